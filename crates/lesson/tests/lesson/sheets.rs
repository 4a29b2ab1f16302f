//! The way in through the property sheets: what the windows are called, what they ask, and how many
//! OKs lead out.

use crate::notation::{path, session, session_in};
use lesson::{managed, places, question, tabs, way_out, window_title};
use simulator::{Method, Service, Version};

const SITE: &str = "properties LM/W3SVC/1; edit; edit; clear";
const COMPUTER: &str = "properties LM; edit web; edit; edit; clear";
const HANDS_UP: &str = "This OK hands the fields up;";

/// What is said of the OKs after these clicks.
#[track_caller]
fn check(clicks: &str, expected: &str) {
    let said = way_out(&session(clicks));
    assert_eq!(said.as_deref().unwrap_or("nothing"), expected, "{clicks}");
}

/// Facts rows 16 and 17: three OKs from a site, four from the computer.
#[test]
fn the_oks_are_counted_and_each_says_what_it_comes_to() {
    check(SITE, &format!("0 of 3 OKs pressed. {HANDS_UP} 2 more OKs until something is written."));
    check(
        &format!("{SITE}; ok"),
        &format!("1 of 3 OKs pressed. {HANDS_UP} 1 more OK until something is written."),
    );
    check(&format!("{SITE}; ok; ok"), "2 of 3 OKs pressed. This OK writes.");
    check(&format!("{SITE}; ok; ok; ok"), "3 of 3 OKs pressed: this led out.");

    check(
        COMPUTER,
        &format!("0 of 4 OKs pressed. {HANDS_UP} 2 more OKs until something is written."),
    );
    check(&format!("{COMPUTER}; ok; ok"), "2 of 4 OKs pressed. This OK writes.");
    check(
        &format!("{COMPUTER}; ok; ok; ok"),
        "3 of 4 OKs pressed. This OK closes the window: it has nothing to write.",
    );
    check(&format!("{COMPUTER}; ok; ok; ok; ok"), "4 of 4 OKs pressed: this led out.");
}

#[test]
fn an_ok_without_anything_to_write_says_so_and_a_window_cancelled_is_no_ok() {
    check("properties LM/MSFTPSVC/1", "0 of 1 OKs pressed. This OK has nothing to write.");
    check("properties LM/MSFTPSVC/1; clear", "0 of 1 OKs pressed. This OK writes.");
    check(
        "properties LM/W3SVC/1; edit; edit; cancel; cancel",
        "0 of 1 OKs pressed. This OK has nothing to write.",
    );
    check(&format!("{SITE}; ok; cancel"), "0 of 1 OKs pressed. This OK has nothing to write.");
    check("properties LM/W3SVC/1; cancel", "nothing");
    check("properties LM/W3SVC/1; ok; request", "nothing");
    check("", "nothing");
    check("properties LM; ok; open; clear", "nothing");
}

#[test]
fn titles_name_the_computer_the_service_the_site_or_the_directory() {
    let title = |version, clicks: &str| {
        let session = session_in(version, clicks);
        let windows = session.computer().windows();
        window_title(session.computer(), windows.last().unwrap())
    };
    for version in Version::ALL {
        let check = |clicks: &str, expected: &str| assert_eq!(title(version, clicks), expected);
        check("properties LM", "WEB01 Properties");
        check("properties LM; edit web", "WWW Service Master Properties for WEB01");
        check("properties LM; edit ftp", "FTP Service Master Properties for WEB01");
        check("properties LM/W3SVC/1", "Default Web Site Properties");
        check("properties LM/W3SVC/1; edit", "Authentication Methods");
        check("properties LM/W3SVC/1; edit; edit", "Anonymous User Account");
        check("properties LM/MSFTPSVC/1", "Default FTP Site Properties");
        let made = "adsutil CREATE w3svc/1/ROOT/secret IIsWebDirectory";
        check(&format!("{made}; properties LM/W3SVC/1/ROOT/secret"), "secret Properties");
    }
}

#[test]
fn the_manager_lists_the_computer_its_sites_and_directories_with_keys() {
    let listed = |version, clicks: &str| -> Vec<String> {
        let lines = managed(session_in(version, clicks).computer());
        lines.iter().map(|line| format!("{} {} {}", line.level, line.name, line.node)).collect()
    };
    assert_eq!(
        listed(Version::Iis4, ""),
        [
            "1 web01 LM",
            "2 Default FTP Site LM/MSFTPSVC/1",
            "2 Default Web Site LM/W3SVC/1",
            "2 Administration Web Site LM/W3SVC/2",
        ]
    );
    let made = "adsutil CREATE w3svc/1/ROOT/secret IIsWebDirectory";
    let with_directory = listed(Version::Iis5, made);
    assert_eq!(with_directory[0], "1 * web01 LM", "Q313561 writes the asterisk");
    assert_eq!(with_directory[3], "3 secret LM/W3SVC/1/ROOT/secret");
}

/// Whatever the manager lists, its properties open.
#[test]
fn what_is_listed_opens() {
    let made = "adsutil CREATE w3svc/1/ROOT/secret IIsWebDirectory";
    for line in managed(session(made).computer()) {
        session(&format!("{made}; properties {}", line.node));
    }
}

#[test]
fn visitors_can_ask_for_sites_and_directories() {
    let made = "adsutil CREATE w3svc/1/ROOT/secret IIsWebDirectory";
    let session = session(made);
    let names = |service| -> Vec<String> {
        places(session.computer(), service)
            .into_iter()
            .map(|(node, name)| format!("{name}: {node}"))
            .collect()
    };
    assert_eq!(
        names(Service::Web),
        [
            "Default Web Site: LM/W3SVC/1/ROOT",
            "Default Web Site, /secret: LM/W3SVC/1/ROOT/secret",
            "Administration Web Site: LM/W3SVC/2/ROOT",
        ]
    );
    assert_eq!(names(Service::Ftp), ["Default FTP Site: LM/MSFTPSVC/1/ROOT"]);
}

/// Facts C.2, C.6: the tab that can be used stands in the last row, next to the page.
#[test]
fn the_tab_that_can_be_used_is_in_the_last_row() {
    for (node, tab, count) in [
        ("LM/W3SVC", "Directory Security", 10),
        ("LM/W3SVC/1", "Directory Security", 9),
        ("LM/W3SVC/1/ROOT/secret", "Directory Security", 5),
        ("LM/MSFTPSVC", "Security Accounts", 6),
        ("LM/MSFTPSVC/1", "Security Accounts", 5),
    ] {
        let (rows, live) = tabs(&path(node));
        assert_eq!(live, tab, "{node}");
        assert!(rows.last().unwrap().contains(&tab), "{node}");
        assert_eq!(rows.concat().len(), count, "{node}");
    }
}

/// Facts rows 51 and 72.
#[test]
fn two_boxes_ask_before_they_change() {
    for (service, method, checked, asks) in [
        (Service::Web, Method::Basic, true, true),
        (Service::Web, Method::Basic, false, false),
        (Service::Web, Method::Anonymous, false, false),
        (Service::Web, Method::Integrated, true, false),
        (Service::Ftp, Method::Anonymous, false, true),
        (Service::Ftp, Method::Anonymous, true, false),
        (Service::Ftp, Method::OnlyAnonymous, true, false),
    ] {
        let found = question(service, method, checked);
        assert_eq!(found.is_some(), asks, "{} {}", service.as_str(), method.as_str());
        if let Some(found) = found {
            assert_eq!(found.asks, "Are you sure you want to continue?");
        }
    }
}
