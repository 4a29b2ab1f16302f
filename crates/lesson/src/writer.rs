//! Which step wrote an entry of the event log, and by which rule.

use crate::Session;
use simulator::{Rule, Subject};

/// The step that wrote an entry, and the rule behind it. Entries count from 0, the oldest first.
pub fn writer(session: &Session, entry: usize) -> Option<(usize, Option<Rule>)> {
    let mut next = session.computer_at(0)?.events().len();
    for (number, step) in session.done() {
        let first = next;
        next += step.outcome.events.len();
        if entry < next {
            let rule = step.outcome.rule(Subject::Event(entry.checked_sub(first)?));
            return Some((number, rule));
        }
    }
    None
}
