//! The page's state and the one reducer that changes it.

#[cfg(feature = "machine")]
mod learn;
mod part;
#[cfg(feature = "machine")]
mod scenes;
mod show;
mod topic;
mod tree;
#[cfg(feature = "machine")]
mod walk;

#[cfg(feature = "machine")]
pub use learn::{Beginning, Learn};
pub use part::{Part, Parts, Shown};
#[cfg(feature = "machine")]
pub use scenes::{Scenes, panel_of};
pub use show::{Script, Show};
pub use topic::Topic;
pub use tree::Tree;
#[cfg(feature = "machine")]
pub use walk::{Asked, Overrides, Walk};

use crate::texts::timeline::COPIED;
use lesson::{Claim, Session, announce};
use metabase::Path;
use simulator::{Action, ActionError, Installation, Version};
use std::rc::Rc;
use yew::prelude::*;

/// All that the views draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The reader's history with the computer.
    pub session: Session,
    /// The window that stands modal in front of the dialog.
    pub front: Option<Front>,
    /// The topic of the yellow help popup.
    pub help: Option<Topic>,
    /// Whether the next click in the dialog asks for help on what is clicked.
    pub asking: bool,
    /// What plays by itself.
    pub show: Option<Show>,
    /// Whether the whole tree is unfolded.
    pub tree: Option<Tree>,
    /// Whether the stored password is shown in clear.
    pub revealed: bool,
    /// Whether the tools for the Windows account are unfolded.
    pub account_tools: bool,
    /// What is to be seen of the parts whose views only the other engine has.
    pub parts: Parts,
    /// What the announcer says. It speaks when this changes.
    pub said: AttrValue,
    /// Where the focus has to go, and a number that is new for each time.
    pub focus: (u32, Target),
    /// The scenarios, on the page of another article.
    #[cfg(feature = "machine")]
    pub scenes: Option<Scenes>,
    /// What waits for Confirm Password.
    #[cfg(feature = "machine")]
    pub waiting: Option<Action>,
}

/// A window in front of the dialog, modal to the desktop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Front {
    /// Browse…: the accounts, with the one picked so far.
    Picker(String),
    /// OK asked for the password again.
    Confirm(String),
    /// A message box, with the sentence in it, and where the focus goes after it.
    Notice(String, Target),
    /// A question, to be answered with Yes or No.
    #[cfg(feature = "machine")]
    Question(Asked),
    /// Inheritance Overrides.
    #[cfg(feature = "machine")]
    Overrides(Overrides),
}

/// Where the focus goes after a step, by the value of `data-focus`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Stays where it is.
    Keep,
    /// The first field of the window in front.
    Front,
    /// The dialog's first field.
    Dialog,
    /// The button Browse….
    Browse,
    /// The password field.
    Password,
    /// The button Edit….
    Edit,
    /// The player's bar.
    Player,
    /// The current step in the timeline.
    Step,
    /// The key that is chosen in the tree.
    Key,
    /// A part that was opened, where it stands apart from what opened it.
    Part(Part),
    /// The first control of the property sheet, or of the window that it opened.
    #[cfg(feature = "machine")]
    Window,
    /// The box that a question was about.
    #[cfg(feature = "machine")]
    Asked,
    /// The button Properties….
    #[cfg(feature = "machine")]
    Properties,
    /// The boxes that do without the property sheets.
    #[cfg(feature = "machine")]
    Methods,
}

