//! The API from outside, without JavaScript: `actions` are read and written back, `faults` have a code
//! and a place, `session` does what the contract says, and `codes` are listed for programs.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on has failed")]

mod actions;
mod codes;
mod faults;
mod session;

use bindings::wire::Value;
use serde::Serialize;

/// Plain data, as JSON.
#[track_caller]
fn value(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

/// What is sent out, as JSON.
#[track_caller]
fn json(value: &impl Serialize) -> serde_json::Value {
    serde_json::to_value(value).unwrap()
}
