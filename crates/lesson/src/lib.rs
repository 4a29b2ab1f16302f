//! What teaches: a reader's session with the computer, and all that is computed from it.
//!
//! The simulator knows one computer and one action. A lesson adds time: the history that a reader
//! walks in ([`Session`]), what OK would do ([`Forecast`]), who gets in ([`Visitor`]), where one is
//! ([`Situation`]), what happened to the three records ([`PinnedRow`]), how it came to that
//! ([`why()`]), and the words for it. None of it is written by hand for one case: change a rule of the
//! simulator, and every part says something else.
//!
//! ```
//! use lesson::{Claim, Session, Symptom, Visitor, why};
//! use simulator::Installation;
//!
//! let mut session = Session::start(&Installation::default())?;
//! for action in Claim::M4.actions(session.computer().installation()) {
//!     session.dispatch(action)?;
//! }
//! assert!(!Visitor::of(session.computer(), &session.focus()).is_granted());
//!
//! // Why? The box was cleared last; the password had been deleted when it was ticked.
//! let steps: Vec<usize> = why(&session, Symptom::AnonymousFails).iter().map(|c| c.step).collect();
//! assert_eq!(steps, [9, 6]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod article;
mod branches;
mod captions;
pub mod checked;
mod claim;
pub mod console;
pub mod diagnosis;
mod difference;
pub mod drawing;
mod forecast;
mod key;
pub mod link;
mod map;
mod mask;
mod moves;
mod news;
mod pair;
mod pinned;
pub mod prediction;
mod routes;
mod scenario;
mod script;
mod sentences;
mod session;
mod sheets;
pub mod shorthand;
mod situation;
mod space;
mod stamp;
mod telling;
mod ticket;
mod timeline;
pub mod trace;
mod visitor;
mod visits;
mod why;
mod words;
mod writer;

pub use article::{followed, happened, sentence};
pub use branches::Branch;
pub use captions::{Captions, WindowsCaptions, account_texts};
pub use claim::Claim;
pub use difference::{Difference, Realm, difference, difference_sentence};
pub use forecast::{Effect, Forecast, Wire, after_ok, committed};
pub use key::Key;
pub use map::{Column, Hindrance, Map, Place, Spot, Stored, Survey, Way};
pub use mask::{UnmaskError, masked, unmasked};
pub use moves::{Nature, another_password, confirmed_ok, move_label, moves};
pub use news::{News, news};
pub use pair::{Held, LANES, Lane, Moment, Pair, Parting, rule_sentence};
pub use pinned::{PinnedRow, RowState, pinned_rows};
pub use routes::{Goal, documented_route, route};
pub use scenario::{Act, Progress, Scenario};
pub use script::{Beat, first_run, told};
pub use sentences::{
    as_installed, clock_sentence, deletion_clause, hint, obstacle, past_sentence, service_status,
    story, subauthenticator_sentence, visitor_remark, visitor_sentence,
};
pub use session::{BeginError, ReplayStopped, SeekError, Session, Step};
pub use sheets::{
    Managed, Question, SheetCaptions, managed, master_caption, node_name, places, question, tabs,
    way_out, window_title,
};
pub use situation::Situation;
pub use space::{Move, Space, State};
pub use stamp::stamp;
pub use telling::Row;
pub use ticket::ticket;
pub use timeline::{Bracket, Close, Mark, Near, timeline, timeline_near};
pub use visitor::{Gate, Visitor, asked};
pub use visits::{address, decision, ftp_session, last_visit, prompt, resource_caption, token};
pub use why::{Cause, Symptom, why};
pub use words::{
    announce, describe, dialog_sentence, effect_words, field_words, label, shown_data,
};
pub use writer::writer;
