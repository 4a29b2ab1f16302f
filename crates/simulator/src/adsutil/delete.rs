//! `DELETE path/name`: a property, or if it is none, a key.

use super::failure::{Failure, PATH_NOT_FOUND};
use super::place::{self, node_and_property, trimmed};
use super::{Ended, Script};
use metabase::Path;
use metabase::schema::KEY_TYPE;

pub(super) fn delete(script: &mut Script<'_>, arguments: &[&str]) -> Ended {
    let &[typed] = arguments else { return Err(Failure::wrong_number_of_args("DELETE")) };
    let (node, name) = node_and_property(typed);
    // A slash at the end says that a key is meant.
    if !typed.trim_end().ends_with('/') && delete_property(script, node, name) {
        script.say(format!("deleted property \"{name}\""));
        return Ok(0);
    }
    let path = trimmed(typed);
    let key = place::key(path).filter(|key| key.parent().is_some());
    if key.is_some_and(|key| script.metabase.delete_key(&key).is_ok()) {
        script.say(format!("deleted path \"{path}\""));
        return Ok(0);
    }
    let tried = format!("Error deleting the object: {path}");
    Err(Failure::reported(PATH_NOT_FOUND, tried).after_an_empty_line())
}

/// Clears a property, and says whether that could be tried at all. To clear what the key does not
/// hold itself is a success without an effect: inferred (facts A.5). The bits of a number go with
/// it, and what can't be written can't be cleared, nor can the type of a key: inferred.
fn delete_property(script: &mut Script<'_>, node: &str, name: &str) -> bool {
    let (Some(key), Some(attribute)) = (script.key(node), script.attribute(name)) else {
        return false;
    };
    let id = attribute.property.id;
    if attribute.read_only || id == KEY_TYPE.id || !attribute.is_allowed_at(script.class(&key)) {
        return false;
    }
    forget(script, &key, id);
    true
}

fn forget(script: &mut Script<'_>, key: &Path, id: metabase::Id) {
    // An error says that there was nothing to delete.
    let _nothing_was_there = script.metabase.delete(key, id).is_err();
}
