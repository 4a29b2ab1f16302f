//! The two worlds side by side: the desktop, the wires, and the machine under X-ray.

use super::controls::maybe;
use super::desktop::desktop;
use super::metabase::metabase;
use super::player::pointer;
use super::preview::preview;
use super::wires::wires as draw_wires;
use crate::view::View;
use lesson::{Effect, Forecast, Wire, committed};
use yew::prelude::*;

/// The stage.
pub(super) fn stage(view: View<'_>, forecast: Option<&Forecast>) -> Html {
    let page = view.page;
    let done = committed(&page.session);
    let wires = forecast.map(|forecast| &forecast.wires).or(done.as_ref());
    let kinds = wires.map(|wires| wires.each_ref().map(kind));
    let snapped = forecast.is_none() && done.is_some();
    let loose = page.session.computer().draft().is_none();
    let drawing = view.is_live().then(|| draw_wires(kinds.unwrap_or(["none"; 3]), loose, snapped));
    html! {
        <div class="stage" data-version={page.version().as_str()}>
            { desktop(view) }
            { preview(view, wires, forecast) }
            { metabase(view, forecast) }
            { maybe(drawing) }
            { maybe(page.show.as_ref().map(pointer)) }
        </div>
    }
}

/// The kind of a wire, which decides its look.
pub(super) fn kind(wire: &Wire) -> &'static str {
    match wire.effect {
        Effect::Same => "same",
        Effect::NothingToWrite => "none",
        Effect::Written { .. } | Effect::Emptied => "write",
        Effect::Deleted => "delete",
    }
}
