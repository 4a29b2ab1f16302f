//! "I have this problem now": a few questions, and what they leave of all that can be wrong.
//!
//! What can be wrong is found by trying, and so are the answers that a question offers: they are
//! what the cases that are left differ in. The question that comes next is the one that tells the
//! article's own problem from most others, and once that is out, the one that leaves the fewest. No cause
//! is written down here; only words are, and a cause without words of its own is told by the rule that
//! decides.
//!
//! ```
//! use lesson::diagnosis::Diagnosis;
//! use simulator::{Installation, Version};
//!
//! let mut diagnosis = Diagnosis::new(&Installation::default());
//! diagnosis.answer_version(Version::Iis4);
//! diagnosis.paste("AnonymousPasswordSync : (BOOLEAN) False\nThe parameter \"AnonymousUserPass\" is not set at this node.");
//! let names: Vec<String> = diagnosis.candidates().iter().map(|found| found.name()).collect();
//! assert!(names.iter().any(|name| name.contains("No password is stored")), "{names:?}");
//! ```

mod cases;
mod changes;
mod deed;
mod pasted;
mod repairs;
mod steps;
mod ways;
mod words;

pub use cases::{DialogSeen, Fault, Logged, Records, Scope, Seen};
pub use deed::Deed;
pub use pasted::{Pasted, Reading};
pub use repairs::Fix;
pub use ways::Way;
pub use words::Choice;

use crate::{Beat, Claim, told};
use cases::Case;
use metabase::Path;
use simulator::{Action, Computer, Installation, Rule, Version};
use std::rc::Rc;

/// How many questions are asked at most, that for the version included.
pub const QUESTIONS: usize = 5;

/// What can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ask {
    /// Which version it is.
    Version,
    /// Where it fails.
    Where,
    /// What a visitor gets.
    Seen,
    /// What the System log says.
    Event,
    /// What the dialog shows.
    Dialog,
    /// What was done last.
    Last,
    /// Which records the script shows.
    Records,
}

/// Something that a case can be told by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Observed {
    /// The version.
    Version(Version),
    /// Where it fails.
    Where(Scope),
    /// What a visitor gets.
    Seen(Seen),
    /// The entry of the log, if there is one.
    Event(Option<Logged>),
    /// The dialog.
    Dialog(DialogSeen),
    /// What was done last.
    Last(Deed),
    /// The records at the key where one looks first.
    Records(Records),
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One of the answers that were offered.
    Is(Observed),
    /// None of them.
    Other,
    /// Nothing.
    Unknown,
}

/// A question as it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What it asks.
    pub ask: Ask,
    /// Its number, from 1.
    pub number: usize,
    /// The answers that it offers, besides "none of these" and "I don't know".
    pub options: Vec<Observed>,
}

/// What is left: cases that differ in nothing that visitors and log tell.
#[derive(Clone, Debug)]
pub struct Candidate {
    cases: Vec<Case>,
    installation: Installation,
}

/// The questions so far, and what they leave.
#[derive(Clone, Debug)]
pub struct Diagnosis {
    installation: Installation,
    /// What can be wrong in the version that was answered.
    cases: Rc<Vec<Case>>,
    answers: Vec<(Ask, Answer)>,
    pasted: Option<Pasted>,
}

/// What can be wrong follows from the computer: the rest tells two of them apart.
impl PartialEq for Diagnosis {
    fn eq(&self, other: &Self) -> bool {
        (&self.installation, &self.answers, &self.pasted)
            == (&other.installation, &other.answers, &other.pasted)
    }
}

impl Eq for Diagnosis {}

impl Diagnosis {
    /// The beginning, for a computer like this one.
    pub fn new(installation: &Installation) -> Self {
        let (cases, answers) = (Rc::default(), Vec::new());
        Self { installation: installation.clone(), cases, answers, pasted: None }
    }

    /// The version; the first that was answered, or that of the computer.
    pub fn version(&self) -> Version {
        self.installation.version
    }

    /// The computer that it is about.
    pub fn installation(&self) -> &Installation {
        &self.installation
    }

    /// Answers the first question.
    pub fn answer_version(&mut self, version: Version) {
        self.answer(Answer::Is(Observed::Version(version)));
    }

