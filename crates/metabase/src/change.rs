//! What a write did: a record before and after.

use crate::{Id, Metabase, Path, Record};
use std::collections::BTreeSet;

/// One record that is no longer what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The key that holds it.
    pub path: Path,
    /// Which record.
    pub id: Id,
    /// As it was, or `None` when there was none.
    pub before: Option<Record>,
    /// As it is, or `None` when it was deleted.
    pub after: Option<Record>,
}

impl Change {
    /// Whether the record is gone.
    pub fn is_deletion(&self) -> bool {
        self.after.is_none()
    }
}

/// Every record in which two metabases differ, by path and identifier.
///
/// The answer to "what happened in between", whoever did it. Keys that both share are passed over
/// without being looked into.
pub fn difference(before: &Metabase, after: &Metabase) -> Vec<Change> {
    let paths: BTreeSet<Path> = before.paths().into_iter().chain(after.paths()).collect();
    let mut changes = Vec::new();
    for path in paths {
        if before.shares_key(after, &path) {
            continue;
        }
        let ids: BTreeSet<Id> = [before, after]
            .iter()
            .flat_map(|metabase| metabase.records(&path).map(|record| record.id))
            .collect();
        for id in ids {
            let (old, new) = (before.record(&path, id), after.record(&path, id));
            if old != new {
                let (before, after) = (old.cloned(), new.cloned());
                changes.push(Change { path: path.clone(), id, before, after });
            }
        }
    }
    changes
}
