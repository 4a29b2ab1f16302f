//! The static twin: what a reader without the engine sees, rendered from the model when the page is
//! built. An element of `index.html` asks for a part of it with `data-twin="NAME"`.

use crate::failure::{Failure, Result};

/// The HTML of a part of the twin. It goes through the policy: no `style` attribute, no script.
pub(crate) fn render(name: &str) -> Result<String> {
    match name {
        "first-screen" | "states" => Ok(String::new()),
        _ => Err(Failure::new(format!(
            "the twin has no part `{name}`; it has first-screen and states"
        ))),
    }
}
