//! What has happened in a scenario, on the page of another article.

pub(crate) const HAPPENED: &str = "What happened";
pub(crate) const NOTHING_YET: &str = "Nothing yet.";
pub(crate) const LEFT: &str = "From here on you do what you like: the scenario goes another way.";

/// An act, by its number.
pub(crate) fn act(number: usize, say: &str) -> String {
    format!("{number}. {say}")
}
