//! The map on paper: legible whatever places there are, and at every width.

use lesson::drawing::{BADGE, Curve, Drawing, LINE, MARKS, Point, Rect};
use lesson::{Column, Hindrance, Place, Stored, Survey};
use simulator::{Installation, paths};

/// Every place that there could be, told apart by all that a place is.
fn all() -> Vec<Place> {
    let mut places = Vec::new();
    for column in [Column::Ticked, Column::BlankField, Column::Cleared] {
        for stored in [Stored::Accounts, Stored::Another, Stored::Empty, Stored::Nothing] {
            for granted in [true, false] {
                for hindrance in [None, Some(Hindrance::NoAccount), Some(Hindrance::Off)] {
                    places.push(Place { column, stored, granted, hindrance });
                }
            }
        }
    }
    places
}

/// The places of the map as it is.
fn of_the_map() -> Vec<Place> {
    let mut survey = Survey::new(&Installation::default(), paths::w3svc()).unwrap();
    while survey.advance(100).is_none() {}
    survey.advance(0).unwrap().spots().iter().map(|spot| spot.place).collect()
}

/// Sets of places of many kinds: all, none, each alone, and every third, fourth … of them.
fn sets() -> Vec<Vec<Place>> {
    let mut sets = vec![of_the_map(), all(), Vec::new()];
    sets.extend(all().into_iter().map(|place| vec![place]));
    for step in 2..12 {
        sets.extend((0..step).map(|first| all().into_iter().skip(first).step_by(step).collect()));
    }
    sets
}

fn draw(places: &[Place], width: f64) -> Drawing {
    let named: Vec<_> = places.iter().map(|place| (*place, place.name())).collect();
    Drawing::of(&named, width)
}

fn overlap(a: Rect, b: Rect) -> bool {
    let apart =
        |a: f64, a_length: f64, b: f64, b_length: f64| a + a_length <= b || b + b_length <= a;
    !apart(a.x, a.width, b.x, b.width) && !apart(a.y, a.height, b.y, b.height)
}

fn inside(drawing: &Drawing, point: Point) -> bool {
    (0.0..=drawing.width).contains(&point.x) && (0.0..=drawing.height).contains(&point.y)
}

/// Whether a point is on the rim of a rectangle.
fn on_rim(rect: Rect, point: Point) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() < 0.01;
    rect.is_near(point, 0.01)
        && (near(point.x, rect.x)
            || near(point.x, rect.x + rect.width)
            || near(point.y, rect.y)
            || near(point.y, rect.y + rect.height))
}

const WIDTHS: [f64; 5] = [252.0, 322.0, 620.0, 900.0, 1160.0];

#[test]
fn no_two_places_stand_on_each_other_whatever_there_are() {
    for places in sets() {
        for width in WIDTHS {
            let drawing = draw(&places, width);
            let rects: Vec<Rect> = drawing.nodes.iter().map(|node| node.rect).collect();
            assert_eq!(rects.len(), places.len());
            for (index, &rect) in rects.iter().enumerate() {
                assert!(!rects[..index].iter().any(|&other| overlap(rect, other)), "{rect:?}");
                let corner = Point { x: rect.x + rect.width, y: rect.y + rect.height };
                assert!(
                    inside(&drawing, Point { x: rect.x, y: rect.y }) && inside(&drawing, corner)
                );
            }
        }
    }
}

#[test]
fn a_name_has_room_above_the_marks() {
    for width in WIDTHS {
        for node in draw(&of_the_map(), width).nodes {
            let lines = u32::try_from(node.lines.len()).unwrap();
            assert!(f64::from(lines) * LINE + MARKS <= node.rect.height, "{node:?}");
        }
    }
}

#[test]
fn places_share_a_column_by_the_box_and_a_band_by_what_is_stored() {
    let places = all();
    let drawing = draw(&places, 900.0);
    for (place, node) in places.iter().zip(&drawing.nodes) {
        let column = drawing.columns.iter().find(|strip| strip.of == place.column).unwrap();
        let band = drawing.bands.iter().find(|strip| strip.of == place.stored).unwrap();
        assert!((node.rect.x - column.rect.x).abs() < 0.01);
        assert!(node.rect.y > band.rect.y);
        assert!(node.rect.y + node.rect.height <= band.rect.y + band.rect.height);
    }
}

#[test]
fn the_paper_is_as_wide_as_asked_for_or_as_the_columns_need() {
    for width in [322.0, 900.0, 1160.0] {
        assert!((draw(&of_the_map(), width).width - width).abs() < 0.01, "{width}");
    }
    let narrow = draw(&of_the_map(), 200.0);
    assert!(narrow.width > 300.0, "three columns don't fit: {}", narrow.width);
    assert!((draw(&[], 300.0).width - 300.0).abs() < 0.01);
}

#[test]
fn every_way_runs_on_the_paper_from_rim_to_rim() {
    for places in [of_the_map(), all()] {
        for width in WIDTHS {
            let drawing = draw(&places, width);
            for from in 0..places.len() {
                for to in (0..places.len()).filter(|to| *to != from) {
                    let curve = drawing.curve(from, to).unwrap();
                    assert!(
                        on_rim(drawing.nodes[from].rect, curve.start),
                        "{from} to {to}: {curve:?}"
                    );
                    assert!(on_rim(drawing.nodes[to].rect, curve.end), "{from} to {to}: {curve:?}");
                    assert!(
                        [0.0, 0.3, 0.6, 1.0].iter().all(|part| inside(&drawing, curve.at(*part)))
                    );
                    let back = drawing.curve(to, from).unwrap();
                    assert!(curve.at(0.5).distance(back.at(0.5)) > 4.0, "{from} to {to} and back");
                }
            }
        }
    }
    assert_eq!(draw(&of_the_map(), 900.0).curve(0, 99), None);
}

#[test]
fn the_numbers_of_the_ways_from_a_place_stand_apart() {
    let places = of_the_map();
    for width in WIDTHS {
        let drawing = draw(&places, width);
        for from in 0..places.len() {
            let others = (0..places.len()).filter(|to| *to != from);
            let curves: Vec<Curve> = others.filter_map(|to| drawing.curve(from, to)).collect();
            let badges = drawing.badges(&curves);
            let close = badges.iter().enumerate().filter(|(index, badge)| {
                badges[..*index].iter().any(|other| badge.distance(*other) < 2.0 * BADGE)
            });
            // More ways than any place of the map has.
            assert!(close.count() <= 2, "{width} from {from}");
        }
    }
}
