//! The npm package `q259353-live`: the engine without a view, and the JavaScript around it.
//!
//! What it consists of lies in `crates/bindings/js`; the engine is built. It is tested as its users have
//! it: packed, installed from the tarball into an empty folder, and run there.

use crate::failure::{Failure, Result, While};
use crate::{check, site, steps, tools};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, process};

/// Where `build` puts the package.
pub(crate) const FOLDER: &str = "target/npm/package";

const SOURCE: &str = "crates/bindings/js";
/// The files of `SOURCE` that users get.
const FILES: [&str; 10] = [
    "README.md",
    "browser.js",
    "error.js",
    "index.d.ts",
    "node.js",
    "package.json",
    "plain.js",
    "q259353-live.wasm.d.ts",
    "simulator.js",
    "types.d.ts",
];
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Builds the package, as it is published, in `target/npm/package`.
pub(crate) fn build() -> Result<()> {
    tools::wasm_target()?;
    tools::npm_packages()?;
    let engine = site::build_package()?;
    let folder = Path::new(FOLDER);
    site::clear(folder)?;
    for file in FILES {
        site::copy_file(&Path::new(SOURCE).join(file), &folder.join(file))?;
    }
    for file in LICENCES {
        site::copy_file(Path::new(file), &folder.join(file))?;
    }
    site::write_data(&folder.join("scenarios"))?;
    site::copy_file(&engine.js_file, &folder.join("engine.js"))?;
    let wasm = folder.join("q259353-live.wasm");
    site::copy_file(&engine.wasm_file, &wasm)?;
    steps::say("making the engine small …");
    site::optimise(&wasm)
}

/// Packs the package, and holds it against what others check and what its users do.
pub(crate) fn test() -> Result<()> {
    let tarball = pack()?;
    steps::say("checking the package's description and types …");
    steps::run_quietly(tools::node("publint/src/cli.js").arg(&tarball).arg("--strict"))?;
    let mut types = tools::node("@arethetypeswrong/cli/dist/index.js");
    // It is for `import` alone; Node.js 20 can't `require` a module.
    steps::run_quietly(types.arg(&tarball).args(["--profile", "esm-only", "--no-emoji"]))?;

    let user = User::with(&tarball)?;
    steps::say("running the package's tests in Node.js …");
    let mut node = Command::new("node");
    steps::run(
        node.args(["--test", "--test-reporter=spec"]).args(user.tests()?).current_dir(&user.0),
    )?;
    steps::say("checking programs against the package's types …");
    for library in ["es2022", "es2022,dom"] {
        let mut typescript = Command::new("node");
        typescript.arg(absolute("web/node_modules/typescript/bin/tsc")?);
        typescript.args(["--project", ".", "--lib", library]).current_dir(&user.0);
        steps::run_quietly(&mut typescript)?;
    }
    Ok(())
}

/// The tarball that would be published.
fn pack() -> Result<PathBuf> {
    steps::say("packing the package …");
    let target = absolute("target/npm")?;
    let mut npm = tools::npm();
    npm.args(["pack", "--silent", "--pack-destination"]).arg(&target).current_dir(FOLDER);
    let name = steps::run_quietly(&mut npm)?;
    Ok(target.join(name.trim()))
}

/// A folder outside of this repository in which the package is installed; it goes in the end.
struct User(PathBuf);

impl User {
    fn with(tarball: &Path) -> Result<Self> {
        let user = Self(env::temp_dir().join(format!("q259353-live-{}", process::id())));
        site::clear(&user.0)?;
        steps::say("installing the tarball into an empty folder …");
        let mut npm = tools::npm();
        npm.args(["install", "--offline", "--no-audit", "--no-fund", "--loglevel=error"]);
        steps::run_quietly(npm.arg(tarball).current_dir(&user.0))?;
        site::copy_folder(&Path::new(SOURCE).join("test"), &user.0)?;
        let answers = serde_json::to_string(&check::answers()?)
            .or_fail(|| "write down what scenarios come to".to_owned())?;
        fs::write(user.0.join("scenarios.answers.json"), answers)
            .or_fail(|| "write scenarios.answers.json".to_owned())?;
        Ok(user)
    }

    fn tests(&self) -> Result<Vec<String>> {
        let names = site::entries(&self.0)?.into_iter().map(|(name, _)| name);
        let tests: Vec<String> = names.filter(|name| name.ends_with(".test.mjs")).collect();
        if tests.is_empty() {
            return Err(Failure::new(format!("{SOURCE}/test has no file that ends in .test.mjs")));
        }
        Ok(tests)
    }
}

impl Drop for User {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0)); // what is left lies where the system clears up
    }
}

fn absolute(path: &str) -> Result<PathBuf> {
    fs::canonicalize(path).or_fail(|| format!("find {path}"))
}
