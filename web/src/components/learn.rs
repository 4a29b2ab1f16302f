//! What teaches beyond the article's own story: the parts "I have this problem now" and "More of the lesson".

mod diagnosis;
mod history;
mod pair;
mod scene;

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
            { pair::pair(view) }
            { history::history(view) }
        </div>
    }
}
