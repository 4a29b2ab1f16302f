//! The map: the square grown to all that the dialog, a new Windows password and time can lead to.
//!
//! A [`Space`] has hundreds of states, which nobody can read. A [`Place`] puts those together that
//! look the same to a person: the box, what is stored, whether a visitor gets in; and, while the
//! dialog is open with a blank field, that. The [`Way`]s between two places are what the moves come
//! to: one commit, or one thing done outside. Both are computed, so other rules draw another map.

use crate::moves::Typed;
use crate::routes::search;
use crate::space::is_of_draft;
use crate::{Gate, Goal, Nature, Session, Situation, Space, Symptom, Visitor, asked};
use metabase::Path;
use simulator::{Action, Citation, Computer, Installation, InstallationError, Rule, Subject};
use std::collections::VecDeque;

/// What is stored under `AnonymousUserPass`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stored {
    /// The account's password.
    Accounts,
    /// A text that is not the account's password.
    Another,
    /// The empty text.
    Empty,
    /// Nothing.
    Nothing,
}

/// The box, as it stands on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Ticked.
    Ticked,
    /// The dialog is open, the box cleared there, and the password field blank.
    BlankField,
    /// Cleared.
    Cleared,
}

/// Where a computer is on the map. All that is told of it is told of this value alone, so computers
/// at one place are told of alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The box.
    pub column: Column,
    /// What is stored. While the field is blank it is told whether something is, and not what.
    pub stored: Stored,
    /// Whether a visitor gets in.
    pub granted: bool,
    /// What keeps visitors away besides the password, or from being told by it; not on the map.
    pub hindrance: Option<Hindrance>,
}

/// What keeps visitors away besides the password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hindrance {
    /// There is no such account.
    NoAccount,
    /// The account, or Windows, is in a state in which nobody logs on.
    Unfit,
    /// Anonymous access is off.
    Off,
    /// The service or the site is stopped.
    Silent,
}

/// A place with what is true there.
#[derive(Clone, Debug)]
pub struct Spot {
    /// Which.
    pub place: Place,
    /// A computer that is there, the nearest to the installation.
    pub computer: Computer,
    /// The rule by which visitors fare as they do.
    pub rule: Rule,
    /// How many states of the space it stands for.
    pub states: usize,
}

/// A way from one place to another: a commit, a step into the blank field or out of it, or a thing
/// done outside. Of each kind there is one between two places at most, the shortest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The place before, by its index in [`Map::spots`].
    pub from: usize,
    /// The place after.
    pub to: usize,
    /// What is done, in as few moves as there are.
    pub actions: Vec<Action>,
    /// What a person does, in words.
    pub label: String,
    /// The rules behind what happens.
    pub rules: Vec<Rule>,
}

/// Places and ways.
#[derive(Clone, Debug)]
pub struct Map {
    node: Path,
    spots: Vec<Spot>,
    ways: Vec<Way>,
    states: usize,
    moves: usize,
}

/// A map in the making, in slices.
#[derive(Clone, Debug)]
pub struct Survey {
    space: Space,
    map: Option<Map>,
}

impl Place {
    /// Where a computer is, seen from a place of the metabase.
    pub fn of(computer: &Computer, node: &Path) -> Self {
        let visitor = Visitor::of(computer, node);
        let (stored, granted) = (Stored::of(computer, node), visitor.is_granted());
        let hindrance = Hindrance::of(visitor.gate);
        let is_blank = Goal::BlankPassword.holds(computer, node);
        let column = match computer.anonymous(&asked(node).node).sync {
            _ if is_blank => Column::BlankField,
            true => Column::Ticked,
            false => Column::Cleared,
        };
        // What OK makes of a blank field depends on whether there is something to blank.
        let is_something = stored != Stored::Nothing;
        let stored = if is_blank && is_something { Stored::Empty } else { stored };
        Self { column, stored, granted, hindrance }
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        let situation = Situation {
            ticked: self.column == Column::Ticked,
            stored: matches!(self.stored, Stored::Accounts | Stored::Another),
            gate: self.hindrance.map_or(Gate::NotLookedAt, Hindrance::gate),
            granted: self.granted,
        };
        match (self.column, self.stored, self.granted) {
            _ if self.hindrance.is_some() => situation.name(),
            (Column::BlankField, Stored::Nothing, true) => "blank field, nothing stored",
            (Column::BlankField, Stored::Nothing, false) => "blank field, nothing stored: 401.1",
            (Column::BlankField, _, true) => "blank field over a stored password",
            (Column::BlankField, _, false) => "blank field over a wrong password: 401.1",
            (Column::Ticked, Stored::Another, _) => "as installed, but out of step",
            (Column::Cleared, Stored::Another, true) => "cleared, works for now",
            (Column::Cleared, Stored::Empty, false) => "blanked: 401.1",
            (Column::Ticked | Column::Cleared, _, _) => situation.name(),
        }
    }

