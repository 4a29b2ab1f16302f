//! What tells one state of dialog and store from another.

use super::ACCOUNTS;
use crate::{Computer, Draft, DraftPassword, paths};
use metabase::schema::{ANONYMOUS_PASSWORD_SYNC, ANONYMOUS_USER_NAME, ANONYMOUS_USER_PASS};
use metabase::{Data, Id, Metabase, Path};

/// What tells one state from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// What the master properties hold.
    pub master: Own,
    /// What the site holds.
    pub site: Own,
    /// The dialog, where it is open.
    pub draft: Option<DraftKey>,
}

/// The three records that a node itself holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Own {
    /// The account, by its place in [`ACCOUNTS`].
    pub name: Option<u8>,
    /// The password.
    pub password: Option<Password>,
    /// Whether the box is ticked.
    pub sync: Option<bool>,
}

/// A password of the alphabet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Password {
    /// The empty text.
    Blank,
    /// That of the account at this place in [`ACCOUNTS`].
    Of(u8),
}

/// The dialog's fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftKey {
    /// Whether it was opened for the site, and not for the master properties.
    pub at_site: bool,
    /// The account, by its place in [`ACCOUNTS`].
    pub name: u8,
    /// `None` for the stored one, kept.
    pub password: Option<Password>,
    /// Whether the box is ticked.
    pub sync: bool,
    /// Whether the account was picked or another name typed.
    pub assigned: bool,
}

/// A key in bytes: what the master properties and the site hold, and the dialog.
pub type Bytes = ([u8; 3], [u8; 3], [u8; 5]);

impl Key {
    /// The key in bytes, which compare faster.
    pub fn bytes(&self) -> Bytes {
        let password = |password: Option<Password>| match password {
            None => 0,
            Some(Password::Blank) => 1,
            Some(Password::Of(account)) => 2 + account,
        };
        let own = |own: Own| {
            let sync = own.sync.map_or(0, |sync| 1 + u8::from(sync));
            [own.name.map_or(0, |name| 1 + name), password(own.password), sync]
        };
        let draft = self.draft.map_or([0; 5], |draft| {
            let [at_site, sync, assigned] =
                [draft.at_site, draft.sync, draft.assigned].map(u8::from);
            [1 + at_site, draft.name, password(draft.password), sync, assigned]
        });
        (own(self.master), own(self.site), draft)
    }

    /// The store alone, in bytes.
    pub fn without_draft(self) -> Bytes {
        Self { draft: None, ..self }.bytes()
    }

    /// What the node that the dialog edits, or would edit, holds itself.
    pub fn own(&self, at_site: bool) -> Own {
        if at_site { self.site } else { self.master }
    }

    /// What holds at a node: inheritance from the master properties, told once more, for two levels.
    pub fn effective(&self, at_site: bool) -> Own {
        if !at_site {
            return self.master;
        }
        Own {
            name: self.site.name.or(self.master.name),
            password: self.site.password.or(self.master.password),
            sync: self.site.sync.or(self.master.sync),
        }
    }
}

/// The words of the alphabet, to make keys of texts.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) passwords: [String; 2],
    nodes: [Path; 2],
}

impl Words {
    /// Those of a fresh computer.
    pub(super) fn of(fresh: &Computer) -> Self {
        let password = |name| fresh.accounts().find(name).map(|account| account.password.clone());
        let [first, second, _] = ACCOUNTS;
        Self {
            passwords: [first, second].map(|name| password(name).unwrap_or_default()),
            nodes: [paths::w3svc(), paths::default_site()],
        }
    }

    /// The key of a computer whose store is known.
    pub(super) fn key(&self, computer: &Computer, (master, site): (Own, Own)) -> Key {
        Key { master, site, draft: computer.draft().map(|draft| self.draft(draft)) }
    }

    fn draft(&self, draft: &Draft) -> DraftKey {
        let [_, site] = &self.nodes;
        DraftKey {
            at_site: draft.node == *site,
            name: account(&draft.user_name),
            password: match &draft.password {
                DraftPassword::Kept => None,
                DraftPassword::Blanked => Some(Password::Blank),
                DraftPassword::Typed(text) => Some(self.password(text)),
            },
            sync: draft.sync,
            assigned: draft.account_assigned,
        }
    }

    /// What the two nodes hold.
    pub(super) fn store(&self, metabase: &Metabase) -> (Own, Own) {
        let own = |node: &Path| {
            let data = |id: Id| metabase.record(node, id).map(|record| &record.data);
            let text = |id: Id| data(id).and_then(Data::as_str);
            Own {
                name: text(ANONYMOUS_USER_NAME.id).map(account),
                password: text(ANONYMOUS_USER_PASS.id).map(|text| self.password(text)),
                sync: data(ANONYMOUS_PASSWORD_SYNC.id)
                    .and_then(Data::as_dword)
                    .map(|number| number == 1),
            }
        };
        let [master, site] = &self.nodes;
        (own(master), own(site))
    }

    fn password(&self, text: &str) -> Password {
        if text.is_empty() {
            return Password::Blank;
        }
        Password::Of(place(&self.passwords, text))
    }
}

fn account(name: &str) -> u8 {
    place(&ACCOUNTS, name)
}

/// The place of a text. One that the alphabet does not have, to which no step leads, comes after all.
fn place(texts: &[impl AsRef<str>], text: &str) -> u8 {
    let place = texts.iter().position(|known| known.as_ref() == text).unwrap_or(texts.len());
    u8::try_from(place).unwrap_or(u8::MAX)
}
