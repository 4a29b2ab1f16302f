//! What plays by itself: the clicks of a claim, and the first run, with a caption for each beat.

use crate::{Claim, Step, announce, label, move_label};
use metabase::Path;
use simulator::{Action, Computer, Installation};

/// One beat: something to read, and then perhaps something that happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beat {
    /// What is done at this beat. The first beat, over an open dialog, does nothing.
    pub action: Option<Action>,
    /// What to look at.
    pub caption: String,
}

impl Claim {
    /// The claim as beats. The dialog is opened before the first.
    pub fn beats(self, installation: &Installation) -> Vec<Beat> {
        let intro = Beat { action: None, caption: self.intro().to_owned() };
        let acts = self.actions(installation).into_iter().skip(1).map(|action| {
            let caption = label(&action);
            Beat { action: Some(action), caption }
        });
        std::iter::once(intro).chain(acts).collect()
    }

    fn intro(self) -> &'static str {
        match self {
            Self::M1 => {
                "As installed: the box is ticked, and a random password is stored all the same."
            }
            Self::M2 => "Clear the box and press OK: the stored password stays.",
            Self::M3 => "Tick the box again and press OK: watch the records.",
            Self::M4 => "Clear, tick, clear, with OK after each: the third is not like the first.",
            Self::S1 => "Clear, Browse… to the same account, tick: watch the field.",
            Self::S2 => "Clear, tick, clear, without Browse… and without OK: watch the field.",
        }
    }
}

/// Actions as beats, from a computer on: first something to read, then a beat for each, told by what it
/// is for a reader of the place and what it did. Ends before the first that is not possible.
pub fn told(computer: &Computer, node: &Path, intro: String, actions: &[Action]) -> Vec<Beat> {
    let mut beats = vec![Beat { action: None, caption: intro }];
    let mut computer = computer.clone();
    for action in actions {
        let Ok((next, outcome)) = computer.apply(action) else { break };
        let step = Step { action: action.clone(), computer: next, outcome };
        let said = announce(&step);
        let came = said.strip_prefix(&label(action)).unwrap_or_default();
        let caption = format!("{}{came}", move_label(&computer, node, action));
        beats.push(Beat { action: Some(step.action.clone()), caption });
        computer = step.computer;
    }
    beats
}

/// The first run: the article's three commits, told for somebody who has never heard of IIS.
pub fn first_run() -> Vec<Beat> {
    let beat = |action, caption: &str| Beat { action, caption: caption.to_owned() };
    let clear = || Some(Action::SetSync { checked: false });
    vec![
        beat(
            None,
            "This is how Setup leaves it: the box is ticked, and IIS keeps a password that nobody knows in its store, the metabase.",
        ),
        beat(clear(), "Clear this box. Nothing is written yet: the wires show what OK would do."),
        beat(
            Some(Action::ok()),
            "OK writes the record of the box: sync turns to 0. The stored password is right, so visitors still get in.",
        ),
        beat(Some(Action::open()), "Open the dialog once more."),
        beat(
            Some(Action::SetSync { checked: true }),
            "Tick it again. Still nothing is written: this is a draft.",
        ),
        beat(
            Some(Action::ok()),
            "OK: sync turns to 1, and AnonymousUserPass is deleted. Visitors still get in. Nobody noticed.",
        ),
        beat(Some(Action::open()), "Nothing seems wrong. Open the dialog a third time."),
        beat(
            clear(),
            "Clear it once more: the password field is blank, and nobody knows what to type.",
        ),
        beat(
            Some(Action::ok()),
            "OK: IIS needs the password now, and has none. Visitors are turned away.",
        ),
        beat(
            Some(Action::request()),
            "A visitor asks for a page: 401.1, and a warning in the event log. Ask Why? to go back to the step that did it.",
        ),
    ]
}
