//! Actions as what a person does at a real server: in the captions of its windows, and as lines.

use super::changes::NEW_PASSWORD;
use crate::sheets::{SheetCaptions, master_caption, tabs};
use crate::{Captions, WindowsCaptions};
use metabase::Path;
use simulator::{AccountChange, Action, Computer, Outcome, Service, adsutil_lines};

/// What is clicked for an action; none where there is no window for it.
pub(super) fn clicks(computer: &Computer, action: &Action) -> Vec<String> {
    let version = computer.version();
    let captions = Captions::of(version);
    let sync = captions.sync.replace('&', "");
    match action {
        Action::Open { node } => {
            let mut steps = way_in(computer, node);
            if Service::of(node) == Some(Service::Web) {
                steps.push(format!(
                    "{}: Edit… beside “{}”",
                    captions.methods, captions.account_used
                ));
            }
            steps
        }
        Action::SetSync { checked: true } => vec![format!("Tick “{sync}”")],
        Action::SetSync { checked: false } => vec![format!("Clear “{sync}”")],
        Action::Browse { account } => vec![format!("Browse…: choose {account}, OK")],
        Action::TypeUserName { text } => vec![format!("Username: {text}")],
        Action::TypePassword { .. } => vec![format!("Password: {NEW_PASSWORD}")],
        Action::Ok(confirmed) if confirmed.password.is_some() => vec![
            "OK, and type it again in Confirm Password".to_owned(),
            "OK in every window on the way out".to_owned(),
        ],
        Action::Ok(_) => vec!["OK, here and in every window on the way out".to_owned()],
        Action::SetAuth { node, change, .. } => {
            let mut steps = way_in(computer, node);
            let name = if Service::of(node) == Some(Service::Ftp) {
                "Allow Anonymous Connections"
            } else {
                captions.anonymous_access
            };
            let verb = if change.anonymous == Some(true) { "Tick" } else { "Clear" };
            steps.push(format!("{verb} “{name}”"));
            steps.push("OK in every window on the way out".to_owned());
            steps
        }
        Action::SetAccount { account, change } => of_account(computer, account, change),
        Action::SetService { service, installed, running } => {
            let verb = match (installed, running) {
                (Some(true), _) => "Install the component of",
                (Some(false), _) => "Remove the component of",
                (None, Some(false)) => "Services: stop",
                (None, _) => "Services: start",
            };
            vec![format!("{verb} {}", full_name(*service))]
        }
        Action::Restart => vec!["Restart IIS".to_owned()],
        Action::Adsutil { .. } | Action::Request(_) => Vec::new(),
        Action::Wait { .. }
        | Action::Properties { .. }
        | Action::Edit { .. }
        | Action::SetMethod { .. }
        | Action::Apply(_)
        | Action::Cancel => vec![crate::label(action)],
    }
}

/// From the manager to the window behind Edit….
fn way_in(computer: &Computer, node: &Path) -> Vec<String> {
    let captions = SheetCaptions::of(computer.version());
    let service = Service::of(node).unwrap_or_default();
    let sheet = if *node == service.root() {
        format!("Properties of the computer, Master Properties: {}, Edit…", master_caption(service))
    } else {
        "Properties of the site".to_owned()
    };
    let (_, tab) = tabs(node);
    let mut steps = vec![format!("{}: {sheet}", captions.manager)];
    let [group, ..] = captions.groups;
    steps.push(match service {
        Service::Web => format!("Tab {tab}: Edit… under “{group}”"),
        Service::Ftp => format!("Tab {tab}"),
    });
    steps
}

fn full_name(service: Service) -> &'static str {
    match service {
        Service::Web => "World Wide Web Publishing Service",
        Service::Ftp => "FTP Publishing Service",
    }
}

fn of_account(computer: &Computer, account: &str, change: &AccountChange) -> Vec<String> {
    let captions = WindowsCaptions::of(computer.version());
    let place =
        account.split_once('\\').map_or(String::new(), |(place, _)| format!("On {place}, "));
    let users = format!("{place}{}", captions.users);
    let account = account.rsplit('\\').next().unwrap_or(account);
    let mut steps = Vec::new();
    match change.exists {
        Some(true) => steps.push(format!(
            "{users}: {}, {account}, password {NEW_PASSWORD}, {}",
            captions.new_user, captions.create
        )),
        Some(false) => steps.push(format!("{users}: delete {account}")),
        None if change.password.is_some() => {
            steps.push(format!("{users}: set the password of {account} to {NEW_PASSWORD}"));
        }
        None => {}
    }
    let tick = |value| if value { "tick" } else { "clear" };
    for (value, caption) in [
        (change.disabled, captions.disabled),
        (change.locked_out, captions.locked_out),
        (change.password_expired.map(|expired| !expired), "Password Never Expires"),
    ] {
        steps.extend(value.map(|value| format!("{users}, {account}: {} “{caption}”", tick(value))));
    }
    let [local, network, batch] = captions.right_names;
    for (value, name) in [
        (change.log_on_locally, local),
        (change.access_from_network, network),
        (change.log_on_as_batch, batch),
    ] {
        let verb = |value| if value { "give" } else { "take" };
        let step = |value| format!("{}, “{name}”: {} {account}", captions.rights, verb(value));
        steps.extend(value.map(step));
    }
    steps
}

/// The lines that do the same, as far as there are any.
pub(super) fn lines(action: &Action, outcome: &Outcome, service: Service) -> Vec<String> {
    match action {
        Action::SetAccount { account, change } => of_net_user(account, change),
        Action::SetService { service, installed: None, running: Some(running) } => {
            let verb = if *running { "start" } else { "stop" };
            vec![format!("net {verb} {}", service.source().to_ascii_lowercase())]
        }
        Action::Restart => {
            let start = format!("net start {}", service.source().to_ascii_lowercase());
            vec!["net stop iisadmin /y".to_owned(), start]
        }
        Action::Adsutil { command } => vec![format!("cscript adsutil.vbs {command}")],
        // What Setup does has no line.
        Action::SetService { .. } | Action::Wait { .. } | Action::Request(_) => Vec::new(),
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
        | Action::Cancel
        | Action::SetAuth { .. } => {
            // A dialog deletes what it needs no more; who wants a way out need not.
            let written = outcome.changes.iter().filter(|change| !change.is_deletion());
            let lines = adsutil_lines(&written.cloned().collect::<Vec<_>>()).into_iter();
            lines
                .map(|line| format!("cscript {line}").replace("<password>", NEW_PASSWORD))
                .collect()
        }
    }
}

fn of_net_user(account: &str, change: &AccountChange) -> Vec<String> {
    if account.contains('\\') {
        return Vec::new(); // of another computer: the clicks say of which
    }
    let AccountChange { exists, password, disabled, .. } = change;
    match (exists, password, disabled) {
        (Some(true), _, _) => vec![format!("net user {account} {NEW_PASSWORD} /add")],
        (Some(false), _, _) => vec![format!("net user {account} /delete")],
        (None, Some(_), _) => vec![format!("net user {account} {NEW_PASSWORD}")],
        (None, None, Some(disabled)) => {
            let active = if *disabled { "no" } else { "yes" };
            vec![format!("net user {account} /active:{active}")]
        }
        (None, None, None) => Vec::new(),
    }
}
