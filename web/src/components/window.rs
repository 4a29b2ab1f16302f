//! A window's title bar. Its two buttons, `?` and `X`, are no tab stops, as in Windows.

use super::controls::maybe;
use super::icons;
use crate::texts::buttons;
use crate::view::View;
use yew::prelude::*;

/// The title bar with its caption buttons; a handler that is `None` leaves its button out.
pub(super) fn title_bar(
    view: View<'_>,
    title: &str,
    id: Option<&'static str>,
    ask: Option<Callback<MouseEvent>>,
    close: Option<Callback<MouseEvent>>,
) -> Html {
    let button = |name: &'static str, glyph: Html, onclick: Callback<MouseEvent>| {
        if view.is_live() {
            html! {
                <button class="caption_button" type="button" tabindex="-1" aria-label={name} {onclick}>
                    { glyph }
                </button>
            }
        } else {
            html! { <span class="caption_button">{ glyph }</span> }
        }
    };
    html! {
        <div class="title_bar">
            <span class="title" {id}>{ title.to_owned() }</span>
            { maybe(ask.map(|onclick| button(buttons::CONTEXT_HELP, icons::question(), onclick))) }
            { maybe(close.map(|onclick| button(buttons::CLOSE, icons::cross(), onclick))) }
        </div>
    }
}

/// The title bar of a window that is only looked at.
pub(super) fn still_title_bar(page_view: View<'_>, title: &str) -> Html {
    let picture = View::picture(page_view.page);
    title_bar(picture, title, None, None, Some(Callback::noop()))
}
