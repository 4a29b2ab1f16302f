//! Where a reader is in the page, apart from its state: focus and caret, what is scrolled and unfolded,
//! what stands typed in a field that no one has read yet. Taken before another engine draws the page
//! anew, and restored after it, in the elements that stand where the old ones stood.

use wasm_bindgen::JsCast;
use web_sys::{
    Animation, Document, Element, Event, EventInit, FocusOptions, HtmlDetailsElement, HtmlElement,
    HtmlInputElement,
};

/// All that is to be restored.
#[derive(Debug)]
pub struct Bearings {
    places: Vec<(Place, Bearing)>,
    scrolled: (f64, f64),
}

/// Where an element stands: the `id` of the element around all, and then the number of each child.
#[derive(Clone, Debug)]
struct Place {
    host: &'static str,
    children: Vec<u32>,
}

#[derive(Debug)]
enum Bearing {
    /// With the part of a field's text that is selected.
    Focus(Option<(u32, u32)>),
    Text(String),
    Unfolded(bool),
    Scrolled(i32, i32),
}

impl Bearings {
    /// Those of all that is drawn in some elements.
    pub fn take(document: &Document, hosts: &[&'static str]) -> Self {
        let mut places = Vec::new();
        for host in hosts {
            let Some(root) = document.get_element_by_id(host) else { continue };
            let mut children = Vec::new();
            collect(
                &root,
                document.active_element().as_ref(),
                &mut children,
                &mut |children, found| {
                    places.push((Place { host, children: children.to_vec() }, found));
                },
            );
        }
        let window = document.default_view();
        let scrolled = window.map_or((0.0, 0.0), |window| {
            (window.scroll_x().unwrap_or_default(), window.scroll_y().unwrap_or_default())
        });
        Self { places, scrolled }
    }

    /// Restores them. What has no element any more is left out.
    pub fn restore(self, document: &Document) {
        for (place, bearing) in self.places {
            if let Some(element) = place.find(document) {
                bearing.restore(element);
            }
        }
        // What has just happened was seen happen: it does not move in once more.
        for animation in document.get_animations() {
            let _ = animation.unchecked_into::<Animation>().finish(); // one without an end goes on
        }
        if let Some(window) = document.default_view() {
            window.scroll_to_with_x_and_y(self.scrolled.0, self.scrolled.1);
        }
    }
}

/// Walks through the elements below one, with their places.
fn collect(
    element: &Element,
    focused: Option<&Element>,
    place: &mut Vec<u32>,
    found: &mut impl FnMut(&[u32], Bearing),
) {
    let children = element.children();
    for index in 0..children.length() {
        let Some(child) = children.item(index) else { continue };
        place.push(index);
        if let Some(details) = child.dyn_ref::<HtmlDetailsElement>() {
            found(place, Bearing::Unfolded(details.open()));
        }
        let input = child.dyn_ref::<HtmlInputElement>();
        if let Some(input) = input {
            found(place, Bearing::Text(input.value()));
        }
        if focused == Some(&child) {
            found(place, Bearing::Focus(input.and_then(selection)));
        }
        let (left, top) = (child.scroll_left(), child.scroll_top());
        if (left, top) != (0, 0) {
            found(place, Bearing::Scrolled(left, top));
        }
        collect(&child, focused, place, found);
        place.pop();
    }
}

/// What is selected in a field of text; other fields have no such thing.
fn selection(input: &HtmlInputElement) -> Option<(u32, u32)> {
    input.selection_start().ok().flatten().zip(input.selection_end().ok().flatten())
}

impl Place {
    fn find(&self, document: &Document) -> Option<Element> {
        let mut element = document.get_element_by_id(self.host)?;
        for &index in &self.children {
            element = element.children().item(index)?;
        }
        Some(element)
    }
}

impl Bearing {
    fn restore(self, element: Element) {
        match self {
            Self::Focus(selected) => {
                let options = FocusOptions::new();
                options.set_prevent_scroll(true);
                if let Some(element) = element.dyn_ref::<HtmlElement>() {
                    let _ = element.focus_with_options(&options);
                }
                if let (Some(input), Some((start, end))) =
                    (element.dyn_ref::<HtmlInputElement>(), selected)
                {
                    let _ = input.set_selection_range(start, end);
                }
            }
            Self::Text(text) => {
                let Ok(input) = element.dyn_into::<HtmlInputElement>() else { return };
                if input.value() != text {
                    input.set_value(&text);
                    tell_input(&input);
                }
            }
            Self::Unfolded(open) => {
                if let Some(details) = element.dyn_ref::<HtmlDetailsElement>() {
                    details.set_open(open);
                }
            }
            Self::Scrolled(left, top) => {
                element.set_scroll_left(left);
                element.set_scroll_top(top);
            }
        }
    }
}

/// As if it had just been typed.
fn tell_input(input: &HtmlInputElement) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &init) {
        let _ = input.dispatch_event(&event);
    }
}
