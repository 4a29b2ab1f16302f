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
//! assert_eq!(question.text, "Which of the three records will not survive OK?");
//! session.dispatch(Action::ok())?;
//! let verdict = question.verdict(&session, 0).ok_or("a choice")?;
//! assert!(verdict.words.starts_with("You said “AnonymousUserName”. It is “AnonymousUserPass”."));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::forecast::RECORDS;
use crate::sentences::{deletion_clause, reason};
use crate::{Gate, Session, Symptom, Visitor, why};
use metabase::{Change, schema::ANONYMOUS_USER_PASS};
use simulator::{Action, Computer, DraftPassword, Outcome, PasswordField, Rule, Subject};

/// What a reader is asked before a step is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub text: &'static str,
    /// What can be answered.
    pub choices: Vec<Choice>,
    about: About,
}

/// An answer that can be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The answer.
    pub text: String,
    /// Whether it is what will happen.
    pub right: bool,
}

/// What became of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it was right.
    pub right: bool,
    /// What was answered, and what is.
    pub words: String,
    /// The rule that makes it so.
    pub rule: Option<Rule>,
    /// An earlier step that it comes from.
    pub cause: Option<usize>,
    /// The part of the page that shows it: `field`, `visitor`, or records by their identifiers.
    pub part: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    Records,
    Field,
    Visitor,
}

impl Question {
    /// What is worth asking before an action is taken, if anything is.
    pub fn at(session: &Session, action: &Action) -> Option<Self> {
        let (after, outcome) = session.computer().preview(action).ok()?;
        records(session, action, &after, &outcome)
            .or_else(|| field(session, action, &after))
            .or_else(|| visitor(session, &after))
    }

    /// What became of the answer of this index; `session` has just taken the step.
    pub fn verdict(&self, session: &Session, answer: usize) -> Option<Verdict> {
        let said = self.choices.get(answer)?;
        let is = self.choices.iter().find(|choice| choice.right)?;
        let now = session.position();
        let (rule, part) = self.shown_by(session);
        let mut words = if said.right {
            format!("Right: “{}”.", said.text)
        } else {
            format!("You said “{}”. It is “{}”.", said.text, is.text)
        };
        if self.about == About::Records && !is_last(&self.choices, is) {
            let clause = rule.map_or_else(String::new, deletion_clause);
            words = format!("{words} {clause}");
        }
        let causes = self.symptom(session).map(|symptom| why(session, symptom));
        let steps = causes.into_iter().flatten().map(|cause| cause.step);
        let cause = steps.filter(|&step| step < now).min();
        Some(Verdict { right: said.right, words, rule, cause, part })
    }

    /// The rule that decided, and the part of the page where that is to be seen.
    fn shown_by(&self, session: &Session) -> (Option<Rule>, String) {
        let outcome = session.step(session.position()).map(|step| &step.outcome);
        let rule = |subject| outcome.and_then(|outcome| outcome.rule(subject));
        match self.about {
            About::Field => (rule(Subject::Dialog), "field".to_owned()),
            About::Visitor => {
                let visitor = Visitor::of(session.computer(), &session.focus());
                (Some(visitor.rule), "visitor".to_owned())
            }
            About::Records => {
                let changes = outcome.map(|outcome| outcome.changes.as_slice()).unwrap_or_default();
                let of_three = |change: &Change| RECORDS.iter().any(|it| it.id == change.id);
                let goes = |change: &Change| change.is_deletion() && of_three(change);
                let deleted = changes.iter().position(goes);
                // Where none went, the password is the one that might have.
                let gone = deleted.and_then(|index| changes.get(index)).map(|change| change.id);
                let part = gone.unwrap_or(ANONYMOUS_USER_PASS.id).0.to_string();
                (rule(deleted.map_or(Subject::Dialog, Subject::Change)), part)
            }
        }
    }

    /// What can be traced back to an earlier step.
    fn symptom(&self, session: &Session) -> Option<Symptom> {
        match self.about {
            About::Records => None,
            About::Visitor => Some(Symptom::AnonymousFails),
            About::Field => {
                let draft = session.computer().draft()?;
                (draft.password == DraftPassword::Kept).then_some(Symptom::PasswordDeleted)
            }
        }
    }
}

