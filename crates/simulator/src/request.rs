//! What a visitor asks for, and what is answered (facts D.3).

use crate::{LogonType, Service, Version, paths};
use metabase::Path;

/// A visitor's request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Of which service.
    pub service: Service,
    /// A site, or a path below it that may have no key of its own.
    pub node: Path,
    /// The name and password that the visitor has at hand. Over the web they are used only when
    /// anonymous access does not do (Q264921); over FTP they are what is typed.
    pub visitor: Option<Credentials>,
    /// What the page opens.
    pub resource: Resource,
}

/// A name and a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    /// `NAME`, or `DOMAIN\NAME`.
    pub user_name: String,
    /// The password.
    pub password: String,
}

/// What a page opens, on this computer or on `SERVER2`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Resource {
    /// A file of this computer that everybody may read.
    #[default]
    Local,
    /// A file of this computer whose permissions leave the anonymous user out (facts rows 67, 68).
    Restricted,
    /// A file that the page opens on `SERVER2`, under the visitor's token (Q207525).
    Remote,
    /// The same, on a share that is listed in `NullSessionShares` there (Q207671).
    NullSessionShare,
    /// A file of a virtual directory on `SERVER2` that has an account of its own, Connect As
    /// (Q207671).
    ConnectAs,
}

/// The answer to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Of which service.
    pub service: Service,
    /// What was asked for.
    pub node: Path,
    /// The status, as the client shows it; `None` where nothing answers.
    pub status: Option<Status>,
    /// What IIS offers after a refusal. Where there is one, the browser asks its user for a name
    /// and a password first, and shows the page only after Cancel (Q190005, Q264921).
    pub schemes: Vec<Scheme>,
    /// The text of the page, or of the FTP session, line by line.
    pub lines: Vec<String>,
    /// The account that the visitor was to act as.
    pub account: Option<String>,
    /// The kind of token, when there is one.
    pub logon_type: Option<LogonType>,
}

/// A status of HTTP with the substatus that IIS shows, or a reply of FTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// 200: the page.
    Ok,
    /// 401.1: the logon failed.
    LogonFailed,
    /// 401.2: anonymous access is off, and nothing else was tried.
    ServerConfiguration,
    /// 401.3: the file's permissions say no.
    AccessList,
    /// 500: the page ran, and could not open what it wanted.
    ServerError,
    /// 230: logged in.
    LoggedIn,
    /// 530: not logged in.
    NotLoggedIn,
}

/// A way to authenticate that is not anonymous.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Windows NT Challenge/Response, Integrated Windows authentication.
    Ntlm,
    /// Basic.
    Basic,
}

impl Request {
    /// A page of the default web site, without a name.
    pub fn web() -> Self {
        Self {
            service: Service::Web,
            node: paths::default_site_root(),
            visitor: None,
            resource: Resource::Local,
        }
    }

    /// The default FTP site, anonymously.
    pub fn ftp() -> Self {
        Self { service: Service::Ftp, node: paths::default_ftp_root(), ..Self::web() }
    }

    /// The same request, with a name and a password at hand.
    #[must_use]
    pub fn with(mut self, user_name: &str, password: &str) -> Self {
        let (user_name, password) = (user_name.to_owned(), password.to_owned());
        self.visitor = Some(Credentials { user_name, password });
        self
    }

    /// The same request, for something else.
    #[must_use]
    pub fn opening(self, resource: Resource) -> Self {
        Self { resource, ..self }
    }
}

impl Resource {
    /// Every one.
    pub const ALL: [Self; 5] =
        [Self::Local, Self::Restricted, Self::Remote, Self::NullSessionShare, Self::ConnectAs];

    /// The contract's word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Restricted => "restricted",
            Self::Remote => "remote",
            Self::NullSessionShare => "nullSessionShare",
            Self::ConnectAs => "connectAs",
        }
    }
}

impl Reply {
    /// Whether the visitor got in, and got what the page opens.
    pub fn is_granted(&self) -> bool {
        self.status.is_some_and(Status::is_granted)
    }
}

impl Status {
    /// The number, as shown.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "200",
            Self::LogonFailed => "401.1",
            Self::ServerConfiguration => "401.2",
            Self::AccessList => "401.3",
            Self::ServerError => "500",
            Self::LoggedIn => "230",
            Self::NotLoggedIn => "530",
        }
    }

    /// Whether the visitor got in.
    pub fn is_granted(self) -> bool {
        matches!(self, Self::Ok | Self::LoggedIn)
    }

    /// The text of the page of a version, line by line.
    pub(crate) fn page(self, version: Version) -> Vec<String> {
        let lines: &[&str] = match (self, version) {
            (Self::Ok, _) => &["200 OK"],
            (Self::LogonFailed, Version::Iis4) => &[
                "HTTP Error 401",
                "401.1 Unauthorized: Logon Failed",
                "This error indicates that the credentials passed to the server do not match the credentials required to log on to the server.",
                CONTACT,
            ],
            (Self::ServerConfiguration, Version::Iis4) => &[
                "HTTP Error 401",
                "401.2 Unauthorized: Logon Failed due to server configuration",
                CONTACT,
            ],
            (Self::AccessList, Version::Iis4) => &[
                "HTTP Error 401",
                "401.3 Unauthorized: Unauthorized due to ACL on resource.",
                CONTACT,
            ],
            (Self::LogonFailed, Version::Iis5) => {
                &[NOT_AUTHORIZED, CREDENTIALS, "HTTP 401.1 - Unauthorized: Logon Failed", PRODUCT]
            }
            (Self::ServerConfiguration, Version::Iis5) => &[
                NOT_AUTHORIZED,
                CREDENTIALS,
                "HTTP 401.2 - Unauthorized: Logon failed due to server configuration",
                PRODUCT,
            ],
            (Self::AccessList, Version::Iis5) => &[
                NOT_AUTHORIZED,
                CREDENTIALS,
                "HTTP 401.3 - Access denied by ACL on resource",
                PRODUCT,
            ],
            (Self::ServerError, _) => &[
                "500",
                "The Microsoft Jet database engine cannot open the file '(unknown)'.",
                "It is already opened exclusively by another user, or you need permission to view its data.",
            ],
            (Self::LoggedIn | Self::NotLoggedIn, _) => &[],
        };
        lines.iter().map(|&line| line.to_owned()).collect()
    }
}

const CONTACT: &str = "Please contact the Web server's administrator to verify that you have permission to access the requested resource.";
const NOT_AUTHORIZED: &str = "You are not authorized to view this page";
const CREDENTIALS: &str =
    "You do not have permission to view this directory or page using the credentials you supplied.";
const PRODUCT: &str = "Internet Information Services";

/// `AuthFlags`: anonymous access (facts A.3).
pub(crate) const ANONYMOUS: u32 = 0x1;
/// `AuthFlags`: Basic.
pub(crate) const BASIC: u32 = 0x2;
/// `AuthFlags`: NTLM.
pub(crate) const NTLM: u32 = 0x4;

impl Scheme {
    /// The schemes that `AuthFlags` switches on, besides anonymous access (facts A.3).
    pub(crate) fn offered(auth_flags: u32) -> Vec<Self> {
        [(NTLM, Self::Ntlm), (BASIC, Self::Basic)]
            .iter()
            .filter(|(bit, _)| auth_flags & bit != 0)
            .map(|&(_, scheme)| scheme)
            .collect()
    }

    /// The name in the header `WWW-Authenticate`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ntlm => "NTLM",
            Self::Basic => "Basic",
        }
    }
}