    /// Answers the question that is asked; when none is, nothing happens.
    pub fn answer(&mut self, answer: Answer) {
        let Some(question) = self.question() else { return };
        if question.ask == Ask::Version {
            if let Answer::Is(Observed::Version(version)) = answer {
                self.installation.version = version;
            }
            self.cases = Rc::new(cases::cases(&self.installation));
        }
        self.answers.push((question.ask, answer));
    }

    /// Takes the last answer back, and returns it.
    pub fn back(&mut self) -> Option<Answer> {
        self.answers.pop().map(|(_, answer)| answer)
    }

    /// What was answered so far.
    pub fn answers(&self) -> &[(Ask, Answer)] {
        &self.answers
    }

    /// Reads what the script printed, in place of what was read before.
    pub fn paste(&mut self, text: &str) -> &Pasted {
        self.pasted.insert(Pasted::read(text))
    }

    /// Where it fails, if that was answered.
    pub fn scope(&self) -> Option<Scope> {
        self.answers.iter().find_map(|(_, answer)| {
            if let Answer::Is(Observed::Where(scope)) = answer { Some(*scope) } else { None }
        })
    }

    /// Where nothing fits, which answers stand against the rest, in a sentence.
    pub fn contradiction(&self) -> Option<String> {
        let asks = self.contradicting();
        let words: Vec<String> = asks.iter().map(|ask| format!("“{}”", ask.words())).collect();
        let (last, first) = words.split_last()?;
        Some(if first.is_empty() {
            format!(
                "Nothing that we know of fits all of this. Without the answer to {last} something does."
            )
        } else {
            let first = first.join(", ");
            format!(
                "Nothing that we know of fits all of this. The answers to {first} and {last} don’t go together."
            )
        })
    }

    /// What was read of what the script printed.
    pub fn pasted(&self) -> Option<&Pasted> {
        self.pasted.as_ref()
    }

    /// The question that comes next; `None` when there is nothing left to ask.
    pub fn question(&self) -> Option<Question> {
        let number = self.answers.len() + 1;
        if self.answers.is_empty() {
            let options = Version::ALL.map(Observed::Version).to_vec();
            return Some(Question { ask: Ask::Version, number, options });
        }
        let left = self.left();
        let candidates = grouped(&left);
        if number > QUESTIONS || candidates.len() < 2 {
            return None;
        }
        let asked = |ask: &Ask| self.answers.iter().any(|(known, _)| known == ask);
        let pasted = self.pasted.as_ref().is_some_and(|pasted| !pasted.is_empty());
        let open = Ask::OF_CASES.into_iter().filter(|ask| !asked(ask));
        let open = open.filter(|ask| *ask != Ask::Records || !pasted);
        let own = left.iter().find(|case| case.trail == self.own_trail());
        let questions = open.filter_map(|ask| {
            let options = options(ask, &left);
            let counts = options.iter().map(|option| leaves(ask, option, &candidates));
            let counts: Vec<usize> = counts.collect();
            let splits = counts.iter().any(|&count| count < candidates.len());
            let of_own = own.and_then(|own| own.observed(ask));
            let of_own = of_own.map(|found| leaves(ask, &found, &candidates));
            // What is answered alike by more candidates leaves more of them to tell apart. A script
            // is asked of people only where nothing else helps: it can be pasted at any time.
            let all: usize = counts.iter().map(|count| count * count).sum();
            let rank = (ask == Ask::Records, of_own, all);
            splits.then_some((rank, Question { ask, number, options }))
        });
        questions.min_by_key(|(rank, _)| *rank).map(|(_, question)| question)
    }

    /// What leads into the problem of the article. Who reads this page most likely has that one: so what
    /// tells it from all others is asked first, as long as the answers leave it.
    fn own_trail(&self) -> Vec<Action> {
        Claim::M4.actions(&self.installation)
    }

    /// What fits all answers, the article's own problem first, then what takes the fewest steps; nothing
    /// before the first answer.
    pub fn candidates(&self) -> Vec<Candidate> {
        let of = |cases: Vec<&Case>| Candidate {
            cases: cases.into_iter().cloned().collect(),
            installation: self.installation.clone(),
        };
        let own = self.own_trail();
        let left = self.left();
        let (first, others): (Vec<_>, Vec<_>) = grouped(&left)
            .into_iter()
            .partition(|cases| cases.iter().any(|case| case.trail == own));
        first.into_iter().chain(others).map(of).collect()
    }

