//! Visitors of every kind: when the browser asks for a name, what `ftp.exe` shows, what decided.

use crate::notation::{M4, path, session, session_in};
use lesson::{address, decision, ftp_session, last_visit, prompt, token};
use simulator::{Action, LogonType, Rule, Subject, Version};

const WRONG: &str = "as Administrator nonsense";

/// Rows 19 and 20: where IIS offers a scheme, a visitor who is refused is asked, up to three times.
#[test]
fn the_browser_asks_three_times_and_then_shows_the_refusal() {
    let asks = |clicks: &str| prompt(&session(&format!("{M4}; {clicks}")));
    assert_eq!(asks("request"), Some(1));
    assert_eq!(asks(&format!("request; {WRONG}")), Some(2));
    assert_eq!(asks(&format!("request; {WRONG}; {WRONG}")), Some(3));
    assert_eq!(asks(&format!("request; {WRONG}; {WRONG}; {WRONG}")), None);
    assert_eq!(asks(&format!("request; {WRONG}; {WRONG}; {WRONG}; request")), Some(1));
    assert_eq!(asks("open; tick; ok; request"), None, "let in");
    assert_eq!(asks("properties LM/W3SVC; edit; box integrated off; ok; ok; request"), None);
    assert_eq!(prompt(&session("")), None);
}

#[track_caller]
fn console(version: Version, clicks: &str, expected: &[&str]) {
    let session = session_in(version, clicks);
    let (_, step) = last_visit(&session).unwrap();
    let Action::Request(request) = &step.action else { panic!("not a visit") };
    let reply = step.outcome.reply.as_ref().unwrap();
    assert_eq!(ftp_session("WEB01", request, reply), expected, "{clicks}");
}

/// Row 48: the frame of Q240727.
#[test]
fn an_ftp_session_is_shown_as_its_client_printed_it() {
    console(
        Version::Iis4,
        "ftp",
        &[
            "C:\\>ftp web01",
            "Connected to web01.",
            "220 web01 Microsoft FTP Service (Version 4.0).",
            "User (web01:(none)): anonymous",
            "331 Anonymous access allowed, send identity (e-mail name) as password.",
            "Password:",
            "230 Anonymous user logged in.",
            "ftp>",
        ],
    );
}

/// Row 44: without the web component.
#[test]
fn a_refused_session_ends_with_the_clients_own_line() {
    console(
        Version::Iis4,
        "remove web; ftp",
        &[
            "C:\\>ftp web01",
            "Connected to web01.",
            "220 web01 Microsoft FTP Service (Version 4.0).",
            "User (web01:(none)): anonymous",
            "331 Anonymous access allowed, send identity (e-mail name) as password.",
            "Password:",
            "530 User guest@example.com cannot log in.",
            "Login failed.",
            "ftp>",
        ],
    );
}

#[test]
fn a_stopped_service_leaves_the_client_alone() {
    console(
        Version::Iis5,
        "stop ftp; ftp",
        &["C:\\>ftp web01", "> ftp: connect :Connection refused", "ftp>"],
    );
}

/// Whoever gets an answer gets told what decided it.
#[test]
fn every_rule_that_decides_on_a_visit_has_a_sentence() {
    for session in crate::generated::readers(40, 80) {
        for (number, step) in session.steps() {
            if step.outcome.reply.is_none() {
                continue;
            }
            let rules = step.outcome.citations.iter();
            let deciding = rules.filter(|citation| citation.subject == Subject::Reply);
            for citation in deciding {
                assert!(decision(citation.rule).is_some(), "step {number}: {:?}", citation.rule);
            }
        }
    }
    assert_eq!(decision(Rule::LogonIsAudited), None, "it decides on no visit");
    assert!(decision(Rule::DisabledAccountIsRefused).is_some());
}

/// The address has the port of the site's binding, unless that is what browsers take by themselves.
#[test]
fn an_address_is_written_as_visitors_write_it() {
    let session = session("");
    for (node, expected) in [
        ("LM/W3SVC/1/ROOT", "http://web01/"),
        ("LM/W3SVC/1/ROOT/secret/page", "http://web01/secret/page"),
        ("LM/W3SVC/2/ROOT", "http://web01:4321/"),
    ] {
        assert_eq!(address(session.computer(), &path(node)), expected);
    }
}

/// Facts D.1: which kinds of token are good elsewhere.
#[test]
fn a_token_is_told_by_its_number_in_the_security_log_and_by_where_it_is_good() {
    for logon_type in [LogonType::Network, LogonType::Interactive, LogonType::Batch] {
        let said = token(logon_type);
        assert!(said.contains(&format!("type {}", logon_type.number())), "{said}");
        assert_eq!(said.ends_with("this computer only"), logon_type == LogonType::Network);
    }
}
