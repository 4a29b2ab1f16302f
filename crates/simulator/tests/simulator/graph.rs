//! The whole graph of states ([`simulator::reach`]), walked once for all tests.

use simulator::reach::{self, Key, State, Walk};
use simulator::{Action, CommitRule, Outcome, Version};
use std::sync::LazyLock;
use std::time::Duration;

/// The graph under each commit rule, in IIS 5.0. Walked once, for all tests.
pub(crate) static ON_OK: LazyLock<Graph> =
    LazyLock::new(|| Graph::walk(Version::Iis5, CommitRule::OnOk));
/// As [`ON_OK`], for a dialog that writes each click on the box.
pub(crate) static ON_CLICK: LazyLock<Graph> =
    LazyLock::new(|| Graph::walk(Version::Iis5, CommitRule::OnClick));

/// The states and what leads from one to another.
#[derive(Debug)]
pub(crate) struct Graph {
    walk: Walk,
    pub(crate) steps: Vec<Step>,
    /// How long the walk took.
    pub(crate) took: Duration,
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

impl Graph {
    /// Both, with the rule that made them.
    pub(crate) fn both() -> [(CommitRule, &'static Self); 2] {
        [(CommitRule::OnOk, &ON_OK), (CommitRule::OnClick, &ON_CLICK)]
    }

    /// Walks the whole graph.
    #[expect(clippy::disallowed_types, reason = "the walk is timed, not the model")]
    pub(crate) fn walk(version: Version, commit_rule: CommitRule) -> Self {
        let begun = std::time::Instant::now();
        let mut walk = Walk::new(&reach::installation(version, commit_rule)).unwrap();
        let mut steps = Vec::new();
        while let Some(tried) = walk.advance() {
            let result = tried.result.map(|arrival| {
                let state = &walk.states()[arrival.to];
                // Else the key would leave something out that OK writes.
                assert!(
                    !arrival.wrote || state.computer == arrival.computer,
                    "{:?} is two states",
                    state.key
                );
                let outcome = arrival.outcome;
                let plain = outcome.changes.is_empty()
                    && outcome.events.is_empty()
                    && outcome.reply.is_none();
                let outcome = (!plain).then(|| Box::new(outcome));
                Arrival { to: arrival.to, wrote: arrival.wrote, outcome }
            });
            steps.push(Step { from: tried.from, action: tried.action, result });
        }
        Self { walk, steps, took: begun.elapsed() }
    }

    pub(crate) fn alphabet(&self) -> &[Action] {
        self.walk.alphabet()
    }

    /// In the order in which they were found: the fresh installation first, then the other start.
    pub(crate) fn states(&self) -> &[State] {
        self.walk.states()
    }

    /// The steps that were possible: before, action, after, and what is known of the way.
    pub(crate) fn taken(&self) -> impl Iterator<Item = (&State, &Action, &State, &Arrival)> {
        self.steps.iter().filter_map(|step| {
            let arrival = step.result.as_ref().ok()?;
            let (from, to) = (&self.states()[step.from], &self.states()[arrival.to]);
            Some((from, &self.alphabet()[step.action], to, arrival))
        })
    }

    /// The states without an open dialog: every store that commits can lead to.
    pub(crate) fn closed(&self) -> impl Iterator<Item = &State> {
        self.states().iter().filter(|state| state.key.draft.is_none())
    }
}

/// The keys of all states.
pub(crate) fn keys(graph: &Graph) -> Vec<Key> {
    graph.states().iter().map(|state| state.key).collect()
}
