//! Runs scenarios, and notes what is not as expected.

use super::compare::{Comparer, Mismatch};
use super::document::{Field, Node};
use super::machine::{self, Seen};
use super::scenario::{File, Scenario, Start, Step};
use super::shape::ABSENT;
use serde_json::Value as Json;
use simulator::{Computer, Installation, Outcome, PASSWORD_MASK, Rule, Subject, Version};
use std::collections::{BTreeMap, BTreeSet};

/// Stands for the password that Setup made up.
pub(super) const RANDOM: &str = "<random>";
/// Stands for what the dialog shows in place of a stored password, whose length nobody knows.
pub(super) const MASKED: &str = "<masked>";

/// What did not hold, where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Failure {
    /// Which of the files.
    pub(super) file: usize,
    pub(super) scenario: String,
    /// The number of the step, from 1.
    pub(super) step: usize,
    /// The versions of IIS in which it did not hold so.
    pub(super) versions: Vec<Version>,
    pub(super) mismatch: Mismatch,
}

/// What was run.
#[derive(Debug, Default)]
pub(super) struct Counts {
    /// Scenarios, once for each version.
    pub(super) runs: usize,
    pub(super) steps: usize,
    pub(super) expectations: usize,
    /// Changes, events, replies and printed texts.
    pub(super) effects: usize,
    pub(super) citations: usize,
    pub(super) rules: BTreeSet<Rule>,
}

/// Runs the scenarios of some files, each once for each version.
pub(super) struct Runner<'a> {
    files: &'a [File],
    /// Where a scenario ended, unless it failed.
    ended: BTreeMap<(usize, String, Version), Option<Computer>>,
    pub(super) failures: Vec<Failure>,
    pub(super) counts: Counts,
}

impl<'a> Runner<'a> {
    pub(super) fn new(files: &'a [File]) -> Self {
        Self { files, ended: BTreeMap::new(), failures: Vec::new(), counts: Counts::default() }
    }

    /// Runs a scenario in a version, and those that it begins after.
    pub(super) fn run(
        &mut self,
        file: usize,
        scenario: &Scenario,
        version: Version,
    ) -> Option<Computer> {
        let key = (file, scenario.name.clone(), version);
        if let Some(ended) = self.ended.get(&key) {
            return ended.clone();
        }
        let ended = self.start(scenario, version).and_then(|computer| {
            self.counts.runs += 1;
            self.run_steps(file, scenario, version, computer)
        });
        self.ended.insert(key, ended.clone());
        ended
    }

    fn start(&mut self, scenario: &Scenario, version: Version) -> Option<Computer> {
        match &scenario.start {
            // The options were tried when the file was read.
            Start::Setup(installation) => {
                Computer::install(&Installation { version, ..installation.clone() }).ok()
            }
            Start::After { file, name, .. } => {
                let index = self.files.iter().position(|other| other.stem == *file)?;
                let before = self.files.get(index)?.scenario(name)?;
                self.run(index, before, version)
            }
        }
    }

    fn run_steps(
        &mut self,
        file: usize,
        scenario: &Scenario,
        version: Version,
        mut computer: Computer,
    ) -> Option<Computer> {
        let mut seen = Seen::default();
        for (index, step) in scenario.steps.iter().enumerate() {
            if !step.versions.contains(&version) {
                continue;
            }
            self.counts.steps += 1;
            self.counts.expectations += step.expected.len();
            let mismatches = self.run_step(step, &mut computer, &mut seen);
            if !mismatches.is_empty() {
                for mismatch in mismatches {
                    self.fail(file, scenario, index + 1, version, mismatch);
                }
                return None; // what follows would only repeat it
            }
        }
        Some(computer)
    }

