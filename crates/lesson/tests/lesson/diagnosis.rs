//! "I have this problem now": whatever is wrong is found by its signs, and what is offered helps.

use crate::notation::{M4, session_in};
use lesson::diagnosis::{
    Answer, Ask, Candidate, Diagnosis, Fault, Observed, Pasted, QUESTIONS, Records, Scope,
};
use lesson::{Claim, label};
use simulator::{AccountChange, Action, Computer, Installation, Rule, Version};
use std::collections::BTreeSet;

fn begun(version: Version) -> Diagnosis {
    let mut diagnosis = Diagnosis::new(&Installation::default());
    diagnosis.answer_version(version);
    diagnosis
}

fn after(installation: &Installation, actions: &[Action]) -> Computer {
    let fresh = Computer::install(installation).unwrap();
    actions.iter().fold(fresh, |computer, action| computer.apply(action).unwrap().0)
}

fn gets_in(computer: &Computer, visit: &Action) -> bool {
    computer.apply(visit).unwrap().1.reply.unwrap().is_granted()
}

/// Where it is, what is wrong, and what is told of it.
fn key(candidate: &Candidate) -> String {
    format!("{:?} {:?} {:?}", candidate.scope(), candidate.fault(), candidate.evidence().len())
        + &candidate.name()
}

fn what(candidate: &Candidate) -> (Scope, Fault) {
    (candidate.scope().unwrap(), candidate.fault().unwrap())
}

#[test]
fn what_can_be_wrong() {
    for version in Version::ALL {
        let all = begun(version).candidates();
        let at = |scope| -> Vec<String> {
            let here = all.iter().filter(|found| found.scope() == Some(scope));
            let refused = here.filter_map(|found| match found.fault()? {
                Fault::Refused(rule) => Some(format!("{rule:?}")),
                Fault::PasswordGone | Fault::Past => None,
            });
            refused.collect::<BTreeSet<_>>().into_iter().collect()
        };
        // By hand, from the failures of the facts (D.2, D.3).
        assert_eq!(
            at(Scope::EveryWebSite),
            [
                "DisabledAccountIsRefused",
                "ExpiredPasswordIsRefused",
                "LockedOutAccountIsRefused",
                "MissingAccountIsRefused",
                "MissingRightIsRefused",
                "NetworkTokenStaysHere",
                "NoPasswordIsStored",
                "NothingWasTried",
                "PermissionsLeaveAnonymousOut",
                "RemoteComputerKnowsAccount",
                "StoppedServiceIsSilent",
                "StoredPasswordDiffers",
                "SubauthenticatorIsMissing",
                "SubauthenticatorKnowsLocalAccounts",
            ]
        );
        let ftp = at(Scope::Ftp);
        for rule in ["AnonymousFtpIsOff", "GuestIsRefusedByFtp", "HomeDirectoryIsMissing"] {
            assert!(ftp.iter().any(|found| found == rule), "{rule}");
        }
        let gone = all.iter().filter(|found| found.fault() == Some(Fault::PasswordGone));
        assert_eq!(gone.count(), 2, "the web's and that of FTP");
    }
}

/// The article's own problem: S3, after the four steps.
fn answer_of_the_article(ask: Ask, options: &[Observed]) -> Answer {
    let fits = |option: &&Observed| match option {
        Observed::Version(_) => false,
        Observed::Where(scope) => *scope == Scope::EveryWebSite,
        Observed::Seen(_) => option.choice().words.starts_with("401.1"),
        Observed::Event(logged) => {
            logged.as_ref().is_some_and(|logged| logged.text.contains("bad password"))
        }
        Observed::Dialog(seen) => !seen.ticked && seen.blank && seen.own_account,
        Observed::Last(deed) => deed.words() == "The box was cleared",
        Observed::Records(records) => {
            *records == Records { user_name: true, password: false, sync: Some(false) }
        }
    };
    options.iter().find(fits).map_or_else(|| panic!("{ask:?}"), |found| Answer::Is(found.clone()))
}

