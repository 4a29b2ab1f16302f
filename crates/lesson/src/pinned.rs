//! The three records as the inspector pins them: what they say, what just happened to them, and
//! the slot that a deleted one leaves.

use crate::{Session, Step, forecast::RECORDS};
use metabase::schema::Property;
use metabase::{Change, Data, Found, Path, Record};
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
        /// Whether the last change of the metabase was this record's, and is news.
        changed: bool,
        /// What held before that change, if anything did.
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

fn row_state(session: &Session, property: &Property) -> RowState {
    let node = session.focus();
    let last_write = session.done().rev().find(|(_, step)| !step.outcome.changes.is_empty());
    let news = last_write
        .filter(|&(number, _)| session.is_news(number))
        .and_then(|(number, step)| Happening::of(session, number, step, property, &node));
    let found = session.computer().metabase().effective(&node, property.id);
    match (found, news) {
        (Some(found), news) => RowState::Present {
            record: found.record.clone(),
            from: found.path,
            changed: news.is_some(),
            was: news.and_then(|news| news.before).map(|found| found.record.data.clone()),
        },
        (None, Some(Happening { step, before: Some(found), rule, .. })) => {
            RowState::JustDeleted { record: found.record.clone(), step, rule }
        }
        (None, _) => {
            let last = last_happening(session, session.position(), property, &node);
            RowState::Empty { deleted_at: last.map(|last| last.step) }
        }
    }
}

/// A step that changed what a record says at a place, be it the place's own or handed down.
#[derive(Debug)]
pub(crate) struct Happening<'a> {
    /// The number of the step.
    pub(crate) step: usize,
    /// The change that did it, at the place or above it.
    pub(crate) change: &'a Change,
    /// The rule behind the change.
    pub(crate) rule: Option<Rule>,
    /// What held at the place before.
    before: Option<Found<'a>>,
}

impl<'a> Happening<'a> {
    /// What the step did to the record. `None` too where a record of the place's own, or of one in
    /// between, keeps what was changed above out of sight.
    pub(crate) fn of(
        session: &'a Session,
        number: usize,
        step: &'a Step,
        property: &Property,
        node: &Path,
    ) -> Option<Self> {
        // A script writes at many places: the nearest one counts.
        let changes = &step.outcome.changes;
        let at = |place: Path| {
            changes.iter().position(|change| change.id == property.id && change.path == place)
        };
        let index = node.ancestry().find_map(at)?;
        let change = changes.get(index)?;
        let computer_before = session.computer_at(number.checked_sub(1)?)?;
        let before = computer_before.metabase().effective(node, property.id);
        let rule = step.outcome.rule(Subject::Change(index));
        (before != step.computer.metabase().effective(node, property.id)).then_some(Self {
            step: number,
            change,
            rule,
            before,
        })
    }
}

/// The last of the first `until` steps that changed what a record says at a place.
pub(crate) fn last_happening<'a>(
    session: &'a Session,
    until: usize,
    property: &Property,
    node: &Path,
) -> Option<Happening<'a>> {
    let mut steps = session.done().rev().filter(|&(number, _)| number <= until);
    steps.find_map(|(number, step)| Happening::of(session, number, step, property, node))
}
