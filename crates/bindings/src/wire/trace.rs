//! A session as plain data, to be kept or sent.

use super::fault::{Fault, FaultKind};
use super::fields::Fields;
use super::{Action, Options, Value};
use crate::Refusal;
use lesson::{Session, masked, unmasked};
use serde::{Serialize, Serializer};
use simulator::Installation;

/// What a session is, without its passwords: the current path, and where on it one is. Each text that
/// was typed as a password is a token that says how it relates to others, such as `<same>`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Trace {
    /// Always `'q259353-live'`.
    pub format: Format,
    /// The version of the format.
    pub version: u32,
    /// What the simulator was made from.
    pub options: Options,
    /// The steps of the path, done or undone.
    pub actions: Vec<Action>,
    /// How many of them are done.
    pub position: u32,
}

/// The name of the format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Format;

impl Format {
    /// The only name there is.
    pub const NAME: &'static str = "q259353-live";
}

impl Serialize for Format {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(Self::NAME)
    }
}

impl Trace {
    /// The version that is written. One that is read is of this version or an older one.
    pub const VERSION: u32 = 1;

    /// The current path of a session, its position and what the computer was made from, without passwords.
    pub fn of(session: &Session) -> Self {
        Self {
            format: Format,
            version: Self::VERSION,
            options: Options::from(session.computer().installation()),
            actions: masked(session).iter().map(Action::from).collect(),
            position: u32::try_from(session.position()).unwrap_or(u32::MAX),
        }
    }

    /// The session that it tells, at its position.
    ///
    /// # Errors
    ///
    /// [`Refusal`] when an action in it is none, or is not possible at its place.
    pub fn session(self) -> Result<Session, Refusal> {
        let Self { options, actions, position, .. } = self;
        let installation =
            Installation::try_from(options).map_err(|fault| fault.within("options"))?;
        let mut read = Vec::new();
        for (index, action) in actions.into_iter().enumerate() {
            let place = format!("actions[{index}]");
            let action = simulator::Action::try_from(action);
            read.push(action.map_err(|fault| fault.within(&place))?);
        }
        let position = usize::try_from(position).unwrap_or(usize::MAX);
        Ok(unmasked(&installation, &read, position)?)
    }

    /// Reads a trace.
    ///
    /// # Errors
    ///
    /// [`Fault`] at the first thing that is wrong with it.
    pub fn read(value: Value) -> Result<Self, Fault> {
        let mut fields = Fields::of(value, "A trace")?;
        fields.only(&["format", "version", "options", "actions", "position"])?;
        let format: String = fields.need("format")?;
        if format != Format::NAME {
            return Err(FaultKind::BadFormat(format).at("format"));
        }
        let version: f64 = fields.need("version")?;
        if whole(version) != Some(Self::VERSION) {
            return Err(FaultKind::BadVersion(version.to_string()).at("version"));
        }
        Ok(Self {
            format: Format,
            version: Self::VERSION,
            options: fields.need("options")?,
            actions: fields.need("actions")?,
            position: whole(fields.need("position")?)
                .ok_or_else(|| FaultKind::BadStep.at("position"))?,
        })
    }
}

/// A number that counts something.
pub(crate) fn whole(number: f64) -> Option<u32> {
    let is_whole = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it was just found to be whole and in range"
    )]
    is_whole.then_some(number as u32)
}
