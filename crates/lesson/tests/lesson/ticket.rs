//! What is copied for a ticket: by hand for the article's own problem, and without passwords.

use crate::generated::{SECRETS, readers, wander};
use crate::notation::{M4, made_up_password, session, session_in};
use lesson::{Goal, Session, ticket};
use simulator::{Action, CommitRule, Installation, Version};

const PAGE: &str = "https://example.org/live/";
const END: &str = "From a simulation made after Q259353, not from a real computer.\n";

/// The lines under a heading.
fn part<'a>(text: &'a str, heading: &str) -> Vec<&'a str> {
    let lines = text.lines().skip_while(|line| *line != format!("## {heading}")).skip(2);
    lines.take_while(|line| !line.is_empty()).collect()
}

#[test]
fn the_article_is_told_from_its_first_click_to_the_way_out() {
    let session = session(&format!("{M4}; request; restart; undo"));
    let link = lesson::link::write(&session).unwrap();
    let expected = "\
# The anonymous user’s account in IIS (Q259353)

- Version: Internet Information Services 5.0 on Windows 2000
- Computer: WEB01
- Looked at: LM/W3SVC

## What was done

1. Open the dialog at LM/W3SVC
2. Clear the box
3. OK
4. Open the dialog at LM/W3SVC
5. Tick the box
6. OK
7. Open the dialog at LM/W3SVC
8. Clear the box
9. OK
10. Request page

## What happened

- Step 3: AnonymousPasswordSync 1 to 0 at LM/W3SVC. (Q259353, step 2)
- Step 6: AnonymousPasswordSync 0 to 1 at LM/W3SVC. (Q259353, step 3)
- Step 6: AnonymousUserPass deleted at LM/W3SVC. (Q259353, step 3)
- Step 9: AnonymousPasswordSync 1 to 0 at LM/W3SVC. (Q259353, step 4)
- Step 10: The visitor is turned away: 401.1, as IUSR_WEB01. No password is stored for IIS to log on with. (Q259353, step 4 and symptoms)
- Step 10: Security log: Failure Audit 529: Logon Failure, Reason: Unknown user name or bad password, User Name: IUSR_WEB01, Logon Type: 2. (Q174073, Q174074, the list of events)
- Step 10: System log: Warning 100 of W3SVC: The server was unable to logon the Windows NT account 'IUSR_WEB01' due to the following error: Logon failure: unknown user name or bad password. (Q259353, symptoms)

## Where it stands

- Situation: broken: 401.1
- The next visitor without a name is turned away: 401.1. No password is stored for IIS to log on with. (Q259353, step 4 and symptoms)
- Visitors are turned away
  - Step 9: AnonymousPasswordSync 1 to 0 (Q259353, step 4)
  - Step 6: AnonymousUserPass deleted (Q259353, step 3)
- The stored password is deleted
  - Step 6: AnonymousUserPass deleted (Q259353, step 3)
- A warning stands in the event log
  - Step 10: Request page (Q259353, symptoms)
  - Step 9: AnonymousPasswordSync 1 to 0 (Q259353, step 4)
  - Step 6: AnonymousUserPass deleted (Q259353, step 3)

## What to do

1. Open the dialog at LM/W3SVC
2. Tick the box
3. OK

## The same on the page

";
    let text = ticket(&session, Some(&format!("{PAGE}#fix")));
    assert_eq!(text, format!("{expected}<{PAGE}{link}>\n\n{END}"));
}

#[test]
fn what_works_needs_nothing_and_says_on_what_it_ran() {
    let text = ticket(&session_in(Version::Iis4, ""), None);
    assert!(text.contains("- Version: Internet Information Server 4.0 on Windows NT 4.0\n"));
    assert!(!text.contains("Not as IIS is"));
    assert!(!text.contains("on the page") && text.ends_with(&format!("\n\n{END}")));
    let nothing = ["Nothing: the computer is as it was installed."];
    assert_eq!(part(&text, "What was done"), nothing);
    assert_eq!(part(&text, "What happened"), ["Nothing that the server would show."]);
    assert_eq!(part(&text, "What to do"), ["Nothing: visitors get in."]);

    let installation = Installation {
        commit_rule: CommitRule::OnClick,
        domain_controller: true,
        ..Installation::default()
    };
    let text = ticket(&Session::start(&installation).unwrap(), Some(PAGE));
    assert!(text.contains("- Computer: WEB01, a domain controller\n"));
    assert!(text.contains("- Not as IIS is: If the box is written at each click"));
}

#[test]
fn what_is_inferred_is_marked_with_its_reason() {
    for (number, session) in readers(20, 40).enumerate() {
        let text = ticket(&session, Some(PAGE));
        let rules = session.done().flat_map(|(_, step)| &step.outcome.citations);
        let told = |it: &&simulator::Citation| {
            use simulator::Subject::{Event, Reply};
            matches!(it.subject, Event(_) | Reply)
        };
        for citation in rules.filter(told) {
            let basis = citation.rule.basis();
            let source = format!("({}, {}", basis.source, basis.part);
            let reason = basis.inferred.map(|reason| format!("; inferred: {reason}"));
            let cited = format!("{source}{})", reason.unwrap_or_default());
            assert!(text.contains(&cited), "reader {number}: {cited}\n{text}");
        }
    }
}

#[test]
fn no_ticket_holds_a_password() {
    let assert_none = |session: &Session| {
        let text = ticket(session, Some(PAGE));
        let random = made_up_password(session.computer());
        assert!(!text.contains(&random), "{text}");
        assert!(SECRETS.iter().all(|secret| !text.contains(secret)), "{text}");
        let works = Goal::Working.holds(session.computer(), &session.focus());
        let nothing = part(&text, "What to do") == ["Nothing: visitors get in."];
        assert_eq!(nothing, works, "{text}");
    };
    let mut passwords = 0;
    for session in readers(30, 60) {
        assert_none(&session);
        let types = |action: &Action| format!("{action:?}").contains("secret");
        passwords += session.done().filter(|(_, step)| types(&step.action)).count();
    }
    assert!(passwords > 100, "{passwords}: nobody has typed a password");
    wander(|session, dice| {
        if dice.below(25) == 0 {
            assert_none(session);
        }
    });
}

#[test]
fn a_name_that_somebody_has_typed_is_no_markdown() {
    let mut session = session("open");
    let text = "_a*b_c<img>`d`".to_owned();
    session.dispatch(Action::TypeUserName { text }).unwrap();
    let text = ticket(&session, Some(PAGE));
    assert!(text.contains("2. Type the user name \\_a\\*b_c\\<img\\>\\`d\\`\n"), "{text}");
}
