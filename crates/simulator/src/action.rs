//! What a person can do.

use crate::paths;
use metabase::Path;

/// One thing that a person did to the computer, or that its clock did.
///
/// Actions say what was done, not what should follow: that is [`Computer::apply`]'s to decide.
///
/// [`Computer::apply`]: crate::Computer::apply
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Opened Anonymous User Account for a service, a site, or a directory of one.
    Open {
        /// The key whose properties are edited; `LM/W3SVC` are the master properties.
        node: Path,
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
    /// Pressed OK. One OK stands for those of all windows around the dialog.
    Ok {
        /// What was typed into Confirm Password, where that was asked for.
        confirm: Option<String>,
    },
    /// Pressed Cancel, or closed the dialog.
    Cancel,
    /// A visitor without a name asked for a page.
    Request {
        /// A site, or a path below it that may have no key of its own.
        node: Path,
    },
    /// Changed a Windows account.
    SetAccount {
        /// Its name.
        account: String,
        /// What is now so.
        change: AccountChange,
    },
    /// Stopped and started IIS.
    Restart,
    /// Let time pass.
    Wait {
        /// How long.
        seconds: u32,
    },
}

/// A change of a Windows account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountChange {
    /// The account is made, with this password. One that is there gets the password.
    Create {
        /// Its password.
        password: String,
    },
    /// The account is deleted.
    Delete,
    /// The account gets another password.
    Password(String),
}

impl Action {
    /// Opens the master properties of the web service, where the article's records are.
    pub fn open() -> Self {
        Self::Open { node: paths::w3svc() }
    }

    /// Presses OK where no password has to be confirmed.
    pub fn ok() -> Self {
        Self::Ok { confirm: None }
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
        Self::Ok { confirm: Some(text.to_owned()) }
    }

    /// Asks for a page of the default web site.
    pub fn request() -> Self {
        Self::Request { node: paths::default_site_root() }
    }

    /// Gives a Windows account another password.
    pub fn set_password(account: &str, password: &str) -> Self {
        let change = AccountChange::Password(password.to_owned());
        Self::SetAccount { account: account.to_owned(), change }
    }
}
