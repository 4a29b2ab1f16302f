//! The timeline.

use super::{Text, text};

pub(crate) const TIMELINE: Text = text("Timeline");
pub(crate) const UNDO: &str = "Undo";
pub(crate) const REDO: &str = "Redo";
pub(crate) const START_OVER: &str = "Start over";
pub(crate) const COPY_LINK: &str = "Copy link";
/// What the button says when it has done so, as the announcer does.
pub(crate) const COPIED: &str = "Copied";
pub(crate) const BACK_TO_NOW: &str = "Back to now";
/// The accessible names of the beads together, and of the slider.
pub(crate) const STEPS: &str = "Steps";
pub(crate) const STEP: &str = "Step";
/// What stands on the dot that closes a draft.
pub(crate) const OK: Text = text("OK");

/// How many steps are not drawn.
pub(crate) fn more(steps: usize) -> String {
    format!("{steps} more")
}

/// Where the slider stands.
pub(crate) fn place(now: usize, last: usize, says: &str) -> String {
    format!("{now} of {last}: {says}")
}

/// The accessible name of a bead.
pub(crate) fn step(number: usize, what: &str) -> String {
    format!("Step {number}: {what}")
}
