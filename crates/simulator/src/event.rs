//! The event log: what an administrator finds in Event Viewer afterwards.

use crate::{Computer, LogonError, Service, Version};
use std::sync::Arc;

/// One entry of the event log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Seconds since the installation.
    pub time: u64,
    /// The log that it stands in.
    pub log: Log,
    /// How serious it is.
    pub event_type: EventType,
    /// Who wrote it, such as `W3SVC`.
    pub source: &'static str,
    /// Its category, `None` in words where it has none.
    pub category: &'static str,
    /// Its number.
    pub event_id: u32,
    /// The user, `N/A` where there is none.
    pub user: String,
    /// The computer.
    pub computer: String,
    /// The text, exact for the version.
    pub description: String,
    /// The data bytes.
    pub data: Vec<u8>,
}

/// A log of Windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Log {
    /// The System log.
    System,
    /// The Security log. Logons are audited here (facts D.4).
    Security,
}

/// How serious an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventType {
    /// A warning.
    Warning,
    /// Something that is audited, done.
    SuccessAudit,
    /// Something that is audited, refused.
    FailureAudit,
}

/// The entries so far. Cheap to clone: a log and its longer successor share what they have in
/// common.
#[derive(Clone, Debug, Default)]
pub struct EventLog {
    newest: Option<Arc<Entry>>,
    len: usize,
    /// How many of them stand in the System log.
    system: usize,
}

#[derive(Debug)]
struct Entry {
    event: Event,
    older: Option<Arc<Entry>>,
}

impl Event {
    /// Event 100 of the service: a logon was tried and failed (Q259353 S3; text and number facts D.4).
    pub(crate) fn logon_failed(
        on: &Computer,
        service: Service,
        account: &str,
        error: LogonError,
    ) -> Self {
        let more = match on.version() {
            Version::Iis4 => "",
            Version::Iis5 => {
                " For additional information specific to this message please visit the Microsoft Online Support site located at: http://www.microsoft.com/contentredirect.asp."
            }
        };
        Self {
            time: on.clock(),
            log: Log::System,
            event_type: EventType::Warning,
            source: service.source(),
            category: "None",
            event_id: 100,
            user: "N/A".to_owned(),
            computer: on.installation().computer.clone(),
            description: format!(
                "The server was unable to logon the Windows NT account '{account}' due to the following error: {}  The data is the error code.{more}",
                error.message()
            ),
            data: error.code().to_le_bytes().to_vec(),
        }
    }
}

impl Log {
    /// The log's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "System",
            Self::Security => "Security",
        }
    }
}

impl EventType {
    /// The type's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "Warning",
            Self::SuccessAudit => "Success Audit",
            Self::FailureAudit => "Failure Audit",
        }
    }
}

impl EventLog {
    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// How many entries a log has.
    pub fn count(&self, log: Log) -> usize {
        match log {
            Log::System => self.system,
            Log::Security => self.len - self.system,
        }
    }

    /// The entries, newest first.
    pub fn newest_first(&self) -> impl Iterator<Item = &Event> {
        std::iter::successors(self.newest.as_deref(), |entry| entry.older.as_deref())
            .map(|entry| &entry.event)
    }

    /// The entries of one log, newest first.
    pub fn of(&self, log: Log) -> impl Iterator<Item = &Event> {
        self.newest_first().filter(move |event| event.log == log)
    }

    pub(crate) fn push(&mut self, event: Event) {
        let older = self.newest.take();
        self.system += usize::from(event.log == Log::System);
        self.newest = Some(Arc::new(Entry { event, older }));
        self.len += 1;
    }
}

impl PartialEq for EventLog {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.newest_first().eq(other.newest_first())
    }
}

impl Eq for EventLog {}

/// Entries go one after the other: dropping a long log by recursion would end the stack.
impl Drop for EventLog {
    fn drop(&mut self) {
        let mut next = self.newest.take();
        while let Some(entry) = next.and_then(|entry| Arc::try_unwrap(entry).ok()) {
            next = entry.older;
        }
    }
}
