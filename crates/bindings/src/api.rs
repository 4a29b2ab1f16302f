//! What a program holds: a session, and all that can be done with it.

use crate::Refusal;
use crate::wire::{self, Options, Outcome, State, Trace, Value};
use lesson::{Session, link, masked, route, why};
use simulator::{Action, Installation};

/// A computer and its history, driven by plain objects.
///
/// Whatever is refused leaves it as it was.
///
/// ```
/// use bindings::{Simulator, wire::Value};
///
/// let mut simulator = Simulator::new(Value::Object(Vec::new()))?;
/// let restart = ("type".to_owned(), Value::Text("restart".to_owned()));
/// simulator.dispatch(Value::Object(vec![restart]))?;
/// assert_eq!(simulator.state().step, 1);
/// assert!(simulator.undo());
/// # Ok::<(), bindings::Refusal>(())
/// ```
#[derive(Debug)]
pub struct Simulator {
    session: Session,
}

impl Simulator {
    /// A fresh computer.
    ///
    /// # Errors
    ///
    /// [`Refusal`] when the options are not such, or there can be no such computer.
    pub fn new(options: Value) -> Result<Self, Refusal> {
        let installation = Installation::try_from(Options::read(options)?)?;
        let session = Session::start(&installation).map_err(wire::Fault::from)?;
        Ok(Self { session })
    }

    /// Does something.
    ///
    /// # Errors
    ///
    /// [`Refusal`] when the value is no action, or the action is not possible now.
    pub fn dispatch(&mut self, action: Value) -> Result<Outcome, Refusal> {
        let step = self.session.dispatch(read(action)?)?;
        Ok(Outcome::from(&step.outcome))
    }

    /// What [`Simulator::dispatch`] would answer. A missing `confirm` counts as matching.
    ///
    /// # Errors
    ///
    /// As [`Simulator::dispatch`].
    pub fn preview(&self, action: Value) -> Result<Outcome, Refusal> {
        let (_, outcome) = self.session.computer().preview(&read(action)?)?;
        Ok(Outcome::from(&outcome))
    }

    /// The computer as it is now.
    pub fn state(&self) -> State {
        State::of(self.session.computer(), self.session.position(), self.session.len())
    }

    /// Goes one step back. Whether there was one.
    pub fn undo(&mut self) -> bool {
        self.session.undo()
    }

    /// Goes one step forward again. Whether there was one.
    pub fn redo(&mut self) -> bool {
        self.session.redo()
    }

    /// Goes to a step of the current path.
    ///
    /// # Errors
    ///
    /// [`Refusal`] when there is no such step.
    pub fn seek(&mut self, step: f64) -> Result<(), Refusal> {
        let step = wire::whole(step).and_then(|step| usize::try_from(step).ok());
        let step = step.ok_or_else(|| wire::FaultKind::BadStep.at("step"))?;
        Ok(self.session.seek(step)?)
    }

    /// The current path, its position and what the computer was made from, without passwords.
    pub fn trace(&self) -> Trace {
        Trace::of(&self.session)
    }

    /// The link to where the session is: `#` and what was done, without passwords.
    ///
    /// # Errors
    ///
    /// [`Refusal`] when the session is too long for one.
    pub fn link(&self) -> Result<String, Refusal> {
        Ok(link::write(&self.session)?)
    }

    /// What [`Simulator::route_to`] knows the way to.
    pub fn goals(&self) -> Vec<wire::Goal> {
        lesson::Goal::ALL.into_iter().map(wire::Goal::from).collect()
    }

    /// The shortest way to a goal from here; `None` when there is none.
    ///
    /// # Errors
    ///
    /// [`Refusal`] when there is no such goal.
    pub fn route_to(&self, goal: &str) -> Result<Option<Vec<wire::Action>>, Refusal> {
        let goal = wire::goal(goal)?;
        let found = route(self.session.computer(), &self.session.focus(), goal);
        Ok(found.map(|actions| actions.iter().map(wire::Action::from).collect()))
    }

    /// The steps behind a symptom, newest first; none when it is not there.
    ///
    /// # Errors
    ///
    /// [`Refusal`] when there is no such symptom.
    pub fn why(&self, symptom: &str) -> Result<Vec<wire::Cause>, Refusal> {
        let causes = why(&self.session, wire::symptom(symptom)?);
        let actions = masked(&self.session);
        let told = |cause: lesson::Cause| {
            let action = actions.get(cause.step.checked_sub(1)?)?;
            let step = self.session.step(cause.step)?;
            wire::Cause::of(cause, action, &step.outcome)
        };
        Ok(causes.into_iter().filter_map(told).collect())
    }

    /// Leaves the session for the one that a trace tells, and goes to its position.
    ///
    /// # Errors
    ///
    /// [`Refusal`] when the value is no trace, or an action in it is not possible at its place.
    pub fn load(&mut self, trace: Value) -> Result<(), Refusal> {
        self.session = Trace::read(trace)?.session()?;
        Ok(())
    }
}

fn read(action: Value) -> Result<Action, Refusal> {
    Ok(Action::try_from(wire::Action::read(action)?)?)
}
