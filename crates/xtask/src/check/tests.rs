//! Wrong scenario files: text in, message out.

use super::report::Report;
use super::run::Runner;
use super::scenario::File;
use super::shape::{EXPECTATIONS, Shape};
use super::{links, machine, run_files};
use serde_json::Value as Json;
use simulator::{Action, Citation, Computer, Installation, Outcome, Request, Rule, Subject};

/// What `cargo xtask check test.toml` finds in a file, a line each.
fn found(text: &str) -> Vec<String> {
    let file = match File::read("test", text) {
        Ok(file) => file,
        Err(problems) => {
            return problems.iter().map(|problem| format!("{}: {problem}", problem.line)).collect();
        }
    };
    let files = [file];
    let broken = links(&files);
    if !broken.is_empty() {
        return broken.iter().map(|(_, problem)| format!("{}: {problem}", problem.line)).collect();
    }
    let mut report = Report::default();
    run_files(&files, 1, &mut report);
    let failures = report.failures.iter().map(|failure| {
        let mismatch = &failure.mismatch;
        let versions: Vec<&str> = failure.versions.iter().map(|v| v.as_str()).collect();
        let (line, what) = (mismatch.line, &mismatch.what);
        let (expected, found) = (&mismatch.expected, &mismatch.found);
        format!("{line}: {what}: expected {expected}, found {found} [{}]", versions.join(" "))
    });
    failures.collect()
}

/// A file with one scenario of one step, which begins on line 8 with its `do`.
fn step(lines: &str) -> String {
    format!(
        "article = \"test\"\ntitle = \"A test\"\n[[scenario]]\nname = \"one\"\ntitle = \"One\"\nsource = \"none\"\n[[scenario.step]]\n{lines}\n"
    )
}

/// The box is cleared for the first time, in one step; then this is expected, on line 10.
fn cleared(expected: &str) -> String {
    let actions = "do = [{ type = \"open\" }, { type = \"setSync\", checked = false }, { type = \"ok\" }]\nsay = \"Clear it.\"";
    step(&format!("{actions}\n{expected}"))
}

/// A request after the password was made a wrong one; then this is expected, on line 10.
fn refused(expected: &str) -> String {
    let actions = "do = [{ type = \"setAccount\", account = \"IUSR_WEB01\", disabled = true }, { type = \"request\" }]\nsay = \"Ask.\"";
    step(&format!("{actions}\n{expected}"))
}

/// A message that ends in `…` goes on.
#[track_caller]
fn assert_found(text: &str, expected: &[&str]) {
    let all = found(text);
    let is_like = |(message, expected): (&String, &&str)| match expected.strip_suffix('…') {
        Some(beginning) => message.starts_with(beginning),
        None => message == expected,
    };
    let same = all.len() == expected.len() && all.iter().zip(expected).all(is_like);
    assert!(same, "found {all:#?}\nnot {expected:#?}\nin:\n{text}");
}

#[test]
fn what_holds_is_passed_over_in_silence() {
    assert_found(&cleared("changes = [\"LM/W3SVC AnonymousPasswordSync 1 -> 0\"]"), &[]);
    assert_found(&refused("reply.granted = false\nevents = [{ eventId = 100 }]"), &[]);
    assert_found(&step("records.\"LM/W3SVC\".AnonymousUserPass = \"<random>\""), &[]);
}

/// Each file has this wrong, in both versions.
#[track_caller]
fn assert_caught(files: &[(String, &str)]) {
    for (text, message) in files {
        let all = found(text);
        assert!(all.iter().any(|one| one.starts_with(message)), "{all:#?} in:\n{text}");
        assert!(all.iter().all(|one| one.ends_with("[4.0 5.0]")), "{all:#?}");
    }
}

