//! The machine behind the dialog, for programs: plain objects in, plain objects out.
//!
//! [`wire`] says what these objects are, and turns them into what the simulator knows and back; the
//! scenario files and the tests read actions by it too. [`Simulator`] is what a program holds: a
//! session, and all that can be done with it. Both are plain Rust that builds everywhere. `glue` is
//! where JavaScript calls them, a feature of its own for WebAssembly alone; the folder `js` beside it holds
//! what a JavaScript program sees.

mod api;
#[cfg(all(target_arch = "wasm32", feature = "glue"))]
mod glue;
mod refusal;
pub mod wire;

pub use api::Simulator;
pub use refusal::Refusal;
