//! The scenarios of an article, as plain data: what stands in `scenarios/*.json` of the package and of the page.

use super::fault::Fault;
use super::fields::{Fields, FromValue, wrong_type};
use super::trace::whole;
use super::{Action, Options, Value, Word};
use serde::{Serialize, Serializer};
use simulator::{Installation, Version};

/// What the readers of an article do and see: its scenarios.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// Always `'q259353-live scenarios'`.
    pub format: ArticleFormat,
    /// The version of the format.
    pub version: u32,
    /// The article: `Q187506`.
    pub article: String,
    /// What it is about.
    pub title: String,
    /// Its scenarios.
    pub scenarios: Vec<Scenario>,
}

/// Something that somebody does, step by step, on a computer of its own.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Scenario {
    /// Its name, unique in its article.
    pub name: String,
    /// What it is about.
    pub title: String,
    /// Where that is written.
    pub source: String,
    /// The versions of IIS for which it holds.
    pub versions: Vec<Word<Version>>,
    /// What its computer is made from, but for the version.
    pub options: Options,
    /// What was done before.
    pub given: Vec<ScenarioStep>,
    /// What it consists of.
    pub steps: Vec<ScenarioStep>,
}

/// Something that is done in one go, or looked at.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct ScenarioStep {
    /// What it is about.
    pub say: String,
    /// What is done, one after the other; nothing in a step that only looks.
    #[serde(rename = "do")]
    pub actions: Vec<Action>,
    /// The versions that have this step, where it is not all of the scenario's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub versions: Option<Vec<Word<Version>>>,
    /// The code of the error by which the last action is refused, where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// The name of the format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ArticleFormat;

impl ArticleFormat {
    /// The only name there is.
    pub const NAME: &'static str = "q259353-live scenarios";
}

impl Serialize for ArticleFormat {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(Self::NAME)
    }
}

impl Article {
    /// The version that is written.
    pub const VERSION: u32 = 1;

    /// Reads the scenarios of an article.
    ///
    /// # Errors
    ///
    /// [`Fault`] at the first thing that is wrong with them.
    pub fn read(value: Value) -> Result<Self, Fault> {
        let mut fields = Fields::of(value, "A file of scenarios")?;
        let format: Value = fields.need("format")?;
        if format != Value::Text(ArticleFormat::NAME.to_owned()) {
            let expected = format!("the format {}", ArticleFormat::NAME);
            return Err(wrong_type(&expected, &format).within("format"));
        }
        let version: f64 = fields.need("version")?;
        if whole(version) != Some(Self::VERSION) {
            let expected = format!("version {} of the format", Self::VERSION);
            return Err(wrong_type(&expected, &Value::Number(version)).within("version"));
        }
        fields.only(&["format", "version", "article", "title", "scenarios"])?;
        Ok(Self {
            format: ArticleFormat,
            version: Self::VERSION,
            article: fields.need("article")?,
            title: fields.need("title")?,
            scenarios: fields.need("scenarios")?,
        })
    }

    /// The scenarios as they are played.
    ///
    /// # Errors
    ///
    /// [`Fault`] at the first value that means nothing, such as a path that is none.
    pub fn scenarios(self) -> Result<Vec<lesson::Scenario>, Fault> {
        let read = |(index, scenario): (usize, Scenario)| {
            let read = lesson::Scenario::try_from(scenario);
            read.map_err(|fault| fault.within(&format!("scenarios[{index}]")))
        };
        self.scenarios.into_iter().enumerate().map(read).collect()
    }
}

impl FromValue for Scenario {
    fn from_value(value: Value) -> Result<Self, Fault> {
        let mut fields = Fields::of(value, "A scenario")?;
        fields.only(&["name", "title", "source", "versions", "options", "given", "steps"])?;
        Ok(Self {
            name: fields.need("name")?,
            title: fields.need("title")?,
            source: fields.need("source")?,
            versions: fields.need("versions")?,
            options: fields.need("options")?,
            given: fields.need("given")?,
            steps: fields.need("steps")?,
        })
    }
}

impl FromValue for ScenarioStep {
    fn from_value(value: Value) -> Result<Self, Fault> {
        let mut fields = Fields::of(value, "A step of a scenario")?;
        fields.only(&["say", "do", "versions", "error"])?;
        Ok(Self {
            say: fields.need("say")?,
            actions: fields.need("do")?,
            versions: fields.maybe("versions")?,
            error: fields.maybe("error")?,
        })
    }
}

impl TryFrom<Scenario> for lesson::Scenario {
    type Error = Fault;

    fn try_from(scenario: Scenario) -> Result<Self, Fault> {
        let versions: Vec<Version> = scenario.versions.iter().map(|word| word.0).collect();
        if versions.is_empty() {
            let none = Value::List(Vec::new());
            return Err(wrong_type("a version of IIS", &none).within("versions"));
        }
        let installation =
            Installation::try_from(scenario.options).map_err(|fault| fault.within("options"))?;
        Ok(Self {
            given: acts(scenario.given, &versions, "given")?,
            acts: acts(scenario.steps, &versions, "steps")?,
            name: scenario.name,
            title: scenario.title,
            source: scenario.source,
            versions,
            installation,
        })
    }
}

fn acts(
    steps: Vec<ScenarioStep>,
    versions: &[Version],
    place: &str,
) -> Result<Vec<lesson::Act>, Fault> {
    let act = |(index, step): (usize, ScenarioStep)| {
        let action = |(number, action): (usize, Action)| {
            let read = simulator::Action::try_from(action);
            read.map_err(|fault| fault.within(&format!("{place}[{index}].do[{number}]")))
        };
        let own = step.versions.map(|own| own.iter().map(|word| word.0).collect());
        Ok(lesson::Act {
            say: step.say,
            actions: step.actions.into_iter().enumerate().map(action).collect::<Result<_, _>>()?,
            versions: own.unwrap_or_else(|| versions.to_vec()),
            refused: step.error.is_some(),
        })
    };
    steps.into_iter().enumerate().map(act).collect()
}
