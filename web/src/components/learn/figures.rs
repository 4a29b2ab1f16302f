//! Numbers as the language of the page writes them.

use crate::texts::LANGUAGE;
use js_sys::Number;

/// A time in milliseconds, at least one.
pub(super) fn millis(millis: f64) -> String {
    let whole = Number::from(millis.max(1.0).round());
    format!("{} ms", String::from(whole.to_locale_string(LANGUAGE)))
}
