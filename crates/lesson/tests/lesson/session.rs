//! The history by hand: branches, typing, seeking, starting over, the other version.

use crate::notation::{IUSR, M3, M4, go_on, play, session, session_in};
use lesson::{BeginError, Claim, ReplayStopped, Session, label};
use simulator::{
    Action, ActionError, DraftPassword, Installation, InstallationError, Version, paths,
};

fn labels(session: &Session) -> Vec<String> {
    session.steps().map(|(_, step)| label(&step.action)).collect()
}

#[test]
fn a_session_starts_with_a_fresh_computer_and_nothing_to_undo() {
    let session = session("");
    assert_eq!((session.position(), session.len(), session.branches()), (0, 0, 1));
    assert!(session.is_empty() && !session.can_undo() && !session.can_redo());
    assert_eq!(session.focus(), paths::w3svc());
    assert_eq!((session.step(0), session.step(1)), (None, None));
    assert_eq!(session.computer_at(1), None);
}

#[test]
fn a_session_that_begins_with_steps_does_not_undo_them() {
    let mut session = Session::begin(&Installation::default(), vec![Action::open()]).unwrap();
    assert_eq!((session.position(), session.can_undo()), (1, false));
    go_on(&mut session, "clear; undo");
    assert_eq!((session.position(), session.undo()), (1, false));
    go_on(&mut session, "seek 0");
    assert!(!session.undo());
}

#[test]
fn a_session_that_can_not_begin_so_says_why() {
    let begin = |computer: &str, given| {
        let installation =
            Installation { computer: computer.to_owned(), ..Installation::default() };
        Session::begin(&installation, given).unwrap_err()
    };
    let error = begin("WEB01", vec![Action::open(), Action::Cancel, Action::ok()]);
    let stopped = ReplayStopped { step: 3, error: ActionError::NoDialog };
    assert_eq!(error, BeginError::Replay(stopped));
    assert_eq!(
        error.to_string(),
        "Step 3 can't be done: No dialog is open: open Anonymous User Account first."
    );
    let error = begin("", Vec::new());
    assert_eq!(error, BeginError::Installation(InstallationError::BadComputerName(String::new())));
    assert!(error.to_string().contains("is not a computer name"), "{error}");
}

#[test]
fn one_undo_goes_one_step_back_and_redo_forward_again() {
    let mut session = session(M4);
    let broken = session.computer().clone();
    go_on(&mut session, "undo");
    assert_eq!((session.position(), session.len()), (8, 9));
    assert!(session.computer().draft().is_some(), "the dialog is open again");
    go_on(&mut session, "redo");
    assert_eq!(session.computer(), &broken);
    assert!(!session.redo());
}

#[test]
fn an_action_in_the_past_starts_a_branch_and_keeps_the_old_one() {
    let mut session = session("open; clear; ok; seek 1; cancel");
    assert_eq!(labels(&session), ["Open the dialog at LM/W3SVC", "Cancel"]);
    assert_eq!((session.branches(), session.can_redo()), (2, false));
    // The step before the fork is that of both.
    go_on(&mut session, "undo; undo");
    assert_eq!((session.position(), session.can_undo()), (0, false));
}

#[test]
fn an_action_at_the_tip_of_a_path_that_was_walked_back_and_forth_is_no_branch() {
    assert_eq!(session("open; clear; undo; redo; tick; seek 0; seek 3; ok").branches(), 1);
}

#[test]
fn further_typing_into_a_field_is_one_step() {
    let session = session("open; clear; password s; password se; password sec");
    assert_eq!(session.len(), 3);
    let draft = session.computer().draft().unwrap();
    assert_eq!(draft.password, DraftPassword::Typed("sec".to_owned()));

    let mut session =
        self::session("open; clear; name x; name xy; password s; password se; name x");
    assert_eq!(session.len(), 5, "another field in between is another step");
    go_on(&mut session, "undo; undo");
    assert_eq!(session.computer().draft().unwrap().user_name, "xy", "typed whole, undone whole");
}

