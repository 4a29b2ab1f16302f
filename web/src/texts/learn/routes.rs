//! Routes.

pub(crate) const ROUTES: &str = "Ways in and out";
pub(crate) const INTRO: &str =
    "The shortest clicks from where you are now, found by trying all there are.";
pub(crate) const INTO: &str = "How do people get into this?";
pub(crate) const OUT: &str = "Get me out";
/// After a goal that is reached.
pub(crate) const HERE: &str = " (so it is now)";
/// The accessible name of the steps together.
pub(crate) const WAY: &str = "The shortest way";
pub(crate) const ALREADY: &str = "You are there already.";
pub(crate) const NO_WAY: &str = "Nothing that can be done here leads there.";
pub(crate) const PLAY: &str = "Play these steps";

/// How long the way is.
pub(crate) fn count(steps: usize) -> String {
    match steps {
        1 => "One step:".to_owned(),
        many => format!("{many} steps:"),
    }
}

/// What is said before it plays.
pub(crate) fn plays(goal: &str) -> String {
    format!("The shortest way to this: {goal}.")
}
