//! The views: how a session looks, and how a reader's clicks become actions.
//!
//! Data goes one way. [`state::Page`] holds the session and what only a view needs to know (which
//! window stands in front, what plays, where the focus goes); a [`state::Message`] is what the reader
//! did; the reducer makes the next page of it; components draw it and send messages. No rule about
//! IIS lives here: an `if` about passwords belongs in the simulator.
//!
//! The same components draw the live page and, with [`view::View::picture`], the picture of the first
//! screen that stands in the HTML before the engine has come. So the two can't drift apart.
//!
//! They are built twice: without the feature `machine` for the first visit, and with it, and with the
//! views in `components/machine/`, for who opens "More of the machine". [`handover`] says how the
//! second takes the place of the first.

#[cfg(feature = "machine")]
pub mod bearings;
pub mod components;
pub mod handover;
mod hooks;
#[cfg(feature = "machine")]
pub mod links;
#[cfg(target_family = "wasm")]
mod memory;
#[cfg(feature = "machine")]
pub mod plain;
pub mod signal;
pub mod state;
pub mod texts;
pub mod view;
