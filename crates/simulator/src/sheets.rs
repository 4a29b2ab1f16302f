//! The way in as it was: property sheets and dialogs around Anonymous User Account (facts C.1 to C.6).
//!
//! ```text
//! computer ── Edit… ──► service, site or directory ── Edit… ──► Authentication Methods ── Edit… ──► Anonymous User Account
//! ```
//!
//! Each window has a draft of its own. Its OK hands the draft to the window around it, and the
//! property sheet's OK or Apply writes all that was handed to it; the computer's own sheet has
//! nothing to write. That the nested windows hand up instead of writing is inferred, like the draft
//! itself. On the sheets of FTP the account stands on the tab Security Accounts, so there is no
//! window between.

use crate::request::{ANONYMOUS, BASIC, NTLM};
use crate::{
    ActionError, AuthChange, Computer, Confirmed, Draft, DraftPassword, Outcome, Rule, Service,
    Subject, commit, paths,
};
use metabase::schema::{ALLOW_ANONYMOUS, ANONYMOUS_ONLY, AUTH_FLAGS};
use metabase::{Data, Path};

/// A check box of Authentication Methods, or of Security Accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Allow Anonymous Access; for FTP, Allow Anonymous Connections.
    Anonymous,
    /// Basic Authentication.
    Basic,
    /// Windows NT Challenge/Response, Integrated Windows authentication.
    Integrated,
    /// FTP: Allow only anonymous connections.
    OnlyAnonymous,
}

/// A window that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Window {
    /// The property sheet of the computer, with the list Master Properties.
    Computer,
    /// The property sheet of a service, a site or a directory.
    Sheet(Path),
    /// Authentication Methods.
    Methods(Path),
    /// Anonymous User Account.
    Account(Path),
}

/// The windows around the dialog, each with its draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Sheets {
    computer: bool,
    sheet: Option<Sheet>,
    methods: Option<Methods>,
}

/// The property sheets that are open, with their drafts: a value to compare, for who searches among
/// computers.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct WayIn(Sheets);

/// The draft of a property sheet: what was handed to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Sheet {
    node: Path,
    handed: Option<Methods>,
}

/// The draft of Authentication Methods.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Methods {
    boxes: Boxes,
    /// What Anonymous User Account handed up.
    account: Option<Draft>,
}

/// Ticked boxes: the bits of `AuthFlags`, and one more for FTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Boxes(u32);

const ONLY_ANONYMOUS: u32 = 0x100;

impl Method {
    /// Every one.
    pub const ALL: [Self; 4] =
        [Self::Anonymous, Self::Basic, Self::Integrated, Self::OnlyAnonymous];

    /// The contract's word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Anonymous => "anonymous",
            Self::Basic => "basic",
            Self::Integrated => "integrated",
            Self::OnlyAnonymous => "onlyAnonymous",
        }
    }

    fn bit(self) -> u32 {
        match self {
            Self::Anonymous => ANONYMOUS,
            Self::Basic => BASIC,
            Self::Integrated => NTLM,
            Self::OnlyAnonymous => ONLY_ANONYMOUS,
        }
    }

    /// Whether a service has this box.
    pub fn is_of(self, service: Service) -> bool {
        match self {
            Self::Anonymous => true,
            Self::Basic | Self::Integrated => service == Service::Web,
            Self::OnlyAnonymous => service == Service::Ftp,
        }
    }
}

impl Boxes {
    fn set(&mut self, method: Method, checked: bool) {
        if checked {
            self.0 |= method.bit();
        } else {
            self.0 &= !method.bit();
        }
    }

    fn has(self, method: Method) -> bool {
        self.0 & method.bit() != 0
    }
}

impl WayIn {
    /// What Anonymous User Account handed to windows that are still open.
    pub fn handed(&self) -> impl Iterator<Item = &Draft> {
        let sheet = self.0.sheet.as_ref().and_then(|sheet| sheet.handed.as_ref());
        let handed = self.0.methods.as_ref().into_iter().chain(sheet);
        handed.filter_map(|methods| methods.account.as_ref())
    }

