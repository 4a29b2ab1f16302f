//! What is told of the windows around IIS: services, the clock, who wrote an entry, the accounts' texts.

use crate::notation::{M4, go_on, session, session_in};
use lesson::{
    WindowsCaptions, account_texts, clock_sentence, stamp, subauthenticator_sentence, writer,
};
use simulator::{Installation, Rule, Version};

#[test]
fn each_entry_of_the_log_is_traced_to_the_step_that_wrote_it() {
    // A granted logon leaves an entry in the Security log (step 1); a refused one leaves two, the other
    // in the System log (step 11).
    let mut session = session(&format!("request; {M4}; request; restart"));
    let entries = session.computer().events().len();
    assert_eq!(entries, 3, "one of the first request, two of the second, none of the token");
    assert_eq!(writer(&session, 0), Some((1, Some(Rule::LogonIsAudited))));
    assert_eq!(writer(&session, 1), Some((11, Some(Rule::LogonIsAudited))));
    assert_eq!(writer(&session, 2), Some((11, Some(Rule::FailedLogonIsLogged))));
    assert_eq!(writer(&session, 3), None);
    go_on(&mut session, "seek 5");
    assert_eq!(writer(&session, 1), None, "at step 5 it is not written yet");
}

#[test]
fn the_subauthenticator_is_told_of_with_the_rule_behind_it() {
    let told = |text: &str| subauthenticator_sentence(session(text).computer().services());
    assert_eq!(
        told("stop web").1,
        Rule::SubauthenticatorVouches,
        "a stopped service keeps its files"
    );
    assert_eq!(told("remove web").1, Rule::SubauthenticatorIsMissing);
    let (back, rule) = told("remove web; install web");
    assert!(back.contains("when IIS restarts"), "{back}");
    assert_eq!(rule, Rule::SubauthenticatorComesWithWeb);
    assert_eq!(told("remove web; install web; restart").1, Rule::SubauthenticatorVouches);
}

#[test]
fn the_clock_is_read_in_the_units_that_there_are() {
    for (seconds, expected) in [
        (0, "No time has passed since the installation."),
        (1, "1 second since the installation."),
        (900, "15 minutes since the installation."),
        (3661, "1 hour 1 minute 1 second since the installation."),
        (172_800, "2 days since the installation."),
    ] {
        assert_eq!(clock_sentence(seconds), expected);
    }
}

#[test]
fn windows_calls_its_things_as_in_its_version() {
    let [nt4, w2000] = Version::ALL.map(WindowsCaptions::of);
    assert_eq!((nt4.users, w2000.users), ("User Manager", "Local Users and Groups"));
    assert_eq!((nt4.disabled, w2000.disabled), ("Account Disabled", "Account is disabled"));
    assert_eq!((nt4.event, w2000.event), ("Event Detail", "Event Properties"));
    assert_eq!(nt4.properties("IUSR_WEB01"), "User Properties");
    assert_eq!(w2000.properties("IUSR_WEB01"), "IUSR_WEB01 Properties");
}

#[test]
fn setup_describes_its_own_accounts_alone() {
    for version in Version::ALL {
        let installation = Installation::of(version);
        for account in session_in(version, "create Somebody x").computer().accounts().iter() {
            let [_, about] = account_texts(&installation, &account.name);
            assert_eq!(about.is_empty(), account.name == "Somebody", "{}", account.name);
        }
    }
}

#[test]
fn the_state_of_an_account_is_told_in_the_words_of_the_version() {
    let told = |version, text: &str| {
        let session = session_in(version, text);
        let account = session.computer().accounts().find("IUSR_WEB01").unwrap();
        WindowsCaptions::of(version).state_of(account)
    };
    assert_eq!(told(Version::Iis5, ""), " is enabled and has all three rights.");
    assert_eq!(
        told(Version::Iis4, "lock IUSR on; deny IUSR on"),
        " is locked out; lacks the right: Access this computer from network."
    );
    assert_eq!(
        told(Version::Iis5, "disable IUSR on; expire IUSR on"),
        " is disabled; has a password that is too old."
    );
}

/// The times are those that a browser's calendar gives for 9:00 on the fifth of January 2001 and so many
/// seconds more.
#[test]
fn the_clock_goes_on_from_nine_on_the_day_of_the_article() {
    const DAY: u64 = 86_400;
    for (seconds, date, time) in [
        (0, "1/5/2001", "9:00:00 AM"),
        (3 * 3600 - 1, "1/5/2001", "11:59:59 AM"),
        (3 * 3600, "1/5/2001", "12:00:00 PM"),
        (15 * 3600 - 1, "1/5/2001", "11:59:59 PM"),
        (15 * 3600, "1/6/2001", "12:00:00 AM"),
        (27 * DAY, "2/1/2001", "9:00:00 AM"),
        (54 * DAY + 15 * 3600, "3/1/2001", "12:00:00 AM"), // no leap year
        (1150 * DAY, "2/29/2004", "9:00:00 AM"),
        (1150 * DAY + 15 * 3600, "3/1/2004", "12:00:00 AM"),
        (36_214 * DAY, "3/1/2100", "9:00:00 AM"), // a century has none
        (u64::from(u32::MAX), "2/11/2137", "3:28:15 PM"),
        (100_000_000_007, "11/20/5169", "6:46:47 PM"),
    ] {
        assert_eq!(stamp(seconds), (date.to_owned(), time.to_owned()), "{seconds} s");
    }
    assert!(!stamp(u64::MAX).0.is_empty(), "the end of all clocks is a date like others");
}
