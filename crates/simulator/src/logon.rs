//! How IIS logs on for a visitor without a name (facts D.1, D.2, D.6).
//!
//! While the box is ticked a subauthenticator vouches for the account and nobody looks at the stored
//! password; while it is cleared IIS presents the stored password to Windows, like anybody else.

use crate::{Accounts, Anonymous, Rule};
use std::sync::Arc;

/// How long a token serves before IIS logs on again, in seconds (Q152526: 15 minutes).
pub const TOKEN_LIFETIME: u64 = 15 * 60;

/// What a successful logon yields (facts D.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LogonType {
    /// Vouched for by the subauthenticator: good on this computer only.
    Network,
    /// `LogonUser` with name and password, by the default `LogonMethod` 0.
    Interactive,
}

/// Why Windows refused a logon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogonError {
    /// 1326: no such account, or another password.
    UnknownUserNameOrBadPassword,
}

/// The attempt to log on, whatever came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Logon {
    pub(crate) account: String,
    pub(crate) token: LogonType,
    pub(crate) result: Result<(), LogonError>,
    /// The rule that decided.
    pub(crate) rule: Rule,
}

/// Tokens of successful logons, by what was presented, with the second at which each runs out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tokens(Arc<Vec<(Presented, u64)>>);

/// What a logon presented. A token serves for exactly that, so what a commit changes counts at the
/// next request, and what Windows changes only when the token is gone (Q152526).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Presented {
    account: String,
    password: Option<String>,
    logon_type: LogonType,
}

impl Tokens {
    /// Logs on as the anonymous user that holds somewhere, with a token if one is left.
    pub(crate) fn log_on(&mut self, anonymous: &Anonymous, accounts: &Accounts, now: u64) -> Logon {
        let (logon_type, password) = if anonymous.sync {
            (LogonType::Network, None)
        } else {
            // Nothing stored is presented as nothing typed.
            (LogonType::Interactive, Some(anonymous.password.clone().unwrap_or_default()))
        };
        let account = anonymous.user_name.clone();
        let presented = Presented { account: account.clone(), password, logon_type };
        let logon = |result, rule| Logon { account, token: logon_type, result, rule };
        if self.0.iter().any(|(token, end)| *token == presented && now < *end) {
            return logon(Ok(()), Rule::TokenIsReused);
        }
        let (result, rule) = verify(&presented, anonymous, accounts);
        if result.is_ok() {
            let tokens = Arc::make_mut(&mut self.0);
            tokens.retain(|(_, end)| now < *end);
            tokens.push((presented, now.saturating_add(TOKEN_LIFETIME)));
        }
        logon(result, rule)
    }
}

fn verify(
    presented: &Presented,
    anonymous: &Anonymous,
    accounts: &Accounts,
) -> (Result<(), LogonError>, Rule) {
    let refused = Err(LogonError::UnknownUserNameOrBadPassword);
    let Some(account) = accounts.find(&presented.account) else {
        return (refused, Rule::MissingAccountIsRefused);
    };
    match &presented.password {
        None => (Ok(()), Rule::SubauthenticatorVouches),
        Some(password) if *password == account.password => (Ok(()), Rule::StoredPasswordMatches),
        Some(_) if anonymous.has_password() => (refused, Rule::StoredPasswordDiffers),
        Some(_) => (refused, Rule::NoPasswordIsStored),
    }
}

impl LogonType {
    /// The contract's word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Interactive => "interactive",
        }
    }
}

impl LogonError {
    /// The Win32 error number (facts D.5).
    pub fn code(self) -> u32 {
        match self {
            Self::UnknownUserNameOrBadPassword => 1326,
        }
    }

    /// The system's message for it (facts D.5).
    pub fn message(self) -> &'static str {
        match self {
            Self::UnknownUserNameOrBadPassword => {
                "Logon failure: unknown user name or bad password."
            }
        }
    }
}
