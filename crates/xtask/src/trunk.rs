//! `cargo xtask trunk before|after`: what Trunk's hooks call. See `Trunk.toml` and `site.rs`.

use crate::args::Args;
use crate::failure::{Failure, Result};
use crate::site::{self, Driver};
use std::env;
use std::path::PathBuf;

pub(crate) fn run(mut args: Args) -> Result<()> {
    let when = args.word();
    args.finish()?;
    match when.as_deref() {
        Some("before") => site::prepare(),
        Some("after") => {
            let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
                Failure::usage(
                    "`cargo xtask trunk after` is called by Trunk, which sets TRUNK_STAGING_DIR",
                )
            })?;
            let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
            let driver = if release { Driver::TrunkRelease } else { Driver::TrunkDebug };
            site::finish(&folder, driver)
        }
        _ => Err(Failure::usage(
            "`cargo xtask trunk` needs `before` or `after`; Trunk's hooks call it",
        )),
    }
}
