//! The clipboard, by the way of today or, where that is missing or refused, by that of old.

use wasm_bindgen::prelude::*;
use web_sys::{Document, HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// Copies a text, and tells whether it could.
pub(crate) fn copy(text: &str, told: impl Fn(bool) + Clone + 'static) {
    let Some(window) = web_sys::window() else { return told(false) };
    // Only pages that came over HTTPS, or from this computer, have it.
    if !window.is_secure_context() {
        return told(copy_selected(text));
    }
    let (done, text_again) = (told.clone(), text.to_owned());
    let done = Closure::once_into_js(move |_: JsValue| done(true));
    let refused = Closure::once_into_js(move |_: JsValue| told(copy_selected(&text_again)));
    let promise = window.navigator().clipboard().write_text(text);
    // Of the two closures one is called, and frees itself; the other stays, a few bytes.
    let _ = promise.unchecked_ref::<Thenable>().then(&done, &refused);
}

#[wasm_bindgen]
extern "C" {
    /// A promise whose handlers are plain functions.
    pub(super) type Thenable;
    #[wasm_bindgen(method)]
    pub(super) fn then(this: &Thenable, done: &JsValue, refused: &JsValue) -> JsValue;
}

/// Selects the text in a field that nobody sees, and copies the selection.
fn copy_selected(text: &str) -> bool {
    let copy = || {
        let document: Document = web_sys::window()?.document()?;
        let focused: Option<HtmlElement> =
            document.active_element().and_then(|element| element.dyn_into().ok());
        let field: HtmlTextAreaElement =
            document.create_element("textarea").ok()?.dyn_into().ok()?;
        field.set_class_name("spoken");
        field.set_value(text);
        document.body()?.append_child(&field).ok()?;
        field.select();
        let page: &HtmlDocument = document.unchecked_ref();
        let copied = page.exec_command("copy").unwrap_or(false);
        field.remove();
        if let Some(focused) = focused {
            let _ = focused.focus();
        }
        Some(copied)
    };
    copy().unwrap_or(false)
}
