//! Draws the static twin of a part of the page as HTML: `twin first-screen`, `twin states` or
//! `twin rules`.

use std::process::ExitCode;
use tokio::task::LocalSet;
use web::components::{Picture, Rules, States};
use yew::LocalServerRenderer;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let name = std::env::args().nth(1).unwrap_or_default();
    let tasks = LocalSet::new();
    if let Some(html) = tasks.run_until(draw(&name)).await {
        print(&html);
        ExitCode::SUCCESS
    } else {
        complain(&name);
        ExitCode::from(2)
    }
}

/// The HTML of a part, if there is one of that name.
async fn draw(name: &str) -> Option<String> {
    match name {
        "first-screen" => {
            Some(LocalServerRenderer::<Picture>::new().hydratable(false).render().await)
        }
        "states" => Some(LocalServerRenderer::<States>::new().hydratable(false).render().await),
        "rules" => Some(LocalServerRenderer::<Rules>::new().hydratable(false).render().await),
        _ => None,
    }
}

#[expect(clippy::print_stdout, reason = "the output of this program")]
fn print(html: &str) {
    print!("{html}");
}

#[expect(clippy::print_stderr, reason = "the message of this program")]
fn complain(name: &str) {
    eprintln!("the twin has no part \"{name}\"; it has first-screen, states and rules");
}
