//! What a person could sensibly do next: the alphabet of every search.
//!
//! The searches behind map, routes and claims try these moves and no others, so what they find is
//! what somebody could have done who wants the anonymous user to get in, or who administers accounts:
//! click in the dialog, type a password that is right or wrong, give the account another one, set
//! right what is wrong with it, start what is stopped, wait. Nobody is taken to break things on
//! purpose: that a disabled account turns visitors away needs no map.
//!
//! A new [`Action`], a new property of an account and a new thing to change about one don't compile
//! until it is decided here what they are.

use crate::{asked, label};
use metabase::Path;
use simulator::{
    Account, AccountChange, Action, AuthChange, Computer, Draft, DraftPassword, Method, Request,
    Rights, Service, TOKEN_LIFETIME, WayIn, Window,
};

/// Where a move is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// In the dialog, or in a window on the way to it.
    Dialog,
    /// By a visitor, who asks for a page.
    Visitor,
    /// Outside: Windows accounts, services, time.
    Outside,
}

impl Nature {
    /// Of an action.
    pub fn of(action: &Action) -> Self {
        match action {
            Action::Open { .. }
            | Action::Properties { .. }
            | Action::Edit { .. }
            | Action::SetMethod { .. }
            | Action::SetSync { .. }
            | Action::Browse { .. }
            | Action::TypeUserName { .. }
            | Action::TypePassword { .. }
            | Action::Ok(_)
            | Action::Apply(_)
            | Action::Cancel => Self::Dialog,
            Action::Request(_) => Self::Visitor,
            Action::SetAuth { .. }
            | Action::SetAccount { .. }
            | Action::SetService { .. }
            | Action::Restart
            | Action::Wait { .. }
            | Action::Adsutil { .. } => Self::Outside,
        }
    }
}

/// What could be done next about the anonymous user of a place. Each is possible, and they come in
/// the order in which a search prefers them: the dialog's first, then the visitor's, then the rest.
///
/// Left out, as nothing is gained by them: the way in through the property sheets, where
/// [`Action::Open`] is the short cut past them, and editing again what was handed to one; typing a user name that Browse… can pick; emptying the
/// password field by hand; Apply, which does what OK does.
pub fn moves(computer: &Computer, node: &Path) -> Vec<Action> {
    let mut moves = candidates(computer, node);
    moves.retain(|action| computer.apply(action).is_ok());
    moves
}

/// As [`moves`], before it is tried which of them are possible.
pub(crate) fn candidates(computer: &Computer, node: &Path) -> Vec<Action> {
    let mut moves = in_windows(computer, node);
    let request = asked(node);
    moves.push(Action::Request(request.clone()));
    moves.extend(on_account(computer, &computer.anonymous(&request.node).user_name, &request.node));
    moves.extend(on_services(computer, &request));
    moves.extend(on_methods(computer, node, &request));
    moves.push(Action::Restart);
    moves.push(Action::Wait { seconds: u32::try_from(TOKEN_LIFETIME).unwrap_or(u32::MAX) });
    moves
}

/// What is done, in a few words. No password stands in them, but whether it is the right one.
pub fn move_label(computer: &Computer, node: &Path, action: &Action) -> String {
    match Typed::of(computer, node, action) {
        Some(Typed::Accounts) => "Type the account’s password".to_owned(),
        Some(Typed::Another) => "Type another password".to_owned(),
        Some(Typed::StoredInWindows) => {
            "Make the stored password that of the Windows account".to_owned()
        }
        Some(Typed::AnotherInWindows) => "Give the Windows account a new password".to_owned(),
        None => label(action),
    }
}

/// Which password an action sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Typed {
    /// Into the dialog, the account's own.
    Accounts,
    /// Into the dialog, one that is not the account's.
    Another,
    /// In Windows, the one that IIS has stored.
    StoredInWindows,
    /// In Windows, one that IIS doesn't have.
    AnotherInWindows,
}

impl Typed {
    /// Of an action about to be done; `None` where it sets no password, or empties the field.
    pub(crate) fn of(computer: &Computer, node: &Path, action: &Action) -> Option<Self> {
        if let Action::TypePassword { text } = action {
            let account = computer.accounts().find(&computer.draft()?.user_name);
            let is_right = account.is_some_and(|account| account.password == *text);
            let typed = if is_right { Self::Accounts } else { Self::Another };
            return (!text.is_empty()).then_some(typed);
        }
        let Action::SetAccount { change, .. } = action else { return None };
        let AccountChange { exists: None, password: Some(text), .. } = change else { return None };
        let stored = computer.anonymous(&asked(node).node).password;
        let is_stored = stored.as_ref() == Some(text);
        Some(if is_stored { Self::StoredInWindows } else { Self::AnotherInWindows })
    }
}

