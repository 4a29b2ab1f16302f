//! Where a key stands: `LM/W3SVC/1/ROOT` (facts A.1).

use std::{cmp::Ordering, fmt, sync::Arc};

/// The longest name of a key, in characters (`METADATA_MAX_NAME_LEN`, facts A.1).
pub const MAX_NAME_LENGTH: usize = 256;

/// The place of a key, from the root: names joined by `/`.
///
/// Two paths are the same when they differ in ASCII case only; the case as written is kept for
/// display. A path always has at least one name.
#[derive(Clone)]
pub struct Path(Arc<str>);

/// Why a text is not a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathError {
    /// Nothing is left after slashes and blanks at both ends are taken off.
    Empty,
    /// Two slashes stand side by side, in the text given.
    EmptyName(String),
    /// The name given is longer than [`MAX_NAME_LENGTH`] characters.
    NameTooLong(String),
}

impl Path {
    /// Reads a path. One slash at either end and blanks around it are allowed, as `adsutil.vbs`
    /// allows them (facts B.1).
    ///
    /// # Errors
    ///
    /// [`PathError`] when the text is empty, has an empty name in it or a name that is too long.
    pub fn parse(text: &str) -> Result<Self, PathError> {
        let inner = text.trim();
        let inner = inner.strip_prefix('/').unwrap_or(inner);
        let inner = inner.strip_suffix('/').unwrap_or(inner);
        if inner.is_empty() {
            return Err(PathError::Empty);
        }
        for name in inner.split('/') {
            if name.is_empty() {
                return Err(PathError::EmptyName(text.to_owned()));
            }
            if name.chars().count() > MAX_NAME_LENGTH {
                return Err(PathError::NameTooLong(name.to_owned()));
            }
        }
        Ok(Self(inner.into()))
    }

    /// The path as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its names, from the root down.
    pub fn names(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split('/')
    }

    /// The last name: what the key itself is called.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The path one level up, or `None` at the top.
    pub fn parent(&self) -> Option<Self> {
        self.0.rsplit_once('/').map(|(parent, _)| Self(parent.into()))
    }

    /// The path of a child with this name.
    ///
    /// # Errors
    ///
    /// As [`Path::parse`].
    pub fn join(&self, name: &str) -> Result<Self, PathError> {
        Self::parse(&format!("{}/{name}", self.0))
    }

    /// This path and those above it, nearest first.
    pub fn ancestry(&self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self.clone()), Self::parent)
    }
}

/// Orders names without regard to ASCII case, the order in which keys are kept.
pub(crate) fn compare_names(left: &str, right: &str) -> Ordering {
    left.bytes().map(|b| b.to_ascii_lowercase()).cmp(right.bytes().map(|b| b.to_ascii_lowercase()))
}

impl PartialEq for Path {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for Path {}

impl Ord for Path {
    fn cmp(&self, other: &Self) -> Ordering {
        compare_names(&self.0, &other.0)
    }
}

impl PartialOrd for Path {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for PathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("a path needs at least one name, such as LM/W3SVC"),
            Self::EmptyName(text) => {
                write!(f, "\"{text}\" has an empty name: put one slash between two names")
            }
            Self::NameTooLong(name) => write!(
                f,
                "the name that starts \"{}\" is longer than {MAX_NAME_LENGTH} characters",
                name.chars().take(20).collect::<String>()
            ),
        }
    }
}

impl std::error::Error for PathError {}
