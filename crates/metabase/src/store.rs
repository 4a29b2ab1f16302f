//! The tree itself: keys, their records, and what they inherit.

use crate::{
    Attributes, Change, Id, MetabaseError, Path, Record, path::compare_names, sorted::Sorted,
};
use std::{cmp::Ordering, sync::Arc};

/// A whole metabase, as a value. See the crate's documentation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metabase {
    root: Arc<Key>,
}

/// A record that holds somewhere, and the key that it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    /// The key that holds the record: the path asked for, or one above it.
    pub path: Path,
    /// The record.
    pub record: &'a Record,
}

/// A key: its own records, and the keys below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) records: Sorted<Id, Record>,
    children: Sorted<Name, Arc<Key>>,
}

/// What stands where there is no key.
static NO_KEY: Key = Key { records: Sorted::new(), children: Sorted::new() };

/// A key of two metabases that do not share it: the place, and what each has there.
pub(crate) type Unshared<'a> = (Path, &'a Key, &'a Key);

/// A key's name; orders without regard to case, so that a look-up finds it in any case.
#[derive(Clone, Debug)]
struct Name(Arc<str>);

impl Metabase {
    /// Makes the key, and those above it that are missing. A key that is there stays as it is.
    pub fn create_key(&mut self, path: &Path) {
        let mut key = Arc::make_mut(&mut self.root);
        for name in path.names() {
            key = key.child_mut(Name(name.into()));
        }
    }

    /// Deletes a key with all that is below it.
    ///
    /// # Errors
    ///
    /// [`MetabaseError::PathNotFound`] where there is no key.
    pub fn delete_key(&mut self, path: &Path) -> Result<(), MetabaseError> {
        self.existing_key(path)?;
        self.children_beside(path)?.remove(&Name(path.name().into()));
        Ok(())
    }

    /// Puts a copy of a key, with all that is below it, at another path; what stood there is
    /// replaced. The two share all that neither of them changes.
    ///
    /// # Errors
    ///
    /// [`MetabaseError::PathNotFound`] where there is no key, or no parent for the copy.
    pub fn copy_key(&mut self, from: &Path, to: &Path) -> Result<(), MetabaseError> {
        let key = self.shared_key(from).cloned();
        let key = key.ok_or_else(|| MetabaseError::PathNotFound(from.clone()))?;
        self.children_beside(to)?.insert(Name(to.name().into()), key);
        Ok(())
    }

    /// Whether a key stands at this path.
    pub fn has_key(&self, path: &Path) -> bool {
        self.key(path).is_some()
    }

    /// The paths of a key's children, in the order of their names; none where there is no key.
    pub fn children(&self, path: &Path) -> Vec<Path> {
        self.key(path).map_or_else(Vec::new, |key| key.child_paths(Some(path)))
    }

    /// The paths of all keys, each before its children.
    pub fn paths(&self) -> Vec<Path> {
        let mut found = Vec::new();
        let mut open = self.root.child_paths(None);
        open.reverse();
        while let Some(path) = open.pop() {
            open.extend(self.children(&path).into_iter().rev());
            found.push(path);
        }
        found
    }

    /// The records that the key itself holds, by identifier; none where there is no key.
    pub fn records(&self, path: &Path) -> impl Iterator<Item = &Record> {
        self.key(path).into_iter().flat_map(|key| key.records.values())
    }

    /// The record that the key itself holds.
    pub fn record(&self, path: &Path, id: Id) -> Option<&Record> {
        self.key(path)?.records.get(&id)
    }