    /// The box, what is stored, and how visitors fare, each in a few words.
    pub fn facts(self) -> [&'static str; 3] {
        let of_box = match self.column {
            Column::Ticked => "ticked",
            Column::BlankField => "cleared in the open dialog, the field blank",
            Column::Cleared => "cleared",
        };
        let stored = match (self.stored, self.column) {
            (Stored::Nothing, _) => "nothing",
            (_, Column::BlankField) => "a password, which OK would blank",
            (Stored::Accounts, _) => "the account’s password",
            (Stored::Another, _) => "a password that is not the account’s",
            (Stored::Empty, _) => "the empty text",
        };
        [of_box, stored, if self.granted { "get in" } else { "are turned away" }]
    }

    /// The symptoms that it shows.
    pub fn symptoms(self) -> Vec<Symptom> {
        let blank = self.column == Column::BlankField;
        let shown = [
            (blank, Symptom::BlankPassword),
            (!self.granted, Symptom::AnonymousFails),
            (self.stored == Stored::Nothing, Symptom::PasswordDeleted),
        ];
        shown.into_iter().filter(|(is_shown, _)| *is_shown).map(|(_, symptom)| symptom).collect()
    }

    /// A word that stays the same, for links and for who looks it up.
    pub fn id(self) -> String {
        let column = match self.column {
            Column::Ticked => "ticked",
            Column::BlankField => "blank",
            Column::Cleared => "cleared",
        };
        let stored = match self.stored {
            Stored::Accounts => "own",
            Stored::Another => "another",
            Stored::Empty => "empty",
            Stored::Nothing => "none",
        };
        let hindrance = match self.hindrance {
            None => "",
            Some(Hindrance::NoAccount) => "-no-account",
            Some(Hindrance::Unfit) => "-unfit",
            Some(Hindrance::Off) => "-off",
            Some(Hindrance::Silent) => "-silent",
        };
        let fate = if self.granted { "in" } else { "out" };
        format!("{column}-{stored}-{fate}{hindrance}")
    }
}

impl Stored {
    fn of(computer: &Computer, node: &Path) -> Self {
        let stored = computer.anonymous(&asked(node).node);
        let account = computer.accounts().find(&stored.user_name);
        match stored.password {
            None => Self::Nothing,
            Some(text) if text.is_empty() => Self::Empty,
            Some(text) if account.is_some_and(|account| account.password == text) => Self::Accounts,
            Some(_) => Self::Another,
        }
    }
}

impl Hindrance {
    fn of(gate: Gate) -> Option<Self> {
        match gate {
            Gate::NotLookedAt | Gate::Equal | Gate::Differs | Gate::Missing => None,
            Gate::NoAccount => Some(Self::NoAccount),
            Gate::Unfit => Some(Self::Unfit),
            Gate::Off => Some(Self::Off),
            Gate::Silent => Some(Self::Silent),
        }
    }
}

impl Hindrance {
    fn gate(self) -> Gate {
        match self {
            Self::NoAccount => Gate::NoAccount,
            Self::Unfit => Gate::Unfit,
            Self::Off => Gate::Off,
            Self::Silent => Gate::Silent,
        }
    }
}

impl Survey {
    /// Of a fresh installation, seen from a place of the metabase.
    ///
    /// # Errors
    ///
    /// [`InstallationError`] when there can be no such computer.
    pub fn new(installation: &Installation, node: Path) -> Result<Self, InstallationError> {
        Ok(Self { space: Space::new(Computer::install(installation)?, node), map: None })
    }

