//! "I have this problem now": its questions, and what is found.

use crate::texts::number;

pub(crate) const TITLE: &str = "Find the cause";
pub(crate) const NEXT: &str = "Next";
pub(crate) const BACK: &str = "Back";
pub(crate) const AGAIN: &str = "Begin again";
pub(crate) const CLOSE: &str = "Close";

/// What is left while there are questions.
pub(crate) const LEFT: &str = "What it can be";

/// How many of those are not listed.
pub(crate) fn more(count: usize) -> String {
    format!("and {} more", number(count))
}

/// Pasted instead of answers.
pub(crate) const OR_PASTE: &str = "Or paste what adsutil.vbs prints";
pub(crate) const TO_RUN: &str = "These lines show the three records, and change nothing:";
pub(crate) const TO_RUN_NAME: &str = "Lines that show the records";
pub(crate) const PRINTED: &str = "What they printed";
pub(crate) const WHAT_IS_READ: &str = "Only what is set, and whether AnonymousPasswordSync is True, is read. The text is then gone: no password is kept.";
pub(crate) const READ: &str = "Read";

/// The button that copies lines: before and after.
pub(crate) const COPY: &str = "Copy";
pub(crate) const COPIED: &str = "Copied";
pub(crate) const NOT_COPIED: &str = "Not copied";
/// What is said then.
pub(crate) const HAVE_COPIED: &str = "Copied.";
pub(crate) const SELECT: &str = "The browser lets nothing be copied: select the lines.";

/// The accessible name of that button.
pub(crate) fn copies(shown: &str, lines: &str) -> String {
    format!("{shown}: {lines}")
}

/// What is found.
pub(crate) const OR: &str = "Or:";
pub(crate) const TO_READ: &str = "To read: ";
pub(crate) const WAY_OUT: &str = "The way out";
pub(crate) const WAY_IN: &str = "How it comes to this";
pub(crate) const OTHER_WAYS: &str = "Other ways into it";
pub(crate) const SIGNS: &str = "What speaks for it";
pub(crate) const AS_LINES: &str = "As lines:";
pub(crate) const SOURCES: &str = "Sources: ";
pub(crate) const TRY_IT: &str = "Try it here";
pub(crate) const SHOW_ME: &str = "Show me how it came";

/// The server, or the site, that a cause is about: a sentence of itself.
pub(crate) fn place(words: &str) -> String {
    format!("{words}.")
}

/// The accessible names of what belongs to a way out, and to a way in.
pub(crate) fn lines_of(title: &str) -> String {
    format!("Lines: {title}")
}

pub(crate) fn try_it(title: &str) -> String {
    format!("Try it here: {title}")
}

pub(crate) fn show_me(title: &str) -> String {
    format!("Show me how it came: {title}")
}
