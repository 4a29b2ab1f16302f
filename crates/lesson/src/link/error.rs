//! What can be wrong with a link, in sentences for who followed it.

use super::VERSION;
use crate::UnmaskError;
use crate::shorthand::Garbled;
use simulator::InstallationError;
use std::fmt;

/// Why a link does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It is something else.
    NotALink,
    /// A later version of the page has made it.
    Newer {
        /// The version of its format.
        version: u32,
    },
    /// It is not as it was made.
    Damaged {
        /// From which letter on it can't be read, counted from behind the `#`; it may be any before it.
        at: Option<usize>,
    },
    /// It is as it was made, but not by this page.
    Garbled(Garbled),
    /// There can be no such computer.
    Installation(InstallationError),
}

/// Why a link does not lead to where it was to lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// How many steps it has.
    pub steps: usize,
    /// What was wrong with one of them.
    pub error: UnmaskError,
}

/// Too much was done for a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotALink => f.write_str(
                "This is no link to a place in the simulation: such a one has a # and then a number.",
            ),
            Self::Newer { version } => write!(
                f,
                "This link was made by a newer version of this page: it has format {version}, and this \
                 page reads up to {VERSION}. Reload the page, or open the link where it was made. If there is \
                 no newer version of it, the link is damaged: copy it once more where it comes from."
            ),
            Self::Damaged { at } => {
                f.write_str("This link is damaged: ")?;
                match at {
                    Some(at) => write!(f, "it can't be read from its letter {at} on. ")?,
                    None => f.write_str("a part of it is missing or was changed. ")?,
                }
                f.write_str("Copy it once more where it comes from, to its very end.")
            }
            Self::Garbled(error) => write!(
                f,
                "This link was not made by this page. {error} Copy it once more where it comes from."
            ),
            Self::Installation(error) => {
                write!(f, "This link was not made by this page: {error}.")
            }
        }
    }
}

impl std::error::Error for LinkError {}

impl Stopped {
    /// The number of the step that could not be done, from 1.
    pub fn step(&self) -> usize {
        match self.error {
            UnmaskError::NoPassword { index, .. } | UnmaskError::Action { index, .. } => index + 1,
            UnmaskError::Installation(_) | UnmaskError::Position { .. } => 0, // not reached
        }
    }
}

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (step, steps) = (self.step(), self.steps);
        write!(
            f,
            "This link has {steps} steps, and step {step} can't be done here: {} What you see is the \
             computer before that step.",
            self.error
        )
    }
}

impl std::error::Error for Stopped {}

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Too much was done for a link. Export the steps as a file instead.")
    }
}

impl std::error::Error for TooLong {}
