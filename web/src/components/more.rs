//! What waits behind a door or a disclosure: the questions of "I have this problem now", more of the
//! lesson, more of the machine.
//!
//! Their views (`learn/`, `machine/`) are in the other engine alone, which is fetched when a reader
//! opens the first of them.

use super::controls::{act, maybe, unfold};
use crate::state::{Message, Part, Shown};
use crate::texts::page as texts;
use crate::view::View;
use yew::prelude::*;

/// A disclosure, and what is in it.
pub(super) fn more(view: View<'_>, part: Part) -> Html {
    let shown = view.page.parts.of(part);
    html! {
        <section class="disclosure more" data-area="" tabindex={view.is_live().then_some("-1")} aria-label={part.name()}>
            <h2 class="summary">{ unfold(view, part.name(), *shown == Shown::Open, Message::TogglePart(part)) }</h2>
            { maybe(words(shown).map(|words| html! { <p class="inside">{ words }</p> })) }
            { inside(view, part) }
        </section>
    }
}

/// Where "I have this problem now" opens, right below its door. The place is always there: an engine that
/// takes over finds everything by its place.
pub(super) fn problem(view: View<'_>, fix: Callback<MouseEvent>) -> Html {
    let part = Part::Problem;
    let words = words(view.page.parts.of(part)).map(|words| {
        html! {
            <p class="inside">
                { words }{ texts::IN_THE_ARTICLE }
                { act(view, texts::GO_THERE, Some("link"), true, fix) }
            </p>
        }
    });
    html! { <div class="more" data-part="problem">{ maybe(words) }{ inside(view, part) }</div> }
}

fn words(shown: &Shown) -> Option<AttrValue> {
    match shown {
        Shown::Closed | Shown::Open => None,
        Shown::Loading => Some(texts::LOADING.into()),
        Shown::Failed(why) => Some(why.clone()),
    }
}

/// What is in it, in the engine that has it.
#[cfg(feature = "machine")]
fn inside(view: View<'_>, part: Part) -> Html {
    maybe(view.page.parts.is_open(part).then(|| match part {
        Part::Problem => super::learn::problem(view),
        Part::Lesson => html! { <div class="inside">{ super::learn::lesson(view) }</div> },
        Part::Machine => html! { <div class="inside">{ super::machine::machine(view) }</div> },
    }))
}

#[cfg(not(feature = "machine"))]
fn inside(_: View<'_>, _: Part) -> Html {
    Html::default()
}
