//! The page as others ask for it: the engine with more of the machine, which takes its place, and the
//! start script, which sets the address.

#[cfg(feature = "machine")]
use crate::links;
#[cfg(feature = "machine")]
use crate::state::Learn;
use crate::state::{Message, Page};
use crate::{
    handover,
    signal::{self, Listener},
};
use js_sys::Array;
use lesson::{Session, link};
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

/// Asks for the other engine when the page waits for it, and answers that engine's question.
#[hook]
pub(crate) fn use_machine(page: &UseReducerHandle<Page>) {
    // The page that was drawn last. An effect could lag behind it, and the reader's last key be lost.
    let latest = use_mut_ref(|| page.clone());
    latest.replace(page.clone());
    signal::tell(signal::DRAWN, &JsValue::NULL); // nobody asks for it before it is
    use_effect_with(page.parts.loading(), move |loading| {
        let send = latest.borrow().dispatcher();
        let listeners = [
            #[cfg(feature = "machine")]
            open_links(send.clone()),
            hear(signal::NO_MACHINE, Message::NoMore, send.clone()),
            hear(signal::COPIED, Message::Copied, send),
            Listener::new(signal::HISTORY, move |event| {
                let page = latest.borrow();
                let list: Array = event.detail().unchecked_into();
                for text in [handover::pack(&page), address(&page.session)] {
                    list.push(&JsValue::from_str(&text));
                }
            }),
        ];
        if loading.is_some() {
            signal::tell(signal::MACHINE, &JsValue::NULL);
        }
        move || drop(listeners)
    });
}

/// Sends a message with the sentence that the start script tells.
fn hear(
    name: &'static str,
    message: fn(String) -> Message,
    send: UseReducerDispatcher<Page>,
) -> Listener {
    Listener::new(name, move |event| {
        send.dispatch(message(event.detail().as_string().unwrap_or_default()));
    })
}

/// The link to a place in a history; nothing where nothing was done; else why there is none.
fn address(session: &Session) -> String {
    let link = link::write(session).unwrap_or_else(|error| error.to_string());
    if link == link::OPENING { String::new() } else { link }
}

/// Opens the link that somebody puts into the address.
#[cfg(feature = "machine")]
fn open_links(send: UseReducerDispatcher<Page>) -> Listener {
    Listener::new(signal::LINK, move |_| {
        if let Some(session) = links::opened() {
            send.dispatch(Message::Learn(Learn::Open(session.into())));
        }
    })
}
