//! Every state of dialog and store that clicks can lead to, breadth-first.
//!
//! The start is a fresh installation, and one whose default web site has three records of its own.
//! The alphabet: three accounts (the anonymous user, another local one, a name that nobody has),
//! their two passwords, each right for one account and wrong for the others, the blank one, and two
//! nodes (the master properties and the site). Time, accounts, services and requests stay out: they
//! change neither dialog nor store.
//!
//! The tests walk it to check what must hold everywhere, and so does the page, in front of its reader.

mod key;

pub use key::{Bytes, DraftKey, Key, Own, Password};

use crate::{Action, CommitRule, Computer, Installation, InstallationError, Outcome, paths};
use key::Words;
use metabase::Data;
use metabase::schema::{ANONYMOUS_PASSWORD_SYNC, ANONYMOUS_USER_NAME, ANONYMOUS_USER_PASS};
use std::collections::BTreeMap;

/// The accounts of the alphabet. The first is that of a fresh installation on `WEB01`; nobody has the last.
pub const ACCOUNTS: [&str; 3] = ["IUSR_WEB01", "IWAM_WEB01", "NOBODY"];

/// A walk through all states, an action at a time, so that who walks can do something else in between.
#[derive(Debug)]
pub struct Walk {
    alphabet: Vec<Action>,
    words: Words,
    states: Vec<State>,
    known: BTreeMap<Bytes, usize>,
    /// The state, and the action of the alphabet, that are tried next.
    next: (usize, usize),
}

/// A state that was reached.
#[derive(Debug)]
pub struct State {
    /// What tells it from others.
    pub key: Key,
    /// A computer in this state.
    pub computer: Computer,
    /// The state and the action that led to it first: none of a start.
    pub came_from: Option<(usize, usize)>,
}

/// One action tried in one state.
#[derive(Debug)]
pub struct Tried {
    /// The state, by its place in [`Walk::states`].
    pub from: usize,
    /// The action, by its place in [`Walk::alphabet`].
    pub action: usize,
    /// What came of it, or the code of the refusal.
    pub result: Result<Arrival, &'static str>,
}

/// An action that was possible.
#[derive(Debug)]
pub struct Arrival {
    /// The state that it led to.
    pub to: usize,
    /// Whether the metabase is another one, whatever the outcome says.
    pub wrote: bool,
    /// The computer after it: in that state, if not the one by which it was reached first.
    pub computer: Computer,
    /// What the action reports.
    pub outcome: Outcome,
}

impl Walk {
    /// A walk that stands at its starts.
    ///
    /// # Errors
    ///
    /// [`InstallationError`] when there can be no such computer. Its name has to be `WEB01`, else
    /// nobody has the accounts of the alphabet.
    pub fn new(installation: &Installation) -> Result<Self, InstallationError> {
        let starts = starts(installation)?;
        let [fresh, _] = &starts;
        let words = Words::of(fresh);
        let mut walk = Self {
            alphabet: alphabet(&words.passwords),
            words,
            states: Vec::new(),
            known: BTreeMap::new(),
            next: (0, 0),
        };
        for computer in starts {
            let store = walk.words.store(computer.metabase());
            let key = walk.words.key(&computer, store);
            walk.known.insert(key.bytes(), walk.states.len());
            walk.states.push(State { key, computer, came_from: None });
        }
        Ok(walk)
    }

    /// The actions that are tried in each state. OK stands for OK with the confirmation that it asks for.
    pub fn alphabet(&self) -> &[Action] {
        &self.alphabet
    }

    /// The states in the order in which they were found: the fresh installation, the other start, those
    /// one action away, and so on.
    pub fn states(&self) -> &[State] {
        &self.states
    }

    /// How many states have been looked at.
    pub fn looked_at(&self) -> usize {
        self.next.0
    }

