//! The context help of the dialog.

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
    /// What the popup says. The product's own words are not carried over.
    pub fn text(self) -> &'static str {
        match self {
            Self::Dialog => {
                "Which Windows account stands in for visitors who give no name, and who looks after its password."
            }
            Self::UserName => {
                "The account that IIS logs on for every visitor without a name. Type one, or pick one with Browse…."
            }
            Self::Browse => {
                "Picks an account from those of this computer. The picker does not know its password, so the field goes blank."
            }
            Self::Password => {
                "The account’s password, as IIS is to present it. Greyed while the box is ticked: clear the box to type one."
            }
            Self::Sync => {
                "Ticked, IIS vouches for the account and needs no password. Cleared, the password beside it must be the account’s own."
            }
        }
    }
}
