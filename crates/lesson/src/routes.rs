//! Routes: the shortest clicks into a symptom or out of it, from wherever one is.
//!
//! Found by search among the [`moves`], so a route is right by construction, and changes with the
//! rules. Of several that are equally short it is the one that rests least on what is inferred.
//!
//! [`moves`]: crate::moves()

use crate::space::inferred;
use crate::{Space, Symptom, Visitor};
use metabase::Path;
use simulator::{Action, Computer, Log, Outcome};

/// How many states a search looks at before it gives up. The spaces of the tests have fewer.
const LIMIT: usize = 60_000;

/// Something to get to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goal {
    /// The symptom: the dialog is open, the box cleared, the password field blank.
    BlankPassword,
    /// The symptom: a visitor is turned away.
    AnonymousFails,
    /// The symptom: no password is stored.
    PasswordDeleted,
    /// The symptom: the System log holds a warning.
    EventLogged,
    /// A visitor gets in, and not only while IIS still holds the token of an earlier logon.
    Working,
    /// The account's password is stored, so that the box may be cleared.
    PasswordStored,
}

impl Goal {
    /// Every one, the symptoms first.
    pub const ALL: [Self; 6] = [
        Self::BlankPassword,
        Self::AnonymousFails,
        Self::PasswordDeleted,
        Self::EventLogged,
        Self::Working,
        Self::PasswordStored,
    ];

    /// The word by which programs know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::BlankPassword => "blank-password",
            Self::AnonymousFails => "anonymous-fails",
            Self::PasswordDeleted => "password-deleted",
            Self::EventLogged => "event-logged",
            Self::Working => "working",
            Self::PasswordStored => "password-stored",
        }
    }

    /// The goal of that name.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|goal| goal.name() == name)
    }

    /// What it is, in words.
    pub fn title(self) -> &'static str {
        match self {
            Self::BlankPassword => "The password field is blank, and somebody has to type it",
            Self::AnonymousFails => "Visitors are turned away",
            Self::PasswordDeleted => "The stored password is deleted",
            Self::EventLogged => "A warning stands in the event log",
            Self::Working => "Visitors get in, and will go on getting in",
            Self::PasswordStored => "IIS holds the account’s password",
        }
    }

    /// The symptom that it is, when it is one.
    pub fn symptom(self) -> Option<Symptom> {
        match self {
            Self::BlankPassword => Some(Symptom::BlankPassword),
            Self::AnonymousFails => Some(Symptom::AnonymousFails),
            Self::PasswordDeleted => Some(Symptom::PasswordDeleted),
            Self::EventLogged => Some(Symptom::EventLogged),
            Self::Working | Self::PasswordStored => None,
        }
    }

    /// Whether a move can be on the way. Dialog, metabase and passwords know nothing of visitors,
    /// services and time, so where these are all that counts a search does without the others, and is
    /// soon over even when there is no way.
    fn can_depend_on(self, action: &Action) -> bool {
        match self {
            Self::BlankPassword | Self::PasswordDeleted | Self::PasswordStored => !matches!(
                action,
                Action::Request(_)
                    | Action::SetService { .. }
                    | Action::Adsutil { .. }
                    | Action::Restart
                    | Action::Wait { .. }
            ),
            Self::AnonymousFails | Self::EventLogged | Self::Working => true,
        }
    }

    /// Whether a computer is there, seen from a place.
    pub fn holds(self, computer: &Computer, node: &Path) -> bool {
        let granted = |computer: &Computer| Visitor::of(computer, node).is_granted();
        match self {
            Self::BlankPassword => {
                computer.dialog().is_some_and(|dialog| dialog.must_enter_password)
            }
            Self::AnonymousFails => !granted(computer),
            Self::PasswordDeleted => computer.anonymous(node).password.is_none(),
            Self::EventLogged => computer.events().count(Log::System) > 0,
            Self::Working => {
                let restarted = computer.preview(&Action::Restart);
                granted(computer) && restarted.is_ok_and(|(restarted, _)| granted(&restarted))
            }
            Self::PasswordStored => {
                let stored = computer.anonymous(node);
                let account = computer.accounts().find(&stored.user_name);
                stored.has_password()
                    && account
                        .is_some_and(|account| stored.password.as_ref() == Some(&account.password))
            }
        }
    }
}

/// The shortest moves to a goal: none when one is there already, `None` when no moves lead there.
///
/// ```
/// use lesson::{Goal, label, route};
/// use simulator::{Action, Computer, Installation, paths};
///
/// // Armed: the password was deleted, and nobody noticed.
/// let mut computer = Computer::install(&Installation::default())?;
/// for checked in [false, true] {
///     for action in [Action::open(), Action::SetSync { checked }, Action::ok()] {
///         computer = computer.apply(&action)?.0;
///     }
/// }
/// let into = route(&computer, &paths::w3svc(), Goal::AnonymousFails);
/// let words: Vec<String> = into.unwrap().iter().map(label).collect();
/// assert_eq!(words, ["Open the dialog at LM/W3SVC", "Clear the box", "OK"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn route(computer: &Computer, node: &Path, goal: Goal) -> Option<Vec<Action>> {
    found(computer, node, goal, |_| true)
}

/// As [`route`], by what is documented alone: it may be longer, or there may be none.
pub fn documented_route(computer: &Computer, node: &Path, goal: Goal) -> Option<Vec<Action>> {
    found(computer, node, goal, |outcome| inferred(outcome) == 0)
}

fn found(
    computer: &Computer,
    node: &Path,
    goal: Goal,
    is_allowed: impl Fn(&Outcome) -> bool,
) -> Option<Vec<Action>> {
    let mut space = Space::new(computer.clone(), node.clone());
    let found = space.nearest(
        LIMIT,
        |action, outcome| goal.can_depend_on(action) && is_allowed(outcome),
        |computer| goal.holds(computer, node),
    )?;
    Some(space.route_to(found))
}

/// The shortest moves to any computer that will do.
pub(crate) fn search(
    computer: &Computer,
    node: &Path,
    is_goal: impl Fn(&Computer) -> bool,
) -> Option<Vec<Action>> {
    let mut space = Space::new(computer.clone(), node.clone());
    let found = space.nearest(LIMIT, |_, _| true, is_goal)?;
    Some(space.route_to(found))
}
