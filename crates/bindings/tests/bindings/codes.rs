//! Every code is in README.md of the package, and no other.

use std::collections::BTreeSet;
use std::fs;

#[test]
fn the_package_lists_every_code() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let text = |file: &str| fs::read_to_string(format!("{root}/{file}")).unwrap();
    let mut thrown = BTreeSet::new();
    // In Rust a code is the arm of a `match` alone on its line.
    for file in ["simulator/src/error.rs", "bindings/src/wire/fault.rs", "bindings/src/refusal.rs"]
    {
        for line in text(file).lines() {
            let arm = line.rsplit_once("=> \"").and_then(|(_, code)| code.strip_suffix("\","));
            thrown.extend(arm.filter(|code| is_code(code)).map(str::to_owned));
        }
    }
    for file in ["plain.js", "simulator.js"] {
        for part in text(&format!("bindings/js/{file}")).split("new SimulatorError('").skip(1) {
            thrown.insert(part.split('\'').next().unwrap().to_owned());
        }
    }
    let readme = text("bindings/js/README.md");
    let errors = readme.split("\n## ").find(|section| section.starts_with("Errors")).unwrap();
    let listed: BTreeSet<String> = errors
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .map(str::to_owned)
        .collect();
    assert_eq!(listed, thrown);
    assert!(thrown.len() > 30, "{thrown:?}");
}

fn is_code(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}
