//! What the dialog writes, and when: the heart of Q259353.
//!
//! The three records, and for each draft the writes that OK makes of it. Only what differs from
//! what already holds at the node is written.

use crate::{Draft, DraftPassword, Rule};
use metabase::schema::{ANONYMOUS_PASSWORD_SYNC, ANONYMOUS_USER_NAME, ANONYMOUS_USER_PASS};
use metabase::{Data, Id, Metabase, Path, Record};

/// When the dialog writes its fields to the metabase.
///
/// The article does not say. Under both rules its steps (M1 to M4) and its first symptom (S1) hold;
/// S2 holds only under [`CommitRule::OnOk`], which is why that is the default (facts G.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CommitRule {
    /// At OK: the fields are a draft until then.
    #[default]
    OnOk,
    /// The box at each click, the rest at OK.
    OnClick,
}

/// What the three records say at a place, be they its own or handed down.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Anonymous {
    /// `AnonymousPasswordSync`: whether IIS controls the password. Unset counts as set, which is
    /// the documented default (facts A.3).
    pub sync: bool,
    /// `AnonymousUserName`; empty when unset.
    pub user_name: String,
    /// `AnonymousUserPass`, when there is one.
    pub password: Option<String>,
}

/// One write of a commit, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Write {
    pub(crate) what: WriteKind,
    pub(crate) rule: Rule,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum WriteKind {
    Set(Record),
    Delete(Id),
}

impl Anonymous {
    /// What holds at a path.
    pub fn at(metabase: &Metabase, path: &Path) -> Self {
        let data = |id| metabase.effective(path, id).map(|found| &found.record.data);
        let text = |id| data(id).and_then(Data::as_str).map(str::to_owned);
        Self {
            sync: data(ANONYMOUS_PASSWORD_SYNC.id).and_then(Data::as_dword) != Some(0),
            user_name: text(ANONYMOUS_USER_NAME.id).unwrap_or_default(),
            password: text(ANONYMOUS_USER_PASS.id),
        }
    }

    /// Whether a password is stored that is not the empty text.
    pub fn has_password(&self) -> bool {
        self.password.as_deref().is_some_and(|text| !text.is_empty())
    }
}

/// What OK writes, in the order in which it does.
///
/// `owns_password`: whether the node itself holds `AnonymousUserPass`; what it merely inherits it
/// cannot delete.
pub(crate) fn on_ok(draft: &Draft, stored: &Anonymous, owns_password: bool) -> Vec<Write> {
    let mut writes = Vec::new();
    if draft.user_name != stored.user_name {
        let record = ANONYMOUS_USER_NAME.record(Data::string(&draft.user_name));
        writes.push(Write::set(record, Rule::AccountIsWritten));
    }
    if draft.sync {
        // The article's step 3: sync is set, and then the password is deleted.
        writes.extend(sync_write(true, stored, Rule::TickDeletesPassword));
        if owns_password && !stored.sync {
            writes.push(Write::delete_password(Rule::TickDeletesPassword));
        } else if owns_password && draft.account_assigned {
            writes.push(Write::delete_password(Rule::AssignedAccountDeletesPassword));
        }
    } else {
        let password = password_write(&draft.password, stored);
        // Steps 2 and 4 tell of a password that is kept, or isn't there; not of one that is replaced.
        let rule = if password.is_some() { Rule::ClearSetsSync } else { clear_alone(stored) };
        writes.extend(sync_write(false, stored, rule));
        writes.extend(password);
    }
    // What would the lesson tell if M3 were not so?
    #[cfg(feature = "counterfactual")]
    writes.retain(|write| {
        !matches!(write.what, WriteKind::Delete(_)) || write.rule != Rule::TickDeletesPassword
    });
    writes
}

/// What a click on the box writes under [`CommitRule::OnClick`].
pub(crate) fn on_click(checked: bool, stored: &Anonymous, owns_password: bool) -> Vec<Write> {
    let rule = if checked { Rule::TickDeletesPassword } else { clear_alone(stored) };
    let mut writes: Vec<Write> = sync_write(checked, stored, rule).into_iter().collect();
    if checked && !stored.sync && owns_password {
        writes.push(Write::delete_password(Rule::TickDeletesPassword));
    }
    writes
}

/// What a clear comes to that leaves the password as it is.
fn clear_alone(stored: &Anonymous) -> Rule {
    if stored.has_password() { Rule::ClearKeepsPassword } else { Rule::ClearFindsNoPassword }
}

fn sync_write(checked: bool, stored: &Anonymous, rule: Rule) -> Option<Write> {
    let record = ANONYMOUS_PASSWORD_SYNC.record(Data::Dword(u32::from(checked)));
    (checked != stored.sync).then(|| Write::set(record, rule))
}

fn password_write(password: &DraftPassword, stored: &Anonymous) -> Option<Write> {
    let (text, rule) = match password {
        DraftPassword::Kept => return None,
        DraftPassword::Typed(text) => (text.as_str(), Rule::TypedPasswordIsStored),
        DraftPassword::Blanked => ("", Rule::BlankIsWritten),
    };
    let differs = match &stored.password {
        Some(stored) => stored != text,
        // An emptied field has nothing to say where nothing was in force.
        None => !text.is_empty(),
    };
    differs.then(|| Write::set(ANONYMOUS_USER_PASS.record(Data::string(text)), rule))
}

impl Write {
    fn set(record: Record, rule: Rule) -> Self {
        Self { what: WriteKind::Set(record), rule }
    }

    /// A write of authentication methods.
    pub(crate) fn of_methods(record: Record) -> Self {
        Self::set(record, Rule::MethodsAreWritten)
    }

    fn delete_password(rule: Rule) -> Self {
        Self { what: WriteKind::Delete(ANONYMOUS_USER_PASS.id), rule }
    }
}
