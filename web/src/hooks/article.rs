//! The article around the page: its Play buttons, the way to the fix, and how it and the machine point
//! at each other. The article is plain HTML; its buttons are hidden until there is an engine that they
//! can start.
//!
//! What has `data-about` lights up parts of the machine while it is pointed at or has the focus: that is
//! the style sheet's work (`points.css`). As a link it leads to the area that `data-at` names. What has
//! `data-says` is filled with the step that has just done what the sentence says, and a citation of the
//! machine, `data-cites`, leads there. None of them leaves an entry in the browser's history.

use crate::state::{Message, Page};
use lesson::{Claim, Session, followed, happened};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Element, Event, HtmlElement};
use yew::prelude::*;

/// Shows the article's Play buttons and lets them play above; leads from either side to the other.
#[hook]
pub(crate) fn use_article(session: &Session, send: UseReducerDispatcher<Page>) {
    use_effect_with((session.position(), followed(session)), |(step, rules)| {
        for mark in all("[data-says]") {
            let name = mark.get_attribute("data-says").unwrap_or_default();
            mark.set_text_content(Some(&happened(*step, rules, &name)));
        }
    });
    use_effect_with((), move |()| {
        for button in all("[data-play], [data-open]") {
            button.set_hidden(false);
        }
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            if let Some(claim) = claim_of(&event) {
                send.dispatch(Message::Play(claim));
            } else if attribute(&event, "data-open").is_some() {
                send.dispatch(Message::OpenLesson);
            } else if let Some(name) = attribute(&event, "data-cites") {
                let mark = all(&format!("[data-says={name}]")).next();
                go_to(mark.and_then(|mark| mark.parent_element()));
            } else if let Some(area) = attribute(&event, "data-at") {
                event.prevent_default();
                let area = all(&format!(".{area}")).next();
                if let (Some(area), Some(about)) = (&area, attribute(&event, "data-about")) {
                    let _ = area.set_attribute("data-about", &about);
                }
                go_to(area.map(Element::from));
            }
        });
        listen(&listener);
        move || unlisten(&listener)
    });
}

/// Goes to the section with the fix. Not by a link: the Back button must leave in one press.
#[hook]
pub(crate) fn use_fix_link() -> Callback<MouseEvent> {
    use_callback((), |_, ()| {
        go_to(document().and_then(|document| document.get_element_by_id("fix")));
    })
}

/// Scrolls to an element, and puts the focus there.
fn go_to(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.set_tab_index(-1);
        element.scroll_into_view();
        let _ = element.focus();
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn all(selector: &str) -> impl Iterator<Item = HtmlElement> + use<> {
    let list = document().and_then(|document| document.query_selector_all(selector).ok());
    let items = list
        .into_iter()
        .flat_map(|list| (0..list.length()).filter_map(move |index| list.item(index)));
    items.filter_map(|node| node.dyn_into().ok())
}

fn claim_of(event: &Event) -> Option<Claim> {
    Claim::by_name(&attribute(event, "data-play")?)
}

/// What an attribute says, of the element that the event is about or of one around it.
fn attribute(event: &Event, name: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}

fn listen(listener: &Closure<dyn Fn(Event)>) {
    if let Some(document) = document() {
        let _ =
            document.add_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
    }
}

fn unlisten(listener: &Closure<dyn Fn(Event)>) {
    if let Some(document) = document() {
        let _ = document
            .remove_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
    }
}
