//! Why? The chain of steps that led to something red, newest first.

use crate::{Gate, Session, Step, Visitor, pinned::last_happening, visitor::asked, words};
use metabase::Path;
use metabase::schema::{
    ALLOW_ANONYMOUS, ANONYMOUS_PASSWORD_SYNC, ANONYMOUS_USER_NAME, ANONYMOUS_USER_PASS, AUTH_FLAGS,
    Property, SERVER_STATE,
};
use simulator::{Action, DraftPassword, Log, Rule, Subject};

/// Something that a reader would want explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symptom {
    /// The dialog is open, the box cleared, and the password field blank.
    BlankPassword,
    /// A visitor is turned away.
    AnonymousFails,
    /// `AnonymousUserPass` was deleted.
    PasswordDeleted,
    /// The event log holds a warning.
    EventLogged,
}

/// One step on the way to a symptom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// The number of the step.
    pub step: usize,
    /// What it did.
    pub what: String,
    /// The rule behind it.
    pub rule: Option<Rule>,
}

/// The steps behind a symptom, newest first; none when it isn't there, or was there from the start.
/// A step that did two things towards it is there twice.
pub fn why(session: &Session, symptom: Symptom) -> Vec<Cause> {
    let now = session.position();
    let causes = match symptom {
        Symptom::BlankPassword => blank_password(session),
        Symptom::AnonymousFails => anonymous_fails(session, now, &session.focus()),
        Symptom::PasswordDeleted => password_deleted(session),
        Symptom::EventLogged => event_logged(session),
    };
    newest_first(causes)
}

/// Puts a handful in order. A sort of the library would be much to download for so little.
fn newest_first(causes: Vec<Cause>) -> Vec<Cause> {
    let mut ordered: Vec<Cause> = Vec::new();
    for cause in causes {
        let place = ordered.iter().position(|other| other.step < cause.step);
        ordered.insert(place.unwrap_or(ordered.len()), cause);
    }
    ordered
}

fn blank_password(session: &Session) -> Vec<Cause> {
    let computer = session.computer();
    if !computer.dialog().is_some_and(|dialog| dialog.must_enter_password) {
        return Vec::new();
    }
    // The step since which the field is blank, or else the one since which nothing is stored.
    let blanked = |step: &Step| {
        step.computer.draft().is_some_and(|draft| draft.password == DraftPassword::Blanked)
    };
    let emptied = session.done().rev().take_while(|(_, step)| blanked(step)).last();
    let emptied = emptied.map(|(number, step)| Cause::of(number, step, Subject::Dialog));
    emptied
        .or_else(|| written(session, session.position(), &ANONYMOUS_USER_PASS, &session.focus()))
        .into_iter()
        .collect()
}

fn anonymous_fails(session: &Session, until: usize, node: &Path) -> Vec<Cause> {
    let Some(computer) = session.computer_at(until) else { return Vec::new() };
    let node = &asked(node).node;
    let visitor = Visitor::of(computer, node);
    if visitor.is_granted() {
        return Vec::new();
    }
    let record = |property| written(session, until, property, node);
    let account = || account_changed(session, until, &visitor.account);
    let serviced = || service_changed(session, until);
    let causes = match visitor.gate {
        Gate::NoAccount => [account(), record(&ANONYMOUS_USER_NAME), None],
        // Nobody is turned away at these two.
        Gate::NotLookedAt | Gate::Equal => [None, None, None],
        Gate::Unfit => [account(), record(&ANONYMOUS_PASSWORD_SYNC), serviced()],
        Gate::Off => [record(&AUTH_FLAGS), record(&ALLOW_ANONYMOUS), None],
        Gate::Silent => [serviced(), record(&SERVER_STATE), None],
        Gate::Missing => [record(&ANONYMOUS_USER_PASS), record(&ANONYMOUS_PASSWORD_SYNC), None],
        Gate::Differs => {
            [record(&ANONYMOUS_USER_PASS), record(&ANONYMOUS_PASSWORD_SYNC), account()]
        }
    };
    causes.into_iter().flatten().collect()
}

fn password_deleted(session: &Session) -> Vec<Cause> {
    let node = session.focus();
    let gone = session.computer().anonymous(&node).password.is_none();
    let cause = written(session, session.position(), &ANONYMOUS_USER_PASS, &node);
    cause.filter(|_| gone).into_iter().collect()
}

fn event_logged(session: &Session) -> Vec<Cause> {
    let mut done = session.done().rev();
    let in_system_log =
        |step: &Step| step.outcome.events.iter().position(|event| event.log == Log::System);
    let found = done.find_map(|(number, step)| Some((number, step, in_system_log(step)?)));
    let Some((number, step, index)) = found else {
        return Vec::new();
    };
    let logged = Cause::of(number, step, Subject::Event(index));
    let asked = step.outcome.reply.as_ref().map(|reply| &reply.node);
    let failed = asked.map(|node| anonymous_fails(session, number - 1, node));
    std::iter::once(logged).chain(failed.into_iter().flatten()).collect()
}

/// The step that last changed what a record says at a place.
fn written(session: &Session, until: usize, property: &Property, node: &Path) -> Option<Cause> {
    let last = last_happening(session, until, property, node)?;
    Some(Cause { step: last.step, what: words::describe(last.change), rule: last.rule })
}

/// The step that last changed a Windows account.
fn account_changed(session: &Session, until: usize, name: &str) -> Option<Cause> {
    let mut done = session.done().rev().filter(|&(number, _)| number <= until);
    let changed = |action: &Action| matches!(action, Action::SetAccount { account, .. } if account.eq_ignore_ascii_case(name));
    let (number, step) = done.find(|(_, step)| changed(&step.action))?;
    Some(Cause::of(number, step, Subject::Computer))
}

/// The step that last changed a service.
fn service_changed(session: &Session, until: usize) -> Option<Cause> {
    let mut done = session.done().rev().filter(|&(number, _)| number <= until);
    let (number, step) = done.find(|(_, step)| matches!(step.action, Action::SetService { .. }))?;
    Some(Cause::of(number, step, Subject::Computer))
}

impl Cause {
    /// A step, told by what was done in it.
    fn of(number: usize, step: &Step, subject: Subject) -> Self {
        let rule = step.outcome.rule(subject);
        Self { step: number, what: words::label(&step.action), rule }
    }
}
