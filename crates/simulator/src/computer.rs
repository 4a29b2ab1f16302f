//! The computer as a value, and what each action makes of it.

use crate::commit::{self, Write, WriteKind};
use crate::sheets::Sheets;
use crate::token::{HeldToken, Tokens};
use crate::{
    Account, Accounts, Action, ActionError, Anonymous, Citation, CommitRule, Confirmed, DialogView,
    Draft, Event, EventLog, Installation, InstallationError, Reply, Rule, Service, Services,
    Subject, Version, default_metabase,
};
use metabase::schema::ANONYMOUS_USER_PASS;
use metabase::{Change, Id, Metabase, MetabaseError, Path, Record};
use std::sync::Arc;

/// A computer that runs IIS. See the crate's documentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Computer {
    installation: Arc<Installation>,
    pub(crate) metabase: Metabase,
    accounts: Accounts,
    pub(crate) services: Services,
    pub(crate) draft: Option<Draft>,
    pub(crate) sheets: Sheets,
    pub(crate) events: EventLog,
    pub(crate) tokens: Tokens,
    pub(crate) last_reply: Option<Arc<Reply>>,
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
    /// What a script printed.
    pub output: Vec<String>,
    /// The exit code of a script.
    pub exit_code: Option<i32>,
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
        let mut accounts = Accounts::of(&installation.computer, installation.domain_controller);
        for (name, password) in [
            ("Administrator".to_owned(), administrator),
            (installation.anonymous_account(), anonymous),
            (installation.application_account(), application),
        ] {
            accounts.put(Account::new(name, password));
        }
        // Windows makes it disabled, and with an empty password (Q299256 has it enabled by hand).
        let guest = Account::new("Guest".to_owned(), String::new());
        accounts.put(Account { disabled: true, ..guest });
        Ok(Self {
            installation: Arc::new(installation.clone()),
            metabase,
            accounts,
            services: Services::default(),
            draft: None,
            sheets: Sheets::default(),
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

    /// The same computer without a record: the other start of that kind.
    ///
    /// # Errors
    ///
    /// [`MetabaseError`] where there is no key, or the key holds no such record.
    pub fn without_record(&self, node: &Path, id: Id) -> Result<Self, MetabaseError> {
        let mut computer = self.clone();
        computer.metabase.delete(node, id)?;
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
            Action::Ok(confirmed) => next.ok(confirmed, &mut outcome)?,
            Action::Cancel => next.cancel(&mut outcome)?,
            Action::Request(request) => next.request(request, &mut outcome)?,
            Action::SetAccount { account, change } => {
                next.accounts.change(account, change)?;
                outcome.cite(Subject::Computer, Rule::AccountsAreApart);
            }
            Action::Restart => {
                next.tokens = Tokens::default();
                next.services.restart();
                outcome.cite(Subject::Computer, Rule::RestartDropsTokens);
            }
            Action::Wait { seconds } => {
                next.clock = next.clock.saturating_add(u64::from(*seconds));
                outcome.cite(Subject::Computer, Rule::TokensRunOut);
            }
            Action::Properties { .. }
            | Action::Edit { .. }
            | Action::SetMethod { .. }
            | Action::Apply(_)
            | Action::SetAuth { .. }
            | Action::SetService { .. }
            | Action::Adsutil { .. } => next.apply_machine(action, &mut outcome)?,
        }
        Ok((next, outcome))
    }

    /// What [`Computer::apply`] would do. OK without a confirmation counts as confirmed.
    ///
    /// # Errors
    ///
    /// As [`Computer::apply`].
    pub fn preview(&self, action: &Action) -> Result<(Self, Outcome), ActionError> {
        let confirm = |confirmed: &Confirmed| Confirmed {
            password: confirmed.password.clone().or_else(|| self.to_confirm().map(str::to_owned)),
            overrides: confirmed.overrides.clone(),
        };
        if let Action::Ok(confirmed) = action {
            self.apply(&Action::Ok(confirm(confirmed)))
        } else if let Action::Apply(confirmed) = action {
            self.apply(&Action::Apply(confirm(confirmed)))
        } else {
            self.apply(action)
        }
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

    /// The services of IIS.
    pub fn services(&self) -> &Services {
        &self.services
    }

    /// The event log.
    pub fn events(&self) -> &EventLog {
        &self.events
    }

    /// What the last visitor got.
    pub fn last_reply(&self) -> Option<&Reply> {
        self.last_reply.as_deref()
    }

    /// The tokens that IIS keeps of visitors without a name.
    pub fn held_tokens(&self) -> impl Iterator<Item = HeldToken<'_>> {
        self.tokens.held(self.clock)
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
        if !self.windows().is_empty() {
            return Err(ActionError::DialogOpen);
        }
        self.check_dialog_node(node)?;
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

    /// Writes the draft of an account to its node.
    pub(crate) fn write_account(&mut self, draft: &Draft, outcome: &mut Outcome) {
        let node = &draft.node;
        let writes = commit::on_ok(draft, &self.anonymous(node), self.owns_password(node));
        self.write(node, writes, outcome);
    }

    pub(crate) fn write(&mut self, node: &Path, writes: Vec<Write>, outcome: &mut Outcome) {
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

    fn draft_mut(&mut self) -> Result<&mut Draft, ActionError> {
        self.draft.as_mut().ok_or(ActionError::NoDialog)
    }

    /// The site that a path belongs to: a numbered key below its service.
    pub(crate) fn site_of(&self, node: &Path) -> Option<Path> {
        let root = Service::of(node)?.root();
        let site = node.ancestry().find(|place| place.parent().as_ref() == Some(&root))?;
        (self.metabase.has_key(&site) && is_site(&site)).then_some(site)
    }

    /// Whether the account can be set at a node, and of which service that is: the service itself, a
    /// site, for the web also a directory. FTP has it on the sheets of the service and its sites.
    pub(crate) fn check_dialog_node(&self, node: &Path) -> Result<Service, ActionError> {
        let unknown = || ActionError::UnknownNode(node.clone());
        let service = Service::of(node).ok_or_else(unknown)?;
        let site = self.site_of(node);
        let deep = site.as_ref().is_some_and(|site| site != node);
        let known = (*node == service.root() || site.is_some()) && self.metabase.has_key(node);
        if known && !(deep && service == Service::Ftp) { Ok(service) } else { Err(unknown()) }
    }

    fn owns_password(&self, node: &Path) -> bool {
        self.metabase.record(node, ANONYMOUS_USER_PASS.id).is_some()
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

    pub(crate) fn cite(&mut self, subject: Subject, rule: Rule) {
        self.citations.push(Citation { subject, rule });
    }
}
