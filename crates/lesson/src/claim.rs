//! The claims of Q259353, each as the clicks that show it.

use simulator::{Action, Installation};

/// A claim of the article that can be played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// A fresh installation stores a random password, with the box ticked.
    M1,
    /// Clearing the box keeps the password.
    M2,
    /// Ticking it again deletes the password.
    M3,
    /// Clearing it once more leaves nobody a password.
    M4,
    /// Clear, Browse…, tick: the field is blank. Goes on to the clear at which that matters.
    S1,
    /// Clear, tick, clear: the field keeps its entry.
    S2,
}

impl Claim {
    /// All, in the order of the article's steps and symptoms.
    pub const ALL: [Self; 6] = [Self::M1, Self::M2, Self::M3, Self::M4, Self::S1, Self::S2];

    /// Its name in this project, such as `M3`.
    pub fn name(self) -> &'static str {
        match self {
            Self::M1 => "M1",
            Self::M2 => "M2",
            Self::M3 => "M3",
            Self::M4 => "M4",
            Self::S1 => "S1",
            Self::S2 => "S2",
        }
    }

    /// The claim of that name.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|claim| claim.name() == name)
    }

    /// The clicks that show it, from a fresh installation.
    pub fn actions(self, installation: &Installation) -> Vec<Action> {
        let click = |checked| Action::SetSync { checked };
        let toggle = |checked| [Action::open(), click(checked), Action::ok()];
        let steps = |boxes: &[bool]| boxes.iter().flat_map(|&checked| toggle(checked)).collect();
        match self {
            Self::M1 => vec![Action::open()],
            Self::M2 => steps(&[false]),
            Self::M3 => steps(&[false, true]),
            Self::M4 => steps(&[false, true, false]),
            Self::S1 => vec![
                Action::open(),
                click(false),
                Action::browse(&installation.anonymous_account()),
                click(true),
                click(false),
                Action::ok(),
                Action::request(),
            ],
            Self::S2 => vec![Action::open(), click(false), click(true), click(false)],
        }
    }
}
