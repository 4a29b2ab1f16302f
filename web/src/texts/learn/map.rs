//! The map.

use crate::texts::number;

pub(crate) const MAP: &str = "The map";
pub(crate) const INTRO: &str = "The four squares further up, grown to every situation that this dialog, a new Windows password, visitors and time can lead to. Choose one to be led there.";
/// The accessible name of the drawing, and what its marks mean.
pub(crate) const DRAWING: &str = "Situations and the ways between them";
pub(crate) const LEGEND: &str = "What the marks mean";
pub(crate) const HERE: &str = "you are here";
pub(crate) const GHOST: &str = "OK would lead here";
pub(crate) const TRAIL: &str = "where you have been";
/// Beside the drawing.
pub(crate) const CHOSEN: &str = "The chosen situation";
pub(crate) const BOX: &str = "Box";
pub(crate) const STORED: &str = "Stored";
pub(crate) const VISITORS: &str = "Visitors";
pub(crate) const OUT: &str = "What leads out of it";
pub(crate) const NOTHING: &str = "Nothing.";
pub(crate) const LEADS_TO: &str = "leads to ";
pub(crate) const INFERRED: &str = " (inferred)";
pub(crate) const LEAD: &str = "Lead me there";
/// The table below.
pub(crate) const AS_TABLE: &str = "The map as a table";
pub(crate) const TABLE: &str = "Situations and what leads out of them";
pub(crate) const COLUMNS: [&str; 6] = ["Situation", BOX, STORED, VISITORS, "What is wrong", OUT];
pub(crate) const NOTHING_WRONG: &str = "nothing";

/// How far the look around is.
pub(crate) fn looking(states: usize) -> String {
    format!("Looking at what can be reached: {} states so far.", number(states))
}

/// How much was looked at, and how long it took.
pub(crate) fn looked(spots: usize, ways: usize, states: usize, moves: usize, time: &str) -> String {
    let [spots, ways, states, moves] = [spots, ways, states, moves].map(number);
    format!(
        "{spots} situations and {ways} ways between them, of {states} states and {moves} moves, computed here in {time}."
    )
}

/// Where the reader is, if that is no place of the map.
pub(crate) fn off(place: &str) -> String {
    format!("You are off the map: {place}. Choose a place to be led back.")
}

pub(crate) fn no_way(place: &str) -> String {
    format!("Nothing leads to “{place}” from where you are.")
}

/// What is said before the way is played.
pub(crate) fn way(place: &str) -> String {
    format!("The way to “{place}”, step by step.")
}

pub(crate) fn walk(labels: &[&str]) -> String {
    format!("From where you are: {}.", labels.join("; "))
}
