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
//! Two have words of their own: `index.html`, which is the article, and `start.js`, which speaks where
//! there is no engine, and so none of these.
//!
//! What stands alone in its element is a `Text`: Yew draws that without a copy, and in fewer bytes.
//!
//! Numbers of our own are written by `Intl`, see `number`; of dates there are none. Those inside the
//! recreated windows are written as the product showed them, see [`lesson::stamp`].

pub(crate) mod article;
pub(crate) mod buttons;
pub(crate) mod dialog;
pub mod engine;
pub(crate) mod events;
pub(crate) mod help;
#[cfg(feature = "machine")]
pub(crate) mod learn;
#[cfg(feature = "machine")]
pub(crate) mod machine;
pub(crate) mod metabase;
pub(crate) mod page;
pub(crate) mod player;
pub(crate) mod preview;
pub(crate) mod square;
pub(crate) mod timeline;
pub(crate) mod visitor;

use yew::AttrValue;

/// A text that is all that an element has in it.
type Text = AttrValue;

const fn text(words: &'static str) -> Text {
    Text::Static(words)
}

/// The language of all these texts, in which numbers are written, too: the reader's own would read
/// strangely inside English sentences.
#[cfg(feature = "machine")]
pub(crate) const LANGUAGE: &str = "en";

/// A number in a sentence of ours, as the language groups its digits. Only the full engine has some
/// that are worth it.
#[cfg(all(feature = "machine", target_arch = "wasm32"))]
pub(crate) fn number(count: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "nothing here comes to 2^53")]
    let count = js_sys::Number::from(count as f64);
    count.to_locale_string(LANGUAGE).into()
}

/// The same where there is no `Intl`: when the page is built.
#[cfg(all(feature = "machine", not(target_arch = "wasm32")))]
pub(crate) fn number(count: usize) -> String {
    count.to_string()
}
