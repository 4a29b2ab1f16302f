//! The words for what was done and what followed: short, for the timeline, the announcer and Why?
//!
//! No password ever stands in them.

use crate::{Step, forecast::is_empty_password};
use metabase::{Change, Data, Record, schema};
use simulator::{AccountChange, Action};

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
        Action::Ok { .. } => "OK".to_owned(),
        Action::Cancel => "Cancel".to_owned(),
        Action::Request { .. } => "Request page".to_owned(),
        Action::SetAccount { account, change } => match change {
            AccountChange::Create { .. } => format!("Create the Windows account {account}"),
            AccountChange::Delete => format!("Delete the Windows account {account}"),
            AccountChange::Password(_) => format!("Set a new Windows password for {account}"),
        },
        Action::Restart => "Restart IIS".to_owned(),
        Action::Wait { seconds } if seconds % 60 == 0 => format!("Wait {} min", seconds / 60),
        Action::Wait { seconds } => format!("Wait {seconds} s"),
    }
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
        let granted = reply.status.is_granted();
        let who = if granted { "the visitor gets the page" } else { "the visitor is turned away" };
        parts.push(format!("{}, {who}", reply.status.as_str()));
    }
    parts.extend(step.outcome.events.iter().map(|event| {
        format!("{} {} logged by {}", event.event_type.as_str(), event.event_id, event.source)
    }));
    if parts.is_empty() {
        parts.extend(consequence(step).map(str::to_owned));
    }
    let label = label(&step.action);
    if parts.is_empty() { format!("{label}.") } else { format!("{label}: {}.", parts.join(", ")) }
}

/// What a step without any effect outside the dialog came to.
fn consequence(step: &Step) -> Option<&'static str> {
    match &step.action {
        Action::Ok { .. } => Some("nothing to write"),
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
        Action::Request { .. } | Action::Wait { .. } => None,
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
