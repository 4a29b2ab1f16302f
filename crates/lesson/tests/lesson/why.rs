//! Why? Each symptom on each claim, and on the ways into it that the article does not take.

use crate::generated::readers;
use crate::notation::{M4, play, session_in, source};
use lesson::{Claim, Session, Symptom, Visitor, why};
use simulator::{Log, Version};

const SYMPTOMS: [Symptom; 4] = [
    Symptom::BlankPassword,
    Symptom::AnonymousFails,
    Symptom::PasswordDeleted,
    Symptom::EventLogged,
];

fn causes(session: &Session, symptom: Symptom) -> Vec<String> {
    why(session, symptom)
        .iter()
        .map(|cause| {
            let rule = cause.rule.map_or("no rule".to_owned(), source);
            format!("{} {}: {rule}", cause.step, cause.what)
        })
        .collect()
}

#[track_caller]
fn check(text: &str, symptom: Symptom, expected: &[&str]) {
    for version in Version::ALL {
        let found = causes(&session_in(version, text), symptom);
        assert_eq!(found, expected, "IIS {}: {symptom:?} after {text}", version.as_str());
    }
}

/// Every symptom of a claim, at the step; what is not named has no cause.
#[track_caller]
fn check_claim(claim: Claim, step: usize, expected: &[(Symptom, &[&str])]) {
    for version in Version::ALL {
        let mut session = play(version, claim);
        session.seek(step).unwrap();
        for symptom in SYMPTOMS {
            let expected = expected.iter().find(|(of, _)| *of == symptom);
            let expected = expected.map_or(&[][..], |(_, causes)| causes);
            let name = claim.name();
            assert_eq!(causes(&session, symptom), expected, "{name}, step {step}: {symptom:?}");
        }
    }
}

const DELETED: &str = "6 AnonymousUserPass deleted: Q259353 step 3";
const CLEARED: &str = "9 AnonymousPasswordSync 1 to 0: Q259353 step 4";

#[test]
fn the_steps_of_the_article_have_no_cause_until_the_password_goes() {
    for step in 0..=5 {
        check_claim(Claim::M4, step, &[]);
    }
    check_claim(Claim::M1, 1, &[]);
    check_claim(Claim::M2, 3, &[]);
}

#[test]
fn the_deletion_is_behind_the_armed_state_and_the_blank_field() {
    let deleted = (Symptom::PasswordDeleted, &[DELETED][..]);
    check_claim(Claim::M3, 6, &[deleted]);
    check_claim(Claim::M4, 7, &[deleted]);
    check_claim(Claim::M4, 8, &[deleted, (Symptom::BlankPassword, &[DELETED])]);
}

#[test]
fn two_commits_are_behind_the_broken_state_the_newest_first() {
    let deleted = (Symptom::PasswordDeleted, &[DELETED][..]);
    let fails = (Symptom::AnonymousFails, &[CLEARED, DELETED][..]);
    check_claim(Claim::M4, 9, &[fails, deleted]);
    let logged = "10 Request page: Q259353 symptoms";
    check(&format!("{M4}; request"), Symptom::EventLogged, &[logged, CLEARED, DELETED]);
    check(&format!("{M4}; request; open"), Symptom::BlankPassword, &[DELETED]);
}

#[test]
fn browse_is_behind_the_blank_field_and_the_blank_field_behind_the_event() {
    const BROWSED: &str = "3 Browse… to IUSR_WEB01: Q259353 symptoms, with Browse (inferred)";
    const EMPTIED: &str =
        "6 AnonymousUserPass written as the empty text: Q259353 symptoms (inferred)";
    const CLEARED: &str = "6 AnonymousPasswordSync 1 to 0: Q259353 steps 2 and 4";
    let blank = (Symptom::BlankPassword, &[BROWSED][..]);
    let fails = (Symptom::AnonymousFails, &[EMPTIED, CLEARED][..]);
    let logged = "7 Request page: Q259353 symptoms";
    let logged = (Symptom::EventLogged, &[logged, EMPTIED, CLEARED][..]);
    check_claim(Claim::S1, 2, &[]);
    check_claim(Claim::S1, 3, &[blank]);
    check_claim(Claim::S1, 4, &[]); // greyed: nothing has to be typed
    check_claim(Claim::S1, 5, &[blank]);
    check_claim(Claim::S1, 6, &[fails]);
    check_claim(Claim::S1, 7, &[fails, logged]);
}

#[test]
fn without_browse_there_is_nothing_to_explain() {
    for step in 0..=4 {
        check_claim(Claim::S2, step, &[]);
    }
}

#[test]
fn the_step_that_blanked_the_field_is_named_not_the_last_one_that_touched_it() {
    const NAMED: &str = "3 Type the user name Nobody: Q259353 symptoms, with Browse (inferred)";
    check("open; clear; name Nobody; tick; clear", Symptom::BlankPassword, &[NAMED]);
    check(
        "open; clear; browse IUSR; name IUSR",
        Symptom::BlankPassword,
        &["3 Browse… to IUSR_WEB01: Q259353 symptoms, with Browse (inferred)"],
    );
    check(
        "open; clear; password a; browse Administrator; password b; tick; clear; password",
        Symptom::BlankPassword,
        &["8 Empty the password field: Q190005 workaround, note"],
    );
    check("open; clear; browse IUSR; password a", Symptom::BlankPassword, &[]);
}

