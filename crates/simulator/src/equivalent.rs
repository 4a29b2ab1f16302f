//! The `adsutil.vbs` lines that would have done what a dialog did (facts B.1).

use metabase::{Attributes, Change, Data, Record, schema};

/// What stands where a password would: a line is to be read, and perhaps copied to somebody.
const PASSWORD: &str = "<password>";

/// The lines that change these records in the same way, at keys that are there before and after.
///
/// A change has no line when the script has no way to make it: it can't name the property, can't
/// write bytes, or can't be given the value, which is so of quotes.
pub fn adsutil_lines(changes: &[Change]) -> Vec<String> {
    changes.iter().filter_map(line).collect()
}

fn line(change: &Change) -> Option<String> {
    let property = schema::by_id(change.id)?;
    // Scripts start below `LM`, and the articles write paths in small letters.
    let mut place = match change.path.as_str().split_once('/') {
        Some((_, node)) => node.to_ascii_lowercase() + "/",
        None => String::new(),
    };
    place.push_str(property.name);
    if place.contains(' ') {
        place = quoted(&place)?;
    }
    Some(match &change.after {
        Some(record) => ["adsutil.vbs SET ", &place, " ", &value(record)?].concat(),
        None => ["adsutil.vbs DELETE ", &place].concat(),
    })
}

fn value(record: &Record) -> Option<String> {
    let secret = record.attributes.contains(Attributes::SECURE);
    match &record.data {
        Data::Dword(number) => Some(number.cast_signed().to_string()),
        // That a password is empty is no secret, and the line would be another one.
        Data::String(text) | Data::ExpandSz(text) if secret && !text.is_empty() => quoted(PASSWORD),
        Data::String(text) | Data::ExpandSz(text) => quoted(text),
        // An empty text stands for an empty list (Q290391).
        Data::MultiSz(items) if items.is_empty() => quoted(""),
        Data::MultiSz(items) => {
            let items: Option<Vec<String>> = items.iter().map(|item| quoted(item)).collect();
            Some(items?.join(" "))
        }
        Data::Binary(_) => None,
    }
}

/// A text as one argument, unless no argument can be that.
fn quoted(text: &str) -> Option<String> {
    let typable = !text.contains(|letter: char| letter == '"' || letter.is_control());
    typable.then(|| ["\"", text, "\""].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use metabase::schema::{
        ADMIN_ACL, ANONYMOUS_PASSWORD_SYNC, ANONYMOUS_USER_NAME, ANONYMOUS_USER_PASS, Property,
        SERVER_BINDINGS,
    };
    use metabase::{Id, Path};

    #[track_caller]
    fn check(path: &str, property: Property, after: Option<Data>, expected: &[&str]) {
        let path = Path::parse(path).unwrap();
        let after = after.map(|data| property.record(data));
        let change = Change { path, id: property.id, before: None, after };
        assert_eq!(adsutil_lines(&[change]), expected);
    }

    #[test]
    fn a_change_is_told_as_a_line() {
        let sync = ANONYMOUS_PASSWORD_SYNC;
        check(
            "LM/W3SVC",
            sync,
            Some(Data::Dword(0)),
            &["adsutil.vbs SET w3svc/AnonymousPasswordSync 0"],
        );
        check(
            "LM/W3SVC",
            ANONYMOUS_USER_PASS,
            None,
            &["adsutil.vbs DELETE w3svc/AnonymousUserPass"],
        );
        check(
            "LM/W3SVC/1/ROOT/My Docs",
            ANONYMOUS_USER_NAME,
            Some(Data::string("SALES\\web")),
            &["adsutil.vbs SET \"w3svc/1/root/my docs/AnonymousUserName\" \"SALES\\web\""],
        );
        check(
            "LM/W3SVC/1",
            SERVER_BINDINGS,
            Some(Data::multi_sz(&[":80:", ":81:x"])),
            &["adsutil.vbs SET w3svc/1/ServerBindings \":80:\" \":81:x\""],
        );
    }

    #[test]
    fn a_password_is_never_told() {
        check(
            "LM/MSFTPSVC",
            ANONYMOUS_USER_PASS,
            Some(Data::string("hunter2")),
            &["adsutil.vbs SET msftpsvc/AnonymousUserPass \"<password>\""],
        );
        check(
            "LM/W3SVC",
            ANONYMOUS_USER_PASS,
            Some(Data::string("")),
            &["adsutil.vbs SET w3svc/AnonymousUserPass \"\""],
        );
    }

    #[test]
    fn what_no_line_can_do_has_none() {
        check("LM/W3SVC", ADMIN_ACL, Some(Data::Binary(vec![1])), &[]);
        check("LM/W3SVC", ANONYMOUS_USER_NAME, Some(Data::string("a\"b")), &[]);
        check("LM/W3SVC", Property { id: Id(1), ..ADMIN_ACL }, None, &[]);
    }
}
