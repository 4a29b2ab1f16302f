//! The services of IIS, and the clock.

use crate::view::View;
use yew::prelude::*;

/// The window.
pub(super) fn services(_view: View<'_>) -> Html {
    Html::default()
}
