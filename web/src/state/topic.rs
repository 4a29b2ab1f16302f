//! The context help of the dialog.

use crate::texts::help as texts;

/// What the context help can explain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The dialog as a whole.
    Dialog,
    /// Username.
    UserName,
    /// Browse….
    Browse,
    /// Password.
    Password,
    /// The check box.
    Sync,
}

impl Topic {
    /// What the popup says.
    pub fn text(self) -> &'static str {
        match self {
            Self::Dialog => texts::DIALOG,
            Self::UserName => texts::USER_NAME,
            Self::Browse => texts::BROWSE,
            Self::Password => texts::PASSWORD,
            Self::Sync => texts::SYNC,
        }
    }
}