/// Asked where one of the three goes; and where OK meets a box that was ticked in this very draft
/// over a stored password, whatever comes of it.
fn records(
    session: &Session,
    action: &Action,
    after: &Computer,
    outcome: &Outcome,
) -> Option<Question> {
    let node = session.focus();
    let before = session.computer();
    let goes = RECORDS.map(|property| {
        let deletions = outcome.changes.iter().filter(|change| change.is_deletion());
        let mut of_it = deletions.filter(|change| change.id == property.id);
        of_it.any(|change| node.ancestry().any(|place| place == change.path))
    });
    let survive = !goes.contains(&true);
    let is_ok = matches!(action, Action::Ok(_) | Action::Apply(_));
    let at_risk = is_ok
        && after.windows().is_empty()
        && was_ticked(session)
        && before.dialog().is_some_and(|dialog| dialog.sync)
        && before.anonymous(&node).has_password();
    if survive && !at_risk {
        return None;
    }
    let names = RECORDS.iter().map(|property| property.name);
    let mut choices: Vec<Choice> = names.zip(goes).map(|(name, goes)| choice(name, goes)).collect();
    choices.push(choice("All three survive", survive));
    let text = if is_ok {
        "Which of the three records will not survive OK?"
    } else {
        "Which of the three records will not survive this?"
    };
    Some(Question { text, choices, about: About::Records })
}

/// Asked where the password field goes blank, or is no longer; and where the box is cleared that was
/// ticked in this very draft, over a field that has something to lose.
fn field(session: &Session, action: &Action, after: &Computer) -> Option<Question> {
    // A typed password needs no guess.
    if matches!(action, Action::TypePassword { .. }) {
        return None;
    }
    let clears = matches!(action, Action::SetSync { checked: false });
    let then = Shown::of(after)?;
    let now = session.done().rev().find_map(|(_, step)| Shown::of(&step.computer))?;
    let at_risk = clears && !now.is_blank() && was_ticked(session);
    if now.is_blank() == then.is_blank() && !at_risk {
        return None;
    }
    let mut choices: Vec<Choice> = [Shown::Stored, Shown::Missing, Shown::Forgotten]
        .map(|shown| choice(shown.words(), shown == then))
        .into();
    if then == Shown::Typed {
        choices.push(choice(then.words(), true));
    }
    let text = "What will the password field show, and why?";
    Some(Question { text, choices, about: About::Field })
}

/// Asked where a visitor gets another answer than before.
fn visitor(session: &Session, after: &Computer) -> Option<Question> {
    let node = session.focus();
    let then = Visitor::of(after, &node);
    if Visitor::of(session.computer(), &node).is_granted() == then.is_granted() {
        return None;
    }
    let fate = |granted: bool, why: &str| {
        format!("{}. {}", if granted { "Everybody" } else { "Nobody" }, why.trim_end_matches('.'))
    };
    let right = fate(then.is_granted(), reason(&then));
    let gates = [Gate::NotLookedAt, Gate::Equal, Gate::Differs, Gate::Missing];
    let mut choices: Vec<Choice> = gates
        .map(|gate| {
            let granted = matches!(gate, Gate::NotLookedAt | Gate::Equal);
            let supposed = Visitor { gate, by_token: false, ..then.clone() };
            let text = fate(granted, reason(&supposed));
            Choice { right: text == right, text }
        })
        .into();
    if !choices.iter().any(|choice| choice.right) {
        choices.push(Choice { text: right, right: true });
    }
    Some(Question { text: "Who gets in then, and why?", choices, about: About::Visitor })
}

/// What the password field shows, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Stored,
    Typed,
    Missing,
    Forgotten,
}

impl Shown {
    fn of(computer: &Computer) -> Option<Self> {
        let shown = computer.dialog()?.password;
        Some(match computer.draft()?.password {
            DraftPassword::Blanked => Self::Forgotten,
            DraftPassword::Typed(_) => Self::Typed,
            DraftPassword::Kept if shown == PasswordField::Blank => Self::Missing,
            DraftPassword::Kept => Self::Stored,
        })
    }

    fn is_blank(self) -> bool {
        matches!(self, Self::Missing | Self::Forgotten)
    }

    fn words(self) -> &'static str {
        match self {
            Self::Stored => "Asterisks: they stand for the stored password",
            Self::Typed => "Asterisks: they stand for what was typed",
            Self::Missing => "Nothing: no password is stored",
            Self::Forgotten => "Nothing: the dialog does not know a chosen account’s password",
        }
    }
}

/// Whether the box was ticked since the dialog was opened.
fn was_ticked(session: &Session) -> bool {
    let draft = session.done().rev().take_while(|(_, step)| step.computer.draft().is_some());
    draft.into_iter().any(|(_, step)| matches!(step.action, Action::SetSync { checked: true }))
}

fn choice(text: &str, right: bool) -> Choice {
    Choice { text: text.to_owned(), right }
}

fn is_last(choices: &[Choice], choice: &Choice) -> bool {
    choices.last() == Some(choice)
}
