//! The captions of the push buttons that many windows of the product have.

pub(crate) const OK: &str = "OK";
pub(crate) const CANCEL: &str = "Cancel";
pub(crate) const HELP: &str = "Help";
pub(crate) const EDIT: &str = "Edit…";
pub(crate) const ADD: &str = "Add";
#[cfg(feature = "machine")]
pub(crate) const REMOVE: &str = "Remove";

/// The accessible names of those two in a title bar.
pub(crate) const CONTEXT_HELP: &str = "Context help";
pub(crate) const CLOSE: &str = "Close";
