//! The words for what is asked, answered and found.

use super::changes::NEW_PASSWORD;
use super::{
    Answer, Ask, Candidate, Diagnosis, DialogSeen, Fault, Observed, Pasted, QUESTIONS, Question,
    Reading, Records, Scope, Seen,
};
use crate::{Captions, console::Console, visits::decision};
use simulator::{REMOTE_COMPUTER, Rule, Version};

/// An answer as it is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The answer.
    pub words: String,
    /// What it looks like there.
    pub detail: Option<String>,
}

impl Question {
    /// Which question it is.
    pub fn progress(&self) -> String {
        format!("Question {} of at most {QUESTIONS}", self.number)
    }

    /// All that can be answered, with the words for it: what is offered, none of it, and nothing.
    pub fn answers(&self) -> Vec<(Answer, Choice)> {
        let offered = self.options.iter();
        let offered = offered.map(|option| (Answer::Is(option.clone()), option.choice()));
        let plain =
            |answer, words: &str| (answer, Choice { words: words.to_owned(), detail: None });
        let others =
            [plain(Answer::Other, "None of these"), plain(Answer::Unknown, "I don’t know")];
        let is_open = self.ask != Ask::Version;
        offered.chain(others.into_iter().filter(|_| is_open)).collect()
    }
}

impl Diagnosis {
    /// How many causes are left.
    pub fn tally(&self) -> String {
        match (self.names().len(), self.candidates().len()) {
            (0, _) => "No cause is left that fits.".to_owned(),
            (1, 1) => "One cause fits.".to_owned(),
            (1, places) => format!("One cause fits, in {places} places."),
            (count, _) => format!("{count} causes fit."),
        }
    }

    /// What the causes that are left are called, each once.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for candidate in self.candidates() {
            let name = candidate.name();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

impl Ask {
    /// The question.
    pub fn words(self) -> &'static str {
        match self {
            Self::Version => "Which version is it?",
            Self::Where => "Where does it happen?",
            Self::Seen => "What does a visitor get?",
            Self::Event => "What does the System log say of it?",
            Self::Dialog => "What does the dialog show?",
            Self::Last => "What was done last, before it began?",
            Self::Records => "Which records does adsutil.vbs show?",
        }
    }

    /// How to find out, at the server.
    pub fn how(self, version: Version) -> Option<String> {
        let captions = Captions::of(version);
        match self {
            Self::Version => Some(
                "IIS 4.0 came with the Option Pack for Windows NT 4.0, IIS 5.0 with Windows 2000."
                    .to_owned(),
            ),
            Self::Where | Self::Last => None,
            Self::Seen => Some(
                "Ask for a page from another computer. If the browser wants a name and a password, press Cancel."
                    .to_owned(),
            ),
            Self::Event => Some("Event Viewer, the System log, newest first.".to_owned()),
            Self::Dialog => Some(format!(
                "Open {}. If “{}” is ticked, clear it and look at Password. Then press Cancel, so that nothing is written.",
                captions.dialog,
                captions.sync.replace('&', "")
            )),
            Self::Records => Some("The three lines below find out, and change nothing.".to_owned()),
        }
    }
}

impl Observed {
    /// The answer that it is.
    pub fn choice(&self) -> Choice {
        let plain = |words: &str| Choice { words: words.to_owned(), detail: None };
        match self {
            Self::Version(version) => {
                let captions = Captions::of(*version);
                Choice {
                    words: captions.product.to_owned(),
                    detail: Some(format!("on {}", captions.windows)),
                }
            }
            Self::Where(scope) => plain(scope.words()),
            Self::Seen(Seen::GetsIn) => plain("What it should: visitors get in"),
            Self::Seen(Seen::Refused { status, lines }) => {
                let about = |line: &&String| line.contains(status) && line.len() > status.len();
                let line = lines.iter().find(about).or_else(|| lines.last());
                let words = line.cloned().unwrap_or_default();
                Choice { words: format!("{status}: {words}"), detail: None }
            }
            Self::Event(None) => plain("Nothing: no warning of the service"),
            Self::Event(Some(logged)) => {
                Choice { words: logged.text.clone(), detail: Some(format!("Event {}", logged.id)) }
            }
            Self::Dialog(seen) => plain(&seen.words()),
            Self::Last(deed) => plain(deed.words()),
            Self::Records(records) => plain(&records.words()),
        }
    }
}

impl DialogSeen {
    fn words(self) -> String {
        let what = match (self.ticked, self.blank) {
            (true, true) => "The box is ticked; once it is cleared, Password is blank",
            (true, false) => "The box is ticked; once it is cleared, Password shows asterisks",
            (false, true) => "The box is cleared, and Password is blank",
            (false, false) => "The box is cleared, and Password shows asterisks",
        };
        let who =
            if self.own_account { "" } else { "; Username is not this computer’s IUSR_ account" };
        format!("{what}{who}")
    }
}

