//! `START_SERVER`, `STOP_SERVER`, `PAUSE_SERVER` and `CONTINUE_SERVER`: each sets `ServerCommand`.
//!
//! IIS acts on the command and says so in `ServerState` (facts A.3). That it does so at once, with
//! nothing in between such as *stopping*, is inferred.

use super::failure::Failure;
use super::place::trimmed;
use super::{Ended, Script};
use metabase::schema::{SERVER_COMMAND, SERVER_STATE};
use metabase::{Data, Metabase, Path};

/// A command to a site.
pub(super) struct Command {
    name: &'static str,
    /// What `ServerCommand` is set to.
    number: u32,
    /// What `ServerState` is then.
    state: u32,
    /// What the script says was done. Only `STARTED` is documented.
    done: &'static str,
}

pub(super) const START: Command = Command { name: "START", number: 1, state: 2, done: "STARTED" };
pub(super) const STOP: Command = Command { name: "STOP", number: 2, state: 4, done: "STOPPED" };
pub(super) const PAUSE: Command = Command { name: "PAUSE", number: 3, state: 6, done: "PAUSED" };
pub(super) const CONTINUE: Command =
    Command { name: "CONTINUE", number: 4, state: 2, done: "CONTINUED" };

pub(super) fn command(script: &mut Script<'_>, arguments: &[&str], command: &Command) -> Ended {
    let &[typed] = arguments else {
        return Err(Failure::wrong_number_of_args(&format!("{}_SERVER", command.name)));
    };
    let node = trimmed(typed);
    let tried = format!("Error Trying To {} the Server: ", command.name);
    let key = script.open(node, &tried)?;
    let attribute = script.known(SERVER_COMMAND.name)?;
    let written = script.write(&key, attribute, Data::Dword(command.number));
    written.map_err(|number| Failure::reported(number, format!("{tried}{node}")))?;
    script.say(format!("Server {node} Successfully {}", command.done));
    Ok(0)
}

/// What IIS does when `ServerCommand` is set. A number that is no command does nothing.
pub(super) fn obey(metabase: &mut Metabase, key: &Path, number: Option<u32>) {
    let known = [START, STOP, PAUSE, CONTINUE];
    let Some(command) = known.iter().find(|command| Some(command.number) == number) else { return };
    let written = metabase.set(key, SERVER_STATE.record(Data::Dword(command.state)));
    debug_assert!(written.is_ok(), "{key} was found");
}
