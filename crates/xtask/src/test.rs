//! `cargo xtask test`: every check there is, quick ones first, and it stops at the first that fails.

use crate::args::{Args, Given};
use crate::failure::Result;
use crate::server::Server;
use crate::{check, mutations, npm, site, steps, tools};
use std::path::Path;
use std::process::Command;

/// The end-to-end tests find the site in a folder, to show that it works in any.
const BASE: &str = "/any/folder/";

const PACKAGE: &str = "the build of the npm package";

pub(crate) fn run(mut args: Args) -> Result<()> {
    let native = args.flag("--native");
    let package = args.flag("--package");
    let end_to_end = args.optional_value("--e2e");
    let mutations = args.optional_value("--mutations");
    args.finish()?;

    let mut summary = Summary::default();
    let outcome = match (&mutations, &end_to_end) {
        (Given::Alone | Given::With(_), _) => {
            summary.check("mutations", || mutations::replay(mutations.as_deref()))
        }
        (Given::Not, Given::Alone | Given::With(_)) => summary
            .check(PACKAGE, npm::build)
            .and_then(|()| run_end_to_end(&mut summary, end_to_end.as_deref())),
        (Given::Not, Given::Not) if native => run_native(&mut summary),
        (Given::Not, Given::Not) if package => run_package(&mut summary),
        (Given::Not, Given::Not) => run_native(&mut summary)
            .and_then(|()| run_package(&mut summary))
            .and_then(|()| run_end_to_end(&mut summary, None)),
    };
    summary.print();
    outcome
}

/// What needs neither Node.js nor a browser.
fn run_native(summary: &mut Summary) -> Result<()> {
    const NATIVE: [&str; 3] = ["--workspace", "--exclude", "web"];
    const BINDINGS: [&str; 6] =
        ["--package", "bindings", "--features", "glue", "--target", "wasm32-unknown-unknown"];
    const WEB: [&str; 4] = ["--package", "web", "--target", "wasm32-unknown-unknown"];
    const MACHINE: [&str; 2] = ["--features", "machine"];
    const STRICT: [&str; 3] = ["--", "--deny", "warnings"];
    let cargo = |words: &[&[&str]]| {
        let mut command = Command::new("cargo");
        command.args(words.concat()).env("RUSTDOCFLAGS", "-D warnings");
        steps::run(&mut command)
    };
    tools::wasm_target()?;
    summary.check("format", || cargo(&[&["fmt", "--all", "--check"]]))?;
    summary.check("scenarios", check::run_all)?;
    summary.check("lints, native crates", || {
        cargo(&[&["clippy", "--quiet"], &NATIVE, &["--all-targets"], &STRICT])
    })?;
    summary.check("lints, the page", || cargo(&[&["clippy", "--quiet"], &WEB, &STRICT]))?;
    summary.check("lints, more of the machine", || {
        cargo(&[&["clippy", "--quiet"], &WEB, &MACHINE, &STRICT])
    })?;
    summary.check("lints, the package", || cargo(&[&["clippy", "--quiet"], &BINDINGS, &STRICT]))?;
    // `--all-targets` would leave out the examples in the documentation.
    summary.check("native tests", || cargo(&[&["test"], &NATIVE]))?;
    // In a build of its own: its feature would change the model for all others.
    summary.check("what is told of another model", || {
        cargo(&[
            &["test", "--package", "lesson", "--features", "counterfactual"],
            &["--test", "counterfactual"],
        ])
    })?;
    summary.check("documentation, native crates", || {
        cargo(&[&["doc", "--quiet", "--no-deps", "--document-private-items"], &NATIVE])
    })?;
    summary.check("documentation, the page", || {
        cargo(&[&["doc", "--quiet", "--no-deps", "--document-private-items"], &WEB, &MACHINE])
    })
}

/// The built package: what others check of it, and what its users do with it in Node.js.
fn run_package(summary: &mut Summary) -> Result<()> {
    summary.check(PACKAGE, npm::build)?;
    summary.check("the npm package", || {
        npm::test()?;
        println!("{}", site::measure(Path::new(npm::FOLDER))?.table());
        Ok(())
    })
}

/// The built site: its bytes, and Playwright's tests of it in a real browser.
fn run_end_to_end(summary: &mut Summary, filter: Option<&str>) -> Result<()> {
    let mut chromium = None;
    summary.check("a browser", || {
        chromium = Some(tools::chromium()?);
        Ok(())
    })?;
    summary.check("the build of the site", site::build)?;
    summary.check("its bytes", || {
        let sizes = site::measure(Path::new(site::FOLDER))?;
        println!("{sizes}");
        sizes.check()
    })?;
    summary.check("end-to-end tests", || {
        let server = Server::start(Server::listen(0)?, Path::new(site::FOLDER), BASE)?;
        let package = Server::start(Server::listen(0)?, Path::new(npm::FOLDER), BASE)?;
        let mut playwright = tools::node("@playwright/test/cli.js");
        playwright
            .args(["test", "--config", "web/playwright.config.ts"])
            .env("SITE", &server.address)
            .env("PACKAGE", &package.address)
            .env("CHROMIUM", chromium.unwrap_or_default());
        if let Some(filter) = filter {
            playwright.args(["--grep", filter]);
        }
        steps::run(&mut playwright)
    })
}

/// What was checked, and how it went.
#[derive(Debug, Default)]
struct Summary(Vec<(&'static str, bool, u64)>);

impl Summary {
    fn check(&mut self, name: &'static str, check: impl FnOnce() -> Result<()>) -> Result<()> {
        steps::say(&format!("checking: {name} …"));
        let began = steps::elapsed();
        let outcome = check();
        let seconds = steps::elapsed().saturating_sub(began).as_secs();
        self.0.push((name, outcome.is_ok(), seconds));
        outcome
    }

    fn print(&self) {
        println!("\nchecked in {} s:", steps::elapsed().as_secs());
        for (name, passed, seconds) in &self.0 {
            let outcome = if *passed { "passed" } else { "FAILED" };
            println!("  {outcome}  {name} ({seconds} s)");
        }
        if self.0.iter().all(|(_, passed, _)| *passed) {
            println!("everything that was checked passed");
        }
    }
}
