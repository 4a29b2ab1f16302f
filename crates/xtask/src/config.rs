//! What `Trunk.toml` says about the page. Trunk and xtask both build it; this is how the second
//! follows the description that the first one reads.

use crate::failure::{Failure, Result, While};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;

/// The part of `Trunk.toml` that decides what a reader gets.
#[derive(Debug, Deserialize)]
pub(crate) struct Config {
    pub(crate) build: Build,
    pub(crate) serve: Serve,
}

/// How the page refers to the engine.
#[derive(Debug, Deserialize)]
pub(crate) struct Build {
    /// What every address of the page's own files starts with.
    pub(crate) public_url: String,
    /// Takes the place of the engine's `<link>`.
    pub(crate) pattern_script: String,
    /// Goes to the end of the head.
    pub(crate) pattern_preload: String,
}

/// How the page is served.
#[derive(Debug, Deserialize)]
pub(crate) struct Serve {
    /// Headers of every answer.
    pub(crate) headers: BTreeMap<String, String>,
}

impl Config {
    pub(crate) fn read() -> Result<Self> {
        let text = fs::read_to_string("Trunk.toml").or_fail(|| "read Trunk.toml".to_owned())?;
        toml::from_str(&text).or_fail(|| "understand Trunk.toml".to_owned())
    }

    /// The Content Security Policy under which the page lives.
    pub(crate) fn policy(&self) -> Result<&str> {
        self.serve.headers.get("Content-Security-Policy").map(String::as_str).ok_or_else(|| {
            Failure::new("Trunk.toml has no Content-Security-Policy under [serve] headers")
        })
    }
}

impl Build {
    /// A pattern with the names of the engine's two files put in.
    pub(crate) fn fill(&self, pattern: &str, js: &str, wasm: &str) -> String {
        pattern.replace("{base}", &self.public_url).replace("{js}", js).replace("{wasm}", wasm)
    }
}
