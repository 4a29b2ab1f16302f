//! The computer as a value, and what each action makes of it.

use crate::commit::{self, Write, WriteKind};
use crate::logon::Tokens;
use crate::{
    Account, AccountChange, Accounts, Action, ActionError, Anonymous, Citation, CommitRule,
    DialogView, Draft, Event, EventLog, Installation, InstallationError, Reply, Rule, Scheme,
    Status, Subject, Version, default_metabase, paths,
};
use metabase::schema::{ANONYMOUS_USER_PASS, AUTH_FLAGS};
use metabase::{Change, Data, Metabase, MetabaseError, Path, Record};
use std::sync::Arc;

/// A computer that runs IIS. See the crate's documentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Computer {
    installation: Arc<Installation>,
    metabase: Metabase,
    accounts: Accounts,
    draft: Option<Draft>,
    events: EventLog,
    tokens: Tokens,
    last_reply: Option<Arc<Reply>>,
    clock: u64,
}

/// What an action brought about, besides the dialog's fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The records that changed, in the order in which they did.
    pub changes: Vec<Change>,
    /// The entries that the event log got.
    pub events: Vec<Event>,
    /// What the visitor got, when one asked.
    pub reply: Option<Arc<Reply>>,
    /// The rule behind each of these.
    pub citations: Vec<Citation>,
}

impl Computer {
    /// A computer fresh from Setup (Q259353 M1).
    ///
    /// # Errors
    ///
    /// [`InstallationError`] when the computer's name is none.
    pub fn install(installation: &Installation) -> Result<Self, InstallationError> {
        installation.check()?;
        let [anonymous, application, administrator] =
            [0, 1, 2].map(|index| installation.made_up_password(index));
        let metabase = default_metabase::fresh(installation, &anonymous, &application);
        let mut accounts = Accounts::default();
        for (name, password) in [
            ("Administrator".to_owned(), administrator),
            (installation.anonymous_account(), anonymous),
            (installation.application_account(), application),
        ] {
            accounts.put(Account { name, password });
        }
        Ok(Self {
            installation: Arc::new(installation.clone()),
            metabase,
            accounts,
            draft: None,
            events: EventLog::default(),
            tokens: Tokens::default(),
            last_reply: None,
            clock: 0,
        })
    }

    /// The same computer with a record that a script has written: a start that the dialog alone does
    /// not lead to.
    ///
    /// # Errors
    ///
    /// [`MetabaseError::PathNotFound`] where there is no key.
    pub fn with_record(&self, node: &Path, record: Record) -> Result<Self, MetabaseError> {
        let mut computer = self.clone();
        computer.metabase.set(node, record)?;
        Ok(computer)
    }

    /// The computer after the action, and what followed from it.
    ///
    /// # Errors
    ///
    /// [`ActionError`] when the action is not possible now.
    pub fn apply(&self, action: &Action) -> Result<(Self, Outcome), ActionError> {
        let mut next = self.clone();
        let mut outcome = Outcome::default();
        match action {
            Action::Open { node } => next.open(node, &mut outcome)?,
            Action::SetSync { checked } => next.set_sync(*checked, &mut outcome)?,
            Action::Browse { account } => next.browse(account, &mut outcome)?,
            Action::TypeUserName { text } => {
                let rule = next.draft_mut()?.type_user_name(text);
                outcome.cite(Subject::Dialog, rule);
            }
            Action::TypePassword { text } => next.type_password(text, &mut outcome)?,
            Action::Ok { confirm } => next.ok(confirm.as_deref(), &mut outcome)?,
            Action::Cancel => {
                next.draft.take().ok_or(ActionError::NoDialog)?;
                outcome.cite(Subject::Dialog, Rule::NothingIsWrittenBeforeOk);
            }
            Action::Request { node } => next.request(node, &mut outcome)?,
            Action::SetAccount { account, change } => {
                next.set_account(account, change)?;
                outcome.cite(Subject::Computer, Rule::AccountsAreApart);
            }
            Action::Restart => {
                next.tokens = Tokens::default();
                outcome.cite(Subject::Computer, Rule::RestartDropsTokens);
            }
            Action::Wait { seconds } => {
                next.clock = next.clock.saturating_add(u64::from(*seconds));
            }
        }
        Ok((next, outcome))
    }

