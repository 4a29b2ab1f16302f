//! User Manager of Windows NT 4.0, Local Users and Groups of Windows 2000: the accounts that a logon
//! can come to, and what an administrator does to them.
//!
//! The window lists accounts, as the real one does; those that only the domain or SERVER2 knows stand
//! below the computer's own, under a line that says where they belong. Around it, in the manner of the
//! page, stand the commands that the real one has in menus, and what a visitor gets after each.

mod account;
mod list;
mod rights;

use super::parts::{attempt, complaint, focus_in, source};
use crate::components::controls::{act, maybe};
use crate::state::Message;
use crate::texts::machine as shared;
use crate::texts::machine::users as texts;
use crate::view::{Kept, View};
use account::{NewUser, Properties, SetPassword};
use lesson::{Visitor, WindowsCaptions, visitor_remark, visitor_sentence};
use list::{accounts_in_order, list};
use rights::Rights;
use simulator::{Account, AccountChange, Action, REMOTE_COMPUTER, Version};
use yew::prelude::*;

/// The windows, where there is an engine to work them.
pub(super) fn users(view: View<'_>) -> Html {
    maybe(view.kept().map(|kept| html! { <Users ..kept /> }))
}

/// The window that stands beside the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Front {
    New,
    Properties,
    Password,
    Rights,
}

/// What such a window is given.
#[derive(Clone, Debug, PartialEq, yew::Properties)]
struct FrontProps {
    page: Kept,
    /// The account that it is about.
    account: Account,
    /// Closes it. With the name of an account, that one is chosen then.
    close: Callback<Option<String>>,
}

#[component]
fn Users(props: &Kept) -> Html {
    let view = props.view();
    let picked = use_state(|| None::<String>);
    let front = use_state(|| None::<Front>);
    let refusal = use_state(|| None::<String>);
    let host = use_node_ref();

    let computer = view.page.session.computer();
    let captions = WindowsCaptions::of(computer.version());
    let rows = accounts_in_order(computer.accounts());
    let anonymous = computer.installation().anonymous_account();
    let wanted = picked.as_ref().unwrap_or(&anonymous);
    let chosen = computer.accounts().find(wanted).or_else(|| rows.first().copied());

    let open = |window: Front| {
        let (front, refusal) = (front.clone(), refusal.clone());
        Callback::from(move |()| {
            refusal.set(None);
            front.set(Some(window));
        })
    };
    let close = {
        let (front, picked, host) = (front.clone(), picked.clone(), host.clone());
        Callback::from(move |name: Option<String>| {
            front.set(None);
            if name.is_some() {
                picked.set(name);
            }
            focus_in(&host, "[role=listbox]");
        })
    };
    let pick = Callback::from(move |name: String| picked.set(Some(name)));
    let does = |action: Action| {
        let (page, refusal) = (props.clone(), refusal.clone());
        Callback::from(move |()| {
            let error = attempt(page.view(), action.clone()).err();
            refusal.set(error.map(|error| error.to_string()));
        })
    };
    let window = chosen.zip(*front).map(|(account, front)| {
        let account = account.clone();
        let key = account.name.clone();
        let props = FrontProps { page: props.clone(), account, close };
        match front {
            Front::New => html! { <NewUser ..props /> },
            Front::Properties => html! { <Properties {key} ..props /> },
            Front::Password => html! { <SetPassword {key} ..props /> },
            Front::Rights => html! { <Rights {key} ..props /> },
        }
    });
    html! {
        <section class="users panel" ref={host} data-area="" tabindex="-1" aria-label={captions.users}>
            <div class="windows">
                { list(view, captions, &rows, chosen, &pick, &open(Front::Properties)) }
                { maybe(window) }
            </div>
            { maybe(chosen.map(|chosen| commands(view, captions, chosen, open, does))) }
            { maybe(refusal.as_deref().map(complaint)) }
            { effect(view) }
        </section>
    }
}

/// What the menus of the real window hold, for the account that is chosen.
fn commands(
    view: View<'_>,
    captions: &'static WindowsCaptions,
    account: &Account,
    open: impl Fn(Front) -> Callback<()>,
    does: impl Fn(Action) -> Callback<()>,
) -> Html {
    let button = |text: &'static str, possible: bool, callback: Callback<()>| {
        act(view, text, Some("small"), possible, callback.reform(|_: MouseEvent| ()))
    };
    let mirror = format!("{REMOTE_COMPUTER}\\{}", account.bare_name());
    let mirrored = view.page.session.computer().accounts().find(&mirror);
    let is_there = mirrored.is_some_and(|mirror| mirror.password == account.password);
    let copy = Action::set_account(&mirror, AccountChange::create(&account.password));
    let delete = Action::set_account(&account.name, AccountChange::delete());
    let [properties, rights] = texts::windows(view.page.version());
    let [mirror_makes, mirror_does] = texts::mirror(&mirror, is_there);
    html! {
        <>
            <p class="state"><b>{ account.name.clone() }</b>{ captions.state_of(account) }</p>
            <div class="acts">
                { button(texts::NEW, true, open(Front::New)) }
                { maybe((view.page.version() == Version::Iis5).then(|| {
                    button(texts::PASSWORD, true, open(Front::Password))
                })) }
                { button(properties, true, open(Front::Properties)) }
                { button(rights, true, open(Front::Rights)) }
                { button(texts::DELETE, true, does(delete)) }
                { button(texts::MIRROR, !is_there, does(copy)) }
            </div>
            <p class="about">
                { mirror_makes }{ mirror_does }
            </p>
        </>
    }
}

/// What a visitor gets now, and what the token of an earlier logon may hide.
fn effect(view: View<'_>) -> Html {
    let session = &view.page.session;
    let focus = session.focus();
    let visitor = Visitor::of(session.computer(), &focus);
    // What comes when the token is gone is what a restart would make of it.
    let restarted = session.computer().preview(&Action::Restart).ok();
    let then = restarted.filter(|_| visitor.by_token);
    let then = then.map(|(computer, _)| visitor_sentence(&Visitor::of(&computer, &focus)));
    let button = |text: &'static str, action: Action| {
        act(view, text, Some("small"), true, view.send(Message::Do(action)))
    };
    html! {
        <div class="now" role="group" aria-label={texts::NOW} data-lamp={if visitor.is_granted() { "green" } else { "red" }}>
            <p class="sentence">{ visitor_sentence(&visitor) }</p>
            <p class="about">{ visitor_remark(session, &visitor, None) }{ " " }{ source(visitor.rule) }</p>
            { maybe(then.map(|then| html! { <p class="about">{ texts::without_token(&then) }</p> })) }
            <div class="acts">
                { button(shared::RESTART, Action::Restart) }
                { button(shared::WAIT_15, Action::Wait { seconds: 900 }) }
            </div>
        </div>
    }
}
