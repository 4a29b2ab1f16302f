//! The claims of Q259353, each as the clicks that show it.

use crate::Session;
use simulator::{Action, CommitRule, Installation, PasswordField};

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

    /// Whether the model bears the claim out when the dialog writes by this rule. S2 fails where the
    /// box is written at each click: that is how it is known that it is not (facts G.1).
    pub fn holds_under(self, commit_rule: CommitRule) -> bool {
        let installation = Installation { commit_rule, ..Installation::default() };
        let mut actions = self.actions(&installation);
        if self == Self::S1 {
            actions.truncate(4); // the claim itself; the rest is where it bites
        }
        let Ok(mut session) = Session::begin(&installation, actions) else { return false };
        let stored = session.computer().anonymous(&session.focus());
        // Where the dialog was closed, what it shows when it is opened again; else it is open still.
        let _ = session.dispatch(Action::open());
        let Some(dialog) = session.computer().dialog() else { return false };
        match self {
            Self::M1 => {
                stored.sync
                    && stored.user_name == installation.anonymous_account()
                    && stored.has_password()
            }
            Self::M2 => !stored.sync && stored.has_password() && !dialog.must_enter_password,
            Self::M3 => stored.sync && stored.password.is_none(),
            Self::M4 => !stored.sync && stored.password.is_none() && dialog.must_enter_password,
            Self::S1 => dialog.password == PasswordField::Blank,
            Self::S2 => !dialog.sync && dialog.password == PasswordField::Mask,
        }
    }
}
