//! Routes: those of the article by hand, and all against a search that knows nothing of keys.

use crate::notation::session;
use lesson::{Goal, documented_route, move_label, route};
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
