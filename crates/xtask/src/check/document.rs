//! A TOML text as a tree in which everything knows its line.

use super::problem::Problem;
use serde_json::Value as Json;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value, and the line on which it begins.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) line: usize,
    pub(super) value: Value,
}

/// What a scenario file can hold: fractions and dates have no meaning in one.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Text(String),
    Number(i64),
    Flag(bool),
    List(Vec<Node>),
    Table(Vec<Field>),
}

/// A name, and what it is said to be.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) name: String,
    /// The line of the name.
    pub(super) line: usize,
    pub(super) node: Node,
}

impl Node {
    /// Reads a whole file.
    pub(super) fn parse(text: &str) -> Result<Self, Problem> {
        let lines = Lines::of(text);
        let table = DeTable::parse(text).map_err(|error| {
            let line = error.span().map_or(1, |span| lines.at(span.start));
            Problem::new(line, format!("this is not TOML: {}", error.message()))
        })?;
        let fields = lines.table(table.get_ref())?;
        Ok(Self { line: 1, value: Value::Table(fields) })
    }

    pub(super) fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            Value::Number(_) | Value::Flag(_) | Value::List(_) | Value::Table(_) => None,
        }
    }

    pub(super) fn as_fields(&self) -> Option<&[Field]> {
        match &self.value {
            Value::Table(fields) => Some(fields),
            Value::Text(_) | Value::Number(_) | Value::Flag(_) | Value::List(_) => None,
        }
    }

    /// Its items; what is no list is a list of itself.
    pub(super) fn items(&self) -> &[Self] {
        match &self.value {
            Value::List(items) => items,
            Value::Text(_) | Value::Number(_) | Value::Flag(_) | Value::Table(_) => {
                std::slice::from_ref(self)
            }
        }
    }

    /// The same value without its lines. Every text goes through `change` first.
    pub(super) fn to_json(&self, change: &dyn Fn(&str) -> String) -> Json {
        match &self.value {
            Value::Text(text) => Json::String(change(text)),
            Value::Number(number) => Json::from(*number),
            Value::Flag(flag) => Json::Bool(*flag),
            Value::List(items) => items.iter().map(|item| item.to_json(change)).collect(),
            Value::Table(fields) => fields
                .iter()
                .map(|field| (field.name.clone(), field.node.to_json(change)))
                .collect(),
        }
    }
}

/// Where each line of a text begins.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self(std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect())
    }

    /// The number of the line that holds a byte, counted from 1.
    fn at(&self, byte: usize) -> usize {
        self.0.partition_point(|begin| *begin <= byte)
    }

    fn table(&self, table: &DeTable<'_>) -> Result<Vec<Field>, Problem> {
        let mut fields = table
            .iter()
            .map(|(name, value)| {
                let line = self.at(name.span().start);
                Ok(Field { name: name.get_ref().to_string(), line, node: self.node(value)? })
            })
            .collect::<Result<Vec<Field>, Problem>>()?;
        fields.sort_by_key(|field| field.line); // as written
        Ok(fields)
    }

    fn node(&self, value: &Spanned<DeValue<'_>>) -> Result<Node, Problem> {
        let line = self.at(value.span().start);
        let value = match value.get_ref() {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Boolean(flag) => Value::Flag(*flag),
            DeValue::Integer(number) => {
                let read = i64::from_str_radix(number.as_str(), number.radix());
                Value::Number(read.map_err(|_| {
                    Problem::new(line, format!("the number {number} is out of range"))
                })?)
            }
            DeValue::Array(items) => Value::List(
                items.iter().map(|item| self.node(item)).collect::<Result<_, Problem>>()?,
            ),
            DeValue::Table(table) => Value::Table(self.table(table)?),
            other @ (DeValue::Float(_) | DeValue::Datetime(_)) => {
                return Err(Problem::new(
                    line,
                    format!("a scenario file has no use for a {}", other.type_str()),
                ));
            }
        };
        Ok(Node { line, value })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_knows_its_line() {
        let text = "a = 1\n\n[[b]]\nc = [\n  { d = \"x\" },\n  0x2e,\n]\n[[b]]\n";
        let root = Node::parse(text).unwrap();
        let fields = root.as_fields().unwrap();
        let lines: Vec<(&str, usize)> = fields.iter().map(|f| (f.name.as_str(), f.line)).collect();
        assert_eq!(lines, [("a", 1), ("b", 3)]);
        let tables = fields[1].node.items();
        assert_eq!(tables.iter().map(|table| table.line).collect::<Vec<_>>(), [3, 8]);
        let c = &tables[0].as_fields().unwrap()[0].node;
        assert_eq!(c.items().iter().map(|item| item.line).collect::<Vec<_>>(), [5, 6]);
        assert_eq!(c.to_json(&str::to_owned).to_string(), r#"[{"d":"x"},46]"#);
    }

    #[test]
    fn what_is_no_toml_is_a_problem_with_its_line() {
        let problem = Node::parse("a = 1\nb = \n").unwrap_err();
        assert_eq!(problem.line, 2);
        let problem = Node::parse("a = 1\n\nb = 1.5\n").unwrap_err();
        assert_eq!(problem.to_string(), "a scenario file has no use for a float");
        assert_eq!(problem.line, 3);
    }
}
