//! Every logon of the anonymous user: sync, stored password, state of the account, rights, logon
//! method, service and subauthenticator, each with each. The oracle is the table of facts D.2 as a
//! chain of questions; the invariants hold for every case.

use metabase::Data;
use metabase::schema::{
    ANONYMOUS_PASSWORD_SYNC, ANONYMOUS_USER_NAME, ANONYMOUS_USER_PASS, LOGON_METHOD,
};
use simulator::{
    AccountChange, Action, Computer, Event, Installation, Log, LogonType, Outcome, Request,
    Service, Version,
};
use std::collections::BTreeMap;

const NAME: &str = "VISITOR";
/// Words that stand nowhere else, so that a leak of one is found.
const RIGHT: &str = "Right-Secret";
const WRONG: &str = "Wrong-Secret";

/// One combination.
#[derive(Clone, Copy, Debug)]
struct Case {
    version: Version,
    service: Service,
    sync: bool,
    /// None, the empty text, the account's, another.
    stored: Option<&'static str>,
    account: Option<Account>,
    method: u32,
    subauthenticator: bool,
}

#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is tried with each")]
struct Account {
    disabled: bool,
    locked: bool,
    expired: bool,
    locally: bool,
    network: bool,
    batch: bool,
}

/// The error numbers of facts D.2, and which entry of the Security log goes with each.
const AUDITED: [(u32, u32); 6] =
    [(126, 537), (1326, 529), (1330, 535), (1331, 531), (1385, 534), (1909, 539)];

fn cases() -> impl Iterator<Item = Case> {
    let flags = |number: u32, bit: u32| number & 1 << bit != 0;
    let accounts = (0..64).map(move |bits| Account {
        disabled: flags(bits, 0),
        locked: flags(bits, 1),
        expired: flags(bits, 2),
        locally: flags(bits, 3),
        network: flags(bits, 4),
        batch: flags(bits, 5),
    });
    let accounts: Vec<Option<Account>> = accounts.map(Some).chain([None]).collect();
    (0..2 * 2 * 2 * 4 * 3 * 2u32).flat_map(move |bits| {
        let mut rest = bits;
        let mut next = |count: u32| {
            let digit = rest % count;
            rest /= count;
            digit as usize
        };
        let version = Version::ALL[next(2)];
        let service = Service::ALL[next(2)];
        let sync = next(2) == 1;
        let stored = [None, Some(""), Some(RIGHT), Some(WRONG)][next(4)];
        let method = u32::try_from(next(3)).unwrap();
        let subauthenticator = next(2) == 1;
        let case = Case { version, service, sync, stored, account: None, method, subauthenticator };
        accounts.clone().into_iter().map(move |account| Case { account, ..case })
    })
}

impl Case {
    /// The computer in this state, by actions where there are any and records as a script writes them.
    fn build(self, fresh: &Computer) -> Computer {
        let root = self.service.root();
        let set = |computer: &Computer, record| computer.with_record(&root, record).unwrap();
        let mut computer = set(fresh, ANONYMOUS_USER_NAME.record(Data::string(NAME)));
        computer = set(&computer, ANONYMOUS_PASSWORD_SYNC.record(Data::Dword(self.sync.into())));
        computer = set(&computer, LOGON_METHOD.record(Data::Dword(self.method)));
        computer = match self.stored {
            Some(text) => set(&computer, ANONYMOUS_USER_PASS.record(Data::string(text))),
            None => computer.without_record(&root, ANONYMOUS_USER_PASS.id).unwrap(),
        };
        if let Some(account) = self.account {
            let change = AccountChange {
                disabled: Some(account.disabled),
                locked_out: Some(account.locked),
                password_expired: Some(account.expired),
                log_on_locally: Some(account.locally),
                access_from_network: Some(account.network),
                log_on_as_batch: Some(account.batch),
                ..AccountChange::create(RIGHT)
            };
            computer = computer.apply(&Action::set_account(NAME, change)).unwrap().0;
        }
        if !self.subauthenticator {
            // The web component removed and added again, and IIS not yet restarted.
            for installed in [false, true] {
                let service = Service::Web;
                let action =
                    Action::SetService { service, installed: Some(installed), running: None };
                computer = computer.apply(&action).unwrap().0;
            }
        }
        computer
    }

    fn request(self) -> Request {
        match self.service {
            Service::Web => Request::web(),
            Service::Ftp => Request::ftp(),
        }
    }

