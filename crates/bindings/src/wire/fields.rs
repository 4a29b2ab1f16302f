//! Reading the fields of an object, with the place of whatever is wrong.

use super::fault::{Fault, FaultKind};
use super::nearest::nearest;
use super::{Named, Value, Word};

/// An object that is being read: each field is taken once.
#[derive(Debug)]
pub(super) struct Fields {
    owner: String,
    left: Vec<(String, Value)>,
}

/// What a field can hold.
pub(super) trait FromValue: Sized {
    /// Reads it. The places in a fault are seen from the value.
    fn from_value(value: Value) -> Result<Self, Fault>;
}

impl Fields {
    /// The fields of an object; `owner` is what messages call it.
    pub(super) fn of(value: Value, owner: &str) -> Result<Self, Fault> {
        let Value::Object(left) = value else { return Err(wrong_type("an object", &value)) };
        Ok(Self { owner: owner.to_owned(), left })
    }

    /// What messages call it from now on.
    pub(super) fn called(self, owner: String) -> Self {
        Self { owner, ..self }
    }

    /// Refuses fields of any other name than these.
    pub(super) fn only(&self, known: &[&'static str]) -> Result<(), Fault> {
        let Some((found, _)) = self.left.iter().find(|(name, _)| !known.contains(&&**name)) else {
            return Ok(());
        };
        let (owner, nearest, known) = (self.owner.clone(), nearest(found, known), known.to_vec());
        let kind = FaultKind::UnknownField { owner, found: found.clone(), nearest, known };
        Err(kind.at(found.chars().take(40).collect::<String>()))
    }

    /// A field that may be missing.
    pub(super) fn maybe<T: FromValue>(&mut self, name: &'static str) -> Result<Option<T>, Fault> {
        let Some(index) = self.left.iter().position(|(field, _)| field == name) else {
            return Ok(None);
        };
        let (_, value) = self.left.swap_remove(index);
        T::from_value(value).map(Some).map_err(|fault| fault.within(name))
    }

    /// A field that has to be there.
    pub(super) fn need<T: FromValue>(&mut self, name: &'static str) -> Result<T, Fault> {
        let found = self.maybe(name)?;
        found.ok_or_else(|| FaultKind::MissingField { owner: self.owner.clone(), name }.at(name))
    }
}

pub(super) fn wrong_type(expected: &str, found: &Value) -> Fault {
    FaultKind::WrongType { expected: expected.to_owned(), found: found.describe() }.at("")
}

impl FromValue for Value {
    fn from_value(value: Value) -> Result<Self, Fault> {
        Ok(value)
    }
}

impl FromValue for bool {
    fn from_value(value: Value) -> Result<Self, Fault> {
        let Value::Bool(value) = value else { return Err(wrong_type("true or false", &value)) };
        Ok(value)
    }
}

impl FromValue for f64 {
    fn from_value(value: Value) -> Result<Self, Fault> {
        let Value::Number(number) = value else { return Err(wrong_type("a number", &value)) };
        Ok(number)
    }
}

impl FromValue for String {
    fn from_value(value: Value) -> Result<Self, Fault> {
        let Value::Text(text) = value else { return Err(wrong_type("a text", &value)) };
        Ok(text)
    }
}

impl<T: FromValue> FromValue for Vec<T> {
    fn from_value(value: Value) -> Result<Self, Fault> {
        let Value::List(items) = value else { return Err(wrong_type("a list", &value)) };
        let read = |(index, item)| {
            T::from_value(item).map_err(|fault: Fault| fault.within(&format!("[{index}]")))
        };
        items.into_iter().enumerate().map(read).collect()
    }
}

impl<T: Named> FromValue for Word<T> {
    fn from_value(value: Value) -> Result<Self, Fault> {
        let text = String::from_value(value)?;
        let found = T::ALL.iter().find(|item| item.word() == text);
        found.map(|&item| Self(item)).ok_or_else(|| {
            let known: Vec<&'static str> = T::ALL.iter().map(|item| item.word()).collect();
            FaultKind::UnknownWord { nearest: nearest(&text, &known), found: text, known }.at("")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::fault::join;
    use super::*;

    #[test]
    fn places_are_joined_from_the_outside() {
        let fault = FaultKind::BadSeed("x".to_owned()).at("");
        let fault = fault.within("[3]").within("actions");
        assert_eq!(fault.at, "actions[3]");
        assert_eq!(join("as", "password"), "as.password");
        assert_eq!(join("", "password"), "password");
    }

    #[test]
    fn an_item_of_a_list_is_named() {
        let list = Value::List(vec![Value::Text("LM".to_owned()), Value::Number(2.0)]);
        let fault = Vec::<String>::from_value(list).unwrap_err();
        assert_eq!((fault.at.as_str(), fault.code()), ("[1]", "wrong-type"));
        assert_eq!(fault.to_string(), "Expected a text, found the number 2.");
    }
}
