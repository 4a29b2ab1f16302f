//! `cargo xtask dist`: the static site, ready to be put anywhere.

use crate::args::Args;
use crate::failure::Result;
use crate::{site, steps};
use std::path::Path;

pub(crate) fn run(args: Args) -> Result<()> {
    args.finish()?;
    site::build()?;
    let dist = Path::new("dist");
    site::clear(dist)?;
    site::copy_folder(Path::new(site::FOLDER), dist)?;
    let sizes = site::measure(dist)?;
    steps::say("the site is in dist/; put the folder anywhere on any server of static files\n");
    println!("{sizes}");
    sizes.check()
}
