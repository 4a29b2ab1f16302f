//! What succeeds.

use super::*;

#[test]
fn rows_58_to_60_get_looks_at_the_node_itself() {
    check(
        &["GET w3svc/1/AnonymousUserName"],
        &["The parameter \"AnonymousUserName\" is not set at this node."],
    );
    check(
        &["GET w3svc/AnonymousPasswordSync"],
        &["AnonymousPasswordSync           : (BOOLEAN) True"],
    );
    check(
        &["DELETE w3svc/AnonymousUserPass", "GET w3svc/AnonymousUserPass"],
        &["The parameter \"AnonymousUserPass\" is not set at this node."],
    );
    check_code(&["GET w3svc/1/AnonymousUserName"], -2_147_463_162);
    check_code(&["GET w3svc/AnonymousPasswordSync"], 0);
}

#[test]
fn row_63_delete_names_the_property() {
    check(&["DELETE msftpsvc/1/ROOT/ipsecurity"], &["deleted property \"ipsecurity\""]);
    check_code(&["DELETE msftpsvc/1/ROOT/ipsecurity"], 0);
    check_changes(
        Version::Iis5,
        &["DELETE w3svc/AnonymousUserPass"],
        &["LM/W3SVC 6021: R4nd0mP4ssw0rd > none"],
    );
    // A key that only inherits the record has nothing to delete.
    check(&["DELETE w3svc/1/AnonymousUserPass"], &["deleted property \"AnonymousUserPass\""]);
    check_changes(Version::Iis5, &["DELETE w3svc/1/AnonymousUserPass"], &[]);
}

#[test]
fn row_64_iis_5_masks_passwords_and_iis_4_shows_them() {
    let masked = |name: &str| format!("{name:<32}: (STRING) \"**********\"");
    let in_5 = |commands: &[&str], name| check_in(Version::Iis5, commands, &[&masked(name)]);
    in_5(&["SET w3svc/WAMUserPass pw"], "WAMUserPass");
    in_5(&["GET w3svc/AnonymousUserPass"], "AnonymousUserPass");
    in_5(&["SET msftpsvc/1/ROOT/UNCPassword x"], "UNCPassword");
    check_in(
        Version::Iis4,
        &["SET w3svc/WAMUserPass pw"],
        &["WAMUserPass                     : (STRING) \"pw\""],
    );
    check_in(
        Version::Iis4,
        &["GET w3svc/anonymoususerpass"],
        &["anonymoususerpass               : (STRING) \"R4nd0mP4ssw0rd\""],
    );
}

#[test]
fn row_65_set_keeps_the_case_of_the_name() {
    check_in(
        Version::Iis5,
        &["SET w3svc/disablesocketpooling true"],
        &["disablesocketpooling            : (BOOLEAN) True"],
    );
    check_changes(
        Version::Iis5,
        &["SET w3svc/disablesocketpooling true"],
        &["LM/W3SVC 1029: none > 1"],
    );
}

#[test]
fn get_shows_each_type() {
    check(&["GET w3svc/AuthFlags"], &["AuthFlags                       : (INTEGER) 5"]);
    check(
        &["get /W3SVC/anonymousUSERname/"],
        &["anonymousUSERname               : (STRING) \"IUSR_WEB01\""],
    );
    check_in(
        Version::Iis5,
        &["GET w3svc/1/ServerBindings"],
        &["ServerBindings                  : (LIST)  (1 Items)", "  \":80:\""],
    );
    // The display of lists is younger than the script of 4.0.
    check_in(
        Version::Iis4,
        &["GET w3svc/1/ServerBindings"],
        &["ServerBindings                  : (LIST) \":80:\" "],
    );
    check(
        &["GET w3svc/Info/ServerConfigAutoPWSync"],
        &["ServerConfigAutoPWSync          : (BOOLEAN) True"],
    );
}

