//! Lines that `adsutil.vbs` printed at a real server, read for what is there and what is not.
//!
//! Of a value no more is read than whether `AnonymousPasswordSync` is True or False. Passwords that
//! stand in the lines are dropped while reading; nothing here can hold one.

use super::cases::Records;
use metabase::{Path, adsi};
use simulator::Service;

/// What the lines say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// What was read of each key.
    pub readings: Vec<Reading>,
    /// The numbers of the lines that the script does not print, from 1.
    pub unknown: Vec<usize>,
    /// How many lines told something else than the three records.
    pub others: usize,
}

/// What the lines say of one key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The key; `None` where no line tells, since only the answers were pasted, or names another than a
    /// service, a site or its root.
    pub node: Option<Path>,
    /// Whether `AnonymousUserName` is set.
    pub user_name: Option<bool>,
    /// Whether `AnonymousUserPass` is set.
    pub password: Option<bool>,
    /// Whether `AnonymousPasswordSync` is set, and what it says.
    pub sync: Option<Option<bool>>,
    /// Whether all that is set at the key was listed.
    listed: bool,
}

/// What one line is.
enum Line<'a> {
    /// A command, and the key that it is for.
    Command {
        listing: bool,
        node: Option<Path>,
    },
    /// A property that is set, and its value as far as it may be looked at.
    Set(&'a str, Option<bool>),
    /// A property that is not.
    NotSet(&'a str),
    /// A key below, as only a listing prints.
    Below,
    /// What stands around it: banners, blanks, items of lists.
    Around,
    Unknown,
}

impl Pasted {
    /// Reads what was pasted.
    pub fn read(text: &str) -> Self {
        let mut pasted = Self::default();
        let mut current = Reading::default();
        for (index, line) in text.lines().enumerate() {
            match Line::of(line) {
                Line::Command { listing, node } => {
                    if current.node != node {
                        pasted.close(std::mem::take(&mut current));
                    }
                    current.node = node;
                    current.listed |= listing;
                }
                Line::Below => current.listed = true,
                Line::Set(name, value) => {
                    pasted.others += usize::from(!current.note(name, true, value));
                }
                Line::NotSet(name) => {
                    pasted.others += usize::from(!current.note(name, false, None));
                }
                Line::Around => {}
                Line::Unknown => pasted.unknown.push(index + 1),
            }
        }
        pasted.close(current);
        pasted
    }

    /// Whether anything was read of the three records.
    pub fn is_empty(&self) -> bool {
        self.readings.is_empty()
    }

    /// Whether the records of a case fit: `at` gives those of a key, and for none those of the key
    /// where one looks first. A key that nothing is known of says nothing.
    pub(super) fn fits(&self, at: impl Fn(Option<&Path>) -> Option<Records>) -> bool {
        self.readings
            .iter()
            .all(|reading| at(reading.node.as_ref()).is_none_or(|records| reading.fits(records)))
    }

    fn close(&mut self, mut reading: Reading) {
        if reading.listed {
            // A listing leaves out what is not set.
            reading.user_name.get_or_insert(false);
            reading.password.get_or_insert(false);
            reading.sync.get_or_insert(None);
        }
        if reading.user_name.is_some() || reading.password.is_some() || reading.sync.is_some() {
            self.readings.push(reading);
        }
    }
}

impl Reading {
    /// Keeps what a line says of one of the three; whether it is one of them.
    fn note(&mut self, name: &str, set: bool, value: Option<bool>) -> bool {
        let is = |known: &str| known.eq_ignore_ascii_case(name);
        if is("AnonymousUserName") {
            self.user_name = Some(set);
        } else if is("AnonymousUserPass") {
            self.password = Some(set);
        } else if is("AnonymousPasswordSync") {
            self.sync = Some(value);
        } else {
            return false;
        }
        true
    }

    fn fits(&self, records: Records) -> bool {
        self.user_name.is_none_or(|set| set == records.user_name)
            && self.password.is_none_or(|set| set == records.password)
            && self.sync.is_none_or(|sync| sync == records.sync)
    }
}

impl<'a> Line<'a> {
    fn of(line: &'a str) -> Self {
        let line = line.trim();
        if line.is_empty() || is_banner(line) || (line.starts_with('"') && line.ends_with('"')) {
            return Self::Around;
        }
        if let Some(name) = not_set(line) {
            return Self::NotSet(name);
        }
        if let Some(command) = after_script(line) {
            return command_of(command);
        }
        if line.starts_with("[/") && line.ends_with(']') {
            return Self::Below;
        }
        match line.split_once(':') {
            Some((name, value))
                if is_property(name.trim()) && value.trim_start().starts_with('(') =>
            {
                Self::Set(name.trim(), sync_value(value))
            }
            _ => Self::Unknown,
        }
    }
}

/// The start of a text in any case.
fn without_start<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(start.len())?;
    head.eq_ignore_ascii_case(start).then_some(rest)
}

