//! What somebody hands on in a ticket, as Markdown: what was done, what happened, where it stands now,
//! what to do, and the link to it.
//!
//! All of it is computed: what to do is the [`route`] from where the session stands. No password stands in it:
//! it has steps by their names, records as what became of them, and of a script nothing that it printed.

use crate::sentences::{fate, reason};
use crate::telling::{answer, entry, shortened};
use crate::{
    Captions, Goal, Session, Situation, Step, Visitor, link, move_label, route, rule_sentence, why,
    words,
};
use metabase::Path;
use simulator::{Action, CommitRule, Computer, Rule, Subject};

/// What nobody who reads a ticket may overlook.
const SIMULATED: &str = "From a simulation made after Q259353, not from a real computer.\n";

/// The ticket of a session, as far as its steps are done. `page` is the address of the page, where it has
/// one; what stands in it from a `#` on gives way to the link.
///
/// ```
/// use lesson::{Session, ticket};
/// use simulator::{Action, Installation};
///
/// let mut session = Session::start(&Installation::default())?;
/// session.dispatch(Action::open())?;
/// let text = ticket(&session, Some("https://example.org/"));
/// assert!(text.contains("1. Open the dialog at LM/W3SVC\n"));
/// assert!(text.contains("Nothing: visitors get in.\n"));
/// assert!(text.contains("\n<https://example.org/#1o-q717>\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn ticket(session: &Session, page: Option<&str>) -> String {
    let address = page.map(|page| vec![address(session, page)]);
    let parts = [
        Some(("# The anonymous user’s account in IIS (Q259353)", server(session))),
        Some(("## What was done", done(session))),
        Some(("## What happened", happened(session))),
        Some(("## Where it stands", stands(session))),
        Some(("## What to do", to_do(session))),
        address.map(|address| ("## The same on the page", address)),
    ];
    let parts = parts.into_iter().flatten();
    let told = parts.map(|(heading, lines)| format!("{heading}\n\n{}\n\n", lines.join("\n")));
    told.chain([SIMULATED.to_owned()]).collect()
}

/// What it was done on.
fn server(session: &Session) -> Vec<String> {
    let installation = session.computer().installation();
    let captions = Captions::of(installation.version);
    let domain = if installation.domain_controller { ", a domain controller" } else { "" };
    let mut lines = vec![
        format!("- Version: {} on {}", captions.product, captions.windows),
        format!("- Computer: {}{domain}", plain(&installation.computer)),
        format!("- Looked at: {}", plain(session.focus().as_str())),
    ];
    if installation.commit_rule != CommitRule::default() {
        lines.push(format!("- Not as IIS is: {}", rule_sentence(installation.commit_rule)));
    }
    lines
}

/// The steps that are done, with their numbers.
fn done(session: &Session) -> Vec<String> {
    let focus = session.focus();
    let label = |(number, step): (usize, &Step)| {
        let before = session.computer_at(number - 1).unwrap_or(session.computer());
        format!("{number}. {}", plain(&move_label(before, &focus, &step.action)))
    };
    or_else(session.done().map(label).collect(), "Nothing: the computer is as it was installed.")
}

/// What came of them, each with where that is written.
fn happened(session: &Session) -> Vec<String> {
    let told = |(number, step): (usize, &Step)| {
        let effects = effects(step).into_iter();
        effects.map(move |effect| format!("- Step {number}: {effect}")).collect::<Vec<_>>()
    };
    or_else(session.done().flat_map(told).collect(), "Nothing that the server would show.")
}

fn effects(step: &Step) -> Vec<String> {
    let outcome = &step.outcome;
    let cited = |words: &str, subject| {
        let behind = outcome.citations.iter().filter(|it| it.subject == subject);
        let sources: String = behind.map(|it| source(Some(it.rule))).collect();
        format!("{}{sources}", plain(words))
    };
    let changes = outcome.changes.iter().enumerate().map(|(index, change)| {
        let words = format!("{} at {}.", words::describe(change), change.path);
        cited(&words, Subject::Change(index))
    });
    let events = outcome.events.iter().enumerate();
    let events = events.map(|(index, event)| cited(&entry(event), Subject::Event(index)));
    let reply = outcome
        .reply
        .iter()
        .map(|reply| cited(&answer(reply, outcome.rule(Subject::Reply)), Subject::Reply));
    shortened(changes.collect(), "records").into_iter().chain(reply).chain(events).collect()
}

/// Where it came to, what a visitor gets there, and why.
fn stands(session: &Session) -> Vec<String> {
    let (computer, focus) = (session.computer(), session.focus());
    let visitor = Visitor::of(computer, &focus);
    let situation = Situation::of(computer, &focus);
    let mut lines = vec![
        format!("- Situation: {}", situation.name()),
        format!(
            "- The next visitor without a name {}. {}{}",
            fate(&visitor),
            reason(visitor.gate, visitor.rule),
            source(Some(visitor.rule))
        ),
    ];
    for goal in Goal::ALL {
        let Some(symptom) = goal.symptom().filter(|_| goal.holds(computer, &focus)) else {
            continue;
        };
        lines.push(format!("- {}", goal.title()));
        let cause = |cause: crate::Cause| {
            format!("  - Step {}: {}{}", cause.step, plain(&cause.what), source(cause.rule))
        };
        lines.extend(why(session, symptom).into_iter().map(cause));
    }
    lines
}

/// The shortest way to a server whose visitors get in, by the model.
fn to_do(session: &Session) -> Vec<String> {
    let (computer, focus) = (session.computer(), session.focus());
    match route(computer, &focus, Goal::Working) {
        None => vec!["No clicks were found that let visitors in.".to_owned()],
        Some(steps) if steps.is_empty() => vec!["Nothing: visitors get in.".to_owned()],
        Some(steps) => numbered(computer.clone(), &focus, &steps),
    }
}

fn numbered(mut computer: Computer, focus: &Path, steps: &[Action]) -> Vec<String> {
    let mut lines = Vec::new();
    for (index, action) in steps.iter().enumerate() {
        let words = move_label(&computer, focus, action);
        lines.push(format!("{}. {}", index + 1, plain(&words)));
        if let Ok((after, _)) = computer.apply(action) {
            computer = after;
        }
    }
    lines
}

/// The link, or why there is none.
fn address(session: &Session, page: &str) -> String {
    let page = page.split('#').next().unwrap_or_default();
    link::write(session).map_or_else(|error| error.to_string(), |link| format!("<{page}{link}>"))
}

/// Where a rule is written, and the mark and the reason of one that no source says outright.
fn source(rule: Option<Rule>) -> String {
    rule.map(Rule::basis).map_or(String::new(), |basis| {
        let reason = basis.inferred.map_or(String::new(), |reason| format!("; inferred: {reason}"));
        format!(" ({}, {}{reason})", basis.source, basis.part)
    })
}

fn or_else(lines: Vec<String>, nothing: &str) -> Vec<String> {
    if lines.is_empty() { vec![nothing.to_owned()] } else { lines }
}

/// A text that is no Markdown, whatever somebody has typed as a name: on one line, and without marks. An
/// underscore between letters is none.
fn plain(text: &str) -> String {
    let mut written = String::new();
    let mut letters = text.chars().peekable();
    let mut last = ' ';
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        let inside = last.is_alphanumeric() && next.is_alphanumeric();
        if "\\`*[]<>~|&".contains(letter) || (letter == '_' && !inside) {
            written.push('\\');
        }
        written.push(if letter.is_control() { ' ' } else { letter });
        last = letter;
    }
    written
}
