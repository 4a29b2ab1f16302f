//! The claims over all reachable states: what the page checks in front of its reader.

use lesson::checked::{Check, Checked, Verdict};
use lesson::{Session, label};
use simulator::{CommitRule, Installation, Version};
use std::sync::LazyLock;

/// Both rules in IIS 5.0, walked once.
static ON_OK: LazyLock<Check> = LazyLock::new(|| checked(Version::Iis5, CommitRule::OnOk));
static ON_CLICK: LazyLock<Check> = LazyLock::new(|| checked(Version::Iis5, CommitRule::OnClick));

fn checked(version: Version, commit_rule: CommitRule) -> Check {
    let mut check = Check::new(&Installation { commit_rule, ..Installation::of(version) }).unwrap();
    while check.advance(1_000) {}
    check
}

/// The claims that are not always so, with their counterexamples in words.
fn broken(check: &Check) -> Vec<(&'static str, String)> {
    let told = |checked: Checked| match checked.verdict {
        Verdict::Holds => None,
        Verdict::NotAlways(actions) => {
            let words: Vec<String> = actions.iter().map(label).collect();
            let name = if checked.name.is_empty() { checked.title } else { checked.name };
            Some((name, words.join("; ")))
        }
    };
    check.results().into_iter().filter_map(told).collect()
}

#[test]
fn all_claims_hold_but_c1_which_is_too_broad() {
    let newer = &*ON_OK;
    assert_eq!((newer.states(), newer.transitions()), (30_740, 317_840));
    assert_eq!(newer.looked_at(), newer.states());
    assert_eq!(
        broken(newer),
        [
            ("C1", "Open the dialog at LM/W3SVC; Clear the box".to_owned()),
            (
                "C1",
                "Open the dialog at LM/W3SVC; Clear the box; Browse… to IUSR_WEB01; OK; \
                 Open the dialog at LM/W3SVC; Tick the box; OK"
                    .to_owned()
            ),
        ]
    );
    assert_eq!(newer.results(), checked(Version::Iis4, CommitRule::OnOk).results());
}

#[test]
fn if_each_click_were_written_s2_would_fail() {
    let check = &*ON_CLICK;
    assert_eq!((check.states(), check.transitions()), (14_823, 164_135));
    let broken = broken(check);
    let names: Vec<&str> = broken.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        names,
        [
            "S2",
            "C1",
            "C1",
            "Only OK changes the metabase.",
            "Only OK with the box ticked deletes a password."
        ]
    );
    assert_eq!(broken[0].1, "Open the dialog at LM/W3SVC; Clear the box; Tick the box");
}

#[test]
fn every_claim_is_tried_somewhere() {
    for check in [&ON_OK, &ON_CLICK] {
        for claim in check.results() {
            assert!(claim.tried > 0, "{}", claim.title);
        }
    }
}

#[test]
fn slices_of_any_size_come_to_the_same() {
    let mut whole = Check::new(&Installation::default()).unwrap();
    let mut sliced = Check::new(&Installation::default()).unwrap();
    assert!(whole.advance(20_000));
    for _ in 0..2_000 {
        assert!(sliced.advance(10));
    }
    assert_eq!(sliced.results(), whole.results());
    assert_eq!(sliced.states(), whole.states());
}

#[test]
fn a_counterexample_can_be_played() {
    let installation = Installation::default();
    let mut check = Check::new(&installation).unwrap();
    check.advance(100_000);
    let c1: Vec<Checked> = check.results().into_iter().filter(|claim| claim.name == "C1").collect();
    let (open, beats) = c1[0].counterexample(&installation).unwrap();
    let mut session = Session::begin(&installation, vec![open]).unwrap();
    for action in beats.into_iter().filter_map(|beat| beat.action) {
        session.dispatch(action).unwrap();
    }
    let dialog = session.computer().dialog().unwrap();
    assert!(!dialog.sync && !dialog.must_enter_password);
}