    /// What [`Computer::apply`] would do. OK without a confirmation counts as confirmed.
    ///
    /// # Errors
    ///
    /// As [`Computer::apply`].
    pub fn preview(&self, action: &Action) -> Result<(Self, Outcome), ActionError> {
        if matches!(action, Action::Ok { confirm: None }) {
            let confirm = self.draft.as_ref().and_then(Draft::to_confirm).map(str::to_owned);
            return self.apply(&Action::Ok { confirm });
        }
        self.apply(action)
    }

    /// What it was made from.
    pub fn installation(&self) -> &Installation {
        &self.installation
    }

    /// The version of IIS.
    pub fn version(&self) -> Version {
        self.installation.version
    }

    /// The metabase.
    pub fn metabase(&self) -> &Metabase {
        &self.metabase
    }

    /// The Windows accounts.
    pub fn accounts(&self) -> &Accounts {
        &self.accounts
    }

    /// The event log.
    pub fn events(&self) -> &EventLog {
        &self.events
    }

    /// What the last visitor got.
    pub fn last_reply(&self) -> Option<&Reply> {
        self.last_reply.as_deref()
    }

    /// Seconds since the installation.
    pub fn clock(&self) -> u64 {
        self.clock
    }

    /// The three records as they hold at a place.
    pub fn anonymous(&self, node: &Path) -> Anonymous {
        Anonymous::at(&self.metabase, node)
    }

