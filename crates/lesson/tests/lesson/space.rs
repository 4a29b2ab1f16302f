//! The space that the searches walk: what it holds, and how large it gets.

use crate::generated::readers;
use crate::notation::session;
use lesson::{Key, Space, moves};
use metabase::Path;
use simulator::Computer;
use std::collections::BTreeSet;

/// All computers by at most so many moves, whether alike or not.
fn by_trying(start: &Computer, node: &Path, most: usize) -> Vec<Computer> {
    let (mut all, mut layer) = (vec![start.clone()], vec![start.clone()]);
    for _ in 0..most {
        let after = |computer: &Computer| {
            let next = moves(computer, node).into_iter();
            next.map(|action| computer.apply(&action).unwrap().0).collect::<Vec<_>>()
        };
        layer = layer.iter().flat_map(after).collect();
        all.extend(layer.iter().cloned());
    }
    all
}

#[test]
fn a_space_has_what_trying_finds_and_not_more() {
    for text in [
        "",
        "open; clear; ok; request; set IUSR other; open; password x",
        "properties LM/W3SVC; edit; edit; clear",
        "disable IUSR on; remove web",
        "open LM/MSFTPSVC; clear; browse Administrator; ok; stop ftp",
    ] {
        let session = session(text);
        let (start, node) = (session.computer(), session.focus());
        let tried = by_trying(start, &node, 3);
        let expected: BTreeSet<Key> = tried.iter().map(|found| Key::of(found, &node)).collect();
        let mut space = Space::new(start.clone(), node.clone());
        while space.states().last().is_some_and(|last| last.depth <= 3) && space.advance(1) {}
        let near = space.states().iter().filter(|state| state.depth <= 3);
        let found: Vec<Key> = near.map(|state| Key::of(&state.computer, &node)).collect();
        assert_eq!(found.len(), expected.len(), "{text}: each once");
        assert!(found.iter().all(|key| expected.contains(key)), "{text}");
    }
}

/// So that a browser may search while a reader waits. What no moves lead to takes the whole space.
#[test]
fn spaces_are_small_wherever_a_reader_gets_to() {
    for session in readers(8, 40) {
        let mut space = Space::new(session.computer().clone(), session.focus());
        while space.states().len() < 12_000 && space.advance(100) {}
        let windows = session.computer().windows();
        assert!(space.states().len() < 12_000, "{} states, {windows:?}", space.states().len());
    }
}
