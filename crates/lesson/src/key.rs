//! What of a computer matters to who searches with [`moves`]: the quotient by which states are one.
//!
//! Two computers that came from one start by moves, and have the same key, stay alike whatever moves
//! follow: the same are possible, they lead to equal keys, and visitors get the same answers. That is
//! tested over whole spaces. So a search needs to try each key but once.
//!
//! Which text a password is doesn't count, only which of them are equal; nor does the time of day, but
//! which tokens still serve; nor what the log says, but whether it says something.
//!
//! [`moves`]: crate::moves()

use crate::asked;
use crate::moves::{drafts, site, typed};
use metabase::Path;
use metabase::schema::{
    ALLOW_ANONYMOUS, ANONYMOUS_PASSWORD_SYNC, ANONYMOUS_USER_NAME, ANONYMOUS_USER_PASS, AUTH_FLAGS,
    Property, SERVER_STATE,
};
use simulator::{Account, Computer, Draft, DraftPassword, Log, LogonType, Rights, Service, WayIn};
use std::cmp::Ordering;
use std::sync::Arc;

/// What of a computer matters. Keys of computers that came from different starts don't compare.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    held: Arc<Held>,
    /// Which of the passwords that are held is which.
    passwords: [Option<Secret>; 3],
    draft: Option<DraftKey>,
    way_in: WayIn,
    /// Of each name that can come into force.
    accounts: Vec<Option<AccountKey>>,
    services: [bool; 5],
    tokens: Vec<(String, Option<Secret>, LogonType)>,
    logged: bool,
}

/// What of the metabase matters: looked up once for all computers that share one.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    /// What the place itself holds.
    sync: Option<u32>,
    user_name: Option<String>,
    owns_password: bool,
    /// `AuthFlags` and `AllowAnonymous` along the way from the place to where its visitors go.
    methods: [Option<u32>; 6],
    server_state: Option<u32>,
    /// The name and the password that reach visitors, those that would show if the place had none,
    /// and those of the place.
    names: [Option<String>; 3],
    passwords: [Option<String>; 3],
}

/// A password, told from others: 0 is the empty one, the others are numbered as they are met.
type Secret = u8;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct DraftKey {
    node: Path,
    user_name: String,
    /// `None` for one that is kept.
    password: Option<Secret>,
    sync: bool,
    assigned: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct AccountKey {
    password: Secret,
    disabled: bool,
    locked_out: bool,
    password_expired: bool,
    rights: [bool; 3],
}

/// The passwords met so far.
#[derive(Default)]
struct Met<'a>(Vec<&'a str>);

impl<'a> Met<'a> {
    fn secret(&mut self, text: &'a str) -> Secret {
        if self.place(text).is_none() {
            self.0.push(text);
        }
        self.place(text).unwrap_or(Secret::MAX) // a few drafts and accounts have few passwords
    }

    fn place(&self, text: &str) -> Option<Secret> {
        if text.is_empty() {
            return Some(0);
        }
        let place = self.0.iter().position(|met| *met == text)?;
        Secret::try_from(place + 1).ok()
    }
}

impl Held {
    pub(crate) fn of(computer: &Computer, node: &Path) -> Self {
        let metabase = computer.metabase();
        let request = asked(node);
        let (site, above) = (site(&request), node.parent());
        let own = |place: &Path, property: &Property| {
            metabase.record(place, property.id).map(|record| &record.data)
        };
        let number = |place: Option<&Path>, property: &Property| own(place?, property)?.as_dword();
        let reaching = |property: &Property| {
            [Some(&request.node), above.as_ref(), Some(node)].map(|place| {
                let found = metabase.effective(place?, property.id)?;
                found.record.data.as_str().map(str::to_owned)
            })
        };
        let [here, there, between] = [Some(node), Some(&request.node), site.as_ref()];
        Self {
            sync: number(here, &ANONYMOUS_PASSWORD_SYNC),
            user_name: own(node, &ANONYMOUS_USER_NAME)
                .and_then(|data| data.as_str().map(str::to_owned)),
            owns_password: own(node, &ANONYMOUS_USER_PASS).is_some(),
            methods: [
                number(here, &AUTH_FLAGS),
                number(between, &AUTH_FLAGS),
                number(there, &AUTH_FLAGS),
                number(here, &ALLOW_ANONYMOUS),
                number(between, &ALLOW_ANONYMOUS),
                number(there, &ALLOW_ANONYMOUS),
            ],
            server_state: number(between, &SERVER_STATE),
            names: reaching(&ANONYMOUS_USER_NAME),
            passwords: reaching(&ANONYMOUS_USER_PASS),
        }
    }

