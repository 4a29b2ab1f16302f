//! Small drawings of our own. All are decoration: a text beside each says the same.

use yew::prelude::*;

fn glyph(view_box: &'static str, path: &'static str) -> Html {
    html! {
        <svg class="glyph" viewBox={view_box} shape-rendering="crispEdges" aria-hidden="true">
            <path d={path} />
        </svg>
    }
}

pub(super) fn cross() -> Html {
    glyph(
        "0 0 8 7",
        "M0 0h2v1h1v1h2V1h1V0h2v1H7v1H6v1H5v1h1v1h1v1h1v1H6V6H5V5H3v1H2v1H0V6h1V5h1V4h1V3H2V2H1V1H0z",
    )
}

pub(super) fn question() -> Html {
    glyph("0 0 8 9", "M1 0h5v1h1v3H6v1H5v1H3V4h1V3h1V1H3v2H1zM3 7h2v2H3z")
}

pub(super) fn user() -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 15c0-4 2-6 6-6s6 2 6 6z" fill="#2f62b5" stroke="#000" stroke-width=".7" />
            <circle cx="8" cy="5" r="3.4" fill="#ffd9a8" stroke="#000" stroke-width=".7" />
        </svg>
    }
}

pub(super) fn stop() -> Html {
    html! {
        <svg class="icon" viewBox="0 0 32 32" aria-hidden="true">
            <circle cx="16" cy="16" r="14.5" fill="#d40000" stroke="#600" />
            <path d="M10 10l12 12M22 10L10 22" stroke="#fff" stroke-width="4" />
        </svg>
    }
}

pub(super) fn warning() -> Html {
    html! {
        <svg class="icon" viewBox="0 0 32 32" aria-hidden="true">
            <path d="M16 2.5L30.5 29h-29z" fill="#ffe100" stroke="#000" stroke-width="1.5" stroke-linejoin="round" />
            <path d="M14 11h4l-1 9h-2z" />
            <circle cx="16" cy="24" r="2.1" />
        </svg>
    }
}

pub(super) fn lamp(granted: bool) -> Html {
    let path = if granted { "M4 12l5 5L20 6" } else { "M6 6l12 12M18 6L6 18" };
    html! { <svg class="lamp" viewBox="0 0 24 24" aria-hidden="true"><path d={path} /></svg> }
}
