//! What is asked before a step, whether the right answer is what happens, and what is told after it.

use crate::notation::{action, play, session_in, source};
use lesson::prediction::Question;
use lesson::{Claim, Session, first_run};
use simulator::{Action, CommitRule, Installation, Version};

const RECORDS: &str = "Which of the three records will not survive OK?";
const RECORDS_BY_CLICK: &str = "Which of the three records will not survive this?";
const FIELD: &str = "What will the password field show, and why?";
const VISITOR: &str = "Who gets in then, and why?";

const PASS: &str = "AnonymousUserPass";
const SURVIVE: &str = "All three survive.";
const BLANK: &str = "Nothing: no password is stored.";
const STORED: &str = "Asterisks: they stand for a password.";
const FORGOTTEN: &str = "Nothing: the dialog does not know a chosen account’s password.";
const NOBODY: &str = "Nobody. No password is stored for IIS to log on with.";
const VOUCHED: &str = "Everybody. While the box is ticked IIS doesn’t look at 6021.";

/// The questions on the way, with the number of the step and the right answer.
fn questions(
    installation: &Installation,
    actions: &[Action],
) -> Vec<(usize, &'static str, String)> {
    let mut session = Session::start(installation).unwrap();
    let mut asked = Vec::new();
    for action in actions {
        if let Some(question) = Question::at(&session, action) {
            session.dispatch(action.clone()).unwrap();
            asked.push((
                session.position(),
                question.text(),
                choices(question)[question.right].clone(),
            ));
        } else {
            session.dispatch(action.clone()).unwrap();
        }
    }
    asked
}

fn choices(question: Question) -> Vec<String> {
    question.choices().map(|choice| choice.concat()).collect()
}

#[track_caller]
fn check(text: &str, expected: &[(usize, &str, &str)]) {
    check_under(CommitRule::OnOk, text, expected);
}

#[track_caller]
fn check_under(commit_rule: CommitRule, text: &str, expected: &[(usize, &str, &str)]) {
    for version in Version::ALL {
        let installation = Installation { commit_rule, ..Installation::of(version) };
        let mut session = Session::start(&installation).unwrap();
        let mut actions = Vec::new();
        for text in text.split("; ") {
            let action = action(session.computer(), text);
            session.dispatch(action.clone()).unwrap();
            actions.push(action);
        }
        let asked = questions(&installation, &actions);
        let asked: Vec<_> =
            asked.iter().map(|(step, text, is)| (*step, *text, is.as_str())).collect();
        assert_eq!(asked, expected, "{text}");
    }
}

#[test]
fn the_first_run_asks_three_times() {
    let beats = first_run();
    let actions: Vec<Action> = std::iter::once(Action::open())
        .chain(beats.into_iter().filter_map(|beat| beat.action))
        .collect();
    for version in Version::ALL {
        let asked = questions(&Installation::of(version), &actions);
        let expected = [(6, RECORDS, PASS), (7, FIELD, BLANK), (9, VISITOR, NOBODY)];
        assert_eq!(asked, expected.map(|(step, text, is)| (step, text, is.to_owned())));
    }
}

#[test]
fn no_caption_gives_an_answer_away() {
    let claims = Claim::ALL.map(|claim| claim.beats(&Installation::default()));
    for beats in std::iter::once(first_run()).chain(claims) {
        let mut session = session_in(Version::Iis5, "open");
        let intro = beats[0].caption.clone();
        let mut read = String::new();
        for beat in beats {
            if let Some(action) = beat.action {
                let question = Question::at(&session, &action);
                let answer: &[&str] = match question.map(Question::text) {
                    None => &[],
                    Some(FIELD) => &["blank", "sterisk", "field keeps"],
                    Some(VISITOR) => &["401", "turned away", "red"],
                    Some(_) => &["delete", "6021", PASS],
                };
                for word in answer {
                    assert!(!read.contains(word) && !intro.contains(word), "{intro} {read}");
                }
                session.dispatch(action).unwrap();
            }
            read = beat.caption;
        }
    }
}

