//! The bar of what plays by itself.

pub(crate) const PLAYER: &str = "Player";
pub(crate) const PAUSE: &str = "Pause";
pub(crate) const PLAY: &str = "Play";
pub(crate) const STEP: &str = "Step";
/// The same before a question that waits for an answer.
pub(crate) const JUST_SHOW: &str = "Just show me";
pub(crate) const STOP: &str = "Stop";
pub(crate) const DONE: &str = "Done";

/// The button that leads to the step behind a wrong answer.
pub(crate) fn look_at(step: usize) -> String {
    format!("Look at step {step}")
}

/// How far it is.
pub(crate) fn played(beats: usize, of: usize) -> String {
    format!("{beats} of {of}")
}