    /// What facts D.2 say: the type of token, or the number of the error.
    fn expected(self) -> Result<LogonType, u32> {
        // LogonMethod is a property of the web service (facts A.3).
        let logon_type = match (self.sync, self.service, self.method) {
            (true, ..) | (false, Service::Web, 2) => LogonType::Network,
            (false, Service::Web, 1) => LogonType::Batch,
            (false, ..) => LogonType::Interactive,
        };
        if self.sync && !self.subauthenticator {
            return Err(126);
        }
        let account = self.account.ok_or(1326u32)?;
        let right = match logon_type {
            LogonType::Interactive => account.locally,
            LogonType::Network => account.network,
            LogonType::Batch => account.batch,
        };
        for (wrong, error) in [
            (account.locked, 1909),
            (!self.sync && self.stored != Some(RIGHT), 1326),
            (account.disabled, 1331),
            (!self.sync && account.expired, 1330),
            (!right, 1385),
        ] {
            if wrong {
                return Err(error);
            }
        }
        Ok(logon_type)
    }
}

fn visits() -> Vec<(Case, Computer, Outcome)> {
    let fresh = Version::ALL.map(|version| Computer::install(&Installation::of(version)).unwrap());
    let visit = |case: Case| {
        let before = case.build(&fresh[case.version as usize]);
        let (after, outcome) = before.apply(&Action::Request(case.request())).unwrap();
        (case, after, outcome)
    };
    cases().map(visit).collect()
}

fn of(log: Log, outcome: &Outcome) -> Vec<&Event> {
    outcome.events.iter().filter(|event| event.log == log).collect()
}

#[test]
fn every_logon_ends_as_the_table_of_failures_says() {
    let mut counts: BTreeMap<Result<&str, u32>, usize> = BTreeMap::new();
    let mut answers_while_ticked: BTreeMap<String, String> = BTreeMap::new();
    for (case, computer, outcome) in visits() {
        let expected = case.expected();
        *counts.entry(expected.map(LogonType::as_str)).or_default() += 1;
        let reply = outcome.reply.as_ref().unwrap();
        assert_eq!(reply.logon_type, expected.ok(), "{case:?}");
        assert_eq!(reply.is_granted(), expected.is_ok(), "{case:?}");

        // Event 100 is written when and only when a logon was tried and failed, and holds the number.
        let system = of(Log::System, &outcome);
        let numbers: Vec<u32> = system.iter().map(|event| event.event_id).collect();
        assert_eq!(numbers, if expected.is_ok() { vec![] } else { vec![100] }, "{case:?}");
        for event in system {
            let code = expected.unwrap_err();
            assert_eq!(event.data, code.to_le_bytes(), "{case:?}");
            assert_eq!(event.source, case.service.source(), "{case:?}");
        }

        // The Security log has one entry for the logon, before that; a lock has two in 5.0.
        let audit: Vec<u32> = of(Log::Security, &outcome).iter().map(|e| e.event_id).collect();
        let expected_audit = match expected {
            Ok(LogonType::Network) if case.version == Version::Iis5 => vec![540],
            Ok(_) => vec![528],
            Err(1909) if case.version == Version::Iis5 => vec![539, 681],
            Err(code) => vec![AUDITED.iter().find(|(error, _)| *error == code).unwrap().1],
        };
        assert_eq!(audit, expected_audit, "{case:?}");
        assert_eq!(outcome.events[0].log, Log::Security, "{case:?}");

        // While the box is ticked nothing depends on the stored password.
        if case.sync {
            let told = format!("{:?}", (reply, &outcome.events));
            let same = Case { stored: None, ..case };
            let first = answers_while_ticked.entry(format!("{same:?}")).or_insert(told.clone());
            assert_eq!(*first, told, "{case:?}");
        }

        // No password is told.
        let told = format!("{outcome:?}{:?}", computer.last_reply());
        assert!(!told.contains(RIGHT) && !told.contains(WRONG), "{case:?}: {told}");
    }
    assert_eq!(
        counts.into_iter().collect::<Vec<_>>(),
        [
            (Ok("batch"), 16),
            (Ok("interactive"), 64),
            (Ok("network"), 400),
            (Err(126), 3120),
            (Err(1326), 2448),
            (Err(1330), 192),
            (Err(1331), 1152),
            (Err(1385), 480),
            (Err(1909), 4608),
        ]
    );
}

/// The same visitor again: a token serves, and neither log has a new entry; a failure is tried anew.
#[test]
fn a_second_visit_logs_only_what_failed() {
    for (case, computer, first) in visits() {
        let (_, second) = computer.apply(&Action::Request(case.request())).unwrap();
        if case.expected().is_ok() {
            assert_eq!(second.events, [], "{case:?}");
            assert_eq!(second.reply, first.reply, "{case:?}");
        } else {
            assert_eq!(second.events.len(), first.events.len(), "{case:?}");
        }
    }
}