#[test]
fn typing_back_to_the_original_name_assigns_no_account() {
    let session = session("open; clear; name IUSR_WEB0; name IUSR");
    let draft = session.computer().draft().unwrap();
    assert_eq!(session.len(), 3);
    assert_eq!((draft.user_name.as_str(), draft.account_assigned), (IUSR, false));
    assert_eq!(draft.password, DraftPassword::Kept);
}

#[test]
fn typing_in_the_past_does_not_swallow_the_step_before() {
    let session = session("open; clear; password s; ok; seek 3; password se");
    assert_eq!((session.len(), session.branches()), (4, 2));
}

#[test]
fn a_refused_action_changes_nothing_and_says_why() {
    let mut session = session("open; clear; password s; undo; redo");
    let before = session.clone();
    assert_eq!(session.dispatch(Action::open()), Err(ActionError::DialogOpen));
    assert_eq!(session.dispatch(Action::ok()), Err(ActionError::ConfirmRequired));
    assert_eq!(session.dispatch(Action::ok_confirmed("t")), Err(ActionError::ConfirmMismatch));
    assert_eq!(session, before);
}

#[test]
fn starting_over_is_a_branch_from_which_one_undo_returns() {
    let mut session = session(M4);
    let broken = session.computer().clone();
    session.start_over(vec![Action::open()]).unwrap();
    assert_eq!((session.position(), session.len(), session.branches()), (1, 1, 2));
    assert_eq!(session.computer(), self::session("open").computer());
    go_on(&mut session, "undo");
    assert_eq!((session.computer(), session.position()), (&broken, 9));
    go_on(&mut session, "redo");
    assert_eq!(session.computer(), self::session("open").computer());
}

#[test]
fn undo_walks_back_through_a_claim_that_was_played_and_then_returns() {
    let mut session = session("open; clear");
    session.start_over(vec![Action::open()]).unwrap();
    go_on(&mut session, "clear; ok");
    go_on(&mut session, "undo; undo; undo");
    assert_eq!(labels(&session), ["Open the dialog at LM/W3SVC", "Clear the box"]);
    assert_eq!(session.position(), 2);
    go_on(&mut session, "undo; redo; redo; redo; redo");
    assert_eq!((session.position(), session.len()), (3, 3), "there again, and at its end");
    assert!(!session.can_redo());
}

#[test]
fn a_start_with_an_impossible_action_leaves_the_session_where_it_was() {
    let mut session = session("open; clear");
    let before = session.clone();
    let stopped = session.start_over(vec![Action::open(), Action::open()]).unwrap_err();
    assert_eq!(session, before);
    assert_eq!((stopped.step, &stopped.error), (2, &ActionError::DialogOpen));
    assert_eq!(
        stopped.to_string(),
        "Step 2 can't be done: A dialog is open already: press OK or Cancel before opening another."
    );
}

#[test]
fn the_other_version_keeps_the_steps_and_the_position_for_every_claim() {
    for (from, to) in [(Version::Iis4, Version::Iis5), (Version::Iis5, Version::Iis4)] {
        for claim in Claim::ALL {
            let there = play(to, claim);
            for position in 0..=there.len() {
                let mut session = play(from, claim);
                session.seek(position).unwrap();
                let before = session.computer().clone();
                session.switch_version(to).unwrap();
                assert_eq!(session.position(), position, "{}", claim.name());
                assert_eq!(labels(&session), labels(&there));
                assert_eq!(Some(session.computer()), there.computer_at(position));
                assert_eq!(session.computer().version(), to);
                go_on(&mut session, "undo");
                assert_eq!((session.computer(), session.position()), (&before, position));
                go_on(&mut session, "redo");
                assert_eq!(session.computer().version(), to);
            }
        }
    }
}

