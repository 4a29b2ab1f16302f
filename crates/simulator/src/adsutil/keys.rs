//! `CREATE`, `CREATE_VDIR`, `CREATE_VSERV`, `COPY` and `MOVE`: keys that come and go.
//!
//! Of these facts B.1 shows one line of output alone, that of a success of `CREATE`. The errors are
//! inferred: they have the form of those of `DELETE`.

use super::failure::{
    ALREADY_EXISTS, Failure, INVALID_ARGUMENT, NUMBER_OF_GENERAL_FAILURE, PATH_NOT_FOUND,
    UNKNOWN_CLASS,
};
use super::place::{self, trimmed};
use super::{Ended, Script};
use metabase::adsi::Class;
use metabase::schema::KEY_TYPE;
use metabase::{Data, Path};

/// How deep the keys of this computer may stand, and how many there may be. A real metabase takes
/// more; a page that draws the tree doesn't.
const DEEPEST: usize = 32;
const MOST: usize = 2000;

pub(super) fn create(script: &mut Script<'_>, arguments: &[&str]) -> Ended {
    let (path, class) = match *arguments {
        [path] => (path, None),
        [path, class] => (path, Some(class)),
        _ => return Err(Failure::wrong_number_of_args("CREATE")),
    };
    let path = trimmed(path);
    let class = match class.map(Class::by_name) {
        Some(None) => return Err(not_created(UNKNOWN_CLASS, path)),
        Some(Some(class)) => Some(class),
        None => None,
    };
    script.create_key(path, class)
}

pub(super) fn create_vdir(script: &mut Script<'_>, arguments: &[&str]) -> Ended {
    let &[path] = arguments else { return Err(Failure::wrong_number_of_args("CREATE_VDIR")) };
    let class = if is_ftp(path) { Class::FtpVirtualDir } else { Class::WebVirtualDir };
    script.create_key(trimmed(path), Some(class))
}

pub(super) fn create_vserv(script: &mut Script<'_>, arguments: &[&str]) -> Ended {
    let &[path] = arguments else { return Err(Failure::wrong_number_of_args("CREATE_VSERV")) };
    let class = if is_ftp(path) { Class::FtpServer } else { Class::WebServer };
    script.create_key(trimmed(path), Some(class))
}

pub(super) fn copy(script: &mut Script<'_>, arguments: &[&str]) -> Ended {
    let &[from, to] = arguments else { return Err(Failure::wrong_number_of_args("COPY")) };
    let (from, to) = (trimmed(from), trimmed(to));
    script.copy_key(from, to, true)?;
    script.say(format!("copied from {from} to {to}"));
    Ok(0)
}

pub(super) fn rename(script: &mut Script<'_>, arguments: &[&str]) -> Ended {
    let &[from, to] = arguments else { return Err(Failure::wrong_number_of_args("MOVE")) };
    let (from, to) = (trimmed(from), trimmed(to));
    let source = script.copy_key(from, to, false)?;
    // It was there a moment ago.
    let moved = script.metabase.delete_key(&source);
    debug_assert!(moved.is_ok(), "{from} was copied");
    script.say(format!("moved from {from} to {to}"));
    Ok(0)
}

impl Script<'_> {
    /// Makes a key. Without a class it has no `KeyType`.
    fn create_key(&mut self, path: &str, class: Option<Class>) -> Ended {
        let key = self.vacancy(path).map_err(|number| not_created(number, path))?;
        self.check_size(&key, 1)?;
        self.metabase.create_key(&key);
        if let Some(class) = class {
            let written = self.metabase.set(&key, KEY_TYPE.record(Data::string(class.as_str())));
            debug_assert!(written.is_ok(), "{path} was made");
        }
        self.say(format!("created \"{path}\""));
        Ok(0)
    }

    /// Copies a key with all that is below it, to leave it there or to delete it then. Gives back the
    /// key that was copied.
    fn copy_key(&mut self, from: &str, to: &str, stays: bool) -> Result<Path, Failure> {
        let doing = if stays { "copying" } else { "moving" };
        let failure = |number, path: &str| {
            let tried = format!("Error {doing} the object: {path}");
            Failure::reported(number, tried).after_an_empty_line()
        };
        let source = self.key(from).filter(|key| key.parent().is_some());
        let source = source.ok_or_else(|| failure(PATH_NOT_FOUND, from))?;
        let target = self.vacancy(to).map_err(|number| failure(number, to))?;
        if target.ancestry().any(|above| above == source) {
            return Err(failure(INVALID_ARGUMENT, to));
        }
        let depth = |key: &Path| key.names().count();
        let within = |key: &&Path| key.ancestry().any(|above| above == source);
        let below: Vec<Path> = self.metabase.paths().iter().filter(within).cloned().collect();
        let deepest = below.iter().max_by_key(|key| depth(key)).unwrap_or(&source);
        let added = depth(deepest) - depth(&source);
        if depth(&target) + added > DEEPEST {
            return Err(too_large());
        }
        self.check_size(&target, if stays { below.len() } else { 0 })?;
        self.metabase.copy_key(&source, &target).map_err(|error| failure(error.code(), to))?;
        Ok(source)
    }

    /// The place for a new key: it is free, and the key above it is there.
    fn vacancy(&self, path: &str) -> Result<Path, u32> {
        let key = place::key(path).ok_or(PATH_NOT_FOUND)?;
        if self.metabase.has_key(&key) {
            return Err(ALREADY_EXISTS);
        }
        let is_there = |parent: &Path| self.metabase.has_key(parent);
        if key.parent().as_ref().is_some_and(is_there) { Ok(key) } else { Err(PATH_NOT_FOUND) }
    }

    fn check_size(&self, key: &Path, more: usize) -> Result<(), Failure> {
        let fits = key.names().count() <= DEEPEST && self.metabase.paths().len() + more <= MOST;
        if fits { Ok(()) } else { Err(too_large()) }
    }
}

fn not_created(number: u32, path: &str) -> Failure {
    Failure::reported(number, format!("Error creating the object: {path}")).after_an_empty_line()
}

fn too_large() -> Failure {
    let line = format!(
        "Not simulated: more than {MOST} keys, or keys more than {DEEPEST} names below each other."
    );
    Failure { lines: vec![line], exit_code: NUMBER_OF_GENERAL_FAILURE }
}

/// Whether a path is one of the FTP service.
fn is_ftp(path: &str) -> bool {
    trimmed(path).split('/').next().is_some_and(|name| name.eq_ignore_ascii_case("MSFTPSVC"))
}
