//! The engines: the crate `web` as WebAssembly, and the JavaScript glue that wasm-bindgen writes for it.
//!
//! There are two: the one that the page starts with, and the one with more of the machine. Each is built
//! by a call of cargo of its own, since in one call the features of the second would be in the first.

use super::page::{Asset, Assets};
use crate::failure::{Failure, Result, While};
use crate::steps;
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// An engine's two files, and the names that they get in the site.
#[derive(Debug)]
pub(crate) struct Engine {
    pub(crate) js_file: PathBuf,
    pub(crate) js_name: String,
    pub(crate) wasm_file: PathBuf,
    pub(crate) wasm_name: String,
}

/// Compiles the engine that the page names, and writes the glue.
pub(crate) fn build(assets: &Assets) -> Result<Engine> {
    build_with(assets, "the page (WebAssembly, release)", &["--bin", "web", "--release"])
}

/// The engine with more of the machine.
pub(crate) fn build_machine(assets: &Assets, release: bool) -> Result<Engine> {
    let words = ["--bin", "machine", "--features", "machine", "--release"];
    let count = if release { words.len() } else { words.len() - 1 };
    build_with(assets, "more of the machine (WebAssembly)", words.get(..count).unwrap_or(&words))
}

fn build_with(assets: &Assets, what: &str, words: &[&str]) -> Result<Engine> {
    check_versions()?;
    let manifest = assets
        .iter()
        .find_map(|asset| match asset {
            Asset::Rust { manifest } => Some(manifest),
            Asset::Css(_) | Asset::Icon(_) | Asset::CopyFile(_) | Asset::CopyFolder(_) => None,
        })
        .ok_or_else(|| Failure::new("index.html has no <link data-trunk rel=\"rust\">"))?;
    steps::say(&format!("building {what} …"));
    let wasm = compile(manifest, words)?;
    steps::say("writing the JavaScript that loads it …");
    // As the program of the same name does it, so that both drivers make the same file.
    bindgen(&wasm, false)
}

/// The engine without a view, for the package. Its JavaScript says itself where the wasm file is, so the
/// glue does not.
pub(crate) fn build_package() -> Result<Engine> {
    check_versions()?;
    steps::say("building the engine of the package (WebAssembly, release) …");
    let wasm = compile(
        Path::new("crates/bindings/Cargo.toml"),
        &["--lib", "--features", "glue", "--release"],
    )?;
    steps::say("writing the JavaScript that loads it …");
    bindgen(&wasm, true)
}

/// Runs cargo and returns the WebAssembly file that it made.
fn compile(manifest: &Path, words: &[&str]) -> Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["build", "--target", "wasm32-unknown-unknown"])
        .args(words)
        .arg("--manifest-path")
        .arg(manifest)
        .arg("--message-format=json-render-diagnostics");
    let messages = steps::run_reading(&mut cargo)?;
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Message>(line).ok())
        .flat_map(|message| message.filenames)
        .rfind(|file| file.extension().is_some_and(|extension| extension == "wasm"))
        .ok_or_else(|| {
            Failure::new(format!("{} built no .wasm file: has it a main.rs?", manifest.display()))
        })
}

/// The part of cargo's messages that names what was made.
#[derive(Deserialize)]
struct Message {
    #[serde(default)]
    filenames: Vec<PathBuf>,
}

fn bindgen(wasm: &Path, omit_place: bool) -> Result<Engine> {
    let bytes = fs::read(wasm).or_fail(|| format!("read {}", wasm.display()))?;
    let stem = wasm.file_stem().unwrap_or_default().to_string_lossy();
    let folder = Path::new("target/site-engine").join(&*stem);
    super::clear(&folder)?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name(&stem).typescript(false).omit_default_module_path(omit_place);
    bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(&folder))
        .or_fail(|| format!("write the JavaScript for {}", wasm.display()))?;
    // The names that Trunk gives: both after what cargo built.
    let base = format!("{stem}-{:x}", seahash::hash(&bytes));
    Ok(Engine {
        js_file: folder.join(format!("{stem}.js")),
        js_name: format!("{base}.js"),
        wasm_file: folder.join(format!("{stem}_bg.wasm")),
        wasm_name: format!("{base}_bg.wasm"),
    })
}

/// The format between wasm-bindgen and the library that reads its output changes with every version.
fn check_versions() -> Result<()> {
    let text = fs::read_to_string("Cargo.lock").or_fail(|| "read Cargo.lock".to_owned())?;
    let lock: Lock = toml::from_str(&text).or_fail(|| "understand Cargo.lock".to_owned())?;
    let version = |name: &str| {
        let package = lock.package.iter().find(|package| package.name == name);
        package.map_or("none", |package| package.version.as_str())
    };
    let (page, tool) = (version("wasm-bindgen"), version("wasm-bindgen-cli-support"));
    if page == tool {
        Ok(())
    } else {
        Err(Failure::new(format!(
            "Cargo.lock has wasm-bindgen {page} and wasm-bindgen-cli-support {tool}, which must be the \
             same version: set both in the workspace table of Cargo.toml"
        )))
    }
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}
