//! The console: what is to be read in it, called back in it, and told as commands.

use crate::notation::{M3, go_on, session, session_in, source};
use lesson::console::{Console, GIVEN, after_given, equivalent, past_commands, run, transcript};
use lesson::{RowState, Session, Symptom, deletion_clause, label, news, pinned_rows, why};
use simulator::{Action, Rule, Version};

/// A session after what the text says, and then after these commands.
#[track_caller]
fn console(version: Version, text: &str, commands: &[&str]) -> Session {
    let mut session = session_in(version, text);
    for command in commands {
        session.dispatch(run(command)).unwrap();
    }
    session
}

/// All that the console shows, line by line, with the exit codes.
fn lines(session: &Session, newest: usize) -> Vec<String> {
    let found = transcript(session, newest);
    let older = (found.older > 0).then(|| format!("{} older", found.older));
    let mut lines: Vec<String> = older.into_iter().collect();
    for entry in found.entries {
        lines.extend(entry.typed);
        lines.extend(entry.output.iter().cloned());
        lines.push(format!("= {}", entry.exit_code));
    }
    lines
}

#[test]
fn each_version_has_its_banner_and_the_folder_of_its_script() {
    let consoles =
        Version::ALL.map(|version| (Console::of(version).banner, Console::of(version).prompt));
    let expected = [
        ("Microsoft(R) Windows NT(TM)", r"C:\WINNT\System32\Inetsrv\AdminSamples>"),
        ("Microsoft Windows 2000 [Version 5.00.2195]", r"C:\Inetpub\AdminScripts>"),
    ];
    assert_eq!(consoles, expected);
}

#[test]
fn the_console_shows_what_was_typed_and_what_came_of_it() {
    let typed = ["GET w3svc/AnonymousPasswordSync", "GET w3svc/AnonymousUserPass"];
    let mut session = console(Version::Iis5, M3, &typed);
    let expected = [
        r"C:\Inetpub\AdminScripts>cscript adsutil.vbs GET w3svc/AnonymousPasswordSync",
        "AnonymousPasswordSync           : (BOOLEAN) True",
        "= 0",
        r"C:\Inetpub\AdminScripts>cscript adsutil.vbs GET w3svc/AnonymousUserPass",
        "The parameter \"AnonymousUserPass\" is not set at this node.",
        "= -2147463162",
    ];
    assert_eq!(lines(&session, 500), expected);
    session.undo();
    assert_eq!(lines(&session, 500), expected[..3]);
    session.seek(0).unwrap();
    assert!(lines(&session, 500).is_empty());
    session.seek(7).unwrap();
    session.switch_version(Version::Iis4).unwrap();
    let folder = r"C:\WINNT\System32\Inetsrv\AdminSamples>cscript adsutil.vbs GET w3svc/AnonymousPasswordSync";
    assert_eq!(lines(&session, 500)[0], folder);
}

#[test]
fn who_types_the_whole_line_sees_it_once() {
    for (typed, shown) in [
        ("cscript adsutil.vbs HELP", r"C:\Inetpub\AdminScripts>cscript adsutil.vbs HELP"),
        (
            "CScript.exe //nologo adsutil.vbs HELP",
            r"C:\Inetpub\AdminScripts>CScript.exe //nologo adsutil.vbs HELP",
        ),
        (r"C:\Inetpub\AdminScripts>adsutil HELP", r"C:\Inetpub\AdminScripts>adsutil HELP"),
        ("", r"C:\Inetpub\AdminScripts>cscript adsutil.vbs "),
    ] {
        let session = console(Version::Iis5, "", &[typed]);
        assert_eq!(lines(&session, 500)[0], shown);
    }
    assert_eq!(after_given("cscript adsutil.vbs HELP"), "HELP");
    assert_eq!(after_given("HELP"), "HELP");
    assert_eq!(GIVEN, "cscript adsutil.vbs ");
}

#[test]
fn a_label_names_the_command_however_much_was_typed_and_no_value() {
    for (typed, expected) in [
        ("SET w3svc/AnonymousUserPass hunter2", "adsutil.vbs SET"),
        ("cscript adsutil.vbs SET w3svc/AnonymousUserPass hunter2", "adsutil.vbs SET"),
        (r"C:\Inetpub\AdminScripts> CScript.exe //nologo .\adsutil.vbs get x", "adsutil.vbs get"),
        (r"C:\>adsutil DELETE x", "adsutil.vbs DELETE"),
        ("cscript adsutil.vbs", "adsutil.vbs "),
    ] {
        assert_eq!(label(&run(typed)), expected, "{typed}");
    }
}

#[test]
fn only_the_newest_lines_are_shown_and_the_others_counted() {
    // Two lines each: what was typed, and the answer.
    let session = console(Version::Iis5, "", &["GET w3svc/1/AnonymousUserName"; 3]);
    let typed = r"C:\Inetpub\AdminScripts>cscript adsutil.vbs GET w3svc/1/AnonymousUserName";
    let all = lines(&session, 6);
    assert_eq!(all.len(), 9);
    assert_eq!(all[0], typed);
    assert_eq!(lines(&session, 5), [&["1 older".to_owned()], &all[1..]].concat());
    assert_eq!(lines(&session, 4), [&["2 older".to_owned()], &all[3..]].concat());
    assert_eq!(lines(&session, 1), [&["5 older".to_owned()], &all[7..]].concat());
    assert_eq!(lines(&session, 0), ["6 older"]);
}

