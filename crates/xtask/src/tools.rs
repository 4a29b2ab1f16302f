//! The tools from outside: the wasm target, Node.js, the npm packages, a Chromium.
//!
//! What is missing is installed where the next clone finds it, or else the error says what to do.

use crate::failure::{Failure, Result, While};
use crate::steps;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const OLDEST_NODE: u32 = 20;
const WASM: &str = "wasm32-unknown-unknown";

/// Sees to it that Rust can build for WebAssembly.
pub(crate) fn wasm_target() -> Result<()> {
    let mut ask = Command::new("rustc");
    ask.args(["--print", "target-libdir", "--target", WASM]);
    if Path::new(steps::run_quietly(&mut ask)?.trim()).exists() {
        return Ok(());
    }
    steps::say("installing Rust's WebAssembly target …");
    steps::run(Command::new("rustup").args(["target", "add", WASM])).map_err(|failure| {
        Failure::new(format!(
            "Rust's standard library for {WASM} is missing ({failure}). With rustup: \
             `rustup target add {WASM}`; with a distribution's Rust, install its package for wasm32."
        ))
    })
}

/// A command of Node.js on one of the scripts of an npm package: `node("esbuild/bin/esbuild")`.
pub(crate) fn node(script: &str) -> Command {
    let mut command = Command::new("node");
    command.arg(Path::new("web/node_modules").join(script));
    command
}

/// The program npm.
pub(crate) fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Sees to it that `web/node_modules` holds what `web/package-lock.json` names.
///
/// The packages live in the user's cache, in a folder named after the lock file, and
/// `web/node_modules` is a link to it: a second clone finds them there.
pub(crate) fn npm_packages() -> Result<()> {
    check_node()?;
    let lock =
        fs::read("web/package-lock.json").or_fail(|| "read web/package-lock.json".to_owned())?;
    let cache =
        user_cache()?.join("q259353-live").join(format!("npm-{:016x}", seahash::hash(&lock)));
    let complete = cache.join("complete");
    if !complete.exists() {
        install(&cache)?;
        fs::write(&complete, "").or_fail(|| format!("write {}", complete.display()))?;
    }
    link(&cache.join("node_modules"), Path::new("web/node_modules"))
}

fn check_node() -> Result<()> {
    const ADVICE: &str = "install Node.js 20 or newer (https://nodejs.org), with its npm";
    let version = Command::new("node")
        .arg("--version")
        .output()
        .map_err(|_| Failure::new(format!("`node` was not found on the PATH: {ADVICE}")))?;
    let version = String::from_utf8_lossy(&version.stdout).trim().to_owned();
    if node_major(&version).is_some_and(|major| major >= OLDEST_NODE) {
        Ok(())
    } else {
        Err(Failure::new(format!(
            "the Node.js on the PATH is {version}, which is too old: {ADVICE}"
        )))
    }
}

fn node_major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

fn install(cache: &Path) -> Result<()> {
    steps::say("installing the npm packages that build and test the page …");
    fs::create_dir_all(cache).or_fail(|| format!("create {}", cache.display()))?;
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        fs::copy(Path::new("web").join(file), cache.join(file))
            .or_fail(|| format!("copy web/{file} to {}", cache.display()))?;
    }
    // No package needs its install script; the browser comes from elsewhere (see `chromium`).
    let mut command = npm();
    command
        .args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
            "--fetch-retries=1",
        ])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .current_dir(cache);
    steps::run(&mut command).map_err(|failure| {
        Failure::new(format!(
            "the npm packages could not be installed: {failure}. If the network or the registry was \
             out of reach (`npm ping` tells), run the same command again once it is back: nothing \
             else is needed, and what is installed once is found by every later run."
        ))
    })
}

/// Makes `link` point to `target`, whatever it was before.
fn link(target: &Path, link: &Path) -> Result<()> {
    if fs::read_link(link).is_ok_and(|old| old == target) {
        return Ok(());
    }
    let removed = match fs::symlink_metadata(link) {
        Err(_) => Ok(()),
        Ok(old) if old.is_dir() => fs::remove_dir_all(link),
        Ok(_) => fs::remove_file(link),
    };
    removed.or_fail(|| format!("remove the old {}", link.display()))?;
    #[cfg(unix)]
    let made = std::os::unix::fs::symlink(target, link);
    #[cfg(windows)]
    let made = std::os::windows::fs::symlink_dir(target, link);
    made.or_fail(|| format!("link {} to {}", link.display(), target.display()))
}

fn user_cache() -> Result<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || set("HOME");
    let cache = if cfg!(windows) {
        set("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library/Caches"))
    } else {
        set("XDG_CACHE_HOME").or_else(|| home().map(|home| home.join(".cache")))
    };
    cache.ok_or_else(|| {
        Failure::new("there is no cache folder to install into: set HOME (Windows: LOCALAPPDATA)")
    })
}

/// A Chromium for the end-to-end tests: the one that `CHROMIUM` names, the system's own, or the one
/// of Debian's package.
pub(crate) fn chromium() -> Result<PathBuf> {
    const ADVICE: &str = "install Chromium or Chrome, or set CHROMIUM to the program's path";
    if let Some(named) = env::var_os("CHROMIUM").map(PathBuf::from) {
        return if named.exists() {
            Ok(named)
        } else {
            Err(Failure::new(format!(
                "CHROMIUM is set to {}, where no program is: set it to the path of a Chromium, or unset it",
                named.display()
            )))
        };
    }
    if let Some(found) = find_chromium() {
        return Ok(found);
    }
    if let Some(as_root) = debian_and_root() {
        steps::say("installing Debian's Chromium for the end-to-end tests …");
        apt_get(as_root, &["update"])?;
        apt_get(as_root, &["install", "--yes", "--no-install-recommends", "chromium"])?;
    }
    find_chromium().ok_or_else(|| {
        Failure::new(format!(
            "the end-to-end tests need a Chromium and none was found: {ADVICE}. \
             (`cargo xtask test --native` runs what needs no browser.)"
        ))
    })
}

fn find_chromium() -> Option<PathBuf> {
    const NAMES: [&str; 5] =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
    const PLACES: [&str; 4] = [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    ];
    let on_path = NAMES.iter().find_map(|name| find_on_path(name));
    on_path.or_else(|| PLACES.iter().map(PathBuf::from).find(|place| place.exists()))
}

fn find_on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(name))
        .find(|program| program.is_file())
}

/// How to become root on a Debian: not at all (`Some(false)`), by sudo without a password
/// (`Some(true)`). Ubuntu's `chromium` is an empty package that wants snap, so it doesn't count.
fn debian_and_root() -> Option<bool> {
    let release = fs::read_to_string("/etc/os-release").ok()?;
    release.lines().find(|line| *line == "ID=debian")?;
    let succeeds = |command: &mut Command| steps::run_quietly(command);
    if succeeds(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0") {
        return Some(false);
    }
    succeeds(Command::new("sudo").args(["-n", "true"])).ok().map(|_| true)
}

fn apt_get(sudo: bool, words: &[&str]) -> Result<()> {
    let mut command = Command::new(if sudo { "sudo" } else { "apt-get" });
    if sudo {
        command.args(["-n", "apt-get"]);
    }
    steps::run(command.args(words).env("DEBIAN_FRONTEND", "noninteractive"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(node_major("v20.20.2"), Some(20));
        assert_eq!(node_major("v8.0.0"), Some(8));
        assert_eq!(node_major("bash: node: not found"), None);
    }
}
