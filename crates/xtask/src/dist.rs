//! `cargo xtask dist`: the static site, ready to be put anywhere, and the npm package.

use crate::args::Args;
use crate::failure::Result;
use crate::{npm, site, steps};
use std::path::Path;

pub(crate) fn run(args: Args) -> Result<()> {
    args.finish()?;
    site::build()?;
    npm::build()?;
    let dist = Path::new("dist");
    site::clear(dist)?;
    site::copy_folder(Path::new(site::FOLDER), dist)?;
    let sizes = site::measure(dist)?;
    let package = dist.join("npm");
    site::copy_folder(Path::new(npm::FOLDER), &package)?;
    steps::say("the site is in dist/; put the folder anywhere on any server of static files");
    steps::say("the npm package is in dist/npm/; `npm pack` makes a tarball of it\n");
    println!("{sizes}\n\n{}", site::measure(&package)?.table());
    sizes.check()
}
