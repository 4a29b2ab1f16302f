//! Traces that tell no password: each typed text as a token that says how it relates to others.
//!
//! What a reader types into a simulation may all the same be a password of theirs, so a trace that is
//! saved or sent holds none. All that the computer ever asks of a password is whether it is empty,
//! and whether it is the same as another one. That is what the tokens keep:
//!
//! | token              | the text that was typed                                                    |
//! |--------------------|----------------------------------------------------------------------------|
//! | empty              | nothing                                                                    |
//! | `<same>`           | the password that the account it was typed for has in Windows at that step |
//! | `<installed NAME>` | the password that Setup made up for this account                           |
//! | `<other 1>`, …     | any other text, numbered as they first appear; same text, same number      |
//!
//! Going back, `<same>` and `<installed NAME>` become that password, and `<other 1>` stays the text
//! that it is. So every step comes out as it did, and the tokens of what comes back are the same.
//! A text that somebody typed and that looks like a token is a text like any other.
//!
//! What the page hands from one engine to the other, `trace`, keeps what was typed.

mod command;

use crate::Session;
use crate::session::Line;
use simulator::{
    Action, ActionError, Computer, Confirmed, Installation, InstallationError, Request,
};
use std::fmt;

const SAME: &str = "<same>";
const INSTALLED: &str = "<installed ";

/// Why masked actions don't make a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnmaskError {
    /// There can be no such computer.
    Installation(InstallationError),
    /// A token stands for the password of an account that is not there.
    NoPassword {
        /// The index of the action.
        index: usize,
        /// The token.
        token: String,
        /// The account.
        account: String,
    },
    /// An action is not possible at its place.
    Action {
        /// The index of the action.
        index: usize,
        /// Why.
        error: ActionError,
    },
    /// There are fewer actions than were to be done.
    Position {
        /// How many were to be done.
        position: usize,
        /// How many there are.
        actions: usize,
    },
}

/// The actions of a session's current path, with tokens in place of passwords.
pub fn masked(session: &Session) -> Vec<Action> {
    let mut others: Vec<String> = Vec::new();
    let mut actions = Vec::new();
    let origin = session.computer_at(0).unwrap_or(session.computer());
    let mut before = origin;
    for (_, step) in session.steps() {
        let action = rewritten(&step.action, before, &mut |account, text| {
            token(origin, before, account, text, &mut others)
        });
        actions.push(action);
        before = &step.computer;
    }
    actions
}

/// A session in which masked actions have been done, standing after so many of them.
///
/// # Errors
///
/// [`UnmaskError`] when there can be no such computer, or at the first action that does not fit.
pub fn unmasked(
    installation: &Installation,
    actions: &[Action],
    position: usize,
) -> Result<Session, UnmaskError> {
    if position > actions.len() {
        return Err(UnmaskError::Position { position, actions: actions.len() });
    }
    let (mut line, stopped) = replayed(installation, actions).map_err(UnmaskError::Installation)?;
    if let Some(error) = stopped {
        return Err(error);
    }
    line.go(position);
    Ok(Session::of_line(line))
}

/// Masked actions, done as far as they fit; and why no farther.
pub(crate) fn replayed(
    installation: &Installation,
    actions: &[Action],
) -> Result<(Line, Option<UnmaskError>), InstallationError> {
    let mut line = Line::new(Computer::install(installation)?, None);
    for (index, action) in actions.iter().enumerate() {
        if let Err(error) = replay(&mut line, index, action) {
            return Ok((line, Some(error)));
        }
    }
    Ok((line, None))
}

