//! What a visitor asks for, and with which name.

use crate::components::account_dialog::typed;
use crate::components::controls::maybe;
use crate::texts::machine::visitors as texts;
use lesson::{places, resource_caption};
use metabase::Path;
use simulator::{Computer, Credentials, Request, Resource, Service};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What the reader has filled in so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Wanted {
    service: Service,
    /// Where; the first place of the service if none was chosen.
    place: Option<Path>,
    /// Whether the visitor has a name at hand.
    named: bool,
    user_name: String,
    password: String,
    resource: Resource,
}

impl Wanted {
    /// The request that it comes to; `None` where the service has no place.
    pub(super) fn request(&self, computer: &Computer) -> Option<Request> {
        let node = self.node(&places(computer, self.service))?;
        let visitor = self.named.then(|| Credentials {
            user_name: self.user_name.clone(),
            password: self.password.clone(),
        });
        let resource = if self.service == Service::Web { self.resource } else { Resource::Local };
        Some(Request { service: self.service, node, visitor, resource })
    }

    /// The place that was chosen, if there is one; else the first.
    fn node(&self, places: &[(Path, String)]) -> Option<Path> {
        let nodes = || places.iter().map(|(node, _)| node);
        let chosen = nodes().find(|node| Some(*node) == self.place.as_ref());
        chosen.or_else(|| nodes().next()).cloned()
    }
}

/// The form.
pub(super) fn form(
    computer: &Computer,
    wanted: &Wanted,
    change: &Callback<Wanted>,
    onsubmit: Callback<SubmitEvent>,
) -> Html {
    let to = |next: Wanted| change.reform(move |_: Event| next.clone());
    let choose = |group: &'static str, words: &'static str, checked: bool, next: Wanted| {
        html! {
            <label class="choice">
                <input type="radio" name={group} {checked} onchange={to(next)} />
                { words }
            </label>
        }
    };
    let is_web = wanted.service == Service::Web;
    let service = |service, words| {
        let next = Wanted { service, place: None, ..wanted.clone() };
        choose("visitor-service", words, wanted.service == service, next)
    };
    let name = |named, words| {
        choose("visitor-name", words, wanted.named == named, Wanted { named, ..wanted.clone() })
    };
    let [nameless, with_name] = texts::names(is_web);
    html! {
        <form class="form" {onsubmit} aria-label={texts::A_VISITOR} autocomplete="off">
            <fieldset class="choices">
                <legend class="label">{ texts::SERVICE }</legend>
                { service(Service::Web, texts::WEB) }
                { service(Service::Ftp, texts::FTP) }
            </fieldset>
            { place(computer, wanted, change) }
            <fieldset class="choices">
                <legend class="label">{ texts::HAS }</legend>
                { name(false, nameless) }
                { name(true, with_name) }
            </fieldset>
            { maybe(wanted.named.then(|| credentials(wanted, change))) }
            { maybe(is_web.then(|| resource(wanted, change))) }
            <button class="act" type="submit">{ texts::SEND }</button>
        </form>
    }
}

fn place(computer: &Computer, wanted: &Wanted, change: &Callback<Wanted>) -> Html {
    let places = places(computer, wanted.service);
    let chosen = wanted.node(&places);
    let option = |(node, name): &(Path, String)| {
        let selected = chosen.as_ref() == Some(node);
        html! { <option value={node.to_string()} {selected}>{ name.clone() }</option> }
    };
    let options: Html = places.iter().map(option).collect();
    let onchange = {
        let (wanted, change) = (wanted.clone(), change.clone());
        Callback::from(move |event: Event| {
            let place = Path::parse(&picked(&event)).ok();
            change.emit(Wanted { place, ..wanted.clone() });
        })
    };
    html! {
        <label class="pair" key={wanted.service.as_str()}>
            <span class="label">{ texts::ASKS_FOR }</span>
            <select class="entry" {onchange}>{ options }</select>
        </label>
    }
}

fn resource(wanted: &Wanted, change: &Callback<Wanted>) -> Html {
    let option = |resource: Resource| {
        let selected = wanted.resource == resource;
        html! {
            <option value={resource.as_str()} {selected}>{ resource_caption(resource) }</option>
        }
    };
    let onchange = {
        let (wanted, change) = (wanted.clone(), change.clone());
        Callback::from(move |event: Event| {
            let value = picked(&event);
            let found = Resource::ALL.into_iter().find(|found| found.as_str() == value);
            change.emit(Wanted { resource: found.unwrap_or_default(), ..wanted.clone() });
        })
    };
    html! {
        <label class="pair">
            <span class="label">{ texts::OPENS }</span>
            <select class="entry" {onchange}>{ for Resource::ALL.map(option) }</select>
        </label>
    }
}

fn credentials(wanted: &Wanted, change: &Callback<Wanted>) -> Html {
    let user_name = {
        let wanted = wanted.clone();
        change
            .reform(move |event: InputEvent| Wanted { user_name: typed(&event), ..wanted.clone() })
    };
    let password = {
        let wanted = wanted.clone();
        change.reform(move |event: InputEvent| Wanted { password: typed(&event), ..wanted.clone() })
    };
    let field = |label: &'static str, value: &str, masked: bool, oninput: Callback<InputEvent>| {
        html! {
            <label class="pair">
                <span class="label">{ label }</span>
                <input class="entry" type="text" data-masked={masked.then_some("")} autocomplete="off"
                    spellcheck="false" autocapitalize="none" value={value.to_owned()} {oninput} />
            </label>
        }
    };
    html! {
        <>
            { field(texts::USER_NAME, &wanted.user_name, false, user_name) }
            { field(texts::PASSWORD, &wanted.password, true, password) }
        </>
    }
}

/// The value that was picked in a list.
fn picked(event: &Event) -> String {
    let list: Option<HtmlSelectElement> = event.target_dyn_into();
    list.map(|list| list.value()).unwrap_or_default()
}