    /// Goes on with so many states; the map, once there are no more.
    pub fn advance(&mut self, budget: usize) -> Option<&Map> {
        if self.map.is_none() && !self.space.advance(budget) {
            self.map = Some(Map::of(&self.space));
        }
        self.map.as_ref()
    }

    /// How many states there are so far.
    pub fn states(&self) -> usize {
        self.space.states().len()
    }
}

impl Map {
    /// Of a space that is complete.
    fn of(space: &Space) -> Self {
        let node = space.node();
        let places: Vec<Place> =
            space.states().iter().map(|state| Place::of(&state.computer, node)).collect();
        let mut next: Vec<Vec<(&Action, usize)>> = vec![Vec::new(); places.len()];
        for step in space.moves() {
            if let Some(next) = next.get_mut(step.from) {
                next.push((&step.action, step.to));
            }
        }
        let mut spots: Vec<Spot> = Vec::new();
        let mut first = Vec::new();
        for (number, (state, &place)) in space.states().iter().zip(&places).enumerate() {
            if !is_landing(&state.computer, place) {
                continue;
            }
            if let Some(spot) = spots.iter_mut().find(|spot| spot.place == place) {
                spot.states += 1;
                continue;
            }
            let rule = Visitor::of(&state.computer, node).rule;
            first.push(number);
            spots.push(Spot { place, computer: state.computer.clone(), rule, states: 1 });
        }
        let survey = Lines { space, places: &places, next: &next };
        let mut ways = Vec::new();
        for (from, &start) in first.iter().enumerate() {
            for (to, actions) in survey.all_from(start) {
                let to =
                    places.get(to).and_then(|place| spots.iter().position(|s| s.place == *place));
                let Some(to) = to else { continue };
                ways.extend(survey.way(from, to, start, actions));
            }
        }
        Self { node: node.clone(), spots, ways, states: places.len(), moves: space.moves().len() }
    }

    /// The places, the nearest to the installation first.
    pub fn spots(&self) -> &[Spot] {
        &self.spots
    }

    /// The ways between them.
    pub fn ways(&self) -> &[Way] {
        &self.ways
    }

    /// How many states were looked at, and how many moves between them.
    pub fn size(&self) -> (usize, usize) {
        (self.states, self.moves)
    }

    /// The place of a computer, by its index; `None` off the map.
    pub fn here(&self, computer: &Computer) -> Option<usize> {
        let place = Place::of(computer, &self.node);
        self.spots.iter().position(|spot| spot.place == place)
    }

    /// The places that a reader has been at, one after the other, by their indices: those of the last
    /// so many steps. A step that stays at a place, or leaves the map, adds none.
    pub fn trail(&self, session: &Session, last: usize) -> Vec<usize> {
        let now = session.position();
        let steps = now.saturating_sub(last)..=now;
        let mut trail: Vec<usize> =
            steps.filter_map(|step| self.here(session.computer_at(step)?)).collect();
        trail.dedup();
        trail
    }

    /// The ways from a place to another, by their indices, that are fewest; `None` where none lead
    /// there.
    pub fn walk(&self, from: usize, to: usize) -> Option<Vec<usize>> {
        let mut walks = vec![(from, Vec::new())];
        let mut seen = vec![from];
        let mut next = 0;
        while let Some((here, walk)) = walks.get(next).cloned() {
            if here == to {
                return Some(walk);
            }
            next += 1;
            for (index, way) in self.ways.iter().enumerate() {
                if way.from == here && !seen.contains(&way.to) {
                    seen.push(way.to);
                    walks.push((way.to, [&walk[..], &[index]].concat()));
                }
            }
        }
        None
    }

    /// The shortest moves from a computer, wherever it is, to a place.
    pub fn path(&self, computer: &Computer, to: usize) -> Option<Vec<Action>> {
        let place = self.spots.get(to)?.place;
        search(computer, &self.node, |computer| {
            let there = Place::of(computer, &self.node);
            there == place && is_landing(computer, there)
        })
    }
}

/// Whether one can be said to be at a place, and not on the way to another: no window is open, or
/// the place is the open dialog.
fn is_landing(computer: &Computer, place: Place) -> bool {
    computer.windows().is_empty() || place.column == Column::BlankField
}

/// What is drawn between places.
struct Lines<'a> {
    space: &'a Space,
    places: &'a [Place],
    next: &'a [Vec<(&'a Action, usize)>],
}

