//! What the page does on the way in through the property sheets: the questions that stand in the way
//! of an action, and where the focus goes from window to window.

use super::{Front, Page, Target};
use lesson::{Question, question};
use metabase::Path;
use simulator::{Action, Confirmed, Method, Service, Window};

/// Inheritance Overrides: what waits for it, the nodes that it lists, and those chosen so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overrides {
    /// What is done with the choice.
    pub action: Action,
    /// The nodes that hold a value of their own.
    pub nodes: Vec<Path>,
    /// Those that give it up.
    pub chosen: Vec<Path>,
}

/// A question that is answered with Yes or No.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What it says.
    pub question: Question,
    /// The box that was clicked.
    pub method: Method,
    /// What Yes makes of it.
    pub checked: bool,
}

/// What the reader did in a window of this kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Walk {
    /// Clicked a box of Authentication Methods, or of Security Accounts.
    Box(Method, bool),
    /// Chose a node in Inheritance Overrides, or gave it up.
    Choose(Path, bool),
    /// Pressed Select All.
    ChooseAll,
}

impl Page {
    pub(super) fn walk(&mut self, walk: Walk) {
        match (walk, &mut self.front) {
            (Walk::Box(method, checked), _) => self.click_box(method, checked),
            (Walk::Choose(node, choose), Some(Front::Overrides(overrides))) => {
                overrides.chosen.retain(|chosen| *chosen != node);
                overrides.chosen.extend(choose.then_some(node));
            }
            (Walk::ChooseAll, Some(Front::Overrides(overrides))) => {
                overrides.chosen.clone_from(&overrides.nodes);
            }
            (Walk::Choose(..) | Walk::ChooseAll, _) => {}
        }
    }

    fn click_box(&mut self, method: Method, checked: bool) {
        let window = self.session.computer().windows().pop();
        let service = match &window {
            Some(Window::Sheet(node) | Window::Methods(node)) => Service::of(node),
            Some(Window::Computer | Window::Account(_)) | None => None,
        };
        match service.and_then(|service| question(service, method, checked)) {
            Some(question) => self.face(Front::Question(Asked { question, method, checked })),
            None => self.act(Action::SetMethod { method, checked }),
        }
    }

    /// Holds an action back that changes what nodes further down have a value of their own for,
    /// until Inheritance Overrides is answered.
    pub(super) fn hold_back(&mut self, action: &Action) -> bool {
        let computer = self.session.computer();
        let node = match (action, computer.windows().last()) {
            (Action::SetAuth { node, overrides, .. }, _) if overrides.is_empty() => node.clone(),
            (
                Action::Ok(confirmed) | Action::Apply(confirmed),
                Some(Window::Sheet(node) | Window::Account(node)),
            ) if confirmed.overrides.is_empty() => node.clone(),
            _ => return false,
        };
        let offered = computer.preview(action);
        let nodes = offered.map(|(_, outcome)| computer.overriding(&node, &outcome));
        let Ok(nodes) = nodes else { return false };
        // A password that is still to be typed again is asked for first.
        if nodes.is_empty() || computer.apply(action).is_err() {
            return false;
        }
        let action = action.clone();
        self.face(Front::Overrides(Overrides { action, nodes, chosen: Vec::new() }));
        true
    }

    /// What was held back, with the nodes chosen.
    pub(super) fn go_on(&mut self, overrides: Overrides) {
        let Overrides { mut action, chosen, .. } = overrides;
        if let Action::Ok(confirmed) | Action::Apply(confirmed) = &mut action {
            confirmed.overrides = chosen;
        } else if let Action::SetAuth { overrides, .. } = &mut action {
            *overrides = chosen;
            self.aim(Target::Methods);
        }
        self.dispatch(action);
    }

    /// Yes.
    pub(super) fn answer(&mut self, asked: Asked) {
        self.act(Action::SetMethod { method: asked.method, checked: asked.checked });
        self.aim(Target::Asked);
    }

    /// OK or Apply, whichever asked for the password again, with it.
    pub(super) fn confirmed(&mut self, text: &str) -> Action {
        match self.waiting.take() {
            Some(Action::Apply(_)) => {
                Action::Apply(Confirmed { password: Some(text.to_owned()), overrides: Vec::new() })
            }
            _ => Action::ok_confirmed(text),
        }
    }

    /// Where the focus goes when a window of the way in has opened or closed.
    pub(super) fn front_window(&self, action: &Action) -> Option<Target> {
        let is_way = matches!(
            action,
            Action::Properties { .. }
                | Action::Edit { .. }
                | Action::Ok(_)
                | Action::Apply(_)
                | Action::Cancel
        );
        if !is_way {
            return None;
        }
        match self.session.computer().windows().last() {
            Some(Window::Account(_)) => Some(Target::Dialog),
            Some(_) => Some(Target::Window),
            None => {
                let before = self.session.computer_at(self.session.position().checked_sub(1)?)?;
                let short_cut = matches!(before.windows().as_slice(), [Window::Account(_)]);
                (!short_cut).then_some(Target::Properties)
            }
        }
    }
}

impl Overrides {
    /// The same, with no node chosen.
    pub(super) fn none(self) -> Self {
        Self { chosen: Vec::new(), ..self }
    }
}
