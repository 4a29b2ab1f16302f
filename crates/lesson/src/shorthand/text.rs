//! Writing items.

use super::{ESCAPED, is_plain};
use metabase::Path;

/// A text that is being written, item by item.
#[derive(Debug, Default)]
pub struct Writer(String);

impl Writer {
    /// An item: a small letter, or a capital letter with arguments.
    pub fn item(&mut self, letter: char, arguments: &[&str]) {
        self.list(letter, arguments, &[]);
    }

    /// An item whose last arguments are places in the metabase.
    pub fn list(&mut self, letter: char, arguments: &[&str], paths: &[Path]) {
        self.0.push(letter);
        if !letter.is_ascii_uppercase() {
            return;
        }
        let mut first = true;
        for argument in arguments.iter().copied().chain(paths.iter().map(Path::as_str)) {
            if !first {
                self.0.push('!');
            }
            first = false;
            self.escaped(argument);
        }
        self.0.push('.');
    }

    /// An item whose arguments are numbers, or nothing where there is none.
    pub fn numbers(&mut self, letter: char, numbers: &[Option<usize>]) {
        self.0.push(letter);
        for (index, number) in numbers.iter().enumerate() {
            if index > 0 {
                self.0.push('!');
            }
            if let Some(number) = number {
                self.0 += &number.to_string();
            }
        }
        self.0.push('.');
    }

    /// The whole text.
    pub fn end(self) -> String {
        self.0
    }

    fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            if is_plain(letter) {
                self.0.push(letter);
                continue;
            }
            self.0.push('~');
            if let Some((_, short)) = ESCAPED.iter().find(|(long, _)| *long == letter) {
                self.0.push(*short);
            } else {
                self.0 += &u32::from(letter).to_string();
                self.0.push('~');
            }
        }
    }
}
