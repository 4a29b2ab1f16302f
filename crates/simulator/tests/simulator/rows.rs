//! What the articles say between them, as rows of given, when and then.
//!
//! A row's number is that of the facts' section F. Rows 14 and 15 are captions, which the lesson's
//! tests read; rows 16 and 17 are the way to the dialog, for which one OK stands here.

use crate::notation::{BOTH, ON_OK, check, check_in, made_up_password};
use metabase::schema::{ANONYMOUS_PASSWORD_SYNC, ANONYMOUS_USER_NAME, ANONYMOUS_USER_PASS};
use metabase::{Data, Id};
use simulator::{Computer, Installation, Version, paths};

/// M2, M3 and M4: row 7, where the password is gone and the box cleared.
const BROKEN: &str = "open; clear; ok; open; tick; ok; open; clear; ok";

/// Row 19: the box is cleared and Windows holds another password than the metabase.
const DIFFERENT: &str = "open; clear; ok; set IUSR_WEB01 another";

/// Row 1: Q259353.
#[test]
fn row_1_setup_writes_three_records() {
    for version in Version::ALL {
        let installation = Installation { computer: "WEB1".into(), ..Installation::of(version) };
        let computer = Computer::install(&installation).unwrap();
        let data = |id: Id| {
            let record = computer.metabase().record(&paths::w3svc(), id).unwrap();
            (record.data.clone(), record.attributes.to_string())
        };
        assert_eq!(data(ANONYMOUS_PASSWORD_SYNC.id), (Data::Dword(1), "I".into()));
        assert_eq!(data(ANONYMOUS_USER_NAME.id), (Data::string("IUSR_WEB1"), "I".into()));
        let password = made_up_password(&computer);
        assert!(password.bytes().all(|byte| byte.is_ascii_alphanumeric()) && !password.is_empty());
        assert_eq!(data(ANONYMOUS_USER_PASS.id), (Data::string(&password), "I S".into()));
        assert_eq!(computer.accounts().find("iusr_web1").unwrap().password, password);
    }
}

/// Row 2: Q259353, Q190005.
#[test]
fn row_2_the_dialog_opens_ticked_and_its_password_takes_no_text() {
    check(BOTH, "open", "dialog: name IUSR_WEB01, password masked, greyed, box ticked");
    check(BOTH, "open; password x", "refused: password-disabled");
}

/// Row 3: Q259353 step 2.
#[test]
fn row_3_clearing_the_box_writes_sync_alone_and_demands_no_password() {
    check(ON_OK, "open; clear; ok", "changes: AnonymousPasswordSync 1 -> 0");
    check(BOTH, "open; clear; ok", "records: name IUSR_WEB01, password <random>, sync 0");
}

/// Row 4: Q259353, Q218756.
#[test]
fn row_4_the_stored_password_logs_the_visitor_on_interactively() {
    check(
        BOTH,
        "open; clear; ok; request",
        "reply: 200 as IUSR_WEB01, interactive
         event: none
         why: Q218756 summary",
    );
}

/// Row 5: Q259353 step 3.
#[test]
fn row_5_selecting_the_box_deletes_the_record() {
    check(BOTH, "open; clear; ok; open; tick; ok", "records: name IUSR_WEB01, no password, sync 1");
}

/// Row 6: Q216828, Q218756.
#[test]
fn row_6_while_the_box_is_ticked_no_password_is_consulted() {
    check(
        BOTH,
        "open; clear; ok; open; tick; ok; request",
        "reply: 200 as IUSR_WEB01, network
         why: Q216828 summary",
    );
}

/// Row 7: Q259353 step 4.
#[test]
fn row_7_clearing_the_box_again_meets_an_empty_password_box() {
    check(
        BOTH,
        "open; clear; ok; open; tick; ok; open; clear",
        "dialog: name IUSR_WEB01, password blank, box cleared, must be typed",
    );
    check(BOTH, BROKEN, "records: name IUSR_WEB01, no password, sync 0");
}

/// Row 8: Q259353, Q253204.
#[test]
fn row_8_an_anonymous_request_then_fails_with_a_warning() {
    check_in(
        Version::Iis4,
        BOTH,
        &format!("{BROKEN}; request"),
        "reply: 401.1 for IUSR_WEB01, offers NTLM
         event: System Warning W3SVC 100 The server was unable to logon the Windows NT account 'IUSR_WEB01' due to the following error: Logon failure: unknown user name or bad password.  The data is the error code. [2e 05 00 00]",
    );
}

/// Row 9: Q259353, Q253204.
#[test]
fn row_9_typing_the_accounts_password_repairs_it() {
    check(
        BOTH,
        &format!("{BROKEN}; open; password <random>; ok <random>; restart; request"),
        "records: name IUSR_WEB01, password <random>, sync 0
         reply: 200 as IUSR_WEB01, interactive",
    );
    check(
        BOTH,
        &format!("{BROKEN}; open; password wrong; ok wrong; restart; request"),
        "reply: 401.1 for IUSR_WEB01, offers NTLM
         why: Q259353 symptoms; Q190005 cause",
    );
}

