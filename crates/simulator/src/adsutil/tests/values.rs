//! What values come to, and that GET gives back what SET said.

use super::*;

#[test]
fn booleans_are_read_as_cbool_reads_them() {
    for (typed, shown) in [
        ("1", "True"),
        ("-1", "True"),
        ("true", "True"),
        ("TRUE", "True"),
        ("\" True \"", "True"),
        ("2", "True"),
        ("0.5", "True"),
        ("0", "False"),
        ("False", "False"),
        ("-0.0", "False"),
    ] {
        let command = format!("SET w3svc/1/AnonymousPasswordSync {typed}");
        let expected = format!("AnonymousPasswordSync           : (BOOLEAN) {shown}");
        check(&[&command], &[&expected]);
        check_changes(
            Version::Iis5,
            &[&command],
            &[&format!("LM/W3SVC/1 6022: none > {}", u32::from(shown == "True"))],
        );
    }
}

#[test]
fn integers_are_read_in_decimal_and_in_hexadecimal() {
    for (typed, shown) in [
        ("0x10", "16"),
        ("0XfF", "255"),
        ("0xffffffff", "-1"),
        ("-1", "-1"),
        ("+7", "7"),
        ("2147483647", "2147483647"),
    ] {
        let expected = format!("LogonMethod                     : (INTEGER) {shown}");
        check(&[&format!("SET w3svc/1/LogonMethod {typed}")], &[&expected]);
    }
}

#[test]
fn lists_are_echoed_in_one_line() {
    let set = "SET w3svc/1/ServerBindings :80: \":81:host name\"";
    check(&[set], &["ServerBindings                  : (LIST) \":80:\" \":81:host name\" "]);
    check_in(
        Version::Iis5,
        &[set, "GET w3svc/1/ServerBindings"],
        &[
            "ServerBindings                  : (LIST)  (2 Items)",
            "  \":80:\"",
            "  \":81:host name\"",
        ],
    );
    check_in(
        Version::Iis4,
        &[set, "GET w3svc/1/ServerBindings"],
        &["ServerBindings                  : (LIST) \":80:\" \":81:host name\" "],
    );
    // Q290391: an empty text unbinds.
    check_changes(
        Version::Iis5,
        &["SET w3svc/1/ServerBindings \"\""],
        &["LM/W3SVC/1 1023: :80: > "],
    );
}

#[test]
fn get_gives_back_what_set_said() {
    for version in Version::ALL {
        for set in [
            "SET w3svc/AnonymousUserName \"SALES\\web user\"",
            "SET w3svc/1/AnonymousUserPass \"\"",
            "SET w3svc/1/ROOT/anonymoususerpass hunter2",
            "SET w3svc/AnonymousPasswordSync false",
            "SET w3svc/1/ROOT/AuthNTLM 0",
            "SET w3svc/2/logonmethod 0x2",
            "SET msftpsvc/1/allowANONYMOUS 0",
            "SET msftpsvc/1/ROOT/Path \"D:\\ftp root\\\"",
            "SET w3svc/1/ServerComment \"Ünïcödé 日本\"",
        ] {
            let node = set.split_whitespace().nth(1).unwrap();
            let (said, got) = (ran(version, &[set]), ran(version, &[set, &format!("GET {node}")]));
            assert_eq!(got.output, said.output, "{set}");
            assert_eq!(said.exit_code, 0, "{set}");
            assert!(!said.changes.is_empty(), "{set}");
        }
    }
}
