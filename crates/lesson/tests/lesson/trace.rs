//! A session as text and back: nothing is lost, nothing is added, and a wrong item is named.

use crate::generated::wander;
use crate::notation::{session, session_in};
use lesson::shorthand::{Garbled, Items, Writer};
use lesson::{Session, trace};
use simulator::{Action, CommitRule, Installation, Version};

fn encode(session: &Session) -> String {
    let mut text = Writer::default();
    trace::write(&mut text, session);
    text.end()
}

fn decode(text: &str) -> Result<Session, Garbled> {
    trace::read(&mut Items::of(text))
}

#[test]
fn a_session_is_written_path_by_path() {
    let mut session = session_in(Version::Iis4, "open; clear; password a.b; ok; undo");
    assert_eq!(encode(&session), "Q0.V3!0!3!!!.iouWa~pb.Ka~pb.");
    session.start_over(vec![Action::open()]).unwrap();
    session.undo();
    assert_eq!(encode(&session), "Q0.V3!0!3!!3!1.iouWa~pb.Ka~pb.V1!1!0!0!!.io");
}

#[test]
fn what_was_written_is_read_as_the_same_session_wherever_a_reader_is() {
    wander(|session, _| {
        let read = decode(&encode(session)).unwrap();
        assert_eq!(&read, session);
    });
}

#[test]
fn undo_leads_where_it_led() {
    let mut before = session("open; clear; ok");
    before.start_over(vec![Action::open()]).unwrap();
    before.switch_version(Version::Iis4).unwrap();
    let mut after = decode(&encode(&before)).unwrap();
    assert!(after.undo() && after.undo());
    assert_eq!(after.computer(), session("open; clear; ok").computer());
}

#[test]
fn any_text_can_be_typed() {
    for text in
        ["", " ", "a b", "a=b", "\\", "\\s", "line\nline\r\nline", "ü 密码 \u{1F511}\u{0}\t"]
    {
        let mut session = session("open; clear");
        session.dispatch(Action::type_password(text)).unwrap();
        session.dispatch(Action::type_user_name(text)).unwrap();
        assert_eq!(decode(&encode(&session)).unwrap(), session, "{text:?}");
    }
}

#[test]
fn every_installation_is_kept() {
    for commit_rule in [CommitRule::OnOk, CommitRule::OnClick] {
        for version in Version::ALL {
            let computer = "A-1".to_owned();
            let installation = Installation {
                version,
                computer,
                seed: u64::MAX,
                commit_rule,
                domain_controller: commit_rule == CommitRule::OnOk,
            };
            let session = Session::begin(&installation, vec![Action::open()]).unwrap();
            let read = decode(&encode(&session)).unwrap();
            assert_eq!(read, session);
            assert_eq!(read.computer().installation(), &installation);
        }
    }
}

#[track_caller]
fn check_refused(text: &str, said: &str) {
    let error = decode(text).unwrap_err();
    assert_eq!(error.to_string(), said, "{text}");
}

#[test]
fn a_wrong_item_is_named_with_what_was_expected() {
    let numbers = "At letter 1: expected numbers of steps and paths that there are.";
    for (text, said) in [
        ("", "At letter 1: expected a session."),
        ("V0!0!0!!!.o", "At letter 1: expected a session."),
        ("Qx.", "At letter 1: expected the number of a path."),
        ("Q0.", numbers),
        ("Q1.V0!0!0!!!.", numbers),
        ("Q0.V2!0!0!!!.o", numbers),
        ("Q0.V0!0!0!0!!.o", numbers),
        ("Q0.V0!0!0!!0!1.o", numbers),
        ("Q0.o", "At letter 4: expected a path."),
        ("Q0.V0!0!!!!.", "At letter 4: expected where the reader is on the path."),
        ("Q0.V0!0!-1!!!.", "At letter 4: expected six numbers."),
        ("Q0.V0!0!0.", "At letter 4: expected six numbers."),
        ("Q0.V0!0!0!!!.ok5", "At letter 16: expected a letter, not `5`."),
        ("Q0.V0!0!0!!!.k", "At letter 14: No dialog is open: open Anonymous User Account first."),
    ] {
        check_refused(text, said);
    }
}
