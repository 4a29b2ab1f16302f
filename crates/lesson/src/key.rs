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

/// What of a computer matters. Keys of computers that came from different starts don't compare.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The records of the place, its own.
    sync: Option<u32>,
    user_name: Option<String>,
    owns_password: bool,
    /// The password that reaches visitors, the one that would show if the place had none, and the
    /// place's.
    passwords: [Option<Secret>; 3],
    /// `AuthFlags` and `AllowAnonymous` along the way from the place to where its visitors go.
    methods: Vec<Option<u32>>,
    server_state: Option<u32>,
    draft: Option<DraftKey>,
    way_in: WayIn,
    /// Of each name that can come into force.
    accounts: Vec<Option<AccountKey>>,
    services: [bool; 5],
    tokens: Vec<(String, Option<Secret>, LogonType)>,
    logged: bool,
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

impl Key {
    /// Of a computer, for moves at a place.
    pub fn of(computer: &Computer, node: &Path) -> Self {
        let metabase = computer.metabase();
        let request = asked(node);
        let above = node.parent();
        let own = |place: &Path, property: &Property| {
            metabase.record(place, property.id).map(|record| record.data.clone())
        };
        let effective = |place: Option<&Path>, property: &Property| {
            metabase.effective(place?, property.id).and_then(|found| found.record.data.as_str())
        };
        let reach = [Some(&request.node), above.as_ref(), Some(node)];
        let way_in = computer.way_in();
        let open: Vec<&Draft> = drafts(computer, &way_in).collect();

        let setups = computer.installation().anonymous_account();
        let stored = reach.map(|place| effective(place, &ANONYMOUS_USER_NAME));
        let mut names = vec![setups.as_str()];
        names.extend(stored.into_iter().flatten());
        names.extend(open.iter().map(|draft| draft.user_name.as_str()));

        let mut met = Met::default();
        let accounts = names.iter().map(|name| AccountKey::of(computer, name, &mut met)).collect();
        let passwords =
            reach.map(|place| effective(place, &ANONYMOUS_USER_PASS).map(|text| met.secret(text)));
        // The way in compares by its texts: it is no key, but as good, and rare.
        for text in open.iter().filter_map(|draft| typed(draft)) {
            met.secret(text);
        }
        let draft = computer.draft().map(|draft| DraftKey::of(draft, &mut met));
        let tokens = computer.held_tokens().filter_map(|token| {
            let serves_one = names.contains(&token.account);
            let password = match token.password {
                None => None,
                Some(text) => Some(met.place(text)?),
            };
            serves_one.then(|| (token.account.to_owned(), password, token.logon_type))
        });
        let mut tokens: Vec<_> = tokens.collect();
        tokens.sort_unstable();
        tokens.dedup();

        let site = site(&request);
        let places = [Some(node), site.as_ref(), Some(&request.node)].into_iter().flatten();
        let methods = places.flat_map(|place| {
            [AUTH_FLAGS, ALLOW_ANONYMOUS].map(|property| own(place, &property)?.as_dword())
        });
        let state = |service| {
            let state = computer.services().get(service);
            [state.installed, state.running]
        };
        let [[web, web_runs], [ftp, ftp_runs]] = Service::ALL.map(state);
        Self {
            sync: own(node, &ANONYMOUS_PASSWORD_SYNC).and_then(|data| data.as_dword()),
            user_name: own(node, &ANONYMOUS_USER_NAME)
                .and_then(|data| data.as_str().map(str::to_owned)),
            owns_password: own(node, &ANONYMOUS_USER_PASS).is_some(),
            passwords,
            methods: methods.collect(),
            server_state: site.and_then(|site| own(&site, &SERVER_STATE)?.as_dword()),
            draft,
            accounts,
            services: [web, web_runs, ftp, ftp_runs, computer.services().subauthenticator],
            tokens,
            logged: computer.events().count(Log::System) > 0,
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
