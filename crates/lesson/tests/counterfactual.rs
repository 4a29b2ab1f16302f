//! What the lesson tells of a model that is not that of IIS: M3 is off, and a logon can fail by a cause
//! that is made up. Nothing is written by hand where the model can say it, so all of it tells something
//! else here.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on has failed"
)]

use lesson::Claim;
use lesson::diagnosis::{Answer, Ask, Candidate, Diagnosis, Fault, Observed, Scope};
use simulator::{Action, Installation, Rule, Version};

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
