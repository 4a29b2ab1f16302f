//! The page's head: the version, and the two doors.

use crate::{state::Message, view::View};
use simulator::Version;
use yew::prelude::*;

/// The controls in the head of the page.
pub(super) fn doors(view: View<'_>, fix: Callback<MouseEvent>) -> Html {
    let radio = |version: Version| {
        html! {
            <label class="version">
                <input class="radio" type="radio" name="version" checked={view.page.version() == version}
                    onchange={view.send(Message::Version(version))} />
                { format!("IIS {}", version.as_str()) }
            </label>
        }
    };
    html! {
        <>
            <fieldset class="versions">
                <legend class="legend">{ "IIS version" }</legend>
                { for Version::ALL.map(radio) }
            </fieldset>
            <button class="act" data-look="primary" type="button" onclick={view.send(Message::ShowMe)}>
                <span aria-hidden="true">{ "▶ " }</span>{ "Show me" }
            </button>
            <button class="act" type="button" onclick={fix}>{ "I have this problem now" }</button>
        </>
    }
}
