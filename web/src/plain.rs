//! Plain data of JavaScript, such as JSON has, for `bindings` to read.

use bindings::wire::Value;
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

/// The data as `bindings` reads it. What is no plain data, such as a function, counts as missing.
pub fn value(data: &JsValue) -> Value {
    if let Some(flag) = data.as_bool() {
        Value::Bool(flag)
    } else if let Some(number) = data.as_f64() {
        Value::Number(number)
    } else if let Some(text) = data.as_string() {
        Value::Text(text)
    } else if Array::is_array(data) {
        Value::List(data.unchecked_ref::<Array>().iter().map(|item| value(&item)).collect())
    } else if data.is_object() {
        let entries = Object::entries(data.unchecked_ref());
        let entry = |entry: JsValue| {
            let pair: Array = entry.unchecked_into();
            Some((pair.get(0).as_string()?, value(&pair.get(1))))
        };
        Value::Object(entries.iter().filter_map(entry).collect())
    } else {
        Value::Null
    }
}
