//! The static twin: what a reader without the engine sees, drawn from the model when the page is
//! built. An element of `index.html` asks for a part of it with `data-twin="NAME"`.
//!
//! The views draw it themselves, natively: `web/src/bin/twin.rs` knows the names.

use crate::failure::Result;
use crate::steps::run_reading;
use std::process::Command;

/// The HTML of a part of the twin. It goes through the policy: no `style` attribute, no script.
pub(crate) fn render(name: &str) -> Result<String> {
    let mut command = Command::new("cargo");
    command.args([
        "run",
        "--quiet",
        "--package",
        "web",
        "--features",
        "twin",
        "--bin",
        "twin",
        "--",
    ]);
    run_reading(command.arg(name))
}
