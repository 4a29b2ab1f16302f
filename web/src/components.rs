//! One file per component. Components without hooks are plain functions of a [`View`].
//!
//! [`View`]: crate::view::View

mod account_dialog;
mod account_picker;
mod app;
mod authentication_methods;
mod citation;
mod confirm_password;
mod controls;
mod desktop;
mod doors;
mod event_viewer;
mod icons;
mod key_tree;
#[cfg(feature = "machine")]
mod learn;
#[cfg(feature = "machine")]
mod machine;
mod message_box;
mod metabase;
mod more;
mod player;
mod preview;
mod reply;
mod square;
mod stage;
mod tables;
mod timeline;
mod visitor;
mod why;
mod window;
mod windows_account;
mod wires;

pub use app::{App, AppProps, Picture};
pub use tables::{Rules, States};
