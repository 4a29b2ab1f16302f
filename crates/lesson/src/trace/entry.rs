//! One line of a trace: a word and its fields, `typePassword text=my\sdog`.

use super::{Fault, TraceError};
use metabase::Path;
use std::str::FromStr;

/// A text that is being written, line by line.
#[derive(Debug, Default)]
pub struct Writer(String);

impl Writer {
    /// Begins a line with this word.
    pub fn line(&mut self, word: &str) -> &mut Self {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0 += word;
        self
    }

    /// With a field. What would end it is escaped.
    pub fn text(&mut self, name: &str, value: &str) -> &mut Self {
        self.0.push(' ');
        self.0 += name;
        self.0.push('=');
        for letter in value.chars() {
            let escaped = match letter {
                '\\' => '\\',
                ' ' => 's',
                '\n' => 'n',
                '\r' => 'r',
                other => {
                    self.0.push(other);
                    continue;
                }
            };
            self.0.push('\\');
            self.0.push(escaped);
        }
        self
    }

    /// With a field, where there is something to write.
    pub fn maybe(&mut self, name: &str, value: Option<&str>) -> &mut Self {
        match value {
            Some(value) => self.text(name, value),
            None => self,
        }
    }

    /// With a field that is true or false, where that is said.
    pub fn flag(&mut self, name: &str, value: Option<bool>) -> &mut Self {
        self.maybe(name, value.map(|value| if value { "true" } else { "false" }))
    }

    /// With a number.
    pub fn number(&mut self, name: &str, value: usize) -> &mut Self {
        self.text(name, &value.to_string())
    }

    /// The whole text.
    pub fn end(self) -> String {
        self.0
    }
}

/// A line that is being read. Each field is taken once; what nobody took is an error at the end.
#[derive(Debug)]
pub struct Fields<'a> {
    line: usize,
    word: &'a str,
    /// Those that nobody has taken yet.
    left: Vec<(&'a str, String)>,
}

impl<'a> Fields<'a> {
    /// Reads a line of this number.
    ///
    /// # Errors
    ///
    /// [`TraceError`] where it is not a word and fields.
    pub fn parse(text: &'a str, line: usize) -> Result<Self, TraceError> {
        let mut parts = text.split(' ');
        let mut read = Self { line, word: parts.next().unwrap_or_default(), left: Vec::new() };
        for part in parts {
            let Some((name, value)) = part.split_once('=') else {
                return Err(read.expected(&format!("name=value, not `{part}`")));
            };
            let Some(value) = unescape(value) else {
                return Err(read.expected(&format!("\\\\, \\s, \\n or \\r after a \\ in `{name}`")));
            };
            read.left.push((name, value));
        }
        Ok(read)
    }