    /// The same with other texts in place of the passwords that were typed.
    #[must_use]
    pub fn renamed(mut self, mut name: impl FnMut(&str) -> String) -> Self {
        let sheet = self.0.sheet.as_mut().and_then(|sheet| sheet.handed.as_mut());
        for methods in self.0.methods.as_mut().into_iter().chain(sheet) {
            if let Some(Draft { password: DraftPassword::Typed(text), .. }) = &mut methods.account {
                *text = name(text);
            }
        }
        self
    }
}

impl Computer {
    /// The open windows, the outermost first.
    pub fn windows(&self) -> Vec<Window> {
        let sheets = &self.sheets;
        let mut windows = Vec::new();
        windows.extend(sheets.computer.then_some(Window::Computer));
        if let Some(Sheet { node, .. }) = &sheets.sheet {
            windows.push(Window::Sheet(node.clone()));
            windows.extend(sheets.methods.as_ref().map(|_| Window::Methods(node.clone())));
            if Service::of(node) == Some(Service::Ftp) {
                return windows;
            }
        }
        windows.extend(self.draft().map(|draft| Window::Account(draft.node.clone())));
        windows
    }

    /// The open property sheets with what was handed to them.
    pub fn way_in(&self) -> WayIn {
        WayIn(self.sheets.clone())
    }

    /// Whether a box is ticked: in the window that shows it, else in the metabase.
    pub fn has_method(&self, node: &Path, method: Method) -> bool {
        let sheets = &self.sheets;
        let sheet = sheets.sheet.as_ref().filter(|sheet| sheet.node == *node);
        let draft = sheet.and_then(|sheet| sheets.methods.as_ref().or(sheet.handed.as_ref()));
        draft.map_or_else(|| self.boxes(node), |draft| draft.boxes).has(method)
    }

    pub(crate) fn properties(
        &mut self,
        node: &Path,
        outcome: &mut Outcome,
    ) -> Result<(), ActionError> {
        if !self.windows().is_empty() {
            return Err(ActionError::DialogOpen);
        }
        if *node == paths::lm() {
            self.sheets.computer = true;
            outcome.cite(Subject::Dialog, Rule::WayInIsNested);
            return Ok(());
        }
        self.check_dialog_node(node)?;
        self.open_sheet(node.clone(), outcome);
        Ok(())
    }

    pub(crate) fn edit(
        &mut self,
        service: Option<Service>,
        outcome: &mut Outcome,
    ) -> Result<(), ActionError> {
        match self.windows().pop() {
            None => return Err(ActionError::NoDialog),
            Some(Window::Computer) => {
                self.open_sheet(service.unwrap_or_default().root(), outcome);
                return Ok(());
            }
            Some(_) if service.is_some() => return Err(ActionError::NothingToEdit),
            Some(Window::Sheet(node)) if Service::of(&node) == Some(Service::Web) => {
                let boxes = self.boxes(&node);
                let handed = self.sheets.sheet.as_ref().and_then(|sheet| sheet.handed.clone());
                self.sheets.methods = Some(handed.unwrap_or(Methods { boxes, account: None }));
            }
            Some(Window::Methods(node)) => {
                let methods = self.sheets.methods.as_ref();
                if !methods.is_some_and(|methods| methods.boxes.has(Method::Anonymous)) {
                    return Err(ActionError::EditDisabled);
                }
                let handed = methods.and_then(|methods| methods.account.clone());
                let stored = self.anonymous(&node);
                self.draft = Some(handed.unwrap_or_else(|| Draft::open(node, stored)));
                outcome.cite(Subject::Dialog, Rule::DialogShowsWhatIsStored);
                return Ok(());
            }
            Some(Window::Sheet(_) | Window::Account(_)) => return Err(ActionError::NothingToEdit),
        }
        outcome.cite(Subject::Dialog, Rule::WayInIsNested);
        Ok(())
    }

