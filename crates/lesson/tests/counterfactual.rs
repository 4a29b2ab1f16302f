//! What the lesson tells of a model that is not that of IIS: M3 is off, and a logon can fail by a cause
//! that is made up. Nothing is written by hand where the model can say it, so all of it tells something
//! else here.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on has failed"
)]

use lesson::diagnosis::{Answer, Ask, Candidate, Diagnosis, Fault, Observed, Scope};
use lesson::{Claim, Goal, Map, Session, Survey, documented_route, prediction, route};
use simulator::{Action, Installation, Rule, Version, paths};

fn begun(version: Version) -> Diagnosis {
    let mut diagnosis = Diagnosis::new(&Installation::default());
    diagnosis.answer_version(version);
    diagnosis
}

fn of_rule(diagnosis: &Diagnosis, rule: Rule) -> Vec<Candidate> {
    let all = diagnosis.candidates().into_iter();
    all.filter(|found| found.fault() == Some(Fault::Refused(rule))).collect()
}

#[test]
fn a_new_cause_is_in_the_diagnosis_by_itself() {
    for version in Version::ALL {
        let mut diagnosis = begun(version);
        let found = of_rule(&diagnosis, Rule::MadeUpRefusal);
        assert!(found.iter().any(|found| found.scope() == Some(Scope::EveryWebSite)));
        assert!(found.iter().any(|found| found.scope() == Some(Scope::Ftp)));

        // Asked for, told apart from all others, and undone.
        while let Some(question) = diagnosis.question() {
            let fits = |option: &&Observed| match option {
                Observed::Where(scope) => *scope == Scope::EveryWebSite,
                Observed::Event(logged) => {
                    logged.as_ref().is_some_and(|logged| logged.text.contains("made up"))
                }
                Observed::Dialog(seen) => seen.ticked && !seen.blank && seen.own_account,
                Observed::Seen(_) => option.choice().words.starts_with("401.1"),
                Observed::Version(_) | Observed::Last(_) | Observed::Records(_) => false,
            };
            let answer = question.options.iter().find(fits).cloned();
            assert!(answer.is_some() || question.ask != Ask::Event, "it is not offered");
            diagnosis.answer(answer.map_or(Answer::Unknown, Answer::Is));
        }
        let left = diagnosis.candidates();
        let [found] = left.as_slice() else { panic!("{} are left", left.len()) };
        assert_eq!(found.rule(), Some(Rule::MadeUpRefusal));
        assert_eq!(found.name(), "Logon failure: made up for a test. (no article, made up)");
        assert!(!found.ways().is_empty());
        let fixes = found.fixes();
        assert!(!fixes.is_empty());
        assert!(fixes[0].clicks[0].contains("Log on as a batch job"), "{:?}", fixes[0].clicks);
    }
}

#[test]
fn without_m3_nobody_is_told_that_ticking_the_box_did_it() {
    for version in Version::ALL {
        let diagnosis = begun(version);
        let own = Claim::M4.actions(&Installation::of(version));
        let found = of_rule(&diagnosis, Rule::NoPasswordIsStored);
        assert!(!found.is_empty(), "Browse… and scripts still empty the record");
        for way in found.iter().flat_map(Candidate::ways) {
            assert!(!way.rules.contains(&Rule::TickDeletesPassword), "{:?}", way.steps());
            assert_ne!(way.actions, own);
        }
        assert_ne!(what_comes_first(&diagnosis), Rule::NoPasswordIsStored);
    }
}

/// The cause that stands first: with M3, the article's own.
fn what_comes_first(diagnosis: &Diagnosis) -> Rule {
    diagnosis.candidates()[0].rule().unwrap()
}

#[test]
fn the_articles_steps_leave_the_password_where_it_is() {
    let mut computer = simulator::Computer::install(&Installation::default()).unwrap();
    for action in Claim::M4.actions(computer.installation()) {
        computer = computer.apply(&action).unwrap().0;
    }
    let (_, outcome) = computer.apply(&Action::request()).unwrap();
    assert!(outcome.reply.unwrap().is_granted());
}

fn map() -> Map {
    let mut survey = Survey::new(&Installation::default(), paths::w3svc()).unwrap();
    while survey.advance(100).is_none() {}
    survey.advance(0).unwrap().clone()
}

/// A session after the clicks of M2: cleared, and the password still stored.
fn cleared() -> Session {
    let actions = Claim::M2.actions(&Installation::default());
    Session::begin(&Installation::default(), actions).unwrap()
}

#[test]
fn the_map_is_another() {
    let map = map();
    let names: Vec<&str> = map.spots().iter().map(|spot| spot.place.name()).collect();
    let at = |name: &str| names.iter().position(|&found| found == name);
    let [cleared, installed] =
        ["cleared, still works", "as installed"].map(|name| at(name).unwrap());
    let ticks = map.ways().iter().filter(|way| way.from == cleared && way.label == "Tick, OK");
    let ends: Vec<usize> = ticks.map(|way| way.to).collect();
    assert_eq!(ends, [installed], "ticking deletes nothing, so there is a way back");
    assert_ne!((map.spots().len(), map.ways().len(), map.size()), (12, 43, (828, 7_550)));
}

#[test]
fn the_ways_into_the_symptom_are_others() {
    let session = cleared();
    let (computer, node) = (session.computer(), session.focus());
    assert_eq!(documented_route(computer, &node, Goal::PasswordDeleted), None, "M3 was the way");
    let tick = [Action::open(), Action::SetSync { checked: true }, Action::ok()];
    assert_ne!(route(computer, &node, Goal::PasswordDeleted).as_deref(), Some(tick.as_slice()));
}

#[test]
fn what_is_asked_before_the_ok_has_another_answer() {
    let mut session = cleared();
    session.dispatch(Action::open()).unwrap();
    session.dispatch(Action::SetSync { checked: true }).unwrap();
    let question = prediction::Question::at(&session, &Action::ok()).unwrap();
    assert_eq!(question.text(), "Which of the three records will not survive OK?");
    session.dispatch(Action::ok()).unwrap();
    let right = |number| question.verdict(&session, number).unwrap().is_right();
    let all: Vec<String> = question.choices().map(|words| words.concat()).collect();
    let answers: Vec<&str> =
        (0..all.len()).filter(|&number| right(number)).map(|number| all[number].as_str()).collect();
    assert_eq!(answers, ["All three survive."]);
}
