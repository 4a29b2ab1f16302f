//! The format of scenario files: what stands in one, and what is wrong with it.
//!
//! ```toml
//! article = "Q259353"                # as the file is called
//! title = "What the article is about"
//! group = "FTP"                      # the heading under which the gallery lists it
//! versions = ["4.0", "5.0"]          # of IIS; both, when left out. Scenarios and steps can have fewer
//! options = { computer = "WEB1" }    # of the JavaScript contract; scenarios can have their own
//!
//! [[scenario]]
//! name = "cleared"                   # for `after`, here or, as "Q259353#cleared", in another file
//! title = "What who follows the article does and sees"
//! rows = [3, 4]                      # of section F of the facts
//! source = "Q259353 step 2"
//! after = "another"                  # begins where that one ends, instead of after Setup
//!
//! [[scenario.step]]
//! do = [{ type = "open" }, { type = "setSync", checked = false }, { type = "ok" }]
//! say = "The box is cleared."
//! changes = ["LM/W3SVC AnonymousPasswordSync 1 -> 0"]
//! records."LM/W3SVC".AnonymousUserPass = "<random>"
//! ```
//!
//! Actions are those of the JavaScript contract. A step without `do` looks once more at what the step
//! before it left. `shape` lists what can be expected.

use super::document::{Field, Node};
use super::fields::Fields;
use super::machine;
use super::problem::{Problem, advice};
use super::rows;
use super::shape::EXPECTATIONS;
use simulator::{Installation, Version};

/// A scenario file.
#[derive(Debug)]
pub(super) struct File {
    /// Its name without `.toml`, by which `after` finds it.
    pub(super) stem: String,
    pub(super) title: String,
    /// The heading under which the gallery lists it.
    pub(super) group: Option<String>,
    pub(super) scenarios: Vec<Scenario>,
}

/// A scenario: steps, and what must hold after each.
#[derive(Debug)]
pub(super) struct Scenario {
    pub(super) line: usize,
    pub(super) name: String,
    pub(super) title: String,
    pub(super) source: String,
    /// The rows of section F that it holds.
    pub(super) rows: Vec<u8>,
    pub(super) versions: Vec<Version>,
    pub(super) start: Start,
    pub(super) steps: Vec<Step>,
}

/// Where a scenario begins.
#[derive(Debug)]
pub(super) enum Start {
    /// After Setup. The version is put in when it runs.
    Setup(Installation),
    /// Where another scenario ends.
    After { line: usize, file: String, name: String },
}

/// Something that somebody does, and what must hold then.
#[derive(Debug)]
pub(super) struct Step {
    pub(super) versions: Vec<Version>,
    /// What it is about. A step that only looks can do without.
    pub(super) say: Option<String>,
    /// What is done, one after the other. None: the step only looks.
    pub(super) actions: Vec<Node>,
    /// What must hold, by the names of `shape`.
    pub(super) expected: Vec<Field>,
}

impl File {
    /// Reads a file.
    pub(super) fn read(stem: &str, text: &str) -> Result<Self, Vec<Problem>> {
        let root = Node::parse(text).map_err(|problem| vec![problem])?;
        let mut problems = Vec::new();
        let file = Self::of(stem, &root, &mut problems);
        if problems.is_empty() {
            return Ok(file);
        }
        problems.sort_by_key(|problem| problem.line);
        Err(problems)
    }

    fn of(stem: &str, root: &Node, problems: &mut Vec<Problem>) -> Self {
        let mut fields = Fields::of(root, "a scenario file", problems);
        let article = fields.required_text("article", problems);
        if !article.is_empty() && article != stem {
            let line = fields.get("article").map_or(1, |field| field.line);
            let what = format!("`article` is the file's name, `{stem}`, not `{article}`");
            problems.push(Problem::new(line, what));
        }
        let title = fields.required_text("title", problems);
        let group = fields.text("group", problems);
        let versions = versions(&mut fields, &Version::ALL, problems);
        let installation = fields
            .get("options")
            .map_or_else(Installation::default, |field| options(&field.node, problems));
        let tables = fields.get("scenario");
        fields.finish(problems);

        let mut scenarios: Vec<Scenario> = Vec::new();
        for table in tables.map_or(&[] as &[Node], |field| field.node.items()) {
            let scenario = Scenario::of(table, stem, &versions, &installation, problems);
            if scenarios.iter().any(|other| other.name == scenario.name) {
                let what = format!("`{}` is the name of an earlier scenario", scenario.name);
                problems.push(Problem::new(scenario.line, what));
            }
            scenarios.push(scenario);
        }
        if scenarios.is_empty() {
            problems.push(Problem::new(1, "a scenario file needs a `[[scenario]]`"));
        }
        Self { stem: stem.to_owned(), title, group, scenarios }
    }

    /// What stands for a file that could not be read.
    pub(super) fn empty(stem: String) -> Self {
        Self { stem, title: String::new(), group: None, scenarios: Vec::new() }
    }

