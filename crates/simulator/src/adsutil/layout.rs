//! How a property is shown, to the column.

use metabase::Data;
use metabase::adsi::{Attribute, Syntax};

/// Where the colon stands.
const WIDTH: usize = 32;

/// What stands for a password.
const MASK: &str = "\"**********\"";

/// A value as scripts see it.
pub(super) enum Shown {
    /// A type, and the value of it in one line.
    Line(&'static str, String),
    /// A type, and the items of it, each in quotes.
    List(&'static str, Vec<String>),
    /// Nothing, the script does not know this type.
    Unsupported(&'static str),
}

impl Shown {
    /// What of a record's data the property shows.
    pub(super) fn of(attribute: &Attribute, data: &Data, masked: bool) -> Self {
        match (data, attribute.syntax) {
            (Data::Dword(number), Syntax::Boolean) => boolean(*number != 0),
            (Data::Dword(number), Syntax::Bit(bit)) => boolean(number & bit != 0),
            // To VBScript a number has a sign.
            (Data::Dword(number), _) => Self::Line("INTEGER", number.cast_signed().to_string()),
            (Data::String(_) | Data::ExpandSz(_), _) if masked => {
                Self::Line("STRING", MASK.to_owned())
            }
            (Data::String(text), _) => Self::Line("STRING", quoted(text)),
            (Data::ExpandSz(text), _) => Self::Line("EXPANDSZ", quoted(text)),
            // That this list is called after its type is inferred; Q248364 sets it as any other.
            (Data::MultiSz(items), Syntax::MimeMap) => Self::List("MimeMapList", quote_all(items)),
            (Data::MultiSz(items), _) => Self::List("LIST", quote_all(items)),
            (Data::Binary(_), _) => {
                Self::Unsupported(unsupported(attribute.syntax).unwrap_or("Binary"))
            }
        }
    }

    /// As `GET` shows it, and `SET` when `one_line` is asked for lists.
    pub(super) fn lines(self, name: &str, one_line: bool) -> Vec<String> {
        match self {
            Self::Line(kind, value) => vec![labelled(name, kind, &value)],
            Self::List(kind, items) if one_line => {
                // Each item with a blank after it, the last one too.
                let value: String = items.iter().flat_map(|item| [item.as_str(), " "]).collect();
                vec![labelled(name, kind, &value)]
            }
            Self::List(kind, items) => {
                let head = labelled(name, kind, &format!(" ({} Items)", items.len()));
                std::iter::once(head).chain(items.iter().map(|item| indented(item))).collect()
            }
            Self::Unsupported(kind) => vec![not_yet_supported(kind, name)],
        }
    }

    /// As `ENUM` shows it, which has its blanks in other places.
    pub(super) fn lines_of_enum(self, name: &str, masked: bool, one_line: bool) -> Vec<String> {
        match self {
            Self::Line(kind, ref value) if masked => {
                vec![format!("{name:<WIDTH$} : ({kind}){value}")]
            }
            Self::List(kind, ref items) if !one_line => {
                let head = labelled(name, kind, &format!("({} Items)", items.len()));
                std::iter::once(head)
                    .chain(items.iter().map(|item| indented(item)))
                    .chain([String::new()])
                    .collect()
            }
            Self::Line(..) | Self::List(..) | Self::Unsupported(_) => self.lines(name, one_line),
        }
    }
}

/// The schema's name for the type of a property that the script can neither show nor set. The name
/// `IPSec` is documented (Q293637); `NTAcl` is inferred from it.
pub(super) fn unsupported(syntax: Syntax) -> Option<&'static str> {
    match syntax {
        Syntax::IpSec => Some("IPSec"),
        Syntax::NtAcl => Some("NTAcl"),
        Syntax::Boolean
        | Syntax::Bit(_)
        | Syntax::Integer
        | Syntax::String
        | Syntax::List
        | Syntax::MimeMap => None,
    }
}

/// What the script says of a property of such a type.
pub(super) fn not_yet_supported(kind: &str, name: &str) -> String {
    format!("DataType: \"{kind}\" Not Yet Supported on property: {name}")
}

/// Name, type and value in one line. A name that leaves no room for the blanks has
/// `VBScript`'s name of the type.
pub(super) fn labelled(name: &str, kind: &str, value: &str) -> String {
    if name.chars().count() < WIDTH {
        return format!("{name:<WIDTH$}: ({kind}) {value}");
    }
    let kind = match kind {
        "BOOLEAN" => "Boolean",
        "INTEGER" => "Long",
        "STRING" | "EXPANDSZ" => "String",
        "LIST" | "MimeMapList" => "Variant()",
        other => other,
    };
    format!("{name}: ({kind}) {value}")
}

fn boolean(value: bool) -> Shown {
    Shown::Line("BOOLEAN", (if value { "True" } else { "False" }).to_owned())
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

fn quote_all(items: &[String]) -> Vec<String> {
    items.iter().map(|item| quoted(item)).collect()
}

fn indented(item: &str) -> String {
    format!("  {item}")
}
