//! How a typed line is taken apart, and how a value is laid out.

use super::super::command_line::CommandLine;
use super::super::layout::labelled;
use super::*;

#[track_caller]
fn splits(line: &str, expected: &[&str]) {
    let CommandLine::Arguments(arguments) = CommandLine::parse(line) else {
        panic!("{line} has arguments");
    };
    assert_eq!(arguments, expected, "{line}");
}

#[test]
fn blanks_separate_and_quotes_hold_together() {
    splits("  GET   w3svc/AuthFlags ", &["GET", "w3svc/AuthFlags"]);
    splits("SET\tx \"a b\"  c\"d e\"f", &["SET", "x", "a b", "cd ef"]);
    splits("SET x \"\"", &["SET", "x", ""]);
    // Windows Script Host knows no way to escape a quote.
    splits(r#"SET x "C:\Web\" y"#, &["SET", "x", r"C:\Web\", "y"]);
    splits("SET x \"never closed", &["SET", "x", "never closed"]);
    splits("GET\u{0}x\r\ny", &["GET", "x", "y"]);
}

#[test]
fn what_articles_print_before_a_command_is_passed_over() {
    let command = ["GET", "x"];
    splits("adsutil GET x", &command);
    splits("AdsUtil.VBS GET x", &command);
    splits("cscript adsutil.vbs GET x", &command);
    splits("Cscript.exe //nologo //T:5 adsutil GET x", &command);
    splits(r"cscript.exe X:\InetPub\AdminScripts\Adsutil.vbs GET x", &command);
    splits(r"C:\Inetpub\AdminScripts>cscript.exe adsutil.vbs GET x", &command);
    splits(r"C:\Inetpub\AdminScripts> adsutil GET x", &command);
    splits("GET adsutil.vbs", &["GET", "adsutil.vbs"]);
}

#[test]
fn a_line_that_no_prompt_takes_is_answered_at_once() {
    let fits = format!("GET {}", "x".repeat(2043));
    assert!(matches!(CommandLine::parse(&fits), CommandLine::Arguments(_)));
    for line in [fits.clone() + "x", "é".repeat(10_000_000), "\" ".repeat(5_000_000)] {
        check(&[&line], &["The input line is too long."]);
    }
}

#[test]
fn a_name_that_leaves_no_room_has_no_blanks() {
    let name = |length| "N".repeat(length);
    assert_eq!(labelled(&name(31), "STRING", "\"x\""), name(31) + " : (STRING) \"x\"");
    assert_eq!(labelled(&name(32), "STRING", "\"x\""), name(32) + ": (String) \"x\"");
    assert_eq!(labelled(&name(40), "INTEGER", "1"), name(40) + ": (Long) 1");
}
