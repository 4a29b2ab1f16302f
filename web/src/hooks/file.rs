//! Files: one that the browser writes where it puts downloads, and one that the reader has chosen.

use super::clipboard::Thenable;
use gloo_timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, Document, File, HtmlAnchorElement, Url};

/// How long a download may take to begin, in milliseconds.
const KEPT: u32 = 60_000;

/// Downloads a text as a file; whether it could be begun.
pub(crate) fn download(name: &str, kind: &str, text: &str) -> bool {
    let begin = || {
        let kinds = BlobPropertyBag::new();
        kinds.set_type(kind);
        let parts = Array::of1(&JsValue::from_str(text));
        let blob = Blob::new_with_str_sequence_and_options(&parts, &kinds).ok()?;
        let address = Url::create_object_url_with_blob(&blob).ok()?;
        let document: Document = web_sys::window()?.document()?;
        let anchor: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
        anchor.set_href(&address);
        anchor.set_download(name);
        anchor.click();
        Timeout::new(KEPT, move || _ = Url::revoke_object_url(&address)).forget();
        Some(())
    };
    begin().is_some()
}

/// Reads a file as text; `None` where the browser can't.
pub(crate) fn read_file(file: &File, told: impl Fn(Option<String>) + Clone + 'static) {
    let refused = told.clone();
    let done = Closure::once_into_js(move |text: JsValue| told(text.as_string()));
    let refused = Closure::once_into_js(move |_: JsValue| refused(None));
    // Of the two closures one is called, and frees itself; the other stays, a few bytes.
    let _ = file.text().unchecked_ref::<Thenable>().then(&done, &refused);
}
