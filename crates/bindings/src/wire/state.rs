//! The computer as programs see it.

use super::outcome::property;
use super::{Event, RecordValue, Reply, Word};
use serde::Serialize;
use simulator::{Computer, Version, paths};
use std::collections::BTreeMap;

/// The computer, and where in its history one is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct State {
    /// The version of IIS.
    pub version: Word<Version>,
    /// The computer's name.
    pub computer: String,
    /// How many steps are done.
    pub step: usize,
    /// How many steps the current path has, done or undone.
    pub steps: usize,
    /// Seconds since the installation.
    pub time: u64,
    /// The open windows, the outermost first.
    pub windows: Vec<OpenWindow>,
    /// The fields of Anonymous User Account; `null` when it is not open.
    pub dialog: Option<Dialog>,
    /// Every key by its path, with the records that it holds itself by the property's name.
    pub metabase: BTreeMap<String, BTreeMap<String, RecordValue>>,
    /// The Windows accounts, by name.
    pub accounts: Vec<Account>,
    /// The services of IIS: `web` and `ftp`.
    pub services: BTreeMap<String, ServiceState>,
    /// The event log, newest last.
    pub events: Vec<Event>,
    /// What the last visitor got.
    pub last_reply: Option<Reply>,
}

/// An open window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct OpenWindow {
    /// Which.
    pub kind: WindowKind,
    /// The key whose properties it shows; `LM` is the computer.
    pub node: String,
}

/// The windows on the way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum WindowKind {
    /// The property sheet of the computer.
    Computer,
    /// The property sheet of a service, a site or a directory.
    Properties,
    /// Authentication Methods.
    AuthenticationMethods,
    /// Anonymous User Account.
    AnonymousUserAccount,
}

/// What a person sees in Anonymous User Account, or on the tab Security Accounts of FTP.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Dialog {
    /// The key that OK will write to.
    pub node: String,
    /// The text of Username.
    pub user_name: String,
    /// The text of Password: ten asterisks in place of a stored one, else what was typed.
    pub password: String,
    /// Whether Password takes text.
    pub password_enabled: bool,
    /// Whether the box is ticked.
    pub sync: bool,
    /// Whether somebody has to type the password by hand now: the box is cleared, the field blank.
    pub must_enter_password: bool,
}

/// A Windows account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, reason = "the contract lists them side by side")]
pub struct Account {
    /// `NAME`, `DOMAIN\NAME`, or `SERVER2\NAME`.
    pub name: String,
    /// Its password, as Windows has it.
    pub password: String,
    /// Account Disabled.
    pub disabled: bool,
    /// Account Locked Out.
    pub locked_out: bool,
    /// Whether its password is older than the policy allows.
    pub password_expired: bool,
    /// The right to log on locally.
    pub log_on_locally: bool,
    /// The right to access this computer from the network.
    pub access_from_network: bool,
    /// The right to log on as a batch job.
    pub log_on_as_batch: bool,
}

/// What is so of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ServiceState {
    /// Whether it is installed.
    pub installed: bool,
    /// Whether it runs.
    pub running: bool,
}

impl State {
    /// A computer at a step of so many.
    pub fn of(computer: &Computer, step: usize, steps: usize) -> Self {
        let mut events: Vec<Event> = computer.events().newest_first().map(Event::from).collect();
        events.reverse();
        let services = simulator::Service::ALL.iter().map(|&service| {
            let simulator::ServiceState { installed, running } = computer.services().get(service);
            (service.as_str().to_owned(), ServiceState { installed, running })
        });
        Self {
            version: Word(computer.version()),
            computer: computer.installation().computer.clone(),
            step,
            steps,
            time: computer.clock(),
            windows: computer.windows().iter().map(OpenWindow::from).collect(),
            dialog: computer.dialog().as_ref().map(Dialog::from),
            metabase: metabase_of(computer),
            accounts: computer.accounts().iter().map(Account::from).collect(),
            services: services.collect(),
            events,
            last_reply: computer.last_reply().map(Reply::from),
        }
    }
}

fn metabase_of(computer: &Computer) -> BTreeMap<String, BTreeMap<String, RecordValue>> {
    let metabase = computer.metabase();
    let key = |path: metabase::Path| {
        let records = metabase.records(&path);
        let named = records.map(|record| (property(record.id), RecordValue::from(record)));
        (path.to_string(), named.collect())
    };
    metabase.paths().into_iter().map(key).collect()
}

impl From<&simulator::Window> for OpenWindow {
    fn from(window: &simulator::Window) -> Self {
        let (kind, node) = match window {
            simulator::Window::Computer => (WindowKind::Computer, &paths::lm()),
            simulator::Window::Sheet(node) => (WindowKind::Properties, node),
            simulator::Window::Methods(node) => (WindowKind::AuthenticationMethods, node),
            simulator::Window::Account(node) => (WindowKind::AnonymousUserAccount, node),
        };
        Self { kind, node: node.to_string() }
    }
}

impl From<&simulator::DialogView> for Dialog {
    fn from(view: &simulator::DialogView) -> Self {
        Self {
            node: view.node.to_string(),
            user_name: view.user_name.clone(),
            password: view.password.text().to_owned(),
            password_enabled: view.password_enabled,
            sync: view.sync,
            must_enter_password: view.must_enter_password,
        }
    }
}

impl From<&simulator::Account> for Account {
    fn from(account: &simulator::Account) -> Self {
        Self {
            name: account.name.clone(),
            password: account.password.clone(),
            disabled: account.disabled,
            locked_out: account.locked_out,
            password_expired: account.password_expired,
            log_on_locally: account.rights.log_on_locally,
            access_from_network: account.rights.access_from_network,
            log_on_as_batch: account.rights.log_on_as_batch,
        }
    }
}
