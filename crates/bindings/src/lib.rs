//! The machine behind the dialog, for programs: plain objects in, plain objects out.
//!
//! [`wire`] says what these objects are, and turns them into what the simulator knows and back. It
//! is plain Rust that builds everywhere: the package for JavaScript, the scenario files and the
//! tests all read actions by it.

pub mod wire;
