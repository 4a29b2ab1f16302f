//! Every action has an item, and every item its action, for ever.

use crate::notation::path;
use lesson::shorthand::{Garbled, Items, Writer, read_action, write_action};
use simulator::{
    AccountChange, Action, AuthChange, Confirmed, Credentials, Method, Request, Resource, Service,
};

fn confirmed(password: Option<&str>, overrides: &[&str]) -> Confirmed {
    Confirmed {
        password: password.map(str::to_owned),
        overrides: overrides.iter().map(|text| path(text)).collect(),
    }
}

/// What stands for what. A line of this table is never changed.
fn table() -> Vec<(&'static str, Action)> {
    let site = || path("LM/W3SVC/1");
    let visitor = Credentials { user_name: "CORP\\ann".to_owned(), password: "a b".to_owned() };
    let nothing = AccountChange::default();
    let account = |change| Action::set_account("ann", change);
    vec![
        ("o", Action::Open { node: path("LM/W3SVC") }),
        ("OLM/MSFTPSVC/1.", Action::Open { node: path("LM/MSFTPSVC/1") }),
        ("p", Action::Properties { node: path("LM") }),
        ("PLM/W3SVC/1.", Action::Properties { node: site() }),
        ("e", Action::Edit { service: None }),
        ("Eftp.", Action::Edit { service: Some(Service::Ftp) }),
        ("Manonymous!t.", Action::SetMethod { method: Method::Anonymous, checked: true }),
        ("Mbasic!u.", Action::SetMethod { method: Method::Basic, checked: false }),
        ("Mintegrated!t.", Action::SetMethod { method: Method::Integrated, checked: true }),
        ("MonlyAnonymous!u.", Action::SetMethod { method: Method::OnlyAnonymous, checked: false }),
        ("t", Action::SetSync { checked: true }),
        ("u", Action::SetSync { checked: false }),
        ("BIUSR_WEB01.", Action::browse("IUSR_WEB01")),
        ("NCORP~bann.", Action::type_user_name("CORP\\ann")),
        ("N.", Action::type_user_name("")),
        ("W~lsame~g.", Action::type_password("<same>")),
        ("W.", Action::type_password("")),
        ("k", Action::ok()),
        ("K~lother~s1~g.", Action::ok_confirmed("<other 1>")),
        ("K.", Action::ok_confirmed("")),
        ("Kx!LM/W3SVC/1.", Action::Ok(confirmed(Some("x"), &["LM/W3SVC/1"]))),
        ("LLM/W3SVC/1!LM/W3SVC/2.", Action::Ok(confirmed(None, &["LM/W3SVC/1", "LM/W3SVC/2"]))),
        ("y", Action::Apply(Confirmed::default())),
        ("Yx.", Action::Apply(confirmed(Some("x"), &[]))),
        ("ZLM/W3SVC/1.", Action::Apply(confirmed(None, &["LM/W3SVC/1"]))),
        ("c", Action::Cancel),
        (
            "HLM/W3SVC!aBi!LM/W3SVC/1.",
            Action::SetAuth {
                node: path("LM/W3SVC"),
                change: AuthChange {
                    anonymous: Some(true),
                    basic: Some(false),
                    integrated: Some(true),
                },
                overrides: vec![site()],
            },
        ),
        (
            "HLM/W3SVC/1!.",
            Action::SetAuth { node: site(), change: AuthChange::default(), overrides: vec![] },
        ),
        ("r", Action::request_at(path("LM/W3SVC/1/ROOT"))),
        ("Rweb!LM/W3SVC/1!local.", Action::request_at(site())),
        ("Rftp!LM/MSFTPSVC/1/ROOT!local.", Action::Request(Request::ftp())),
        (
            "Rweb!LM/W3SVC/1/ROOT!restricted!CORP~bann!a~sb.",
            Action::Request(Request {
                visitor: Some(visitor),
                ..Request::web().opening(Resource::Restricted)
            }),
        ),
        (
            "Rweb!LM/W3SVC/1/ROOT!remote!!.",
            Action::Request(Request::web().opening(Resource::Remote).with("", "")),
        ),
        (
            "Rweb!LM/W3SVC/1/ROOT!nullSessionShare.",
            Action::Request(Request::web().opening(Resource::NullSessionShare)),
        ),
        (
            "Rweb!LM/W3SVC/1/ROOT!connectAs.",
            Action::Request(Request::web().opening(Resource::ConnectAs)),
        ),
        ("Aann!.", account(nothing.clone())),
        ("Aann!!.", account(AccountChange::password(""))),
        ("Aann!e!x.", account(AccountChange::create("x"))),
        ("Aann!E.", account(AccountChange::delete())),
        ("Aann!d.", account(AccountChange { disabled: Some(true), ..nothing.clone() })),
        ("Aann!L.", account(AccountChange { locked_out: Some(false), ..nothing.clone() })),
        ("Aann!x.", account(AccountChange { password_expired: Some(true), ..nothing.clone() })),
        ("Aann!I.", account(AccountChange { log_on_locally: Some(false), ..nothing.clone() })),
        ("Aann!n.", account(AccountChange { access_from_network: Some(true), ..nothing.clone() })),
        ("Aann!B.", account(AccountChange { log_on_as_batch: Some(false), ..nothing })),
        (
            "Sweb!iR.",
            Action::SetService {
                service: Service::Web,
                installed: Some(true),
                running: Some(false),
            },
        ),
        ("Sftp!.", Action::SetService { service: Service::Ftp, installed: None, running: None }),
        ("s", Action::Restart),
        ("D900.", Action::Wait { seconds: 900 }),
        ("XGET~sw3svc/~qA~q.", Action::Adsutil { command: "GET w3svc/\"A\"".to_owned() }),
    ]
}

