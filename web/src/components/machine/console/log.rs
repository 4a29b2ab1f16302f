//! What stands in the console: commands, what the script wrote to the column, and exit codes.

use super::super::parts::source;
use crate::components::controls::maybe;
use crate::texts::machine::console as texts;
use lesson::Session;
use lesson::console::{Console, Entry, transcript};
use web_sys::Element;
use yew::prelude::*;

/// The lines, and a button for older ones.
pub(super) fn log(
    session: &Session,
    newest: usize,
    host: &NodeRef,
    more: Callback<MouseEvent>,
) -> Html {
    let found = transcript(session, newest);
    let older = (found.older > 0).then(|| {
        html! {
            <button class="older" type="button" onclick={more}>
                { texts::older_lines(found.older) }
            </button>
        }
    });
    // Who asks for older lines reads by herself: they are not to be read out as if they were new.
    let live = if newest > super::LINES { "off" } else { "polite" };
    html! {
        <div class="lines" ref={host.clone()} tabindex="0" role="log" aria-live={live} aria-label={texts::OUTPUT}>
            <p class="banner">{ Console::of(session.computer().version()).banner }</p>
            { maybe(older) }
            { for found.entries.iter().map(entry) }
        </div>
    }
}

fn entry(entry: &Entry<'_>) -> Html {
    let mut text = String::new();
    let typed = entry.typed.as_deref().into_iter();
    for line in typed.chain(entry.output.iter().map(String::as_str)) {
        text.push_str(line);
        text.push('\n');
    }
    html! {
        <div class="entry" key={entry.step}>
            <pre class="text">{ text }</pre>
            <p class="exit">{ texts::error_level(entry.exit_code) }</p>
        </div>
    }
}

/// Where it is written that the newest command does what it did.
pub(super) fn sources(session: &Session) -> Html {
    let found = transcript(session, 1);
    let Some(newest) = found.entries.last() else { return Html::default() };
    let sources =
        newest.rules.iter().rev().map(|rule| html! { <>{ " " }{ source(*rule) }{ "." }</> });
    html! {
        <p class="note">
            { texts::SOURCES }{ for sources }
            { texts::OUR_WORDS }
        </p>
    }
}

/// Shows the newest line, as a console does.
pub(super) fn scroll_to_end(host: &NodeRef) {
    if let Some(host) = host.cast::<Element>() {
        host.set_scroll_top(host.scroll_height());
    }
}