#[test]
fn mdutils_names_are_mapped() {
    check(
        &["GET w3svc/Authorization"],
        &[
            "Note: Your parameter \"Authorization\" is being mapped to AuthFlags",
            "      Check individual auths using \"GET AuthNTLM\", \"GET AuthBasic\", etc.",
            "AuthFlags                       : (INTEGER) 5",
        ],
    );
    check(
        &["GET w3svc/1/ROOT/vrpath"],
        &["Path                            : (STRING) \"C:\\Inetpub\\wwwroot\""],
    );
    let accessed = ran(Version::Iis5, &["GET w3svc/1/ROOT/AccessPerm"]).output;
    assert_eq!(accessed[0], "Note: Your parameter \"AccessPerm\" is being mapped to AccessFlags");
    assert_eq!(accessed[2], "AccessFlags                     : (INTEGER) 513");
    check(
        &["SET W3SVC/1/Root/Authorization NT ANONYMOUS"],
        &["Authorization                   : (Long) NT Anonymous"],
    );
    check_changes(
        Version::Iis5,
        &["SET W3SVC/1/Root/Authorization NT ANONYMOUS"],
        &["LM/W3SVC/1/ROOT 6000: none > 5"],
    );
}

#[test]
fn a_bit_is_read_and_written_in_the_record_of_its_number() {
    check(&["GET w3svc/AuthBasic"], &["AuthBasic                       : (BOOLEAN) False"]);
    check(&["GET w3svc/AuthNTLM"], &["AuthNTLM                        : (BOOLEAN) True"]);
    check(&["SET w3svc/AuthBasic 1"], &["AuthBasic                       : (BOOLEAN) True"]);
    for (command, changes) in [
        ("SET w3svc/AuthBasic 1", "LM/W3SVC 6000: 5 > 7"),
        ("SET w3svc/AuthAnonymous False", "LM/W3SVC 6000: 5 > 4"),
        // What the site inherits is where it starts from.
        ("SET w3svc/1/AuthAnonymous False", "LM/W3SVC/1 6000: none > 4"),
        ("SET w3svc/1/ROOT/AccessWrite True", "LM/W3SVC/1/ROOT 6016: 513 > 515"),
        ("SET w3svc/1/AccessScript True", "LM/W3SVC/1 6016: none > 513"),
        ("SET msftpsvc/1/ROOT/AccessRead 0", "LM/MSFTPSVC/1/ROOT 6016: 1 > 0"),
    ] {
        check_changes(Version::Iis5, &[command], &[changes]);
    }
    check(&["GET w3svc/1/AuthBasic"], &["The parameter \"AuthBasic\" is not set at this node."]);
}

#[test]
fn set_writes_one_record_with_the_attributes_of_the_schema() {
    let ran = ran(Version::Iis4, &["SET w3svc/1/AnonymousUserPass \"my password\""]);
    let [change] = &ran.changes[..] else { panic!("one change: {:?}", ran.changes) };
    let record = change.after.as_ref().unwrap();
    assert_eq!(
        *record,
        metabase::schema::ANONYMOUS_USER_PASS.record(metabase::Data::string("my password"))
    );
    assert_eq!(change.path.as_str(), "LM/W3SVC/1");
    check_changes(Version::Iis5, &["SET w3svc/AnonymousPasswordSync 1"], &[]);
}

#[test]
fn enum_lists_what_is_set_at_the_node_and_the_keys_below() {
    check_in(
        Version::Iis5,
        &["ENUM w3svc/1"],
        &[
            "KeyType                         : (STRING) \"IIsWebServer\"",
            "ServerComment                   : (STRING) \"Default Web Site\"",
            "ServerState                     : (INTEGER) 2",
            "ServerBindings                  : (LIST) (1 Items)",
            "  \":80:\"",
            "",
            "[/w3svc/1/ROOT]",
            "",
        ],
    );
    check(
        &["ENUM /P W3SVC"],
        &["[/W3SVC/1]", "[/W3SVC/2]", "[/W3SVC/Filters]", "[/W3SVC/Info]", ""],
    );
    check(&["enum /p"], &["[/MimeMap]", "[/MSFTPSVC]", "[/W3SVC]", ""]);
    let service = |version| ran(version, &["ENUM MSFTPSVC"]).output.join("\n");
    // In 5.0 with a blank before the colon, and none after the type.
    let masked = format!("{:<32} : (STRING)\"**********\"", "AnonymousUserPass");
    assert!(service(Version::Iis5).contains(&masked), "{}", service(Version::Iis5));
    let clear = "AnonymousUserPass               : (STRING) \"R4nd0mP4ssw0rd\"";
    assert!(service(Version::Iis4).contains(clear), "{}", service(Version::Iis4));
}

