//! Every text of the views that a reader reads or hears: labels, accessible names, headings, sentences.
//!
//! A module for each area of the page, of constants, and of small functions where a value stands in the
//! text, so that another language can put it elsewhere in the sentence. A translation is another set of
//! modules with the same names and signatures, and `LANGUAGE` to go with it. A test of the house rules
//! finds texts that stand in a component.
//!
//! Not here: what is said about a state, a step or a rule, which the crate `lesson` computes; and the
//! captions in which the versions of the product differ, which are [`lesson::Captions`] and its like.
//! The captions that both versions share are here; `&` stands before the letter of an access key.
//!
//! What stands alone in its element is a `Text`: Yew draws that without a copy, and in fewer bytes.
//!
//! Numbers and dates of our own are written by `Intl`, see `number`; those inside the recreated windows
//! as the product showed them, see [`lesson::stamp`].

pub(crate) mod article;
pub(crate) mod buttons;
pub(crate) mod dialog;
pub mod engine;
pub(crate) mod events;
pub(crate) mod page;
pub(crate) mod square;
pub(crate) mod visitor;

use yew::AttrValue;

/// A text that is all that an element has in it.
type Text = AttrValue;

const fn text(words: &'static str) -> Text {
    Text::Static(words)
}
