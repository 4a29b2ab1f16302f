//! What a view is given: the page to draw, and where to send what the reader does.

use crate::state::{Message, Page};
use yew::prelude::*;

/// The page to draw, live or as a picture.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The page.
    pub page: &'a Page,
    send: Option<&'a UseReducerDispatcher<Page>>,
}

/// The same, for a component that has a state of its own and is drawn anew when that changes.
#[cfg(feature = "machine")]
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Kept {
    page: Page,
    send: UseReducerDispatcher<Page>,
}

#[cfg(feature = "machine")]
impl Kept {
    /// What is given to views, as long as this lives.
    pub fn view(&self) -> View<'_> {
        View::live(&self.page, &self.send)
    }
}

impl<'a> View<'a> {
    /// Views that a reader can use.
    pub fn live(page: &'a Page, send: &'a UseReducerDispatcher<Page>) -> Self {
        Self { page, send: Some(send) }
    }

    /// Views that are only looked at: text where the controls would be.
    pub fn picture(page: &'a Page) -> Self {
        Self { page, send: None }
    }

    /// Whether a reader can use them.
    pub fn is_live(self) -> bool {
        self.send.is_some()
    }

    /// What a component with a state of its own keeps of it; `None` in a picture.
    #[cfg(feature = "machine")]
    pub fn kept(self) -> Option<Kept> {
        self.send.map(|send| Kept { page: self.page.clone(), send: send.clone() })
    }

    /// An event handler that sends a message.
    pub fn on<E: 'static>(self, message: impl Fn(E) -> Message + 'static) -> Callback<E> {
        self.maybe_on(move |event| Some(message(event)))
    }

    /// An event handler that sends a message, or not.
    pub fn maybe_on<E: 'static>(
        self,
        message: impl Fn(E) -> Option<Message> + 'static,
    ) -> Callback<E> {
        match self.send.cloned() {
            Some(send) => Callback::from(move |event| {
                if let Some(message) = message(event) {
                    send.dispatch(message);
                }
            }),
            None => Callback::noop(),
        }
    }

    /// An event handler that sends always the same.
    pub fn send<E: 'static>(self, message: Message) -> Callback<E> {
        self.on(move |_| message.clone())
    }
}