    pub(super) fn scenario(&self, name: &str) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.name == name)
    }
}

impl Scenario {
    fn of(
        node: &Node,
        stem: &str,
        versions_of_file: &[Version],
        installation: &Installation,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let problems_before = problems.len();
        let mut fields = Fields::of(node, "a scenario", problems);
        let line = fields.line();
        let name = fields.required_text("name", problems);
        if !name.bytes().all(|byte| byte.is_ascii_lowercase() || b"-0123456789".contains(&byte)) {
            let line = fields.get("name").map_or(line, |field| field.line);
            let what = format!("`{name}` is no name: use small letters, digits and `-`");
            problems.push(Problem::new(line, what));
        }
        let title = fields.required_text("title", problems);
        let source = fields.required_text("source", problems);
        let rows = fields.get("rows").map_or_else(Vec::new, |field| read_rows(field, problems));
        let versions = versions(&mut fields, versions_of_file, problems);
        let own_options = fields.get("options");
        let after = fields.text("after", problems);
        let start = if let Some(after) = after {
            if let Some(options) = own_options {
                let what = "a scenario that begins after another has the options of that one";
                problems.push(Problem::new(options.line, what));
            }
            let (file, name) = after.split_once('#').unwrap_or((stem, &after));
            let line = fields.get("after").map_or(line, |field| field.line);
            Start::After { line, file: file.to_owned(), name: name.to_owned() }
        } else {
            Start::Setup(
                own_options
                    .map_or_else(|| installation.clone(), |field| options(&field.node, problems)),
            )
        };
        let tables = fields.get("step");
        fields.finish(problems);

        let tables = tables.map_or(&[] as &[Node], |field| field.node.items());
        let steps: Vec<Step> =
            tables.iter().map(|table| Step::of(table, &versions, problems)).collect();
        let expects_nothing = steps.iter().all(|step| step.expected.is_empty());
        if expects_nothing && problems.len() == problems_before {
            problems.push(Problem::new(line, format!("the scenario `{name}` expects nothing")));
        }
        Self { line, name, title, source, rows, versions, start, steps }
    }
}

impl Step {
    fn of(node: &Node, versions_of_scenario: &[Version], problems: &mut Vec<Problem>) -> Self {
        let mut fields = Fields::of(node, "a step", problems);
        let actions = fields.get("do").map_or_else(Vec::new, |field| field.node.items().to_vec());
        for action in &actions {
            problems.extend(machine::check_action(action));
        }
        let say = if actions.is_empty() {
            fields.text("say", problems)
        } else {
            Some(fields.required_text("say", problems))
        };
        let versions = versions(&mut fields, versions_of_scenario, problems);
        let mut expected = Vec::new();
        for (name, shape) in &EXPECTATIONS {
            if let Some(field) = fields.get(name) {
                shape.check(&field.node, name, problems);
                expected.push(field.clone());
            }
        }
        fields.finish(problems);
        Self { versions, say, actions, expected }
    }
}

/// The versions for which a part of a file holds: those of what it is a part of, or fewer.
fn versions(
    fields: &mut Fields<'_>,
    around: &[Version],
    problems: &mut Vec<Problem>,
) -> Vec<Version> {
    let Some(written) = fields.texts("versions", problems) else { return around.to_vec() };
    let mut versions = Vec::new();
    for (line, text) in written {
        let version = around.iter().find(|version| version.as_str() == text);
        if version.is_none() {
            let known: Vec<&str> = around.iter().map(|version| version.as_str()).collect();
            let what = format!("`{text}` is none of the versions here, {}", known.join(" and "));
            problems.push(Problem::new(line, what));
        }
        versions.extend(version);
    }
    versions
}

fn options(node: &Node, problems: &mut Vec<Problem>) -> Installation {
    let version = node.as_fields().and_then(|all| all.iter().find(|field| field.name == "version"));
    if let Some(version) = version {
        problems.push(Problem::new(version.line, "say `versions`, which is no option"));
    }
    machine::installation(node).unwrap_or_else(|problem| {
        problems.push(problem);
        Installation::default()
    })
}

fn read_rows(field: &Field, problems: &mut Vec<Problem>) -> Vec<u8> {
    let mut read = Vec::new();
    for item in field.node.items() {
        let text = item.to_json(&str::to_owned).to_string();
        let row = rows::ALL.iter().find(|row| row.to_string() == text);
        if row.is_none() {
            problems.push(Problem::new(item.line, format!("section F has no row {text}")));
        }
        read.extend(row);
    }
    read
}

/// What is wrong with an `after` that names no scenario.
pub(super) fn no_such_scenario(file: &File, line: usize, name: &str) -> Problem {
    let names = file.scenarios.iter().map(|scenario| scenario.name.as_str());
    let advice = advice(name, names);
    Problem::new(line, format!("{}.toml has no scenario `{name}`{advice}", file.stem))
}
