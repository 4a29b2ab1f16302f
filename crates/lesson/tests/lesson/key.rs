//! The quotient by which searches take states for one: computers with the same key stay alike.

use crate::generated::Dice;
use crate::notation::session;
use lesson::{Goal, Key, Place, move_label, moves};
use metabase::Path;
use simulator::Computer;
use std::collections::BTreeMap;

/// Where made-up people begin.
const STARTS: [&str; 4] = [
    "",
    "open; clear; ok; open; tick; ok",
    "open LM/W3SVC/1; clear; ok",
    "disable IUSR on; stop web",
];

/// Computers that came from a start by moves of made-up people.
fn wandered(start: &Computer, node: &Path, people: u64, steps: usize) -> Vec<Computer> {
    let mut all = Vec::new();
    for seed in 0..people {
        let mut dice = Dice::of(seed);
        let mut computer = start.clone();
        for _ in 0..steps {
            let possible = moves(&computer, node);
            let action = &possible[dice.below(possible.len())];
            computer = computer.apply(action).unwrap().0;
            all.push(computer.clone());
        }
    }
    all
}

/// What can be seen of a computer, and what can be done: each move in words, and the key that it leads to.
fn told(computer: &Computer, node: &Path) -> (Place, [bool; 6], Vec<(String, Key)>) {
    let next = moves(computer, node).into_iter().map(|action| {
        let after = computer.apply(&action).unwrap().0;
        (move_label(computer, node, &action), Key::of(&after, node))
    });
    let goals = Goal::ALL.map(|goal| goal.holds(computer, node));
    (Place::of(computer, node), goals, next.collect())
}

#[test]
fn computers_of_one_key_look_alike_and_stay_so() {
    for text in STARTS {
        let session = session(text);
        let (start, node) = (session.computer(), session.focus());
        let mut kinds: BTreeMap<Key, Vec<Computer>> = BTreeMap::new();
        for computer in wandered(start, &node, 60, 20) {
            let alike = kinds.entry(Key::of(&computer, &node)).or_default();
            if alike.len() < 4 && !alike.contains(&computer) {
                alike.push(computer);
            }
        }
        let mut compared = 0;
        for alike in kinds.values().filter(|alike| alike.len() > 1) {
            let expected = told(&alike[0], &node);
            for other in &alike[1..] {
                assert_eq!(told(other, &node), expected, "{text}");
                compared += 1;
            }
        }
        assert!(compared > 50, "{text}: {compared} computers differ from those of their key");
        assert!(kinds.len() > 40, "{text}: {} keys", kinds.len());
    }
}
