//! What was done last, as far as a person remembers such a thing.

use simulator::Action;

/// A kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    /// The box was cleared.
    BoxCleared,
    /// The box was ticked.
    BoxTicked,
    /// Another account was picked or typed, or the same again.
    AccountChosen,
    /// A password was typed in the dialog.
    PasswordTyped,
    /// Other ways to authenticate were chosen.
    Methods,
    /// Something about a Windows account.
    WindowsAccount,
    /// A service or component came, went, started or stopped.
    Service,
    /// A script wrote into the metabase.
    Script,
    /// Nothing: it was asked for.
    Nothing,
}

impl Deed {
    /// What a change was; `None` of no action.
    pub(super) fn of(change: &[Action]) -> Option<Self> {
        change.iter().filter_map(Self::of_action).max_by_key(|deed| deed.weight())
    }

    fn of_action(action: &Action) -> Option<Self> {
        Some(match action {
            Action::SetSync { checked: true } => Self::BoxTicked,
            Action::SetSync { checked: false } => Self::BoxCleared,
            Action::Browse { .. } | Action::TypeUserName { .. } => Self::AccountChosen,
            Action::TypePassword { .. } => Self::PasswordTyped,
            Action::SetMethod { .. } | Action::SetAuth { .. } => Self::Methods,
            Action::SetAccount { .. } => Self::WindowsAccount,
            Action::SetService { .. } => Self::Service,
            Action::Adsutil { .. } => Self::Script,
            Action::Restart | Action::Wait { .. } | Action::Request(_) => Self::Nothing,
            Action::Open { .. }
            | Action::Properties { .. }
            | Action::Edit { .. }
            | Action::Ok(_)
            | Action::Apply(_)
            | Action::Cancel => return None,
        })
    }

    /// Of several things in one dialog, which one is remembered.
    fn weight(self) -> u8 {
        match self {
            Self::Nothing => 0,
            Self::BoxCleared | Self::BoxTicked => 1,
            Self::PasswordTyped => 2,
            Self::AccountChosen
            | Self::Methods
            | Self::WindowsAccount
            | Self::Service
            | Self::Script => 3,
        }
    }

    /// The answer that it is.
    pub fn words(self) -> &'static str {
        match self {
            Self::BoxCleared => "The box was cleared",
            Self::BoxTicked => "The box was ticked",
            Self::AccountChosen => "An account was picked with Browse…, or its name typed",
            Self::PasswordTyped => "A password was typed into the dialog",
            Self::Methods => "Anonymous access was switched on or off",
            Self::WindowsAccount => {
                "Something about the account in Windows: password, state, rights"
            }
            Self::Service => "A service or site was stopped, a component removed",
            Self::Script => "A script, adsutil.vbs or another, wrote into the metabase",
            Self::Nothing => "Nothing that we know of",
        }
    }
}
