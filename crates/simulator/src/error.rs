//! Why an action is not possible now.

use crate::{Method, REMOTE_COMPUTER, Service};
use metabase::Path;
use std::fmt;

/// An action that the computer does not allow in its state. Nothing has changed then.
///
/// The texts are for readers: the page shows them where the action was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionError {
    /// The action needs the dialog, and none is open.
    NoDialog,
    /// A dialog is open already.
    DialogOpen,
    /// Nothing of that kind is at this path.
    UnknownNode(Path),
    /// No account has this name.
    UnknownAccount(String),
    /// The password field takes no text while the box is ticked (Q190005).
    PasswordDisabled,
    /// A typed password must be confirmed before it is written.
    ConfirmRequired,
    /// What was typed to confirm is a different text.
    ConfirmMismatch,
    /// The window in front has no button Edit….
    NothingToEdit,
    /// Edit… is greyed while Anonymous access is cleared.
    EditDisabled,
    /// The window in front has no such box.
    NoSuchBox(Method),
    /// The window in front has no button Apply.
    NoSheet,
    /// Nothing that was changed is set at this node, or it is not below the one that was changed.
    NothingToOverride(Path),
    /// FTP has no such thing.
    NotForFtp,
    /// The service is not installed.
    NotInstalled(Service),
    /// An account can't be deleted and changed at once.
    DeletedAndChanged(String),
    /// Windows takes no such name.
    BadAccountName(String),
    /// This build of the engine is without that part of the computer, to be smaller.
    NotLoaded,
}

impl ActionError {
    /// The word by which programs know the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoDialog => "no-dialog",
            Self::DialogOpen => "dialog-open",
            Self::UnknownNode(_) => "unknown-node",
            Self::UnknownAccount(_) => "unknown-account",
            Self::PasswordDisabled => "password-disabled",
            Self::ConfirmRequired => "confirm-required",
            Self::ConfirmMismatch => "confirm-mismatch",
            Self::NothingToEdit => "nothing-to-edit",
            Self::EditDisabled => "edit-disabled",
            Self::NoSuchBox(_) => "no-such-box",
            Self::NoSheet => "no-sheet",
            Self::NothingToOverride(_) => "nothing-to-override",
            Self::NotForFtp => "not-for-ftp",
            Self::NotInstalled(_) => "not-installed",
            Self::DeletedAndChanged(_) => "deleted-and-changed",
            Self::BadAccountName(_) => "bad-account-name",
            Self::NotLoaded => "not-loaded",
        }
    }
}

impl fmt::Display for ActionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDialog => f.write_str("No dialog is open: open Anonymous User Account first."),
            Self::DialogOpen => f.write_str(
                "A dialog is open already: press OK or Cancel before opening another.",
            ),
            Self::UnknownNode(path) => write!(
                f,
                "{path} is no such place: use LM/W3SVC, a site such as LM/W3SVC/1, a path below its ROOT, or LM/MSFTPSVC and its sites for FTP."
            ),
            Self::UnknownAccount(name) => {
                write!(f, "No account is called \"{name}\": pick one that exists, or create it first.")
            }
            Self::PasswordDisabled => f.write_str(
                "The password can't be typed while the box is ticked: clear the box first.",
            ),
            Self::ConfirmRequired => {
                f.write_str("A typed password is written only when it has been typed twice: confirm it.")
            }
            Self::ConfirmMismatch => {
                f.write_str("The two passwords differ: nothing was written. Type the same one twice.")
            }
            Self::NothingToEdit => f.write_str(
                "The window in front has no such button Edit…: press OK or Cancel, or choose a service in the computer's properties.",
            ),
            Self::EditDisabled => f.write_str(
                "Edit… is greyed while anonymous access is cleared: tick that box first.",
            ),
            Self::NoSuchBox(method) => write!(
                f,
                "The window in front has no box \"{}\": open Authentication Methods, or for FTP the properties of the service or a site.",
                method.as_str()
            ),
            Self::NoSheet => {
                f.write_str("The window in front has no button Apply: property sheets have one.")
            }
            Self::NothingToOverride(path) => write!(
                f,
                "{path} can't be chosen in Inheritance Overrides: choose nodes below the changed one that hold a value of their own."
            ),
            Self::NotForFtp => f.write_str(
                "FTP has no such choice: it knows anonymous connections and local files only.",
            ),
            Self::NotInstalled(service) => write!(
                f,
                "The {} service is not installed: install it before starting it.",
                service.as_str()
            ),
            Self::DeletedAndChanged(name) => write!(
                f,
                "The account \"{name}\" can't be deleted and changed in one step: leave the other fields out."
            ),
            Self::NotLoaded => f.write_str(
                "This part of the computer is not loaded yet: open \"More of the machine\" first.",
            ),
            Self::BadAccountName(name) => write!(
                f,
                "\"{name}\" can't be the name of an account: use 1 to 20 letters, digits and most signs, after DOMAIN\\ or {REMOTE_COMPUTER}\\ if it is not of this computer."
            ),
        }
    }
}

impl std::error::Error for ActionError {}
