//! The history of a reader: every action and the computer after it, as a tree with a current path.
//!
//! An action in the past starts a branch and keeps the old one. Starting over, playing a script and
//! switching the version are branches too, from which Undo returns.

use metabase::Path;
use simulator::{
    Action, ActionError, Computer, Installation, InstallationError, Outcome, Service, Version,
    paths,
};
use std::{fmt, rc::Rc};

/// One action, and what came of it.
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    /// What was done.
    pub action: Action,
    /// The computer after it.
    pub computer: Computer,
    /// What followed.
    pub outcome: Outcome,
}

/// The whole history. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    lines: Vec<Rc<Line>>,
    current: usize,
}

/// One path from a start to a tip, and the place on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) origin: Computer,
    pub(crate) steps: Vec<Rc<Step>>,
    /// How many steps count as done.
    pub(crate) position: usize,
    /// Where the line was entered, below which Undo does not go step by step.
    pub(crate) base: usize,
    /// The line that was left for this one, to which Undo returns from `base`. An earlier one.
    pub(crate) came_from: Option<usize>,
    /// The line that Undo has returned from, to which Redo goes again.
    pub(crate) went_to: Option<Departure>,
    /// Steps up to this one are not news: the reader has moved in time since.
    pub(crate) seen: usize,
}

/// Where a line was left for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Departure {
    /// The position at which it was left.
    pub(crate) at: usize,
    /// The other line.
    pub(crate) to: usize,
}

/// A step that does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeekError {
    /// The step asked for.
    pub step: usize,
    /// The last step there is.
    pub last: usize,
}

/// A replay that came to an action which is not possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplayStopped {
    /// The number of the step that could not be taken.
    pub step: usize,
    /// Why.
    pub error: ActionError,
}

/// Why a session can't begin with the steps given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BeginError {
    /// There can be no such computer.
    Installation(InstallationError),
    /// One of the steps is not possible.
    Replay(ReplayStopped),
}

impl Session {
    /// A session with a fresh computer, at step 0.
    ///
    /// # Errors
    ///
    /// [`InstallationError`] when there can be no such computer.
    pub fn start(installation: &Installation) -> Result<Self, InstallationError> {
        Ok(Self::of_line(Line::new(Computer::install(installation)?, None)))
    }

    /// A session in which some actions are done already. Undo does not go behind them.
    ///
    /// # Errors
    ///
    /// [`BeginError`] when there can be no such computer, or an action is not possible on it.
    pub fn begin(installation: &Installation, given: Vec<Action>) -> Result<Self, BeginError> {
        let computer = Computer::install(installation).map_err(BeginError::Installation)?;
        let mut line = Line::new(computer, None);
        line.replay(given).map_err(BeginError::Replay)?;
        line.base = line.position;
        Ok(Self::of_line(line))
    }

    /// The computer as it is now.
    pub fn computer(&self) -> &Computer {
        let line = self.line();
        line.computer_at(line.position)
    }

    /// The computer after a number of steps of the current path; `None` beyond its end.
    pub fn computer_at(&self, step: usize) -> Option<&Computer> {
        (step <= self.len()).then(|| self.line().computer_at(step))
    }

    /// How many steps are done.
    pub fn position(&self) -> usize {
        self.line().position
    }

    /// How many steps the current path has, done or undone.
    pub fn len(&self) -> usize {
        self.line().steps.len()
    }

