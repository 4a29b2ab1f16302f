//! Predict, then see: what is asked before something telling happens, and the answer when it has.
//!
//! Whether a step is a turning point is found by taking it and throwing the result away: a record
//! goes, or might have; the password field shows something else than last; a visitor gets another
//! answer. The right choice is read from the same computer. Nothing here is a key that somebody wrote.
//!
//! ```
//! use lesson::{Session, prediction::Question};
//! use simulator::{Action, Installation};
//!
//! let given = vec![Action::open(), Action::SetSync { checked: false }, Action::ok(), Action::open()];
//! let mut session = Session::begin(&Installation::default(), given)?;
//! session.dispatch(Action::SetSync { checked: true })?;
//!
//! let question = Question::at(&session, &Action::ok()).ok_or("a turning point")?;
//! assert_eq!(question.text(), "Which of the three records will not survive OK?");
//! session.dispatch(Action::ok())?;
//! let verdict = question.verdict(&session, 0).ok_or("a choice")?;
//! assert!(verdict.words().starts_with("You said “AnonymousUserName”; it is “AnonymousUserPass”, "));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::forecast::RECORDS;
use crate::sentences::{deletion_cause, reason};
use crate::{Gate, Session, Symptom, Visitor, why};
use metabase::Change;
use simulator::{Action, Computer, DraftPassword, Outcome, PasswordField, Rule, Subject};

/// What a reader is asked before a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    about: About,
    /// The number of the choice that is right, from 0.
    pub right: usize,
    /// The right choice, where it is none of the usual ones.
    other: Option<Choice>,
}

/// An answer that can be given: what will be, and why where that is asked too.
pub type Choice = [&'static str; 2];

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    question: Question,
    said: usize,
    /// The rule that makes it so.
    pub rule: Option<Rule>,
    /// An earlier step that it comes from.
    pub cause: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    /// Which of the three records will go; whether at OK.
    Records(bool),
    Field,
    Visitor,
}

impl Question {
    /// What is worth asking before an action is taken, if anything is.
    pub fn at(session: &Session, action: &Action) -> Option<Self> {
        let (after, outcome) = session.computer().preview(action).ok()?;
        records(session, action, &outcome)
            .or_else(|| field(session, action, &after))
            .or_else(|| visitor(session, &after))
    }

    /// The question.
    pub fn text(self) -> &'static str {
        match self.about {
            About::Records(true) => "Which of the three records will not survive OK?",
            About::Records(false) => "Which of the three records will not survive this?",
            About::Field => "What will the password field show, and why?",
            About::Visitor => "Who gets in then, and why?",
        }
    }

    /// The choice of this number.
    fn choice(self, number: usize) -> Option<Choice> {
        let usual = match self.about {
            About::Records(_) => match RECORDS.get(number) {
                Some(property) => Some([property.name, ""]),
                None if number == SURVIVE => Some(["All three survive.", ""]),
                None => None,
            },
            About::Field => FIELD.get(number).copied(),
            About::Visitor => {
                GATES.get(number).map(|gate| fate(number < 2, *gate, Rule::StoredPasswordMatches))
            }
        };
        usual.or(self.other.filter(|_| number == self.right))
    }

    /// All of them.
    pub fn choices(self) -> impl Iterator<Item = Choice> {
        (0..).map_while(move |number| self.choice(number))
    }

    /// The question with its choices, to be spoken.
    pub fn spoken(self) -> String {
        self.choices()
            .fold(self.text().to_owned(), |said, choice| said + " " + &choice.concat() + ";")
    }

    /// What became of the answer of this number; `session` has just taken the step.
    pub fn verdict(self, session: &Session, said: usize) -> Option<Verdict> {
        let now = session.position();
        let outcome = &session.step(now)?.outcome;
        let (rule, symptom) = match self.about {
            About::Records(_) => {
                let id = RECORDS.get(self.right).map(|property| property.id);
                let goes = |change: &Change| change.is_deletion() && Some(change.id) == id;
                let index = outcome.changes.iter().position(goes);
                (outcome.rule(index.map_or(Subject::Dialog, Subject::Change)), None)
            }
            About::Field => {
                // A field that was blanked just now has no longer story.
                let missing = self.right == MISSING;
                (outcome.rule(Subject::Dialog), missing.then_some(Symptom::PasswordDeleted))
            }
            About::Visitor => {
                let visitor = Visitor::of(session.computer(), &session.focus());
                (Some(visitor.rule), Some(Symptom::AnonymousFails))
            }
        };
        let causes = symptom.map(|symptom| why(session, symptom)).unwrap_or_default();
        // The newest comes first, and may be this very step.
        let cause = causes.last().map(|cause| cause.step).filter(|&step| step < now);
        self.choice(said)?;
        Some(Verdict { question: self, said, rule, cause })
    }
}

