//! Internet Service Manager, its property sheets, and what they ask (facts C.1 to C.3, C.6).

pub(crate) const PROPERTIES: &str = "Properties…";
pub(crate) const SHEETS_OPEN: &str =
    "The property sheets open on the desktop above, as many windows as the way in had.";
/// Why Properties… is greyed, and what helps.
pub(crate) const BUSY: &str = "A window is open on the desktop: press OK or Cancel there first.";
pub(crate) const CANCEL_FRONT: &str = "Cancel the window in front";

pub(crate) const APPLY: &str = "Apply";
pub(crate) const TABS: &str = "Tabs";
pub(crate) const MASTER: &str = "Master Properties";
pub(crate) const EDIT_MASTER: &str = "Edit… master properties";

/// What the groups and windows of the product say about themselves, in our words.
pub(crate) const ABOUT_ACCESS: &str =
    "Who may come without a name, and how others show who they are.";
pub(crate) const NOT_SIMULATED: &str = "Not simulated.";
pub(crate) const ONE_TAB: &str = "Of the tabs, only this one is simulated.";
pub(crate) const NOT_THIS_EITHER: &str = "Not simulated, as the other tabs are not.";
pub(crate) const EDIT_GREYED: &str = "Edit… is greyed while the box is cleared.";
pub(crate) const NO_DOMAIN: &str = "The default domain is not simulated.";
pub(crate) const NO_DIGEST: &str = "Digest and the default domain are not simulated.";

/// The tab Security Accounts of FTP.
pub(crate) const ALLOW_ANONYMOUS: &str = "Allow Anonymous Connections";
pub(crate) const ONLY_ANONYMOUS: &str = "Allow only anonymous connections";
pub(crate) const OPERATORS: &str = "FTP Site Operators";
pub(crate) const ADD: &str = "Add…";

/// Inheritance Overrides (Q262233). Its sentence and its Cancel are ours: no article shows them.
pub(crate) const OVERRIDES: &str = "Inheritance Overrides";
pub(crate) const CHILD_NODES: &str = "Child Nodes";
pub(crate) const SELECT_ALL: &str = "Select All";
pub(crate) const ABOUT_OVERRIDES: &str = "These hold values of their own for what is changed. Choose those that are to take the new ones; the others keep theirs.";
pub(crate) const ABOUT_CANCEL: &str = "Cancel chooses none. It is ours, as the sentence above is.";

/// The box that asks.
pub(crate) const QUESTION: &str = "Question";
pub(crate) const YES: &str = "&Yes";
pub(crate) const NO: &str = "&No";
