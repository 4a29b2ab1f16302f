//! Between scenario files and the computer: actions in, and what a step can be held against out.
//!
//! Both have the words of the JavaScript contract, by `bindings::wire`, and so do the files.

use super::document::{Node, Value};
use super::problem::Problem;
use bindings::wire;
use lesson::{Captions, SheetCaptions, question, tabs, window_title};
use serde_json::{Value as Json, json};
use simulator::{
    Action, ActionError, Computer, Installation, Log, Method, Outcome, Service, Window,
};

/// What came of the actions of a step.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) outcomes: Vec<Outcome>,
    /// What the window in front asked before a box changed.
    pub(super) asked: Option<&'static str>,
    /// Why the last was refused.
    pub(super) error: Option<ActionError>,
}

/// What is wrong with an action, if something is. The words that stand for a password are texts like
/// any other here.
pub(super) fn check_action(node: &Node) -> Option<Problem> {
    action(node, &str::to_owned).err()
}

/// Reads an action, with the words that stand for a password put in.
pub(super) fn action(node: &Node, meaning: &dyn Fn(&str) -> String) -> Result<Action, Problem> {
    wire_action(node, meaning)
        .and_then(|action| Action::try_from(action).map_err(|fault| problem(node, &fault)))
}

/// The same, as it is written.
pub(super) fn wire_action(
    node: &Node,
    meaning: &dyn Fn(&str) -> String,
) -> Result<wire::Action, Problem> {
    wire::Action::read(plain(node, meaning)).map_err(|fault| problem(node, &fault))
}

/// Reads what a computer is made from.
pub(super) fn installation(node: &Node) -> Result<Installation, Problem> {
    let installation = wire::Options::read(plain(node, &str::to_owned))
        .and_then(Installation::try_from)
        .map_err(|fault| problem(node, &fault))?;
    match Computer::install(&installation) {
        Ok(_) => Ok(installation),
        Err(error) => Err(Problem::new(node.line, format!("{error}."))),
    }
}

/// The part of it that is at fault knows the line.
fn problem(node: &Node, fault: &wire::Fault) -> Problem {
    let mut at = node;
    for part in fault.at.split(['.', '[', ']']).filter(|part| !part.is_empty()) {
        let inner = match &at.value {
            Value::Table(fields) => {
                fields.iter().find(|field| field.name == part).map(|field| &field.node)
            }
            Value::List(items) => part.parse().ok().and_then(|index: usize| items.get(index)),
            Value::Text(_) | Value::Number(_) | Value::Flag(_) => None,
        };
        at = inner.unwrap_or(at);
    }
    Problem::new(at.line, fault.to_string())
}

fn plain(node: &Node, meaning: &dyn Fn(&str) -> String) -> wire::Value {
    match &node.value {
        Value::Text(text) => wire::Value::Text(meaning(text)),
        #[expect(clippy::cast_precision_loss, reason = "JavaScript's numbers have that precision")]
        Value::Number(number) => wire::Value::Number(*number as f64),
        Value::Flag(flag) => wire::Value::Bool(*flag),
        Value::List(items) => {
            wire::Value::List(items.iter().map(|item| plain(item, meaning)).collect())
        }
        Value::Table(fields) => {
            let field =
                |field: &super::document::Field| (field.name.clone(), plain(&field.node, meaning));
            wire::Value::Object(fields.iter().map(field).collect())
        }
    }
}

impl Seen {
    /// Source and part of each citation.
    pub(super) fn citations(&self) -> Vec<(&'static str, &'static str)> {
        let citations = self.outcomes.iter().flat_map(|outcome| &outcome.citations);
        citations
            .map(|citation| citation.rule.basis())
            .map(|basis| (basis.source, basis.part))
            .collect()
    }
}

/// What can be expected, by the names of `shape`.
pub(super) fn found(computer: &Computer, seen: &Seen) -> Json {
    let state = json(wire::State::of(computer, 0, 0));
    let part = |name: &str| state.get(name).cloned().unwrap_or_default();
    let last = seen.outcomes.last().map(|outcome| json(wire::Outcome::from(outcome)));
    let of_last = |name: &str| {
        let part = last.as_ref().and_then(|outcome| outcome.get(name));
        part.cloned().unwrap_or_default()
    };
    let changes = seen.outcomes.iter().flat_map(|outcome| &outcome.changes);
    let changes: Vec<String> =
        changes.map(|change| change_line(&json(wire::Change::from(change)))).collect();
    let events = |log: Log| -> Vec<Json> {
        let events = seen.outcomes.iter().flat_map(|outcome| &outcome.events);
        let events = events.filter(|event| event.log == log);
        events.map(|event| json(wire::Event::from(event))).collect()
    };
    let kinds = part("windows");
    let kinds = kinds.as_array().into_iter().flatten().map(|window| window.get("kind"));
    json!({
        "error": seen.error.as_ref().map(ActionError::code),
        "dialog": part("dialog"),
        "windows": kinds.collect::<Vec<_>>(),
        "boxes": boxes(computer),
        "question": seen.asked,
        "overrides": overrides(computer, seen),
        "captions": captions(computer),
        "changes": changes,
        "records": part("metabase"),
        "reply": of_last("reply"),
        "events": events(Log::System),
        "audits": events(Log::Security),
        "output": of_last("output"),
        "exitCode": of_last("exitCode"),
        "accounts": by_name(&part("accounts")),
        "services": part("services"),
    })
}

