//! A session as text, line by line, and back: how one engine of the page hands a reader's history to
//! another.
//!
//! The first line names the format and the path that the reader is on. Each path begins with a `line`
//! of its own, which says what the computer is made from and where the reader is; then comes one
//! action a line, by the name that programs know it by. Names stay as they are for ever, and an
//! action is written as it was done, not as a place in a list: what was written once can be read by a
//! later version, or is refused at the line that it has no reading for.
//!
//! ```text
//! q259353-live version=1 current=0
//! line version=5.0 computer=WEB01 seed=259353 commitRule=onOk domainController=false position=3 base=1 seen=0
//! open node=LM/W3SVC
//! setSync checked=false
//! typePassword text=my\sdog
//! ```
//!
//! The whole history is written, with the paths that were left: [`decode`] of what [`encode`] wrote is
//! the session itself, and Undo leads where it led.
//!
//! *Passwords that were typed stand in it in clear.* It stays within the page that it was written in:
//! it is never stored and never sent. What leaves the page needs another format, which masks them.
//!
//! A new action gets an arm in each direction, in `trace/action.rs`.

mod action;
mod entry;

pub use entry::{Fields, Writer};

use crate::Session;
use crate::session::{Departure, Line};
use simulator::{ActionError, CommitRule, Computer, Installation, InstallationError, Version};
use std::fmt;

/// The format, and what it is now. A change that an older text can't be read under has another number.
const FORMAT: &str = "q259353-live";
const VERSION: usize = 1;

/// A text that is no session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceError {
    /// The line of the text, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not what it has to be, which is this.
    Expected(String),
    /// There can be no such computer.
    Installation(InstallationError),
    /// The action is not possible at this place.
    Action(ActionError),
}

/// Writes a session as text.
pub fn encode(session: &Session) -> String {
    let mut text = Writer::default();
    let (lines, current) = session.lines();
    text.line(FORMAT).number("version", VERSION).number("current", current);
    for line in lines {
        write_start(&mut text, line);
        for step in &line.steps {
            action::write(&mut text, &step.action);
        }
    }
    text.end()
}

/// Reads a session that [`encode`] wrote.
///
/// # Errors
///
/// [`TraceError`] at the first line that can't be read, or done.
pub fn decode(text: &str) -> Result<Session, TraceError> {
    let mut rows = text.lines().zip(1..);
    let mut header = Fields::parse(rows.next().unwrap_or_default().0, 1)?;
    if header.word() != FORMAT || header.number("version")? != VERSION {
        return Err(header.expected(&format!("{FORMAT} version={VERSION}")));
    }
    let current = header.number("current")?;
    header.end()?;

    let mut lines: Vec<(usize, Line)> = Vec::new();
    for (row, number) in rows {
        let mut fields = Fields::parse(row, number)?;
        if fields.word() == "line" {
            lines.push((number, read_start(&mut fields)?));
        } else {
            let action = action::read(&mut fields)?;
            let Some((_, line)) = lines.last_mut() else {
                return Err(fields.expected("`line`, before the first action"));
            };
            line.append(action).map_err(|error| fields.fault(Fault::Action(error)))?;
        }
        fields.end()?;
    }
    let numbers: Vec<usize> = lines.iter().map(|(number, _)| *number).collect();
    let lines = lines.into_iter().map(|(_, line)| line).collect();
    Session::of_lines(lines, current).map_err(|index| {
        let line = numbers.get(index).copied().unwrap_or(1);
        let expected = "numbers of steps and lines that there are".to_owned();
        TraceError { line, fault: Fault::Expected(expected) }
    })
}

/// The beginning of a path.
fn write_start(text: &mut Writer, line: &Line) {
    let installation = line.origin.installation();
    let Installation { version, computer, seed, commit_rule, domain_controller } = installation;
    text.line("line")
        .text("version", version.as_str())
        .text("computer", computer)
        .text("seed", &seed.to_string())
        .text("commitRule", rule_name(*commit_rule))
        .flag("domainController", Some(*domain_controller))
        .number("position", line.position)
        .number("base", line.base)
        .number("seen", line.seen);
    if let Some(from) = line.came_from {
        text.number("cameFrom", from);
    }
    if let Some(Departure { at, to }) = line.went_to {
        text.number("leftAt", at).number("wentTo", to);
    }
}

fn read_start(fields: &mut Fields<'_>) -> Result<Line, TraceError> {
    const RULES: [CommitRule; 2] = [CommitRule::OnOk, CommitRule::OnClick];
    let installation = Installation {
        version: fields.one_of("version", &Version::ALL, Version::as_str)?,
        computer: fields.text("computer")?,
        seed: fields.whole("seed")?,
        commit_rule: fields.one_of("commitRule", &RULES, rule_name)?,
        domain_controller: fields.flag("domainController")?,
    };
    let origin = Computer::install(&installation)
        .map_err(|error| fields.fault(Fault::Installation(error)))?;
    let went_to = match fields.maybe_number("leftAt")? {
        Some(at) => Some(Departure { at, to: fields.number("wentTo")? }),
        None => None,
    };
    Ok(Line {
        position: fields.number("position")?,
        base: fields.number("base")?,
        seen: fields.number("seen")?,
        came_from: fields.maybe_number("cameFrom")?,
        went_to,
        ..Line::new(origin, None)
    })
}

fn rule_name(rule: CommitRule) -> &'static str {
    match rule {
        CommitRule::OnOk => "onOk",
        CommitRule::OnClick => "onClick",
    }
}

impl fmt::Display for TraceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line {}: ", self.line)?;
        match &self.fault {
            Fault::Expected(what) => write!(f, "expected {what}."),
            Fault::Installation(error) => write!(f, "{error}."),
            Fault::Action(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for TraceError {}
