//! The passwords in a command line of `adsutil.vbs`: `SET W3SVC/AnonymousUserPass "my dog"`.

use metabase::schema::{
    ANONYMOUS_USER_NAME, ANONYMOUS_USER_PASS, Property, UNC_PASSWORD, UNC_USER_NAME, WAM_USER_NAME,
    WAM_USER_PASS,
};
use metabase::{Attributes, Path, adsi};
use simulator::Computer;

/// A longer line is refused unread, and stays that long.
const LONGEST: usize = 2047;

/// The line with each password that it sets replaced; none where it sets none. What stands before
/// the passwords stays as it is typed.
pub(super) fn rewritten(
    line: &str,
    before: &Computer,
    replace: &mut dyn FnMut(&str, &str) -> String,
) -> Option<String> {
    let is_switch = |text: &str| text.to_ascii_lowercase().starts_with("-s:");
    let mut arguments = split(line).into_iter();
    arguments.find(|(_, text)| text.eq_ignore_ascii_case("SET"))?;
    let (_, target) = arguments.find(|(_, text)| !is_switch(text))?;
    let target = target.trim().trim_matches('/');
    let (node, name) = target.rsplit_once('/').unwrap_or(("", target));
    if !is_secret(name) {
        return None;
    }
    let account = account(node, name, before);
    let mut values = arguments.peekable();
    let (start, _) = values.peek()?;
    let mut masked = line.get(..*start)?.to_owned();
    let values: Vec<String> =
        values
            .map(|(_, value)| {
                if is_switch(&value) { value } else { format!("\"{}\"", replace(&account, &value)) }
            })
            .collect();
    masked += &values.join(" ");
    if line.chars().nth(LONGEST).is_some() {
        let missing = (LONGEST + 1).saturating_sub(masked.chars().count());
        masked.extend(std::iter::repeat_n(' ', missing));
    }
    Some(masked)
}

/// Whether the values of a property are not to be told. A name that no property has may be a slip:
/// the script refuses it whatever the values are.
fn is_secret(name: &str) -> bool {
    adsi::by_name(name).map_or_else(
        || name.to_ascii_lowercase().contains("pas"),
        |known| known.property.attributes.contains(Attributes::SECURE),
    )
}

/// The account whose password the property is a copy of.
fn account(node: &str, name: &str, before: &Computer) -> String {
    const PAIRS: [(Property, Property); 3] = [
        (ANONYMOUS_USER_PASS, ANONYMOUS_USER_NAME),
        (UNC_PASSWORD, UNC_USER_NAME),
        (WAM_USER_PASS, WAM_USER_NAME),
    ];
    let pair = PAIRS.iter().find(|(password, _)| password.name.eq_ignore_ascii_case(name));
    let user_name = pair.and_then(|(_, user_name)| {
        let node = Path::parse(&format!("LM/{node}")).ok()?;
        before.metabase().effective(&node, user_name.id)?.record.data.as_str()
    });
    user_name.unwrap_or_default().to_owned()
}

/// The arguments of a line, each with the place where it begins. Blanks separate; quotes hold
/// together and are dropped; a control character counts as a blank.
fn split(line: &str) -> Vec<(usize, String)> {
    let mut arguments = Vec::new();
    let mut current: Option<(usize, String)> = None;
    let mut quoted = false;
    for (place, letter) in line.char_indices() {
        let letter = if letter.is_control() { ' ' } else { letter };
        if letter == ' ' && !quoted {
            arguments.extend(current.take());
            continue;
        }
        let (_, text) = current.get_or_insert_with(|| (place, String::new()));
        if letter == '"' {
            quoted = !quoted;
        } else {
            text.push(letter);
        }
    }
    arguments.extend(current);
    arguments
}
