//! What `cargo xtask check` prints.

use super::problem::Problem;
use super::rows::{self, Left};
use super::run::{Counts, Failure};
use simulator::{Rule, Version};
use std::collections::BTreeSet;
use std::fmt;

/// What came of the files.
#[derive(Debug, Default)]
pub(super) struct Report {
    /// How the files were named.
    pub(super) names: Vec<String>,
    /// What can't be read, with the file.
    pub(super) problems: Vec<(String, Problem)>,
    pub(super) files: Vec<Summary>,
    pub(super) failures: Vec<Failure>,
    pub(super) counts: Counts,
    /// The rows that nothing holds, when all files were run.
    pub(super) left: Vec<Left>,
    /// Where these and the rows held do not agree.
    pub(super) disagreements: Vec<String>,
}

/// What stands in a file.
#[derive(Debug)]
pub(super) struct Summary {
    pub(super) scenarios: usize,
    pub(super) steps: usize,
    /// The rows that its scenarios are to hold.
    pub(super) claimed: BTreeSet<u8>,
    /// Those of them of which a scenario failed.
    pub(super) failed: BTreeSet<u8>,
}

impl Report {
    /// How many things are wrong.
    pub(super) fn wrong(&self) -> usize {
        self.problems.len() + self.failures.len() + self.disagreements.len()
    }

    /// The rows that scenarios are to hold.
    pub(super) fn claimed(&self) -> BTreeSet<u8> {
        self.files.iter().flat_map(|file| file.claimed.iter().copied()).collect()
    }

    /// Those that they do hold, all of them that claim to.
    pub(super) fn held(&self) -> BTreeSet<u8> {
        let failed = |row: &u8| self.files.iter().any(|file| file.failed.contains(row));
        self.claimed().into_iter().filter(|row| !failed(row)).collect()
    }

    fn rules(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let followed = |rule: &&Rule| self.counts.rules.contains(rule);
        let of = |inferred: bool| {
            let rules = Rule::ALL.iter();
            let rules: Vec<&Rule> =
                rules.filter(|rule| rule.basis().inferred.is_some() == inferred).collect();
            (rules.iter().copied().filter(followed).count(), rules.len())
        };
        let ((documented, all_documented), (inferred, all_inferred)) = (of(false), of(true));
        writeln!(
            f,
            "rules followed: {documented} of {all_documented} documented, {inferred} of {all_inferred} inferred"
        )?;
        let idle: Vec<String> = Rule::ALL
            .iter()
            .filter(|rule| !followed(rule))
            .map(|rule| format!("{rule:?}"))
            .collect();
        if !self.left.is_empty() && !idle.is_empty() {
            writeln!(f, "  followed in no scenario: {}", idle.join(", "))?;
        }
        Ok(())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (file, problem) in &self.problems {
            writeln!(f, "{file}:{}: {problem}", problem.line)?;
        }
        if !self.problems.is_empty() {
            return Ok(());
        }
        for (name, file) in self.names.iter().zip(&self.files) {
            let Summary { scenarios, steps, claimed, failed } = file;
            let held: BTreeSet<u8> = claimed.difference(failed).copied().collect();
            let rows = match held.len() {
                0 => String::new(),
                1 => format!("; row {}", ranges(&held)),
                _ => format!("; rows {}", ranges(&held)),
            };
            let (scenarios, steps) = (plural(*scenarios, "scenario"), plural(*steps, "step"));
            writeln!(f, "{name}: {scenarios}, {steps}{rows}")?;
        }
        for failure in &self.failures {
            let Failure { file, scenario, step, versions, mismatch } = failure;
            let name = self.names.get(*file).map_or("", String::as_str);
            let versions: Vec<&str> =
                versions.iter().map(|version| Version::as_str(*version)).collect();
            let (line, what) = (mismatch.line, &mismatch.what);
            let versions = versions.join(" and ");
            writeln!(f, "\n{name}:{line}: {what} (IIS {versions}, step {step} of `{scenario}`)")?;
            writeln!(f, "  expected: {}", mismatch.expected)?;
            writeln!(f, "  found:    {}", mismatch.found)?;
        }
        let Counts { runs, steps, expectations, effects, citations, rules: _ } = &self.counts;
        let scenarios: usize = self.files.iter().map(|file| file.scenarios).sum();
        writeln!(
            f,
            "\n{}, run {runs} times in all versions: {}, {}",
            plural(scenarios, "scenario"),
            plural(*steps, "step"),
            plural(*expectations, "expectation"),
        )?;
        writeln!(
            f,
            "{}, each with its source: {}",
            plural(*effects, "effect"),
            plural(*citations, "citation")
        )?;
        self.rules(f)?;
        writeln!(f, "rows of section F held: {} of {}", self.held().len(), rows::ALL.len())?;
        for Left { rows, why } in &self.left {
            let rows: Vec<String> = rows.iter().map(u8::to_string).collect();
            writeln!(f, "  not {}: {why}", rows.join(", "))?;
        }
        for disagreement in &self.disagreements {
            writeln!(f, "{disagreement}")?;
        }
        Ok(())
    }
}

fn plural(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// `1–15, 37, 39`: neighbours in section F are written as one range.
fn ranges(rows: &BTreeSet<u8>) -> String {
    let mut ranges: Vec<(u8, u8, usize)> = Vec::new();
    for (place, row) in rows::ALL.iter().enumerate().filter(|(_, row)| rows.contains(row)) {
        match ranges.last_mut() {
            Some((_, last, end)) if *end + 1 == place => (*last, *end) = (*row, place),
            _ => ranges.push((*row, *row, place)),
        }
    }
    let ranges = ranges.iter().map(|(first, last, _)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    });
    ranges.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_a_range() {
        for (rows, shown) in [
            (vec![], ""),
            (vec![1, 2, 3, 5], "1–3, 5"),
            (vec![24, 25, 27], "24–27"),
            (vec![78, 79], "78, 79"),
        ] {
            assert_eq!(ranges(&rows.into_iter().collect()), shown);
        }
    }
}
