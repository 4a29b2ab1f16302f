//! The map as a drawing. Where everything stands is computed (`lesson::drawing`); this gives it looks.

use super::{Bearing, spoken};
use crate::components::controls::maybe;
use crate::components::learn::symptom::{MARK, MARKED, mark, sign, title};
use crate::texts::learn::map as texts;
use lesson::drawing::{BADGE, Curve, Drawing, HEADING, LINE, MARKS, Node, PADDING, Point};
use lesson::{Map, Place};
use yew::prelude::*;

/// How long the head of an arrow is.
const HEAD: f64 = 9.0;

/// The drawing.
pub(super) fn paper(
    map: &Map,
    drawing: &Drawing,
    bearing: &Bearing,
    choose: &Callback<Place>,
) -> Html {
    let (width, height) = (drawing.width, drawing.height);
    let places = map
        .spots()
        .iter()
        .zip(&drawing.nodes)
        .enumerate()
        .map(|(index, (spot, node))| place(map, bearing, index, spot.place, node, choose));
    html! {
        <svg class="paper" viewBox={format!("0 0 {width:.1} {height:.1}")} width={format!("{width:.0}")}
            height={format!("{height:.0}")} role="group" aria-label={texts::DRAWING}>
            { headings(drawing) }
            { ways(map, drawing, bearing) }
            { for places }
            { numbers(map, drawing, bearing) }
        </svg>
    }
}

fn headings(drawing: &Drawing) -> Html {
    let text = |x: f64, y: f64, anchor: &'static str, words: &'static str| {
        html! { <text class="title" x={at(x)} y={at(y)} text-anchor={anchor}>{ words }</text> }
    };
    html! {
        <g aria-hidden="true">
            { for drawing.bands.iter().map(|band| html! {
                <>
                    <line class="rule" x1="0" x2={at(drawing.width)} y1={at(band.rect.y)} y2={at(band.rect.y)} />
                    { text(0.0, band.rect.y + HEADING - 7.0, "start", band.of.heading()) }
                </>
            }) }
            { for drawing.columns.iter().map(|column| {
                text(column.rect.middle().x, HEADING - 7.0, "middle", column.of.heading())
            }) }
        </g>
    }
}

/// The arrows: all of them faint, where the reader has been broad, and strong those from the place
/// whose ways are told and those that would be gone to the chosen one.
fn ways(map: &Map, drawing: &Drawing, bearing: &Bearing) -> Html {
    let led = match (bearing.here, bearing.chosen) {
        (Some(here), Some(chosen)) => map.walk(here, chosen).unwrap_or_default(),
        _ => Vec::new(),
    };
    let trodden = bearing.trail.windows(2).filter_map(|pair| match pair {
        [from, to] => drawing.curve(*from, *to),
        _ => None,
    });
    let look = |index: usize, from: usize| {
        if led.contains(&index) {
            Some("led")
        } else {
            (bearing.focus() == Some(from)).then_some("told")
        }
    };
    let mut arrows: Vec<(Option<&str>, Curve)> = pairs(map)
        .into_iter()
        .filter_map(|(index, from, to)| Some((look(index, from), drawing.curve(from, to)?)))
        .collect();
    arrows.sort_by_key(|(look, _)| *look); // the faint ones first, so that they lie below
    html! {
        <g aria-hidden="true">
            { for trodden.map(|curve| html! { <path class="trail" d={path(curve)} /> }) }
            { for arrows.into_iter().map(|(look, curve)| html! {
                <g class="way" data-look={look}>
                    <path class="shaft" d={path(curve)} />
                    <polygon class="head" points={points(curve.head(HEAD))} />
                </g>
            }) }
        </g>
    }
}

/// One way for each two places that have any, by its index, and the places.
fn pairs(map: &Map) -> Vec<(usize, usize, usize)> {
    let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
    for (index, way) in map.ways().iter().enumerate() {
        if !pairs.iter().any(|(_, from, to)| (*from, *to) == (way.from, way.to)) {
            pairs.push((index, way.from, way.to));
        }
    }
    pairs
}

