//! What OK would do: at the turning points of the article, and never other than what OK then does.

use crate::generated::readers;
use crate::notation::{confirmed_ok, made_up_password, play, session_in};
use lesson::{Claim, Effect, Forecast, Session, Situation, Visitor, Wire, committed, describe};
use metabase::schema::{ANONYMOUS_PASSWORD_SYNC, ANONYMOUS_USER_NAME, ANONYMOUS_USER_PASS};
use metabase::{Change, Data, Path};
use simulator::{Action, Computer, Request, Version, Window};

/// After these clicks, in both versions: the three wires, the visitor, and where OK leads.
#[track_caller]
fn check(clicks: &str, expected: &str) {
    for version in Version::ALL {
        let session = session_in(version, clicks);
        let computer = session.computer();
        let found = Forecast::of(computer).map_or("no dialog".to_owned(), |forecast| {
            let [name, password, sync] =
                forecast.wires.each_ref().map(|wire| effect(computer, &wire.effect));
            let status = forecast.visitor.status_text();
            let cell = forecast.situation.name();
            format!("name {name}, password {password}, sync {sync}: {status}, {cell}")
        });
        assert_eq!(found, expected, "IIS {}: {clicks}", version.as_str());
    }
}

fn effect(computer: &Computer, effect: &Effect) -> String {
    match effect {
        Effect::Same => "same".to_owned(),
        Effect::NothingToWrite => "nothing to write".to_owned(),
        Effect::Emptied => "emptied".to_owned(),
        Effect::Deleted => "deleted".to_owned(),
        Effect::Written { before, after } => {
            let before = before.as_ref().map_or("none".to_owned(), Data::to_string);
            format!("{before} -> {after}").replace(&made_up_password(computer), "<random>")
        }
    }
}

#[test]
fn without_a_dialog_there_is_no_ok() {
    check("", "no dialog");
    check("open; clear; ok", "no dialog");
}

#[test]
fn the_steps_of_the_article_before_each_ok() {
    check("open", "name same, password same, sync same: 200, as installed");
    check("open; clear", "name same, password same, sync 1 -> 0: 200, cleared, still works");
    check(
        "open; clear; ok; open",
        "name same, password same, sync same: 200, cleared, still works",
    );
    check("open; clear; ok; open; tick", "name same, password deleted, sync 0 -> 1: 200, armed");
    check(
        "open; clear; ok; open; tick; ok; open",
        "name same, password nothing to write, sync same: 200, armed",
    );
    check(
        "open; clear; ok; open; tick; ok; open; clear",
        "name same, password nothing to write, sync 1 -> 0: 401.1, broken: 401.1",
    );
}

#[test]
fn the_symptom_with_browse_click_by_click() {
    let emptied = "name same, password emptied, sync 1 -> 0: 401.1, broken: 401.1";
    check("open; clear; browse IUSR", emptied);
    check("open; clear; browse IUSR; tick", "name same, password deleted, sync same: 200, armed");
    check("open; clear; browse IUSR; tick; clear", emptied);
}

#[test]
fn the_symptom_without_browse_click_by_click() {
    check("open; clear; tick", "name same, password same, sync same: 200, as installed");
    check(
        "open; clear; tick; clear",
        "name same, password same, sync 1 -> 0: 200, cleared, still works",
    );
}

#[test]
fn the_ways_out_of_the_broken_state() {
    const BROKEN: &str = "open; clear; ok; open; tick; ok; open; clear; ok; open";
    check(BROKEN, "name same, password nothing to write, sync same: 401.1, broken: 401.1");
    check(
        &format!("{BROKEN}; tick"),
        "name same, password nothing to write, sync 0 -> 1: 200, armed",
    );
    check(
        &format!("{BROKEN}; password guess"),
        "name same, password none -> guess, sync same: 401.1, cleared, wrong password: 401.1",
    );
    check(
        &format!("{BROKEN}; password <random>"),
        "name same, password none -> <random>, sync same: 200, cleared, still works",
    );
    check(
        &format!("set IUSR new; {BROKEN}; password new"),
        "name same, password none -> new, sync same: 200, cleared, still works",
    );
}

