//! Each action is read, becomes one of the simulator's, and is written back in full.

use crate::{json, value};
use bindings::wire::{Action, Options};
use simulator::Installation;

/// What is written, and what it comes back as.
const TABLE: [(&str, &str); 29] = [
    (r#"{"type":"open"}"#, r#"{"type":"open","node":"LM/W3SVC"}"#),
    (r#"{"node":"LM/W3SVC/1","type":"open"}"#, r#"{"type":"open","node":"LM/W3SVC/1"}"#),
    (r#"{"type":"open","node":"/lm/w3svc/"}"#, r#"{"type":"open","node":"lm/w3svc"}"#),
    (r#"{"type":"properties"}"#, r#"{"type":"properties","node":"LM/W3SVC"}"#),
    (r#"{"type":"properties","node":"LM"}"#, r#"{"type":"properties","node":"LM"}"#),
    (r#"{"type":"edit"}"#, r#"{"type":"edit"}"#),
    (r#"{"type":"edit","service":"ftp"}"#, r#"{"type":"edit","service":"ftp"}"#),
    (
        r#"{"type":"setMethod","method":"onlyAnonymous","checked":true}"#,
        r#"{"type":"setMethod","method":"onlyAnonymous","checked":true}"#,
    ),
    (r#"{"type":"setSync","checked":false}"#, r#"{"type":"setSync","checked":false}"#),
    (r#"{"type":"browse","account":"Guest"}"#, r#"{"type":"browse","account":"Guest"}"#),
    (r#"{"type":"typeUserName","text":""}"#, r#"{"type":"typeUserName","text":""}"#),
    (r#"{"type":"typePassword","text":"x y"}"#, r#"{"type":"typePassword","text":"x y"}"#),
    (r#"{"type":"ok"}"#, r#"{"type":"ok"}"#),
    (r#"{"type":"ok","confirm":"","overrides":[]}"#, r#"{"type":"ok","confirm":""}"#),
    (r#"{"type":"ok","overrides":["LM/W3SVC/1"]}"#, r#"{"type":"ok","overrides":["LM/W3SVC/1"]}"#),
    (r#"{"type":"apply","confirm":"x"}"#, r#"{"type":"apply","confirm":"x"}"#),
    (r#"{"type":"cancel"}"#, r#"{"type":"cancel"}"#),
    (r#"{"type":"setAuth"}"#, r#"{"type":"setAuth","node":"LM/W3SVC"}"#),
    (
        r#"{"type":"setAuth","node":"LM/W3SVC/1","anonymous":true,"basic":false,"integrated":true,"overrides":["LM/W3SVC/1/ROOT"]}"#,
        r#"{"type":"setAuth","node":"LM/W3SVC/1","anonymous":true,"basic":false,"integrated":true,"overrides":["LM/W3SVC/1/ROOT"]}"#,
    ),
    (
        r#"{"type":"request"}"#,
        r#"{"type":"request","service":"web","node":"LM/W3SVC/1/ROOT","resource":"local"}"#,
    ),
    (
        r#"{"type":"request","service":"ftp"}"#,
        r#"{"type":"request","service":"ftp","node":"LM/MSFTPSVC/1/ROOT","resource":"local"}"#,
    ),
    (
        r#"{"type":"request","as":{"password":"","userName":"x"},"resource":"nullSessionShare"}"#,
        r#"{"type":"request","service":"web","node":"LM/W3SVC/1/ROOT","as":{"userName":"x","password":""},"resource":"nullSessionShare"}"#,
    ),
    (
        r#"{"type":"setAccount","account":"SERVER2\\x"}"#,
        r#"{"type":"setAccount","account":"SERVER2\\x"}"#,
    ),
    (
        r#"{"type":"setAccount","account":"x","exists":true,"password":"y","disabled":true,"lockedOut":false,"passwordExpired":true,"logOnLocally":false,"accessFromNetwork":true,"logOnAsBatch":false}"#,
        r#"{"type":"setAccount","account":"x","exists":true,"password":"y","disabled":true,"lockedOut":false,"passwordExpired":true,"logOnLocally":false,"accessFromNetwork":true,"logOnAsBatch":false}"#,
    ),
    (r#"{"type":"setService","service":"web"}"#, r#"{"type":"setService","service":"web"}"#),
    (
        r#"{"type":"setService","service":"ftp","installed":true,"running":false}"#,
        r#"{"type":"setService","service":"ftp","installed":true,"running":false}"#,
    ),
    (r#"{"type":"restart"}"#, r#"{"type":"restart"}"#),
    (r#"{"type":"wait","seconds":4294967295}"#, r#"{"type":"wait","seconds":4294967295.0}"#),
    (
        r#"{"type":"adsutil","command":"ENUM W3SVC"}"#,
        r#"{"type":"adsutil","command":"ENUM W3SVC"}"#,
    ),
];

#[test]
fn each_action_becomes_the_simulators_and_is_written_back_in_full() {
    for (given, expected) in TABLE {
        let read = Action::read(value(given)).unwrap();
        let action = simulator::Action::try_from(read).unwrap();
        let written = json(&Action::from(&action));
        let expected: serde_json::Value = serde_json::from_str(expected).unwrap();
        assert_eq!(written, expected, "{given}");
        // What is written is read as the same action.
        let again = Action::read(value(&written.to_string())).unwrap();
        assert_eq!(simulator::Action::try_from(again).unwrap(), action, "{given}");
    }
}

#[test]
fn every_type_of_action_stands_in_the_table() {
    let message = Action::read(value(r#"{"type":"?"}"#)).unwrap_err().to_string();
    let types = message.split("allowed: ").last().unwrap().trim_end_matches('.').split(", ");
    let missing: Vec<&str> = types
        .filter(|kind| {
            !TABLE.iter().any(|(json, _)| json.contains(&format!("\"type\":\"{kind}\"")))
        })
        .collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn actions_are_read_from_files_too() {
    #[derive(serde::Deserialize)]
    struct File {
        step: Vec<Action>,
    }
    let file: File =
        toml::from_str("[[step]]\ntype = \"open\"\n[[step]]\ntype = \"wait\"\nseconds = 60\n")
            .unwrap();
    assert_eq!(file.step, [Action::Open { node: None }, Action::Wait { seconds: 60.0 }]);
    let wrong = "[[step]]\ntype = \"ok\"\noverrides = [\"LM\", 1]\n";
    let error = toml::from_str::<File>(wrong).err().unwrap().to_string();
    assert!(error.contains("overrides[1]: Expected a text, found the number 1."), "{error}");
}

#[test]
fn options_have_the_contracts_defaults() {
    let installation = |json| Installation::try_from(Options::read(value(json)).unwrap()).unwrap();
    assert_eq!(installation("{}"), Installation::default());
    let all = r#"{"version":"4.0","computer":"NT4","seed":9007199254740991,"commitRule":"onClick","domainController":true}"#;
    let made = installation(all);
    assert_eq!(made.seed, 9_007_199_254_740_991);
    assert_eq!(Installation::try_from(Options::from(&made)).unwrap(), made);
}
