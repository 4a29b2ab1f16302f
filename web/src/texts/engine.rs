//! What a reader is told when the engine with more of the machine can't take the page over. Used by its
//! program, `bin/machine.rs`.

use std::fmt::Display;

/// What the reader opened did not start, and why.
pub fn refused(why: &str) -> String {
    format!("What you opened did not start: {why} What is here goes on as before.")
}

/// A panic.
pub fn mistake(panic: &dyn Display) -> String {
    format!("it ran into a mistake of its own ({panic}).")
}

/// The page that the first engine has handed over is none.
pub fn unreadable(error: &dyn Display) -> String {
    format!("it can’t read what you have done so far. {error}")
}

/// The scenarios in the page are none; `at` is where in them the fault is, if it is known.
pub fn no_scenarios(at: &str, fault: &dyn Display) -> String {
    if at.is_empty() {
        format!("it can’t read the scenarios of this page. {fault}")
    } else {
        format!("it can’t read the scenarios of this page, at {at}. {fault}")
    }
}

/// A scenario that starts with what is not possible.
pub fn no_beginning(error: &dyn Display) -> String {
    format!("the scenario can’t begin. {error}")
}