/// Does one masked action more.
fn replay(line: &mut Line, index: usize, action: &Action) -> Result<(), UnmaskError> {
    let (origin, before) = (&line.origin, line.tip());
    let mut missing = None;
    let action = rewritten(action, before, &mut |account, token| {
        text(origin, before, account, token).unwrap_or_else(|account| {
            missing = Some((token.to_owned(), account.to_owned()));
            String::new()
        })
    });
    if let Some((token, account)) = missing {
        return Err(UnmaskError::NoPassword { index, token, account });
    }
    line.append(action).map_err(|error| UnmaskError::Action { index, error })
}
/// The token for a text that was typed for an account.
fn token(
    origin: &Computer,
    before: &Computer,
    account: &str,
    text: &str,
    others: &mut Vec<String>,
) -> String {
    if text.is_empty() {
        return String::new();
    }
    if before.accounts().find(account).is_some_and(|account| account.password == text) {
        return SAME.to_owned();
    }
    if let Some(installed) = origin.accounts().iter().find(|account| account.password == text) {
        return format!("{INSTALLED}{}>", installed.name);
    }
    let known = others.iter().position(|other| other == text);
    let index = known.unwrap_or_else(|| {
        others.push(text.to_owned());
        others.len() - 1
    });
    format!("<other {}>", index + 1)
}

/// The text that a token stands for. The error is the account that is not there.
fn text<'a>(
    origin: &Computer,
    before: &Computer,
    account: &'a str,
    token: &'a str,
) -> Result<String, &'a str> {
    let installed = token.strip_prefix(INSTALLED).and_then(|rest| rest.strip_suffix('>'));
    let (computer, account) = match installed {
        Some(name) => (origin, name),
        None if token == SAME => (before, account),
        None => return Ok(token.to_owned()),
    };
    computer.accounts().find(account).map(|account| account.password.clone()).ok_or(account)
}

/// An action with each password that was typed in it replaced. `replace` is given the account that it
/// was typed for, and the text.
fn rewritten(
    action: &Action,
    before: &Computer,
    replace: &mut dyn FnMut(&str, &str) -> String,
) -> Action {
    let mut action = action.clone();
    // An engine without the machine has no script, and no visitor with a name: what is needed for these
    // stays out of it.
    match &mut action {
        Action::TypePassword { text } => *text = replace(drafted(before), text),
        Action::Ok(Confirmed { password: Some(text), .. })
        | Action::Apply(Confirmed { password: Some(text), .. }) => {
            *text = replace(drafted(before), text);
        }
        Action::Request(Request { visitor: Some(visitor), .. }) if simulator::HAS_MACHINE => {
            // Over FTP it may be an e-mail address, which is nobody's business either.
            visitor.password = replace(&visitor.user_name, &visitor.password);
        }
        Action::SetAccount { account, change } => {
            if let Some(text) = &mut change.password {
                *text = replace(account, text);
            }
        }
        Action::Adsutil { command } if simulator::HAS_MACHINE => {
            if let Some(line) = command::rewritten(command, before, replace) {
                *command = line;
            }
        }
        Action::Open { .. }
        | Action::Properties { .. }
        | Action::Edit { .. }
        | Action::SetMethod { .. }
        | Action::SetSync { .. }
        | Action::Browse { .. }
        | Action::TypeUserName { .. }
        | Action::Ok(_)
        | Action::Apply(_)
        | Action::Cancel
        | Action::SetAuth { .. }
        | Action::Request(_)
        | Action::SetService { .. }
        | Action::Restart
        | Action::Wait { .. }
        | Action::Adsutil { .. } => {}
    }
    action
}

/// The account in the dialog that is open.
fn drafted(computer: &Computer) -> &str {
    computer.draft().map_or("", |draft| &draft.user_name)
}

impl fmt::Display for UnmaskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Installation(error) => error.fmt(f),
            Self::NoPassword { token, account, .. } => write!(
                f,
                "{token} stands for the password of \"{account}\", and there is no such account then."
            ),
            Self::Action { error, .. } => error.fmt(f),
            Self::Position { position, actions } => {
                write!(f, "There is no step {position}: there are {actions}.")
            }
        }
    }
}

impl std::error::Error for UnmaskError {}
