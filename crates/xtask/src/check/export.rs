//! Scenario files as plain data, for who plays them: the page and the programs of the npm package.
//!
//! What is left out is what `cargo xtask check` is for: expectations, and the steps that hold nothing
//! else. What a scenario begins after is put before it, and the words that stand for a password give
//! way to it: it is made up by the seed, so it is the same in every version and on every machine.

use super::document::{Field, Node};
use super::scenario::{File, Scenario, Start, Step};
use super::{FOLDER, files_in, links, machine, run};
use crate::failure::{Failure, Result, While};
use bindings::Simulator;
use bindings::wire::{self, Article, ArticleFormat, ScenarioStep, Word};
use serde_json::{Value as Json, json};
use simulator::{Installation, Version};
use std::fs;
use std::path::Path;

/// An article with scenarios, and where the gallery lists it.
#[derive(Debug)]
pub(crate) struct Exported {
    pub(crate) group: Option<String>,
    pub(crate) article: Article,
}

/// Every article that has scenarios, in the order of the files' names.
pub(crate) fn articles() -> Result<Vec<Exported>> {
    let files = read()?;
    let exported = |file: &File| {
        Ok(Exported {
            group: file.group.clone(),
            article: Article {
                format: ArticleFormat,
                version: Article::VERSION,
                article: file.stem.clone(),
                title: file.title.clone(),
                scenarios: file
                    .scenarios
                    .iter()
                    .map(|one| scenario(&files, file, one))
                    .collect::<Result<_>>()?,
            },
        })
    };
    files.iter().map(exported).collect()
}

/// What the package must answer to every action of every scenario, and the computer at its end: what the
/// same code answers natively. `cargo xtask check` holds that against what the articles say.
pub(crate) fn answers() -> Result<Vec<Json>> {
    let mut runs = Vec::new();
    for Exported { article, .. } in articles()? {
        for scenario in &article.scenarios {
            for version in &scenario.versions {
                let at = || format!("play {}#{}", article.article, scenario.name);
                runs.push(run_of(&article.article, scenario, *version).or_fail(at)?);
            }
        }
    }
    Ok(runs)
}

fn run_of(
    article: &str,
    scenario: &wire::Scenario,
    version: Word<Version>,
) -> std::result::Result<Json, Box<dyn std::error::Error>> {
    let plain = |json: Json| serde_json::from_value::<wire::Value>(json);
    let options = wire::Options { version: Some(version), ..scenario.options.clone() };
    let mut simulator = Simulator::new(plain(serde_json::to_value(&options)?)?)?;
    let mut answers = Vec::new();
    for step in scenario.given.iter().chain(&scenario.steps) {
        if step.versions.as_ref().is_some_and(|versions| !versions.contains(&version)) {
            continue;
        }
        for action in &step.actions {
            answers.push(match simulator.dispatch(plain(serde_json::to_value(action)?)?) {
                Ok(outcome) => serde_json::to_value(outcome)?,
                Err(refusal) => Json::from(refusal.code()),
            });
        }
    }
    Ok(json!({
        "article": article,
        "scenario": scenario.name,
        "version": version,
        "answers": answers,
        "state": simulator.state(),
    }))
}

/// Reads all files. `cargo xtask check` says of each problem where it is; here it only is in the way.
fn read() -> Result<Vec<File>> {
    let mut files = Vec::new();
    for source in files_in(Path::new(FOLDER))? {
        let text = fs::read_to_string(&source.path).or_fail(|| format!("read {}", source.shown))?;
        let stem = source.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        files.push(File::read(&stem, &text).map_err(|_| wrong(&source.shown))?);
    }
    match links(&files).first() {
        Some((index, _)) => Err(wrong(files.get(*index).map_or("", |file| &file.stem))),
        None => Ok(files),
    }
}

fn wrong(what: &str) -> Failure {
    Failure::new(format!("{what} is not as it should be; `cargo xtask check` says where"))
}

fn scenario(files: &[File], file: &File, one: &Scenario) -> Result<wire::Scenario> {
    // From the scenario back to the one that begins after Setup; `links` has found no circle.
    let mut before: Vec<&Scenario> = Vec::new();
    let mut begins = &one.start;
    let installation = loop {
        match begins {
            Start::Setup(installation) => break installation,
            Start::After { file, name, .. } => {
                let other = files.iter().find(|other| other.stem == *file);
                let other = other.and_then(|other| other.scenario(name));
                let other = other.ok_or_else(|| wrong(&file.clone()))?;
                begins = &other.start;
                before.insert(0, other);
            }
        }
    };
    let password = run::random_password(installation);
    let write = |step: &Step| {
        written(step, &one.versions, &password)
            .map_err(|what| Failure::new(format!("{}.toml, `{}`: {what}", file.stem, one.name)))
    };
    let given = before.iter().flat_map(|scenario| &scenario.steps);
    let given = given.filter(|step| !step.actions.is_empty());
    let tells = |step: &&Step| step.say.is_some() || !step.actions.is_empty();
    Ok(wire::Scenario {
        name: one.name.clone(),
        title: one.title.clone(),
        source: one.source.clone(),
        versions: one.versions.iter().copied().map(Word).collect(),
        options: options(installation),
        given: given.map(&write).collect::<Result<Vec<_>>>()?.into_iter().flatten().collect(),
        steps: one
            .steps
            .iter()
            .filter(tells)
            .map(write)
            .collect::<Result<Vec<_>>>()?
            .into_iter()
            .flatten()
            .collect(),
    })
}

