//! What the last change of the metabase did besides what the pinned rows show, and who did it.

use crate::pinned::Happening;
use crate::{Session, forecast::RECORDS, words};
use metabase::Change;
use simulator::{Action, Rule, Subject};

/// The last change of the metabase, as long as it is news.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News<'a> {
    /// The number of the step.
    pub step: usize,
    /// What was done in it.
    pub what: String,
    /// The records that changed and are not among the pinned ones, with the rule behind each.
    pub elsewhere: Vec<(&'a Change, Option<Rule>)>,
    /// The rule behind what a script changed: its pinned rows don't tell that it was no dialog.
    pub script: Option<Rule>,
}

/// What there is to tell besides the pinned rows; `None` when they tell all.
pub fn news(session: &Session) -> Option<News<'_>> {
    let mut done = session.done().rev();
    let (number, step) = done.find(|(_, step)| !step.outcome.changes.is_empty())?;
    if !session.is_news(number) {
        return None;
    }
    let node = session.focus();
    let pinned = RECORDS.map(|property| Happening::of(session, number, step, property, &node));
    let is_pinned = |change: &Change| pinned.iter().flatten().any(|shown| shown.change == change);
    let outcome = &step.outcome;
    let elsewhere: Vec<_> = outcome
        .changes
        .iter()
        .enumerate()
        .filter(|(_, change)| !is_pinned(change))
        .map(|(index, change)| (change, outcome.rule(Subject::Change(index))))
        .collect();
    let by_script = matches!(step.action, Action::Adsutil { .. });
    let script = outcome.rule(Subject::Change(0)).filter(|_| by_script);
    (by_script || !elsewhere.is_empty()).then(|| News {
        step: number,
        what: words::label(&step.action),
        elsewhere,
        script,
    })
}