/// The numbers of the ways that are told beside the drawing.
fn numbers(map: &Map, drawing: &Drawing, bearing: &Bearing) -> Html {
    let told = super::chosen::targets(map, bearing);
    let from = bearing.focus().unwrap_or_default();
    let curves: Vec<Curve> = told.into_iter().filter_map(|to| drawing.curve(from, to)).collect();
    let badges = drawing.badges(&curves);
    html! {
        <g aria-hidden="true">
            { for badges.into_iter().enumerate().map(|(index, Point { x, y })| html! {
                <g class="badge">
                    <circle class="disc" cx={at(x)} cy={at(y)} r={at(BADGE)} />
                    <text class="number" x={at(x)} y={at(y + 4.0)} text-anchor="middle">{ index + 1 }</text>
                </g>
            }) }
        </g>
    }
}

fn place(
    map: &Map,
    bearing: &Bearing,
    index: usize,
    place: Place,
    node: &Node,
    choose: &Callback<Place>,
) -> Html {
    let rect = node.rect;
    let onclick = choose.reform(move |_: MouseEvent| place);
    let onkeydown = {
        let choose = choose.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                choose.emit(place);
            }
        })
    };
    let here = bearing.here == Some(index);
    let foot = rect.y + rect.height - MARKS / 2.0;
    let disc = |class: &'static str| {
        html! { <circle {class} cx={at(rect.x + rect.width - 15.0)} cy={at(foot - 2.0)} r="6.5" /> }
    };
    let line = |number: usize, words: &String| {
        let lines = u32::try_from(number).map_or(0.0, f64::from);
        html! {
            <text class="name" x={at(rect.x + PADDING)} y={at(rect.y + PADDING + LINE * (lines + 0.75))}>{ words.clone() }</text>
        }
    };
    let marks = place.symptoms().into_iter().enumerate().map(|(number, symptom)| {
        let aside = u32::try_from(number).map_or(0.0, f64::from) * (MARK + 5.0);
        mark(symptom, rect.x + PADDING + aside, foot - MARK / 2.0 - 2.0)
    });
    html! {
        <g class="place" role="button" tabindex="0" aria-label={spoken(map, bearing, index)}
            aria-pressed={if bearing.chosen == Some(index) { "true" } else { "false" }}
            aria-current={here.then_some("location")} data-end={(!place.granted).then_some("red")}
            {onclick} {onkeydown}>
            <rect class="card" x={at(rect.x)} y={at(rect.y)} width={at(rect.width)} height={at(rect.height)} rx="8" />
            { for node.lines.iter().enumerate().map(|(number, words)| line(number, words)) }
            { for marks }
            { maybe(here.then(|| disc("here"))) }
            { maybe((bearing.ghost == Some(index)).then(|| disc("ghost"))) }
        </g>
    }
}

/// What the marks mean.
pub(super) fn legend() -> Html {
    let sample = |inside: Html| {
        html! { <svg class="sign" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true" focusable="false">{ inside }</svg> }
    };
    html! {
        <ul class="legend" aria-label={texts::LEGEND}>
            <li>{ sample(html! { <circle class="here" cx="14" cy="8" r="6.5" /> }) }{ texts::HERE }</li>
            <li>{ sample(html! { <circle class="ghost" cx="14" cy="8" r="6" /> }) }{ texts::GHOST }</li>
            <li>{ sample(html! { <path class="trail" d="M1 8h26" /> }) }{ texts::TRAIL }</li>
            { for MARKED.map(|symptom| html! { <li>{ sign(symptom) }{ title(symptom) }</li> }) }
        </ul>
    }
}

fn path(curve: Curve) -> String {
    let Curve { start, bend, end } = curve;
    let [start, bend, end] =
        [start, bend, end].map(|point| format!("{:.1} {:.1}", point.x, point.y));
    ["M", &start, "Q", &bend, " ", &end].concat()
}

fn points(points: [Point; 3]) -> String {
    points.map(|point| format!("{:.1},{:.1}", point.x, point.y)).join(" ")
}

fn at(number: f64) -> String {
    format!("{number:.1}")
}
