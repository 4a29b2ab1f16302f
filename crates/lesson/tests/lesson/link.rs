//! Links open for ever, hold no password, and say what is wrong with them.

use crate::generated::{Dice, SECRETS, readers, wander};
use crate::notation::{M4, made_up_password, session, session_in};
use lesson::link::{self, LinkError, Opened};
use lesson::{Session, masked};
use simulator::{Action, CommitRule, Installation, Version};
use std::fmt::Write;

/// The same path, with the same effects, and the same place on it.
#[track_caller]
fn assert_opens(session: &Session) -> Session {
    let text = link::write(session).unwrap();
    let Opened { session: opened, stopped } = link::open(&text).unwrap();
    assert_eq!(stopped, None);
    assert_eq!(masked(&opened), masked(session), "{text}");
    assert_eq!((opened.position(), opened.len()), (session.position(), session.len()));
    assert_eq!(opened.computer().installation(), session.computer().installation());
    let pairs = session.steps().zip(opened.steps());
    for ((number, step), (_, other)) in pairs {
        assert_eq!(step.outcome.citations, other.outcome.citations, "step {number} of {text}");
        assert_eq!(step.outcome.events, other.outcome.events, "step {number} of {text}");
    }
    assert_eq!(link::write(&opened).unwrap(), text, "it is the link of what it opens");
    opened
}

#[test]
fn the_articles_three_commits_are_a_short_link() {
    let text = link::write(&session(M4)).unwrap();
    assert_eq!(text, "#1oukotkouk-75kk");
    assert!(text.len() < 40);
}

#[test]
fn a_link_leads_to_the_place_on_the_path() {
    let mut before = session(M4);
    before.seek(4).unwrap();
    assert!(link::write(&before).unwrap().starts_with("#1oukotkoukJ4.-"));
    let opened = assert_opens(&before);
    assert_eq!(opened.computer(), before.computer());
    assert!(opened.can_redo() && opened.can_undo());
}

#[test]
fn every_installation_is_kept() {
    for version in Version::ALL {
        for commit_rule in [CommitRule::OnOk, CommitRule::OnClick] {
            for (computer, seed, domain_controller) in
                [("WEB01", 259_353, false), ("A-1", 0, true), ("x", u64::MAX, false)]
            {
                let computer = computer.to_owned();
                let installation =
                    Installation { version, computer, seed, commit_rule, domain_controller };
                assert_opens(&Session::begin(&installation, vec![Action::open()]).unwrap());
            }
        }
    }
}

#[test]
fn the_link_of_the_page_as_it_opens_is_known() {
    let opening = Session::begin(&Installation::default(), vec![Action::open()]).unwrap();
    assert_eq!(link::write(&opening).unwrap(), link::OPENING);
}

#[test]
fn made_up_readers_come_back_to_where_they_were() {
    let mut longest = 0;
    for session in readers(60, 60) {
        assert_opens(&session);
        longest = longest.max(link::write(&session).unwrap().len());
    }
    assert!(longest > 200, "{longest}: nothing was done");
    wander(|session, _| _ = assert_opens(session));
}

#[test]
fn no_link_holds_a_password() {
    for session in readers(60, 60) {
        let text = link::write(&session).unwrap();
        let random = made_up_password(session.computer());
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_/~!.#".contains(letter);
        assert!(text.chars().all(is_plain), "{text}");
        assert!(SECRETS.iter().all(|secret| !text.contains(secret)), "{text}");
        let parts = random.split(|letter: char| !letter.is_ascii_alphanumeric());
        assert!(parts.filter(|part| part.len() > 3).all(|part| !text.contains(part)), "{text}");
    }
}

#[test]
fn what_is_too_long_for_a_link_has_none() {
    let mut session = session("");
    for number in 0..3000 {
        session.dispatch(Action::Wait { seconds: number }).unwrap();
    }
    let error = link::write(&session).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Too much was done for a link. Export the steps as a file instead."
    );
    session.undo();
    assert!(link::write(&session).is_err(), "a shorter way to it is no way to all of it");
}

#[test]
fn what_others_make_of_a_link_does_not_matter() {
    let text = link::write(&session("open; clear; name CORP\\ann; password <random>; ok")).unwrap();
    assert_eq!(text, "#1ouNCORP~bann.W~linstalled~sIUSR_WEB01~g.K~linstalled~sIUSR_WEB01~g.-f3d1");
    let opened = link::open(&text).unwrap();
    let encoded = text.replace('~', "%7E").replace('!', "%21").replace('_', "%5f");
    for other in [
        encoded,
        text[1..].to_owned(),
        format!("https://example.org/kb/index.html{text}"),
        format!("{text})."),
        format!("{text}>"),
        format!("{text}%22"),
    ] {
        assert_eq!(link::open(&other), Ok(opened.clone()), "{other}");
    }
}

