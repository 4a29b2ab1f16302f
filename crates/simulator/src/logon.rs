//! How Windows decides on a logon (facts D.1, D.2).
//!
//! Three ways lead here. While the box is ticked a subauthenticator vouches for the anonymous user,
//! and nobody looks at the stored password; while it is cleared IIS presents the stored password to
//! Windows, like anybody else; and a visitor who gives a name presents a password of his own. What
//! is wrong with an account is the same for all of them: the state of the account decides.
//!
//! No article tells in which order Windows looks at several faults at once. Here a lock comes before
//! the password, and all else after it, so that a wrong password tells nothing else about an account.

use crate::{Account, Accounts, Anonymous, Rule, Scope};

/// What a successful logon yields (facts D.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LogonType {
    /// Vouched for by the subauthenticator, or by a challenge: good on this computer only.
    Network,
    /// `LogonUser` with name and password, by the default `LogonMethod` 0.
    Interactive,
    /// `LogonUser` by `LogonMethod` 1.
    Batch,
}

/// Why Windows refused a logon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogonError {
    /// 126: the subauthenticator, Iissuba.dll, is not there.
    ModuleNotFound,
    /// 1326: no such account, or another password.
    UnknownUserNameOrBadPassword,
    /// 1330: the password is too old.
    PasswordExpired,
    /// 1331: an administrator has disabled the account.
    AccountDisabled,
    /// 1385: the account lacks the right that this type of logon takes.
    LogonTypeNotGranted,
    /// 1909: the account is locked.
    AccountLockedOut,
    /// 4242: made up, for a test.
    #[cfg(feature = "counterfactual")]
    MadeUp,
}

/// What a logon presents. A token serves for exactly that (Q152526).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attempt {
    pub(crate) account: String,
    /// `None`: the subauthenticator vouches.
    pub(crate) password: Option<String>,
    pub(crate) logon_type: LogonType,
    /// Who presents it.
    pub(crate) by: Presenter,
}

/// Who presents a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presenter {
    /// IIS, for a visitor without a name.
    Iis,
    /// A visitor, in clear text.
    Visitor,
    /// A visitor, by Challenge/Response. IIS keeps no token of it (Q301310).
    Challenge,
}

/// What Windows said to an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) result: Result<(), LogonError>,
    /// The rule that decided.
    pub(crate) rule: Rule,
}

impl Attempt {
    /// The anonymous user's, as the three records say. `by_password` is the type of logon that a
    /// password is presented for.
    pub(crate) fn anonymous(anonymous: &Anonymous, by_password: LogonType) -> Self {
        let (logon_type, password) = if anonymous.sync {
            (LogonType::Network, None)
        } else {
            // Nothing stored is presented as nothing typed.
            (by_password, Some(anonymous.password.clone().unwrap_or_default()))
        };
        let account = anonymous.user_name.clone();
        Self { account, password, logon_type, by: Presenter::Iis }
    }

    /// What Windows says to it now.
    pub(crate) fn verify(&self, accounts: &Accounts, subauthenticator: bool) -> Verdict {
        let refused = |error, rule| Verdict { result: Err(error), rule };
        if self.password.is_none() && !subauthenticator {
            return refused(LogonError::ModuleNotFound, Rule::SubauthenticatorIsMissing);
        }
        let unknown = LogonError::UnknownUserNameOrBadPassword;
        let Some(account) = self.known_account(accounts) else {
            return refused(unknown, Rule::MissingAccountIsRefused);
        };
        if self.password.is_none() && accounts.scope(&account.name) != Scope::Local {
            return refused(unknown, Rule::SubauthenticatorKnowsLocalAccounts);
        }
        if account.locked_out {
            return refused(LogonError::AccountLockedOut, Rule::LockedOutAccountIsRefused);
        }
        let presented = self.password.as_ref();
        if presented.is_some_and(|password| *password != account.password) {
            return refused(unknown, self.bad_password());
        }
        if account.disabled {
            return refused(LogonError::AccountDisabled, Rule::DisabledAccountIsRefused);
        }
        if presented.is_some() && account.password_expired {
            return refused(LogonError::PasswordExpired, Rule::ExpiredPasswordIsRefused);
        }
        #[cfg(feature = "counterfactual")]
        if !account.rights.log_on_as_batch {
            return refused(LogonError::MadeUp, Rule::MadeUpRefusal);
        }
        if !account.may(self.logon_type) {
            return refused(LogonError::LogonTypeNotGranted, Rule::MissingRightIsRefused);
        }
        Verdict { result: Ok(()), rule: self.granted() }
    }

