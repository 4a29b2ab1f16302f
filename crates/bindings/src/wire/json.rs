//! Traces as text: what the page writes into a file, and reads from one that anybody may have changed.

use super::Trace;
use crate::Refusal;
use lesson::Session;
use std::fmt;

/// Why a text opens no session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no JSON from this place on; both count from 1.
    NotJson {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// It is JSON, and no trace of a session that there can be.
    Refused(Refusal),
}

/// The trace of a session, as a file has it.
pub fn write(session: &Session) -> String {
    serde_json::to_string_pretty(&Trace::of(session)).unwrap_or_default() // nothing in it can fail
}

/// The session of a trace that [`write()`] wrote, or a program by `JSON.stringify`.
///
/// # Errors
///
/// [`Unreadable`] at the first thing that is wrong with it.
pub fn read(text: &str) -> Result<Session, Unreadable> {
    let text = text.trim_start_matches('\u{feff}'); // some editors put it before what they save
    let value = serde_json::from_str(text)
        .map_err(|error| Unreadable::NotJson { line: error.line(), column: error.column() })?;
    let trace = Trace::read(value).map_err(Refusal::from);
    trace.and_then(Trace::session).map_err(Unreadable::Refused)
}

/// What is wrong, where, and what to do.
impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, column } => write!(
                f,
                "This is no trace: it is no JSON from line {line}, column {column} on. Take the whole text of a trace, from its first brace to its last."
            ),
            Self::Refused(refusal) => {
                if let Some(at) = refusal.at() {
                    write!(f, "{at}: ")?;
                }
                write!(f, "{refusal} Correct the trace there, or have it written anew.")
            }
        }
    }
}

impl std::error::Error for Unreadable {}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use lesson::{Claim, Session};
    use simulator::{Action, Installation};

    fn session() -> Session {
        let mut session = Session::start(&Installation::default()).unwrap();
        for action in Claim::M4.actions(session.computer().installation()) {
            session.dispatch(action).unwrap();
        }
        session
    }

    #[test]
    fn a_session_comes_back_at_its_place_without_its_passwords() {
        let mut session = session();
        for action in [Action::open(), Action::TypePassword { text: "wrong-secret".to_owned() }] {
            session.dispatch(action).unwrap();
        }
        session.undo();
        session.undo();
        let text = write(&session);
        assert!(!text.contains("wrong-secret"), "{text}");
        let opened = read(&format!("\u{feff}{text}\n")).unwrap();
        assert_eq!((opened.position(), opened.len()), (9, 11));
        assert_eq!(opened.computer(), session.computer());
        assert_eq!(write(&opened), text);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let text = write(&session());
        let says = |text: &str| read(text).unwrap_err().to_string();
        let anew = "Correct the trace there, or have it written anew.";
        for (text, expected) in [
            (
                "{\n  nothing".to_owned(),
                "This is no trace: it is no JSON from line 2, column 3 on. Take the whole text of a trace, from its first brace to its last.".to_owned(),
            ),
            (
                "[]".to_owned(),
                format!("Expected an object, found a list. {anew}"),
            ),
            (
                text.replacen("\"checked\"", "\"chekced\"", 1),
                format!("actions[1].chekced: The action setSync has no field \"chekced\": did you mean \"checked\"? allowed: type, checked. {anew}"),
            ),
            (
                text.replace("\"position\": 9", "\"position\": 10"),
                format!("position: There is no step 10: there are 9. {anew}"),
            ),
            (
                r#"{"format":"q259353-live","version":1,"options":{},"actions":[{"type":"ok"}],"position":0}"#.to_owned(),
                format!("actions[0]: No dialog is open: open Anonymous User Account first. {anew}"),
            ),
        ] {
            let said = says(&text);
            assert_eq!(said, expected, "{text}");
        }
        // Deep enough to break a reader that calls itself without end.
        assert!(says(&"[".repeat(100_000)).starts_with("This is no trace"));
    }
}
