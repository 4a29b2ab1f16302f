//! What the windows around IIS say, those of Windows NT 4.0 and of Windows 2000.
//!
//! Where no article prints a caption it is our recollection; a comment says which are.

use simulator::{Account, Installation, Version};

/// The captions of User Manager, Event Viewer and Services in a version of Windows.
#[derive(Debug, PartialEq, Eq)]
pub struct WindowsCaptions {
    /// Where the accounts are (Q306450; Q297989).
    pub users: &'static str,
    /// The title of its window.
    pub users_title: &'static str,
    /// Its menus. Of 4.0 only Policies is printed somewhere (Q175062), the others are recollection.
    pub users_menus: &'static [&'static str],
    /// The tree beside the list, where there is one; the last is what is chosen.
    pub users_tree: &'static [&'static str],
    /// The headings of the list. Username and Name are recollection, the others Q245009.
    pub users_columns: [&'static str; 3],
    /// The window that makes an account (Q278523; recollection for 4.0).
    pub new_user: &'static str,
    /// The label of the account's name there.
    pub new_user_name: &'static str,
    /// The button that makes it (Q278523; recollection for 4.0).
    pub create: &'static str,
    /// The box of a disabled account (Q201851; Q139592).
    pub disabled: &'static str,
    /// The box of a locked account (Q201851; Q318907).
    pub locked_out: &'static str,
    /// Where the rights are (Q264809; Q301428).
    pub rights: &'static str,
    /// Log on locally, over the network, as a batch job (Q147794, Q163905; Q275167, Q301428).
    pub right_names: [&'static str; 3],
    /// The menus of Event Viewer (facts, user interface 5).
    pub events_menus: &'static [&'static str],
    /// What its logs are called where one is chosen.
    pub logs: [&'static str; 2],
    /// The window of one entry.
    pub event: &'static str,
    /// The buttons that go to the entry above and below.
    pub neighbours: [&'static str; 2],
    /// The headings of Services: recollection.
    pub services_columns: &'static [&'static str],
}

impl WindowsCaptions {
    /// The captions of the Windows that a version of IIS runs on.
    pub fn of(version: Version) -> &'static Self {
        match version {
            Version::Iis4 => &NT4,
            Version::Iis5 => &W2000,
        }
    }

    /// The title of an account's properties (Q159933; recollection for 5.0).
    pub fn properties(&self, bare_name: &str) -> String {
        match self.users_tree {
            [] => "User Properties".to_owned(),
            _ => format!("{bare_name} Properties"),
        }
    }

    /// In what state an account is: how the sentence goes on after its name.
    pub fn state_of(&self, account: &Account) -> String {
        if account.is_sound() {
            return " is enabled and has all three rights.".to_owned();
        }
        let [local, network, batch] = self.right_names;
        let rights = account.rights;
        let mut parts = String::new();
        for (is_so, what, name) in [
            (account.disabled, " is disabled", ""),
            (account.locked_out, " is locked out", ""),
            (account.password_expired, " has a password that is too old", ""),
            (!rights.log_on_locally, " lacks the right: ", local),
            (!rights.access_from_network, " lacks the right: ", network),
            (!rights.log_on_as_batch, " lacks the right: ", batch),
        ] {
            if is_so {
                let comma = if parts.is_empty() { "" } else { ";" };
                parts.extend([comma, what, name]);
            }
        }
        parts.push('.');
        parts
    }
}

/// The full name and the description that Windows and Setup give an account. That of the anonymous user
/// in 4.0 is Q158838's; all others are recollection (facts E).
pub fn account_texts(installation: &Installation, name: &str) -> [&'static str; 2] {
    let is_4 = installation.version == Version::Iis4;
    if name == installation.anonymous_account() {
        let about = if is_4 {
            "Internet Server Anonymous Account"
        } else {
            "Built-in account for anonymous access to Internet Information Services"
        };
        return ["Internet Guest Account", about];
    }
    if name == installation.application_account() {
        return if is_4 {
            ["Web Application Manager account", "Internet Server Web Application Manager identity"]
        } else {
            [
                "Launch IIS Process Account",
                "Built-in account for Internet Information Services to start out of process applications",
            ]
        };
    }
    match name {
        "Administrator" => ["", "Built-in account for administering the computer/domain"],
        "Guest" => ["", "Built-in account for guest access to the computer/domain"],
        _ => ["", ""],
    }
}

static NT4: WindowsCaptions = WindowsCaptions {
    users: "User Manager",
    users_title: "User Manager",
    users_menus: &["User", "Policies", "Options", "Help"],
    users_tree: &[],
    users_columns: ["Username", "Full Name", "Description"],
    new_user: "New User",
    new_user_name: "Username:",
    create: "Add",
    disabled: "Account Disabled",
    locked_out: "Account Locked Out",
    rights: "User Rights Policy",
    right_names: ["Log on locally", "Access this computer from network", "Log on as a batch job"],
    events_menus: &["View", "Options", "Help"],
    logs: ["System", "Security"],
    event: "Event Detail",
    neighbours: ["Previous", "Next"],
    services_columns: &["Service", "Status", "Startup"],
};

static W2000: WindowsCaptions = WindowsCaptions {
    users: "Local Users and Groups",
    users_title: "Computer Management",
    users_menus: &["Action", "View"],
    users_tree: &["System Tools", "Local Users and Groups", "Users"],
    users_columns: ["Name", "Full Name", "Description"],
    new_user: "New User",
    new_user_name: "User name:",
    create: "Create",
    disabled: "Account is disabled",
    locked_out: "Account is locked out",
    rights: "User Rights Assignment",
    right_names: [
        "Log on locally",
        "Access this computer from the network",
        "Log on as a batch job",
    ],
    events_menus: &["Action", "View"],
    logs: ["System Log", "Security Log"],
    event: "Event Properties",
    neighbours: ["Previous entry", "Next entry"],
    services_columns: &["Name", "Status", "Startup Type", "Log On As"],
};
