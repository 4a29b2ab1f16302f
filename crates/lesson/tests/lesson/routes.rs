//! Routes: those of the article by hand, and all against a search that knows nothing of keys.

use crate::notation::session;
use lesson::{Goal, documented_route, move_label, moves, route};
use metabase::Path;
use simulator::{Action, Computer};

fn told(start: &Computer, node: &Path, route: Option<Vec<Action>>) -> Option<String> {
    let mut computer = start.clone();
    let mut words = Vec::new();
    for action in route? {
        words.push(move_label(&computer, node, &action));
        computer = computer.apply(&action).unwrap().0;
    }
    Some(words.join("; ").replace(" the dialog at LM/W3SVC", ""))
}

#[track_caller]
fn check(before: &str, goal: &str, expected: &str) {
    let session = session(before);
    let (computer, node) = (session.computer(), session.focus());
    let found = route(computer, &node, Goal::by_name(goal).unwrap());
    assert_eq!(told(computer, &node, found).as_deref(), Some(expected), "{before}: {goal}");
}

const M3: &str = "open; clear; ok; open; tick; ok";
const M4: &str = "open; clear; ok; open; tick; ok; open; clear; ok; request";

#[test]
fn the_articles_symptoms_are_found() {
    check(M3, "blank-password", "Open; Clear the box");
    check(M3, "anonymous-fails", "Open; Clear the box; OK");
    check(M3, "event-logged", "Open; Clear the box; OK; Request page");
    check(M3, "password-deleted", "");
    check("", "blank-password", "Open; Clear the box; Browse… to IUSR_WEB01"); // S1
    check("open; clear; ok", "password-deleted", "Open; Tick the box; OK");
    check("open; clear; ok; open", "password-deleted", "Tick the box; OK");
}

#[test]
fn there_is_a_way_out_of_each() {
    check(M4, "working", "Open; Tick the box; OK");
    check(M4, "password-stored", "Open; Type the account’s password; OK");
    check(M3, "working", "");
    check(
        "open; clear; ok; request; set IUSR other",
        "working",
        "Make the stored password that of the Windows account",
    );
    check("disable IUSR on; lock IUSR on", "working", "Enable IUSR_WEB01; Unlock IUSR_WEB01");
    check("stop web", "working", "Start the WWW service");
    check("remove web", "working", "Install the WWW service; Restart IIS");
    check("delete IUSR", "working", "Create the Windows account IUSR_WEB01");
    check("adsutil STOP_SERVER w3svc/1", "working", "adsutil.vbs START_SERVER");
}

#[test]
fn what_is_documented_may_take_longer() {
    let session = session("");
    let (computer, node) = (session.computer(), session.focus());
    let documented = documented_route(computer, &node, Goal::PasswordDeleted);
    let steps = "Open; Clear the box; OK; Open; Tick the box; OK"; // M2, M3
    assert_eq!(told(computer, &node, documented).as_deref(), Some(steps));
    check("", "password-deleted", "Open; Browse… to IUSR_WEB01; OK"); // Q272206, inferred
}

/// States of all kinds, as they are told in `notation`.
const STARTS: [&str; 16] = [
    "",
    "open",
    "open; clear; browse IUSR",
    "open; clear; ok",
    M3,
    M4,
    "open; clear; password x",
    "open; clear; ok; request; set IUSR other",
    "open LM/W3SVC/1; clear; ok",
    "properties LM/W3SVC; edit",
    "disable IUSR on",
    "lock IUSR on; open; clear; ok",
    "delete IUSR",
    "stop web",
    "remove web",
    "set IUSR other; open; clear; browse IUSR; ok; request",
];

/// How many moves it takes to each goal: every list of moves is tried, shortest first, and nothing is
/// known of states that are alike. `None` where so many don't lead there.
fn by_trying(start: &Computer, node: &Path, most: usize) -> [Option<usize>; 6] {
    let mut found = [None; 6];
    let mut layer = vec![start.clone()];
    for depth in 0..=most {
        for computer in &layer {
            for (goal, found) in Goal::ALL.into_iter().zip(&mut found) {
                if found.is_none() && goal.holds(computer, node) {
                    *found = Some(depth);
                }
            }
        }
        if depth == most {
            break;
        }
        let next = |computer: &Computer| {
            let after = |action: Action| computer.apply(&action).unwrap().0;
            moves(computer, node).into_iter().map(after).collect::<Vec<_>>()
        };
        layer = layer.iter().flat_map(next).collect();
    }
    found
}

#[test]
fn no_shorter_list_of_moves_leads_to_a_goal() {
    let mut told_apart = 0;
    for text in STARTS {
        let session = session(text);
        let (computer, node) = (session.computer(), session.focus());
        for (goal, shortest) in Goal::ALL.into_iter().zip(by_trying(computer, &node, 3)) {
            let found = route(computer, &node, goal);
            let length = found.as_ref().map(Vec::len);
            match shortest {
                Some(_) => assert_eq!(length, shortest, "{text}: {}", goal.name()),
                None => assert!(length.is_none_or(|length| length > 3), "{text}: {}", goal.name()),
            }
            told_apart += usize::from(shortest.is_some_and(|shortest| shortest > 0));
            let mut end = computer.clone();
            for action in found.into_iter().flatten() {
                end = end.apply(&action).unwrap().0;
            }
            assert!(length.is_none() || goal.holds(&end, &node), "{text}: {}", goal.name());
        }
    }
    assert!(told_apart > 30, "{told_apart} routes of one to three moves");
}
