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
                { out(view, symptom) }
            </div>
        }
    })
}

/// The button that plays the shortest way out, where visitors are turned away.
#[cfg(feature = "machine")]
fn out(view: View<'_>, symptom: Symptom) -> Html {
    use super::controls::{act, maybe};
    use crate::state::Learn;
    use crate::texts::learn::routes as texts;
    use lesson::{Goal, route, told};

    let session = view.page.session.clone();
    let play = view.maybe_on(move |_: MouseEvent| {
        let (computer, node) = (session.computer(), session.focus());
        let way = route(computer, &node, Goal::Working)?;
        let beats = told(computer, &node, texts::plays(Goal::Working.title()), &way);
        Some(Message::Learn(Learn::Play(beats.into())))
    });
    let is_red = symptom == Symptom::AnonymousFails;
    maybe(is_red.then(|| act(view, texts::OUT, Some("small"), true, play)))
}

/// In the first engine nothing searches.
#[cfg(not(feature = "machine"))]
fn out(_: View<'_>, _: Symptom) -> Html {
    Html::default()
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
