//! The commands of this repository: `cargo xtask serve`, `test`, `check`, `dist`, `picture`.
//!
//! One file per command. What several of them need lies beside them: the built page (`site/`), the
//! server that hands it out (`server.rs`), the tools from outside (`tools.rs`), and the words in
//! which a step says what it does (`steps.rs`). No command needs anything installed beforehand but
//! Rust and Node.js; what else it needs it installs where the next clone finds it.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_types,
    reason = "a command talks to a terminal and measures the time that its steps take"
)]

mod args;
mod check;
mod config;
mod dist;
mod failure;
mod mutations;
mod npm;
mod picture;
mod serve;
mod server;
mod site;
mod steps;
mod test;
#[cfg(test)]
mod tidy;
mod tools;
mod trunk;
mod twin;

use args::Args;
use failure::{Failure, Result};
use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask COMMAND [OPTION]...

  serve      build the page, serve it, print its address
             --port N       the port (8259; 0: any free one)
             --no-open      do not open a browser
  test       every check there is: format, lints, native tests, end-to-end tests
             --native       only what needs neither Node.js nor a browser
             --package      only the npm package, packed and installed
             --e2e [FILTER]        only the end-to-end tests whose title matches
             --mutations [FILTER]  replay crates/xtask/mutations.toml: each named change of the
                            code must turn its test red
  check [FILE]...  run scenario files, or folders of them; without one all there are, and say
             which rows of section F of the facts they hold
  dist       the static site in dist/ and the npm package in dist/npm/, and a table of their bytes
  picture    take the picture of the README, docs/page.png
             --size WxH     another size (1280x800)
             --out FILE     another file
  trunk      what trunk's hooks call (see Trunk.toml): `trunk before`, `trunk after`
  help       print this
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nerror: {failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}

fn run() -> Result<()> {
    let called_in = std::env::current_dir()
        .map_err(|error| Failure::new(format!("could not tell where this is: {error}")))?;
    // Every path in this crate is relative to the root of the repository.
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    std::env::set_current_dir(root)
        .map_err(|error| Failure::new(format!("could not enter the repository: {error}")))?;

    let mut args = Args::new(std::env::args().skip(1));
    match args.command().as_deref() {
        None | Some("help" | "--help" | "-h") => {
            print!("{HELP}");
            Ok(())
        }
        Some("serve") => serve::run(args),
        Some("test") => test::run(args),
        Some("check") => check::run(args, &called_in),
        Some("dist") => dist::run(args),
        Some("picture") => picture::run(args),
        Some("trunk") => trunk::run(args),
        Some(other) => Err(Failure::usage(format!(
            "there is no command `{other}`; there are serve, test, check, dist and picture \
             (`cargo xtask help` explains them)"
        ))),
    }
}