    fn run_step(&mut self, step: &Step, computer: &mut Computer, seen: &mut Seen) -> Vec<Mismatch> {
        let random = random_password(computer.installation());
        let meaning = |text: &str| text.replace(RANDOM, &random).replace(MASKED, PASSWORD_MASK);
        let shown = |text: &str| text.replace(&random, RANDOM);
        if !step.actions.is_empty() {
            *seen = Seen::default();
        }
        for (index, node) in step.actions.iter().enumerate() {
            let is_last = index + 1 == step.actions.len();
            let may_fail = is_last && step.expected.iter().any(|field| field.name == "error");
            // It was read before, but for the words that stand for a password.
            let action = match machine::action(node, &meaning) {
                Ok(action) => action,
                Err(problem) => return vec![impossible(node, &problem.to_string())],
            };
            seen.asked = machine::asked(computer, &action);
            match computer.apply(&action) {
                Ok((next, outcome)) => {
                    *computer = next;
                    if let Some(what) = self.count(&outcome) {
                        return vec![mismatch(node.line, &what, "a citation", "none")];
                    }
                    seen.outcomes.push(outcome);
                }
                Err(error) if may_fail => seen.error = Some(error),
                Err(error) => {
                    return vec![impossible(node, &format!("{error} ({})", error.code()))];
                }
            }
        }
        let found = machine::found(computer, seen);
        let comparer = Comparer { meaning: &meaning, shown: &shown };
        let mut mismatches = Vec::new();
        for field in &step.expected {
            match field.name.as_str() {
                "records" => mismatches.extend(records(&comparer, &field.node, &found)),
                "cites" => mismatches.extend(comparer.cites(&field.node, &seen.citations())),
                name => mismatches.extend(comparer.compare(name, &field.node, found.get(name))),
            }
        }
        mismatches
    }

    /// Counts the effects of an outcome. One that has no citation is returned.
    pub(super) fn count(&mut self, outcome: &Outcome) -> Option<String> {
        let Outcome { changes, events, reply, output, exit_code: _, citations } = outcome;
        self.counts.citations += citations.len();
        self.counts.rules.extend(citations.iter().map(|citation| citation.rule));
        let changes = (0..changes.len()).map(|index| (Subject::Change(index), "change"));
        let events = (0..events.len()).map(|index| (Subject::Event(index), "event"));
        let reply = reply.iter().map(|_| (Subject::Reply, "reply"));
        let output = output.iter().take(1).map(|_| (Subject::Output, "output"));
        for (subject, what) in changes.chain(events).chain(reply).chain(output) {
            self.counts.effects += 1;
            if outcome.rule(subject).is_none() {
                return Some(format!("{what} of this action"));
            }
        }
        None
    }

    /// Notes a failure; one that was noted in the other version already is the same.
    fn fail(
        &mut self,
        file: usize,
        scenario: &Scenario,
        step: usize,
        version: Version,
        mismatch: Mismatch,
    ) {
        let same = |other: &&mut Failure| {
            other.file == file
                && other.scenario == scenario.name
                && other.step == step
                && other.mismatch == mismatch
        };
        if let Some(other) = self.failures.iter_mut().find(same) {
            other.versions.push(version);
        } else {
            let scenario = scenario.name.clone();
            let versions = vec![version];
            self.failures.push(Failure { file, scenario, step, versions, mismatch });
        }
    }
}

fn impossible(action: &Node, why: &str) -> Mismatch {
    mismatch(action.line, "action", "one that is possible", why)
}

/// Records of keys that there are. A key that is misspelt has no records either.
fn records(comparer: &Comparer<'_>, node: &Node, found: &Json) -> Vec<Mismatch> {
    let metabase = found.get("records");
    let of_key = |key: &Field| {
        let what = format!("records {}", key.name);
        let records = metabase.and_then(|metabase| metabase.get(&key.name));
        if records.is_none() && key.node.as_text() != Some(ABSENT) {
            return vec![mismatch(key.line, &what, "a key of the metabase", ABSENT)];
        }
        comparer.compare(&what, &key.node, records)
    };
    node.as_fields().unwrap_or_default().iter().flat_map(of_key).collect()
}

fn mismatch(line: usize, what: &str, expected: &str, found: &str) -> Mismatch {
    let [what, expected, found] = [what, expected, found].map(str::to_owned);
    Mismatch { line, what, expected, found }
}

pub(super) fn random_password(installation: &Installation) -> String {
    // It was installed before, so it can be again.
    let fresh = Computer::install(installation).ok();
    let account = installation.anonymous_account();
    fresh
        .and_then(|fresh| fresh.accounts().find(&account).map(|account| account.password.clone()))
        .filter(|password| !password.is_empty()) // then it is none, and nothing is equal to it
        .unwrap_or_else(|| RANDOM.to_owned())
}
