//! Why something was refused, as programs are told: a code, a sentence, a place.

use crate::wire::Fault;
use lesson::link::TooLong;
use lesson::{SeekError, UnmaskError};
use simulator::ActionError;
use std::fmt;

/// Why something was refused. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What came in is not what it has to be.
    Fault(Fault),
    /// The action is not possible now.
    Action(ActionError),
    /// There is no such step.
    Seek(SeekError),
    /// A trace does not make a session.
    Unmask(UnmaskError),
    /// The session is too long for a link.
    TooLong(TooLong),
}

impl Refusal {
    /// The word by which programs know the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Fault(fault) => fault.code(),
            Self::Action(error) | Self::Unmask(UnmaskError::Action { error, .. }) => error.code(),
            Self::Seek(_) | Self::Unmask(UnmaskError::Position { .. }) => "no-such-step",
            Self::Unmask(UnmaskError::NoPassword { .. }) => "no-such-password",
            Self::Unmask(UnmaskError::Installation(_)) => "bad-computer-name",
            Self::TooLong(_) => "too-long-for-link",
        }
    }

    /// The field or the step that it is about, where it is about one.
    pub fn at(&self) -> Option<String> {
        match self {
            Self::Fault(fault) => (!fault.at.is_empty()).then(|| fault.at.clone()),
            Self::Action(_) | Self::TooLong(_) => None,
            Self::Seek(_) => Some("step".to_owned()),
            Self::Unmask(UnmaskError::Installation(_)) => Some("options.computer".to_owned()),
            Self::Unmask(
                UnmaskError::NoPassword { index, .. } | UnmaskError::Action { index, .. },
            ) => Some(format!("actions[{index}]")),
            Self::Unmask(UnmaskError::Position { .. }) => Some("position".to_owned()),
        }
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<ActionError> for Refusal {
    fn from(error: ActionError) -> Self {
        Self::Action(error)
    }
}

impl From<SeekError> for Refusal {
    fn from(error: SeekError) -> Self {
        Self::Seek(error)
    }
}

impl From<UnmaskError> for Refusal {
    fn from(error: UnmaskError) -> Self {
        Self::Unmask(error)
    }
}

impl From<TooLong> for Refusal {
    fn from(error: TooLong) -> Self {
        Self::TooLong(error)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fault(fault) => fault.fmt(f),
            Self::Action(error) => error.fmt(f),
            Self::Seek(error) => error.fmt(f),
            Self::Unmask(error) => error.fmt(f),
            Self::TooLong(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Refusal {}
