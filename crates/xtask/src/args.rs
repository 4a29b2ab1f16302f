//! The command line: one command, then its options.

use crate::failure::{Failure, Result};

/// What was typed after `cargo xtask`. A command takes the options that it knows; `finish` refuses
/// what is left.
#[derive(Debug)]
pub(crate) struct Args {
    command: Option<String>,
    rest: Vec<String>,
}

/// An option whose value may be left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Given {
    Not,
    Alone,
    With(String),
}

impl Given {
    /// The value, if there is one.
    pub(crate) fn as_deref(&self) -> Option<&str> {
        match self {
            Self::Not | Self::Alone => None,
            Self::With(value) => Some(value),
        }
    }
}

impl Args {
    pub(crate) fn new(words: impl Iterator<Item = String>) -> Self {
        let mut words = words;
        let command = words.next();
        // `--port=0` and `--port 0` are the same.
        let rest = words
            .flat_map(|word| match word.split_once('=') {
                Some((name, value)) if name.starts_with("--") => {
                    vec![name.to_owned(), value.to_owned()]
                }
                _ => vec![word],
            })
            .collect();
        Self { command, rest }
    }

    pub(crate) fn command(&mut self) -> Option<String> {
        self.command.clone()
    }

    /// `--name`, given or not.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let found = self.position(name);
        if let Some(at) = found {
            self.rest.remove(at);
        }
        found.is_some()
    }

    /// `--name VALUE`.
    pub(crate) fn value(&mut self, name: &str, what: &str) -> Result<Option<String>> {
        match self.optional_value(name) {
            Given::Alone => Err(Failure::usage(format!("{name} needs {what} after it"))),
            Given::With(value) => Ok(Some(value)),
            Given::Not => Ok(None),
        }
    }

    /// `--name` or `--name VALUE`.
    pub(crate) fn optional_value(&mut self, name: &str) -> Given {
        let Some(at) = self.position(name) else {
            return Given::Not;
        };
        self.rest.remove(at);
        match self.rest.get(at) {
            Some(word) if !word.starts_with("--") => Given::With(self.rest.remove(at)),
            _ => Given::Alone,
        }
    }

    /// The next word that belongs to no option.
    pub(crate) fn word(&mut self) -> Option<String> {
        let at = self.rest.iter().position(|word| !word.starts_with("--"))?;
        Some(self.rest.remove(at))
    }

    /// Refuses whatever no one has taken.
    pub(crate) fn finish(self) -> Result<()> {
        let command = self.command.unwrap_or_default();
        match self.rest.first() {
            None => Ok(()),
            Some(word) => Err(Failure::usage(format!(
                "`cargo xtask {command}` does not know `{word}`; `cargo xtask help` lists what it knows"
            ))),
        }
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.rest.iter().position(|word| word == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(line: &str) -> Args {
        Args::new(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_are_taken_one_by_one_and_the_rest_is_refused() {
        let mut serve = args("serve --port=0 --no-open");
        assert_eq!(serve.command().as_deref(), Some("serve"));
        assert!(serve.flag("--no-open"));
        assert_eq!(serve.value("--port", "a number").unwrap().as_deref(), Some("0"));
        serve.finish().unwrap();

        let wrong = args("serve --prot 1").finish().unwrap_err();
        assert!(wrong.to_string().contains("`--prot`"), "{wrong}");
        assert_eq!(wrong.exit_code(), 2);
    }

    #[test]
    fn a_value_may_be_optional_or_missing() {
        for (line, given) in [
            ("test", Given::Not),
            ("test --e2e", Given::Alone),
            ("test --e2e M3", Given::With("M3".to_owned())),
        ] {
            assert_eq!(args(line).optional_value("--e2e"), given, "{line}");
        }
        let wrong = args("serve --port").value("--port", "a number").unwrap_err();
        assert_eq!(wrong.to_string(), "--port needs a number after it");
    }
}
