//! What fails, how the script says so, and that nothing changes.

use super::*;

const NOT_FOUND: i32 = -2_147_024_893;

/// The last command fails with this code and these lines, and changes nothing.
#[track_caller]
fn fails(commands: &[&str], code: i32, expected: &[&str]) {
    check(commands, expected);
    check_code(commands, code);
    check_changes(Version::Iis5, commands, &[]);
}

#[test]
fn a_path_that_is_not_there() {
    let number = "ErrNumber: -2147024893 (0x80070003)";
    let meaning = "The path requested could not be found.";
    for (command, tried) in [
        ("GET w3svc/9/AuthFlags", "Error Trying To GET the Object (GetObject Failed): w3svc/9"),
        ("SET w3svc/9/AuthFlags 1", "Error Trying To Get the Object: w3svc/9"),
        ("GET lm/w3svc/AuthFlags", "Error Trying To GET the Object (GetObject Failed): lm/w3svc"),
    ] {
        fails(&[command], NOT_FOUND, &[meaning, number, tried]);
    }
    for (command, tried) in [
        ("ENUM w3svc/9", "Error Trying To ENUM the Object (GetObject Failed): w3svc/9"),
        ("DELETE w3svc/1/x", "Error deleting the object: w3svc/1/x"),
        ("DELETE w3svc/9/AuthFlags", "Error deleting the object: w3svc/9/AuthFlags"),
        ("DELETE w3svc/AuthFlags/", "Error deleting the object: w3svc/AuthFlags"),
        ("DELETE /", "Error deleting the object: "),
        ("CREATE w3svc/9/x", "Error creating the object: w3svc/9/x"),
    ] {
        fails(&[command], NOT_FOUND, &["", meaning, number, tried]);
    }
}

#[test]
fn a_property_that_there_is_not() {
    let schema = |name: &str| {
        format!("Error Trying To GET the Schema of the property: IIS://localhost/Schema/{name}")
    };
    for (command, name) in [
        ("GET w3svc/Foo", "Foo"),
        ("SET w3svc/Foo 1", "Foo"),
        // A path alone: its last name is taken for the property's.
        ("GET w3svc/1", "1"),
    ] {
        let lines = ran(Version::Iis5, &[command]).output;
        assert_eq!(lines[1..], ["ErrNumber: -2147024893 (0x80070003)", &schema(name)], "{command}");
    }
    // Socket pooling is new in 5.0 (Q238131).
    let lines = ran(Version::Iis4, &["GET w3svc/DisableSocketPooling"]).output;
    assert_eq!(lines[2], schema("DisableSocketPooling"));
}

#[test]
fn a_property_that_the_class_does_not_have() {
    fails(
        &["GET w3svc/AllowAnonymous"],
        -2_147_463_162,
        &[
            "",
            "ErrNumber: -2147463162 (0x80005006)",
            "Error Trying To GET the property: (Get Method Failed) AllowAnonymous",
            "  (This property is probably not allowed at this node)",
        ],
    );
    fails(
        &["SET w3svc/1/WAMUserPass secret"],
        -2_147_463_162,
        &[
            "",
            "ErrNumber: -2147463162 (0x80005006)",
            "Error Trying To SET the Property: WAMUserPass",
        ],
    );
}

#[test]
fn a_value_that_does_not_fit() {
    for (command, code, meaning, number, name) in [
        (
            "SET w3svc/AnonymousPasswordSync yes",
            13,
            "Type mismatch",
            "ErrNumber: 13 (0xD)",
            "AnonymousPasswordSync",
        ),
        ("SET w3svc/AuthBasic \"\"", 13, "Type mismatch", "ErrNumber: 13 (0xD)", "AuthBasic"),
        ("SET w3svc/LogonMethod two", 13, "Type mismatch", "ErrNumber: 13 (0xD)", "LogonMethod"),
        ("SET w3svc/LogonMethod 0x", 13, "Type mismatch", "ErrNumber: 13 (0xD)", "LogonMethod"),
        (
            "SET w3svc/Authorization KERBEROS",
            13,
            "Type mismatch",
            "ErrNumber: 13 (0xD)",
            "Authorization",
        ),
        ("SET w3svc/LogonMethod 99999999999", 6, "Overflow", "ErrNumber: 6 (0x6)", "LogonMethod"),
    ] {
        let tried = format!("Error Trying To SET the Property: {name}");
        fails(&[command], code, &[meaning, number, &tried]);
    }
}

