//! House rules as tests: what a reviewer would otherwise have to look for.

mod wording;

use std::collections::{BTreeMap, BTreeSet};
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
fn every_module_is_part_of_a_crate() {
    // Cargo looks for these by itself.
    let is_root = |file: &Path| {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let folder = file.parent().and_then(Path::file_name).and_then(|name| name.to_str());
        ["lib.rs", "main.rs"].contains(&name) || matches!(folder, Some("bin" | "tests"))
    };
    let modules = texts(&["rs"]);
    let declared = |file: &Path| {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        let folder = file.parent().unwrap_or(Path::new(""));
        let declaration = format!("mod {stem};");
        // `site/page.rs` is declared in `site.rs`; a module at the top in `lib.rs` or `main.rs`.
        [folder.with_extension("rs"), folder.join("lib.rs"), folder.join("main.rs")]
            .iter()
            .filter_map(|parent| modules.iter().find(|(file, _)| file == parent))
            .any(|(_, text)| text.lines().any(|line| line.ends_with(&declaration)))
    };
    let dead: Vec<String> = modules
        .iter()
        .filter(|(file, _)| !is_root(file) && !declared(file))
        .map(|(file, _)| file.display().to_string())
        .collect();
    assert_none("no `mod` names these files", &dead);
}

#[test]
fn every_style_sheet_is_part_of_the_page() {
    const ROOTS: [&str; 3] = ["page.css", "machine.css", "articles.css"];
    let imports = ROOTS.map(|root| tracked_text(&format!("web/styles/{root}"))).concat();
    let dead: Vec<String> = texts(&["css"])
        .iter()
        .filter_map(|(file, _)| file.strip_prefix("web/styles").ok()?.to_str())
        .filter(|name| !ROOTS.contains(name) && !imports.contains(&format!("@import \"{name}\"")))
        .map(str::to_owned)
        .collect();
    assert_none("neither style sheet imports these", &dead);
}

#[test]
fn no_source_file_is_too_long() {
    let long: Vec<String> = texts(&["rs", "css", "js", "mjs", "ts"])
        .iter()
        .map(|(file, text)| (file, text.lines().count()))
        .filter(|(_, lines)| *lines > 600)
        .map(|(file, lines)| format!("{}: {lines} lines", file.display()))
        .collect();
    assert_none("look for the second idea in these files", &long);
}

/// Each crate of the product, and the crates of this repository that it may know.
const MAY_KNOW: [(&str, &[&str]); 5] = [
    ("crates/metabase", &[]),
    ("crates/simulator", &["metabase"]),
    ("crates/lesson", &["metabase", "simulator"]),
    ("crates/bindings", &["lesson", "metabase", "simulator"]),
    ("web", &["bindings", "lesson", "metabase", "simulator"]),
];

#[test]
fn arrows_between_the_crates_run_downward_and_the_core_needs_no_other() {
    #[derive(serde::Deserialize)]
    struct Manifest {
        #[serde(default)]
        dependencies: BTreeMap<String, toml::Value>,
    }
    let ours = ["bindings", "lesson", "metabase", "simulator", "web", "xtask"];
    let core = ["crates/metabase", "crates/simulator", "crates/lesson"];
    for (folder, may_know) in MAY_KNOW {
        let text = tracked_text(&format!("{folder}/Cargo.toml"));
        let manifest: Manifest = toml::from_str(&text).unwrap();
        let strangers: Vec<String> = manifest
            .dependencies
            .into_keys()
            .filter(|name| !may_know.contains(&name.as_str()))
            .filter(|name| core.contains(&folder) || ours.contains(&name.as_str()))
            .collect();
        assert_none(&format!("{folder} must not depend on these"), &strangers);
    }
}

#[test]
fn views_write_no_account_name_by_hand() {
    let found: Vec<String> = texts(&["rs"])
        .into_iter()
        .filter(|(file, _)| file.starts_with("web/src"))
        .flat_map(|(file, text)| {
            offending_lines(&file, &text, |line| line.contains("IUSR_") || line.contains("IWAM_"))
        })
        .collect();
    assert_none("the installation knows its accounts: ask it", &found);
}

#[test]
fn the_changelog_opens_with_what_is_not_released() {
    let text = tracked_text("CHANGELOG.md");
    let first = text.lines().find(|line| line.starts_with("## "));
    assert_eq!(first, Some("## Unreleased"), "CHANGELOG.md");
}

/// The words in backticks of the two documents; blocks of code are not prose.
fn named_in_the_documents() -> Vec<String> {
    let prose = |file| tracked_text(file).split("```").step_by(2).collect::<String>();
    let words = |text: String| -> Vec<String> {
        text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    };
    ["README.md", "ARCHITECTURE.md"].map(prose).map(words).concat()
}

#[test]
fn paths_named_in_the_documents_exist() {
    let top: Vec<String> = tracked()
        .iter()
        .filter_map(|file| Some(file.iter().next()?.to_string_lossy().into_owned()))
        .collect();
    let missing: Vec<String> = named_in_the_documents()
        .into_iter()
        .filter(|word| {
            word.split('/').next().is_some_and(|first| top.iter().any(|name| name == first))
        })
        .filter(|path| !path.contains([' ', '*', '…']) && !Path::new(path).exists())
        .collect();
    assert_none("README.md or ARCHITECTURE.md names paths that don't exist", &missing);
}

/// `Computer::apply`, `rows::row_8_…`: what the last part names must be somewhere in the code.
#[test]
fn items_named_in_the_documents_exist() {
    let in_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let code: String = texts(&["rs"]).into_iter().map(|(_, text)| text).collect();
    let words: BTreeSet<&str> = code.split(|letter| !in_name(letter)).collect();
    let missing: Vec<String> = named_in_the_documents()
        .into_iter()
        .filter(|word| word.contains("::") && word.chars().all(|c| in_name(c) || c == ':'))
        .filter(|word| !word.split("::").all(|part| words.contains(part)))
        .collect();
    assert_none("README.md or ARCHITECTURE.md names items that don't exist", &missing);
}

fn tracked_text(file: &str) -> String {
    tracked();
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"))
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
                // Not `w3svc/1/root/`, which is a place in the metabase.
                let begins = |at: usize| {
                    !line[..at].ends_with(|before: char| before.is_ascii_alphanumeric())
                };
                marks.iter().any(|mark| line.match_indices(mark).any(|(at, _)| begins(at)))
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
