//! Who gets in, in every store that the dialog can lead to.

use crate::graph::Graph;
use metabase::Path;
use simulator::reach::{ACCOUNTS, Key, Password, State};
use simulator::{Action, Computer, Log, LogonType, Outcome, Subject, paths};
use std::collections::{BTreeMap, BTreeSet};

/// A page of the site whose node is in the alphabet, and of one that has no records of its own.
fn pages() -> [(bool, Path); 2] {
    [
        (true, Path::parse("LM/W3SVC/1/ROOT/default.htm").unwrap()),
        (false, Path::parse("LM/W3SVC/2/ROOT").unwrap()),
    ]
}

/// Every store, what holds for the page asked for, and what came of it.
fn visits() -> Vec<(&'static Key, bool, Computer, Outcome)> {
    let stores = Graph::both().into_iter().flat_map(|(_, graph)| graph.closed());
    let visit = |State { key, computer, .. }: &'static State| {
        pages().map(|(at_site, node)| {
            let (computer, outcome) = computer.apply(&Action::request_at(node)).unwrap();
            (key, at_site, computer, outcome)
        })
    };
    stores.flat_map(visit).collect()
}

#[test]
fn a_visitor_gets_in_exactly_as_the_articles_say() {
    let mut seen = BTreeSet::new();
    for (key, at_site, _, outcome) in visits() {
        let stored = key.effective(at_site);
        let name = stored.name.unwrap();
        let exists = ACCOUNTS[usize::from(name)] != "NOBODY";
        let sync = stored.sync.unwrap();
        let token = match (sync, stored.password) {
            (true, _) => Some(LogonType::Network),
            (false, Some(Password::Of(account))) if account == name => Some(LogonType::Interactive),
            (false, _) => None,
        };
        let reply = outcome.reply.unwrap();
        assert_eq!(reply.logon_type, token.filter(|_| exists), "{key:?} at site: {at_site}");
        let status = reply.status.unwrap().as_str();
        assert_eq!(status, if reply.logon_type.is_some() { "200" } else { "401.1" });
        assert_eq!(reply.account.as_deref(), Some(ACCOUNTS[usize::from(name)]));
        seen.insert((sync, exists, status));
    }
    assert_eq!(
        seen.into_iter().collect::<Vec<_>>(),
        [
            (false, false, "401.1"),
            (false, true, "200"),
            (false, true, "401.1"),
            (true, false, "401.1"),
            (true, true, "200"),
        ]
    );
}

#[test]
fn while_the_box_is_ticked_the_stored_password_is_not_consulted() {
    let mut replies = BTreeMap::new();
    let mut passwords = BTreeSet::new();
    for (key, at_site, _, outcome) in visits() {
        let stored = key.effective(at_site);
        if stored.sync == Some(true) {
            passwords.insert(format!("{:?}", stored.password));
            let reply = outcome.reply.unwrap();
            let first = replies.entry((at_site, stored.name)).or_insert_with(|| reply.clone());
            assert_eq!(*first, reply, "{key:?}");
        }
    }
    assert_eq!(passwords.len(), 4, "none, blank, right and wrong were stored: {passwords:?}");
}

#[test]
fn event_100_is_written_exactly_when_a_visitor_is_refused() {
    for (key, _, computer, outcome) in visits() {
        let refused = !outcome.reply.unwrap().is_granted();
        let system = outcome.events.iter().filter(|event| event.log == Log::System);
        let numbers: Vec<u32> = system.map(|event| event.event_id).collect();
        assert_eq!(numbers, if refused { vec![100] } else { vec![] }, "{key:?}");
        assert!(computer.events().newest_first().eq(outcome.events.iter().rev()), "{key:?}");
    }
}

#[test]
fn every_event_and_every_reply_has_one_citation() {
    for (key, _, _, outcome) in visits() {
        let mut cited: Vec<String> =
            outcome.citations.iter().map(|cite| format!("{:?}", cite.subject)).collect();
        cited.sort();
        let events = (0..outcome.events.len()).map(|index| format!("{:?}", Subject::Event(index)));
        let expected: Vec<String> = events.chain([format!("{:?}", Subject::Reply)]).collect();
        assert_eq!(cited, expected, "{key:?}");
    }
}

#[test]
fn a_visit_changes_neither_the_metabase_nor_the_dialog() {
    for (key, _, computer, outcome) in visits() {
        assert_eq!(outcome.changes, [], "{key:?}");
        assert_eq!(computer.anonymous(&paths::w3svc()).sync, key.master.sync.unwrap(), "{key:?}");
        assert!(computer.dialog().is_none(), "{key:?}");
    }
}