#[test]
fn what_is_only_read_is_not_written() {
    let code = -2_147_024_891;
    for name in ["1/ServerState", "Info/ServerConfigFlags", "Info/ServerConfigAutoPWSync"] {
        let tried =
            format!("Error Trying To SET the Property: {}", &name[name.find('/').unwrap() + 1..]);
        fails(
            &[&format!("SET w3svc/{name} 4")],
            code,
            &[
                "Access is denied for the requested path or property.",
                "ErrNumber: -2147024891 (0x80070005)",
                &tried,
            ],
        );
    }
    check_code(&["DELETE w3svc/1/ServerState"], NOT_FOUND);
    check_code(&["DELETE w3svc/1/KeyType"], NOT_FOUND);
}

#[test]
fn too_few_and_too_many_arguments() {
    for (command, name) in [
        ("GET", "GET"),
        ("GET w3svc/AuthFlags 1", "GET"),
        ("SET w3svc/AuthFlags", "SET"),
        ("SET", "SET"),
        ("DELETE", "DELETE"),
        ("ENUM", "ENUM"),
        ("ENUM a b", "ENUM"),
        ("COPY w3svc/1", "COPY"),
        ("MOVE", "MOVE"),
        ("FIND", "FIND"),
        ("CREATE a b c", "CREATE"),
        ("CREATE_VDIR", "CREATE_VDIR"),
        ("stop_server", "STOP_SERVER"),
    ] {
        let line = format!("Error: Wrong number of Args for the {name} command");
        fails(&[command], 2, &[&line]);
    }
}

#[test]
fn a_command_that_never_was_is_told_apart_from_one_that_is_left_out() {
    fails(
        &["Fetch w3svc"],
        2,
        &["Command not recognized: Fetch", "For help, just type \"Cscript.exe adsutil.vbs\"."],
    );
    fails(
        &["AppUnload w3svc/1/ROOT/iisadmin"],
        2,
        &["Not simulated: AppUnload. This computer runs no applications."],
    );
    fails(
        &["SET w3svc/1/ROOT/accessread true -S:WEB02"],
        2,
        &["Not simulated: -s:. This computer knows no other server."],
    );
    check(
        &["-s:localhost GET w3svc/AuthFlags"],
        &["AuthFlags                       : (INTEGER) 5"],
    );
    // Pooled applications are new in 5.0.
    let pooled = |version| ran(version, &["APPCREATEPOOLPROC x"]).output[0].clone();
    assert_eq!(pooled(Version::Iis4), "Command not recognized: APPCREATEPOOLPROC");
    assert!(pooled(Version::Iis5).starts_with("Not simulated: APPCREATEPOOLPROC."));
}

#[test]
fn a_key_is_not_put_where_it_does_not_fit() {
    for (command, code) in [
        ("CREATE w3svc/1", -2_147_024_713),
        ("CREATE w3svc/3 IIsNothing", -2_147_463_164),
        ("COPY w3svc/1 w3svc/2", -2_147_024_713),
        ("COPY w3svc/9 w3svc/3", NOT_FOUND),
        ("COPY w3svc/1 w3svc/8/3", NOT_FOUND),
        ("COPY w3svc/1 w3svc/1/ROOT/x", -2_147_024_809),
        ("MOVE w3svc/1 w3svc/1/x", -2_147_024_809),
        ("START_SERVER w3svc", -2_147_463_162),
        ("START_SERVER w3svc/9", NOT_FOUND),
    ] {
        check_code(&[command], code);
        check_changes(Version::Iis5, &[command], &[]);
    }
    let mut deep = vec!["CREATE w3svc/1/ROOT/x".to_owned()];
    for _ in 0..40 {
        deep.push(deep.last().unwrap().clone() + "/x");
    }
    let deep: Vec<&str> = deep.iter().map(String::as_str).collect();
    let last = ran(Version::Iis5, &deep[..29]);
    assert!(last.output[0].starts_with("Not simulated: more than"), "{:?}", last.output);
}

#[test]
fn wscript_is_refused() {
    check(
        &["wscript.exe adsutil.vbs GET w3svc/AuthFlags"],
        &["This script does not work with WScript."],
    );
}