    /// Where nothing fits, the answers without which something would. Where it takes more than one
    /// answer away, all of them.
    pub fn contradicting(&self) -> Vec<Ask> {
        if self.answers.is_empty() || !self.left().is_empty() {
            return Vec::new();
        }
        let fits_without =
            |left_out: Ask| self.cases.iter().any(|case| self.fits(case, Some(left_out)));
        let told = self.told();
        let alone: Vec<Ask> = told.iter().copied().filter(|ask| fits_without(*ask)).collect();
        if alone.is_empty() { told } else { alone }
    }

    /// What was answered with something that can contradict.
    fn told(&self) -> Vec<Ask> {
        let answers = self.answers.iter();
        let told =
            answers.filter(|(ask, answer)| *ask != Ask::Version && *answer != Answer::Unknown);
        let mut told: Vec<Ask> = told.map(|(ask, _)| *ask).collect();
        if self.pasted.as_ref().is_some_and(|pasted| !pasted.is_empty()) {
            told.retain(|ask| *ask != Ask::Records);
            told.push(Ask::Records);
        }
        told
    }

    fn left(&self) -> Vec<&Case> {
        self.cases.iter().filter(|case| self.fits(case, None)).collect()
    }

    fn fits(&self, case: &Case, left_out: Option<Ask>) -> bool {
        let mut answers = self.answers.iter().filter(|(ask, _)| Some(*ask) != left_out);
        let pasted = self.pasted.as_ref().filter(|_| left_out != Some(Ask::Records));
        answers.all(|(ask, answer)| fits_answer(case, *ask, answer))
            && pasted.is_none_or(|pasted| {
                pasted.fits(|node| {
                    node.map_or_else(|| case.records_here(), |node| case.records_at(node))
                })
            })
    }
}

fn fits_answer(case: &Case, ask: Ask, answer: &Answer) -> bool {
    match answer {
        Answer::Unknown | Answer::Is(Observed::Version(_)) => true,
        Answer::Is(observed) => case.observed(ask).is_none_or(|found| found == *observed),
        Answer::Other => false,
    }
}

/// What the cases differ in, in the order in which they were found; of dialogs those with the account of
/// Setup first, and then the cleared box and the blank field.
fn options(ask: Ask, cases: &[&Case]) -> Vec<Observed> {
    let mut options: Vec<Observed> = Vec::new();
    for case in cases {
        options.extend(case.observed(ask).filter(|found| !options.contains(found)));
    }
    in_order(options, |option| {
        if let Observed::Dialog(DialogSeen { ticked, blank, own_account }) = option {
            (!own_account, *ticked, !blank)
        } else {
            (false, false, false)
        }
    })
}

/// The same in the order of a key, what has the same key as it came. For the few things that there are: the
/// library's way of sorting is fast with many, and ten times the code.
fn in_order<T, K: PartialOrd>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut sorted: Vec<T> = Vec::new();
    for item in items {
        let place = sorted.iter().position(|other| key(other) > key(&item));
        sorted.insert(place.unwrap_or(sorted.len()), item);
    }
    sorted
}

/// How many candidates an answer leaves.
fn leaves(ask: Ask, option: &Observed, candidates: &[Vec<&Case>]) -> usize {
    let fits = |case: &&Case| case.observed(ask).is_none_or(|found| found == *option);
    candidates.iter().filter(|cases| cases.iter().any(fits)).count()
}

fn grouped<'a>(cases: &[&'a Case]) -> Vec<Vec<&'a Case>> {
    let mut groups: Vec<Vec<&Case>> = Vec::new();
    for case in cases {
        let known =
            groups.iter_mut().find(|group| group.first().is_some_and(|first| first.is_like(case)));
        match known {
            Some(group) => group.push(case),
            None => groups.push(vec![case]),
        }
    }
    groups
}

impl Ask {
    /// What is asked about a case, in the order in which a person can answer.
    const OF_CASES: [Self; 6] =
        [Self::Where, Self::Seen, Self::Dialog, Self::Event, Self::Last, Self::Records];
}

