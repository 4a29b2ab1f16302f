//! Event Viewer with both of its logs.

use crate::texts::number;
use simulator::Version;

pub(crate) const BOTH_LOGS: &str = "Event Viewer: both logs";
pub(crate) const NEWER: &str = "Show newer entries";
pub(crate) const OLDER: &str = "Show older entries";
pub(crate) const EMPTY: &str = "No entries yet. A logon leaves one in the Security log, and a failed one of the anonymous user another in the System log. A request that a cached token answers leaves none.";
pub(crate) const BYTES: &str = "Bytes";
pub(crate) const WORDS: &str = "Words";
pub(crate) const GO_TO_STEP: &str = "Go to that step";

/// How many entries a log has, of which `listed` are listed from the one of index `first` on.
pub(crate) fn count(all: usize, first: usize, listed: usize) -> String {
    if all <= listed {
        return format!("{} event(s)", number(all));
    }
    format!(
        "{} event(s), the newest first: {} to {} are listed",
        number(all),
        number(first + 1),
        number(all.min(first + listed))
    )
}

/// Where a log is chosen: in the menu of 4.0, in the tree of 5.0.
pub(crate) fn logs(version: Version) -> &'static str {
    match version {
        Version::Iis4 => "Log",
        Version::Iis5 => "Event Viewer (Local)",
    }
}

/// Which step of the reader wrote an entry.
pub(crate) fn written(step: usize, what: &str) -> String {
    format!("Written at step {step}: {what}. ")
}