#[test]
fn a_line_too_long_for_the_prompt_is_refused_and_not_kept() {
    let Action::Adsutil { command } = run(&"x".repeat(1_000_000)) else { panic!("another action") };
    assert_eq!(command.len(), 2048);
    let session = console(Version::Iis5, "", &[&"é".repeat(1_000_000)]);
    let shown = lines(&session, 500);
    assert_eq!(shown[1..], ["The input line is too long.", "= 2"]);
    assert_eq!(
        shown[0].chars().count(),
        r"C:\Inetpub\AdminScripts>cscript adsutil.vbs ".len() + 2047
    );
}

#[test]
fn commands_can_be_called_back_newest_first_and_undone_ones_too() {
    let mut session = console(Version::Iis5, "open", &["HELP", "ENUM w3svc", "ENUM w3svc", "HELP"]);
    assert_eq!(past_commands(&session), ["HELP", "ENUM w3svc", "HELP"]);
    session.undo();
    session.undo();
    assert_eq!(past_commands(&session), ["HELP", "ENUM w3svc", "HELP"]);
    session.dispatch(run("FIND AnonymousUserPass")).unwrap();
    assert_eq!(past_commands(&session)[0], "FIND AnonymousUserPass");
}

#[test]
fn the_last_commit_is_told_as_commands() {
    assert_eq!(equivalent(&session("open; clear; request")), None);
    let mut session = session(M3);
    // What the script does is none of it.
    session.dispatch(run("SET w3svc/MaxConnections 5")).unwrap();
    let found = equivalent(&session).unwrap();
    assert_eq!((found.step, found.what.as_str(), found.without_line), (6, "OK", 0));
    let lines = [
        "cscript adsutil.vbs SET w3svc/AnonymousPasswordSync 1",
        "cscript adsutil.vbs DELETE w3svc/AnonymousUserPass",
    ];
    assert_eq!(found.lines, lines);
    session.seek(3).unwrap();
    assert_eq!(equivalent(&session).unwrap().step, 3);
}

#[test]
fn the_commands_told_do_what_the_dialog_did() {
    for version in Version::ALL {
        for (before, commit) in [("", "open; clear; ok"), ("open; clear; ok", "open; tick; ok")] {
            let mut by_hand = session_in(version, before);
            go_on(&mut by_hand, commit);
            let lines = equivalent(&by_hand).unwrap().lines;
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let by_script = console(version, before, &lines);
            assert_eq!(by_script.computer().metabase(), by_hand.computer().metabase());
        }
    }
}

#[test]
fn a_record_that_a_script_deletes_is_struck_through_and_says_so() {
    for version in Version::ALL {
        let session = console(version, "open", &["DELETE w3svc/AnonymousUserPass"]);
        let [_, pass, _] = pinned_rows(&session);
        let RowState::JustDeleted { step: 2, rule: Some(rule), .. } = pass.state else {
            panic!("{pass:?}")
        };
        assert_eq!(rule, Rule::ScriptWritesRecords);
        let said = "Deleted because adsutil.vbs was told to.";
        assert_eq!(deletion_clause(rule), said);
        let news = news(&session).unwrap();
        assert_eq!((news.step, news.what.as_str()), (2, "adsutil.vbs DELETE"));
        assert_eq!((news.elsewhere, news.script), (Vec::new(), Some(rule)));
    }
}

#[test]
fn what_a_script_changes_elsewhere_is_news_until_the_reader_moves() {
    let elsewhere = |session: &Session| {
        let news = news(session);
        let changes = news.map(|news| news.elsewhere).unwrap_or_default();
        changes
            .iter()
            .map(|(change, rule)| {
                let rule = rule.map_or("no rule".to_owned(), source);
                let gone = if change.is_deletion() { " deleted" } else { "" };
                format!("{} at {}{gone}: {rule}", change.id.0, change.path)
            })
            .collect::<Vec<_>>()
    };
    let by = "adsutil.vbs SET, DELETE, CREATE and the others that write";
    let mut session = console(Version::Iis5, "open", &["SET w3svc/1/AnonymousPasswordSync 0"]);
    assert_eq!(elsewhere(&session), [format!("6022 at LM/W3SVC/1: {by}")], "seen from the service");
    session.dispatch(run("GET w3svc/1/AnonymousPasswordSync")).unwrap();
    assert_eq!(elsewhere(&session).len(), 1, "who only reads changes nothing");
    session.dispatch(run("DELETE w3svc/1/AnonymousPasswordSync")).unwrap();
    assert_eq!(elsewhere(&session), [format!("6022 at LM/W3SVC/1 deleted: {by}")]);
    session.undo();
    assert_eq!(elsewhere(&session), [""; 0]);
    assert_eq!(news(&crate::notation::session(M3)), None, "the pinned rows tell all of it");
}

#[test]
fn of_two_places_that_a_script_changes_the_nearer_one_explains_the_row() {
    let mut session =
        session(&format!("{M3}; open LM/W3SVC/2; clear; password guess; ok; open LM/W3SVC/2"));
    // It is written at 10, which comes first in the tree, and deleted at 2, where the reader looks.
    session.dispatch(run("MOVE w3svc/2 w3svc/10")).unwrap();
    let [_, pass, _] = pinned_rows(&session);
    let RowState::JustDeleted { rule: Some(rule), .. } = pass.state else { panic!("{pass:?}") };
    assert_eq!(rule, Rule::ScriptIsFilledIn);
    assert!(deletion_clause(rule).starts_with("Deleted because adsutil.vbs was told to."));
    let causes = why(&session, Symptom::PasswordDeleted);
    assert_eq!(causes[0].what, "AnonymousUserPass deleted");
}
