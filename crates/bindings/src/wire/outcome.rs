//! What followed from an action.

use super::Word;
use metabase::{Data, DataType, Id, Record, schema};
use serde::Serialize;
use simulator::{Log, LogonType, Scheme, Status, Subject};

/// What an action brought about, besides the dialog's fields.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// The records that changed, in the order in which they did.
    pub changes: Vec<Change>,
    /// The entries that the event log got.
    pub events: Vec<Event>,
    /// What the visitor got, when one asked.
    pub reply: Option<Reply>,
    /// What a script printed, line by line.
    pub output: Vec<String>,
    /// The exit code of a script.
    pub exit_code: Option<i32>,
    /// The rule behind each of these, with its source.
    pub citations: Vec<Citation>,
}

/// One record that is no longer what it was.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// The key that holds it.
    pub node: String,
    /// The property's name; its number where it has no name.
    pub property: String,
    /// As it was; `null` when there was none.
    pub before: Option<RecordValue>,
    /// As it is; `null` when it was deleted.
    pub after: Option<RecordValue>,
}

/// A record of the metabase.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RecordValue {
    /// The property's number, such as 6021.
    pub id: u32,
    /// What it says.
    #[cfg_attr(test, ts(inline))]
    pub value: RecordValueData,
    /// The attribute bits: 1 inherited, 4 secure.
    pub attributes: u32,
    /// The part of IIS that it belongs to: 1 server, 2 file, 100 WAM.
    pub user_type: u32,
    /// The kind of its data.
    pub data_type: Word<DataType>,
}

/// What a record says: a number, a text, or a list of texts. Bytes are a text of pairs of
/// hexadecimal digits with blanks between them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(untagged)]
pub enum RecordValueData {
    /// A number.
    Number(u32),
    /// A text, or bytes.
    Text(String),
    /// A list of texts.
    List(Vec<String>),
}

/// An entry of the event log.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// Seconds since the installation.
    pub time: u64,
    /// The log that it stands in.
    pub log: Word<Log>,
    /// How serious it is, such as `Warning`.
    #[serde(rename = "type")]
    pub event_type: String,
    /// Who wrote it, such as `W3SVC`.
    pub source: String,
    /// Its category.
    pub category: String,
    /// Its number.
    pub event_id: u32,
    /// The user, `N/A` where there is none.
    pub user: String,
    /// The computer.
    pub computer: String,
    /// The text.
    pub description: String,
    /// The data bytes.
    pub data: Vec<u8>,
}

/// The answer to a request.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Reply {
    /// Of which service.
    pub service: Word<simulator::Service>,
    /// What was asked for.
    pub node: String,
    /// Whether the visitor got in, and got what the page opens.
    pub granted: bool,
    /// The status of HTTP or FTP; `null` where nothing answers.
    pub status: Option<Word<Status>>,
    /// What is offered after a refusal, such as `['NTLM']`: the visitor is prompted.
    pub schemes: Vec<Word<Scheme>>,
    /// The text of the page, or of the FTP session, line by line.
    pub lines: Vec<String>,
    /// The account that the visitor was to act as.
    pub account: Option<String>,
    /// The kind of token, when there is one.
    pub logon_type: Option<Word<LogonType>>,
}

/// The rule behind a part of an outcome.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Citation {
    /// What it is for: `changes[0]`, `events[0]`, `reply`, `dialog`, `computer` or `output`.
    #[serde(rename = "for")]
    pub subject: String,
    /// The article, such as `Q259353`.
    pub source: String,
    /// The part of it.
    pub part: String,
    /// Whether the rule is inferred rather than documented.
    pub inferred: bool,
    /// Why, where it is inferred.
    #[cfg_attr(test, ts(optional))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl From<&simulator::Outcome> for Outcome {
    fn from(outcome: &simulator::Outcome) -> Self {
        Self {
            changes: outcome.changes.iter().map(Change::from).collect(),
            events: outcome.events.iter().map(Event::from).collect(),
            reply: outcome.reply.as_deref().map(Reply::from),
            output: outcome.output.clone(),
            exit_code: outcome.exit_code,
            citations: outcome.citations.iter().map(Citation::from).collect(),
        }
    }
}

impl From<&metabase::Change> for Change {
    fn from(change: &metabase::Change) -> Self {
        Self {
            node: change.path.to_string(),
            property: property(change.id),
            before: change.before.as_ref().map(RecordValue::from),
            after: change.after.as_ref().map(RecordValue::from),
        }
    }
}

/// The name of a property, or its number.
pub(super) fn property(id: Id) -> String {
    schema::by_id(id).map_or_else(|| id.0.to_string(), |property| property.name.to_owned())
}

impl From<&Record> for RecordValue {
    fn from(record: &Record) -> Self {
        let value = match &record.data {
            Data::Dword(number) => RecordValueData::Number(*number),
            Data::String(text) | Data::ExpandSz(text) => RecordValueData::Text(text.clone()),
            Data::Binary(_) => RecordValueData::Text(record.data.to_string()),
            Data::MultiSz(items) => RecordValueData::List(items.clone()),
        };
        Self {
            id: record.id.0,
            value,
            attributes: record.attributes.0,
            user_type: record.user_type.number(),
            data_type: Word(record.data.data_type()),
        }
    }
}

impl From<&simulator::Event> for Event {
    fn from(event: &simulator::Event) -> Self {
        Self {
            time: event.time,
            log: Word(event.log),
            event_type: event.event_type.as_str().to_owned(),
            source: event.source.to_owned(),
            category: event.category.to_owned(),
            event_id: event.event_id,
            user: event.user.clone(),
            computer: event.computer.clone(),
            description: event.description.clone(),
            data: event.data.clone(),
        }
    }
}

impl From<&simulator::Reply> for Reply {
    fn from(reply: &simulator::Reply) -> Self {
        Self {
            service: Word(reply.service),
            node: reply.node.to_string(),
            granted: reply.is_granted(),
            status: reply.status.map(Word),
            schemes: reply.schemes.iter().copied().map(Word).collect(),
            lines: reply.lines.clone(),
            account: reply.account.clone(),
            logon_type: reply.logon_type.map(Word),
        }
    }
}

impl From<&simulator::Citation> for Citation {
    fn from(citation: &simulator::Citation) -> Self {
        let basis = citation.rule.basis();
        Self {
            subject: match citation.subject {
                Subject::Change(index) => format!("changes[{index}]"),
                Subject::Event(index) => format!("events[{index}]"),
                Subject::Reply => "reply".to_owned(),
                Subject::Dialog => "dialog".to_owned(),
                Subject::Computer => "computer".to_owned(),
                Subject::Output => "output".to_owned(),
            },
            source: basis.source.to_owned(),
            part: basis.part.to_owned(),
            inferred: basis.inferred.is_some(),
            reason: basis.inferred.map(str::to_owned),
        }
    }
}
