//! "Checked": the article's claims, tried in every state that the dialog can lead to, here and now.
//!
//! A claim is told as something that holds of every state, or of every step, that it concerns
//! (`claims`). A claim that is too broad is not always so, and its counterexample is the shortest there
//! is, found by the same walk ([`simulator::reach`]) that the tests take.
//!
//! ```
//! use lesson::checked::{Check, Verdict};
//! use simulator::Installation;
//!
//! let mut check = Check::new(&Installation::default())?;
//! check.advance(10_000); // a slice: the whole takes a second or two
//! let c1 = check.results().into_iter().find(|tried| tried.name == "C1").ok_or("no C1")?;
//! let Verdict::NotAlways(counterexample) = &c1.verdict else { return Err("C1 holds".into()) };
//! assert_eq!(counterexample.len(), 2, "open the dialog, clear the box: the field is not blank");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod claims;

use crate::{Beat, told};
use claims::{CLAIMS, Concerns};
use metabase::Path;
use simulator::reach::{self, Own, State, Walk};
use simulator::{Action, Computer, Installation, InstallationError, Outcome, paths};

/// A check that has been begun.
#[derive(Debug)]
pub struct Check {
    walk: Walk,
    /// How many states have been looked at for themselves.
    seen: usize,
    /// How many actions were possible.
    transitions: usize,
    tallies: Vec<Tally>,
}

/// What came of a claim so far.
#[derive(Clone, Debug, Default)]
struct Tally {
    tried: usize,
    broken: Option<Vec<Action>>,
}

/// A claim, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Its name: `M3`. Empty for one that the article does not make.
    pub name: &'static str,
    /// What it says.
    pub title: &'static str,
    /// In how many states, or at how many steps, it was tried.
    pub tried: usize,
    /// What came of it.
    pub verdict: Verdict,
}

/// Whether a claim holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Wherever it was tried.
    Holds,
    /// Not always: these are the fewest actions, from a fresh installation, after which it does not.
    NotAlways(Vec<Action>),
}

/// A step as claims look at it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step<'a> {
    pub(crate) before: &'a State,
    pub(crate) action: &'a Action,
    pub(crate) after: &'a State,
    pub(crate) wrote: bool,
    pub(crate) outcome: &'a Outcome,
    /// The stores of the two starts.
    pub(crate) starts: [(Own, Own); 2],
}

impl Check {
    /// A check of a computer of this version and rule of writing, called `WEB01`.
    ///
    /// # Errors
    ///
    /// [`InstallationError`] when there can be no such computer.
    pub fn new(installation: &Installation) -> Result<Self, InstallationError> {
        let Installation { version, commit_rule, .. } = *installation;
        let walk = Walk::new(&reach::installation(version, commit_rule))?;
        let tallies = vec![Tally::default(); CLAIMS.len()];
        Ok(Self { walk, seen: 0, transitions: 0, tallies })
    }

    /// Tries so many actions. Whether there are more.
    pub fn advance(&mut self, budget: usize) -> bool {
        for _ in 0..budget {
            self.look();
            let Some(tried) = self.walk.advance() else { return false };
            let Ok(arrival) = tried.result else { continue };
            self.transitions += 1;
            let states = self.walk.states();
            let (Some(before), Some(after), Some(action)) = (
                states.get(tried.from),
                states.get(arrival.to),
                self.walk.alphabet().get(tried.action),
            ) else {
                continue; // not reached: the walk names what it has
            };
            let starts = [states.first(), states.get(1)]
                .map(|start| start.map_or((before.key.master, before.key.site), store));
            let (wrote, outcome) = (arrival.wrote, &arrival.outcome);
            let step = Step { before, action, after, wrote, outcome, starts };
            for (claim, tally) in CLAIMS.iter().zip(&mut self.tallies) {
                if let Concerns::Steps(holds) = claim.concerns {
                    tally.count(holds(&step), || {
                        let mut route = self.walk.route_to(tried.from)?;
                        route.push(reach::confirmed(action, &before.computer));
                        Some(route)
                    });
                }
            }
        }
        true
    }

    /// Looks at the states that were found since.
    fn look(&mut self) {
        let states = self.walk.states();
        for (index, state) in states.iter().enumerate().skip(self.seen) {
            for (claim, tally) in CLAIMS.iter().zip(&mut self.tallies) {
                if let Concerns::States(holds) = claim.concerns {
                    tally.count(holds(state), || self.walk.route_to(index));
                }
            }
        }
        self.seen = states.len();
    }

    /// How many states have been found.
    pub fn states(&self) -> usize {
        self.walk.states().len()
    }

    /// In how many of them every action has been tried.
    pub fn looked_at(&self) -> usize {
        self.walk.looked_at()
    }

    /// How many actions were possible, in all states together.
    pub fn transitions(&self) -> usize {
        self.transitions
    }

    /// What came of each claim so far: for good, once there is nothing more to try.
    pub fn results(&self) -> Vec<Checked> {
        let told = |(claim, tally): (&claims::Claimed, &Tally)| Checked {
            name: claim.name,
            title: claim.title,
            tried: tally.tried,
            verdict: tally.broken.clone().map_or(Verdict::Holds, Verdict::NotAlways),
        };
        CLAIMS.iter().zip(&self.tallies).map(told).collect()
    }
}

impl Checked {
    /// Its counterexample, to be played: what was done before, which opens the dialog, and the beats.
    pub fn counterexample(&self, installation: &Installation) -> Option<(Action, Vec<Beat>)> {
        let Verdict::NotAlways(actions) = &self.verdict else { return None };
        let (open, rest) = actions.split_first()?;
        let (opened, _) = Computer::install(installation).ok()?.apply(open).ok()?;
        let intro = format!("Not always so: “{}” Here is why.", self.title);
        Some((open.clone(), told(&opened, &paths::w3svc(), intro, rest)))
    }
}

impl Tally {
    /// Counts a trial: `None` where the claim is not concerned. The first that fails and can be played
    /// is the shortest, since the walk is breadth-first.
    fn count(&mut self, held: Option<bool>, route: impl FnOnce() -> Option<Vec<Action>>) {
        self.tried += usize::from(held.is_some());
        if held == Some(false) && self.broken.is_none() {
            self.broken = route();
        }
    }
}

fn store(state: &State) -> (Own, Own) {
    (state.key.master, state.key.site)
}

/// The node that the dialog edits, or the master properties.
pub(crate) fn node(state: &State) -> Path {
    state.computer.draft().map_or_else(paths::w3svc, |draft| draft.node.clone())
}
