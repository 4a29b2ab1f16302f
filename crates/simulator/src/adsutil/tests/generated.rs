//! Whatever is typed, there is an ordinary answer, and the metabase stays one.

use super::*;
use crate::adsutil_lines;
use metabase::{Path, difference};

/// What sensible lines are made of.
const COMMANDS: &str = "GET SET set SET DELETE ENUM ENUM_ALL CREATE CREATE_VDIR CREATE_VSERV COPY \
    MOVE FIND START_SERVER STOP_SERVER PAUSE_SERVER HELP APPUNLOAD";
const NODES: &str = "w3svc /W3SVC/1 w3svc/1/root msftpsvc MSFTPSVC/1/ROOT w3svc/9 w3svc/3 x / // \
    w3svc/1/ROOT/x w3svc/2/é MimeMap w3svc/Info /P /a";
const NAMES: &str = "AnonymousUserName AnonymousUserPass AnonymousPasswordSync AuthFlags AuthBasic \
    Authorization AccessPerm VRPath Path ServerBindings ServerState ServerCommand KeyType \
    IPSecurity AdminACL WAMUserPass MimeMap DontLog 1 x Foo";
const VALUES: &str = "1 0 -1 0x 0xffffffff 99999999999 True false NT ANONYMOUS :80: \"a\u{a0}b\" \
    \"\" IIsWebServer IIsWebVirtualDir C:\\x \"open w3svc/4 msftpsvc/1/y -s: -s:X 日本 \u{202e}. ^";

/// What none is made of.
const ODD: &str = "\" \"\" / // \\ \u{0} \n é \u{202e} > <";

/// A linear congruential generator: the same lines in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn of(&mut self, words: &'static str) -> &'static str {
        let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
        words[self.below(words.len())]
    }

    /// A line of a script, or in one case of four any words in any order.
    fn line(&mut self) -> String {
        if self.below(4) == 0 {
            let words = [COMMANDS, NODES, NAMES, VALUES, ODD];
            let mut line = String::new();
            for _ in 0..self.below(8) {
                let words = words[self.below(words.len())];
                line.push_str(self.of(words));
                line.push_str(["/", " ", ""][self.below(3)]);
            }
            return line;
        }
        let mut line = format!("{} {}", self.of(COMMANDS), self.of(NODES));
        if self.below(3) > 0 {
            line = line + "/" + self.of(NAMES);
        }
        for _ in 0..self.below(4) {
            line = line + " " + self.of(VALUES);
        }
        line
    }
}

#[test]
fn thousands_of_random_lines_never_panic_and_leave_a_metabase() {
    let mut random = Random(259_353);
    for version in Version::ALL {
        let mut metabase = fresh(version);
        let mut changed = 0;
        for number in 0..10_000 {
            if number % 100 == 0 {
                metabase = fresh(version);
            }
            let line = random.line();
            let before = metabase.clone();
            let ran = run(&line, &mut metabase, version);
            assert_eq!(difference(&before, &metabase), ran.changes, "{line}");
            assert!(!ran.output.is_empty(), "{line}");
            changed += usize::from(!ran.changes.is_empty());
            for text in &ran.output {
                assert!(!text.contains(char::is_control), "{line}: {text}");
                let told = text.contains(PASSWORD) || text.contains(WAM_PASSWORD);
                assert!(!told || version == Version::Iis4, "{line}: {text}");
            }
            for path in metabase.paths() {
                let again = Path::parse(path.as_str()).unwrap();
                assert!(again == path && metabase.has_key(&again), "{line}: {path}");
            }
        }
        assert!(changed > 200, "only {changed} lines changed something");
    }
}

#[test]
fn the_lines_told_for_a_change_make_it() {
    let mut random = Random(1);
    let (mut sets, mut deletions) = (0, 0);
    for number in 0..3000 {
        let mut before = fresh(Version::Iis5);
        run("SET w3svc/1/AnonymousUserPass x", &mut before, Version::Iis5);
        let (node, name) = (random.of(NODES), random.of(NAMES));
        let command = match number % 3 {
            0 => format!("DELETE {node}/{name}"),
            _ => format!("SET {node}/{name} {}", random.of(VALUES)),
        };
        let mut after = before.clone();
        let changes = run(&command, &mut after, Version::Iis5).changes;
        // Keys that come and go have no line, nor has what scripts can only look at.
        let has_none = |change: &metabase::Change| [1002, 1016].contains(&change.id.0);
        if changes.iter().any(has_none) {
            continue;
        }
        let lines = adsutil_lines(&changes);
        assert_eq!(lines.len(), changes.len(), "{command}");
        for (line, change) in lines.iter().zip(&changes) {
            let record = change.after.as_ref();
            let text = record.and_then(|record| record.data.as_str()).unwrap_or_default();
            run(&line.replace("<password>", text), &mut before, Version::Iis5);
            *if record.is_some() { &mut sets } else { &mut deletions } += 1;
        }
        assert_eq!(before, after, "{command}: {lines:?}");
    }
    assert!(sets > 100 && deletions > 20, "{sets} and {deletions}");
}
