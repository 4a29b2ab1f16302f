//! Property sheets: of the computer, of a service, a site or a directory (facts C.1, C.2, C.6).

use crate::components::account_dialog::{access_key, fields};
use crate::components::controls::{Push, maybe};
use crate::components::window::title_bar;
use crate::state::{Message, Walk};
use crate::texts::machine::manager as texts;
use crate::texts::{buttons, dialog};
use crate::view::{Kept, View};
use lesson::{Captions, Forecast, SheetCaptions, master_caption, tabs, window_title};
use metabase::Path;
use simulator::{Action, Confirmed, Method, Service, Window};
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// How a window of the way in stands on the desktop.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// How many windows are around it.
    pub(super) depth: usize,
    /// Whether it is the innermost.
    pub(super) front: bool,
}

/// The frame of a window: title, body, and what its keys do.
pub(super) fn frame(
    view: View<'_>,
    window: &Window,
    class: &'static str,
    place: Place,
    inside: Html,
) -> Html {
    let title = window_title(view.page.session.computer(), window);
    let live = place.front && view.page.front.is_none();
    let cancel = view.send(Message::Do(Action::Cancel));
    html! {
        <div class={classes!("window", "walk", class)} data-depth={place.depth.to_string()}
            data-behind={(!place.front).then_some("")} data-active={live.to_string()} role="dialog"
            aria-label={title.clone()} inert={!live} onkeydown={keys(view)}>
            { title_bar(view, &title, None, None, Some(cancel)) }
            <div class="body">{ inside }</div>
        </div>
    }
}

/// Enter is OK, Esc is Cancel; the letters are those of the account's fields.
fn keys(view: View<'_>) -> Callback<KeyboardEvent> {
    let version = view.page.version();
    view.maybe_on(move |event: KeyboardEvent| {
        let target: Option<HtmlElement> = event.target_dyn_into();
        let takes_enter = target
            .as_ref()
            .is_some_and(|element| ["BUTTON", "SELECT"].contains(&&*element.tag_name()));
        let action = match event.key().as_str() {
            "Enter" if !takes_enter => Action::ok(),
            "Escape" => Action::Cancel,
            _ => return access_key(version, &event, target.as_ref()),
        };
        event.prevent_default();
        event.stop_propagation();
        Some(Message::Do(action))
    })
}

/// OK, Cancel, Help; and Apply, which has something to do only after a change.
pub(super) fn buttons(view: View<'_>, apply: Option<bool>) -> Html {
    let does = |action| view.send(Message::Do(action));
    let ok = Push::new(buttons::OK, does(Action::ok())).default_button();
    let apply = apply.map(|possible| {
        let push = Push::new(texts::APPLY, does(Action::Apply(Confirmed::default())));
        Push { disabled: !possible, ..push }.view(view)
    });
    html! {
        <div class="buttons">
            { ok.view(view) }
            { Push::new(buttons::CANCEL, does(Action::Cancel)).view(view) }
            { maybe(apply) }
            { Push::disabled(buttons::HELP).view(view) }
        </div>
    }
}

