//! Text in, text out: what the script writes, to the column. Expectations are those of facts B.1 and
//! F, and of the articles; what is inferred is in tests of its own.

mod commands;
mod errors;
mod generated;
mod lines;
mod values;

use super::{Ran, run};
use crate::{Installation, Version, default_metabase};
use metabase::Metabase;

/// The passwords that Setup made, in these tests.
const PASSWORD: &str = "R4nd0mP4ssw0rd";
const WAM_PASSWORD: &str = "1w4mP4ssw0rd12";

fn fresh(version: Version) -> Metabase {
    default_metabase::fresh(&Installation::of(version), PASSWORD, WAM_PASSWORD)
}

/// Runs commands one after the other; what the last one came to.
fn ran(version: Version, commands: &[&str]) -> Ran {
    let mut metabase = fresh(version);
    commands.iter().map(|command| run(command, &mut metabase, version)).last().unwrap_or_default()
}

/// After the first commands the last one writes these lines, in both versions.
#[track_caller]
fn check(commands: &[&str], expected: &[&str]) {
    for version in Version::ALL {
        check_in(version, commands, expected);
    }
}

#[track_caller]
fn check_in(version: Version, commands: &[&str], expected: &[&str]) {
    assert_eq!(ran(version, commands).output, expected, "{commands:?} in {version:?}");
}

/// The last command ends with this code, in both versions.
#[track_caller]
fn check_code(commands: &[&str], expected: i32) {
    for version in Version::ALL {
        assert_eq!(ran(version, commands).exit_code, expected, "{commands:?} in {version:?}");
    }
}

/// The records that the last command changed, each as path, number, and data before and after.
#[track_caller]
fn check_changes(version: Version, commands: &[&str], expected: &[&str]) {
    let data = |record: &Option<metabase::Record>| match record {
        Some(record) => record.data.to_string(),
        None => "none".to_owned(),
    };
    let changes: Vec<String> = ran(version, commands)
        .changes
        .iter()
        .map(|change| {
            let (before, after) = (data(&change.before), data(&change.after));
            format!("{} {}: {before} > {after}", change.path, change.id.0)
        })
        .collect();
    assert_eq!(changes, expected, "{commands:?} in {version:?}");
}
