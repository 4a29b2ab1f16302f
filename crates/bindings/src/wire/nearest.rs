//! The name that somebody probably meant.

/// The known name that is nearest to what was written, if one is near: at most one letter in three
/// differs. Upper and lower case count as the same.
pub fn nearest<'a>(written: &str, known: &[&'a str]) -> Option<&'a str> {
    const LONGEST: usize = 40; // of what is worth comparing: the work grows with the length
    if written.len() > LONGEST {
        return None;
    }
    let written = written.to_ascii_lowercase();
    let distances = known.iter().map(|name| (distance(&written, &name.to_ascii_lowercase()), name));
    let (distance, name) = distances.min_by_key(|(distance, _)| *distance)?;
    let most = 1.max(name.len().max(written.len()) / 3);
    (distance <= most).then_some(*name)
}

/// How many letters have to be put in, taken out or replaced to make one text of the other
/// (Levenshtein's distance).
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (index, left_letter) in left.chars().enumerate() {
        let mut diagonal = index; // above and to the left of the place being filled
        let mut before = index + 1; // to the left of it
        let mut next = vec![before];
        for (right_letter, &above) in right.iter().zip(row.iter().skip(1)) {
            let replaced = diagonal + usize::from(left_letter != *right_letter);
            before = replaced.min(before + 1).min(above + 1);
            diagonal = above;
            next.push(before);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_counts_letters() {
        for (left, right, expected) in [
            ("", "", 0),
            ("", "ok", 2),
            ("node", "nod", 1),
            ("kitten", "sitting", 3),
            ("ab", "ba", 2),
        ] {
            assert_eq!(distance(left, right), expected, "{left} {right}");
            assert_eq!(distance(right, left), expected, "{right} {left}");
        }
    }

    #[test]
    fn a_name_is_near_when_few_letters_differ() {
        let known = ["open", "setSync", "setAuth", "request"];
        for (written, expected) in [
            ("setsync", Some("setSync")),
            ("setSnyc", Some("setSync")),
            ("opem", Some("open")),
            ("Requests", Some("request")),
            ("close", None),
            ("", None),
        ] {
            assert_eq!(nearest(written, &known), expected, "{written}");
        }
    }
}
