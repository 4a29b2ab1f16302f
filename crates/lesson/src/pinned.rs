//! The three records as the inspector pins them: what they say, what just happened to them, and
//! the slot that a deleted one leaves.

use crate::{Session, Step, forecast::RECORDS};
use metabase::schema::{ANONYMOUS_PASSWORD_SYNC, Property};
use metabase::{Change, Data, Path, Record};
use simulator::{Rule, Subject};

/// One pinned record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PinnedRow {
    /// Its property.
    pub property: &'static Property,
    /// What is there.
    pub state: RowState,
}

/// What stands in a record's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowState {
    /// The record that holds, and the key that it comes from.
    Present {
        /// The record.
        record: Record,
        /// The key that holds it.
        from: Path,
        /// What held before, when the last change of the metabase was this record's.
        was: Option<Data>,
    },
    /// The record was deleted by the last change of the metabase.
    JustDeleted {
        /// As it was.
        record: Record,
        /// The step that deleted it.
        step: usize,
        /// The rule behind it.
        rule: Option<Rule>,
    },
    /// There is none.
    Empty {
        /// The step that deleted it, when one did.
        deleted_at: Option<usize>,
    },
}

/// The three records, seen from the key that the reader looks at.
pub fn pinned_rows(session: &Session) -> [PinnedRow; 3] {
    RECORDS.map(|property| PinnedRow { property, state: row_state(session, property) })
}

fn row_state(session: &Session, property: &'static Property) -> RowState {
    let node = session.focus();
    let last_write = session.done().rev().find(|(_, step)| !step.outcome.changes.is_empty());
    let news =
        last_write.filter(|&(number, _)| session.is_news(number)).and_then(|(number, step)| {
            let (index, change) = change_of(step, property, &node)?;
            Some((number, change, step.outcome.rule(Subject::Change(index))))
        });
    match session.computer().metabase().effective(&node, property.id) {
        Some(found) => RowState::Present {
            record: found.record.clone(),
            was: news.and_then(|(number, change, _)| was(session, property, number, change)),
            from: found.path,
        },
        None => match news {
            Some((step, Change { before: Some(record), after: None, .. }, rule)) => {
                RowState::JustDeleted { record: record.clone(), step, rule }
            }
            Some(_) | None => RowState::Empty { deleted_at: last_deletion(session, property) },
        },
    }
}

/// What held at the node before the change, which may have been handed down from above.
fn was(session: &Session, property: &Property, step: usize, change: &Change) -> Option<Data> {
    let before = session.computer_at(step.checked_sub(1)?)?.metabase();
    before.effective(&change.path, property.id).map(|found| found.record.data.clone())
}

/// The change of this property in a step that counts at the node, with its index.
fn change_of<'a>(step: &'a Step, property: &Property, node: &Path) -> Option<(usize, &'a Change)> {
    let changes = step.outcome.changes.iter().enumerate();
    changes.rev().find(|(_, change)| change.id == property.id && node.is_within(&change.path))
}

/// The last step so far that deleted the record where the reader looks.
fn last_deletion(session: &Session, property: &Property) -> Option<usize> {
    last_change(session, session.position(), property)
        .filter(|(_, change, _)| change.is_deletion())
        .map(|(number, ..)| number)
}

/// The last of the first `until` steps that wrote or deleted the record where the reader looks, the
/// change, and the rule behind it.
pub(crate) fn last_change<'a>(
    session: &'a Session,
    until: usize,
    property: &Property,
) -> Option<(usize, &'a Change, Option<Rule>)> {
    let node = session.focus();
    session.done().rev().filter(|&(number, _)| number <= until).find_map(|(number, step)| {
        let (index, change) = change_of(step, property, &node)?;
        Some((number, change, step.outcome.rule(Subject::Change(index))))
    })
}

impl PinnedRow {
    /// Whether this is the row of the check box.
    pub fn is_sync(&self) -> bool {
        self.property.id == ANONYMOUS_PASSWORD_SYNC.id
    }
}