    /// Whether nothing was done yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The steps of the current path with their numbers, from 1.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = (usize, &Step)> {
        self.line().steps.iter().enumerate().map(|(index, step)| (index + 1, &**step))
    }

    /// The steps that are done, with their numbers.
    pub fn done(&self) -> impl DoubleEndedIterator<Item = (usize, &Step)> {
        self.line().done().iter().enumerate().map(|(index, step)| (index + 1, &**step))
    }

    /// The step of this number, from 1.
    pub fn step(&self, number: usize) -> Option<&Step> {
        self.line().steps.get(number.checked_sub(1)?).map(|step| &**step)
    }

    /// Whether the step of this number was taken since the reader last moved in time.
    pub fn is_news(&self, step: usize) -> bool {
        let line = self.line();
        step > line.seen && step <= line.position
    }

    /// The key that the reader is looking at: that of the dialog opened last, else the service.
    pub fn focus(&self) -> Path {
        let opened = self.done().rev().find_map(|(_, step)| opened_at(&step.action));
        opened.unwrap_or_else(paths::w3svc)
    }

    /// Does something now. In the past this starts a branch, and the path so far is kept. Further
    /// typing into the same field takes the place of the step before.
    ///
    /// # Errors
    ///
    /// [`ActionError`] when it is not possible; then nothing has changed.
    pub fn dispatch(&mut self, action: Action) -> Result<Rc<Step>, ActionError> {
        let line = self.line();
        let at_tip = line.position == line.steps.len();
        let last = line.steps.last().filter(|_| at_tip);
        let retyped = last.is_some_and(|last| continues(&last.action, &action));
        let kept = if retyped { line.position - 1 } else { line.position };
        let step = Step::take(line.computer_at(kept), action)?;
        if !at_tip {
            self.add(line.clone());
        }
        let line = self.line_mut();
        line.push(kept, Rc::clone(&step));
        line.went_to = None;
        line.base = line.base.min(kept);
        line.seen = line.seen.min(kept);
        Ok(step)
    }

    /// Whether Undo can act.
    pub fn can_undo(&self) -> bool {
        let line = self.line();
        line.came_from.is_some() || line.position > line.base
    }

    /// Goes one step back, or back to where the current line was entered from. Whether it did.
    pub fn undo(&mut self) -> bool {
        let left = self.current;
        let line = self.line_mut();
        match line.came_from {
            Some(from) if line.position == line.base || line.position == 0 => {
                self.current = from;
                let line = self.line_mut();
                line.went_to = Some(Departure { at: line.position, to: left });
                line.go(line.position);
            }
            None if line.position <= line.base => return false,
            Some(_) | None => line.go(line.position - 1),
        }
        true
    }

    /// Whether Redo can act.
    pub fn can_redo(&self) -> bool {
        let line = self.line();
        line.departure().is_some() || line.position < line.steps.len()
    }

    /// Takes back what Undo did last. Whether there was anything.
    pub fn redo(&mut self) -> bool {
        let line = self.line_mut();
        match line.departure() {
            Some(to) => {
                self.current = to;
                let line = self.line_mut();
                line.go(line.position);
            }
            None if line.position < line.steps.len() => {
                line.go(line.position + 1);
                if line.position == line.base && line.came_from.is_some() {
                    line.base = 0; // walked up to, not entered here: Undo walks down again
                }
            }
            None => return false,
        }
        true
    }

    /// Goes to the computer after so many steps of the current path.
    ///
    /// # Errors
    ///
    /// [`SeekError`] beyond the end of the path.
    pub fn seek(&mut self, step: usize) -> Result<(), SeekError> {
        let last = self.len();
        if step > last {
            return Err(SeekError { step, last });
        }
        let line = self.line_mut();
        line.go(step);
        line.went_to = None;
        Ok(())
    }

    /// Leaves the current path for a fresh computer of the same kind, on which the actions have
    /// been done. One Undo returns.
    ///
    /// # Errors
    ///
    /// [`ReplayStopped`] at an action that is not possible; the session is then where it was.
    pub fn start_over(&mut self, actions: Vec<Action>) -> Result<(), ReplayStopped> {
        self.leave(self.line().origin.clone(), actions)
    }

    /// Leaves the current path for another computer, on which the actions have been done. One Undo
    /// returns.
    ///
    /// # Errors
    ///
    /// [`BeginError`] when there can be no such computer, or an action is not possible on it; the
    /// session is then where it was.
    pub fn leave_for(
        &mut self,
        installation: &Installation,
        actions: Vec<Action>,
    ) -> Result<(), BeginError> {
        let origin = Computer::install(installation).map_err(BeginError::Installation)?;
        self.leave(origin, actions).map_err(BeginError::Replay)
    }

    /// Leaves the current path for that of another session, at its place. One Undo returns.
    pub fn leave_to(&mut self, other: &Self) {
        let line = other.line();
        self.add(Line {
            came_from: Some(self.current),
            went_to: None,
            base: line.position,
            ..line.clone()
        });
    }

    fn leave(&mut self, origin: Computer, actions: Vec<Action>) -> Result<(), ReplayStopped> {
        let mut line = Line::new(origin, Some(self.current));
        line.replay(actions)?;
        line.base = line.position;
        self.add(line);
        Ok(())
    }

    /// Does all steps again under another version of IIS, and stays at the same step. One Undo
    /// returns. The version that it is already is none to switch to.
    ///
    /// # Errors
    ///
    /// [`ReplayStopped`] at an action that is not possible there; the session is then where it was.
    pub fn switch_version(&mut self, version: Version) -> Result<(), ReplayStopped> {
        let line = self.line();
        if version == self.computer().version() {
            return Ok(());
        }
        let installation = Installation { version, ..line.origin.installation().clone() };
        let Ok(origin) = Computer::install(&installation) else {
            return Ok(()); // not reached: the name of an installed computer is a good one
        };
        let position = line.position;
        let actions = line.steps.iter().map(|step| step.action.clone()).collect();
        let mut switched = Line::new(origin, Some(self.current));
        switched.replay(actions)?;
        switched.go(position);
        switched.base = position;
        self.add(switched);
        Ok(())
    }

    /// How many paths there are, the current one included.
    pub fn branches(&self) -> usize {
        self.lines.len()
    }

    /// A session of one path.
    pub(crate) fn of_line(line: Line) -> Self {
        Self { lines: vec![Rc::new(line)], current: 0 }
    }

    /// All paths, and the index of the current one.
    pub(crate) fn lines(&self) -> (&[Rc<Line>], usize) {
        (&self.lines, self.current)
    }

    /// A session of these paths. The error is the index of the first whose numbers don't fit, or
    /// that of none where `current` is none.
    pub(crate) fn of_lines(lines: Vec<Line>, current: usize) -> Result<Self, usize> {
        let count = lines.len();
        let wrong = lines.iter().enumerate().position(|(index, line)| !line.fits(index, count));
        match wrong.or((current >= count).then_some(count)) {
            Some(wrong) => Err(wrong),
            None => Ok(Self { lines: lines.into_iter().map(Rc::new).collect(), current }),
        }
    }

    /// Goes to another path, which there must be, at the place where it was left.
    pub(crate) fn enter(&mut self, index: usize) {
        self.current = index.min(self.lines.len() - 1);
    }

    #[expect(clippy::indexing_slicing, reason = "`current` is always the index of a line")]
    fn line(&self) -> &Line {
        &self.lines[self.current]
    }

    #[expect(clippy::indexing_slicing, reason = "`current` is always the index of a line")]
    fn line_mut(&mut self) -> &mut Line {
        Rc::make_mut(&mut self.lines[self.current])
    }

    fn add(&mut self, line: Line) {
        self.lines.push(Rc::new(line));
        self.current = self.lines.len() - 1;
    }
}

