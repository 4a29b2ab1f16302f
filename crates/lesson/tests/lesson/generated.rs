//! Made-up readers, the same on every run, who do whatever comes to mind; and what must hold
//! wherever they get to.

use crate::notation::{action, confirmed_ok};
use lesson::Session;
use simulator::{Action, Computer, Installation, Version};

/// What a made-up reader may try. Much of it is refused most of the time.
const DOINGS: &[&str] = &[
    "open",
    "open",
    "open LM/W3SVC/1",
    "open LM/W3SVC/1/ROOT",
    "clear",
    "clear",
    "tick",
    "tick",
    "browse IUSR",
    "browse Administrator",
    "browse Nobody",
    "name Nobody",
    "name iusr_web01",
    "name IUSR",
    "password wrong-secret",
    "password other-secret",
    "password",
    "password <random>",
    "ok",
    "ok",
    "ok",
    "ok",
    "cancel",
    "request",
    "request LM/W3SVC/2",
    "restart",
    "wait 60",
    "wait 900",
    "set IUSR other-secret",
    "set IUSR <random>",
    "set Administrator wrong-secret",
    "delete IUSR",
    "create IUSR third-secret",
    "create Guest third-secret",
    "open LM/MSFTPSVC",
    "disable IUSR on",
    "disable IUSR off",
    "lock IUSR on",
    "lock IUSR off",
    "expire IUSR on",
    "deny IUSR on",
    "deny IUSR off",
    "stop web",
    "start web",
    "remove web",
    "install web",
    "stop ftp",
    "ftp",
    "as Administrator wrong-secret",
    "remote",
    "adsutil DELETE w3svc/AnonymousUserPass",
    "adsutil SET w3svc/AnonymousUserPass other-secret",
    "adsutil SET w3svc/AnonymousPasswordSync 0",
    "adsutil STOP_SERVER w3svc/1",
    "adsutil START_SERVER w3svc/1",
    "adsutil GET w3svc/1/AnonymousUserName",
    "properties LM",
    "properties LM/W3SVC/1",
    "properties LM/MSFTPSVC/1",
    "edit web",
    "edit",
    "edit",
    "edit",
    "box basic on",
    "box anonymous off",
    "box anonymous on",
    "apply",
];

/// The passwords that made-up readers type.
pub(crate) const SECRETS: [&str; 3] = ["wrong-secret", "other-secret", "third-secret"];

/// Numbers that look random (`SplitMix64`), the same on every machine.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn of(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).unwrap()
    }

    fn doing(&mut self, computer: &Computer) -> Action {
        action(computer, DOINGS[self.below(DOINGS.len())])
    }
}

/// Readers of both versions who go forward only, each of so many steps that were possible.
pub(crate) fn readers(count: u64, steps: usize) -> impl Iterator<Item = Session> {
    (0..count).map(move |seed| {
        let version = Version::ALL[usize::from(seed % 2 == 1)];
        let mut session = Session::start(&Installation::of(version)).unwrap();
        let mut dice = Dice(seed);
        while session.len() < steps {
            let action = dice.doing(session.computer());
            let _ = session.dispatch(action);
        }
        session
    })
}

/// Where a reader is, apart from what counts as news.
fn place(session: &Session) -> (Computer, usize, Vec<Action>) {
    let actions = session.steps().map(|(_, step)| step.action.clone()).collect();
    (session.computer().clone(), session.position(), actions)
}

/// Readers who also move in time, start over and switch the version; looked at after every move.
pub(crate) fn wander(look: impl Fn(&Session, &mut Dice)) {
    for seed in 0..30 {
        let mut session = Session::start(&Installation::default()).unwrap();
        let mut dice = Dice(seed);
        for _ in 0..100 {
            match dice.below(20) {
                0..9 => {
                    let action = dice.doing(session.computer());
                    let _ = session.dispatch(action);
                }
                9..13 => _ = session.undo(),
                13..16 => _ = session.redo(),
                16..18 => session.seek(dice.below(session.len() + 1)).unwrap(),
                18 => {
                    let given = [vec![], vec![Action::open()]][dice.below(2)].clone();
                    session.start_over(given).unwrap();
                }
                _ => session.switch_version(Version::ALL[dice.below(2)]).unwrap(),
            }
            look(&session, &mut dice);
        }
    }
}

#[test]
fn so_many_undos_and_as_many_redos_are_the_identity() {
    wander(|session, dice| {
        let mut walker = session.clone();
        let undone = (0..=dice.below(6)).filter(|_| walker.undo()).count();
        assert!((0..undone).all(|_| walker.redo()), "what was undone can be redone");
        assert_eq!(place(&walker), place(session));
    });
}

#[test]
fn so_many_redos_and_as_many_undos_are_the_identity() {
    wander(|session, dice| {
        let mut walker = session.clone();
        let redone = (0..=dice.below(6)).filter(|_| walker.redo()).count();
        assert!((0..redone).all(|_| walker.undo()), "what was redone can be undone");
        assert_eq!(place(&walker), place(session));
    });
}

#[test]
fn undo_and_redo_act_exactly_when_they_say_that_they_can() {
    wander(|session, _| {
        let mut walker = session.clone();
        assert_eq!(walker.undo(), session.can_undo());
        let mut walker = session.clone();
        assert_eq!(walker.redo(), session.can_redo());
    });
}

#[test]
fn undo_ends_at_the_first_fresh_computer() {
    wander(|session, _| {
        let mut walker = session.clone();
        while walker.undo() {}
        assert_eq!(walker.position(), 0);
        assert_eq!(walker.computer(), &Computer::install(&Installation::default()).unwrap());
    });
}

#[test]
fn the_computer_is_what_the_steps_done_make_of_a_fresh_one() {
    wander(|session, _| {
        let fresh = Computer::install(session.computer().installation()).unwrap();
        let replayed = session
            .done()
            .fold(fresh, |computer, (_, step)| computer.apply(&step.action).unwrap().0);
        assert_eq!(&replayed, session.computer());
        assert_eq!(session.done().count(), session.position());
        assert_eq!(session.computer_at(session.position()), Some(session.computer()));
    });
}

#[test]
fn a_refused_action_changes_nothing_anywhere() {
    wander(|session, dice| {
        let mut tried = session.clone();
        let action = dice.doing(session.computer());
        if tried.dispatch(action.clone()).is_err() {
            assert_eq!(&tried, session, "{action:?}");
        }
    });
}

#[test]
fn only_an_action_in_the_past_or_another_start_adds_a_branch() {
    wander(|session, _| {
        let mut next = session.clone();
        next.dispatch(Action::Restart).unwrap();
        let past = usize::from(session.position() < session.len());
        assert_eq!(next.branches(), session.branches() + past);
        assert_eq!(next.len(), session.position() + 1);
        assert!(!next.can_redo(), "nothing lies ahead of what was just done");
    });
}

#[test]
fn made_up_readers_get_about() {
    let mut dialogs = 0;
    let mut commits = 0;
    for session in readers(40, 60) {
        dialogs += session.steps().filter(|(_, step)| step.computer.dialog().is_some()).count();
        commits += session.steps().filter(|(_, step)| !step.outcome.changes.is_empty()).count();
    }
    assert!(dialogs > 300 && commits > 50, "{dialogs} steps in a dialog, {commits} that write");
    let computer = Computer::install(&Installation::default()).unwrap();
    assert_eq!(confirmed_ok(&computer), Action::ok());
}
