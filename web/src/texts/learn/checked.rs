//! The claims, checked.

pub(crate) const CHECKED: &str = "Checked";
pub(crate) const INTRO: &str = "Every claim of the article, and what else this page says of all states, is tried in each state that the dialog can lead to: by the code that the tests of each release run.";
pub(crate) const RULE: &str = "If";
pub(crate) const ON_OK: &str = "nothing is written before OK";
pub(crate) const ON_CLICK: &str = "the box is written at each click";
pub(crate) const CHECK: &str = "Check the claims here and now";
pub(crate) const CLAIMS: &str = "The claims";
pub(crate) const COLUMNS: [&str; 4] = ["Claim", "What it says", "Tried", "Result"];
pub(crate) const HOLDS: &str = "holds";
pub(crate) const NOT_ALWAYS: &str = "not always";
pub(crate) const PLAY: &str = "Play the counterexample";

/// How far the check is.
pub(crate) fn looking(states: &str) -> String {
    format!("Looking: {states} states so far.")
}

/// How much was looked at.
pub(crate) fn looked(claims: usize, states: &str, transitions: &str, time: &str) -> String {
    format!("{claims} claims over {states} states and {transitions} transitions, in {time}.")
}
