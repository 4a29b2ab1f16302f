//! User Manager, or Local Users and Groups: the Windows accounts.

use crate::view::View;
use yew::prelude::*;

/// The window.
pub(super) fn users(_view: View<'_>) -> Html {
    Html::default()
}
