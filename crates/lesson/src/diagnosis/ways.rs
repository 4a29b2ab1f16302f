//! How it came to that: for each thing that may have been done last, the way into it that is best known.

use super::cases::Case;
use super::deed::Deed;
use super::in_order;
use simulator::{Action, Computer, Installation, Rule, Subject};

/// A way into a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What is done last.
    pub deed: Option<Deed>,
    /// What is done, from the installation on.
    pub actions: Vec<Action>,
    /// The rules behind what it writes, each once.
    pub rules: Vec<Rule>,
}

impl Way {
    /// What is done last, in words.
    pub fn caption(&self) -> &'static str {
        self.deed.map_or("It just came", Deed::words)
    }

    /// The steps, in a few words each.
    pub fn steps(&self) -> Vec<String> {
        self.actions.iter().map(crate::label).collect()
    }

    /// What somebody would rather have done: what the articles tell comes before what is inferred, the
    /// box before all else, and what needs a script last.
    fn rank(&self) -> (bool, usize, Option<Deed>, usize) {
        let inferred = self.rules.iter().filter(|rule| rule.basis().inferred.is_some()).count();
        let script = self.actions.iter().any(|action| matches!(action, Action::Adsutil { .. }));
        (script, inferred, self.deed, self.actions.len())
    }
}

pub(super) fn ways(cases: &[Case], installation: &Installation) -> Vec<Way> {
    let Ok(fresh) = Computer::install(installation) else { return Vec::new() };
    let mut best: Vec<Way> = Vec::new();
    for way in cases.iter().map(|case| way(&fresh, case)) {
        match best.iter_mut().find(|known| known.deed == way.deed) {
            Some(known) if way.rank() < known.rank() => *known = way,
            Some(_) => {}
            None => best.push(way),
        }
    }
    in_order(best, Way::rank)
}

fn way(fresh: &Computer, case: &Case) -> Way {
    let mut rules = Vec::new();
    let mut computer = fresh.clone();
    for action in &case.trail {
        let Ok((next, outcome)) = computer.apply(action) else { break };
        for citation in &outcome.citations {
            let told = matches!(
                citation.subject,
                Subject::Change(_) | Subject::Dialog | Subject::Computer
            );
            // Of the dialog only what is not the same for every dialog counts.
            let same = matches!(
                citation.rule,
                Rule::DialogShowsWhatIsStored
                    | Rule::BoxLeavesTheField
                    | Rule::NothingIsWrittenBeforeOk
            );
            if told && !same && !rules.contains(&citation.rule) {
                rules.push(citation.rule);
            }
        }
        computer = next;
    }
    Way { deed: case.deed, actions: case.trail.clone(), rules }
}
