//! Why an action is not possible now.

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
        }
    }
}

impl fmt::Display for ActionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDialog => f.write_str("No dialog is open: open Anonymous User Account first."),
            Self::DialogOpen => f.write_str(
                "Anonymous User Account is open already: press OK or Cancel before opening it again.",
            ),
            Self::UnknownNode(path) => write!(
                f,
                "{path} is not a place of the web service: use LM/W3SVC, a site such as LM/W3SVC/1, or a path below its ROOT."
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
        }
    }
}

impl std::error::Error for ActionError {}
