//! The window with the list of accounts.

use super::super::icons::disabled_user;
use super::super::parts::moved;
use crate::components::controls::maybe;
use crate::components::icons::user;
use crate::components::window::still_title_bar;
use crate::texts::machine::users as texts;
use crate::view::View;
use lesson::{WindowsCaptions, account_texts};
use simulator::{Account, Accounts, Scope, Version};
use yew::prelude::*;

/// The accounts as the list shows them: the computer's own, its domain's, those of SERVER2.
pub(super) fn accounts_in_order(accounts: &Accounts) -> Vec<&Account> {
    let of =
        |scope: Scope| accounts.iter().filter(move |found| accounts.scope(&found.name) == scope);
    of(Scope::Local).chain(of(Scope::Domain)).chain(of(Scope::Remote)).collect()
}

/// The window. A click chooses, Enter or a double click opens the account.
pub(super) fn list(
    view: View<'_>,
    captions: &'static WindowsCaptions,
    rows: &[&Account],
    chosen: Option<&Account>,
    pick: &Callback<String>,
    open: &Callback<()>,
) -> Html {
    let accounts = view.page.session.computer().accounts();
    let place = rows.iter().position(|row| Some(*row) == chosen);
    let numbered: Vec<(usize, &Account)> = rows.iter().copied().enumerate().collect();
    let groups = numbered.chunk_by(|(_, one), (_, other)| {
        let origin = |account: &Account| {
            (accounts.scope(&account.name), domain(account).to_ascii_uppercase())
        };
        origin(one) == origin(other)
    });
    let tree = captions.users_tree.split_last();
    html! {
        <div class="window" data-active="true" role="group" aria-label={captions.users_title}>
            { still_title_bar(view, captions.users_title) }
            <p class="menu" aria-hidden="true">
                { for captions.users_menus.iter().map(|menu| html! { <span>{ *menu }</span> }) }
            </p>
            <div class="panes">
                { maybe(tree.map(|(last, above)| html! {
                    <p class="tree" aria-hidden="true">
                        { for above.iter().map(|name| html! { <span>{ *name }</span> }) }
                        <span class="here">{ *last }</span>
                    </p>
                })) }
                <div class="list_view" role="listbox" tabindex="0" aria-label={texts::ACCOUNTS}
                    aria-activedescendant={place.map(|place| format!("user-{place}"))}
                    onkeydown={keys(rows, place, pick, open)}>
                    <div class="heads" role="presentation">
                        { for captions.users_columns.map(|column| html! { <span class="head">{ column }</span> }) }
                    </div>
                    { for groups.map(|group| origin(view, group, place, pick, open)) }
                </div>
            </div>
        </div>
    }
}

/// The accounts of one origin, under its name where it is not this computer.
fn origin(
    view: View<'_>,
    group: &[(usize, &Account)],
    place: Option<usize>,
    pick: &Callback<String>,
    open: &Callback<()>,
) -> Html {
    let computer = view.page.session.computer();
    let Some((_, first)) = group.first() else { return Html::default() };
    let words = match computer.accounts().scope(&first.name) {
        Scope::Local => None,
        Scope::Domain => Some(texts::of_domain(domain(first))),
        Scope::Remote => Some(texts::of_remote()),
    };
    let label = words.clone();
    let label = label.unwrap_or_else(|| texts::of_computer(&computer.installation().computer));
    html! {
        <div role="group" aria-label={label}>
            { maybe(words.map(|words| html! { <div class="origin" role="presentation">{ words }</div> })) }
            { for group.iter().map(|&(index, account)| row(view, account, index, place == Some(index), pick, open)) }
        </div>
    }
}

fn row(
    view: View<'_>,
    account: &Account,
    index: usize,
    selected: bool,
    pick: &Callback<String>,
    open: &Callback<()>,
) -> Html {
    let page = view.page;
    let [full, about] = account_texts(page.session.computer().installation(), &account.name);
    let marked = account.disabled && page.version() == Version::Iis5;
    let name = account.name.clone();
    let onclick = pick.reform(move |_: MouseEvent| name.clone());
    html! {
        <div class="row" role="option" id={format!("user-{index}")} aria-selected={selected.to_string()}
            aria-label={account.name.clone()} {onclick} ondblclick={open.reform(|_: MouseEvent| ())}>
            <span class="cell">{ if marked { disabled_user() } else { user() } }{ account.name.clone() }</span>
            <span class="cell">{ full }</span>
            <span class="cell">{ about }</span>
        </div>
    }
}

fn keys(
    rows: &[&Account],
    place: Option<usize>,
    pick: &Callback<String>,
    open: &Callback<()>,
) -> Callback<KeyboardEvent> {
    let names: Vec<String> = rows.iter().map(|account| account.name.clone()).collect();
    let (pick, open) = (pick.clone(), open.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            return open.emit(());
        }
        let next = moved(&event.key(), place, names.len()).and_then(|index| names.get(index));
        if let Some(name) = next {
            event.prevent_default();
            pick.emit(name.clone());
        }
    })
}

/// What stands before the backslash.
fn domain(account: &Account) -> &str {
    account.name.split_once('\\').map_or("", |(domain, _)| domain)
}
