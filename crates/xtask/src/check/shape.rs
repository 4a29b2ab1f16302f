//! What a step can expect, and which fields each of it has: those of the JavaScript contract.

use super::document::{Field, Node, Value};
use super::problem::Problem;
use metabase::schema;

/// What an expectation looks like.
#[derive(Debug)]
pub(super) enum Shape {
    /// A value, a list of them, or a matcher.
    Plain,
    /// A table of some of these, or `"absent"`.
    Fields(&'static [&'static str]),
    /// A list, each of which looks so.
    Each(&'static Self),
    /// A table of names that are not the format's to know.
    ByName(&'static Self),
    /// A table of properties; a record is its value, or a table of its fields.
    Records,
}

use Shape::{ByName, Each, Fields, Plain, Records};

/// Every expectation, in the order in which a step is read best.
pub(super) const EXPECTATIONS: [(&str, Shape); 17] = [
    ("error", Plain),
    ("dialog", Fields(&DIALOG)),
    ("windows", Plain),
    ("boxes", Fields(&BOXES)),
    ("question", Plain),
    ("overrides", Plain),
    ("captions", Fields(&CAPTIONS)),
    ("changes", Plain),
    ("records", ByName(&Records)),
    ("reply", Fields(&REPLY)),
    ("events", Each(&Fields(&EVENT))),
    ("audits", Each(&Fields(&EVENT))),
    ("output", Plain),
    ("exitCode", Plain),
    ("accounts", ByName(&Fields(&ACCOUNT))),
    ("services", ByName(&Fields(&SERVICE))),
    ("cites", Plain),
];

const DIALOG: [&str; 6] =
    ["node", "userName", "password", "passwordEnabled", "sync", "mustEnterPassword"];
const BOXES: [&str; 4] = ["anonymous", "basic", "integrated", "onlyAnonymous"];
const REPLY: [&str; 8] =
    ["service", "node", "granted", "status", "schemes", "lines", "account", "logonType"];
const EVENT: [&str; 10] = [
    "time",
    "log",
    "type",
    "source",
    "category",
    "eventId",
    "user",
    "computer",
    "description",
    "data",
];
const ACCOUNT: [&str; 8] = [
    "name",
    "password",
    "disabled",
    "lockedOut",
    "passwordExpired",
    "logOnLocally",
    "accessFromNetwork",
    "logOnAsBatch",
];
const SERVICE: [&str; 2] = ["installed", "running"];
const RECORD: [&str; 5] = ["id", "value", "attributes", "userType", "dataType"];
const CAPTIONS: [&str; 9] = [
    "window",
    "tab",
    "group",
    "methods",
    "anonymousAccess",
    "accountUsed",
    "basic",
    "dialog",
    "sync",
];

/// The word for what is not there: TOML has no `null`.
pub(super) const ABSENT: &str = "absent";
/// `{ contains = … }`: of a text a part, of a list what some of its items contain.
pub(super) const CONTAINS: &str = "contains";

impl Shape {
    /// Names every field that does not exist.
    pub(super) fn check(&self, node: &Node, name: &str, problems: &mut Vec<Problem>) {
        match (self, &node.value) {
            (Plain, Value::Table(fields)) => check_matcher(fields, name, problems),
            (Fields(known), Value::Table(fields)) => {
                for field in fields {
                    if !known.contains(&field.name.as_str()) {
                        let whose = format!("`{name}` has no field");
                        let known = known.iter().copied();
                        problems.push(Problem::unknown(field.line, &whose, &field.name, known));
                    }
                    Plain.check(&field.node, &field.name, problems);
                }
            }
            (Each(shape), Value::List(items)) => {
                for item in items {
                    shape.check(item, name, problems);
                }
            }
            (ByName(shape), Value::Table(fields)) => {
                for field in fields {
                    shape.check(&field.node, &field.name, problems);
                }
            }
            (Records, Value::Table(fields)) => {
                for field in fields {
                    check_record(field, problems);
                }
            }
            (Fields(_) | Records, Value::Text(text)) if text == ABSENT => {}
            (Plain, _) => {}
            (Each(_), _) => {
                problems.push(Problem::new(node.line, format!("`{name}` is a list")));
            }
            (Fields(_) | ByName(_) | Records, _) => {
                problems.push(Problem::new(node.line, format!("`{name}` is a table")));
            }
        }
    }
}

fn check_matcher(fields: &[Field], name: &str, problems: &mut Vec<Problem>) {
    for field in fields {
        if field.name != CONTAINS {
            let whose = format!("`{name}` is a value, or a table of `{CONTAINS}`; it has no");
            problems.push(Problem::unknown(field.line, &whose, &field.name, [CONTAINS]));
        } else if field.node.items().iter().any(|item| item.as_text().is_none()) {
            let what = format!("`{CONTAINS}` is a text, or a list of texts");
            problems.push(Problem::new(field.line, what));
        }
    }
}

fn check_record(field: &Field, problems: &mut Vec<Problem>) {
    let names = || schema::PROPERTIES.iter().map(|property| property.name);
    if !names().any(|name| name == field.name) {
        let whose = "there is no property";
        problems.push(Problem::unknown(field.line, whose, &field.name, names()));
    }
    if field.node.as_fields().is_some() {
        Fields(&RECORD).check(&field.node, &field.name, problems);
    }
}
