//! The dialog Anonymous User Account: a draft of three fields, until OK writes it or Cancel drops it.
//!
//! That the fields are a draft is inferred (facts G.1): it is what makes the article's symptoms (S1,
//! S2), which happen within one draft, agree with its steps (M1 to M4), which are three commits.

use crate::{ActionError, Anonymous, Rule};
use metabase::Path;

/// What the password field shows in place of a stored password. The real length is not known
/// (facts C.4 item 2).
pub const PASSWORD_MASK: &str = "**********";

/// The dialog's fields between Open and OK.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Draft {
    /// The key that OK will write to.
    pub node: Path,
    /// The text of Username.
    pub user_name: String,
    /// What is in Password.
    pub password: DraftPassword,
    /// Whether the box is ticked.
    pub sync: bool,
    /// Whether the account was picked or another name typed since the dialog opened.
    pub account_assigned: bool,
}

/// Where the content of the password field comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DraftPassword {
    /// Untouched: stands for what is stored. OK writes nothing for it (Q259353 M2).
    Kept,
    /// Typed by hand, and not empty.
    Typed(String),
    /// Emptied: by Browse… (Q259353 S1), by another name, or by hand.
    Blanked,
}

/// What a person sees in the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DialogView {
    /// The key that OK will write to.
    pub node: Path,
    /// The text of Username.
    pub user_name: String,
    /// What Password shows.
    pub password: PasswordField,
    /// Whether Password takes text.
    pub password_enabled: bool,
    /// Whether the box is ticked.
    pub sync: bool,
    /// Whether somebody has to type the password by hand now: the box is cleared, the field blank.
    pub must_enter_password: bool,
}

/// What the password field shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasswordField {
    /// Asterisks in place of a stored password.
    Mask,
    /// Asterisks in place of this typed text.
    Typed(String),
    /// Nothing.
    Blank,
}

impl Draft {
    /// The dialog as it opens over what is stored (facts rows 2 and 7).
    pub(crate) fn open(node: Path, stored: Anonymous) -> Self {
        Self {
            node,
            user_name: stored.user_name,
            password: DraftPassword::Kept,
            sync: stored.sync,
            account_assigned: false,
        }
    }

    /// Browse… picks an account, and does not know its password: even the same account blanks the
    /// field (Q259353 S1).
    pub(crate) fn browse(&mut self, account: String) -> Rule {
        self.assign(account);
        Rule::BrowseBlanksPassword
    }

    /// Another name is another account, whose password the dialog does not know either.
    pub(crate) fn type_user_name(&mut self, text: &str) -> Rule {
        if text != self.user_name {
            self.assign(text.to_owned());
        }
        Rule::RetypedNameBlanksPassword
    }

    pub(crate) fn type_password(&mut self, text: &str) -> Rule {
        self.password = match text {
            "" => DraftPassword::Blanked,
            typed => DraftPassword::Typed(typed.to_owned()),
        };
        Rule::PasswordIsTypedWhileCleared
    }

    /// The text that Confirm Password has to repeat, when OK would ask for it (facts C.4 item 10).
    pub fn to_confirm(&self) -> Option<&str> {
        match &self.password {
            DraftPassword::Typed(text) if !self.sync => Some(text),
            DraftPassword::Typed(_) | DraftPassword::Kept | DraftPassword::Blanked => None,
        }
    }

    /// Whether what was typed into Confirm Password will do, if it is asked for.
    pub(crate) fn check_confirmed(&self, confirm: Option<&str>) -> Result<(), ActionError> {
        match (self.to_confirm(), confirm) {
            (Some(_), None) => Err(ActionError::ConfirmRequired),
            (Some(typed), Some(again)) if typed != again => Err(ActionError::ConfirmMismatch),
            (Some(_) | None, _) => Ok(()),
        }
    }

    pub(crate) fn view(&self, stored: &Anonymous) -> DialogView {
        let password = match &self.password {
            DraftPassword::Kept if stored.has_password() => PasswordField::Mask,
            DraftPassword::Kept | DraftPassword::Blanked => PasswordField::Blank,
            DraftPassword::Typed(text) => PasswordField::Typed(text.clone()),
        };
        DialogView {
            node: self.node.clone(),
            user_name: self.user_name.clone(),
            password_enabled: !self.sync,
            sync: self.sync,
            must_enter_password: !self.sync && password == PasswordField::Blank,
            password,
        }
    }

    fn assign(&mut self, account: String) {
        self.user_name = account;
        self.password = DraftPassword::Blanked;
        self.account_assigned = true;
    }
}

impl PasswordField {
    /// The text in the field: asterisks for a stored password, the typed text as typed.
    pub fn text(&self) -> &str {
        match self {
            Self::Mask => PASSWORD_MASK,
            Self::Typed(text) => text,
            Self::Blank => "",
        }
    }
}
