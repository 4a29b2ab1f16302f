//! What the computer answers to a visitor of the web, and how it logs visitors of any kind on.

use crate::logon::{Attempt, Presenter, Verdict};
use crate::request::{ANONYMOUS, NTLM};
use crate::{
    ActionError, Computer, Credentials, Event, LogonType, Outcome, Reply, Request, Resource, Rule,
    Scheme, Scope, Service, Status, Subject,
};
use metabase::schema::{
    AUTH_FLAGS, DEFAULT_LOGON_DOMAIN, LOGON_METHOD, PASSWORD_CACHE_TTL, Property, SERVER_STATE,
};
use metabase::{Data, Path};
use std::sync::Arc;

/// `ServerState`: started, and continuing after a pause.
const SERVING: [u32; 2] = [2, 7];

/// How far a visitor got, and the rules that decided.
struct Answer {
    status: Status,
    account: String,
    token: Option<LogonType>,
    rules: Vec<Rule>,
}

impl Computer {
    pub(crate) fn request(
        &mut self,
        request: &Request,
        outcome: &mut Outcome,
    ) -> Result<(), ActionError> {
        let Request { service, node, visitor, resource } = request;
        if Service::of(node) != Some(*service) || self.site_of(node).is_none() {
            return Err(ActionError::UnknownNode(node.clone()));
        }
        if *service == Service::Ftp && *resource != Resource::Local {
            return Err(ActionError::NotForFtp);
        }
        let visitor = visitor.as_ref();
        let reply = match service {
            _ if !self.is_serving(*service, node) => {
                outcome.cite(Subject::Reply, Rule::StoppedServiceIsSilent);
                let line = match service {
                    Service::Web => "The page cannot be displayed",
                    Service::Ftp => "> ftp: connect :Connection refused",
                };
                Reply {
                    service: *service,
                    node: node.clone(),
                    status: None,
                    schemes: Vec::new(),
                    lines: vec![line.to_owned()],
                    account: None,
                    logon_type: None,
                }
            }
            Service::Web => self.answer_web(node, visitor, *resource, outcome),
            Service::Ftp => self.answer_ftp(node, visitor, outcome)?,
        };
        let reply = Arc::new(reply);
        outcome.reply = Some(Arc::clone(&reply));
        self.last_reply = Some(reply);
        Ok(())
    }

    /// Anonymous access is tried first. Where it does not do, IIS offers the other schemes, and a
    /// visitor who has a name at hand uses it (Q264921, Q267850).
    fn answer_web(
        &mut self,
        node: &Path,
        visitor: Option<&Credentials>,
        resource: Resource,
        outcome: &mut Outcome,
    ) -> Reply {
        let flags = self.number(node, AUTH_FLAGS).unwrap_or(ANONYMOUS);
        let schemes = Scheme::offered(flags);
        let method = LogonType::of_method(self.number(node, LOGON_METHOD).unwrap_or_default());
        let mut answer = None;
        if flags & ANONYMOUS != 0 {
            let attempt = Attempt::anonymous(&self.anonymous(node), method);
            answer = Some(self.log_on_and_open(node, attempt, resource, outcome));
        }
        let refused = answer
            .as_ref()
            .is_none_or(|answer| !matches!(answer.status, Status::Ok | Status::ServerError));
        if let Some(visitor) = visitor.filter(|_| refused && !schemes.is_empty()) {
            let challenge = flags & NTLM != 0;
            let attempt = Attempt {
                account: self.full_name(&visitor.user_name, node),
                password: Some(visitor.password.clone()),
                logon_type: if challenge { LogonType::Network } else { method },
                by: if challenge { Presenter::Challenge } else { Presenter::Visitor },
            };
            answer = Some(self.log_on_and_open(node, attempt, resource, outcome));
        }
        let Answer { status, account, token, rules } = answer.unwrap_or_else(|| Answer {
            status: Status::ServerConfiguration,
            account: String::new(),
            token: None,
            rules: vec![Rule::NothingWasTried],
        });
        for rule in rules {
            outcome.cite(Subject::Reply, rule);
        }
        let refused = !matches!(status, Status::Ok | Status::ServerError);
        Reply {
            service: Service::Web,
            node: node.clone(),
            status: Some(status),
            schemes: if refused { schemes } else { Vec::new() },
            lines: status.page(self.version()),
            account: Some(account).filter(|name| !name.is_empty()),
            logon_type: token,
        }
    }

    fn log_on_and_open(
        &mut self,
        node: &Path,
        attempt: Attempt,
        resource: Resource,
        outcome: &mut Outcome,
    ) -> Answer {
        let verdict = self.log_on(Service::Web, node, &attempt, outcome);
        let mut rules = vec![verdict.rule];
        let (status, token) = if verdict.result.is_err() {
            (Status::LogonFailed, None)
        } else {
            let (status, rule) = self.open_resource(&attempt, resource);
            rules.extend(rule);
            (status, Some(attempt.logon_type))
        };
        Answer { status, account: attempt.account, token, rules }
    }

