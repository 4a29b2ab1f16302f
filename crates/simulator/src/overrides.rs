//! Inheritance Overrides: which children give up their own values for the parent's new one
//! (Q262233, facts A.5).
//!
//! A value set at a parent does not reach a child that holds one of its own. The dialog that comes
//! up then lists such children; those that are chosen lose their own record and take what they
//! inherit, the others keep theirs.

use crate::{ActionError, Computer, Outcome, Rule, Subject};
use metabase::{Id, Path};

impl Computer {
    /// The nodes that Inheritance Overrides would list: those below a node that hold a record of
    /// their own of what an outcome changed there.
    pub fn overriding(&self, node: &Path, outcome: &Outcome) -> Vec<Path> {
        let changed = changed_ids(node, outcome);
        let below = |place: &Path| place != node && place.ancestry().any(|above| above == *node);
        let places = self.metabase.paths().into_iter().filter(below);
        places
            .filter(|place| changed.iter().any(|&id| self.metabase.record(place, id).is_some()))
            .collect()
    }

    pub(crate) fn override_children(
        &mut self,
        node: &Path,
        chosen: &[Path],
        outcome: &mut Outcome,
    ) -> Result<(), ActionError> {
        let offered = self.overriding(node, outcome);
        let changed = changed_ids(node, outcome);
        for place in chosen {
            if !offered.contains(place) {
                return Err(ActionError::NothingToOverride(place.clone()));
            }
            for &id in &changed {
                if let Ok(change) = self.metabase.delete(place, id) {
                    outcome
                        .cite(Subject::Change(outcome.changes.len()), Rule::ChosenChildrenInherit);
                    outcome.changes.push(change);
                }
            }
        }
        Ok(())
    }
}

fn changed_ids(node: &Path, outcome: &Outcome) -> Vec<Id> {
    outcome.changes.iter().filter(|change| change.path == *node).map(|change| change.id).collect()
}