    /// Tries the next action. `None` when every action was tried in every state.
    pub fn advance(&mut self) -> Option<Tried> {
        let (from, action) = self.next;
        let before = &self.states.get(from)?.computer;
        let confirmed = confirmed(self.alphabet.get(action)?, before);
        let done = before.apply(&confirmed).map_err(|error| error.code());
        self.next =
            if action + 1 < self.alphabet.len() { (from, action + 1) } else { (from + 1, 0) };
        let result = done.map(|(computer, outcome)| self.arrive(from, action, computer, outcome));
        Some(Tried { from, action, result })
    }

    fn arrive(
        &mut self,
        from: usize,
        action: usize,
        computer: Computer,
        outcome: Outcome,
    ) -> Arrival {
        let before = self.states.get(from);
        let unchanged = before.filter(|state| state.computer.metabase() == computer.metabase());
        let wrote = unchanged.is_none();
        let store = match unchanged {
            Some(State { key, .. }) => (key.master, key.site),
            None => self.words.store(computer.metabase()),
        };
        let key = self.words.key(&computer, store);
        let to = *self.known.entry(key.bytes()).or_insert_with(|| {
            let came_from = Some((from, action));
            self.states.push(State { key, computer: computer.clone(), came_from });
            self.states.len() - 1
        });
        Arrival { to, wrote, computer, outcome }
    }

    /// The fewest actions that lead to a state from a fresh installation, as they were carried out.
    /// `None` for one that was reached from the other start first.
    pub fn route_to(&self, state: usize) -> Option<Vec<Action>> {
        let mut route = Vec::new();
        let mut at = state;
        while let Some((from, action)) = self.states.get(at)?.came_from {
            route.push(confirmed(self.alphabet.get(action)?, &self.states.get(from)?.computer));
            at = from;
        }
        route.reverse();
        (at == 0).then_some(route)
    }
}

/// The actions of the alphabet.
fn alphabet([password, other]: &[String; 2]) -> Vec<Action> {
    let [user, second, nobody] = ACCOUNTS;
    vec![
        Action::open(),
        Action::Open { node: paths::default_site() },
        Action::Cancel,
        Action::ok(),
        Action::SetSync { checked: true },
        Action::SetSync { checked: false },
        Action::browse(user),
        Action::browse(second),
        Action::type_user_name(user),
        Action::type_user_name(second),
        Action::type_user_name(nobody),
        Action::type_password(password),
        Action::type_password(other),
        Action::type_password(""),
    ]
}

/// An action as it is carried out on a computer: OK with the confirmation that it asks for.
pub fn confirmed(action: &Action, computer: &Computer) -> Action {
    match (action, computer.draft().and_then(|draft| draft.to_confirm())) {
        (Action::Ok(_), Some(text)) if *action == Action::ok() => Action::ok_confirmed(text),
        _ => action.clone(),
    }
}

/// A fresh installation, and one whose default web site has records of its own.
///
/// # Errors
///
/// [`InstallationError`] when there can be no such computer.
pub fn starts(installation: &Installation) -> Result<[Computer; 2], InstallationError> {
    let fresh = Computer::install(installation)?;
    let stored = fresh.anonymous(&paths::w3svc());
    let site = [
        ANONYMOUS_USER_NAME.record(Data::string(&stored.user_name)),
        ANONYMOUS_USER_PASS.record(Data::string(stored.password.unwrap_or_default())),
        ANONYMOUS_PASSWORD_SYNC.record(Data::Dword(1)),
    ];
    let own = site.into_iter().fold(fresh.clone(), |computer, record| {
        let written = computer.with_record(&paths::default_site(), record);
        written.unwrap_or(computer) // not reached: every computer has that site
    });
    Ok([fresh, own])
}

/// The computer of the walk: `WEB01`, of a version, under a rule of writing.
pub fn installation(version: crate::Version, commit_rule: CommitRule) -> Installation {
    Installation { commit_rule, ..Installation::of(version) }
}
