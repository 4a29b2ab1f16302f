//! The windows on the way in: what they are called, what they ask, and what their OK comes to
//! (facts C.1 to C.6).

use crate::{Captions, Forecast, Session};
use metabase::schema::SERVER_COMMENT;
use metabase::{Data, Path};
use simulator::{Action, Computer, Method, Service, Version, Window, paths};

/// The captions of a version's manager and property sheets.
///
/// Where one is not documented a comment says so.
#[derive(Debug, PartialEq, Eq)]
pub struct SheetCaptions {
    /// The window that lists computers and sites (facts C.1).
    pub manager: &'static str,
    /// The root of its tree, and the tab of the computer's sheet (Q191138, Q313561).
    pub root: &'static str,
    /// The groups of the tab Directory Security (facts C.2). The last has buttons of its own.
    pub groups: [&'static str; 3],
    /// The buttons of the last group: recollection.
    pub keys: &'static [&'static str],
}

static IIS4: SheetCaptions = SheetCaptions {
    manager: "Internet Service Manager",
    root: "Internet Information Server",
    groups: [
        "Anonymous Access and Authentication Control",
        "TCP/IP and Domain Name Restrictions",
        "Secure Communications",
    ],
    keys: &["Key Manager…"],
};

static IIS5: SheetCaptions = SheetCaptions {
    manager: "Internet Information Services",
    root: "Internet Information Services",
    groups: [
        "Anonymous access and authentication control",
        "IP address and domain name restrictions",
        "Secure communications",
    ],
    keys: &["Server Certificate…", "View Certificate…", "Edit…"],
};

impl SheetCaptions {
    /// The captions of a version.
    pub fn of(version: Version) -> &'static Self {
        match version {
            Version::Iis4 => &IIS4,
            Version::Iis5 => &IIS5,
        }
    }
}

/// The entry of the list Master Properties.
pub fn master_caption(service: Service) -> &'static str {
    match service {
        Service::Web => "WWW Service",
        Service::Ftp => "FTP Service",
    }
}

/// What stands in the title of a window. That of the computer's sheet is inferred, that of the FTP
/// service follows the one for the web (Q255801).
pub fn window_title(computer: &Computer, window: &Window) -> String {
    let captions = Captions::of(computer.version());
    let name = &computer.installation().computer;
    match window {
        Window::Computer => format!("{name} Properties"),
        Window::Methods(_) => captions.methods.to_owned(),
        Window::Account(_) => captions.dialog.to_owned(),
        Window::Sheet(node) => match Service::ALL.into_iter().find(|found| found.root() == *node) {
            Some(service) => format!("{} Master Properties for {name}", master_caption(service)),
            None => format!("{} Properties", node_name(computer, node)),
        },
    }
}

/// The tabs of a property sheet, row by row; and the one that can be used here (facts C.2, C.6). Its
/// row is the last. The tabs of a directory are recollection.
pub fn tabs(node: &Path) -> (&'static [&'static [&'static str]], &'static str) {
    const FIRST: &[&str] =
        &["Web Site", "Operators", "Performance", "ISAPI Filters", "Home Directory", "Documents"];
    let is_master = Service::ALL.into_iter().any(|service| service.root() == *node);
    let is_site = node
        .parent()
        .is_some_and(|parent| Service::ALL.into_iter().any(|service| service.root() == parent));
    match Service::of(node) {
        Some(Service::Ftp) if is_master => (
            &[
                &["Directory Security", "Service"],
                &["FTP Site", "Security Accounts", "Messages", "Home Directory"],
            ],
            "Security Accounts",
        ),
        Some(Service::Ftp) => (
            &[&[
                "FTP Site",
                "Security Accounts",
                "Messages",
                "Home Directory",
                "Directory Security",
            ]],
            "Security Accounts",
        ),
        _ if is_master => (
            &[FIRST, &["Directory Security", "HTTP Headers", "Custom Errors", "Service"]],
            "Directory Security",
        ),
        _ if is_site => (
            &[FIRST, &["Directory Security", "HTTP Headers", "Custom Errors"]],
            "Directory Security",
        ),
        _ => (
            &[
                &["Directory", "Documents"],
                &["Directory Security", "HTTP Headers", "Custom Errors"],
            ],
            "Directory Security",
        ),
    }
}

/// What a window asks before a box changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Why it asks, in our words: the product's are not documented.
    pub reason: &'static str,
    /// What it asks.
    pub asks: &'static str,
    /// Where that is told, and how far.
    pub source: &'static str,
}

/// The question before a box changes, where the product asked one (Q262233, Q310723).
pub fn question(service: Service, method: Method, checked: bool) -> Option<Question> {
    match (service, method, checked) {
        (Service::Web, Method::Basic, true) => Some(Question {
            reason: "With Basic authentication passwords cross the network without encryption.",
            asks: "Are you sure you want to continue?",
            source: "Q262233 has the question; the sentence before it is in our words.",
        }),
        (Service::Ftp, Method::Anonymous, false) => Some(Question {
            reason: "Whoever then logs on sends a Windows password across the network in clear text.",
            asks: "Are you sure you want to continue?",
            source: "Q310723 tells of a prompt that is answered with Yes; its words are ours, the reason after Q142868.",
        }),
        _ => None,
    }
}

