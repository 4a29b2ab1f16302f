//! The paths of a history as a reader meets them: where each parts from the current one, what was done
//! there, and the way back to it.
//!
//! A path is never lost: what was done in the past starts another and keeps the old one, and so do
//! starting over, playing and switching the version.

use crate::session::{Line, SeekError};
use crate::{Session, Step, label};
use simulator::Computer;
use std::rc::Rc;

/// How many of a path's own steps its description names.
const NAMED: usize = 3;

/// One path of a history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// Its number, from 1, in the order in which the paths were begun.
    pub number: usize,
    /// Whether it is the one that the reader is on.
    pub is_current: bool,
    /// How many steps it has.
    pub steps: usize,
    /// After how many steps it parts from the current path; `None` when it began on another computer.
    pub parts_after: Option<usize>,
    /// What was done on it alone, in a few words.
    pub what: String,
}

impl Branch {
    fn of(number: usize, line: &Rc<Line>, current: &Rc<Line>) -> Self {
        let is_current = Rc::ptr_eq(line, current);
        let parts_after = (line.origin == current.origin).then(|| shared(line, current));
        let own = if is_current { 0 } else { parts_after.unwrap_or(0) };
        let what = described(line, own, parts_after.is_none());
        Self { number, is_current, steps: line.steps.len(), parts_after, what }
    }

    /// Where it parts from the current path, in a sentence.
    pub fn parting(&self) -> String {
        let steps =
            if self.steps == 1 { "1 step".to_owned() } else { format!("{} steps", self.steps) };
        match self.parts_after {
            _ if self.is_current => format!("{steps}. You are on it."),
            None => format!("{steps}, on another computer."),
            Some(0) => format!("{steps}, from the start its own."),
            Some(shared) if shared == self.steps => {
                format!("{steps}. It ends where the current path goes on.")
            }
            Some(shared) => format!("{steps}. It parts from the current path after step {shared}."),
        }
    }
}

/// How many steps two paths of the same computer have in common. The same actions lead to the same.
fn shared(line: &Line, other: &Line) -> usize {
    let both = line.steps.iter().zip(&other.steps);
    both.take_while(|(step, other)| is_same(step, other)).count()
}

fn is_same(step: &Rc<Step>, other: &Rc<Step>) -> bool {
    Rc::ptr_eq(step, other) || step.action == other.action
}

/// Whether a path is the beginning of another.
fn begins(line: &Line, longer: &Line) -> bool {
    let last = line.steps.len();
    // Most differ where one ends: a look there spares the rest.
    let meets =
        last.checked_sub(1).and_then(|index| line.steps.get(index).zip(longer.steps.get(index)));
    (last == 0 || meets.is_some_and(|(step, other)| is_same(step, other)))
        && line.origin == longer.origin
        && shared(line, longer) == last
}

/// The first of a path's own steps, in words.
fn described(line: &Line, own: usize, elsewhere: bool) -> String {
    let own_steps = line.steps.iter().skip(own);
    let mut words: Vec<String> = Vec::new();
    if elsewhere {
        words.push(format!("IIS {}", line.origin.version().as_str()));
    }
    words.extend(own_steps.take(NAMED).map(|step| label(&step.action)));
    if line.steps.len() > own.saturating_add(NAMED) {
        words.push("…".to_owned());
    }
    if words.is_empty() { "nothing more".to_owned() } else { words.join(", ") }
}

impl Session {
    /// All paths, in the order in which they were begun. None stands there twice: one that another
    /// goes on from where it ends is left out, unless the reader is on it.
    pub fn branch_list(&self) -> Vec<Branch> {
        let (lines, current) = self.lines();
        let Some(here) = lines.get(current) else { return Vec::new() };
        let goes_on = |line: &Rc<Line>, index: usize| {
            lines.iter().enumerate().any(|(other, longer)| {
                (longer.steps.len(), other) > (line.steps.len(), index) && begins(line, longer)
            })
        };
        let listed = lines.iter().enumerate();
        let listed = listed.filter(|&(index, line)| index == current || !goes_on(line, index));
        listed.map(|(index, line)| Branch::of(index + 1, line, here)).collect()
    }

    /// The number of the path that the reader is on, from 1.
    pub fn branch(&self) -> usize {
        self.lines().1 + 1
    }

    /// The computer after all steps of a path; `None` where there is no path of this number.
    pub fn branch_tip(&self, number: usize) -> Option<&Computer> {
        let (lines, _) = self.lines();
        lines.get(number.checked_sub(1)?).map(|line| line.tip())
    }

    /// Goes to the end of a path. Undo then goes back on it step by step; the path that was left
    /// stays among the others.
    ///
    /// # Errors
    ///
    /// [`SeekError`] where there is no path of this number.
    pub fn go_to_branch(&mut self, number: usize) -> Result<(), SeekError> {
        let last = self.branches();
        match number.checked_sub(1).filter(|index| *index < last) {
            Some(index) => {
                self.enter(index);
                let len = self.len();
                self.seek(len)
            }
            None => Err(SeekError { step: number, last }),
        }
    }
}
