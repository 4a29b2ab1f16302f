//! Event Viewer (facts D.4, windows-ui 5).

use super::{Text, text};
use simulator::{Log, Version};

pub(crate) const VIEWER: &str = "Event Viewer";
/// The same before the number of entries.
pub(crate) const HEADING: &str = "Event Viewer ";
pub(crate) const NO_ENTRIES: Text =
    text("No entries yet: a failed logon of the anonymous user is written here.");
pub(crate) const SYSTEM_LOG: &str = "System Log";

pub(crate) const DESCRIPTION: Text = text("Description:");
pub(crate) const DATA: Text = text("Data:");

/// The headings of the list. 4.0 has none for the type.
pub(crate) const COLUMNS: [&str; 8] =
    ["Type", "Date", "Time", "Source", "Category", "Event", "User", "Computer"];

/// What the window of one entry tells above its text.
pub(crate) const TERMS: [&str; 8] =
    ["Date:", "Source:", "Time:", "Category:", "Type:", "Event ID:", "User:", "Computer:"];

/// How many entries there are, of which no more than `most` are listed.
pub(crate) fn warnings(count: usize, most: usize) -> String {
    match count {
        0 => String::new(),
        1 => "1 warning".to_owned(),
        many if many > most => format!("{many} warnings, the newest {most} listed"),
        many => format!("{many} warnings"),
    }
}

/// The title of the window with a log in it.
pub(crate) fn list_title(version: Version, log: Log, computer: &str) -> String {
    match version {
        Version::Iis4 => format!("Event Viewer - {} Log on \\\\{computer}", log.as_str()),
        Version::Iis5 => VIEWER.to_owned(),
    }
}

/// The title of the window with one entry in it.
pub(crate) fn detail(version: Version) -> &'static str {
    match version {
        Version::Iis4 => "Event Detail",
        Version::Iis5 => "Event Properties",
    }
}