/// OK, with the confirmation that it asks for.
pub fn confirmed_ok(computer: &Computer) -> Action {
    let text = computer.draft().and_then(Draft::to_confirm);
    text.map_or_else(Action::ok, Action::ok_confirmed)
}

/// The open dialog's draft, and those that were handed to the windows around it.
pub(crate) fn drafts<'a>(
    computer: &'a Computer,
    way_in: &'a WayIn,
) -> impl Iterator<Item = &'a Draft> {
    computer.draft().into_iter().chain(way_in.handed())
}

/// What was typed into the password field of a draft.
pub(crate) fn typed(draft: &Draft) -> Option<&str> {
    if let DraftPassword::Typed(text) = &draft.password { Some(text) } else { None }
}

/// A password that is nobody's, stored nowhere, typed nowhere and of no token.
pub fn another_password(computer: &Computer, node: &Path) -> String {
    let request = asked(node);
    let stored = [node, &request.node].map(|place| computer.anonymous(place).password);
    let way_in = computer.way_in();
    let typed: Vec<&str> = drafts(computer, &way_in).filter_map(typed).collect();
    let is_known = |text: &str| {
        computer.accounts().iter().any(|account| account.password == text)
            || stored.iter().flatten().any(|known| known == text)
            || typed.contains(&text)
            || computer.held_tokens().any(|token| token.password == Some(text))
    };
    let mut number = 1;
    loop {
        let text = format!("another-{number}");
        if !is_known(&text) {
            return text;
        }
        number += 1;
    }
}

/// Clicks in the window in front. Of a dialog that was opened elsewhere: to leave it.
fn in_windows(computer: &Computer, node: &Path) -> Vec<Action> {
    let mut moves = match computer.windows().pop() {
        None => return vec![Action::Open { node: node.clone() }],
        Some(Window::Computer) => Vec::new(),
        Some(Window::Sheet(open) | Window::Methods(open) | Window::Account(open))
            if open != *node =>
        {
            return vec![Action::Cancel];
        }
        Some(Window::Sheet(open)) if computer.draft().is_some() => {
            let mut moves = in_dialog(computer, node);
            moves.extend(tick_anonymous(computer, &open));
            moves
        }
        Some(Window::Sheet(_)) => edit_blank(computer),
        Some(Window::Methods(open)) => {
            let is_first = computer.way_in().handed().next().is_none();
            let mut moves = if is_first { vec![EDIT] } else { edit_blank(computer) };
            moves.extend(tick_anonymous(computer, &open));
            moves
        }
        Some(Window::Account(_)) => in_dialog(computer, node),
    };
    moves.push(confirmed_ok(computer));
    moves.push(Action::Cancel);
    moves
}

const EDIT: Action = Action::Edit { service: None };

/// Edit…, where it leads back to a blank field. Else it is no shorter to go on in windows than to
/// leave them for [`Action::Open`]; and with all that could be handed from one to the next in several
/// ways, searches would not end.
fn edit_blank(computer: &Computer) -> Vec<Action> {
    let is_blank = |draft: &Draft| !draft.sync && draft.password == DraftPassword::Blanked;
    computer.way_in().handed().any(is_blank).then_some(EDIT).into_iter().collect()
}

/// The box for anonymous access, where it is cleared.
fn tick_anonymous(computer: &Computer, open: &Path) -> Option<Action> {
    let method = Method::Anonymous;
    let is_cleared = !computer.has_method(open, method);
    is_cleared.then_some(Action::SetMethod { method, checked: true })
}

/// Clicks in Anonymous User Account.
fn in_dialog(computer: &Computer, node: &Path) -> Vec<Action> {
    let Some(draft) = computer.draft() else { return Vec::new() };
    let mut moves = vec![Action::SetSync { checked: !draft.sync }];
    if !draft.sync {
        let account = computer.accounts().find(&draft.user_name);
        moves.extend(account.map(|account| Action::type_password(&account.password)));
        moves.push(Action::type_password(&another_password(computer, node)));
    }
    let stored = computer.anonymous(node).user_name;
    let setups = computer.installation().anonymous_account();
    let same = stored.eq_ignore_ascii_case(&setups);
    moves.push(Action::browse(&setups));
    moves.extend((!same).then(|| Action::browse(&stored)));
    moves
}

