//! What teaches beyond the article's own story: the parts "I have this problem now" and "More of the lesson".

mod pair;
mod scene;

pub(super) use scene::{heading, scene};

use crate::view::View;
use yew::prelude::*;

/// What "I have this problem now" opens.
pub(super) fn problem(_view: View<'_>) -> Html {
    html! {
        <section class="panel diagnosis" data-area="" data-focus="problem" tabindex="-1" aria-label="I have this problem now">
        </section>
    }
}

/// What "More of the lesson" holds.
pub(super) fn lesson(view: View<'_>) -> Html {
    html! {
        <div class="learn">
            { pair::pair(view) }
        </div>
    }
}
