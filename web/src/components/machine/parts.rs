//! What the windows of More of the machine are made of, besides the controls of the page.

use crate::components::account_dialog::typed;
use crate::components::controls::maybe;
use crate::components::window::title_bar;
use crate::texts::{machine as texts, page};
use crate::{state::Message, view::View};
use simulator::{Action, ActionError, Rule};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// Does something, or tells why not. What is refused is asked first, so that the sentence can stand in
/// the window where it was tried and not in a box on the desktop.
pub(super) fn attempt(view: View<'_>, action: Action) -> Result<(), ActionError> {
    view.page.session.computer().preview(&action)?;
    view.send(Message::Do(action)).emit(());
    Ok(())
}

/// A window with fields in it, not modal: Enter is its default button, Esc closes it.
pub(super) fn form_window(
    view: View<'_>,
    title: &str,
    id: &'static str,
    host: NodeRef,
    submit: Callback<SubmitEvent>,
    close: &Callback<()>,
    inside: Html,
) -> Html {
    let shut = close.reform(|_: MouseEvent| ());
    let close = close.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            close.emit(());
        }
    });
    html! {
        <div class="window form_window" ref={host} role="dialog" aria-labelledby={id} data-active="true" {onkeydown}>
            { title_bar(view, title, Some(id), None, Some(shut)) }
            <form class="body" novalidate=true onsubmit={submit}>{ inside }</form>
        </div>
    }
}

/// OK, or what a window calls it, and the button that closes it without.
pub(super) fn ok_and(ok: &'static str, shut: &'static str, close: &Callback<()>) -> Html {
    let onclick = close.reform(|_: MouseEvent| ());
    html! {
        <div class="buttons">
            <button class="button" type="submit" data-default="">{ ok }</button>
            <button class="button" type="button" {onclick}>{ shut }</button>
        </div>
    }
}

/// A labelled text field. A masked one shows asterisks; `kept` stands for a text that is there, and that
/// nobody gets to see.
pub(super) fn entry(
    label: &'static str,
    value: &str,
    masked: bool,
    kept: Option<&'static str>,
    oninput: Callback<String>,
) -> Html {
    let oninput = Callback::from(move |event: InputEvent| oninput.emit(typed(&event)));
    html! {
        <label class="pair">
            <span class="label">{ label }</span>
            <input class="field" type="text" data-masked={masked.then_some("")} placeholder={kept}
                autocomplete="off" spellcheck="false" autocapitalize="none"
                value={value.to_owned()} {oninput} />
        </label>
    }
}

/// A check box of the product. `about` stands beside it, where the real one is different.
pub(super) fn tick_box(
    words: &'static str,
    checked: bool,
    about: Option<&'static str>,
    onchange: Callback<bool>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let input: Option<HtmlInputElement> = event.target_dyn_into();
        onchange.emit(input.is_some_and(|input| input.checked()));
    });
    html! {
        <div class="ticked">
            <label class="check">
                <input class="glyph" type="checkbox" {checked} {onchange} />
                <span class="words">{ words }</span>
            </label>
            { maybe(about.map(|about| html! { <span class="about">{ about }</span> })) }
        </div>
    }
}

/// Where a rule is written, and whether it is our reading.
pub(super) fn source(rule: Rule) -> Html {
    let basis = rule.basis();
    let reading = basis.inferred.map(|reason| {
        html! { <span class="inferred">{ texts::inferred(reason) }</span> }
    });
    html! { <span class="source">{ page::source(&basis) }{ maybe(reading) }</span> }
}

/// What went wrong in a window, spoken as it appears.
pub(super) fn complaint(sentence: &str) -> Html {
    html! { <p class="complaint" role="alert">{ sentence.to_owned() }</p> }
}

/// Puts the focus on the first field of a window that has just opened.
#[hook]
pub(super) fn use_first_focus(host: NodeRef) {
    use_effect_with((), move |()| focus_in(&host, "input, select, button:not([tabindex])"));
}

/// Puts the focus on what a selector finds in a part of the page.
pub(super) fn focus_in(host: &NodeRef, selector: &str) {
    let found = host.cast::<web_sys::Element>().and_then(|host| host.query_selector(selector).ok());
    let element = found.flatten().and_then(|found| found.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        // A browser that refuses leaves the focus where it is.
        let _ = element.focus();
    }
}

/// The index that a key leads to in a list of `count`, from the one that is chosen.
pub(super) fn moved(key: &str, now: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match key {
        "ArrowDown" => now.map_or(0, |now| (now + 1).min(last)),
        "ArrowUp" => now.map_or(0, |now| now.saturating_sub(1)),
        "PageDown" => now.map_or(0, |now| (now + 10).min(last)),
        "PageUp" => now.map_or(0, |now| now.saturating_sub(10)),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}

/// What sets a state. Callbacks are made anew each time a component is drawn, so none holds an old one.
pub(super) fn setter<T: 'static>(state: &UseStateHandle<T>) -> Callback<T> {
    let state = state.clone();
    Callback::from(move |value| state.set(value))
}
