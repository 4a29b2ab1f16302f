//! The parts of the computer under "More of the machine": a module for each, and what several share.

pub(crate) mod console;
pub(crate) mod events;
pub(crate) mod manager;
pub(crate) mod news;
pub(crate) mod services;
pub(crate) mod users;
pub(crate) mod visitors;

pub(crate) const RESTART: &str = "Restart IIS";
pub(crate) const WAIT_15: &str = "Wait 15 minutes";

/// After the source of a rule, where it is our reading.
pub(crate) fn inferred(reason: &str) -> String {
    format!(" (inferred: {reason})")
}
