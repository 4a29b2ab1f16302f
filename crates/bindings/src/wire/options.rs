//! What a simulator is made from.

use super::fault::{Fault, FaultKind};
use super::fields::{Fields, FromValue};
use super::{Value, Word};
use serde::Serialize;
use simulator::{CommitRule, Installation, InstallationError, Version};

/// What the computer is made from. What is left out gets its default.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields, rename = "InstallationOptions"))]
#[serde(rename_all = "camelCase")]
pub struct Options {
    /// The version of IIS; by default `'5.0'`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<Word<Version>>,
    /// The computer's name: 1 to 15 letters, digits and `-`; by default `WEB01`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub computer: Option<String>,
    /// The seed of the made-up passwords, a whole number. The same seed gives the same passwords.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<f64>,
    /// When the dialog writes the box; by default `'onOk'`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commit_rule: Option<Word<CommitRule>>,
    /// Whether the computer is a domain controller; by default it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain_controller: Option<bool>,
}

impl Options {
    /// Reads options.
    ///
    /// # Errors
    ///
    /// [`Fault`] at the first thing that is wrong with them.
    pub fn read(value: Value) -> Result<Self, Fault> {
        let mut fields = Fields::of(value, "The object of options")?;
        fields.only(&["version", "computer", "seed", "commitRule", "domainController"])?;
        Ok(Self {
            version: fields.maybe("version")?,
            computer: fields.maybe("computer")?,
            seed: fields.maybe("seed")?,
            commit_rule: fields.maybe("commitRule")?,
            domain_controller: fields.maybe("domainController")?,
        })
    }
}

impl FromValue for Options {
    fn from_value(value: Value) -> Result<Self, Fault> {
        Self::read(value)
    }
}

impl TryFrom<Options> for Installation {
    type Error = Fault;

    fn try_from(options: Options) -> Result<Self, Fault> {
        let default = Self::default();
        Ok(Self {
            version: options.version.map_or(default.version, |word| word.0),
            computer: options.computer.unwrap_or(default.computer),
            seed: options.seed.map_or(Ok(default.seed), whole_seed)?,
            commit_rule: options.commit_rule.map_or(default.commit_rule, |word| word.0),
            domain_controller: options.domain_controller.unwrap_or(default.domain_controller),
        })
    }
}

impl From<&Installation> for Options {
    fn from(installation: &Installation) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "a seed that was read is below 2^53")]
        let seed = installation.seed as f64;
        Self {
            version: Some(Word(installation.version)),
            computer: Some(installation.computer.clone()),
            seed: Some(seed),
            commit_rule: Some(Word(installation.commit_rule)),
            domain_controller: Some(installation.domain_controller),
        }
    }
}

impl From<InstallationError> for Fault {
    fn from(error: InstallationError) -> Self {
        match &error {
            InstallationError::BadComputerName(_) => {
                FaultKind::BadComputerName(error.to_string()).at("computer")
            }
        }
    }
}

fn whole_seed(seed: f64) -> Result<u64, Fault> {
    const LARGEST: f64 = 9_007_199_254_740_991.0; // 2^53 - 1, up to which JavaScript counts exactly
    if seed.fract() != 0.0 || !(0.0..=LARGEST).contains(&seed) {
        return Err(FaultKind::BadSeed(seed.to_string()).at("seed"));
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it was just found to be whole and in range"
    )]
    Ok(seed as u64)
}
