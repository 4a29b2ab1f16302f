//! The properties that IIS 4.0 and 5.0 are documented to have: number, name, user type, data type,
//! attributes (facts A.3).
//!
//! The attributes of 6020, 6021 and 6022 are documented as numbers. Those of the others follow from
//! their page's "Inheritable" line, and `SECURE` is given to those that the tools mask: inferred.
//!
//! Besides those of the sheet there are the ones that the articles on `adsutil.vbs` set and delete:
//! `DisableSocketPooling` (Q238131, Q250979), `IPSecurity` (Q293637), `DontLog` (Q314938) and
//! `NTAuthenticationProviders` (Q248350), and `ServerCommand`, which it sets to start a site (facts
//! B.1). Their numbers and types are those of the property's page in the IIS reference.

use crate::{Attributes, Data, DataType, Id, Record, UserType};

/// What is known of a property, apart from any value of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Property {
    /// Its number.
    pub id: Id,
    /// Its name, as scripts write it.
    pub name: &'static str,
    /// The part of IIS that it belongs to.
    pub user_type: UserType,
    /// The kind of its data.
    pub data_type: DataType,
    /// The attributes that a record of it gets.
    pub attributes: Attributes,
}

impl Property {
    /// A record of this property with the given data.
    pub fn record(&self, data: Data) -> Record {
        Record { id: self.id, attributes: self.attributes, user_type: self.user_type, data }
    }
}

/// The property with this number.
pub fn by_id(id: Id) -> Option<&'static Property> {
    PROPERTIES.iter().copied().find(|property| property.id == id)
}

/// The property with this name, in any case.
pub fn by_name(name: &str) -> Option<&'static Property> {
    PROPERTIES.iter().copied().find(|property| property.name.eq_ignore_ascii_case(name))
}

const OWN: Attributes = Attributes(0);
const INHERIT: Attributes = Attributes::INHERIT;
const REFERENCE: Attributes = Attributes::INHERIT.with(Attributes::REFERENCE);
const SECRET: Attributes = Attributes::INHERIT.with(Attributes::SECURE);

macro_rules! properties {
    ($($constant:ident = $id:literal $name:literal $user_type:ident $data_type:ident $attributes:ident;)*) => {
        $(
            #[doc = concat!("`", $name, "`, ", stringify!($id), ".")]
            pub const $constant: Property = Property {
                id: Id($id),
                name: $name,
                user_type: UserType::$user_type,
                data_type: DataType::$data_type,
                attributes: $attributes,
            };
        )*

        /// Every property, by number.
        pub static PROPERTIES: &[&Property] = &[$(&$constant),*];
    };
}

properties! {
    KEY_TYPE = 1002 "KeyType" Server String OWN;
    SERVER_COMMAND = 1012 "ServerCommand" Server Dword OWN;
    SERVER_COMMENT = 1015 "ServerComment" Server String INHERIT;
    SERVER_STATE = 1016 "ServerState" Server Dword INHERIT;
    SERVER_BINDINGS = 1023 "ServerBindings" Server MultiSz INHERIT;
    SERVER_CONFIG_FLAGS = 1027 "ServerConfigFlags" Server Dword OWN;
    DISABLE_SOCKET_POOLING = 1029 "DisableSocketPooling" Server Dword INHERIT;
    SECURE_BINDINGS = 2021 "SecureBindings" Server MultiSz INHERIT;
    PASSWORD_EXPIRE_PRENOTIFY_DAYS = 2063 "PasswordExpirePrenotifyDays" Server Dword INHERIT;
    PASSWORD_CACHE_TTL = 2064 "PasswordCacheTTL" Server Dword INHERIT;
    PASSWORD_CHANGE_FLAGS = 2068 "PasswordChangeFlags" Server Dword INHERIT;
    APP_ROOT = 2103 "AppRoot" File String INHERIT;
    APP_ISOLATED = 2104 "AppIsolated" Wam Dword INHERIT;
    PATH = 3001 "Path" File String INHERIT;
    UNC_USER_NAME = 3002 "UNCUserName" File String INHERIT;
    UNC_PASSWORD = 3003 "UNCPassword" File String SECRET;
    ALLOW_ANONYMOUS = 5005 "AllowAnonymous" Server Dword INHERIT;
    ANONYMOUS_ONLY = 5006 "AnonymousOnly" Server Dword INHERIT;
    LOG_ANONYMOUS = 5007 "LogAnonymous" Server Dword INHERIT;
    LOG_NON_ANONYMOUS = 5008 "LogNonAnonymous" Server Dword INHERIT;
    AUTH_FLAGS = 6000 "AuthFlags" File Dword INHERIT;
    REALM = 6001 "Realm" File String INHERIT;
    DEFAULT_LOGON_DOMAIN = 6012 "DefaultLogonDomain" File String INHERIT;
    LOGON_METHOD = 6013 "LogonMethod" Server Dword INHERIT;
    SCRIPT_MAPS = 6014 "ScriptMaps" File MultiSz INHERIT;
    MIME_MAP = 6015 "MimeMap" File MultiSz INHERIT;
    ACCESS_FLAGS = 6016 "AccessFlags" File Dword INHERIT;
    IP_SECURITY = 6019 "IPSecurity" File Binary REFERENCE;
    ANONYMOUS_USER_NAME = 6020 "AnonymousUserName" File String INHERIT;
    ANONYMOUS_USER_PASS = 6021 "AnonymousUserPass" File String SECRET;
    ANONYMOUS_PASSWORD_SYNC = 6022 "AnonymousPasswordSync" File Dword INHERIT;
    DONT_LOG = 6023 "DontLog" File Dword INHERIT;
    ADMIN_ACL = 6027 "AdminACL" File Binary INHERIT;
    NT_AUTHENTICATION_PROVIDERS = 6032 "NTAuthenticationProviders" File String INHERIT;
    WAM_USER_NAME = 7501 "WAMUserName" File String INHERIT;
    WAM_USER_PASS = 7502 "WAMUserPass" File String SECRET;
}
