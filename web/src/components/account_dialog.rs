//! Anonymous User Account, the dialog of the article (facts C.4).

use super::controls::{Push, caption, maybe, plain};
use super::window::title_bar;
use crate::state::{Message, Topic};
use crate::texts::{buttons, dialog as texts};
use crate::view::View;
use lesson::Captions;
use simulator::{Action, DialogView, PASSWORD_MASK, PasswordField, Version};
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// The dialog. Inert while a window stands in front of it.
pub(super) fn account_dialog(view: View<'_>, dialog: &DialogView) -> Html {
    let page = view.page;
    let captions = Captions::of(page.version());
    let active = page.front.is_none();
    let fields = fields(view, dialog, captions);
    let body = match page.version() {
        Version::Iis4 => html! {
            <div class="group_box">
                <span class="legend">{ texts::ANONYMOUS_USER }</span>
                <p class="about">{ captions.dialog_text }</p>
                { fields }
            </div>
        },
        Version::Iis5 => html! { <><p class="about">{ captions.dialog_text }</p>{ fields }</> },
    };
    let cancel = view.send(Message::Do(Action::Cancel));
    let buttons = [
        Push::new(buttons::OK, view.send(Message::Do(Action::ok())))
            .default_button()
            .focused_as("ok"),
        Push::new(buttons::CANCEL, cancel.clone()),
        Push::new(buttons::HELP, view.send(Message::Help(Some(Topic::Dialog)))),
    ];
    let window = html! {
        <>
            { title_bar(view, captions.dialog, Some("account-title"), Some(view.send(Message::Ask)), Some(cancel)) }
            <div class="body">
                { body }
                <div class="buttons">{ for buttons.map(|button| button.view(view)) }</div>
            </div>
            { maybe(page.help.map(|topic| context_help(view, topic))) }
        </>
    };
    let data_active = active.to_string();
    if !view.is_live() {
        return html! { <div class="window account_dialog" data-active={data_active}>{ window }</div> };
    }
    let asking = page.asking;
    let onclick = view.maybe_on(move |event: MouseEvent| {
        let topic = asking.then(|| topic_at(event.target())).flatten()?;
        event.prevent_default();
        Some(Message::Help(Some(topic)))
    });
    html! {
        <div class="window account_dialog" data-active={data_active} role="dialog"
            aria-labelledby="account-title" inert={!active} data-asking={asking.then_some("")}
            onkeydown={keys(view)} {onclick}>
            { window }
        </div>
    }
}

/// Username with Browse…, Password, and the box.
pub(super) fn fields(view: View<'_>, dialog: &DialogView, captions: &'static Captions) -> Html {
    let browse = Push::new(texts::BROWSE, view.send(Message::Browse)).focused_as("browse");
    html! {
        <div class="grid">
            { label(view, texts::USER_NAME, "user") }
            { user_name(view, dialog) }
            { browse.view(view) }
            { label(view, texts::PASSWORD, "pass") }
            { password(view, dialog) }
            { sync(view, dialog, captions.sync) }
        </div>
    }
}

fn label(view: View<'_>, text: &'static str, id: &'static str) -> Html {
    if view.is_live() {
        html! { <label class="label" for={id}>{ caption(text) }</label> }
    } else {
        html! { <span class="label">{ plain(text) }</span> }
    }
}

fn user_name(view: View<'_>, dialog: &DialogView) -> Html {
    let value = dialog.user_name.clone();
    if !view.is_live() {
        return html! { <span class="field" data-wire="6020">{ value }</span> };
    }
    let oninput =
        view.on(|event: InputEvent| Message::Do(Action::TypeUserName { text: typed(&event) }));
    html! {
        <input class="field" id="user" data-wire="6020" data-focus="dialog" type="text"
            autocomplete="off" spellcheck="false" autocapitalize="none" aria-label={texts::USER_NAME_FIELD}
            {value} {oninput} onfocus={select_all()} />
    }
}

fn password(view: View<'_>, dialog: &DialogView) -> Html {
    let value = dialog.password.text().to_owned();
    if !view.is_live() {
        let disabled = (!dialog.password_enabled).then_some("");
        return html! {
            <span class="field password" data-wire="6021" data-disabled={disabled}>{ value }</span>
        };
    }
    let kept = dialog.password == PasswordField::Mask;
    let oninput = view.on(move |event: InputEvent| {
        let text = typed(&event);
        let text = if kept { without_mask(&text) } else { text };
        Message::Do(Action::TypePassword { text })
    });
    html! {
        <input class="field password" id="pass" data-wire="6021" data-focus="password"
            data-masked="" type="text" autocomplete="off" spellcheck="false" autocapitalize="none"
            aria-label={texts::PASSWORD_FIELD} aria-describedby="hint" disabled={!dialog.password_enabled}
            {value} {oninput} onfocus={select_all()} />
    }
}

