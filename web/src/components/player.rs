//! What plays by itself: its caption, its keys, and the drawn pointer.

use super::citation::citation;
use super::controls::{act, maybe};
use crate::state::{Message, Show};
use crate::texts::player as texts;
use crate::view::View;
use lesson::prediction::{Question, Verdict};
use simulator::Action;
use yew::prelude::*;

/// The bar, while something plays.
pub(super) fn player(view: View<'_>, show: &Show) -> Html {
    let over = show.next().is_none();
    let small = Some("small");
    let asked = show.asks();
    let waits = asked.is_some();
    let pause = if show.running { texts::PAUSE } else { texts::PLAY };
    let end = view.send(Message::StopShow);
    // One key, so that the focus stays on it to the end.
    let (step, go) = match (over, waits) {
        (true, _) => (texts::DONE, end.clone()),
        (false, true) => (texts::JUST_SHOW, view.send(Message::StepShow)),
        (false, false) => (texts::STEP, view.send(Message::StepShow)),
    };
    html! {
        <div class="player" role="group" aria-label={texts::PLAYER} tabindex="-1" data-focus="player">
            { maybe(show.verdict.map(|verdict| told(view, verdict))) }
            <p class="says">
                { show.caption().to_owned() }{ " " }
                <span class="of">{ texts::played(show.played, show.beats.len()) }</span>
            </p>
            { maybe(asked.map(|question| ask(view, question))) }
            <div class="keys">
                { maybe((!over).then(|| act(view, pause, small, !waits, view.send(Message::Pause)))) }
                { act(view, step, small, true, go) }
                { maybe((!over).then(|| act(view, texts::STOP, small, true, end))) }
            </div>
        </div>
    }
}

/// The question, with a button for each answer.
fn ask(view: View<'_>, question: Question) -> Html {
    let choices = question.choices().enumerate().map(|(index, choice)| {
        html! {
            <button class="act choice" type="button" onclick={view.send(Message::Predict(index))}>
                { choice[0] }{ choice[1] }
            </button>
        }
    });
    html! {
        <div class="ask" role="group" aria-labelledby="asked">
            <p class="asked" id="asked">{ question.text() }</p>
            { for choices }
        </div>
    }
}

/// What became of the answer, where that is written, and the earlier step that it comes from.
fn told(view: View<'_>, verdict: Verdict) -> Html {
    let right = verdict.is_right();
    let look = verdict.cause.filter(|_| !right).map(|step| {
        html! {
            <button class="act" data-look="small" type="button" onclick={view.send(Message::Look(step))}>
                { texts::look_at(step) }
            </button>
        }
    });
    html! {
        <div class="told" data-about={verdict.part()} data-right={right.then_some("")}>
            { verdict.words() }{ " " }
            { maybe(verdict.rule.map(|rule| citation(view, rule))) }{ " " }
            { maybe(look) }
        </div>
    }
}

/// The pointer. The hook `use_stage_geometry` moves it to what `data-target` selects.
pub(super) fn pointer(show: &Show) -> Html {
    html! {
        <svg class="pointer" viewBox="0 0 20 24" aria-hidden="true" data-target={show.target().map(target)}
            data-down={(!show.pointing && show.played > 1).then_some("")}>
            <path class="arrow" d="M1 1v18l5-5 3.5 8 3-1.3L9 13h7z" />
        </svg>
    }
}

/// Where on the page an action is done.
fn target(action: &Action) -> &'static str {
    #[cfg(feature = "machine")]
    if let Some(panel) = crate::state::panel_of(action) {
        return panel;
    }
    match action {
        Action::Open { .. } => "[data-focus=edit]",
        Action::SetSync { .. } => "[data-focus=sync] input",
        Action::Browse { .. } => "[data-focus=browse]",
        Action::TypeUserName { .. } => "[data-focus=dialog]",
        Action::TypePassword { .. } => "[data-focus=password]",
        Action::Ok(_) | Action::Apply(_) => "[data-focus=ok]",
        Action::Cancel => ".account_dialog .caption_button",
        Action::Request(_) => ".visitor > .act",
        // The account is not drawn while the service is silent.
        Action::Restart | Action::Wait { .. } if cfg!(feature = "machine") => {
            ".windows_account, .services"
        }
        Action::SetAccount { .. } | Action::Restart | Action::Wait { .. } => ".windows_account",
        // Done in the windows under "More of the machine".
        Action::Properties { .. }
        | Action::Edit { .. }
        | Action::SetMethod { .. }
        | Action::SetAuth { .. }
        | Action::SetService { .. }
        | Action::Adsutil { .. } => ".machine",
    }
}
