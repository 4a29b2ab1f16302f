//! The Windows accounts of the computer: who can log on, and with which password.

use std::sync::Arc;

/// A local Windows account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its name, in the case in which it was made.
    pub name: String,
    /// Its password, as Windows holds it. IIS keeps a copy of its own in the metabase.
    pub password: String,
}

/// All accounts, in the order of their names. Cheap to clone, and few: a list serves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accounts(Arc<Vec<Account>>);

impl Accounts {
    /// The account of this name, in any case.
    pub fn find(&self, name: &str) -> Option<&Account> {
        self.0.get(self.place(name).ok()?)
    }

    /// All accounts, by name.
    pub fn iter(&self) -> impl Iterator<Item = &Account> {
        self.0.iter()
    }

    pub(crate) fn put(&mut self, account: Account) {
        let place = self.place(&account.name);
        let list = Arc::make_mut(&mut self.0);
        match place.map(|index| list.get_mut(index)) {
            Ok(Some(known)) => *known = account,
            Ok(None) => list.push(account),
            Err(index) => list.insert(index, account),
        }
    }

    pub(crate) fn remove(&mut self, name: &str) {
        if let Ok(index) = self.place(name) {
            Arc::make_mut(&mut self.0).remove(index);
        }
    }

    /// Where the account stands, or would stand. Windows does not tell names apart by case; here that
    /// of ASCII letters, the tables for all others being more to download than the rest of a list.
    fn place(&self, name: &str) -> Result<usize, usize> {
        let key = |name: &str| name.to_ascii_uppercase();
        self.0.binary_search_by_key(&key(name), |account| key(&account.name))
    }
}