    /// What Windows, or a token kept, says to an attempt, and what it leaves in the event log. The
    /// entry of the Security log comes before that of the System log.
    pub(crate) fn log_on(
        &mut self,
        service: Service,
        node: &Path,
        attempt: &Attempt,
        outcome: &mut Outcome,
    ) -> Verdict {
        let now = self.clock();
        // For who looks for a fault: 0 keeps no token of the anonymous user (Q188895). Of other
        // values it says 10 minutes, where Q152526 and Q143180 say 15 for tokens: those decide.
        let is_cached = attempt.by != Presenter::Iis
            || self.number(node, PASSWORD_CACHE_TTL).is_none_or(|seconds| seconds != 0);
        if is_cached && self.tokens.serve(attempt, now) {
            return Verdict { result: Ok(()), rule: Rule::TokenIsReused };
        }
        let verdict = attempt.verify(self.accounts(), self.services().subauthenticator);
        // Shown by the machine's Event Viewer alone.
        #[cfg(feature = "machine")]
        for event in Event::audit(self, attempt, verdict.result) {
            self.record_event(event, Rule::LogonIsAudited, outcome);
        }
        match verdict.result {
            Ok(()) if is_cached => self.tokens.keep(attempt, now),
            Ok(()) => outcome.cite(Subject::Computer, Rule::TokenCacheIsOff),
            Err(error) => {
                let event = Event::logon_failed(self, service, &attempt.account, error);
                self.record_event(event, Rule::FailedLogonIsLogged, outcome);
            }
        }
        verdict
    }

    fn record_event(&mut self, event: Event, rule: Rule, outcome: &mut Outcome) {
        outcome.cite(Subject::Event(outcome.events.len()), rule);
        outcome.events.push(event.clone());
        self.events.push(event);
    }

    /// What a page gets that opens something under a token (Q207671, Q207525, Q218756).
    fn open_resource(&self, attempt: &Attempt, resource: Resource) -> (Status, Option<Rule>) {
        match resource {
            Resource::Local => (Status::Ok, None),
            Resource::Restricted if attempt.by == Presenter::Iis => {
                (Status::AccessList, Some(Rule::PermissionsLeaveAnonymousOut))
            }
            Resource::Restricted => (Status::Ok, Some(Rule::PermissionsLeaveAnonymousOut)),
            Resource::NullSessionShare => (Status::Ok, Some(Rule::NullSessionShareTakesAll)),
            Resource::ConnectAs => (Status::Ok, Some(Rule::ConnectAsServes)),
            Resource::Remote if attempt.logon_type == LogonType::Network => {
                (Status::ServerError, Some(Rule::NetworkTokenStaysHere))
            }
            Resource::Remote if self.is_known_remotely(attempt) => {
                (Status::Ok, Some(Rule::RemoteComputerKnowsAccount))
            }
            Resource::Remote => (Status::ServerError, Some(Rule::RemoteComputerKnowsAccount)),
        }
    }

    /// Whether `SERVER2` lets in who presents this: an account of the domain, or one of its own with
    /// the same name and password (Q207671, Q207525).
    fn is_known_remotely(&self, attempt: &Attempt) -> bool {
        let accounts = self.accounts();
        let Some(account) = accounts.find(&attempt.account) else { return false };
        if accounts.scope(&account.name) == Scope::Domain {
            return true;
        }
        let mirror = format!("{}\\{}", crate::REMOTE_COMPUTER, account.bare_name());
        accounts.find(&mirror).is_some_and(|mirror| {
            Some(&mirror.password) == attempt.password.as_ref()
                && !mirror.disabled
                && !mirror.locked_out
        })
    }

    /// A name without a domain is one of `DefaultLogonDomain`, where that is set (facts A.3, Q200475).
    pub(crate) fn full_name(&self, name: &str, node: &Path) -> String {
        let domain = self.text(node, DEFAULT_LOGON_DOMAIN).filter(|domain| !domain.is_empty());
        match domain {
            Some(domain) if name.split_once('\\').is_none() => format!("{domain}\\{name}"),
            Some(_) | None => name.to_owned(),
        }
    }

    fn is_serving(&self, service: Service, node: &Path) -> bool {
        let site = self.site_of(node).unwrap_or_else(|| node.clone());
        let state = self.number(&site, SERVER_STATE);
        self.services().get(service).running && state.is_none_or(|state| SERVING.contains(&state))
    }

    pub(crate) fn number(&self, node: &Path, property: Property) -> Option<u32> {
        self.metabase().effective(node, property.id).and_then(|found| found.record.data.as_dword())
    }

    pub(crate) fn text(&self, node: &Path, property: Property) -> Option<&str> {
        self.metabase()
            .effective(node, property.id)
            .and_then(|found| Data::as_str(&found.record.data))
    }
}
