//! What plays by itself, and the captions of the windows that it plays in.

use crate::notation::{play, session, session_in};
use lesson::{Captions, Claim, Session, Situation, Visitor, first_run};
use simulator::{Action, Installation, Log, Rule, Status, Version};

/// Plays the beats over an open dialog, as the page does: by starting over.
#[track_caller]
fn play_beats(version: Version, beats: Vec<lesson::Beat>) -> Session {
    let mut session = session_in(version, "");
    session.start_over(vec![Action::open()]).unwrap();
    assert_eq!(beats[0].action, None, "there is something to read before anything happens");
    for beat in beats {
        assert!(beat.caption.len() > 1, "a beat says something");
        if let Some(action) = beat.action {
            session.dispatch(action).unwrap();
        }
    }
    session
}

#[test]
fn the_first_run_ends_with_a_visitor_turned_away_and_an_event() {
    for version in Version::ALL {
        let session = play_beats(version, first_run());
        let computer = session.computer();
        assert!(!Visitor::of(computer, &session.focus()).is_granted());
        assert_eq!(computer.last_reply().unwrap().status, Some(Status::LogonFailed));
        assert_eq!(computer.events().of(Log::System).count(), 1);
        let cell = Situation::of(computer, &session.focus());
        assert_eq!(cell, Situation::SQUARE[3]);
    }
}

#[test]
fn nobody_is_turned_away_before_the_end_of_the_first_run() {
    let session = play_beats(Version::Iis5, first_run());
    let lamp: Vec<bool> = session
        .steps()
        .map(|(_, step)| Visitor::of(&step.computer, &session.focus()).is_granted())
        .collect();
    assert_eq!(lamp, [true, true, true, true, true, true, true, true, false, false]);
}

#[test]
fn the_first_run_is_the_three_commits_of_the_article_and_a_visitor() {
    let mut expected = Claim::M4.actions(&Installation::default());
    expected.push(Action::request());
    let done: Vec<Action> = first_run().into_iter().filter_map(|beat| beat.action).collect();
    assert_eq!(done, expected[1..], "after the Open");
}

#[test]
fn the_caption_of_the_deletion_is_read_when_it_has_happened() {
    let session = play_beats(Version::Iis5, first_run());
    let beats: Vec<_> = first_run().into_iter().filter(|beat| beat.action.is_some()).collect();
    for ((_, step), beat) in session.steps().skip(1).zip(beats) {
        let deletes = step.outcome.changes.iter().any(metabase::Change::is_deletion);
        assert_eq!(beat.caption.contains("is deleted"), deletes, "{}", beat.caption);
        let refused = step.outcome.reply.as_ref().is_some_and(|reply| !reply.is_granted());
        assert_eq!(beat.caption.contains("401.1"), refused, "{}", beat.caption);
    }
}

#[test]
fn every_claim_plays_from_a_fresh_computer_with_the_dialog_open() {
    for version in Version::ALL {
        for claim in Claim::ALL {
            let played = play_beats(version, claim.beats(&Installation::of(version)));
            assert_eq!(played.computer(), play(version, claim).computer(), "{}", claim.name());
        }
    }
}

#[test]
fn every_claim_shows_what_it_claims() {
    for version in Version::ALL {
        let after = |claim| play(version, claim);
        let cell = |claim| {
            let session = after(claim);
            Situation::of(session.computer(), &session.focus()).name()
        };
        assert_eq!(cell(Claim::M1), "as installed");
        assert_eq!(cell(Claim::M2), "cleared, still works");
        assert_eq!(cell(Claim::M3), "armed");
        assert_eq!(cell(Claim::M4), "broken: 401.1");
        assert_eq!(cell(Claim::S1), "broken: 401.1");
        assert_eq!(after(Claim::S1).computer().events().of(Log::System).count(), 1, "S3");

        let dialog = after(Claim::S2).computer().dialog().unwrap();
        assert!(!dialog.sync && !dialog.must_enter_password, "the field keeps its entry");
        let mut blank = after(Claim::S1);
        blank.seek(5).unwrap();
        assert!(blank.computer().dialog().unwrap().must_enter_password);
    }
}

