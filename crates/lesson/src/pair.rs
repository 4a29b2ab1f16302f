//! The sharpest pair: the same clicks twice, but for one OK in between, side by side.
//!
//! *Clear, tick, OK* deletes nothing; *clear, OK, tick, OK* deletes the password. The second list of
//! clicks is the first with one OK put in, so whatever comes out differently comes of that OK. What
//! each lane holds at each moment is computed, under either rule by which the dialog could write: under
//! [`CommitRule::OnClick`] the two end alike, which is not what the
//! article says of S2.

use crate::forecast::RECORDS;
use crate::words::{describe, field_words, shown_data};
use crate::{Beat, Claim, Visitor, label, told, visitor_sentence};
use metabase::schema::Property;
use metabase::{Change, Path, Record};
use simulator::{Action, CommitRule, Computer, Installation, paths};

/// The two lanes, moment by moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The moments. The first is the start, before any click.
    pub moments: Vec<Moment>,
}

/// What both lanes came to at one click.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The lane without the OK in between, and the one with it.
    pub lanes: [Lane; 2],
}

/// One lane at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// What was clicked at this moment; nothing where the lane only waits for the other.
    pub clicks: Vec<Action>,
    /// The changes of the metabase that came of it.
    pub changes: Vec<Change>,
    /// The computer after it.
    pub computer: Computer,
}

/// One of the three records in a lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its property.
    pub property: &'static Property,
    /// What holds at the service, in the words of the inspector; `None` where there is none.
    pub data: Option<String>,
    /// Whether this moment wrote or deleted it.
    pub changed: bool,
}

/// Where the lanes part: a record that goes in one of them alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parting {
    /// The index of the moment.
    pub moment: usize,
    /// The index of the lane that loses the record.
    pub lane: usize,
    /// The record's property.
    pub property: &'static Property,
}

/// What the lanes are called, by their clicks up to the OK that tells them apart.
pub const LANES: [&str; 2] = ["clear, tick, OK", "clear, OK, tick, OK"];

/// The clicks of the first lane, those of a moment together, over an open dialog. The last two are
/// the third click, which shows why it matters.
fn clicks() -> Vec<Vec<Action>> {
    let click = |checked| Action::SetSync { checked };
    vec![
        vec![click(false)],
        vec![click(true)],
        vec![Action::ok()],
        vec![Action::open(), click(false)],
        vec![Action::ok()],
    ]
}

/// How many moments come before the OK that the second lane has besides.
const BEFORE: usize = 1;

impl Pair {
    /// The pair on a computer of this kind. `None` only where it can't be installed, or won't take
    /// the clicks.
    pub fn of(installation: &Installation) -> Option<Self> {
        let (start, _) = Computer::install(installation).ok()?.apply(&Action::open()).ok()?;
        let start = Lane { clicks: Vec::new(), changes: Vec::new(), computer: start };
        let mut moments = vec![Moment { lanes: [start.clone(), start] }];
        let mut both: Vec<[Vec<Action>; 2]> =
            clicks().into_iter().map(|clicks| [clicks.clone(), clicks]).collect();
        both.insert(BEFORE, [Vec::new(), vec![Action::ok(), Action::open()]]);
        for [first, second] in both {
            let [before, before_2] = &moments.last()?.lanes;
            let lanes = [before.after(first)?, before_2.after(second)?];
            moments.push(Moment { lanes });
        }
        Some(Self { moments })
    }

    /// Where a record goes in one lane alone, if it does.
    pub fn parting(&self) -> Option<Parting> {
        self.moments.iter().enumerate().find_map(|(moment, at)| {
            let lost = at.lanes.each_ref().map(Lane::lost);
            let alone = |lane: usize, other: usize| {
                let [here, elsewhere] = [lost.get(lane)?, lost.get(other)?];
                let property =
                    here.iter().find(|property| !elsewhere.contains(property)).copied()?;
                Some(Parting { moment, lane, property })
            };
            alone(0, 1).or_else(|| alone(1, 0))
        })
    }

    /// All that was clicked in a lane up to a moment, the opening of the dialog included: what plays it.
    pub fn actions(&self, lane: usize, moment: usize) -> Vec<Action> {
        let moments = self.moments.iter().take(moment.saturating_add(1));
        let clicks =
            moments.filter_map(|at| at.lanes.get(lane)).flat_map(|lane| lane.clicks.clone());
        std::iter::once(Action::open()).chain(clicks).collect()
    }

    /// The whole of a lane as beats, to be played over an open dialog.
    pub fn beats(&self, lane: usize) -> Vec<Beat> {
        let start = self.moments.first().and_then(|start| start.lanes.get(lane));
        let name = LANES.get(lane).copied().unwrap_or_default();
        let intro = format!("As Setup left it. The clicks: {name}, and then the third click.");
        let actions = self.actions(lane, self.moments.len());
        let clicks = actions.get(1..).unwrap_or_default();
        start.map_or_else(Vec::new, |start| told(&start.computer, &node(), intro, clicks))
    }