/// What the reader did.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Something to the computer.
    Do(Action),
    /// Pressed Browse….
    Browse,
    /// Chose an account in the picker.
    Pick(String),
    /// Typed into Confirm Password.
    TypeConfirm(String),
    /// Pressed OK in the window in front.
    FrontOk,
    /// Closed the window in front.
    FrontCancel,
    /// Asked for help on a topic, or closed the popup.
    Help(Option<Topic>),
    /// Pressed [?].
    Ask,
    /// Took the last step back.
    Undo,
    /// Took it again.
    Redo,
    /// Went to a step.
    Seek(usize),
    /// Went to a step by the slider, which keeps the focus.
    Slide(usize),
    /// Began anew.
    StartOver,
    /// Switched to the other version.
    Version(Version),
    /// Started the first run.
    ShowMe,
    /// Started a claim of the article.
    Play(Claim),
    /// The player's next half beat: point, then act.
    Tick,
    /// The player's next whole beat.
    StepShow,
    /// Answered what the player asked, by the number of the choice.
    Predict(usize),
    /// Went to the step that an answer overlooked; the player waits.
    Look(usize),
    /// Paused the player, or let it go on.
    Pause,
    /// Stopped it by its button.
    StopShow,
    /// Touched the desktop while it played.
    TakeOver,
    /// Unfolded the tree, or folded it.
    ToggleTree,
    /// Chose a key of the tree.
    SelectKey(Path),
    /// Unfolded a key, or folded it.
    FoldKey(Path, bool),
    /// Showed the stored password, or hid it.
    Reveal,
    /// Unfolded the tools for the account, or folded them.
    ToggleAccountTools,
    /// Opened a part that only the other engine has, or closed it.
    TogglePart(Part),
    /// Was led by the article to more of the lesson.
    OpenLesson,
    /// Heard that a link was copied, or why not.
    Copied(String),
    /// Heard why that engine did not come.
    NoMore(String),
    /// Something in the parts that teach.
    #[cfg(feature = "machine")]
    Learn(Learn),
    /// Something in the windows around the dialog.
    #[cfg(feature = "machine")]
    Walk(Walk),
}

impl Page {
    /// The page as it opens: a fresh computer with the dialog open.
    pub fn new(version: Version) -> Self {
        let installation = Installation::of(version);
        let session = Session::begin(&installation, vec![Action::open()]);
        Self::of(session.unwrap_or_else(|_| unreachable!("the default name is a good one")))
    }

    /// The page of a session, with nothing unfolded.
    pub fn of(session: Session) -> Self {
        Self {
            session,
            front: None,
            help: None,
            asking: false,
            show: None,
            tree: None,
            revealed: false,
            account_tools: false,
            parts: Parts::default(),
            said: AttrValue::default(),
            focus: (0, Target::Keep),
            #[cfg(feature = "machine")]
            scenes: None,
            #[cfg(feature = "machine")]
            waiting: None,
        }
    }

    /// Whether it stands beside the article that the claims are of, and not on the page of another one.
    pub fn is_beside_article(&self) -> bool {
        #[cfg(feature = "machine")]
        return self.scenes.is_none();
        #[cfg(not(feature = "machine"))]
        true
    }

    /// The version of IIS that is shown.
    pub fn version(&self) -> Version {
        self.session.computer().version()
    }

    fn act(&mut self, action: Action) {
        #[cfg(feature = "machine")]
        if self.hold_back(&action) {
            return;
        }
        self.dispatch(action);
    }

    fn dispatch(&mut self, action: Action) {
        #[cfg(feature = "machine")]
        let waiting = action.clone();
        let closes = matches!(action, Action::Ok(_) | Action::Cancel);
        let opens = matches!(action, Action::Open { .. });
        match self.session.dispatch(action) {
            Ok(step) => {
                self.said = announce(&step).into();
                self.front = None;
                self.help = None;
                #[cfg(feature = "machine")]
                if let Some(target) = self.front_window(&step.action) {
                    return self.aim(target);
                }
                if closes {
                    self.aim(Target::Edit);
                } else if opens {
                    self.aim(Target::Dialog);
                }
            }
            Err(ActionError::ConfirmRequired) => {
                #[cfg(feature = "machine")]
                {
                    self.waiting = Some(waiting);
                }
                self.face(Front::Confirm(String::new()));
            }
            Err(error) => {
                let browsed = matches!(error, ActionError::UnknownAccount(_));
                let back = if browsed { Target::Browse } else { Target::Password };
                self.face(Front::Notice(error.to_string(), back));
            }
        }
    }

