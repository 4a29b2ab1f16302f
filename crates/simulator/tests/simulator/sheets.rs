//! The way in through the property sheets: drafts inside drafts, and the OK that writes.

use crate::notation::made_up_password;
use metabase::{Path, schema};
use simulator::{
    Action, Computer, Confirmed, Installation, Method, Outcome, Service, Window, paths,
};

fn fresh() -> Computer {
    Computer::install(&Installation::default()).unwrap()
}

fn properties(node: &str) -> Action {
    Action::Properties { node: Path::parse(node).unwrap() }
}

const EDIT: Action = Action::Edit { service: None };
const CLEAR: Action = Action::SetSync { checked: false };
const TICK: Action = Action::SetSync { checked: true };

/// Does all of it, and returns what the last action brought about.
#[track_caller]
fn play(mut computer: Computer, actions: &[Action]) -> (Computer, Outcome) {
    let mut last = Outcome::default();
    for action in actions {
        (computer, last) =
            computer.apply(action).unwrap_or_else(|error| panic!("{action:?}: {error}"));
    }
    (computer, last)
}

fn names(outcome: &Outcome) -> Vec<&'static str> {
    outcome.changes.iter().map(|change| schema::by_id(change.id).unwrap().name).collect()
}

#[test]
fn four_oks_lead_out_from_the_computer_and_the_third_writes() {
    let web = Some(Service::Web);
    let way_in = [properties("LM"), Action::Edit { service: web }, EDIT, EDIT, CLEAR];
    let (mut computer, _) = play(fresh(), &way_in);
    assert_eq!(
        computer.windows(),
        [
            Window::Computer,
            Window::Sheet(paths::w3svc()),
            Window::Methods(paths::w3svc()),
            Window::Account(paths::w3svc()),
        ]
    );
    let written = [vec![], vec![], vec!["AnonymousPasswordSync"], vec![]];
    for (pressed, expected) in written.into_iter().enumerate() {
        assert_eq!(computer.windows().len(), 4 - pressed);
        let (after, outcome) = computer.apply(&Action::ok()).unwrap();
        assert_eq!(names(&outcome), expected, "OK number {}", pressed + 1);
        computer = after;
    }
    assert_eq!(computer.windows(), []);
}

#[test]
fn a_draft_that_was_handed_up_is_there_when_the_dialog_opens_again() {
    let way_in = [properties("LM/W3SVC"), EDIT, EDIT, CLEAR, Action::ok(), EDIT];
    let (computer, _) = play(fresh(), &way_in);
    assert!(!computer.dialog().unwrap().sync);
    // Ticked again before anything was written: three OKs write nothing, and nothing is deleted.
    let (_, outcome) = play(computer, &[TICK, Action::ok(), Action::ok(), Action::ok()]);
    assert_eq!(names(&outcome), [""; 0]);
}

#[test]
fn cancel_drops_what_its_window_holds_and_what_was_handed_to_it() {
    let way_in = [properties("LM/W3SVC"), EDIT, EDIT, CLEAR, Action::ok(), Action::Cancel];
    let (computer, _) = play(fresh(), &way_in);
    let (computer, outcome) = play(computer, &[Action::ok()]);
    assert_eq!((names(&outcome), computer.windows()), (vec![], vec![]));
}

#[test]
fn apply_writes_and_the_sheet_stays() {
    let way_in = [properties("LM/W3SVC/1"), EDIT, EDIT, CLEAR, Action::ok(), Action::ok()];
    let (computer, _) = play(fresh(), &way_in);
    let (computer, outcome) = computer.apply(&Action::Apply(Confirmed::default())).unwrap();
    assert_eq!(names(&outcome), ["AnonymousPasswordSync"]);
    assert_eq!(outcome.changes[0].path, paths::default_site());
    assert_eq!(computer.windows(), [Window::Sheet(paths::default_site())]);
    let (_, outcome) = play(computer, &[Action::ok()]);
    assert_eq!(names(&outcome), [""; 0], "it was written already");
}

#[test]
fn a_typed_password_is_confirmed_where_it_is_typed() {
    let way_in = [properties("LM/W3SVC"), EDIT, EDIT, CLEAR, Action::type_password("new")];
    let (computer, _) = play(fresh(), &way_in);
    assert_eq!(computer.apply(&Action::ok()).unwrap_err().code(), "confirm-required");
    let out = [Action::ok_confirmed("new"), Action::ok(), Action::ok()];
    let (computer, outcome) = play(computer, &out);
    assert_eq!(names(&outcome), ["AnonymousPasswordSync", "AnonymousUserPass"]);
    assert_eq!(computer.anonymous(&paths::w3svc()).password.as_deref(), Some("new"));
}

