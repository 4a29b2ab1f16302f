//! Every state of dialog and store that clicks can lead to, breadth-first.
//!
//! The start is a fresh installation, and one whose default web site has three records of its own.
//! The alphabet: three accounts (the anonymous user, another local one, a name that nobody has),
//! their two passwords, each right for one account and wrong for the others, the blank one, and two
//! nodes (the master properties and the site). Time, accounts, services and requests stay out: they
//! change neither dialog nor store.

use crate::notation::made_up_password;
use metabase::schema::{ANONYMOUS_PASSWORD_SYNC, ANONYMOUS_USER_NAME, ANONYMOUS_USER_PASS};
use metabase::{Data, Id, Metabase, Path};
use simulator::{
    Action, CommitRule, Computer, DraftPassword, Installation, Outcome, Version, paths,
};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::time::Duration;

/// The accounts of the alphabet; nobody has the last name.
pub(crate) const ACCOUNTS: [&str; 3] = ["IUSR_WEB01", "IWAM_WEB01", "NOBODY"];

/// The graph under each commit rule, in IIS 5.0. Walked once, for all tests.
pub(crate) static ON_OK: LazyLock<Graph> =
    LazyLock::new(|| Graph::walk(Version::Iis5, CommitRule::OnOk));
/// As [`ON_OK`], for a dialog that writes each click on the box.
pub(crate) static ON_CLICK: LazyLock<Graph> =
    LazyLock::new(|| Graph::walk(Version::Iis5, CommitRule::OnClick));

/// The states and what leads from one to another.
#[derive(Debug)]
pub(crate) struct Graph {
    pub(crate) alphabet: Vec<Action>,
    /// In the order in which they were found: the fresh installation first, then the other start.
    pub(crate) states: Vec<State>,
    pub(crate) steps: Vec<Step>,
    /// How long the walk took.
    pub(crate) took: Duration,
}

#[derive(Debug)]
pub(crate) struct State {
    pub(crate) key: Key,
    pub(crate) computer: Computer,
}

/// One action tried in one state.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) from: usize,
    pub(crate) action: usize,
    /// Where it led, or the code of the refusal.
    pub(crate) result: Result<Arrival, &'static str>,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Arrival {
    pub(crate) to: usize,
    /// Whether the metabase is another one, whatever the outcome says.
    pub(crate) wrote: bool,
    /// What the action reports, where it reports more than what is true of every click.
    pub(crate) outcome: Option<Box<Outcome>>,
}

/// What tells one state from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) master: Own,
    pub(crate) site: Own,
    pub(crate) draft: Option<DraftKey>,
}

/// The three records that a node itself holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Own {
    /// Its place in [`ACCOUNTS`].
    pub(crate) name: Option<u8>,
    pub(crate) password: Option<Password>,
    pub(crate) sync: Option<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Password {
    Blank,
    /// That of the account at this place in [`ACCOUNTS`].
    Of(u8),
}

/// The dialog's fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DraftKey {
    pub(crate) at_site: bool,
    pub(crate) name: u8,
    /// `None` for the stored one, kept.
    pub(crate) password: Option<Password>,
    pub(crate) sync: bool,
    pub(crate) assigned: bool,
}

/// The actions of the alphabet. OK stands for OK with the confirmation that it asks for.
fn alphabet(passwords: &[String; 2]) -> Vec<Action> {
    let mut actions =
        vec![Action::open(), Action::Open { node: paths::default_site() }, Action::Cancel];
    actions.push(Action::ok());
    actions.extend([true, false].map(|checked| Action::SetSync { checked }));
    actions.extend(ACCOUNTS[..2].iter().map(|name| Action::browse(name)));
    actions.extend(ACCOUNTS.map(Action::type_user_name));
    actions.extend([&passwords[0], &passwords[1], ""].map(Action::type_password));
    actions
}

/// The action as it is carried out in a state: OK with the confirmation that it asks for.
pub(crate) fn confirmed(action: &Action, computer: &Computer) -> Action {
    match (action, computer.draft().and_then(|draft| draft.to_confirm())) {
        (Action::Ok(_), Some(text)) if *action == Action::ok() => Action::ok_confirmed(text),
        _ => action.clone(),
    }
}

/// A fresh installation, and one whose default web site has records of its own.
pub(crate) fn starts(version: Version, commit_rule: CommitRule) -> [Computer; 2] {
    let installation = Installation { commit_rule, ..Installation::of(version) };
    let fresh = Computer::install(&installation).unwrap();
    let site = [
        ANONYMOUS_USER_NAME.record(Data::string(ACCOUNTS[0])),
        ANONYMOUS_USER_PASS.record(Data::string(made_up_password(&fresh))),
        ANONYMOUS_PASSWORD_SYNC.record(Data::Dword(1)),
    ];
    let own = site.into_iter().fold(fresh.clone(), |computer, record| {
        computer.with_record(&paths::default_site(), record).unwrap()
    });
    [fresh, own]
}

