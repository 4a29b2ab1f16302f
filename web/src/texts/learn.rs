//! The parts that teach: a module for each.

pub(crate) mod checked;
pub(crate) mod diagnosis;
pub(crate) mod history;
pub(crate) mod keep;
pub(crate) mod map;
pub(crate) mod pair;
pub(crate) mod routes;
pub(crate) mod scene;