#[test]
fn the_articles_problem_is_found_in_three_answers() {
    for version in Version::ALL {
        let mut diagnosis = begun(version);
        while let Some(question) = diagnosis.question() {
            let answer = answer_of_the_article(question.ask, &question.options);
            diagnosis.answer(answer);
        }
        assert!(diagnosis.answers().len() <= 3, "{:?}", diagnosis.answers());
        let found = diagnosis.candidates();
        let [found] = found.as_slice() else { panic!("{} are left", found.len()) };
        assert_eq!(what(found), (Scope::EveryWebSite, Fault::Refused(Rule::NoPasswordIsStored)));
        // How it came to it: the article's steps, which are documented throughout.
        let way = &found.ways()[0];
        let installation = Installation::of(version);
        assert_eq!(way.actions, Claim::M4.actions(&installation));
        assert!(way.rules.iter().all(|rule| rule.basis().inferred.is_none()), "{:?}", way.rules);
        let titles: Vec<String> = found.fixes().iter().map(|fix| fix.title.clone()).collect();
        assert_eq!(titles, ["Tick the box again", "Give the account a password that you know"]);
    }
}

/// Every way through the questions.
fn walk(diagnosis: &Diagnosis, leaf: &mut impl FnMut(&Diagnosis)) {
    let Some(question) = diagnosis.question() else { return leaf(diagnosis) };
    assert!(question.number <= QUESTIONS);
    assert!(question.options.len() > 1, "{:?} has nothing to choose", question.ask);
    for option in question.options {
        let mut next = diagnosis.clone();
        next.answer(Answer::Is(option));
        walk(&next, leaf);
    }
}

#[test]
fn every_answer_leads_to_something_that_fits_and_everything_is_found() {
    for version in Version::ALL {
        let all: BTreeSet<_> = begun(version).candidates().iter().map(Candidate::name).collect();
        let (mut found, mut leaves, mut alone) = (BTreeSet::new(), 0, 0);
        walk(&begun(version), &mut |diagnosis| {
            let left = diagnosis.candidates();
            assert!(!left.is_empty(), "{:?}", diagnosis.answers());
            assert_eq!(diagnosis.contradicting(), []);
            leaves += 1;
            alone += usize::from(left.len() == 1);
            found.extend(left.iter().map(Candidate::name));
        });
        assert_eq!(found, all);
        assert!(alone * 10 >= leaves * 9, "{alone} of {leaves} end with one cause");
    }
}

#[test]
fn who_knows_nothing_is_asked_no_more_than_five_times() {
    let mut diagnosis = Diagnosis::new(&Installation::default());
    while diagnosis.question().is_some() {
        diagnosis.answer(Answer::Unknown);
    }
    assert!(diagnosis.answers().len() <= QUESTIONS);
    let found = diagnosis.candidates();
    assert_eq!(found.len(), begun(Version::default()).candidates().len());
    // The article's own problem is the first of them.
    let own = (Scope::EveryWebSite, Fault::Refused(Rule::NoPasswordIsStored));
    assert_eq!(what(&found[0]), own);
}

#[test]
fn whatever_is_answered_something_fits_or_it_is_told_why_not() {
    let begun = Version::ALL.map(begun);
    let mut random = 1_u64;
    let mut next = move |below: usize| {
        random = random.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(0x1405_7B7E_F767_814F);
        usize::try_from(random >> 33).unwrap() % below
    };
    let pasted = [
        "The parameter \"AnonymousUserPass\" is not set at this node.",
        "AnonymousPasswordSync : (BOOLEAN) True",
        "cscript adsutil.vbs ENUM msftpsvc\nAnonymousPasswordSync : (BOOLEAN) False",
        "nothing of it",
    ];
    let mut told = 0;
    for _ in 0..150 {
        let mut diagnosis = begun[next(2)].clone();
        for _ in 0..6 {
            match next(8) {
                0 => drop(diagnosis.back().filter(|_| !diagnosis.answers().is_empty())),
                1 => drop(diagnosis.paste(pasted[next(pasted.len())]).clone()),
                _ => {}
            }
            if diagnosis.answers().is_empty() {
                diagnosis.answer_version(Version::Iis4);
            }
            if let Some(question) = diagnosis.question() {
                let answers = question.answers();
                diagnosis.answer(answers[next(answers.len())].0.clone());
            }
            let fits = !diagnosis.candidates().is_empty();
            assert_ne!(fits, diagnosis.contradiction().is_some(), "{:?}", diagnosis.answers());
            assert_eq!(fits, !diagnosis.names().is_empty());
            assert!(diagnosis.answers().len() <= QUESTIONS);
            told += usize::from(!fits);
        }
    }
    assert!(told > 20, "{told} contradictions");
}

