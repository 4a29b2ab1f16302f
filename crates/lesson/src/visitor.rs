//! Who gets in: what a visitor without a name would get now, and past which door.

use crate::obstacle;
use metabase::Path;
use simulator::{Action, Computer, Request, Rule, Service, Status, Subject};

/// What a visitor would get, asked without asking: nothing is written, no event is logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visitor {
    /// The answer; `None` where nothing answers.
    pub status: Option<Status>,
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
    /// The account, or Windows, is in a state in which nobody logs on: the rule says which.
    Unfit,
    /// Anonymous access is off.
    Off,
    /// The service or the site is stopped.
    Silent,
}

/// Where a visitor goes whom a reader of this place looks at: to a page of the default web site
/// from the service, which has no pages of its own.
pub fn asked(node: &Path) -> Request {
    let request =
        if Service::of(node) == Some(Service::Ftp) { Request::ftp() } else { Request::web() };
    if *node == request.service.root() {
        request
    } else {
        Request { node: node.clone(), ..request }
    }
}

impl Visitor {
    /// What a visitor of the place gets. At the service that is a page of the default web site.
    pub fn of(computer: &Computer, node: &Path) -> Self {
        let request = asked(node);
        let stored = computer.anonymous(&request.node);
        // Only a place without a site refuses a request, and the dialog opens on none.
        let outcome = computer.preview(&Action::Request(request)).map(|(_, outcome)| outcome);
        let outcome = outcome.unwrap_or_default();
        let rule = outcome.rule(Subject::Reply).unwrap_or(Rule::MissingAccountIsRefused);
        let account = computer.accounts().find(&stored.user_name);
        let gate = match (account, &stored.password) {
            _ if rule == Rule::StoppedServiceIsSilent => Gate::Silent,
            _ if matches!(rule, Rule::NothingWasTried | Rule::AnonymousFtpIsOff) => Gate::Off,
            _ if obstacle(rule).is_some() => Gate::Unfit,
            (None, _) => Gate::NoAccount,
            (Some(_), _) if stored.sync => Gate::NotLookedAt,
            (Some(account), Some(password)) if account.password == *password => Gate::Equal,
            (Some(_), Some(password)) if !password.is_empty() => Gate::Differs,
            (Some(_), Some(_) | None) => Gate::Missing,
        };
        Self {
            status: outcome.reply.and_then(|reply| reply.status),
            account: stored.user_name,
            gate,
            by_token: rule == Rule::TokenIsReused,
            rule,
        }
    }

    /// Whether the visitor gets the page.
    pub fn is_granted(&self) -> bool {
        self.status.is_some_and(Status::is_granted)
    }

    /// The status as the visitor sees it.
    pub fn status_text(&self) -> &'static str {
        self.status.map_or("no answer", Status::as_str)
    }
}
