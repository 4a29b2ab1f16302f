//! Each action as an item: an arm that writes it, and one that reads it.

use super::{Garbled, Item, Writer};
use simulator::{
    AccountChange, Action, AuthChange, Confirmed, Credentials, Method, Request, Resource, Service,
    paths,
};

/// What `o`, `p` and `r` are about: for ever, whatever becomes usual.
const SERVICE: &str = "LM/W3SVC";
const COMPUTER: &str = "LM";
const PAGE: (&str, &str, &str) = ("web", "LM/W3SVC/1/ROOT", "local");
/// The letters of flags, in the order of the fields that they stand for.
const ACCOUNT: [char; 7] = ['e', 'd', 'l', 'x', 'i', 'n', 'b'];
const METHODS: [char; 3] = ['a', 'b', 'i'];
const STATE: [char; 2] = ['i', 'r'];

/// Writes the item that stands for an action.
pub fn write(text: &mut Writer, action: &Action) {
    match action {
        Action::Open { node } if node.as_str() == SERVICE => text.item('o', &[]),
        Action::Open { node } => text.item('O', &[node.as_str()]),
        Action::SetSync { checked } => text.item(if *checked { 't' } else { 'u' }, &[]),
        Action::Browse { account } => text.item('B', &[account]),
        Action::TypeUserName { text: typed } => text.item('N', &[typed]),
        Action::TypePassword { text: typed } => text.item('W', &[typed]),
        Action::Ok(confirmed) => write_confirmed(text, ['k', 'K', 'L'], confirmed),
        Action::Cancel => text.item('c', &[]),
        Action::Request(Request { service, node, visitor, resource }) => {
            let (place, service, resource) = (node.as_str(), service.as_str(), resource.as_str());
            match visitor {
                Some(Credentials { user_name, password }) => {
                    text.item('R', &[service, place, resource, user_name, password]);
                }
                None if (service, place, resource) == PAGE => text.item('r', &[]),
                None => text.item('R', &[service, place, resource]),
            }
        }
        Action::SetAccount { account, change } => {
            let flags = [
                change.exists,
                change.disabled,
                change.locked_out,
                change.password_expired,
                change.log_on_locally,
                change.access_from_network,
                change.log_on_as_batch,
            ];
            let flags = written(&ACCOUNT, &flags);
            match &change.password {
                Some(password) => text.item('A', &[account, &flags, password]),
                None => text.item('A', &[account, &flags]),
            }
        }
        Action::Restart => text.item('s', &[]),
        Action::Wait { seconds } => text.item('D', &[&seconds.to_string()]),
        Action::Properties { .. }
        | Action::Edit { .. }
        | Action::SetMethod { .. }
        | Action::Apply(_)
        | Action::SetAuth { .. }
        | Action::SetService { .. }
        | Action::Adsutil { .. } => {
            // An engine without the machine refuses these, so nobody has done one there.
            if simulator::HAS_MACHINE {
                write_machine(text, action);
            }
        }
    }
}

/// Writes one of those that only an engine with the whole machine can do.
fn write_machine(text: &mut Writer, action: &Action) {
    match action {
        Action::Properties { node } if node.as_str() == COMPUTER => text.item('p', &[]),
        Action::Properties { node } => text.item('P', &[node.as_str()]),
        Action::Edit { service: None } => text.item('e', &[]),
        Action::Edit { service: Some(service) } => text.item('E', &[service.as_str()]),
        Action::SetMethod { method, checked } => {
            text.item('M', &[method.as_str(), if *checked { "t" } else { "u" }]);
        }
        Action::Apply(confirmed) => write_confirmed(text, ['y', 'Y', 'Z'], confirmed),
        Action::SetAuth { node, change, overrides } => {
            let flags = written(&METHODS, &[change.anonymous, change.basic, change.integrated]);
            text.list('H', &[node.as_str(), &flags], overrides);
        }
        Action::SetService { service, installed, running } => {
            let flags = written(&STATE, &[*installed, *running]);
            text.item('S', &[service.as_str(), &flags]);
        }
        Action::Adsutil { command } => text.item('X', &[command]),
        Action::Open { .. }
        | Action::SetSync { .. }
        | Action::Browse { .. }
        | Action::TypeUserName { .. }
        | Action::TypePassword { .. }
        | Action::Ok(_)
        | Action::Cancel
        | Action::Request(_)
        | Action::SetAccount { .. }
        | Action::Restart
        | Action::Wait { .. } => {} // not reached: `write` does them
    }
}