#[test]
fn an_answer_taken_back_is_as_if_it_had_not_been_given() {
    let mut diagnosis = begun(Version::Iis5);
    let question = diagnosis.question().unwrap();
    let left = diagnosis.candidates().len();
    diagnosis.answer(Answer::Other);
    assert_eq!(diagnosis.candidates().len(), 0);
    assert_eq!(diagnosis.back(), Some(Answer::Other));
    assert_eq!((diagnosis.question(), diagnosis.candidates().len()), (Some(question), left));
}

#[test]
fn what_does_not_fit_is_told_with_the_answer_that_stands_against_the_rest() {
    let mut diagnosis = begun(Version::Iis4);
    while let Some(question) = diagnosis.question() {
        diagnosis.answer(answer_of_the_article(question.ask, &question.options));
    }
    let asked: Vec<Ask> = diagnosis.answers().iter().map(|(ask, _)| *ask).collect();
    assert!(asked.contains(&Ask::Dialog));
    // A password that is stored, and not blank: the dialog can't show what was answered.
    diagnosis.paste("AnonymousUserPass : (STRING) \"x\"\r\nAnonymousPasswordSync : (BOOLEAN) True");
    assert_eq!(diagnosis.candidates().len(), 0);
    assert_eq!(diagnosis.contradicting(), [Ask::Dialog, Ask::Records]);
    assert!(diagnosis.contradiction().unwrap().contains("“What does the dialog show?”"));
}

#[test]
fn every_fix_that_is_offered_works() {
    for version in Version::ALL {
        let mut without = BTreeSet::new();
        for candidate in begun(version).candidates() {
            let installation = candidate.installation();
            let fixes = candidate.fixes();
            if fixes.is_empty() {
                without.insert(format!("{:?}", candidate.fault().unwrap()));
            }
            for fix in fixes {
                let ill = after(installation, &fix.trail);
                let refused = candidate.fault() != Some(Fault::PasswordGone);
                assert_eq!(gets_in(&ill, &candidate.visit()), !refused, "{}", candidate.name());
                let well = fix.actions.iter().fold(ill, |now, action| now.apply(action).unwrap().0);
                assert!(gets_in(&well, &candidate.visit()), "{}: {}", candidate.name(), fix.title);
                assert!(fix.clicks.len() + fix.lines.len() > 0, "{} has no words", fix.title);
            }
        }
        // Nothing in IIS undoes a file's permissions, and what is over needs nothing.
        let expected = ["Past", "Refused(PermissionsLeaveAnonymousOut)"];
        assert_eq!(without.iter().map(String::as_str).collect::<Vec<_>>(), expected);
    }
}

/// What somebody does who copies the lines.
fn run(computer: &Computer, line: &str) -> Computer {
    let words: Vec<&str> = line.split(' ').collect();
    let action = match words.as_slice() {
        ["cscript", "adsutil.vbs", ..] => Action::Adsutil { command: line.to_owned() },
        ["net", "user", name, "/active:yes"] => {
            let change = AccountChange { disabled: Some(false), ..AccountChange::default() };
            Action::set_account(name, change)
        }
        ["net", "user", name, password, "/add"] => {
            Action::set_account(name, AccountChange::create(password))
        }
        ["net", "user", name, password] => Action::set_password(name, password),
        ["net", "stop", "iisadmin", "/y"] => Action::Restart,
        ["net", "start", "w3svc" | "msftpsvc"] => return computer.clone(), // Restart has done it
        _ => panic!("{line}"),
    };
    computer.apply(&action).unwrap().0
}

