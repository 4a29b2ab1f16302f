//! Text in, text out: actions as an administrator would tell them, and what must hold after them.
//!
//! Actions are separated by `;`: `open`, `clear`, `tick`, `browse NAME`, `name NAME`,
//! `password TEXT`, `ok`, `ok TEXT` (confirmed with that text), `cancel`, `request`, `restart`,
//! `wait SECONDS`, `set NAME TEXT` (the Windows account's password), `create NAME TEXT`,
//! `delete NAME`. `open` and `request` take a path. `<random>` is the password that Setup made up.
//!
//! What must hold is one line per subject, `subject: text`; what is not mentioned is not looked at:
//!
//! ```text
//! records: name IUSR_WEB01, password <random>, sync 1      (LM/W3SVC's own)
//! site: no name, no password, no sync                      (LM/W3SVC/1's own)
//! dialog: name IUSR_WEB01, password masked, greyed, box ticked
//! changes: AnonymousPasswordSync 1 -> 0                    (of the last action, as the next three)
//! reply: 401.1 for IUSR_WEB01, offers NTLM
//! audit: Success Audit 540 IUSR_WEB01 type 3               (of the Security log)
//! event: System Warning W3SVC 100 …text… [2e 05 00 00]
//! why: Q259353 step 2
//! refused: no-dialog
//! ```

use metabase::{Change, Data, Path, schema};
use simulator::{
    AccountChange, Action, ActionError, CommitRule, Computer, DialogView, Event, Installation, Log,
    Outcome, PasswordField, Reply, Rule, Subject, Version, paths,
};

/// Both rules for when the dialog writes.
pub(crate) const BOTH: &[CommitRule] = &[CommitRule::OnOk, CommitRule::OnClick];
/// The rule that the simulator follows by default.
pub(crate) const ON_OK: &[CommitRule] = &[CommitRule::OnOk];
/// The rule that it can follow to show what does not agree with the article then.
pub(crate) const ON_CLICK: &[CommitRule] = &[CommitRule::OnClick];

/// A computer after some actions, and what the last of them brought about.
#[derive(Debug)]
pub(crate) struct Story {
    pub(crate) computer: Computer,
    pub(crate) outcome: Outcome,
    refused: Option<ActionError>,
}

/// Plays the actions on fresh installations of both versions, under each of the commit rules, and
/// compares what then holds with what is expected.
#[track_caller]
pub(crate) fn check(rules: &[CommitRule], actions: &str, expected: &str) {
    for version in Version::ALL {
        check_in(version, rules, actions, expected);
    }
}

/// As [`check`], for one version.
#[track_caller]
pub(crate) fn check_in(version: Version, rules: &[CommitRule], actions: &str, expected: &str) {
    let expected: Vec<&str> = expected.trim().lines().map(str::trim).collect();
    for &commit_rule in rules {
        let installation = Installation { commit_rule, ..Installation::of(version) };
        let story = play(Computer::install(&installation).unwrap(), actions);
        let subject = |line: &&str| line.split_once(": ").unwrap().0.to_owned();
        let found: Vec<String> = expected
            .iter()
            .map(|line| format!("{}: {}", subject(line), story.tell(&subject(line))))
            .collect();
        assert_eq!(found, expected, "IIS {} {commit_rule:?}: {actions}", version.as_str());
        assert!(
            story.refused.is_none() || expected.iter().any(|line| line.starts_with("refused")),
            "refused without being expected to be: {:?}",
            story.refused
        );
    }
}

/// Plays the actions. Only the last may be refused.
#[track_caller]
pub(crate) fn play(computer: Computer, actions: &str) -> Story {
    let mut story = Story { computer, outcome: Outcome::default(), refused: None };
    for text in actions.split(';').map(str::trim).filter(|text| !text.is_empty()) {
        assert_eq!(story.refused, None, "before `{text}`");
        match story.computer.apply(&action(&story.computer, text)) {
            Ok((computer, outcome)) => (story.computer, story.outcome) = (computer, outcome),
            Err(error) => (story.outcome, story.refused) = (Outcome::default(), Some(error)),
        }
    }
    story
}

/// The password that Setup made up for the anonymous user.
pub(crate) fn made_up_password(computer: &Computer) -> String {
    let fresh = Computer::install(computer.installation()).unwrap();
    fresh.anonymous(&paths::w3svc()).password.unwrap()
}

#[track_caller]
fn action(computer: &Computer, text: &str) -> Action {
    let text = text.replace("<random>", &made_up_password(computer));
    let (word, rest) = text.split_once(' ').unwrap_or((&text, ""));
    let pair = || {
        let (account, text) = rest.split_once(' ').unwrap_or((rest, ""));
        (account.to_owned(), text.to_owned())
    };
    match (word, rest) {
        ("open", "") => Action::open(),
        ("open", node) => Action::Open { node: Path::parse(node).unwrap() },
        ("tick" | "clear", "") => Action::SetSync { checked: word == "tick" },
        ("browse", name) => Action::browse(name),
        ("name", name) => Action::type_user_name(name),
        ("password", text) => Action::type_password(text),
        ("ok", "") => Action::ok(),
        ("ok", again) => Action::ok_confirmed(again),
        ("cancel", "") => Action::Cancel,
        ("request", "") => Action::request(),
        ("request", node) => Action::request_at(Path::parse(node).unwrap()),
        ("restart", "") => Action::Restart,
        ("wait", seconds) => Action::Wait { seconds: seconds.parse().unwrap() },
        ("set" | "create" | "delete", _) => {
            let (account, text) = pair();
            let change = match word {
                "set" => AccountChange::password(&text),
                "create" => AccountChange::create(&text),
                _ => AccountChange::delete(),
            };
            Action::SetAccount { account, change }
        }
        _ => panic!("no action is written `{text}`"),
    }
}

