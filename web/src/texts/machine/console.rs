//! The console, in which adsutil.vbs runs.

use crate::texts::number;

pub(crate) const CONSOLE: &str = "Console";
pub(crate) const RUN: &str = "Run";
pub(crate) const KEYS: &str = "Enter runs, the arrows up and down call back, Esc empties the line.";
pub(crate) const TO_TRY: &str = "Commands to try";
/// Most are about the article's records. The script knows no other language.
pub(crate) const SUGGESTIONS: [&str; 8] = [
    "GET w3svc/AnonymousUserPass",
    "GET w3svc/AnonymousPasswordSync",
    "ENUM w3svc",
    "ENUM /P w3svc",
    "DELETE w3svc/AnonymousUserPass",
    "SET w3svc/AnonymousPasswordSync 0",
    "FIND AnonymousUserPass",
    "HELP",
];
/// The accessible names of the line that is typed, and of what stands above it.
pub(crate) const COMMAND: &str = "Command";
pub(crate) const OUTPUT: &str = "Console output";
/// Before the sources of what the newest command did, and after them.
pub(crate) const SOURCES: &str = "Source:";
pub(crate) const OUR_WORDS: &str = " Rare errors that no source prints are in our words.";

/// The button for lines that are not shown yet.
pub(crate) fn older_lines(count: usize) -> String {
    match count {
        1 => "1 older line".to_owned(),
        _ => format!("{} older lines", number(count)),
    }
}

/// What a batch file finds in the variable.
pub(crate) fn error_level(exit_code: i32) -> String {
    format!("%ERRORLEVEL% {exit_code}")
}

pub(crate) const EQUIVALENT: &str = "What the last OK did, as commands";
pub(crate) const NOTHING_WRITTEN: &str = "Nothing was written by a dialog yet.";
pub(crate) const FILL: &str = "Put into the console";
pub(crate) const COPY: &str = "Copy";
pub(crate) const COPIED: &str = "Copied.";
pub(crate) const NOT_COPIED: &str = "The browser lets nothing be copied: select the lines.";
pub(crate) const TYPE_PASSWORD: &str = "Type the password in the place of <password>.";

/// The accessible name of one of the buttons that say `FILL`.
pub(crate) fn fill(command: &str) -> String {
    format!("Put into the console: {command}")
}

/// How many of the changes have no line, if any.
pub(crate) fn without_line(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("One of its changes no command can make.".to_owned()),
        many => Some(format!("{} of its changes no command can make.", number(many))),
    }
}

/// Which step the lines are of.
pub(crate) fn step(number: usize, what: &str) -> String {
    format!("Step {number}: {what}")
}