#[test]
fn enum_shows_the_bits_of_a_number_after_it() {
    let lines = ran(Version::Iis4, &["ENUM /A msftpsvc/1/root"]).output;
    assert_eq!(
        lines[..4],
        [
            "KeyType                         : (STRING) \"IIsFtpVirtualDir\"",
            "Path                            : (STRING) \"C:\\Inetpub\\ftproot\"",
            "AccessFlags                     : (INTEGER) 1",
            "AccessRead                      : (BOOLEAN) True",
        ]
    );
}

#[test]
fn enum_goes_on_after_a_type_that_it_does_not_know() {
    // Q293637: the type's name, and an error that is none.
    let mut metabase = fresh(Version::Iis5);
    let root = metabase::Path::parse("LM/MSFTPSVC/1/ROOT").unwrap();
    let record = metabase::schema::IP_SECURITY.record(metabase::Data::Binary(vec![1]));
    metabase.set(&root, record).unwrap();
    let ran = run("enum msftpsvc/1/root", &mut metabase, Version::Iis5);
    let at = ran.output.iter().position(|line| line.starts_with("DataType")).unwrap();
    assert_eq!(
        ran.output[at..],
        [
            "DataType: \"IPSec\" Not Yet Supported on property: IPSecurity",
            "",
            "ErrNumber: 0 (0x0)",
            ""
        ]
    );
    assert_eq!(ran.exit_code, 0);
    let deleted = run("delete msftpsvc/1/ROOT/ipsecurity", &mut metabase, Version::Iis5);
    assert_eq!(deleted.output, ["deleted property \"ipsecurity\""]);
    assert!(deleted.changes[0].is_deletion());
}

#[test]
fn enum_all_goes_down_and_is_younger_than_iis_4() {
    check_in(
        Version::Iis5,
        &["ENUM_ALL /P MSFTPSVC"],
        &["[/MSFTPSVC/1]", "[/MSFTPSVC/1/ROOT]", "[/MSFTPSVC/Info]", ""],
    );
    assert_eq!(
        ran(Version::Iis5, &["EnumAll msftpsvc/1"]).output[6..9],
        [
            "[/msftpsvc/1/ROOT]",
            "KeyType                         : (STRING) \"IIsFtpVirtualDir\"",
            "Path                            : (STRING) \"C:\\Inetpub\\ftproot\"",
        ]
    );
    check_in(
        Version::Iis4,
        &["ENUM_ALL MSFTPSVC"],
        &["Command not recognized: ENUM_ALL", "For help, just type \"Cscript.exe adsutil.vbs\"."],
    );
}

#[test]
fn find_tells_the_nodes_that_hold_a_property() {
    check(&["FIND w3svc/AnonymousUserPass"], &["Property AnonymousUserPass found at:", "  W3SVC"]);
    check(
        &["SET w3svc/1/ROOT/AnonymousUserPass x", "FIND AnonymousUserPass"],
        &["Property AnonymousUserPass found at:", "  MSFTPSVC", "  W3SVC", "  W3SVC/1/ROOT"],
    );
    check(
        &["FIND w3svc/1/AnonymousUserPass"],
        &["Property AnonymousUserPass was not found at any node beneath w3svc/1"],
    );
    check_code(&["FIND w3svc/1/AnonymousUserPass"], 1);
}