impl Case {
    fn observed(&self, ask: Ask) -> Option<Observed> {
        match ask {
            Ask::Version => None,
            Ask::Where => Some(Observed::Where(self.scope)),
            Ask::Seen => Some(Observed::Seen(self.seen.clone())),
            Ask::Event => Some(Observed::Event(self.logged.clone())),
            Ask::Dialog => self.dialog.map(Observed::Dialog),
            Ask::Last => self.deed.map(Observed::Last),
            Ask::Records => self.records_here().map(Observed::Records),
        }
    }
}

impl Candidate {
    fn first(&self) -> Option<&Case> {
        self.cases.first()
    }

    /// Where it fails.
    pub fn scope(&self) -> Option<Scope> {
        self.first().map(|case| case.scope)
    }

    /// What is wrong.
    pub fn fault(&self) -> Option<Fault> {
        self.first().map(|case| case.fault)
    }

    /// What undoes it.
    pub fn fixes(&self) -> Vec<Fix> {
        repairs::fixes(&self.cases, &self.installation)
    }

    /// What leads into it, for each thing that may have been done last; the likeliest first.
    pub fn ways(&self) -> Vec<Way> {
        ways::ways(&self.cases, &self.installation)
    }

    /// The rule by which visitors are turned away.
    pub fn rule(&self) -> Option<Rule> {
        match self.fault()? {
            Fault::Refused(rule) => Some(rule),
            Fault::PasswordGone | Fault::Past => None,
        }
    }

    /// All that is the same in each case of it: a question, and the answer that it would get.
    pub fn evidence(&self) -> Vec<(Ask, Observed)> {
        let cases: Vec<&Case> = self.cases.iter().collect();
        let found = Ask::OF_CASES.into_iter().filter_map(|ask| {
            let told = self.cases.iter().all(|case| case.observed(ask).is_some());
            match options(ask, &cases).as_slice() {
                [only] if told => Some((ask, only.clone())),
                _ => None,
            }
        });
        found.collect()
    }

    /// What asks for what fails: the last step of its ways, and of its fixes.
    pub fn visit(&self) -> Action {
        self.first().map_or_else(Action::request, |case| Action::Request(case.request.clone()))
    }

    /// What is played to show a way into it: from the installation to the visitor.
    pub fn beats_of(&self, way: &Way) -> Vec<Beat> {
        let Ok(fresh) = Computer::install(&self.installation) else { return Vec::new() };
        let actions = [way.actions.as_slice(), &[self.visit()]].concat();
        told(&fresh, &self.node(), format!("How it comes to this: {}", self.name()), &actions)
    }

    /// What has to be done before a fix can be tried, and what is then played.
    pub fn trial_of(&self, fix: &Fix) -> (Vec<Action>, Vec<Beat>) {
        let given = fix.trail.clone();
        let computer = Computer::install(&self.installation).ok();
        let Some(computer) = computer.and_then(|fresh| changes::after(&fresh, &given)) else {
            return (given, Vec::new());
        };
        let actions = [fix.actions.as_slice(), &[self.visit()]].concat();
        let beats = told(
            &computer,
            &self.node(),
            format!("{} The way out: {}.", self.name(), fix.title),
            &actions,
        );
        (given, beats)
    }

    /// The key whose dialog one opens for it.
    fn node(&self) -> Path {
        self.scope().unwrap_or(Scope::EveryWebSite).node()
    }

    /// The computer that all this is about.
    pub fn installation(&self) -> &Installation {
        &self.installation
    }

    /// What leads into it from the installation, in the fewest steps that fit.
    pub fn trail(&self) -> &[Action] {
        self.first().map_or(&[], |case| &case.trail)
    }
}

/// The lines that show the three records of a place, and change nothing.
pub fn records_lines(scope: Option<Scope>) -> Vec<String> {
    let node = scope.unwrap_or(Scope::EveryWebSite).node();
    let names = node.as_str().split_once('/').map_or("", |(_, names)| names).to_ascii_lowercase();
    ["AnonymousPasswordSync", "AnonymousUserPass", "AnonymousUserName"]
        .iter()
        .map(|property| format!("cscript adsutil.vbs GET {names}/{property}"))
        .collect()
}
