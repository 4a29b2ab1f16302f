//! The built page: from `index.html` and its crates, styles and scripts to a folder that any static
//! server can hand out.
//!
//! Two drivers build it. `cargo xtask` does everything itself (`build`); Trunk does the middle and
//! calls `prepare` and `finish` from its hooks. Both follow `index.html` and `Trunk.toml`:
//!
//! | step                                  | file                  | with Trunk          |
//! |---------------------------------------|-----------------------|---------------------|
//! | bundle styles and start script        | `site/assets.rs`      | `prepare`           |
//! | compile, write the JavaScript glue    | `site/engine.rs`      | Trunk, wasm-bindgen |
//! | copy, name after content, rewrite     | `site/page.rs`        | Trunk               |
//! | more of the machine: the other engine | `site/finish.rs`      | `finish`            |
//! | shrink the engines, twin, policy      | `site/finish.rs`      | `finish`            |
//! | the pages of the other articles       | `site/articles.rs`    | `finish`            |

mod articles;
mod assets;
mod engine;
mod finish;
mod page;
mod sizes;

pub(crate) use articles::write_data;
pub(crate) use assets::prepare;
pub(crate) use engine::build_package;
pub(crate) use finish::{Driver, finish, optimise};
pub(crate) use sizes::measure;

use crate::config::Config;
use crate::failure::{Result, While};
use crate::tools;
use std::fs;
use std::path::Path;

/// Where `build` puts the page.
pub(crate) const FOLDER: &str = "target/site";

/// Builds the page, as it is shipped, in `target/site`.
pub(crate) fn build() -> Result<()> {
    let config = Config::read()?;
    tools::wasm_target()?;
    prepare()?;
    let source = fs::read_to_string("index.html").or_fail(|| "read index.html".to_owned())?;
    let assets = page::assets(&source)?;
    let engine = engine::build(&assets)?;
    let folder = Path::new(FOLDER);
    clear(folder)?;
    page::write(&source, &assets, &engine, &config.build, folder)?;
    finish(folder, Driver::Xtask)
}

/// An empty folder.
pub(crate) fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).or_fail(|| format!("empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder).or_fail(|| format!("create {}", folder.display()))
}

/// Copies a folder with all that is in it.
pub(crate) fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).or_fail(|| format!("create {}", to.display()))?;
    for (name, path) in entries(from)? {
        let target = to.join(name);
        if path.is_dir() {
            copy_folder(&path, &target)?;
        } else {
            copy_file(&path, &target)?;
        }
    }
    Ok(())
}

pub(crate) fn copy_file(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).map(drop).or_fail(|| format!("copy {} to {}", from.display(), to.display()))
}

/// The entries of a folder by name, in the order of their names.
pub(crate) fn entries(folder: &Path) -> Result<Vec<(String, std::path::PathBuf)>> {
    let doing = || format!("list {}", folder.display());
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).or_fail(doing)? {
        let entry = entry.or_fail(doing)?;
        entries.push((entry.file_name().to_string_lossy().into_owned(), entry.path()));
    }
    entries.sort();
    Ok(entries)
}
