//! What the inspector tells of records besides the pinned ones.

use crate::texts::number;

pub(crate) const DELETED: &str = "deleted";
pub(crate) const CHANGED: &str = "changed";

pub(crate) fn elsewhere(step: usize) -> String {
    format!("Changed elsewhere at step {step}")
}

pub(crate) fn more(count: usize) -> String {
    format!("and {} more", number(count))
}

pub(crate) fn at(path: &str) -> String {
    format!("at {path}")
}

/// The accessible name of a record's row.
pub(crate) fn record(name: &str, path: &str, state: &str) -> String {
    format!("{name} at {path}, {state}")
}

/// Data that was written over other data.
pub(crate) fn became(before: &str, after: &str) -> String {
    format!("{before} → {after}")
}

/// Which step it was.
pub(crate) fn step(number: usize, what: &str) -> String {
    format!("Step {number}, {what}. ")
}