    pub(crate) fn set_method(
        &mut self,
        method: Method,
        checked: bool,
        outcome: &mut Outcome,
    ) -> Result<(), ActionError> {
        let node = match self.windows().pop() {
            Some(Window::Methods(node)) => node,
            Some(Window::Sheet(node)) if Service::of(&node) == Some(Service::Ftp) => node,
            Some(_) | None => return Err(ActionError::NoSuchBox(method)),
        };
        if !Service::of(&node).is_some_and(|service| method.is_of(service)) {
            return Err(ActionError::NoSuchBox(method));
        }
        let methods = self.sheets.methods.as_mut();
        let handed = self.sheets.sheet.as_mut().and_then(|sheet| sheet.handed.as_mut());
        if let Some(methods) = methods.or(handed) {
            methods.boxes.set(method, checked);
        }
        outcome.cite(Subject::Dialog, Rule::NothingIsWrittenBeforeOk);
        Ok(())
    }

    /// OK in the window in front: it hands its draft to the window around it, or writes it.
    pub(crate) fn ok(
        &mut self,
        confirmed: &Confirmed,
        outcome: &mut Outcome,
    ) -> Result<(), ActionError> {
        match self.windows().pop() {
            None => return Err(ActionError::NoDialog),
            Some(Window::Computer) => self.sheets.computer = false,
            Some(Window::Sheet(_)) => {
                self.write_sheet(confirmed, outcome)?;
                self.sheets.sheet = None;
                self.draft = None;
            }
            Some(Window::Methods(_)) => {
                let handed = self.sheets.methods.take();
                if let Some(sheet) = &mut self.sheets.sheet {
                    sheet.handed = handed;
                }
            }
            Some(Window::Account(_)) => {
                let draft = self.draft.take().ok_or(ActionError::NoDialog)?;
                draft.check_confirmed(confirmed.password.as_deref())?;
                if let Some(methods) = &mut self.sheets.methods {
                    methods.account = Some(draft);
                } else {
                    self.write_account(&draft, outcome);
                    self.override_children(&draft.node, &confirmed.overrides, outcome)?;
                }
            }
        }
        outcome.cite(Subject::Dialog, Rule::NothingIsWrittenBeforeOk);
        Ok(())
    }

    /// Apply in a property sheet.
    pub(crate) fn apply_sheet(
        &mut self,
        confirmed: &Confirmed,
        outcome: &mut Outcome,
    ) -> Result<(), ActionError> {
        let Some(Window::Sheet(node)) = self.windows().pop() else {
            return Err(ActionError::NoSheet);
        };
        self.write_sheet(confirmed, outcome)?;
        self.sheets.sheet = None;
        self.open_sheet(node, &mut Outcome::default());
        outcome.cite(Subject::Dialog, Rule::NothingIsWrittenBeforeOk);
        Ok(())
    }

    pub(crate) fn cancel(&mut self, outcome: &mut Outcome) -> Result<(), ActionError> {
        match self.windows().pop() {
            None => return Err(ActionError::NoDialog),
            Some(Window::Computer) => self.sheets.computer = false,
            Some(Window::Sheet(_)) => {
                self.sheets.sheet = None;
                self.draft = None; // of an FTP sheet
            }
            Some(Window::Methods(_)) => self.sheets.methods = None,
            Some(Window::Account(_)) => self.draft = None,
        }
        outcome.cite(Subject::Dialog, Rule::NothingIsWrittenBeforeOk);
        Ok(())
    }

    /// The text that OK in the window in front asks to have confirmed.
    pub(crate) fn to_confirm(&self) -> Option<&str> {
        self.draft().filter(|_| self.shows_account()).and_then(Draft::to_confirm)
    }

    /// The change of authentication methods that does without windows.
    pub(crate) fn set_auth(
        &mut self,
        node: &Path,
        change: AuthChange,
        overrides: &[Path],
        outcome: &mut Outcome,
    ) -> Result<(), ActionError> {
        let service = self.check_dialog_node(node)?;
        let mut boxes = self.boxes(node);
        for (method, value) in [
            (Method::Anonymous, change.anonymous),
            (Method::Basic, change.basic),
            (Method::Integrated, change.integrated),
        ] {
            let Some(checked) = value else { continue };
            if !method.is_of(service) {
                return Err(ActionError::NotForFtp);
            }
            boxes.set(method, checked);
        }
        self.write_boxes(node, boxes, outcome);
        self.override_children(node, overrides, outcome)
    }

