//! What can go wrong, found by trying: every single change, from every sound start, and then a look at
//! what visitors get, what the log says, what the dialog shows and which records are there.
//!
//! One change at a time, from starts at which every visitor gets in: who looks for a fault supposes
//! one cause. What no change leads to is in no answer, and what a new rule leads to is, by itself.

use super::changes::{self, after};
use super::deed::Deed;
use metabase::schema::{ANONYMOUS_PASSWORD_SYNC, ANONYMOUS_USER_NAME, ANONYMOUS_USER_PASS};
use metabase::{Data, Path};
use simulator::{
    Action, Computer, Event, Installation, Log, Outcome, Reply, Request, Rule, Service, Subject,
    paths,
};

/// Where it fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// At every web site.
    EveryWebSite,
    /// At one web site, and not at others.
    OneWebSite,
    /// At FTP.
    Ftp,
}

/// What a visitor gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The page, or the login.
    GetsIn,
    /// A refusal.
    Refused {
        /// The status, as the client shows it.
        status: &'static str,
        /// The lines around it.
        lines: Vec<String>,
    },
}

/// What the System log gets of it: number, text and data tell events apart. Who wrote it is the service,
/// and where it fails is another question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// Its number.
    pub id: u32,
    /// The error in it, or else the whole text.
    pub text: String,
    data: Vec<u8>,
}

/// What the dialog shows when it is opened, and the box cleared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DialogSeen {
    /// Whether the box is ticked when the dialog opens.
    pub ticked: bool,
    /// Whether the password field is blank, once the box is cleared.
    pub blank: bool,
    /// Whether Username is the account that Setup made.
    pub own_account: bool,
}

/// Which of the three records a key holds itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Records {
    /// Whether `AnonymousUserName` is set there.
    pub user_name: bool,
    /// Whether `AnonymousUserPass` is. Its value is never looked at.
    pub password: bool,
    /// What `AnonymousPasswordSync` says there.
    pub sync: Option<bool>,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Visitors are turned away, by this rule.
    Refused(Rule),
    /// Visitors get in, and no password is stored.
    PasswordGone,
    /// Visitors get in again; the log still tells of a refusal.
    Past,
}

/// One way in which something is wrong, and all that can be observed of it.
#[derive(Clone, Debug)]
pub(super) struct Case {
    /// What leads into it from the installation.
    pub(super) trail: Vec<Action>,
    pub(super) scope: Scope,
    pub(super) fault: Fault,
    pub(super) request: Request,
    pub(super) seen: Seen,
    pub(super) logged: Option<Logged>,
    /// `None`: it can be either way.
    pub(super) dialog: Option<DialogSeen>,
    pub(super) records: Option<[Records; 3]>,
    pub(super) deed: Option<Deed>,
}

/// All cases of a computer.
pub(super) fn cases(installation: &Installation) -> Vec<Case> {
    let Ok(fresh) = Computer::install(installation) else { return Vec::new() };
    let changes = changes::all(installation);
    let mut cases: Vec<Case> = Vec::new();
    let mut starts: Vec<Computer> = Vec::new();
    for history in changes::histories(installation) {
        let Some(start) = after(&fresh, &history).filter(is_sound) else { continue };
        for change in &changes {
            let Some((computer, outcome)) = taken(&start, change) else { continue };
            // What changes nothing leaves all sound; a visit is looked at for what it got.
            if outcome.reply.is_none() && computer == start {
                continue;
            }
            let trail = [history.as_slice(), change.as_slice()].concat();
            let found = look(&start, &computer, &outcome, change);
            cases.extend(found.into_iter().map(|look| look.case(&trail, history.len(), &computer)));
        }
        starts.push(start);
    }
    // The fewest steps first, and what needs no script before what does.
    // Where a site goes its own way, what fails at every site fails there by another cause.
    cases.retain(|case| {
        let own = case.records_at(&paths::default_site()).unwrap_or_default();
        case.scope != Scope::EveryWebSite || own == Records::default()
    });
    cases.sort_by_key(|case| {
        let scripts = case.trail.iter().filter(|action| matches!(action, Action::Adsutil { .. }));
        (scripts.count(), case.trail.len())
    });
    let past = past(&fresh, &cases, &changes, &starts);
    cases.extend(past);
    cases
}

