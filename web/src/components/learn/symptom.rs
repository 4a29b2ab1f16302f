//! The marks of what is wrong at a place: each has a shape of its own, so that colour is no need.

use lesson::{Goal, Symptom};
use yew::prelude::*;

/// How wide a mark is, and how high.
pub(super) const MARK: f64 = 16.0;

/// The symptoms that have a mark.
pub(super) const MARKED: [Symptom; 3] =
    [Symptom::AnonymousFails, Symptom::PasswordDeleted, Symptom::BlankPassword];

/// What a symptom is called.
pub(super) fn title(symptom: Symptom) -> &'static str {
    Goal::ALL.into_iter().find(|goal| goal.symptom() == Some(symptom)).map_or("", Goal::title)
}

/// The outline of a mark, from its upper left corner.
fn outline(symptom: Symptom) -> &'static str {
    match symptom {
        // A crossed octagon, a triangle, an empty field, a page.
        Symptom::AnonymousFails => "M5 1h6l4 4v6l-4 4H5l-4-4V5zM5.5 5.5l5 5m0-5l-5 5",
        Symptom::PasswordDeleted => "M8 1.5l7 13H1zM8 6v4.5m0 1.8v.2",
        Symptom::BlankPassword => "M1 4h14v8H1zM4 6v4",
        Symptom::EventLogged => "M3 1h7l3 3v11H3zM6 7h4M6 10h4",
    }
}

/// A mark in a drawing, at a place of its own.
pub(super) fn mark(symptom: Symptom, x: f64, y: f64) -> Html {
    html! {
        <path class="mark" data-symptom={kind(symptom)} d={outline(symptom)} transform={format!("translate({x:.1} {y:.1})")} />
    }
}

/// A mark by itself, for a list of what marks mean.
pub(super) fn sign(symptom: Symptom) -> Html {
    html! {
        <svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            { mark(symptom, 0.0, 0.0) }
        </svg>
    }
}

fn kind(symptom: Symptom) -> &'static str {
    match symptom {
        Symptom::AnonymousFails => "fails",
        Symptom::PasswordDeleted => "deleted",
        Symptom::BlankPassword => "blank",
        Symptom::EventLogged => "event",
    }
}
