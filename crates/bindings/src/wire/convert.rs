//! From the contract's actions to the simulator's, and back.

use super::fault::{Fault, FaultKind};
use super::trace::whole;
use super::{Action, Credentials, Word};
use metabase::Path;
use simulator::{AccountChange, AuthChange, Confirmed, Request, Service, paths};

/// What is left out gets its default here. The defaults are written back in full.
impl TryFrom<Action> for simulator::Action {
    type Error = Fault;

    fn try_from(action: Action) -> Result<Self, Fault> {
        Ok(match action {
            Action::Open { node } => Self::Open { node: node_or(node, paths::w3svc)? },
            Action::Properties { node } => Self::Properties { node: node_or(node, paths::w3svc)? },
            Action::Edit { service } => Self::Edit { service: service.map(|word| word.0) },
            Action::SetMethod { method, checked } => Self::SetMethod { method: method.0, checked },
            Action::SetSync { checked } => Self::SetSync { checked },
            Action::Browse { account } => Self::Browse { account },
            Action::TypeUserName { text } => Self::TypeUserName { text },
            Action::TypePassword { text } => Self::TypePassword { text },
            Action::Ok { confirm, overrides } => Self::Ok(confirmed(confirm, overrides)?),
            Action::Apply { confirm, overrides } => Self::Apply(confirmed(confirm, overrides)?),
            Action::Cancel {} => Self::Cancel,
            Action::SetAuth { node, anonymous, basic, integrated, overrides } => Self::SetAuth {
                node: node_or(node, paths::w3svc)?,
                change: AuthChange { anonymous, basic, integrated },
                overrides: nodes(overrides)?,
            },
            Action::Request { service, node, visitor, resource } => {
                let service = service.map(|word| word.0).unwrap_or_default();
                let request = match service {
                    Service::Web => Request::web(),
                    Service::Ftp => Request::ftp(),
                };
                Self::Request(Request {
                    node: node_or(node, || request.node.clone())?,
                    visitor: visitor.map(|Credentials { user_name, password }| {
                        simulator::Credentials { user_name, password }
                    }),
                    resource: resource.map(|word| word.0).unwrap_or_default(),
                    service,
                })
            }
            Action::SetAccount {
                account,
                exists,
                password,
                disabled,
                locked_out,
                password_expired,
                log_on_locally,
                access_from_network,
                log_on_as_batch,
            } => Self::SetAccount {
                account,
                change: AccountChange {
                    exists,
                    password,
                    disabled,
                    locked_out,
                    password_expired,
                    log_on_locally,
                    access_from_network,
                    log_on_as_batch,
                },
            },
            Action::SetService { service, installed, running } => {
                Self::SetService { service: service.0, installed, running }
            }
            Action::Restart {} => Self::Restart,
            Action::Wait { seconds } => Self::Wait { seconds: whole_seconds(seconds)? },
            Action::Adsutil { command } => Self::Adsutil { command },
        })
    }
}

impl From<&simulator::Action> for Action {
    fn from(action: &simulator::Action) -> Self {
        use simulator::Action as Did;
        match action.clone() {
            Did::Open { node } => Self::Open { node: Some(node.to_string()) },
            Did::Properties { node } => Self::Properties { node: Some(node.to_string()) },
            Did::Edit { service } => Self::Edit { service: service.map(Word) },
            Did::SetMethod { method, checked } => Self::SetMethod { method: Word(method), checked },
            Did::SetSync { checked } => Self::SetSync { checked },
            Did::Browse { account } => Self::Browse { account },
            Did::TypeUserName { text } => Self::TypeUserName { text },
            Did::TypePassword { text } => Self::TypePassword { text },
            Did::Ok(Confirmed { password, overrides }) => {
                Self::Ok { confirm: password, overrides: texts(&overrides) }
            }
            Did::Apply(Confirmed { password, overrides }) => {
                Self::Apply { confirm: password, overrides: texts(&overrides) }
            }
            Did::Cancel => Self::Cancel {},
            Did::SetAuth { node, change, overrides } => {
                let AuthChange { anonymous, basic, integrated } = change;
                let overrides = texts(&overrides);
                Self::SetAuth {
                    node: Some(node.to_string()),
                    anonymous,
                    basic,
                    integrated,
                    overrides,
                }
            }
            Did::Request(Request { service, node, visitor, resource }) => Self::Request {
                service: Some(Word(service)),
                node: Some(node.to_string()),
                visitor: visitor.map(|simulator::Credentials { user_name, password }| {
                    Credentials { user_name, password }
                }),
                resource: Some(Word(resource)),
            },
            Did::SetAccount { account, change } => Self::SetAccount {
                account,
                exists: change.exists,
                password: change.password,
                disabled: change.disabled,
                locked_out: change.locked_out,
                password_expired: change.password_expired,
                log_on_locally: change.log_on_locally,
                access_from_network: change.access_from_network,
                log_on_as_batch: change.log_on_as_batch,
            },
            Did::SetService { service, installed, running } => {
                Self::SetService { service: Word(service), installed, running }
            }
            Did::Restart => Self::Restart {},
            Did::Wait { seconds } => Self::Wait { seconds: f64::from(seconds) },
            Did::Adsutil { command } => Self::Adsutil { command },
        }
    }
}

fn confirmed(password: Option<String>, overrides: Option<Vec<String>>) -> Result<Confirmed, Fault> {
    Ok(Confirmed { password, overrides: nodes(overrides)? })
}

fn node_or(node: Option<String>, default: impl FnOnce() -> Path) -> Result<Path, Fault> {
    node.map_or_else(|| Ok(default()), |node| path(&node, "node"))
}

fn nodes(nodes: Option<Vec<String>>) -> Result<Vec<Path>, Fault> {
    let nodes = nodes.unwrap_or_default();
    let read = |(index, node): (usize, &String)| path(node, &format!("overrides[{index}]"));
    nodes.iter().enumerate().map(read).collect()
}

fn path(text: &str, at: &str) -> Result<Path, Fault> {
    Path::parse(text).map_err(|error| FaultKind::BadNode(error.to_string()).at(at))
}

fn texts(nodes: &[Path]) -> Option<Vec<String>> {
    (!nodes.is_empty()).then(|| nodes.iter().map(Path::to_string).collect())
}

fn whole_seconds(seconds: f64) -> Result<u32, Fault> {
    whole(seconds).ok_or_else(|| FaultKind::BadSeconds(seconds.to_string()).at("seconds"))
}
