//! `FIND path/property`: the nodes at and below a path where a property is set.

use super::failure::Failure;
use super::place::{node_and_property, without_root};
use super::{Ended, Script};

/// The exit code of a search without a result: a warning. Inferred.
const FOUND_NOTHING: i32 = 1;

pub(super) fn find(script: &mut Script<'_>, arguments: &[&str]) -> Ended {
    let &[typed] = arguments else { return Err(Failure::wrong_number_of_args("FIND")) };
    let (node, name) = node_and_property(typed);
    // The wording of this error is inferred from that of GET.
    let start = script.open(node, "Error Trying To GET the Object (GetObject Failed): ")?;
    let id = script.attribute(name).map(|attribute| attribute.property.id);
    let metabase = &*script.metabase;
    let holds = |key: &metabase::Path| id.is_some_and(|id| metabase.record(key, id).is_some());
    let found: Vec<String> = metabase
        .paths()
        .iter()
        .filter(|key| key.ancestry().any(|above| above == start) && holds(key))
        .map(|key| format!("  {}", without_root(key)))
        .collect();
    if found.is_empty() {
        script.say(format!("Property {name} was not found at any node beneath {node}"));
        return Ok(FOUND_NOTHING);
    }
    script.say(format!("Property {name} found at:"));
    script.output.extend(found);
    Ok(0)
}
