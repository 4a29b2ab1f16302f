//! Every single change that can lead to a fault: what a person does in one go.

use metabase::Path;
use simulator::{
    AccountChange, Action, AuthChange, Computer, Installation, Method, Request, Resource, Service,
    paths,
};

/// What stands for a password that the reader makes up.
pub(super) const NEW_PASSWORD: &str = "NEWPASSWORD";

/// An account of the domain, for who wants the computer's to be another one.
const OF_DOMAIN: &str = r"SALES\web";

/// A name that no account has.
const NOBODY: &str = "Nobody";

/// The places that are changed: the two services, and one site.
pub(super) fn places() -> [Path; 3] {
    [paths::w3svc(), paths::default_site(), paths::msftpsvc()]
}

/// What the dialog does at a place, from opening it to OK.
pub(super) fn commit(node: &Path, clicks: &[Action]) -> Vec<Action> {
    let typed = clicks.iter().rev().find_map(|action| {
        if let Action::TypePassword { text } = action { Some(text.as_str()) } else { None }
    });
    let typed = typed.filter(|text| !text.is_empty());
    let ok = typed.map_or_else(Action::ok, Action::ok_confirmed);
    let open = Action::Open { node: node.clone() };
    std::iter::once(open).chain(clicks.iter().cloned()).chain([ok]).collect()
}

/// A click on the box.
pub(super) fn click(checked: bool) -> Action {
    Action::SetSync { checked }
}

/// What the dialog can be used for at a place.
pub(super) fn commits(node: &Path, account: &str) -> Vec<Vec<Action>> {
    let (clear, tick) = (click(false), click(true));
    let browse = Action::browse;
    [
        vec![clear.clone()],
        vec![tick.clone()],
        vec![clear.clone(), Action::type_password(NEW_PASSWORD)],
        vec![clear.clone(), Action::type_password("")],
        vec![clear.clone(), browse(account)],
        vec![browse(account)],
        vec![clear.clone(), browse("Guest")],
        vec![tick.clone(), browse("Guest")],
        vec![tick.clone(), browse(OF_DOMAIN)],
        vec![tick, Action::type_user_name(NOBODY)],
        vec![clear, Action::type_user_name(NOBODY), Action::type_password(NEW_PASSWORD)],
    ]
    .iter()
    .map(|clicks| commit(node, clicks))
    .collect()
}

/// Every single change: the dialog's first, then the windows around it, Windows, services, visits, and
/// what only a script does last.
pub(super) fn all(installation: &Installation) -> Vec<Vec<Action>> {
    let account = installation.anonymous_account();
    let mut changes: Vec<Vec<Action>> =
        places().iter().flat_map(|node| commits(node, &account)).collect();
    changes.extend(methods());
    changes.extend(of_account(&account).into_iter().map(|action| vec![action]));
    changes.extend(of_services().into_iter().map(|action| vec![action]));
    changes.push(reinstalled());
    changes.extend([Action::Restart, Action::Wait { seconds: 900 }].map(|action| vec![action]));
    changes.extend(visits().into_iter().map(|action| vec![action]));
    changes.extend(scripts().into_iter().map(|command| vec![Action::Adsutil { command }]));
    changes
}

/// Starts that are as sound as the one that Setup leaves: what people do there before something fails.
pub(super) fn histories(installation: &Installation) -> Vec<Vec<Action>> {
    let account = installation.anonymous_account();
    let of_domain = Action::set_account(OF_DOMAIN, AccountChange::create(NEW_PASSWORD));
    let known = Action::set_password(&account, NEW_PASSWORD);
    let mut histories = vec![Vec::new(), vec![of_domain], vec![known.clone()]];
    for node in places() {
        let [clear, tick] = [false, true].map(|checked| commit(&node, &[click(checked)]));
        let typed = commit(&node, &[click(false), Action::type_password(NEW_PASSWORD)]);
        histories.push(clear.clone());
        histories.push([clear, tick].concat());
        histories.push(std::iter::once(known.clone()).chain(typed).collect());
    }
    let guest = AccountChange { disabled: Some(false), ..AccountChange::default() };
    histories.push(vec![Action::set_account("Guest", guest)]);
    histories
}

fn methods() -> Vec<Vec<Action>> {
    let mut changes = Vec::new();
    for node in places() {
        for anonymous in [false, true] {
            let change = AuthChange { anonymous: Some(anonymous), ..AuthChange::default() };
            changes.push(vec![Action::SetAuth {
                node: node.clone(),
                change,
                overrides: Vec::new(),
            }]);
        }
    }
    // The same by way of the property sheets, where Apply writes what OK would write.
    let clear = Action::SetMethod { method: Method::Anonymous, checked: false };
    let properties = Action::Properties { node: paths::w3svc() };
    let edit = Action::Edit { service: None };
    let apply = Action::Apply(simulator::Confirmed::default());
    changes.push(vec![properties, edit, clear, Action::ok(), apply, Action::Cancel]);
    changes
}

