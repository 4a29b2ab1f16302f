//! Holds what was found against what was expected. What is not mentioned is not looked at.

use super::document::{Node, Value};
use super::shape::{ABSENT, CONTAINS};
use serde_json::Value as Json;

/// Something that is not as expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mismatch {
    /// The line of the expectation.
    pub(super) line: usize,
    /// What it is about: `reply status`.
    pub(super) what: String,
    pub(super) expected: String,
    pub(super) found: String,
}

/// Compares, with the words that stand for a password put in.
pub(super) struct Comparer<'a> {
    /// What a text of the file means.
    pub(super) meaning: &'a dyn Fn(&str) -> String,
    /// How a text of the computer is shown.
    pub(super) shown: &'a dyn Fn(&str) -> String,
}

impl Comparer<'_> {
    /// What differs between an expectation and what was found; `None` is what is not there.
    pub(super) fn compare(&self, what: &str, node: &Node, found: Option<&Json>) -> Vec<Mismatch> {
        let found = found.unwrap_or(&Json::Null);
        let holds = match (&node.value, found) {
            (Value::Text(text), Json::Null) => text == ABSENT,
            (Value::Table(fields), _) if fields.iter().any(|field| field.name == CONTAINS) => {
                return fields
                    .iter()
                    .flat_map(|field| self.contains(what, &field.node, found))
                    .collect();
            }
            (Value::Table(fields), Json::Object(_)) => {
                return fields
                    .iter()
                    .flat_map(|field| {
                        let what = format!("{what} {}", field.name);
                        self.compare(&what, &field.node, found.get(&field.name))
                    })
                    .collect();
            }
            (Value::List(items), Json::Array(all)) if items.len() == all.len() => {
                return items
                    .iter()
                    .zip(all)
                    .enumerate()
                    .flat_map(|(index, (item, found))| {
                        self.compare(&format!("{what} {}", index + 1), item, Some(found))
                    })
                    .collect();
            }
            // A record is what it says.
            (_, Json::Object(record)) if record.contains_key("value") => {
                return self.compare(what, node, record.get("value"));
            }
            _ => node.to_json(self.meaning) == *found,
        };
        if holds { Vec::new() } else { vec![self.mismatch(what, node, "", found)] }
    }

    /// Every text is part of the found one, or of an item of the found list.
    fn contains(&self, what: &str, node: &Node, found: &Json) -> Vec<Mismatch> {
        let texts: Vec<&str> = match found {
            Json::String(text) => vec![text],
            Json::Array(items) => items.iter().filter_map(Json::as_str).collect(),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Object(_) => Vec::new(),
        };
        let is_there = |part: &&Node| {
            let part = (self.meaning)(part.as_text().unwrap_or_default());
            texts.iter().any(|text| text.contains(&part))
        };
        node.items()
            .iter()
            .filter(|part| !is_there(part))
            .map(|part| self.mismatch(what, part, "something that contains ", found))
            .collect()
    }

    /// Each of the listed citations is one of those found: `Q259353`, or `Q259353 step 3`.
    pub(super) fn cites(&self, node: &Node, citations: &[(&str, &str)]) -> Vec<Mismatch> {
        let is_cited = |text: &str| {
            citations.iter().any(|(sources, part)| {
                sources.split(", ").any(|source| {
                    let rest = text.strip_prefix(source);
                    rest.is_some_and(|rest| {
                        rest.strip_prefix(' ').map_or(rest.is_empty(), |rest| part.contains(rest))
                    })
                })
            })
        };
        let found: Vec<String> =
            citations.iter().map(|(source, part)| format!("{source} {part}")).collect();
        node.items()
            .iter()
            .filter(|item| !item.as_text().is_some_and(is_cited))
            .map(|item| self.mismatch("cites", item, "a citation of ", &Json::from(found.clone())))
            .collect()
    }

    fn mismatch(&self, what: &str, node: &Node, how: &str, found: &Json) -> Mismatch {
        Mismatch {
            line: node.line,
            what: what.to_owned(),
            expected: format!("{how}{}", self.show(&node.to_json(self.meaning))),
            found: self.show(&mentioned(node, found)),
        }
    }

    /// A value as a scenario file writes it.
    pub(super) fn show(&self, value: &Json) -> String {
        match value {
            Json::Null => ABSENT.to_owned(),
            Json::String(text) => format!("{:?}", (self.shown)(text)),
            Json::Bool(_) | Json::Number(_) => value.to_string(),
            Json::Array(items) => {
                let items: Vec<String> = items.iter().map(|item| self.show(item)).collect();
                format!("[{}]", items.join(", "))
            }
            Json::Object(fields) => {
                let field =
                    |(name, value): (&String, &Json)| format!("{name} = {}", self.show(value));
                format!("{{ {} }}", fields.iter().map(field).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

/// Of the things in a found list, the fields that the expected list mentions; all, if it mentions none.
fn mentioned(node: &Node, found: &Json) -> Json {
    let fields = node.items().iter().filter_map(Node::as_fields).flatten();
    let mentioned: Vec<&str> = fields.map(|field| field.name.as_str()).collect();
    let pick = |item: &Json| {
        let fields = item.as_object().filter(|_| !mentioned.is_empty());
        let Some(fields) = fields else { return item.clone() };
        let picked = fields.iter().filter(|(name, _)| mentioned.contains(&name.as_str()));
        picked.map(|(name, value)| (name.clone(), value.clone())).collect()
    };
    found.as_array().map_or_else(|| found.clone(), |items| items.iter().map(pick).collect())
}