/// `The parameter "NAME" is not set at this node.`
fn not_set(line: &str) -> Option<&str> {
    let rest = without_start(line, "The parameter")?.trim_start();
    let (name, rest) = rest.strip_prefix('"')?.split_once('"')?;
    let known = without_start(rest.trim_start(), "is not set").is_some() && is_property(name);
    known.then_some(name)
}

/// What stands after the name of the script: prompt and `cscript` may stand before it.
fn after_script(line: &str) -> Option<&str> {
    let lower = line.to_ascii_lowercase();
    let end = ["adsutil.vbs", "adsutil"]
        .iter()
        .find_map(|name| lower.find(name).map(|start| start + name.len()))?;
    line.get(end..)
}

fn command_of(command: &str) -> Line<'_> {
    let mut words = command.split_whitespace().map(|word| word.trim_matches('"'));
    let verb = words.next().unwrap_or_default();
    let is = |known: &str| known.eq_ignore_ascii_case(verb);
    let listing = is("ENUM") || is("ENUM_ALL") || is("ENUMALL");
    let place = words.find(|word| !matches!(*word, "/P" | "/p" | "/A" | "/a")).unwrap_or_default();
    // GET names the property after the key.
    let place = if listing { place } else { place.rsplit_once('/').map_or("", |(node, _)| node) };
    let place = place.trim_matches('/');
    if listing || is("GET") {
        Line::Command { listing, node: place_of(place) }
    } else {
        Line::Around
    }
}

/// The key that a command names: a service, a site of it, or its root. Of any other text nothing is kept.
fn place_of(text: &str) -> Option<Path> {
    let text = without_start(text, "LM/").unwrap_or(text);
    let mut names = text.split('/');
    let service = names.next()?;
    let root = Service::ALL
        .into_iter()
        .map(Service::root)
        .find(|root| root.name().eq_ignore_ascii_case(service))?;
    let is_site = |name: &&str| name.len() <= 9 && name.bytes().all(|byte| byte.is_ascii_digit());
    match (names.next(), names.next(), names.next()) {
        (None, None, None) => Some(root),
        (Some(site), None, None) if is_site(&site) => root.join(site).ok(),
        (Some(site), Some(name), None) if is_site(&site) && name.eq_ignore_ascii_case("ROOT") => {
            root.join(site).and_then(|site| site.join("ROOT")).ok()
        }
        _ => None,
    }
}

fn is_property(name: &str) -> bool {
    adsi::by_name(name).is_some()
}

fn is_banner(line: &str) -> bool {
    ["Microsoft (R)", "Microsoft(R)", "Microsoft Windows", "Copyright", "(C) Copyright"]
        .iter()
        .any(|start| without_start(line, start).is_some())
}

/// True or False, as the script or a person writes it; of all else nothing is read.
fn sync_value(value: &str) -> Option<bool> {
    let (_, value) = value.split_once(')')?;
    let value = value.trim();
    let is = |known: &str| known.eq_ignore_ascii_case(value);
    match () {
        () if is("True") || is("1") || is("-1") => Some(true),
        () if is("False") || is("0") => Some(false),
        () => None,
    }
}