#[test]
fn the_lines_do_what_the_clicks_do() {
    let titles = [
        "Tick the box again",
        "Give the account a password that you know",
        "Allow anonymous access",
        "Make the account again",
        "Start the site",
    ];
    for version in Version::ALL {
        let mut tried = BTreeSet::new();
        for candidate in begun(version).candidates() {
            for fix in candidate.fixes() {
                if !titles.contains(&fix.title.as_str()) {
                    continue;
                }
                let ill = after(candidate.installation(), &fix.trail);
                let well = fix.lines.iter().fold(ill, |now, line| run(&now, line));
                assert!(
                    gets_in(&well, &candidate.visit()),
                    "{}: {:?}",
                    candidate.name(),
                    fix.lines
                );
                tried.insert(fix.title);
            }
        }
        assert_eq!(tried.len(), titles.len(), "{tried:?}");
    }
}

#[test]
fn what_becomes_of_the_token_is_told() {
    let mut diagnosis = begun(Version::Iis5);
    while let Some(question) = diagnosis.question() {
        diagnosis.answer(answer_of_the_article(question.ask, &question.options));
    }
    let fixes = diagnosis.candidates()[0].fixes();
    let remote: Vec<&str> = fixes.iter().map(|fix| fix.remote.as_deref().unwrap()).collect();
    assert_eq!(
        remote,
        [
            "What visitors then hold: network logon, type 3: good on this computer only.",
            "What visitors then hold: interactive logon, type 2: good on other computers too. Another computer lets in whom it knows by the same name and password.",
        ]
    );
}

/// What the script prints of a key: each record, or all.
fn printed(computer: &Computer, scope: Scope, listing: bool) -> String {
    let node = scope.node();
    let node = node.as_str().trim_start_matches("LM/").to_ascii_lowercase();
    let commands = if listing {
        vec![format!("ENUM {node}")]
    } else {
        ["AnonymousUserPass", "AnonymousPasswordSync", "AnonymousUserName"]
            .map(|name| format!("GET {node}/{name}"))
            .to_vec()
    };
    let mut text = String::new();
    for command in commands {
        let (_, outcome) = computer.apply(&Action::Adsutil { command: command.clone() }).unwrap();
        text += "C:\\Inetpub\\AdminScripts>cscript adsutil.vbs ";
        text += &command;
        text += "\r\n";
        text += "Microsoft (R) Windows Script Host Version 5.1 for Windows\r\n";
        text += "Copyright (C) Microsoft Corporation 1996-1999. All rights reserved.\r\n\r\n";
        text += &outcome.output.join("\r\n");
        text += "\r\n";
    }
    text
}

#[test]
fn what_the_script_prints_leads_to_what_is_wrong() {
    for version in Version::ALL {
        let begun = begun(version);
        for candidate in begun.candidates() {
            if candidate.fault() == Some(Fault::Past) {
                continue;
            }
            let computer = after(candidate.installation(), candidate.trail());
            for listing in [false, true] {
                let text = printed(&computer, candidate.scope().unwrap(), listing);
                let mut diagnosis = begun.clone();
                let pasted = diagnosis.paste(&text).clone();
                assert_eq!(pasted.unknown, Vec::<usize>::new(), "{text}");
                assert_eq!(pasted.readings.len(), 1, "{text}");
                let found = diagnosis.candidates();
                assert!(
                    found.iter().any(|other| what(other) == what(&candidate)),
                    "{}\n{text}",
                    key(&candidate)
                );
            }
        }
        // The article's own, from the lines alone: whatever the place, no password is stored.
        let mut diagnosis = begun.clone();
        let session = session_in(version, M4);
        diagnosis.paste(&printed(session.computer(), Scope::EveryWebSite, false));
        let rules: BTreeSet<_> =
            diagnosis.candidates().iter().filter_map(Candidate::rule).collect();
        assert!(rules.contains(&Rule::NoPasswordIsStored), "{rules:?}");
        assert!(!rules.contains(&Rule::StoredPasswordDiffers), "{rules:?}");
    }
}

