//! `cargo xtask picture`: the picture of the README, taken of the real page.

use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::server::Server;
use crate::{site, steps, tools};
use std::path::Path;
use std::process::Command;

pub(crate) fn run(mut args: Args) -> Result<()> {
    let size = args.value("--size", "a size such as 1280x800")?;
    let size = size.unwrap_or_else(|| "1280x800".to_owned());
    let out = args.value("--out", "a file name")?;
    let out = out.unwrap_or_else(|| "docs/page.png".to_owned());
    args.finish()?;
    let number = |text: &str| text.parse::<u16>().ok();
    let (width, height) = size
        .split_once('x')
        .and_then(|(width, height)| number(width).zip(number(height)))
        .ok_or_else(|| {
            Failure::usage(format!("--size takes WIDTHxHEIGHT, such as 390x844, not `{size}`"))
        })?;

    let chromium = tools::chromium()?;
    site::build()?;
    let server = Server::start(Server::listen(0)?, Path::new(site::FOLDER), "/")?;
    steps::say(&format!("taking the picture, {width} × {height} …"));
    let mut node = Command::new("node");
    node.arg("web/picture.mjs")
        .args([&server.address, &out, &width.to_string(), &height.to_string()])
        .env("CHROMIUM", chromium);
    steps::run(&mut node)?;
    steps::say(&format!("the picture is {out}"));
    Ok(())
}
