//! What a reader did, in letters: a click of the check box and OK are `tk`.
//!
//! The one way in which actions are written for the page itself: in a link ([`crate::link`]), which
//! must open for ever, and in what one engine of the page hands to the other (`trace`). So a letter
//! keeps its meaning for ever; one that is given up is not used for anything else.
//!
//! A text is a row of items. An item is a letter, and a capital letter has arguments, between which
//! stands a `!`, and a `.` after the last: `ok` opens the dialog of the service and presses OK,
//! `OLM/W3SVC/1.k` does so for a site. Small letters stand for what is done most.
//!
//! | letters       | what was done                    | arguments                                            |
//! |---------------|----------------------------------|------------------------------------------------------|
//! | `o` `O`       | Anonymous User Account opened    | node                                                 |
//! | `p` `P`       | properties opened                | node; without, those of the computer                 |
//! | `e` `E`       | Edit… pressed                    | service that was chosen                              |
//! | `M`           | a method's box clicked           | method, `t` or `u`                                   |
//! | `t` `u`       | the box ticked, unticked         |                                                      |
//! | `B` `N` `W`   | account picked; name, password typed | account; text; text                              |
//! | `k` `K` `L`   | OK pressed                       | `K`: password confirmed, overrides; `L`: overrides   |
//! | `y` `Y` `Z`   | Apply pressed                    | as with OK                                           |
//! | `c`           | Cancel pressed                   |                                                      |
//! | `H`           | methods changed                  | node, flags, overrides                               |
//! | `r` `R`       | a page asked for                 | service, node, resource, maybe name and password     |
//! | `A`           | Windows account changed          | account, flags, maybe password                       |
//! | `S`           | service changed                  | service, flags                                       |
//! | `s` `D` `X`   | IIS restarted; time went by; command typed | seconds; command                           |
//! | `J`           | the place on the path, where it is not the end | number of steps                        |
//!
//! Before all that stands what the computer was made from, as far as it is not an
//! [`Installation`](simulator::Installation) as any other: `i` IIS 4.0, `C` its name, `G` the seed, `d` a domain controller,
//! `x` the dialog writes at every click. Flags are letters too, small for yes and capital for no.
//!
//! Texts keep their letters, digits, `-`, `_` and `/`; anything else is written with a `~`, so that what
//! is in an address stays as it is in chats, Markdown and wikis: `~s` for a blank, `~233~` for é.
//!
//! A new action gets a letter here and an arm in each direction, in `shorthand/action.rs`.

mod action;
mod items;
mod origin;
mod text;

pub use items::{Fault, Garbled, Item, Items};
pub use text::Writer;

pub use action::{read as read_action, write as write_action};
pub(crate) use origin::{read as read_origin, write as write_origin};

/// What is written with a `~` and a letter of its own; whatever else is, with its number.
const ESCAPED: [(char, char); 6] =
    [(' ', 's'), ('<', 'l'), ('>', 'g'), ('\\', 'b'), ('.', 'p'), ('"', 'q')];

/// Whether a letter stands for itself in a text.
fn is_plain(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '/')
}
