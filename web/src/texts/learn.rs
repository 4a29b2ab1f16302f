//! The parts that teach: a module for each.

pub(crate) mod diagnosis;
pub(crate) mod history;
pub(crate) mod pair;
pub(crate) mod scene;