#[test]
fn keys_are_made_and_deleted() {
    check(&["CREATE W3SVC/1/ROOT/x"], &["created \"W3SVC/1/ROOT/x\""]);
    check_changes(Version::Iis5, &["CREATE W3SVC/1/ROOT/x"], &[]);
    check_changes(
        Version::Iis5,
        &["CREATE W3SVC/1/Root/x \"iiswebvirtualdir\""],
        &["LM/W3SVC/1/ROOT/x 1002: none > IIsWebVirtualDir"],
    );
    check(&["CREATE w3svc/1/x", "DELETE w3svc/1/x"], &["deleted path \"w3svc/1/x\""]);
    // A slash at the end says that a key is meant, be it called like a property.
    check(&["CREATE w3svc/1/Path", "DELETE w3svc/1/Path/"], &["deleted path \"w3svc/1/Path\""]);
    check_changes(
        Version::Iis5,
        &["CREATE_VSERV msftpsvc/2", "DELETE msftpsvc/2"],
        &["LM/MSFTPSVC/2 1002: IIsFtpServer > none"],
    );
    check_changes(
        Version::Iis4,
        &["CREATE_VDIR w3svc/2/root/docs"],
        &["LM/W3SVC/2/ROOT/docs 1002: none > IIsWebVirtualDir"],
    );
}

#[test]
fn keys_are_copied_and_moved_with_all_below() {
    let copied = ["COPY msftpsvc/1 msftpsvc/2", "ENUM /P msftpsvc/2"];
    check(&copied, &["[/msftpsvc/2/ROOT]", ""]);
    check_changes(
        Version::Iis5,
        &["MOVE msftpsvc/1/root msftpsvc/1/old"],
        &[
            r"LM/MSFTPSVC/1/old 1002: none > IIsFtpVirtualDir",
            r"LM/MSFTPSVC/1/old 3001: none > C:\Inetpub\ftproot",
            r"LM/MSFTPSVC/1/old 6016: none > 1",
            r"LM/MSFTPSVC/1/ROOT 1002: IIsFtpVirtualDir > none",
            r"LM/MSFTPSVC/1/ROOT 3001: C:\Inetpub\ftproot > none",
            r"LM/MSFTPSVC/1/ROOT 6016: 1 > none",
        ],
    );
}

#[test]
fn sites_are_started_and_stopped() {
    check(&["START_SERVER W3SVC/1"], &["Server W3SVC/1 Successfully STARTED"]);
    for (command, number, state) in
        [("STOP", 2, 4), ("PAUSE", 3, 6), ("START", 1, 2), ("CONTINUE", 4, 2)]
    {
        let ran = ran(Version::Iis5, &[&format!("{command}_SERVER w3svc/2")]);
        let now: Vec<_> = ran
            .changes
            .iter()
            .filter_map(|change| change.after.as_ref()?.data.as_dword())
            .collect();
        let expected: &[u32] = if state == 2 { &[number] } else { &[number, state] };
        assert_eq!(now, expected, "{command}");
    }
    check(
        &["STOP_SERVER w3svc/1", "GET w3svc/1/ServerState"],
        &["ServerState                     : (INTEGER) 4"],
    );
    check(
        &["SET w3svc/1/ServerCommand 2", "GET w3svc/1/ServerState"],
        &["ServerState                     : (INTEGER) 4"],
    );
}

#[test]
fn no_arguments_show_the_usage() {
    for typed in ["", "adsutil.vbs", "cscript //nologo adsutil"] {
        let usage = ran(Version::Iis5, &[typed]);
        assert_eq!(usage.exit_code, 2);
        assert_eq!(
            usage.output[..13],
            [
                "",
                "Usage:",
                "      ADSUTIL.VBS <cmd> [<path> [<value>]]",
                "",
                "Note: ADSUTIL only supports the \"no switch\" option of MDUTIL",
                "",
                "Description:",
                "IIS K2 administration utility that enables the manipulation with ADSI parameters",
                "",
                "Supported MDUTIL Commands:",
                "  GET, SET, ENUM, DELETE, CREATE, COPY, ",
                "  APPCREATEINPROC, APPCREATEOUTPROC, APPCREATEPOOLPROC, APPDELETE, APPUNLOAD, APPGETSTATUS ",
                "",
            ]
        );
        assert_eq!(usage.output[13..15], ["Samples:", "  adsutil.vbs GET W3SVC/1/ServerBindings"]);
        assert_eq!(usage.output[19..], ["", "For Extended Help type:", "  adsutil.vbs HELP"]);
    }
    check_code(&["help"], 0);
}
