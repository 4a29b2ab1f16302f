//! What plays by itself: a script, where it is, and what it asks at the turning points.
//!
//! A beat has two halves: the pointer sets out, and what it points at happens. Before the first half
//! the reader may be asked what will happen ([`Question`]); then it waits.

use super::{Page, Target};
use lesson::prediction::{Question, Verdict};
use lesson::{Beat, Claim, Session, first_run};
use simulator::Action;
use std::rc::Rc;

/// A script that plays.
#[derive(Clone, Debug, PartialEq)]
pub struct Show {
    /// What it plays.
    pub script: Script,
    /// Its beats.
    pub beats: Rc<[Beat]>,
    /// How many have been played, at least one: the first is there at once.
    pub played: usize,
    /// Whether the pointer is on its way to the next.
    pub pointing: bool,
    /// Whether it goes on by itself.
    pub running: bool,
    /// What is asked before the next beat: what it would do is covered.
    pub question: Option<Question>,
    /// What was answered to that.
    pub answer: Option<usize>,
    /// What became of the last answer.
    pub verdict: Option<Verdict>,
}

/// What can play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// The article's story, for somebody who has never heard of it.
    FirstRun,
    /// A claim of the article.
    Claim(Claim),
    /// Steps that a view made up, such as a route.
    #[cfg(feature = "machine")]
    Steps,
    /// A scenario of another article.
    #[cfg(feature = "machine")]
    Scenario,
}

impl Script {
    /// Whether it asks: a route leads somewhere, the others teach.
    fn asks(self) -> bool {
        match self {
            Self::FirstRun | Self::Claim(_) => true,
            #[cfg(feature = "machine")]
            Self::Scenario => true,
            #[cfg(feature = "machine")]
            Self::Steps => false,
        }
    }
}

impl Show {
    /// A script at its beginning.
    pub fn of(script: Script, session: &Session) -> Self {
        let beats = match script {
            Script::FirstRun => first_run(),
            Script::Claim(claim) => claim.beats(session.computer().installation()),
            #[cfg(feature = "machine")]
            Script::Steps | Script::Scenario => Vec::new(),
        };
        Self::at_start(script, beats.into())
    }

    /// Some beats at their beginning.
    pub fn at_start(script: Script, beats: Rc<[Beat]>) -> Self {
        Self {
            script,
            beats,
            played: 1,
            pointing: false,
            running: true,
            question: None,
            answer: None,
            verdict: None,
        }
    }

    /// What to read now.
    pub fn caption(&self) -> &str {
        let current = self.played.checked_sub(1).and_then(|index| self.beats.get(index));
        current.map_or("", |beat| &beat.caption)
    }

    /// The beat that comes next.
    pub fn next(&self) -> Option<&Beat> {
        self.beats.get(self.played)
    }

    /// What the pointer is on its way to.
    pub fn target(&self) -> Option<&Action> {
        self.next().filter(|_| self.pointing)?.action.as_ref()
    }

    /// The question that waits for its answer.
    pub fn asks(&self) -> Option<Question> {
        self.question.filter(|_| !self.pointing)
    }
}

impl Page {
    /// Whether what OK would do is covered: the reader is asked about it, or what was answered is just
    /// about to happen.
    pub fn covers(&self) -> bool {
        let asks = self.show.as_ref().is_some_and(|show| show.question.is_some());
        asks && self.session.computer().draft().is_some()
    }

    /// Says what the player shows: what became of an answer, and the caption.
    pub(super) fn say_beat(&mut self) {
        if let Some(show) = &self.show {
            let caption = show.caption();
            self.said = match &show.verdict {
                None => caption.to_owned(),
                Some(verdict) => format!("{} {caption}", verdict.words()),
            }
            .into();
        }
    }

    /// Half a beat: something is asked, or the pointer sets out, or what it points at happens.
    pub(super) fn tick(&mut self) {
        let Some(mut show) = self.show.take() else { return };
        // The reader may have looked at an earlier step.
        let last = self.session.len();
        if self.session.position() < last {
            let _ = self.session.seek(last);
        }
        match show.next().map(|beat| beat.action.clone()) {
            None => show.running = false,
            Some(action) if show.pointing => {
                #[cfg(feature = "machine")]
                self.open_for(&show); // who steps by hand sees no pointer set out
                show.pointing = false;
                show.played += 1;
                let focus = self.focus;
                if let Some(action) = action {
                    self.dispatch(action); // a script says all itself: it is not asked
                }
                self.focus = focus; // a script must not take the reader's focus away
                let answered = show.question.take().zip(show.answer.take());
                show.verdict =
                    answered.and_then(|(question, answer)| question.verdict(&self.session, answer));
                // There is something to look at first.
                show.running &= show.verdict.is_none_or(Verdict::is_right);
            }
            Some(action) => {
                show.question = action
                    .filter(|_| show.script.asks())
                    .and_then(|action| Question::at(&self.session, &action));
                show.pointing = show.question.is_none();
                #[cfg(feature = "machine")]
                self.open_for(&show);
                if let Some(question) = &show.question {
                    show.verdict = None;
                    self.said = question.spoken().into();
                }
            }
        }
        let acted = !show.pointing && show.question.is_none();
        self.show = Some(show);
        if acted {
            self.say_beat();
        }
    }

    /// A whole beat, or the question before it; at the question, on without an answer.
    pub(super) fn step_show(&mut self) {
        let Some(show) = &mut self.show else { return };
        if show.asks().is_some() {
            show.question = None;
            return self.set_out();
        }
        show.running = false;
        self.tick();
        if self.show.as_ref().is_some_and(|show| show.pointing) {
            self.tick();
        }
    }

    /// The reader has answered: now it happens.
    pub(super) fn predict(&mut self, answer: usize) {
        self.show.iter_mut().for_each(|show| show.answer = Some(answer));
        self.aim(Target::Player); // the button that was pressed is gone
        self.set_out();
    }

    /// After a question: the pointer sets out. Who goes by steps need not wait for it.
    fn set_out(&mut self) {
        let Some(show) = &mut self.show else { return };
        show.pointing = true;
        if !show.running {
            self.tick();
        }
    }

    /// The reader looks at the step that explains it. The player waits, and goes on from the end.
    pub(super) fn look(&mut self, step: usize) {
        if self.session.seek(step).is_ok() {
            self.moved();
        }
        self.show.iter_mut().for_each(|show| show.running = false);
    }
}