    /// All that counts but for which text a password is.
    fn facts(&self) -> impl Ord + '_ {
        let Self { sync, user_name, owns_password, methods, server_state, names, passwords: _ } =
            self;
        (sync, user_name, owns_password, methods, server_state, names)
    }
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Held {}

impl PartialOrd for Held {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Held {
    fn cmp(&self, other: &Self) -> Ordering {
        if std::ptr::eq(self, other) { Ordering::Equal } else { self.facts().cmp(&other.facts()) }
    }
}

impl Key {
    /// Of a computer, for moves at a place.
    pub fn of(computer: &Computer, node: &Path) -> Self {
        Self::with(&Arc::new(Held::of(computer, node)), computer)
    }

    /// As [`Key::of`], where what the metabase holds has been looked up.
    pub(crate) fn with(held: &Arc<Held>, computer: &Computer) -> Self {
        let way_in = computer.way_in();
        let open: Vec<&Draft> = drafts(computer, &way_in).collect();
        let setups = computer.installation().anonymous_account();
        let mut names = vec![setups.as_str()];
        names.extend(held.names.iter().flatten().map(String::as_str));
        names.extend(open.iter().map(|draft| draft.user_name.as_str()));

        let mut met = Met::default();
        let accounts = names.iter().map(|name| AccountKey::of(computer, name, &mut met)).collect();
        let passwords = [0, 1, 2].map(|index| {
            let text = held.passwords.get(index)?.as_ref();
            text.map(|text| met.secret(text))
        });
        for text in open.iter().filter_map(|draft| typed(draft)) {
            met.secret(text);
        }
        let draft = computer.draft().map(|draft| DraftKey::of(draft, &mut met));
        let tokens = computer.held_tokens().filter(|token| names.contains(&token.account));
        let mut tokens: Vec<_> = tokens
            .filter_map(|token| {
                let password = match token.password {
                    None => None,
                    Some(text) => Some(met.place(text)?), // what nobody has is not presented again
                };
                Some((token.account.to_owned(), password, token.logon_type))
            })
            .collect();
        tokens.sort_unstable();
        tokens.dedup();

        let [[web, web_runs], [ftp, ftp_runs]] = Service::ALL.map(|service| {
            let state = computer.services().get(service);
            [state.installed, state.running]
        });
        let way_in = way_in.clone().renamed(|text| met.place(text).unwrap_or_default().to_string());
        let services = [web, web_runs, ftp, ftp_runs, computer.services().subauthenticator];
        let logged = computer.events().count(Log::System) > 0;
        Self {
            passwords,
            draft,
            accounts,
            services,
            tokens,
            logged,
            held: Arc::clone(held),
            way_in,
        }
    }
}

impl AccountKey {
    fn of<'a>(computer: &'a Computer, name: &str, met: &mut Met<'a>) -> Option<Self> {
        let Account { name: _, password, disabled, locked_out, password_expired, rights } =
            computer.accounts().find(name)?;
        let Rights { log_on_locally, access_from_network, log_on_as_batch } = *rights;
        Some(Self {
            password: met.secret(password),
            disabled: *disabled,
            locked_out: *locked_out,
            password_expired: *password_expired,
            rights: [log_on_locally, access_from_network, log_on_as_batch],
        })
    }
}

impl DraftKey {
    fn of<'a>(draft: &'a Draft, met: &mut Met<'a>) -> Self {
        let password = match &draft.password {
            DraftPassword::Kept => None,
            DraftPassword::Blanked => Some(0),
            DraftPassword::Typed(text) => Some(met.secret(text)),
        };
        Self {
            node: draft.node.clone(),
            user_name: draft.user_name.clone(),
            password,
            sync: draft.sync,
            assigned: draft.account_assigned,
        }
    }
}
