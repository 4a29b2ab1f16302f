//! What can go wrong when a metabase is read or written.

use crate::{Id, Path, schema};
use std::fmt;

/// Why the metabase refused. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MetabaseError {
    /// No key stands at this path.
    PathNotFound(Path),
    /// The key is there, but holds no such record of its own.
    DataNotFound(Path, Id),
}

impl MetabaseError {
    /// The number that IIS reports (facts A.6).
    pub fn code(&self) -> u32 {
        match self {
            Self::PathNotFound(_) => 0x8007_0003,
            Self::DataNotFound(..) => 0x800C_C801,
        }
    }
}

impl fmt::Display for MetabaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PathNotFound(path) => write!(f, "the metabase has no key {path}"),
            Self::DataNotFound(path, id) => match schema::by_id(*id) {
                Some(property) => write!(f, "{path} holds no {} of its own", property.name),
                None => write!(f, "{path} holds no record {} of its own", id.0),
            },
        }
    }
}

impl std::error::Error for MetabaseError {}
