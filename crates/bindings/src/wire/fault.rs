//! What is wrong with an object that came in.

use super::value::quoted;
use super::{Format, Trace};
use std::fmt;

/// What is wrong with an object that came in, and where. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field or the item, such as `overrides[1]` or `as.password`; empty for the whole.
    pub at: String,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What can be wrong with an object that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// No action is of this type.
    UnknownAction {
        /// What was written.
        found: String,
        /// The type that was probably meant.
        nearest: Option<&'static str>,
        /// All there are.
        known: Vec<&'static str>,
    },
    /// The object has no such field.
    UnknownField {
        /// What the object is.
        owner: String,
        /// What was written.
        found: String,
        /// The field that was probably meant.
        nearest: Option<&'static str>,
        /// All that it has.
        known: Vec<&'static str>,
    },
    /// A field has to be there, and is not.
    MissingField {
        /// What the object is.
        owner: String,
        /// The field.
        name: &'static str,
    },
    /// A value is not of the kind that it has to be.
    WrongType {
        /// What has to be there.
        expected: String,
        /// What is there.
        found: String,
    },
    /// A text is not one of the words that are known here.
    UnknownWord {
        /// What was written.
        found: String,
        /// The word that was probably meant.
        nearest: Option<&'static str>,
        /// All there are.
        known: Vec<&'static str>,
    },
    /// A text is no path of the metabase, for this reason.
    BadNode(String),
    /// A number is no count of seconds.
    BadSeconds(String),
    /// A number can't be a seed.
    BadSeed(String),
    /// A text can't be the name of a computer, for this reason.
    BadComputerName(String),
    /// The object is of another format than a trace.
    BadFormat(String),
    /// The trace is of a version that is not known here.
    BadVersion(String),
    /// A number can't be that of a step.
    BadStep,
}

impl FaultKind {
    /// A fault at a place.
    pub fn at(self, at: impl Into<String>) -> Fault {
        Fault { at: at.into(), kind: self }
    }
}

impl Fault {
    /// The word by which programs know the error.
    pub fn code(&self) -> &'static str {
        match self.kind {
            FaultKind::UnknownAction { .. } => "unknown-action",
            FaultKind::UnknownField { .. } => "unknown-field",
            FaultKind::MissingField { .. } => "missing-field",
            FaultKind::WrongType { .. } => "wrong-type",
            FaultKind::UnknownWord { .. } => "unknown-word",
            FaultKind::BadNode(_) => "bad-node",
            FaultKind::BadSeconds(_) => "bad-seconds",
            FaultKind::BadSeed(_) => "bad-seed",
            FaultKind::BadComputerName(_) => "bad-computer-name",
            FaultKind::BadFormat(_) => "bad-format",
            FaultKind::BadVersion(_) => "bad-version",
            FaultKind::BadStep => "no-such-step",
        }
    }

    /// The same fault, seen from an object around this one.
    #[must_use]
    pub fn within(mut self, outer: &str) -> Self {
        self.at = join(outer, &self.at);
        self
    }
}

/// The place of a field, seen from further out.
pub(super) fn join(outer: &str, inner: &str) -> String {
    let dot = if outer.is_empty() || inner.is_empty() || inner.starts_with('[') { "" } else { "." };
    format!("{outer}{dot}{inner}")
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            FaultKind::UnknownAction { found, nearest, known } => {
                write!(f, "No action is of type {}: {}", quoted(found), Instead(*nearest, known))
            }
            FaultKind::UnknownField { owner, found, nearest, known } => {
                write!(f, "{owner} has no field {}: {}", quoted(found), Instead(*nearest, known))
            }
            FaultKind::MissingField { owner, name } => {
                write!(f, "{owner} needs the field \"{name}\".")
            }
            FaultKind::WrongType { expected, found } => {
                write!(f, "Expected {expected}, found {found}.")
            }
            FaultKind::UnknownWord { found, nearest, known } => {
                write!(f, "{} is not known here: {}", quoted(found), Instead(*nearest, known))
            }
            FaultKind::BadNode(reason) => write!(f, "Not a path of the metabase: {reason}."),
            FaultKind::BadSeconds(found) => {
                write!(f, "Expected whole seconds from 0 to {}, found {found}.", u32::MAX)
            }
            FaultKind::BadSeed(found) => {
                write!(f, "Expected a whole number from 0 to 2^53 - 1 as seed, found {found}.")
            }
            FaultKind::BadComputerName(reason) => write!(f, "{reason}."),
            FaultKind::BadFormat(found) => {
                write!(
                    f,
                    "Expected a trace of the format {}, found {}.",
                    Format::NAME,
                    quoted(found)
                )
            }
            FaultKind::BadVersion(found) => write!(
                f,
                "This trace is of version {found}, and what is known here is version {}: use a newer release of this package.",
                Trace::VERSION
            ),
            FaultKind::BadStep => {
                f.write_str("Expected the number of a step, 0 or a whole one above.")
            }
        }
    }
}

impl std::error::Error for Fault {}

/// What to write instead.
struct Instead<'a>(Option<&'static str>, &'a [&'static str]);

impl fmt::Display for Instead<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(nearest, known) = self;
        if let Some(nearest) = nearest {
            write!(f, "did you mean \"{nearest}\"? ")?;
        }
        match known {
            [] => f.write_str("none is allowed."),
            known => write!(f, "allowed: {}.", known.join(", ")),
        }
    }
}
