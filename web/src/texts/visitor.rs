//! The strip of the anonymous visitor: its path, the Windows account at its end, and the answer.

use super::{Text, text};

pub(crate) const VISITOR: &str = "Anonymous visitor";
pub(crate) const REQUEST_PAGE: &str = "Request page";
pub(crate) const LOG_ON: &str = "Log on to FTP";

/// The path, and the stops on it.
pub(crate) const PATH: &str = "How a visitor is logged on";
pub(crate) const START: Text = text("visitor");
pub(crate) const RECORD: &str = "6021";
/// Before the asterisks of its password.
pub(crate) const RECORD_HOLDS: &str = "6021 ";
/// Heard, but not seen, after a stop.
pub(crate) const IS: Text = text(" is");
pub(crate) const NOT_LOOKED_AT: &str = " not looked at";
pub(crate) const RECORD_MISSING: Text = text("6021 missing");
pub(crate) const ACCESS_OFF: Text = text("anonymous access is off");
pub(crate) const SERVICE_STOPPED: Text = text("the service is stopped");

/// What is spoken between a stop and the account.
pub(crate) const EQUALS: &str = "equals";
pub(crate) const DIFFERS: &str = "differs from";
pub(crate) const NEVER_REACHES: &str = "never reaches";
pub(crate) const IS_REFUSED: &str = "is refused at";
pub(crate) const FINDS_NONE: &str = "finds no account";

pub(crate) const ACCOUNT: &str = "Windows account";
/// The account's password: what is seen in its place, and what is heard.
pub(crate) const ACCOUNT_MISSING: [&str; 2] = ["missing", "is missing"];
pub(crate) const ACCOUNT_THERE: [&str; 2] = ["●●●●●●", "with a password"];
pub(crate) const TOOLS: &str = "Set a new password, restart IIS";
pub(crate) const NEW_PASSWORD: Text = text("New password");
pub(crate) const SET_PASSWORD: Text = text("Set password");
pub(crate) const RESTART: &str = "Restart IIS";
pub(crate) const WAIT_15: &str = "Wait 15 minutes";

/// The account's name, before what is seen in place of its password.
pub(crate) fn account(name: &str) -> String {
    format!("Windows account {name} ")
}

pub(crate) const ANSWER: &str = "Answer";
pub(crate) const BROWSER_SHOWS: &str = "What the visitor’s browser shows";

/// The page that every visitor is to get, and its text.
pub(crate) const WELCOME: &str = "Welcome";
pub(crate) const PAGE: Text = text("The page that was asked for, whoever asks.");
pub(crate) const ADDRESS: Text = text("Address");

/// Where IIS offers another scheme, the browser's user is asked for a name first (Q190005).
pub(crate) fn asks_first(schemes: &[&str]) -> String {
    format!(
        "The browser first asks for a name and a password, since IIS offers {}. After Cancel it shows:",
        schemes.join(", ")
    )
}

/// The title of the browser with a page in it.
pub(crate) fn browser(page: &str) -> String {
    format!("{page} - Microsoft Internet Explorer")
}