/// The action that an item stands for.
///
/// # Errors
///
/// [`Garbled`] where it stands for none.
pub fn read(item: &mut Item) -> Result<Action, Garbled> {
    Ok(match item.letter() {
        'o' => Action::open(),
        'O' => Action::Open { node: item.path()? },
        'p' => Action::Properties { node: paths::lm() },
        'P' => Action::Properties { node: item.path()? },
        'e' => Action::Edit { service: None },
        'E' => Action::Edit { service: Some(read_service(item)?) },
        'M' => Action::SetMethod {
            method: item.one_of(&Method::ALL, Method::as_str)?,
            checked: item.one_of(&[true, false], |ticked| if ticked { "t" } else { "u" })?,
        },
        't' | 'u' => Action::SetSync { checked: item.letter() == 't' },
        'B' => Action::Browse { account: item.text("an account")? },
        'N' => Action::TypeUserName { text: item.text("a text")? },
        'W' => Action::TypePassword { text: item.text("a text")? },
        'k' | 'K' | 'L' => Action::Ok(read_confirmed(item, 'K')?),
        'y' | 'Y' | 'Z' => Action::Apply(read_confirmed(item, 'Y')?),
        'c' => Action::Cancel,
        'H' => {
            let node = item.path()?;
            let [anonymous, basic, integrated] = read_flags(item, METHODS)?;
            let change = AuthChange { anonymous, basic, integrated };
            Action::SetAuth { node, change, overrides: item.paths()? }
        }
        'r' => Action::request(),
        'R' => Action::Request(Request {
            service: read_service(item)?,
            node: item.path()?,
            resource: item.one_of(&Resource::ALL, Resource::as_str)?,
            visitor: match item.maybe() {
                Some(user_name) => {
                    Some(Credentials { user_name, password: item.text("a password")? })
                }
                None => None,
            },
        }),
        'A' => {
            let account = item.text("an account")?;
            let [
                exists,
                disabled,
                locked_out,
                password_expired,
                log_on_locally,
                access_from_network,
                log_on_as_batch,
            ] = read_flags(item, ACCOUNT)?;
            let change = AccountChange {
                exists,
                password: item.maybe(),
                disabled,
                locked_out,
                password_expired,
                log_on_locally,
                access_from_network,
                log_on_as_batch,
            };
            Action::SetAccount { account, change }
        }
        'S' => {
            let service = read_service(item)?;
            let [installed, running] = read_flags(item, STATE)?;
            Action::SetService { service, installed, running }
        }
        's' => Action::Restart,
        'D' => Action::Wait { seconds: item.number("a whole number of seconds")? },
        'X' => Action::Adsutil { command: item.text("a command")? },
        other => return Err(item.expected(&format!("an action, and `{other}` is none"))),
    })
}

fn read_service(item: &mut Item) -> Result<Service, Garbled> {
    item.one_of(&Service::ALL, Service::as_str)
}

/// OK or Apply: by a letter of its own where something was answered to it.
fn write_confirmed(text: &mut Writer, letters: [char; 3], confirmed: &Confirmed) {
    let [bare, with_password, without] = letters;
    match (&confirmed.password, &*confirmed.overrides) {
        (Some(password), overrides) => text.list(with_password, &[password], overrides),
        (None, []) => text.item(bare, &[]),
        (None, overrides) => text.list(without, &[], overrides),
    }
}

fn read_confirmed(item: &mut Item, with_password: char) -> Result<Confirmed, Garbled> {
    let confirmed = item.letter() == with_password;
    let password = if confirmed { Some(item.text("a password")?) } else { None };
    Ok(Confirmed { password, overrides: item.paths()? })
}

/// Small letters for yes, capital letters for no, none for what is left as it is.
fn written(letters: &[char], flags: &[Option<bool>]) -> String {
    let mut text = String::new();
    for (letter, flag) in letters.iter().zip(flags) {
        if let Some(yes) = flag {
            text.push(if *yes { *letter } else { letter.to_ascii_uppercase() });
        }
    }
    text
}

fn read_flags<const N: usize>(
    item: &mut Item,
    letters: [char; N],
) -> Result<[Option<bool>; N], Garbled> {
    let text = item.text("flags")?;
    let mut left = text.chars().peekable();
    let flags = letters.map(|letter| {
        left.next_if(|next| next.eq_ignore_ascii_case(&letter)).map(|next| next == letter)
    });
    match left.next() {
        Some(letter) => Err(item.expected(&format!("flags in their order, not `{letter}` there"))),
        None => Ok(flags),
    }
}
