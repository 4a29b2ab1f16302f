//! The words for what was done and what followed: short, for the timeline, the announcer and Why?
//!
//! No password ever stands in them.

use crate::{Captions, Effect, Step, Wire, forecast::is_empty_password};
use metabase::{Change, Data, Record, schema};
use simulator::{
    AccountChange, Action, AuthChange, DialogView, Log, Method, PasswordField, Request, Resource,
    Service, Status,
};

/// What a person did, in a few words.
pub fn label(action: &Action) -> String {
    match action {
        Action::Open { node } => format!("Open the dialog at {node}"),
        Action::SetSync { checked: true } => "Tick the box".to_owned(),
        Action::SetSync { checked: false } => "Clear the box".to_owned(),
        Action::Browse { account } => format!("Browse… to {account}"),
        Action::TypeUserName { text } => format!("Type the user name {text}"),
        Action::TypePassword { text } if text.is_empty() => "Empty the password field".to_owned(),
        Action::TypePassword { .. } => "Type a password".to_owned(),
        Action::Ok(_) => "OK".to_owned(),
        Action::Apply(_) => "Apply".to_owned(),
        Action::Cancel => "Cancel".to_owned(),
        Action::Properties { node } => format!("Open the properties of {node}"),
        Action::Edit { service: Some(service) } => format!("Edit… {}", service_name(*service)),
        Action::Edit { service: None } => "Edit…".to_owned(),
        Action::SetMethod { method, checked } => {
            format!("{} {}", tick(*checked), method_name(*method))
        }
        Action::SetAuth { node, change, .. } => auth_label(*change, node.as_str()),
        Action::Request(request) => request_label(request),
        Action::SetAccount { account, change } => account_label(account, change),
        Action::SetService { service, installed, running } => {
            service_label(*service, *installed, *running)
        }
        Action::Adsutil { command } => {
            // Typed passwords stand in no label: the command's first word says what it does.
            let mut words = command.split_whitespace();
            let word = words.find(|word| !runs_the_script(word)).unwrap_or_default();
            format!("adsutil.vbs {}", word.chars().take(24).collect::<String>())
        }
        Action::Restart => "Restart IIS".to_owned(),
        Action::Wait { seconds } if seconds % 60 == 0 => format!("Wait {} min", seconds / 60),
        Action::Wait { seconds } => format!("Wait {seconds} s"),
    }
}

/// Whether a word of a command line is there to run the script, and does not tell it what to do: a
/// prompt, `cscript` and its options, the script's own name.
pub(crate) fn runs_the_script(word: &str) -> bool {
    let file = word.rsplit(['\\', '/', '>']).next().unwrap_or_default();
    let name = file.split_once('.').map_or(file, |(name, _)| name);
    word.starts_with("//")
        || file.is_empty()
        || ["cscript", "wscript", "adsutil"].iter().any(|known| known.eq_ignore_ascii_case(name))
}

fn tick(checked: bool) -> &'static str {
    if checked { "Tick" } else { "Clear" }
}

fn service_name(service: Service) -> &'static str {
    match service {
        Service::Web => "the WWW service",
        Service::Ftp => "the FTP service",
    }
}

fn method_name(method: Method) -> &'static str {
    match method {
        Method::Anonymous => "anonymous access",
        Method::Basic => "Basic authentication",
        Method::Integrated => "Integrated authentication",
        Method::OnlyAnonymous => "only anonymous connections",
    }
}

fn auth_label(change: AuthChange, node: &str) -> String {
    let named = [
        (Method::Anonymous, change.anonymous),
        (Method::Basic, change.basic),
        (Method::Integrated, change.integrated),
    ];
    let parts: Vec<String> = named
        .iter()
        .filter_map(|(method, value)| {
            value.map(|checked| format!("{} {}", tick(checked), method_name(*method)))
        })
        .collect();
    format!("{} at {node}", parts.join(", "))
}

