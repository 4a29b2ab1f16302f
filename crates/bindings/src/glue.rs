//! Where JavaScript calls.
//!
//! Two habits keep an object usable whatever comes in. The methods take `&self`, and the simulator is
//! borrowed only between reading the argument and writing the answer, so no JavaScript runs while it
//! is. And what comes in was copied to plain data in JavaScript before: no getter, proxy or cycle of
//! somebody else's is met here. Errors are plain objects, of which JavaScript makes a
//! `SimulatorError`.

use crate::wire::Value;
use crate::{Refusal, Simulator};
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::{Deserializer, Serializer};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A simulator, for JavaScript.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine {
    simulator: RefCell<Simulator>,
}

#[derive(Serialize)]
struct Error {
    code: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
}

#[wasm_bindgen]
impl Engine {
    /// A fresh computer.
    #[wasm_bindgen(constructor)]
    pub fn new(options: JsValue) -> Result<Engine, JsValue> {
        let simulator = Simulator::new(read(options)?).map_err(|refusal| thrown(&refusal))?;
        Ok(Self { simulator: RefCell::new(simulator) })
    }

    /// Does something.
    pub fn dispatch(&self, action: JsValue) -> Result<JsValue, JsValue> {
        let action = read(action)?;
        answer(self.simulator.borrow_mut().dispatch(action))
    }

    /// What `dispatch` would answer.
    pub fn preview(&self, action: JsValue) -> Result<JsValue, JsValue> {
        let action = read(action)?;
        answer(self.simulator.borrow().preview(action))
    }

    /// The computer as it is now.
    pub fn state(&self) -> Result<JsValue, JsValue> {
        let state = self.simulator.borrow().state();
        write(&state)
    }

    /// Goes one step back.
    pub fn undo(&self) -> bool {
        self.simulator.borrow_mut().undo()
    }

    /// Goes one step forward again.
    pub fn redo(&self) -> bool {
        self.simulator.borrow_mut().redo()
    }

    /// Goes to a step.
    pub fn seek(&self, step: f64) -> Result<(), JsValue> {
        let sought = self.simulator.borrow_mut().seek(step);
        sought.map_err(|refusal| thrown(&refusal))
    }

    /// The session as plain data.
    pub fn trace(&self) -> Result<JsValue, JsValue> {
        let trace = self.simulator.borrow().trace();
        write(&trace)
    }

    /// The link to where the session is.
    pub fn link(&self) -> Result<JsValue, JsValue> {
        answer(self.simulator.borrow().link())
    }

    /// What there is a way to.
    pub fn goals(&self) -> Result<JsValue, JsValue> {
        let goals = self.simulator.borrow().goals();
        write(&goals)
    }

    /// The shortest way to a goal.
    #[wasm_bindgen(js_name = routeTo)]
    pub fn route_to(&self, goal: &str) -> Result<JsValue, JsValue> {
        answer(self.simulator.borrow().route_to(goal))
    }

    /// The steps behind a symptom.
    pub fn why(&self, symptom: &str) -> Result<JsValue, JsValue> {
        answer(self.simulator.borrow().why(symptom))
    }

    /// Leaves the session for that of a trace.
    pub fn load(&self, trace: JsValue) -> Result<(), JsValue> {
        let trace = read(trace)?;
        let loaded = self.simulator.borrow_mut().load(trace);
        loaded.map_err(|refusal| thrown(&refusal))
    }
}

fn read(value: JsValue) -> Result<Value, JsValue> {
    Value::deserialize(Deserializer::from(value)).map_err(JsValue::from)
}

fn write(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

/// The answer, once nothing is borrowed any more.
fn answer(answer: Result<impl Serialize, Refusal>) -> Result<JsValue, JsValue> {
    match answer {
        Ok(value) => write(&value),
        Err(refusal) => Err(thrown(&refusal)),
    }
}

fn thrown(refusal: &Refusal) -> JsValue {
    let error = Error { code: refusal.code(), message: refusal.to_string(), at: refusal.at() };
    write(&error).unwrap_or_else(|error| error)
}