#[test]
fn claims_are_found_by_name() {
    for claim in Claim::ALL {
        assert_eq!(Claim::by_name(claim.name()), Some(claim));
    }
    assert_eq!(Claim::ALL.map(Claim::name), ["M1", "M2", "M3", "M4", "S1", "S2"]);
    assert_eq!(Claim::by_name("M5"), None);
}

#[test]
fn the_deletion_rests_on_the_step_of_the_article_that_says_so() {
    let session = session("open; clear; ok; open; tick; ok");
    let rules: Vec<Rule> =
        session.step(6).unwrap().outcome.citations.iter().map(|cite| cite.rule).collect();
    assert!(rules.contains(&Rule::TickDeletesPassword), "{rules:?}");
}

/// A caption without the mark of its access key.
fn plain(caption: &str) -> String {
    caption.replace('&', "")
}

#[test]
fn iis_4_calls_the_box_enable_automatic_password_synchronization() {
    // Facts row 14.
    let captions = Captions::of(Version::Iis4);
    assert_eq!(plain(captions.sync), "Enable Automatic Password Synchronization");
    assert_eq!(captions.dialog, "Anonymous User Account");
}

#[test]
fn iis_5_calls_the_box_allow_iis_to_control_password() {
    // Facts row 15.
    let captions = Captions::of(Version::Iis5);
    assert_eq!(plain(captions.sync), "Allow IIS to control password");
    assert_eq!(captions.dialog, "Anonymous User Account");
}

#[test]
fn authentication_methods_reads_as_in_its_version() {
    // Facts C.3.
    let [iis4, iis5] = Version::ALL.map(Captions::of);
    assert_eq!((iis4.methods, iis5.methods), ("Authentication Methods", "Authentication Methods"));
    assert_eq!(iis4.anonymous_access, "Allow Anonymous Access");
    assert_eq!(iis5.anonymous_access, "Anonymous access");
    assert_eq!(iis4.account_used, "Account used for Anonymous Access:");
    assert_eq!(iis5.account_used, "Account used for anonymous access:");
    assert_eq!(iis4.authenticated_access, None);
    assert_eq!(iis5.authenticated_access, Some("Authenticated access"));
    assert_eq!(
        iis4.schemes,
        [
            ("Basic Authentication (Password is sent in Clear Text)", false),
            ("Windows NT Challenge/Response", true),
        ]
    );
    assert_eq!(
        iis5.schemes,
        [
            ("Basic authentication (password is sent in clear text)", false),
            ("Digest authentication for Windows domain servers", false),
            ("Integrated Windows authentication", true),
        ]
    );
}

#[test]
fn the_dialog_and_its_picker_read_as_in_their_version() {
    // Facts C.4 and C.5.
    let [iis4, iis5] = Version::ALL.map(Captions::of);
    assert_eq!(
        iis4.dialog_text,
        "Select the Windows NT User Account to use when anonymous users access this resource."
    );
    assert_eq!(
        iis5.dialog_text,
        "Select a Windows user account for anonymous access to this resource."
    );
    assert_eq!((iis4.picker, iis5.picker), ("Select Windows NT User Account", "Select User"));
    assert_eq!((iis4.picker_look_in, iis5.picker_look_in), ("List Names From:", "Look in:"));
    assert_eq!(iis5.picker_columns, ["Name", "In Folder"]);
    assert_eq!((iis4.picker_name, iis5.picker_name), ("Add Name:", "Name:"));
    assert_eq!(
        (iis4.product, iis5.product),
        ("Internet Information Server 4.0", "Internet Information Services 5.0")
    );
    assert_eq!((iis4.windows, iis5.windows), ("Windows NT 4.0", "Windows 2000"));
}

#[test]
fn every_access_key_stands_before_a_letter() {
    for version in Version::ALL {
        let sync = Captions::of(version).sync;
        let (_, after) = sync.split_once('&').unwrap();
        assert!(after.starts_with(|letter: char| letter.is_ascii_alphabetic()), "{sync}");
    }
}