#[track_caller]
fn check_refused(text: &str, said: &str) {
    assert_eq!(link::open(text).unwrap_err().to_string(), said, "{text}");
}

#[test]
fn a_link_that_does_not_open_says_what_where_and_what_to_do() {
    const AGAIN: &str = "Copy it once more where it comes from, to its very end.";
    for no_link in ["", "#", "#fix", "fix", "https://example.org/#", "#-1o"] {
        assert!(!link::is_link(no_link), "{no_link}");
        assert_eq!(link::open(no_link), Err(LinkError::NotALink));
    }
    let damaged = "This link is damaged:";
    let part = format!("{damaged} a part of it is missing or was changed. {AGAIN}");
    check_refused("#1oukotkouk-75k0", &part);
    check_refused("#1oukotkouk-75k", &part);
    check_refused("#1oukotkouk", &part);
    check_refused("#1oukotk", &part);
    check_refused(
        "#1oukotkOuk-75kk",
        &format!("{damaged} it can't be read from its letter 11 on. {AGAIN}"),
    );
    check_refused(
        "#1oukqtkouk-75kk",
        &format!("{damaged} it can't be read from its letter 5 on. {AGAIN}"),
    );
    check_refused("#1", &part);
    check_refused("#0oukotkouk-75kk", &part);
    check_refused("#99999999999999999999ouk-75kk", &part);
    check_refused(
        "#2oukotkouk-75kk",
        "This link was made by a newer version of this page: it has format 2, and this page reads up \
         to 1. Reload the page, or open the link where it was made. If there is no newer version of \
         it, the link is damaged: copy it once more where it comes from.",
    );
    check_refused(
        &signed("1oq"),
        "This link was not made by this page. At letter 3: expected an action, and `q` is none. Copy \
         it once more where it comes from.",
    );
    check_refused(
        &signed("1ouJ2."),
        "This link was not made by this page. At letter 4: expected a number of steps below 2, at the \
         end. Copy it once more where it comes from.",
    );
    check_refused(
        &signed("1Ca_b.o"),
        "This link was not made by this page: \"a_b\" is not a computer name: use 1 to 15 letters, \
         digits and \"-\", such as WEB01.",
    );
}

#[test]
fn a_replay_that_does_not_fit_stops_at_the_last_good_step() {
    let Opened { session: opened, stopped } = link::open(&signed("1oukkJ1.")).unwrap();
    assert_eq!(opened, link::open(&signed("1ouk")).unwrap().session);
    assert_eq!(
        stopped.unwrap().to_string(),
        "This link has 4 steps, and step 4 can't be done here: No dialog is open: open Anonymous User Account first. \
         What you see is the computer before that step."
    );
    let nobody = link::open(&signed("1oANobody!e!~lsame~g.k")).unwrap();
    assert_eq!(nobody.stopped.as_ref().unwrap().step(), 2);
    assert_eq!(nobody.session.position(), 1);
}

