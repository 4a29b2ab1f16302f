//! The sentences beside the machine, at the turning points of the article; and its claims under both
//! rules of writing.

use crate::notation::{M3, M4, session};
use lesson::{
    Claim, Forecast, RowState, Visitor, committed, deletion_clause, effect_words, hint,
    past_sentence, pinned_rows, story, visitor_remark, visitor_sentence,
};
use simulator::{CommitRule, Rule};

/// The visitor's sentence and remark after what the text says.
#[track_caller]
fn check_visitor(text: &str, sentence: &str, remark: &str) {
    let session = session(text);
    let visitor = Visitor::of(session.computer(), &session.focus());
    let forecast = Forecast::of(session.computer());
    assert_eq!(visitor_sentence(&visitor), sentence, "{text}");
    assert_eq!(visitor_remark(&session, &visitor, forecast.as_ref()), remark, "{text}");
}

#[test]
fn the_visitor_is_commented_on_at_each_turn_of_the_article() {
    let (granted, refused) = ("A visitor gets the page: 200", "A visitor is turned away: 401.1");
    check_visitor("open", granted, "While the box is ticked IIS doesn’t look at 6021.");
    check_visitor("open; clear", granted, "After OK: still 200.");
    check_visitor("open; clear; ok", granted, "The stored password is the account’s.");
    check_visitor(
        "open; clear; ok; open; tick",
        granted,
        "After OK: still 200. Nobody will notice.",
    );
    check_visitor(M3, granted, "While the box is ticked IIS doesn’t look at 6021. Nobody noticed.");
    check_visitor(&format!("{M3}; open; clear"), granted, "After OK: 401.1, turned away.");
    check_visitor(M4, refused, "No password is stored for IIS to log on with.");
    check_visitor(&format!("{M4}; open; tick"), refused, "After OK: 200, let in again.");
}

#[test]
fn a_token_that_still_serves_is_named() {
    check_visitor(
        "open; clear; ok; request; set IUSR another",
        "A visitor gets the page: 200",
        "IIS still holds the token of an earlier logon: for 15 minutes, or until it is restarted.",
    );
}

#[test]
fn the_hint_says_why_the_field_is_greyed_blank_or_to_be_confirmed() {
    for (text, expected) in [
        ("open", Some("The password can't be typed while the box is ticked: clear the box first.")),
        ("open; clear", None),
        ("open; clear; password x", Some("OK asks you to type the password once more.")),
        (
            "open; clear; browse IUSR",
            Some("The password is blank: type it by hand, or visitors stay out."),
        ),
        (
            "open; cancel",
            Some("Here one OK stands for those of all windows. Edit… opens the dialog again."),
        ),
    ] {
        assert_eq!(hint(&session(text)).as_deref(), expected, "{text}");
    }
}

#[test]
fn what_ok_did_is_told_until_the_reader_moves_on() {
    let before = session("open; clear; ok; open; tick");
    let mut after = session(M3);
    assert_eq!(committed(&after), Forecast::of(before.computer()).map(|ahead| ahead.wires));
    after.seek(0).unwrap();
    after.seek(6).unwrap();
    assert_eq!(committed(&after), None, "the reader has moved in time");
    assert_eq!(committed(&session("open; cancel")), None);
}

#[test]
fn the_reason_for_a_deletion_is_that_of_its_rule() {
    let rules = [
        (M3, Rule::TickDeletesPassword, "the box was ticked and OK pressed."),
        (
            "open; browse IUSR; ok",
            Rule::AssignedAccountDeletesPassword,
            "the account was picked or typed anew, the box ticked and OK pressed.",
        ),
    ];
    for (text, expected, reason) in rules {
        let [_, password, _] = pinned_rows(&session(text));
        let RowState::JustDeleted { rule, .. } = password.state else { panic!("{text}") };
        assert_eq!(rule, Some(expected), "{text}");
        assert_eq!(deletion_clause(expected), format!("Deleted because {reason}"));
    }
}

#[test]
fn the_story_begins_with_what_setup_left() {
    assert!(story(&session("open")).starts_with("Setup left the box ticked"));
    assert_eq!(story(&session("open; clear")), "Clear the box: nothing is written yet.");
}

#[test]
fn all_claims_hold_if_ok_writes_and_all_but_s2_if_each_click_does() {
    for claim in Claim::ALL {
        assert!(claim.holds_under(CommitRule::OnOk), "{} on OK", claim.name());
        let on_click = claim.holds_under(CommitRule::OnClick);
        assert_eq!(on_click, claim != Claim::S2, "{} on click", claim.name());
    }
}

#[test]
fn between_property_sheets_it_is_the_ok_that_writes_that_is_spoken_of() {
    let clear = "properties LM/W3SVC; edit; edit; clear";
    check_visitor(clear, "A visitor gets the page: 200", "After the OK that writes: still 200.");
    check_visitor(
        &format!("{clear}; ok; ok"),
        "A visitor gets the page: 200",
        "After OK: still 200.",
    );
}

#[test]
fn a_visitor_of_ftp_is_logged_in_and_gets_no_page() {
    check_visitor(
        "properties LM/MSFTPSVC; clear",
        "A visitor is logged in: 230",
        "After OK: still 230.",
    );
}

#[test]
fn the_past_is_called_so_and_what_is_kept_is_named() {
    let mut session = session(M4);
    assert_eq!(past_sentence(&session), None);
    let mut at = |step: usize| {
        session.seek(step).unwrap();
        past_sentence(&session).unwrap()
    };
    assert_eq!(
        at(8),
        "You are looking at the past, step 8 of 9. What you do now starts a new branch; step 9 is kept."
    );
    assert_eq!(
        at(0),
        "You are looking at the past, step 0 of 9. What you do now starts a new branch; steps 1 to 9 are kept."
    );
}

#[test]
fn what_ok_would_do_by_an_inferred_rule_is_marked() {
    let words = |text: &str| {
        let forecast = Forecast::of(session(text).computer()).unwrap();
        forecast.wires.map(|wire| effect_words(&wire, true))
    };
    let blanked = "will be written as empty text (inferred)";
    assert_eq!(words("open; clear; browse IUSR"), ["same", blanked, "1 → 0"]);
    let picked = "will be deleted (inferred)";
    assert_eq!(words("open; browse IUSR"), ["same", picked, "same"]);
    assert_eq!(words("open; clear; ok; open; tick"), ["same", "will be deleted", "0 → 1"]);
}
