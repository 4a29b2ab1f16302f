//! What differs between two steps, in words. The expectations are the article's, and the facts'.

use crate::notation::{IUSR, M3, M4, session, session_in};
use lesson::{Realm, Session, difference, difference_sentence};
use simulator::{Computer, Version};

fn told(session: &Session, from: usize, to: usize) -> Vec<String> {
    let [before, after] = [from, to].map(|step| session.computer_at(step).unwrap());
    lines(before, after, session)
}

fn lines(before: &Computer, after: &Computer, session: &Session) -> Vec<String> {
    let found = difference(before, after, &session.focus());
    let line = |it: lesson::Difference| {
        format!("{} | {} | {} | {}", it.realm.name(), it.what, it.before, it.after)
    };
    found.into_iter().map(line).collect()
}

#[test]
fn clear_ok_tick_ok_differs_by_the_deleted_password_alone() {
    assert_eq!(
        told(&session(M3), 0, 6),
        ["Metabase | AnonymousUserPass at LM/W3SVC | ********** | none"]
    );
}

#[test]
fn the_third_click_turns_the_visitor_away() {
    assert_eq!(
        told(&session(M4), 6, 9),
        [
            "Metabase | AnonymousPasswordSync at LM/W3SVC | 1 | 0",
            "Visitor | Anonymous visitor | A visitor gets the page: 200 | A visitor is turned away: 401.1",
        ]
    );
}

#[test]
fn a_draft_is_a_difference_in_the_dialog_and_in_nothing_else() {
    let lines = told(&session("open; clear"), 0, 2);
    assert_eq!(
        lines,
        [
            "Dialog | Open windows | none | Anonymous User Account",
            &format!("Dialog | User name | not shown | {IUSR}"),
            "Dialog | Box | not shown | cleared",
            "Dialog | Password field | not shown | asterisks",
        ]
    );
}

#[test]
fn nothing_differs_between_a_step_and_itself_and_backwards_it_is_the_other_way_round() {
    let session = session(M4);
    for from in 0..=session.len() {
        assert!(told(&session, from, from).is_empty());
        for to in 0..=session.len() {
            let [before, after] = [from, to].map(|step| session.computer_at(step).unwrap());
            let there = difference(before, after, &session.focus());
            let back = difference(after, before, &session.focus());
            assert_eq!(before == after, there.is_empty(), "steps {from} and {to}");
            let turned: Vec<_> = back.iter().map(|it| (&it.what, &it.after)).collect();
            let ahead: Vec<_> = there.iter().map(|it| (&it.what, &it.before)).collect();
            assert_eq!(turned, ahead, "steps {from} and {to}");
        }
    }
}

#[test]
fn another_password_is_told_and_never_shown() {
    let text = format!(
        "set {IUSR} s3cret; open; clear; password s3cret; ok; disable {IUSR} on; stop ftp; request"
    );
    let session = session(&text);
    let lines = told(&session, 0, session.len());
    assert!(!lines.join("\n").contains("s3cret"), "{lines:?}");
    let expected = [
        "Metabase | AnonymousUserPass at LM/W3SVC | ********** | another, **********".to_owned(),
        format!("Windows account | {IUSR} | enabled | disabled, with another password"),
        "Service | MSFTPSVC | running | stopped".to_owned(),
        "Event log | System Log | empty | 1 entry".to_owned(),
    ];
    for line in expected {
        assert!(lines.contains(&line), "{line} is not in {lines:#?}");
    }
}

#[test]
fn the_tips_of_two_branches_are_compared_like_two_steps() {
    let mut session = session("open; clear; ok; open; tick; ok");
    crate::notation::go_on(&mut session, "seek 5; cancel");
    let [first, second] = [1, 2].map(|number| session.branch_tip(number).unwrap());
    assert_eq!(
        lines(first, second, &session),
        [
            "Metabase | AnonymousUserPass at LM/W3SVC | none | **********",
            "Metabase | AnonymousPasswordSync at LM/W3SVC | 1 | 0",
        ]
    );
    let other = session_in(Version::Iis4, "");
    let found = difference(session.computer(), other.computer(), &session.focus());
    assert!(found.iter().any(|it| it.realm == Realm::Computer && it.after == "IIS 4.0"));
}

#[test]
fn the_number_of_differences_is_a_sentence() {
    let session = session(M4);
    let sentence = |from: usize, to: usize| {
        let [before, after] = [from, to].map(|step| session.computer_at(step).unwrap());
        let found = difference(before, after, &session.focus());
        difference_sentence(&format!("step {from}"), &format!("step {to}"), &found)
    };
    assert_eq!(sentence(0, 6), "One thing differs between step 0 and step 6.");
    assert_eq!(sentence(6, 9), "2 things differ between step 6 and step 9.");
    assert_eq!(sentence(3, 3), "Nothing differs between step 3 and step 3.");
}
