//! Traces tell no password, and come back to the same steps.

use crate::generated::{SECRETS, readers, wander};
use crate::notation::{IUSR, go_on, made_up_password, session};
use lesson::{Session, UnmaskError, masked, unmasked};
use simulator::{AccountChange, Action, ActionError, Confirmed, Installation, Request};

/// What stands in place of the passwords in the trace of these steps, in their order.
#[track_caller]
fn check(steps: &str, expected: &[&str]) {
    let session = session(steps);
    let tokens: Vec<String> = masked(&session).iter().flat_map(texts).collect();
    assert_eq!(tokens, expected, "{steps}");
    assert_comes_back(&session);
}

/// The places where an action can hold a password.
#[expect(clippy::wildcard_enum_match_arm, reason = "an action that is missed fails the tables")]
fn texts(action: &Action) -> Vec<String> {
    match action {
        Action::TypePassword { text } => vec![text.clone()],
        Action::Ok(Confirmed { password, .. }) => password.iter().cloned().collect(),
        Action::SetAccount { change, .. } => change.password.iter().cloned().collect(),
        Action::Request(Request { visitor, .. }) => {
            visitor.iter().map(|visitor| visitor.password.clone()).collect()
        }
        Action::Adsutil { command } => vec![command.clone()],
        _ => Vec::new(),
    }
}

/// Masked and unmasked, a session takes the same steps with the same effects, and masks the same.
#[track_caller]
fn assert_comes_back(session: &Session) -> Session {
    let actions = masked(session);
    let installation = session.computer_at(0).unwrap().installation().clone();
    let again = unmasked(&installation, &actions, session.position()).unwrap();
    assert_eq!(masked(&again), actions);
    assert_eq!((again.position(), again.len()), (session.position(), session.len()));
    for ((number, step), (_, other)) in session.steps().zip(again.steps()) {
        let outcomes = [&step.outcome, &other.outcome];
        let [rules, same_rules] = outcomes.map(|outcome| outcome.citations.clone());
        assert_eq!(rules, same_rules, "step {number}");
        let [changed, same_changed] = outcomes.map(|outcome| {
            let changes = outcome.changes.iter();
            changes.map(|change| (change.path.clone(), change.id)).collect::<Vec<_>>()
        });
        assert_eq!(changed, same_changed, "step {number}");
        let [status, same_status] =
            outcomes.map(|outcome| outcome.reply.as_ref().map(|reply| reply.status));
        assert_eq!(status, same_status, "step {number}");
        let [events, same_events] = outcomes.map(|outcome| outcome.events.clone());
        assert_eq!(events, same_events, "step {number}");
    }
    again
}

#[test]
fn the_accounts_password_is_told_from_others() {
    check("open; clear; password my-dog; ok", &["<other 1>", "<other 1>"]);
    check("open; clear; password <random>; ok", &["<same>", "<same>"]);
    check("open; clear; password; ok", &[""]);
}

#[test]
fn the_same_text_has_the_same_number_wherever_it_is_typed() {
    check(
        "set IUSR my-dog; open; clear; password my-cat; cancel; open; clear; password my-dog; ok; as Administrator my-cat",
        &["<other 1>", "<other 2>", "<same>", "<same>", "<other 2>"],
    );
}

#[test]
fn a_password_that_setup_made_is_told_wherever_it_is_used() {
    // For an account that is not there, and for one that has another by now.
    check(
        "create SERVER2\\IUSR_WEB01 <random>; set IUSR my-dog; set IUSR <random>",
        &["<installed IUSR_WEB01>", "<other 1>", "<installed IUSR_WEB01>"],
    );
}

#[test]
fn a_mirrored_account_stays_mirrored() {
    let mut session = session("create SERVER2\\IUSR_WEB01 <random>; open; clear; ok; remote");
    assert!(session.computer().last_reply().unwrap().is_granted());
    let again = assert_comes_back(&session);
    assert!(again.computer().last_reply().unwrap().is_granted());
    go_on(&mut session, "set SERVER2\\IUSR_WEB01 my-dog; remote");
    assert!(!session.computer().last_reply().unwrap().is_granted());
    assert_comes_back(&session);
}

