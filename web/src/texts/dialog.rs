//! Anonymous User Account, what stands behind it and in front of it, and the desktop around them
//! (facts C.3 to C.5).

use super::{Text, text};

/// The group of the account's fields: in the dialog of 4.0, and on the property sheet of an FTP site.
pub(crate) const ANONYMOUS_USER: Text = text("Anonymous User");
pub(crate) const USER_NAME: &str = "&Username:";
pub(crate) const PASSWORD: &str = "&Password:";
pub(crate) const BROWSE: &str = "B&rowse…";

/// The accessible names of its two fields.
pub(crate) const USER_NAME_FIELD: &str = "Username";
pub(crate) const PASSWORD_FIELD: &str = "Password";

/// Authentication Methods has two buttons of the same caption: these are their accessible names.
pub(crate) const EDIT_ACCOUNT: &str = "Edit… anonymous account";
pub(crate) const EDIT_DOMAIN: &str = "Edit… default domain";

/// The state of a box that is only a picture, spoken after its caption.
pub(crate) const TICKED: &str = ", ticked";
pub(crate) const CLEARED: &str = ", cleared";

/// The list of the picker; and of its buttons in 4.0 the two that do nothing here.
pub(crate) const ACCOUNTS: &str = "Accounts";
pub(crate) const MEMBERS: &str = "Members";
pub(crate) const SEARCH: &str = "Search";

pub(crate) const CONFIRM: &str = "Confirm Password";
pub(crate) const CONFIRM_PROMPT: Text = text("Please confirm the password:");
pub(crate) const CONFIRM_FIELD: &str = "Confirm password";

/// The accessible name of a message box.
pub(crate) const MESSAGE: &str = "Message";

pub(crate) const SIMULATION: Text = text("Simulation. Never type a real password here.");

/// The accessible name of the desktop.
pub(crate) fn desktop(computer: &str) -> String {
    format!("The computer {computer}")
}