#[test]
fn a_windows_password_can_be_behind_it() {
    let sync = "3 AnonymousPasswordSync 1 to 0: Q259353 step 2";
    let set = "4 Set a new Windows password for IUSR_WEB01: Q190005 cause";
    check(
        "open; clear; ok; set iusr_web01 x",
        Symptom::AnonymousFails,
        &["4 Set a new Windows password for iusr_web01: Q190005 cause", sync],
    );
    check("open; clear; ok; set Administrator x", Symptom::AnonymousFails, &[]);
    check(
        "open; clear; ok; set IUSR x; open; tick; ok; open; clear; password y; ok",
        Symptom::AnonymousFails,
        &[
            "11 AnonymousUserPass written: Q253204 resolution, step 5",
            "11 AnonymousPasswordSync 1 to 0: Q259353 steps 2 and 4",
            set,
        ],
    );
    check(
        "open; clear; ok; create IUSR x",
        Symptom::AnonymousFails,
        &["4 Create the Windows account IUSR_WEB01: Q190005 cause", sync],
    );
}

#[test]
fn while_a_token_serves_nothing_is_wrong_yet() {
    let changed = "open; clear; ok; request; set IUSR x";
    check(changed, Symptom::AnonymousFails, &[]);
    check(
        &format!("{changed}; restart"),
        Symptom::AnonymousFails,
        &[
            "5 Set a new Windows password for IUSR_WEB01: Q190005 cause",
            "3 AnonymousPasswordSync 1 to 0: Q259353 step 2",
        ],
    );
}

#[test]
fn a_missing_account_can_be_behind_it() {
    check(
        "delete IUSR; request",
        Symptom::AnonymousFails,
        &["1 Delete the Windows account IUSR_WEB01: Q190005 cause"],
    );
    check(
        "open; name Nobody; ok",
        Symptom::AnonymousFails,
        &["3 AnonymousUserName IUSR_WEB01 to Nobody: Q272206 resolution"],
    );
}

#[test]
fn an_event_stays_explained_after_the_cure() {
    let causes = &["10 Request page: Q259353 symptoms", CLEARED, DELETED];
    let cured = format!("{M4}; request; open; tick; ok; request");
    check(&cured, Symptom::EventLogged, causes);
    check(&cured, Symptom::AnonymousFails, &[]);
}

#[test]
fn an_event_is_explained_from_where_the_visitor_asked() {
    check(
        "open LM/W3SVC/1; clear; password; ok; request; open LM/W3SVC/2",
        Symptom::EventLogged,
        &[
            "5 Request page: Q259353 symptoms",
            "4 AnonymousUserPass written as the empty text: Q259353 symptoms (inferred)",
            "4 AnonymousPasswordSync written: 0: Q259353 steps 2 and 4",
        ],
    );
}

#[test]
fn what_a_site_has_of_its_own_is_not_explained_from_above() {
    // The site's box was cleared at step 3; at 6 and 9 the service's, which the site does not see.
    check(
        "open LM/W3SVC/1; clear; ok; open; clear; ok; open; tick; ok; open LM/W3SVC/1",
        Symptom::AnonymousFails,
        &[
            "9 AnonymousUserPass deleted: Q259353 step 3",
            "3 AnonymousPasswordSync written: 0: Q259353 step 2",
        ],
    );
    // The service's own records are as Setup left them; its visitors go to the site.
    check(
        "open LM/W3SVC/1; clear; password; ok; open",
        Symptom::AnonymousFails,
        &[
            "4 AnonymousUserPass written as the empty text: Q259353 symptoms (inferred)",
            "4 AnonymousPasswordSync written: 0: Q259353 steps 2 and 4",
        ],
    );
}

#[test]
fn wherever_readers_get_to_what_is_red_has_a_cause_and_what_is_not_has_none() {
    for mut session in readers(60, 60) {
        for position in 0..=session.len() {
            session.seek(position).unwrap();
            let computer = session.computer();
            let node = session.focus();
            let blank = computer.dialog().is_some_and(|dialog| dialog.must_enter_password);
            let fails = !Visitor::of(computer, &node).is_granted();
            let gone = computer.anonymous(&node).password.is_none();
            let logged = computer.events().of(Log::System).next().is_some();
            for (symptom, there) in SYMPTOMS.into_iter().zip([blank, fails, gone, logged]) {
                let causes = why(&session, symptom);
                assert_eq!(!causes.is_empty(), there, "{symptom:?} at {position}");
                assert!(causes.is_sorted_by(|a, b| a.step >= b.step), "newest first");
                assert!(causes.iter().all(|cause| (1..=position).contains(&cause.step)));
                assert!(causes.iter().all(|cause| cause.rule.is_some()), "{causes:?}");
            }
        }
    }
}
