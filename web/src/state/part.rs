//! The parts of the page whose views only the other engine has: which of them are to be seen.

use crate::texts::page as texts;
use yew::AttrValue;

/// A part of the page that a reader opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// "I have this problem now".
    Problem,
    /// "More of the lesson".
    Lesson,
    /// "More of the machine".
    Machine,
}

/// How far a part is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// It is folded away.
    #[default]
    Closed,
    /// It was opened, and the engine that has it is on its way.
    Loading,
    /// That engine did not come, and why.
    Failed(AttrValue),
    /// It is there: this is that engine.
    Open,
}

/// All parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts([Shown; 3]);

impl Part {
    /// All, in the order in which they stand on the page.
    pub const ALL: [Self; 3] = [Self::Problem, Self::Lesson, Self::Machine];

    /// Its name on the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Problem => texts::PROBLEM,
            Self::Lesson => texts::LESSON,
            Self::Machine => texts::MACHINE,
        }
    }

    /// What is said while it is on its way.
    pub fn loading(self) -> &'static str {
        match self {
            Self::Problem => texts::PROBLEM_COMES,
            Self::Lesson => texts::LESSON_COMES,
            Self::Machine => texts::MACHINE_COMES,
        }
    }
}

impl Parts {
    /// How far a part is.
    pub fn of(&self, part: Part) -> &Shown {
        let [problem, lesson, machine] = &self.0;
        match part {
            Part::Problem => problem,
            Part::Lesson => lesson,
            Part::Machine => machine,
        }
    }

    /// Whether a part is there.
    pub fn is_open(&self, part: Part) -> bool {
        *self.of(part) == Shown::Open
    }

    /// The part that is on its way, if there is one.
    pub fn loading(&self) -> Option<Part> {
        Part::ALL.into_iter().find(|&part| *self.of(part) == Shown::Loading)
    }

    /// Only this part, and it is there.
    pub fn only(part: Part) -> Self {
        let mut parts = Self::default();
        *parts.part_mut(part) = Shown::Open;
        parts
    }

    /// Opens a part, or closes it. How far it is then.
    pub(super) fn toggle(&mut self, part: Part) -> &Shown {
        let shown = self.part_mut(part);
        *shown = match shown {
            Shown::Open => Shown::Closed,
            Shown::Closed | Shown::Loading | Shown::Failed(_) if cfg!(feature = "machine") => {
                Shown::Open
            }
            Shown::Closed | Shown::Loading | Shown::Failed(_) => Shown::Loading,
        };
        shown
    }

    /// The engine did not come: whatever was on its way is not, and why.
    pub(super) fn fail(&mut self, why: &AttrValue) {
        for shown in self.0.iter_mut().filter(|shown| **shown == Shown::Loading) {
            *shown = Shown::Failed(why.clone());
        }
    }

    fn part_mut(&mut self, part: Part) -> &mut Shown {
        let [problem, lesson, machine] = &mut self.0;
        match part {
            Part::Problem => problem,
            Part::Lesson => lesson,
            Part::Machine => machine,
        }
    }
}
