//! What the computer does beyond the article's own story: property sheets, other schemes, services,
//! FTP, the Security log and the script.
//!
//! The feature `machine` has them. The engine of a page's first visit does without, to be smaller: there
//! such an action answers that it is not loaded, and what it does know comes to the same as here.

use crate::{Action, ActionError, Computer, Outcome};
#[cfg(feature = "machine")]
use crate::{Rule, Service, Subject, token::Tokens};

/// Whether a computer of this build does all actions, or refuses those that are told of here.
pub const HAS_MACHINE: bool = cfg!(feature = "machine");

#[cfg(feature = "machine")]
impl Computer {
    /// Does what the first visit's engine can't.
    pub(crate) fn apply_machine(
        &mut self,
        action: &Action,
        outcome: &mut Outcome,
    ) -> Result<(), ActionError> {
        match action {
            Action::Properties { node } => self.properties(node, outcome),
            Action::Edit { service } => self.edit(*service, outcome),
            Action::SetMethod { method, checked } => self.set_method(*method, *checked, outcome),
            Action::Apply(confirmed) => self.apply_sheet(confirmed, outcome),
            Action::SetAuth { node, change, overrides } => {
                self.set_auth(node, *change, overrides, outcome)
            }
            Action::SetService { service, installed, running } => {
                self.set_service(*service, *installed, *running, outcome)
            }
            Action::Adsutil { command } => {
                self.run_script(command, outcome);
                Ok(())
            }
            Action::Open { .. }
            | Action::SetSync { .. }
            | Action::Browse { .. }
            | Action::TypeUserName { .. }
            | Action::TypePassword { .. }
            | Action::Ok(_)
            | Action::Cancel
            | Action::Request(_)
            | Action::SetAccount { .. }
            | Action::Restart
            | Action::Wait { .. } => Err(ActionError::NotLoaded), // not reached: `apply` does them
        }
    }

    fn set_service(
        &mut self,
        service: Service,
        installed: Option<bool>,
        running: Option<bool>,
        outcome: &mut Outcome,
    ) -> Result<(), ActionError> {
        let state = self.services.get_mut(service);
        if let Some(installed) = installed {
            // What is installed starts, what is removed stops.
            state.running = installed && (state.running || !state.installed);
            state.installed = installed;
            if !installed {
                self.tokens = Tokens::default(); // Setup stops IIS to remove a part of it: inferred
            }
        }
        if let Some(running) = running {
            if running && !state.installed {
                return Err(ActionError::NotInstalled(service));
            }
            state.running = running;
        }
        // It goes with the web component, and is back only when IIS restarts (Q269241, Q306450).
        self.services.subauthenticator &= self.services.get(Service::Web).installed;
        let rule = if service == Service::Web && installed.is_some() {
            Rule::SubauthenticatorComesWithWeb
        } else {
            Rule::StoppedServiceIsSilent
        };
        outcome.cite(Subject::Computer, rule);
        Ok(())
    }

    fn run_script(&mut self, command: &str, outcome: &mut Outcome) {
        let version = self.version();
        let ran = crate::adsutil::run(command, &mut self.metabase, version);
        let (writes, prints) = if ran.inferred {
            (Rule::ScriptIsFilledIn, Rule::ScriptIsFilledIn)
        } else {
            (Rule::ScriptWritesRecords, Rule::ScriptPrints)
        };
        for index in 0..ran.changes.len() {
            outcome.cite(Subject::Change(index), writes);
        }
        outcome.cite(Subject::Output, prints);
        outcome.changes = ran.changes;
        outcome.output = ran.output;
        outcome.exit_code = Some(ran.exit_code);
    }
}

#[cfg(not(feature = "machine"))]
impl Computer {
    #[expect(clippy::unused_self, reason = "with the machine it is a change of the computer")]
    pub(crate) fn apply_machine(&mut self, _: &Action, _: &mut Outcome) -> Result<(), ActionError> {
        Err(ActionError::NotLoaded)
    }
}
