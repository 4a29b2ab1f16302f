//! Where one is: box ticked or cleared, password stored or gone, and who gets in then.

use crate::Visitor;
use metabase::Path;
use simulator::Computer;

/// A cell of the square, with what a visitor gets there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Situation {
    /// Whether the box is ticked: `AnonymousPasswordSync` is 1.
    pub ticked: bool,
    /// Whether a password is stored that is not the empty text.
    pub stored: bool,
    /// Whether a visitor gets in.
    pub granted: bool,
}

impl Situation {
    /// The four cells as a reader first meets them: with the password that Setup stored.
    pub const SQUARE: [Self; 4] = [
        Self { ticked: true, stored: true, granted: true },
        Self { ticked: true, stored: false, granted: true },
        Self { ticked: false, stored: true, granted: true },
        Self { ticked: false, stored: false, granted: false },
    ];

    /// Where a computer is, seen from a place.
    pub fn of(computer: &Computer, node: &Path) -> Self {
        let stored = computer.anonymous(node);
        Self {
            ticked: stored.sync,
            stored: stored.has_password(),
            granted: Visitor::of(computer, node).is_granted(),
        }
    }

    /// Whether both stand in the same cell of the square.
    pub fn same_cell(self, other: Self) -> bool {
        (self.ticked, self.stored) == (other.ticked, other.stored)
    }

    /// What the situation is called.
    pub fn name(self) -> &'static str {
        match (self.ticked, self.stored, self.granted) {
            (true, true, true) => "as installed",
            (true, false, true) => "armed",
            (true, _, false) => "no such account: 401.1",
            (false, true, true) => "cleared, still works",
            (false, true, false) => "cleared, wrong password: 401.1",
            (false, false, true) => "cleared, works for now",
            (false, false, false) => "broken: 401.1",
        }
    }
}