#[test]
fn the_claims_ask_at_their_turning_points() {
    let expected = |claim: Claim| match claim {
        Claim::M1 | Claim::M2 => vec![],
        Claim::M3 => vec![(6, RECORDS, PASS)],
        Claim::M4 => vec![(6, RECORDS, PASS), (7, FIELD, BLANK), (9, VISITOR, NOBODY)],
        Claim::S1 => vec![(3, FIELD, FORGOTTEN), (6, VISITOR, NOBODY)],
        Claim::S2 => vec![(4, FIELD, STORED)],
    };
    let installation = Installation::default();
    for claim in Claim::ALL {
        let asked = questions(&installation, &claim.actions(&installation));
        let asked: Vec<_> =
            asked.iter().map(|(step, text, is)| (*step, *text, is.as_str())).collect();
        assert_eq!(asked, expected(claim), "{}", claim.name());
    }
}

#[test]
fn where_the_box_is_written_at_each_click_other_answers_come_out() {
    check("open; clear; tick; ok", &[(4, RECORDS, SURVIVE)]);
    check_under(CommitRule::OnClick, "open; clear; tick; ok", &[(3, RECORDS_BY_CLICK, PASS)]);
    // S2: under the rule of the product the field keeps its entry.
    check("open; clear; tick; clear", &[(4, FIELD, STORED)]);
    check_under(
        CommitRule::OnClick,
        "open; clear; tick; clear",
        &[(3, RECORDS_BY_CLICK, PASS), (4, VISITOR, NOBODY)],
    );
}

#[test]
fn what_could_have_gone_is_asked_too() {
    // Else whoever is asked would know that a record goes.
    check("open; clear; tick; ok", &[(4, RECORDS, SURVIVE)]);
    check("open; clear; tick; cancel", &[]);
    check("open; clear; ok; request", &[]);
    check("open; ok", &[]);
}

#[test]
fn the_ways_out_are_asked_about() {
    let broken = "open; clear; ok; open; tick; ok; open; clear; ok";
    let start = [(6, RECORDS, PASS), (7, FIELD, BLANK), (9, VISITOR, NOBODY)];
    let way_out = |text: &str, then: &[(usize, &str, &str)]| {
        check(&format!("{broken}; {text}"), &[start.as_slice(), then].concat());
    };
    way_out("open; tick; ok", &[(12, VISITOR, VOUCHED)]);
    let same = "Everybody. The stored password is the account’s.";
    way_out("open; password <random>; ok", &[(12, VISITOR, same)]);
    // What is stored now is not what Windows knows, and a token of before serves until a restart.
    let differs = "Nobody. The stored password is not the account’s.";
    way_out(
        "open; tick; ok; open; clear; password other; ok",
        &[(12, VISITOR, VOUCHED), (16, VISITOR, differs)],
    );
}

/// What happens, found without the questions.
fn happens(before: &Session, after: &Session, question: Question) -> Vec<bool> {
    let node = before.focus();
    let holds = |session: &Session, name: &str| {
        let id = metabase::schema::by_name(name).unwrap().id;
        session.computer().metabase().effective(&node, id).is_some()
    };
    let texts = choices(question).into_iter();
    if question.text() == FIELD {
        let shown = after.computer().dialog().unwrap().password.text().to_owned();
        return texts.map(|text| text.starts_with("Asterisks") != shown.is_empty()).collect();
    }
    if question.text() == VISITOR {
        let mut visited = after.clone();
        visited.dispatch(Action::Request(lesson::asked(&node))).unwrap();
        let granted = visited.computer().last_reply().unwrap().is_granted();
        return texts.map(|text| text.starts_with("Everybody") == granted).collect();
    }
    let names = ["AnonymousUserName", PASS, "AnonymousPasswordSync"];
    let gone = names.map(|name| holds(before, name) && !holds(after, name));
    gone.into_iter().chain([!gone.contains(&true)]).collect()
}

/// Holds a question against what happens, and every answer against what is told of it.
fn hold(session: &Session, action: &Action) -> bool {
    let Some(question) = Question::at(session, action) else { return false };
    let mut after = session.clone();
    after.dispatch(action.clone()).unwrap();
    let right = question.right;
    let happens = happens(session, &after, question);
    assert!(happens[right], "{question:?}");
    let certain = question.text() != FIELD && question.text() != VISITOR;
    assert!(!certain || happens.iter().filter(|&&is| is).count() == 1, "{question:?}");
    let choices = choices(question);
    for (index, choice) in choices.iter().enumerate() {
        assert!(!choices[..index].contains(choice), "{choices:?}");
        let verdict = question.verdict(&after, index).unwrap();
        let words = verdict.words();
        assert_eq!(verdict.is_right(), index == right);
        assert!(words.contains(&format!("“{choice}”")), "{words}");
        assert!(words.contains(&format!("“{}”", choices[right])), "{words}");
        let basis = verdict.rule.expect("a rule that makes it so").basis();
        assert!(!basis.source.is_empty() && !basis.part.is_empty());
        assert!(verdict.cause.is_none_or(|step| step < after.position()), "{verdict:?}");
    }
    assert_eq!(question.verdict(&after, choices.len()), None);
    true
}