#[test]
fn a_wrong_expectation_of_the_dialog_or_the_metabase_is_caught_on_its_line() {
    assert_caught(&[
        (
            cleared("changes = []"),
            "10: changes: expected [], found [\"LM/W3SVC AnonymousPasswordSync 1 -> 0\"]",
        ),
        (
            cleared("changes = [\n  \"LM/W3SVC AnonymousPasswordSync 0 -> 1\",\n]"),
            "11: changes 1: expected \"LM/W3SVC AnonymousPasswordSync 0 -> 1\", found \"LM/W3SVC AnonymousPasswordSync 1 -> 0\"",
        ),
        (
            cleared("records.\"LM/W3SVC\".AnonymousUserPass = \"absent\""),
            "10: records LM/W3SVC AnonymousUserPass: expected \"absent\", found \"<random>\"",
        ),
        (
            cleared("records.\"LM/W3SVC\".AnonymousUserPass = { attributes = 1 }"),
            "10: records LM/W3SVC AnonymousUserPass attributes: expected 1, found 5",
        ),
        (
            cleared("records.\"LM/W3SCV\".AnonymousUserPass = \"absent\""),
            "10: records LM/W3SCV: expected a key of the metabase, found absent",
        ),
        (cleared("dialog.sync = true"), "10: dialog: expected { sync = true }, found absent"),
        (
            step(
                "do = { type = \"open\" }\nsay = \"Open.\"\ndialog = { sync = true, password = \"\" }",
            ),
            "10: dialog password: expected \"\", found \"**********\"",
        ),
        (
            step("do = { type = \"open\" }\nsay = \"Open.\"\nwindows = []"),
            "10: windows: expected [], found [\"anonymousUserAccount\"]",
        ),
        (
            step(
                "do = [{ type = \"properties\" }, { type = \"edit\" }]\nsay = \"Edit.\"\nboxes.basic = true",
            ),
            "10: boxes basic: expected true, found false",
        ),
        (
            step(
                "do = [{ type = \"properties\" }, { type = \"edit\" }, { type = \"setMethod\", method = \"basic\", checked = true }]\nsay = \"Tick.\"\nquestion = \"absent\"",
            ),
            "10: question: expected \"absent\", found \"Are you sure you want to continue?\"",
        ),
        (
            cleared("overrides = [\"LM/W3SVC/1\"]"),
            "10: overrides: expected [\"LM/W3SVC/1\"], found []",
        ),
        (
            step("captions.dialog = \"Authentication Methods\""),
            "8: captions dialog: expected \"Authentication Methods\", found \"Anonymous User Account\"",
        ),
    ]);
}

#[test]
fn a_wrong_expectation_of_what_followed_is_caught_on_its_line() {
    assert_caught(&[
        (refused("reply.status = \"200\""), "10: reply status: expected \"200\", found \"401.1\""),
        (
            refused("reply.lines = { contains = \"to\" }\nreply.account = \"absent\""),
            "11: reply account: expected \"absent\", found \"IUSR_WEB01\"",
        ),
        (
            refused("events = [{ eventId = 100 },\n  { eventId = 100 }]\n"),
            "10: events: expected [{ eventId = 100 }, { eventId = 100 }], found [{ eventId = 100 }]",
        ),
        (
            refused("events = [{ source = \"MSFTPSVC\" }]"),
            "10: events 1 source: expected \"MSFTPSVC\", found \"W3SVC\"",
        ),
        (
            refused("events = [{ data = [0x2e, 5, 0, 0] }]"),
            "10: events 1 data 1: expected 46, found 51",
        ),
        (refused("audits = [{ eventId = 529 }]"), "10: audits 1 eventId: expected 529, found 531"),
        (
            step(
                "do = { type = \"adsutil\", command = \"GET w3svc/AuthFlags\" }\nsay = \"Get.\"\noutput = [\"AuthFlags : 5\"]",
            ),
            "10: output 1: expected \"AuthFlags : 5\", found \"AuthFlags                       : (INTEGER) 5\"",
        ),
        (
            step(
                "do = { type = \"adsutil\", command = \"GET w3svc/AuthFlags\" }\nsay = \"Get.\"\nexitCode = 1",
            ),
            "10: exitCode: expected 1, found 0",
        ),
        (cleared("error = \"no-dialog\""), "10: error: expected \"no-dialog\", found absent"),
        (
            step("do = { type = \"ok\" }\nsay = \"OK.\"\nerror = \"dialog-open\""),
            "10: error: expected \"dialog-open\", found \"no-dialog\"",
        ),
        (
            refused("accounts.IUSR_WEB01 = { lockedOut = false, disabled = false }"),
            "10: accounts IUSR_WEB01 disabled: expected false, found true",
        ),
        (
            refused("services.web.running = false"),
            "10: services web running: expected false, found true",
        ),
    ]);
    let [cited] = &found(&cleared("cites = [\"Q259353 step 3\"]"))[..] else { panic!("one") };
    assert!(cited.starts_with("10: cites: expected a citation of \"Q259353 step 3\", found ["));
}

#[test]
fn a_mismatch_of_one_version_names_it() {
    let text =
        refused("audits = [{ eventId = 531 }]\nversions = [\"4.0\"]\nreply.status = \"200\"");
    assert_found(&text, &["12: reply status: expected \"200\", found \"401.1\" [4.0]"]);
}

#[test]
fn a_part_is_enough_where_the_file_says_so() {
    let contains =
        |what: &str| refused(&format!("events = [{{ description = {{ contains = {what} }} }}]"));
    assert_found(&contains("[\"'IUSR_WEB01'\", \"currently disabled\"]"), &[]);
    let [message] = &found(&contains("[\"'IUSR_WEB01'\", \"locked out\"]"))[..1] else {
        panic!("one")
    };
    assert!(
        message.starts_with(
            "10: events 1 description: expected something that contains \"locked out\", found \"The server was unable"
        ),
        "{message}"
    );
}

