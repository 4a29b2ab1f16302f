//! Text in: what a reader does, as actions that are separated by `;`.
//!
//! `open`, `clear`, `tick`, `browse NAME`, `name NAME`, `password TEXT`, `ok` (confirmed where that
//! is asked for), `cancel`, `request`, `restart`, `wait SECONDS`, `set NAME TEXT` (the Windows
//! account's password), `create NAME TEXT`, `delete NAME`. `open` and `request` take a path. `IUSR`
//! stands for the account that Setup made, `<random>` for the password that it made up. A reader
//! also moves in time: `undo`, `redo`, `seek STEP`.

use lesson::{Claim, Session};
use metabase::Path;
use simulator::{
    AccountChange, Action, Computer, Confirmed, Installation, Method, Request, Resource, Rule,
    Service, Version, paths,
};

/// The account that Setup makes for anonymous visitors.
pub(crate) const IUSR: &str = "IUSR_WEB01";

/// M3 in the notation.
pub(crate) const M3: &str = "open; clear; ok; open; tick; ok";
/// M4 in the notation.
pub(crate) const M4: &str = "open; clear; ok; open; tick; ok; open; clear; ok";

/// A session after what the text says.
#[track_caller]
pub(crate) fn session(text: &str) -> Session {
    session_in(Version::default(), text)
}

/// As [`session`], in a version.
#[track_caller]
pub(crate) fn session_in(version: Version, text: &str) -> Session {
    let mut session = Session::start(&Installation::of(version)).unwrap();
    go_on(&mut session, text);
    session
}

/// A session after the clicks of a claim.
#[track_caller]
pub(crate) fn play(version: Version, claim: Claim) -> Session {
    let mut session = session_in(version, "");
    for action in claim.actions(session.computer().installation()) {
        session.dispatch(action).unwrap();
    }
    session
}

/// Does more in a session.
#[track_caller]
pub(crate) fn go_on(session: &mut Session, text: &str) {
    for text in text.split(';').map(str::trim).filter(|text| !text.is_empty()) {
        match text.split_once(' ').unwrap_or((text, "")) {
            ("undo", _) => assert!(session.undo(), "nothing to undo"),
            ("redo", _) => assert!(session.redo(), "nothing to redo"),
            ("seek", step) => session.seek(step.parse().unwrap()).unwrap(),
            _ => {
                let action = action(session.computer(), text);
                let done = session.dispatch(action);
                assert!(done.is_ok(), "`{text}` is refused: {}", done.unwrap_err());
            }
        }
    }
}

/// The password that Setup made up for the anonymous user.
pub(crate) fn made_up_password(computer: &Computer) -> String {
    let fresh = Computer::install(computer.installation()).unwrap();
    fresh.anonymous(&paths::w3svc()).password.unwrap()
}

/// OK, confirmed where that is asked for.
pub(crate) fn confirmed_ok(computer: &Computer) -> Action {
    let text = computer.draft().and_then(|draft| draft.to_confirm());
    text.map_or_else(Action::ok, Action::ok_confirmed)
}

#[track_caller]
pub(crate) fn path(text: &str) -> Path {
    Path::parse(text).unwrap()
}

/// An action, as it is written.
#[track_caller]
pub(crate) fn action(computer: &Computer, text: &str) -> Action {
    let words: Vec<&str> = text.split(' ').collect();
    let word = |index: usize| match words.get(index).copied().unwrap_or_default() {
        "IUSR" => IUSR.to_owned(),
        "<random>" => made_up_password(computer),
        word => word.to_owned(),
    };
    let account = |change| Action::SetAccount { account: word(1), change };
    match (words[0], words.len()) {
        ("open", 1) => Action::open(),
        ("open", 2) => Action::Open { node: path(words[1]) },
        ("tick" | "clear", 1) => Action::SetSync { checked: words[0] == "tick" },
        ("browse", 2) => Action::browse(&word(1)),
        ("name", 2) => Action::type_user_name(&word(1)),
        ("password", 1 | 2) => Action::type_password(&word(1)),
        ("ok", 1) => confirmed_ok(computer),
        ("cancel", 1) => Action::Cancel,
        ("request", 1) => Action::request(),
        ("request", 2) => Action::request_at(path(words[1])),
        ("restart", 1) => Action::Restart,
        ("wait", 2) => Action::Wait { seconds: words[1].parse().unwrap() },
        ("set", 2 | 3) => account(AccountChange::password(&word(2))),
        ("create", 2 | 3) => account(AccountChange::create(&word(2))),
        ("delete", 2) => account(AccountChange::delete()),
        ("properties", 2) => Action::Properties { node: path(words[1]) },
        ("edit", 1) => Action::Edit { service: None },
        ("edit", 2) => Action::Edit { service: Some(service(words[1])) },
        ("box", 3) => Action::SetMethod {
            method: Method::ALL.into_iter().find(|method| method.as_str() == words[1]).unwrap(),
            checked: words[2] == "on",
        },
        ("apply", 1) => Action::Apply(Confirmed::default()),
        ("disable" | "lock" | "expire" | "deny", 3) => {
            let value = Some((words[2] == "on") != (words[0] == "deny"));
            let mut change = AccountChange::default();
            let field = match words[0] {
                "disable" => &mut change.disabled,
                "lock" => &mut change.locked_out,
                "expire" => &mut change.password_expired,
                _ => &mut change.access_from_network,
            };
            *field = value;
            account(change)
        }
        ("remove" | "install" | "stop" | "start", 2) => Action::SetService {
            service: service(words[1]),
            installed: ["remove", "install"].contains(&words[0]).then_some(words[0] == "install"),
            running: ["stop", "start"].contains(&words[0]).then_some(words[0] == "start"),
        },
        ("ftp", 1) => Action::Request(Request::ftp()),
        ("as", 3) => Action::Request(Request::web().with(&word(1), &word(2))),
        ("remote", 1) => Action::Request(Request::web().opening(Resource::Remote)),
        ("adsutil", _) => Action::Adsutil { command: words[1..].join(" ") },
        _ => panic!("no action is written `{text}`"),
    }
}

fn service(word: &str) -> Service {
    Service::ALL.into_iter().find(|service| service.as_str() == word).unwrap()
}

/// The source of a rule, such as `Q259353 step 3`, marked where it is inferred.
pub(crate) fn source(rule: Rule) -> String {
    let basis = rule.basis();
    let mark = if basis.inferred.is_some() { " (inferred)" } else { "" };
    format!("{} {}{mark}", basis.source, basis.part)
}
