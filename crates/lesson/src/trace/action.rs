//! Each action as a line: an arm that writes it, and one that reads it.

use super::{Entry, Fields, TraceError};
use metabase::Path;
use simulator::{
    AccountChange, Action, AuthChange, Confirmed, Credentials, Method, Request, Resource, Service,
};

/// The line that stands for an action.
pub(super) fn entry(action: &Action) -> Entry {
    match action {
        Action::Open { node } => Entry::new("open").text("node", node.as_str()),
        Action::Properties { node } => Entry::new("properties").text("node", node.as_str()),
        Action::Edit { service } => {
            Entry::new("edit").maybe("service", service.map(Service::as_str))
        }
        Action::SetMethod { method, checked } => {
            Entry::new("setMethod").text("method", method.as_str()).flag("checked", Some(*checked))
        }
        Action::SetSync { checked } => Entry::new("setSync").flag("checked", Some(*checked)),
        Action::Browse { account } => Entry::new("browse").text("account", account),
        Action::TypeUserName { text } => Entry::new("typeUserName").text("text", text),
        Action::TypePassword { text } => Entry::new("typePassword").text("text", text),
        Action::Ok(confirmed) => confirmed_entry("ok", confirmed),
        Action::Apply(confirmed) => confirmed_entry("apply", confirmed),
        Action::Cancel => Entry::new("cancel"),
        Action::SetAuth { node, change, overrides } => Entry::new("setAuth")
            .text("node", node.as_str())
            .flag("anonymous", change.anonymous)
            .flag("basic", change.basic)
            .flag("integrated", change.integrated)
            .maybe("overrides", joined(overrides).as_deref()),
        Action::Request(Request { service, node, visitor, resource }) => {
            let entry = Entry::new("request")
                .text("service", service.as_str())
                .text("node", node.as_str())
                .text("resource", resource.as_str());
            let name = visitor.as_ref().map(|visitor| visitor.user_name.as_str());
            let password = visitor.as_ref().map(|visitor| visitor.password.as_str());
            entry.maybe("userName", name).maybe("password", password)
        }
        Action::SetAccount { account, change } => Entry::new("setAccount")
            .text("account", account)
            .flag("exists", change.exists)
            .maybe("password", change.password.as_deref())
            .flag("disabled", change.disabled)
            .flag("lockedOut", change.locked_out)
            .flag("passwordExpired", change.password_expired)
            .flag("logOnLocally", change.log_on_locally)
            .flag("accessFromNetwork", change.access_from_network)
            .flag("logOnAsBatch", change.log_on_as_batch),
        Action::SetService { service, installed, running } => Entry::new("setService")
            .text("service", service.as_str())
            .flag("installed", *installed)
            .flag("running", *running),
        Action::Restart => Entry::new("restart"),
        Action::Wait { seconds } => Entry::new("wait").text("seconds", &seconds.to_string()),
        Action::Adsutil { command } => Entry::new("adsutil").text("command", command),
    }
}

/// The action that a line stands for.
pub(super) fn read(fields: &mut Fields<'_>) -> Result<Action, TraceError> {
    Ok(match fields.word() {
        "open" => Action::Open { node: fields.path("node")? },
        "properties" => Action::Properties { node: fields.path("node")? },
        "edit" => Action::Edit { service: read_service(fields)? },
        "setMethod" => Action::SetMethod {
            method: fields
                .one_of("method", &Method::ALL.map(|method| (method.as_str(), method)))?,
            checked: fields.flag("checked")?,
        },
        "setSync" => Action::SetSync { checked: fields.flag("checked")? },
        "browse" => Action::Browse { account: fields.text("account")? },
        "typeUserName" => Action::TypeUserName { text: fields.text("text")? },
        "typePassword" => Action::TypePassword { text: fields.text("text")? },
        "ok" => Action::Ok(read_confirmed(fields)?),
        "apply" => Action::Apply(read_confirmed(fields)?),
        "cancel" => Action::Cancel,
        "setAuth" => Action::SetAuth {
            node: fields.path("node")?,
            change: AuthChange {
                anonymous: fields.maybe_flag("anonymous")?,
                basic: fields.maybe_flag("basic")?,
                integrated: fields.maybe_flag("integrated")?,
            },
            overrides: read_overrides(fields)?,
        },
        "request" => {
            let resources = Resource::ALL.map(|resource| (resource.as_str(), resource));
            let visitor = match fields.maybe("userName") {
                Some(user_name) => {
                    Some(Credentials { user_name, password: fields.text("password")? })
                }
                None => None,
            };
            Action::Request(Request {
                service: fields.one_of("service", &SERVICES)?,
                node: fields.path("node")?,
                visitor,
                resource: fields.one_of("resource", &resources)?,
            })
        }
        "setAccount" => Action::SetAccount {
            account: fields.text("account")?,
            change: AccountChange {
                exists: fields.maybe_flag("exists")?,
                password: fields.maybe("password"),
                disabled: fields.maybe_flag("disabled")?,
                locked_out: fields.maybe_flag("lockedOut")?,
                password_expired: fields.maybe_flag("passwordExpired")?,
                log_on_locally: fields.maybe_flag("logOnLocally")?,
                access_from_network: fields.maybe_flag("accessFromNetwork")?,
                log_on_as_batch: fields.maybe_flag("logOnAsBatch")?,
            },
        },
        "setService" => Action::SetService {
            service: fields.one_of("service", &SERVICES)?,
            installed: fields.maybe_flag("installed")?,
            running: fields.maybe_flag("running")?,
        },
        "restart" => Action::Restart,
        "wait" => Action::Wait { seconds: fields.whole("seconds")? },
        "adsutil" => Action::Adsutil { command: fields.text("command")? },
        other => return Err(fields.expected(&format!("an action, not `{other}`"))),
    })
}

const SERVICES: [(&str, Service); 2] = [("web", Service::Web), ("ftp", Service::Ftp)];

fn read_service(fields: &mut Fields<'_>) -> Result<Option<Service>, TraceError> {
    let Some(text) = fields.maybe("service") else { return Ok(None) };
    let found = SERVICES.iter().find(|(name, _)| *name == text);
    found
        .map(|(_, service)| Some(*service))
        .ok_or_else(|| fields.expected(&format!("`service` to be web or ftp, not `{text}`")))
}

fn confirmed_entry(word: &str, confirmed: &Confirmed) -> Entry {
    Entry::new(word)
        .maybe("confirm", confirmed.password.as_deref())
        .maybe("overrides", joined(&confirmed.overrides).as_deref())
}

fn read_confirmed(fields: &mut Fields<'_>) -> Result<Confirmed, TraceError> {
    let password = fields.maybe("confirm");
    Ok(Confirmed { password, overrides: read_overrides(fields)? })
}

/// Paths, one a line; nothing where there is none.
fn joined(paths: &[Path]) -> Option<String> {
    let paths: Vec<&str> = paths.iter().map(Path::as_str).collect();
    (!paths.is_empty()).then(|| paths.join("\n"))
}

fn read_overrides(fields: &mut Fields<'_>) -> Result<Vec<Path>, TraceError> {
    let text = fields.maybe("overrides").unwrap_or_default();
    let read = |line| {
        Path::parse(line)
            .map_err(|error| fields.expected(&format!("a path in `overrides`, but {error}")))
    };
    text.lines().map(read).collect()
}
