//! What can be reached from a computer: breadth-first, a layer of equally many moves at a time.
//!
//! States are one when their [`Key`]s are. Of all ways to a state that are equally short the space
//! keeps the one with the fewest effects that are inferred, and of those the one that comes first in
//! the order of [`moves`]; so what is found first is what the articles tell. A space is built in
//! slices ([`Space::advance`]), since a browser has other things to do in between.
//!
//! [`moves`]: crate::moves()

use crate::moves::candidates;
use crate::{Key, key::Held};
use metabase::Path;
use simulator::{Action, Citation, Computer, Outcome, Rule, Subject};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What can be reached from a computer by the moves at a place.
#[derive(Clone, Debug)]
pub struct Space {
    node: Path,
    states: Vec<State>,
    known: BTreeMap<Key, usize>,
    moves: Vec<Move>,
    /// The states of the layer that is being expanded, the best first, and how many of them are.
    layer: Vec<usize>,
    expanded: usize,
}

/// A state.
#[derive(Clone, Debug)]
pub struct State {
    /// The computer, as the best way there leaves it.
    pub computer: Computer,
    /// How many moves lead there.
    pub depth: usize,
    /// The state before and the move from it; none at the start.
    pub from: Option<(usize, Action)>,
    /// How many effects on the way are inferred.
    doubts: usize,
    /// What its key says of its metabase.
    held: Arc<Held>,
}

/// One move in one state, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The state before.
    pub from: usize,
    /// The move.
    pub action: Action,
    /// The state after.
    pub to: usize,
}

impl Space {
    /// The start alone.
    pub fn new(start: Computer, node: Path) -> Self {
        let held = Arc::new(Held::of(&start, &node));
        let known = BTreeMap::from([(Key::with(&held, &start), 0)]);
        let start = State { computer: start, depth: 0, from: None, doubts: 0, held };
        Self { node, states: vec![start], known, moves: Vec::new(), layer: vec![0], expanded: 0 }
    }

    /// Tries all moves in at most so many more states. Whether there is more to do.
    pub fn advance(&mut self, budget: usize) -> bool {
        for _ in 0..budget {
            if self.expanded == self.layer.len() && !self.next_layer() {
                return false;
            }
            self.expand(|_, _| true);
        }
        true
    }

    /// The states so far, in the order in which they were found.
    pub fn states(&self) -> &[State] {
        &self.states
    }

    /// The moves so far.
    pub fn moves(&self) -> &[Move] {
        &self.moves
    }

    /// The place at which the moves are made.
    pub fn node(&self) -> &Path {
        &self.node
    }

    /// The state that a computer is in, if it is one of these.
    pub fn find(&self, computer: &Computer) -> Option<usize> {
        self.known.get(&Key::of(computer, &self.node)).copied()
    }

    /// The moves from the start to a state, the shortest there are.
    pub fn route_to(&self, state: usize) -> Vec<Action> {
        let mut actions = Vec::new();
        let mut place = state;
        while let Some((before, action)) = self.states.get(place).and_then(|s| s.from.as_ref()) {
            actions.push(action.clone());
            place = *before;
        }
        actions.reverse();
        actions
    }

    /// The best of the nearest states that are a goal; none when none is, or none is found among
    /// so many states. Only moves count for which `is_allowed` holds, with what they bring about.
    pub(crate) fn nearest(
        &mut self,
        limit: usize,
        is_allowed: impl Fn(&Action, &Outcome) -> bool,
        is_goal: impl Fn(&Computer) -> bool,
    ) -> Option<usize> {
        loop {
            // A layer stands as it is once the one before it is expanded, the best first.
            let found = self.layer.iter().find(|&&state| {
                self.states.get(state).is_some_and(|state| is_goal(&state.computer))
            });
            if found.is_some() {
                return found.copied();
            }
            while self.expanded < self.layer.len() {
                self.expand(&is_allowed);
            }
            if self.states.len() > limit || !self.next_layer() {
                return None;
            }
        }
    }

    fn next_layer(&mut self) -> bool {
        let first = self.layer.iter().max().map_or(0, |last| last + 1);
        self.layer = (first..self.states.len()).collect();
        // Stable: those with equally many doubts stay in the order of moves.
        let doubts = |&state: &usize| self.states.get(state).map_or(0, |state| state.doubts);
        self.layer.sort_by_key(doubts);
        self.expanded = 0;
        !self.layer.is_empty()
    }

    /// Tries all moves in the next state of the layer.
    fn expand(&mut self, is_allowed: impl Fn(&Action, &Outcome) -> bool) {
        let Some(&from) = self.layer.get(self.expanded) else { return };
        self.expanded += 1;
        let Some(State { computer, depth, doubts, held, .. }) = self.states.get(from).cloned()
        else {
            return;
        };
        for action in candidates(&computer, &self.node) {
            let Ok((next, outcome)) = computer.apply(&action) else { continue };
            if !is_allowed(&action, &outcome) {
                continue;
            }
            let doubts = doubts + inferred(&outcome);
            let wrote = next.metabase() != computer.metabase();
            let held =
                if wrote { Arc::new(Held::of(&next, &self.node)) } else { Arc::clone(&held) };
            let state = State {
                held,
                depth: depth + 1,
                from: Some((from, action.clone())),
                doubts,
                computer: next,
            };
            let to = self.arrive(state);
            self.moves.push(Move { from, action, to });
        }
    }

    /// The number of a state, which is a new one or takes the place of one that is no better.
    fn arrive(&mut self, state: State) -> usize {
        let new = self.states.len();
        let number = *self.known.entry(Key::with(&state.held, &state.computer)).or_insert(new);
        match self.states.get_mut(number) {
            None => self.states.push(state),
            // Not expanded yet, since it is of the layer after this.
            Some(known) if known.depth == state.depth && state.doubts < known.doubts => {
                *known = state;
            }
            Some(_) => {}
        }
        number
    }
}

/// How many effects are inferred. That fields are a draft is behind every click in the dialog alike,
/// so it tells no two ways apart; nor does what is said of services and accounts, which do as told.
pub(crate) fn inferred(outcome: &Outcome) -> usize {
    let tells =
        |citation: &&Citation| citation.subject != Subject::Computer && !is_of_draft(citation.rule);
    let rules = outcome.citations.iter().filter(tells).map(|citation| citation.rule);
    rules.filter(|rule| rule.basis().inferred.is_some()).count()
}

/// Whether a rule says that fields are a draft.
pub(crate) fn is_of_draft(rule: Rule) -> bool {
    matches!(rule, Rule::NothingIsWrittenBeforeOk | Rule::WayInIsNested)
}