#[test]
fn an_action_that_is_not_possible_is_named_on_its_line() {
    assert_found(
        &step(
            "do = [\n  { type = \"open\" },\n  { type = \"open\" },\n]\nsay = \"Twice.\"\nchanges = []",
        ),
        &[
            "10: action: expected one that is possible, found A dialog is open already: press OK or Cancel before opening another. (dialog-open) [4.0 5.0]",
        ],
    );
}

#[test]
fn what_fails_ends_its_scenario_and_those_after_it() {
    let text = format!(
        "{}[[scenario]]\nname = \"two\"\ntitle = \"Two\"\nsource = \"none\"\nafter = \"one\"\n[[scenario.step]]\nwindows = [\"computer\"]\n",
        cleared("changes = []\n[[scenario.step]]\nwindows = [\"computer\"]")
    );
    assert_eq!(found(&text).len(), 1);
}

#[test]
fn wrong_names_are_found_before_anything_runs_with_the_right_ones() {
    for (text, messages) in [
        (
            cleared("chagnes = []"),
            vec!["10: a step has no field `chagnes`: did you mean `changes`?"],
        ),
        (
            cleared("reply.statsu = \"200\""),
            vec!["10: `reply` has no field `statsu`: did you mean `status`?"],
        ),
        (
            cleared("events = [\n  { eventID = 100 },\n]"),
            vec!["11: `events` has no field `eventID`: did you mean `eventId`?"],
        ),
        (
            cleared("records.\"LM/W3SVC\".AnonymousUserPas = 1"),
            vec!["10: there is no property `AnonymousUserPas`: did you mean `AnonymousUserPass`?"],
        ),
        (
            cleared("reply.lines = { containz = \"x\" }"),
            vec![
                "10: `lines` is a value, or a table of `contains`; it has no `containz`: did you mean `contains`?",
            ],
        ),
        (cleared("changes = [1.5]"), vec!["10: a scenario file has no use for a float"]),
        (cleared("events = 100"), vec!["10: `events` is a list"]),
        (cleared("dialog = false"), vec!["10: `dialog` is a table"]),
        (
            cleared("versions = [\"6.0\"]"),
            vec!["10: `6.0` is none of the versions here, 4.0 and 5.0"],
        ),
        (
            step(
                "do = [\n  { type = \"setSnyc\", checked = true },\n]\nsay = \"Tick.\"\nchanges = []",
            ),
            vec!["9: No action is of type \"setSnyc\": did you mean \"setSync\"?…"],
        ),
        (
            step("do = { type = \"setSync\", cheked = true }\nsay = \"Tick.\"\nchanges = []"),
            vec!["8: The action setSync has no field \"cheked\": did you mean \"checked\"?…"],
        ),
        (
            step(
                "do = { type = \"ok\",\n  overrides = [\n    \"LM\",\n    1 ] }\nsay = \"OK.\"\nchanges = []",
            ),
            vec!["11: Expected a text, found the number 1."],
        ),
        (step("do = { type = \"cancel\" }\nchanges = []"), vec!["7: a step needs `say`"]),
        (step("say = \"Nothing.\""), vec!["3: the scenario `one` expects nothing"]),
    ] {
        assert_found(&text, &messages);
    }
}