/// A step; nothing where none of the versions has it.
fn written(
    step: &Step,
    around: &[Version],
    password: &str,
) -> std::result::Result<Option<ScenarioStep>, String> {
    let versions: Vec<Version> =
        step.versions.iter().copied().filter(|version| around.contains(version)).collect();
    if versions.is_empty() {
        return Ok(None);
    }
    let meaning = |text: &str| text.replace(run::RANDOM, password);
    let read =
        |node: &Node| machine::wire_action(node, &meaning).map_err(|problem| problem.to_string());
    let error = step.expected.iter().find(|field| field.name == "error");
    let code = |field: &Field| field.node.as_text().map(str::to_owned);
    Ok(Some(ScenarioStep {
        say: step.say.clone().unwrap_or_default(),
        actions: step.actions.iter().map(read).collect::<std::result::Result<_, _>>()?,
        versions: (versions != around).then(|| versions.into_iter().map(Word).collect()),
        error: error.filter(|_| !step.actions.is_empty()).and_then(code),
    }))
}

/// What differs from the default, but for the version.
fn options(installation: &Installation) -> wire::Options {
    let all = wire::Options::from(installation);
    let default = wire::Options::from(&Installation::default());
    wire::Options {
        version: None,
        computer: all.computer.filter(|own| default.computer.as_ref() != Some(own)),
        seed: all.seed.filter(|own| default.seed.as_ref() != Some(own)),
        commit_rule: all.commit_rule.filter(|own| default.commit_rule.as_ref() != Some(own)),
        domain_controller: all
            .domain_controller
            .filter(|own| default.domain_controller.as_ref() != Some(own)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::run::Runner;
    use super::*;
    use lesson::Session;

    /// What is played ends where what is checked ends: same file, same version, same computer.
    #[test]
    fn every_scenario_replays_to_the_computer_that_check_comes_to() {
        std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).unwrap();
        let files = read().unwrap();
        let mut runner = Runner::new(&files);
        let mut runs = 0;
        for (index, exported) in articles().unwrap().into_iter().enumerate() {
            let text = serde_json::to_string(&exported.article).unwrap();
            let again = Article::read(serde_json::from_str(&text).unwrap()).unwrap();
            assert_eq!(again, exported.article);
            for (played, checked) in again.scenarios().unwrap().iter().zip(&files[index].scenarios)
            {
                assert_eq!(played.name, checked.name);
                for &version in &checked.versions {
                    let at =
                        format!("{}#{} in {}", files[index].stem, played.name, version.as_str());
                    let expected = runner.run(index, checked, version).expect(&at);
                    let mut session =
                        Session::begin(&played.installation(version), played.given(version))
                            .expect(&at);
                    for beat in played.beats(version) {
                        let Some(action) = beat.action else { continue };
                        if session.dispatch(action).is_err() {
                            assert!(played.acts.iter().any(|act| act.refused), "{at}");
                        }
                    }
                    assert_eq!(*session.computer(), expected, "{at}");
                    let rows = played.rows(version).expect(&at);
                    let progress = played.progress(&session);
                    assert_eq!((progress.rows, progress.left), (rows, false), "{at}");
                    runs += 1;
                }
            }
        }
        assert_eq!(runs, 139, "139 runs: 80 scenarios, 59 of them in both versions");
    }

    #[test]
    fn what_a_scenario_begins_after_comes_first_without_what_was_refused() {
        std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).unwrap();
        let articles = articles().unwrap();
        let find = |article: &str, name: &str| {
            let found = articles.iter().find(|one| one.article.article == article).unwrap();
            found.article.scenarios.iter().find(|one| one.name == name).unwrap().clone()
        };
        // Q259353: setup, cleared, ticked-again, and only then the script.
        let get = find("adsutil", "get-of-a-deleted-password");
        assert_eq!(get.given.iter().map(|step| step.actions.len()).collect::<Vec<_>>(), [2, 1, 3]);
        assert_eq!(get.options.computer.as_deref(), Some("WEB1"));
        let refused = find("Q259353", "first-look");
        assert_eq!(refused.steps[1].error.as_deref(), Some("password-disabled"));
        // The words that stand for a password are gone, and the password is the same everywhere.
        let typed = find("Q259353", "typed-by-hand");
        let text = serde_json::to_string(&typed.steps).unwrap();
        assert!(!text.contains(run::RANDOM), "{text}");
    }
}
