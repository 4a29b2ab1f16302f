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

/// The current path as marks, undone steps included.
pub fn timeline(session: &Session) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut open: Option<Bracket> = None;
    for (number, step) in session.steps() {
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
    marks
}