#[test]
fn the_methods_are_written_with_the_sheet() {
    let basic = Action::SetMethod { method: Method::Basic, checked: true };
    let way_in = [properties("LM/W3SVC"), EDIT, basic, Action::ok()];
    let (computer, outcome) = play(fresh(), &way_in);
    assert_eq!(names(&outcome), [""; 0]);
    assert!(computer.has_method(&paths::w3svc(), Method::Basic), "in the draft");
    let (computer, outcome) = play(computer, &[Action::ok()]);
    assert_eq!(names(&outcome), ["AuthFlags"]);
    let flags = computer.metabase().record(&paths::w3svc(), schema::AUTH_FLAGS.id).unwrap();
    assert_eq!(flags.data.as_dword(), Some(7));
}

#[test]
fn the_account_can_be_edited_only_while_anonymous_access_is_ticked() {
    let off = Action::SetMethod { method: Method::Anonymous, checked: false };
    let (computer, _) = play(fresh(), &[properties("LM/W3SVC"), EDIT, off]);
    assert_eq!(computer.apply(&EDIT).unwrap_err().code(), "edit-disabled");
}

#[test]
fn ftp_has_the_account_on_the_sheet_itself() {
    let ftp = Action::Edit { service: Some(Service::Ftp) };
    let (computer, _) = play(fresh(), &[properties("LM"), ftp]);
    assert_eq!(computer.windows(), [Window::Computer, Window::Sheet(paths::msftpsvc())]);
    assert!(computer.dialog().unwrap().sync);
    assert_eq!(computer.apply(&EDIT).unwrap_err().code(), "nothing-to-edit");
    let only = Action::SetMethod { method: Method::OnlyAnonymous, checked: true };
    let actions = [CLEAR, Action::type_password("x"), only, Action::ok_confirmed("x")];
    let (computer, outcome) = play(computer, &actions);
    assert_eq!(names(&outcome), ["AnonymousOnly", "AnonymousPasswordSync", "AnonymousUserPass"]);
    assert_eq!(computer.windows(), [Window::Computer]);
    let wrong = Action::SetMethod { method: Method::Basic, checked: true };
    let (computer, _) = play(fresh(), &[properties("LM/MSFTPSVC/1")]);
    assert_eq!(computer.apply(&wrong).unwrap_err().code(), "no-such-box");
}

#[test]
fn one_window_at_a_time_is_opened_from_outside() {
    for first in [Action::open(), properties("LM"), properties("LM/W3SVC/1")] {
        let (computer, _) = play(fresh(), &[first]);
        for second in [Action::open(), properties("LM"), properties("LM/W3SVC")] {
            assert_eq!(computer.apply(&second).unwrap_err().code(), "dialog-open");
        }
    }
    for front in [Action::ok(), Action::Cancel, EDIT] {
        assert_eq!(fresh().apply(&front).unwrap_err().code(), "no-dialog");
    }
    let apply = Action::Apply(Confirmed::default());
    assert_eq!(fresh().apply(&apply).unwrap_err().code(), "no-sheet");
}

/// A master change does not reach a site with a value of its own, unless it is chosen.
#[test]
fn inheritance_overrides_lists_the_children_that_hold_their_own_and_takes_the_chosen() {
    let site = paths::default_site();
    let own = [Action::Open { node: site.clone() }, CLEAR, Action::ok()];
    let (computer, _) = play(fresh(), &own);
    let name = Action::type_user_name("OTHER");
    let (computer, _) = play(computer, &[Action::open(), CLEAR, name]);
    let (after, outcome) = computer.preview(&Action::ok()).unwrap();
    assert_eq!(computer.overriding(&paths::w3svc(), &outcome), std::slice::from_ref(&site));
    assert!(after.metabase().record(&site, schema::ANONYMOUS_PASSWORD_SYNC.id).is_some());

    let choose =
        |node: &Path| Action::Ok(Confirmed { password: None, overrides: vec![node.clone()] });
    let (after, outcome) = computer.apply(&choose(&site)).unwrap();
    assert_eq!(outcome.changes.last().unwrap().path, site);
    assert!(after.metabase().record(&site, schema::ANONYMOUS_PASSWORD_SYNC.id).is_none());
    assert!(!after.anonymous(&site).sync, "it inherits the new value");

    let error = computer.apply(&choose(&Path::parse("LM/W3SVC/2").unwrap())).unwrap_err();
    assert_eq!(error.code(), "nothing-to-override");
}

/// What a site deletes of its own shows again what the service holds (facts A.5).
#[test]
fn a_deletion_at_a_site_shows_the_parents_password_again() {
    let site = paths::default_site();
    let record = schema::ANONYMOUS_USER_PASS.record(metabase::Data::string("own"));
    let sync = schema::ANONYMOUS_PASSWORD_SYNC.record(metabase::Data::Dword(0));
    let computer = fresh().with_record(&site, record).unwrap().with_record(&site, sync).unwrap();
    let (computer, outcome) =
        play(computer, &[Action::Open { node: site.clone() }, TICK, Action::ok()]);
    assert_eq!(names(&outcome), ["AnonymousPasswordSync", "AnonymousUserPass"]);
    assert_eq!(computer.anonymous(&site).password, Some(made_up_password(&computer)));
}
