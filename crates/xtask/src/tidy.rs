//! House rules as tests: what a reviewer would otherwise have to look for.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// Every file that is in the repository, or will be with the next commit.
fn tracked() -> Vec<PathBuf> {
    env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).unwrap();
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .output()
        .unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    listed.lines().map(PathBuf::from).filter(|file| file.is_file()).collect()
}

/// The text of the tracked files that have one of these extensions.
fn texts(extensions: &[&str]) -> Vec<(PathBuf, String)> {
    let wanted = |file: &PathBuf| {
        let extension = file.extension().and_then(|extension| extension.to_str());
        extension.is_some_and(|extension| extensions.contains(&extension))
    };
    tracked()
        .into_iter()
        .filter(wanted)
        .map(|file| (file.clone(), fs::read_to_string(file).unwrap()))
        .collect()
}

#[track_caller]
fn assert_none(rule: &str, offences: &[String]) {
    assert!(offences.is_empty(), "{rule}:\n  {}", offences.join("\n  "));
}

#[test]
fn every_module_opens_with_its_purpose() {
    let silent: Vec<String> = texts(&["rs"])
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//! "))
        .map(|(file, _)| file.display().to_string())
        .collect();
    assert_none("these files don't open with `//!`", &silent);
}

#[test]
fn paths_named_in_the_architecture_exist() {
    let Ok(text) = tracked_text("ARCHITECTURE.md") else {
        return;
    };
    let top: Vec<String> = tracked()
        .iter()
        .filter_map(|file| Some(file.iter().next()?.to_string_lossy().into_owned()))
        .collect();
    // Words in backticks that begin like a path of the repository; blocks of code are not prose.
    let prose: String = text.split("```").step_by(2).collect();
    let missing: Vec<String> = prose
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| {
            word.split('/').next().is_some_and(|first| top.iter().any(|name| name == first))
        })
        .filter(|path| !path.contains([' ', '*', '…']) && !Path::new(path).exists())
        .map(str::to_owned)
        .collect();
    assert_none("ARCHITECTURE.md names paths that don't exist", &missing);
}

fn tracked_text(file: &str) -> std::io::Result<String> {
    tracked();
    fs::read_to_string(file)
}

#[test]
fn nothing_carries_a_style_attribute() {
    let page = |file: &Path| file.starts_with("web/src") || file == Path::new("index.html");
    let styled: Vec<String> = texts(&["rs", "html"])
        .into_iter()
        .filter(|(file, _)| page(file))
        .flat_map(|(file, text)| offending_lines(&file, &text, has_style_attribute))
        .collect();
    assert_none(
        "the policy forbids `style` attributes (set a class or a custom property)",
        &styled,
    );
}

fn has_style_attribute(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    let attribute = |text: &str| code.contains(&format!(" {text}")) || code.starts_with(text);
    attribute("style=\"") || attribute("style={")
}

#[test]
fn no_file_names_a_machine() {
    // Put together here, so that this file passes.
    let marks = [["/wo", "rk/"], ["/tm", "p/"], ["/ro", "ot/"], ["/ho", "me/"], ["/Use", "rs/"]]
        .map(|parts| parts.concat());
    let extensions = ["rs", "toml", "md", "html", "css", "js", "mjs", "ts", "json", "lock"];
    let found: Vec<String> = texts(&extensions)
        .into_iter()
        .flat_map(|(file, text)| {
            offending_lines(&file, &text, |line| {
                marks.iter().any(|mark| line.contains(mark.as_str()))
            })
        })
        .collect();
    assert_none("paths of somebody's machine", &found);
}

fn offending_lines(file: &Path, text: &str, offends: impl Fn(&str) -> bool) -> Vec<String> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| offends(line))
        .map(|(number, line)| format!("{}:{}: {}", file.display(), number + 1, line.trim()))
        .collect()
}

#[test]
fn a_style_attribute_is_recognised() {
    assert!(has_style_attribute("<p style={width}>"));
    assert!(has_style_attribute("style=\"color: red\""));
    assert!(!has_style_attribute("<p data-style=\"x\"> // style=\"\""));
}
