//! The lesson from outside: what a reader does, and what the page can tell about it.
//!
//! `session` and `generated` hold the history to its promises, by hand and over made-up readers,
//! `branches` its paths, `difference` what is told of two computers;
//! `forecast`, `square`, `pinned`, `timeline` and `why` are what is computed from it; `words`,
//! `sentences` and `script` what is said, `prediction` what is asked first, `article` what is marked,
//! `space` and `key` what searches walk, `checked` what is tried everywhere, `scenario` what is played and told of other articles; `diagnosis` what is
//! found by its signs; `pair` the two lanes
//! that one OK tells apart; `drawing` where the map's places stand on paper; `console` what stands
//! in the script's window; `windows` what is told of User Manager, Event Viewer and Services,
//! `sheets` of the way in, `visits` of clients; `shorthand` how actions are written down, `trace`
//! how a session is with all its paths, `link` how in an address, `mask` how without passwords, `ticket` for others to read.
//! `notation` turns text into sessions, so that the tables read like the article.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on has failed"
)]

mod article;
mod branches;
mod checked;
mod console;
mod diagnosis;
mod difference;
mod drawing;
mod forecast;
mod generated;
mod key;
mod link;
mod map;
mod mask;
mod notation;
mod pair;
mod pinned;
mod prediction;
mod routes;
mod scenario;
mod script;
mod sentences;
mod session;
mod sheets;
mod shorthand;
mod space;
mod square;
mod ticket;
mod timeline;
mod trace;
mod visits;
mod why;
mod windows;
mod words;