    /// The open dialog's draft.
    pub fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref()
    }

    /// The open dialog, as a person sees it.
    pub fn dialog(&self) -> Option<DialogView> {
        self.draft.as_ref().map(|draft| draft.view(&self.anonymous(&draft.node)))
    }

    fn open(&mut self, node: &Path, outcome: &mut Outcome) -> Result<(), ActionError> {
        if self.draft.is_some() {
            return Err(ActionError::DialogOpen);
        }
        let known = *node == paths::w3svc() || self.is_in_a_site(node);
        if !known || !self.metabase.has_key(node) {
            return Err(ActionError::UnknownNode(node.clone()));
        }
        self.draft = Some(Draft::open(node.clone(), self.anonymous(node)));
        outcome.cite(Subject::Dialog, Rule::DialogShowsWhatIsStored);
        Ok(())
    }

    fn set_sync(&mut self, checked: bool, outcome: &mut Outcome) -> Result<(), ActionError> {
        let draft = self.draft_mut()?;
        draft.sync = checked;
        outcome.cite(Subject::Dialog, Rule::BoxLeavesTheField);
        if self.installation.commit_rule == CommitRule::OnClick {
            let node = self.draft_mut()?.node.clone();
            let writes =
                commit::on_click(checked, &self.anonymous(&node), self.owns_password(&node));
            self.write(&node, writes, outcome);
        }
        Ok(())
    }

    fn browse(&mut self, name: &str, outcome: &mut Outcome) -> Result<(), ActionError> {
        self.draft_mut()?;
        let account = self.accounts.find(name);
        let account = account.ok_or_else(|| ActionError::UnknownAccount(name.to_owned()))?;
        let name = account.name.clone();
        let rule = self.draft_mut()?.browse(name);
        outcome.cite(Subject::Dialog, rule);
        Ok(())
    }

    fn type_password(&mut self, text: &str, outcome: &mut Outcome) -> Result<(), ActionError> {
        let draft = self.draft_mut()?;
        if draft.sync {
            return Err(ActionError::PasswordDisabled);
        }
        let rule = draft.type_password(text);
        outcome.cite(Subject::Dialog, rule);
        Ok(())
    }

    fn ok(&mut self, confirm: Option<&str>, outcome: &mut Outcome) -> Result<(), ActionError> {
        let draft = self.draft.take().ok_or(ActionError::NoDialog)?;
        match (draft.to_confirm(), confirm) {
            (Some(_), None) => return Err(ActionError::ConfirmRequired),
            (Some(typed), Some(again)) if typed != again => {
                return Err(ActionError::ConfirmMismatch);
            }
            (Some(_) | None, _) => {}
        }
        let node = &draft.node;
        let writes = commit::on_ok(&draft, &self.anonymous(node), self.owns_password(node));
        self.write(node, writes, outcome);
        outcome.cite(Subject::Dialog, Rule::NothingIsWrittenBeforeOk);
        Ok(())
    }

    fn write(&mut self, node: &Path, writes: Vec<Write>, outcome: &mut Outcome) {
        for Write { what, rule } in writes {
            let change = match what {
                WriteKind::Set(record) => self.metabase.set(node, record).ok().flatten(),
                WriteKind::Delete(id) => self.metabase.delete(node, id).ok(),
            };
            // The node has a key, since the dialog opened on it, and a commit plans no write that
            // changes nothing.
            if let Some(change) = change {
                outcome.cite(Subject::Change(outcome.changes.len()), rule);
                outcome.changes.push(change);
            }
        }
    }

    fn request(&mut self, node: &Path, outcome: &mut Outcome) -> Result<(), ActionError> {
        if !self.is_in_a_site(node) {
            return Err(ActionError::UnknownNode(node.clone()));
        }
        let logon = self.tokens.log_on(&self.anonymous(node), &self.accounts, self.clock);
        let status = if logon.result.is_ok() { Status::Ok } else { Status::LogonFailed };
        if let Err(error) = logon.result {
            let computer = &self.installation.computer;
            let event =
                Event::logon_failed(self.clock, self.version(), computer, &logon.account, error);
            outcome.cite(Subject::Event(outcome.events.len()), Rule::FailedLogonIsLogged);
            outcome.events.push(event.clone());
            self.events.push(event);
        }
        let reply = Arc::new(Reply {
            node: node.clone(),
            status,
            schemes: if status.is_granted() { Vec::new() } else { self.schemes(node) },
            lines: status.page(self.version()),
            account: logon.account,
            logon_type: status.is_granted().then_some(logon.token),
        });
        outcome.cite(Subject::Reply, logon.rule);
        outcome.reply = Some(Arc::clone(&reply));
        self.last_reply = Some(reply);
        Ok(())
    }

    fn set_account(&mut self, name: &str, change: &AccountChange) -> Result<(), ActionError> {
        let known = self.accounts.find(name).map(|account| account.name.clone());
        let unknown = || ActionError::UnknownAccount(name.to_owned());
        match change {
            AccountChange::Create { password } => {
                let name = known.unwrap_or_else(|| name.to_owned());
                self.accounts.put(Account { name, password: password.clone() });
            }
            AccountChange::Password(password) => {
                let name = known.ok_or_else(unknown)?;
                self.accounts.put(Account { name, password: password.clone() });
            }
            AccountChange::Delete => self.accounts.remove(&known.ok_or_else(unknown)?),
        }
        Ok(())
    }

    fn draft_mut(&mut self) -> Result<&mut Draft, ActionError> {
        self.draft.as_mut().ok_or(ActionError::NoDialog)
    }

    fn is_in_a_site(&self, node: &Path) -> bool {
        let site = node.ancestry().find(|place| place.parent() == Some(paths::w3svc()));
        site.is_some_and(|site| self.metabase.has_key(&site) && is_site(&site))
    }

    fn owns_password(&self, node: &Path) -> bool {
        self.metabase.record(node, ANONYMOUS_USER_PASS.id).is_some()
    }

    fn schemes(&self, node: &Path) -> Vec<Scheme> {
        let flags = self.metabase.effective(node, AUTH_FLAGS.id);
        let flags = flags.and_then(|found| Data::as_dword(&found.record.data));
        Scheme::offered(flags.unwrap_or_default())
    }
}

/// Sites are called by numbers; `Info` and `Filters` stand beside them.
fn is_site(path: &Path) -> bool {
    path.name().bytes().all(|byte| byte.is_ascii_digit())
}

impl Outcome {
    /// The rule behind a part of the outcome.
    pub fn rule(&self, subject: Subject) -> Option<Rule> {
        self.citations.iter().find(|citation| citation.subject == subject).map(|found| found.rule)
    }

    fn cite(&mut self, subject: Subject, rule: Rule) {
        self.citations.push(Citation { subject, rule });
    }
}