impl Graph {
    /// Both, with the rule that made them.
    pub(crate) fn both() -> [(CommitRule, &'static Self); 2] {
        [(CommitRule::OnOk, &ON_OK), (CommitRule::OnClick, &ON_CLICK)]
    }

    /// Walks the whole graph.
    #[expect(clippy::disallowed_types, reason = "the walk is timed, not the model")]
    pub(crate) fn walk(version: Version, commit_rule: CommitRule) -> Self {
        let begun = std::time::Instant::now();
        let starts = starts(version, commit_rule);
        let password = |name| starts[0].accounts().find(name).unwrap().password.clone();
        let words = Words {
            passwords: [password(ACCOUNTS[0]), password(ACCOUNTS[1])],
            nodes: [paths::w3svc(), paths::default_site()],
        };
        let mut graph = Self {
            alphabet: alphabet(&words.passwords),
            states: Vec::new(),
            steps: Vec::new(),
            took: Duration::ZERO,
        };
        let mut known = BTreeMap::new();
        for computer in starts {
            let key = words.key(&computer, words.store(computer.metabase()));
            known.insert(key.bytes(), graph.states.len());
            graph.states.push(State { key, computer });
        }
        let mut from = 0;
        while from < graph.states.len() {
            for action in 0..graph.alphabet.len() {
                let result = graph.step(from, action, &words, &mut known);
                graph.steps.push(Step { from, action, result });
            }
            from += 1;
        }
        graph.took = begun.elapsed();
        graph
    }

    fn step(
        &mut self,
        from: usize,
        action: usize,
        words: &Words,
        known: &mut BTreeMap<[u8; 11], usize>,
    ) -> Result<Arrival, &'static str> {
        let State { key, computer: before } = &self.states[from];
        let action = confirmed(&self.alphabet[action], before);
        let (computer, outcome) = before.apply(&action).map_err(|error| error.code())?;
        let wrote = before.metabase() != computer.metabase();
        let store = if wrote { words.store(computer.metabase()) } else { (key.master, key.site) };
        let key = words.key(&computer, store);
        let to = *known.entry(key.bytes()).or_insert_with(|| {
            self.states.push(State { key, computer: computer.clone() });
            self.states.len() - 1
        });
        // Else the key would leave something out that OK writes.
        assert!(!wrote || self.states[to].computer == computer, "{key:?} is two states");
        let plain =
            outcome.changes.is_empty() && outcome.events.is_empty() && outcome.reply.is_none();
        let outcome = (!plain).then(|| Box::new(outcome));
        Ok(Arrival { to, wrote, outcome })
    }

    /// The steps that were possible: before, action, after, and what is known of the way.
    pub(crate) fn taken(&self) -> impl Iterator<Item = (&State, &Action, &State, &Arrival)> {
        self.steps.iter().filter_map(|step| {
            let arrival = step.result.as_ref().ok()?;
            let (from, to) = (&self.states[step.from], &self.states[arrival.to]);
            Some((from, &self.alphabet[step.action], to, arrival))
        })
    }

    /// The states without an open dialog: every store that commits can lead to.
    pub(crate) fn closed(&self) -> impl Iterator<Item = &State> {
        self.states.iter().filter(|state| state.key.draft.is_none())
    }
}

impl Key {
    /// The key in bytes, which compare faster.
    fn bytes(&self) -> [u8; 11] {
        let password = |password: Option<Password>| match password {
            None => 0,
            Some(Password::Blank) => 1,
            Some(Password::Of(account)) => 2 + account,
        };
        let own = |own: Own| {
            let sync = own.sync.map_or(0, |sync| 1 + u8::from(sync));
            [own.name.map_or(0, |name| 1 + name), password(own.password), sync]
        };
        let mut bytes = [0; 11];
        bytes[..3].copy_from_slice(&own(self.master));
        bytes[3..6].copy_from_slice(&own(self.site));
        if let Some(draft) = self.draft {
            let [at_site, sync, assigned] =
                [draft.at_site, draft.sync, draft.assigned].map(u8::from);
            let fields = [1 + at_site, draft.name, password(draft.password), sync, assigned];
            bytes[6..].copy_from_slice(&fields);
        }
        bytes
    }

    /// The store alone, in bytes.
    pub(crate) fn without_draft(self) -> [u8; 11] {
        Self { draft: None, ..self }.bytes()
    }

    /// What the node that the dialog edits, or would edit, holds itself.
    pub(crate) fn own(&self, at_site: bool) -> Own {
        if at_site { self.site } else { self.master }
    }

    /// What holds at a node: a naive oracle of inheritance, for two levels.
    pub(crate) fn effective(&self, at_site: bool) -> Own {
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
struct Words {
    passwords: [String; 2],
    nodes: [Path; 2],
}

impl Words {
    fn key(&self, computer: &Computer, (master, site): (Own, Own)) -> Key {
        let draft = computer.draft().map(|draft| DraftKey {
            at_site: draft.node == self.nodes[1],
            name: account(&draft.user_name),
            password: match &draft.password {
                DraftPassword::Kept => None,
                DraftPassword::Blanked => Some(Password::Blank),
                DraftPassword::Typed(text) => Some(self.password(text)),
            },
            sync: draft.sync,
            assigned: draft.account_assigned,
        });
        Key { master, site, draft }
    }

    fn store(&self, metabase: &Metabase) -> (Own, Own) {
        let own = |node: &Path| {
            let data = |id: Id| metabase.record(node, id).map(|record| &record.data);
            Own {
                name: data(ANONYMOUS_USER_NAME.id).map(|data| account(data.as_str().unwrap())),
                password: data(ANONYMOUS_USER_PASS.id)
                    .map(|data| self.password(data.as_str().unwrap())),
                sync: data(ANONYMOUS_PASSWORD_SYNC.id).map(|data| data.as_dword().unwrap() == 1),
            }
        };
        (own(&self.nodes[0]), own(&self.nodes[1]))
    }

    fn password(&self, text: &str) -> Password {
        match self.passwords.iter().position(|password| password == text) {
            Some(place) => Password::Of(u8::try_from(place).unwrap()),
            None if text.is_empty() => Password::Blank,
            None => panic!("the alphabet has no password `{text}`"),
        }
    }
}

fn account(name: &str) -> u8 {
    let place = ACCOUNTS.iter().position(|&account| account == name);
    u8::try_from(place.unwrap()).unwrap()
}
