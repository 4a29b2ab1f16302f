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
