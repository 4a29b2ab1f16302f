//! `cargo xtask test --mutations`: shows that the tests can fail.
//!
//! `crates/xtask/mutations.toml` lists one-line changes of the code, each with the native test that must
//! turn red under it. They are replayed in a copy of the sources; the work tree is not touched. A
//! change that no test notices, that no longer applies or no longer compiles is a failure.

use crate::failure::{Failure, Result, While};
use crate::{site, steps};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const LIST: &str = "crates/xtask/mutations.toml";
const COPY: &str = "target/mutations/sources";

/// The whole list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    #[serde(default)]
    mutation: Vec<Mutation>,
}

/// One change of the code, and the test that notices it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Mutation {
    /// What the code states and the change makes untrue: `M3`.
    claim: String,
    file: PathBuf,
    /// The text that goes; it occurs in the file exactly once.
    find: String,
    /// The text that comes.
    replace: String,
    /// The crate whose tests are run, and the part of a test's name that picks those that must notice.
    package: String,
    test: String,
}

/// How the tests took a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Caught,
    NotCaught,
    DidNotApply,
    DidNotCompile,
}

/// Replays the mutations whose claim, file or test contains the filter.
pub(crate) fn replay(filter: Option<&str>) -> Result<()> {
    let mutations = read(filter)?;
    steps::say(&format!("copying the sources to {COPY} …"));
    copy_sources()?;
    check_green(&mutations)?;
    let mut failed = 0;
    for mutation in &mutations {
        let verdict = replay_one(mutation)?;
        let word = match verdict {
            Verdict::Caught => "caught",
            Verdict::NotCaught => "NOT caught",
            Verdict::DidNotApply => "did NOT apply: its `find` does not occur exactly once",
            Verdict::DidNotCompile => "did NOT compile",
        };
        failed += usize::from(verdict != Verdict::Caught);
        steps::say(&format!(
            "{}: {word} ({}, by {})",
            mutation.claim,
            mutation.file.display(),
            mutation.test
        ));
    }
    if failed == 0 {
        steps::say(&format!("all {} mutations were caught", mutations.len()));
        Ok(())
    } else {
        Err(Failure::new(format!(
            "{failed} of {} mutations were not caught; see above",
            mutations.len()
        )))
    }
}

fn read(filter: Option<&str>) -> Result<Vec<Mutation>> {
    let text = fs::read_to_string(LIST).or_fail(|| format!("read {LIST}"))?;
    let list: List = toml::from_str(&text).or_fail(|| format!("understand {LIST}"))?;
    let wanted = |mutation: &Mutation| {
        let texts = [&mutation.claim, &mutation.test, &mutation.file.display().to_string()];
        filter.is_none_or(|filter| texts.iter().any(|text| text.contains(filter)))
    };
    let mutations: Vec<Mutation> = list.mutation.into_iter().filter(wanted).collect();
    match filter {
        Some(filter) if mutations.is_empty() => Err(Failure::usage(format!(
            "no mutation in {LIST} has `{filter}` in its claim, file or test"
        ))),
        _ => Ok(mutations),
    }
}

/// A copy of what cargo needs. A file that has not changed keeps its time, so that cargo builds little.
fn copy_sources() -> Result<()> {
    const WHAT: [&str; 7] = [
        "Cargo.toml",
        "Cargo.lock",
        "rust-toolchain.toml",
        "crates",
        "web",
        "index.html",
        "Trunk.toml",
    ];
    let mut git = Command::new("git");
    git.args(["ls-files", "--cached", "--others", "--exclude-standard", "--"]).args(WHAT);
    let listed = steps::run_quietly(&mut git)?;
    let files: BTreeSet<&Path> =
        listed.lines().map(Path::new).filter(|file| file.is_file()).collect();
    for file in &files {
        let bytes = fs::read(file).or_fail(|| format!("read {}", file.display()))?;
        write_changed(&Path::new(COPY).join(file), &bytes)?;
    }
    remove_others(Path::new(COPY), &files)
}

