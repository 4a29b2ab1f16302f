//! Keep and share: what is taken away from the page, and brought back.

use crate::texts::number;

pub(crate) const TITLE: &str = "Keep and share";
pub(crate) const INTRO: &str = "All of it without passwords: what somebody has typed as one is a word that says only whether it is the same as another.";

/// A ticket.
pub(crate) const FOR_A_TICKET: &str = "For a ticket";
pub(crate) const COPY_TICKET: &str = "Copy as Markdown";
pub(crate) const WHAT_IT_SAYS: &str =
    "What was done, what happened, where it stands, what to do, and the link to it.";

/// A trace.
pub(crate) const AS_A_TRACE: &str = "As a trace";
pub(crate) const WHAT_A_TRACE_IS: &str = "Every step of this path as JSON, for this page and for programs. It has no limit as a link has.";
pub(crate) const DOWNLOAD: &str = "Download the trace";
pub(crate) const COPY_TRACE: &str = "Copy the trace";
/// The file, and what it is.
pub(crate) const FILE: &str = "q259353-live.json";
pub(crate) const JSON: &str = "application/json";

/// The way back.
pub(crate) const BACK: &str = "Back from a trace";
pub(crate) const WHAT_HAPPENS: &str =
    "It arrives as a branch of its own, at its place. Undo returns to yours.";
pub(crate) const OPEN_FILE: &str = "Open a trace";
pub(crate) const PASTE_HERE: &str = "Or paste one here";
pub(crate) const OPEN_PASTED: &str = "Open what is pasted";

/// What came of it.
pub(crate) const COPIED_TICKET: &str = "The ticket is copied.";
pub(crate) const COPIED_TRACE: &str = "The trace is copied.";
pub(crate) const NOT_COPIED: &str =
    "The browser lets nothing be copied. Download the trace instead.";
pub(crate) const DOWNLOADED: &str = "The trace is where the browser puts downloads.";
pub(crate) const NOT_DOWNLOADED: &str =
    "The browser lets nothing be downloaded. Copy the trace instead.";

pub(crate) fn opened(position: usize, steps: usize) -> String {
    let (position, steps) = (number(position), number(steps));
    format!("The trace is open, at step {position} of {steps}. Undo returns to your own steps.")
}

/// Where nothing was opened.
pub(crate) const NOTHING_PASTED: &str = "Nothing is pasted. Paste the whole text of a trace first.";
pub(crate) const TOO_LARGE: &str =
    "Nothing was opened: the file is larger than any trace. Choose one that this page has written.";
pub(crate) const NOT_READ: &str =
    "Nothing was opened: the browser can’t read the file. Paste its text instead.";

pub(crate) fn not_opened(why: &str) -> String {
    format!("Nothing was opened, your steps are as they were. {why}")
}

/// On paper.
pub(crate) const OWN_STEPS: &str = "Your steps";

pub(crate) fn left_out(steps: usize) -> String {
    format!("The first {} are left out here.", number(steps))
}
