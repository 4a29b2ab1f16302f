//! Reads a table field by field. What nobody asked for is a problem, with the nearest right name.

use super::document::{Field, Node, Value};
use super::problem::Problem;

/// A table that is being read. Problems are collected, so that a reader sees all of a file at once.
pub(super) struct Fields<'a> {
    /// What the table is, with its article: `a step`.
    what: &'static str,
    line: usize,
    all: &'a [Field],
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The fields of a table; what is no table has none.
    pub(super) fn of(node: &'a Node, what: &'static str, problems: &mut Vec<Problem>) -> Self {
        let all = node.as_fields().unwrap_or_else(|| {
            problems.push(Problem::new(node.line, format!("{what} is a table")));
            &[]
        });
        Self { what, line: node.line, all, asked: Vec::new() }
    }

    /// The line on which the table begins.
    pub(super) fn line(&self) -> usize {
        self.line
    }

    /// The field of this name, if it is there.
    pub(super) fn get(&mut self, name: &'static str) -> Option<&'a Field> {
        self.asked.push(name);
        self.all.iter().find(|field| field.name == name)
    }

    /// A text, if it is there.
    pub(super) fn text(
        &mut self,
        name: &'static str,
        problems: &mut Vec<Problem>,
    ) -> Option<String> {
        let field = self.get(name)?;
        match field.node.as_text() {
            Some(text) if !text.trim().is_empty() => Some(text.to_owned()),
            Some(_) => {
                problems.push(Problem::new(field.line, format!("`{name}` says nothing")));
                None
            }
            None => {
                problems.push(Problem::new(field.line, format!("`{name}` is a text")));
                None
            }
        }
    }

    /// A text that has to be there.
    pub(super) fn required_text(
        &mut self,
        name: &'static str,
        problems: &mut Vec<Problem>,
    ) -> String {
        if self.get(name).is_none() {
            problems.push(Problem::new(self.line, format!("{} needs `{name}`", self.what)));
        }
        self.text(name, problems).unwrap_or_default()
    }

    /// A list of texts, if it is there.
    pub(super) fn texts(
        &mut self,
        name: &'static str,
        problems: &mut Vec<Problem>,
    ) -> Option<Vec<(usize, String)>> {
        let field = self.get(name)?;
        let Value::List(items) = &field.node.value else {
            problems.push(Problem::new(field.line, format!("`{name}` is a list of texts")));
            return None;
        };
        let read = items.iter().filter_map(|item| {
            let text = item.as_text().map(|text| (item.line, text.to_owned()));
            if text.is_none() {
                problems.push(Problem::new(item.line, format!("`{name}` is a list of texts")));
            }
            text
        });
        Some(read.collect())
    }

    /// Every field that was not asked for is a problem.
    pub(super) fn finish(self, problems: &mut Vec<Problem>) {
        for field in self.all {
            if !self.asked.contains(&field.name.as_str()) {
                let whose = format!("{} has no field", self.what);
                let names = self.asked.iter().copied();
                problems.push(Problem::unknown(field.line, &whose, &field.name, names));
            }
        }
    }
}
