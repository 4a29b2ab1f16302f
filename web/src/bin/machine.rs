//! The engine with more of the machine: takes the place of the first one, with the reader's work.
//!
//! Everything up to the moment when the first one leaves can fail, and nothing is lost: it goes on, and
//! tells the reader. Where there is no first one, the page begins here.

use bindings::wire::Article;
use js_sys::Array;
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::JsValue;
use web::bearings::Bearings;
use web::components::{App, AppProps};
use web::state::{Page, Part};
use web::texts::engine as texts;
use web::{handover, links, plain, signal};
use web_sys::{Document, Element, HtmlElement};

/// Whether the page is this engine's.
static TAKEN_OVER: AtomicBool = AtomicBool::new(false);

/// The elements that an engine draws in, by their `id`.
const HOSTS: [&str; 2] = ["app", "doors"];

fn main() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        if TAKEN_OVER.load(Ordering::Relaxed) {
            signal::tell(signal::PANIC, &JsValue::from_str(&panic.to_string()));
        } else {
            refuse(&texts::mistake(panic));
        }
    }));
    match page() {
        Ok((page, stays)) => take_over(page, stays),
        Err(why) => refuse(&why),
    }
}

/// The page as the first engine has it, or that of another article, or a new one. And whether the reader
/// stays at the same place: not where a link leads to another.
fn page() -> Result<(Page, bool), String> {
    let answer = Array::new();
    signal::tell(signal::HISTORY, &answer);
    if let Some(text) = answer.get(0).as_string() {
        let mut page = handover::unpack(&text).map_err(|error| texts::unreadable(&error))?;
        if let Some(session) = links::opened() {
            page.session.leave_to(&session);
            return Ok((Page::of(page.session), false)); // what stood open belongs to what was left
        }
        return Ok((page, true));
    }
    signal::tell(signal::SCENARIOS, &answer);
    if answer.get(0).is_undefined() {
        return Ok((links::first_page(), true));
    }
    let asked = answer.get(1).as_f64().unwrap_or_default();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an index")]
    scenes(&answer.get(0), asked as usize).map(|page| (page, true))
}

/// The page of another article, with one of its scenarios playing.
fn scenes(data: &JsValue, asked: usize) -> Result<Page, String> {
    let read = Article::read(plain::value(data)).and_then(Article::scenarios);
    let all = read.map_err(|fault| texts::no_scenarios(&fault.at, &fault))?;
    Page::of_scenes(all.into(), asked).map_err(|error| texts::no_beginning(&error))
}

fn refuse(why: &str) {
    signal::tell(signal::NO_MACHINE, &JsValue::from_str(&texts::refused(why)));
}

/// Draws the page anew in empty elements. Yew never takes off the listeners of an element that it has
/// drawn in, so the first engine keeps its own, and takes them along.
fn take_over(page: Page, stays: bool) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let bearings = stays.then(|| Bearings::take(&document, &HOSTS));
    let hosts = HOSTS.map(|id| renewed(&document, id));
    TAKEN_OVER.store(true, Ordering::Relaxed);
    signal::tell(signal::LEAVE, &JsValue::NULL);
    let led = led_to(&document, &page);
    if let [Some(host), _] = hosts {
        yew::Renderer::<App>::with_root_and_props(host, AppProps { page: page.into() }).render();
        // Yew draws when this task is done, and then this is run, before anything is painted.
        yew::platform::spawn_local(async move {
            if let Some(bearings) = bearings {
                bearings.restore(&document);
            }
            if let Some(selector) = led {
                focus_on(&document, selector);
            }
        });
    }
}

/// Where the reader is led, where what opens is not where the button is that opened it.
fn led_to(document: &Document, page: &Page) -> Option<&'static str> {
    if page.parts.is_open(Part::Problem) {
        return Some("[data-focus=problem]");
    }
    let active = document.active_element().filter(|active| active.has_attribute("data-open"));
    active.map(|_| "[data-focus=checked]")
}

fn focus_on(document: &Document, selector: &str) {
    use wasm_bindgen::JsCast;
    let found = document.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus(); // a browser that refuses leaves it where it is
    }
}

/// An empty element in the place of one.
fn renewed(document: &Document, id: &str) -> Option<Element> {
    use wasm_bindgen::JsCast;
    let old = document.get_element_by_id(id)?;
    let new: Element = old.clone_node().ok()?.dyn_into().ok()?;
    old.replace_with_with_node_1(&new).ok()?;
    Some(new)
}