#[test]
fn another_account_is_written_and_the_password_of_the_old_one_is_not_kept() {
    check(
        "open; browse Administrator",
        "name IUSR_WEB01 -> Administrator, password deleted, sync same: 200, armed",
    );
    check(
        "open; name Nobody",
        "name IUSR_WEB01 -> Nobody, password deleted, sync same: 401.1, no such account: 401.1",
    );
    check(
        "open; clear; browse Administrator; password new",
        "name IUSR_WEB01 -> Administrator, password <random> -> new, sync 1 -> 0: 401.1, cleared, wrong password: 401.1",
    );
    check(
        "open; clear; password",
        "name same, password emptied, sync 1 -> 0: 401.1, broken: 401.1",
    );
}

#[test]
fn a_site_is_forecast_against_what_it_inherits() {
    check(
        "open LM/W3SVC/1; clear",
        "name same, password same, sync 1 -> 0: 200, cleared, still works",
    );
    check(
        "open LM/W3SVC/1; clear; password new",
        "name same, password <random> -> new, sync 1 -> 0: 401.1, cleared, wrong password: 401.1",
    );
    // What it has of its own goes, and what it inherits shows again (facts A.5).
    check(
        "open LM/W3SVC/1; clear; password new; ok; open LM/W3SVC/1; tick",
        "name same, password deleted, sync 0 -> 1: 200, as installed",
    );
    // It has nothing of its own to delete (facts G.27).
    check(
        "open LM/W3SVC/1; clear; ok; open LM/W3SVC/1; tick",
        "name same, password same, sync 0 -> 1: 200, as installed",
    );
}

/// The way in from the computer, with a click at its end.
const IN: &str = "properties LM; edit web; edit; edit; clear";

/// Between property sheets it is told what the OK does that writes, and how many come before it.
#[test]
fn an_ok_that_hands_up_is_told_apart_from_the_one_that_writes() {
    let told = |clicks: &str| {
        let forecast = Forecast::of(session_in(Version::Iis5, clicks).computer())?;
        let changes: Vec<String> = forecast.changes.iter().map(describe).collect();
        Some((forecast.hands_up, changes.join(", ")))
    };
    let sync = || "AnonymousPasswordSync 1 to 0".to_owned();
    assert_eq!(told("properties LM"), None, "nothing to write");
    assert_eq!(told("properties LM; edit web"), Some((0, String::new())));
    assert_eq!(told("properties LM; edit web; edit"), Some((1, String::new())));
    assert_eq!(told(IN), Some((2, sync())));
    assert_eq!(told(&format!("{IN}; ok")), Some((1, sync())));
    assert_eq!(told(&format!("{IN}; ok; ok")), Some((0, sync())));
    assert_eq!(told(&format!("{IN}; ok; ok; ok")), None, "the computer's sheet writes nothing");
    assert_eq!(told("open; clear"), Some((0, sync())), "the short cut");
    assert_eq!(
        told("properties LM/W3SVC; edit; box basic on"),
        Some((1, "AuthFlags 5 to 7".to_owned()))
    );
    assert_eq!(told("properties LM/MSFTPSVC; clear"), Some((0, sync())));
}

#[test]
fn what_was_done_is_told_after_the_ok_that_wrote_and_no_other() {
    let told = |clicks: &str| committed(&session_in(Version::Iis5, clicks)).is_some();
    let oks = [false, false, true, false];
    for (pressed, expected) in oks.into_iter().enumerate() {
        let clicks = format!("{IN}{}", "; ok".repeat(pressed + 1));
        assert_eq!(told(&clicks), expected, "OK number {}", pressed + 1);
    }
}

#[test]
fn ok_is_idle_exactly_when_it_writes_nothing() {
    let idle =
        |clicks| Forecast::of(session_in(Version::Iis5, clicks).computer()).unwrap().is_idle();
    assert!(idle("open") && idle("open; clear; tick"));
    assert!(idle("open; clear; ok; open; tick; ok; open"));
    assert!(!idle("open; clear") && !idle("open; browse IUSR"));
    for session in readers(40, 60) {
        for (_, step) in session.steps() {
            let Some(forecast) = Forecast::of(&step.computer) else { continue };
            let (_, changes) = press(&step.computer, forecast.hands_up + 1);
            assert_eq!(forecast.is_idle(), changes.is_empty());
        }
    }
}

