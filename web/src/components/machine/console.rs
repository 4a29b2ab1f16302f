//! The console, in which adsutil.vbs runs.

use crate::view::View;
use yew::prelude::*;

/// The window.
pub(super) fn console(_view: View<'_>) -> Html {
    Html::default()
}
