//! The tokens that IIS keeps of successful logons (Q152526, Q143180, facts D.6).

use crate::LogonType;
use crate::logon::{Attempt, Presenter};
use std::sync::Arc;

/// How long a token serves before IIS logs on again, in seconds (Q152526: 15 minutes).
pub const TOKEN_LIFETIME: u64 = 15 * 60;

/// Tokens of successful logons, by what was presented, with the second at which each runs out. What
/// a commit changes counts at the next request, therefore, and what Windows changes only when the
/// token is gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tokens(Arc<Vec<(Attempt, u64)>>);

/// A token that IIS keeps of a visitor without a name, and what was presented for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HeldToken<'a> {
    /// The account.
    pub account: &'a str,
    /// The password; `None` where the subauthenticator vouched.
    pub password: Option<&'a str>,
    /// The type of the logon.
    pub logon_type: LogonType,
}

impl Tokens {
    /// Those of visitors without a name that still serve.
    pub(crate) fn held(&self, now: u64) -> impl Iterator<Item = HeldToken<'_>> {
        let serving =
            self.0.iter().filter(move |(token, end)| now < *end && token.by == Presenter::Iis);
        serving.map(|(token, _)| HeldToken {
            account: &token.account,
            password: token.password.as_deref(),
            logon_type: token.logon_type,
        })
    }

    /// Whether a token of the very same logon still serves.
    pub(crate) fn serve(&self, attempt: &Attempt, now: u64) -> bool {
        self.0.iter().any(|(token, end)| token == attempt && now < *end)
    }

    /// Keeps the token of a successful logon.
    pub(crate) fn keep(&mut self, attempt: &Attempt, now: u64) {
        if attempt.by != Presenter::Challenge {
            let tokens = Arc::make_mut(&mut self.0);
            tokens.retain(|(_, end)| now < *end);
            tokens.push((attempt.clone(), now.saturating_add(TOKEN_LIFETIME)));
        }
    }
}
