//! What teaches beyond the article's own story: the parts "I have this problem now" and "More of the lesson".

mod checked;
mod diagnosis;
mod figures;
mod history;
mod keep;
mod map;
mod pair;
mod routes;
mod scene;
mod symptom;

pub(super) use keep::own_steps;
pub(super) use scene::{heading, scene};

use crate::view::View;
use yew::prelude::*;

/// What "I have this problem now" opens.
pub(super) fn problem(view: View<'_>) -> Html {
    diagnosis::diagnosis(view)
}

/// What "More of the lesson" holds.
pub(super) fn lesson(view: View<'_>) -> Html {
    html! {
        <div class="learn">
            { map::map(view) }
            { routes::routes(view) }
            { pair::pair(view) }
            { checked::checked(view) }
            { history::history(view) }
            { keep::keep(view) }
        </div>
    }
}
