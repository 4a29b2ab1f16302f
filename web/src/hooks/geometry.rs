//! What has to be measured: where a wire starts and ends, where the pointer goes, and whether the
//! timeline shows the step that the reader is at.
//!
//! The dialog keeps the product's metrics and the records keep the inspector's, so the wires bend.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{DomRect, Element, HtmlElement, ResizeObserver};
use yew::prelude::*;

/// Measures after every drawing, and whenever the stage changes its size.
#[hook]
pub(crate) fn use_stage_geometry(host: NodeRef) {
    let drawn = host.clone();
    use_effect(move || {
        drawn.cast::<Element>().iter().for_each(measure);
    });
    use_effect_with((), move |()| {
        let closure = Closure::<dyn Fn()>::new({
            let host = host.clone();
            move || host.cast::<Element>().iter().for_each(measure)
        });
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok();
        let stage = host.cast::<Element>().and_then(|host| find(&host, ".stage"));
        if let (Some(observer), Some(stage)) = (&observer, &stage) {
            observer.observe(stage);
        }
        move || {
            observer.iter().for_each(ResizeObserver::disconnect);
            drop(closure);
        }
    });
}

fn measure(host: &Element) {
    show_step(host);
    if let Some(stage) = find(host, ".stage") {
        for record in ["6020", "6021", "6022"] {
            place_wire(&stage, record);
        }
        place_pointer(&stage);
    }
}

fn find(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

/// A rectangle within the stage, in CSS pixels from the inside of its border.
#[derive(Clone, Copy)]
struct Place {
    left: i32,
    right: i32,
    top: i32,
    middle: i32,
}

impl Place {
    fn of(element: &Element, stage: &DomRect) -> Self {
        let rect = element.get_bounding_client_rect();
        let (x, y) = (stage.left() + 1.0, stage.top() + 1.0);
        Self {
            left: pixels(rect.left() - x),
            right: pixels(rect.right() - x),
            top: pixels(rect.top() - y),
            middle: pixels(f64::midpoint(rect.top(), rect.bottom()) - y),
        }
    }
}

/// Whole pixels are fine enough, and need no code that writes fractions.
#[expect(clippy::cast_possible_truncation, reason = "no screen has so many pixels")]
fn pixels(length: f64) -> i32 {
    length.round() as i32
}

fn place_wire(stage: &Element, record: &str) -> Option<()> {
    let wire = find(stage, &format!(".wire[data-record=\"{record}\"]"))?;
    // A wire that snaps stays where it hung until it does: its field is gone with the dialog.
    if wire.has_attribute("data-snapped") && find(&wire, "[data-part=start][d]").is_some() {
        return None;
    }
    let frame = stage.get_bounding_client_rect();
    let place = |selector: &str| find(stage, selector).map(|found| Place::of(&found, &frame));
    let row = place(&format!(".record[data-state][data-record=\"{record}\"]"))?;
    let desk = place(".desktop")?;
    let field = place(&format!("[data-wire=\"{record}\"]"));
    let dialog = place(".account_dialog");

    let kind = wire.get_attribute("data-kind");
    let (arrow, cut) = (kind.as_deref() == Some("write"), kind.as_deref() == Some("delete"));
    let (x, y) = (row.left - 4, row.middle);
    let end = if arrow { x - 8 } else { x };
    let start = match field.zip(dialog) {
        Some((field, dialog)) => from_field(record, field, dialog, desk, y, &wire),
        None => format!("M{} {y}", desk.right + 6),
    };
    let centre = i32::midpoint(desk.right, x);
    if cut {
        draw(&wire, "[data-part=start]", &format!("{start}H{}", centre - 17));
        draw(&wire, "[data-part=end]", &format!("M{} {y}H{end}", centre + 17));
        let (left, top) = (centre - 9, y - 9);
        draw(&wire, ".cross", &format!("M{left} {top}l18 18M{} {top}l-18 18", centre + 9));
    } else {
        draw(&wire, "[data-part=start]", &format!("{start}H{end}"));
    }
    draw(&wire, ".head", &format!("M{x} {y}l-11-6v12z"));
    Some(())
}

/// From a field to the edge of the desktop: level out of the dialog, then bent to the record. The
/// button Browse… stands beside the first field, so its wire goes over it.
fn from_field(
    record: &str,
    field: Place,
    dialog: Place,
    desk: Place,
    y: i32,
    wire: &Element,
) -> String {
    let edge = desk.right;
    let out = (dialog.right + 2).min(edge);
    let bend = i32::midpoint(out, edge);
    let over = record == "6020";
    let (x, from) = if over {
        (field.right - 12, field.top + 1)
    } else {
        (field.right + if record == "6022" { 3 } else { -1 }, field.middle)
    };
    if let Some(port) = find(wire, ".port") {
        set(&port, "cx", &x.to_string());
        set(&port, "cy", &from.to_string());
    }
    let level = if over { from - 8 } else { from };
    let rise =
        if over { format!("V{}Q{x} {level} {} {level}", level + 5, x + 5) } else { String::new() };
    format!("M{x} {from}{rise}H{out}C{bend} {level} {bend} {y} {edge} {y}")
}

fn draw(wire: &Element, selector: &str, path: &str) {
    let Ok(list) = wire.query_selector_all(selector) else { return };
    for node in (0..list.length()).filter_map(|index| list.item(index)) {
        if let Ok(element) = node.dyn_into::<Element>() {
            set(&element, "d", path);
        }
    }
}

fn set(element: &Element, name: &str, value: &str) {
    // The names are those of this file, and good ones.
    let _ = element.set_attribute(name, value);
}

/// Scrolls the timeline, and nothing else, to the step that the reader is at, if it is out of sight.
fn show_step(host: &Element) -> Option<()> {
    let strip = find(host, ".drafts")?;
    let step = find(&strip, "[aria-current]")?.get_bounding_client_rect();
    let frame = strip.get_bounding_client_rect();
    if step.left() < frame.left() || step.right() > frame.right() {
        let middle = |place: &DomRect| f64::midpoint(place.left(), place.right());
        strip.set_scroll_left(strip.scroll_left() + pixels(middle(&step) - middle(&frame)));
    }
    Some(())
}

/// Moves the drawn pointer to what it is about to click.
fn place_pointer(stage: &Element) -> Option<()> {
    let pointer = find(stage, ".pointer")?;
    let selector = pointer.get_attribute("data-target")?;
    let target = find(&stage.parent_element()?, &selector)?.get_bounding_client_rect();
    let frame = stage.get_bounding_client_rect();
    let x = pixels(f64::midpoint(target.left(), target.right()) - frame.left());
    let y = pixels(f64::midpoint(target.top(), target.bottom()) - frame.top());
    let style = pointer.unchecked_into::<HtmlElement>().style();
    let _ = style.set_property("--x", &format!("{x}px"));
    let _ = style.set_property("--y", &format!("{y}px"));
    Some(())
}
