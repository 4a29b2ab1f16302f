//! Long work in slices, between which the browser draws and hears the reader.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use yew::platform::{spawn_local, time::sleep};
use yew::prelude::*;

/// How long a slice may take, in milliseconds: half of what is drawn 60 times a second.
const SLICE: f64 = 8.0;

/// Work that can be done a little at a time.
pub(crate) trait Work: 'static {
    /// What comes of it.
    type Done: 'static;

    /// Goes on a little. What came of the work, when that was all.
    fn advance(&mut self) -> Option<Self::Done>;

    /// How far it is, by a count of its own.
    fn reached(&self) -> usize;
}

/// How far some work is.
#[derive(Debug)]
pub(crate) struct Working<T> {
    /// What came of it.
    pub(crate) done: Option<Rc<T>>,
    /// How far it is, or came.
    pub(crate) reached: usize,
    /// The milliseconds that it took so far.
    pub(crate) millis: f64,
}

impl<T> Default for Working<T> {
    fn default() -> Self {
        Self { done: None, reached: 0, millis: 0.0 }
    }
}

impl<T> Clone for Working<T> {
    fn clone(&self) -> Self {
        Self { done: self.done.clone(), reached: self.reached, millis: self.millis }
    }
}

/// Does the work that `begin` makes of the key, anew whenever that changes.
#[hook]
pub(crate) fn use_work<K, W>(
    key: K,
    begin: impl FnOnce(&K) -> Option<W> + 'static,
) -> Working<W::Done>
where
    K: PartialEq + 'static,
    W: Work,
{
    let state = use_state(Working::default);
    let setter = state.setter();
    use_effect_with(key, move |key| {
        let left = Rc::new(Cell::new(false));
        setter.set(Working::default());
        if let Some(work) = begin(key) {
            spawn_local(run(work, setter, Rc::clone(&left)));
        }
        move || left.set(true)
    });
    (*state).clone()
}

/// Slice after slice, until it is done or nobody waits for it any more.
async fn run<W: Work>(mut work: W, state: UseStateSetter<Working<W::Done>>, left: Rc<Cell<bool>>) {
    let mut millis = 0.0;
    while !left.get() {
        let began = now();
        let mut done = None;
        while done.is_none() && now() - began < SLICE {
            done = work.advance();
        }
        millis += now() - began;
        let is_over = done.is_some();
        state.set(Working { done: done.map(Rc::new), reached: work.reached(), millis });
        if is_over {
            return;
        }
        sleep(Duration::ZERO).await;
    }
}

/// The browser's clock, in milliseconds.
fn now() -> f64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0.0, |performance| performance.now())
}
