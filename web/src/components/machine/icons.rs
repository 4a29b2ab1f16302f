//! More small drawings of our own. All are decoration: a text beside each says the same.

use crate::components::icons::warning;
use simulator::EventType;
use yew::prelude::*;

/// The sign of an entry's type: a triangle, a key or a padlock (facts, user interface 6).
pub(super) fn event_type(kind: EventType) -> Html {
    match kind {
        EventType::Warning => warning(),
        EventType::SuccessAudit => key(),
        EventType::FailureAudit => padlock(),
    }
}

fn key() -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M6.5 7.5l6.5 6.5v1.5h-2.5v-1.7h-1.6v-1.6h-1.6l-2-2z" fill="#f2c200" stroke="#000" stroke-width=".8" />
            <circle cx="5" cy="5" r="3.9" fill="#f2c200" stroke="#000" stroke-width=".8" />
            <circle cx="4" cy="4" r="1.1" />
        </svg>
    }
}

fn padlock() -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M5 8V5a3 3 0 0 1 6 0v3" fill="none" stroke="#555" stroke-width="1.8" />
            <path d="M2.5 7.5h11V15h-11z" fill="#b8bcc6" stroke="#000" stroke-width=".8" />
            <path d="M7.2 10h1.6v3H7.2z" />
        </svg>
    }
}

/// An account that is disabled, as Windows 2000 marks it.
pub(super) fn disabled_user() -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 15c0-4 2-6 6-6s6 2 6 6z" fill="#2f62b5" stroke="#000" stroke-width=".7" />
            <circle cx="8" cy="5" r="3.4" fill="#ffd9a8" stroke="#000" stroke-width=".7" />
            <circle cx="12" cy="12" r="3.6" fill="#d40000" stroke="#fff" stroke-width=".6" />
            <path d="M10.4 10.4l3.2 3.2M13.6 10.4l-3.2 3.2" stroke="#fff" stroke-width="1.2" />
        </svg>
    }
}

/// A service: a toothed wheel.
pub(super) fn service() -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="5.6" fill="none" stroke="#46618c" stroke-width="2.4" stroke-dasharray="2.2 2.2" />
            <circle cx="8" cy="8" r="4.4" fill="#c8d4e8" stroke="#000" stroke-width=".7" />
            <circle cx="8" cy="8" r="1.5" fill="#fff" stroke="#000" stroke-width=".7" />
        </svg>
    }
}

/// A log, or a folder of the tree.
pub(super) fn folder() -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M1.5 4V13h13V5H8L6.5 3.2h-5z" fill="#f5d565" stroke="#000" stroke-width=".7" />
        </svg>
    }
}
