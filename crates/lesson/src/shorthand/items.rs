//! Reading items, with the place of what is wrong.

use super::{ESCAPED, is_plain};
use metabase::Path;
use simulator::{ActionError, InstallationError};
use std::fmt;
use std::iter::Peekable;
use std::str::{CharIndices, FromStr};
use std::vec::IntoIter;

/// A text that can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Garbled {
    /// The place of the item that it is about, in letters from 1.
    pub at: usize,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not what it has to be, which is this.
    Expected(String),
    /// There can be no such computer.
    Installation(InstallationError),
    /// The action is not possible at this place.
    Action(ActionError),
}

/// The items of a text, one after the other.
#[derive(Clone, Debug)]
pub struct Items<'a> {
    letters: Peekable<CharIndices<'a>>,
    end: usize,
}

/// An item. Each argument is taken once; what nobody took is an error at the end.
#[derive(Debug)]
pub struct Item {
    at: usize,
    letter: char,
    arguments: IntoIter<String>,
}

impl<'a> Items<'a> {
    /// The items of a text.
    pub fn of(text: &'a str) -> Self {
        Self { letters: text.char_indices().peekable(), end: text.len() }
    }

    /// The letter of the next item.
    pub fn peek(&mut self) -> Option<char> {
        self.letters.peek().map(|(_, letter)| *letter)
    }

    /// The next item; `None` at the end of the text.
    ///
    /// # Errors
    ///
    /// [`Garbled`] where there is something else.
    pub fn take(&mut self) -> Result<Option<Item>, Garbled> {
        let Some((place, letter)) = self.letters.next() else { return Ok(None) };
        let at = place + 1;
        let arguments = match letter {
            'a'..='z' => Vec::new(),
            'A'..='Z' => self.arguments()?,
            other => return Err(garbled(at, &format!("a letter, not `{other}`"))),
        };
        Ok(Some(Item { at, letter, arguments: arguments.into_iter() }))
    }

    /// The next item, which must be there.
    ///
    /// # Errors
    ///
    /// [`Garbled`] where it is not.
    pub fn need(&mut self, what: &str) -> Result<Item, Garbled> {
        let at_the_end = self.end + 1;
        self.take()?.ok_or_else(|| garbled(at_the_end, what))
    }

    fn arguments(&mut self) -> Result<Vec<String>, Garbled> {
        let mut arguments = Vec::new();
        let mut text = String::new();
        while let Some((place, letter)) = self.letters.next() {
            match letter {
                '.' => {
                    arguments.push(text);
                    return Ok(arguments);
                }
                '!' => arguments.push(std::mem::take(&mut text)),
                '~' => {
                    let wrong = || garbled(place + 1, "a letter or a number and `~` after a `~`");
                    text.push(self.escaped().ok_or_else(wrong)?);
                }
                plain if is_plain(plain) => text.push(plain),
                other => {
                    let expected = format!("a letter, a digit or one of `-_/~!.`, not `{other}`");
                    return Err(garbled(place + 1, &expected));
                }
            }
        }
        Err(garbled(self.end + 1, "a `.` that ends what a capital letter began"))
    }

    fn escaped(&mut self) -> Option<char> {
        let (_, first) = self.letters.next()?;
        let Some(mut number) = first.to_digit(10) else {
            return ESCAPED.iter().find(|(_, short)| *short == first).map(|(long, _)| *long);
        };
        loop {
            match self.letters.next()? {
                (_, '~') => return char::from_u32(number),
                (_, digit) => {
                    number = number.checked_mul(10)?.checked_add(digit.to_digit(10)?)?;
                }
            }
        }
    }
}

impl Item {
    /// Its letter.
    pub fn letter(&self) -> char {
        self.letter
    }

    /// The next argument, if there is another.
    pub fn maybe(&mut self) -> Option<String> {
        self.arguments.next()
    }

    /// The next argument.
    ///
    /// # Errors
    ///
    /// [`Garbled`] where there is no other.
    pub fn text(&mut self, what: &str) -> Result<String, Garbled> {
        self.maybe().ok_or_else(|| self.expected(what))
    }

    /// The next argument, a number of some kind.
    ///
    /// # Errors
    ///
    /// [`Garbled`] where it is missing or no such number.
    pub fn number<N: FromStr>(&mut self, what: &str) -> Result<N, Garbled> {
        self.text(what)?.parse().map_err(|_| self.expected(what))
    }

    /// The next argument, a place in the metabase.
    ///
    /// # Errors
    ///
    /// [`Garbled`] where it is missing or no path.
    pub fn path(&mut self) -> Result<Path, Garbled> {
        let text = self.text("the path of a key")?;
        let wrong = |error| self.expected(&format!("the path of a key, but {error}"));
        Path::parse(&text).map_err(wrong)
    }

    /// All arguments that are left, places in the metabase.
    ///
    /// # Errors
    ///
    /// [`Garbled`] where one is no path.
    pub fn paths(&mut self) -> Result<Vec<Path>, Garbled> {
        let mut paths = Vec::new();
        while !self.arguments.as_slice().is_empty() {
            paths.push(self.path()?);
        }
        Ok(paths)
    }

    /// The next argument, the name of one of these values.
    ///
    /// # Errors
    ///
    /// [`Garbled`] where it is missing or has none of the names.
    pub fn one_of<T: Copy>(
        &mut self,
        known: &[T],
        name_of: impl Fn(T) -> &'static str,
    ) -> Result<T, Garbled> {
        let names: Vec<&str> = known.iter().map(|known| name_of(*known)).collect();
        let what = format!("one of {}", names.join(", "));
        let text = self.text(&what)?;
        let found = known.iter().find(|known| name_of(**known) == text);
        found.copied().ok_or_else(|| self.expected(&format!("{what}, not `{text}`")))
    }

    /// Nothing else may be there.
    ///
    /// # Errors
    ///
    /// [`Garbled`] where an argument is left that nobody asked for.
    pub fn end(mut self) -> Result<(), Garbled> {
        match self.maybe() {
            Some(_) => Err(self.expected(&format!("fewer arguments of `{}`", self.letter))),
            None => Ok(()),
        }
    }

    /// An error at this item.
    pub fn expected(&self, what: &str) -> Garbled {
        garbled(self.at, what)
    }

    pub(crate) fn fault(&self, fault: Fault) -> Garbled {
        Garbled { at: self.at, fault }
    }
}

fn garbled(at: usize, expected: &str) -> Garbled {
    Garbled { at, fault: Fault::Expected(expected.to_owned()) }
}

impl fmt::Display for Garbled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "At letter {}: ", self.at)?;
        match &self.fault {
            Fault::Expected(what) => write!(f, "expected {what}."),
            Fault::Installation(error) => write!(f, "{error}."),
            Fault::Action(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Garbled {}
