//! The page of another article around the views: its Play buttons, and the row of its tables that plays.

use crate::signal::{self, Listener};
use crate::state::{Page, Scenes, Show, panel_of};
use simulator::Action;
use web_sys::{Document, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// Plays the scenario whose button was pressed, marks the row of the act that plays, and brings into
/// sight what the pointer is on its way to.
#[hook]
pub(crate) fn use_scenes(page: &Page, send: Callback<usize>) {
    use_effect_with((), move |()| {
        let listener = Listener::new(signal::SCENARIO, move |event| {
            if let Some(index) = event.detail().as_f64() {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "an index"
                )]
                send.emit(index as usize);
            }
        });
        move || drop(listener)
    });
    let row = page.scenes.as_ref().and_then(|scenes| row(scenes, page));
    use_effect_with(row, |row| {
        mark(row.as_deref(), true);
        let row = row.clone();
        move || mark(row.as_deref(), false)
    });
    let show = page.show.as_ref().filter(|_| page.scenes.is_some());
    let at = show.and_then(|show| Some((show.played, looked_at(show)?)));
    use_effect_with(at, |at| {
        if let Some((_, selector)) = at {
            let _ = bring_into_sight(selector); // what is not there can't be
        }
    });
}

/// Where to look: at what the pointer is on its way to, or, for who steps by hand, at where the last step
/// was done.
fn looked_at(show: &Show) -> Option<&'static str> {
    if show.pointing {
        return Some(".pointer[data-target]");
    }
    let last = show.beats.get(show.played.checked_sub(1)?)?.action.as_ref()?;
    let above = if matches!(last, Action::Request(_)) { ".visitor" } else { ".stage" };
    (!show.running).then(|| panel_of(last).unwrap_or(above))
}

/// The `id` of the row of the act that plays.
fn row(scenes: &Scenes, page: &Page) -> Option<String> {
    let act = scenes.act(page)?;
    Some(format!("{}-{act}", scenes.scenario()?.name))
}

fn mark(row: Option<&str>, plays: bool) {
    let found = row.and_then(|id| document()?.get_element_by_id(id));
    if let Some(element) = found {
        // The names are good ones.
        let _ = if plays {
            element.set_attribute("aria-current", "step")
        } else {
            element.remove_attribute("aria-current")
        };
    }
}

/// Scrolls to an element, or to what the pointer is on its way to, no farther than needed.
fn bring_into_sight(selector: &str) -> Option<()> {
    let found = document()?.query_selector(selector).ok()??;
    let target = match found.get_attribute("data-target") {
        Some(target) => document()?.query_selector(&target).ok()??,
        None => found,
    };
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    target.scroll_into_view_with_scroll_into_view_options(&nearest);
    Some(())
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
