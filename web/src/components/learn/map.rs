//! The map: where one could be, where one is, and what leads from one place to another. Computed here
//! and now, in slices, and drawn from what came of it.

mod chosen;
mod paper;
mod table;

use super::figures::millis;
use crate::components::controls::maybe;
use crate::hooks::{Work, Working, use_width, use_work};
use crate::texts::learn::map as texts;
use crate::view::{Kept, View};
use lesson::drawing::Drawing;
use lesson::{Map, Place, Survey, after_ok};
use metabase::Path;
use simulator::Installation;
use yew::prelude::*;

/// How many states are looked at before the clock is.
const BUDGET: usize = 8;

/// How many steps of the reader's are drawn.
const TRAIL: usize = 60;

/// The map.
pub(super) fn map(view: View<'_>) -> Html {
    view.kept().map(|kept| html! { <Chart ..kept /> }).unwrap_or_default()
}

impl Work for Survey {
    type Done = Map;

    fn advance(&mut self) -> Option<Map> {
        Self::advance(self, BUDGET).cloned()
    }

    fn reached(&self) -> usize {
        self.states()
    }
}

/// Where the reader is, and what is chosen: all by index in the map.
#[derive(Clone, Debug, PartialEq)]
struct Bearing {
    here: Option<usize>,
    /// Where OK would lead, if elsewhere.
    ghost: Option<usize>,
    trail: Vec<usize>,
    chosen: Option<usize>,
}

impl Bearing {
    /// The place whose ways are told: what is chosen, else where one is.
    fn focus(&self) -> Option<usize> {
        self.chosen.or(self.here)
    }
}

/// The map, and which of its places is chosen.
#[component]
fn Chart(kept: &Kept) -> Html {
    let view = kept.view();
    let session = &view.page.session;
    let computer = session.computer();
    let host = use_node_ref();
    let width = use_width(host.clone());
    let chosen = use_state_eq(|| None::<Place>);
    let key = (computer.installation().clone(), session.focus());
    let working = use_work(key, |(installation, node): &(Installation, Path)| {
        Survey::new(installation, node.clone()).ok()
    });

    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |place: Place| chosen.set(Some(place)))
    };
    let found = working.done.as_ref().map(|map| {
        let here = map.here(computer);
        let then = after_ok(computer).and_then(|then| map.here(&then));
        let index = |place: Place| map.spots().iter().position(|spot| spot.place == place);
        let bearing = Bearing {
            here,
            ghost: then.filter(|then| Some(*then) != here),
            trail: map.trail(session, TRAIL),
            chosen: chosen.and_then(index),
        };
        let named: Vec<_> =
            map.spots().iter().map(|spot| (spot.place, spot.place.name())).collect();
        let drawing = (width > 0.0).then(|| Drawing::of(&named, width));
        (map, bearing, drawing)
    });
    let drawn = found.as_ref().and_then(|(map, bearing, drawing)| {
        Some(paper::paper(map, drawing.as_ref()?, bearing, &choose))
    });
    html! {
        <section class="panel map" data-area="" tabindex="-1" aria-label={texts::MAP}>
            <h3 class="heading">{ texts::MAP }</h3>
            <p class="intro">
                { texts::INTRO }
            </p>
            <p class="figures">{ figures(&working) }</p>
            <div class="sides">
                <div class="chart" ref={host}>{ maybe(drawn) }</div>
                { maybe(found.as_ref().map(|(map, bearing, _)| chosen::chosen(view, map, bearing, &choose))) }
            </div>
            { maybe(found.as_ref().map(|_| paper::legend())) }
            { maybe(found.as_ref().map(|(map, bearing, _)| table::table(map, bearing))) }
        </section>
    }
}

/// How much was looked at, and how long it took.
fn figures(working: &Working<Map>) -> String {
    let Some(map) = &working.done else { return texts::looking(working.reached) };
    let (states, moves) = map.size();
    let time = millis(working.millis);
    texts::looked(map.spots().len(), map.ways().len(), states, moves, &time)
}

/// What a place is called where the eye doesn't help: its name, what is wrong there, who is there.
fn spoken(map: &Map, bearing: &Bearing, spot: usize) -> String {
    let Some(found) = map.spots().get(spot) else { return String::new() };
    let mut words = vec![found.place.name().to_owned()];
    words.extend(
        found.place.symptoms().into_iter().map(|symptom| super::symptom::title(symptom).to_owned()),
    );
    words.extend(signs(bearing, spot).into_iter().map(str::to_owned));
    words.join("; ")
}

/// Who is at a place.
fn signs(bearing: &Bearing, spot: usize) -> Vec<&'static str> {
    let here = (bearing.here == Some(spot)).then_some(texts::HERE);
    let ghost = (bearing.ghost == Some(spot)).then_some(texts::GHOST);
    here.into_iter().chain(ghost).collect()
}
