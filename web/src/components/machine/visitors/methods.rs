//! The short cut to the authentication methods of what a visitor asks for, past the property sheets.

use crate::components::controls::maybe;
use crate::state::Message;
use crate::texts::machine::visitors as texts;
use crate::view::View;
use lesson::{Captions, node_name};
use metabase::Path;
use simulator::{Action, AuthChange, Method, Request, Service};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The boxes, ticked as they hold there.
pub(super) fn methods(view: View<'_>, request: &Request) -> Option<Html> {
    let node = edited(&request.node)?;
    let computer = view.page.session.computer();
    let captions = Captions::of(computer.version());
    let scheme = |index: usize| captions.schemes.get(index).map_or("", |&(words, _)| words);
    let last = captions.schemes.len().saturating_sub(1);
    let anonymous = match request.service {
        Service::Web => captions.anonymous_access,
        Service::Ftp => texts::ALLOW_ANONYMOUS,
    };
    let boxes = [
        (Method::Anonymous, anonymous),
        (Method::Basic, scheme(0)),
        (Method::Integrated, scheme(last)),
    ];
    let boxes = boxes.into_iter().filter(|(method, _)| method.is_of(request.service));
    let one = |(method, words): (Method, &'static str)| {
        let checked = computer.has_method(&node, method);
        let first = (method == Method::Anonymous).then_some("methods");
        let node = node.clone();
        let onchange = view.on(move |event: Event| {
            let input: Option<HtmlInputElement> = event.target_dyn_into();
            let change = change(method, input.is_some_and(|input| input.checked()));
            Message::Do(Action::SetAuth { node: node.clone(), change, overrides: Vec::new() })
        });
        html! {
            <label class="choice">
                <input type="checkbox" {checked} {onchange} data-focus={first} />
                { words }
            </label>
        }
    };
    let ftp = (request.service == Service::Ftp)
        .then(|| html! { <p class="about">{ texts::FTP_HAS_MORE }</p> });
    Some(html! {
        <fieldset class="choices methods">
            <legend class="label">{ texts::methods_of(captions.methods, &node_name(computer, &node)) }</legend>
            { for boxes.map(one) }
            <p class="about">{ texts::SHORT_CUT }</p>
            { maybe(ftp) }
        </fieldset>
    })
}

fn change(method: Method, checked: bool) -> AuthChange {
    let mut change = AuthChange::default();
    match method {
        Method::Anonymous => change.anonymous = Some(checked),
        Method::Basic => change.basic = Some(checked),
        Method::Integrated => change.integrated = Some(checked),
        Method::OnlyAnonymous => {}
    }
    change
}

/// The site of a root, for which a manager has properties; else the directory itself.
fn edited(node: &Path) -> Option<Path> {
    if node.name().eq_ignore_ascii_case("ROOT") { node.parent() } else { Some(node.clone()) }
}