impl Lines<'_> {
    /// The nearest state of each place that can be reached from a state by the dialog alone, or by
    /// what is done outside alone, without passing another place.
    fn all_from(&self, start: usize) -> Vec<(usize, Vec<Action>)> {
        let in_dialog = |action: &Action| {
            Nature::of(action) == Nature::Dialog && !matches!(action, Action::Cancel)
        };
        let mut ways = self.from(start, in_dialog);
        let state = self.space.states().get(start);
        if state.is_some_and(|state| state.computer.windows().is_empty()) {
            ways.extend(self.from(start, |action| Nature::of(action) != Nature::Dialog));
        }
        // Cancel leads back to where one was, and needs no line.
        ways
    }

    fn from(&self, start: usize, is_tried: impl Fn(&Action) -> bool) -> Vec<(usize, Vec<Action>)> {
        let Some(home) = self.places.get(start) else { return Vec::new() };
        let mut before: Vec<Option<(usize, &Action)>> = vec![None; self.places.len()];
        let mut found: Vec<usize> = Vec::new();
        let mut open = VecDeque::from([start]);
        while let Some(state) = open.pop_front() {
            let next = self.next.get(state).into_iter().flatten();
            for &(action, to) in next.filter(|(action, _)| is_tried(action)) {
                let Some(step) = before.get_mut(to).filter(|step| step.is_none() && to != start)
                else {
                    continue;
                };
                *step = Some((state, action));
                let (Some(place), Some(there)) = (self.places.get(to), self.space.states().get(to))
                else {
                    continue;
                };
                if place == home || !is_landing(&there.computer, *place) {
                    open.push_back(to);
                } else if !found.iter().any(|&known| self.places.get(known) == Some(place)) {
                    found.push(to);
                }
            }
        }
        let actions = |mut state: usize| {
            let mut actions = Vec::new();
            while let Some(&Some((from, action))) = before.get(state) {
                actions.push(action.clone());
                state = from;
            }
            actions.reverse();
            actions
        };
        found.into_iter().map(|state| (state, actions(state))).collect()
    }

    fn way(&self, from: usize, to: usize, start: usize, actions: Vec<Action>) -> Option<Way> {
        let node = self.space.node();
        let mut computer = self.space.states().get(start)?.computer.clone();
        let mut words = Vec::new();
        let mut rules = Vec::new();
        for action in &actions {
            words.extend(word(&computer, node, action));
            let (next, outcome) = computer.preview(action).ok()?;
            computer = next;
            for citation in &outcome.citations {
                if tells(citation) && !rules.contains(&citation.rule) {
                    rules.push(citation.rule);
                }
            }
        }
        if words.is_empty() {
            words.push("Open the dialog".to_owned());
            rules.push(Rule::DialogShowsWhatIsStored);
        }
        Some(Way { from, to, actions, label: words.join(", "), rules })
    }
}

/// Whether a citation tells why a way leads where it does. What is true of every draft does not, and
/// no more do the entries of a log.
fn tells(citation: &Citation) -> bool {
    match citation.subject {
        Subject::Dialog => {
            !is_of_draft(citation.rule) && citation.rule != Rule::DialogShowsWhatIsStored
        }
        Subject::Event(_) => false,
        Subject::Change(_) | Subject::Reply | Subject::Computer | Subject::Output => true,
    }
}

/// A move in a word or two; none for opening the dialog, which goes without saying.
fn word(computer: &Computer, node: &Path, action: &Action) -> Option<String> {
    Some(match (action, Typed::of(computer, node, action)) {
        (Action::Open { .. }, _) => return None,
        (Action::SetSync { checked: true }, _) => "Tick".to_owned(),
        (Action::SetSync { checked: false }, _) => "Clear".to_owned(),
        (Action::Browse { .. }, _) => "Browse…".to_owned(),
        (_, Some(Typed::Accounts)) => "Type it".to_owned(),
        (_, Some(Typed::Another)) => "Type another".to_owned(),
        (_, Some(Typed::StoredInWindows)) => "The stored one as Windows password".to_owned(),
        (_, Some(Typed::AnotherInWindows)) => "A new Windows password".to_owned(),
        (Action::Request(_), _) => "A visitor asks".to_owned(),
        (action, None) => crate::label(action),
    })
}
