//! `adsutil.vbs` on a whole computer: rows 58 to 65 of the facts' section F, what a command does to
//! the next logon, and the commands told for what the dialog did.

use crate::notation::play;
use simulator::{
    Action, Computer, Installation, Outcome, Rule, Status, Subject, Version, adsutil_lines,
};

fn adsutil(computer: &Computer, command: &str) -> (Computer, Outcome) {
    computer.apply(&Action::Adsutil { command: command.to_owned() }).unwrap()
}

/// After these actions of the notation the command writes this line, and ends with this code.
#[track_caller]
fn answers(versions: &[Version], actions: &str, command: &str, line: &str, exit_code: i32) {
    for &version in versions {
        let computer =
            play(Computer::install(&Installation::of(version)).unwrap(), actions).computer;
        let outcome = adsutil(&computer, command).1;
        assert_eq!(outcome.output, [line], "{actions}; {command} in {version:?}");
        assert_eq!(outcome.exit_code, Some(exit_code), "{actions}; {command} in {version:?}");
        assert_eq!(outcome.rule(Subject::Output), Some(Rule::ScriptPrints));
    }
}

/// Rows 58, 59 and 60: facts B.1, Q259353.
#[test]
fn rows_58_to_60_get_shows_what_is_set_at_the_node_itself() {
    let not_set = "The parameter \"AnonymousUserName\" is not set at this node.";
    answers(&Version::ALL, "", "GET w3svc/1/AnonymousUserName", not_set, -2_147_463_162);
    let sync = "AnonymousPasswordSync           : (BOOLEAN) True";
    answers(&Version::ALL, "", "GET w3svc/AnonymousPasswordSync", sync, 0);
    // Row 5: the box was cleared, and ticked again.
    let ticked = "open; clear; ok; open; tick; ok";
    let gone = "The parameter \"AnonymousUserPass\" is not set at this node.";
    answers(&Version::ALL, ticked, "GET w3svc/AnonymousUserPass", gone, -2_147_463_162);
}

/// Row 63: Q293637. Row 64: Q296851. Row 65: Q250979.
#[test]
fn rows_63_to_65_set_and_delete_say_what_they_did() {
    let deleted = "deleted property \"ipsecurity\"";
    answers(&Version::ALL, "", "DELETE msftpsvc/1/ROOT/ipsecurity", deleted, 0);
    let masked = "WAMUserPass                     : (STRING) \"**********\"";
    answers(&[Version::Iis5], "", "SET w3svc/WAMUserPass pw", masked, 0);
    let pooling = "disablesocketpooling            : (BOOLEAN) True";
    answers(&[Version::Iis5], "", "SET w3svc/disablesocketpooling true", pooling, 0);
}

#[test]
fn a_password_set_by_the_script_is_the_one_that_iis_logs_on_with() {
    for version in Version::ALL {
        let broken = "open; clear; ok; open; tick; ok; open; clear; ok; set IUSR_WEB01 hunter2";
        let computer =
            play(Computer::install(&Installation::of(version)).unwrap(), broken).computer;
        let (computer, outcome) = adsutil(&computer, "SET w3svc/AnonymousUserPass hunter2");
        assert_eq!(outcome.changes.len(), 1);
        assert_eq!(outcome.rule(Subject::Change(0)), Some(Rule::ScriptWritesRecords));
        let asked = computer.apply(&Action::request()).unwrap().1;
        assert_eq!(asked.reply.unwrap().status, Some(Status::Ok), "{version:?}");
    }
}

#[test]
fn each_step_of_the_article_has_its_lines() {
    let mut computer = Computer::install(&Installation::default()).unwrap();
    for (actions, lines) in [
        ("open; clear; ok", &["adsutil.vbs SET w3svc/AnonymousPasswordSync 0"][..]),
        (
            "open; tick; ok",
            &[
                "adsutil.vbs SET w3svc/AnonymousPasswordSync 1",
                "adsutil.vbs DELETE w3svc/AnonymousUserPass",
            ],
        ),
        ("open; clear; ok", &["adsutil.vbs SET w3svc/AnonymousPasswordSync 0"]),
        (
            "open; password hunter2; ok hunter2",
            &["adsutil.vbs SET w3svc/AnonymousUserPass \"<password>\""],
        ),
    ] {
        let story = play(computer, actions);
        assert_eq!(adsutil_lines(&story.outcome.changes), lines, "{actions}");
        computer = story.computer;
    }
}
