//! The inspector.

pub(crate) const METABASE: &str = "Metabase";
/// The same before the path of the node.
pub(crate) const HEADING: &str = "Metabase ";
pub(crate) const RECORDS: &str = "Metabase records";
/// The headings: UT and DT are user type and data type, as in the editor of the Resource Kit.
pub(crate) const COLUMNS: [&str; 6] = ["Id", "Name", "Attributes", "UT", "DT", "Data"];
pub(crate) const WHOLE_TREE: &str = "Whole tree";
pub(crate) const KEYS: &str = "Metabase keys";

pub(crate) const REVEAL: &str = "Reveal";
pub(crate) const HIDE: &str = "Hide";
/// The accessible name of that button.
pub(crate) const REVEAL_PASSWORD: &str = "Reveal AnonymousUserPass";
pub(crate) const SHOW_ME: &str = "show me";

pub(crate) const DELETED: &str = "deleted";
pub(crate) const NEVER_STORED: &str = "never stored here";

/// Before the data that a record has now.
pub(crate) fn was(data: &str) -> String {
    format!("{data} → ")
}

/// Where a record is inherited from.
pub(crate) fn from(path: &str) -> String {
    format!("from {path}")
}

/// In the row of a record that is gone, before the button that leads there.
pub(crate) fn deleted_at(step: usize) -> String {
    format!("deleted at step {step} · ")
}

/// The accessible names of the rows of records that are not there.
pub(crate) fn deleted(name: &str) -> String {
    format!("{name}, deleted")
}

pub(crate) fn deleted_before(name: &str, step: usize) -> String {
    format!("{name}, deleted at step {step}")
}

pub(crate) fn no_record(name: &str) -> String {
    format!("{name}, no record")
}

/// The heading of the records of the key that is chosen, and the accessible name of one.
pub(crate) fn records_of(path: &str) -> String {
    format!("Records of {path}")
}

pub(crate) fn record(name: &str, path: &str) -> String {
    format!("{name} at {path}")
}
