//! The page's first engine: mounts the views in the element `#app`, in place of their picture, and
//! makes room for the engine with more of the machine when that asks for it.

use simulator::Version;
use std::cell::Cell;
use std::mem;
use wasm_bindgen::JsValue;
use web::components::{App, AppProps};
use web::signal::{self, Listener};
use web::state::Page;

fn main() {
    // Not `std::panic::set_hook`: Yew puts its own in the place of that.
    yew::set_custom_panic_hook(Box::new(|panic| {
        signal::tell(signal::PANIC, &JsValue::from_str(&panic.to_string()));
    }));
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(host) = document.and_then(|document| document.get_element_by_id("app")) {
        let props = AppProps { page: Page::new(Version::default()).into() };
        let app = Cell::new(Some(yew::Renderer::<App>::with_root_and_props(host, props).render()));
        let leave = move |_| app.take().into_iter().for_each(yew::AppHandle::destroy);
        mem::forget(Listener::new(signal::LEAVE, leave)); // it listens as long as the page is there
    }
}
