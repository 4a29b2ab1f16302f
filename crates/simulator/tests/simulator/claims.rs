//! What Q259353 says, line by line, in both versions and under both commit rules.
//!
//! Under `OnClick` M1 to M4 and S1 hold and S2 does not: that is why the dialog is a draft.

use crate::notation::{BOTH, ON_CLICK, ON_OK, check, check_in, made_up_password};
use simulator::{Computer, Installation, Version};

/// The two lines of the event in IIS 4.0; 5.0 has a third.
const EVENT: &str = "System Warning W3SVC 100 The server was unable to logon the Windows NT account 'IUSR_WEB01' due to the following error: Logon failure: unknown user name or bad password.  The data is the error code.";

// M1: a fresh installation.

#[test]
fn setup_ticks_the_box_and_stores_a_password() {
    check(BOTH, "", "records: name IUSR_WEB01, password <random>, sync 1");
    check(
        BOTH,
        "open",
        "dialog: name IUSR_WEB01, password masked, greyed, box ticked
         why: Q259353 steps 1 and 4",
    );
}

#[test]
fn the_stored_password_is_random_and_not_blank() {
    let of_seed = |seed| {
        let installation = Installation { seed, ..Installation::default() };
        made_up_password(&Computer::install(&installation).unwrap())
    };
    let [first, second] = [1, 2].map(of_seed);
    assert_eq!((first.len(), second.len()), (14, 14));
    assert_ne!(first, second);
    assert_eq!(first, of_seed(1), "the same seed gives the same password");
}

// M2: clearing the box.

#[test]
fn clearing_the_box_keeps_the_stored_password() {
    check(
        ON_OK,
        "open; clear; ok",
        "changes: AnonymousPasswordSync 1 -> 0
         why: Q259353 step 2",
    );
    check(
        BOTH,
        "open; clear; ok",
        "records: name IUSR_WEB01, password <random>, sync 0
         dialog: closed",
    );
}

#[test]
fn after_clearing_the_box_nothing_has_to_be_typed() {
    check(BOTH, "open; clear", "dialog: name IUSR_WEB01, password masked, box cleared");
    check(BOTH, "open; clear; ok; request", "reply: 200 as IUSR_WEB01, interactive");
    check(BOTH, "open; clear; ok; open", "dialog: name IUSR_WEB01, password masked, box cleared");
}

// M3: ticking it again.

#[test]
fn ticking_the_box_deletes_the_password() {
    check(
        BOTH,
        "open; clear; ok; open; tick; ok",
        "records: name IUSR_WEB01, no password, sync 1
         dialog: closed",
    );
}

#[test]
fn sync_is_set_to_one_and_then_the_password_is_deleted() {
    let expected = "changes: AnonymousPasswordSync 0 -> 1; AnonymousUserPass deleted
                    why: Q259353 step 3";
    check(ON_OK, "open; clear; ok; open; tick; ok", expected);
    check(ON_CLICK, "open; clear; ok; open; tick", expected);
}

#[test]
fn when_the_password_is_deleted_nothing_seems_wrong() {
    check(
        BOTH,
        "open; clear; ok; open; tick; ok; request",
        "reply: 200 as IUSR_WEB01, network
         event: none
         why: Q216828 summary",
    );
    check(
        BOTH,
        "open; clear; ok; open; tick; ok; open",
        "dialog: name IUSR_WEB01, password blank, greyed, box ticked",
    );
}

// M4: clearing it once more.

#[test]
fn clearing_the_box_once_more_finds_no_password() {
    check(
        ON_OK,
        "open; clear; ok; open; tick; ok; open; clear; ok",
        "changes: AnonymousPasswordSync 1 -> 0
         why: Q259353 step 4",
    );
    check(
        BOTH,
        "open; clear; ok; open; tick; ok; open; clear; ok",
        "records: name IUSR_WEB01, no password, sync 0",
    );
}

#[test]
fn after_clearing_it_once_more_the_password_must_be_typed() {
    check(
        BOTH,
        "open; clear; ok; open; tick; ok; open; clear",
        "dialog: name IUSR_WEB01, password blank, box cleared, must be typed",
    );
    check(
        BOTH,
        "open; clear; ok; open; tick; ok; open; clear; ok; request",
        "reply: 401.1 for IUSR_WEB01, offers NTLM
         log: 1 entries",
    );
}

// S1: clear, Browse…, tick.

