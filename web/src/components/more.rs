//! More of the machine: the disclosure that the rest of the computer waits behind.
//!
//! What is in it (`machine/`) is in the other engine alone, which is fetched when a reader opens it.

use super::controls::{maybe, unfold};
use crate::state::{Message, More};
use crate::view::View;
use yew::prelude::*;

const NAME: &str = "More of the machine";

/// The disclosure, and what is in it.
pub(super) fn more(view: View<'_>) -> Html {
    let more = &view.page.more;
    let words = match more {
        More::Closed | More::Open => None,
        More::Loading => Some("Loading …".into()),
        More::Failed(why) => Some(why.clone()),
    };
    html! {
        <section class="disclosure more" data-area="" tabindex={view.is_live().then_some("-1")} aria-label={NAME}>
            <h2 class="summary">{ unfold(view, NAME, *more == More::Open, Message::ToggleMore) }</h2>
            { maybe(words.map(|words| html! { <p class="inside">{ words }</p> })) }
            { inside(view) }
        </section>
    }
}

/// What is in it, in the engine that has it.
#[cfg(feature = "machine")]
fn inside(view: View<'_>) -> Html {
    let open = view.page.more == More::Open;
    maybe(open.then(|| html! { <div class="inside">{ super::machine::machine(view) }</div> }))
}

#[cfg(not(feature = "machine"))]
fn inside(_: View<'_>) -> Html {
    Html::default()
}
