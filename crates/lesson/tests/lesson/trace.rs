//! A session as text and back: nothing is lost, nothing is added, and a wrong line is named.

use crate::generated::wander;
use crate::notation::{path, session, session_in};
use lesson::Session;
use lesson::trace::{decode, encode};
use simulator::{
    AccountChange, Action, AuthChange, CommitRule, Confirmed, Credentials, Installation, Method,
    Request, Resource, Service, Version,
};

#[test]
fn a_session_is_written_line_by_line_in_the_names_that_programs_know() {
    let session = session_in(
        Version::Iis4,
        "open; clear; browse IUSR; name Web; password a\\b; ok; request; \
         set IUSR x; restart; wait 60; delete IUSR; create IUSR z; open LM/W3SVC/1; cancel; \
         undo; undo",
    );
    assert_eq!(
        encode(&session),
        "q259353-live version=1 current=0\n\
         line version=4.0 computer=WEB01 seed=259353 commitRule=onOk domainController=false position=12 base=0 seen=12\n\
         open node=LM/W3SVC\n\
         setSync checked=false\n\
         browse account=IUSR_WEB01\n\
         typeUserName text=Web\n\
         typePassword text=a\\\\b\n\
         ok confirm=a\\\\b\n\
         request service=web node=LM/W3SVC/1/ROOT resource=local\n\
         setAccount account=IUSR_WEB01 password=x\n\
         restart\n\
         wait seconds=60\n\
         setAccount account=IUSR_WEB01 exists=false\n\
         setAccount account=IUSR_WEB01 exists=true password=z\n\
         open node=LM/W3SVC/1\n\
         cancel"
    );
}

#[test]
fn what_was_written_is_read_as_the_same_session_wherever_a_reader_is() {
    wander(|session, _| {
        let read = decode(&encode(session)).unwrap();
        assert_eq!(&read, session);
    });
}

/// What can be done outside of the dialog, with every field that there is.
fn of_the_whole_machine() -> Vec<Action> {
    let visitor = Credentials { user_name: "CORP\\ann".to_owned(), password: "a b".to_owned() };
    let request = Request {
        service: Service::Ftp,
        node: path("LM/MSFTPSVC/1"),
        visitor: Some(visitor),
        resource: Resource::Local,
    };
    let change = AccountChange {
        exists: Some(true),
        password: Some(String::new()),
        disabled: Some(false),
        locked_out: Some(true),
        password_expired: Some(false),
        log_on_locally: Some(true),
        access_from_network: Some(false),
        log_on_as_batch: Some(true),
    };
    let set_basic = |node, overrides| {
        let change = AuthChange { anonymous: Some(false), basic: Some(true), integrated: None };
        Action::SetAuth { node: path(node), change, overrides }
    };
    let overrides = vec![path("LM/W3SVC/1"), path("LM/W3SVC/2")];
    vec![
        Action::Request(request),
        Action::Request(Request { resource: Resource::ConnectAs, ..Request::web() }),
        Action::set_account("CORP\\ann", change),
        set_basic("LM/W3SVC/1", vec![]),
        set_basic("LM/W3SVC/2", vec![]),
        set_basic("LM/W3SVC", overrides),
        Action::SetService { service: Service::Web, installed: None, running: Some(false) },
        Action::SetService { service: Service::Ftp, installed: Some(true), running: None },
        Action::Adsutil { command: "GET w3svc/\"AnonymousUserName\"".to_owned() },
        Action::Properties { node: path("LM") },
        Action::Edit { service: Some(Service::Web) },
        Action::Edit { service: None },
        Action::SetMethod { method: Method::Integrated, checked: false },
        Action::Ok(Confirmed::default()),
        Action::Apply(Confirmed::default()),
        Action::Cancel,
    ]
}

#[test]
fn every_action_is_kept_with_all_its_fields() {
    let mut session = session("");
    for action in of_the_whole_machine() {
        let is_script = matches!(action, Action::Adsutil { .. }); // which not every build has
        let done = session.dispatch(action.clone());
        assert!(done.is_ok() || is_script, "{action:?}: {}", done.unwrap_err());
    }
    assert_eq!(decode(&encode(&session)).unwrap(), session);
}

#[test]
fn undo_leads_where_it_led() {
    let mut before = session("open; clear; ok");
    before.start_over(vec![Action::open()]).unwrap();
    before.switch_version(Version::Iis4).unwrap();
    let mut after = decode(&encode(&before)).unwrap();
    assert!(after.undo() && after.undo());
    assert_eq!(after.computer(), session("open; clear; ok").computer());
}

