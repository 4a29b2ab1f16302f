//! A computer that runs IIS 4.0 or 5.0, as far as its anonymous user and that user's password go.
//!
//! [`Computer`] is a value and [`Computer::apply`] a pure function: an [`Action`] is what a person
//! did, the [`Outcome`] what followed, with the [`Rule`] behind each effect, and so the article
//! that says so or the reason why it is inferred. No clock is read, nothing is random, nothing is
//! printed: the same actions give the same computer everywhere, for ever.
//!
//! # States and transitions
//!
//! Of the many things that a computer holds, the article Q259353 is about two: the box that lets
//! IIS control the password, and whether a password is stored. OK in the dialog moves between
//! them; clicks before OK change the draft alone ([`Draft`]).
//!
//! ```text
//!                        password stored          no password stored
//!   box ticked           as installed (M1)        armed: works all the same
//!                             | clear, OK (M2)         ^            | clear, OK (M4)
//!                             v                        |            v
//!   box cleared          works with the stored one     |       401.1: type it by hand
//!                             `---- tick, OK (M3) -----'            |
//!                                                      ^--tick, OK--'
//! ```
//!
//! ```
//! use metabase::schema::ANONYMOUS_USER_PASS;
//! use simulator::{Action, Computer, Installation, paths};
//!
//! let mut computer = Computer::install(&Installation::default())?;
//! for (checked, stored) in [(false, true), (true, false), (false, false)] {
//!     for action in [Action::open(), Action::SetSync { checked }, Action::ok()] {
//!         computer = computer.apply(&action)?.0;
//!     }
//!     let record = computer.metabase().record(&paths::w3svc(), ANONYMOUS_USER_PASS.id);
//!     assert_eq!(record.is_some(), stored); // M2, M3, M4
//! }
//! assert!(computer.dialog().is_none());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A new rule of IIS goes where its subject is: what OK writes into `commit`, who gets in into
//! `logon`, what the client sees into `request`; and it gets a [`Rule`] with its source.

mod account;
mod action;
#[cfg(feature = "machine")]
mod adsutil;
#[cfg(feature = "machine")]
mod audit;
mod commit;
mod computer;
mod default_metabase;
mod dialog;
mod equivalent;
mod error;
mod event;
mod ftp;
mod installation;
mod logon;
mod machine;
mod overrides;
pub mod reach;
mod request;
mod rule;
mod services;
#[cfg_attr(not(feature = "machine"), expect(dead_code, reason = "the way in is not loaded"))]
mod sheets;
mod token;
mod visit;

pub use account::{Account, Accounts, REMOTE_COMPUTER, Rights, Scope};
pub use action::{AccountChange, Action, AuthChange, Confirmed};
pub use commit::{Anonymous, CommitRule};
pub use computer::{Computer, Outcome};
pub use default_metabase::paths;
pub use dialog::{DialogView, Draft, DraftPassword, PASSWORD_MASK, PasswordField};
pub use equivalent::adsutil_lines;
pub use error::ActionError;
pub use event::{Event, EventLog, EventType, Log};
pub use installation::{Installation, InstallationError, Version};
pub use logon::{LogonError, LogonType};
pub use machine::HAS_MACHINE;
pub use request::{Credentials, Reply, Request, Resource, Scheme, Status};
pub use rule::{Basis, Citation, Rule, Subject};
pub use services::{Service, ServiceState, Services};
pub use sheets::{Method, WayIn, Window};
pub use token::{HeldToken, TOKEN_LIFETIME};