    /// The account, unless only another computer knows it.
    fn known_account<'a>(&self, accounts: &'a Accounts) -> Option<&'a Account> {
        accounts.find(&self.account).filter(|found| accounts.scope(&found.name) != Scope::Remote)
    }

    fn granted(&self) -> Rule {
        match (self.by, &self.password) {
            (Presenter::Iis, None) => Rule::SubauthenticatorVouches,
            (Presenter::Iis, Some(_)) => Rule::StoredPasswordMatches,
            (Presenter::Visitor | Presenter::Challenge, _) => Rule::VisitorsOwnAccountServes,
        }
    }

    fn bad_password(&self) -> Rule {
        match (self.by, self.password.as_deref()) {
            (Presenter::Visitor | Presenter::Challenge, _) => Rule::VisitorsPasswordDiffers,
            (Presenter::Iis, Some("") | None) => Rule::NoPasswordIsStored,
            (Presenter::Iis, Some(_)) => Rule::StoredPasswordDiffers,
        }
    }
}

impl Account {
    /// Whether it has the right that a type of logon takes (Q187506).
    fn may(&self, logon_type: LogonType) -> bool {
        match logon_type {
            LogonType::Network => self.rights.access_from_network,
            LogonType::Interactive => self.rights.log_on_locally,
            LogonType::Batch => self.rights.log_on_as_batch,
        }
    }
}

impl LogonType {
    /// The type that `LogonMethod` (6013) asks for (facts A.3).
    pub(crate) fn of_method(logon_method: u32) -> Self {
        match logon_method {
            1 => Self::Batch,
            2 => Self::Network,
            _ => Self::Interactive,
        }
    }

    /// The contract's word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Interactive => "interactive",
            Self::Batch => "batch",
        }
    }

    /// The number in the Security log (facts D.1).
    pub fn number(self) -> u32 {
        match self {
            Self::Interactive => 2,
            Self::Network => 3,
            Self::Batch => 4,
        }
    }
}

impl LogonError {
    /// The Win32 error number (facts D.5).
    pub fn code(self) -> u32 {
        match self {
            Self::ModuleNotFound => 126,
            Self::UnknownUserNameOrBadPassword => 1326,
            Self::PasswordExpired => 1330,
            Self::AccountDisabled => 1331,
            Self::LogonTypeNotGranted => 1385,
            Self::AccountLockedOut => 1909,
            #[cfg(feature = "counterfactual")]
            Self::MadeUp => 4242,
        }
    }

    /// The system's message for it (facts D.5).
    pub fn message(self) -> &'static str {
        match self {
            Self::ModuleNotFound => "The specified module could not be found.",
            Self::UnknownUserNameOrBadPassword => {
                "Logon failure: unknown user name or bad password."
            }
            Self::PasswordExpired => "Logon failure: the specified account password has expired.",
            Self::AccountDisabled => "Logon failure: account currently disabled.",
            Self::LogonTypeNotGranted => {
                "Logon failure: the user has not been granted the requested logon type at this computer."
            }
            Self::AccountLockedOut => {
                "The referenced account is currently locked out and may not be logged on to."
            }
            #[cfg(feature = "counterfactual")]
            Self::MadeUp => "Logon failure: made up for a test.",
        }
    }
}
