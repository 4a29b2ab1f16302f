//! The Windows accounts that a logon can come to: those of this computer, of its domain, and those
//! that another computer, `SERVER2`, knows.

use crate::{AccountChange, ActionError};
use std::sync::Arc;

/// The computer whose files a page may open: `SERVER2\NAME` is an account that it knows.
pub const REMOTE_COMPUTER: &str = "SERVER2";

/// A Windows account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its name, in the case in which it was made: `NAME`, `DOMAIN\NAME` or `SERVER2\NAME`.
    pub name: String,
    /// Its password, as Windows holds it. IIS keeps a copy of its own in the metabase.
    pub password: String,
    /// Whether an administrator has disabled it.
    pub disabled: bool,
    /// Whether too many wrong passwords have locked it.
    pub locked_out: bool,
    /// Whether its password is older than the policy allows.
    pub password_expired: bool,
    /// What it may do on the computer that runs IIS.
    pub rights: Rights,
}

/// The user rights on which logons depend (facts D.1, E).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rights {
    /// Log on locally.
    pub log_on_locally: bool,
    /// Access this computer from the network.
    pub access_from_network: bool,
    /// Log on as a batch job.
    pub log_on_as_batch: bool,
}

/// Who knows an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The computer that runs IIS.
    Local,
    /// The domain that it is a member of.
    Domain,
    /// [`REMOTE_COMPUTER`] alone.
    Remote,
}

/// All accounts, in the order of their names. Cheap to clone, and few: a list serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accounts {
    /// The computer that runs IIS: `WEB01\NAME` is its `NAME`.
    computer: Arc<str>,
    /// On a domain controller the domain's accounts are the computer's own (Q207671).
    domain_controller: bool,
    list: Arc<Vec<Account>>,
}

impl Account {
    /// An account as it is made: enabled, with all rights (facts E).
    pub fn new(name: String, password: String) -> Self {
        let rights =
            Rights { log_on_locally: true, access_from_network: true, log_on_as_batch: true };
        Self { name, password, disabled: false, locked_out: false, password_expired: false, rights }
    }

    /// The name without what stands before the backslash.
    pub fn bare_name(&self) -> &str {
        bare(&self.name)
    }

    /// Whether it is in the state in which Windows makes accounts.
    pub fn is_sound(&self) -> bool {
        let Rights { log_on_locally, access_from_network, log_on_as_batch } = self.rights;
        !(self.disabled || self.locked_out || self.password_expired)
            && log_on_locally
            && access_from_network
            && log_on_as_batch
    }

    fn change(&mut self, change: &AccountChange) {
        if let Some(password) = &change.password {
            self.password.clone_from(password);
            self.password_expired = false; // a new password is not an old one
        }
        for (value, field) in [
            (change.disabled, &mut self.disabled),
            (change.locked_out, &mut self.locked_out),
            (change.password_expired, &mut self.password_expired),
            (change.log_on_locally, &mut self.rights.log_on_locally),
            (change.access_from_network, &mut self.rights.access_from_network),
            (change.log_on_as_batch, &mut self.rights.log_on_as_batch),
        ] {
            *field = value.unwrap_or(*field);
        }
    }
}

impl Accounts {
    pub(crate) fn of(computer: &str, domain_controller: bool) -> Self {
        Self { computer: computer.into(), domain_controller, list: Arc::default() }
    }

    /// The account that Windows means by a name, in any case: `WEB01\NAME` on WEB01 is `NAME`, and
    /// on a domain controller `DOMAIN\NAME` and `NAME` are one.
    pub fn find(&self, name: &str) -> Option<&Account> {
        let name = self.own_form(name);
        let found = self.place(name).ok().and_then(|place| self.list.get(place));
        let same_domain = |account: &&Account| {
            self.domain_controller
                && self.scope(name) == Scope::Local
                && self.scope(&account.name) == Scope::Local
                && account.bare_name().eq_ignore_ascii_case(bare(name))
        };
        found.or_else(|| self.list.iter().find(same_domain))
    }

    /// All accounts, by name.
    pub fn iter(&self) -> impl Iterator<Item = &Account> {
        self.list.iter()
    }

    /// Who knows an account of this name.
    pub fn scope(&self, name: &str) -> Scope {
        match self.own_form(name).split_once('\\') {
            None => Scope::Local,
            Some((place, _)) if place.eq_ignore_ascii_case(REMOTE_COMPUTER) => Scope::Remote,
            Some(_) if self.domain_controller => Scope::Local,
            Some(_) => Scope::Domain,
        }
    }

    pub(crate) fn put(&mut self, account: Account) {
        let place = self.place(&account.name);
        let list = Arc::make_mut(&mut self.list);
        match place.map(|index| list.get_mut(index)) {
            Ok(Some(known)) => *known = account,
            Ok(None) => list.push(account),
            Err(index) => list.insert(index, account),
        }
    }

    /// Makes, changes or deletes an account.
    pub(crate) fn change(&mut self, name: &str, change: &AccountChange) -> Result<(), ActionError> {
        let known = self.find(name).cloned();
        let unknown = || ActionError::UnknownAccount(name.to_owned());
        if change.exists == Some(false) {
            if *change != AccountChange::delete() {
                return Err(ActionError::DeletedAndChanged(name.to_owned()));
            }
            let account = known.ok_or_else(unknown)?;
            Arc::make_mut(&mut self.list).retain(|other| other.name != account.name);
            return Ok(());
        }
        let mut account = match known {
            Some(account) => account,
            None if change.exists == Some(true) => {
                let name = self.own_form(name);
                check_name(name)?;
                Account::new(name.to_owned(), String::new())
            }
            None => return Err(unknown()),
        };
        account.change(change);
        self.put(account);
        Ok(())
    }

    /// The name without the name of this computer before it.
    fn own_form<'a>(&self, name: &'a str) -> &'a str {
        match name.split_once('\\') {
            Some((place, rest)) if place.eq_ignore_ascii_case(&self.computer) => rest,
            Some(_) | None => name,
        }
    }

    /// Where the account stands, or would stand. Windows does not tell names apart by case; here that
    /// of ASCII letters, the tables for all others being more to download than the rest of a list.
    fn place(&self, name: &str) -> Result<usize, usize> {
        let key = |name: &str| name.to_ascii_uppercase();
        self.list.binary_search_by_key(&key(name), |account| key(&account.name))
    }
}

fn bare(name: &str) -> &str {
    name.rsplit('\\').next().unwrap_or(name)
}

/// What no name of an account may hold: it means something in a command or a path.
const FORBIDDEN: &str = "\"/\\[]:;|=,+*?<>@";

/// What User Manager takes as a name: 1 to 20 characters that are not forbidden; before it a domain or computer and a backslash, or nothing.
fn check_name(name: &str) -> Result<(), ActionError> {
    let (place, user) = name.split_once('\\').unwrap_or(("-", name));
    let fits = |part: &str, longest: usize| {
        let length = part.chars().count();
        let forbidden = |c: char| c.is_control() || FORBIDDEN.chars().any(|other| other == c);
        (1..=longest).contains(&length)
            && !part.contains(forbidden)
            && part.trim().len() == part.len()
    };
    if fits(place, 15) && fits(user, 20) {
        Ok(())
    } else {
        Err(ActionError::BadAccountName(name.chars().take(60).collect()))
    }
}
