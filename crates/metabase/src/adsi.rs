//! What scripts see of the metabase, through ADSI: properties that have a syntax and stand at keys
//! of a class, and names for single bits of a number (facts A.3, B.1).
//!
//! The classes of each property follow from the paths that its page in the IIS reference lists. The
//! order is that of the numbers, with `KeyType`, which a key must have, first: inferred, no source
//! gives the order of the schema.

use crate::schema::{self, Property};

/// What a key is, as its `KeyType` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// The computer itself: the root.
    Computer,
    /// A key without a `KeyType`, or with one that is not listed here.
    Object,
    /// The list of MIME types.
    MimeMap,
    /// The FTP service.
    FtpService,
    /// An FTP site.
    FtpServer,
    /// The root of an FTP site, or a directory that it maps.
    FtpVirtualDir,
    /// What the FTP service tells of itself.
    FtpInfo,
    /// The web service.
    WebService,
    /// A web site.
    WebServer,
    /// The root of a web site, or a directory that it maps.
    WebVirtualDir,
    /// A directory below one.
    WebDirectory,
    /// A file in one.
    WebFile,
    /// What the web service tells of itself.
    WebInfo,
    /// The list of ISAPI filters.
    Filters,
}

/// The kind of values that scripts give and get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// True or False, stored as 1 or 0.
    Boolean,
    /// True or False, stored as these bits of a number that other properties share.
    Bit(u32),
    /// A number.
    Integer,
    /// A text.
    String,
    /// A list of texts.
    List,
    /// A list of pairs, each written as one text.
    MimeMap,
    /// An access control list.
    NtAcl,
    /// Addresses that are let in or kept out.
    IpSec,
}

/// A property as scripts know it.
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// The property whose record holds it.
    pub property: Property,
    /// The kind of its values.
    pub syntax: Syntax,
    /// Whether scripts can only look at it.
    pub read_only: bool,
    /// Whether IIS 4.0 does not know it.
    pub new_in_5: bool,
    classes: Classes,
}

/// A set of classes, a bit each.
type Classes = u16;

impl Class {
    const ALL: [Self; 14] = [
        Self::Computer,
        Self::Object,
        Self::MimeMap,
        Self::FtpService,
        Self::FtpServer,
        Self::FtpVirtualDir,
        Self::FtpInfo,
        Self::WebService,
        Self::WebServer,
        Self::WebVirtualDir,
        Self::WebDirectory,
        Self::WebFile,
        Self::WebInfo,
        Self::Filters,
    ];

    /// The class of this name, in any case.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.as_str().eq_ignore_ascii_case(name))
    }

    /// Its name, as `KeyType` holds it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Computer => "IIsComputer",
            Self::Object => "IIsObject",
            Self::MimeMap => "IIsMimeMap",
            Self::FtpService => "IIsFtpService",
            Self::FtpServer => "IIsFtpServer",
            Self::FtpVirtualDir => "IIsFtpVirtualDir",
            Self::FtpInfo => "IIsFtpInfo",
            Self::WebService => "IIsWebService",
            Self::WebServer => "IIsWebServer",
            Self::WebVirtualDir => "IIsWebVirtualDir",
            Self::WebDirectory => "IIsWebDirectory",
            Self::WebFile => "IIsWebFile",
            Self::WebInfo => "IIsWebInfo",
            Self::Filters => "IIsFilters",
        }
    }

    const fn bit(self) -> Classes {
        1 << self as Classes
    }
}

impl Attribute {
    /// Whether a key of this class can have the property. One of no known class can have any:
    /// inferred.
    pub fn is_allowed_at(&self, class: Class) -> bool {
        class == Class::Object || self.classes & class.bit() != 0
    }

    const fn of(property: Property, syntax: Syntax, classes: Classes) -> Self {
        let name = property.name;
        Self { name, property, syntax, read_only: false, new_in_5: false, classes }
    }

    /// A bit of a number that has the classes of that number.
    const fn bit(name: &'static str, flags: &Self, bit: u32) -> Self {
        Self { name, syntax: Syntax::Bit(bit), ..*flags }
    }

    const fn read_only(self) -> Self {
        Self { read_only: true, ..self }
    }

    const fn new_in_5(self) -> Self {
        Self { new_in_5: true, ..self }
    }
}

/// The property of this name, in any case.
pub fn by_name(name: &str) -> Option<&'static Attribute> {
    ATTRIBUTES.iter().find(|attribute| attribute.name.eq_ignore_ascii_case(name))
}

const ANY: Classes = Classes::MAX;
const FTP_SITES: Classes = Class::FtpService.bit() | Class::FtpServer.bit();
const FTP: Classes = FTP_SITES | Class::FtpVirtualDir.bit();
const WEB_SITES: Classes = Class::WebService.bit() | Class::WebServer.bit();
const WEB_DIRECTORIES: Classes = WEB_SITES | Class::WebVirtualDir.bit() | Class::WebDirectory.bit();
const WEB: Classes = WEB_DIRECTORIES | Class::WebFile.bit();
const SITES: Classes = FTP_SITES | WEB_SITES;
const SERVERS: Classes = Class::FtpServer.bit() | Class::WebServer.bit();
const MAPPED: Classes = Class::FtpVirtualDir.bit() | Class::WebVirtualDir.bit();

const CONFIG_FLAGS: Attribute =
    Attribute::of(schema::SERVER_CONFIG_FLAGS, Syntax::Integer, Class::WebInfo.bit()).read_only();
