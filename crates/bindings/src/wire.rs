//! The objects of the JavaScript API, and how they become actions of the simulator and back.
//!
//! Each type here is one of the published contract and has its field names. What is sent out only
//! derives `Serialize`. What comes in is read by `fields` from a [`Value`], the same for JavaScript
//! and for scenario files: serde's own reading of a tagged enum can't say where in an action
//! something is wrong.
//!
//! ```
//! use bindings::wire::{Action, Value};
//!
//! let text = |text: &str| Value::Text(text.to_owned());
//! let action = Value::Object(vec![
//!     ("type".to_owned(), text("open")),
//!     ("nod".to_owned(), text("LM/W3SVC/1")),
//! ]);
//! let fault = Action::read(action).unwrap_err();
//! assert_eq!(fault.code(), "unknown-field");
//! assert_eq!(fault.at, "nod");
//! assert_eq!(
//!     fault.to_string(),
//!     "The action open has no field \"nod\": did you mean \"node\"? allowed: type, node."
//! );
//! ```

mod action;
mod convert;
mod fault;
mod fields;
#[cfg(any(test, feature = "json"))]
pub mod json;
mod nearest;
mod options;
mod outcome;
mod route;
mod scenario;
mod state;
mod trace;
#[cfg(test)]
mod types;
mod value;
mod word;

pub use action::{Action, Credentials};
pub use fault::{Fault, FaultKind};
pub use nearest::nearest;
pub use options::Options;
pub use outcome::{Change, Citation, Event, Outcome, RecordValue, RecordValueData, Reply};
pub use route::{Cause, Goal, goal, symptom};
pub use scenario::{Article, ArticleFormat, Scenario, ScenarioStep};
pub use state::{Account, Dialog, OpenWindow, ServiceState, State, WindowKind};
pub(crate) use trace::whole;
pub use trace::{Format, Trace};
pub use value::Value;
pub use word::{Named, Word};
