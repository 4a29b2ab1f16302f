//! Scenarios as they are played and told: which beat belongs to which act, what is told of each, and
//! how far somebody has come who does something else.

use lesson::{Act, Row, Scenario, Session};
use simulator::{Action, Installation, Request, Version};

/// The article's step 3 with a look before it, a version of its own, and a refusal at the end.
fn scenario() -> Scenario {
    let both = || Version::ALL.to_vec();
    let toggle = |checked| vec![Action::open(), Action::SetSync { checked }, Action::ok()];
    let act = |say: &str, actions, versions, refused| Act {
        say: say.to_owned(),
        actions,
        versions,
        refused,
    };
    let typed = Action::TypePassword { text: "x".to_owned() };
    Scenario {
        name: "ticked-again".to_owned(),
        title: "The box is ticked again.".to_owned(),
        source: "Q259353 step 3".to_owned(),
        versions: both(),
        installation: Installation::default(),
        given: vec![act("Cleared.", toggle(false), both(), false)],
        acts: vec![
            act("Look.", vec![], both(), false),
            act("Tick, OK.", toggle(true), both(), false),
            act("Only in 5.0.", vec![Action::request()], vec![Version::Iis5], false),
            act("Greyed.", vec![Action::open(), typed], both(), true),
        ],
    }
}

fn told(rows: &[Row]) -> Vec<(usize, Vec<&str>)> {
    rows.iter().map(|row| (row.act, row.told.iter().map(String::as_str).collect())).collect()
}

#[test]
fn what_an_act_comes_to_is_said_with_its_last_action() {
    let captions = |version| -> Vec<(bool, String)> {
        let beats = scenario().beats(version);
        beats.into_iter().map(|beat| (beat.action.is_some(), beat.caption)).collect()
    };
    let four = [
        (false, "The box is ticked again."),
        (false, "Look."),
        (true, "Open the dialog at LM/W3SVC"),
        (true, "Tick the box"),
        (true, "Tick, OK."),
        (true, "Open the dialog at LM/W3SVC"),
        (true, "Greyed."),
    ]
    .map(|(acts, caption)| (acts, caption.to_owned()));
    assert_eq!(captions(Version::Iis4), four);
    let mut five = four.to_vec();
    five.insert(5, (true, "Only in 5.0.".to_owned()));
    assert_eq!(captions(Version::Iis5), five);
}

#[test]
fn every_beat_belongs_to_an_act_of_its_version() {
    let acts = |version| -> Vec<Option<usize>> {
        (0..9).map(|beat| scenario().act_of(version, beat)).collect()
    };
    let [look, tick, only, greyed] = [1, 2, 3, 4].map(Some);
    assert_eq!(acts(Version::Iis5), [None, look, tick, tick, tick, only, greyed, greyed, None]);
    assert_eq!(acts(Version::Iis4), [None, look, tick, tick, tick, greyed, greyed, None, None]);
}

#[test]
fn an_act_is_over_when_its_last_beat_was_played() {
    let over = |version| -> Vec<usize> {
        (0..9).map(|played| scenario().acts_over(version, played)).collect()
    };
    assert_eq!(over(Version::Iis5), [0, 0, 1, 1, 1, 2, 3, 3, 4]);
    assert_eq!(over(Version::Iis4), [0, 0, 1, 1, 1, 2, 2, 3, 3]);
}

#[test]
fn rows_tell_what_the_computer_did() {
    let rows = scenario().rows(Version::Iis5).unwrap();
    assert_eq!(
        told(&rows),
        [
            (1, vec!["Nothing new: a look at what is there."]),
            (
                2,
                vec![
                    "AnonymousPasswordSync 0 to 1 at LM/W3SVC.",
                    "AnonymousUserPass deleted at LM/W3SVC.",
                ]
            ),
            (
                3,
                vec![
                    "The visitor gets the page: 200, as IUSR_WEB01 (network logon, type 3: good on this computer only). The box is ticked: IIS vouches for the account, no password is looked at.",
                    "Security log: Success Audit 540: Successful Network Logon, User Name: IUSR_WEB01, Logon Type: 3.",
                ]
            ),
            (
                4,
                vec![
                    "Refused: The password can't be typed while the box is ticked: clear the box first.",
                ]
            ),
        ]
    );
    let spans: Vec<(usize, usize)> = rows.iter().map(|row| (row.from, row.to)).collect();
    assert_eq!(spans, [(3, 3), (3, 6), (6, 7), (7, 8)]);
    assert_eq!(rows[1].done, ["Open the dialog at LM/W3SVC", "Tick the box", "OK"]);
    assert!(
        rows.iter().all(|row| row.visitor == "The next visitor without a name gets the page: 200.")
    );
    let numbers = |rows: &[Row]| rows.iter().map(|row| row.act).collect::<Vec<_>>();
    assert_eq!(numbers(&scenario().rows(Version::Iis4).unwrap()), [1, 2, 4]);
}

#[test]
fn progress_stops_where_somebody_does_something_else() {
    let scenario = scenario();
    let version = Version::Iis5;
    let begin =
        || Session::begin(&scenario.installation(version), scenario.given(version)).unwrap();
    let mut session = begin();
    let acts = |session: &Session| {
        let progress = scenario.progress(session);
        (progress.rows.len(), progress.left)
    };
    assert_eq!(acts(&session), (1, false), "a look is over at once");
    session.dispatch(Action::open()).unwrap();
    assert_eq!(acts(&session), (1, false), "an act is over with its last action");
    session.dispatch(Action::SetSync { checked: true }).unwrap();
    session.dispatch(Action::ok()).unwrap();
    assert_eq!(acts(&session), (2, false));
    assert_eq!(scenario.progress(&session).rows, scenario.rows(version).unwrap()[..2]);
    session.dispatch(Action::Request(Request::ftp())).unwrap();
    assert_eq!(acts(&session), (2, true));
    session.undo();
    assert_eq!(acts(&session), (2, false), "whoever goes back is on the way again");
    session.undo();
    session.dispatch(Action::Cancel).unwrap();
    assert_eq!(acts(&session), (1, true));
}
