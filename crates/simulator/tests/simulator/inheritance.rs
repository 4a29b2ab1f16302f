//! The dialog at a site, whose parent holds what the site does not (facts A.5).
//!
//! Q259353 does not name the level at which it works; on a default installation its records stand
//! at the service, and then its steps hold there only.

use crate::notation::{BOTH, ON_OK, check, play};
use metabase::{Data, schema};
use simulator::{Computer, Installation, paths};

#[test]
fn the_dialog_of_a_site_shows_what_the_site_inherits() {
    check(
        BOTH,
        "open LM/W3SVC/1",
        "dialog: name IUSR_WEB01, password masked, greyed, box ticked
         site: no name, no password, no sync",
    );
}

#[test]
fn a_toggle_at_a_site_of_a_default_installation_deletes_nothing() {
    check(
        ON_OK,
        "open LM/W3SVC/1; clear; ok; open LM/W3SVC/1; tick; ok",
        "changes: LM/W3SVC/1 AnonymousPasswordSync 0 -> 1",
    );
    check(
        BOTH,
        "open LM/W3SVC/1; clear; ok; open LM/W3SVC/1; tick; ok",
        "site: no name, no password, sync 1
         records: name IUSR_WEB01, password <random>, sync 1",
    );
    check(
        BOTH,
        "open LM/W3SVC/1; clear; ok; open LM/W3SVC/1; tick; ok; open LM/W3SVC/1; clear",
        "dialog: name IUSR_WEB01, password masked, box cleared",
    );
}

#[test]
fn a_site_writes_its_own_records_and_leaves_the_parents() {
    check(
        ON_OK,
        "open LM/W3SVC/1; name IWAM_WEB01; clear; password secret; ok secret",
        "changes: LM/W3SVC/1 AnonymousUserName none -> IWAM_WEB01; LM/W3SVC/1 AnonymousPasswordSync none -> 0; LM/W3SVC/1 AnonymousUserPass none -> secret
         site: name IWAM_WEB01, password secret, sync 0
         records: name IUSR_WEB01, password <random>, sync 1",
    );
}

#[test]
fn deleting_at_a_site_shows_the_parents_password_again() {
    check(
        ON_OK,
        "open LM/W3SVC/1; clear; password other; ok other; open LM/W3SVC/1; tick; ok",
        "changes: LM/W3SVC/1 AnonymousPasswordSync 0 -> 1; LM/W3SVC/1 AnonymousUserPass deleted
         why: Q259353 step 3",
    );
    check(
        BOTH,
        "open LM/W3SVC/1; clear; password other; ok other; open LM/W3SVC/1; tick; ok; open LM/W3SVC/1; clear; ok; request",
        "site: no name, no password, sync 0
         reply: 200 as IUSR_WEB01, interactive",
    );
}

#[test]
fn a_blanked_field_at_a_site_covers_the_parents_password() {
    check(
        BOTH,
        "open LM/W3SVC/1; clear; browse IUSR_WEB01; ok; request",
        "site: no name, password empty, sync 0
         reply: 401.1 for IUSR_WEB01, offers NTLM",
    );
    check(
        BOTH,
        "open LM/W3SVC/1; clear; browse IUSR_WEB01; ok; request LM/W3SVC/2/ROOT",
        "reply: 200 as IUSR_WEB01, network",
    );
}

#[test]
fn what_is_deleted_at_the_service_is_gone_for_every_site() {
    let actions = "open; clear; ok; open; tick; ok; open; clear; ok";
    for site in ["LM/W3SVC/1/ROOT", "LM/W3SVC/1/ROOT/a/page.htm", "LM/W3SVC/2/ROOT"] {
        check(
            BOTH,
            &format!("{actions}; request {site}"),
            "reply: 401.1 for IUSR_WEB01, offers NTLM",
        );
    }
}

#[test]
fn a_site_with_records_of_its_own_goes_its_own_way() {
    let fresh = Computer::install(&Installation::default()).unwrap();
    let own = fresh
        .with_record(&paths::default_site(), schema::ANONYMOUS_PASSWORD_SYNC.record(Data::Dword(0)))
        .unwrap();
    // The service is ticked and loses nothing by it; the site stays cleared.
    let story = play(own, "open; tick; ok; request");
    let reply = story.outcome.reply.unwrap();
    assert_eq!(reply.logon_type.map(simulator::LogonType::as_str), Some("interactive"));
    let story = play(story.computer, "open; clear; ok; open; tick; ok; request");
    assert_eq!(story.outcome.reply.unwrap().status.map(simulator::Status::as_str), Some("401.1"));
}

#[test]
fn only_services_sites_and_directories_have_the_dialog_and_only_sites_have_pages() {
    for node in ["LM/W3SVC/9", "LM/W3SVC/Info", "LM/W3SVC/1/ROOT/a", "LM/MSFTPSVC/1/ROOT", "LM"] {
        check(BOTH, &format!("open {node}"), "refused: unknown-node");
    }
    for node in ["LM/W3SVC", "LM/W3SVC/Info", "LM/W3SVC/9/ROOT", "LM/MSFTPSVC/1/ROOT", "LM"] {
        check(BOTH, &format!("request {node}"), "refused: unknown-node");
    }
    for node in ["lm/w3svc/1/root", "LM/MSFTPSVC", "LM/MSFTPSVC/1"] {
        check(BOTH, &format!("open {node}"), "refused: none");
    }
}