#[test]
fn the_version_that_it_is_already_is_none_to_switch_to() {
    let mut session = session("open; clear; undo");
    let before = session.clone();
    session.switch_version(Version::Iis5).unwrap();
    assert_eq!(session, before);
}

#[test]
fn starting_over_stays_in_the_version() {
    let mut session = session_in(Version::Iis4, "open");
    session.switch_version(Version::Iis5).unwrap();
    session.start_over(Vec::new()).unwrap();
    assert_eq!(session.computer().version(), Version::Iis5);
    go_on(&mut session, "undo; undo");
    assert_eq!(session.computer().version(), Version::Iis4);
    assert_eq!(session.position(), 1);
}

#[test]
fn seeking_beyond_the_end_changes_nothing_and_says_what_there_is() {
    let mut session = session(M3);
    let before = session.clone();
    let error = session.seek(7).unwrap_err();
    assert_eq!((error.step, error.last), (7, 6));
    assert_eq!(error.to_string(), "There is no step 7: use a number from 0 to 6.");
    assert_eq!(session, before);
    for step in 0..=6 {
        session.seek(step).unwrap();
        assert_eq!((session.position(), session.len()), (step, 6));
    }
}

#[test]
fn a_step_is_news_until_the_reader_moves_in_time() {
    let news = |text: &str| {
        let session = session(text);
        (0..=session.len()).filter(|&step| session.is_news(step)).collect::<Vec<_>>()
    };
    assert_eq!(news("open; clear; ok"), [1, 2, 3]);
    assert_eq!(news("open; clear; ok; undo"), []);
    assert_eq!(news("open; clear; ok; undo; redo"), []);
    assert_eq!(news("open; clear; ok; seek 3"), []);
    assert_eq!(news("open; clear; ok; seek 3; open"), [4]);
    assert_eq!(news("open; clear; ok; seek 1; tick; ok"), [2, 3]);

    let mut session = session(M3);
    session.switch_version(Version::Iis4).unwrap();
    assert!(!session.is_news(6), "the other version was replayed, not worked");
    session.start_over(vec![Action::open()]).unwrap();
    assert!(session.is_news(1));
    go_on(&mut session, "undo; redo");
    assert!(!session.is_news(1));
}

#[test]
fn the_reader_looks_at_the_key_whose_dialog_was_opened_last() {
    let focus = |text: &str| session(text).focus().to_string();
    assert_eq!(focus("open LM/W3SVC/1"), "LM/W3SVC/1");
    assert_eq!(focus("open LM/W3SVC/1; cancel; request"), "LM/W3SVC/1");
    assert_eq!(focus("open LM/W3SVC/1; cancel; open; seek 2"), "LM/W3SVC/1");
    assert_eq!(focus("open LM/W3SVC/1; undo"), "LM/W3SVC");
}

#[test]
fn ten_thousand_steps_can_be_walked_and_share_what_they_have_in_common() {
    let mut session = session("open");
    for number in 1..10_000_usize {
        session.dispatch(Action::SetSync { checked: number % 2 == 0 }).unwrap();
    }
    assert_eq!((session.len(), session.branches()), (10_000, 1));
    for step in [0, 5_000, 10_000, 9_999] {
        session.seek(step).unwrap();
    }
    let before = session.clone();
    session.dispatch(Action::Cancel).unwrap();
    assert_eq!((session.len(), session.branches()), (10_000, 2));
    for number in [1, 5_000, 9_999] {
        let [kept, shared] = [&before, &session].map(|session| session.step(number).unwrap());
        assert!(std::ptr::eq(kept, shared), "step {number} is there once");
    }
}

#[test]
fn ten_thousand_refused_visitors_can_be_undone() {
    let mut session = session(M4);
    for _ in 0..10_000 {
        session.dispatch(Action::request()).unwrap();
    }
    assert_eq!(session.computer().events().len(), 20_000, "one in each log");
    session.seek(9).unwrap();
    assert!(session.computer().events().is_empty());
    session.dispatch(Action::Restart).unwrap();
    drop(session);
}