fn request_label(request: &Request) -> String {
    let what = match (request.service, request.resource) {
        (Service::Ftp, _) => "Log on to FTP",
        (Service::Web, Resource::Local) => "Request page",
        (Service::Web, Resource::Restricted) => "Request a restricted file",
        (Service::Web, Resource::Remote) => "Request a page that opens a remote file",
        (Service::Web, Resource::NullSessionShare) => {
            "Request a page that opens a null session share"
        }
        (Service::Web, Resource::ConnectAs) => "Request a file behind Connect As",
    };
    match &request.visitor {
        Some(visitor) => format!("{what} as {}", visitor.user_name),
        None => what.to_owned(),
    }
}

fn account_label(account: &str, change: &AccountChange) -> String {
    match change.exists {
        Some(true) => return format!("Create the Windows account {account}"),
        Some(false) => return format!("Delete the Windows account {account}"),
        None => {}
    }
    let changes = [
        (change.disabled, "Disable", "Enable"),
        (change.locked_out, "Lock", "Unlock"),
        (change.password_expired, "Let the password expire of", "Renew the password of"),
        (change.log_on_locally, "Give Log on locally to", "Take Log on locally from"),
        (
            change.access_from_network,
            "Give Access from network to",
            "Take Access from network from",
        ),
        (
            change.log_on_as_batch,
            "Give Log on as a batch job to",
            "Take Log on as a batch job from",
        ),
    ];
    let mut verbs: Vec<&str> = Vec::new();
    verbs.extend(change.password.as_ref().map(|_| "Set a new Windows password for"));
    for (value, on, off) in changes {
        verbs.extend(value.map(|value| if value { on } else { off }));
    }
    if verbs.is_empty() {
        verbs.push("Look at");
    }
    format!("{} {account}", verbs.join(", "))
}

fn service_label(service: Service, installed: Option<bool>, running: Option<bool>) -> String {
    let verb = match (installed, running) {
        (Some(true), _) => "Install",
        (Some(false), _) => "Remove",
        (None, Some(true)) => "Start",
        (None, Some(false)) => "Stop",
        (None, None) => "Look at",
    };
    format!("{verb} {}", service_name(service))
}

/// What became of a record.
pub fn describe(change: &Change) -> String {
    let property = schema::by_id(change.id);
    let name = property.map_or_else(|| change.id.0.to_string(), |found| found.name.to_owned());
    let secret = |record: &Record| record.attributes.contains(metabase::Attributes::SECURE);
    match (&change.before, &change.after) {
        (_, None) => format!("{name} deleted"),
        (_, Some(after)) if property.is_some_and(|p| is_empty_password(p, &after.data)) => {
            format!("{name} written as the empty text")
        }
        (_, Some(after)) if secret(after) => format!("{name} written"),
        (None, Some(after)) => format!("{name} written: {}", after.data),
        (Some(before), Some(after)) => format!("{name} {} to {}", before.data, after.data),
    }
}

/// The one sentence that the announcer speaks after a step.
pub fn announce(step: &Step) -> String {
    let mut parts: Vec<String> = step.outcome.changes.iter().map(describe).collect();
    if let Some(reply) = &step.outcome.reply {
        let who = match reply.status {
            None => "the service does not answer",
            Some(Status::Ok) => "the visitor gets the page",
            Some(Status::LoggedIn) => "the visitor is logged in",
            Some(Status::ServerError) => "the page fails on what it opens",
            Some(_) => "the visitor is turned away",
        };
        parts.push(match reply.status {
            Some(status) => format!("{}, {who}", status.as_str()),
            None => who.to_owned(),
        });
    }
    let system = step.outcome.events.iter().filter(|event| event.log == Log::System);
    parts.extend(system.map(|event| {
        format!("{} {} logged by {}", event.event_type.as_str(), event.event_id, event.source)
    }));
    if parts.is_empty() {
        parts.extend(consequence(step).map(str::to_owned));
    }
    let label = label(&step.action);
    if parts.is_empty() { format!("{label}.") } else { format!("{label}: {}.", parts.join(", ")) }
}