#[test]
fn any_text_can_be_typed() {
    for text in
        ["", " ", "a b", "a=b", "\\", "\\s", "line\nline\r\nline", "ü 密码 \u{1F511}\u{0}\t"]
    {
        let mut session = session("open; clear");
        session.dispatch(Action::type_password(text)).unwrap();
        session.dispatch(Action::type_user_name(text)).unwrap();
        assert_eq!(decode(&encode(&session)).unwrap(), session, "{text:?}");
    }
}

#[test]
fn every_installation_is_kept() {
    for commit_rule in [CommitRule::OnOk, CommitRule::OnClick] {
        for version in Version::ALL {
            let computer = "A-1".to_owned();
            let installation = Installation {
                version,
                computer,
                seed: u64::MAX,
                commit_rule,
                domain_controller: commit_rule == CommitRule::OnOk,
            };
            let session = Session::begin(&installation, vec![Action::open()]).unwrap();
            let read = decode(&encode(&session)).unwrap();
            assert_eq!(read, session);
            assert_eq!(read.computer().installation(), &installation);
        }
    }
}

/// The text with one line of a good trace replaced, and what is said of it.
#[track_caller]
fn check_refused(line: usize, instead: &str, said: &str) {
    let good = encode(&session("open; clear; password x; ok; request"));
    let mut lines: Vec<&str> = good.lines().collect();
    lines[line - 1] = instead;
    let error = decode(&lines.join("\n")).unwrap_err();
    assert_eq!(error.to_string(), format!("Line {line}: {said}"));
    assert_eq!(error.line, line);
}

#[test]
fn a_wrong_line_is_named_with_what_was_expected() {
    let begin = "line version=5.0 computer=WEB01 seed=1 commitRule=onOk domainController=false";
    for (line, instead, said) in [
        (1, "", "expected q259353-live version=1."),
        (1, "q259353-live version=2 current=0", "expected q259353-live version=1."),
        (1, "q259353-live version=1", "expected a field `current` with a whole number."),
        (
            1,
            "q259353-live version=1 current=1",
            "expected numbers of steps and lines that there are.",
        ),
        (2, "open node=LM/W3SVC", "expected `line`, before the first action."),
        (2, "line version=6.0", "expected `version` to be one of 4.0, 5.0, not `6.0`."),
        (
            2,
            "line version=5.0 computer=A_B seed=1 commitRule=onOk domainController=false",
            "\"A_B\" is not a computer name: use 1 to 15 letters, digits and \"-\", such as WEB01.",
        ),
        (
            2,
            &format!("{begin} position=6 base=0 seen=0"),
            "expected numbers of steps and lines that there are.",
        ),
        (
            2,
            &format!("{begin} position=5 base=0 seen=0 cameFrom=0"),
            "expected numbers of steps and lines that there are.",
        ),
        (
            2,
            &format!("{begin} position=5 base=0 seen=0 leftAt=5 wentTo=1"),
            "expected numbers of steps and lines that there are.",
        ),
        (2, &format!("{begin} position=-1"), "expected `position` to be a whole number, not `-1`."),
        (3, "open", "expected a field `node`."),
        (
            3,
            "open node=a//b",
            "expected a path in `node`, but \"a//b\" has an empty name: put one slash between two names.",
        ),
        (3, "fly", "expected an action, not `fly`."),
        (3, "", "expected an action, not ``."),
        (4, "setSync", "expected checked=true or checked=false."),
        (4, "setSync checked=1", "expected `checked` to be true or false, not `1`."),
        (4, "setSync checked", "expected name=value, not `checked`."),
        (4, "setSync checked=false by=me", "expected no field `by` in `setSync`."),
        (4, "setSync checked=false checked=true", "expected no field `checked` in `setSync`."),
        (5, "typePassword text=a\\x", "expected \\\\, \\s, \\n or \\r after a \\ in `text`."),
        (5, "typePassword text=a\\", "expected \\\\, \\s, \\n or \\r after a \\ in `text`."),
        (5, "wait seconds=-1", "expected `seconds` to be a whole number, not `-1`."),
        (
            5,
            "open node=LM/W3SVC",
            "A dialog is open already: press OK or Cancel before opening another.",
        ),
    ] {
        check_refused(line, instead, said);
    }
}

#[test]
fn a_text_without_a_path_is_refused() {
    let error = decode("q259353-live version=1 current=0").unwrap_err();
    assert_eq!(error.to_string(), "Line 1: expected numbers of steps and lines that there are.");
}
