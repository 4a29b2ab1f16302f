//! The clock of what plays by itself.

use crate::state::{Message, Page, Show};
use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How long the pointer is on its way, in milliseconds; the style sheet moves it in less.
const POINTING: u32 = 1000;
/// The shortest time for a caption, and the time per letter, in milliseconds.
const READING: (u32, u32) = (1600, 45);

/// Sends a tick whenever the player's next half beat is due. Who wants less motion steps by hand.
#[hook]
pub(crate) fn use_player(show: Option<Show>, send: UseReducerDispatcher<Page>) {
    let place = show.as_ref().map(|show| (show.script, show.played, show.pointing, show.running));
    use_effect_with(place, move |_| {
        let show = show.filter(|show| show.running);
        let timer = show.map(|show| {
            let message = if reduces_motion() { Message::Pause } else { Message::Tick };
            Timeout::new(delay(&show), move || send.dispatch(message))
        });
        move || drop(timer)
    });
}

fn delay(show: &Show) -> u32 {
    if reduces_motion() {
        return 0;
    }
    if show.pointing {
        return POINTING;
    }
    let verdict = show.verdict.map_or(0, |verdict| verdict.words().len());
    let letters = u32::try_from(show.caption().len() + verdict).unwrap_or_default();
    READING.0.max(letters.saturating_mul(READING.1))
}

fn reduces_motion() -> bool {
    let query = "(prefers-reduced-motion: reduce)";
    let list = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}