/// The key whose properties an action opened.
fn opened_at(action: &Action) -> Option<Path> {
    if let Action::Open { node } | Action::Properties { node } = action {
        return Some(node.clone()).filter(|node| *node != paths::lm());
    }
    if let Action::Edit { service } = action { service.map(Service::root) } else { None }
}

/// Whether an action is more typing into the field that the last one typed into.
fn continues(last: &Action, action: &Action) -> bool {
    matches!(
        (last, action),
        (Action::TypePassword { .. }, Action::TypePassword { .. })
            | (Action::TypeUserName { .. }, Action::TypeUserName { .. })
    )
}

impl Step {
    fn take(before: &Computer, action: Action) -> Result<Rc<Self>, ActionError> {
        let (computer, outcome) = before.apply(&action)?;
        Ok(Rc::new(Self { action, computer, outcome }))
    }
}

impl Line {
    pub(crate) fn new(origin: Computer, came_from: Option<usize>) -> Self {
        Self { origin, steps: Vec::new(), position: 0, base: 0, came_from, went_to: None, seen: 0 }
    }

    fn done(&self) -> &[Rc<Step>] {
        self.steps.get(..self.position).unwrap_or(&self.steps)
    }

    /// The line to which Redo goes from here.
    fn departure(&self) -> Option<usize> {
        self.went_to.filter(|left| left.at == self.position).map(|left| left.to)
    }

    /// The computer after all steps.
    pub(crate) fn tip(&self) -> &Computer {
        self.computer_at(self.steps.len())
    }

    /// Moves in time.
    pub(crate) fn go(&mut self, position: usize) {
        self.position = position;
        self.seen = position;
    }

    fn computer_at(&self, step: usize) -> &Computer {
        match step.checked_sub(1).and_then(|index| self.steps.get(index)) {
            Some(step) => &step.computer,
            None => &self.origin,
        }
    }

    /// Goes on with a step that was taken after `kept` others; what came after those goes.
    fn push(&mut self, kept: usize, step: Rc<Step>) {
        self.steps.truncate(kept);
        self.steps.push(step);
        self.position = self.steps.len();
    }

    /// Goes on with an action after the last step there is.
    pub(crate) fn append(&mut self, action: Action) -> Result<(), ActionError> {
        let step = Step::take(self.tip(), action)?;
        self.steps.push(step);
        Ok(())
    }

    fn replay(&mut self, actions: Vec<Action>) -> Result<(), ReplayStopped> {
        for action in actions {
            let step = self.steps.len() + 1;
            self.append(action).map_err(|error| ReplayStopped { step, error })?;
            self.position = step;
        }
        Ok(())
    }

    /// Whether its numbers name steps that it has, and lines that there are.
    fn fits(&self, index: usize, lines: usize) -> bool {
        let last = self.position.max(self.base).max(self.seen);
        last <= self.steps.len()
            && self.came_from.is_none_or(|from| from < index)
            && self.went_to.is_none_or(|left| left.at <= self.steps.len() && left.to < lines)
    }
}

impl fmt::Display for SeekError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "There is no step {}: use a number from 0 to {}.", self.step, self.last)
    }
}

impl std::error::Error for SeekError {}

impl fmt::Display for ReplayStopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Step {} can't be done: {}", self.step, self.error)
    }
}

impl std::error::Error for ReplayStopped {}

impl fmt::Display for BeginError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Installation(error) => error.fmt(f),
            Self::Replay(stopped) => stopped.fmt(f),
        }
    }
}

impl std::error::Error for BeginError {}
