//! The store against a naive oracle, and the rules of facts A.1, A.2, A.5 and A.6.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

use metabase::{
    Attributes, Change, Data, Id, Metabase, MetabaseError, Path, PathError, Record, UserType,
};
use metabase::{adsi, difference, schema};

const ID: Id = Id(6021);

fn path(text: &str) -> Path {
    Path::parse(text).unwrap()
}

fn record(text: &str, attributes: Attributes) -> Record {
    Record { id: ID, attributes, user_type: UserType::File, data: Data::string(text) }
}

/// The chain of keys on which inheritance is tried.
const CHAIN: [&str; 4] = ["LM", "LM/W3SVC", "LM/W3SVC/1", "LM/W3SVC/1/ROOT"];

#[test]
fn inheritance_agrees_with_a_naive_oracle_in_every_chain_of_four() {
    let kinds = [None, Some(Attributes(0)), Some(Attributes::INHERIT)];
    for number in 0..3_usize.pow(4) {
        let kind = |level: usize| kinds[number / 3_usize.pow(u32::try_from(level).unwrap()) % 3];
        let mut metabase = Metabase::default();
        for (level, place) in CHAIN.iter().enumerate() {
            metabase.create_key(&path(place));
            if let Some(attributes) = kind(level) {
                metabase.set(&path(place), record(place, attributes)).unwrap();
            }
        }
        for (asked, place) in CHAIN.iter().enumerate() {
            // The oracle: look at each level from below; above the one asked, only what is handed down.
            let expected = (0..=asked).rev().find(|&level| match kind(level) {
                Some(attributes) => level == asked || attributes == Attributes::INHERIT,
                None => false,
            });
            let found = metabase.effective(&path(place), ID);
            assert_eq!(
                found.as_ref().map(|found| found.path.as_str()),
                expected.map(|level| CHAIN[level]),
                "chain {number}, asked at {place}"
            );
        }
    }
}

#[test]
fn deleting_a_childs_record_shows_the_parents_again() {
    let mut metabase = Metabase::default();
    let (parent, child) = (path("LM/W3SVC"), path("LM/W3SVC/1"));
    metabase.create_key(&child);
    metabase.set(&parent, record("theirs", Attributes::INHERIT)).unwrap();
    metabase.set(&child, record("mine", Attributes::INHERIT)).unwrap();

    let change = metabase.delete(&child, ID).unwrap();
    assert_eq!(change.before, Some(record("mine", Attributes::INHERIT)));
    assert!(change.is_deletion());
    let found = metabase.effective(&child, ID).unwrap();
    assert_eq!((found.path, &found.record.data), (parent, &Data::string("theirs")));
}

#[test]
fn a_record_that_is_only_inherited_can_not_be_deleted() {
    let mut metabase = Metabase::default();
    metabase.create_key(&path("LM/W3SVC/1"));
    metabase.set(&path("LM/W3SVC"), record("theirs", Attributes::INHERIT)).unwrap();
    let before = metabase.clone();

    let error = metabase.delete(&path("lm/w3svc/1"), ID).unwrap_err();
    assert_eq!(error.code(), 0x800C_C801);
    assert_eq!(error.to_string(), "lm/w3svc/1 holds no AnonymousUserPass of its own");
    assert_eq!(metabase, before);
}

#[test]
fn a_missing_key_is_an_error_that_names_it() {
    let mut metabase = Metabase::default();
    let error = metabase.set(&path("LM/W3SVC/9"), record("x", Attributes(0))).unwrap_err();
    assert_eq!(error, MetabaseError::PathNotFound(path("LM/W3SVC/9")));
    assert_eq!(error.code(), 0x8007_0003);
    assert_eq!(error.to_string(), "the metabase has no key LM/W3SVC/9");
}

#[test]
fn writing_the_same_record_again_is_no_change() {
    let mut metabase = Metabase::default();
    metabase.create_key(&path("LM"));
    assert!(metabase.set(&path("LM"), record("x", Attributes(0))).unwrap().is_some());
    assert_eq!(metabase.set(&path("LM"), record("x", Attributes(0))).unwrap(), None);
}

#[test]
fn keys_are_found_in_any_case_and_shown_as_first_written() {
    let mut metabase = Metabase::default();
    metabase.create_key(&path("LM/W3SVC/1/ROOT"));
    metabase.create_key(&path("lm/w3svc/1/root"));
    let shown: Vec<String> = metabase.paths().iter().map(Path::to_string).collect();
    assert_eq!(shown, ["LM", "LM/W3SVC", "LM/W3SVC/1", "LM/W3SVC/1/ROOT"]);
    assert!(metabase.has_key(&path("Lm/w3Svc")));
}

