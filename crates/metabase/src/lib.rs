//! The IIS metabase: a tree of keys that hold numbered records, of which a key sees its own and
//! those that its ancestors hand down.
//!
//! A [`Metabase`] is a value. Cloning it costs one reference count; writing to a clone copies only
//! the keys on the way to the record. So every step of a history can keep a whole metabase.
//!
//! The crate knows keys, records and inheritance (facts A.1, A.2, A.5). It knows nothing of
//! passwords, dialogs or who reads a record: those are the simulator's.
//!
//! ```
//! use metabase::{Data, Metabase, Path, schema};
//!
//! let service = Path::parse("LM/W3SVC")?;
//! let page = Path::parse("lm/w3svc/1/ROOT/default.htm")?; // has no key of its own
//! let mut metabase = Metabase::default();
//! metabase.create_key(&service);
//!
//! let name = schema::ANONYMOUS_USER_NAME.record(Data::string("IUSR_WEB01"));
//! let change = metabase.set(&service, name)?.expect("the record is new");
//! assert_eq!(change.before, None);
//!
//! // Case does not matter, and what a key does not hold it inherits.
//! let found = metabase.effective(&page, schema::ANONYMOUS_USER_NAME.id).expect("handed down");
//! assert_eq!(found.path, service);
//! assert_eq!(found.record.data, Data::string("IUSR_WEB01"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod adsi;
mod change;
mod error;
mod path;
mod record;
pub mod schema;
mod sorted;
mod store;

pub use change::{Change, difference};
pub use error::MetabaseError;
pub use path::{MAX_NAME_LENGTH, Path, PathError};
pub use record::{Attributes, Data, DataType, Id, Record, UserType};
pub use store::{Found, Metabase};
