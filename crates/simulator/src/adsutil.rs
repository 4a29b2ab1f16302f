//! `adsutil.vbs`, the script with which administrators read and write the metabase (facts B.1).
//!
//! [`run`] is a function of what was typed and of the metabase: lines to show, an exit code, and the
//! records that changed. The version decides what the script knows: that of 4.0 is the one of the
//! Option Pack of 1997, which has no `ENUM_ALL`, shows lists in one line and passwords in clear; that
//! of 5.0 has all of it and masks passwords (Q297989). What a comment calls inferred no source shows.
//!
//! What belongs where: the typed line is taken apart in `command_line`, paths in `place`, values in
//! `value`; `layout` says how a property is shown and `failure` how an error is; commands are a file
//! each, or each group of relatives.

mod command_line;
mod delete;
mod enumerate;
mod failure;
mod find;
mod get;
mod help;
mod keys;
mod layout;
mod place;
mod server;
mod set;
#[cfg(test)]
mod tests;
mod value;

use crate::Version;
use command_line::{CommandLine, TOO_LONG};
use failure::{Failure, NUMBER_OF_GENERAL_FAILURE};
use metabase::adsi::{self, Attribute, Class};
use metabase::schema::KEY_TYPE;
use metabase::{Change, Data, Metabase, Path, difference};

/// What came of a command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ran {
    /// What the script wrote, line by line.
    pub(crate) output: Vec<String>,
    /// 0 for success, 1 for a warning, 2 for a general failure, else the number of the error.
    pub(crate) exit_code: i32,
    /// The records that changed, in the order of the tree. Keys that were made or deleted show by
    /// their records.
    pub(crate) changes: Vec<Change>,
    /// Whether part of this is inferred: the sources name the command, and not all that it does.
    pub(crate) inferred: bool,
}

/// The commands of which the sources print what they say and tell what they write (facts B.1).
const DOCUMENTED: [&str; 7] = ["GET", "SET", "DELETE", "ENUM", "ENUM_ALL", "ENUMALL", "FIND"];

/// A script at work.
struct Script<'a> {
    metabase: &'a mut Metabase,
    version: Version,
    output: Vec<String>,
    inferred: bool,
}

/// What a command ends with: an exit code, or an error that is still to be written.
type Ended = Result<i32, Failure>;

/// Runs a command, as typed after `adsutil.vbs`, or with that name and `cscript` before it.
pub(crate) fn run(command: &str, metabase: &mut Metabase, version: Version) -> Ran {
    let before = metabase.clone();
    let mut script = Script { metabase, version, output: Vec::new(), inferred: false };
    let exit_code = match CommandLine::parse(command) {
        CommandLine::TooLong => script.refuse(TOO_LONG),
        CommandLine::WScript => script.refuse("This script does not work with WScript."),
        CommandLine::Arguments(arguments) => script.main(&arguments),
    };
    let Script { output, inferred, .. } = script;
    Ran { output, exit_code, changes: difference(&before, metabase), inferred }
}

impl Script<'_> {
    fn main(&mut self, arguments: &[String]) -> i32 {
        let (servers, arguments): (Vec<_>, Vec<_>) =
            arguments.iter().map(String::as_str).partition(|text| server(text).is_some());
        let elsewhere = |text: &&str| {
            let server = server(text).unwrap_or_default();
            !server.is_empty() && !server.eq_ignore_ascii_case("localhost")
        };
        if servers.iter().any(elsewhere) {
            return self.refuse("Not simulated: -s:. This computer knows no other server.");
        }
        let Some((command, rest)) = arguments.split_first() else {
            self.output = help::usage(self.version);
            return NUMBER_OF_GENERAL_FAILURE;
        };
        match self.command(command, rest) {
            Ok(exit_code) => exit_code,
            Err(failure) => {
                self.output.extend(failure.lines);
                failure.exit_code
            }
        }
    }

    fn command(&mut self, command: &str, rest: &[&str]) -> Ended {
        let is_new = self.version == Version::Iis5;
        let name = command.to_ascii_uppercase();
        self.inferred = !DOCUMENTED.contains(&name.as_str());
        match name.as_str() {
            "GET" => get::get(self, rest),
            "SET" => set::set(self, rest),
            "CREATE" => keys::create(self, rest),
            "CREATE_VDIR" => keys::create_vdir(self, rest),
            "CREATE_VSERV" => keys::create_vserv(self, rest),
            "DELETE" => delete::delete(self, rest),
            "ENUM" => enumerate::enumerate(self, rest, "ENUM"),
            "ENUM_ALL" | "ENUMALL" if is_new => enumerate::enumerate(self, rest, "ENUM_ALL"),
            "COPY" => keys::copy(self, rest),
            "MOVE" => keys::rename(self, rest),
            "FIND" => find::find(self, rest),
            "START_SERVER" => server::command(self, rest, &server::START),
            "STOP_SERVER" => server::command(self, rest, &server::STOP),
            "PAUSE_SERVER" => server::command(self, rest, &server::PAUSE),
            "CONTINUE_SERVER" => server::command(self, rest, &server::CONTINUE),
            "HELP" => {
                self.output = help::extended(self.version);
                Ok(0)
            }
            "APPCREATEINPROC" | "APPCREATEOUTPROC" | "APPDELETE" | "APPUNLOAD" | "APPDISABLE"
            | "APPENABLE" | "APPGETSTATUS" => Ok(self.leave_out(command)),
            "APPCREATEPOOLPROC" if is_new => Ok(self.leave_out(command)),
            _ => {
                self.inferred = false;
                self.say(format!("Command not recognized: {command}"));
                Ok(self.refuse("For help, just type \"Cscript.exe adsutil.vbs\"."))
            }
        }
    }

    fn say(&mut self, line: impl Into<String>) {
        self.output.push(line.into());
    }

    fn refuse(&mut self, line: &str) -> i32 {
        self.say(line);
        NUMBER_OF_GENERAL_FAILURE
    }

    /// Says so of a command that the script has and this simulation has not.
    fn leave_out(&mut self, command: &str) -> i32 {
        self.refuse(&format!("Not simulated: {command}. This computer runs no applications."))
    }

    /// The property of this name, if this version knows it.
    fn attribute(&self, name: &str) -> Option<&'static Attribute> {
        adsi::by_name(name).filter(|found| self.version == Version::Iis5 || !found.new_in_5)
    }

    fn class(&self, key: &Path) -> Class {
        let own = self.metabase.record(key, KEY_TYPE.id).map(|record| &record.data);
        match own.and_then(Data::as_str) {
            Some(name) => Class::by_name(name).unwrap_or(Class::Object),
            None if key.parent().is_none() => Class::Computer,
            None => Class::Object,
        }
    }

    /// Whether the value of a property is shown as asterisks (Q297989, Q296851).
    fn masks(&self, attribute: &Attribute) -> bool {
        let secure = metabase::Attributes::SECURE;
        self.version == Version::Iis5 && attribute.property.attributes.contains(secure)
    }
}

/// The server that the switch `-s:` names, when the argument is that switch.
fn server(argument: &str) -> Option<&str> {
    let (switch, name) = argument.split_at_checked(3)?;
    switch.eq_ignore_ascii_case("-s:").then_some(name)
}
