//! The page's head: the version, and the two doors.

use crate::state::{Message, Part};
use crate::texts::page as texts;
use crate::view::View;
use simulator::Version;
use yew::prelude::*;

/// The controls in the head of the page.
pub(super) fn doors(view: View<'_>) -> Html {
    let problem = view.page.parts.is_open(Part::Problem);
    let radio = |version: Version| {
        html! {
            <label class="version">
                <input class="radio" type="radio" name="version" checked={view.page.version() == version}
                    onchange={view.send(Message::Version(version))} />
                { texts::version(version) }
            </label>
        }
    };
    html! {
        <>
            <fieldset class="versions">
                <legend class="legend">{ texts::VERSIONS }</legend>
                { for Version::ALL.map(radio) }
            </fieldset>
            <button class="act" data-look="primary" type="button" onclick={view.send(Message::ShowMe)}>
                <span aria-hidden="true">{ "▶ " }</span>{ texts::SHOW_ME }
            </button>
            <button class="act" type="button" aria-expanded={if problem { "true" } else { "false" }}
                onclick={view.send(Message::TogglePart(Part::Problem))}>
                { Part::Problem.name() }
            </button>
        </>
    }
}