/// What a step without any effect outside the dialog came to.
pub(crate) fn consequence(step: &Step) -> Option<&'static str> {
    match &step.action {
        Action::Ok(_) | Action::Apply(_) if step.computer.windows().is_empty() => {
            Some("nothing to write")
        }
        Action::Ok(_) | Action::Apply(_) => Some("nothing is written yet"),
        Action::SetAuth { .. } => Some("nothing to write"),
        Action::Cancel => Some("nothing was written"),
        Action::SetAccount { .. } => Some("the metabase is as it was"),
        Action::Restart => Some("cached logons are gone"),
        Action::Open { .. }
        | Action::SetSync { .. }
        | Action::Browse { .. }
        | Action::TypeUserName { .. }
        | Action::TypePassword { .. } => {
            let dialog = step.computer.dialog()?;
            if dialog.must_enter_password {
                Some("the password field is blank")
            } else if dialog.password_enabled {
                Some("nothing is written yet")
            } else {
                Some("nothing is written yet, the password field is greyed")
            }
        }
        Action::Properties { .. } | Action::Edit { .. } | Action::SetMethod { .. } => {
            Some("nothing is written yet")
        }
        Action::Adsutil { .. } => step
            .outcome
            .exit_code
            .map(|code| if code == 0 { "done" } else { "it reports an error" }),
        Action::Request(_) | Action::SetService { .. } | Action::Wait { .. } => None,
    }
}

/// A record's data as a reader may see it: a secret as asterisks.
pub fn shown_data(record: &Record) -> String {
    match &record.data {
        Data::String(text) if record.attributes.contains(metabase::Attributes::SECURE) => {
            if text.is_empty() { String::new() } else { simulator::PASSWORD_MASK.to_owned() }
        }
        Data::String(_)
        | Data::Dword(_)
        | Data::Binary(_)
        | Data::ExpandSz(_)
        | Data::MultiSz(_) => record.data.to_string(),
    }
}

/// What happens to a record, in words: as what OK would do, or as what it did. It says when the rule
/// behind it is inferred.
pub fn effect_words(wire: &Wire, ahead: bool) -> String {
    let secret = wire.property.id == schema::ANONYMOUS_USER_PASS.id;
    let words = match &wire.effect {
        Effect::Same => "same".to_owned(),
        Effect::NothingToWrite => "nothing to write".to_owned(),
        Effect::Deleted if ahead => "will be deleted".to_owned(),
        Effect::Deleted => "deleted".to_owned(),
        Effect::Emptied if ahead => "will be written as empty text".to_owned(),
        Effect::Emptied => "written as empty text".to_owned(),
        Effect::Written { .. } if secret && ahead => "will be written".to_owned(),
        Effect::Written { .. } if secret => "written".to_owned(),
        Effect::Written { before, after } => {
            let before = before.as_ref().map_or("none".to_owned(), Data::to_string);
            format!("{before} → {after}")
        }
    };
    let inferred = wire.rule.is_some_and(|rule| rule.basis().inferred.is_some());
    if inferred { words + " (inferred)" } else { words }
}

/// The dialog as a sentence, for who can't see its picture.
pub fn dialog_sentence(dialog: &DialogView, captions: &Captions) -> String {
    let password = if dialog.password.text().is_empty() { "blank" } else { "ten asterisks" };
    let greyed = if dialog.password_enabled { "" } else { " and greyed" };
    let state = if dialog.sync { "ticked" } else { "cleared" };
    format!(
        "The dialog {}: user name {}, password {password}{greyed}, box {} {state}.",
        captions.dialog,
        dialog.user_name,
        captions.sync.replace('&', "")
    )
}

/// What the password field shows, in words.
pub fn field_words(dialog: &DialogView) -> &'static str {
    match (&dialog.password, dialog.password_enabled) {
        (PasswordField::Blank, true) => "blank: type it",
        (PasswordField::Blank, false) => "blank, greyed",
        (PasswordField::Mask | PasswordField::Typed(_), true) => "asterisks",
        (PasswordField::Mask | PasswordField::Typed(_), false) => "asterisks, greyed",
    }
}