#[test]
fn what_ok_would_do_is_what_it_then_does_along_each_claim() {
    for version in Version::ALL {
        for claim in Claim::ALL {
            every_forecast_comes_true(&play(version, claim));
        }
    }
}

#[test]
fn what_ok_would_do_is_what_it_then_does_wherever_readers_get_to() {
    for session in readers(60, 60) {
        every_forecast_comes_true(&session);
    }
}

#[track_caller]
fn every_forecast_comes_true(session: &Session) {
    for number in 0..=session.len() {
        let before = session.computer_at(number).unwrap();
        let forecast = Forecast::of(before);
        assert_eq!(forecast.is_some(), node_of(before).is_some());
        let Some(forecast) = forecast else { continue };
        let node = &node_of(before).unwrap();
        let (_, nothing) = press(before, forecast.hands_up);
        assert_eq!(nothing, [], "handed up, not written");
        let (after, changes) = press(before, forecast.hands_up + 1);
        assert_eq!(forecast.changes, changes);
        for wire in &forecast.wires {
            comes_true(wire, node, before, &after);
        }
        assert_eq!(forecast.visitor, Visitor::of(&after, node));
        assert_eq!(forecast.situation, Situation::of(&after, node));
        let asked = if node.names().count() > 2 { node.clone() } else { node.join("1").unwrap() };
        let request = Request { node: asked, ..lesson::asked(node) };
        let reply = after.apply(&Action::Request(request)).unwrap().1.reply.unwrap();
        if node.names().count() > 2 || !has_own_records(&after) {
            assert_eq!(forecast.visitor.status, reply.status, "asked by a real visitor");
        }
    }
}

/// The key that the open windows edit.
fn node_of(computer: &Computer) -> Option<Path> {
    computer.windows().into_iter().find_map(|window| match window {
        Window::Computer => None,
        Window::Sheet(node) | Window::Methods(node) | Window::Account(node) => Some(node),
    })
}

/// The computer after so many OKs, and all that they changed.
fn press(computer: &Computer, times: usize) -> (Computer, Vec<Change>) {
    let mut computer = computer.clone();
    let mut changes = Vec::new();
    for _ in 0..times {
        let (after, outcome) = computer.apply(&confirmed_ok(&computer)).unwrap();
        computer = after;
        changes.extend(outcome.changes);
    }
    (computer, changes)
}

/// Whether the default site says something else than the service.
fn has_own_records(computer: &Computer) -> bool {
    let [site, root] = ["LM/W3SVC/1", "LM/W3SVC/1/ROOT"].map(crate::notation::path);
    [ANONYMOUS_USER_NAME, ANONYMOUS_USER_PASS, ANONYMOUS_PASSWORD_SYNC].iter().any(|property| {
        [&site, &root].iter().any(|key| computer.metabase().record(key, property.id).is_some())
    })
}

/// Compares a wire with the store before and after, without asking the outcome.
#[track_caller]
fn comes_true(wire: &Wire, node: &Path, before: &Computer, after: &Computer) {
    let id = wire.property.id;
    let own = |computer: &Computer| {
        computer.metabase().record(node, id).map(|record| record.data.clone())
    };
    let holds = |computer: &Computer| {
        computer.metabase().effective(node, id).map(|found| found.record.data.clone())
    };
    match &wire.effect {
        Effect::Same => {
            assert_eq!((own(before), holds(before)), (own(after), holds(after)));
            assert!(holds(after).is_some());
        }
        Effect::NothingToWrite => assert_eq!((holds(before), holds(after)), (None, None)),
        Effect::Emptied => {
            assert_eq!(id, ANONYMOUS_USER_PASS.id);
            assert_ne!(holds(before), own(after));
            assert_eq!(own(after), Some(Data::string("")));
        }
        Effect::Deleted => {
            assert!(own(before).is_some());
            assert_eq!(own(after), None);
        }
        Effect::Written { before: was, after: is } => {
            assert_eq!((was, Some(is)), (&holds(before), own(after).as_ref()));
            assert_ne!(holds(before), holds(after));
        }
    }
}
