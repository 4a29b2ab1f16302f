//! What a person can do.

use crate::{Method, Request, Service, paths};
use metabase::Path;

/// One thing that a person did to the computer, or that its clock did.
///
/// Actions say what was done, not what should follow: that is [`Computer::apply`]'s to decide.
///
/// [`Computer::apply`]: crate::Computer::apply
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Opened Anonymous User Account for a service, a site, or a directory of one: the short cut
    /// past the property sheets. For FTP it is the account on the tab Security Accounts.
    Open {
        /// The key whose properties are edited; `LM/W3SVC` are the master properties.
        node: Path,
    },
    /// Opened a property sheet: of the computer, of a service, a site or a directory.
    Properties {
        /// `LM` is the computer; else as for [`Action::Open`].
        node: Path,
    },
    /// Pressed the button Edit… of the window in front, which opens the next one on the way in.
    Edit {
        /// The service that was chosen in the list Master Properties of the computer's sheet.
        service: Option<Service>,
    },
    /// Clicked a box of Authentication Methods, or of the tab Security Accounts of FTP.
    SetMethod {
        /// Which box.
        method: Method,
        /// Ticked.
        checked: bool,
    },
    /// Clicked the check box, so that it is now ticked or cleared.
    SetSync {
        /// Ticked.
        checked: bool,
    },
    /// Picked an account after Browse….
    Browse {
        /// The name of an account that exists.
        account: String,
    },
    /// Typed into Username; the field now reads so.
    TypeUserName {
        /// The whole text of the field.
        text: String,
    },
    /// Typed into Password; the field now reads so.
    TypePassword {
        /// The whole text of the field.
        text: String,
    },
    /// Pressed OK in the window in front. After [`Action::Open`] one OK stands for those of all
    /// windows around the dialog.
    Ok(Confirmed),
    /// Pressed Apply in a property sheet: as OK, and the sheet stays.
    Apply(Confirmed),
    /// Pressed Cancel in the window in front, or closed it.
    Cancel,
    /// Changed the authentication methods of a place: the short cut past the property sheets.
    SetAuth {
        /// The key whose properties are edited.
        node: Path,
        /// What is changed.
        change: AuthChange,
        /// The nodes chosen in Inheritance Overrides.
        overrides: Vec<Path>,
    },
    /// A visitor asked for something.
    Request(Request),
    /// Changed a Windows account.
    SetAccount {
        /// Its name: `NAME` on this computer, `DOMAIN\NAME`, or `SERVER2\NAME`.
        account: String,
        /// What is now so.
        change: AccountChange,
    },
    /// Changed a service of IIS.
    SetService {
        /// Which.
        service: Service,
        /// Installed, or removed.
        installed: Option<bool>,
        /// Started, or stopped.
        running: Option<bool>,
    },
    /// Stopped and started IIS.
    Restart,
    /// Let time pass.
    Wait {
        /// How long.
        seconds: u32,
    },
    /// Typed a command after `adsutil.vbs`.
    Adsutil {
        /// The command as typed.
        command: String,
    },
}

/// What was answered to the windows that OK can bring up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confirmed {
    /// What was typed into Confirm Password, where that was asked for.
    pub password: Option<String>,
    /// The nodes chosen in Inheritance Overrides: they give up their own value for the new one.
    pub overrides: Vec<Path>,
}

/// A change of the authentication methods of a place; what is `None` stays as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AuthChange {
    /// Anonymous access; for FTP, Allow Anonymous Connections.
    pub anonymous: Option<bool>,
    /// Basic authentication.
    pub basic: Option<bool>,
    /// Windows NT Challenge/Response, Integrated Windows authentication.
    pub integrated: Option<bool>,
}

/// A change of a Windows account; what is `None` stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountChange {
    /// Made, enabled and with all rights, unless it is there; or deleted.
    pub exists: Option<bool>,
    /// Another password.
    pub password: Option<String>,
    /// Account Disabled.
    pub disabled: Option<bool>,
    /// Account Locked Out.
    pub locked_out: Option<bool>,
    /// The password is older than the policy allows.
    pub password_expired: Option<bool>,
    /// The right to log on locally.
    pub log_on_locally: Option<bool>,
    /// The right to access this computer from the network.
    pub access_from_network: Option<bool>,
    /// The right to log on as a batch job.
    pub log_on_as_batch: Option<bool>,
}

impl Action {
    /// Opens the master properties of the web service, where the article's records are.
    pub fn open() -> Self {
        Self::Open { node: paths::w3svc() }
    }

    /// Presses OK where no password has to be confirmed.
    pub fn ok() -> Self {
        Self::Ok(Confirmed::default())
    }

    /// Picks an account.
    pub fn browse(account: &str) -> Self {
        Self::Browse { account: account.to_owned() }
    }

    /// Types a user name.
    pub fn type_user_name(text: &str) -> Self {
        Self::TypeUserName { text: text.to_owned() }
    }

    /// Types a password.
    pub fn type_password(text: &str) -> Self {
        Self::TypePassword { text: text.to_owned() }
    }

    /// Presses OK and types the password once more.
    pub fn ok_confirmed(text: &str) -> Self {
        Self::Ok(Confirmed { password: Some(text.to_owned()), overrides: Vec::new() })
    }

    /// Asks for a page of the default web site, without a name.
    pub fn request() -> Self {
        Self::Request(Request::web())
    }

    /// Asks for a page at a place, without a name.
    pub fn request_at(node: Path) -> Self {
        Self::Request(Request { node, ..Request::web() })
    }

    /// Gives a Windows account another password.
    pub fn set_password(account: &str, password: &str) -> Self {
        Self::set_account(account, AccountChange::password(password))
    }

    /// Changes a Windows account.
    pub fn set_account(account: &str, change: AccountChange) -> Self {
        Self::SetAccount { account: account.to_owned(), change }
    }
}

impl AccountChange {
    /// The account gets another password.
    pub fn password(password: &str) -> Self {
        Self { password: Some(password.to_owned()), ..Self::default() }
    }

    /// The account is made with this password. One that is there gets the password.
    pub fn create(password: &str) -> Self {
        Self { exists: Some(true), ..Self::password(password) }
    }

    /// The account is deleted.
    pub fn delete() -> Self {
        Self { exists: Some(false), ..Self::default() }
    }
}
