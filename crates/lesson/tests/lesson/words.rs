//! What is said of each step; and that no password is ever in it.

use crate::generated::{SECRETS, readers};
use crate::notation::{M3, M4, session_in};
use lesson::{
    Captions, Forecast, Symptom, announce, describe, dialog_sentence, label, shown_data, why,
};
use metabase::schema::{ANONYMOUS_PASSWORD_SYNC, ANONYMOUS_USER_PASS};
use metabase::{Attributes, Data};
use simulator::{Computer, PASSWORD_MASK, Version};

/// What the announcer says of the last step, in both versions.
#[track_caller]
fn check(text: &str, expected: &str) {
    for version in Version::ALL {
        let session = session_in(version, text);
        let step = session.step(session.position()).unwrap();
        assert_eq!(announce(step), expected, "IIS {}: {text}", version.as_str());
    }
}

#[test]
fn the_commits_of_the_article_are_announced_by_what_they_write() {
    check("open; clear; ok", "OK: AnonymousPasswordSync 1 to 0.");
    check(M3, "OK: AnonymousPasswordSync 0 to 1, AnonymousUserPass deleted.");
    check(M4, "OK: AnonymousPasswordSync 1 to 0.");
    check("open; ok", "OK: nothing to write.");
    check(
        "open; clear; browse IUSR; tick; clear; ok",
        "OK: AnonymousPasswordSync 1 to 0, AnonymousUserPass written as the empty text.",
    );
    check(
        "open; clear; browse Administrator; password guess; ok",
        "OK: AnonymousUserName IUSR_WEB01 to Administrator, AnonymousPasswordSync 1 to 0, AnonymousUserPass written.",
    );
    check(&format!("{M4}; open; password guess; ok"), "OK: AnonymousUserPass written.");
}

#[test]
fn the_clicks_of_a_draft_are_announced_by_what_the_field_then_is() {
    const GREYED: &str = "nothing is written yet, the password field is greyed";
    check("open", &format!("Open the dialog at LM/W3SVC: {GREYED}."));
    check("open; clear", "Clear the box: nothing is written yet.");
    check("open; clear; tick", &format!("Tick the box: {GREYED}."));
    check("open; clear; browse IUSR", "Browse… to IUSR_WEB01: the password field is blank.");
    check("open; browse IUSR", &format!("Browse… to IUSR_WEB01: {GREYED}."));
    check("open; clear; name x", "Type the user name x: the password field is blank.");
    check("open; clear; password a", "Type a password: nothing is written yet.");
    check("open; clear; password", "Empty the password field: the password field is blank.");
    check(&format!("{M3}; open; clear"), "Clear the box: the password field is blank.");
    check("open; clear; cancel", "Cancel: nothing was written.");
}

#[test]
fn what_happens_around_the_dialog_is_announced_by_what_it_comes_to() {
    check("request", "Request page: 200, the visitor gets the page.");
    check(
        &format!("{M4}; request"),
        "Request page: 401.1, the visitor is turned away, Warning 100 logged by W3SVC.",
    );
    check("set IUSR x", "Set a new Windows password for IUSR_WEB01: the metabase is as it was.");
    check("create Guest x", "Create the Windows account Guest: the metabase is as it was.");
    check("delete IUSR", "Delete the Windows account IUSR_WEB01: the metabase is as it was.");
    check("restart", "Restart IIS: cached logons are gone.");
    check("wait 90", "Wait 90 s.");
    check("wait 900", "Wait 15 min.");
}

#[test]
fn a_record_that_is_new_is_described_by_what_it_says() {
    let session = session_in(Version::Iis5, "open LM/W3SVC/1; clear; password guess; ok");
    let changes = &session.step(4).unwrap().outcome.changes;
    let said: Vec<String> = changes.iter().map(describe).collect();
    assert_eq!(said, ["AnonymousPasswordSync written: 0", "AnonymousUserPass written"]);
}

#[test]
fn a_secret_is_shown_as_asterisks_and_nothing_as_nothing() {
    let password = |text: &str| ANONYMOUS_USER_PASS.record(Data::string(text));
    assert_eq!(shown_data(&password("secret")), PASSWORD_MASK);
    assert_eq!(shown_data(&password("x")), PASSWORD_MASK, "its length is not told");
    assert_eq!(shown_data(&password("")), "");
    assert_eq!(shown_data(&ANONYMOUS_PASSWORD_SYNC.record(Data::Dword(1))), "1");
    let list = metabase::schema::MIME_MAP.record(Data::multi_sz(&[".htm,text/html", ".gif,x"]));
    assert_eq!(shown_data(&list), ".htm,text/html .gif,x");
}

#[test]
fn no_password_is_in_any_word() {
    for session in readers(60, 80) {
        let mut secrets: Vec<String> = SECRETS.map(str::to_owned).to_vec();
        let fresh = Computer::install(session.computer().installation()).unwrap();
        let made_up = fresh.accounts().iter().map(|account| account.password.clone());
        secrets.extend(made_up.filter(|password| !password.is_empty())); // Guest has none
        assert_eq!(secrets.len(), 6);

        let mut said = Vec::new();
        for (_, step) in session.steps() {
            said.extend([label(&step.action), announce(step)]);
            said.extend(step.outcome.changes.iter().map(describe));
            said.extend(
                Forecast::of(&step.computer).map(|found| found.situation.name().to_owned()),
            );
        }
        let symptoms = [Symptom::BlankPassword, Symptom::AnonymousFails, Symptom::EventLogged];
        for symptom in symptoms {
            said.extend(why(&session, symptom).into_iter().map(|cause| cause.what));
        }
        let metabase = session.computer().metabase();
        for path in metabase.paths() {
            said.extend(metabase.records(&path).map(shown_data));
        }
        for text in said {
            assert!(!secrets.iter().any(|secret| text.contains(secret)), "{text}");
        }
    }
}

#[test]
fn every_password_of_a_fresh_computer_is_marked_as_secret() {
    for version in Version::ALL {
        let session = session_in(version, "");
        let computer = session.computer();
        let metabase = computer.metabase();
        for path in metabase.paths() {
            for record in metabase.records(&path) {
                let text = record.data.to_string();
                let secret = computer.accounts().iter().any(|found| found.password == text);
                assert_eq!(secret, record.attributes.contains(Attributes::SECURE), "{path} {text}");
            }
        }
    }
}

#[test]
fn the_picture_of_the_dialog_is_told_in_a_sentence() {
    let told = |version, text: &str| {
        let dialog = session_in(version, text).computer().dialog().unwrap();
        dialog_sentence(&dialog, Captions::of(version))
    };
    assert_eq!(
        told(Version::Iis4, "open"),
        "The dialog Anonymous User Account: user name IUSR_WEB01, password ten asterisks and greyed, \
         box Enable Automatic Password Synchronization ticked."
    );
    assert_eq!(
        told(Version::Iis5, "open; clear; browse IUSR"),
        "The dialog Anonymous User Account: user name IUSR_WEB01, password blank, \
         box Allow IIS to control password cleared."
    );
}
