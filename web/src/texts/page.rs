//! The page around the product: its head, its disclosures, and the chain behind Why?.

use super::{Text, text};
use lesson::Cause;
use simulator::{Basis, Version};

pub(crate) const VERSIONS: Text = text("IIS version");
pub(crate) const SHOW_ME: &str = "Show me";

/// A version of the product.
pub(crate) fn version(version: Version) -> String {
    format!("IIS {}", version.as_str())
}

/// The names of the parts that a reader opens, and what is said while they are on their way.
pub(crate) const PROBLEM: &str = "I have this problem now";
pub(crate) const LESSON: &str = "More of the lesson";
pub(crate) const MACHINE: &str = "More of the machine";
pub(crate) const PROBLEM_COMES: &str = "Loading the questions.";
pub(crate) const LESSON_COMES: &str = "Loading more of the lesson.";
pub(crate) const MACHINE_COMES: &str = "Loading more of the machine.";
pub(crate) const LOADING: &str = "Loading …";

/// As long as the questions are not there: the button after it leads to the fix in the article.
pub(crate) const IN_THE_ARTICLE: &str = " What to do stands in the article, too: ";
pub(crate) const GO_THERE: &str = "go there";

pub(crate) const WHY: Text = text("Why?");

/// A link of the chain.
pub(crate) fn cause(cause: &Cause) -> String {
    format!("{} at step {}", cause.what, cause.step)
}

/// The mark of what no source says outright.
pub(crate) const INFERRED: Text = text("inferred");

/// Where a rule is written.
pub(crate) fn source(basis: &Basis) -> String {
    format!("{}, {}", basis.source, basis.part)
}

/// The same; and the reason, where it is our reading.
pub(crate) fn basis(basis: &Basis) -> String {
    let kind = basis.inferred.map_or(String::new(), |reason| format!(" (inferred: {reason})"));
    format!("{}, {}{kind}", basis.source, basis.part)
}