    fn face(&mut self, front: Front) {
        if let Front::Notice(sentence, _) = &front {
            self.said = sentence.clone().into();
        }
        self.front = Some(front);
        self.aim(Target::Front);
    }

    fn aim(&mut self, target: Target) {
        self.focus = (self.focus.0 + 1, target);
    }

    /// The reader moved in time, or into another history: nothing of a window's own outlives that.
    fn moved(&mut self) {
        self.front = None;
        self.help = None;
        self.asking = false;
        self.said = lesson::story(&self.session).into();
    }

    fn front_ok(&mut self) {
        match self.front.take() {
            Some(Front::Picker(account)) => {
                self.act(Action::Browse { account });
                if self.front.is_none() {
                    self.aim(Target::Browse);
                }
            }
            Some(Front::Confirm(text)) => {
                let action = self.confirmed(&text);
                self.act(action);
            }
            Some(Front::Notice(_, back)) => self.aim(back),
            #[cfg(feature = "machine")]
            Some(Front::Question(asked)) => self.answer(asked),
            #[cfg(feature = "machine")]
            Some(Front::Overrides(overrides)) => self.go_on(overrides),
            None => {}
        }
    }

    fn front_cancel(&mut self) {
        let target = match self.front.take() {
            Some(Front::Picker(_)) => Target::Browse,
            Some(Front::Confirm(_)) => Target::Password,
            Some(Front::Notice(_, back)) => back,
            #[cfg(feature = "machine")]
            Some(Front::Question(_)) => Target::Asked,
            #[cfg(feature = "machine")]
            Some(Front::Overrides(overrides)) => return self.go_on(overrides.none()),
            None => Target::Keep,
        };
        self.aim(target);
    }

    /// OK with the password typed again.
    #[cfg(not(feature = "machine"))]
    #[expect(clippy::unused_self, reason = "with the property sheets it may be Apply that waits")]
    fn confirmed(&mut self, text: &str) -> Action {
        Action::ok_confirmed(text)
    }

    fn play(&mut self, script: Script) {
        if self.session.start_over(vec![Action::open()]).is_err() {
            return; // not reached: a fresh computer opens its dialog
        }
        self.moved();
        self.show = Some(Show::of(script, &self.session));
        self.say_beat();
        self.aim(Target::Player);
    }
}

impl Reducible for Page {
    type Action = Message;

    fn reduce(self: Rc<Self>, message: Message) -> Rc<Self> {
        let mut page = (*self).clone();
        page.handle(message);
        Rc::new(page)
    }
}