/// Every change of an account, one at a time.
fn of_account(account: &str) -> Vec<Action> {
    let none = AccountChange::default;
    let states = [true, false].into_iter().flat_map(|value| {
        let value = Some(value);
        [
            AccountChange { disabled: value, ..none() },
            AccountChange { locked_out: value, ..none() },
            AccountChange { password_expired: value, ..none() },
            AccountChange { log_on_locally: value, ..none() },
            AccountChange { access_from_network: value, ..none() },
            AccountChange { log_on_as_batch: value, ..none() },
        ]
    });
    [AccountChange::password(NEW_PASSWORD), AccountChange::delete()]
        .into_iter()
        .chain(states)
        .chain([AccountChange::create(NEW_PASSWORD)])
        .map(|change| Action::set_account(account, change))
        .collect()
}

fn of_services() -> Vec<Action> {
    let mut changes = Vec::new();
    for service in Service::ALL {
        for value in [false, true] {
            let (installed, running) = (Some(value), Some(value));
            changes.push(Action::SetService { service, installed: None, running });
            changes.push(Action::SetService { service, installed, running: None });
        }
    }
    changes
}

/// The web component removed and installed again (Q306450).
fn reinstalled() -> Vec<Action> {
    let installed =
        |value| Action::SetService { service: Service::Web, installed: Some(value), running: None };
    vec![installed(false), installed(true)]
}

fn visits() -> Vec<Action> {
    let web = Resource::ALL.map(|resource| Action::Request(Request::web().opening(resource)));
    web.into_iter().chain([Action::Request(Request::ftp())]).collect()
}

fn scripts() -> Vec<String> {
    let mut commands = Vec::new();
    for node in ["w3svc", "w3svc/1", "msftpsvc"] {
        for property in ["AnonymousUserPass", "AnonymousUserName", "AnonymousPasswordSync"] {
            commands.push(format!("DELETE {node}/{property}"));
        }
        commands.push(format!("SET {node}/AnonymousUserPass {NEW_PASSWORD}"));
        commands.push(format!("SET {node}/AnonymousUserName {NOBODY}"));
        commands.push(format!("SET {node}/AnonymousPasswordSync False"));
        commands.push(format!("SET {node}/AnonymousPasswordSync True"));
    }
    commands.extend(
        [
            "SET w3svc/LogonMethod 1",
            "SET w3svc/LogonMethod 2",
            "SET w3svc/LogonMethod 0",
            "STOP_SERVER w3svc/1",
            "PAUSE_SERVER w3svc/1",
            "STOP_SERVER msftpsvc/1",
            "START_SERVER w3svc/1",
            "START_SERVER msftpsvc/1",
            r"SET msftpsvc/1/ROOT/Path D:\gone",
            r"SET msftpsvc/1/ROOT/Path C:\Inetpub\ftproot",
        ]
        .map(str::to_owned),
    );
    commands
}

/// A computer after some actions; `None` where one of them is not possible.
pub(super) fn after(computer: &Computer, actions: &[Action]) -> Option<Computer> {
    let mut computer = computer.clone();
    for action in actions {
        computer = computer.apply(action).ok()?.0;
    }
    Some(computer)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number for each kind of action. A new one doesn't compile until it has one.
    fn kind(action: &Action) -> usize {
        match action {
            Action::Open { .. } => 0,
            Action::Properties { .. } => 1,
            Action::Edit { .. } => 2,
            Action::SetMethod { .. } => 3,
            Action::SetSync { .. } => 4,
            Action::Browse { .. } => 5,
            Action::TypeUserName { .. } => 6,
            Action::TypePassword { .. } => 7,
            Action::Ok(_) => 8,
            Action::Apply(_) => 9,
            Action::Cancel => 10,
            Action::SetAuth { .. } => 11,
            Action::Request(_) => 12,
            Action::SetAccount { .. } => 13,
            Action::SetService { .. } => 14,
            Action::Restart => 15,
            Action::Wait { .. } => 16,
            Action::Adsutil { .. } => 17,
        }
    }

    #[test]
    fn every_kind_of_action_is_tried() {
        let changes = all(&Installation::default());
        let tried = |number: usize| changes.iter().flatten().any(|action| kind(action) == number);
        assert_eq!((0..18).filter(|&number| !tried(number)).collect::<Vec<_>>(), []);
    }

    #[test]
    fn every_change_is_possible_somewhere() {
        let installation = Installation::default();
        let fresh = Computer::install(&installation).unwrap();
        let starts: Vec<Computer> = histories(&installation)
            .iter()
            .map(|history| after(&fresh, history).unwrap())
            .collect();
        for change in all(&installation) {
            assert!(starts.iter().any(|start| after(start, &change).is_some()), "{change:?}");
        }
    }
}
