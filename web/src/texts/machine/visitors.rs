//! Visitors of every kind: what they ask for, what they see, and what decided it.

use crate::texts::number;

pub(crate) const VISITORS: &str = "Visitors";
pub(crate) const NONE_YET: &str =
    "No visitor has come yet. Send one, and see what the visitor’s program shows.";

/// The form, and the choices in it.
pub(crate) const A_VISITOR: &str = "A visitor";
pub(crate) const SERVICE: &str = "Service";
pub(crate) const WEB: &str = "Web";
pub(crate) const FTP: &str = "FTP";
pub(crate) const HAS: &str = "The visitor has";
pub(crate) const ASKS_FOR: &str = "Asks for";
pub(crate) const OPENS: &str = "The page opens";
pub(crate) const USER_NAME: &str = "User name";
pub(crate) const PASSWORD: &str = "Password";
pub(crate) const SEND: &str = "Send the visitor";

/// Without a name, and with one, for a service that is the web's or not.
pub(crate) fn names(is_web: bool) -> [&'static str; 2] {
    if is_web {
        ["No name at hand", "A name at hand"]
    } else {
        ["Anonymous, with an e-mail name", "A name, typed"]
    }
}

/// The short cut to the authentication methods.
pub(crate) const ALLOW_ANONYMOUS: &str = "Allow Anonymous Connections";
pub(crate) const SHORT_CUT: &str = "A short cut past the property sheets: written at once.";
pub(crate) const FTP_HAS_MORE: &str = "FTP has more on its tab Security Accounts.";

pub(crate) fn methods_of(methods: &str, node: &str) -> String {
    format!("{methods} of {node}")
}

pub(crate) const SEES: &str = "What the visitor sees";
pub(crate) const FTP_SESSION: &str = "FTP session";
pub(crate) const FTP_WINDOW: &str = "Command Prompt";
pub(crate) const FTP_LINES: &str = "Lines of the session";

/// What came of a step.
pub(crate) fn came(step: usize, sentence: &str) -> String {
    format!("Step {step}: {sentence}")
}

/// Account, token, and what decided.
pub(crate) const ACCOUNT: &str = "Account";
pub(crate) const NO_ACCOUNT: &str = "none";
pub(crate) const TOKEN: &str = "Token";
pub(crate) const NO_TOKEN: &str = "none: nobody is logged on";
pub(crate) const DECIDED: &str = "What decided";

/// The browser's prompt. Its title is that of Internet Explorer 5 (Q268087), its sentence recollection.
pub(crate) const PROMPT: &str = "Enter Network Password";
pub(crate) const PLEASE_TYPE: &str = "Please type your user name and password.";
pub(crate) const PROMPT_USER_NAME: &str = "User Name";
pub(crate) const DOMAIN: &str = "Domain";
pub(crate) const NOBODY_KNOWS: &str =
    "Nobody knows the passwords that Setup made up: set one for an account first.";

/// Why the browser asks, and for which time.
pub(crate) fn asks(schemes: &[&str], attempt: usize) -> String {
    format!(
        "IIS offers {}, so the browser asks its user: {} of at most 3 times.",
        schemes.join(" and "),
        number(attempt)
    )
}
