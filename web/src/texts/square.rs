//! The square.

use super::{Text, text};

pub(crate) const WHERE_YOU_ARE: &str = "Where you are";
pub(crate) const STORED: Text = text("password stored");
pub(crate) const GONE: Text = text("gone");
pub(crate) const TICKED: &str = "box ticked";
pub(crate) const CLEARED: &str = "box cleared";

/// Spoken after the name of a cell.
pub(crate) const HERE: &str = ", you are here";
pub(crate) const GHOST: &str = ", OK would lead here";
