//! Internet Service Manager, from which the property sheets open.

use crate::view::View;
use yew::prelude::*;

/// The window.
pub(super) fn manager(_view: View<'_>) -> Html {
    Html::default()
}
