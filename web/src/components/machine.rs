//! More of the machine: the parts of the computer that the article's story does without. Only the
//! engine with the feature `machine` has them.

mod console;
mod events;
mod icons;
mod manager;
pub(super) mod news;
mod parts;
mod services;
mod users;
mod visitors;

pub(super) use manager::{in_front, shows_account, way_in};
pub(super) use visitors::own_answer;

use crate::view::View;
use yew::prelude::*;

/// What the disclosure holds.
pub(super) fn machine(view: View<'_>) -> Html {
    html! {
        <div class="machine" data-version={view.page.version().as_str()}>
            { visitors::visitors(view) }
            { users::users(view) }
            { manager::manager(view) }
            { services::services(view) }
            { events::events(view) }
            { console::console(view) }
        </div>
    }
}
