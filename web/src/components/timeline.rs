//! The timeline: a draft's clicks as beads in a bracket, the OK that wrote them as the dot that
//! closes it.

use super::account_dialog::typed;
use super::citation::citation;
use super::controls::{act, maybe};
use crate::state::Message;
use crate::texts::timeline as texts;
use crate::{signal, view::View};
use lesson::{Bracket, Mark, Situation, announce, past_sentence, story, timeline_near};
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// How many steps are drawn around the one that the reader is at.
const DRAWN: usize = 60;

/// The panel.
pub(super) fn timeline(view: View<'_>) -> Html {
    let session = &view.page.session;
    let near = timeline_near(session, DRAWN);
    let marks = near.marks.into_iter().map(|mark| match mark {
        Mark::Draft(bracket) => html! { <li>{ draft(view, &bracket) }</li> },
        Mark::Single(step) => html! { <li><ol class="draft" data-end="outside"><li>{ bead(view, step) }</li></ol></li> },
    });
    let (now, last) = (session.position(), session.len());
    let left_out = |steps: usize| {
        maybe((steps > 0).then(|| html! { <li class="left_out">{ texts::more(steps) }</li> }))
    };
    let says = story(session);
    let past = past_sentence(session).map(|sentence| {
        html! {
            <p class="past">
                { sentence }{ " " }
                { act(view, texts::BACK_TO_NOW, Some("link"), true, view.send(Message::Seek(last))) }
            </p>
        }
    });
    let small = Some("small");
    let copied = if view.page.said == texts::COPIED { texts::COPIED } else { texts::COPY_LINK };
    let copy = Callback::from(|_| signal::tell(signal::COPY, &JsValue::NULL));
    html! {
        <section class="panel timeline" data-area="" tabindex={view.is_live().then_some("-1")} aria-label={texts::TIMELINE}>
            <div class="bar">
                <h2 class="heading">{ texts::TIMELINE }</h2>
                { act(view, texts::UNDO, small, session.can_undo(), view.send(Message::Undo)) }
                { act(view, texts::REDO, small, session.can_redo(), view.send(Message::Redo)) }
                { act(view, texts::START_OVER, small, now > 1 || last > 1, view.send(Message::StartOver)) }
                { act(view, copied, small, true, copy) }
            </div>
            <ol class="drafts" tabindex={view.is_live().then_some("0")} role="list" aria-label={texts::STEPS}>
                { left_out(near.before) }
                { for marks }
                { left_out(near.after) }
            </ol>
            <div class="seek">{ slider(view, &says) }</div>
            <p class="says">{ says }</p>
            <p class="sources">{ for lesson::followed(session).into_iter().map(|rule| citation(view, rule)) }</p>
            { maybe(past) }
        </section>
    }
}

/// Every step under one thumb. It keeps the focus, and tells by itself where it came to.
fn slider(view: View<'_>, says: &str) -> Html {
    let session = &view.page.session;
    let (now, last) = (session.position(), session.len());
    if !view.is_live() {
        return Html::default();
    }
    let oninput = view.maybe_on(|event| typed(&event).parse().ok().map(Message::Slide));
    html! {
        <input class="slider" type="range" aria-label={texts::STEP} aria-valuetext={texts::place(now, last, says)}
            min="0" max={last.to_string()} value={now.to_string()} {oninput} />
    }
}

fn draft(view: View<'_>, bracket: &Bracket) -> Html {
    let end = match bracket.close {
        None => "open",
        Some(close) if close.committed => "ok",
        Some(_) => "cancelled",
    };
    html! {
        <ol class="draft" data-end={end}>
            { for bracket.beads.iter().map(|&step| html! { <li>{ bead(view, step) }</li> }) }
            { maybe(bracket.close.map(|close| html! {
                <li>{ if close.committed { dot(view, close.step) } else { bead(view, close.step) } }</li>
            })) }
        </ol>
    }
}

/// A step that wrote nothing.
fn bead(view: View<'_>, step: usize) -> Html {
    let current = (view.page.session.position() == step).then_some("step");
    if !view.is_live() {
        return html! { <span class="bead" aria-current={current} /> };
    }
    let name = name(view, step);
    let refused = view
        .page
        .session
        .step(step)
        .and_then(|step| step.outcome.reply.as_ref())
        .is_some_and(|reply| !reply.is_granted());
    html! {
        <button class="bead" type="button" title={name.clone()} aria-label={name} aria-current={current}
            data-result={refused.then_some("red")} data-ahead={ahead(view, step)} onclick={view.send(Message::Seek(step))} />
    }
}

/// An OK. Red where it left visitors outside.
fn dot(view: View<'_>, step: usize) -> Html {
    let session = &view.page.session;
    let current = (session.position() == step).then_some("step");
    let refused = session
        .computer_at(step)
        .is_some_and(|computer| !Situation::of(computer, &session.focus()).granted);
    let name = name(view, step);
    html! {
        <button class="dot" type="button" title={name.clone()} aria-label={name} aria-current={current}
            data-result={refused.then_some("red")} data-ahead={ahead(view, step)} onclick={view.send(Message::Seek(step))}>
            { texts::OK }
        </button>
    }
}

fn ahead(view: View<'_>, step: usize) -> Option<&'static str> {
    (step > view.page.session.position()).then_some("")
}

fn name(view: View<'_>, number: usize) -> String {
    let text = view.page.session.step(number).map(announce).unwrap_or_default();
    texts::step(number, &text)
}