fn sync(view: View<'_>, dialog: &DialogView, words: &'static str) -> Html {
    if !view.is_live() {
        return html! {
            <span class="check">
                <span class="glyph" data-checked={dialog.sync.then_some("")} />
                <span class="words" data-wire="6022">{ plain(words) }</span>
            </span>
        };
    }
    let onchange = view.on(|event: Event| {
        let input: Option<HtmlInputElement> = event.target_dyn_into();
        Message::Do(Action::SetSync { checked: input.is_some_and(|input| input.checked()) })
    });
    html! {
        <label class="check" data-focus="sync">
            <input class="glyph" type="checkbox" aria-label={plain(words)}
                aria-describedby="hint" checked={dialog.sync} {onchange} />
            <span class="words" data-wire="6022">{ caption(words) }</span>
        </label>
    }
}

fn context_help(view: View<'_>, topic: Topic) -> Html {
    html! {
        <div class="context_help" role="note" onclick={view.send(Message::Help(None))}>
            <p>{ topic.text() }</p>
        </div>
    }
}

/// Enter is OK, Esc is Cancel, F1 explains, and a letter with Alt, or without where no text is
/// typed, goes to its control (windows-ui, keyboard). They act with the focus inside only.
fn keys(view: View<'_>) -> Callback<KeyboardEvent> {
    let (help, asking) = (view.page.help.is_some(), view.page.asking);
    let version = view.page.version();
    view.maybe_on(move |event: KeyboardEvent| {
        let target: Option<HtmlElement> = event.target_dyn_into();
        let on_button = target.as_ref().is_some_and(|element| element.tag_name() == "BUTTON");
        let message = match event.key().as_str() {
            "Enter" if !on_button => Message::Do(Action::ok()),
            "Escape" if help || asking => Message::Help(None),
            "Escape" => Message::Do(Action::Cancel),
            "F1" => Message::Help(Some(topic_at(event.target()).unwrap_or(Topic::Dialog))),
            _ => return access_key(version, &event, target.as_ref()),
        };
        event.prevent_default();
        event.stop_propagation();
        Some(message)
    })
}

/// The access keys move the focus, and toggle or press what they go to.
pub(super) fn access_key(
    version: Version,
    event: &KeyboardEvent,
    target: Option<&HtmlElement>,
) -> Option<Message> {
    let typing =
        target.is_some_and(|element| element.get_attribute("type").as_deref() == Some("text"));
    if event.ctrl_key() || event.meta_key() || (typing && !event.alt_key()) {
        return None;
    }
    let (selector, presses) = match (event.code().as_str(), version) {
        ("KeyU", _) => ("[data-focus=dialog]", false),
        ("KeyP", _) => ("[data-focus=password]", false),
        ("KeyR", _) => ("[data-focus=browse]", true),
        ("KeyE", Version::Iis4) | ("KeyA", Version::Iis5) => ("[data-focus=sync] input", true),
        _ => return None,
    };
    let dialog = target?.closest(".account_dialog").ok()??;
    let control: HtmlElement =
        wasm_bindgen::JsCast::dyn_into(dialog.query_selector(selector).ok()??).ok()?;
    event.prevent_default();
    let _ = control.focus();
    if presses {
        control.click();
    }
    None
}

fn topic_at(target: Option<web_sys::EventTarget>) -> Option<Topic> {
    let element: web_sys::Element = wasm_bindgen::JsCast::dyn_into(target?).ok()?;
    match element.closest("[data-focus]").ok()??.get_attribute("data-focus")?.as_str() {
        "dialog" => Some(Topic::UserName),
        "browse" => Some(Topic::Browse),
        "password" => Some(Topic::Password),
        "sync" => Some(Topic::Sync),
        _ => None,
    }
}

/// The text of the field that was typed into.
pub(super) fn typed(event: &InputEvent) -> String {
    let input: Option<HtmlInputElement> = event.target_dyn_into();
    input.map(|input| input.value()).unwrap_or_default()
}

/// Tabbing into a field selects its text (windows-ui, keyboard); for the mask this also means that
/// the first letter typed takes its place.
fn select_all() -> Callback<FocusEvent> {
    Callback::from(|event: FocusEvent| {
        let input: Option<HtmlInputElement> = event.target_dyn_into();
        input.iter().for_each(HtmlInputElement::select);
    })
}

/// What was typed into a field that showed the mask: the asterisks around it are not the reader's.
fn without_mask(text: &str) -> String {
    let mask = PASSWORD_MASK.len();
    let before = text.len() - text.trim_start_matches('*').len();
    let rest = text.get(before.min(mask)..).unwrap_or_default();
    let after = rest.len() - rest.trim_end_matches('*').len();
    let left = mask.saturating_sub(before);
    rest.get(..rest.len() - after.min(left)).unwrap_or_default().to_owned()
}
