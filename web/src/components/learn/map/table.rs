//! The map as a table: the same places and ways, for who can't see the drawing or would rather read.

use super::{Bearing, signs};
use crate::components::learn::symptom::title;
use crate::texts::learn::map as texts;
use lesson::Map;
use yew::prelude::*;

/// The table, folded away.
pub(super) fn table(map: &Map, bearing: &Bearing) -> Html {
    html! {
        <details class="as_table">
            <summary class="ask">{ texts::AS_TABLE }</summary>
            <div class="scroll" tabindex="0" role="region" aria-label={texts::AS_TABLE}>
                <table class="table" aria-label={texts::TABLE}>
                    <thead><tr>{ for texts::COLUMNS.map(|name| html! { <th class="column" scope="col">{ name }</th> }) }</tr></thead>
                    <tbody>{ for (0..map.spots().len()).map(|spot| row(map, bearing, spot)) }</tbody>
                </table>
            </div>
        </details>
    }
}

fn row(map: &Map, bearing: &Bearing, spot: usize) -> Html {
    let Some(found) = map.spots().get(spot) else { return Html::default() };
    let symptoms: Vec<&str> = found.place.symptoms().into_iter().map(title).collect();
    let ways = map.ways().iter().filter(|way| way.from == spot);
    let way = |label: &str, to: usize| {
        let name = map.spots().get(to).map_or("", |spot| spot.place.name());
        html! { <li>{ format!("{label}: {name}") }</li> }
    };
    let signs = signs(bearing, spot);
    html! {
        <tr aria-current={(bearing.here == Some(spot)).then_some("location")}>
            <th class="column" scope="row">
                { found.place.name() }
                { for signs.iter().map(|sign| html! { <span class="who">{ format!(" ({sign})") }</span> }) }
            </th>
            { for found.place.facts().map(|fact| html! { <td class="cell">{ fact }</td> }) }
            <td class="cell">{ if symptoms.is_empty() { texts::NOTHING_WRONG.to_owned() } else { symptoms.join("; ") } }</td>
            <td class="cell"><ul>{ for ways.map(|found| way(&found.label, found.to)) }</ul></td>
        </tr>
    }
}
