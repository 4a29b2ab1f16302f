//! What can be got to, and what lies behind where one is.

use super::fault::{Fault, FaultKind};
use super::{Action, Citation, nearest};
use serde::Serialize;
use simulator::Outcome;

/// Something to get to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Goal {
    /// Its name, for `routeTo`: `'blank-password'`. A symptom's is one for `why`, too.
    pub name: String,
    /// What it is, in words.
    pub title: String,
}

/// One step on the way to a symptom.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Cause {
    /// Its number in the current path.
    pub step: u32,
    /// What was done in it. Typed passwords are tokens, as in a trace.
    pub action: Action,
    /// What came of it, in words.
    pub what: String,
    /// The rule behind it.
    pub citation: Citation,
}

impl From<lesson::Goal> for Goal {
    fn from(goal: lesson::Goal) -> Self {
        Self { name: goal.name().to_owned(), title: goal.title().to_owned() }
    }
}

impl Cause {
    /// A cause, with what was done in its step and what followed. `None` where no rule is behind it.
    pub fn of(cause: lesson::Cause, action: &simulator::Action, outcome: &Outcome) -> Option<Self> {
        let citation = outcome.citations.iter().find(|one| Some(one.rule) == cause.rule)?;
        Some(Self {
            step: u32::try_from(cause.step).unwrap_or(u32::MAX),
            action: Action::from(action),
            what: cause.what,
            citation: Citation::from(citation),
        })
    }
}

/// The goal of a name.
///
/// # Errors
///
/// [`Fault`] when there is none.
pub fn goal(name: &str) -> Result<lesson::Goal, Fault> {
    lesson::Goal::by_name(name).ok_or_else(|| unknown(name, "goal", |_| true))
}

/// The symptom of a name.
///
/// # Errors
///
/// [`Fault`] when there is none.
pub fn symptom(name: &str) -> Result<lesson::Symptom, Fault> {
    let known = |goal: &lesson::Goal| goal.symptom().is_some();
    let symptom = lesson::Goal::by_name(name).and_then(lesson::Goal::symptom);
    symptom.ok_or_else(|| unknown(name, "symptom", known))
}

fn unknown(name: &str, at: &str, known: impl Fn(&lesson::Goal) -> bool) -> Fault {
    let known: Vec<_> =
        lesson::Goal::ALL.into_iter().filter(known).map(lesson::Goal::name).collect();
    let nearest = nearest(name, &known);
    FaultKind::UnknownWord { found: name.to_owned(), nearest, known }.at(at)
}
