//! The three pinned records: marked when they change, struck through when they go, and empty then.

use crate::notation::{M3, M4, go_on, made_up_password, session, session_in, source};
use lesson::{RowState, Session, pinned_rows};
use metabase::Data;
use simulator::Version;

#[track_caller]
fn check(text: &str, expected: [&str; 3]) {
    for version in Version::ALL {
        let session = session_in(version, text);
        assert_eq!(rows(&session), expected, "IIS {}: {text}", version.as_str());
    }
}

fn rows(session: &Session) -> [String; 3] {
    let random = made_up_password(session.computer());
    pinned_rows(session).map(|row| {
        let shown = |data: &Data| data.to_string().replace(&random, "<random>");
        let state = match &row.state {
            RowState::Present { record, from, changed, was } => {
                let from = if *from == session.focus() { "" } else { ", inherited" };
                let data = shown(&record.data);
                match (changed, was) {
                    (false, None) => format!("{data}{from}"),
                    (false, Some(_)) => panic!("what did not change was nothing else"),
                    (true, None) => format!("{data} (new){from}"),
                    (true, Some(was)) => format!("{data} (was {}){from}", shown(was)),
                }
            }
            RowState::JustDeleted { record, step, rule } => {
                let rule = rule.map_or("no rule".to_owned(), source);
                format!("{} struck through at step {step}: {rule}", shown(&record.data))
            }
            RowState::Empty { deleted_at: Some(step) } => format!("empty, deleted at step {step}"),
            RowState::Empty { deleted_at: None } => "empty".to_owned(),
        };
        format!("{} {state}", row.property.id.0)
    })
}

const NAME: &str = "6020 IUSR_WEB01";

#[test]
fn the_rows_stand_in_the_order_of_their_identifiers() {
    check("", [NAME, "6021 <random>", "6022 1"]);
}

#[test]
fn a_commit_marks_what_it_changed_with_what_was() {
    check("open; clear", [NAME, "6021 <random>", "6022 1"]);
    check("open; clear; ok", [NAME, "6021 <random>", "6022 0 (was 1)"]);
    check("open; clear; ok; request", [NAME, "6021 <random>", "6022 0 (was 1)"]);
    check("open; clear; ok; open; ok", [NAME, "6021 <random>", "6022 0 (was 1)"]);
    check("open; clear; ok; seek 3", [NAME, "6021 <random>", "6022 0"]);
    check("open; clear; ok; undo", [NAME, "6021 <random>", "6022 1"]);
    check(
        "open; browse Administrator; ok",
        [
            "6020 Administrator (was IUSR_WEB01)",
            "6021 <random> struck through at step 3: Q272206 resolution (inferred)",
            "6022 1",
        ],
    );
}

#[test]
fn a_deleted_record_is_struck_through_with_its_step_and_source() {
    let struck = "6021 <random> struck through at step 6: Q259353 step 3";
    check(M3, [NAME, struck, "6022 1 (was 0)"]);
    // Nothing that leaves the metabase alone takes that away.
    for more in ["request", "restart; wait 60", "open", "open; clear", "open; ok", "open; cancel"] {
        check(&format!("{M3}; {more}"), [NAME, struck, "6022 1 (was 0)"]);
    }
}

#[test]
fn the_slot_of_a_deleted_record_is_empty_once_the_metabase_changes_again() {
    check(M4, [NAME, "6021 empty, deleted at step 6", "6022 0 (was 1)"]);
    check(
        &format!("{M4}; open; tick; ok"),
        [NAME, "6021 empty, deleted at step 6", "6022 1 (was 0)"],
    );
}

#[test]
fn the_slot_of_a_deleted_record_is_empty_once_the_reader_moves_in_time() {
    let empty = [NAME, "6021 empty, deleted at step 6", "6022 1"];
    check(&format!("{M3}; seek 6"), empty);
    check(&format!("{M3}; undo; redo"), empty);
    check(&format!("{M3}; open; undo"), empty);
    check(&format!("{M3}; seek 6; open; clear"), empty);
    check(&format!("{M3}; undo"), [NAME, "6021 <random>", "6022 0"]);

    let mut session = session(M3);
    session.switch_version(Version::Iis4).unwrap();
    assert_eq!(rows(&session), empty, "replayed in the other version");
}

#[test]
fn after_a_move_in_time_the_next_deletion_is_struck_through_again() {
    check(
        &format!("{M3}; seek 5; ok"),
        [NAME, "6021 <random> struck through at step 6: Q259353 step 3", "6022 1 (was 0)"],
    );
}

#[test]
fn a_password_typed_into_the_empty_slot_is_marked_as_new() {
    check(&format!("{M4}; open; password guess; ok"), [NAME, "6021 guess (new)", "6022 0"]);
    check(
        &format!("{M4}; open; password guess; ok; open; tick; ok"),
        [NAME, "6021 guess struck through at step 15: Q259353 step 3", "6022 1 (was 0)"],
    );
}

#[test]
fn an_emptied_record_is_there_and_says_nothing() {
    check("open; clear; browse IUSR; ok", [NAME, "6021  (was <random>)", "6022 0 (was 1)"]);
}

#[test]
fn a_site_shows_what_it_inherits() {
    check(
        "open LM/W3SVC/1",
        ["6020 IUSR_WEB01, inherited", "6021 <random>, inherited", "6022 1, inherited"],
    );
    check(
        "open LM/W3SVC/1; clear; ok",
        ["6020 IUSR_WEB01, inherited", "6021 <random>, inherited", "6022 0 (was 1)"],
    );
    // Seen from the service, nothing has happened.
    check("open LM/W3SVC/1; clear; ok; open", [NAME, "6021 <random>", "6022 1"]);
}

#[test]
fn deleting_a_record_of_a_site_shows_what_the_service_holds_again() {
    check(
        "open LM/W3SVC/1; clear; password guess; ok; open LM/W3SVC/1; tick; ok",
        ["6020 IUSR_WEB01, inherited", "6021 <random> (was guess), inherited", "6022 1 (was 0)"],
    );
}

#[test]
fn what_the_service_loses_its_sites_lose_too() {
    check(
        &format!("{M3}; open LM/W3SVC/1"),
        [
            "6020 IUSR_WEB01, inherited",
            "6021 <random> struck through at step 6: Q259353 step 3",
            "6022 1 (was 0), inherited",
        ],
    );
}

#[test]
fn a_write_above_does_not_touch_what_a_site_has_of_its_own() {
    let mut session = session("open LM/W3SVC/1; clear; password guess; ok");
    go_on(&mut session, "open; clear; ok; open LM/W3SVC/1");
    let expected = ["6020 IUSR_WEB01, inherited", "6021 guess", "6022 0"];
    assert_eq!(rows(&session), expected);
    go_on(&mut session, "cancel; open; tick; ok; open LM/W3SVC/1");
    assert_eq!(rows(&session), expected, "the service's record was deleted, not this one");
}
