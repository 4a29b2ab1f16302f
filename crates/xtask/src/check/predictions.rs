//! What would be asked in the scenarios: at each of their steps the right answer is what happens, and
//! every wrong one is told with a rule.

use super::scenario::{File, Scenario, Start};
use super::{FOLDER, files_in, machine, run};
use lesson::{Session, prediction::Question};
use metabase::schema;
use simulator::{Action, Installation, PASSWORD_MASK, Version};
use std::path::Path;

const RECORDS: [&str; 3] = ["AnonymousUserName", "AnonymousUserPass", "AnonymousPasswordSync"];

fn scenario_files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let sources = files_in(&root.join(FOLDER)).unwrap();
    let files = sources.into_iter().map(|source| {
        let stem = source.path.file_stem().unwrap().to_string_lossy().into_owned();
        File::read(&stem, &std::fs::read_to_string(&source.path).unwrap()).unwrap()
    });
    files.collect()
}

/// The history of a scenario, from Setup on. `ask` is called before each of its own steps.
fn play(
    files: &[File],
    scenario: &Scenario,
    version: Version,
    ask: &mut dyn FnMut(&Session, &Action),
) -> Session {
    let mut session = match &scenario.start {
        Start::Setup(installation) => {
            Session::start(&Installation { version, ..installation.clone() }).unwrap()
        }
        Start::After { file, name, .. } => {
            let file = files.iter().find(|other| other.stem == *file).unwrap();
            play(files, file.scenario(name).unwrap(), version, &mut |_, _| {})
        }
    };
    let random = run::random_password(session.computer().installation());
    let meaning =
        |text: &str| text.replace(run::RANDOM, &random).replace(run::MASKED, PASSWORD_MASK);
    for step in scenario.steps.iter().filter(|step| step.versions.contains(&version)) {
        for node in &step.actions {
            let action = machine::action(node, &meaning).unwrap();
            ask(&session, &action);
            let _ = session.dispatch(action); // some are there to be refused
        }
    }
    session
}

/// Whether a choice is what happened, as the computer shows it.
fn is_so(before: &Session, after: &Session, choice: &str) -> bool {
    let node = before.focus();
    let holds = |session: &Session, name: &str| {
        let id = schema::by_name(name).unwrap().id;
        session.computer().metabase().effective(&node, id).map(|found| found.path)
    };
    let gone =
        |name: &str| holds(before, name).is_some() && holds(after, name) != holds(before, name);
    if RECORDS.contains(&choice) {
        gone(choice)
    } else if choice == "All three survive." {
        !RECORDS.iter().any(|name| gone(name))
    } else if choice.starts_with("Asterisks") || choice.starts_with("Nothing") {
        let shown = after.computer().dialog().unwrap().password;
        choice.starts_with("Nothing") == shown.text().is_empty()
    } else {
        let mut visited = after.clone();
        visited.dispatch(Action::Request(lesson::asked(&node))).unwrap();
        let granted = visited.computer().last_reply().unwrap().is_granted();
        choice.starts_with("Everybody") == granted
    }
}

#[test]
fn in_every_scenario_the_right_answer_is_what_happens() {
    let files = scenario_files();
    let mut asked = 0;
    for (file, scenario) in
        files.iter().flat_map(|file| file.scenarios.iter().map(move |s| (file, s)))
    {
        for version in scenario.versions.clone() {
            let place = format!("{} {} in {}", file.stem, scenario.name, version.as_str());
            play(&files, scenario, version, &mut |session, action| {
                let Some(question) = Question::at(session, action) else { return };
                asked += 1;
                let mut after = session.clone();
                after.dispatch(action.clone()).unwrap();
                let right = question.choices().nth(question.right).unwrap().concat();
                assert!(is_so(session, &after, &right), "{place}: {question:?}");
                for index in 0..question.choices().count() {
                    let verdict = question.verdict(&after, index).unwrap();
                    assert_eq!(verdict.is_right(), index == question.right, "{place}");
                    assert!(verdict.rule.is_some(), "{place}: {} of {action:?}", verdict.words());
                }
            });
        }
    }
    assert!(asked > 50, "{asked}");
}
