//! The Windows accounts of the computer: who can log on, and with which password.

use std::{collections::BTreeMap, sync::Arc};

/// A local Windows account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its name, in the case in which it was made.
    pub name: String,
    /// Its password, as Windows holds it. IIS keeps a copy of its own in the metabase.
    pub password: String,
}

/// All accounts, in the order of their names. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accounts(Arc<BTreeMap<String, Account>>);

impl Accounts {
    /// The account of this name, in any case.
    pub fn find(&self, name: &str) -> Option<&Account> {
        self.0.get(&key(name))
    }

    /// All accounts, by name.
    pub fn iter(&self) -> impl Iterator<Item = &Account> {
        self.0.values()
    }

    pub(crate) fn put(&mut self, account: Account) {
        Arc::make_mut(&mut self.0).insert(key(&account.name), account);
    }

    pub(crate) fn remove(&mut self, name: &str) {
        if self.find(name).is_some() {
            Arc::make_mut(&mut self.0).remove(&key(name));
        }
    }
}

/// Windows does not tell account names apart by case.
fn key(name: &str) -> String {
    name.to_uppercase()
}
