//! The article beside the machine: which of its sentences says what has just happened.

use crate::Session;
use simulator::Rule;

/// The sentences of the article, by the rule that each is about. A rule that only says a part of a
/// claim, or of two, has none: the claim as a whole has not happened then.
const SENTENCES: [(Rule, &str); 8] = [
    (Rule::ClearKeepsPassword, "M2"),
    (Rule::TickDeletesPassword, "M3"),
    (Rule::ClearFindsNoPassword, "M4"),
    (Rule::BrowseBlanksPassword, "S1"),
    (Rule::BoxLeavesTheField, "S2"),
    (Rule::NoPasswordIsStored, "S3"),
    (Rule::FailedLogonIsLogged, "S3"),
    (Rule::NothingIsWrittenBeforeOk, "draft"),
];

/// The sentence of the article that says what a rule does.
pub fn sentence(rule: Rule) -> Option<&'static str> {
    SENTENCES.iter().find(|(known, _)| *known == rule).map(|(_, name)| *name)
}

/// The rules that the step which led here followed, each once; none before the reader did anything.
pub fn followed(session: &Session) -> Vec<Rule> {
    let now = session.position();
    let step = session.step(now).filter(|_| now > 1);
    let mut rules: Vec<Rule> = Vec::new();
    for citation in step.iter().flat_map(|step| &step.outcome.citations) {
        if !rules.contains(&citation.rule) {
            rules.push(citation.rule);
        }
    }
    rules
}

/// What stands at a sentence of the article: the step that has just done what it says, by the rules that
/// it [`followed`]. Empty where it did something else.
pub fn happened(step: usize, rules: &[Rule], name: &str) -> String {
    let says = |rule: &&Rule| sentence(**rule) == Some(name);
    let Some(rule) = rules.iter().find(says) else { return String::new() };
    let sure = if rule.basis().inferred.is_some() { ", inferred" } else { "" };
    format!("Just happened: step {step}{sure}")
}