/// A link that somebody else has made by the same rules.
fn signed(body: &str) -> String {
    let mut sum: u32 = 0x811C_9DC5;
    for byte in body.bytes() {
        sum = (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    let folded = (sum ^ (sum >> 20)) & 0xF_FFFF;
    let letters: Vec<char> = "0123456789abcdefghjkmnpqrstvwxyz".chars().collect();
    let letter = |shift: u32| letters[usize::try_from((folded >> shift) & 31).unwrap()];
    format!("#{body}-{}{}{}{}", letter(15), letter(10), letter(5), letter(0))
}

/// Damage as it comes about: letters that change, a part that is cut off, more that comes in, two
/// links that run into each other.
fn damaged(links: &[String], dice: &mut Dice) -> String {
    const OTHERS: &str = "abcdefoukOUK0129-_/~!.%# \u{e9}";
    let one = &links[dice.below(links.len())];
    let mut letters: Vec<char> = one.chars().collect();
    let other = |dice: &mut Dice| OTHERS.chars().nth(dice.below(OTHERS.chars().count())).unwrap();
    match dice.below(4) {
        0 => {
            for _ in 0..=dice.below(3) {
                let place = 1 + dice.below(letters.len() - 1);
                letters[place] = other(dice);
            }
        }
        1 => {
            let (from, to) = (1 + dice.below(letters.len() - 1), dice.below(letters.len() + 1));
            letters.drain(from.min(to)..from.max(to));
        }
        2 => {
            for _ in 0..=dice.below(3) {
                let place = 1 + dice.below(letters.len());
                letters.insert(place, other(dice));
            }
        }
        _ => {
            let second: Vec<char> = links[dice.below(links.len())].chars().collect();
            letters.truncate(dice.below(letters.len()));
            letters.extend(&second[dice.below(second.len())..]);
        }
    }
    letters.into_iter().collect()
}

/// What became of links: how many were found to be damaged, opened to a stop, opened.
#[derive(Debug, Default)]
struct Tally {
    refused: u32,
    stopped: u32,
    opened: u32,
}

impl Tally {
    #[track_caller]
    fn add(&mut self, text: &str) {
        match link::open(text) {
            Err(error) => {
                let said = error.to_string();
                let useful = said.contains("Copy it once more")
                    || said.contains("copy it once more")
                    || said.contains("such as WEB01")
                    || (error == LinkError::NotALink && !link::is_link(fragment(text)));
                assert!(useful, "{text}: {said}");
                self.refused += 1;
            }
            Ok(Opened { stopped: Some(stopped), .. }) => {
                assert!(stopped.to_string().contains("can't be done here"));
                self.stopped += 1;
            }
            Ok(Opened { stopped: None, session }) => {
                assert!(link::write(&session).is_ok());
                self.opened += 1;
            }
        }
    }
}

fn fragment(text: &str) -> &str {
    text.rsplit_once('#').map_or(text, |(_, fragment)| fragment)
}

#[test]
fn a_hundred_thousand_damaged_links_say_something_useful() {
    let links: Vec<String> = readers(40, 25)
        .map(|session| link::write(&session).unwrap())
        .chain(golden_links())
        .collect();
    let mut dice = Dice::of(1);
    let mut tally = Tally::default();
    let mut harmless = 0;
    for _ in 0..100_000 {
        let text = damaged(&links, &mut dice);
        // A mark at the end is none of the link's; and some damage puts back what was there.
        let plain =
            fragment(&text).trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric());
        if links.iter().any(|link| &link[1..] == plain) {
            harmless += 1;
        } else {
            tally.add(&text);
        }
    }
    assert!(harmless < 2_000, "{harmless}");
    // Four letters of 32 let one in a million pass: none of these did.
    assert_eq!((tally.stopped, tally.opened), (0, 0), "{tally:?}");
}

#[test]
fn damage_that_the_check_misses_stops_or_opens_but_never_panics() {
    let links: Vec<String> =
        readers(40, 12).map(|session| link::write(&session).unwrap()).collect();
    let mut dice = Dice::of(2);
    let mut tally = Tally::default();
    for _ in 0..10_000 {
        let text = damaged(&links, &mut dice);
        let body = text.trim_start_matches('#').rsplit_once('-').map_or("1", |(body, _)| body);
        tally.add(&signed(body));
    }
    assert!(tally.refused > 1_000 && tally.stopped > 200 && tally.opened > 500, "{tally:?}");
}

/// The links that were ever made, by the versions of their format: never to be changed, only added to.
const GOLDEN: [&str; 1] = [include_str!("../golden/links-1.txt")];

fn golden_links() -> impl Iterator<Item = String> {
    GOLDEN.into_iter().flat_map(str::lines).filter(|line| line.starts_with('#')).map(str::to_owned)
}

/// What a link opens, action by action, independent of how links are written.
fn told(session: &Session) -> String {
    let mut text = String::new();
    let Installation { version, computer, seed, commit_rule, domain_controller } =
        session.computer().installation();
    let version = version.as_str();
    writeln!(text, "IIS {version} on {computer}, seed {seed}, writes {commit_rule:?}").unwrap();
    if *domain_controller {
        text += "a domain controller\n";
    }
    for action in masked(session) {
        writeln!(text, "{action:?}").unwrap();
    }
    writeln!(text, "at {} of {}", session.position(), session.len()).unwrap();
    text
}

#[test]
fn golden_links_open_for_ever() {
    let mut count = 0;
    for block in GOLDEN.into_iter().flat_map(|file| file.split("\n\n")) {
        let lines: Vec<&str> = block.lines().filter(|line| !line.starts_with("//")).collect();
        let Some((text, expected)) = lines.split_first() else { continue };
        let Opened { session, stopped } = link::open(text).unwrap();
        assert_eq!(stopped, None, "{text}");
        assert_eq!(told(&session).trim(), expected.join("\n"), "{text}");
        count += 1;
    }
    assert!(count >= 12, "{count}");
}

#[test]
fn golden_links_have_every_letter() {
    let used: String = golden_links().collect();
    for letter in "oOpPeEMtuBNWkKLyYZcHrRASsDXJiCGdx".chars() {
        assert!(used.contains(letter), "no golden link has `{letter}`");
    }
}

#[test]
fn a_link_of_this_version_is_written_as_the_golden_ones_are() {
    for text in golden_links() {
        assert_eq!(link::write(&link::open(&text).unwrap().session).unwrap(), text);
    }
    let again = session_in(Version::Iis4, "open; clear; ok; open; tick; ok; seek 2");
    assert!(golden_links().any(|text| text == link::write(&again).unwrap()));
}
