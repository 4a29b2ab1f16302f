//! Paths as the script takes them: without `LM`, and with the property after the last slash.

use super::Script;
use super::failure::{Failure, PATH_NOT_FOUND};
use metabase::Path;

/// Blanks around a path don't count, nor does one slash at either end.
pub(super) fn trimmed(typed: &str) -> &str {
    let typed = typed.trim();
    let typed = typed.strip_prefix('/').unwrap_or(typed);
    typed.strip_suffix('/').unwrap_or(typed)
}

/// The path of the node, and the name of the property.
pub(super) fn node_and_property(typed: &str) -> (&str, &str) {
    let typed = trimmed(typed);
    typed.rsplit_once('/').unwrap_or(("", typed))
}

/// The key that a path stands for, be it there or not; none when it can't be one.
pub(super) fn key(node: &str) -> Option<Path> {
    Path::parse(&format!("LM/{node}")).ok()
}

/// A key's path as the script writes it. The computer itself is empty.
pub(super) fn without_root(key: &Path) -> &str {
    key.as_str().split_once('/').map_or("", |(_, rest)| rest)
}

impl Script<'_> {
    /// The key at a path, if it is there.
    pub(super) fn key(&self, node: &str) -> Option<Path> {
        key(node).filter(|key| self.metabase.has_key(key))
    }

    /// The key at a path; if it isn't there, what was tried becomes part of the error.
    pub(super) fn open(&self, node: &str, tried: &str) -> Result<Path, Failure> {
        let failure = || Failure::reported(PATH_NOT_FOUND, format!("{tried}{node}"));
        self.key(node).ok_or_else(failure)
    }
}
