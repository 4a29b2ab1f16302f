//! What a write did: a record before and after.

use crate::{Id, Metabase, Path, Record, store::Key};

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

/// Every record in which two metabases differ, in the order of the tree and then by identifier.
///
/// The answer to "what happened in between", whoever did it. Keys that both share are passed over
/// without being looked into.
pub fn difference(before: &Metabase, after: &Metabase) -> Vec<Change> {
    let unshared = before.unshared_keys(after);
    unshared.iter().flat_map(|(path, old, new)| changes_of_key(path, old, new)).collect()
}

fn changes_of_key(path: &Path, old: &Key, new: &Key) -> Vec<Change> {
    let change = |id: &Id| {
        let (before, after) = (old.records.get(id).cloned(), new.records.get(id).cloned());
        (before != after).then(|| Change { path: path.clone(), id: *id, before, after })
    };
    old.records.keys_of_both(&new.records).into_iter().filter_map(change).collect()
}
