//! `cargo xtask check FILE…`: runs scenario files, and says what of the facts they hold.
//!
//! Without a file it runs all of `crates/lesson/scenarios`, and also sees to it that every row of
//! section F is either held or left for a reason that ARCHITECTURE.md gives.

mod compare;
mod document;
mod export;
mod fields;
mod machine;
#[cfg(test)]
mod predictions;
mod problem;
mod report;
mod rows;
mod run;
mod scenario;
mod shape;
#[cfg(test)]
mod tests;

pub(crate) use export::{Exported, answers, articles};

use crate::args::Args;
use crate::failure::{Failure, Result, While};
use problem::Problem;
use report::{Report, Summary};
use run::Runner;
use scenario::{File, Start};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const FOLDER: &str = "crates/lesson/scenarios";
const ARCHITECTURE: &str = "ARCHITECTURE.md";

/// Runs the command. Files are named as seen from where it was called.
pub(crate) fn run(mut args: Args, called_in: &Path) -> Result<()> {
    let mut named = Vec::new();
    while let Some(word) = args.word() {
        named.push(word);
    }
    args.finish()?;
    if named.is_empty() {
        return run_all();
    }
    let mut files = Vec::new();
    for name in named {
        let path = called_in.join(&name);
        if path.is_dir() {
            files.extend(files_in(&path)?);
        } else {
            files.push(Source { shown: name, path });
        }
    }
    finish(&check(files)?)
}

/// Runs every scenario there is, and asks for every row.
pub(crate) fn run_all() -> Result<()> {
    let mut report = check(files_in(Path::new(FOLDER))?)?;
    let architecture =
        fs::read_to_string(ARCHITECTURE).or_fail(|| format!("read {ARCHITECTURE}"))?;
    report.left = rows::left(&architecture);
    report.disagreements = rows::disagreements(&report.claimed(), &report.left);
    finish(&report)
}

fn finish(report: &Report) -> Result<()> {
    print!("{report}");
    match report.wrong() {
        0 => Ok(()),
        1 => Err(Failure::new("1 thing is not as it should be; it is named above")),
        wrong => Err(Failure::new(format!(
            "{wrong} things are not as they should be; they are named above"
        ))),
    }
}

/// A file to be checked.
#[derive(Debug)]
struct Source {
    /// As it was named.
    shown: String,
    path: PathBuf,
}

fn files_in(folder: &Path) -> Result<Vec<Source>> {
    let doing = || format!("list {}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).or_fail(doing)? {
        let path = entry.or_fail(doing)?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            files.push(Source { shown: path.display().to_string(), path });
        }
    }
    files.sort_by(|left, right| left.path.cmp(&right.path));
    if files.is_empty() {
        return Err(Failure::new(format!("{} holds no scenario file (.toml)", folder.display())));
    }
    Ok(files)
}

/// Reads the files and those that they begin in, and runs the scenarios of the former.
fn check(sources: Vec<Source>) -> Result<Report> {
    let mut report = Report::default();
    let asked = sources.len();
    let mut files: Vec<File> = Vec::new();
    let mut waiting = sources;
    while !waiting.is_empty() {
        let source = waiting.remove(0);
        let doing = || format!("read {}", source.shown);
        let text = fs::read_to_string(&source.path).or_fail(doing)?;
        let stem = source.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let file = File::read(&stem, &text).unwrap_or_else(|problems| {
            report.problems.extend(problems.into_iter().map(|p| (source.shown.clone(), p)));
            File::empty(stem)
        });
        // What `after` names in another file lies beside this one.
        for scenario in &file.scenarios {
            let Start::After { file: other, .. } = &scenario.start else { continue };
            let path = source.path.with_file_name(format!("{other}.toml"));
            let is_known = *other == file.stem
                || files.iter().any(|file| file.stem == *other)
                || waiting.iter().any(|waiting| waiting.path == path);
            if !is_known && path.is_file() {
                waiting.push(Source { shown: path.display().to_string(), path });
            }
        }
        report.names.push(source.shown);
        files.push(file);
    }
    for (index, problem) in links(&files) {
        let name = report.names.get(index).cloned().unwrap_or_default();
        report.problems.push((name, problem));
    }
    if report.problems.is_empty() {
        run_files(&files, asked, &mut report);
    }
    Ok(report)
}

fn run_files(files: &[File], asked: usize, report: &mut Report) {
    let mut runner = Runner::new(files);
    for (index, file) in files.iter().enumerate().take(asked) {
        let (mut claimed, mut failed) = (BTreeSet::new(), BTreeSet::new());
        let mut steps = 0;
        for scenario in &file.scenarios {
            steps += scenario.steps.len();
            let mut holds = true;
            for version in &scenario.versions {
                holds &= runner.run(index, scenario, *version).is_some();
            }
            claimed.extend(scenario.rows.iter().copied());
            if !holds {
                failed.extend(scenario.rows.iter().copied());
            }
        }
        report.files.push(Summary { scenarios: file.scenarios.len(), steps, claimed, failed });
    }
    report.failures = runner.failures;
    report.counts = runner.counts;
}

/// What is wrong with the `after`s, with the index of the file.
fn links(files: &[File]) -> Vec<(usize, Problem)> {
    let find = |file: &str| files.iter().find(|other| other.stem == file);
    let mut problems = Vec::new();
    for (index, file) in files.iter().enumerate() {
        for scenario in &file.scenarios {
            let Start::After { line, file: other, name } = &scenario.start else { continue };
            let Some(before) = find(other) else {
                let what = format!("there is no {other}.toml beside this file");
                problems.push((index, Problem::new(*line, what)));
                continue;
            };
            let Some(before) = before.scenario(name) else {
                problems.push((index, scenario::no_such_scenario(before, *line, name)));
                continue;
            };
            let missing = scenario.versions.iter().find(|one| !before.versions.contains(one));
            if let Some(version) = missing {
                let what = format!("`{name}` does not hold for {}", version.as_str());
                problems.push((index, Problem::new(*line, what)));
            }
            // Whoever follows the chain for longer than there are scenarios goes round in it.
            let mut next = Some(scenario);
            for _ in 0..=files.iter().map(|file| file.scenarios.len()).sum() {
                next = next.and_then(|scenario| match &scenario.start {
                    Start::After { file, name, .. } => find(file)?.scenario(name),
                    Start::Setup(_) => None,
                });
            }
            if next.is_some() {
                let what = format!("`{}` begins after itself", scenario.name);
                problems.push((index, Problem::new(*line, what)));
            }
        }
    }
    problems
}
