//! The TypeScript types of the package, from the Rust types in this folder.
//!
//! They stand in `js/types.d.ts`, which is compared with what is computed here: a field that is
//! renamed in one place only fails a test.

use super::{
    Account, Action, Article, ArticleFormat, Cause, Change, Citation, Credentials, Dialog, Event,
    Format, Goal, Named, OpenWindow, Options, Outcome, RecordValue, Reply, Scenario, ScenarioStep,
    ServiceState, State, Trace, WindowKind, Word,
};
use std::{env, fs};
use ts_rs::{Config, TS, TypeVisitor};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/js/types.d.ts");

#[test]
fn the_types_of_the_package_are_those_of_this_crate() {
    let types = types();
    if env::var_os("UPDATE_TYPES").is_some() {
        fs::write(FILE, &types).unwrap();
    }
    let written = fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        written == types,
        "js/types.d.ts is not what the Rust types say. To write it again: \
         UPDATE_TYPES=1 cargo test -p bindings the_types_of_the_package"
    );
}

fn types() -> String {
    let all = [
        declared::<Options>(),
        declared::<Action>(),
        declared::<Credentials>(),
        declared::<Outcome>(),
        declared::<Change>(),
        declared::<RecordValue>(),
        declared::<Event>(),
        declared::<Reply>(),
        declared::<Citation>(),
        declared::<State>(),
        declared::<OpenWindow>(),
        declared::<WindowKind>(),
        declared::<Dialog>(),
        declared::<Account>(),
        declared::<ServiceState>(),
        declared::<Trace>(),
        declared::<Goal>(),
        declared::<Cause>(),
        declared::<Article>(),
        declared::<Scenario>(),
        declared::<ScenarioStep>(),
    ];
    format!(
        "// Written by a test of crates/bindings from the Rust types; don't edit.\n\n{}",
        all.join("\n")
    )
}

/// One type with its comments, a field a line.
fn declared<T: TS>() -> String {
    let config = Config::new().with_large_int("number");
    let comment = commented(&T::docs().unwrap_or_default(), "");
    let name = T::ident(&config);
    let declared = T::decl(&config).replace('"', "'");
    let (_, body) = declared.split_once(" = ").unwrap();
    let body = body.trim_end_matches(';');
    if let Some(fields) = body.strip_prefix("{ ").filter(|fields| !fields.contains("} | {")) {
        let fields = fields.trim_end_matches('}');
        return format!("{comment}export interface {name} {{\n{}}}\n", members(fields, "  "));
    }
    let alternatives: Vec<String> = match body.strip_prefix("{ ") {
        Some(objects) => objects.split(" | { ").map(alternative).collect(),
        None => body.split(" | ").map(|word| format!("  | {word}\n")).collect(),
    };
    format!("{comment}export type {name} =\n{}", alternatives.concat())
}

/// One of several objects that a type can be, told apart by their `type`.
fn alternative(object: &str) -> String {
    let (kind, rest) = object.trim_end_matches('}').split_once(", ").unwrap();
    let word = kind.split('\'').nth(3).unwrap();
    let comment = commented(&comment_of_variant(word), "  ");
    format!("{comment}  | {{\n      type: '{word}'\n{}    }}\n", members(rest, "      "))
}

/// The fields between two braces. A comment stands in lines of its own before its field.
fn members(text: &str, indent: &str) -> String {
    let mut written = String::new();
    let mut comment = String::new();
    for line in text.lines().map(str::trim_end).filter(|line| !line.is_empty()) {
        if line.starts_with("/**") || line.starts_with(" *") {
            comment += line;
            comment += "\n";
            continue;
        }
        written += &commented(&comment, indent);
        comment.clear();
        written += &[indent, line.trim_end_matches(','), "\n"].concat();
    }
    written
}

/// A comment, indented, in one line if it is one.
fn commented(block: &str, indent: &str) -> String {
    let lines: Vec<&str> = block.lines().collect();
    match lines[..] {
        ["/**", line, " */"] => format!("{indent}/** {} */\n", line.trim_start_matches(" * ")),
        _ => lines.iter().flat_map(|line| [indent, line, "\n"]).collect(),
    }
}

/// The comment of a kind of action, which the types don't carry, from the source.
fn comment_of_variant(word: &str) -> String {
    let name = word[..1].to_uppercase() + &word[1..];
    let lines: Vec<&str> = include_str!("action.rs").lines().collect();
    let heads = [format!("    {name} {{"), format!("    {name} {{}},")];
    let place = lines.iter().position(|line| heads.iter().any(|head| line == head)).unwrap();
    let is_comment = |line: &&&str| line.starts_with("    /// ");
    let count = lines[..place].iter().rev().take_while(is_comment).count();
    let comment = lines[place - count..place].iter().map(|line| format!(" * {}\n", &line[8..]));
    format!("/**\n{} */\n", comment.collect::<String>())
}

/// A word is one of the words of its kind.
impl<T: Named> TS for Word<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &Config) -> String {
        let words: Vec<String> = T::ALL.iter().map(|item| format!("'{}'", item.word())).collect();
        words.join(" | ")
    }

    fn inline(config: &Config) -> String {
        Self::name(config)
    }

    fn visit_dependencies(_: &mut impl TypeVisitor) {}
}

impl TS for Format {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &Config) -> String {
        format!("'{}'", Self::NAME)
    }

    fn inline(config: &Config) -> String {
        Self::name(config)
    }

    fn visit_dependencies(_: &mut impl TypeVisitor) {}
}

impl TS for ArticleFormat {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &Config) -> String {
        format!("'{}'", Self::NAME)
    }

    fn inline(config: &Config) -> String {
        Self::name(config)
    }

    fn visit_dependencies(_: &mut impl TypeVisitor) {}
}