    /// The word that it begins with.
    pub fn word(&self) -> &'a str {
        self.word
    }

    /// A field that may be missing.
    pub fn maybe(&mut self, name: &str) -> Option<String> {
        let index = self.left.iter().position(|(field, _)| *field == name)?;
        Some(self.left.remove(index).1)
    }

    /// A field.
    ///
    /// # Errors
    ///
    /// [`TraceError`] where it is missing.
    pub fn text(&mut self, name: &str) -> Result<String, TraceError> {
        self.maybe(name).ok_or_else(|| self.expected(&format!("a field `{name}`")))
    }

    /// A field that is true or false, or missing.
    ///
    /// # Errors
    ///
    /// [`TraceError`] where it is something else.
    pub fn maybe_flag(&mut self, name: &str) -> Result<Option<bool>, TraceError> {
        self.maybe_parsed(name, "true or false")
    }

    /// A field that is true or false.
    ///
    /// # Errors
    ///
    /// [`TraceError`] where it is missing or something else.
    pub fn flag(&mut self, name: &str) -> Result<bool, TraceError> {
        let value = self.maybe_flag(name)?;
        value.ok_or_else(|| self.expected(&format!("{name}=true or {name}=false")))
    }

    /// A count that may be missing.
    ///
    /// # Errors
    ///
    /// [`TraceError`] where it is no count.
    pub fn maybe_number(&mut self, name: &str) -> Result<Option<usize>, TraceError> {
        self.maybe_parsed(name, "a whole number")
    }

    /// A count.
    ///
    /// # Errors
    ///
    /// [`TraceError`] where it is missing or no count.
    pub fn number(&mut self, name: &str) -> Result<usize, TraceError> {
        self.whole(name)
    }

    /// A whole number of some kind.
    ///
    /// # Errors
    ///
    /// [`TraceError`] where it is missing or no number of that kind.
    pub fn whole<N: FromStr>(&mut self, name: &str) -> Result<N, TraceError> {
        let value = self.maybe_parsed(name, "a whole number")?;
        value.ok_or_else(|| self.expected(&format!("a field `{name}` with a whole number")))
    }

    /// A place in the metabase that may be missing.
    ///
    /// # Errors
    ///
    /// [`TraceError`] where it is no path.
    pub fn maybe_path(&mut self, name: &str) -> Result<Option<Path>, TraceError> {
        let Some(text) = self.maybe(name) else { return Ok(None) };
        let wrong = |error| self.expected(&format!("a path in `{name}`, but {error}"));
        Path::parse(&text).map(Some).map_err(wrong)
    }

    /// A place in the metabase.
    ///
    /// # Errors
    ///
    /// [`TraceError`] where it is missing or no path.
    pub fn path(&mut self, name: &str) -> Result<Path, TraceError> {
        self.maybe_path(name)?.ok_or_else(|| self.expected(&format!("a field `{name}`")))
    }

    /// A field that has the name of one of these values in it, or is missing.
    ///
    /// # Errors
    ///
    /// [`TraceError`] where it has none of the names.
    pub fn maybe_one_of<T: Copy>(
        &mut self,
        name: &str,
        known: &[T],
        name_of: impl Fn(T) -> &'static str,
    ) -> Result<Option<T>, TraceError> {
        let Some(text) = self.maybe(name) else { return Ok(None) };
        let found = known.iter().find(|known| name_of(**known) == text);
        found.map(|value| Some(*value)).ok_or_else(|| {
            let names: Vec<&str> = known.iter().map(|known| name_of(*known)).collect();
            self.expected(&format!("`{name}` to be one of {}, not `{text}`", names.join(", ")))
        })
    }

    /// A field that has the name of one of these values in it.
    ///
    /// # Errors
    ///
    /// [`TraceError`] where it is missing or has none of the names.
    pub fn one_of<T: Copy>(
        &mut self,
        name: &str,
        known: &[T],
        name_of: impl Fn(T) -> &'static str,
    ) -> Result<T, TraceError> {
        let found = self.maybe_one_of(name, known, name_of)?;
        found.ok_or_else(|| self.expected(&format!("a field `{name}`")))
    }

    /// Nothing else may be there.
    ///
    /// # Errors
    ///
    /// [`TraceError`] where a field is left that nobody asked for.
    pub fn end(self) -> Result<(), TraceError> {
        match self.left.first() {
            Some((name, _)) => Err(self.expected(&format!("no field `{name}` in `{}`", self.word))),
            None => Ok(()),
        }
    }

    /// An error at this line.
    pub fn expected(&self, what: &str) -> TraceError {
        self.fault(Fault::Expected(what.to_owned()))
    }

    pub(super) fn fault(&self, fault: Fault) -> TraceError {
        TraceError { line: self.line, fault }
    }

    fn maybe_parsed<T: FromStr>(
        &mut self,
        name: &str,
        what: &str,
    ) -> Result<Option<T>, TraceError> {
        let Some(text) = self.maybe(name) else { return Ok(None) };
        let wrong = || self.expected(&format!("`{name}` to be {what}, not `{text}`"));
        text.parse().map(Some).map_err(|_| wrong())
    }
}

fn unescape(value: &str) -> Option<String> {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '\\' => match letters.next()? {
                '\\' => '\\',
                's' => ' ',
                'n' => '\n',
                'r' => '\r',
                _ => return None,
            },
            other => other,
        });
    }
    Some(text)
}