#[test]
fn browsing_to_the_same_account_blanks_the_password_field() {
    check(
        BOTH,
        "open; clear; browse IUSR_WEB01",
        "dialog: name IUSR_WEB01, password blank, box cleared, must be typed
         changes: none
         why: Q259353 symptoms, with Browse (inferred)",
    );
    check(
        BOTH,
        "open; clear; browse IUSR_WEB01; tick",
        "dialog: name IUSR_WEB01, password blank, greyed, box ticked",
    );
}

#[test]
fn the_blank_field_bites_when_the_box_is_cleared() {
    check(
        BOTH,
        "open; clear; browse IUSR_WEB01; tick; clear",
        "dialog: name IUSR_WEB01, password blank, box cleared, must be typed",
    );
    let refused = "reply: 401.1 for IUSR_WEB01, offers NTLM
                   log: 1 entries";
    check(BOTH, "open; clear; browse IUSR_WEB01; tick; clear; ok; request", refused);
    check(BOTH, "open; clear; browse IUSR_WEB01; tick; ok; open; clear; ok; request", refused);
}

#[test]
fn a_blank_field_is_written_over_the_stored_password() {
    check(
        ON_OK,
        "open; clear; browse IUSR_WEB01; tick; clear; ok",
        "changes: AnonymousPasswordSync 1 -> 0; AnonymousUserPass <random> -> empty
         why: Q259353 steps 2 and 4; Q259353 symptoms (inferred)",
    );
}

// S2: clear, tick, clear, without Browse….

#[test]
fn without_browse_the_field_keeps_its_entry() {
    check(
        ON_OK,
        "open; clear; tick; clear",
        "dialog: name IUSR_WEB01, password masked, box cleared
         changes: none
         why: Q259353 symptoms, without Browse",
    );
    check(
        ON_OK,
        "open; clear; tick; clear; ok",
        "records: name IUSR_WEB01, password <random>, sync 0",
    );
    check(ON_OK, "open; clear; tick; clear; ok; request", "reply: 200 as IUSR_WEB01, interactive");
}

#[test]
fn if_each_click_were_written_the_field_would_lose_its_entry() {
    check(
        ON_CLICK,
        "open; clear; tick; clear",
        "dialog: name IUSR_WEB01, password blank, box cleared, must be typed
         records: name IUSR_WEB01, no password, sync 0",
    );
    check(
        ON_CLICK,
        "open; clear; tick; clear; ok; request",
        "reply: 401.1 for IUSR_WEB01, offers NTLM",
    );
}

// S3: the event.

#[test]
fn a_password_that_is_not_typed_leads_to_the_warning() {
    let left_blank = [
        "open; clear; ok; open; tick; ok; open; clear; ok; request",
        "open; clear; browse IUSR_WEB01; tick; clear; ok; request",
    ];
    let more = " For additional information specific to this message please visit the Microsoft Online Support site located at: http://www.microsoft.com/contentredirect.asp.";
    for actions in left_blank {
        for (version, more) in [(Version::Iis4, ""), (Version::Iis5, more)] {
            check_in(version, BOTH, actions, &format!("event: {EVENT}{more} [2e 05 00 00]"));
        }
    }
    check(
        BOTH,
        left_blank[0],
        "why: Q259353 symptoms; Q259353 step 4 and symptoms
         records: name IUSR_WEB01, no password, sync 0",
    );
}

#[test]
fn a_password_that_is_typed_leads_to_no_warning() {
    check(
        BOTH,
        "open; clear; ok; open; tick; ok; open; clear; password <random>; ok <random>; request",
        "reply: 200 as IUSR_WEB01, interactive
         event: none
         records: name IUSR_WEB01, password <random>, sync 0",
    );
}

// C1: the cause, taken literally, is too broad.

#[test]
fn clearing_the_box_demands_the_password_only_where_none_is_stored() {
    // The claim where it holds …
    let broken = "open; clear; ok; open; tick; ok; open; clear; ok";
    check(BOTH, broken, "records: name IUSR_WEB01, no password, sync 0");
    check(BOTH, &format!("{broken}; request"), "reply: 401.1 for IUSR_WEB01, offers NTLM");
    // … and the article's own step 2 against it.
    check(BOTH, "open; clear", "dialog: name IUSR_WEB01, password masked, box cleared");
    check(BOTH, "open; clear; ok; request", "reply: 200 as IUSR_WEB01, interactive");
}

#[test]
fn typing_is_not_the_only_way_out_ticking_again_restores_access() {
    check(
        BOTH,
        "open; clear; ok; open; tick; ok; open; clear; ok; request; open; tick; ok; request",
        "reply: 200 as IUSR_WEB01, network
         why: Q216828 summary
         records: name IUSR_WEB01, no password, sync 1",
    );
}
