//! The tables of the article.

/// The table of the steps: its caption, its headings, and what is done before each row.
pub(crate) const STATES: &str =
    "What each step leaves in the metabase, and what a visitor then gets";
pub(crate) const STATES_COLUMNS: [&str; 6] = [
    "Step",
    "What is done",
    "AnonymousPasswordSync",
    "AnonymousUserPass",
    "Password field, opened again",
    "A visitor gets",
];
pub(crate) const INSTALLED: &str = "Fresh installation";
pub(crate) const CLEARED: &str = "Clear the box, OK";
pub(crate) const TICKED: &str = "Tick it again, OK";
pub(crate) const CLEARED_AGAIN: &str = "Clear it once more, OK";

pub(crate) const STORED: &str = "stored";
pub(crate) const DELETED: &str = "none: deleted";
pub(crate) const GETS_IN: &str = "the page, 200";
pub(crate) const TURNED_AWAY: &str = "turned away, 401.1";

/// The table of the claims: its caption, the heading before the rules, and the two rules.
pub(crate) const RULES: &str = "Which claims the model bears out under which rule";
pub(crate) const IF: &str = "If…";
pub(crate) const ON_OK: &str = "nothing is written before OK";
pub(crate) const ON_CLICK: &str = "the box is written at each click";
pub(crate) const HOLDS: &str = "holds";
pub(crate) const FAILS: &str = "fails";
