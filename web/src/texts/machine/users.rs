//! User Manager, or Local Users and Groups: accounts and their rights.

use simulator::{REMOTE_COMPUTER, Version};

/// The menus of the real window, as buttons.
pub(crate) const NEW: &str = "New User…";
pub(crate) const PASSWORD: &str = "Set Password…";
pub(crate) const DELETE: &str = "Delete";
pub(crate) const MIRROR: &str = "Mirror on SERVER2";

/// Of those, the ones for an account's properties and for its rights.
pub(crate) fn windows(version: Version) -> [&'static str; 2] {
    match version {
        Version::Iis4 => ["User Properties…", "User Rights…"],
        Version::Iis5 => ["Properties…", "User Rights Assignment…"],
    }
}

/// What `MIRROR` makes, and whether it is there.
pub(crate) fn mirror(account: &str, is_there: bool) -> [String; 2] {
    let there = "it is there.";
    let not_there = "then that computer lets in whom this one logs on with a password.";
    [
        format!(
            "Mirror on {REMOTE_COMPUTER} makes {account} with the same password, as Q207525 does by hand: "
        ),
        if is_there { there } else { not_there }.to_owned(),
    ]
}

pub(crate) const NOW: &str = "What a visitor gets now";

/// What comes when the token of an earlier logon is gone.
pub(crate) fn without_token(sentence: &str) -> String {
    format!("Without that token: {sentence}")
}

pub(crate) const ACCOUNTS: &str = "Accounts";

/// The line above the accounts of a domain, or of the other computer; and the name of this one's.
pub(crate) fn of_domain(domain: &str) -> String {
    format!("Not of this computer: of the domain {domain}")
}

pub(crate) fn of_remote() -> String {
    format!("Not of this computer: of {REMOTE_COMPUTER}")
}

pub(crate) fn of_computer(computer: &str) -> String {
    format!("Of {computer}")
}

/// In the windows of one account.
pub(crate) fn whose(account: &str) -> String {
    format!("For {account}")
}

pub(crate) const PASSWORD_FIELD: &str = "Password:";
pub(crate) const CONFIRM_FIELD: &str = "Confirm Password:";
pub(crate) const FULL_NAME: &str = "Full Name:";
pub(crate) const DESCRIPTION: &str = "Description:";
pub(crate) const SET_PASSWORD: &str = "Set Password";
pub(crate) const CLOSE_NEW: &str = "Close New User";
pub(crate) const NAMES: &str =
    "NAME is of this computer, DOMAIN\\NAME of a domain, SERVER2\\NAME of that computer alone.";
pub(crate) const TAKEN: &str =
    "An account of this name is there already: choose it in the list to change it.";
pub(crate) const HAS_EXPIRED: &str = "Password has expired";
pub(crate) const LOCKED_OUT: &str =
    "In the real window this box can only be cleared (Q159933): wrong passwords tick it.";
pub(crate) const EXPIRED: &str =
    "Not in the real window, where the account policy and time bring it about.";
pub(crate) const LEFT_OUT: &str = "The other boxes and tabs of the real window change nothing that a visitor meets; they are left out.";

/// The rights, as Windows 2000 shows them.
pub(crate) const POLICY: &str = "Policy";
pub(crate) const LOCAL_SETTING: &str = "Local Policy Setting";
pub(crate) const EFFECTIVE_SETTING: &str = "Effective Policy Setting";
pub(crate) const EFFECTIVE: &str = "effective";

/// As Windows NT 4.0 does.
pub(crate) const RIGHT: &str = "Right:";
pub(crate) const GRANT_TO: &str = "Grant To:";
pub(crate) const HOLDERS: &str = "Grant To";
pub(crate) const SHOW_ADVANCED: &str = "Show Advanced User Rights";
pub(crate) const EVERYONE: &str = "By default Everyone holds the first two (Q231470). Here an account’s own entry stands for all that gives it the right.";
