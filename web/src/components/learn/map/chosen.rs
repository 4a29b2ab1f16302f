//! The place that is chosen, or else where one is: what is true there, the ways from it, and the way
//! to it.

use super::{Bearing, signs};
use crate::components::controls::{act, maybe};
use crate::components::learn::symptom::{sign, title};
use crate::state::{Learn, Message};
use crate::texts::learn::map as texts;
use crate::view::View;
use lesson::{Map, Place, Way, told};
use simulator::Rule;
use std::rc::Rc;
use yew::prelude::*;

/// What stands beside the drawing.
pub(super) fn chosen(
    view: View<'_>,
    map: &Rc<Map>,
    bearing: &Bearing,
    choose: &Callback<Place>,
) -> Html {
    let session = &view.page.session;
    let Some(index) = bearing.focus() else {
        let place = Place::of(session.computer(), &session.focus());
        return html! {
            <div class="chosen">
                <p>{ texts::off(place.name()) }</p>
            </div>
        };
    };
    let Some(spot) = map.spots().get(index) else { return Html::default() };
    let place = spot.place;
    let [of_box, stored, fate] = place.facts();
    html! {
        <div class="chosen" role="group" aria-label={texts::CHOSEN}>
            <h4 class="called">{ place.name() }</h4>
            <p class="signs">{ signs(bearing, index).join(", ") }</p>
            <dl class="facts">
                <dt>{ texts::BOX }</dt><dd>{ of_box }</dd>
                <dt>{ texts::STORED }</dt><dd>{ stored }</dd>
                <dt>{ texts::VISITORS }</dt><dd>{ fate }{ ": " }{ source(spot.rule) }</dd>
            </dl>
            <ul class="symptoms">
                { for place.symptoms().into_iter().map(|symptom| html! { <li>{ sign(symptom) }{ title(symptom) }</li> }) }
            </ul>
            { lead(view, map, bearing, index) }
            <h5 class="part">{ texts::OUT }</h5>
            { out(map, bearing, choose) }
        </div>
    }
}

/// The places that ways lead to from the one whose ways are told, in the order of their numbers.
pub(super) fn targets(map: &Map, bearing: &Bearing) -> Vec<usize> {
    let mut targets: Vec<usize> = Vec::new();
    for way in map.ways().iter().filter(|way| Some(way.from) == bearing.focus()) {
        if !targets.contains(&way.to) {
            targets.push(way.to);
        }
    }
    targets
}

/// The ways out of a place, by where they lead.
fn out(map: &Map, bearing: &Bearing, choose: &Callback<Place>) -> Html {
    let targets = targets(map, bearing);
    if targets.is_empty() {
        return html! { <p>{ texts::NOTHING }</p> };
    }
    let from = bearing.focus();
    let item = |to: usize| {
        let place = map.spots().get(to)?.place;
        let ways = map.ways().iter().filter(move |way| Some(way.from) == from && way.to == to);
        let onclick = choose.reform(move |_: MouseEvent| place);
        Some(html! {
            <li>
                { for ways.map(way) }
                { texts::LEADS_TO }
                <button class="act" data-look="link" type="button" {onclick}>{ place.name() }</button>
            </li>
        })
    };
    html! { <ol class="out">{ for targets.into_iter().filter_map(item) }</ol> }
}

fn way(way: &Way) -> Html {
    html! {
        <p>
            <strong class="label">{ way.label.clone() }</strong>{ " " }
            { for way.rules.iter().map(|rule| source(*rule)) }
        </p>
    }
}

/// Where a rule is written, and whether it is our reading.
fn source(rule: Rule) -> Html {
    let basis = rule.basis();
    html! {
        <span class="source" title={basis.inferred}>
            { format!("{}, {}", basis.source, basis.part) }
            { maybe(basis.inferred.map(|_| html! { <span class="inferred">{ texts::INFERRED }</span> })) }
            { " " }
        </span>
    }
}

/// The way from where the reader is, and the button that plays it.
fn lead(view: View<'_>, map: &Rc<Map>, bearing: &Bearing, to: usize) -> Html {
    if bearing.here == Some(to) && bearing.chosen.is_none_or(|chosen| chosen == to) {
        return Html::default();
    }
    let session = view.page.session.clone();
    let found = Rc::clone(map);
    let name = map.spots().get(to).map_or("", |spot| spot.place.name());
    let onclick = view.on(move |_: MouseEvent| {
        let node = session.focus();
        Message::Learn(match found.path(session.computer(), to) {
            None => Learn::Say(texts::no_way(name).into()),
            Some(actions) => {
                let intro = texts::way(name);
                Learn::Play(told(session.computer(), &node, intro, &actions).into())
            }
        })
    });
    let walk = bearing.here.and_then(|here| map.walk(here, to)).map(|walk| {
        let labels: Vec<&str> = walk
            .iter()
            .filter_map(|way| map.ways().get(*way))
            .map(|way| way.label.as_str())
            .collect();
        html! { <p class="walk">{ texts::walk(&labels) }</p> }
    });
    html! {
        <>
            { act(view, texts::LEAD, None, true, onclick) }
            { maybe(walk) }
        </>
    }
}
