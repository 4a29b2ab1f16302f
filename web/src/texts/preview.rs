//! The captions between the dialog and the metabase.

pub(crate) const WOULD_DO: &str = "What OK would do";
pub(crate) const DID: &str = "What OK did";
pub(crate) const WILL_WRITE: &str = "At the OK that writes";
pub(crate) const NO_DIALOG: &str = "no dialog is open";
pub(crate) const COVERED: &str = "covered until you answer";

pub(crate) const GETS: &str = "A visitor gets";
pub(crate) const WOULD_GET: &str = "A visitor would get";

/// What a visitor would get, where it is what one gets now.
pub(crate) fn still(answer: &str) -> String {
    format!("still {answer}")
}

/// And where it is not.
pub(crate) fn instead(now: &str, then: &str) -> String {
    format!("{now} → {then}")
}

/// Spoken before what OK does to a record.
pub(crate) fn record(name: &str) -> String {
    format!("{name}: ")
}