#[test]
fn a_clone_is_not_touched_by_writes_to_the_original() {
    let mut metabase = Metabase::default();
    metabase.create_key(&path("LM/W3SVC/1"));
    metabase.create_key(&path("LM/W3SVC/2"));
    let before = metabase.clone();
    let change = metabase.set(&path("LM/W3SVC/1"), record("x", Attributes(0))).unwrap().unwrap();
    assert_eq!(before.record(&path("LM/W3SVC/1"), ID), None);
    assert_eq!(difference(&before, &metabase), [change]);
}

#[test]
fn a_key_goes_with_all_that_is_below_it() {
    let mut metabase = Metabase::default();
    metabase.create_key(&path("LM/W3SVC/1/ROOT"));
    metabase.set(&path("LM/W3SVC/1/ROOT"), record("x", Attributes(0))).unwrap();
    let before = metabase.clone();

    metabase.delete_key(&path("lm/w3svc/1")).unwrap();
    assert!(metabase.has_key(&path("LM/W3SVC")) && !metabase.has_key(&path("LM/W3SVC/1/ROOT")));
    let [change] = &difference(&before, &metabase)[..] else { panic!("one record is gone") };
    assert!(change.is_deletion() && change.path == path("LM/W3SVC/1/ROOT"));

    let error = metabase.delete_key(&path("LM/W3SVC/1")).unwrap_err();
    assert_eq!(error, MetabaseError::PathNotFound(path("LM/W3SVC/1")));
}

#[test]
fn a_copied_key_lives_on_its_own() {
    let mut metabase = Metabase::default();
    metabase.create_key(&path("LM/W3SVC/1/ROOT"));
    let (root, copied_root) = (path("LM/W3SVC/1/ROOT"), path("LM/W3SVC/2/ROOT"));
    metabase.set(&root, record("x", Attributes(0))).unwrap();

    metabase.copy_key(&path("lm/w3svc/1"), &path("LM/W3SVC/2")).unwrap();
    assert_eq!(metabase.record(&copied_root, ID), Some(&record("x", Attributes(0))));
    metabase.set(&root, record("y", Attributes(0))).unwrap();
    assert_eq!(metabase.record(&copied_root, ID), Some(&record("x", Attributes(0))));

    let before = metabase.clone();
    for (from, to) in [("LM/W3SVC/9", "LM/W3SVC/3"), ("LM/W3SVC/1", "LM/W3SVC/9/1")] {
        assert!(metabase.copy_key(&path(from), &path(to)).is_err(), "{from} to {to}");
    }
    assert_eq!(metabase, before);
}

#[test]
fn a_property_is_allowed_at_the_classes_of_its_page() {
    use adsi::Class;
    let allowed = |name, class| adsi::by_name(name).unwrap().is_allowed_at(class);
    for class in [Class::WebService, Class::WebServer, Class::WebFile, Class::FtpServer] {
        assert!(allowed("anonymoususerpass", class), "{class:?}");
    }
    assert!(!allowed("AnonymousUserPass", Class::FtpVirtualDir));
    assert!(
        allowed("AllowAnonymous", Class::FtpService)
            && !allowed("AllowAnonymous", Class::WebService)
    );
    assert!(allowed("AuthNTLM", Class::WebFile) && !allowed("AuthNTLM", Class::FtpServer));
    assert!(allowed("WAMUserPass", Class::Object) && !allowed("WAMUserPass", Class::WebServer));
    assert!(adsi::by_name("AuthFoo").is_none());
    assert_eq!(Class::by_name("iiswebvirtualdir"), Some(Class::WebVirtualDir));
}

#[test]
fn scripts_know_each_property_of_the_schema() {
    // A name more than the schema has is a bit of one of its numbers.
    let named: Vec<Id> = adsi::ATTRIBUTES
        .iter()
        .filter(|attribute| !matches!(attribute.syntax, adsi::Syntax::Bit(_)))
        .map(|attribute| attribute.property.id)
        .collect();
    assert_eq!(named, schema::PROPERTIES.iter().map(|property| property.id).collect::<Vec<_>>());
    assert_eq!(adsi::by_name("authbasic").map(|bit| bit.property.id), Some(Id(6000)));
}

