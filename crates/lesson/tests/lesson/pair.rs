//! Two lanes under one set of clicks: what one OK in between makes of them.

use crate::notation::session_in;
use lesson::{LANES, Lane, Pair, label, rule_sentence};
use simulator::{Action, CommitRule, Installation, Version};

fn pair(version: Version, commit_rule: CommitRule) -> Pair {
    Pair::of(&Installation { commit_rule, ..Installation::of(version) }).unwrap()
}

/// A lane's row: box and field, then sync and whether a password is stored, then the visitor.
fn row(lane: &Lane) -> String {
    let dialog =
        lane.dialog().map_or("closed".to_owned(), |(box_, field)| format!("{box_}, {field}"));
    let [_, pass, sync] = lane.records();
    let stored = if pass.data.is_some() { "stored" } else { "gone" };
    let visitor = lane.visitor();
    format!("{dialog} | {} {stored} | {}", sync.data.unwrap(), visitor.status_text())
}

/// Both lanes of every moment, as text.
fn rows(pair: &Pair) -> Vec<[String; 2]> {
    pair.moments.iter().map(|moment| moment.lanes.each_ref().map(row)).collect()
}

#[test]
fn one_ok_is_all_that_differs_and_the_password_goes_in_that_lane_alone() {
    // By hand, of M1 to M4 and S2.
    let expected = [
        [
            "ticked, asterisks, greyed | 1 stored | 200",
            "ticked, asterisks, greyed | 1 stored | 200",
        ],
        ["cleared, asterisks | 1 stored | 200", "cleared, asterisks | 1 stored | 200"],
        ["cleared, asterisks | 1 stored | 200", "cleared, asterisks | 0 stored | 200"],
        [
            "ticked, asterisks, greyed | 1 stored | 200",
            "ticked, asterisks, greyed | 0 stored | 200",
        ],
        ["closed | 1 stored | 200", "closed | 1 gone | 200"],
        ["cleared, asterisks | 1 stored | 200", "cleared, blank: type it | 1 gone | 200"],
        ["closed | 0 stored | 200", "closed | 0 gone | 401.1"],
    ];
    for version in Version::ALL {
        assert_eq!(rows(&pair(version, CommitRule::OnOk)), expected);
    }
}

#[test]
fn the_lanes_part_at_the_ok_that_both_press() {
    let pair = pair(Version::Iis5, CommitRule::OnOk);
    let parting = pair.parting().unwrap();
    assert_eq!((parting.moment, parting.lane, parting.property.name), (4, 1, "AnonymousUserPass"));
    let pressed = &pair.moments[parting.moment];
    assert_eq!(pressed.lanes.each_ref().map(Lane::done), ["OK", "OK"]);
    assert_eq!([0, 1, 2].map(|record| pressed.differs(record)), [false, true, false]);
    assert!(!pair.moments[1].differs(2) && pair.moments[2].differs(2), "sync differs in between");
}

#[test]
fn the_second_lane_is_the_first_with_an_ok_put_in() {
    let pair = pair(Version::Iis5, CommitRule::OnOk);
    let last = pair.moments.len() - 1;
    let [mut without, with] = [0, 1].map(|lane| pair.actions(lane, last));
    without.splice(2..2, [Action::ok(), Action::open()]);
    assert_eq!(without, with);
    for (lane, name) in LANES.into_iter().enumerate() {
        let clicks = pair.actions(lane, 4).into_iter().filter(|action| *action != Action::open());
        let words = clicks.map(|action| match label(&action).as_str() {
            "Clear the box" => "clear".to_owned(),
            "Tick the box" => "tick".to_owned(),
            other => other.to_owned(),
        });
        assert_eq!(words.collect::<Vec<_>>().join(", "), name);
    }
}

#[test]
fn what_plays_a_lane_leads_where_the_lane_stands() {
    let pair = pair(Version::Iis4, CommitRule::OnOk);
    for (number, moment) in pair.moments.iter().enumerate() {
        for (lane, stands) in moment.lanes.iter().enumerate() {
            let mut session = session_in(Version::Iis4, "");
            for action in pair.actions(lane, number) {
                session.dispatch(action).unwrap();
            }
            assert_eq!(*session.computer(), stands.computer, "lane {lane}, moment {number}");
        }
    }
}

#[test]
fn if_each_click_were_written_the_ok_would_make_no_difference() {
    let pair = pair(Version::Iis5, CommitRule::OnClick);
    assert_eq!(pair.parting(), None);
    let ends = rows(&pair).pop().unwrap();
    assert_eq!(ends, ["closed | 0 gone | 401.1", "closed | 0 gone | 401.1"]);
    assert_eq!(
        pair.verdict(),
        "The OK in between makes no difference to what is stored. After the third click visitors are turned away in both lanes."
    );
}

#[test]
fn each_moment_says_what_it_did_in_both_lanes() {
    let pair = pair(Version::Iis5, CommitRule::OnOk);
    let said: Vec<String> = pair.moments.iter().map(lesson::Moment::says).collect();
    assert_eq!(
        said,
        [
            "The start: nothing is clicked yet.",
            "Both lanes: Clear the box: nothing is written.",
            "Only the second lane: OK, Open the dialog at LM/W3SVC: AnonymousPasswordSync 1 to 0.",
            "Both lanes: Tick the box: nothing is written.",
            "OK: nothing is written; in the second lane AnonymousPasswordSync 0 to 1, AnonymousUserPass deleted.",
            "Both lanes: Open the dialog at LM/W3SVC, Clear the box: nothing is written.",
            "Both lanes: OK: AnonymousPasswordSync 1 to 0.",
        ]
    );
    assert_eq!(
        pair.verdict(),
        "Only one OK differs, and AnonymousUserPass is deleted in the second lane alone. The third click shows it: in the first lane visitors get in, in the second visitors are turned away."
    );
}

#[test]
fn a_lane_plays_as_beats_told_by_what_they_did() {
    let pair = pair(Version::Iis5, CommitRule::OnOk);
    let captions = |lane| pair.beats(lane).into_iter().map(|beat| beat.caption).collect::<Vec<_>>();
    assert_eq!(
        captions(1),
        [
            "As Setup left it. The clicks: clear, OK, tick, OK, and then the third click.",
            "Clear the box: nothing is written yet.",
            "OK: AnonymousPasswordSync 1 to 0.",
            "Open the dialog at LM/W3SVC: nothing is written yet.",
            "Tick the box: nothing is written yet, the password field is greyed.",
            "OK: AnonymousPasswordSync 0 to 1, AnonymousUserPass deleted.",
            "Open the dialog at LM/W3SVC: nothing is written yet, the password field is greyed.",
            "Clear the box: the password field is blank.",
            "OK: AnonymousPasswordSync 1 to 0.",
        ]
    );
    assert_eq!(captions(0).len(), 7, "the intro, and two clicks fewer");
}

#[test]
fn s2_is_what_tells_the_two_rules_apart() {
    assert_eq!(
        rule_sentence(CommitRule::OnOk),
        "If nothing is written before OK, all that the article says holds: M1, M2, M3, M4, S1, S2."
    );
    assert_eq!(
        rule_sentence(CommitRule::OnClick),
        "If the box is written at each click, the article would be wrong: S2 fails."
    );
}
