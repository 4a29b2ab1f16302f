//! What the page does for the parts that teach: it plays steps that a view has made up.

use super::{Front, Page, Script, Show, Target};
use lesson::{Beat, SeekError, Session};
use simulator::{Action, Installation};
use std::rc::Rc;
use yew::AttrValue;

/// What the reader asked for in one of the parts that teach.
#[derive(Clone, Debug, PartialEq)]
pub enum Learn {
    /// To see steps played from where the reader is. The first beat does nothing.
    Play(Rc<[Beat]>),
    /// To see steps played on another computer, on which some actions were done before. Undo leads back.
    Begin(Box<Beginning>),
    /// To see a scenario of this article's page, by its index.
    Scenario(usize),
    /// To go to a step, from a list that keeps the focus.
    Go(usize),
    /// To go to the end of a branch, by its number.
    Branch(usize),
    /// To go on from a history that was kept. Undo leads back.
    Open(Box<Session>),
    /// To hear what a view of its own has come to.
    Say(AttrValue),
}

/// Another computer, and what is played on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Beginning {
    /// What the computer is made from.
    pub installation: Installation,
    /// What was done before.
    pub given: Vec<Action>,
    /// What is played. The first beat does nothing.
    pub beats: Rc<[Beat]>,
}

impl Page {
    pub(super) fn learn(&mut self, learn: Learn) {
        match learn {
            Learn::Play(beats) => self.play_steps(beats),
            Learn::Scenario(index) => self.play_scenario(index),
            Learn::Go(step) => {
                let went = self.session.seek(step);
                self.went(went);
            }
            Learn::Branch(number) => {
                let went = self.session.go_to_branch(number);
                self.went(went);
            }
            Learn::Say(sentence) => self.said = sentence,
            Learn::Open(kept) => {
                self.show = None;
                self.session.leave_to(&kept);
                self.moved();
            }
            Learn::Begin(beginning) => {
                let Beginning { installation, given, beats } = *beginning;
                match self.session.leave_for(&installation, given) {
                    Ok(()) => {
                        self.moved();
                        self.play_steps(beats);
                    }
                    Err(error) => self.face(Front::Notice(error.to_string(), Target::Keep)),
                }
            }
        }
    }

    /// The reader chose another place in the history, and what plays stops.
    fn went(&mut self, went: Result<(), SeekError>) {
        match went {
            Ok(()) => {
                self.show = None;
                self.moved();
            }
            Err(error) => self.said = error.to_string().into(),
        }
    }

    fn play_steps(&mut self, beats: Rc<[Beat]>) {
        self.show = Some(Show::at_start(Script::Steps, beats));
        self.say_beat();
        self.aim(Target::Player);
    }
}
