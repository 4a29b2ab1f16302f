//! The scenarios of the page of another article, and the one that plays.

use super::{Beginning, Learn, Page, Part, Script, Show};
use lesson::{BeginError, Progress, Scenario, Session};
use simulator::{Action, Request, Version};
use std::rc::Rc;

/// The scenarios of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenes {
    /// All of them.
    pub all: Rc<[Scenario]>,
    /// The index of the one that plays, or that played last.
    pub playing: usize,
}

impl Scenes {
    /// The scenario that plays, or that played last.
    pub fn scenario(&self) -> Option<&Scenario> {
        self.all.get(self.playing)
    }

    /// What happened in it by now. While it plays, nothing is told of acts that are still to come.
    pub fn progress(&self, page: &Page) -> Progress {
        let Some(scenario) = self.scenario() else {
            return Progress { rows: Vec::new(), left: false };
        };
        let mut progress = scenario.progress(&page.session);
        if let Some(show) = &page.show {
            let over = scenario.acts_over(page.version(), show.played);
            progress.rows.truncate(over);
        }
        progress
    }

    /// The number of the act that plays.
    pub fn act(&self, page: &Page) -> Option<usize> {
        let last = page.show.as_ref()?.played.checked_sub(1)?;
        self.scenario()?.act_of(page.version(), last)
    }
}

impl Page {
    /// A page that plays a scenario of an article.
    ///
    /// # Errors
    ///
    /// [`BeginError`] when it can't begin.
    pub fn of_scenes(all: Rc<[Scenario]>, playing: usize) -> Result<Self, BeginError> {
        let Some(scenario) = all.get(playing) else { return Ok(Self::new(Version::default())) };
        let version = first_version(scenario, Version::default());
        let session = Session::begin(&scenario.installation(version), scenario.given(version))?;
        let beats = scenario.beats(version).into();
        let mut page = Self::of(session);
        page.scenes = Some(Scenes { all, playing });
        page.learn(Learn::Play(beats));
        page.is_scenario();
        Ok(page)
    }

    /// Plays a scenario from its beginning, in the version that is shown, if it has that.
    pub(super) fn play_scenario(&mut self, index: usize) {
        let version = self.version();
        let Some(scenes) = &mut self.scenes else { return };
        scenes.playing = index;
        let Some(scenario) = scenes.scenario() else { return };
        let beginning = beginning(scenario, first_version(scenario, version));
        self.learn(Learn::Begin(beginning.into()));
        self.is_scenario();
    }

    /// Plays the scenario of this page in another version. Whether there is one that has it.
    pub(super) fn replay_scenario(&mut self, version: Version) -> bool {
        let scenario = self.scenes.as_ref().and_then(Scenes::scenario);
        let Some(scenario) = scenario.filter(|found| found.versions.contains(&version)) else {
            return false;
        };
        let beginning = beginning(scenario, version);
        let focus = self.focus;
        self.learn(Learn::Begin(beginning.into()));
        self.is_scenario();
        self.focus = focus; // it stays where the version was chosen
        true
    }

    /// What has just begun is a scenario, which asks at its turning points.
    fn is_scenario(&mut self) {
        self.show.iter_mut().for_each(|show| show.script = Script::Scenario);
    }

    /// Opens More of the machine where a script goes on there.
    pub(super) fn open_for(&mut self, show: &Show) {
        let is_there = show.target().and_then(panel_of).is_some();
        if is_there && !self.parts.is_open(Part::Machine) {
            self.parts.toggle(Part::Machine);
        }
    }
}

fn beginning(scenario: &Scenario, version: Version) -> Beginning {
    Beginning {
        installation: scenario.installation(version),
        given: scenario.given(version),
        beats: scenario.beats(version).into(),
    }
}

fn first_version(scenario: &Scenario, wanted: Version) -> Version {
    let versions = &scenario.versions;
    if versions.contains(&wanted) { wanted } else { versions.first().copied().unwrap_or(wanted) }
}

/// The panel under More of the machine in which an action is done, as a selector; `None` for what is
/// done above.
pub fn panel_of(action: &Action) -> Option<&'static str> {
    match action {
        Action::Properties { .. } => Some(".manager"),
        Action::SetAuth { .. } => Some(".visitors"),
        Action::SetService { .. } => Some(".services"),
        Action::SetAccount { .. } => Some(".users"),
        Action::Adsutil { .. } => Some(".console"),
        Action::Request(request) => (*request != Request::web()).then_some(".visitors"),
        Action::Open { .. }
        | Action::Edit { .. }
        | Action::SetMethod { .. }
        | Action::SetSync { .. }
        | Action::Browse { .. }
        | Action::TypeUserName { .. }
        | Action::TypePassword { .. }
        | Action::Ok(_)
        | Action::Apply(_)
        | Action::Cancel
        | Action::Restart
        | Action::Wait { .. } => None,
    }
}
