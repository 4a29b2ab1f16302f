//! More of the machine: asks for the engine that has it, and gives it the page when it is there.

use crate::state::{Message, Page};
use crate::{
    handover,
    signal::{self, Listener},
};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

/// Asks for the other engine when the page waits for it, and answers that engine's question.
#[hook]
pub(crate) fn use_machine(page: &UseReducerHandle<Page>) {
    // The page that was drawn last. An effect could lag behind it, and the reader's last key be lost.
    let latest = use_mut_ref(|| page.clone());
    latest.replace(page.clone());
    use_effect_with(page.parts.loading(), move |loading| {
        let send = latest.borrow().dispatcher();
        let listeners = [
            Listener::new(signal::NO_MACHINE, move |event| {
                send.dispatch(Message::NoMore(event.detail().as_string().unwrap_or_default()));
            }),
            Listener::new(signal::HISTORY, move |event| {
                let text = handover::pack(&latest.borrow());
                event.detail().unchecked_into::<Array>().push(&JsValue::from_str(&text));
            }),
        ];
        if loading.is_some() {
            signal::tell(signal::MACHINE, &JsValue::NULL);
        }
        move || drop(listeners)
    });
}