    /// Whether the window in front has the fields of the account.
    fn shows_account(&self) -> bool {
        match self.windows().last() {
            Some(Window::Account(_)) => true,
            Some(Window::Sheet(node)) => Service::of(node) == Some(Service::Ftp),
            Some(Window::Computer | Window::Methods(_)) | None => false,
        }
    }

    fn open_sheet(&mut self, node: Path, outcome: &mut Outcome) {
        let is_ftp = Service::of(&node) == Some(Service::Ftp);
        if is_ftp {
            self.draft = Some(Draft::open(node.clone(), self.anonymous(&node)));
        }
        let boxes = self.boxes(&node);
        let handed = is_ftp.then_some(Methods { boxes, account: None });
        self.sheets.sheet = Some(Sheet { node, handed });
        outcome.cite(Subject::Dialog, Rule::WayInIsNested);
    }

    /// Writes what was handed to the sheet, or typed into it.
    fn write_sheet(
        &mut self,
        confirmed: &Confirmed,
        outcome: &mut Outcome,
    ) -> Result<(), ActionError> {
        let Some(Sheet { node, handed }) = self.sheets.sheet.clone() else {
            return Err(ActionError::NoSheet);
        };
        if let Some(draft) = &self.draft {
            draft.check_confirmed(confirmed.password.as_deref())?;
        }
        let own = self.draft.clone();
        if let Some(Methods { boxes, account }) = handed {
            self.write_boxes(&node, boxes, outcome);
            if let Some(draft) = account.or(own) {
                self.write_account(&draft, outcome);
            }
        }
        self.override_children(&node, &confirmed.overrides, outcome)
    }

    fn write_boxes(&mut self, node: &Path, boxes: Boxes, outcome: &mut Outcome) {
        let number = |computer: &Self, id| {
            let found = computer.metabase.effective(node, id);
            found.and_then(|found| Data::as_dword(&found.record.data))
        };
        let before = self.boxes(node);
        let flag = |method| u32::from(boxes.has(method));
        let same = |method: Method| boxes.has(method) == before.has(method);
        let mut records = Vec::new();
        match Service::of(node) {
            Some(Service::Ftp) => {
                for (method, property) in
                    [(Method::Anonymous, ALLOW_ANONYMOUS), (Method::OnlyAnonymous, ANONYMOUS_ONLY)]
                {
                    if !same(method) {
                        records.push(property.record(Data::Dword(flag(method))));
                    }
                }
            }
            Some(Service::Web) | None if before != boxes => {
                let others = number(self, AUTH_FLAGS.id).unwrap_or_default() & !WEB_BITS;
                records.push(AUTH_FLAGS.record(Data::Dword(others | boxes.0)));
            }
            Some(Service::Web) | None => {}
        }
        let writes = records.into_iter().map(commit::Write::of_methods).collect();
        self.write(node, writes, outcome);
    }

    /// The boxes as they hold at a node.
    fn boxes(&self, node: &Path) -> Boxes {
        let number = |id, unset| {
            let found = self.metabase.effective(node, id);
            found.and_then(|found| Data::as_dword(&found.record.data)).unwrap_or(unset)
        };
        match Service::of(node) {
            Some(Service::Ftp) => {
                let mut boxes = Boxes(0);
                boxes.set(Method::Anonymous, number(ALLOW_ANONYMOUS.id, 1) != 0);
                boxes.set(Method::OnlyAnonymous, number(ANONYMOUS_ONLY.id, 0) != 0);
                boxes
            }
            Some(Service::Web) | None => Boxes(number(AUTH_FLAGS.id, ANONYMOUS) & WEB_BITS),
        }
    }
}

const WEB_BITS: u32 = ANONYMOUS | BASIC | NTLM;
