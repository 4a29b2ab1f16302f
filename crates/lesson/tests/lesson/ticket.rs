//! The text for a ticket says what was done, what came of it, where it stands and what to do.

use crate::generated::{SECRETS, readers};
use crate::notation::{M4, made_up_password, session};
use lesson::{Goal, ticket};

/// The part of a ticket below a heading.
#[track_caller]
fn part<'a>(text: &'a str, heading: &str) -> &'a str {
    let (_, rest) = text.split_once(&format!("### {heading}\n\n")).unwrap();
    rest.split("\n### ").next().unwrap().trim()
}

#[test]
fn the_articles_story_is_told_with_its_way_out() {
    let session = session(&format!("{M4}; restart; request"));
    let text = ticket(&session, Some("https://example.org/#1ouk-0000"));
    assert!(text.starts_with("## Anonymous access on WEB01: "), "{text}");
    assert!(text.contains("IIS 5.0, computer WEB01, the account of `LM/W3SVC`."));
    let done = part(&text, "What was done, and what came of it");
    assert_eq!(done.lines().count(), 11, "{done}");
    let sixth = done.lines().nth(5).unwrap();
    assert!(sixth.contains("AnonymousUserPass deleted"), "{sixth}");
    assert!(sixth.contains("(Q259353 "), "{sixth}");
    assert!(done.lines().nth(10).unwrap().contains("401.1"), "{done}");
    assert!(part(&text, "Where it stands").contains(Goal::PasswordDeleted.title()));
    let steps = part(&text, "What to do");
    assert!(steps.starts_with("1. ") && !steps.contains("No documented"), "{steps}");
    assert_eq!(
        part(&text, "The same, step by step").lines().next(),
        Some("<https://example.org/#1ouk-0000>")
    );
}

#[test]
fn where_nothing_is_wrong_there_is_nothing_to_do() {
    let text = ticket(&session(""), None);
    assert_eq!(part(&text, "What was done, and what came of it"), "Nothing yet.");
    assert!(part(&text, "What to do").starts_with("Nothing: visitors get in"));
    assert!(!text.contains("step by step"));
}

#[test]
fn what_was_typed_is_no_markdown() {
    let text = ticket(&session("open; clear; name *_[x](y)<b>"), None);
    assert!(text.contains("\\*\\_\\[x\\](y)\\<b\\>"), "{text}");
}

#[test]
fn no_ticket_holds_a_password() {
    for session in readers(4, 40) {
        let text = ticket(&session, None);
        assert!(SECRETS.iter().all(|secret| !text.contains(secret)), "{text}");
        assert!(!text.contains(&made_up_password(session.computer())));
    }
}
