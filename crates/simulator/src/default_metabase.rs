//! The metabase of a fresh installation: M1, and enough around it to be a believable IIS.
//!
//! The three records of the article stand at the level of the service (facts A.4); that FTP has a
//! set of its own with the same account is inferred there. Values that no source gives, such as the
//! port of the administration site, which Setup draws by lot, are inferred.

use crate::{Installation, Version};
use metabase::schema::{
    ACCESS_FLAGS, ALLOW_ANONYMOUS, ANONYMOUS_ONLY, ANONYMOUS_PASSWORD_SYNC, ANONYMOUS_USER_NAME,
    ANONYMOUS_USER_PASS, APP_ISOLATED, APP_ROOT, AUTH_FLAGS, KEY_TYPE, LOGON_METHOD, MIME_MAP,
    PASSWORD_CACHE_TTL, PATH, Property, SERVER_BINDINGS, SERVER_COMMENT, SERVER_CONFIG_FLAGS,
    SERVER_STATE, WAM_USER_NAME, WAM_USER_PASS,
};
use metabase::{Data, Metabase, Path};

/// The keys that the product speaks of most.
pub mod paths {
    use metabase::Path;

    /// `LM`: the computer, and what its property sheet is opened by.
    pub fn lm() -> Path {
        super::path("LM")
    }

    /// `LM/W3SVC`: the web service, whose records are the master properties.
    pub fn w3svc() -> Path {
        super::path("LM/W3SVC")
    }

    /// `LM/W3SVC/1`: the default web site.
    pub fn default_site() -> Path {
        super::path("LM/W3SVC/1")
    }

    /// `LM/MSFTPSVC`: the FTP service.
    pub fn msftpsvc() -> Path {
        super::path("LM/MSFTPSVC")
    }

    /// `LM/MSFTPSVC/1/ROOT`: what a visitor of the default FTP site comes to.
    pub fn default_ftp_root() -> Path {
        super::path("LM/MSFTPSVC/1/ROOT")
    }

    /// `LM/W3SVC/1/ROOT`: what a visitor of the default web site asks for.
    pub fn default_site_root() -> Path {
        super::path("LM/W3SVC/1/ROOT")
    }
}

/// A path that is written in this file, and well: a test reads them all.
fn path(literal: &str) -> Path {
    // `expect` would bring the means to print any text quoted into the engine.
    let Ok(path) = Path::parse(literal) else { unreachable!("a place that Setup makes") };
    path
}

/// `AuthFlags` of a fresh installation: anonymous, and NTLM (Q317478).
const ANONYMOUS_AND_NTLM: u32 = 0x1 | 0x4;
/// `ServerConfigFlags`: password synchronization is possible, the subauthenticator being registered.
const AUTO_PASSWORD_SYNC: u32 = 0x8;
/// `ServerState`: started.
const STARTED: u32 = 2;
/// `AccessFlags`: read.
const READ: u32 = 0x1;
/// `AccessFlags`: read and script.
const READ_AND_SCRIPT: u32 = 0x201;

/// The folders that Setup makes for what is published.
const FOLDERS: [&str; 3] =
    [r"C:\Inetpub\ftproot", r"C:\Inetpub\wwwroot", r"C:\WINNT\System32\inetsrv\iisadmin"];

/// Whether a folder is there. No action makes or deletes one.
pub(crate) fn is_a_folder(path: &str) -> bool {
    FOLDERS.iter().any(|folder| folder.eq_ignore_ascii_case(path))
}

/// What Setup writes.
pub(crate) fn fresh(installation: &Installation, password: &str, wam_password: &str) -> Metabase {
    let mut setup = Setup(Metabase::default());
    let anonymous = [
        (ANONYMOUS_USER_NAME, Data::string(installation.anonymous_account())),
        (ANONYMOUS_USER_PASS, Data::string(password)),
        (ANONYMOUS_PASSWORD_SYNC, Data::Dword(1)),
    ];

    setup.key(
        "LM/MimeMap",
        "IIsMimeMap",
        [(MIME_MAP, Data::multi_sz(&[".htm,text/html", ".gif,image/gif"]))],
    );

    setup.key("LM/MSFTPSVC", "IIsFtpService", anonymous.clone());
    setup.write(
        "LM/MSFTPSVC",
        [(ALLOW_ANONYMOUS, Data::Dword(1)), (ANONYMOUS_ONLY, Data::Dword(0))],
    );
    setup.key("LM/MSFTPSVC/Info", "IIsFtpInfo", []);
    setup.site("LM/MSFTPSVC/1", "IIsFtpServer", "Default FTP Site", ":21:");
    setup.key(
        "LM/MSFTPSVC/1/ROOT",
        "IIsFtpVirtualDir",
        [(PATH, Data::string(FOLDERS[0])), (ACCESS_FLAGS, Data::Dword(READ))],
    );

    setup.key("LM/W3SVC", "IIsWebService", anonymous);
    setup.write(
        "LM/W3SVC",
        [
            (AUTH_FLAGS, Data::Dword(ANONYMOUS_AND_NTLM)),
            (LOGON_METHOD, Data::Dword(0)),
            (PASSWORD_CACHE_TTL, Data::Dword(600)),
            (WAM_USER_NAME, Data::string(installation.application_account())),
            (WAM_USER_PASS, Data::string(wam_password)),
        ],
    );
    setup.key("LM/W3SVC/Filters", "IIsFilters", []);
    setup.key(
        "LM/W3SVC/Info",
        "IIsWebInfo",
        [(SERVER_CONFIG_FLAGS, Data::Dword(AUTO_PASSWORD_SYNC))],
    );
    setup.site("LM/W3SVC/1", "IIsWebServer", "Default Web Site", ":80:");
    setup.web_root("LM/W3SVC/1/ROOT", installation.version, FOLDERS[1]);
    setup.site("LM/W3SVC/2", "IIsWebServer", "Administration Web Site", ":4321:");
    setup.web_root("LM/W3SVC/2/ROOT", installation.version, FOLDERS[2]);
    setup.0
}

struct Setup(Metabase);

impl Setup {
    fn key<const N: usize>(&mut self, place: &str, key_type: &str, values: [(Property, Data); N]) {
        self.0.create_key(&path(place));
        self.write(place, [(KEY_TYPE, Data::string(key_type))]);
        self.write(place, values);
    }

    fn site(&mut self, place: &str, key_type: &str, comment: &str, binding: &str) {
        self.key(
            place,
            key_type,
            [
                (SERVER_COMMENT, Data::string(comment)),
                (SERVER_STATE, Data::Dword(STARTED)),
                (SERVER_BINDINGS, Data::multi_sz(&[binding])),
            ],
        );
    }

    fn web_root(&mut self, place: &str, version: Version, folder: &str) {
        // In-process in 4.0; pooled, which is new there, in 5.0 (facts A.3, AppIsolated).
        let isolation = match version {
            Version::Iis4 => 0,
            Version::Iis5 => 2,
        };
        self.key(
            place,
            "IIsWebVirtualDir",
            [
                (PATH, Data::string(folder)),
                (ACCESS_FLAGS, Data::Dword(READ_AND_SCRIPT)),
                (APP_ROOT, Data::string(format!("/{place}"))),
                (APP_ISOLATED, Data::Dword(isolation)),
            ],
        );
    }

    fn write<const N: usize>(&mut self, place: &str, values: [(Property, Data); N]) {
        for (property, data) in values {
            // The key was made by the caller, so there is nothing that could refuse the record.
            let written = self.0.set(&path(place), property.record(data));
            debug_assert!(written.is_ok(), "{place} has a key");
        }
    }
}
