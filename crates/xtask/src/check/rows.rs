//! Section F of the facts: which rows there are, and which of them nothing holds, and why.
//!
//! The facts are kept with the project. The reasons stand in ARCHITECTURE.md, and are read from there.

use std::collections::BTreeSet;

/// The numbers of all rows. They have gaps: what turned out not to be a behaviour was taken out.
pub(super) const ALL: [u8; 68] = [
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27,
    28, 29, 30, 31, 32, 34, 35, 36, 37, 38, 39, 41, 42, 43, 44, 45, 47, 48, 49, 51, 53, 54, 58, 59,
    60, 63, 64, 65, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80,
];

/// The heading above the table of rows that are left.
const HEADING: &str = "## Which known behaviours are not held";

/// A line of that table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Left {
    pub(super) rows: Vec<u8>,
    pub(super) why: String,
}

/// Reads the table: rows, separated by commas, and why.
pub(super) fn left(architecture: &str) -> Vec<Left> {
    let section = architecture.split_once(HEADING).map_or("", |(_, rest)| rest);
    let section = section.split_once("\n## ").map_or(section, |(section, _)| section);
    section
        .lines()
        .filter_map(|line| {
            let (rows, why) = line.strip_prefix('|')?.strip_suffix('|')?.split_once('|')?;
            let rows: Vec<u8> = rows.split(',').filter_map(|row| row.trim().parse().ok()).collect();
            (!rows.is_empty()).then(|| Left { rows, why: why.trim().to_owned() })
        })
        .collect()
}

/// What is wrong with the two: a row that is neither held nor left, or both.
pub(super) fn disagreements(held: &BTreeSet<u8>, left: &[Left]) -> Vec<String> {
    let left: BTreeSet<u8> = left.iter().flat_map(|line| line.rows.iter().copied()).collect();
    let mut wrong = Vec::new();
    for row in ALL {
        match (held.contains(&row), left.contains(&row)) {
            (false, false) => wrong
                .push(format!("no scenario holds row {row}, and ARCHITECTURE.md does not say why")),
            (true, true) => wrong.push(format!(
                "a scenario holds row {row}, and ARCHITECTURE.md says that none does"
            )),
            (true, false) | (false, true) => {}
        }
    }
    wrong.extend(
        left.iter()
            .filter(|row| !ALL.contains(row))
            .map(|row| format!("ARCHITECTURE.md names row {row}, and section F has none")),
    );
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_what_is_left_is_read() {
        let text = format!(
            "# A\n| 1 | no |\n{HEADING}\n\n| rows | why |\n|---|---|\n| 35, 36 | other product |\n| 75 | later |\n\n## B\n| 3 | no |\n"
        );
        let expected = [(vec![35, 36], "other product"), (vec![75], "later")]
            .map(|(rows, why)| Left { rows, why: why.to_owned() });
        assert_eq!(left(&text), expected);
    }

    #[test]
    fn a_row_is_either_held_or_left() {
        let left = [Left { rows: vec![35, 26, 80], why: String::new() }];
        let mut held: BTreeSet<u8> = ALL.into_iter().collect();
        for row in [35, 41] {
            held.remove(&row);
        }
        assert_eq!(
            disagreements(&held, &left),
            [
                "no scenario holds row 41, and ARCHITECTURE.md does not say why",
                "a scenario holds row 80, and ARCHITECTURE.md says that none does",
                "ARCHITECTURE.md names row 26, and section F has none",
            ]
        );
    }
}
