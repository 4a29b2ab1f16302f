//! The sentences that comment on the present state, for whoever shows it.

use crate::{Forecast, Gate, Session, Symptom, Visitor, announce, why};
use simulator::{ActionError, PasswordField, Rule, Service, ServiceState, Services, Status};

/// Why something in the dialog can't be done now, or what to know before doing it.
pub fn hint(session: &Session) -> Option<String> {
    let Some(dialog) = session.computer().dialog() else {
        let sentence = "Here one OK stands for those of all windows. Edit… opens the dialog again.";
        return session.computer().windows().is_empty().then(|| sentence.to_owned());
    };
    if !dialog.password_enabled {
        return Some(ActionError::PasswordDisabled.to_string());
    }
    match dialog.password {
        PasswordField::Blank => {
            Some("The password is blank: type it by hand, or visitors stay out.".to_owned())
        }
        PasswordField::Typed(_) => Some("OK asks you to type the password once more.".to_owned()),
        PasswordField::Mask => None,
    }
}

/// What a visitor gets, in a sentence.
pub fn visitor_sentence(visitor: &Visitor) -> String {
    format!("A visitor {}", fate(visitor))
}

/// What becomes of a visitor.
pub(crate) fn fate(visitor: &Visitor) -> String {
    let fate = match visitor.status {
        Some(Status::LoggedIn) => "is logged in",
        Some(_) if visitor.is_granted() => "gets the page",
        Some(_) | None => "is turned away",
    };
    format!("{fate}: {}", visitor.status_text())
}

/// What it rests on, or what OK would make of it.
pub fn visitor_remark(session: &Session, visitor: &Visitor, forecast: Option<&Forecast>) -> String {
    if let Some(forecast) = forecast.filter(|forecast| !forecast.is_idle()) {
        let then = &forecast.visitor;
        let status = then.status_text();
        let ok = if forecast.hands_up == 0 { "OK" } else { "the OK that writes" };
        return match (then.is_granted(), visitor.status == then.status) {
            (true, true) if forecast.deletes() => {
                format!("After {ok}: still {status}. Nobody will notice.")
            }
            (_, true) => format!("After {ok}: still {status}."),
            (true, false) => format!("After {ok}: {status}, let in again."),
            (false, false) => format!("After {ok}: {status}, turned away."),
        };
    }
    let fact = reason(visitor.gate, visitor.rule);
    let unnoticed = visitor.is_granted() && !why(session, Symptom::PasswordDeleted).is_empty();
    if unnoticed && !visitor.by_token { format!("{fact} Nobody noticed.") } else { fact.to_owned() }
}

/// Why a visitor gets what he gets, by what stands before the account and the rule that decides.
pub(crate) fn reason(gate: Gate, rule: Rule) -> &'static str {
    if rule == Rule::TokenIsReused {
        return "IIS still holds the token of an earlier logon: for 15 minutes, or until it is restarted.";
    }
    match gate {
        Gate::NotLookedAt => "While the box is ticked IIS doesn’t look at 6021.",
        Gate::Equal => "The stored password is the account’s.",
        Gate::Differs => "The stored password is not the account’s.",
        Gate::Missing => "No password is stored for IIS to log on with.",
        Gate::NoAccount => "Windows has no account of that name.",
        Gate::Unfit => obstacle(rule).unwrap_or("The account can’t log on."),
        Gate::Off => "Anonymous access is switched off.",
        Gate::Silent => "The service is stopped: nobody answers.",
    }
}

/// What stands in the way of an account that is there, by the rule that refuses it.
const OBSTACLES: [(Rule, &str); 8] = [
    (Rule::SubauthenticatorIsMissing, "Iissuba.dll is gone: nobody can vouch for the account."),
    (
        Rule::SubauthenticatorKnowsLocalAccounts,
        "IIS can vouch only for accounts of its own computer.",
    ),
    (Rule::LockedOutAccountIsRefused, "The account is locked out."),
    (Rule::DisabledAccountIsRefused, "The account is disabled."),
    (Rule::ExpiredPasswordIsRefused, "The account’s password has expired."),
    (Rule::MissingRightIsRefused, "The account lacks the right that this logon takes."),
    (Rule::HomeDirectoryIsMissing, "The home directory of the site is not there."),
    (Rule::GuestIsRefusedByFtp, "FTP lets no Guest in."),
];