const AUTH_FLAGS: Attribute = Attribute::of(schema::AUTH_FLAGS, Syntax::Integer, WEB);
const ACCESS_FLAGS: Attribute = Attribute::of(schema::ACCESS_FLAGS, Syntax::Integer, WEB | FTP);

/// Every property that scripts can name, in the order in which they are listed. A bit follows its
/// number.
///
/// `AuthMD5` came with Digest authentication, `AccessSource` with publishing over HTTP (Q315583), both
/// new in 5.0: inferred.
pub static ATTRIBUTES: &[Attribute] = &[
    Attribute::of(schema::KEY_TYPE, Syntax::String, ANY),
    Attribute::of(schema::SERVER_COMMAND, Syntax::Integer, SERVERS),
    Attribute::of(schema::SERVER_COMMENT, Syntax::String, SITES),
    Attribute::of(schema::SERVER_STATE, Syntax::Integer, SERVERS).read_only(),
    Attribute::of(schema::SERVER_BINDINGS, Syntax::List, SITES),
    CONFIG_FLAGS,
    Attribute::bit("ServerConfigAutoPWSync", &CONFIG_FLAGS, 0x8),
    Attribute::of(schema::DISABLE_SOCKET_POOLING, Syntax::Boolean, SITES).new_in_5(),
    Attribute::of(schema::SECURE_BINDINGS, Syntax::List, Class::WebServer.bit()),
    Attribute::of(schema::PASSWORD_EXPIRE_PRENOTIFY_DAYS, Syntax::Integer, WEB_SITES),
    Attribute::of(schema::PASSWORD_CACHE_TTL, Syntax::Integer, WEB_SITES),
    Attribute::of(schema::PASSWORD_CHANGE_FLAGS, Syntax::Integer, WEB_SITES),
    Attribute::of(schema::APP_ROOT, Syntax::String, WEB_DIRECTORIES).read_only(),
    Attribute::of(schema::APP_ISOLATED, Syntax::Integer, WEB_DIRECTORIES),
    Attribute::of(schema::PATH, Syntax::String, MAPPED),
    Attribute::of(schema::UNC_USER_NAME, Syntax::String, MAPPED),
    Attribute::of(schema::UNC_PASSWORD, Syntax::String, MAPPED),
    Attribute::of(schema::ALLOW_ANONYMOUS, Syntax::Boolean, FTP_SITES),
    Attribute::of(schema::ANONYMOUS_ONLY, Syntax::Boolean, FTP_SITES),
    Attribute::of(schema::LOG_ANONYMOUS, Syntax::Boolean, FTP_SITES),
    Attribute::of(schema::LOG_NON_ANONYMOUS, Syntax::Boolean, FTP_SITES),
    AUTH_FLAGS,
    Attribute::bit("AuthAnonymous", &AUTH_FLAGS, 0x1),
    Attribute::bit("AuthBasic", &AUTH_FLAGS, 0x2),
    Attribute::bit("AuthNTLM", &AUTH_FLAGS, 0x4),
    Attribute::bit("AuthMD5", &AUTH_FLAGS, 0x10).new_in_5(),
    Attribute::of(schema::REALM, Syntax::String, WEB),
    Attribute::of(schema::DEFAULT_LOGON_DOMAIN, Syntax::String, WEB | FTP_SITES),
    Attribute::of(schema::LOGON_METHOD, Syntax::Integer, WEB),
    Attribute::of(schema::SCRIPT_MAPS, Syntax::List, WEB_DIRECTORIES),
    Attribute::of(schema::MIME_MAP, Syntax::MimeMap, WEB | Class::MimeMap.bit()),
    ACCESS_FLAGS,
    Attribute::bit("AccessRead", &ACCESS_FLAGS, 0x1),
    Attribute::bit("AccessWrite", &ACCESS_FLAGS, 0x2),
    Attribute::bit("AccessExecute", &ACCESS_FLAGS, 0x4),
    Attribute::bit("AccessSource", &ACCESS_FLAGS, 0x10).new_in_5(),
    Attribute::bit("AccessScript", &ACCESS_FLAGS, 0x200),
    Attribute::bit("AccessNoRemoteWrite", &ACCESS_FLAGS, 0x400),
    Attribute::bit("AccessNoRemoteRead", &ACCESS_FLAGS, 0x1000),
    Attribute::bit("AccessNoRemoteExecute", &ACCESS_FLAGS, 0x2000),
    Attribute::bit("AccessNoRemoteScript", &ACCESS_FLAGS, 0x4000),
    Attribute::of(schema::IP_SECURITY, Syntax::IpSec, WEB | FTP),
    Attribute::of(schema::ANONYMOUS_USER_NAME, Syntax::String, WEB | FTP_SITES),
    Attribute::of(schema::ANONYMOUS_USER_PASS, Syntax::String, WEB | FTP_SITES),
    Attribute::of(schema::ANONYMOUS_PASSWORD_SYNC, Syntax::Boolean, WEB | FTP_SITES),
    Attribute::of(schema::DONT_LOG, Syntax::Boolean, WEB | FTP),
    Attribute::of(schema::ADMIN_ACL, Syntax::NtAcl, ANY),
    Attribute::of(schema::NT_AUTHENTICATION_PROVIDERS, Syntax::String, WEB_SITES).new_in_5(),
    Attribute::of(schema::WAM_USER_NAME, Syntax::String, Class::WebService.bit()),
    Attribute::of(schema::WAM_USER_PASS, Syntax::String, Class::WebService.bit()),
];
