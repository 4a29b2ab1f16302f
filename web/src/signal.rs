//! What the engines of the page and its start script say to each other: events of the window.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{CustomEvent, CustomEventInit, Window};

/// An engine is of no use any more. The detail says why; the start script tells the reader.
pub const PANIC: &str = "q259353-panic";
/// The reader wants more of the machine. The start script fetches the engine that has it.
pub const MACHINE: &str = "q259353-machine";
/// That engine could not be had. The detail is a sentence for the reader, whose page goes on.
pub const NO_MACHINE: &str = "q259353-no-machine";
/// That engine, or the start script, asks for the page as it is. The detail is a list, to which the answer is added,
/// and what the address is to say of it.
pub const HISTORY: &str = "q259353-history";
/// That engine has read it, and takes the place of the one that hears this.
pub const LEAVE: &str = "q259353-leave";

/// That engine asks for the scenarios of this article's page. The detail is a list, to which they are
/// added, and the index of the one to play.
#[cfg(feature = "machine")]
pub const SCENARIOS: &str = "q259353-scenarios";
/// The reader pressed Play at another scenario. The detail is its index.
#[cfg(feature = "machine")]
pub const SCENARIO: &str = "q259353-scenario";
/// The page was drawn. The start script asks for the history a moment later, and sets the address.
pub const DRAWN: &str = "q259353-drawn";
/// The reader wants a link to be copied. The start script does that.
pub const COPY: &str = "q259353-copy";
/// It did, or could not; the detail says so.
pub const COPIED: &str = "q259353-copied";
/// A link waits to be opened, in the attribute `data-link` of the root element.
pub const LINK: &str = "q259353-link";
/// The detail is a sentence about a link, for the reader. The start script shows it.
pub const NOTICE: &str = "q259353-notice";

/// Dispatches an event to whoever listens, at once.
pub fn tell(name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_detail(detail);
    let event = CustomEvent::new_with_event_init_dict(name, &init);
    if let (Some(window), Ok(event)) = (web_sys::window(), event) {
        // Nobody is left to whom a failure to dispatch could be told.
        let _ = window.dispatch_event(&event);
    }
}

/// Listens until it is dropped.
#[derive(Debug)]
pub struct Listener {
    window: Option<Window>,
    name: &'static str,
    closure: Closure<dyn Fn(CustomEvent)>,
}

impl Listener {
    /// Listens for events of this name.
    pub fn new(name: &'static str, hear: impl Fn(CustomEvent) + 'static) -> Self {
        let window = web_sys::window();
        let closure = Closure::<dyn Fn(CustomEvent)>::new(hear);
        if let Some(window) = &window {
            let function = closure.as_ref().unchecked_ref();
            let _ = window.add_event_listener_with_callback(name, function);
        }
        Self { window, name, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = &self.window {
            let function = self.closure.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback(self.name, function);
        }
    }
}
