//! Why? The chain of steps behind something red, each of which can be gone to.

use crate::{state::Message, view::View};
use lesson::{Cause, Symptom, why};
use yew::prelude::*;

/// The chain, when the symptom is there and something led to it.
pub(super) fn why_line(view: View<'_>, symptom: Symptom) -> Option<Html> {
    let causes = why(&view.page.session, symptom);
    (!causes.is_empty()).then(|| {
        html! {
            <p class="why">
                <span class="asks">{ "Why?" }</span>
                { for causes.iter().map(|cause| link(view, cause)) }
            </p>
        }
    })
}

fn link(view: View<'_>, cause: &Cause) -> Html {
    let basis = cause.rule.map(|rule| {
        let basis = rule.basis();
        let kind = basis.inferred.map_or(String::new(), |reason| format!(" (inferred: {reason})"));
        format!("{}, {}{kind}", basis.source, basis.part)
    });
    html! {
        <>
            <span class="cause">
                <button class="act" data-look="link" type="button" title={basis}
                    onclick={view.send(Message::Seek(cause.step))}>
                    { format!("{} at step {}", cause.what, cause.step) }
                </button>
            </span>
            { " " }
        </>
    }
}
