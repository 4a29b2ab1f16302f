//! The map on paper: where its places stand, and how the ways run between them. Numbers alone; whoever
//! draws it gives them colours.
//!
//! Nothing in it is put by hand. The places stand in columns by the box and in bands by what is stored,
//! as many of either as there are; those that share both stand one below the other. So a map with other
//! places is drawn as well, whatever they are: that is tested over all that could be.

use crate::{Column, Place, Stored};

/// A point on the paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A rectangle on the paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Its left side.
    pub x: f64,
    /// Its top.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

/// A place on the paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it stands.
    pub rect: Rect,
    /// Its name, broken into lines that fit.
    pub lines: Vec<String>,
}

/// The places that have a column, or a band, in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip<T> {
    /// What they have in common.
    pub of: T,
    /// Where they stand.
    pub rect: Rect,
}

/// A way on the paper: a curve that is drawn towards `bend` on its way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// Where it leaves its place.
    pub start: Point,
    /// What it bends to.
    pub bend: Point,
    /// Where it comes to the other.
    pub end: Point,
}

/// All places on the paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The paper's width. It is more than was asked for where the columns need more.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The columns, by the box.
    pub columns: Vec<Strip<Column>>,
    /// The bands, by what is stored.
    pub bands: Vec<Strip<Stored>>,
    /// The places, in the order in which they were given.
    pub nodes: Vec<Node>,
}

/// The height of a line of a place's name.
pub const LINE: f64 = 16.0;
/// The room that a place keeps below its name for the marks of what is wrong there.
pub const MARKS: f64 = 24.0;
/// The room above a name, and beside it.
pub const PADDING: f64 = 7.0;
/// The height of a heading.
pub const HEADING: f64 = 22.0;
/// How wide a letter of a name is at most, about.
const LETTER: f64 = 7.0;
/// How wide a place is at least and at most.
const WIDTHS: (f64, f64) = (92.0, 200.0);
/// The room between places below each other.
const GAP: f64 = 14.0;
/// The room at the sides of the paper.
const RIM: f64 = 4.0;
/// The room between columns at least and at most.
const GUTTERS: (f64, f64) = (16.0, 190.0);
/// How large the number of a way is, from its middle.
pub const BADGE: f64 = 10.0;

impl Column {
    /// What stands above it.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Ticked => "box ticked",
            Self::BlankField => "field blank",
            Self::Cleared => "box cleared",
        }
    }
}

impl Stored {
    /// What stands above its band.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Accounts => "the account’s password is stored",
            Self::Another => "another password is stored",
            Self::Empty => "blanked, or about to be",
            Self::Nothing => "no password is stored",
        }
    }
}

impl Drawing {
    /// Of places with their names, on a paper of this width, if that will do.
    pub fn of(places: &[(Place, &str)], width: f64) -> Self {
        let columns = distinct(places.iter().map(|(place, _)| place.column));
        let bands = distinct(places.iter().map(|(place, _)| place.stored));
        let count = count(columns.len());
        // A third of the room goes to the arrows, as far as the names leave it.
        let inner = width - 2.0 * RIM;
        let gutter = (inner / 3.0 / (count - 1.0).max(1.0)).clamp(GUTTERS.0, GUTTERS.1);
        let node = ((inner - gutter * (count - 1.0)) / count).clamp(WIDTHS.0, WIDTHS.1);
        let gutter = ((inner - node * count) / (count - 1.0).max(1.0)).clamp(GUTTERS.0, f64::MAX);
        let paper = 2.0 * RIM + node * count + gutter * (count - 1.0);
        let width = width.max(paper);
        let left = |column: Column| {
            let index = columns.iter().position(|known| *known == column).unwrap_or_default();
            RIM + self::count(index) * (node + gutter)
        };

        let names: Vec<Vec<String>> =
            places.iter().map(|(_, name)| broken(name, node - 2.0 * PADDING)).collect();
        let mut nodes: Vec<Option<Node>> = vec![None; places.len()];
        let mut strips = Vec::new();
        let mut top = HEADING;
        for &band in &bands {
            let here =
                || places.iter().enumerate().filter(move |(_, (place, _))| place.stored == band);
            let lines = here().filter_map(|(index, _)| names.get(index)).map(Vec::len).max();
            let height = PADDING + LINE * self::count(lines.unwrap_or_default()) + MARKS;
            let mut below = top;
            for &column in &columns {
                let mut y = top + HEADING;
                for (index, _) in here().filter(|(_, (place, _))| place.column == column) {
                    let rect = Rect { x: left(column), y, width: node, height };
                    let lines = names.get(index).cloned().unwrap_or_default();
                    if let Some(place) = nodes.get_mut(index) {
                        *place = Some(Node { rect, lines });
                    }
                    y += height + GAP;
                }
                below = below.max(y);
            }
            let rect = Rect { x: 0.0, y: top, width, height: below - top };
            strips.push(Strip { of: band, rect });
            top = below;
        }
        let height = top;
        let columns = columns.iter().map(|&column| Strip {
            of: column,
            rect: Rect { x: left(column), y: 0.0, width: node, height },
        });
        Self {
            width,
            height,
            columns: columns.collect(),
            bands: strips,
            nodes: nodes.into_iter().flatten().collect(),
        }
    }

