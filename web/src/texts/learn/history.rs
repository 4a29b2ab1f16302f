//! Steps and branches.

use crate::texts::number;

pub(crate) const TITLE: &str = "Steps and branches";
pub(crate) const INTRO: &str = "Nothing that you did is lost: what you do in the past starts a branch, and the old one stays here.";
pub(crate) const STEPS: &str = "Steps of this branch";
pub(crate) const EARLIER: &str = "Earlier steps";
pub(crate) const LATER: &str = "Later steps";
pub(crate) const BRANCHES: &str = "Branches";

/// Which steps are listed.
pub(crate) fn listed(first: usize, last: usize, of: usize) -> String {
    format!("{} to {} of {}", number(first), number(last), number(of))
}

/// The buttons of a branch, by its number.
pub(crate) fn go_to(branch: usize) -> String {
    format!("Go to branch {branch}")
}

pub(crate) fn compare_with(branch: usize) -> String {
    format!("Compare with branch {branch}")
}

/// What is compared, and what differs.
pub(crate) const DIFFERS: &str = "What differs";
pub(crate) const BETWEEN: &str = "Between step";
pub(crate) const AND: &str = "and step";
pub(crate) const WHAT: &str = "What";

/// The sides of the comparison.
pub(crate) const HERE: &str = "here";

pub(crate) fn step(number: usize) -> String {
    format!("step {number}")
}

pub(crate) fn end_of(branch: usize) -> String {
    format!("the end of branch {branch}")
}
