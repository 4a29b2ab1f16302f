//! The square: box ticked or cleared, password stored or gone, and where one is in it.

use super::controls::maybe;
use crate::texts::square as texts;
use crate::view::View;
use lesson::{Forecast, Situation};
use yew::prelude::*;

/// The square, with a ghost where OK would lead.
pub(super) fn square(view: View<'_>, forecast: Option<&Forecast>) -> Html {
    let session = &view.page.session;
    let here = Situation::of(session.computer(), &session.focus());
    let there = forecast.map(|forecast| forecast.situation).filter(|there| !there.same_cell(here));
    let row = |side: &'static str, ticked: bool| {
        let cells = Situation::SQUARE.into_iter().filter(move |cell| cell.ticked == ticked);
        html! {
            <tr>
                <th class="side" scope="row">{ side }</th>
                { for cells.map(|cell| state(cell, here, there)) }
            </tr>
        }
    };
    html! {
        <section class="panel square" data-area="" tabindex={view.is_live().then_some("-1")} aria-label={texts::WHERE_YOU_ARE}>
            <table class="grid">
                <thead>
                    <tr>
                        <td class="corner" />
                        <th class="side" scope="col">{ texts::STORED }</th>
                        <th class="side" scope="col">{ texts::GONE }</th>
                    </tr>
                </thead>
                <tbody>{ row(texts::TICKED, true) }{ row(texts::CLEARED, false) }</tbody>
            </table>
        </section>
    }
}

fn state(cell: Situation, here: Situation, there: Option<Situation>) -> Html {
    let is_here = here.same_cell(cell);
    let ghost = there.filter(|there| there.same_cell(cell));
    // A cell that one is in, or would be, is called after what a visitor really gets there.
    let shown = if is_here { here } else { ghost.unwrap_or(cell) };
    let mark = |kind: &'static str, spoken: &'static str| {
        html! {
            <><span class="mark" data-kind={kind} /><span class="spoken">{ spoken }</span></>
        }
    };
    html! {
        <td class="state" data-end={(!shown.granted).then_some("red")} data-here={is_here.then_some("")}>
            { shown.name() }
            { maybe(is_here.then(|| mark("here", texts::HERE))) }
            { maybe(ghost.map(|_| mark("ghost", texts::GHOST))) }
        </td>
    }
}