#[test]
fn everything_that_is_wrong_with_a_file_is_told_at_once() {
    let text = "\
article = \"other\"
versions = [\"4.0\"]
options = { computer = \"no name\", seeds = 1 }
[[scenario]]
name = \"One\"
title = \"One\"
rows = [1, 26]
after = \"tow\"
options = {}
[[scenario.step]]
windows = []
[[scenario]]
name = \"two\"
title = \"Two\"
source = \"none\"
versions = [\"5.0\"]
[[scenario.step]]
windows = []
";
    assert_found(
        text,
        &[
            "1: `article` is the file's name, `test`, not `other`",
            "1: a scenario file needs `title`",
            "3: The object of options has no field \"seeds\": did you mean \"seed\"?…",
            "4: a scenario needs `source`",
            "5: `One` is no name: use small letters, digits and `-`",
            "7: section F has no row 26",
            "9: a scenario that begins after another has the options of that one",
            "16: `5.0` is none of the versions here, 4.0",
        ],
    );
}

#[test]
fn after_names_a_scenario_that_there_is() {
    let scenario = |name: &str, after: &str| {
        format!(
            "[[scenario]]\nname = \"{name}\"\ntitle = \"T\"\nsource = \"none\"\nafter = \"{after}\"\n[[scenario.step]]\nwindows = []\n"
        )
    };
    let file = |scenarios: &[String]| {
        format!("article = \"test\"\ntitle = \"A test\"\n{}", scenarios.concat())
    };
    assert_found(
        &file(&[scenario("one", "twos"), scenario("two", "Q1#one")]),
        &[
            "7: test.toml has no scenario `twos`: did you mean `two`?",
            "14: there is no Q1.toml beside this file",
        ],
    );
    assert_found(
        &file(&[scenario("one", "two"), scenario("two", "one")]),
        &["7: `one` begins after itself", "14: `two` begins after itself"],
    );
    assert_found(&file(&[scenario("one", "one")]), &["7: `one` begins after itself"]);
}

#[test]
fn a_scenario_runs_in_no_version_that_the_one_before_it_lacks() {
    let text = cleared("changes = []").replace("source", "versions = [\"4.0\"]\nsource")
        + "[[scenario]]\nname = \"two\"\ntitle = \"Two\"\nsource = \"none\"\nafter = \"one\"\n[[scenario.step]]\nwindows = []\n";
    assert_found(&text, &["16: `one` does not hold for 5.0"]);
}

/// The fields that a file may name are those of the contract: none is missing, none is made up.
#[test]
fn the_fields_are_those_of_the_contract() {
    let mut computer = Computer::install(&Installation::default()).unwrap();
    for action in
        [Action::Properties { node: simulator::paths::w3svc() }, Action::Edit { service: None }]
    {
        computer = computer.apply(&action).unwrap().0;
    }
    let disabled = simulator::AccountChange { disabled: Some(true), ..Default::default() };
    let mut seen = machine::Seen::default();
    for action in [Action::set_account("IUSR_WEB01", disabled), Action::Request(Request::web())] {
        let (next, outcome) = computer.apply(&action).unwrap();
        computer = next;
        seen.outcomes = vec![outcome];
    }
    let boxes_shown = machine::found(&computer, &seen);
    computer = computer.apply(&Action::Edit { service: None }).unwrap().0;
    let all = machine::found(&computer, &seen);
    let names: Vec<&str> =
        EXPECTATIONS.iter().map(|(name, _)| *name).filter(|n| *n != "cites").collect();
    let mut shown: Vec<&str> = all.as_object().unwrap().keys().map(String::as_str).collect();
    shown.sort_unstable();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    assert_eq!(shown, sorted);
    for (name, shape) in &EXPECTATIONS {
        let part = if *name == "boxes" { &boxes_shown } else { &all };
        assert_keys(name, shape, part.get(name).unwrap_or(&Json::Null));
    }
}

fn assert_keys(name: &str, shape: &Shape, found: &Json) {
    match shape {
        Shape::Plain | Shape::Records => {}
        Shape::Fields(names) => {
            let mut names = names.to_vec();
            names.retain(|field| name != "boxes" || *field != "onlyAnonymous"); // of FTP
            names.sort_unstable();
            let mut keys: Vec<&str> =
                found.as_object().unwrap().keys().map(String::as_str).collect();
            keys.sort_unstable();
            assert_eq!(keys, names, "{name}");
        }
        Shape::Each(shape) => assert_keys(name, shape, &found[0]),
        Shape::ByName(shape) => {
            assert_keys(name, shape, found.as_object().unwrap().values().next().unwrap());
        }
    }
}

#[test]
fn an_effect_without_its_source_is_told() {
    let mut runner = Runner::new(&[]);
    let silent = Outcome { output: vec!["text".to_owned()], ..Outcome::default() };
    assert_eq!(runner.count(&silent).as_deref(), Some("output of this action"));
    let citation = Citation { subject: Subject::Output, rule: Rule::ScriptPrints };
    assert_eq!(runner.count(&Outcome { citations: vec![citation], ..silent }), None);
    assert_eq!((runner.counts.effects, runner.counts.citations), (2, 1));
}

/// All rows of section F are held, or ARCHITECTURE.md says why not; and the scenarios hold.
#[test]
fn the_scenarios_hold_and_account_for_every_row() {
    std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).unwrap();
    super::run_all().unwrap();
}

#[test]
fn a_scenario_is_run_once_for_each_version() {
    let text = cleared("changes = [\"LM/W3SVC AnonymousPasswordSync 1 -> 0\"]")
        + "[[scenario]]\nname = \"two\"\ntitle = \"Two\"\nsource = \"none\"\nafter = \"one\"\n[[scenario.step]]\nwindows = []\n";
    let files = [File::read("test", &text).unwrap()];
    let mut runner = Runner::new(&files);
    for scenario in files[0].scenarios.iter().rev() {
        for version in &scenario.versions {
            assert!(runner.run(0, scenario, *version).is_some());
        }
    }
    assert_eq!((runner.counts.runs, runner.counts.steps, runner.counts.effects), (4, 4, 2));
}
