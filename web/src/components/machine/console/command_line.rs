//! The line that is being typed. Its text stays with the browser until it is run: a reader may paste
//! a million letters.

use crate::texts::machine::console as texts;
use lesson::Session;
use lesson::console::{Console, GIVEN, after_given, past_commands};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What stands in the place of a password, to be typed over.
const PLACEHOLDER: &str = "<password>";

/// The field, and how far back the arrow keys have gone: 0 is what is being typed.
#[derive(Clone, Debug)]
pub(super) struct CommandLine {
    field: NodeRef,
    back: Rc<RefCell<usize>>,
}

impl CommandLine {
    pub(super) fn new(field: NodeRef, back: Rc<RefCell<usize>>) -> Self {
        Self { field, back }
    }

    /// The prompt with the field.
    pub(super) fn view(
        &self,
        console: &Console,
        session: &Session,
        onsubmit: Callback<SubmitEvent>,
    ) -> Html {
        let onkeydown = {
            let (line, session) = (self.clone(), session.clone());
            Callback::from(move |event: KeyboardEvent| line.key(&event, &session))
        };
        let typed = self.back.clone();
        let oninput = Callback::from(move |_: InputEvent| *typed.borrow_mut() = 0);
        html! {
            <form class="prompt" {onsubmit}>
                <span class="given" aria-hidden="true">{ console.prompt }<wbr />{ GIVEN }</span>
                <input class="typed" ref={self.field.clone()} type="text" aria-label={texts::COMMAND} autocomplete="off"
                    autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="go" {onkeydown} {oninput} />
            </form>
        }
    }

    /// Empties the line, and says what stood there.
    pub(super) fn take(&self) -> String {
        let line = self.field().map(|field| field.value()).unwrap_or_default();
        self.put("");
        *self.back.borrow_mut() = 0;
        line
    }

    /// Puts a command there for the reader to run, or to change first.
    pub(super) fn fill(&self, line: &str) {
        *self.back.borrow_mut() = 0;
        self.put(after_given(line));
        let Some(field) = self.field() else { return };
        // A browser that refuses leaves the focus where it is, or selects nothing.
        let _ = field.focus();
        let before = after_given(line).split_once(PLACEHOLDER).map(|(before, _)| before);
        if let Some(start) =
            before.and_then(|before| u32::try_from(before.encode_utf16().count()).ok())
        {
            let end = start.saturating_add(10);
            let _ = field.set_selection_range(start, end);
        }
    }

    fn key(&self, event: &KeyboardEvent, session: &Session) {
        let back = *self.back.borrow();
        let back = match event.key().as_str() {
            "ArrowUp" => back.saturating_add(1),
            "ArrowDown" => back.saturating_sub(1),
            "Escape" => 0,
            _ => return,
        };
        if event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        event.prevent_default();
        let commands = past_commands(session);
        let back = back.min(commands.len());
        let line = back.checked_sub(1).and_then(|index| commands.get(index)).copied();
        *self.back.borrow_mut() = back;
        self.put(after_given(line.unwrap_or_default()));
    }

    fn put(&self, line: &str) {
        if let Some(field) = self.field() {
            field.set_value(line); // which also puts the caret at its end
        }
    }

    fn field(&self) -> Option<HtmlInputElement> {
        self.field.cast()
    }
}
