//! What is wrong in a scenario file, and the right name for a wrong one.

use std::fmt;

/// What is wrong, and on which line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) line: usize,
    what: String,
}

impl Problem {
    pub(super) fn new(line: usize, what: impl Into<String>) -> Self {
        Self { line, what: what.into() }
    }

    /// A name that `whose` things do not have, and the nearest that they do.
    pub(super) fn unknown<'a>(
        line: usize,
        whose: &str,
        name: &str,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self::new(line, format!("{whose} `{name}`{}", advice(name, names)))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

/// `: did you mean …?`, or all names where none is near.
pub(super) fn advice<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    match bindings::wire::nearest(name, &names) {
        Some(known) => format!(": did you mean `{known}`?"),
        None if names.is_empty() => String::new(),
        None => format!("; there is `{}`", names.join("`, `")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_the_advice_and_all_names_where_none_is_near() {
        let names = ["changes", "records", "events", "reply"];
        assert_eq!(advice("change", names), ": did you mean `changes`?");
        assert_eq!(advice("Replay", names), ": did you mean `reply`?");
        assert_eq!(advice("x", names), "; there is `changes`, `records`, `events`, `reply`");
        assert_eq!(advice("x", []), "");
    }
}