/// A line of the manager's tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Managed {
    /// The key whose properties it opens.
    pub node: Path,
    /// What it is called.
    pub name: String,
    /// How deep it stands: the computer at 1.
    pub level: usize,
}

/// What the manager lists: the computer, its sites, and the directories that have a key of their own.
pub fn managed(computer: &Computer) -> Vec<Managed> {
    let of = |node: Path, level| Managed { name: node_name(computer, &node), node, level };
    let sites = Service::ALL.into_iter().rev().flat_map(|service| sites(computer, service));
    let below = sites.flat_map(|site| {
        let folders = if Service::of(&site) == Some(Service::Web) {
            below_root(computer, &site)
        } else {
            Vec::new() // FTP has no sheet with the account for them
        };
        let first = site.names().count();
        let folders = folders.into_iter().map(move |node| {
            let level = node.names().count() - first + 1;
            (node, level)
        });
        std::iter::once((site, 2)).chain(folders)
    });
    std::iter::once((paths::lm(), 1)).chain(below).map(|(node, level)| of(node, level)).collect()
}

/// The places of a service that a visitor can ask for, with names for them.
pub fn places(computer: &Computer, service: Service) -> Vec<(Path, String)> {
    let mut places = Vec::new();
    for site in sites(computer, service) {
        let name = node_name(computer, &site);
        let root = root_of(&site);
        for node in below_root(computer, &site) {
            let folder: Vec<&str> = node.names().skip(root.names().count()).collect();
            places.push((node.clone(), format!("{name}, /{}", folder.join("/"))));
        }
        places.push((root, name));
    }
    places.sort(); // by path: a site before its directories
    places
}

/// The sites of a service: its numbered keys.
fn sites(computer: &Computer, service: Service) -> Vec<Path> {
    let numbered = |site: &Path| site.name().bytes().all(|byte| byte.is_ascii_digit());
    computer.metabase().children(&service.root()).into_iter().filter(numbered).collect()
}

fn root_of(site: &Path) -> Path {
    site.join("ROOT").unwrap_or_else(|_| site.clone())
}

fn below_root(computer: &Computer, site: &Path) -> Vec<Path> {
    let root = root_of(site);
    let inside = |node: &Path| *node != root && node.ancestry().any(|above| above == root);
    computer.metabase().paths().into_iter().filter(inside).collect()
}

/// What the manager calls a key: the computer, a site by its comment, a directory by its name.
pub fn node_name(computer: &Computer, node: &Path) -> String {
    let name = &computer.installation().computer;
    let comment = computer.metabase().record(node, SERVER_COMMENT.id);
    match (computer.version(), comment.and_then(|record| Data::as_str(&record.data))) {
        (_, Some(comment)) => comment.to_owned(),
        (Version::Iis4, None) if *node == paths::lm() => name.to_ascii_lowercase(),
        // Q313561 and Q253204 write the asterisk.
        (Version::Iis5, None) if *node == paths::lm() => format!("* {}", name.to_ascii_lowercase()),
        (_, None) => node.name().to_owned(),
    }
}

/// How many of the OKs that lead out are pressed, and what the next one comes to; `None` where
/// nobody is on that way.
pub fn way_out(session: &Session) -> Option<String> {
    let since: Vec<&Action> = session.done().rev().map(|(_, step)| &step.action).collect();
    let opens =
        |action: &&Action| matches!(action, Action::Open { .. } | Action::Properties { .. });
    let opened = since.iter().find(|action| opens(action))?;
    if matches!(opened, Action::Open { .. }) {
        return None; // the short cut: one OK stands for all
    }
    // A window that was opened, or given up, begins the count anew.
    let turns = |action: &Action| {
        matches!(action, Action::Edit { .. } | Action::Properties { .. } | Action::Cancel)
    };
    let on_the_way_out = since.iter().take_while(|action| !turns(action));
    let pressed = on_the_way_out.filter(|action| matches!(action, Action::Ok(_))).count();
    let left = session.computer().windows().len();
    let next = match Forecast::of(session.computer()) {
        _ if left == 0 => {
            let is_news = matches!(since.first(), Some(Action::Ok(_)));
            return is_news.then(|| format!("{pressed} of {pressed} OKs pressed: this led out."));
        }
        None => "This OK closes the window: it has nothing to write.".to_owned(),
        Some(Forecast { hands_up: 0, changes, .. }) if changes.is_empty() => {
            "This OK has nothing to write.".to_owned()
        }
        Some(Forecast { hands_up: 0, .. }) => "This OK writes.".to_owned(),
        Some(Forecast { hands_up, .. }) => {
            let more =
                if hands_up == 1 { "1 more OK".to_owned() } else { format!("{hands_up} more OKs") };
            format!("This OK hands the fields up; {more} until something is written.")
        }
    };
    Some(format!("{pressed} of {} OKs pressed. {next}", pressed + left))
}
