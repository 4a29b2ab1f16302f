//! The two lanes.

use crate::texts::number;

pub(crate) const TITLE: &str = "One OK apart";
pub(crate) const INTRO: &str = "The same clicks in two lanes. The second presses OK once in between, and nothing else differs.";
pub(crate) const NEXT: &str = "Next click";
pub(crate) const BACK: &str = "Back";
pub(crate) const PLAY: [&str; 2] = ["Play the first lane above", "Play the second lane above"];

/// How far the clicks are.
pub(crate) fn clicked(now: usize, last: usize) -> String {
    format!("{} of {}", number(now), number(last))
}

/// Both lanes now: its rows, and what stands in them.
pub(crate) const NOW: &str = "Both lanes now";
pub(crate) const BOX: &str = "Box";
pub(crate) const FIELD: &str = "Password field";
pub(crate) const VISITOR: &str = "Anonymous visitor";
pub(crate) const CLOSED: &str = "the dialog is closed";
pub(crate) const DIFFERS: &str = " differs";
pub(crate) const DELETED: &str = "✕ deleted";
pub(crate) const NONE: &str = "none";

/// Click by click.
pub(crate) const CLICKS: &str = "Click by click";
pub(crate) const CLICK: &str = "Click";
pub(crate) const NO_CLICK: &str = "no click";

/// The same under the other rule.
pub(crate) const HOW_KNOWN: &str = "How do we know?";
pub(crate) const SUPPOSE: &str = "The article never says when the dialog writes. Suppose that …";
pub(crate) const CLAIMS: &str = "Claims under both rules";
