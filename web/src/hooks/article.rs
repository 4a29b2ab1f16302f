//! The article around the page: its Play buttons, and the way to the fix. The article is plain HTML;
//! its buttons are hidden until there is an engine that they can start.

use crate::state::{Message, Page};
use lesson::Claim;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Element, Event, HtmlElement};
use yew::prelude::*;

/// Shows the article's Play buttons, and lets them play above.
#[hook]
pub(crate) fn use_article_buttons(send: UseReducerDispatcher<Page>) {
    use_effect_with((), move |()| {
        for button in buttons() {
            button.set_hidden(false);
        }
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            if let Some(claim) = claim_of(&event) {
                send.dispatch(Message::Play(claim));
            } else if attribute(&event, "data-open").is_some() {
                send.dispatch(Message::OpenLesson);
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
        let fix = document().and_then(|document| document.get_element_by_id("fix"));
        if let Some(fix) = fix.and_then(|fix| fix.dyn_into::<HtmlElement>().ok()) {
            fix.set_tab_index(-1);
            fix.scroll_into_view();
            let _ = fix.focus();
        }
    })
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn buttons() -> Vec<HtmlElement> {
    let selector = "[data-play], [data-open]";
    let list = document().and_then(|document| document.query_selector_all(selector).ok());
    let items =
        list.iter().flat_map(|list| (0..list.length()).filter_map(|index| list.item(index)));
    items.filter_map(|node| node.dyn_into().ok()).collect()
}

fn claim_of(event: &Event) -> Option<Claim> {
    Claim::by_name(&attribute(event, "data-play")?)
}

/// What an attribute says, of the element that was clicked or of one around it.
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
