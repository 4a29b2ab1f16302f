//! A session as a text for a ticket, in Markdown: what was done and what came of it, where it stands now,
//! what to do. All of it is asked of the model, and no password stands in it.

use crate::{
    Goal, Session, Situation, Step, Visitor, announce, documented_route, move_label,
    visitor_sentence,
};
use metabase::Path;
use simulator::{Computer, Subject};
use std::fmt::Write;

/// The text. `address` is that of the page at this place in the history, where it has one.
pub fn ticket(session: &Session, address: Option<&str>) -> String {
    let (computer, node) = (session.computer(), session.focus());
    let name = Situation::of(computer, &node).name();
    let mut text = format!(
        "## Anonymous access on {}: {name}\n\nIIS {}, computer {}, the account of {}.\n",
        computer.installation().computer,
        computer.version().as_str(),
        computer.installation().computer,
        code(node.as_str()),
    );
    heading(&mut text, "What was done, and what came of it");
    if session.position() == 0 {
        text += "Nothing yet.\n";
    }
    for (number, step) in session.done() {
        let sources = sources(step);
        let line = plain(&announce(step));
        // A `String` takes whatever is written to it.
        let _ = writeln!(text, "{number}. {line}{sources}");
    }
    heading(&mut text, "Where it stands");
    text += &plain(&visitor_sentence(&Visitor::of(computer, &node)));
    text += "\n\n";
    for goal in [Goal::PasswordDeleted, Goal::BlankPassword, Goal::EventLogged] {
        if goal.holds(computer, &node) {
            let _ = writeln!(text, "- {}", goal.title());
        }
    }
    heading(&mut text, "What to do");
    write_way_out(&mut text, computer, &node);
    if let Some(address) = address {
        heading(&mut text, "The same, step by step");
        let _ = writeln!(text, "<{address}>");
    }
    text += "\nFrom a simulation made after Q259353, not from a real computer.\n";
    text
}

fn heading(text: &mut String, words: &str) {
    let _ = write!(text, "\n### {words}\n\n");
}

/// The shortest way on which visitors get in and go on getting in, by what is documented.
fn write_way_out(text: &mut String, computer: &Computer, node: &Path) {
    let Some(route) = documented_route(computer, node, Goal::Working) else {
        *text += "No documented way was found.\n";
        return;
    };
    if route.is_empty() {
        *text += "Nothing: visitors get in, and will go on getting in.\n";
        return;
    }
    let mut computer = computer.clone();
    for (number, action) in (1..).zip(&route) {
        let _ = writeln!(text, "{number}. {}", plain(&move_label(&computer, node, action)));
        if let Ok((next, _)) = computer.apply(action) {
            computer = next;
        }
    }
}

/// Where it is written that a step has these effects outside of the dialog.
fn sources(step: &Step) -> String {
    let mut sources: Vec<String> = Vec::new();
    for citation in &step.outcome.citations {
        if matches!(citation.subject, Subject::Dialog | Subject::Computer) {
            continue;
        }
        let basis = citation.rule.basis();
        let mark = if basis.inferred.is_some() { ", inferred" } else { "" };
        let source = format!("{} {}{mark}", basis.source, basis.part);
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    if sources.is_empty() { String::new() } else { format!(" ({})", plain(&sources.join("; "))) }
}

/// A text in which Markdown finds nothing to format: what a reader typed can hold anything.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            plain.push('\\');
        }
        plain.push(if letter.is_control() { ' ' } else { letter });
    }
    plain
}

fn code(text: &str) -> String {
    format!("`{}`", text.replace('`', " "))
}