/// Row 10: Q259353, Q216828.
#[test]
fn row_10_ticking_the_box_again_repairs_it_without_a_password() {
    check(
        BOTH,
        &format!("{BROKEN}; open; tick; ok; request"),
        "records: name IUSR_WEB01, no password, sync 1
         reply: 200 as IUSR_WEB01, network",
    );
}

/// Row 11: Q259353 symptoms.
#[test]
fn row_11_browse_then_tick_leaves_a_blank_password_field() {
    check(
        BOTH,
        "open; clear; browse IUSR_WEB01; tick",
        "dialog: name IUSR_WEB01, password blank, greyed, box ticked",
    );
}

/// Row 12: Q259353 symptoms.
#[test]
fn row_12_without_browse_the_password_field_keeps_its_entry() {
    check(
        ON_OK,
        "open; clear; tick; clear",
        "dialog: name IUSR_WEB01, password masked, box cleared",
    );
}

/// Row 13: Q259353.
#[test]
fn row_13_and_ok_keeps_the_password_that_works() {
    check(
        ON_OK,
        "open; clear; tick; clear; ok",
        "records: name IUSR_WEB01, password <random>, sync 0",
    );
    check(ON_OK, "open; clear; tick; clear; ok; request", "reply: 200 as IUSR_WEB01, interactive");
}

/// Row 18: Q190005, note.
#[test]
fn row_18_a_password_can_be_typed_only_after_the_box_is_cleared() {
    check(BOTH, "open; password secret", "refused: password-disabled");
    check(BOTH, "open; clear; tick; password secret", "refused: password-disabled");
    check(
        BOTH,
        "open; clear; password secret",
        "dialog: name IUSR_WEB01, password `secret`, box cleared
         why: Q190005 workaround, note",
    );
}

/// Row 19: Q190005.
#[test]
fn row_19_a_password_that_differs_prompts_the_visitor() {
    check(
        BOTH,
        &format!("{DIFFERENT}; request"),
        "reply: 401.1 for IUSR_WEB01, offers NTLM
         why: Q259353 symptoms; Q190005 cause",
    );
}

/// Row 20: Q190005.
#[test]
fn row_20_ticking_the_box_stops_the_prompts() {
    check(
        BOTH,
        &format!("{DIFFERENT}; request; open; tick; ok; request"),
        "reply: 200 as IUSR_WEB01, network
         event: none",
    );
}

/// Row 21: Q190005.
#[test]
fn row_21_the_same_password_in_both_places_stops_the_prompts() {
    check(
        BOTH,
        &format!("{DIFFERENT}; request; open; password another; ok another; request"),
        "reply: 200 as IUSR_WEB01, interactive",
    );
    check(
        BOTH,
        &format!("{DIFFERENT}; request; set IUSR_WEB01 <random>; request"),
        "reply: 200 as IUSR_WEB01, interactive",
    );
}

/// Row 22: Q216828.
#[test]
fn row_22_while_the_box_is_ticked_a_new_windows_password_changes_nothing() {
    check(
        BOTH,
        "set IUSR_WEB01 another; restart; request",
        "reply: 200 as IUSR_WEB01, network
         event: none
         records: name IUSR_WEB01, password <random>, sync 1",
    );
}

/// Row 23: Q171116, Q185377.
#[test]
fn row_23_while_it_is_cleared_a_new_windows_password_locks_visitors_out() {
    check_in(
        Version::Iis4,
        BOTH,
        "open; clear; ok; request; set IUSR_WEB01 another; restart; request",
        "reply: 401.1 for IUSR_WEB01, offers NTLM
         event: System Warning W3SVC 100 The server was unable to logon the Windows NT account 'IUSR_WEB01' due to the following error: Logon failure: unknown user name or bad password.  The data is the error code. [2e 05 00 00]
         records: name IUSR_WEB01, password <random>, sync 0",
    );
    check_in(
        Version::Iis5,
        BOTH,
        "open; clear; ok; request; set IUSR_WEB01 another; restart; request",
        "reply: 401.1 for IUSR_WEB01, offers NTLM
         log: 1 entries",
    );
}

/// Row 37: Q253204.
#[test]
fn row_37_an_account_that_is_made_anew_serves_while_the_box_is_ticked() {
    check(
        BOTH,
        "delete IUSR_WEB01; request; create IUSR_WEB01 new; restart; request",
        "reply: 200 as IUSR_WEB01, network
         log: 1 entries",
    );
}

/// Row 39: Q272206, Q259353.
#[test]
fn row_39_an_account_picked_under_a_ticked_box_loses_the_stored_password_at_ok() {
    check(
        BOTH,
        "open; browse IWAM_WEB01; tick; ok",
        "records: name IWAM_WEB01, no password, sync 1
         changes: AnonymousUserName IUSR_WEB01 -> IWAM_WEB01; AnonymousUserPass deleted
         why: Q272206 resolution; Q272206 resolution (inferred)",
    );
}

/// Row 78: Q236909. Whether the typed password was ever stored makes no difference.
#[test]
fn row_78_a_password_typed_before_the_box_is_ticked_again_is_harmless() {
    check(
        BOTH,
        "set IUSR_WEB01 new; open; clear; password new; tick; ok; request",
        "dialog: closed
         reply: 200 as IUSR_WEB01, network",
    );
}
