//! The sentences that comment on the present state, for whoever shows it.

use crate::{Forecast, Gate, Session, Symptom, Visitor, announce, why};
use simulator::{ActionError, PasswordField, Rule, Status};

/// Why something in the dialog can't be done now, or what to know before doing it.
pub fn hint(session: &Session) -> Option<String> {
    let Some(dialog) = session.computer().dialog() else {
        return Some(
            "Here one OK stands for those of all windows. Edit… opens the dialog again.".to_owned(),
        );
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
    let fate = if visitor.is_granted() { "gets the page" } else { "is turned away" };
    format!("A visitor {fate}: {}", visitor.status.as_str())
}

/// What it rests on, or what OK would make of it.
pub fn visitor_remark(session: &Session, visitor: &Visitor, forecast: Option<&Forecast>) -> String {
    if let Some(forecast) = forecast.filter(|forecast| !forecast.is_idle()) {
        return match (visitor.status, forecast.visitor.status, forecast.deletes()) {
            (Status::Ok, Status::Ok, true) => "After OK: still 200. Nobody will notice.".to_owned(),
            (Status::Ok, Status::Ok, false) => "After OK: still 200.".to_owned(),
            (Status::Ok, Status::LogonFailed, _) => "After OK: 401.1, turned away.".to_owned(),
            (Status::LogonFailed, Status::Ok, _) => "After OK: 200, let in again.".to_owned(),
            (Status::LogonFailed, Status::LogonFailed, _) => "After OK: still 401.1.".to_owned(),
        };
    }
    if visitor.by_token {
        return "IIS still holds the token of an earlier logon: for 15 minutes, or until it is restarted.".to_owned();
    }
    let fact = match visitor.gate {
        Gate::NotLookedAt => "While the box is ticked IIS doesn’t look at 6021.",
        Gate::Equal => "The stored password is the account’s.",
        Gate::Differs => "The stored password is not the account’s.",
        Gate::Missing => "No password is stored for IIS to log on with.",
        Gate::NoAccount => "Windows has no account of that name.",
    };
    let unnoticed = visitor.is_granted() && !why(session, Symptom::PasswordDeleted).is_empty();
    if unnoticed { format!("{fact} Nobody noticed.") } else { fact.to_owned() }
}

/// Why the password was deleted, and where that is written.
pub fn deletion_reason(rule: Rule) -> String {
    let how = if rule == Rule::AssignedAccountDeletesPassword {
        "the account was picked or typed anew, the box ticked"
    } else {
        "the box was ticked"
    };
    let basis = rule.basis();
    format!("Deleted because {how} and OK pressed. {}, {}", basis.source, basis.part)
}

/// What the step that led here did; at the start, how Setup left the computer.
pub fn story(session: &Session) -> String {
    match session.step(session.position()) {
        Some(step) if session.position() > 1 => announce(step),
        Some(_) | None => {
            "Setup left the box ticked and a random password stored. Nothing is changed yet."
                .to_owned()
        }
    }
}
