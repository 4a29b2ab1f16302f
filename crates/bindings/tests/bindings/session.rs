//! What a program holds.

use crate::{json, value};
use bindings::{Refusal, Simulator};
use serde_json::{Value, json as object};

#[track_caller]
fn simulator() -> Simulator {
    Simulator::new(value("{}")).unwrap()
}

#[track_caller]
fn dispatch(simulator: &mut Simulator, actions: &[&str]) -> Value {
    let mut last = Value::Null;
    for action in actions {
        last = json(&simulator.dispatch(value(action)).unwrap());
    }
    last
}

const CLEAR_AND_OK: [&str; 3] =
    [r#"{"type":"open"}"#, r#"{"type":"setSync","checked":false}"#, r#"{"type":"ok"}"#];

#[test]
fn an_outcome_tells_changes_with_their_sources() {
    let outcome = dispatch(&mut simulator(), &CLEAR_AND_OK);
    let sync = |value| object!({"id": 6022, "value": value, "attributes": 1, "userType": 2, "dataType": "DWORD"});
    assert_eq!(
        outcome["changes"],
        object!([{
            "node": "LM/W3SVC",
            "property": "AnonymousPasswordSync",
            "before": sync(1),
            "after": sync(0),
        }])
    );
    let citations = outcome["citations"].as_array().unwrap();
    let cited = citations.iter().find(|citation| citation["for"] == "changes[0]").unwrap();
    assert_eq!(
        *cited,
        object!({"for": "changes[0]", "source": "Q259353", "part": "step 2", "inferred": false})
    );
    let inferred = citations.iter().find(|citation| citation["inferred"] == true).unwrap();
    assert!(inferred["reason"].as_str().unwrap().len() > 20);
    for (field, expected) in [
        ("events", object!([])),
        ("reply", Value::Null),
        ("output", object!([])),
        ("exitCode", Value::Null),
    ] {
        assert_eq!(outcome[field], expected, "{field}");
    }
}

#[test]
fn a_state_has_the_contracts_fields() {
    let mut simulator = simulator();
    dispatch(&mut simulator, &CLEAR_AND_OK[..1]);
    let state = json(&simulator.state());
    let mut fields: Vec<&str> = state.as_object().unwrap().keys().map(String::as_str).collect();
    fields.sort_unstable();
    assert_eq!(
        fields,
        [
            "accounts",
            "computer",
            "dialog",
            "events",
            "lastReply",
            "metabase",
            "services",
            "step",
            "steps",
            "time",
            "version",
            "windows"
        ]
    );
    assert_eq!(state["version"], "5.0");
    assert_eq!(state["windows"], object!([{"kind": "anonymousUserAccount", "node": "LM/W3SVC"}]));
    assert_eq!(
        state["dialog"],
        object!({
            "node": "LM/W3SVC",
            "userName": "IUSR_WEB01",
            "password": "**********",
            "passwordEnabled": false,
            "sync": true,
            "mustEnterPassword": false,
        })
    );
    let running = object!({"installed": true, "running": true});
    assert_eq!(state["services"], object!({"web": running, "ftp": running}));
    let names: Vec<&Value> =
        state["accounts"].as_array().unwrap().iter().map(|account| &account["name"]).collect();
    assert_eq!(names, ["Administrator", "Guest", "IUSR_WEB01", "IWAM_WEB01"]);
    let sync = &state["metabase"]["LM/W3SVC"]["AnonymousPasswordSync"];
    assert_eq!(sync["value"], 1);
    assert_eq!(state["metabase"]["LM/W3SVC/1/ROOT"]["AnonymousPasswordSync"], Value::Null);
}

#[test]
fn lists_texts_and_bytes_are_told_as_what_they_are() {
    let mut simulator = simulator();
    dispatch(
        &mut simulator,
        &[r#"{"type":"adsutil","command":"SET W3SVC/1/ServerBindings :80: :81:"}"#],
    );
    let state = json(&simulator.state());
    let bindings = &state["metabase"]["LM/W3SVC/1"]["ServerBindings"];
    assert_eq!(bindings["value"], object!([":80:", ":81:"]));
    assert_eq!(bindings["dataType"], "MULTISZ");
}

#[test]
fn what_is_refused_changes_nothing() {
    let mut simulator = simulator();
    dispatch(&mut simulator, &CLEAR_AND_OK[..2]);
    let before = (json(&simulator.state()), json(&simulator.trace()));
    for action in [r#"{"type":"open"}"#, r#"{"type":"fly"}"#, r#"{"type":"typePassword"}"#] {
        simulator.dispatch(value(action)).unwrap_err();
        simulator.preview(value(action)).unwrap_err();
    }
    for step in [3.0, -1.0, 0.5, f64::NAN, f64::INFINITY] {
        let refusal = simulator.seek(step).unwrap_err();
        assert_eq!((refusal.code(), refusal.at().as_deref()), ("no-such-step", Some("step")));
    }
    simulator.load(value("{}")).unwrap_err();
    simulator.preview(value(r#"{"type":"ok"}"#)).unwrap();
    assert_eq!((json(&simulator.state()), json(&simulator.trace())), before);
}

#[test]
fn a_trace_comes_back_to_its_position() {
    let mut told = simulator();
    dispatch(&mut told, &CLEAR_AND_OK);
    dispatch(&mut told, &[r#"{"type":"setAccount","account":"Guest","password":"my-dog"}"#]);
    told.seek(2.0).unwrap();
    let trace = json(&told.trace());
    assert_eq!(trace["position"], 2);
    assert_eq!(trace["actions"][3]["password"], "<other 1>");
    let mut again = simulator();
    again.load(value(&trace.to_string())).unwrap();
    assert_eq!(json(&again.trace()), trace);
    assert_eq!(json(&again.state()), json(&told.state()));
    assert!(again.redo() && again.redo() && !again.redo());
}

#[test]
fn a_trace_that_does_not_fit_names_the_place() {
    let trace = |actions: &str, position: u32| {
        value(&format!(
            r#"{{"format":"q259353-live","version":1,"options":{{}},"actions":{actions},"position":{position}}}"#
        ))
    };
    let refused = |trace| {
        let refusal: Refusal = simulator().load(trace).unwrap_err();
        (refusal.code(), refusal.at().unwrap())
    };
    for (actions, position, code, at) in [
        (r#"[{"type":"open"},{"type":"fly"}]"#, 0, "unknown-action", "actions[1].type"),
        (r#"[{"type":"open"},{"type":"open"}]"#, 0, "dialog-open", "actions[1]"),
        (r#"[{"type":"open","node":"/"}]"#, 0, "bad-node", "actions[0].node"),
        (r#"[{"type":"open"}]"#, 2, "no-such-step", "position"),
        (
            r#"[{"type":"setAccount","account":"New","exists":true,"password":"<same>"}]"#,
            0,
            "no-such-password",
            "actions[0]",
        ),
    ] {
        assert_eq!(refused(trace(actions, position)), (code, at.to_owned()));
    }
}