impl Story {
    #[track_caller]
    fn tell(&self, subject: &str) -> String {
        let none = || "none".to_owned();
        let text = match subject {
            "records" => own_records(&self.computer, &paths::w3svc()),
            "site" => own_records(&self.computer, &paths::default_site()),
            "dialog" => self.computer.dialog().as_ref().map_or("closed".to_owned(), dialog),
            "changes" => list(self.outcome.changes.iter().map(change), "; "),
            "reply" => self.outcome.reply.as_deref().map_or_else(none, reply),
            "event" => {
                let system = self.outcome.events.iter().filter(|event| event.log == Log::System);
                list(system.map(event), "; ")
            }
            "audit" => {
                let security =
                    self.outcome.events.iter().filter(|event| event.log == Log::Security);
                list(security.map(audit), "; ")
            }
            "log" => {
                let entries = self.computer.events().newest_first();
                format!("{} entries", entries.filter(|event| event.log == Log::System).count())
            }
            "why" => why(&self.outcome),
            "refused" => self.refused.as_ref().map_or_else(none, |e| e.code().to_owned()),
            _ => panic!("nothing is known about `{subject}`"),
        };
        text.replace(&made_up_password(&self.computer), "<random>")
    }
}

fn own_records(computer: &Computer, node: &Path) -> String {
    let own = |property: &schema::Property| {
        computer.metabase().record(node, property.id).map(|record| shown(&record.data))
    };
    let [name, password, sync] = [
        ("name", &schema::ANONYMOUS_USER_NAME),
        ("password", &schema::ANONYMOUS_USER_PASS),
        ("sync", &schema::ANONYMOUS_PASSWORD_SYNC),
    ]
    .map(|(word, property)| {
        own(property).map_or_else(|| format!("no {word}"), |data| format!("{word} {data}"))
    });
    format!("{name}, {password}, {sync}")
}

fn shown(data: &Data) -> String {
    let text = data.to_string();
    if text.is_empty() { "empty".to_owned() } else { text }
}

fn dialog(view: &DialogView) -> String {
    let password = match &view.password {
        PasswordField::Mask => "masked".to_owned(),
        PasswordField::Typed(text) => format!("`{text}`"),
        PasswordField::Blank => "blank".to_owned(),
    };
    format!(
        "name {}, password {password}{}, box {}{}",
        view.user_name,
        if view.password_enabled { "" } else { ", greyed" },
        if view.sync { "ticked" } else { "cleared" },
        if view.must_enter_password { ", must be typed" } else { "" },
    )
}

fn change(change: &Change) -> String {
    let place = match &change.path {
        path if *path == paths::w3svc() => String::new(),
        path => format!("{path} "),
    };
    let name = schema::by_id(change.id).unwrap().name;
    let data =
        |record: &Option<_>| record.as_ref().map(|record: &metabase::Record| shown(&record.data));
    match (data(&change.before), data(&change.after)) {
        (Some(_), None) => format!("{place}{name} deleted"),
        (before, after) => format!(
            "{place}{name} {} -> {}",
            before.unwrap_or("none".to_owned()),
            after.unwrap_or("none".to_owned())
        ),
    }
}

fn reply(reply: &Reply) -> String {
    let status = reply.status.map_or("no answer", simulator::Status::as_str);
    let account = reply.account.as_deref().unwrap_or("nobody");
    match reply.logon_type {
        Some(token) => format!("{status} as {account}, {}", token.as_str()),
        None => format!(
            "{status} for {account}, offers {}",
            list(reply.schemes.iter().map(|scheme| scheme.as_str().to_owned()), " ")
        ),
    }
}

fn event(event: &Event) -> String {
    let data = Data::Binary(event.data.clone());
    format!(
        "{} {} {} {} {} [{data}]",
        event.log.as_str(),
        event.event_type.as_str(),
        event.source,
        event.event_id,
        event.description
    )
}

/// An entry of the Security log: number, user, and the first field that says what it is about.
fn audit(event: &Event) -> String {
    let line = |label: &str| {
        let found = event.description.lines().find_map(|line| line.strip_prefix(label));
        found.map(|value| format!(" {}", value.trim())).unwrap_or_default()
    };
    format!(
        "{} {}{}{} type{}",
        event.event_type.as_str(),
        event.event_id,
        line("Reason:"),
        line("User Name:"),
        line("Logon Type:")
    )
}

/// The sources of the last action's effects, or of what it did to the dialog when it had none.
fn why(outcome: &Outcome) -> String {
    let of = |dialog: bool| -> Vec<String> {
        let about_dialog = |subject| matches!(subject, Subject::Dialog | Subject::Computer);
        // Every logon is audited: `audit` tells of it.
        let cited = outcome.citations.iter().filter(|cite| {
            cite.rule != Rule::LogonIsAudited && about_dialog(cite.subject) == dialog
        });
        let mut sources: Vec<String> = cited.map(|cite| source(cite.rule)).collect();
        sources.dedup();
        sources
    };
    let effects = of(false);
    list(if effects.is_empty() { of(true) } else { effects }.into_iter(), "; ")
}

fn source(rule: Rule) -> String {
    let basis = rule.basis();
    let mark = if basis.inferred.is_some() { " (inferred)" } else { "" };
    format!("{} {}{mark}", basis.source, basis.part)
}

fn list(items: impl Iterator<Item = String>, between: &str) -> String {
    let items: Vec<String> = items.collect();
    if items.is_empty() { "none".to_owned() } else { items.join(between) }
}