#[test]
fn lines_are_read_with_leniency() {
    let expected = |text: &str, password, sync| {
        let pasted = Pasted::read(text);
        let [reading] = pasted.readings.as_slice() else { panic!("{text}: {pasted:?}") };
        assert_eq!((reading.password, reading.sync), (password, sync), "{text}");
    };
    let gone = Some(false);
    expected("  the parameter \"anonymoususerpass\" is not set at this node", gone, None);
    expected("ANONYMOUSUSERPASS:(string)\"**********\"", Some(true), None);
    expected("anonymouspasswordsync   :   (BOOLEAN)   FALSE  \r", None, Some(Some(false)));
    expected("AnonymousPasswordSync : (INTEGER) 1", None, Some(Some(true)));
    expected("[/w3svc/1]\nAnonymousPasswordSync : (BOOLEAN) True", gone, Some(Some(true)));
    assert!(Pasted::read("").is_empty());
    assert_eq!(Pasted::read("hello\n\nworld").unknown, [1, 3]);
    assert_eq!(Pasted::read("AuthFlags : (INTEGER) 5").others, 1);
}

#[test]
fn a_password_in_what_was_pasted_is_nowhere_afterwards() {
    let secrets = ["S3cret!pw", "True", "is not set", "x\" y", "Ünïcode", ") (STRING", "[/a]"];
    let around = [
        "AnonymousUserPass : (STRING) \"$\"",
        "AnonymousUserPass               : (STRING)$",
        "anonymoususerpass:$",
        "C:\\>cscript adsutil.vbs SET w3svc/AnonymousUserPass \"$\"",
        "cscript adsutil.vbs GET w3svc/AnonymousUserPass $",
        "adsutil.vbs GET $/AnonymousUserPass",
        "The parameter \"$\" is not set at this node.",
        "net user IUSR_WEB01 $",
        "$",
        "$ : (STRING) \"$\"",
        "WAMUserPass : (STRING) \"$\"",
        "[/$]",
        "cscript adsutil.vbs GET $/AnonymousUserPass\nAnonymousUserPass : (STRING) \"$\"",
        "adsutil.vbs ENUM w3svc/$\nAnonymousUserPass : (STRING) \"$\"",
        "AnonymousPasswordSync : (BOOLEAN) $",
    ];
    let begun = begun(Version::Iis4);
    for secret in secrets {
        let marked = format!("zq{secret}qz");
        for line in around {
            let mut diagnosis = begun.clone();
            diagnosis.paste(&line.replace('$', &marked));
            let pasted = diagnosis.pasted().unwrap();
            let mut told = vec![
                format!("{pasted:?} {:?} {:?}", diagnosis.question(), diagnosis.contradiction()),
                pasted.sentences().join(" "),
            ];
            for found in diagnosis.candidates().iter().take(2) {
                told.push(format!("{} {:?} {:?}", found.name(), found.ways(), found.fixes()));
            }
            let told = told.concat();
            assert!(!told.contains("zq") && !told.contains("ZQ"), "{line}: {told}");
        }
    }
}

#[test]
fn the_steps_can_be_played() {
    for version in Version::ALL {
        for candidate in begun(version).candidates() {
            for way in candidate.ways() {
                let beats = candidate.beats_of(&way);
                assert_eq!(beats.len(), way.actions.len() + 2, "{:?}", way.actions);
                assert_eq!(way.steps().len(), way.actions.len());
            }
            for fix in candidate.fixes() {
                let (given, beats) = candidate.trial_of(&fix);
                assert_eq!(beats.len(), fix.actions.len() + 2, "{}", fix.title);
                let ill = after(candidate.installation(), &given);
                let last = beats.iter().filter_map(|beat| beat.action.as_ref()).fold(
                    (ill, false),
                    |(now, _), action| {
                        let (next, outcome) = now.apply(action).unwrap();
                        (next, outcome.reply.is_some_and(|reply| reply.is_granted()))
                    },
                );
                assert!(last.1, "{}: {}", candidate.name(), label(&fix.actions[0]));
            }
        }
    }
}