fn write_changed(file: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(file).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).or_fail(|| format!("create {}", folder.display()))?;
    fs::write(file, bytes).or_fail(|| format!("write {}", file.display()))
}

/// Removes what an earlier copy had and this one has not.
fn remove_others(folder: &Path, files: &BTreeSet<&Path>) -> Result<()> {
    for (_, path) in site::entries(folder)? {
        if path.is_dir() {
            remove_others(&path, files)?;
        } else if path.strip_prefix(COPY).is_ok_and(|file| !files.contains(file)) {
            fs::remove_file(&path).or_fail(|| format!("remove {}", path.display()))?;
        }
    }
    Ok(())
}

/// Every test that is to turn red must be there and be green to begin with.
fn check_green(mutations: &[Mutation]) -> Result<()> {
    let tests: BTreeSet<(&str, &str)> = mutations
        .iter()
        .map(|mutation| (mutation.package.as_str(), mutation.test.as_str()))
        .collect();
    steps::say(&format!("running {} tests on the code as it is …", tests.len()));
    for (package, test) in tests {
        let printed = steps::run_quietly(&mut cargo_test(package, test, false))?;
        if tests_run(&printed) == 0 {
            return Err(Failure::new(format!(
                "{LIST}: the crate {package} has no test named like `{test}`"
            )));
        }
    }
    Ok(())
}

fn replay_one(mutation: &Mutation) -> Result<Verdict> {
    let file = Path::new(COPY).join(&mutation.file);
    let Ok(source) = fs::read_to_string(&file) else {
        return Ok(Verdict::DidNotApply);
    };
    let Some(mutated) = mutation.apply(&source) else {
        return Ok(Verdict::DidNotApply);
    };
    let doing = || format!("write {}", file.display());
    fs::write(&file, mutated).or_fail(doing)?;
    let run = |only_build| {
        steps::run_quietly(&mut cargo_test(&mutation.package, &mutation.test, only_build))
    };
    let verdict = match run(true) {
        Err(_) => Verdict::DidNotCompile,
        Ok(_) if run(false).is_ok() => Verdict::NotCaught,
        Ok(_) => Verdict::Caught,
    };
    fs::write(&file, source).or_fail(doing)?;
    Ok(verdict)
}

fn cargo_test(package: &str, test: &str, only_build: bool) -> Command {
    let mut command = Command::new("cargo");
    command
        .args(["test", "--package", package, "--tests"])
        .args(only_build.then_some("--no-run"))
        .args(["--", test])
        // An unused variable is not what a mutation is about.
        .env("RUSTFLAGS", "--cap-lints warn")
        .env("CARGO_TARGET_DIR", "../build")
        .current_dir(COPY);
    command
}

/// Sums up the lines `running 3 tests`.
fn tests_run(printed: &str) -> usize {
    printed
        .lines()
        .filter_map(|line| line.strip_prefix("running ")?.split(' ').next()?.parse::<usize>().ok())
        .sum()
}

impl Mutation {
    fn apply(&self, source: &str) -> Option<String> {
        let once = source.matches(&self.find).count() == 1;
        once.then(|| source.replacen(&self.find, &self.replace, 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The list can't rot silently between two replays.
    #[test]
    fn every_mutation_applies() {
        std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).unwrap();
        for mutation in read(None).unwrap() {
            let source = fs::read_to_string(&mutation.file).unwrap_or_default();
            let count = source.matches(&mutation.find).count();
            assert_eq!(
                count,
                1,
                "{LIST}: {}: `{}` in {}",
                mutation.claim,
                mutation.find,
                mutation.file.display()
            );
            assert_ne!(
                mutation.find, mutation.replace,
                "{LIST}: {} changes nothing",
                mutation.claim
            );
        }
    }

    #[test]
    fn the_tests_that_ran_are_counted() {
        assert_eq!(
            tests_run("running 0 tests\n\nrunning 3 tests\ntest a ... ok\nrunning 1 test\n"),
            4
        );
    }
}
