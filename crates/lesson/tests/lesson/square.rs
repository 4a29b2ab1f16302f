//! Who gets in, and where on the square one is: as the article tells it, and wherever the dialog
//! leads.

use crate::notation::{confirmed_ok, made_up_password, path, play, session, session_in, source};
use lesson::{Claim, Gate, Situation, Visitor};
use simulator::{Action, Computer, Installation, Log, LogonType, Version, paths};
use std::collections::BTreeSet;

/// After this, in both versions, where the reader looks: the visitor, why, and the cell.
#[track_caller]
fn check(text: &str, expected: &str) {
    for version in Version::ALL {
        let session = session_in(version, text);
        let visitor = Visitor::of(session.computer(), &session.focus());
        let situation = Situation::of(session.computer(), &session.focus());
        let gate = match visitor.gate {
            Gate::NotLookedAt => "6021 not looked at",
            Gate::Equal => "6021 equal",
            Gate::Differs => "6021 differs",
            Gate::Missing => "6021 missing",
            Gate::NoAccount => "no account",
            Gate::Unfit => "unfit",
            Gate::Off => "off",
            Gate::Silent => "silent",
        };
        let token = if visitor.by_token { " by token" } else { "" };
        let status = visitor.status_text();
        let Visitor { account, rule, .. } = &visitor;
        let found = format!(
            "{}{token} as {account}, {gate} ({}): {}",
            status,
            source(*rule),
            situation.name()
        );
        assert_eq!(found, expected, "IIS {}: {text}", version.as_str());
        assert_eq!(situation.granted, visitor.is_granted());
    }
}

const WORKS_TICKED: &str = "200 as IUSR_WEB01, 6021 not looked at (Q216828 summary)";

#[test]
fn the_article_from_cell_to_cell() {
    check("", &format!("{WORKS_TICKED}: as installed"));
    check(
        "open; clear; ok",
        "200 as IUSR_WEB01, 6021 equal (Q218756 summary): cleared, still works",
    );
    check("open; clear; ok; open; tick; ok", &format!("{WORKS_TICKED}: armed"));
    check(
        "open; clear; ok; open; tick; ok; open; clear; ok",
        "401.1 as IUSR_WEB01, 6021 missing (Q259353 step 4 and symptoms): broken: 401.1",
    );
    check(
        "open; clear; browse IUSR; tick; clear; ok",
        "401.1 as IUSR_WEB01, 6021 missing (Q259353 step 4 and symptoms): broken: 401.1",
    );
}

#[test]
fn a_draft_counts_for_nobody_before_ok() {
    check(
        "open; clear; browse Administrator; password x",
        &format!("{WORKS_TICKED}: as installed"),
    );
    check("open; name Nobody; cancel", &format!("{WORKS_TICKED}: as installed"));
}

#[test]
fn a_wrong_password_turns_visitors_away() {
    check(
        "open; clear; password guess; ok",
        "401.1 as IUSR_WEB01, 6021 differs (Q190005 cause): cleared, wrong password: 401.1",
    );
    check(
        "open; clear; ok; set IUSR other",
        "401.1 as IUSR_WEB01, 6021 differs (Q190005 cause): cleared, wrong password: 401.1",
    );
    check("set IUSR other", &format!("{WORKS_TICKED}: as installed"));
}

#[test]
fn a_missing_account_turns_visitors_away_box_or_no_box() {
    check(
        "delete IUSR",
        "401.1 as IUSR_WEB01, no account (Q253204 resolution, step 4): no such account: 401.1",
    );
    check(
        "open; clear; name Nobody; password guess; ok",
        "401.1 as Nobody, no account (Q253204 resolution, step 4): no such account: 401.1",
    );
    check("delete IUSR; create IUSR new", &format!("{WORKS_TICKED}: as installed"));
    check(
        "request; delete IUSR",
        "200 by token as IUSR_WEB01, no account (Q152526, Q143180 token cache (inferred)): no such account, works for now",
    );
}

#[test]
fn a_token_of_an_earlier_logon_still_serves_until_it_runs_out() {
    const WORKED: &str = "open; clear; ok; request; set IUSR other";
    const REUSED: &str = "200 by token as IUSR_WEB01, 6021 differs (Q152526, Q143180 token cache (inferred)): cleared, still works";
    const REFUSED: &str =
        "401.1 as IUSR_WEB01, 6021 differs (Q190005 cause): cleared, wrong password: 401.1";
    check(WORKED, REUSED);
    check(&format!("{WORKED}; wait 899"), REUSED);
    check(&format!("{WORKED}; wait 900"), REFUSED);
    check(&format!("{WORKED}; restart"), REFUSED);
}

