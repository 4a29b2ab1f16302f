//! What the visitor's browser gets (facts D.3).

use crate::{LogonType, Version};
use metabase::Path;

/// The answer to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// What was asked for.
    pub node: Path,
    /// The status, as the browser shows it.
    pub status: Status,
    /// What IIS offers after a refusal. Where there is one, the browser asks its user for a name
    /// and a password first, and shows the page only after Cancel (Q190005, Q264921).
    pub schemes: Vec<Scheme>,
    /// The text of the page, line by line.
    pub lines: Vec<&'static str>,
    /// The account that the visitor was to act as.
    pub account: String,
    /// The kind of token, when there is one.
    pub logon_type: Option<LogonType>,
}

/// An HTTP status with the substatus that IIS shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The page.
    Ok,
    /// 401.1: the logon failed.
    LogonFailed,
}

/// A way to authenticate that is not anonymous.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Windows NT Challenge/Response, Integrated Windows authentication.
    Ntlm,
    /// Basic.
    Basic,
}

impl Status {
    /// The number, as shown.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "200",
            Self::LogonFailed => "401.1",
        }
    }

    /// Whether the visitor got in.
    pub fn is_granted(self) -> bool {
        self == Self::Ok
    }

    /// The text of the page of a version, line by line.
    pub(crate) fn page(self, version: Version) -> Vec<&'static str> {
        match (self, version) {
            (Self::Ok, _) => vec!["200 OK"],
            (Self::LogonFailed, Version::Iis4) => vec![
                "HTTP Error 401",
                "401.1 Unauthorized: Logon Failed",
                "This error indicates that the credentials passed to the server do not match the credentials required to log on to the server.",
                "Please contact the Web server's administrator to verify that you have permission to access the requested resource.",
            ],
            (Self::LogonFailed, Version::Iis5) => vec![
                "You are not authorized to view this page",
                "You do not have permission to view this directory or page using the credentials you supplied.",
                "HTTP 401.1 - Unauthorized: Logon Failed",
                "Internet Information Services",
            ],
        }
    }
}

impl Scheme {
    /// The schemes that `AuthFlags` switches on, besides anonymous access (facts A.3).
    pub(crate) fn offered(auth_flags: u32) -> Vec<Self> {
        [(0x4, Self::Ntlm), (0x2, Self::Basic)]
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
