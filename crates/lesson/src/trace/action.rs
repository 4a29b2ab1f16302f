//! Each action as a line: an arm that writes it, and one that reads it.

use super::{Entry, Fields, TraceError};
use simulator::{AccountChange, Action};

/// The line that stands for an action.
pub(super) fn entry(action: &Action) -> Entry {
    match action {
        Action::Open { node } => Entry::new("open").text("node", node.as_str()),
        Action::SetSync { checked } => Entry::new("setSync").flag("checked", Some(*checked)),
        Action::Browse { account } => Entry::new("browse").text("account", account),
        Action::TypeUserName { text } => Entry::new("typeUserName").text("text", text),
        Action::TypePassword { text } => Entry::new("typePassword").text("text", text),
        Action::Ok { confirm } => Entry::new("ok").maybe("confirm", confirm.as_deref()),
        Action::Cancel => Entry::new("cancel"),
        Action::Request { node } => Entry::new("request").text("node", node.as_str()),
        Action::SetAccount { account, change } => {
            let entry = Entry::new("setAccount").text("account", account);
            match change {
                AccountChange::Create { password } => {
                    entry.flag("exists", Some(true)).text("password", password)
                }
                AccountChange::Delete => entry.flag("exists", Some(false)),
                AccountChange::Password(password) => entry.text("password", password),
            }
        }
        Action::Restart => Entry::new("restart"),
        Action::Wait { seconds } => Entry::new("wait").text("seconds", &seconds.to_string()),
    }
}

/// The action that a line stands for.
pub(super) fn read(fields: &mut Fields<'_>) -> Result<Action, TraceError> {
    Ok(match fields.word() {
        "open" => Action::Open { node: fields.path("node")? },
        "setSync" => Action::SetSync { checked: fields.flag("checked")? },
        "browse" => Action::Browse { account: fields.text("account")? },
        "typeUserName" => Action::TypeUserName { text: fields.text("text")? },
        "typePassword" => Action::TypePassword { text: fields.text("text")? },
        "ok" => Action::Ok { confirm: fields.maybe("confirm") },
        "cancel" => Action::Cancel,
        "request" => Action::Request { node: fields.path("node")? },
        "setAccount" => {
            let account = fields.text("account")?;
            let change = match fields.maybe_flag("exists")? {
                Some(true) => AccountChange::Create { password: fields.text("password")? },
                Some(false) => AccountChange::Delete,
                None => AccountChange::Password(fields.text("password")?),
            };
            Action::SetAccount { account, change }
        }
        "restart" => Action::Restart,
        "wait" => Action::Wait { seconds: fields.whole("seconds")? },
        other => return Err(fields.expected(&format!("an action, not `{other}`"))),
    })
}