impl Page {
    fn handle(&mut self, message: Message) {
        if message.takes_over() {
            self.show = None;
        }
        match message {
            Message::Do(action) => self.act(action),
            Message::Browse => {
                let name = self.session.computer().dialog().map(|dialog| dialog.user_name);
                self.face(Front::Picker(name.unwrap_or_default()));
            }
            Message::Pick(account) => self.front = Some(Front::Picker(account)),
            Message::TypeConfirm(text) => self.front = Some(Front::Confirm(text)),
            Message::FrontOk => self.front_ok(),
            Message::FrontCancel => self.front_cancel(),
            Message::Help(topic) => {
                self.help = topic;
                self.asking = false;
                self.said = topic.map_or(AttrValue::default(), |topic| topic.text().into());
            }
            Message::Ask => self.asking = !self.asking,
            Message::Undo => {
                self.session.undo();
                self.moved();
            }
            Message::Redo => {
                self.session.redo();
                self.moved();
            }
            Message::Seek(step) => {
                if let Err(error) = self.session.seek(step) {
                    self.said = error.to_string().into();
                } else {
                    self.moved();
                    self.aim(Target::Step);
                }
            }
            Message::Slide(step) => {
                if self.session.seek(step).is_ok() {
                    self.moved();
                    self.said = AttrValue::default(); // the slider says it
                }
            }
            Message::StartOver => {
                let _ = self.session.start_over(vec![Action::open()]);
                self.moved();
            }
            Message::Version(version) => self.switch(version),
            Message::ShowMe => self.play(Script::FirstRun),
            Message::Play(claim) => self.play(Script::Claim(claim)),
            Message::Tick => self.tick(),
            Message::StepShow => self.step_show(),
            Message::Predict(answer) => self.predict(answer),
            Message::Look(step) => self.look(step),
            Message::Pause => self.show.iter_mut().for_each(|show| show.running = !show.running),
            Message::StopShow => {
                let open = self.session.computer().draft().is_some();
                self.aim(if open { Target::Dialog } else { Target::Edit });
            }
            Message::TakeOver => {}
            #[cfg(feature = "machine")]
            Message::Walk(walk) => self.walk(walk),
            Message::ToggleTree => self.tree = self.tree.is_none().then(|| Tree::of(&self.session)),
            Message::SelectKey(path) => {
                self.tree.iter_mut().for_each(|tree| tree.selected = path.clone());
                self.aim(Target::Key);
            }
            Message::FoldKey(path, fold) => self.tree.iter_mut().for_each(|tree| {
                tree.folded.retain(|folded| *folded != path);
                tree.folded.extend(fold.then(|| path.clone()));
                // The chosen key stays in sight: it is the one that Tab comes to.
                if fold && tree.selected.ancestry().any(|above| above == path) {
                    tree.selected = path.clone();
                }
            }),
            Message::Reveal => self.revealed = !self.revealed,
            Message::ToggleAccountTools => self.account_tools = !self.account_tools,
            Message::TogglePart(part) => self.toggle_part(part),
            Message::OpenLesson => {
                if !self.parts.is_open(Part::Lesson) {
                    self.toggle_part(Part::Lesson);
                }
                self.aim(Target::Part(Part::Lesson));
            }
            Message::Copied(why) if why == COPIED => self.said = COPIED.into(),
            Message::Copied(why) => self.face(Front::Notice(why, Target::Keep)),
            Message::NoMore(why) => {
                self.said = why.into();
                self.parts.fail(&self.said);
            }
            #[cfg(feature = "machine")]
            Message::Learn(learn) => self.learn(learn),
        }
    }

    fn toggle_part(&mut self, part: Part) {
        match self.parts.toggle(part) {
            Shown::Loading => self.said = part.loading().into(),
            Shown::Open if part == Part::Problem => self.aim(Target::Part(part)),
            Shown::Open | Shown::Closed | Shown::Failed(_) => {}
        }
    }

    fn switch(&mut self, version: Version) {
        if version == self.version() {
            return;
        }
        #[cfg(feature = "machine")]
        if self.replay_scenario(version) {
            return;
        }
        match self.session.switch_version(version) {
            Ok(()) => self.moved(),
            Err(stopped) => self.face(Front::Notice(stopped.to_string(), Target::Keep)),
        }
    }
}

impl Message {
    /// Whether a script stops at it: a touch takes over.
    fn takes_over(&self) -> bool {
        match self {
            Self::Do(_)
            | Self::Browse
            | Self::Pick(_)
            | Self::TypeConfirm(_)
            | Self::FrontOk
            | Self::FrontCancel
            | Self::Help(_)
            | Self::Ask
            | Self::Undo
            | Self::Redo
            | Self::Seek(_)
            | Self::Slide(_)
            | Self::StartOver
            | Self::StopShow
            | Self::TakeOver => true,
            #[cfg(feature = "machine")]
            Self::Walk(_) => true,
            Self::Version(_)
            | Self::ShowMe
            | Self::Play(_)
            | Self::Tick
            | Self::StepShow
            | Self::Predict(_)
            | Self::Look(_)
            | Self::Pause
            | Self::ToggleTree
            | Self::SelectKey(_)
            | Self::FoldKey(..)
            | Self::Reveal
            | Self::ToggleAccountTools
            | Self::TogglePart(_)
            | Self::OpenLesson
            | Self::Copied(_)
            | Self::NoMore(_) => false,
            #[cfg(feature = "machine")]
            Self::Learn(_) => false,
        }
    }
}
