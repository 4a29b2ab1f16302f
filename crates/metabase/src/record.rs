//! One record of a key: what it is, how it is handed down, and its data (facts A.2).

use std::fmt;

/// The number by which IIS finds a record, such as 6021.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub u32);

/// A record as a key holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Which property this is.
    pub id: Id,
    /// How it is handed down and shown.
    pub attributes: Attributes,
    /// Which part of IIS the property belongs to.
    pub user_type: UserType,
    /// What it says.
    pub data: Data,
}

/// The attribute bits of a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attributes(pub u32);

/// The part of IIS that a property belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserType {
    /// `IIS_MD_UT_SERVER`, 1.
    Server,
    /// `IIS_MD_UT_FILE`, 2.
    File,
    /// `IIS_MD_UT_WAM`, 100.
    Wam,
}

/// The kind of a record's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataType {
    /// A number of 32 bits.
    Dword,
    /// A text.
    String,
    /// Bytes.
    Binary,
    /// A text with environment variables in it.
    ExpandSz,
    /// A list of texts.
    MultiSz,
}

/// What a record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data {
    /// A number of 32 bits.
    Dword(u32),
    /// A text.
    String(String),
    /// Bytes.
    Binary(Vec<u8>),
    /// A text with environment variables in it.
    ExpandSz(String),
    /// A list of texts.
    MultiSz(Vec<String>),
}

impl Attributes {
    /// `METADATA_INHERIT`: keys below see the record.
    pub const INHERIT: Self = Self(0x1);
    /// `METADATA_SECURE`: the data is not to be shown.
    pub const SECURE: Self = Self(0x4);

    /// `METADATA_REFERENCE`: the data is handed out by reference.
    pub const REFERENCE: Self = Self(0x8);

    /// Whether all bits of `other` are set.
    pub fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The bits of both.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl UserType {
    /// The number that IIS stores (facts A.2).
    pub fn number(self) -> u32 {
        match self {
            Self::Server => 1,
            Self::File => 2,
            Self::Wam => 100,
        }
    }

    /// The name in capitals, as tools print it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Server => "SERVER",
            Self::File => "FILE",
            Self::Wam => "WAM",
        }
    }
}

impl DataType {
    /// The name in capitals, as tools print it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Dword => "DWORD",
            Self::String => "STRING",
            Self::Binary => "BINARY",
            Self::ExpandSz => "EXPANDSZ",
            Self::MultiSz => "MULTISZ",
        }
    }
}

impl Data {
    /// A text.
    pub fn string(text: impl Into<String>) -> Self {
        Self::String(text.into())
    }

    /// A list of texts.
    pub fn multi_sz(items: &[&str]) -> Self {
        Self::MultiSz(items.iter().map(|&item| item.to_owned()).collect())
    }

    /// What kind of data this is.
    pub fn data_type(&self) -> DataType {
        match self {
            Self::Dword(_) => DataType::Dword,
            Self::String(_) => DataType::String,
            Self::Binary(_) => DataType::Binary,
            Self::ExpandSz(_) => DataType::ExpandSz,
            Self::MultiSz(_) => DataType::MultiSz,
        }
    }

    /// The number, when it is one.
    pub fn as_dword(&self) -> Option<u32> {
        match self {
            Self::Dword(number) => Some(*number),
            Self::String(_) | Self::Binary(_) | Self::ExpandSz(_) | Self::MultiSz(_) => None,
        }
    }

    /// The text, when it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) | Self::ExpandSz(text) => Some(text),
            Self::Dword(_) | Self::Binary(_) | Self::MultiSz(_) => None,
        }
    }
}

/// Attribute letters as the tools print them: `I` inherit, `S` secure.
impl fmt::Display for Attributes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letters: Vec<&str> = [(Self::INHERIT, "I"), (Self::SECURE, "S")]
            .iter()
            .filter(|(bit, _)| self.contains(*bit))
            .map(|&(_, letter)| letter)
            .collect();
        f.write_str(&letters.join(" "))
    }
}

/// The data in one line: lists joined by blanks, bytes as pairs of hexadecimal digits.
impl fmt::Display for Data {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dword(number) => write!(f, "{number}"),
            Self::String(text) | Self::ExpandSz(text) => f.write_str(text),
            Self::Binary(bytes) => {
                let pairs: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
                f.write_str(&pairs.join(" "))
            }
            Self::MultiSz(items) => f.write_str(&items.join(" ")),
        }
    }
}
