//! Scenarios: what the reader of an article does, act by act, as data.
//!
//! The files in `crates/lesson/scenarios` are written for `cargo xtask check`, which holds what must
//! follow. Here is what remains of one for whoever plays it or tells it: actions, and a sentence for
//! each act. What follows is not written anywhere; the computer says it.

use crate::telling::{self, Row};
use crate::{Beat, BeginError, ReplayStopped, Session, words};
use metabase::Path;
use simulator::{Action, Installation, Service, Version, paths};

/// Something that the readers of an article do and see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Its name, unique in its article.
    pub name: String,
    /// What it is about.
    pub title: String,
    /// Where that is written.
    pub source: String,
    /// The versions of IIS for which it holds.
    pub versions: Vec<Version>,
    /// The computer on which it begins. Its version is put in when the scenario is played.
    pub installation: Installation,
    /// What was done before it begins.
    pub given: Vec<Act>,
    /// What it consists of.
    pub acts: Vec<Act>,
}

/// Something that somebody does in one go, or looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// What it is about.
    pub say: String,
    /// What is done, one after the other. None: it only looks.
    pub actions: Vec<Action>,
    /// The versions of IIS that have it.
    pub versions: Vec<Version>,
    /// Whether the last action is refused: that is the point of it.
    pub refused: bool,
}

/// How far a session has come in a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The acts that are over, as they went in this session.
    pub rows: Vec<Row>,
    /// Whether the session has left the scenario: something else was done than comes next in it.
    pub left: bool,
}

impl Scenario {
    /// The acts that a version has, with their numbers in the scenario, from 1.
    pub fn acts(&self, version: Version) -> impl Iterator<Item = (usize, &Act)> {
        let acts = self.acts.iter().enumerate().map(|(index, act)| (index + 1, act));
        acts.filter(move |(_, act)| act.versions.contains(&version))
    }

    /// The computer on which it begins, in a version.
    pub fn installation(&self, version: Version) -> Installation {
        Installation { version, ..self.installation.clone() }
    }

    /// What was done before it begins, in a version.
    pub fn given(&self, version: Version) -> Vec<Action> {
        let given = self.given.iter().filter(|act| act.versions.contains(&version));
        given.flat_map(|act| act.accepted().iter().cloned()).collect()
    }

    /// It as beats, to be played on the computer on which it begins: its title, then each action. What
    /// the act comes to is said with its last action, so that nothing is told before it happens.
    pub fn beats(&self, version: Version) -> Vec<Beat> {
        let mut beats = vec![Beat { action: None, caption: self.title.clone() }];
        for (_, act) in self.acts(version) {
            let Some((last, before)) = act.actions.split_last() else {
                beats.push(Beat { action: None, caption: act.say.clone() });
                continue;
            };
            beats.extend(before.iter().map(|action| Beat {
                action: Some(action.clone()),
                caption: words::label(action),
            }));
            beats.push(Beat { action: Some(last.clone()), caption: act.say.clone() });
        }
        beats
    }

    /// The number of the act that a beat belongs to, the first beat being 0; `None` for that one.
    pub fn act_of(&self, version: Version, beat: usize) -> Option<usize> {
        let mut first = 1;
        for (number, act) in self.acts(version) {
            let next = first + act.actions.len().max(1);
            if (first..next).contains(&beat) {
                return Some(number);
            }
            first = next;
        }
        None
    }

    /// How many acts are over when so many beats have been played.
    pub fn acts_over(&self, version: Version, played: usize) -> usize {
        let mut last = 0;
        let over = self.acts(version).take_while(|(_, act)| {
            last += act.actions.len().max(1);
            last < played
        });
        over.count()
    }

    /// What it does and what follows, computed on a computer of its own.
    ///
    /// # Errors
    ///
    /// [`BeginError`] where an action is not possible that should be: then it is no scenario.
    pub fn rows(&self, version: Version) -> Result<Vec<Row>, BeginError> {
        let mut session = Session::begin(&self.installation(version), self.given(version))?;
        let mut rows = Vec::new();
        for (number, act) in self.acts(version) {
            let from = session.position();
            for action in act.accepted() {
                session.dispatch(action.clone()).map_err(|error| {
                    BeginError::Replay(ReplayStopped { step: session.position() + 1, error })
                })?;
            }
            rows.push(telling::row(&session, number, act, from, &self.place(&session)));
        }
        Ok(rows)
    }

    /// How far a session has come in it, that began as the scenario does.
    pub fn progress(&self, session: &Session) -> Progress {
        let version = session.computer().version();
        let mut from = self.given(version).len();
        let mut rows = Vec::new();
        let done = session.position();
        for (number, act) in self.acts(version) {
            let actions = act.accepted();
            let same = actions.iter().zip(from + 1..).take_while(|(action, number)| {
                *number <= done && session.step(*number).is_some_and(|step| step.action == **action)
            });
            let same = same.count();
            if same < actions.len() {
                return Progress { rows, left: from + same < done };
            }
            let to = from + actions.len();
            let mut then = session.clone();
            if then.seek(to).is_err() {
                break; // not reached: its steps were just seen to be there
            }
            rows.push(telling::row(&then, number, act, from, &self.place(&then)));
            from = to;
        }
        Progress { rows, left: false }
    }

    /// Where to look for visitors: at FTP, where the scenario is about that alone.
    fn place(&self, session: &Session) -> Path {
        let actions = || self.acts.iter().flat_map(|act| &act.actions);
        let asks = |of| {
            actions()
                .any(|action| matches!(action, Action::Request(request) if request.service == of))
        };
        if asks(Service::Ftp) && !asks(Service::Web) {
            return Service::Ftp.root();
        }
        let asked = |action: &Action| {
            if let Action::Request(request) = action { Some(request.node.clone()) } else { None }
        };
        let last =
            actions().rev().find_map(asked).filter(|node| *node != paths::default_site_root());
        last.unwrap_or_else(|| session.focus())
    }
}

impl Act {
    /// The actions that are accepted.
    pub(crate) fn accepted(&self) -> &[Action] {
        match self.actions.split_last() {
            Some((_, before)) if self.refused => before,
            Some(_) | None => &self.actions,
        }
    }
}
