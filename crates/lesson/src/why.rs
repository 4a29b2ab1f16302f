//! Why? The chain of steps that led to something red, newest first.

use crate::{Gate, Session, Visitor, pinned::last_change, words};
use metabase::schema::{
    ANONYMOUS_PASSWORD_SYNC, ANONYMOUS_USER_NAME, ANONYMOUS_USER_PASS, Property,
};
use simulator::{AccountChange, Action, DraftPassword, Rule, Subject};

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
pub fn why(session: &Session, symptom: Symptom) -> Vec<Cause> {
    let now = session.position();
    let mut causes = match symptom {
        Symptom::BlankPassword => blank_password(session),
        Symptom::AnonymousFails => anonymous_fails(session, now),
        Symptom::PasswordDeleted => password_deleted(session),
        Symptom::EventLogged => event_logged(session),
    };
    causes.sort_by_key(|cause| std::cmp::Reverse(cause.step));
    causes.dedup_by_key(|cause| cause.step);
    causes
}

fn blank_password(session: &Session) -> Vec<Cause> {
    let computer = session.computer();
    if !computer.dialog().is_some_and(|dialog| dialog.must_enter_password) {
        return Vec::new();
    }
    let last = |found: fn(&Action) -> bool| {
        let mut done = session.done().rev();
        done.find(|(_, step)| found(&step.action)).map(|(number, step)| Cause {
            step: number,
            what: words::label(&step.action),
            rule: step.outcome.rule(Subject::Dialog),
        })
    };
    let blanked = computer.draft().is_some_and(|draft| draft.password == DraftPassword::Blanked);
    let emptied = if blanked {
        last(|action| {
            matches!(
                action,
                Action::Browse { .. } | Action::TypeUserName { .. } | Action::TypePassword { .. }
            )
        })
    } else {
        written(session, session.position(), &ANONYMOUS_USER_PASS)
    };
    emptied.into_iter().collect()
}

fn anonymous_fails(session: &Session, until: usize) -> Vec<Cause> {
    let Some(computer) = session.computer_at(until) else { return Vec::new() };
    let visitor = Visitor::of(computer, &session.focus());
    if visitor.is_granted() {
        return Vec::new();
    }
    let record = |property| written(session, until, property);
    let account = || account_changed(session, until, &visitor.account);
    let causes = match visitor.gate {
        Gate::NoAccount => [account(), record(&ANONYMOUS_USER_NAME), None],
        Gate::NotLookedAt => [None, None, None],
        Gate::Missing => [record(&ANONYMOUS_PASSWORD_SYNC), record(&ANONYMOUS_USER_PASS), None],
        Gate::Equal | Gate::Differs => {
            [record(&ANONYMOUS_PASSWORD_SYNC), record(&ANONYMOUS_USER_PASS), account()]
        }
    };
    causes.into_iter().flatten().collect()
}

fn password_deleted(session: &Session) -> Vec<Cause> {
    let gone = session.computer().anonymous(&session.focus()).password.is_none();
    let cause = written(session, session.position(), &ANONYMOUS_USER_PASS);
    cause.filter(|_| gone).into_iter().collect()
}

fn event_logged(session: &Session) -> Vec<Cause> {
    let mut done = session.done().rev();
    let Some((number, step)) = done.find(|(_, step)| !step.outcome.events.is_empty()) else {
        return Vec::new();
    };
    let logged = Cause {
        step: number,
        what: words::label(&step.action),
        rule: step.outcome.rule(Subject::Event(0)),
    };
    std::iter::once(logged).chain(anonymous_fails(session, number - 1)).collect()
}

/// The step that last wrote or deleted a record.
fn written(session: &Session, until: usize, property: &Property) -> Option<Cause> {
    let (step, change, rule) = last_change(session, until, property)?;
    Some(Cause { step, what: words::describe(change), rule })
}

/// The step that last changed a Windows account.
fn account_changed(session: &Session, until: usize, name: &str) -> Option<Cause> {
    let mut done = session.done().rev().filter(|&(number, _)| number <= until);
    done.find_map(|(number, step)| match &step.action {
        Action::SetAccount {
            account,
            change: AccountChange::Delete | AccountChange::Password(_),
        } if account.eq_ignore_ascii_case(name) => Some(Cause {
            step: number,
            what: words::label(&step.action),
            rule: step.outcome.rule(Subject::Computer),
        }),
        Action::Open { .. }
        | Action::SetSync { .. }
        | Action::Browse { .. }
        | Action::TypeUserName { .. }
        | Action::TypePassword { .. }
        | Action::Ok { .. }
        | Action::Cancel
        | Action::Request { .. }
        | Action::SetAccount { .. }
        | Action::Restart
        | Action::Wait { .. } => None,
    })
}
