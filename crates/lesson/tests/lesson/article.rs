//! Which sentence of the article is marked after a step, and that the page has each of them.

use crate::notation::{M3, M4, session};
use lesson::{followed, happened, sentence};
use simulator::Rule;

const PAGE: &str = include_str!("../../../../index.html");

/// The sentences that the page can mark.
fn marks() -> Vec<&'static str> {
    let after = PAGE.split("data-says=\"").skip(1);
    after.map(|rest| rest.split_once('"').unwrap().0).collect()
}

/// What the page marks after the steps.
fn marked(text: &str) -> Vec<String> {
    let session = session(text);
    let rules = followed(&session);
    let marks = marks().into_iter().map(|name| (name, happened(session.position(), &rules, name)));
    marks
        .filter(|(_, said)| !said.is_empty())
        .map(|(name, said)| format!("{name} {said}"))
        .collect()
}

#[test]
fn the_page_has_each_sentence_once() {
    let mut known: Vec<&str> = Rule::ALL.iter().filter_map(|rule| sentence(*rule)).collect();
    known.sort_unstable();
    known.dedup();
    let mut marks = marks();
    marks.sort_unstable();
    assert_eq!(marks, known);
}

#[test]
fn a_step_marks_the_claim_that_it_is_an_instance_of() {
    let one = |text: &str| {
        let all = marked(text);
        all.into_iter().find(|mark| !mark.starts_with("draft")).unwrap_or_default()
    };
    assert_eq!(one("open; clear; ok"), "M2 Just happened: step 3");
    assert_eq!(one(M3), "M3 Just happened: step 6");
    assert_eq!(one(M4), "M4 Just happened: step 9");
    assert_eq!(one("open; clear; browse IUSR"), "S1 Just happened: step 3, inferred");
    assert_eq!(one("open; clear; tick; clear"), "S2 Just happened: step 4");
    assert_eq!(one(&format!("{M4}; request")), "S3 Just happened: step 10");
}

#[test]
fn what_the_page_opens_with_marks_nothing() {
    assert_eq!(marked("open"), [""; 0]);
    // A password that was typed and written is no step of the article.
    let typed = marked("open; clear; password other; ok");
    assert_eq!(typed, ["draft Just happened: step 4, inferred"]);
}

#[test]
fn each_rule_is_told_once() {
    let rules = followed(&session(M3));
    assert_eq!(rules, [Rule::TickDeletesPassword, Rule::NothingIsWrittenBeforeOk]);
}