fn json(value: impl serde::Serialize) -> Json {
    // These types are texts, numbers, lists and tables of such: all of them JSON.
    serde_json::to_value(value).unwrap_or_default()
}

/// `LM/W3SVC AnonymousPasswordSync 1 -> 0`.
fn change_line(change: &Json) -> String {
    let text = |name: &str| change.get(name).and_then(Json::as_str).unwrap_or_default();
    let side = |name: &str, nothing: &str| {
        let value = change.get(name).and_then(|record| record.get("value"));
        match value {
            None => nothing.to_owned(),
            // An empty text is to be seen, and so are blanks at an end.
            Some(Json::String(text)) if !text.is_empty() && text.trim() == text => text.clone(),
            Some(value) => value.to_string(),
        }
    };
    format!(
        "{} {} {} -> {}",
        text("node"),
        text("property"),
        side("before", super::shape::ABSENT),
        side("after", "deleted")
    )
}

/// The boxes of the window in front, where it has some.
fn boxes(computer: &Computer) -> Json {
    let node = match computer.windows().pop() {
        Some(Window::Methods(node)) => node,
        Some(Window::Sheet(node)) if Service::of(&node) == Some(Service::Ftp) => node,
        Some(Window::Computer | Window::Sheet(_) | Window::Account(_)) | None => return Json::Null,
    };
    let service = Service::of(&node).unwrap_or_default();
    let methods = Method::ALL.into_iter().filter(|method| method.is_of(service));
    methods
        .map(|method| (method.as_str().to_owned(), Json::Bool(computer.has_method(&node, method))))
        .collect()
}

/// The nodes that still hold a value of their own below the one whose value has changed: those that
/// Inheritance Overrides lists, but for the chosen ones.
fn overrides(computer: &Computer, seen: &Seen) -> Vec<String> {
    let Some(outcome) = seen.outcomes.last() else { return Vec::new() };
    let Some(change) = outcome.changes.first() else { return Vec::new() };
    let nodes = computer.overriding(&change.path, outcome);
    nodes.iter().map(ToString::to_string).collect()
}

/// What the window in front asks before a box changes, if it does.
pub(super) fn asked(computer: &Computer, action: &Action) -> Option<&'static str> {
    let Action::SetMethod { method, checked } = action else { return None };
    let service = match computer.windows().pop()? {
        Window::Sheet(node) | Window::Methods(node) => Service::of(&node)?,
        Window::Computer | Window::Account(_) => return None,
    };
    question(service, *method, *checked).map(|question| question.asks)
}

/// The captions of the version, without the marks of access keys, and those of the window in front.
fn captions(computer: &Computer) -> Json {
    let captions = Captions::of(computer.version());
    let sheets = SheetCaptions::of(computer.version());
    let front = computer.windows().pop();
    let tab = match &front {
        Some(Window::Sheet(node)) => Some(tabs(node).1),
        Some(Window::Computer | Window::Methods(_) | Window::Account(_)) | None => None,
    };
    let plain = |text: &str| text.replace('&', "");
    json!({
        "window": front.map(|window| window_title(computer, &window)),
        "tab": tab,
        "group": sheets.groups.first(),
        "methods": plain(captions.methods),
        "anonymousAccess": plain(captions.anonymous_access),
        "accountUsed": plain(captions.account_used),
        "basic": captions.schemes.first().map(|(basic, _)| plain(basic)),
        "dialog": plain(captions.dialog),
        "sync": plain(captions.sync),
    })
}

/// A list of things with names as a table.
fn by_name(list: &Json) -> Json {
    let name = |item: &Json| item.get("name").and_then(Json::as_str).map(str::to_owned);
    let items = list.as_array().into_iter().flatten();
    items.filter_map(|item| Some((name(item)?, item.clone()))).collect()
}
