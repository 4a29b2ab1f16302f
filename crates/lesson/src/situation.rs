//! Where one is: box ticked or cleared, password stored or gone, and who gets in then.

use crate::{Gate, Visitor};
use metabase::Path;
use simulator::Computer;

/// A cell of the square, with what a visitor gets there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Situation {
    /// Whether the box is ticked: `AnonymousPasswordSync` is 1.
    pub ticked: bool,
    /// Whether a password is stored that is not the empty text.
    pub stored: bool,
    /// How the stored password stands between a visitor and the account.
    pub gate: Gate,
    /// Whether a visitor gets in.
    pub granted: bool,
}

impl Situation {
    /// The four cells as a reader first meets them: with the password that Setup stored.
    pub const SQUARE: [Self; 4] = [
        Self::cell(true, true, Gate::NotLookedAt),
        Self::cell(true, false, Gate::NotLookedAt),
        Self::cell(false, true, Gate::Equal),
        Self::cell(false, false, Gate::Missing),
    ];

    const fn cell(ticked: bool, stored: bool, gate: Gate) -> Self {
        Self { ticked, stored, gate, granted: matches!(gate, Gate::NotLookedAt | Gate::Equal) }
    }

    /// Where a computer is, seen from a place.
    pub fn of(computer: &Computer, node: &Path) -> Self {
        let stored = computer.anonymous(node);
        let visitor = Visitor::of(computer, node);
        Self {
            ticked: stored.sync,
            stored: stored.has_password(),
            gate: visitor.gate,
            granted: visitor.is_granted(),
        }
    }

    /// Whether both stand in the same cell of the square.
    pub fn same_cell(self, other: Self) -> bool {
        (self.ticked, self.stored) == (other.ticked, other.stored)
    }

    /// What the situation is called.
    pub fn name(self) -> &'static str {
        match (self.gate, self.ticked, self.stored, self.granted) {
            (Gate::Silent, ..) => "stopped: no answer",
            (Gate::Off, ..) => "anonymous access is off",
            (Gate::Unfit, ..) => "the account can’t log on",
            (Gate::NoAccount, _, _, false) => "no such account: 401.1",
            (Gate::NoAccount, _, _, true) => "no such account, works for now",
            (_, true, true, _) => "as installed",
            (_, true, false, _) => "armed",
            (_, false, true, true) => "cleared, still works",
            (_, false, true, false) => "cleared, wrong password: 401.1",
            (_, false, false, true) => "cleared, works for now",
            (_, false, false, false) => "broken: 401.1",
        }
    }
}
