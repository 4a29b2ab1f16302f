//! A session as text and back: how one engine of the page hands a reader's history to another.
//!
//! The whole history is written, with the paths that were left: [`read`] of what [`write()`] wrote is
//! the session itself, and Undo leads where it led. It is written in [`shorthand`](crate::shorthand),
//! after an item for the session and before each path one with its numbers:
//!
//! ```text
//! Q0.V3!1!0!!!.ouWmy~sdog.
//! ```
//!
//! *Passwords that were typed stand in it in clear.* It stays within the page that it was written in:
//! it is never stored and never sent. What leaves the page is a [`link`](crate::link), which masks them.
//! Both engines are of the same build, so it has no version.

use crate::Session;
use crate::session::{Departure, Line};
use crate::shorthand::{
    Fault, Garbled, Item, Items, Writer, read_action, read_origin, write_action, write_origin,
};
use simulator::Computer;

/// The letter that a session begins with, and no action or option.
pub const FIRST: char = 'Q';

/// Writes a session as text.
pub fn write(text: &mut Writer, session: &Session) {
    let (lines, current) = session.lines();
    text.numbers(FIRST, &[Some(current)]);
    for line in lines {
        write_numbers(text, line);
        write_origin(text, line.origin.installation());
        for step in &line.steps {
            write_action(text, &step.action);
        }
    }
}

/// Reads a session that [`write()`] wrote, to the end of the text.
///
/// # Errors
///
/// [`Garbled`] at the first item that can't be read, or done.
pub fn read(items: &mut Items<'_>) -> Result<Session, Garbled> {
    let mut head = items.need("a session")?;
    if head.letter() != FIRST {
        return Err(head.expected("a session"));
    }
    let current = head.number("the number of a path")?;
    let mut lines = Vec::new();
    while items.peek().is_some() {
        lines.push(read_line(items)?);
    }
    let wrong = |_| head.expected("numbers of steps and paths that there are");
    Session::of_lines(lines, current).map_err(wrong)
}

/// The numbers of a path: where the reader is on it, and how it hangs together with others.
fn write_numbers(text: &mut Writer, line: &Line) {
    let left = line.went_to;
    let numbers = [
        Some(line.position),
        Some(line.base),
        Some(line.seen),
        line.came_from,
        left.map(|left| left.at),
        left.map(|left| left.to),
    ];
    text.numbers('V', &numbers);
}

fn read_line(items: &mut Items<'_>) -> Result<Line, Garbled> {
    let mut head = items.need("a path")?;
    if head.letter() != 'V' {
        return Err(head.expected("a path"));
    }
    let mut number = || maybe_number(&mut head);
    let numbers = [number()?, number()?, number()?, number()?, number()?, number()?];
    let [Some(position), Some(base), Some(seen), came_from, at, to] = numbers else {
        return Err(head.expected("where the reader is on the path"));
    };
    let installation = read_origin(items)?;
    let origin =
        Computer::install(&installation).map_err(|error| head.fault(Fault::Installation(error)))?;
    let went_to = at.zip(to).map(|(at, to)| Departure { at, to });
    let mut line = Line { position, base, came_from, went_to, seen, ..Line::new(origin, None) };
    while items.peek().is_some_and(|letter| letter != 'V') {
        let mut item = items.need("an action")?;
        let action = read_action(&mut item)?;
        line.append(action).map_err(|error| item.fault(Fault::Action(error)))?;
        item.end()?;
    }
    Ok(line)
}

/// A number, or nothing where there is none.
fn maybe_number(head: &mut Item) -> Result<Option<usize>, Garbled> {
    let text = head.text("six numbers")?;
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| head.expected("six numbers"))
}