/// What stands in the way of an account that is there, when the rule refuses one.
pub fn obstacle(rule: Rule) -> Option<&'static str> {
    OBSTACLES.iter().find(|(known, _)| *known == rule).map(|(_, sentence)| *sentence)
}

const SCRIPTED: &str = "adsutil.vbs was told to";

/// How a record comes to be deleted, by the rule that does it. Otherwise the box was ticked.
const DELETIONS: [(Rule, &str); 4] = [
    (
        Rule::AssignedAccountDeletesPassword,
        "the account was picked or typed anew, the box ticked and OK pressed",
    ),
    (Rule::ChosenChildrenInherit, "its node was chosen in Inheritance Overrides"),
    (Rule::ScriptWritesRecords, SCRIPTED),
    (Rule::ScriptIsFilledIn, SCRIPTED),
];

/// Why the password was deleted.
pub fn deletion_clause(rule: Rule) -> String {
    format!("Deleted because {}.", deletion_cause(rule))
}

/// What deleted the password.
pub(crate) fn deletion_cause(rule: Rule) -> &'static str {
    let known = DELETIONS.iter().find(|(known, _)| *known == rule);
    known.map_or("the box was ticked and OK pressed", |(_, how)| *how)
}

/// What the step that led here did; at the start, how Setup left the computer.
pub fn story(session: &Session) -> String {
    match session.step(session.position()) {
        Some(step) if session.position() > 1 => announce(step),
        Some(_) | None => as_installed().to_owned(),
    }
}

/// How Setup left the computer.
pub fn as_installed() -> &'static str {
    "Setup left the box ticked and a random password stored. Nothing is changed yet."
}

/// That the reader looks at the past, and what comes of doing something there.
pub fn past_sentence(session: &Session) -> Option<String> {
    let (now, last) = (session.position(), session.len());
    let kept = match last.checked_sub(now)? {
        0 => return None,
        1 => format!("step {last} is"),
        _ => format!("steps {} to {last} are", now + 1),
    };
    Some(format!(
        "You are looking at the past, step {now} of {last}. What you do now starts a new branch; {kept} kept."
    ))
}

/// Whether Windows has the subauthenticator, and what that means; with the rule that says so.
pub fn subauthenticator_sentence(services: &Services) -> (&'static str, Rule) {
    if services.subauthenticator {
        (
            "Iissuba.dll is there: while the box is ticked it vouches for the anonymous user.",
            Rule::SubauthenticatorVouches,
        )
    } else if services.get(Service::Web).installed {
        (
            "Iissuba.dll is back on the disk, and Windows takes it up when IIS restarts.",
            Rule::SubauthenticatorComesWithWeb,
        )
    } else {
        (
            "Iissuba.dll went with the component of the web: while the box is ticked nobody logs on anonymously, to FTP neither.",
            Rule::SubauthenticatorIsMissing,
        )
    }
}

/// The state of a service, as Services shows it. The real window leaves the place of "stopped" empty,
/// and shows nothing of what is not installed.
pub fn service_status(state: ServiceState) -> &'static str {
    match (state.installed, state.running) {
        (false, _) => "removed",
        (true, true) => "Started",
        (true, false) => "stopped",
    }
}

/// How long the computer has been running, in words.
pub fn clock_sentence(seconds: u64) -> String {
    let count = |number: u64, unit: &str| match number {
        0 => None,
        1 => Some(format!("1 {unit}")),
        _ => Some(format!("{number} {unit}s")),
    };
    let parts = [
        count(seconds / 86_400, "day"),
        count(seconds / 3600 % 24, "hour"),
        count(seconds / 60 % 60, "minute"),
        count(seconds % 60, "second"),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        "No time has passed since the installation.".to_owned()
    } else {
        format!("{} since the installation.", parts.join(" "))
    }
}
