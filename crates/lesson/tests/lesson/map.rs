//! The map: which places there are, what leads from one to another, and that it is read right.

use crate::notation::session;
use lesson::{Map, Place, Survey};
use simulator::{Installation, paths};

fn map() -> Map {
    let mut survey = Survey::new(&Installation::default(), paths::w3svc()).unwrap();
    while survey.advance(100).is_none() {}
    survey.advance(0).unwrap().clone()
}

#[track_caller]
fn here(text: &str) -> &'static str {
    let session = session(text);
    Place::of(session.computer(), &session.focus()).name()
}

#[test]
fn the_map_has_a_dozen_places_and_a_person_can_read_it() {
    let map = map();
    assert_eq!(map.size(), (828, 7_550));
    assert_eq!((map.spots().len(), map.ways().len()), (12, 43));
    let mut names: Vec<&str> = map.spots().iter().map(|spot| spot.place.name()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 12, "each has a name of its own");
}

#[test]
fn the_corners_of_the_square_are_places_of_their_own() {
    assert_eq!(here(""), "as installed");
    assert_eq!(here("open; clear; ok"), "cleared, still works");
    assert_eq!(here("open; clear; ok; open; tick; ok"), "armed");
    assert_eq!(here("open; clear; ok; open; tick; ok; open; clear; ok"), "broken: 401.1");
    assert_eq!(here("set IUSR other"), "as installed, but out of step");
    assert_eq!(here("open; clear; browse IUSR"), "blank field over a stored password");
    assert_eq!(here("open; clear; browse IUSR; ok"), "blanked: 401.1");
    assert_eq!(here("open; clear; ok; request; set IUSR other"), "cleared, works for now");
    assert_eq!(here("disable IUSR on"), "the account can’t log on");
}

#[test]
fn the_square_of_the_article_is_drawn() {
    let map = map();
    let at = |text: &str| {
        let session = session(text);
        map.here(session.computer()).unwrap()
    };
    let way = |from: usize, to: usize| {
        let ways = map.ways().iter().filter(|way| (way.from, way.to) == (from, to));
        ways.map(|way| way.label.as_str()).collect::<Vec<_>>()
    };
    let installed = at("");
    let cleared = at("open; clear; ok");
    let armed = at("open; clear; ok; open; tick; ok");
    let blank = at("open; clear; ok; open; tick; ok; open; clear");
    let broken = at("open; clear; ok; open; tick; ok; open; clear; ok");
    assert_eq!(way(installed, cleared), ["Clear, OK"]); // M2
    assert_eq!(way(cleared, armed), ["Tick, OK"]); // M3
    assert_eq!(way(armed, blank), ["Clear"]); // M4
    assert_eq!(way(blank, broken), ["OK"]);
    let back: Vec<_> = map.ways().iter().filter(|way| way.to == installed).collect();
    assert!(back.iter().all(|way| way.label.contains("Windows password")), "{back:?}");
}

#[test]
fn one_is_led_to_a_place_from_anywhere() {
    let map = map();
    for text in ["", "properties LM/W3SVC; edit", "open; clear; password x", "stop web"] {
        for (to, spot) in map.spots().iter().enumerate() {
            let mut session = session(text);
            let Some(path) = map.path(session.computer(), to) else {
                panic!("{text}: nothing leads to {}", spot.place.id())
            };
            for action in path {
                session.dispatch(action).unwrap();
            }
            assert_eq!(map.here(session.computer()), Some(to), "{text}");
        }
    }
}

#[test]
fn the_trail_tells_the_places_that_a_reader_has_been_at() {
    let map = map();
    let session = session("open; clear; ok; open; tick; ok; open; clear; ok; request");
    let names = |last| {
        let trail = map.trail(&session, last);
        trail.into_iter().map(|spot| map.spots()[spot].place.name()).collect::<Vec<_>>()
    };
    let whole = [
        "as installed",
        "cleared, still works",
        "armed",
        "blank field, nothing stored",
        "broken: 401.1",
    ];
    assert_eq!(names(100), whole);
    assert_eq!(names(2), whole[3..]);
}
