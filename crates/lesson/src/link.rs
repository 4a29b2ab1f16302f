//! A link to a place in a reader's history: the path so far and the step on it, in an address.
//!
//! ```text
//! #1oukotkouk-75kk
//!  ││         └ what a link that was cut or changed does not have: four letters made of all others
//!  │└ what was done, in shorthand: open, untick, OK; open, tick, OK; open, untick, OK
//!  └ the version of the format
//! ```
//!
//! It is written in [`shorthand`](crate::shorthand), from which it gets its letters: they are those that
//! stand in an address as they are, in chats, Markdown and wikis too. A link that was made once opens
//! for ever. It holds no password ([`masked`](crate::masked)).
//!
//! ```
//! use lesson::{Claim, Session, link};
//! use simulator::Installation;
//!
//! let mut session = Session::start(&Installation::default())?;
//! for action in Claim::M4.actions(session.computer().installation()) {
//!     session.dispatch(action)?;
//! }
//! let address = link::write(&session)?;
//! assert!(address.starts_with("#1oukotkouk-"));
//! let opened = link::open(&address)?;
//! assert_eq!(opened.session.computer(), session.computer());
//!
//! let error = link::open("#1oukotk-75kk").unwrap_err();
//! assert!(error.to_string().starts_with("This link is damaged"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod error;

pub use error::{LinkError, Stopped, TooLong};

use crate::shorthand::{
    Garbled, Items, Writer, read_action, read_origin, write_action, write_origin,
};
use crate::{Session, mask};
use simulator::{Action, Installation};

/// The version that is written. One that is read is of this version or an older one.
pub const VERSION: u32 = 1;

/// The longest link: more than that is cut by too much that links are sent through.
pub const LONGEST: usize = 8192;

/// The link of the page as it opens: nothing was done yet but for opening the dialog.
pub const OPENING: &str = "#1o-q717";

/// What a link led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The history, at the place of the link, or as far as it could be replayed.
    pub session: Session,
    /// Why it could not be replayed to the end.
    pub stopped: Option<Stopped>,
}

/// The current path of a session and the place on it, as a link: from its `#` on.
///
/// # Errors
///
/// [`TooLong`] where too much was done for a link.
pub fn write(session: &Session) -> Result<String, TooLong> {
    if session.len() > LONGEST {
        return Err(TooLong);
    }
    let mut text = Writer::default();
    write_origin(&mut text, session.computer().installation());
    for action in mask::masked(session) {
        write_action(&mut text, &action);
    }
    if session.position() < session.len() {
        text.numbers('J', &[Some(session.position())]);
    }
    let mut link = format!("#{VERSION}");
    link += &text.end();
    let check = check(link.get(1..).unwrap_or_default());
    link.push('-');
    link += &check;
    if link.len() > LONGEST { Err(TooLong) } else { Ok(link) }
}

/// Whether what follows a `#` in an address is meant as a link of this kind. The start script asks the
/// same, before there is an engine.
pub fn is_link(fragment: &str) -> bool {
    fragment.trim_start_matches('#').starts_with(|first: char| first.is_ascii_digit())
}

/// Opens a link: what stands from the `#` on, or a whole address.
///
/// # Errors
///
/// [`LinkError`], which says what is wrong with it, where, and what to do.
pub fn open(address: &str) -> Result<Opened, LinkError> {
    let fragment = address.rsplit_once('#').map_or(address, |(_, fragment)| fragment);
    if !is_link(fragment) {
        return Err(LinkError::NotALink);
    }
    let text = plain(fragment);
    // What a sentence that it stood in has left at its end.
    let text = text.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric());
    let (body, mark) = text.rsplit_once('-').unwrap_or((text, ""));
    let digits = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let (version, letters) = body.split_at_checked(digits).unwrap_or((body, ""));
    let read = read(letters).map_err(|error| {
        let at = error.at + digits; // counted from behind the `#`
        Garbled { at, ..error }
    });
    match version.parse() {
        Ok(VERSION) => {}
        // How such a one is checked is not known here.
        Ok(newer) if newer > VERSION => return Err(LinkError::Newer { version: newer }),
        Ok(_) | Err(_) => return Err(LinkError::Damaged { at: None }),
    }
    if mark != check(body) {
        return Err(LinkError::Damaged { at: read.err().map(|error| error.at) });
    }
    let Path { installation, actions, position } = read.map_err(LinkError::Garbled)?;
    let (mut line, stopped) =
        mask::replayed(&installation, &actions).map_err(LinkError::Installation)?;
    let stopped = stopped.map(|error| Stopped { steps: actions.len(), error });
    line.go(if stopped.is_some() { line.steps.len() } else { position });
    Ok(Opened { session: Session::of_line(line), stopped })
}

/// What a link says.
struct Path {
    installation: Installation,
    actions: Vec<Action>,
    position: usize,
}

fn read(letters: &str) -> Result<Path, Garbled> {
    let mut items = Items::of(letters);
    let installation = read_origin(&mut items)?;
    let mut actions = Vec::new();
    while items.peek().is_some_and(|letter| letter != 'J') {
        let mut item = items.need("an action")?;
        actions.push(read_action(&mut item)?);
        item.end()?;
    }
    let mut position = actions.len();
    if let Some(mut item) = items.take()? {
        let expected = format!("a number of steps below {position}, at the end");
        position = item.number(&expected)?;
        if position >= actions.len() || items.peek().is_some() {
            return Err(item.expected(&expected));
        }
        item.end()?;
    }
    Ok(Path { installation, actions, position })
}

/// Four letters of a text that hardly any other has (FNV-1a, folded to 20 bits).
fn check(text: &str) -> String {
    const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let mut sum: u32 = 0x811C_9DC5;
    for byte in text.bytes() {
        sum = (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    sum ^= sum >> 20;
    [15, 10, 5, 0]
        .map(|shift| {
            let index = usize::try_from(sum >> shift & 31).unwrap_or_default();
            LETTERS.get(index).map_or('0', |letter| char::from(*letter))
        })
        .into_iter()
        .collect()
}

/// Some that pass a link on write letters such as `~` with a `%`.
fn plain(fragment: &str) -> String {
    let mut parts = fragment.split('%');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let code = part.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        if let (Some(code), Some(rest)) = (code.filter(u8::is_ascii), part.get(2..)) {
            text.push(char::from(code));
            text += rest;
        } else {
            text.push('%');
            text += part;
        }
    }
    text
}
