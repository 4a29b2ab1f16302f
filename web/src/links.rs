//! Opening what a link leads to. The link is in the address, and the start script leaves it in an attribute
//! of the root element until it is taken.

use crate::signal;
use crate::state::Page;
use lesson::{Session, link};
use simulator::Version;
use wasm_bindgen::JsValue;

/// The history that the waiting link leads to, if one waits. What is wrong with it is shown to the reader.
pub fn opened() -> Option<Session> {
    let root = web_sys::window()?.document()?.document_element()?;
    let text = root.get_attribute("data-link")?;
    let _ = root.remove_attribute("data-link"); // it is there
    let (session, notice) = match link::open(&text) {
        Ok(opened) => (Some(opened.session), opened.stopped.map(|stopped| stopped.to_string())),
        Err(error) => (None, Some(error.to_string())),
    };
    signal::tell(signal::NOTICE, &JsValue::from_str(&notice.unwrap_or_default()));
    session
}

/// The page as it begins here: with what a link leads to, or with nothing done.
pub fn first_page() -> Page {
    opened().map_or_else(|| Page::new(Version::default()), Page::of)
}
