//! What undoes a fault: tried on every case that is left, and offered only where visitors get in then.

use super::cases::{Case, Fault, Scope};
use super::changes::{self, NEW_PASSWORD, after, click, commit};
use super::steps;
use super::words::elsewhere;
use crate::visits::{decision, token};
use simulator::{
    AccountChange, Action, AuthChange, Computer, Installation, LogonType, REMOTE_COMPUTER, Request,
    Resource, Rule, Service, Subject,
};

/// How many are offered at most.
const OFFERED: usize = 3;

/// A way out that the model has tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it comes to.
    pub title: String,
    /// For whom it does, where it does not for all.
    pub sign: String,
    /// What to click, in the captions of the product.
    pub clicks: Vec<String>,
    /// The same as lines to copy, as far as there are lines for it.
    pub lines: Vec<String>,
    /// What it makes of the visitors' access to other computers; `None` where that is no question.
    pub remote: Option<String>,
    /// The same on the page's computer.
    pub actions: Vec<Action>,
    /// What leads from the installation to where it was tried.
    pub trail: Vec<Action>,
    /// The rules by which it works, each once.
    pub rules: Vec<Rule>,
}

impl Fix {
    /// What it comes to, and for whom.
    pub fn caption(&self) -> String {
        if self.sign.is_empty() {
            self.title.clone()
        } else {
            format!("{}: {}", self.sign, self.title)
        }
    }
}

/// Something that may help.
struct Repair {
    title: String,
    actions: Vec<Action>,
}

/// A case, the computer in it, and what may help there.
struct Patient<'a> {
    case: &'a Case,
    computer: Computer,
    repairs: Vec<Repair>,
}