#[test]
fn the_difference_of_two_metabases_is_what_was_written_in_between() {
    let mut old = Metabase::default();
    old.create_key(&path("LM/A"));
    old.create_key(&path("LM/B"));
    old.set(&path("LM/A"), record("1", Attributes(0))).unwrap();
    let mut new = old.clone();
    let deleted = new.delete(&path("LM/A"), ID).unwrap();
    let written = new.set(&path("LM/B"), record("2", Attributes(0))).unwrap().unwrap();

    assert_eq!(difference(&old, &new), [deleted.clone(), written]);
    assert_eq!(difference(&old, &old.clone()), []);
    let back: Vec<Change> = difference(&new, &old);
    assert_eq!(back[0].after, deleted.before);
}

#[test]
fn the_difference_agrees_with_looking_at_every_key() {
    // Keys that only one of the two has, and keys that both have with and without a record.
    let kinds = |number: usize| [number % 3, number / 3 % 3, number / 9];
    let metabase = |number: usize| {
        let mut metabase = Metabase::default();
        for (place, kind) in ["LM/A", "LM/A/B", "LM/C"].into_iter().zip(kinds(number)) {
            if kind > 0 {
                metabase.create_key(&path(place));
                metabase.set(&path(place), record(&kind.to_string(), Attributes(0))).unwrap();
            }
        }
        metabase
    };
    for (left, right) in (0..27).flat_map(|left| (0..27).map(move |right| (left, right))) {
        let (before, after) = (metabase(left), metabase(right));
        let expected: Vec<Change> = ["LM", "LM/A", "LM/A/B", "LM/C"]
            .into_iter()
            .map(|place| {
                let own = |metabase: &Metabase| metabase.record(&path(place), ID).cloned();
                Change { path: path(place), id: ID, before: own(&before), after: own(&after) }
            })
            .filter(|change| change.before != change.after)
            .collect();
        assert_eq!(difference(&before, &after), expected, "{left} to {right}");
    }
}

#[test]
fn a_text_that_is_no_path_is_refused_with_the_reason() {
    assert_eq!(Path::parse(" / "), Err(PathError::Empty));
    assert_eq!(Path::parse("LM//W3SVC"), Err(PathError::EmptyName("LM//W3SVC".into())));
    let long = "x".repeat(257);
    assert_eq!(Path::parse(&long), Err(PathError::NameTooLong(long.clone())));
    assert!(Path::parse(&long[1..]).is_ok());
    assert_eq!(path("/LM/W3SVC/ "), path("lm/w3svc"));
    assert_eq!(PathError::Empty.to_string(), "a path needs at least one name, such as LM/W3SVC");
}

#[test]
fn a_path_knows_its_name_and_what_stands_above_it() {
    let root = path("LM/W3SVC/1/ROOT");
    let above: Vec<String> = root.ancestry().map(|path| path.to_string()).collect();
    assert_eq!(above, ["LM/W3SVC/1/ROOT", "LM/W3SVC/1", "LM/W3SVC", "LM"]);
    assert_eq!(root.name(), "ROOT");
}

#[test]
fn the_anonymous_users_records_are_as_documented() {
    // Facts A.3: identifiers, attributes and types of the three records of the article.
    let rows: Vec<_> = [6020, 6021, 6022]
        .into_iter()
        .filter_map(|id| schema::by_id(Id(id)))
        .map(|p| (p.name, p.attributes.0, p.user_type.number(), p.data_type.as_str()))
        .collect();
    assert_eq!(
        rows,
        [
            ("AnonymousUserName", 1, 2, "STRING"),
            ("AnonymousUserPass", 5, 2, "STRING"),
            ("AnonymousPasswordSync", 1, 2, "DWORD"),
        ]
    );
    assert_eq!(schema::by_name("anonymoususerpass").map(|p| p.id), Some(Id(6021)));
    assert_eq!(schema::ANONYMOUS_USER_PASS.attributes.to_string(), "I S");
}

#[test]
fn no_two_properties_share_a_number_or_a_name() {
    for (index, property) in schema::PROPERTIES.iter().enumerate() {
        for other in &schema::PROPERTIES[index + 1..] {
            assert!(property.id < other.id, "{} before {}", property.name, other.name);
            assert!(!property.name.eq_ignore_ascii_case(other.name));
        }
    }
}
