//! The actions, as programs write them.

use super::fault::{Fault, FaultKind};
use super::fields::{Fields, FromValue};
use super::nearest::nearest;
use super::{Value, Word};
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use simulator::{Method, Resource, Service};

/// One thing that a person did to the computer, or that its clock did.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields))]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Action {
    /// Opens Anonymous User Account for a service, a site, or a directory of one: the short cut
    /// past the property sheets. For FTP it is the account on the tab Security Accounts.
    Open {
        /// The key whose properties are edited; by default `LM/W3SVC`, the master properties.
        #[serde(skip_serializing_if = "Option::is_none")]
        node: Option<String>,
    },
    /// Opens a property sheet: of the computer, of a service, a site or a directory.
    Properties {
        /// `LM` is the computer; by default `LM/W3SVC`.
        #[serde(skip_serializing_if = "Option::is_none")]
        node: Option<String>,
    },
    /// Presses Edit… in the window in front, which opens the next one on the way in.
    Edit {
        /// The service chosen in the list Master Properties, where the computer's sheet is in front.
        #[serde(skip_serializing_if = "Option::is_none")]
        service: Option<Word<Service>>,
    },
    /// Clicks a box of Authentication Methods, or of the tab Security Accounts of FTP.
    SetMethod {
        /// Which box.
        method: Word<Method>,
        /// Whether it is ticked now.
        checked: bool,
    },
    /// Clicks the box that lets IIS control the password.
    SetSync {
        /// Whether it is ticked now.
        checked: bool,
    },
    /// Picks an account after Browse….
    Browse {
        /// The name of an account that exists.
        account: String,
    },
    /// Types into Username.
    TypeUserName {
        /// The whole text of the field.
        text: String,
    },
    /// Types into Password, which takes text only while the box is cleared.
    TypePassword {
        /// The whole text of the field.
        text: String,
    },
    /// Presses OK in the window in front. After `open` one OK stands for those of all windows.
    Ok {
        /// What is typed into Confirm Password, where that is asked for.
        #[serde(skip_serializing_if = "Option::is_none")]
        confirm: Option<String>,
        /// The nodes chosen in Inheritance Overrides: they give up their own value.
        #[serde(skip_serializing_if = "Option::is_none")]
        overrides: Option<Vec<String>>,
    },
    /// Presses Apply in a property sheet: as OK, and the sheet stays.
    Apply {
        /// What is typed into Confirm Password, where that is asked for.
        #[serde(skip_serializing_if = "Option::is_none")]
        confirm: Option<String>,
        /// The nodes chosen in Inheritance Overrides: they give up their own value.
        #[serde(skip_serializing_if = "Option::is_none")]
        overrides: Option<Vec<String>>,
    },
    /// Presses Cancel in the window in front, or closes it.
    Cancel {},
    /// Changes the authentication methods of a place: the short cut past the property sheets.
    SetAuth {
        /// The key whose properties are edited; by default `LM/W3SVC`.
        #[serde(skip_serializing_if = "Option::is_none")]
        node: Option<String>,
        /// Anonymous access; for FTP, Allow Anonymous Connections.
        #[serde(skip_serializing_if = "Option::is_none")]
        anonymous: Option<bool>,
        /// Basic authentication.
        #[serde(skip_serializing_if = "Option::is_none")]
        basic: Option<bool>,
        /// Windows NT Challenge/Response, Integrated Windows authentication.
        #[serde(skip_serializing_if = "Option::is_none")]
        integrated: Option<bool>,
        /// The nodes chosen in Inheritance Overrides: they give up their own value.
        #[serde(skip_serializing_if = "Option::is_none")]
        overrides: Option<Vec<String>>,
    },
    /// A visitor asks for something.
    Request {
        /// Of which service; by default the web.
        #[serde(skip_serializing_if = "Option::is_none")]
        service: Option<Word<Service>>,
        /// A site, or a path below it; by default the root of the service's first site.
        #[serde(skip_serializing_if = "Option::is_none")]
        node: Option<String>,
        /// The name and password that the visitor has at hand. Over the web they are used only when
        /// anonymous access does not do; over FTP they are what is typed.
        #[serde(rename = "as", skip_serializing_if = "Option::is_none")]
        visitor: Option<Credentials>,
        /// What the page opens; by default a file of this computer that everybody may read.
        #[serde(skip_serializing_if = "Option::is_none")]
        resource: Option<Word<Resource>>,
    },
    /// Makes, changes or deletes a Windows account. What is left out stays as it is.
    SetAccount {
        /// `NAME`, `DOMAIN\NAME`, or `SERVER2\NAME` for one that only the remote computer knows.
        account: String,
        /// `true` makes it, enabled and with all rights; `false` deletes it.
        #[serde(skip_serializing_if = "Option::is_none")]
        exists: Option<bool>,
        /// Another password.
        #[serde(skip_serializing_if = "Option::is_none")]
        password: Option<String>,
        /// Account Disabled.
        #[serde(skip_serializing_if = "Option::is_none")]
        disabled: Option<bool>,
        /// Account Locked Out.
        #[serde(skip_serializing_if = "Option::is_none")]
        locked_out: Option<bool>,
        /// The password is older than the policy allows.
        #[serde(skip_serializing_if = "Option::is_none")]
        password_expired: Option<bool>,
        /// The right to log on locally.
        #[serde(skip_serializing_if = "Option::is_none")]
        log_on_locally: Option<bool>,
        /// The right to access this computer from the network.
        #[serde(skip_serializing_if = "Option::is_none")]
        access_from_network: Option<bool>,
        /// The right to log on as a batch job.
        #[serde(skip_serializing_if = "Option::is_none")]
        log_on_as_batch: Option<bool>,
    },
    /// Changes a service of IIS. What is left out stays as it is.
    SetService {
        /// Which.
        service: Word<Service>,
        /// Installs or removes it.
        #[serde(skip_serializing_if = "Option::is_none")]
        installed: Option<bool>,
        /// Starts or stops it.
        #[serde(skip_serializing_if = "Option::is_none")]
        running: Option<bool>,
    },
    /// Stops and starts IIS. An open dialog stays.
    Restart {},
    /// Lets time pass.
    Wait {
        /// How long: whole seconds.
        seconds: f64,
    },
    /// Types a command after `adsutil.vbs`. The script's own errors are output.
    Adsutil {
        /// The command as typed.
        command: String,
    },
}

