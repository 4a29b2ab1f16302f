//! How long a logon serves, and what becomes of accounts that come and go.
//!
//! Q152526 and Q143180: IIS keeps the token of a successful logon for 15 minutes. That it serves
//! for the very name and password presented is inferred.

use crate::notation::{BOTH, ON_OK, check};
use simulator::{Action, Computer, Installation, Request, Service};

/// Cleared, and a visitor was here, so a token for the stored password is kept.
const VISITED: &str = "open; clear; ok; request";

#[test]
fn a_logon_serves_again_while_its_token_lasts() {
    check(
        BOTH,
        &format!("{VISITED}; wait 899; request"),
        "reply: 200 as IUSR_WEB01, interactive
         why: Q152526, Q143180 token cache (inferred)",
    );
    check(
        BOTH,
        &format!("{VISITED}; wait 900; request"),
        "reply: 200 as IUSR_WEB01, interactive
         why: Q218756 summary",
    );
}

#[test]
fn using_a_token_does_not_prolong_it() {
    check(
        BOTH,
        &format!("{VISITED}; wait 600; request; wait 300; request"),
        "why: Q218756 summary",
    );
}

#[test]
fn a_new_windows_password_counts_when_the_token_runs_out() {
    check(
        BOTH,
        &format!("{VISITED}; set IUSR_WEB01 another; wait 899; request"),
        "reply: 200 as IUSR_WEB01, interactive
         log: 0 entries",
    );
    check(
        BOTH,
        &format!("{VISITED}; set IUSR_WEB01 another; wait 900; request"),
        "reply: 401.1 for IUSR_WEB01, offers NTLM
         log: 1 entries",
    );
}

#[test]
fn a_new_windows_password_counts_after_a_restart() {
    check(
        BOTH,
        &format!("{VISITED}; set IUSR_WEB01 another; restart"),
        "why: Q152526 resolution
         log: 0 entries",
    );
    check(
        BOTH,
        &format!("{VISITED}; set IUSR_WEB01 another; restart; request"),
        "reply: 401.1 for IUSR_WEB01, offers NTLM",
    );
}

#[test]
fn a_commit_counts_at_the_next_request() {
    check(
        BOTH,
        &format!("{VISITED}; open; password wrong; ok wrong; request"),
        "reply: 401.1 for IUSR_WEB01, offers NTLM",
    );
    check(
        ON_OK,
        &format!("{VISITED}; open; browse IWAM_WEB01; ok; request"),
        "records: name IWAM_WEB01, password empty, sync 0
         reply: 401.1 for IWAM_WEB01, offers NTLM",
    );
    check(
        BOTH,
        &format!("{VISITED}; open; tick; ok; request"),
        "reply: 200 as IUSR_WEB01, network
         why: Q216828 summary",
    );
}

#[test]
fn a_refused_logon_is_tried_anew_and_logged_at_each_request() {
    check(
        BOTH,
        "open; clear; password wrong; ok wrong; request; request; request",
        "log: 3 entries",
    );
    check(
        BOTH,
        "open; clear; password later; ok later; request; set IUSR_WEB01 later; request",
        "reply: 200 as IUSR_WEB01, interactive
         log: 1 entries",
    );
}

#[test]
fn an_account_that_is_gone_is_refused_even_under_a_ticked_box() {
    check(
        BOTH,
        "delete IUSR_WEB01; request",
        "reply: 401.1 for IUSR_WEB01, offers NTLM
         why: Q259353 symptoms; Q253204 resolution, step 4",
    );
    check(
        BOTH,
        "request; delete IUSR_WEB01; request",
        "reply: 200 as IUSR_WEB01, network
         why: Q152526, Q143180 token cache (inferred)",
    );
}

/// Row 37: Q253204.
#[test]
fn recreating_the_account_repairs_it_while_the_box_is_ticked() {
    check(
        BOTH,
        "delete IUSR_WEB01; request; create IUSR_WEB01 new; restart; request",
        "reply: 200 as IUSR_WEB01, network
         records: name IUSR_WEB01, password <random>, sync 1",
    );
    check(
        BOTH,
        "open; clear; ok; delete IUSR_WEB01; request; create IUSR_WEB01 new; restart; request",
        "reply: 401.1 for IUSR_WEB01, offers NTLM
         why: Q259353 symptoms; Q190005 cause",
    );
}

#[test]
fn changing_an_account_leaves_the_metabase_as_it_is() {
    for action in ["set IUSR_WEB01 new", "delete IUSR_WEB01", "create iusr_web01 new"] {
        check(
            BOTH,
            action,
            "records: name IUSR_WEB01, password <random>, sync 1
             changes: none
             why: Q190005 cause",
        );
    }
}

#[test]
fn an_account_is_known_in_any_case_and_missed_by_name() {
    check(BOTH, "set iusr_web01 new", "refused: none");
    check(BOTH, "set NOBODY new", "refused: unknown-account");
    check(BOTH, "delete NOBODY", "refused: unknown-account");
    check(
        BOTH,
        "open; browse iwam_web01",
        "dialog: name IWAM_WEB01, password blank, greyed, box ticked",
    );
    check(BOTH, "open; browse NOBODY", "refused: unknown-account");
    check(BOTH, "open; name NOBODY; ok", "records: name NOBODY, no password, sync 1");
}

/// Q269241: without the web component nobody vouches, for FTP neither; Setup stops IIS as it removes it,
/// so no token is left to hide that.
#[test]
fn removing_the_web_component_counts_at_the_next_request() {
    let web = |installed| Action::SetService {
        service: Service::Web,
        installed: Some(installed),
        running: None,
    };
    let mut computer = Computer::install(&Installation::default()).unwrap();
    let mut visit = |actions: &[Action]| {
        for action in actions.iter().chain([&Action::Request(Request::ftp())]) {
            computer = computer.apply(action).unwrap().0;
        }
        computer.last_reply().unwrap().is_granted()
    };
    assert!(visit(&[]));
    assert!(!visit(&[web(false)]));
    assert!(!visit(&[web(true)]), "it is taken up only as IIS restarts");
    assert!(visit(&[Action::Restart]));
}
