//! The context help of the dialog, a text for each thing that it can explain. The product's own words
//! are not carried over.

pub(crate) const DIALOG: &str = "Which Windows account stands in for visitors who give no name, and who looks after its password.";
pub(crate) const USER_NAME: &str = "The account that IIS logs on for every visitor without a name. Type one, or pick one with Browse….";
pub(crate) const BROWSE: &str = "Picks an account from those of this computer. The picker does not know its password, so the field goes blank.";
pub(crate) const PASSWORD: &str = "The account’s password, as IIS is to present it. Greyed while the box is ticked: clear the box to type one.";
pub(crate) const SYNC: &str = "Ticked, IIS vouches for the account and needs no password. Cleared, the password beside it must be the account’s own.";
