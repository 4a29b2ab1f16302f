//! A list that is kept in the order of its keys.
//!
//! What `BTreeMap` does, for the few things that a key of the metabase holds: the code of a map is
//! more to download than the rest of the store, and with some thousand entries a list is as quick.

use std::cmp::Ordering;

/// Keys with their values, each key once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sorted<K, V>(Vec<(K, V)>);

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K, V> Sorted<K, V> {
    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    /// The keys, in their order.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values, in the order of their keys.
    pub(crate) fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }
}

impl<K: Ord, V> Sorted<K, V> {
    fn place(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(key))
    }

    pub(crate) fn get(&self, key: &K) -> Option<&V> {
        let place = self.place(key).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    /// The value of the key that a comparison finds equal, for who has no key at hand.
    pub(crate) fn get_by(&self, mut compare: impl FnMut(&K) -> Ordering) -> Option<&V> {
        let place = self.0.binary_search_by(|(known, _)| compare(known)).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    pub(crate) fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let place = self.place(key).ok()?;
        self.0.get_mut(place).map(|(_, value)| value)
    }

    /// Puts a value in the place of what the key had.
    pub(crate) fn insert(&mut self, key: K, value: V) {
        match self.place(&key) {
            Ok(place) => {
                if let Some(entry) = self.0.get_mut(place) {
                    entry.1 = value;
                }
            }
            Err(place) => self.0.insert(place, (key, value)),
        }
    }

    /// The value of a key, a default one where it had none.
    pub(crate) fn get_or_insert(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let place = match self.place(&key) {
            Ok(place) => place,
            Err(place) => {
                self.0.insert(place, (key, V::default()));
                place
            }
        };
        #[expect(clippy::indexing_slicing, reason = "it was found or put there just now")]
        &mut self.0[place].1
    }

    pub(crate) fn remove(&mut self, key: &K) -> Option<V> {
        let place = self.place(key).ok()?;
        Some(self.0.remove(place).1)
    }

    /// The keys of both lists, in their order and each once.
    pub(crate) fn keys_of_both<'a>(&'a self, other: &'a Self) -> Vec<&'a K> {
        let mut all = Sorted::new();
        for key in self.keys().chain(other.keys()) {
            all.insert(key, ());
        }
        all.0.into_iter().map(|(key, ())| key).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// Against the map that it stands for, with numbers that look random.
    #[test]
    fn it_is_what_a_map_would_be() {
        let (mut list, mut map) = (Sorted::new(), BTreeMap::new());
        let mut number = 1u32;
        for step in 0..2000 {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let key = number >> 26;
            if number & 0x100 == 0 {
                assert_eq!(list.remove(&key), map.remove(&key));
            } else {
                list.insert(key, step);
                map.insert(key, step);
            }
            assert_eq!(list.get(&key), map.get(&key));
            assert_eq!(list.get_by(|known| known.cmp(&key)), map.get(&key));
            assert_eq!(list.get_mut(&key), map.get_mut(&key));
        }
        assert!(map.len() > 20, "{} keys", map.len());
        assert!(list.keys().eq(map.keys()) && list.values().eq(map.values()));
        let other: Sorted<u32, i32> = Sorted(vec![(0, 0), (5, 0), (99, 0)]);
        let expected: std::collections::BTreeSet<&u32> = map.keys().chain(other.keys()).collect();
        assert!(list.keys_of_both(&other).into_iter().eq(expected));
    }
}
