//! An act of a scenario in words: what is done, what happens, what a visitor gets then, and how that
//! is known. The table of an article's page and the player beside it have their words from here.

use crate::scenario::Act;
use crate::sentences::fate;
use crate::{Session, Step, Visitor, decision, token, window_title, words};
use metabase::Path;
use simulator::{Action, Event, Log, Outcome, Reply, Rule, Status, Subject};

/// The most records, and the most lines of output, that are told one by one: a component that goes
/// takes hundreds of records with it.
const MOST: usize = 6;
/// An act in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number of the act in its scenario, from 1.
    pub act: usize,
    /// How many steps were done before it.
    pub from: usize,
    /// How many are done after it.
    pub to: usize,
    /// What it is about.
    pub say: String,
    /// What is done, action by action.
    pub done: Vec<String>,
    /// What happens.
    pub told: Vec<String>,
    /// What a visitor without a name gets then who asks for a plain page.
    pub visitor: String,
    /// The rules behind what happens, each once.
    pub rules: Vec<Rule>,
}

/// The row of an act that is just over.
pub(crate) fn row(session: &Session, number: usize, act: &Act, from: usize, place: &Path) -> Row {
    let steps: Vec<&Step> = session.done().skip(from).map(|(_, step)| step).collect();
    let mut told = Vec::new();
    for step in &steps {
        told.extend(effects(&step.action, &step.outcome));
    }
    let refused = act.actions.last().filter(|_| act.refused);
    if let Some(error) = refused.and_then(|action| session.computer().apply(action).err()) {
        told.push(format!("Refused: {error}"));
    } else if let Some(last) = steps.last() {
        told.extend(front(last));
        if told.is_empty() {
            told.extend(words::consequence(last).map(sentence));
        }
    }
    if told.is_empty() {
        let nothing = if act.actions.is_empty() {
            "Nothing new: a look at what is there."
        } else {
            "Nothing that can be seen."
        };
        told.push(nothing.to_owned());
    }
    let mut rules = Vec::new();
    for citation in steps.iter().flat_map(|step| &step.outcome.citations) {
        if !rules.contains(&citation.rule) {
            rules.push(citation.rule);
        }
    }
    Row {
        act: number,
        from,
        to: session.position(),
        say: act.say.clone(),
        done: act.actions.iter().map(done).collect(),
        told,
        visitor: format!(
            "The next visitor without a name {}.",
            fate(&Visitor::of(session.computer(), place))
        ),
        rules,
    }
}

/// What was done: as the timeline has it, but for a command of a scenario, which is no secret.
fn done(action: &Action) -> String {
    if let Action::Adsutil { command } = action {
        format!("cscript adsutil.vbs {command}")
    } else {
        words::label(action)
    }
}

/// What followed from an action, outside of the windows.
fn effects(action: &Action, outcome: &Outcome) -> Vec<String> {
    let Outcome { changes, events, reply, output, exit_code, citations: _ } = outcome;
    let records =
        changes.iter().map(|change| format!("{} at {}.", words::describe(change), change.path));
    let mut told = shortened(records.collect(), "records");
    let rule = outcome.rule(Subject::Reply);
    told.extend(reply.iter().map(|reply| answer(reply, rule)));
    let of = |log: Log| events.iter().filter(move |event| event.log == log);
    told.extend(of(Log::System).chain(of(Log::Security)).map(entry));
    let lines = output.iter().filter(|line| !line.trim().is_empty());
    told.extend(shortened(lines.map(|line| format!("Prints: {line}")).collect(), "lines"));
    if let (Action::Adsutil { .. }, Some(code)) = (action, exit_code) {
        told.extend((*code != 0).then(|| format!("Exit code {code}.")));
    }
    told
}

pub(crate) fn shortened(mut all: Vec<String>, what: &str) -> Vec<String> {
    let more = all.len().saturating_sub(MOST);
    if more > 1 {
        all.truncate(MOST);
        all.push(format!("And {more} more {what}."));
    }
    all
}

/// What the visitor got, by which account, and why.
pub(crate) fn answer(reply: &Reply, rule: Option<Rule>) -> String {
    let fate = match reply.status {
        None => "Nobody answers the visitor".to_owned(),
        Some(status) => {
            let fate = match status {
                Status::Ok => "The visitor gets the page",
                Status::LoggedIn => "The visitor is logged in",
                Status::ServerError => "The page fails on what it opens",
                Status::LogonFailed
                | Status::ServerConfiguration
                | Status::AccessList
                | Status::NotLoggedIn => "The visitor is turned away",
            };
            format!("{fate}: {}", status.as_str())
        }
    };
    let token = reply.logon_type.map(token);
    let by = match (&reply.account, token) {
        (Some(account), Some(token)) => format!(", as {account} ({token})"),
        (Some(account), None) => format!(", as {account}"),
        (None, Some(token)) => format!(" ({token})"),
        (None, None) => String::new(),
    };
    let why = rule.and_then(decision).map_or(String::new(), |why| format!(" {why}"));
    format!("{fate}{by}.{why}")
}

/// An entry of a log, in one line: of the System log the first sentence, of the Security log what
/// tells one logon from another.
pub(crate) fn entry(event: &Event) -> String {
    let (kind, number) = (event.event_type.as_str(), event.event_id);
    match event.log {
        Log::System => {
            let text = event.description.split(".  ").next().unwrap_or_default();
            let text = text.trim_end_matches('.');
            format!("System log: {kind} {number} of {}: {text}.", event.source)
        }
        Log::Security => {
            let tells = |line: &&str| {
                ["Reason:", "User Name:", "Logon Type:"].iter().any(|label| line.starts_with(label))
            };
            let mut lines = event.description.lines();
            let first = lines.next().unwrap_or_default().trim_end_matches(':');
            let told: Vec<&str> = std::iter::once(first).chain(lines.filter(tells)).collect();
            format!("Security log: {kind} {number}: {}.", told.join(", "))
        }
    }
}

/// The window that has come to the front, on the way in or out.
fn front(step: &Step) -> Option<String> {
    let walks = matches!(
        step.action,
        Action::Properties { .. } | Action::Edit { .. } | Action::Ok(_) | Action::Cancel
    );
    let window = step.computer.windows().pop().filter(|_| walks)?;
    Some(format!("In front: {}.", window_title(&step.computer, &window)))
}

/// A clause as a sentence.
fn sentence(clause: &str) -> String {
    let mut letters = clause.chars();
    let first = letters.next().map(char::to_uppercase);
    format!("{}{}.", first.map(String::from_iter).unwrap_or_default(), letters.as_str())
}
