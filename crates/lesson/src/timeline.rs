//! The history as a reader sees it: clicks of a draft are beads in a bracket, the OK that writes
//! them is the dot that closes it. Between property sheets the last OK does, which leads out.

use crate::Session;
use simulator::Action;

/// A part of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A draft, from Open to OK or Cancel.
    Draft(Bracket),
    /// A step outside of a draft.
    Single(usize),
}

/// The steps of one draft, or of those inside each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bracket {
    /// The steps before the close, by number.
    pub beads: Vec<usize>,
    /// The step that closed it; `None` while the dialog is open.
    pub close: Option<Close>,
}

/// How a draft ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Close {
    /// The number of the step.
    pub step: usize,
    /// Whether it was OK.
    pub committed: bool,
}

/// The marks around the step that the reader is at, and how many steps are left out on either side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// How many steps come before the first mark.
    pub before: usize,
    /// The marks.
    pub marks: Vec<Mark>,
    /// How many steps come after the last mark.
    pub after: usize,
}

/// The current path as marks, undone steps included.
pub fn timeline(session: &Session) -> Vec<Mark> {
    marks(session, 1, session.len())
}

/// The part of the timeline that a reader has around him: up to `most` steps. It costs as much for ten
/// thousand steps as for ten.
pub fn timeline_near(session: &Session, most: usize) -> Near {
    let len = session.len();
    let middle = session.position().saturating_sub(1 + most / 2);
    let before = middle.min(len.saturating_sub(most));
    let last = len.min(before.saturating_add(most));
    Near { before, marks: marks(session, before + 1, last), after: len - last }
}

/// The steps from `first` to `last` as marks.
fn marks(session: &Session, first: usize, last: usize) -> Vec<Mark> {
    let mut marks = Vec::new();
    // The first may stand in the middle of a draft.
    let before = first.checked_sub(1).and_then(|step| session.computer_at(step));
    let inside = before.is_some_and(|computer| !computer.windows().is_empty());
    let mut open: Option<Bracket> = inside.then(Bracket::default);
    for number in first..=last {
        let Some(step) = session.step(number) else { break };
        match (&step.action, &mut open) {
            (Action::Open { .. } | Action::Properties { .. }, _) => {
                marks.extend(
                    open.replace(Bracket { beads: vec![number], close: None }).map(Mark::Draft),
                );
            }
            (Action::Ok { .. } | Action::Cancel, Some(_)) if step.computer.windows().is_empty() => {
                let committed = matches!(step.action, Action::Ok { .. });
                let mut bracket = open.take().unwrap_or_default();
                bracket.close = Some(Close { step: number, committed });
                marks.push(Mark::Draft(bracket));
            }
            (_, Some(bracket)) => bracket.beads.push(number),
            (_, None) => marks.push(Mark::Single(number)),
        }
    }
    marks.extend(open.map(Mark::Draft));
    marks.retain(|mark| *mark != Mark::Draft(Bracket::default()));
    marks
}
