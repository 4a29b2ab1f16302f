//! What typed texts are worth, by the rules of `VBScript`.

use super::failure::{OVERFLOW, TYPE_MISMATCH};
use metabase::Data;
use metabase::adsi::Syntax;

/// The data that values come to, or the number of `VBScript`'s error. Where the property has room for
/// one value only the first counts: inferred.
///
/// `flags` is the number that a bit is to be set in.
pub(super) fn data(syntax: Syntax, values: &[&str], flags: u32) -> Result<Data, u32> {
    let first = values.first().copied().unwrap_or_default();
    Ok(match syntax {
        Syntax::Boolean => Data::Dword(u32::from(boolean(first)?)),
        Syntax::Bit(bit) if boolean(first)? => Data::Dword(flags | bit),
        Syntax::Bit(bit) => Data::Dword(flags & !bit),
        Syntax::Integer => Data::Dword(integer(first)?),
        Syntax::List | Syntax::MimeMap => {
            // One empty text stands for none: Q290391 unbinds a site so.
            let items = values.iter().filter(|item| values.len() > 1 || !item.is_empty());
            Data::MultiSz(items.map(|&item| item.to_owned()).collect())
        }
        Syntax::String | Syntax::NtAcl | Syntax::IpSec => Data::string(first),
    })
}

/// `CBool`: the two words in any case, or a number, of which all but 0 are true.
fn boolean(text: &str) -> Result<bool, u32> {
    let text = text.trim();
    if text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false") {
        return Ok(text.eq_ignore_ascii_case("true"));
    }
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = !(whole.is_empty() && fraction.is_empty())
        && whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
    if is_number {
        Ok(digits.contains(|digit| matches!(digit, '1'..='9')))
    } else {
        Err(TYPE_MISMATCH)
    }
}

/// A whole number of 32 bits with a sign, or `0x` and up to eight digits. Parts of a number are
/// refused rather than rounded: inferred.
pub(super) fn integer(text: &str) -> Result<u32, u32> {
    let text = text.trim();
    if let Some(digits) = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(TYPE_MISMATCH);
        }
        return u32::from_str_radix(digits, 16).map_err(|_| OVERFLOW);
    }
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(TYPE_MISMATCH);
    }
    text.parse::<i32>().map(i32::cast_unsigned).map_err(|_| OVERFLOW)
}
