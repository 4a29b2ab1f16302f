//! What the windows of each version say (facts C.1 to C.6).
//!
//! `&` stands before the letter of an access key. Which letters the product had is not documented:
//! these are inferred, as are the captions that the facts mark as recollection.

mod windows;

pub use windows::{WindowsCaptions, account_texts};

use simulator::Version;

/// The captions of a version.
#[derive(Debug, PartialEq, Eq)]
pub struct Captions {
    /// The name of the product.
    pub product: &'static str,
    /// The window behind the dialog.
    pub methods: &'static str,
    /// Its box for anonymous access.
    pub anonymous_access: &'static str,
    /// The line before its Edit button.
    pub account_used: &'static str,
    /// The heading of its second group, where there is one.
    pub authenticated_access: Option<&'static str>,
    /// The boxes of the other ways to authenticate, and whether Setup ticks them.
    pub schemes: &'static [(&'static str, bool)],
    /// The line below the first of them.
    pub default_domain: &'static str,
    /// The dialog of the article.
    pub dialog: &'static str,
    /// The sentence at its top.
    pub dialog_text: &'static str,
    /// The box that the article is about (Q259353).
    pub sync: &'static str,
    /// The window of Browse….
    pub picker: &'static str,
    /// Its list of places to look in.
    pub picker_look_in: &'static str,
    /// Its list of names.
    pub picker_names: &'static str,
    /// The headings of its columns.
    pub picker_columns: [&'static str; 2],
    /// Its field for the name picked.
    pub picker_name: &'static str,
    /// The operating system.
    pub windows: &'static str,
}

impl Captions {
    /// The captions of a version.
    pub fn of(version: Version) -> &'static Self {
        match version {
            Version::Iis4 => &IIS4,
            Version::Iis5 => &IIS5,
        }
    }
}

/// The box of each version, as the article names it.
const SYNC_4: &str = "&Enable Automatic Password Synchronization";
const SYNC_5: &str = "&Allow IIS to control password";

static IIS4: Captions = Captions {
    product: "Internet Information Server 4.0",
    methods: "Authentication Methods",
    anonymous_access: "Allow Anonymous Access",
    account_used: "Account used for Anonymous Access:",
    authenticated_access: None,
    schemes: &[
        ("Basic Authentication (Password is sent in Clear Text)", false),
        ("Windows NT Challenge/Response", true),
    ],
    default_domain: "Default domain:",
    dialog: "Anonymous User Account",
    dialog_text: "Select the Windows NT User Account to use when anonymous users access this resource.",
    sync: SYNC_4,
    picker: "Select Windows NT User Account",
    picker_look_in: "List Names From:",
    picker_names: "Names:",
    picker_columns: ["Names", "Description"],
    picker_name: "Add Name:",
    windows: "Windows NT 4.0",
};

static IIS5: Captions = Captions {
    product: "Internet Information Services 5.0",
    methods: "Authentication Methods",
    anonymous_access: "Anonymous access",
    account_used: "Account used for anonymous access:",
    authenticated_access: Some("Authenticated access"),
    schemes: &[
        ("Basic authentication (password is sent in clear text)", false),
        ("Digest authentication for Windows domain servers", false),
        ("Integrated Windows authentication", true),
    ],
    default_domain: "Select a default domain:",
    dialog: "Anonymous User Account",
    dialog_text: "Select a Windows user account for anonymous access to this resource.",
    sync: SYNC_5,
    picker: "Select User",
    picker_look_in: "Look in:",
    picker_names: "Names",
    picker_columns: ["Name", "In Folder"],
    picker_name: "Name:",
    windows: "Windows 2000",
};
