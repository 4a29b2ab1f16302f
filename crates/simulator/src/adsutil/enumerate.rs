//! `ENUM [/P|/A] path` and `ENUM_ALL`: all that is set at a node, and what is below it.

use super::failure::{Failure, report};
use super::layout::Shown;
use super::place::{trimmed, without_root};
use super::{Ended, Script};
use crate::Version;
use metabase::adsi::ATTRIBUTES;
use metabase::{Path, Record};

/// How much of a node is listed.
struct Extent {
    /// `/P`: keys alone. `/A` is all, which is the default: inferred.
    paths_only: bool,
    /// `ENUM_ALL`: what is below, too. Where the lines of a node below stand is inferred: after its
    /// name.
    recursive: bool,
}

pub(super) fn enumerate(script: &mut Script<'_>, arguments: &[&str], command: &str) -> Ended {
    let switch = |text: &str| ["/P", "/A"].iter().any(|switch| switch.eq_ignore_ascii_case(text));
    let (switches, paths): (Vec<&str>, Vec<&str>) = arguments.iter().partition(|text| switch(text));
    let typed = match paths[..] {
        [path] => path,
        // The computer itself.
        [] if !switches.is_empty() => "",
        _ => return Err(Failure::wrong_number_of_args(command)),
    };
    let node = trimmed(typed);
    let tried = format!("Error Trying To {command} the Object (GetObject Failed): ");
    let key = script.open(node, &tried).map_err(Failure::after_an_empty_line)?;
    let extent = Extent {
        paths_only: switches.iter().any(|switch| switch.eq_ignore_ascii_case("/P")),
        recursive: command != "ENUM",
    };
    // The path as typed comes back (Q247098), so it is given the case of the keys nowhere.
    script.list(&key, &extent);
    script.say("");
    Ok(0)
}

impl Script<'_> {
    fn list(&mut self, key: &Path, extent: &Extent) {
        if !extent.paths_only {
            self.list_properties(key);
        }
        for child in self.metabase.children(key) {
            self.say(format!("[/{}]", without_root(&child)));
            if extent.recursive {
                self.list(&child, extent);
            }
        }
    }

    fn list_properties(&mut self, key: &Path) {
        let class = self.class(key);
        let is_new = self.version == Version::Iis5;
        let own: Vec<Record> = self.metabase.records(key).cloned().collect();
        for attribute in ATTRIBUTES {
            let is_known = is_new || !attribute.new_in_5;
            let record = own.iter().find(|record| record.id == attribute.property.id);
            let Some(record) = record.filter(|_| is_known && attribute.is_allowed_at(class)) else {
                continue;
            };
            let masked = self.masks(attribute);
            let shown = Shown::of(attribute, &record.data, masked);
            let unsupported = matches!(shown, Shown::Unsupported(_));
            let one_line = self.version == Version::Iis4;
            self.output.extend(shown.lines_of_enum(attribute.name, masked, one_line));
            if unsupported {
                // An error that is none: the number is 0 (Q293637).
                self.output.extend(report(0));
            }
        }
    }
}
