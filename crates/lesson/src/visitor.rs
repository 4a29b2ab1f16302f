//! Who gets in: what a visitor without a name would get now, and past which door.

use metabase::Path;
use simulator::{Action, Computer, Rule, Status, Subject, paths};

/// What a visitor would get, asked without asking: nothing is written, no event is logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visitor {
    /// The answer.
    pub status: Status,
    /// The account that the visitor acts as.
    pub account: String,
    /// How 6021 stands between the visitor and that account.
    pub gate: Gate,
    /// Whether the answer rests on the token of an earlier logon.
    pub by_token: bool,
    /// The rule that decides.
    pub rule: Rule,
}

/// How the stored password relates to the Windows account's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// The box is ticked: IIS does not look at 6021.
    NotLookedAt,
    /// They are equal.
    Equal,
    /// They differ.
    Differs,
    /// Nothing is stored, or the empty text.
    Missing,
    /// There is no such account.
    NoAccount,
}

/// Where a visitor goes whom a reader of this place looks at: to a page of the default web site
/// from the service, which has no pages of its own.
pub(crate) fn asked(node: &Path) -> Path {
    if *node == paths::w3svc() { paths::default_site_root() } else { node.clone() }
}

impl Visitor {
    /// What a visitor of the place gets. At the service that is a page of the default web site.
    pub fn of(computer: &Computer, node: &Path) -> Self {
        let node = asked(node);
        let stored = computer.anonymous(&node);
        let account = computer.accounts().find(&stored.user_name);
        let gate = match (account, &stored.password) {
            (None, _) => Gate::NoAccount,
            (Some(_), _) if stored.sync => Gate::NotLookedAt,
            (Some(account), Some(password)) if account.password == *password => Gate::Equal,
            (Some(_), Some(password)) if !password.is_empty() => Gate::Differs,
            (Some(_), Some(_) | None) => Gate::Missing,
        };
        // Only a place without a site refuses a request, and the dialog opens on none.
        let outcome = computer.preview(&Action::Request { node }).map(|(_, outcome)| outcome);
        let outcome = outcome.unwrap_or_default();
        let rule = outcome.rule(Subject::Reply).unwrap_or(Rule::MissingAccountIsRefused);
        Self {
            status: outcome.reply.map_or(Status::LogonFailed, |reply| reply.status),
            account: stored.user_name,
            gate,
            by_token: rule == Rule::TokenIsReused,
            rule,
        }
    }

    /// Whether the visitor gets the page.
    pub fn is_granted(&self) -> bool {
        self.status.is_granted()
    }
}