#[test]
fn whatever_a_reader_did_before_the_right_answer_is_what_happens() {
    let acts = [
        "open",
        "clear",
        "tick",
        "browse IUSR",
        "name someone",
        "password other",
        "ok",
        "cancel",
        "request",
        "set IUSR other",
    ];
    let mut asked = 0;
    let mut level = vec![
        session_in(Version::Iis5, ""),
        session_in(Version::Iis4, "open; clear; ok; open; tick; ok"),
    ];
    for _ in 0..5 {
        let mut next: Vec<Session> = Vec::new();
        for session in &level {
            for text in acts {
                let action = action(session.computer(), text);
                asked += usize::from(hold(session, &action));
                let mut then = session.clone();
                let done = then.dispatch(action.clone()).is_ok();
                let same = |other: &Session| {
                    other.computer() == then.computer()
                        && other.step(other.len()).map(|step| &step.action) == Some(&action)
                };
                if done && !next.iter().any(same) {
                    next.push(then);
                }
            }
        }
        level = next;
    }
    assert!(asked > 100, "{asked}");
}

#[test]
fn a_wrong_answer_is_told_with_its_source_and_the_step_that_it_comes_from() {
    let verdict = |before: &str, act: &str, answer: usize| {
        let mut session = session_in(Version::Iis5, before);
        let action = action(session.computer(), act);
        let question = Question::at(&session, &action).unwrap();
        session.dispatch(action).unwrap();
        let verdict = question.verdict(&session, answer).unwrap();
        (verdict.words(), source(verdict.rule.unwrap()), verdict.cause, verdict.part())
    };
    let told = |words: &str, source: &str, cause: Option<usize>, part: &'static str| {
        (words.to_owned(), source.to_owned(), cause, part)
    };
    let armed = "open; clear; ok; open; tick; ok";
    assert_eq!(
        verdict("open; clear; ok; open; tick", "ok", 0),
        told(
            "You said “AnonymousUserName”; it is “AnonymousUserPass”, deleted because the box was ticked and OK pressed.",
            "Q259353 step 3",
            None,
            "6021",
        )
    );
    assert_eq!(
        verdict(armed, "open", 0),
        told(
            "You said “Asterisks: they stand for a password.”; it is “Nothing: no password is stored.”",
            "Q259353 steps 1 and 4",
            Some(6),
            "field",
        )
    );
    assert_eq!(
        verdict(&format!("{armed}; open; clear"), "ok", 1),
        told(
            "You said “Everybody. The stored password is the account’s.”; it is “Nobody. No password is stored for IIS to log on with.”",
            "Q259353 step 4 and symptoms",
            Some(6),
            "visitor",
        )
    );
    assert_eq!(
        verdict("open; clear", "browse IUSR", 0),
        told(
            "You said “Asterisks: they stand for a password.”; it is “Nothing: the dialog does not know a chosen account’s password.”",
            "Q259353 symptoms, with Browse (inferred)",
            None,
            "field",
        )
    );
    assert_eq!(
        verdict("open; clear; tick", "ok", 1),
        told(
            "You said “AnonymousUserPass”; it is “All three survive.”",
            "Q259353 symptoms and steps (inferred)",
            None,
            "6021",
        )
    );
    assert_eq!(
        verdict("open; clear; tick", "clear", 1),
        told(
            "You said “Nothing: no password is stored.”; it is “Asterisks: they stand for a password.”",
            "Q259353 symptoms, without Browse",
            None,
            "field",
        )
    );
    assert_eq!(
        verdict("open; clear; ok; open; tick", "ok", 1).0,
        "Right: “AnonymousUserPass”, deleted because the box was ticked and OK pressed."
    );
}

#[test]
fn nothing_is_asked_of_what_can_t_be_done() {
    let session = play(Version::Iis5, Claim::M3);
    assert_eq!(Question::at(&session, &Action::ok()), None);
    assert_eq!(Question::at(&session, &Action::browse("NOBODY")), None);
}
