//! What OK would do: the three wires from the dialog's fields to their records, and what a visitor
//! would get then. Computed by doing it and throwing the result away.
//!
//! On the way in through the property sheets OK hands its fields to the window around it, and
//! another OK writes them. What is told then is what that one would do, and how many OKs come first.

use crate::{Session, Situation, Visitor, describe};
use metabase::schema::{
    ANONYMOUS_PASSWORD_SYNC, ANONYMOUS_USER_NAME, ANONYMOUS_USER_PASS, Property,
};
use metabase::{Change, Data, Metabase, Path};
use simulator::{Action, Computer, Outcome, Rule, Subject, Window};

/// The article's records in the order of their identifiers, which is that of the dialog's fields.
pub(crate) const RECORDS: [&Property; 3] =
    [&ANONYMOUS_USER_NAME, &ANONYMOUS_USER_PASS, &ANONYMOUS_PASSWORD_SYNC];

/// What pressing OK would do now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// One wire for each record.
    pub wires: [Wire; 3],
    /// Every change, those of other records included.
    pub changes: Vec<Change>,
    /// How many OKs hand the fields up before one writes them.
    pub hands_up: usize,
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
    /// The rule behind it, where something does.
    pub rule: Option<Rule>,
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
    /// What OK would do; `None` when no window is open that has anything to write.
    pub fn of(computer: &Computer) -> Option<Self> {
        let (node, hands_up) = edited(computer)?;
        let (then, outcome) = ok_pressed(computer, hands_up)?;
        Some(Self {
            wires: wires(computer.metabase(), &node, &outcome),
            visitor: Visitor::of(&then, &node),
            situation: Situation::of(&then, &node),
            changes: outcome.changes,
            hands_up,
        })
    }

    /// Whether OK would delete the password.
    pub fn deletes(&self) -> bool {
        self.wires.iter().any(|wire| wire.effect == Effect::Deleted)
    }

    /// What OK would do to records besides the three, in words.
    pub fn others(&self) -> impl Iterator<Item = String> {
        let others = self
            .changes
            .iter()
            .filter(|change| RECORDS.iter().all(|property| property.id != change.id));
        others.map(describe)
    }

    /// Whether OK would write nothing.
    pub fn is_idle(&self) -> bool {
        self.changes.is_empty()
    }
}

/// The computer as the OK that writes would leave it; `None` when there is nothing for it to write.
pub fn after_ok(computer: &Computer) -> Option<Computer> {
    let (_, hands_up) = edited(computer)?;
    ok_pressed(computer, hands_up).map(|(then, _)| then)
}

/// What comes of OK, and of as many more as hand up what the first does.
fn ok_pressed(computer: &Computer, hands_up: usize) -> Option<(Computer, Outcome)> {
    let (mut then, mut outcome) = computer.preview(&Action::ok()).ok()?;
    for _ in 0..hands_up {
        (then, outcome) = then.preview(&Action::ok()).ok()?;
    }
    Some((then, outcome))
}

/// The key that the open windows edit, and how many OKs hand up what they hold before one writes it.
fn edited(computer: &Computer) -> Option<(Path, usize)> {
    let windows = computer.windows();
    let inside = |index: usize| windows.len() - index - 1;
    windows.iter().enumerate().find_map(|(index, window)| match window {
        Window::Sheet(node) | Window::Account(node) => Some((node.clone(), inside(index))),
        Window::Computer | Window::Methods(_) => None,
    })
}

/// What OK just did, when the last step was one that the reader took.
pub fn committed(session: &Session) -> Option<[Wire; 3]> {
    let now = session.position();
    let step = session.step(now).filter(|_| session.is_news(now))?;
    let before = session.computer_at(now.checked_sub(1)?)?;
    if !matches!(step.action, Action::Ok { .. }) {
        return None;
    }
    let (node, hands_up) = edited(before)?;
    (hands_up == 0).then(|| wires(before.metabase(), &node, &step.outcome))
}

fn wires(before: &Metabase, node: &Path, outcome: &Outcome) -> [Wire; 3] {
    RECORDS.map(|property| {
        let held = before.effective(node, property.id).map(|found| found.record.data.clone());
        let index = outcome.changes.iter().position(|change| change.id == property.id);
        let change = index.and_then(|index| outcome.changes.get(index));
        let rule = index.and_then(|index| outcome.rule(Subject::Change(index)));
        Wire { property, effect: Effect::of(property, held, change), rule }
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
