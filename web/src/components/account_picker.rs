//! The picker behind Browse…: the accounts that exist (facts C.5).

use super::controls::{Push, maybe};
use super::icons;
use super::window::title_bar;
use crate::texts::{buttons, dialog as texts};
use crate::{state::Message, view::View};
use lesson::Captions;
use simulator::Version;
use yew::prelude::*;

/// The picker of the version, with the account picked so far.
pub(super) fn account_picker(view: View<'_>, picked: &str) -> Html {
    let page = view.page;
    let captions = Captions::of(page.version());
    let names: Vec<String> =
        page.session.computer().accounts().iter().map(|account| account.name.clone()).collect();
    let computer = &page.session.computer().installation().computer;
    let cancel = view.send(Message::FrontCancel);
    let ok = Push::new(buttons::OK, view.send(Message::FrontOk)).default_button();
    let row = |name: &String| {
        row(view, name, name.eq_ignore_ascii_case(picked), page.version(), computer)
    };
    let list = html! {
        <div class="list_view" role="listbox" tabindex="0" aria-label={texts::ACCOUNTS} data-focus="front"
            aria-activedescendant={format!("account-{}", position(&names, picked))}
            onkeydown={arrows(view, names.clone(), picked)}>
            { maybe((page.version() == Version::Iis5).then(|| html! {
                <div class="row" role="presentation">
                    { for captions.picker_columns.map(|column| html! { <span class="head cell">{ column }</span> }) }
                </div>
            })) }
            { for names.iter().map(row) }
        </div>
    };
    let name = html! {
        <div class="pair">
            <span class="label">{ captions.picker_name }</span>
            <span class="field">{ picked.to_owned() }</span>
        </div>
    };
    let (place, body) = match page.version() {
        Version::Iis4 => {
            let add = Push::new(buttons::ADD, view.send(Message::Pick(picked.to_owned())));
            let disabled =
                [texts::MEMBERS, texts::SEARCH].map(|caption| Push::disabled(caption).view(view));
            let body = html! {
                <>
                    { list }
                    <div class="buttons">{ add.view(view) }{ for disabled }</div>
                    { name }
                </>
            };
            (format!("\\\\{computer}*"), body)
        }
        Version::Iis5 => (computer.clone(), html! { <>{ list }{ name }</> }),
    };
    html! {
        <div class="window front account_picker" role="dialog" aria-labelledby="picker-title" data-active="true"
            onkeydown={front_keys(view)}>
            { title_bar(view, captions.picker, Some("picker-title"), None, Some(cancel.clone())) }
            <div class="body">
                <div class="pair">
                    <span class="label">{ captions.picker_look_in }</span>
                    <span class="field drop_down">{ place }</span>
                </div>
                { body }
                <div class="buttons">{ ok.view(view) }{ Push::new(buttons::CANCEL, cancel).view(view) }</div>
            </div>
        </div>
    }
}

fn row(view: View<'_>, name: &str, selected: bool, version: Version, computer: &str) -> Html {
    let pick = view.send(Message::Pick(name.to_owned()));
    let take = view.send(Message::FrontOk);
    html! {
        <div class="row" role="option" id={format!("account-{name}")} aria-selected={selected.to_string()}
            aria-label={name.to_owned()} onclick={pick} ondblclick={take}>
            <span class="cell">{ icons::user() }{ name.to_owned() }</span>
            { maybe((version == Version::Iis5).then(|| html! { <span class="cell">{ computer.to_owned() }</span> })) }
        </div>
    }
}

/// The name in the list that is picked, in the case of the list.
fn position<'a>(names: &'a [String], picked: &'a str) -> &'a str {
    names.iter().find(|name| name.eq_ignore_ascii_case(picked)).map_or(picked, String::as_str)
}

/// Up, Down, Home and End pick; a letter picks the next name that begins with it.
fn arrows(view: View<'_>, names: Vec<String>, picked: &str) -> Callback<KeyboardEvent> {
    let now = names.iter().position(|name| name.eq_ignore_ascii_case(picked));
    view.maybe_on(move |event: KeyboardEvent| {
        let last = names.len().checked_sub(1)?;
        let key = event.key();
        let next = match key.as_str() {
            "ArrowDown" => now.map_or(0, |now| (now + 1).min(last)),
            "ArrowUp" => now.map_or(0, |now| now.saturating_sub(1)),
            "Home" => 0,
            "End" => last,
            letter if letter.chars().count() == 1 && letter != " " => {
                let from = now.map_or(0, |now| now + 1);
                let order = (from..names.len()).chain(0..from);
                let starts = |index: &usize| {
                    let name = names.get(*index).and_then(|name| name.get(..letter.len()));
                    name.is_some_and(|start| start.eq_ignore_ascii_case(letter))
                };
                order.into_iter().find(starts)?
            }
            _ => return None,
        };
        event.prevent_default();
        names.get(next).cloned().map(Message::Pick)
    })
}

/// Enter is the default button, Esc is Cancel, in each window that stands in front.
pub(super) fn front_keys(view: View<'_>) -> Callback<KeyboardEvent> {
    view.maybe_on(|event: KeyboardEvent| {
        let target: Option<web_sys::Element> = event.target_dyn_into();
        let on_button = target.is_some_and(|element| element.tag_name() == "BUTTON");
        let message = match event.key().as_str() {
            "Enter" if !on_button => Message::FrontOk,
            "Escape" => Message::FrontCancel,
            _ => return None,
        };
        event.prevent_default();
        event.stop_propagation();
        Some(message)
    })
}
