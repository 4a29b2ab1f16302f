//! The paths of a history: which there are, where they part, and the way back.

use crate::notation::{M3, M4, go_on, session};
use lesson::shorthand::{Items, Writer};
use lesson::{SeekError, Session, trace};
use simulator::{Action, Version};

/// Number, current or not, steps, what was done on it alone, where it parts.
fn list(session: &Session) -> Vec<String> {
    let told = |branch: lesson::Branch| {
        let mark = if branch.is_current { "*" } else { "" };
        format!("{}{mark}: {}. {}", branch.number, branch.what, branch.parting())
    };
    session.branch_list().into_iter().map(told).collect()
}

#[test]
fn an_action_in_the_past_starts_a_branch_and_both_are_listed() {
    let mut session = session(M3);
    assert_eq!(
        list(&session),
        ["1*: Open the dialog at LM/W3SVC, Clear the box, OK, …. 6 steps. You are on it."]
    );
    go_on(&mut session, "seek 4; cancel");
    assert_eq!(
        list(&session),
        [
            "1: Tick the box, OK. 6 steps. It parts from the current path after step 4.",
            "2*: Open the dialog at LM/W3SVC, Clear the box, OK, …. 5 steps. You are on it.",
        ]
    );
}

#[test]
fn one_goes_to_the_end_of_a_branch_and_undo_walks_back_on_it() {
    let mut session = session(M4);
    let broken = session.computer().clone();
    go_on(&mut session, "seek 2; cancel");
    let cancelled = session.computer().clone();
    assert_eq!(session.branch_tip(1), Some(&broken));
    assert_eq!(session.branch_tip(2), Some(&cancelled));

    session.go_to_branch(1).unwrap();
    assert_eq!((session.position(), session.len(), session.branch()), (9, 9, 1));
    assert_eq!(session.computer(), &broken);
    go_on(&mut session, "undo");
    assert_eq!((session.position(), session.branch()), (8, 1));

    session.go_to_branch(2).unwrap();
    assert_eq!((session.position(), session.branch()), (3, 2));
    assert_eq!(session.computer(), &cancelled);
    assert!(!session.is_news(3), "what was done there is long past");
}

#[test]
fn there_is_no_way_to_a_branch_that_is_none() {
    let mut session = session(M3);
    for number in [0, 2, usize::MAX] {
        assert_eq!(session.go_to_branch(number), Err(SeekError { step: number, last: 1 }));
        assert_eq!(session.branch_tip(number), None);
    }
    assert_eq!((session.branch(), session.position()), (1, 6));
}

#[test]
fn a_branch_that_another_goes_on_from_is_not_listed_twice() {
    let mut session = session("open; clear; ok");
    // From the middle the same clicks again, and one more: the first path is the beginning of the second.
    go_on(&mut session, "seek 1; clear; ok; request");
    assert_eq!(session.branches(), 2);
    assert_eq!(list(&session).len(), 1);
    // On the shorter one the reader is, so it is there.
    session.go_to_branch(1).unwrap();
    assert_eq!(
        list(&session)[1],
        "2: Request page. 4 steps. It parts from the current path after step 3."
    );
}

#[test]
fn another_version_is_another_computer() {
    let mut session = session("open; clear");
    session.switch_version(Version::Iis4).unwrap();
    assert_eq!(
        list(&session)[0],
        "1: IIS 5.0, Open the dialog at LM/W3SVC, Clear the box. 2 steps, on another computer."
    );
    session.start_over(vec![Action::open()]).unwrap();
    go_on(&mut session, "cancel");
    assert_eq!(
        list(&session)[1],
        "2: Clear the box. 2 steps. It parts from the current path after step 1."
    );
}

#[test]
fn what_was_read_from_a_trace_has_the_same_branches() {
    let mut session = session(M3);
    go_on(&mut session, "seek 4; cancel; seek 1; tick; ok");
    let mut text = Writer::default();
    trace::write(&mut text, &session);
    let read = trace::read(&mut Items::of(&text.end())).unwrap();
    assert_eq!(list(&read), list(&session));
    assert_eq!(list(&read).len(), 3);
}
