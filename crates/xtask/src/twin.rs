//! The static twin: what a reader without the engine sees, drawn from the model when the page is
//! built. An element of `index.html` asks for a part of it with `data-twin="NAME"`.
//!
//! The views draw it themselves, natively, in `web/src/bin/twin.rs`.

use crate::failure::{Failure, Result};
use crate::steps::run_reading;
use std::process::Command;

/// The parts that there are. Looked up here, so that a wrong name is told before anything is compiled.
const PARTS: [&str; 3] = ["first-screen", "rules", "states"];

/// The HTML of a part of the twin. It goes through the policy: no `style` attribute, no script.
pub(crate) fn render(name: &str) -> Result<String> {
    if !PARTS.contains(&name) {
        let parts = PARTS.join(", ");
        return Err(Failure::new(format!("the twin has no part `{name}`; it has {parts}")));
    }
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
