//! Confirm Password: a typed password has to be typed twice (facts C.4 item 10).

use super::account_dialog::typed;
use super::account_picker::front_keys;
use super::controls::Push;
use super::window::title_bar;
use crate::texts::{buttons, dialog as texts};
use crate::{state::Message, view::View};
use yew::prelude::*;

/// The window, with what was typed so far.
pub(super) fn confirm_password(view: View<'_>, text: &str) -> Html {
    let cancel = view.send(Message::FrontCancel);
    let oninput = view.on(|event: InputEvent| Message::TypeConfirm(typed(&event)));
    let ok = Push::new(buttons::OK, view.send(Message::FrontOk)).default_button();
    html! {
        <div class="window front confirm_password" role="dialog" aria-labelledby="confirm-title"
            data-active="true" onkeydown={front_keys(view)}>
            { title_bar(view, texts::CONFIRM, Some("confirm-title"), None, Some(cancel.clone())) }
            <div class="body">
                <p class="prompt">{ texts::CONFIRM_PROMPT }</p>
                <input class="field" data-masked="" data-focus="front" type="text" autocomplete="off"
                    spellcheck="false" autocapitalize="none" aria-label={texts::CONFIRM_FIELD}
                    value={text.to_owned()} {oninput} />
                <div class="buttons">{ ok.view(view) }{ Push::new(buttons::CANCEL, cancel).view(view) }</div>
            </div>
        </div>
    }
}