/// What an administrator does to the account that visitors act as.
fn on_account(computer: &Computer, name: &str, place: &Path) -> Vec<Action> {
    let another = || another_password(computer, place);
    let stored = computer.anonymous(place).password.filter(|text| !text.is_empty());
    let Some(account) = computer.accounts().find(name) else {
        let change = AccountChange::create(&stored.unwrap_or_else(another));
        return vec![Action::set_account(name, change)];
    };
    let mut changes = repairs(account);
    let stored = stored.filter(|text| *text != account.password);
    changes.extend(stored.map(|text| AccountChange::password(&text)));
    changes.push(AccountChange::password(&another()));
    changes.into_iter().map(|change| Action::set_account(&account.name, change)).collect()
}

/// One change for each thing that is wrong with an account.
fn repairs(account: &Account) -> Vec<AccountChange> {
    let Account { name: _, password: _, disabled, locked_out, password_expired, rights } = account;
    let Rights { log_on_locally, access_from_network, log_on_as_batch } = rights;
    let sound = AccountChange {
        exists: None,   // it does
        password: None, // with the others that set one
        disabled: disabled.then_some(false),
        locked_out: locked_out.then_some(false),
        password_expired: password_expired.then_some(false),
        log_on_locally: (!log_on_locally).then_some(true),
        access_from_network: (!access_from_network).then_some(true),
        log_on_as_batch: (!log_on_as_batch).then_some(true),
    };
    let none = AccountChange::default;
    let AccountChange {
        exists: _,
        password: _,
        disabled,
        locked_out,
        password_expired,
        log_on_locally,
        access_from_network,
        log_on_as_batch,
    } = sound;
    let mut changes = vec![
        AccountChange { disabled, ..none() },
        AccountChange { locked_out, ..none() },
        AccountChange { password_expired, ..none() },
        AccountChange { log_on_locally, ..none() },
        AccountChange { access_from_network, ..none() },
        AccountChange { log_on_as_batch, ..none() },
    ];
    changes.retain(|change| *change != none());
    changes
}

/// What gets services and the site to answer.
fn on_services(computer: &Computer, request: &Request) -> Vec<Action> {
    let services = computer.services();
    let service = request.service;
    let set = |service, installed, running| Action::SetService { service, installed, running };
    // The subauthenticator comes with the web component, for FTP as well.
    let missing = [Service::Web, service].into_iter().filter(|s| !services.get(*s).installed);
    let mut moves: Vec<Action> = missing.map(|service| set(service, Some(true), None)).collect();
    moves.dedup();
    if !services.get(service).installed {
        return moves;
    }
    if !services.get(service).running {
        moves.push(set(service, None, Some(true)));
        return moves;
    }
    let reply = computer.preview(&Action::Request(request.clone())).ok();
    let is_silent = reply.and_then(|(_, outcome)| outcome.reply?.status).is_none();
    moves.extend(site(request).filter(|_| is_silent).and_then(|site| {
        let site = site.as_str().split_once('/')?.1.to_ascii_lowercase();
        Some(Action::Adsutil { command: format!("START_SERVER {site}") })
    }));
    moves
}

/// The site that a request goes to.
pub(crate) fn site(request: &Request) -> Option<Path> {
    let root = request.service.root();
    request.node.ancestry().find(|place| place.parent().as_ref() == Some(&root))
}

/// What turns anonymous access on, at the place or where its visitors go.
fn on_methods(computer: &Computer, node: &Path, request: &Request) -> Vec<Action> {
    let is_off = |node: &Path| !computer.has_method(node, Method::Anonymous);
    if !is_off(&request.node) {
        return Vec::new();
    }
    let change = AuthChange { anonymous: Some(true), ..AuthChange::default() };
    let mut places = vec![node.clone()];
    places.extend(site(request));
    places.push(request.node.clone());
    places.dedup();
    let turn_on = |node| Action::SetAuth { node, change, overrides: Vec::new() };
    places.into_iter().filter(is_off).map(turn_on).collect()
}
