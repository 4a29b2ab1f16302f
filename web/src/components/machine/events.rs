//! Event Viewer with both of its logs.

use crate::view::View;
use yew::prelude::*;

/// The window.
pub(super) fn events(_view: View<'_>) -> Html {
    Html::default()
}
