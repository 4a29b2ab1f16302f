//! The console in which `adsutil.vbs` runs: what the session has left in it, the commands that can
//! be called back, and those that would have done what the last commit did (facts B.1).
//!
//! All of it is computed from the steps that are done, so Undo, a seek and another version leave in
//! the console what was there then, or would be there.

use crate::{Session, Step, words};
use simulator::{Action, Rule, Version, adsutil_lines};

/// What stands in the command line already, so that readers need not type it.
pub const GIVEN: &str = "cscript adsutil.vbs ";

/// The longest line that the command prompt takes (KB 830473).
const LONGEST: usize = 2047;

/// The console of a version.
#[derive(Debug, PartialEq, Eq)]
pub struct Console {
    /// The window's title.
    pub title: &'static str,
    /// What it opens with.
    pub banner: &'static str,
    /// The prompt, in the folder of the script. That the system is in `C:\WINNT`, and the web in
    /// `C:\Inetpub`, is what Setup proposes.
    pub prompt: &'static str,
}

impl Console {
    /// The console of a version.
    pub fn of(version: Version) -> &'static Self {
        match version {
            Version::Iis4 => &Self {
                title: "Command Prompt",
                banner: "Microsoft(R) Windows NT(TM)",
                prompt: r"C:\WINNT\System32\Inetsrv\AdminSamples>",
            },
            Version::Iis5 => &Self {
                title: "Command Prompt",
                banner: "Microsoft Windows 2000 [Version 5.00.2195]",
                prompt: r"C:\Inetpub\AdminScripts>",
            },
        }
    }
}

/// What the console shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript<'a> {
    /// How many lines stand before those below.
    pub older: usize,
    /// The commands, oldest first.
    pub entries: Vec<Entry<'a>>,
}

/// A command that was run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The number of the step.
    pub step: usize,
    /// The line with the prompt, unless it is among the older ones.
    pub typed: Option<String>,
    /// What the script wrote, as far as it is not among the older ones.
    pub output: &'a [String],
    /// The exit code, as `%ERRORLEVEL%` has it.
    pub exit_code: i32,
    /// The rules behind output and changes, each once.
    pub rules: Vec<Rule>,
}

/// The newest lines of the console, and how many older ones there are.
pub fn transcript(session: &Session, newest: usize) -> Transcript<'_> {
    let mut room = newest;
    let mut older = 0;
    let mut entries = Vec::new();
    for (number, step) in session.done().rev() {
        let Some(command) = command(step) else { continue };
        let output = step.outcome.output.as_slice();
        let lines = output.len() + 1;
        if room > 0 {
            let hidden = output.len().saturating_sub(room);
            entries.push(Entry {
                step: number,
                typed: (room >= lines).then(|| typed(step.computer.version(), command)),
                output: output.get(hidden..).unwrap_or_default(),
                exit_code: step.outcome.exit_code.unwrap_or_default(),
                rules: rules(step),
            });
        }
        older += lines.saturating_sub(room);
        room = room.saturating_sub(lines);
    }
    entries.reverse();
    Transcript { older, entries }
}

/// The commands of the current path, newest first, undone ones too: who takes one back may want to
/// change a letter in it. The same command twice in a row is there once.
pub fn past_commands(session: &Session) -> Vec<&str> {
    let mut commands: Vec<&str> =
        session.steps().rev().filter_map(|(_, step)| command(step)).collect();
    commands.dedup();
    commands
}

/// The commands that would have done what a commit did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equivalent {
    /// The number of the step that committed.
    pub step: usize,
    /// What was done in it.
    pub what: String,
    /// The commands, as they are typed after the prompt.
    pub lines: Vec<String>,
    /// How many of its changes no command could have made.
    pub without_line: usize,
}

/// The commands for the last step that changed records without the script.
pub fn equivalent(session: &Session) -> Option<Equivalent> {
    let by_hand = |step: &Step| command(step).is_none() && !step.outcome.changes.is_empty();
    let (number, step) = session.done().rev().find(|(_, step)| by_hand(step))?;
    let lines = adsutil_lines(&step.outcome.changes);
    Some(Equivalent {
        step: number,
        what: words::label(&step.action),
        without_line: step.outcome.changes.len().saturating_sub(lines.len()),
        lines: lines.into_iter().map(|line| format!("cscript {line}")).collect(),
    })
}

/// What is left to type of a command line once [`GIVEN`] stands there.
pub fn after_given(line: &str) -> &str {
    line.strip_prefix(GIVEN).unwrap_or(line)
}

/// The action that runs a line. Of one that the prompt would not take, no more is kept than it needs
/// to be refused for its length.
pub fn run(line: &str) -> Action {
    Action::Adsutil { command: line.chars().take(LONGEST + 1).collect() }
}

fn command(step: &Step) -> Option<&str> {
    if let Action::Adsutil { command } = &step.action { Some(command) } else { None }
}

/// The line as it stands in the console: who typed the whole of it sees no second `cscript`.
fn typed(version: Version, command: &str) -> String {
    let first = command.split_whitespace().next();
    let whole = first.is_some_and(words::runs_the_script);
    let given = if whole { "" } else { GIVEN };
    // A prompt that was pasted along is there already.
    let prompt = Console::of(version).prompt;
    let mut line = [prompt, given].concat();
    line.extend(command.strip_prefix(prompt).unwrap_or(command).chars().take(LONGEST));
    line
}

fn rules(step: &Step) -> Vec<Rule> {
    let mut rules = Vec::new();
    for citation in &step.outcome.citations {
        if !rules.contains(&citation.rule) {
            rules.push(citation.rule);
        }
    }
    rules
}
