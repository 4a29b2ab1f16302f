//! The question that a box asks before it changes (Q262233, Q310723).

use crate::components::account_picker::front_keys;
use crate::components::controls::Push;
use crate::components::window::title_bar;
use crate::state::{Asked, Message};
use crate::texts::machine::manager as texts;
use crate::view::View;
use lesson::SheetCaptions;
use yew::prelude::*;

/// The box. Esc is No.
pub(super) fn question(view: View<'_>, asked: Asked) -> Html {
    let title = SheetCaptions::of(view.page.version()).manager;
    let yes =
        Push::new(texts::YES, view.send(Message::FrontOk)).default_button().focused_as("front");
    let no = Push::new(texts::NO, view.send(Message::FrontCancel));
    html! {
        <div class="window front message_box question" role="alertdialog" aria-label={texts::QUESTION}
            aria-describedby="question-text" data-active="true" onkeydown={front_keys(view)}>
            { title_bar(view, title, None, None, None) }
            <div class="body">
                { balloon() }
                <div id="question-text">
                    <p>{ asked.question.reason }</p>
                    <p>{ asked.question.asks }</p>
                </div>
                <div class="buttons">{ yes.view(view) }{ no.view(view) }</div>
                <p class="about">{ asked.question.source }</p>
            </div>
        </div>
    }
}

fn balloon() -> Html {
    html! {
        <svg class="icon" viewBox="0 0 32 32" aria-hidden="true">
            <path d="M16 2c8 0 14 5 14 11s-6 11-14 11l1 6-8-7C5 21 2 17 2 13 2 7 8 2 16 2z" fill="#fff" stroke="#000" />
            <path d="M11 10a5 5 0 1 1 7 4.600V16h-3v-3.500A2 2 0 1 0 14 10zM15 17.500h3V20h-3z" fill="#0a246a" />
        </svg>
    }
}
