//! The width that an element has, for who draws into it.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// The width inside an element in CSS pixels, and whenever it changes; 0 before it is there.
#[hook]
pub(crate) fn use_width(host: NodeRef) -> f64 {
    let width = use_state_eq(|| 0.0);
    let setter = width.setter();
    use_effect_with((), move |()| {
        let measure = {
            let host = host.clone();
            move || {
                if let Some(element) = host.cast::<Element>() {
                    setter.set(f64::from(element.client_width()));
                }
            }
        };
        measure();
        let closure = Closure::<dyn Fn()>::new(measure);
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(element)) = (&observer, host.cast::<Element>()) {
            observer.observe(&element);
        }
        move || {
            observer.iter().for_each(ResizeObserver::disconnect);
            drop(closure);
        }
    });
    *width
}