impl Verdict {
    /// Whether the answer was right.
    pub fn is_right(self) -> bool {
        self.said == self.question.right
    }

    /// What was answered, and what is.
    pub fn words(self) -> String {
        let Self { question, said, .. } = self;
        let [said, is] = [said, question.right]
            .map(|number| question.choice(number).unwrap_or_default().concat());
        let words = if self.is_right() {
            format!("Right: “{is}”")
        } else {
            format!("You said “{said}”; it is “{is}”")
        };
        match (question.about, self.rule) {
            (About::Records(_), Some(rule)) if question.right != SURVIVE => {
                format!("{words}, deleted because {}.", deletion_cause(rule))
            }
            _ => words,
        }
    }

    /// The part of the page that shows it: `field`, `visitor`, or a record by its identifier.
    pub fn part(self) -> &'static str {
        match (self.question.about, self.question.right) {
            (About::Field, _) => "field",
            (About::Visitor, _) => "visitor",
            (About::Records(_), 0) => "6020",
            (About::Records(_), 2) => "6022",
            // Where none went, it is the one that might have.
            (About::Records(_), _) => "6021",
        }
    }
}

/// The number of the choice that no record goes.
const SURVIVE: usize = RECORDS.len();

/// Asked where one of the three goes; and where OK meets a box that was ticked in this very draft
/// over a stored password, whatever comes of it.
fn records(session: &Session, action: &Action, outcome: &Outcome) -> Option<Question> {
    let node = session.focus();
    let goes = |change: &&Change| change.is_deletion() && change.path == node;
    let of_three = |change: &Change| RECORDS.iter().position(|record| record.id == change.id);
    let gone = outcome.changes.iter().filter(goes).find_map(of_three);
    let is_ok = matches!(action, Action::Ok(_) | Action::Apply(_));
    let computer = session.computer();
    let at_risk = || {
        let ticked = computer.draft().is_some_and(|draft| draft.sync) && was_ticked(session);
        is_ok && ticked && computer.anonymous(&node).has_password()
    };
    let right = gone.or_else(|| at_risk().then_some(SURVIVE))?;
    Some(Question { about: About::Records(is_ok), right, other: None })
}

/// What the password field may show.
const FIELD: [Choice; 3] = [
    ["Asterisks: ", "they stand for a password."],
    ["Nothing: ", "no password is stored."],
    ["Nothing: ", "the dialog does not know a chosen account’s password."],
];
const STANDS: usize = 0;
const MISSING: usize = 1;
const FORGOTTEN: usize = 2;

/// Asked where the password field goes blank, or is no longer; and where the box is cleared that was
/// ticked in this very draft, over a field that has something to lose.
fn field(session: &Session, action: &Action, after: &Computer) -> Option<Question> {
    // A typed password needs no guess.
    if matches!(action, Action::TypePassword { .. }) {
        return None;
    }
    let right = shown(after)?;
    let was = session.done().rev().find_map(|(_, step)| shown(&step.computer))?;
    let turns = (was == STANDS) != (right == STANDS);
    let clears = matches!(action, Action::SetSync { checked: false });
    let at_risk = clears && was == STANDS && was_ticked(session);
    (turns || at_risk).then_some(Question { about: About::Field, right, other: None })
}

/// Which of the choices the password field shows.
fn shown(computer: &Computer) -> Option<usize> {
    let forgotten = computer.draft()?.password == DraftPassword::Blanked;
    Some(match computer.dialog()?.password {
        PasswordField::Blank if forgotten => FORGOTTEN,
        PasswordField::Blank => MISSING,
        PasswordField::Mask | PasswordField::Typed(_) => STANDS,
    })
}

/// What usually stands between a visitor and the account. The first two let in.
const GATES: [Gate; 4] = [Gate::NotLookedAt, Gate::Equal, Gate::Differs, Gate::Missing];

/// Asked where a visitor gets another answer than before.
fn visitor(session: &Session, after: &Computer) -> Option<Question> {
    let node = session.focus();
    let then = Visitor::of(after, &node);
    let granted = then.is_granted();
    if Visitor::of(session.computer(), &node).is_granted() == granted {
        return None;
    }
    let usual = GATES.iter().position(|gate| *gate == then.gate && !then.by_token);
    let right = usual.unwrap_or(GATES.len());
    Some(Question {
        about: About::Visitor,
        right,
        other: Some(fate(granted, then.gate, then.rule)),
    })
}

fn fate(granted: bool, gate: Gate, rule: Rule) -> Choice {
    [if granted { "Everybody. " } else { "Nobody. " }, reason(gate, rule)]
}

/// Whether the box was ticked since the dialog was opened.
fn was_ticked(session: &Session) -> bool {
    let mut draft = session.done().rev().take_while(|(_, step)| step.computer.draft().is_some());
    draft.any(|(_, step)| matches!(step.action, Action::SetSync { checked: true }))
}