#[test]
fn a_text_that_looks_like_a_token_is_a_text() {
    check("set IUSR <same>; set Guest <other", &["<other 1>", "<other 2>"]);
    let mut session = session("");
    for text in ["<other 2>", "<installed IUSR_WEB01>", "<same>"] {
        session.dispatch(Action::set_password(IUSR, text)).unwrap();
    }
    let tokens: Vec<String> = masked(&session).iter().flat_map(texts).collect();
    assert_eq!(tokens, ["<other 1>", "<other 2>", "<other 3>"]);
    let again = assert_comes_back(&session);
    assert_eq!(again.computer().accounts().find(IUSR).unwrap().password, "<other 3>");
}

#[test]
fn the_script_tells_no_password_either() {
    check(
        "adsutil SET w3svc/AnonymousUserPass my-dog",
        &["SET w3svc/AnonymousUserPass \"<other 1>\""],
    );
    check(
        "adsutil cscript adsutil.vbs set \"W3SVC/1/UNCPassword\" \"my dog\"",
        &["cscript adsutil.vbs set \"W3SVC/1/UNCPassword\" \"<other 1>\""],
    );
    check("adsutil SET /w3svc/wamuserpass/ \"\"", &["SET /w3svc/wamuserpass/ \"\""]);
    check(
        "adsutil SET w3svc/AnonymousUserPass <random>",
        &[
            "SET w3svc/AnonymousUserPass \"<other 1>\"", // the notation reads no `<random>` here
        ],
    );
    let mut session = session("");
    let command = |text| Action::Adsutil { command: format!("SET w3svc/AnonymousUserPass {text}") };
    let random = made_up_password(session.computer());
    session.dispatch(command(random)).unwrap();
    assert_eq!(masked(&session), [command("\"<same>\"".to_owned())]);
    assert_comes_back(&session);
}

#[test]
fn a_misspelt_property_tells_no_password() {
    check(
        "adsutil SET -s:localhost w3svc/AnonymousUserPas my-dog -s:localhost",
        &["SET -s:localhost w3svc/AnonymousUserPas \"<other 1>\" -s:localhost"],
    );
}

#[test]
fn what_is_no_password_stays_in_a_command() {
    for command in [
        "SET w3svc/AnonymousUserName my-dog",
        "SET w3svc/PasswordCacheTTL 600",
        "GET  w3svc/AnonymousUserPass",
        "FIND AnonymousUserPass w3svc",
        "SET",
        "SET w3svc/AnonymousUserPass",
    ] {
        check(&format!("adsutil {command}"), &[command]);
    }
}

#[test]
fn a_command_that_is_too_long_stays_too_long() {
    let mut session = session("");
    let command = format!("SET w3svc/AnonymousUserPass {}", "my-dog".repeat(400));
    session.dispatch(Action::Adsutil { command }).unwrap();
    let again = assert_comes_back(&session);
    assert_eq!(again.step(1).unwrap().outcome.output, session.step(1).unwrap().outcome.output);
    assert!(
        texts(&masked(&session)[0])[0].starts_with("SET w3svc/AnonymousUserPass \"<other 1>\" ")
    );
}

#[test]
fn made_up_readers_leave_no_password_in_a_trace() {
    let clean = |session: &Session| {
        let trace = format!("{:?}", masked(session));
        let random = made_up_password(session.computer());
        SECRETS.iter().all(|secret| !trace.contains(secret)) && !trace.contains(&random)
    };
    let mut tokens = 0;
    for session in readers(60, 60) {
        assert!(clean(&session));
        tokens += format!("{:?}", masked(&session)).matches("<other ").count();
        assert_comes_back(&session);
    }
    assert!(tokens > 300, "{tokens} tokens: nothing was tried");
    wander(|session, _| assert!(clean(session)));
}

#[test]
fn what_does_not_fit_is_told_with_its_place() {
    let made = |actions: &[Action], position| {
        unmasked(&Installation::default(), actions, position).unwrap_err()
    };
    assert_eq!(
        made(&[Action::Restart, Action::ok()], 2),
        UnmaskError::Action { index: 1, error: ActionError::NoDialog }
    );
    assert_eq!(made(&[Action::Restart], 2), UnmaskError::Position { position: 2, actions: 1 });
    let nobody = Action::set_account("Nobody", AccountChange::create("<same>"));
    assert_eq!(
        made(&[Action::Restart, nobody], 0),
        UnmaskError::NoPassword {
            index: 1,
            token: "<same>".to_owned(),
            account: "Nobody".to_owned()
        }
    );
}
