//! Views hold no text of their own: what a reader reads or hears stands in `web/src/texts`, or is
//! computed by the lesson. Found here are the string literals of a view that read like words.

use super::{assert_none, texts};
use std::path::Path;

/// Where there are to be none.
const VIEWS: [&str; 3] = ["web/src/components", "web/src/hooks", "web/src/state"];

/// What looks like words, and is none.
const ALLOWED: [(&str, &str); 3] = [
    ("web/src/components/icons.rs", "paths of drawings are letters, numbers and spaces"),
    ("web/src/components/learn/symptom.rs", "so are the outlines of the marks"),
    ("web/src/hooks/geometry.rs", "so are the paths of the wires"),
];

/// Of the attributes, those whose value is read or heard.
const SPOKEN: [&str; 4] = ["aria-label", "title", "placeholder", "alt"];

/// What `KeyboardEvent` calls keys; those with two capitals are covered by their first word.
const KEYS: [&str; 12] = [
    "Enter",
    "Escape",
    "Home",
    "End",
    "Tab",
    "Delete",
    "ArrowUp",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "Page",
    "Key",
];

#[test]
fn views_hold_no_text_inline() {
    let is_view = |file: &Path| VIEWS.iter().any(|folder| file.starts_with(folder));
    let is_allowed = |file: &Path| ALLOWED.iter().any(|(allowed, _)| file.starts_with(allowed));
    let found: Vec<String> = texts(&["rs"])
        .into_iter()
        .filter(|(file, _)| {
            (is_view(file) || file == Path::new("web/src/state.rs")) && !is_allowed(file)
        })
        .flat_map(|(file, text)| {
            inline(&text)
                .into_iter()
                .map(|(line, words)| format!("{}:{line}: {words}", file.display()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_none("a reader's words belong into web/src/texts, or the lesson", &found);
}

/// The literals of a view that a reader reads or hears, each with its line.
fn inline(text: &str) -> Vec<(usize, String)> {
    let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = code.get(at..) {
        let Some(offset) = rest.find(['"', '\'', '/']) else { break };
        let start = at + offset;
        let here = &code[start..];
        at = if here.starts_with("//") {
            start + here.find('\n').unwrap_or(here.len())
        } else if let Some(literal) = here.strip_prefix('"') {
            let end = start + 1 + length(literal);
            let words = &code[start + 1..end];
            if is_read(code[..start].trim_end(), words) {
                found.push((code[..start].lines().count(), words.to_owned()));
            }
            end + 1
        } else if here.starts_with("'\\") {
            start + 4 // an escaped letter; what is longer has no quotation mark in it
        } else if here.starts_with("'\"'") {
            start + 3
        } else {
            start + 1
        };
    }
    found
}

/// The length of a literal up to its closing quotation mark.
fn length(text: &str) -> usize {
    let mut escaped = false;
    let end = text.find(|letter| {
        let closes = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        closes
    });
    end.unwrap_or(text.len())
}

/// Whether a literal is for a reader, by what stands before it and by how it looks.
fn is_read(before: &str, literal: &str) -> bool {
    let words = without_values(literal);
    if !words.contains(char::is_alphabetic)
        || before.ends_with("reason =")
        || before.ends_with("unreachable!(")
    {
        return false;
    }
    if let Some(before) = before.strip_suffix('=') {
        let name = before.rsplit([' ', '\n', '<']).next().unwrap_or_default();
        if !name.is_empty() {
            return SPOKEN.contains(&name);
        }
    }
    if let Some(around) = before.strip_suffix('{') {
        let around = around.trim_end_matches(' ');
        // The text of an element; not the value of a branch, before which there is a condition.
        if around.ends_with(['>', '}', '\n']) && !around.ends_with("=>") {
            return true;
        }
    }
    let is_key = KEYS.iter().any(|key| words.starts_with(key)) && !words.contains(' ');
    let is_selector = words.contains(['[', '#']) || words.starts_with(['.', '(']);
    !is_key && !is_selector && looks_like_words(&words)
}

/// Begins with a capital, is of several words, or has letters and signs that no name in code has.
fn looks_like_words(words: &str) -> bool {
    let letters: Vec<char> = words.trim_start_matches(['&', ' ']).chars().collect();
    let capital = matches!(letters.as_slice(), [first, second, ..]
        if first.is_uppercase() && (second.is_lowercase() || *second == '&'));
    let several = words.trim().split(' ').filter(|word| word.contains(char::is_alphabetic)).count()
        > 1
        && !words.contains("--");
    let printed = words.chars().any(|letter| !letter.is_ascii() && letter != '\u{a0}');
    capital || several || printed || words == "OK"
}

/// A literal without the values that a format puts in.
fn without_values(literal: &str) -> String {
    let mut depth = 0_usize;
    literal
        .chars()
        .filter(|letter| {
            depth += usize::from(*letter == '{');
            let is_outside = depth == 0;
            depth -= usize::from(*letter == '}' && depth > 0);
            is_outside
        })
        .collect()
}

#[test]
fn a_text_in_a_view_is_recognised() {
    let found =
        |code: &str| -> Vec<String> { inline(code).into_iter().map(|(_, words)| words).collect() };
    for (code, words) in [
        ("<h2 class=\"heading\">{ \"Timeline\" }</h2>", "Timeline"),
        ("<span>{ \"gone\" }</span>", "gone"),
        ("<p>\n    { \"sits alone\" }\n</p>", "sits alone"),
        ("<ol aria-label=\"steps\">", "steps"),
        ("act(view, \"Undo\", small)", "Undo"),
        ("Push::new(\"B&rowse…\", cancel)", "B&rowse…"),
        ("Push::new(\"OK\", ok)", "OK"),
        ("format!(\"Step {number}: {text}\")", "Step {number}: {text}"),
        ("'\"'; f(\"say \\\"it\\\" so\")", "say \\\"it\\\" so"),
    ] {
        assert_eq!(found(code), [words], "{code}");
    }
    for code in [
        "<div class=\"window front\" role=\"dialog\" data-focus=\"Front\">",
        "{ \" \" }",
        "format!(\"account-{name}\")",
        "format!(\"{date} {time}\")",
        "data-lamp={if granted { \"green\" } else { \"red\" }}",
        "\"ArrowDown\" => 1, \"Enter\" if ready",
        "query(\"[role=dialog] [data-focus=window]\")",
        "Cancel => {\n    \".desktop, .machine\"\n}",
        "// says \"Hello there\"",
        "#[expect(lint, reason = \"Nobody minds\")]",
        "#[cfg(test)]\nmod tests { \"Hello there\" }",
    ] {
        assert_eq!(found(code), [""; 0], "{code}");
    }
}
