//! The controls that everything is made of, each live or as a part of a picture.

use crate::texts::dialog as texts;
use crate::{state::Message, view::View};
use yew::prelude::*;

/// A part that isn't always there. Yew pairs the children of an element by their place from the end: one
/// that comes or goes makes all before it anew, and with them goes the focus. This leaves an empty place.
pub(super) fn maybe(part: Option<Html>) -> Html {
    part.unwrap_or_default()
}

/// A caption with its access key underlined: `&` stands before the letter.
pub(super) fn caption(text: &'static str) -> Html {
    match text.split_once('&') {
        Some((before, rest)) => {
            let letter = rest.chars().next().map_or(0, char::len_utf8);
            let (key, after) = rest.split_at(letter);
            html! { <>{ before }<u class="key">{ key }</u>{ after }</> }
        }
        None => html! { text },
    }
}

/// A caption without its `&`.
pub(super) fn plain(text: &str) -> String {
    text.replace('&', "")
}

/// A push button of the recreated product.
#[derive(Clone, Debug, Default)]
pub(super) struct Push {
    pub(super) caption: &'static str,
    /// The accessible name, where the caption alone would not tell.
    pub(super) name: Option<&'static str>,
    pub(super) default: bool,
    pub(super) disabled: bool,
    pub(super) focus: Option<&'static str>,
    pub(super) onclick: Callback<MouseEvent>,
}

impl Push {
    pub(super) fn new(caption: &'static str, onclick: Callback<MouseEvent>) -> Self {
        Self { caption, onclick, ..Self::default() }
    }

    pub(super) fn disabled(caption: &'static str) -> Self {
        Self { caption, disabled: true, ..Self::default() }
    }

    pub(super) fn default_button(self) -> Self {
        Self { default: true, ..self }
    }

    pub(super) fn named(self, name: &'static str) -> Self {
        Self { name: Some(name), ..self }
    }

    pub(super) fn focused_as(self, focus: &'static str) -> Self {
        Self { focus: Some(focus), ..self }
    }

    pub(super) fn view(self, view: View<'_>) -> Html {
        let default = self.default.then_some("");
        if view.is_live() {
            html! {
                <button class="button" type="button" data-default={default} disabled={self.disabled}
                    aria-label={self.name} data-focus={self.focus} onclick={self.onclick}>
                    { caption(self.caption) }
                </button>
            }
        } else {
            let disabled = self.disabled.then_some("");
            html! {
                <span class="button" data-default={default} data-disabled={disabled}>
                    { caption(self.caption) }
                </span>
            }
        }
    }
}

/// A button of the page around the product. One that can't act keeps its place and its focus.
pub(super) fn act(
    view: View<'_>,
    text: &'static str,
    look: Option<&'static str>,
    possible: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    if view.is_live() {
        let disabled = (!possible).then_some("true");
        let onclick = if possible { onclick } else { Callback::noop() };
        html! {
            <button class="act" data-look={look} type="button" aria-disabled={disabled} {onclick}>
                { text }
            </button>
        }
    } else {
        html! { <span class="act" data-look={look}>{ text }</span> }
    }
}

/// A button of the page that unfolds something, or folds it.
pub(super) fn unfold(view: View<'_>, text: &'static str, open: bool, message: Message) -> Html {
    if view.is_live() {
        html! {
            <button class="act" data-look="link" type="button" aria-expanded={if open { "true" } else { "false" }}
                onclick={view.send(message)}>
                { text }
            </button>
        }
    } else {
        act(view, text, Some("link"), true, Callback::noop())
    }
}

/// A box that only shows a state: a picture of a check box, with the state in words.
pub(super) fn still(checked: bool, words: &'static str) -> Html {
    html! {
        <span class="check">
            <span class="glyph" data-checked={checked.then_some("")} aria-hidden="true" />
            <span class="words">
                { words }
                <span class="spoken">{ if checked { texts::TICKED } else { texts::CLEARED } }</span>
            </span>
        </span>
    }
}
