//! What two computers differ in, in words: a computer before and after some steps, or at the ends of two
//! paths.
//!
//! Computed from the two computers alone, whatever led to them. No password stands in it: that one
//! differs is told, not what it is.

use crate::visitor::Visitor;
use crate::{field_words, shown_data, visitor_sentence, window_title};
use metabase::{Change, Path, Record, schema};
use simulator::{Account, Computer, Log, Service};

/// What a difference is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Realm {
    /// The computer itself.
    Computer,
    /// A record of the metabase.
    Record,
    /// A Windows account.
    Account,
    /// A service.
    Service,
    /// One of the event logs.
    Log,
    /// The open windows.
    Window,
    /// What an anonymous visitor gets.
    Visitor,
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is in.
    pub realm: Realm,
    /// What it is.
    pub what: String,
    /// How it is with the first computer.
    pub before: String,
    /// How it is with the second.
    pub after: String,
}

const NONE: &str = "none";

/// All that differs between two computers. The visitor asks at `node`.
pub fn difference(before: &Computer, after: &Computer, node: &Path) -> Vec<Difference> {
    let both = |aspect: &dyn Fn(&Computer) -> String| [aspect(before), aspect(after)];
    let mut found = Vec::new();
    let mut told = |realm, what: &str, [before, after]: [String; 2]| {
        if before != after {
            found.push(Difference { realm, what: what.to_owned(), before, after });
        }
    };
    told(Realm::Computer, "Version", both(&|it| format!("IIS {}", it.version().as_str())));
    told(Realm::Computer, "Name", both(&|it| it.installation().computer.clone()));
    for change in metabase::difference(before.metabase(), after.metabase()) {
        told(Realm::Record, &record_name(&change), record_words(&change));
    }
    for name in account_names(before, after) {
        told(Realm::Account, &name, account_words(before, after, &name));
    }
    for service in Service::ALL {
        told(Realm::Service, service.source(), both(&|it| service_words(it, service)));
    }
    told(Realm::Service, "Iissuba.dll", both(&subauthenticator_words));
    for (log, name) in [(Log::System, "System Log"), (Log::Security, "Security Log")] {
        told(Realm::Log, name, both(&|it| entries(it.events().count(log))));
    }
    told(Realm::Window, "Open windows", both(&windows));
    told(Realm::Window, "User name", both(&|it| of_dialog(it, |dialog| dialog.user_name.clone())));
    told(Realm::Window, "Box", both(&|it| of_dialog(it, |dialog| ticked(dialog.sync).to_owned())));
    let field = |it: &Computer| of_dialog(it, |dialog| field_words(dialog).to_owned());
    told(Realm::Window, "Password field", both(&field));
    let visitor = |it: &Computer| visitor_sentence(&Visitor::of(it, node));
    told(Realm::Visitor, "Anonymous visitor", both(&visitor));
    found
}

/// How many things differ, in a sentence. `from` and `to` say what is compared.
pub fn difference_sentence(from: &str, to: &str, found: &[Difference]) -> String {
    match found {
        [] => format!("Nothing differs between {from} and {to}."),
        [_] => format!("One thing differs between {from} and {to}."),
        _ => format!("{} things differ between {from} and {to}.", found.len()),
    }
}

impl Realm {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Computer => "Computer",
            Self::Record => "Metabase",
            Self::Account => "Windows account",
            Self::Service => "Service",
            Self::Log => "Event log",
            Self::Window => "Dialog",
            Self::Visitor => "Visitor",
        }
    }
}

fn record_name(change: &Change) -> String {
    let name = schema::by_id(change.id)
        .map_or_else(|| change.id.0.to_string(), |property| property.name.to_owned());
    format!("{name} at {}", change.path)
}

fn record_words(change: &Change) -> [String; 2] {
    let words = |record: &Option<Record>| match record {
        None => NONE.to_owned(),
        Some(record) if shown_data(record).is_empty() => "the empty text".to_owned(),
        Some(record) => shown_data(record),
    };
    let [before, after] = [words(&change.before), words(&change.after)];
    if before == after { [before, format!("another, {after}")] } else { [before, after] }
}

/// The names of all accounts of both, each once.
fn account_names(before: &Computer, after: &Computer) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for account in before.accounts().iter().chain(after.accounts().iter()) {
        if !names.contains(&account.name) {
            names.push(account.name.clone());
        }
    }
    names
}

fn account_words(before: &Computer, after: &Computer, name: &str) -> [String; 2] {
    let of = |computer: &Computer| {
        computer.accounts().iter().find(|account| account.name == name).cloned()
    };
    let (before, after) = (of(before), of(after));
    let words =
        |account: &Option<Account>| account.as_ref().map_or_else(|| NONE.to_owned(), account_state);
    let other_password =
        before.as_ref().zip(after.as_ref()).is_some_and(|(one, two)| one.password != two.password);
    let now = words(&after);
    [words(&before), if other_password { format!("{now}, with another password") } else { now }]
}

/// In which state an account is.
fn account_state(account: &Account) -> String {
    let signs = [
        (account.disabled, "disabled"),
        (account.locked_out, "locked out"),
        (account.password_expired, "its password expired"),
        (!account.rights.log_on_locally, "without Log on locally"),
        (!account.rights.access_from_network, "without Access from network"),
        (!account.rights.log_on_as_batch, "without Log on as a batch job"),
    ];
    let signs: Vec<&str> =
        signs.into_iter().filter(|(shown, _)| *shown).map(|(_, words)| words).collect();
    if signs.is_empty() { "enabled".to_owned() } else { signs.join(", ") }
}

fn service_words(computer: &Computer, service: Service) -> String {
    let state = computer.services().get(service);
    let words = match (state.installed, state.running) {
        (false, _) => "not installed",
        (true, true) => "running",
        (true, false) => "stopped",
    };
    words.to_owned()
}

fn subauthenticator_words(computer: &Computer) -> String {
    if computer.services().subauthenticator { "in use" } else { "not in use" }.to_owned()
}

fn entries(count: usize) -> String {
    match count {
        0 => "empty".to_owned(),
        1 => "1 entry".to_owned(),
        _ => format!("{count} entries"),
    }
}

fn windows(computer: &Computer) -> String {
    let titles: Vec<String> =
        computer.windows().iter().map(|window| window_title(computer, window)).collect();
    if titles.is_empty() { NONE.to_owned() } else { titles.join(", ") }
}

/// What a field of the dialog shows; the same for two that are closed.
fn of_dialog(computer: &Computer, field: impl Fn(&simulator::DialogView) -> String) -> String {
    computer.dialog().map_or_else(|| "not shown".to_owned(), |dialog| field(&dialog))
}

fn ticked(checked: bool) -> &'static str {
    if checked { "ticked" } else { "cleared" }
}