    /// The record that counts at a path: the key's own, else the nearest ancestor's that is handed
    /// down (facts A.5). The path itself need not have a key.
    pub fn effective(&self, path: &Path, id: Id) -> Option<Found<'_>> {
        path.ancestry().find_map(|place| {
            let record = self.record(&place, id)?;
            let counts = place == *path || record.attributes.contains(Attributes::INHERIT);
            counts.then_some(Found { path: place, record })
        })
    }

    /// Writes a record at a key. `None` when it was there already, word for word.
    ///
    /// # Errors
    ///
    /// [`MetabaseError::PathNotFound`] where there is no key.
    pub fn set(&mut self, path: &Path, record: Record) -> Result<Option<Change>, MetabaseError> {
        let id = record.id;
        let before = self.existing_key(path)?.records.get(&id).cloned();
        if before.as_ref() == Some(&record) {
            return Ok(None);
        }
        self.key_mut(path)?.records.insert(id, record.clone());
        Ok(Some(Change { path: path.clone(), id, before, after: Some(record) }))
    }

    /// Deletes a record that the key itself holds. What an ancestor hands down then shows again
    /// (facts A.5).
    ///
    /// # Errors
    ///
    /// [`MetabaseError::PathNotFound`] where there is no key, [`MetabaseError::DataNotFound`] where
    /// the key holds no such record, be it that it inherits one.
    pub fn delete(&mut self, path: &Path, id: Id) -> Result<Change, MetabaseError> {
        if self.existing_key(path)?.records.get(&id).is_none() {
            return Err(MetabaseError::DataNotFound(path.clone(), id));
        }
        let before = self.key_mut(path)?.records.remove(&id);
        Ok(Change { path: path.clone(), id, before, after: None })
    }

    /// The keys that two metabases do not share, each before those below it. What both share is
    /// passed over with all that is below it.
    pub(crate) fn unshared_keys<'a>(&'a self, other: &'a Self) -> Vec<Unshared<'a>> {
        let mut found = Vec::new();
        descend(None, &self.root, &other.root, &mut found);
        found
    }

    fn key(&self, path: &Path) -> Option<&Key> {
        self.shared_key(path).map(|key| &**key)
    }

    fn shared_key(&self, path: &Path) -> Option<&Arc<Key>> {
        path.names().try_fold(&self.root, |key, name| key.named(name))
    }

    fn existing_key(&self, path: &Path) -> Result<&Key, MetabaseError> {
        self.key(path).ok_or_else(|| MetabaseError::PathNotFound(path.clone()))
    }

    fn key_mut(&mut self, path: &Path) -> Result<&mut Key, MetabaseError> {
        path.names()
            .try_fold(Arc::make_mut(&mut self.root), |key, name| {
                key.children.get_mut(&Name(name.into())).map(Arc::make_mut)
            })
            .ok_or_else(|| MetabaseError::PathNotFound(path.clone()))
    }

    /// The keys among which the last name of a path stands, or would stand.
    fn children_beside(
        &mut self,
        path: &Path,
    ) -> Result<&mut Sorted<Name, Arc<Key>>, MetabaseError> {
        let parent = match path.parent() {
            Some(parent) => self.key_mut(&parent)?,
            None => Arc::make_mut(&mut self.root),
        };
        Ok(&mut parent.children)
    }
}

fn descend<'a>(path: Option<&Path>, left: &'a Key, right: &'a Key, found: &mut Vec<Unshared<'a>>) {
    if std::ptr::eq(left, right) {
        return;
    }
    found.extend(path.map(|path| (path.clone(), left, right)));
    for name in left.children.keys_of_both(&right.children) {
        descend(name.below(path).as_ref(), left.child(name), right.child(name), found);
    }
}

impl Key {
    fn child(&self, name: &Name) -> &Self {
        self.named(&name.0).map_or(&NO_KEY, |child| child)
    }

    /// The child that is called so, in any case.
    fn named(&self, name: &str) -> Option<&Arc<Self>> {
        self.children.get_by(|known| compare_names(&known.0, name))
    }

    /// The child of this name, made where there is none.
    fn child_mut(&mut self, name: Name) -> &mut Self {
        Arc::make_mut(self.children.get_or_insert(name))
    }

    fn child_paths(&self, own: Option<&Path>) -> Vec<Path> {
        self.children.keys().filter_map(|name| name.below(own)).collect()
    }
}

impl Name {
    /// The path of the key of this name below another, or at the top. There always is one: every
    /// name was part of a path before.
    fn below(&self, parent: Option<&Path>) -> Option<Path> {
        match parent {
            Some(parent) => parent.join(&self.0).ok(),
            None => Path::parse(&self.0).ok(),
        }
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for Name {}

impl Ord for Name {
    fn cmp(&self, other: &Self) -> Ordering {
        compare_names(&self.0, &other.0)
    }
}

impl PartialOrd for Name {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Data;

    #[test]
    fn only_the_way_to_what_was_written_is_not_shared() {
        let path = |text| Path::parse(text).unwrap();
        let mut before = Metabase::default();
        for place in ["LM/MSFTPSVC/1", "LM/W3SVC/1/ROOT", "LM/W3SVC/2/ROOT"] {
            before.create_key(&path(place));
        }
        let mut after = before.clone();
        let record = crate::schema::SERVER_COMMENT.record(Data::string("x"));
        after.set(&path("LM/W3SVC/1"), record).unwrap();

        let places = |left: &Metabase, right: &Metabase| -> Vec<String> {
            left.unshared_keys(right).iter().map(|(path, ..)| path.to_string()).collect()
        };
        assert_eq!(places(&before, &after), ["LM", "LM/W3SVC", "LM/W3SVC/1"]);
        assert!(places(&before, &before.clone()).is_empty());
    }
}
