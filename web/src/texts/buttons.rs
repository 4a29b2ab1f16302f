//! The captions of the push buttons that many windows of the product have.

pub(crate) const OK: &str = "OK";
pub(crate) const CANCEL: &str = "Cancel";
pub(crate) const HELP: &str = "Help";
pub(crate) const EDIT: &str = "Edit…";
pub(crate) const ADD: &str = "Add";

/// The accessible names of those two in a title bar.
pub(crate) const CONTEXT_HELP: &str = "Context help";
pub(crate) const CLOSE: &str = "Close";