#[test]
fn an_account_without_a_password_needs_none_stored() {
    check(
        "set IUSR; open; clear; ok; open; tick; ok; open; clear; ok",
        "200 as IUSR_WEB01, 6021 missing (Q218756 summary): cleared, works for now",
    );
}

#[test]
fn each_place_has_its_own_visitor() {
    let session = session("open LM/W3SVC/1; clear; password guess; ok");
    let granted = |node| Visitor::of(session.computer(), &path(node)).is_granted();
    assert!(!granted("LM/W3SVC/1") && !granted("LM/W3SVC/1/ROOT"));
    assert!(granted("LM/W3SVC/2"));
    assert!(!granted("lm/w3svc"), "the service is asked for a page of the default site");
}

#[test]
fn asking_who_would_get_in_leaves_no_trace() {
    let session = session("open; clear; password guess; ok");
    let visitor = Visitor::of(session.computer(), &paths::w3svc());
    assert!(!visitor.is_granted());
    assert!(session.computer().events().is_empty() && session.computer().last_reply().is_none());
    let (asked, outcome) = session.computer().apply(&Action::request()).unwrap();
    assert_eq!(outcome.reply.unwrap().status, visitor.status);
    assert_eq!(asked.events().of(Log::System).count(), 1);
    let granted = self::session("open; clear; ok; request");
    let reply = granted.computer().last_reply().unwrap();
    assert_eq!(reply.logon_type, Some(LogonType::Interactive));
}

#[test]
fn the_square_is_what_the_four_steps_of_the_article_lead_to() {
    for version in Version::ALL {
        let cells = [Claim::M1, Claim::M3, Claim::M2, Claim::M4].map(|claim| {
            let session = play(version, claim);
            Situation::of(session.computer(), &session.focus())
        });
        assert_eq!(cells, Situation::SQUARE);
    }
    let names = Situation::SQUARE.map(Situation::name);
    assert_eq!(names, ["as installed", "armed", "cleared, still works", "broken: 401.1"]);
}

#[test]
fn cells_are_told_apart_by_box_and_password_alone() {
    for (index, one) in Situation::SQUARE.into_iter().enumerate() {
        for (other_index, other) in Situation::SQUARE.into_iter().enumerate() {
            assert_eq!(one.same_cell(other), index == other_index);
            assert!(one.same_cell(Situation { granted: !one.granted, ..one }));
        }
    }
}

/// Everything that can be done in the dialog over the service, in a few variants.
fn in_the_dialog(computer: &Computer) -> Vec<Action> {
    let random = made_up_password(computer);
    vec![
        Action::open(),
        Action::SetSync { checked: true },
        Action::SetSync { checked: false },
        Action::browse("IUSR_WEB01"),
        Action::browse("Administrator"),
        Action::type_user_name("Nobody"),
        Action::type_user_name("IUSR_WEB01"),
        Action::type_password(&random),
        Action::type_password("guess"),
        Action::type_password(""),
        confirmed_ok(computer),
        Action::Cancel,
    ]
}

#[test]
fn no_sequence_of_this_dialog_leads_back_to_as_installed() {
    let installed = Situation::SQUARE[0];
    let at = |computer: &Computer| Situation::of(computer, &paths::w3svc());
    let key =
        |computer: &Computer| (computer.anonymous(&paths::w3svc()), computer.draft().cloned());
    for version in Version::ALL {
        let fresh = Computer::install(&Installation::of(version)).unwrap();
        let mut seen = BTreeSet::from([key(&fresh)]);
        let mut open = vec![fresh];
        let mut cells = Vec::new();
        while let Some(computer) = open.pop() {
            let here = at(&computer);
            if !cells.iter().any(|&cell| here.same_cell(cell)) {
                cells.push(here);
            }
            for action in in_the_dialog(&computer) {
                let Ok((next, _)) = computer.apply(&action) else { continue };
                let left = !here.same_cell(installed);
                assert!(!(left && at(&next).same_cell(installed)), "{action:?} leads back");
                if seen.insert(key(&next)) {
                    open.push(next);
                }
            }
        }
        assert_eq!(cells.len(), 4, "all four cells are reached");
        assert!(seen.len() > 100, "{} states", seen.len());
    }
}
