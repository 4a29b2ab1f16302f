//! The computer's desktop: the windows of its time, one in front of the other.

use super::account_dialog::account_dialog;
use super::account_picker::account_picker;
use super::authentication_methods::authentication_methods;
use super::confirm_password::confirm_password;
use super::controls::maybe;
#[cfg(feature = "machine")]
use super::machine;
use super::message_box::message_box;
use super::why::why_line;
use crate::state::{Front, Message};
use crate::texts::dialog as texts;
use crate::view::View;
use lesson::{Captions, Symptom, dialog_sentence, hint};
use yew::prelude::*;

/// The desktop.
pub(super) fn desktop(view: View<'_>) -> Html {
    let page = view.page;
    let dialog = page.session.computer().dialog();
    let front = match &page.front {
        Some(Front::Picker(picked)) => account_picker(view, picked),
        Some(Front::Confirm(text)) => confirm_password(view, text),
        Some(Front::Notice(sentence, _)) => message_box(view, sentence),
        #[cfg(feature = "machine")]
        Some(front) => machine::in_front(view, front),
        None => Html::default(),
    };
    let inside = html! {
        <>
            { behind(view) }
            { maybe(dialog.as_ref().filter(|_| shows_account(view)).map(|dialog| account_dialog(view, dialog))) }
            { front }
            <div class="notes">
                { on_the_way(view) }
                { maybe(hint(&page.session).filter(|_| !page.covers()).map(|hint| html! { <p class="hint" id="hint">{ hint }</p> })) }
                { maybe(why_line(view, Symptom::BlankPassword)) }
                <p class="simulation">{ texts::SIMULATION }</p>
            </div>
        </>
    };
    if view.is_live() {
        let name = texts::desktop(&page.session.computer().installation().computer);
        // Whoever reaches into the desktop, with whatever, takes over from what plays.
        let playing = page.show.is_some();
        let onpointerdown =
            view.maybe_on(move |_: PointerEvent| playing.then_some(Message::TakeOver));
        let onfocusin = view.maybe_on(move |_: FocusEvent| playing.then_some(Message::TakeOver));
        html! {
            <div class="desktop" data-area="" role="group" tabindex="-1" aria-label={name} {onpointerdown} {onfocusin}>
                { inside }
            </div>
        }
    } else {
        let name = dialog.map(|dialog| dialog_sentence(&dialog, Captions::of(page.version())));
        html! { <div class="desktop" role="img" aria-label={name}>{ inside }</div> }
    }
}

/// The windows behind the dialog: the one that it usually stands in front of.
#[cfg(not(feature = "machine"))]
fn behind(view: View<'_>) -> Html {
    authentication_methods(view)
}

#[cfg(not(feature = "machine"))]
fn shows_account(_view: View<'_>) -> bool {
    true
}

#[cfg(not(feature = "machine"))]
fn on_the_way(_view: View<'_>) -> Html {
    Html::default()
}

/// The windows behind the dialog: all that lead to it, where the reader came through them.
#[cfg(feature = "machine")]
fn behind(view: View<'_>) -> Html {
    machine::way_in(view).unwrap_or_else(|| authentication_methods(view))
}

#[cfg(feature = "machine")]
fn shows_account(view: View<'_>) -> bool {
    machine::shows_account(view)
}

/// How many OKs lead out, and what the next one comes to.
#[cfg(feature = "machine")]
fn on_the_way(view: View<'_>) -> Html {
    let said = lesson::way_out(&view.page.session);
    maybe(said.map(|said| html! { <p class="hint way_out">{ said }</p> }))
}
