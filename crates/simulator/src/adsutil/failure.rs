//! How the script tells an error: a description, its number in two notations, and what it tried.

/// The exit code of a failure that has no number of its own.
pub(super) const NUMBER_OF_GENERAL_FAILURE: i32 = 2;

/// The text has no meaning as a value of this type, to `VBScript`.
pub(super) const TYPE_MISMATCH: u32 = 13;
/// The number is too large, to `VBScript`.
pub(super) const OVERFLOW: u32 = 6;
/// ADSI knows no such class.
pub(super) const UNKNOWN_CLASS: u32 = 0x8000_5004;
/// ADSI finds no such property.
pub(super) const PROPERTY_NOT_FOUND: u32 = 0x8000_5006;
/// There is no key at the path.
pub(super) const PATH_NOT_FOUND: u32 = 0x8007_0003;
/// The property can't be written.
pub(super) const ACCESS_DENIED: u32 = 0x8007_0005;
/// A key can't be put into itself.
pub(super) const INVALID_ARGUMENT: u32 = 0x8007_0057;
/// There is a key already.
pub(super) const ALREADY_EXISTS: u32 = 0x8007_00B7;

/// An error, as the script writes it.
#[derive(Debug)]
pub(super) struct Failure {
    /// The lines.
    pub(super) lines: Vec<String>,
    /// What the script ends with.
    pub(super) exit_code: i32,
}

impl Failure {
    /// An error with a number: what it means, the number, and what was tried.
    pub(super) fn reported(number: u32, tried: String) -> Self {
        let mut lines = report(number);
        lines.push(tried);
        Self { lines, exit_code: number.cast_signed() }
    }

    /// The command needs more arguments, or fewer.
    pub(super) fn wrong_number_of_args(command: &str) -> Self {
        let line = format!("Error: Wrong number of Args for the {command} command");
        Self { lines: vec![line], exit_code: NUMBER_OF_GENERAL_FAILURE }
    }

    /// The kind of property is beyond the script (Q293637). That `GET` and `SET` answer as `ENUM`
    /// does there, and end with a general failure, is inferred.
    pub(super) fn not_yet_supported(lines: Vec<String>) -> Self {
        Self { lines, exit_code: NUMBER_OF_GENERAL_FAILURE }
    }

    /// The same with an empty line before it, as some commands have it.
    pub(super) fn after_an_empty_line(mut self) -> Self {
        self.lines.insert(0, String::new());
        self
    }
}

/// What an error means, where the script says it, else an empty line; and its number.
pub(super) fn report(number: u32) -> Vec<String> {
    let meaning = match number {
        PATH_NOT_FOUND => "The path requested could not be found.",
        ACCESS_DENIED => "Access is denied for the requested path or property.",
        TYPE_MISMATCH => "Type mismatch",
        OVERFLOW => "Overflow",
        _ => "",
    };
    vec![meaning.to_owned(), format!("ErrNumber: {} (0x{number:X})", number.cast_signed())]
}
