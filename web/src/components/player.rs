//! What plays by itself: its caption, its keys, and the drawn pointer.

use super::controls::{act, maybe};
use crate::state::{Message, Show};
use crate::view::View;
use simulator::Action;
use yew::prelude::*;

/// The bar, while something plays.
pub(super) fn player(view: View<'_>, show: &Show) -> Html {
    let over = show.next().is_none();
    let small = Some("small");
    let pause = if show.running { "Pause" } else { "Play" };
    html! {
        <div class="player" role="group" aria-label="Player" tabindex="-1" data-focus="player">
            <p class="says">
                { show.caption().to_owned() }{ " " }
                <span class="of">{ format!("{} of {}", show.played, show.beats.len()) }</span>
            </p>
            <div class="keys">
                { maybe((!over).then(|| act(view, pause, small, true, view.send(Message::Pause)))) }
                { maybe((!over).then(|| act(view, "Step", small, true, view.send(Message::StepShow)))) }
                { act(view, if over { "Done" } else { "Stop" }, small, true, view.send(Message::StopShow)) }
            </div>
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
