//! Each action as a line: an arm that writes it, and one that reads it.

use super::{Fields, TraceError, Writer};
use metabase::Path;
use simulator::{
    AccountChange, Action, AuthChange, Confirmed, Credentials, Method, Request, Resource, Service,
};

/// Writes the line that stands for an action.
pub(super) fn write(text: &mut Writer, action: &Action) {
    match action {
        Action::Open { node } => text.line("open").text("node", node.as_str()),
        Action::Properties { node } => text.line("properties").text("node", node.as_str()),
        Action::Edit { service } => {
            text.line("edit").maybe("service", service.map(Service::as_str))
        }
        Action::SetMethod { method, checked } => {
            text.line("setMethod").text("method", method.as_str()).flag("checked", Some(*checked))
        }
        Action::SetSync { checked } => text.line("setSync").flag("checked", Some(*checked)),
        Action::Browse { account } => text.line("browse").text("account", account),
        Action::TypeUserName { text: typed } => text.line("typeUserName").text("text", typed),
        Action::TypePassword { text: typed } => text.line("typePassword").text("text", typed),
        Action::Ok(confirmed) => write_confirmed(text.line("ok"), confirmed),
        Action::Apply(confirmed) => write_confirmed(text.line("apply"), confirmed),
        Action::Cancel => text.line("cancel"),
        Action::SetAuth { node, change, overrides } => {
            text.line("setAuth").text("node", node.as_str());
            let mut change = *change;
            write_flags(text, auth_flags(&mut change));
            write_paths(text, overrides)
        }
        Action::Request(request) => {
            text.line("request")
                .text("service", request.service.as_str())
                .text("node", request.node.as_str())
                .text("resource", request.resource.as_str());
            if let Some(Credentials { user_name, password }) = &request.visitor {
                text.text("userName", user_name).text("password", password);
            }
            text
        }
        Action::SetAccount { account, change } => {
            text.line("setAccount").text("account", account);
            let mut change = change.clone();
            write_flags(text, account_flags(&mut change))
                .maybe("password", change.password.as_deref())
        }
        Action::SetService { service, installed, running } => text
            .line("setService")
            .text("service", service.as_str())
            .flag("installed", *installed)
            .flag("running", *running),
        Action::Restart => text.line("restart"),
        Action::Wait { seconds } => text.line("wait").text("seconds", &seconds.to_string()),
        Action::Adsutil { command } => text.line("adsutil").text("command", command),
    };
}

/// The action that a line stands for.
pub(super) fn read(fields: &mut Fields<'_>) -> Result<Action, TraceError> {
    Ok(match fields.word() {
        "open" => Action::Open { node: fields.path("node")? },
        "properties" => Action::Properties { node: fields.path("node")? },
        "edit" => Action::Edit {
            service: fields.maybe_one_of("service", &Service::ALL, Service::as_str)?,
        },
        "setMethod" => Action::SetMethod {
            method: fields.one_of("method", &Method::ALL, Method::as_str)?,
            checked: fields.flag("checked")?,
        },
        "setSync" => Action::SetSync { checked: fields.flag("checked")? },
        "browse" => Action::Browse { account: fields.text("account")? },
        "typeUserName" => Action::TypeUserName { text: fields.text("text")? },
        "typePassword" => Action::TypePassword { text: fields.text("text")? },
        "ok" => Action::Ok(read_confirmed(fields)?),
        "apply" => Action::Apply(read_confirmed(fields)?),
        "cancel" => Action::Cancel,
        "setAuth" => {
            let mut change = AuthChange::default();
            read_flags(fields, auth_flags(&mut change))?;
            let node = fields.path("node")?;
            Action::SetAuth { node, change, overrides: read_paths(fields)? }
        }
        "request" => Action::Request(Request {
            service: fields.one_of("service", &Service::ALL, Service::as_str)?,
            node: fields.path("node")?,
            resource: fields.one_of("resource", &Resource::ALL, Resource::as_str)?,
            visitor: match fields.maybe("userName") {
                Some(user_name) => {
                    Some(Credentials { user_name, password: fields.text("password")? })
                }
                None => None,
            },
        }),
        "setAccount" => {
            let password = fields.maybe("password");
            let mut change = AccountChange { password, ..AccountChange::default() };
            read_flags(fields, account_flags(&mut change))?;
            Action::SetAccount { account: fields.text("account")?, change }
        }
        "setService" => Action::SetService {
            service: fields.one_of("service", &Service::ALL, Service::as_str)?,
            installed: fields.maybe_flag("installed")?,
            running: fields.maybe_flag("running")?,
        },
        "restart" => Action::Restart,
        "wait" => Action::Wait { seconds: fields.whole("seconds")? },
        "adsutil" => Action::Adsutil { command: fields.text("command")? },
        other => return Err(fields.expected(&format!("an action, not `{other}`"))),
    })
}

/// What a change of an account says yes or no to, by name: for both directions.
fn account_flags(change: &mut AccountChange) -> [(&'static str, &mut Option<bool>); 7] {
    [
        ("exists", &mut change.exists),
        ("disabled", &mut change.disabled),
        ("lockedOut", &mut change.locked_out),
        ("passwordExpired", &mut change.password_expired),
        ("logOnLocally", &mut change.log_on_locally),
        ("accessFromNetwork", &mut change.access_from_network),
        ("logOnAsBatch", &mut change.log_on_as_batch),
    ]
}

fn auth_flags(change: &mut AuthChange) -> [(&'static str, &mut Option<bool>); 3] {
    [
        ("anonymous", &mut change.anonymous),
        ("basic", &mut change.basic),
        ("integrated", &mut change.integrated),
    ]
}

fn write_flags<'t, 'f>(
    text: &'t mut Writer,
    flags: impl IntoIterator<Item = (&'static str, &'f mut Option<bool>)>,
) -> &'t mut Writer {
    for (name, value) in flags {
        text.flag(name, *value);
    }
    text
}

fn read_flags<'f>(
    fields: &mut Fields<'_>,
    flags: impl IntoIterator<Item = (&'static str, &'f mut Option<bool>)>,
) -> Result<(), TraceError> {
    for (name, value) in flags {
        *value = fields.maybe_flag(name)?;
    }
    Ok(())
}

fn write_confirmed<'t>(text: &'t mut Writer, confirmed: &Confirmed) -> &'t mut Writer {
    text.maybe("confirm", confirmed.password.as_deref());
    write_paths(text, &confirmed.overrides)
}

fn read_confirmed(fields: &mut Fields<'_>) -> Result<Confirmed, TraceError> {
    Ok(Confirmed { password: fields.maybe("confirm"), overrides: read_paths(fields)? })
}

/// A field for each node.
fn write_paths<'t>(text: &'t mut Writer, overrides: &[Path]) -> &'t mut Writer {
    for path in overrides {
        text.text("overrides", path.as_str());
    }
    text
}

fn read_paths(fields: &mut Fields<'_>) -> Result<Vec<Path>, TraceError> {
    let mut overrides = Vec::new();
    while let Some(path) = fields.maybe_path("overrides")? {
        overrides.push(path);
    }
    Ok(overrides)
}
