//! What was typed, taken apart.

/// The longest line that the command prompt of NT 4.0 and Windows 2000 takes (KB 830473).
const LONGEST: usize = 2047;

/// What is answered to a longer one. The wording is inferred.
pub(super) const TOO_LONG: &str = "The input line is too long.";

/// What a line comes to.
pub(super) enum CommandLine {
    /// The arguments of the script.
    Arguments(Vec<String>),
    /// The script was to be run by `wscript`, which it refuses.
    WScript,
    /// The line does not fit the command prompt.
    TooLong,
}

impl CommandLine {
    /// Takes a line apart as Windows Script Host does: blanks separate, and quotes hold together and
    /// are dropped. A backslash is nothing special, so `"C:\Web\"` ends where it seems to.
    ///
    /// Readers may have typed the command as the articles print it, so a prompt, `cscript` with its
    /// options, and the script's own name are passed over, each with or without a path.
    pub(super) fn parse(line: &str) -> Self {
        if line.chars().nth(LONGEST).is_some() {
            return Self::TooLong;
        }
        let mut arguments = split(line).into_iter().peekable();
        while arguments.next_if(|argument| argument.ends_with('>')).is_some() {}
        if arguments.next_if(|argument| is_program(argument, "wscript", ".exe")).is_some() {
            return Self::WScript;
        }
        if arguments.next_if(|argument| is_program(argument, "cscript", ".exe")).is_some() {
            while arguments.next_if(|argument| argument.starts_with("//")).is_some() {}
        }
        arguments.next_if(|argument| is_program(argument, "adsutil", ".vbs"));
        Self::Arguments(arguments.collect())
    }
}

fn split(line: &str) -> Vec<String> {
    let mut arguments = Vec::new();
    let mut current: Option<String> = None;
    let mut quoted = false;
    for letter in line.chars() {
        // Nobody can type a control character into an argument: Tab and Enter end one.
        let letter = if letter.is_control() { ' ' } else { letter };
        match letter {
            '"' => {
                quoted = !quoted;
                current.get_or_insert_default();
            }
            ' ' if !quoted => arguments.extend(current.take()),
            _ => current.get_or_insert_default().push(letter),
        }
    }
    arguments.extend(current);
    arguments
}

fn is_program(argument: &str, name: &str, extension: &str) -> bool {
    let file = argument.rsplit(['\\', '/', '>']).next().unwrap_or(argument).to_ascii_lowercase();
    file.strip_suffix(extension).unwrap_or(&file) == name
}
