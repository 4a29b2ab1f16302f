//! `SET path/property value …`: writes one record, and says what it wrote.

use super::failure::{ACCESS_DENIED, Failure, PROPERTY_NOT_FOUND, TYPE_MISMATCH};
use super::layout::{self, Shown, labelled};
use super::place::node_and_property;
use super::{Ended, Script, get, server, value};
use metabase::adsi::{Attribute, Syntax};
use metabase::schema::Property;
use metabase::schema::{ACCESS_FLAGS, AUTH_FLAGS, SERVER_COMMAND};
use metabase::{Data, Path};

/// What a number has that nobody set: anonymous access, and read. Both are bit 1 (facts A.3).
const UNSET_FLAGS: u32 = 0x1;

/// A property of MDUTIL whose value is written in words.
struct Words {
    name: &'static str,
    flags: Property,
    bits: &'static [(&'static str, u32)],
}

/// Facts B.1 shows the words `NT ANONYMOUS`; the others are inferred, as is that numbers do too.
static IN_WORDS: [Words; 2] = [
    Words {
        name: "Authorization",
        flags: AUTH_FLAGS,
        bits: &[("Anonymous", 0x1), ("Basic", 0x2), ("NT", 0x4)],
    },
    Words {
        name: "AccessPerm",
        flags: ACCESS_FLAGS,
        bits: &[("Read", 0x1), ("Write", 0x2), ("Execute", 0x4), ("Script", 0x200)],
    },
];

pub(super) fn set(script: &mut Script<'_>, arguments: &[&str]) -> Ended {
    let [typed, values @ ..] = arguments else {
        return Err(Failure::wrong_number_of_args("SET"));
    };
    if values.is_empty() {
        return Err(Failure::wrong_number_of_args("SET"));
    }
    let (node, name) = node_and_property(typed);
    let key = script.open(node, "Error Trying To Get the Object: ")?;
    let failure =
        |number| Failure::reported(number, format!("Error Trying To SET the Property: {name}"));
    if let Some(words) = IN_WORDS.iter().find(|words| words.name.eq_ignore_ascii_case(name)) {
        let attribute = script.known(words.flags.name)?;
        let (flags, shown) = words.read(values).ok_or_else(|| failure(TYPE_MISMATCH))?;
        script.write(&key, attribute, Data::Dword(flags)).map_err(failure)?;
        // That the type is written as `VBScript` calls it is inferred, too.
        script.say(labelled(name, "Long", &shown));
        return Ok(0);
    }
    let mapped = if name.eq_ignore_ascii_case("VRPath") { "Path" } else { name };
    let attribute = script.known(mapped)?;
    if let Some(kind) = layout::unsupported(attribute.syntax) {
        return Err(get::unsupported(kind, name));
    }
    let data = value::data(attribute.syntax, values, script.flags(&key, attribute));
    let data = data.map_err(failure)?;
    let shown = Shown::of(attribute, &data, script.masks(attribute));
    script.write(&key, attribute, data).map_err(failure)?;
    script.output.extend(shown.lines(name, true));
    Ok(0)
}

impl Script<'_> {
    /// Writes a record of a property, or says which error that is.
    pub(super) fn write(
        &mut self,
        key: &Path,
        attribute: &Attribute,
        data: Data,
    ) -> Result<(), u32> {
        if !attribute.is_allowed_at(self.class(key)) {
            return Err(PROPERTY_NOT_FOUND);
        }
        if attribute.read_only {
            return Err(ACCESS_DENIED);
        }
        if attribute.property.id == SERVER_COMMAND.id {
            server::obey(self.metabase, key, data.as_dword());
        }
        // The key was found before.
        self.metabase
            .set(key, attribute.property.record(data))
            .map(|_| ())
            .map_err(|error| error.code())
    }

    /// The number in which a bit is set: what counts at the key, be it handed down. Inferred: no
    /// source says where the other bits come from when the key has no number of its own.
    fn flags(&self, key: &Path, attribute: &Attribute) -> u32 {
        if !matches!(attribute.syntax, Syntax::Bit(_)) {
            return 0;
        }
        let found = self.metabase.effective(key, attribute.property.id);
        found.and_then(|found| found.record.data.as_dword()).unwrap_or(UNSET_FLAGS)
    }
}

impl Words {
    /// The number that the values make, and the values as the script shows them.
    fn read(&self, values: &[&str]) -> Option<(u32, String)> {
        if let [number] = values
            && let Ok(number) = value::integer(number)
        {
            return Some((number, number.cast_signed().to_string()));
        }
        let mut flags = 0;
        let mut shown = Vec::new();
        for value in values {
            let known = self.bits.iter().find(|(word, _)| word.eq_ignore_ascii_case(value));
            let &(word, bit) = known?;
            flags |= bit;
            shown.push(word);
        }
        Some((flags, shown.join(" ")))
    }
}