    /// The way between two places, by their indices. Ways there and back bend to different sides.
    pub fn curve(&self, from: usize, to: usize) -> Option<Curve> {
        let [start, end] = [self.nodes.get(from)?, self.nodes.get(to)?].map(|node| node.rect);
        let (a, b) = (start.middle(), end.middle());
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let distance = dx.hypot(dy).max(1.0);
        // Below each other, others may stand between: out into the gutter.
        let beside = if dx.abs() < 1.0 { start.width / 2.0 + GUTTERS.0 } else { 0.0 };
        let aside = beside.max(distance * 0.14 + 8.0);
        let middle = Point { x: f64::midpoint(a.x, b.x), y: f64::midpoint(a.y, b.y) };
        let bend = Point {
            x: (middle.x - dy / distance * aside).clamp(2.0, self.width - 2.0),
            y: (middle.y + dx / distance * aside).clamp(2.0, self.height - 2.0),
        };
        Some(Curve { start: start.towards(bend), bend, end: end.towards(bend) })
    }

    /// Where the numbers of ways stand: on their way, clear of places and of each other where there
    /// is room.
    pub fn badges(&self, curves: &[Curve]) -> Vec<Point> {
        let mut badges: Vec<Point> = Vec::new();
        for curve in curves {
            let along = [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2].map(|part| curve.at(part));
            let apart =
                |point: &Point| badges.iter().all(|other| point.distance(*other) >= 2.0 * BADGE);
            let free = |point: &Point| {
                apart(point) && !self.nodes.iter().any(|node| node.rect.is_near(*point, BADGE))
            };
            let best = along.iter().find(|point| free(point));
            let best = best.or_else(|| along.iter().find(|point| apart(point)));
            badges.push(best.copied().unwrap_or(curve.at(0.5)));
        }
        badges
    }
}

impl Point {
    /// How far another is.
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

impl Rect {
    /// Its middle.
    pub fn middle(self) -> Point {
        Point { x: self.x + self.width / 2.0, y: self.y + self.height / 2.0 }
    }

    /// Whether a point is in it, or no farther from it than this.
    pub fn is_near(self, point: Point, distance: f64) -> bool {
        let outside = |at: f64, from: f64, length: f64| (from - at).max(at - from - length);
        outside(point.x, self.x, self.width) < distance
            && outside(point.y, self.y, self.height) < distance
    }

    /// The point of its rim on the line from its middle to a point outside of it.
    fn towards(self, point: Point) -> Point {
        let middle = self.middle();
        let (dx, dy) = (point.x - middle.x, point.y - middle.y);
        let part =
            |way: f64, half: f64| if way.abs() < 0.001 { f64::MAX } else { half / way.abs() };
        let part = part(dx, self.width / 2.0).min(part(dy, self.height / 2.0)).min(1.0);
        Point { x: middle.x + dx * part, y: middle.y + dy * part }
    }
}

impl Curve {
    /// The corners of the arrow head at its end: the tip, and one to either side of the shaft.
    pub fn head(self, length: f64) -> [Point; 3] {
        let (dx, dy) = (self.end.x - self.bend.x, self.end.y - self.bend.y);
        let whole = dx.hypot(dy).max(0.001);
        let (dx, dy) = (dx / whole * length, dy / whole * length);
        let side = |turn: f64| Point {
            x: self.end.x - dx - turn * dy / 2.0,
            y: self.end.y - dy + turn * dx / 2.0,
        };
        [self.end, side(1.0), side(-1.0)]
    }

    /// The point on it at a part of the way, from 0 to 1.
    pub fn at(self, part: f64) -> Point {
        let rest = 1.0 - part;
        let along = |start: f64, bend: f64, end: f64| {
            rest * rest * start + 2.0 * rest * part * bend + part * part * end
        };
        Point {
            x: along(self.start.x, self.bend.x, self.end.x),
            y: along(self.start.y, self.bend.y, self.end.y),
        }
    }
}

/// A text in lines of at most this width. A word that is longer has a line of its own.
fn broken(text: &str, width: f64) -> Vec<String> {
    let fits = |line: &str| count(line.chars().count()) * LETTER <= width;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if fits(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push(word.to_owned()),
        }
    }
    lines
}

fn distinct<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut all: Vec<T> = all.collect();
    all.sort();
    all.dedup();
    all
}

/// A count that is to be measured with. There are a few dozen of anything here.
fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}