/// What undoes all of these cases, the simplest first. Where nothing undoes all of them, what does
/// where Username names the account of Setup, and where another; where the box is ticked, and where it
/// is cleared; and at last one after the other until all are undone.
pub(super) fn fixes(cases: &[Case], installation: &Installation) -> Vec<Fix> {
    let Ok(fresh) = Computer::install(installation) else { return Vec::new() };
    let own = installation.anonymous_account();
    let patients = cases.iter().filter(|case| case.fault != Fault::Past).filter_map(|case| {
        let computer = after(&fresh, &case.trail)?;
        let repairs = repairs(case, &computer);
        Some(Patient { case, computer, repairs })
    });
    let patients: Vec<Patient<'_>> = patients.collect();
    let all: Vec<&Patient<'_>> = patients.iter().collect();
    let found = for_all(&all, "");
    if !found.is_empty() {
        return found;
    }
    let name = |patient: &&&Patient<'_>| patient.account() == own;
    let ticked = |patient: &&&Patient<'_>| patient.stored().sync;
    let mut parts: Vec<(String, Vec<&Patient<'_>>)> = Vec::new();
    for (sign, part) in split(&all, name) {
        let sign = if sign {
            format!("Where Username is {own}")
        } else {
            format!("Where Username is not {own}")
        };
        parts.push((sign, part));
    }
    let mut found = Vec::new();
    let several = parts.len() > 1;
    for (sign, part) in parts {
        let sign = if several { sign } else { String::new() };
        let whole = for_all(&part, &sign);
        if !whole.is_empty() {
            found.extend(whole);
            continue;
        }
        let halves = split(&part, ticked);
        let both = halves.len() > 1;
        for (ticked, half) in halves {
            let state = if ticked { "the box is ticked" } else { "the box is cleared" };
            let sign = match (sign.as_str(), both) {
                (_, false) => sign.clone(),
                ("", true) => format!("Where {state}"),
                (_, true) => format!("{sign} and {state}"),
            };
            let whole = for_all(&half, &sign);
            if whole.is_empty() {
                found.extend(one_by_one(&half, &sign));
            } else {
                found.extend(whole);
            }
        }
    }
    found
}

/// The parts of which something is so, and is not, where there are such.
fn split<'a, 'b>(
    patients: &[&'a Patient<'b>],
    is: impl Fn(&&&'a Patient<'b>) -> bool,
) -> Vec<(bool, Vec<&'a Patient<'b>>)> {
    let part = |so: bool| patients.iter().filter(|patient| is(patient) == so).copied().collect();
    let parts: [(bool, Vec<_>); 2] = [(true, part(true)), (false, part(false))];
    parts.into_iter().filter(|(_, part)| !part.is_empty()).collect()
}

/// What undoes every one of them.
fn for_all(patients: &[&Patient<'_>], sign: &str) -> Vec<Fix> {
    let Some(first) = patients.first() else { return Vec::new() };
    let mut found: Vec<Fix> = Vec::new();
    let simplest = first.repairs.iter().find(|repair| first.is_healed(&repair.actions));
    if simplest
        .is_some_and(|repair| !patients.iter().all(|other| other.is_healed_by(&repair.title)))
    {
        return found; // the likeliest case has a simpler way out than all of them together
    }
    for repair in &first.repairs {
        let more = found
            .iter()
            .any(|fix| fix.actions.iter().all(|action| repair.actions.contains(action)));
        if !more && patients.iter().all(|patient| patient.is_healed_by(&repair.title)) {
            found.push(repair.fix(first, sign));
        }
    }
    if found.is_empty() {
        // What has no words here is told by what is done.
        let all = changes::all(first.computer.installation());
        let some = all
            .iter()
            .filter(|actions| !is_visit(actions))
            .find(|actions| patients.iter().all(|patient| patient.is_healed(actions)));
        found.extend(some.map(|actions| {
            let labels: Vec<String> = actions.iter().map(crate::label).collect();
            Repair { title: labels.join(", "), actions: actions.clone() }.fix(first, sign)
        }));
    }
    found.truncate(OFFERED);
    found
}

/// What undoes some, then what undoes some of the rest, and so on.
fn one_by_one(patients: &[&Patient<'_>], sign: &str) -> Vec<Fix> {
    let mut rest: Vec<&Patient<'_>> = patients.to_vec();
    let mut found: Vec<Fix> = Vec::new();
    while let Some((patient, repair)) = rest.iter().find_map(|patient| {
        let helps = |repair: &&Repair| patient.is_healed(&repair.actions);
        patient.repairs.iter().find(helps).map(|repair| (*patient, repair))
    }) {
        let sign =
            if found.is_empty() { sign.to_owned() } else { "If that does not help".to_owned() };
        found.push(repair.fix(patient, &sign));
        rest.retain(|patient| !patient.is_healed_by(&repair.title));
    }
    found
}

impl Patient<'_> {
    /// What the dialog of the place names.
    fn account(&self) -> String {
        self.stored().user_name
    }

    fn stored(&self) -> simulator::Anonymous {
        self.computer.anonymous(&self.case.request.node)
    }

    fn is_healed_by(&self, title: &str) -> bool {
        let same = self.repairs.iter().find(|own| kind(&own.title) == kind(title));
        same.is_some_and(|repair| self.is_healed(&repair.actions))
    }

    /// Whether it is over after these actions.
    fn is_healed(&self, actions: &[Action]) -> bool {
        let Some(healed) = after(&self.computer, actions) else { return false };
        let visit = Action::Request(self.case.request.clone());
        let Ok((_, outcome)) = healed.preview(&visit) else { return false };
        let granted = outcome.reply.is_some_and(|reply| reply.is_granted());
        let stored = || healed.anonymous(&self.case.scope.node()).has_password();
        granted && (self.case.fault != Fault::PasswordGone || stored())
    }
}

/// What a repair is, whomever it is for.
fn kind(title: &str) -> &str {
    title.split(':').next().unwrap_or(title)
}

fn is_visit(actions: &[Action]) -> bool {
    matches!(actions, [Action::Request(_)])
}

/// All that may help with a case, in the order in which one would try.
fn repairs(case: &Case, computer: &Computer) -> Vec<Repair> {
    let node = case.scope.node();
    let service = case.scope.service();
    let account = computer.anonymous(&case.request.node).user_name;
    let own = computer.installation().anonymous_account();
    let repair = |title: &str, actions: Vec<Action>| Repair { title: title.to_owned(), actions };
    let of_account = |title: &str, change: AccountChange| Repair {
        title: format!("{title}: {account}"),
        actions: vec![Action::set_account(&account, change)],
    };
    let as_is = AccountChange::default;
    let typed = |mut clicks: Vec<Action>| {
        clicks.extend([click(false), Action::type_password(NEW_PASSWORD)]);
        commit(&node, &clicks)
    };
    let known = |account: &str, clicks| {
        let set = Action::set_password(account, NEW_PASSWORD);
        [vec![set], typed(clicks), vec![Action::Restart]].concat()
    };
    let create = || Action::set_account(&account, AccountChange::create(NEW_PASSWORD));
    let browse = || vec![Action::browse(&own)];
    let mirror = AccountChange::create(NEW_PASSWORD);
    let mirror = Action::set_account(&format!("{REMOTE_COMPUTER}\\{account}"), mirror);
    let running = Action::SetService { service, installed: None, running: Some(true) };
    // That of the web brings Iissuba.dll, for FTP too.
    let install = |service| Action::SetService { service, installed: Some(true), running: None };
    let installed = vec![install(Service::Web), install(service), Action::Restart];
    let allowed = AuthChange { anonymous: Some(true), ..AuthChange::default() };
    let allow = Action::SetAuth { node: node.clone(), change: allowed, overrides: Vec::new() };
    let script = |command: &str| vec![Action::Adsutil { command: command.to_owned() }];
    let start_site = match case.scope {
        Scope::Ftp => script("START_SERVER msftpsvc/1"),
        Scope::EveryWebSite | Scope::OneWebSite => script("START_SERVER w3svc/1"),
    };

    let mut list = vec![repair("Tick the box again", commit(&node, &[click(true)]))];
    if account != own {
        list.extend([
            repair("Give the account of Setup back, and tick the box", {
                let clicks = [browse(), vec![click(true)]].concat();
                [commit(&node, &clicks), vec![Action::Restart]].concat()
            }),
            repair("Give the account of Setup back, with a password that you know", {
                known(&own, browse())
            }),
        ]);
    }
    if computer.accounts().find(&account).is_none() {
        list.extend([
            repair("Make the account again", vec![create(), Action::Restart]),
            repair("Make the account again, and type its password", {
                [vec![create()], typed(Vec::new()), vec![Action::Restart]].concat()
            }),
        ]);
    }
    list.extend([
        of_account("Enable the account", AccountChange { disabled: Some(false), ..as_is() }),
        of_account("Unlock the account", AccountChange { locked_out: Some(false), ..as_is() }),
        of_account(
            "Let its password not expire",
            AccountChange { password_expired: Some(false), ..as_is() },
        ),
        of_account(
            "Give it the right that the ticked box takes",
            AccountChange { access_from_network: Some(true), ..as_is() },
        ),
        of_account(
            "Give it the right that the cleared box takes",
            AccountChange { log_on_locally: Some(true), ..as_is() },
        ),
        of_account(
            "Give it the right that LogonMethod takes",
            AccountChange { log_on_as_batch: Some(true), ..as_is() },
        ),
        repair("Allow anonymous access", vec![allow]),
        repair("Start the service", vec![running]),
        repair("Start the site", start_site),
        repair("Restart IIS", vec![Action::Restart]),
        repair("Install the component, and restart IIS", installed),
        repair(
            "Give the site its folder back",
            script(r"SET msftpsvc/1/ROOT/Path C:\Inetpub\ftproot"),
        ),
        repair("Give the account a password that you know", known(&account, Vec::new())),
        repair("Give the account a password that you know, on both computers", {
            [known(&account, Vec::new()), vec![mirror]].concat()
        }),
    ]);
    list
}

impl Repair {
    fn fix(&self, patient: &Patient<'_>, sign: &str) -> Fix {
        let Patient { case, computer, .. } = patient;
        let mut rules = Vec::new();
        let mut clicks = Vec::new();
        let mut lines = Vec::new();
        let mut now = computer.clone();
        let visit = Action::Request(case.request.clone());
        for action in self.actions.iter().chain([&visit]) {
            let Ok((next, outcome)) = now.apply(action) else { continue };
            for citation in &outcome.citations {
                let told = matches!(citation.subject, Subject::Change(_) | Subject::Reply);
                if told && !rules.contains(&citation.rule) {
                    rules.push(citation.rule);
                }
            }
            if *action != visit {
                clicks.extend(steps::clicks(&now, action));
                lines.extend(steps::lines(action, &outcome, case.scope.service()));
            }
            now = next;
        }
        Fix {
            title: self.title.clone(),
            sign: sign.to_owned(),
            clicks,
            lines,
            remote: remote(&now, &case.request),
            actions: self.actions.clone(),
            trail: case.trail.clone(),
            rules,
        }
    }
}

/// What a visitor's token is good for, as a page finds out that opens something on another computer.
fn remote(computer: &Computer, request: &Request) -> Option<String> {
    if request.service == Service::Ftp {
        return None;
    }
    let request = Request { resource: Resource::Remote, ..request.clone() };
    let (_, outcome) = computer.preview(&Action::Request(request)).ok()?;
    let kind = outcome.reply.as_deref()?.logon_type?;
    let mut rules = outcome.citations.iter().filter(|found| found.subject == Subject::Reply);
    let rule = rules.next_back().map(|found| found.rule);
    let held = format!("What visitors then hold: {}.", token(kind));
    // Of a token that goes nowhere the words for the token say it already.
    let more = rule.filter(|_| kind != LogonType::Network).and_then(decision);
    let more = more.map(elsewhere);
    Some(more.map_or(held.clone(), |more| format!("{held} {more}")))
}
