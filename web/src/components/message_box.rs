//! A message box: why what was tried is not possible.

use super::account_picker::front_keys;
use super::controls::Push;
use super::icons;
use super::window::title_bar;
use crate::texts::{buttons, dialog as texts};
use crate::{state::Message, view::View};
use lesson::Captions;
use yew::prelude::*;

/// The box with its sentence.
pub(super) fn message_box(view: View<'_>, sentence: &str) -> Html {
    let title = Captions::of(view.page.version()).dialog;
    let close = view.send(Message::FrontOk);
    let ok = Push::new(buttons::OK, close.clone()).default_button().focused_as("front");
    html! {
        <div class="window front message_box" role="alertdialog" aria-label={texts::MESSAGE}
            aria-describedby="message-text" data-active="true" onkeydown={front_keys(view)}>
            { title_bar(view, title, None, None, Some(close)) }
            <div class="body">
                { icons::stop() }
                <p id="message-text">{ sentence.to_owned() }</p>
                <div class="buttons">{ ok.view(view) }</div>
            </div>
        </div>
    }
}