impl Records {
    fn words(self) -> String {
        let set = |is: bool| if is { "is set" } else { "is not set" };
        let sync = match self.sync {
            Some(true) => "is True",
            Some(false) => "is False",
            None => "is not set",
        };
        format!(
            "AnonymousPasswordSync {sync}, AnonymousUserPass {}, AnonymousUserName {}",
            set(self.password),
            set(self.user_name)
        )
    }
}

impl Scope {
    /// Where that is.
    pub fn words(self) -> &'static str {
        match self {
            Self::EveryWebSite => "At every web site",
            Self::OneWebSite => "At one web site, and not at the others",
            Self::Ftp => "At FTP",
        }
    }
}

impl Candidate {
    /// What is wrong, in a sentence. The page's other computer has a name; a reader's has another one.
    pub fn name(&self) -> String {
        elsewhere(&self.cause())
    }

    /// What the names in clicks and lines stand for, that are others at the reader's.
    pub fn stand_ins(&self) -> String {
        let account = self.installation.anonymous_account();
        let folder = Console::of(self.installation.version).prompt.trim_end_matches('>');
        format!(
            "{account} stands for the account in Username, usually IUSR_ and the name of the computer; {NEW_PASSWORD} for a password of your own. adsutil.vbs is in {folder}. Where a line stops iisadmin, it stops every Internet service: start those that you use again."
        )
    }

    /// What is wrong, and where.
    pub fn title(&self) -> String {
        let place = self.scope().map_or("", Scope::words);
        format!("{} {place}.", self.name())
    }

    fn cause(&self) -> String {
        let Some(case) = self.first() else { return String::new() };
        match case.fault {
            Fault::PasswordGone => "Visitors get in, but no password is stored.".to_owned(),
            Fault::Past => "It is over, and only the log still tells of it.".to_owned(),
            Fault::Refused(rule) => {
                decision(rule).map_or_else(|| self.generic(rule), str::to_owned)
            }
        }
    }

    /// A cause that has no words of its own: by what the log says, or by what visitors get.
    fn generic(&self, rule: Rule) -> String {
        let basis = rule.basis();
        let told = match self.first().map(|case| (&case.logged, &case.seen)) {
            Some((Some(logged), _)) => logged.text.clone(),
            Some((None, Seen::Refused { status, .. })) => format!("A visitor gets {status}."),
            Some((None, Seen::GetsIn)) | None => String::new(),
        };
        format!("{told} ({}, {})", basis.source, basis.part)
    }
}

/// A sentence about the page's other computer, for whoever has another one.
pub(super) fn elsewhere(sentence: &str) -> String {
    match sentence.strip_prefix(REMOTE_COMPUTER) {
        Some(rest) => format!("Another computer{rest}"),
        None => sentence.replace(REMOTE_COMPUTER, "another computer"),
    }
}

impl Candidate {
    /// What speaks for it: each question, and the answer that it has.
    pub fn signs(&self) -> Vec<(&'static str, String)> {
        let evidence = self.evidence().into_iter();
        evidence.map(|(ask, found)| (ask.words(), found.choice().words)).collect()
    }
}

impl Pasted {
    /// What was read of it, a sentence each. Nothing of the lines themselves stands in them.
    pub fn sentences(&self) -> Vec<String> {
        let mut sentences: Vec<String> = self.readings.iter().map(Reading::words).collect();
        if sentences.is_empty() {
            sentences.push("None of the three records is told of in these lines.".to_owned());
        }
        match self.unknown.as_slice() {
            [] => {}
            [line] => {
                sentences.push(format!("Line {line} is none that GET or ENUM prints: left out."));
            }
            lines => {
                let numbers: Vec<String> = lines.iter().take(8).map(usize::to_string).collect();
                let more = if lines.len() > 8 { " and more" } else { "" };
                let numbers = numbers.join(", ");
                sentences.push(format!(
                    "Lines {numbers}{more} are none that GET or ENUM prints: left out."
                ));
            }
        }
        match self.others {
            0 => {}
            1 => sentences.push("1 line tells of another property: left out.".to_owned()),
            count => sentences.push(format!("{count} lines tell of other properties: left out.")),
        }
        sentences
    }
}

impl Reading {
    fn words(&self) -> String {
        let set = |is: bool| if is { "is set" } else { "is not set" };
        let mut parts: Vec<String> = Vec::new();
        parts.extend(self.user_name.map(|is| format!("AnonymousUserName {}", set(is))));
        parts.extend(self.password.map(|is| format!("AnonymousUserPass {}", set(is))));
        parts.extend(self.sync.map(|sync| {
            let value = match sync {
                Some(true) => "is True",
                Some(false) => "is False",
                None => "is not set",
            };
            format!("AnonymousPasswordSync {value}")
        }));
        let place = self.node.as_ref().map_or(String::new(), |node| format!("{node}: "));
        format!("Read: {place}{}.", parts.join(", "))
    }
}