/// A name and a password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Credentials {
    /// `NAME`, or `DOMAIN\NAME`.
    pub user_name: String,
    /// The password.
    pub password: String,
}

/// Each type of action, and the fields that it may have.
const TYPES: [(&str, &[&str]); 18] = [
    ("open", &["type", "node"]),
    ("properties", &["type", "node"]),
    ("edit", &["type", "service"]),
    ("setMethod", &["type", "method", "checked"]),
    ("setSync", &["type", "checked"]),
    ("browse", &["type", "account"]),
    ("typeUserName", &["type", "text"]),
    ("typePassword", &["type", "text"]),
    ("ok", &["type", "confirm", "overrides"]),
    ("apply", &["type", "confirm", "overrides"]),
    ("cancel", &["type"]),
    ("setAuth", &["type", "node", "anonymous", "basic", "integrated", "overrides"]),
    ("request", &["type", "service", "node", "as", "resource"]),
    (
        "setAccount",
        &[
            "type",
            "account",
            "exists",
            "password",
            "disabled",
            "lockedOut",
            "passwordExpired",
            "logOnLocally",
            "accessFromNetwork",
            "logOnAsBatch",
        ],
    ),
    ("setService", &["type", "service", "installed", "running"]),
    ("restart", &["type"]),
    ("wait", &["type", "seconds"]),
    ("adsutil", &["type", "command"]),
];

