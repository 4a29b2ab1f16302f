//! `cargo xtask test --mutations`: shows that the tests can fail.
//!
//! `crates/xtask/mutations.toml` lists one-line changes of the code, each with the native test that must
//! turn red under it. They are replayed in a copy of the sources; the work tree is not touched. A
//! change that no test notices, that no longer applies or no longer compiles is a failure. A change can
//! make a loop endless: a test that runs into the time limit has noticed it, too.

use crate::failure::{Failure, Result, While};
use crate::{site, steps};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const LIST: &str = "crates/xtask/mutations.toml";
const COPY: &str = "target/mutations/sources";
/// How long the tests of one change may run; unchanged, the slowest takes some seconds.
const LIMIT: Duration = Duration::from_mins(2);

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
    TimedOut,
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
            Verdict::TimedOut => "caught by the time limit",
            Verdict::NotCaught => "NOT caught",
            Verdict::DidNotApply => "did NOT apply: its `find` does not occur exactly once",
            Verdict::DidNotCompile => "did NOT compile",
        };
        failed += usize::from(!matches!(verdict, Verdict::Caught | Verdict::TimedOut));
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
    let packages: BTreeSet<&str> = tests.iter().map(|(package, _)| *package).collect();
    for package in packages {
        let binaries = build(package)?;
        for (_, test) in tests.iter().filter(|(of, _)| *of == package) {
            let mut count = 0;
            for binary in &binaries {
                count += tests_run(&steps::run_quietly(&mut binary.run(test))?);
            }
            if count == 0 {
                return Err(Failure::new(format!(
                    "{LIST}: the crate {package} has no test named like `{test}`"
                )));
            }
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
    let verdict = match build(&mutation.package) {
        Err(_) => Verdict::DidNotCompile,
        Ok(binaries) => run(&binaries, &mutation.test)?,
    };
    fs::write(&file, source).or_fail(doing)?;
    Ok(verdict)
}

/// A program that holds tests, and the folder of its crate, in which cargo would run it.
#[derive(Debug, Deserialize)]
struct Binary {
    executable: PathBuf,
    manifest_path: PathBuf,
}

/// Builds the tests of a crate as it now is in the copy.
fn build(package: &str) -> Result<Vec<Binary>> {
    #[derive(Deserialize)]
    struct Profile {
        test: bool,
    }
    #[derive(Deserialize)]
    struct Artifact {
        profile: Profile,
        #[serde(flatten)]
        binary: Binary,
    }
    let mut cargo = Command::new("cargo");
    cargo
        .args(["test", "--package", package, "--tests", "--no-run"])
        .arg("--message-format=json-render-diagnostics")
        // An unused variable is not what a mutation is about.
        .env("RUSTFLAGS", "--cap-lints warn")
        .env("CARGO_TARGET_DIR", "../build")
        .current_dir(COPY);
    let messages = steps::run_quietly(&mut cargo)?;
    let artifacts = messages.lines().filter_map(|line| serde_json::from_str::<Artifact>(line).ok());
    Ok(artifacts.filter(|found| found.profile.test).map(|found| found.binary).collect())
}

/// Runs the tests of a change until one notices it, or time is up.
fn run(binaries: &[Binary], test: &str) -> Result<Verdict> {
    let end = Instant::now() + LIMIT;
    for binary in binaries {
        let mut command = binary.run(test);
        let doing = || format!("run {}", binary.executable.display());
        let mut child =
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().or_fail(doing)?;
        loop {
            match child.try_wait().or_fail(doing)? {
                Some(status) if status.success() => break,
                Some(_) => return Ok(Verdict::Caught),
                None if Instant::now() < end => thread::sleep(Duration::from_millis(20)),
                None => {
                    child.kill().or_fail(doing)?;
                    child.wait().or_fail(doing)?;
                    return Ok(Verdict::TimedOut);
                }
            }
        }
    }
    Ok(Verdict::NotCaught)
}

impl Binary {
    /// The tests whose names contain the text.
    fn run(&self, test: &str) -> Command {
        let mut command = Command::new(&self.executable);
        command.arg(test).current_dir(self.manifest_path.parent().unwrap_or(Path::new(".")));
        command
    }
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
