//! The simulator from outside, as an administrator and a visitor see it.
//!
//! `claims` holds what Q259353 says, line by line; `rows` what other articles say; `reachable` walks
//! every state that the dialog can lead to, `logons` every way in which a logon can end, `sheets` the way in. `notation` turns text into actions and back, so that the
//! tables of the first two read like the articles.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::wildcard_enum_match_arm,
    reason = "a test that can't go on has failed, also at an action that it does not know"
)]

mod claims;
mod graph;
mod inheritance;
mod logons;
mod notation;
mod reachable;
mod rows;
#[cfg(feature = "machine")]
mod script;
mod sheets;
mod tables;
mod tokens;
mod visitors;