impl Action {
    /// Reads an action.
    ///
    /// # Errors
    ///
    /// [`Fault`] at the first thing that is wrong with it.
    pub fn read(value: Value) -> Result<Self, Fault> {
        let mut fields = Fields::of(value, "An action")?;
        let name: String = fields.need("type")?;
        let Some((name, known)) = TYPES.iter().find(|(known, _)| *known == name) else {
            let known = TYPES.map(|(name, _)| name).to_vec();
            let nearest = nearest(&name, &known);
            return Err(FaultKind::UnknownAction { found: name, nearest, known }.at("type"));
        };
        let mut fields = fields.called(format!("The action {name}"));
        fields.only(known)?;
        Self::of_type(name, &mut fields)
    }

    fn of_type(name: &'static str, fields: &mut Fields) -> Result<Self, Fault> {
        Ok(match name {
            "open" => Self::Open { node: fields.maybe("node")? },
            "properties" => Self::Properties { node: fields.maybe("node")? },
            "edit" => Self::Edit { service: fields.maybe("service")? },
            "setMethod" => {
                Self::SetMethod { method: fields.need("method")?, checked: fields.need("checked")? }
            }
            "setSync" => Self::SetSync { checked: fields.need("checked")? },
            "browse" => Self::Browse { account: fields.need("account")? },
            "typeUserName" => Self::TypeUserName { text: fields.need("text")? },
            "typePassword" => Self::TypePassword { text: fields.need("text")? },
            "ok" => Self::Ok {
                confirm: fields.maybe("confirm")?,
                overrides: fields.maybe("overrides")?,
            },
            "apply" => Self::Apply {
                confirm: fields.maybe("confirm")?,
                overrides: fields.maybe("overrides")?,
            },
            "setAuth" => Self::SetAuth {
                node: fields.maybe("node")?,
                anonymous: fields.maybe("anonymous")?,
                basic: fields.maybe("basic")?,
                integrated: fields.maybe("integrated")?,
                overrides: fields.maybe("overrides")?,
            },
            "request" => Self::Request {
                service: fields.maybe("service")?,
                node: fields.maybe("node")?,
                visitor: fields.maybe("as")?,
                resource: fields.maybe("resource")?,
            },
            "setAccount" => Self::SetAccount {
                account: fields.need("account")?,
                exists: fields.maybe("exists")?,
                password: fields.maybe("password")?,
                disabled: fields.maybe("disabled")?,
                locked_out: fields.maybe("lockedOut")?,
                password_expired: fields.maybe("passwordExpired")?,
                log_on_locally: fields.maybe("logOnLocally")?,
                access_from_network: fields.maybe("accessFromNetwork")?,
                log_on_as_batch: fields.maybe("logOnAsBatch")?,
            },
            "setService" => Self::SetService {
                service: fields.need("service")?,
                installed: fields.maybe("installed")?,
                running: fields.maybe("running")?,
            },
            "restart" => Self::Restart {},
            "wait" => Self::Wait { seconds: fields.need("seconds")? },
            "adsutil" => Self::Adsutil { command: fields.need("command")? },
            _ => Self::Cancel {}, // the one that is left of `TYPES`
        })
    }
}

impl FromValue for Action {
    fn from_value(value: Value) -> Result<Self, Fault> {
        Self::read(value)
    }
}

impl FromValue for Credentials {
    fn from_value(value: Value) -> Result<Self, Fault> {
        let mut fields = Fields::of(value, "A visitor")?;
        fields.only(&["userName", "password"])?;
        Ok(Self { user_name: fields.need("userName")?, password: fields.need("password")? })
    }
}

/// For files: the place and the reason are both in the message.
impl<'de> Deserialize<'de> for Action {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = Self::read(Value::deserialize(deserializer)?);
        read.map_err(|fault| match fault.at.as_str() {
            "" => D::Error::custom(fault),
            at => D::Error::custom(format_args!("{at}: {fault}")),
        })
    }
}
