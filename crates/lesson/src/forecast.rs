//! What OK would do: the three wires from the dialog's fields to their records, and what a visitor
//! would get then. Computed by doing it and throwing the result away.

use crate::{Session, Situation, Visitor};
use metabase::schema::{
    ANONYMOUS_PASSWORD_SYNC, ANONYMOUS_USER_NAME, ANONYMOUS_USER_PASS, Property,
};
use metabase::{Change, Data, Metabase, Path};
use simulator::{Action, Computer};

/// The article's records in the order of their identifiers, which is that of the dialog's fields.
pub(crate) const RECORDS: [&Property; 3] =
    [&ANONYMOUS_USER_NAME, &ANONYMOUS_USER_PASS, &ANONYMOUS_PASSWORD_SYNC];

/// What pressing OK would do now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// One wire for each record.
    pub wires: [Wire; 3],
    /// What a visitor would get then.
    pub visitor: Visitor,
    /// Where that would lead.
    pub situation: Situation,
}

/// A field, its record, and what OK does to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wire {
    /// The record's property.
    pub property: &'static Property,
    /// What happens to it.
    pub effect: Effect,
}

/// What happens to a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It stays as it is.
    Same,
    /// There is none, and none is written.
    NothingToWrite,
    /// It is written, in place of what held before.
    Written {
        /// What held at the node before.
        before: Option<Data>,
        /// What the node then holds.
        after: Data,
    },
    /// The password is written as the empty text.
    Emptied,
    /// It is deleted.
    Deleted,
}

impl Forecast {
    /// What OK would do; `None` when no dialog is open.
    pub fn of(computer: &Computer) -> Option<Self> {
        let node = &computer.draft()?.node;
        let (then, outcome) = computer.preview(&Action::ok()).ok()?;
        Some(Self {
            wires: wires(computer.metabase(), node, &outcome.changes),
            visitor: Visitor::of(&then, node),
            situation: Situation::of(&then, node),
        })
    }

    /// Whether OK would delete the password.
    pub fn deletes(&self) -> bool {
        self.wires.iter().any(|wire| wire.effect == Effect::Deleted)
    }

    /// Whether OK would write nothing.
    pub fn is_idle(&self) -> bool {
        self.wires.iter().all(|wire| matches!(wire.effect, Effect::Same | Effect::NothingToWrite))
    }
}

/// What OK just did, when the last step was one that the reader took.
pub fn committed(session: &Session) -> Option<[Wire; 3]> {
    let now = session.position();
    let step = session.step(now).filter(|_| session.is_news(now))?;
    let before = session.computer_at(now.checked_sub(1)?)?;
    if !matches!(step.action, Action::Ok { .. }) {
        return None;
    }
    Some(wires(before.metabase(), &before.draft()?.node, &step.outcome.changes))
}

fn wires(before: &Metabase, node: &Path, changes: &[Change]) -> [Wire; 3] {
    RECORDS.map(|property| {
        let held = before.effective(node, property.id).map(|found| found.record.data.clone());
        let change = changes.iter().find(|change| change.id == property.id);
        Wire { property, effect: Effect::of(property, held, change) }
    })
}

impl Effect {
    fn of(property: &Property, before: Option<Data>, change: Option<&Change>) -> Self {
        match change.map(|change| &change.after) {
            None if before.is_none() => Self::NothingToWrite,
            None => Self::Same,
            Some(None) => Self::Deleted,
            Some(Some(after)) if is_empty_password(property, &after.data) => Self::Emptied,
            Some(Some(after)) => Self::Written { before, after: after.data.clone() },
        }
    }
}

pub(crate) fn is_empty_password(property: &Property, data: &Data) -> bool {
    property.id == ANONYMOUS_USER_PASS.id && data.as_str() == Some("")
}
