//! Beads, brackets and the dots that close them: the picture of draft and commit.

use crate::notation::{M4, go_on, play, session};
use lesson::{Bracket, Claim, Close, Mark, Session, timeline};
use simulator::Version;

/// `[1 2 (3)]` is a draft that OK closed at step 3, `[1 2 x3]` a cancelled one, `[1 2` an open one.
fn picture(session: &Session) -> String {
    let marks = timeline(session);
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