/// The computer after a change, and what its last action came to.
fn taken(start: &Computer, change: &[Action]) -> Option<(Computer, Outcome)> {
    let (last, before) = change.split_last()?;
    after(start, before)?.apply(last).ok()
}

/// The three visitors that tell the scopes apart.
fn visitors() -> [Request; 3] {
    let other_site = paths::w3svc().join("2").and_then(|site| site.join("ROOT"));
    let other_site = other_site.unwrap_or_else(|_| paths::default_site_root());
    [Request::web(), Request { node: other_site, ..Request::web() }, Request::ftp()]
}

/// What a visitor gets, and what that leaves in the log.
struct Look {
    scope: Scope,
    fault: Fault,
    request: Request,
    seen: Seen,
    logged: Option<Logged>,
}

fn is_sound(computer: &Computer) -> bool {
    visitors().iter().all(|request| visit(computer, request).is_some_and(|visit| visit.granted))
}

struct Visit {
    granted: bool,
    rule: Option<Rule>,
    seen: Seen,
    logged: Option<Logged>,
}

fn visit(computer: &Computer, request: &Request) -> Option<Visit> {
    let (_, outcome) = computer.preview(&Action::Request(request.clone())).ok()?;
    Visit::of(&outcome)
}

impl Visit {
    fn of(outcome: &Outcome) -> Option<Self> {
        let reply = outcome.reply.as_deref()?;
        let mut rules = outcome.citations.iter().filter(|found| found.subject == Subject::Reply);
        let event = outcome.events.iter().find(|event| event.log == Log::System);
        Some(Self {
            granted: reply.is_granted(),
            // Of several rules behind a reply the last decides: the page's, after the logon's.
            rule: rules.next_back().map(|found| found.rule),
            seen: Seen::of(reply),
            logged: event.map(Logged::of),
        })
    }
}

/// What is wrong after a change.
fn look(before: &Computer, computer: &Computer, outcome: &Outcome, change: &[Action]) -> Vec<Look> {
    let [web, other, ftp] = visitors();
    let refused = |scope, request: Request, visit: Visit| {
        let fault = Fault::Refused(visit.rule.filter(|_| !visit.granted)?);
        Some(Look { scope, fault, request, seen: visit.seen, logged: visit.logged })
    };
    // A visit that is refused where a plain one is not.
    if let Some(Action::Request(request)) = change.last() {
        let scope = if request.service == Service::Ftp { Scope::Ftp } else { Scope::EveryWebSite };
        return Visit::of(outcome)
            .and_then(|visit| refused(scope, request.clone(), visit))
            .into_iter()
            .collect();
    }
    let [page, elsewhere, login] = [&web, &other, &ftp].map(|request| visit(computer, request));
    let everywhere = elsewhere.is_some_and(|visit| !visit.granted);
    let scope = if everywhere { Scope::EveryWebSite } else { Scope::OneWebSite };
    let mut found: Vec<Look> = Vec::new();
    for (scope, gone_at, request, visit) in
        [(scope, Scope::EveryWebSite, web, page), (Scope::Ftp, Scope::Ftp, ftp, login)]
    {
        let Some(visit) = visit else { continue };
        let has = |computer: &Computer| computer.anonymous(&gone_at.node()).has_password();
        if !visit.granted {
            found.extend(refused(scope, request, visit));
        } else if has(before) && !has(computer) {
            let (scope, fault, seen) = (gone_at, Fault::PasswordGone, visit.seen);
            found.push(Look { scope, fault, request, seen, logged: None });
        }
    }
    found
}

