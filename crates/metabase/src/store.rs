//! The tree itself: keys, their records, and what they inherit.

use crate::{Attributes, Change, Id, MetabaseError, Path, Record, path::compare_names};
use std::{cmp::Ordering, collections::BTreeMap, sync::Arc};

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

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Key {
    records: BTreeMap<Id, Record>,
    children: BTreeMap<Name, Arc<Key>>,
}

/// A key's name; orders without regard to case, so that a look-up finds it in any case.
#[derive(Clone, Debug)]
struct Name(Arc<str>);

impl Metabase {
    /// Makes the key, and those above it that are missing. A key that is there stays as it is.
    pub fn create_key(&mut self, path: &Path) {
        let mut key = Arc::make_mut(&mut self.root);
        for name in path.names() {
            key = Arc::make_mut(key.children.entry(Name(name.into())).or_default());
        }
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
        if !self.existing_key(path)?.records.contains_key(&id) {
            return Err(MetabaseError::DataNotFound(path.clone(), id));
        }
        let before = self.key_mut(path)?.records.remove(&id);
        Ok(Change { path: path.clone(), id, before, after: None })
    }

    /// Whether both metabases hold the very same key at a path, shared and not merely alike.
    pub(crate) fn shares_key(&self, other: &Self, path: &Path) -> bool {
        match (self.key(path), other.key(path)) {
            (Some(left), Some(right)) => std::ptr::eq(left, right),
            (left, right) => left.is_none() && right.is_none(),
        }
    }

    fn key(&self, path: &Path) -> Option<&Key> {
        path.names().try_fold(&*self.root, |key, name| {
            key.children.get(&Name(name.into())).map(|child| &**child)
        })
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
}

impl Key {
    fn child_paths(&self, own: Option<&Path>) -> Vec<Path> {
        let path = |name: &Name| match own {
            Some(own) => own.join(&name.0),
            None => Path::parse(&name.0),
        };
        // Every name was part of a path before, so each of these is one again.
        self.children.keys().filter_map(|name| path(name).ok()).collect()
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
