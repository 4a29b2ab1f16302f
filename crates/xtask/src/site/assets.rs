//! Styles and start script, bundled and minified into `target/site-assets`.
//!
//! Trunk copies style sheets as they are, so the `@import`s of `web/styles/page.css` are resolved here,
//! by esbuild, for both drivers. A font gets a name after its content and lies in `fonts/` beside the
//! style sheet that refers to it; a font that is missing is an error of the build.

use super::clear;
use crate::failure::{Result, While};
use crate::{steps, tools};
use std::fs;
use std::path::Path;

const FOLDER: &str = "target/site-assets";
/// The style sheet of what only the engine with more of the machine draws, bundled.
pub(crate) const MACHINE_STYLE: &str = "target/site-assets/machine.css";

/// Makes the files that `index.html` takes from `target/site-assets`.
pub(crate) fn prepare() -> Result<()> {
    tools::npm_packages()?;
    steps::say("bundling the styles and the start script …");
    let folder = Path::new(FOLDER);
    clear(folder)?;
    // index.html copies this folder, and a page without a font is a page too.
    fs::create_dir_all(folder.join("fonts"))
        .or_fail(|| "create the folder of the fonts".to_owned())?;
    esbuild(&[
        "web/styles/page.css",
        "--bundle",
        "--loader:.woff2=file",
        "--asset-names=fonts/[name]-[hash]",
    ])?;
    esbuild(&["web/styles/machine.css", "--bundle"])?;
    esbuild(&["web/styles/articles.css", "--bundle"])?;
    // For browsers as old as the oldest that runs the engine; anything older is told so by this script.
    esbuild(&["web/start.js", "web/articles.js", "--bundle", "--format=iife", "--target=es2020"])
}

fn esbuild(words: &[&str]) -> Result<()> {
    let mut command = tools::node("esbuild/bin/esbuild");
    command
        .args(words)
        .args(["--minify", "--charset=utf8", "--log-level=warning"])
        .arg(format!("--outdir={FOLDER}"));
    steps::run_quietly(&mut command).map(drop)
}
