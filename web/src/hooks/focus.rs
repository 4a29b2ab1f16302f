//! Where the focus goes: after a window opens or closes, and with F6 from area to area.

use crate::state::{Part, Target};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// Moves the focus when the page asks for it.
#[hook]
pub(crate) fn use_focus(host: NodeRef, focus: (u32, Target)) {
    use_effect_with(focus, move |&(_, target)| {
        if let (Some(selector), Some(host)) = (selector(target), host.cast::<Element>()) {
            focus_on(&host, selector, target != Target::Step);
            if target == Target::Player {
                show_stage(&host);
            }
        }
    });
}

fn selector(target: Target) -> Option<&'static str> {
    match target {
        // That disclosure stands where it is opened.
        Target::Keep | Target::Part(Part::Machine) => None,
        Target::Part(Part::Lesson) => Some("[data-focus=checked]"),
        Target::Part(Part::Problem) => Some("[data-focus=problem]"),
        Target::Front => Some("[data-focus=front]"),
        Target::Dialog => Some("[data-focus=dialog]"),
        Target::Browse => Some("[data-focus=browse]"),
        Target::Password => Some("[data-focus=password]"),
        Target::Edit => Some("[data-focus=edit]"),
        Target::Player => Some("[data-focus=player]"),
        Target::Step => Some("[aria-current=step]"),
        Target::Key => Some("[role=treeitem][tabindex='0']"),
        #[cfg(feature = "machine")]
        Target::Window => Some("[role=dialog]:not([inert]) [data-focus=window]"),
        #[cfg(feature = "machine")]
        Target::Asked => Some("[data-focus=asked]"),
        #[cfg(feature = "machine")]
        Target::Properties => Some("[data-focus=properties]"),
        #[cfg(feature = "machine")]
        Target::Methods => Some("[data-focus=methods]"),
    }
}

/// Focuses an element, and scrolls to it unless the reader is looking at something else.
fn focus_on(host: &Element, selector: &str, scroll: bool) {
    let found = host.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(!scroll);
        // A browser that refuses leaves the focus where it is.
        let _ = element.focus_with_options(&options);
    }
}

/// Scrolls what plays into sight, no farther than needed; the style sheet keeps the player's bar clear.
fn show_stage(host: &Element) {
    if let Ok(Some(stage)) = host.query_selector(".stage") {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        stage.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// The areas, but for one that is folded away.
const AREAS: &str = "[data-area]:not(details:not([open]) *)";

/// F6 goes to the next area of the page, Shift+F6 to the one before.
#[hook]
pub(crate) fn use_area_key(host: NodeRef) -> Callback<KeyboardEvent> {
    use_callback(host, |event: KeyboardEvent, host| {
        if event.key() != "F6" || event.ctrl_key() || event.alt_key() {
            return;
        }
        let Some(host) = host.cast::<Element>() else { return };
        let Ok(list) = host.query_selector_all(AREAS) else { return };
        let areas: Vec<HtmlElement> =
            (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect();
        let target: Option<Element> = event.target_dyn_into();
        let now = areas.iter().position(|area| area.contains(target.as_deref()));
        let count = areas.len();
        let next = match (now, event.shift_key()) {
            (Some(now), false) => (now + 1) % count.max(1),
            (Some(now), true) => (now + count.saturating_sub(1)) % count.max(1),
            (None, _) => 0,
        };
        if let Some(area) = areas.get(next) {
            event.prevent_default();
            let _ = area.focus();
        }
    })
}
