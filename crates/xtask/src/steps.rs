//! How a command says what it is doing: plain words, with the time since it began.

use crate::failure::{Failure, Result, While};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// Says what begins now: `[ 12 s] building the page …`.
pub(crate) fn say(what: &str) {
    println!("[{:>3} s] {what}", elapsed().as_secs());
}

/// Time since the first step.
pub(crate) fn elapsed() -> Duration {
    static BEGAN: OnceLock<Instant> = OnceLock::new();
    BEGAN.get_or_init(Instant::now).elapsed()
}

/// Runs a command in the open: its output is shown as it comes. For what takes long.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    show(command);
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!(
            "`{}` failed ({status}); its own words are above",
            words(command)
        )))
    }
}

/// Runs a command and keeps its output, which is shown only if it fails. For what is quick.
pub(crate) fn run_quietly(command: &mut Command) -> Result<String> {
    let output = output(command)?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(Failure::new(format!(
        "`{}` failed ({}):\n{}{}",
        words(command),
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    )))
}

/// Runs a command and keeps its output; its messages are shown as they come.
pub(crate) fn run_reading(command: &mut Command) -> Result<String> {
    show(command);
    let output = output(command.stderr(Stdio::inherit()))?;
    if output.status.success() {
        String::from_utf8(output.stdout)
            .or_fail(|| format!("read what `{}` printed", words(command)))
    } else {
        Err(Failure::new(format!(
            "`{}` failed ({}); its own words are above",
            words(command),
            output.status
        )))
    }
}

/// A command as one would type it.
pub(crate) fn words(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

fn show(command: &Command) {
    println!("        $ {}", words(command));
}

fn output(command: &mut Command) -> Result<Output> {
    command.output().map_err(|error| not_started(command, &error))
}

fn not_started(command: &Command, error: &std::io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    Failure::new(format!("could not start `{program}`: {error}; is it installed and on the PATH?"))
}
