//! `cargo xtask serve`: build the page, serve it, print its address.

use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::server::{self, Server};
use crate::{site, steps};
use std::path::Path;
use std::process::{Command, Stdio};

const PORT: u16 = 8259;

pub(crate) fn run(mut args: Args) -> Result<()> {
    let port = match args.value("--port", "a number")? {
        None => PORT,
        Some(text) => text.parse().map_err(|_| {
            Failure::usage(format!("--port takes a number from 0 to 65535, not `{text}`"))
        })?,
    };
    let open = !args.flag("--no-open");
    args.finish()?;

    // First, so that a port in use is said before the build and not after it.
    let listener = Server::listen(port)?;
    site::build()?;
    let server = Server::start(listener, Path::new(site::FOLDER), "/")?;
    server::fetch(&server.address)?;
    steps::say("the page is served until you press Ctrl+C, at");
    println!("{}", server.address);
    if open {
        open_browser(&server.address);
    }
    server.wait();
    Ok(())
}

/// Opens the page where the reader is used to reading. Where that doesn't work, the address is printed.
fn open_browser(address: &str) {
    let mut command = if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start"]);
        command
    } else {
        Command::new(if cfg!(target_os = "macos") { "open" } else { "xdg-open" })
    };
    let _ = command.arg(address).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
}
