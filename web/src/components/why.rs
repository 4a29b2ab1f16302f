//! Why? The chain of steps behind something red, each of which can be gone to.

use super::citation::doubt;
use crate::texts::page as texts;
use crate::{state::Message, view::View};
use lesson::{Cause, Symptom, why};
use yew::prelude::*;

/// The chain, when the symptom is there and something led to it.
pub(super) fn why_line(view: View<'_>, symptom: Symptom) -> Option<Html> {
    let causes = why(&view.page.session, symptom);
    (!causes.is_empty()).then(|| {
        html! {
            <div class="why">
                <span class="asks">{ texts::WHY }</span>
                { for causes.iter().map(|cause| link(view, cause)) }
            </div>
        }
    })
}

fn link(view: View<'_>, cause: &Cause) -> Html {
    let basis = cause.rule.map(|rule| texts::basis(&rule.basis()));
    html! {
        <>
            <span class="cause">
                <button class="act" data-look="link" type="button" title={basis}
                    onclick={view.send(Message::Seek(cause.step))}>
                    { texts::cause(cause) }
                </button>
                { doubt(cause.rule) }
            </span>
            { " " }
        </>
    }
}