/// The tabs: one can be used here, and stands in the row next to the page.
fn tab_rows(rows: &[&[&'static str]], live: &'static str) -> Html {
    let tab = |name: &&'static str| {
        let selected = *name == live;
        html! {
            <span class="tab" role="tab" aria-selected={selected.to_string()} tabindex={selected.then_some("0")}
                aria-disabled={(!selected).then_some("true")}>
                { *name }
            </span>
        }
    };
    let row = |row: &&[&'static str]| {
        html! { <div class="tab_row" role="presentation">{ for row.iter().map(tab) }</div> }
    };
    html! { <div class="tabs" role="tablist" aria-label={texts::TABS}>{ for rows.iter().map(row) }</div> }
}

/// What a sheet shows below its tabs.
fn page(live: &'static str, inside: Html) -> Html {
    html! { <div class="tab_page" role="tabpanel" aria-label={live}>{ inside }</div> }
}

/// The property sheet of the computer. It has nothing of its own to write.
pub(super) fn computer(view: View<'_>, place: Place) -> Html {
    let root = SheetCaptions::of(view.page.version()).root;
    let master = view.kept().map(|kept| html! { <Master ..kept /> });
    let inside = html! {
        <>
            { tab_rows(&[&[root]], root) }
            { page(root, maybe(master)) }
            { buttons(view, Some(false)) }
        </>
    };
    frame(view, &Window::Computer, "property_sheet", place, inside)
}

/// The list Master Properties, with the service that is chosen in it.
#[component]
fn Master(props: &Kept) -> Html {
    let view = props.view();
    let service = use_state(Service::default);
    let onchange = {
        let service = service.clone();
        Callback::from(move |event: Event| {
            let list: Option<HtmlSelectElement> = event.target_dyn_into();
            let value = list.map(|list| list.value()).unwrap_or_default();
            let found = Service::ALL.into_iter().find(|found| found.as_str() == value);
            service.set(found.unwrap_or_default());
        })
    };
    let option = |found: Service| {
        html! {
            <option value={found.as_str()} selected={found == *service}>{ master_caption(found) }</option>
        }
    };
    let edit = Action::Edit { service: Some(*service) };
    let edit = Push::new(buttons::EDIT, view.send(Message::Do(edit)))
        .named(texts::EDIT_MASTER)
        .focused_as("window");
    html! {
        <div class="group_box master">
            <span class="legend">{ texts::MASTER }</span>
            <select class="field" aria-label={texts::MASTER} {onchange}>
                { for Service::ALL.map(option) }
            </select>
            { edit.view(view) }
        </div>
    }
}

/// The property sheet of a service, a site or a directory.
pub(super) fn sheet(view: View<'_>, node: &Path, place: Place) -> Html {
    let (rows, live) = tabs(node);
    let changed = Forecast::of(view.page.session.computer());
    let changed = changed.is_some_and(|forecast| !forecast.is_idle());
    let inside = match Service::of(node) {
        Some(Service::Ftp) => security_accounts(view, node),
        Some(Service::Web) | None => directory_security(view),
    };
    let inside = html! {
        <>
            { tab_rows(rows, live) }
            { page(live, inside) }
            { buttons(view, Some(changed)) }
        </>
    };
    frame(view, &Window::Sheet(node.clone()), "property_sheet", place, inside)
}

/// The tab Directory Security. What its groups say about themselves is in our words.
fn directory_security(view: View<'_>) -> Html {
    let captions = SheetCaptions::of(view.page.version());
    let [access, restrictions, secure] = captions.groups;
    let group = |caption: &'static str, about: &'static str, buttons: Html| {
        html! {
            <div class="group_box" role="group" aria-label={caption}>
                <span class="legend">{ caption }</span>
                <p class="about">{ about }</p>
                <div class="buttons">{ buttons }</div>
            </div>
        }
    };
    let edit = Push::new(buttons::EDIT, view.send(Message::Do(Action::Edit { service: None })))
        .focused_as("window");
    let keys = captions.keys.iter().map(|&caption| Push::disabled(caption).view(view));
    html! {
        <>
            { group(access, texts::ABOUT_ACCESS, edit.view(view)) }
            { group(restrictions, texts::NOT_SIMULATED, Push::disabled(buttons::EDIT).view(view)) }
            { group(secure, texts::NOT_SIMULATED, html! { <>{ for keys }</> }) }
            <p class="about">{ texts::ONE_TAB }</p>
        </>
    }
}

/// The tab Security Accounts of FTP, which has the fields of the account on it.
fn security_accounts(view: View<'_>, node: &Path) -> Html {
    let computer = view.page.session.computer();
    let captions = Captions::of(computer.version());
    let ticked = |method| computer.has_method(node, method);
    let fields = computer.dialog().map(|dialog| fields(view, &dialog, captions));
    html! {
        <>
            { box_of(view, Method::Anonymous, texts::ALLOW_ANONYMOUS, ticked(Method::Anonymous), Some("window")) }
            <div class="group_box account_dialog">
                <span class="legend">{ dialog::ANONYMOUS_USER }</span>
                <p class="about">{ captions.dialog_text }</p>
                { maybe(fields) }
            </div>
            { box_of(view, Method::OnlyAnonymous, texts::ONLY_ANONYMOUS, ticked(Method::OnlyAnonymous), None) }
            <div class="group_box" role="group" aria-label={texts::OPERATORS}>
                <span class="legend">{ texts::OPERATORS }</span>
                <p class="about">{ texts::NOT_THIS_EITHER }</p>
                <div class="buttons">{ for [texts::ADD, buttons::REMOVE].map(|caption| Push::disabled(caption).view(view)) }</div>
            </div>
        </>
    }
}

/// A box of Authentication Methods, or of Security Accounts.
pub(super) fn box_of(
    view: View<'_>,
    method: Method,
    words: &'static str,
    checked: bool,
    focus: Option<&'static str>,
) -> Html {
    let onchange = view.on(move |event: Event| {
        let input: Option<HtmlInputElement> = event.target_dyn_into();
        Message::Walk(Walk::Box(method, input.is_some_and(|input| input.checked())))
    });
    html! {
        <label class="check">
            <input class="glyph" type="checkbox" {checked} {onchange} data-focus={focus} />
            <span class="words">{ words }</span>
        </label>
    }
}
