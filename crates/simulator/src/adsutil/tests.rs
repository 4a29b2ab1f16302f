//! Text in, text out: what the script writes, to the column.

use super::{Ran, run};
use crate::{Installation, Version, default_metabase};
use metabase::Metabase;

/// The password that Setup made, in these tests.
const PASSWORD: &str = "R4nd0mP4ssw0rd";

pub(super) fn fresh(version: Version) -> Metabase {
    default_metabase::fresh(&Installation::of(version), PASSWORD, "1w4mP4ssw0rd12")
}

/// Runs commands one after the other; what the last one came to.
pub(super) fn ran(version: Version, commands: &[&str]) -> Ran {
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

#[test]
fn rows_58_to_60_get_looks_at_the_node_itself() {
    check(
        &["GET w3svc/1/AnonymousUserName"],
        &["The parameter \"AnonymousUserName\" is not set at this node."],
    );
    check(
        &["GET w3svc/AnonymousPasswordSync"],
        &["AnonymousPasswordSync           : (BOOLEAN) True"],
    );
    check(
        &["DELETE w3svc/AnonymousUserPass", "GET w3svc/AnonymousUserPass"],
        &["The parameter \"AnonymousUserPass\" is not set at this node."],
    );
}
