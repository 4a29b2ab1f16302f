//! The `adsutil.vbs` lines that would have done what a dialog did (facts B.1).

use metabase::{Attributes, Change, Data, schema};

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
    let mut line = String::from("adsutil.vbs ");
    line.push_str(if change.is_deletion() { "DELETE " } else { "SET " });
    push_place(&mut line, change)?;
    match &change.after.as_ref().map(|record| (&record.data, record.attributes)) {
        None => {}
        Some((Data::Dword(number), _)) => {
            line.push(' ');
            line.push_str(&number.cast_signed().to_string());
        }
        // That a password is empty is no secret, and the line would be another one.
        Some((Data::String(text) | Data::ExpandSz(text), attributes))
            if attributes.contains(Attributes::SECURE) && !text.is_empty() =>
        {
            push_quoted(&mut line, PASSWORD)?;
        }
        Some((Data::String(text) | Data::ExpandSz(text), _)) => push_quoted(&mut line, text)?,
        // An empty text stands for an empty list (Q290391).
        Some((Data::MultiSz(items), _)) if items.is_empty() => push_quoted(&mut line, "")?,
        Some((Data::MultiSz(items), _)) => {
            for item in items {
                push_quoted(&mut line, item)?;
            }
        }
        Some((Data::Binary(_), _)) => return None,
    }
    Some(line)
}

/// Path and property. Scripts start below `LM`, and the articles write paths in small letters.
fn push_place(line: &mut String, change: &Change) -> Option<()> {
    let mut place = change.path.as_str().split_once('/').map_or("", |(_, node)| node).to_owned();
    place.make_ascii_lowercase();
    if !place.is_empty() {
        place.push('/');
    }
    place.push_str(schema::by_id(change.id)?.name);
    if place.contains(' ') {
        line.pop();
        return push_quoted(line, &place);
    }
    line.push_str(&place);
    Some(())
}

/// A blank and a text as one argument, unless no argument can be that.
fn push_quoted(line: &mut String, text: &str) -> Option<()> {
    if text.contains(|letter: char| letter == '"' || letter.is_control()) {
        return None;
    }
    line.push_str(" \"");
    line.push_str(text);
    line.push('"');
    Some(())
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
