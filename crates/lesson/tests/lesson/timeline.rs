//! Beads, brackets and the dots that close them: the picture of draft and commit.

use crate::notation::{M4, go_on, play, session};
use lesson::{Bracket, Claim, Close, Mark, Session, timeline, timeline_near};
use simulator::Version;

/// `[1 2 (3)]` is a draft that OK closed at step 3, `[1 2 x3]` a cancelled one, `[1 2` an open one.
fn picture(session: &Session) -> String {
    drawn(&timeline(session))
}

fn drawn(marks: &[Mark]) -> String {
    let marks = marks.iter().map(|mark| match mark {
        Mark::Single(step) => step.to_string(),
        Mark::Draft(Bracket { beads, close }) => {
            let beads: Vec<String> = beads.iter().map(ToString::to_string).collect();
            let close = match close {
                None => String::new(),
                Some(Close { step, committed: true }) => format!(" ({step})]"),
                Some(Close { step, committed: false }) => format!(" x{step}]"),
            };
            format!("[{}{close}", beads.join(" "))
        }
    });
    marks.collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(picture(&session(text)), expected, "{text}");
}

#[test]
fn the_symptom_without_browse_is_three_beads_in_one_bracket() {
    for version in Version::ALL {
        assert_eq!(picture(&play(version, Claim::S2)), "[1 2 3 4", "Open, and three clicks");
        assert_eq!(picture(&play(version, Claim::S1)), "[1 2 3 4 5 (6)] 7");
    }
}

#[test]
fn the_steps_of_the_article_are_three_brackets_each_closed_by_a_commit() {
    for version in Version::ALL {
        assert_eq!(picture(&play(version, Claim::M1)), "[1");
        assert_eq!(picture(&play(version, Claim::M2)), "[1 2 (3)]");
        assert_eq!(picture(&play(version, Claim::M3)), "[1 2 (3)] [4 5 (6)]");
        assert_eq!(picture(&play(version, Claim::M4)), "[1 2 (3)] [4 5 (6)] [7 8 (9)]");
    }
}

#[test]
fn cancel_closes_a_bracket_without_a_commit() {
    check("open; clear; cancel", "[1 2 x3]");
    check("open; cancel; open; ok", "[1 x2] [3 (4)]");
}

#[test]
fn what_happens_outside_of_a_dialog_stands_alone() {
    check("", "");
    check("request", "1");
    check("request; open; clear; ok; request; restart", "1 [2 3 (4)] 5 6");
    check("open; request; clear; ok", "[1 2 3 (4)]");
}

#[test]
fn undone_steps_keep_their_place() {
    let mut session = session(M4);
    go_on(&mut session, "seek 4");
    assert_eq!(picture(&session), "[1 2 (3)] [4 5 (6)] [7 8 (9)]");
    go_on(&mut session, "cancel");
    assert_eq!(picture(&session), "[1 2 (3)] [4 x5]");
}

#[test]
fn typing_is_one_bead() {
    check("open; clear; password a; password ab; password abc; ok", "[1 2 3 (4)]");
}

#[test]
fn windows_inside_each_other_are_one_bracket_that_the_last_of_their_oks_closes() {
    check("properties LM; edit web; edit; edit; clear; ok; ok; ok; ok", "[1 2 3 4 5 6 7 8 (9)]");
    check("properties LM/W3SVC/1; edit; edit; cancel; ok; cancel; request", "[1 2 3 4 5 x6] 7");
    check("properties LM/MSFTPSVC; clear; apply; ok", "[1 2 3 (4)]");
    check("properties LM; edit web", "[1 2");
}

/// The steps of marks, and for each whether it stands in a bracket, and closes it.
fn steps(marks: &[Mark]) -> Vec<(usize, bool, bool)> {
    let of = |mark: &Mark| match mark {
        Mark::Single(step) => vec![(*step, false, false)],
        Mark::Draft(Bracket { beads, close }) => {
            let beads = beads.iter().map(|bead| (*bead, true, false));
            beads.chain(close.map(|close| (close.step, true, true))).collect()
        }
    };
    marks.iter().flat_map(of).collect()
}

#[test]
fn what_is_near_is_a_part_of_the_whole_wherever_the_reader_is() {
    let mut session = session(
        "request; open; clear; ok; open; tick; clear; tick; cancel; restart; properties LM/W3SVC; edit; edit; clear; ok; ok; ok; request; open",
    );
    let all = steps(&timeline(&session));
    assert_eq!(all.len(), session.len());
    for most in 1..=session.len() + 1 {
        for position in 0..=session.len() {
            session.seek(position).unwrap();
            let near = timeline_near(&session, most);
            let part = &all[near.before..session.len() - near.after];
            assert_eq!(steps(&near.marks), part, "{most} around step {position}");
            assert_eq!(part.len(), most.min(session.len()));
            let current = part.iter().any(|(step, ..)| *step == position);
            assert!(current || position == 0, "step {position} is among the {most}");
        }
    }
}

#[test]
fn a_short_history_is_near_as_a_whole_and_of_a_long_one_the_middle() {
    let mut session = session(M4);
    let near = timeline_near(&session, 60);
    assert_eq!((near.before, near.after, near.marks), (0, 0, timeline(&session)));
    session.seek(5).unwrap();
    let near = timeline_near(&session, 4);
    assert_eq!((near.before, near.after), (2, 3));
    assert_eq!(drawn(&near.marks), "[ (3)] [4 5 (6)]");
}