fn read(text: &str) -> Result<Action, Garbled> {
    let mut items = Items::of(text);
    let mut item = items.need("an item")?;
    let action = read_action(&mut item)?;
    item.end()?;
    assert_eq!(items.peek(), None, "{text}");
    Ok(action)
}

#[test]
fn each_action_has_its_item_and_each_item_its_action() {
    for (text, action) in table() {
        let mut written = Writer::default();
        write_action(&mut written, &action);
        assert_eq!(written.end(), text, "{action:?}");
        assert_eq!(read(text).unwrap(), action, "{text}");
    }
}

#[test]
fn any_text_stands_in_it_in_letters_that_survive() {
    for (text, item) in [
        ("a.b!c~d", "Wa~pb~33~c~126~d."),
        ("100% \"sure\"?", "W100~37~~s~qsure~q~63~."),
        ("ü 密码 \u{1F511}\u{0}\n", "W~252~~s~23494~~30721~~s~128273~~0~~10~."),
    ] {
        let mut written = Writer::default();
        write_action(&mut written, &Action::type_password(text));
        assert_eq!(written.end(), item);
        assert_eq!(read(item).unwrap(), Action::type_password(text));
    }
}

#[test]
fn a_wrong_item_is_named_with_what_was_expected() {
    let letters = "a letter, a digit or one of `-_/~!.`";
    for (text, said) in [
        ("", "an item".to_owned()),
        ("7", "a letter, not `7`".to_owned()),
        ("q", "an action, and `q` is none".to_owned()),
        (
            "O.",
            "the path of a key, but a path needs at least one name, such as LM/W3SVC".to_owned(),
        ),
        ("Kx", "a `.` that ends what a capital letter began".to_owned()),
        ("Wa b.", format!("{letters}, not ` `")),
        ("W~x.", "a letter or a number and `~` after a `~`".to_owned()),
        ("W~1114112~.", "a letter or a number and `~` after a `~`".to_owned()),
        ("W~9", "a letter or a number and `~` after a `~`".to_owned()),
        ("Wa!b.", "fewer arguments of `W`".to_owned()),
        ("Aann.", "flags".to_owned()),
        ("Aann!de.", "flags in their order, not `e` there".to_owned()),
        ("Aann!ee.", "flags in their order, not `e` there".to_owned()),
        ("Esmtp.", "one of web, ftp, not `smtp`".to_owned()),
        ("Mbasic!x.", "one of t, u, not `x`".to_owned()),
        ("D1p5.", "a whole number of seconds".to_owned()),
    ] {
        let error = read(text).unwrap_err();
        let text_of_error = error.to_string();
        let (place, expected) = text_of_error.split_once(": expected ").unwrap();
        assert!(place.starts_with("At letter "), "{place}");
        assert_eq!(expected, format!("{said}."), "{text}");
    }
}
