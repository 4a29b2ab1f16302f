//! Visitors of every kind, and what they get.

use crate::view::View;
use yew::prelude::*;

/// The window.
pub(super) fn visitors(_view: View<'_>) -> Html {
    Html::default()
}
