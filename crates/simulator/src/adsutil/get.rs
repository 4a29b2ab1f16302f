//! `GET path/property`: one property, where it is set at the node itself.

use super::failure::{Failure, PATH_NOT_FOUND, PROPERTY_NOT_FOUND, report};
use super::layout::{Shown, not_yet_supported};
use super::place::node_and_property;
use super::{Ended, Script};
use crate::Version;
use metabase::adsi::Attribute;

pub(super) fn get(script: &mut Script<'_>, arguments: &[&str]) -> Ended {
    let &[typed] = arguments else { return Err(Failure::wrong_number_of_args("GET")) };
    let (node, name) = node_and_property(typed);
    let name = script.mapped(name);
    let key = script.open(node, "Error Trying To GET the Object (GetObject Failed): ")?;
    let attribute = script.known(name)?;
    if !attribute.is_allowed_at(script.class(&key)) {
        let tried = format!("Error Trying To GET the property: (Get Method Failed) {name}");
        let mut failure = Failure::reported(PROPERTY_NOT_FOUND, tried);
        failure.lines.push("  (This property is probably not allowed at this node)".to_owned());
        return Err(failure);
    }
    let Some(record) = script.metabase.record(&key, attribute.property.id) else {
        script.say(format!("The parameter \"{name}\" is not set at this node."));
        return Ok(PROPERTY_NOT_FOUND.cast_signed());
    };
    let shown = Shown::of(attribute, &record.data, script.masks(attribute));
    if let Shown::Unsupported(kind) = shown {
        return Err(unsupported(kind, name));
    }
    let one_line = script.version == Version::Iis4;
    script.output.extend(shown.lines(name, one_line));
    Ok(0)
}

/// The error of a property whose type the script does not know. Its number is that of no error
/// (Q293637).
pub(super) fn unsupported(kind: &str, name: &str) -> Failure {
    let lines = std::iter::once(not_yet_supported(kind, name)).chain(report(0)).collect();
    Failure::not_yet_supported(lines)
}

impl Script<'_> {
    /// The property of this name; one that there isn't has no place in the schema.
    pub(super) fn known(&self, name: &str) -> Result<&'static Attribute, Failure> {
        let tried = || {
            format!("Error Trying To GET the Schema of the property: IIS://localhost/Schema/{name}")
        };
        self.attribute(name).ok_or_else(|| Failure::reported(PATH_NOT_FOUND, tried()))
    }

    /// The name that the script puts in the place of one that MDUTIL has. The second line on
    /// `AccessPerm` is inferred from the one on `Authorization`.
    fn mapped<'a>(&mut self, name: &'a str) -> &'a str {
        let (mapped, examples) = match name.to_ascii_uppercase().as_str() {
            "VRPATH" => return "Path",
            "AUTHORIZATION" => ("AuthFlags", "auths using \"GET AuthNTLM\", \"GET AuthBasic\""),
            "ACCESSPERM" => ("AccessFlags", "perms using \"GET AccessRead\", \"GET AccessWrite\""),
            _ => return name,
        };
        self.say(format!("Note: Your parameter \"{name}\" is being mapped to {mapped}"));
        self.say(format!("      Check individual {examples}, etc."));
        mapped
    }
}