/// For each refusal that the log tells of, that it is over. The dialog shows then what it shows where all
/// is sound, and the records are as they may be.
fn past(
    fresh: &Computer,
    cases: &[Case],
    changes: &[Vec<Action>],
    starts: &[Computer],
) -> Vec<Case> {
    let mut found: Vec<Case> = Vec::new();
    for (index, case) in cases.iter().enumerate() {
        let (Fault::Refused(_), Some(logged)) = (case.fault, &case.logged) else { continue };
        let is_same = |other: &Case| other.scope == case.scope && other.logged == case.logged;
        if case.scope == Scope::OneWebSite || cases.iter().take(index).any(is_same) {
            continue;
        }
        let mut trail = case.trail.clone();
        trail.push(Action::Request(case.request.clone()));
        let Some(ill) = after(fresh, &trail) else { continue };
        let heals = |change: &&Vec<Action>| {
            let healed = after(&ill, change);
            let visit = healed.and_then(|computer| visit(&computer, &case.request));
            visit.is_some_and(|visit| visit.granted)
        };
        let Some(change) = changes.iter().find(heals) else { continue };
        trail.extend(change.iter().cloned());
        let mut dialogs: Vec<DialogSeen> = Vec::new();
        for start in starts {
            let seen = DialogSeen::of(start, &case.scope.node());
            dialogs.extend(seen.filter(|seen| !dialogs.contains(seen)));
        }
        found.extend(dialogs.into_iter().map(|dialog| Case {
            trail: trail.clone(),
            fault: Fault::Past,
            seen: Seen::GetsIn,
            logged: Some(logged.clone()),
            dialog: Some(dialog),
            records: None,
            deed: None,
            ..case.clone()
        }));
    }
    found
}

impl Look {
    fn case(self, trail: &[Action], sound: usize, computer: &Computer) -> Case {
        let Self { scope, fault, request, seen, logged } = self;
        Case {
            trail: trail.to_vec(),
            scope,
            fault,
            request,
            seen,
            logged,
            dialog: DialogSeen::of(computer, &scope.node()),
            records: Some(changes::places().map(|node| Records::of(computer, &node))),
            deed: Deed::of(trail.get(sound..).unwrap_or_default()),
        }
    }
}

impl Case {
    /// What makes two cases one candidate.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        (self.scope, self.fault) == (other.scope, other.fault)
            && self.seen == other.seen
            && self.logged == other.logged
    }

    /// The records at the key where one looks first.
    pub(super) fn records_here(&self) -> Option<Records> {
        self.records_at(&self.scope.node())
    }

    /// The records at a key, if it is one that is looked at.
    pub(super) fn records_at(&self, node: &Path) -> Option<Records> {
        let index = changes::places().iter().position(|place| place == node)?;
        self.records.as_ref()?.get(index).copied()
    }
}

impl Scope {
    /// The key whose dialog one opens.
    pub fn node(self) -> Path {
        match self {
            Self::EveryWebSite => paths::w3svc(),
            Self::OneWebSite => paths::default_site(),
            Self::Ftp => paths::msftpsvc(),
        }
    }

    /// The service.
    pub fn service(self) -> Service {
        match self {
            Self::EveryWebSite | Self::OneWebSite => Service::Web,
            Self::Ftp => Service::Ftp,
        }
    }
}

impl Seen {
    fn of(reply: &Reply) -> Self {
        if reply.is_granted() {
            return Self::GetsIn;
        }
        let status = reply.status.map_or("no answer", simulator::Status::as_str);
        Self::Refused { status, lines: reply.lines.clone() }
    }
}

impl Logged {
    fn of(event: &Event) -> Self {
        // The text around the error is the same for all, and names an account besides.
        let error = event.description.split_once("following error: ").map(|(_, error)| error);
        let error = error.and_then(|error| error.split_once("  ")).map(|(error, _)| error);
        Self {
            id: event.event_id,
            text: error.unwrap_or(&event.description).to_owned(),
            data: event.data.clone(),
        }
    }
}

impl DialogSeen {
    fn of(computer: &Computer, node: &Path) -> Option<Self> {
        let opened = computer.apply(&Action::Open { node: node.clone() }).ok()?.0;
        let own = computer.installation().anonymous_account();
        let view = opened.dialog()?;
        let own_account = view.user_name.eq_ignore_ascii_case(&own);
        let cleared = opened.apply(&changes::click(false)).ok()?.0;
        Some(Self { ticked: view.sync, blank: cleared.dialog()?.must_enter_password, own_account })
    }
}

impl Records {
    fn of(computer: &Computer, node: &Path) -> Self {
        let own = |property: metabase::schema::Property| {
            computer.metabase().record(node, property.id).map(|record| &record.data)
        };
        let sync = own(ANONYMOUS_PASSWORD_SYNC).and_then(Data::as_dword);
        Self {
            user_name: own(ANONYMOUS_USER_NAME).is_some(),
            password: own(ANONYMOUS_USER_PASS).is_some(),
            sync: sync.map(|number| number != 0),
        }
    }
}