    /// What the two lanes show, in a sentence or two.
    pub fn verdict(&self) -> String {
        let Some(last) = self.moments.last() else { return String::new() };
        let [first, second] = last.lanes.each_ref().map(Lane::visitor);
        let end = if first.status == second.status {
            format!("After the third click {} in both lanes.", fate(&first))
        } else {
            format!(
                "The third click shows it: in the first lane {}, in the second {}.",
                fate(&first),
                fate(&second)
            )
        };
        match self.parting() {
            Some(Parting { lane, property, .. }) => {
                let which = if lane == 0 { "first" } else { "second" };
                format!(
                    "Only one OK differs, and {} is deleted in the {which} lane alone. {end}",
                    property.name
                )
            }
            None => format!("The OK in between makes no difference to what is stored. {end}"),
        }
    }
}

/// What becomes of the article's claims when the dialog writes by a rule.
pub fn rule_sentence(commit_rule: CommitRule) -> String {
    let supposed = match commit_rule {
        CommitRule::OnOk => "If nothing is written before OK",
        CommitRule::OnClick => "If the box is written at each click",
    };
    let failing: Vec<&str> = Claim::ALL
        .into_iter()
        .filter(|claim| !claim.holds_under(commit_rule))
        .map(Claim::name)
        .collect();
    if failing.is_empty() {
        let all = Claim::ALL.map(Claim::name).join(", ");
        format!("{supposed}, all that the article says holds: {all}.")
    } else {
        format!("{supposed}, the article would be wrong: {} fails.", failing.join(", "))
    }
}

fn fate(visitor: &Visitor) -> &'static str {
    if visitor.is_granted() { "visitors get in" } else { "visitors are turned away" }
}

impl Moment {
    /// Whether the lanes hold a record differently now, by its place among the three.
    pub fn differs(&self, record: usize) -> bool {
        let [first, second] = self.lanes.each_ref().map(Lane::records);
        let data = |records: &[Held; 3]| records.get(record).map(|held| held.data.clone());
        data(&first) != data(&second)
    }

    /// What happened, for both lanes, in one sentence.
    pub fn says(&self) -> String {
        let [first, second] = &self.lanes;
        match (first.clicks.is_empty(), second.clicks.is_empty()) {
            (true, true) => "The start: nothing is clicked yet.".to_owned(),
            (true, false) => format!("Only the second lane: {}.", second.told()),
            (false, true) => format!("Only the first lane: {}.", first.told()),
            (false, false) if first.told() == second.told() => {
                format!("Both lanes: {}.", first.told())
            }
            (false, false) => {
                format!("{}: {}; in the second lane {}.", first.done(), first.came(), second.came())
            }
        }
    }
}

impl Lane {
    fn after(&self, clicks: Vec<Action>) -> Option<Self> {
        let mut computer = self.computer.clone();
        let mut changes = Vec::new();
        for click in &clicks {
            let (next, outcome) = computer.apply(click).ok()?;
            changes.extend(outcome.changes);
            computer = next;
        }
        Some(Self { clicks, changes, computer })
    }

    /// What was clicked, in words; empty where nothing was.
    pub fn done(&self) -> String {
        self.clicks.iter().map(label).collect::<Vec<_>>().join(", ")
    }

    /// What came of it in the metabase, in words.
    pub fn came(&self) -> String {
        let changes: Vec<String> = self.changes.iter().map(describe).collect();
        if changes.is_empty() { "nothing is written".to_owned() } else { changes.join(", ") }
    }

    fn told(&self) -> String {
        format!("{}: {}", self.done(), self.came())
    }

    /// The three records, as they hold at the service.
    pub fn records(&self) -> [Held; 3] {
        RECORDS.map(|property| Held {
            property,
            data: self.record(property).as_ref().map(shown_data),
            changed: self.changes.iter().any(|change| change.id == property.id),
        })
    }

    fn record(&self, property: &Property) -> Option<Record> {
        let found = self.computer.metabase().effective(&node(), property.id)?;
        Some(found.record.clone())
    }

    /// The properties whose records this moment deleted.
    fn lost(&self) -> Vec<&'static Property> {
        let gone = |property: &&Property| {
            self.changes.iter().any(|change| change.id == property.id && change.is_deletion())
        };
        RECORDS.into_iter().filter(gone).collect()
    }

    /// What the box and the password field show; `None` while the dialog is closed.
    pub fn dialog(&self) -> Option<(&'static str, &'static str)> {
        let dialog = self.computer.dialog()?;
        Some((if dialog.sync { "ticked" } else { "cleared" }, field_words(&dialog)))
    }

    /// What a visitor gets.
    pub fn visitor(&self) -> Visitor {
        Visitor::of(&self.computer, &node())
    }

    /// The same in a sentence.
    pub fn visitor_sentence(&self) -> String {
        visitor_sentence(&self.visitor())
    }
}

/// Where the dialog of the pair is.
fn node() -> Path {
    paths::w3svc()
}
