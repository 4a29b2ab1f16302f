//! What is wrong with an object has a code, a place and a sentence.

use crate::value;
use bindings::{Simulator, wire::Action};

/// What is written as an action; the code, the place, and the beginning of the sentence.
const TABLE: [(&str, &str, &str, &str); 18] = [
    ("null", "wrong-type", "", "Expected an object, found null."),
    (r#""open""#, "wrong-type", "", "Expected an object, found \"open\"."),
    ("[]", "wrong-type", "", "Expected an object, found a list."),
    ("{}", "missing-field", "type", "An action needs the field \"type\"."),
    (r#"{"type":true}"#, "wrong-type", "type", "Expected a text, found true."),
    (
        r#"{"type":"setsync"}"#,
        "unknown-action",
        "type",
        "No action is of type \"setsync\": did you mean \"setSync\"? allowed: open, properties, ",
    ),
    (
        r#"{"type":"fly"}"#,
        "unknown-action",
        "type",
        "No action is of type \"fly\": allowed: open, ",
    ),
    (
        r#"{"type":"setSync","check":true}"#,
        "unknown-field",
        "check",
        "The action setSync has no field \"check\": did you mean \"checked\"? allowed: type, checked.",
    ),
    (
        r#"{"type":"cancel","x":1}"#,
        "unknown-field",
        "x",
        "The action cancel has no field \"x\": allowed: type.",
    ),
    (
        r#"{"type":"wait"}"#,
        "missing-field",
        "seconds",
        "The action wait needs the field \"seconds\".",
    ),
    (
        r#"{"type":"ok","overrides":["LM",{}]}"#,
        "wrong-type",
        "overrides[1]",
        "Expected a text, found an object.",
    ),
    (
        r#"{"type":"request","as":{"userName":"x"}}"#,
        "missing-field",
        "as.password",
        "A visitor needs the field \"password\".",
    ),
    (
        r#"{"type":"request","as":{"userName":"x","pasword":"y"}}"#,
        "unknown-field",
        "as.pasword",
        "A visitor has no field \"pasword\": did you mean \"password\"? allowed: userName, password.",
    ),
    (
        r#"{"type":"request","service":"WEB"}"#,
        "unknown-word",
        "service",
        "\"WEB\" is not known here: did you mean \"web\"? allowed: web, ftp.",
    ),
    (
        r#"{"type":"open","node":"LM//1"}"#,
        "bad-node",
        "node",
        "Not a path of the metabase: \"LM//1\" has an empty name: ",
    ),
    (
        r#"{"type":"ok","overrides":["LM"," "]}"#,
        "bad-node",
        "overrides[1]",
        "Not a path of the metabase: a path needs at least one name",
    ),
    (
        r#"{"type":"wait","seconds":4294967296}"#,
        "bad-seconds",
        "seconds",
        "Expected whole seconds from 0 to 4294967295, found 4294967296.",
    ),
    (
        r#"{"type":"wait","seconds":-0.5}"#,
        "bad-seconds",
        "seconds",
        "Expected whole seconds from 0 to 4294967295, found -0.5.",
    ),
];

#[test]
fn a_wrong_action_has_a_code_a_place_and_a_sentence() {
    for (given, code, at, sentence) in TABLE {
        let read = Action::read(value(given)).and_then(simulator::Action::try_from);
        let fault = read.unwrap_err();
        assert_eq!((fault.code(), fault.at.as_str()), (code, at), "{given}");
        assert!(fault.to_string().starts_with(sentence), "{given}: {fault}");
        assert!(fault.to_string().ends_with('.'), "{given}: {fault}");
    }
}

#[test]
fn a_wrong_option_has_a_code_and_a_place() {
    for (given, code, at) in [
        (r#"{"version":"3.0"}"#, "unknown-word", "version"),
        (r#"{"verison":"4.0"}"#, "unknown-field", "verison"),
        (r#"{"seed":-1}"#, "bad-seed", "seed"),
        (r#"{"seed":9007199254740992}"#, "bad-seed", "seed"),
        (r#"{"computer":"a b"}"#, "bad-computer-name", "computer"),
        (r#"{"commitRule":"onok"}"#, "unknown-word", "commitRule"),
        (r#"{"domainController":"yes"}"#, "wrong-type", "domainController"),
        ("7", "wrong-type", ""),
    ] {
        let refusal = Simulator::new(value(given)).unwrap_err();
        let place = (!at.is_empty()).then(|| at.to_owned());
        assert_eq!((refusal.code(), refusal.at()), (code, place), "{given}");
    }
}

#[test]
fn what_is_repeated_of_a_long_text_is_cut() {
    let long = "x".repeat(1000);
    let fault = Action::read(value(&format!(r#"{{"type":"{long}"}}"#))).unwrap_err();
    assert!(fault.to_string().len() < 300, "{fault}");
    let fault = Action::read(value(&format!(r#"{{"type":"ok","{long}":1}}"#))).unwrap_err();
    assert!(fault.to_string().len() < 300 && fault.at.len() < 100, "{fault}");
}
