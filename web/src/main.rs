//! The page's entry: mounts the views in the element `#app`, in place of their picture.

use wasm_bindgen::JsValue;
use web::components::App;
use web_sys::{CustomEvent, CustomEventInit};

fn main() {
    // Not `std::panic::set_hook`: Yew puts its own in the place of that.
    yew::set_custom_panic_hook(Box::new(|panic| tell(&panic.to_string())));
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(host) = document.and_then(|document| document.get_element_by_id("app")) {
        yew::Renderer::<App>::with_root(host).render();
    }
}

/// Hands a panic to the start script, which tells the reader. The engine is of no use after it.
fn tell(panic: &str) {
    let detail = CustomEventInit::new();
    detail.set_detail(&JsValue::from_str(panic));
    let event = CustomEvent::new_with_event_init_dict("q259353-panic", &detail);
    if let (Some(window), Ok(event)) = (web_sys::window(), event) {
        // Nobody is left to whom a failure to dispatch could be told.
        let _ = window.dispatch_event(&event);
    }
}
