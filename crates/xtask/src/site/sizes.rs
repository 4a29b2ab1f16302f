//! What the page weighs.

use super::entries;
use crate::failure::{Failure, Result};
use crate::steps;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// More than this is an error: the design's limit for a first visit, compressed with brotli.
const LIMIT: u64 = 150 * 1024;
/// More than this is worth a warning: the design's aim.
const AIM: u64 = 110 * 1024;

/// The bytes of a built site, file by file.
#[derive(Debug)]
pub(crate) struct Sizes(Vec<File>);

#[derive(Debug)]
struct File {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Measures every file of a site, as Node.js compresses it at its highest levels.
pub(crate) fn measure(site: &Path) -> Result<Sizes> {
    const SCRIPT: &str = "
        const { readFileSync } = require('node:fs');
        const { gzipSync, brotliCompressSync } = require('node:zlib');
        for (const file of process.argv.slice(1)) {
            const bytes = readFileSync(file);
            console.log(bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length);
        }";
    let files = files(site)?;
    let mut node = Command::new("node");
    let printed = steps::run_quietly(node.args(["--eval", SCRIPT, "--"]).args(&files))?;
    let mut sizes = Vec::new();
    for (file, line) in files.iter().zip(printed.lines()) {
        let name = file.strip_prefix(site).unwrap_or(file).to_string_lossy().replace('\\', "/");
        let numbers: Vec<u64> = line.split(' ').filter_map(|number| number.parse().ok()).collect();
        let [raw, gzip, brotli] = numbers[..] else {
            return Err(Failure::new(format!(
                "Node.js did not measure {name}: it printed `{line}`"
            )));
        };
        sizes.push(File { name, raw, gzip, brotli });
    }
    Ok(Sizes(FOLDED.iter().fold(sizes, |sizes, folder| folded(sizes, folder))))
}

/// Folders of many small files, each fetched by itself: one line in the table.
const FOLDED: [&str; 2] = ["articles/", "scenarios/"];

fn folded(sizes: Vec<File>, folder: &str) -> Vec<File> {
    let (inside, mut sizes): (Vec<File>, Vec<File>) =
        sizes.into_iter().partition(|file| file.name.starts_with(folder));
    if !inside.is_empty() {
        let sum = |bytes: fn(&File) -> u64| inside.iter().map(bytes).sum();
        sizes.push(File {
            name: format!("{folder} ({} files)", inside.len()),
            raw: sum(|file| file.raw),
            gzip: sum(|file| file.gzip),
            brotli: sum(|file| file.brotli),
        });
    }
    sizes
}

impl Sizes {
    /// What a reader downloads on a first visit, compressed with brotli: every file but further pages
    /// and what is fetched for who opens "More of the machine".
    pub(crate) fn first_visit(&self) -> u64 {
        self.sum(|file| !file.is_further_page() && !file.is_of_machine())
    }

    /// What that reader downloads on top of it.
    fn machine(&self) -> u64 {
        self.sum(File::is_of_machine)
    }

    /// The bytes of each file, without what a reader of the page downloads.
    pub(crate) fn table(&self) -> Table<'_> {
        Table(self)
    }

    fn width(&self) -> usize {
        self.0.iter().map(|file| file.name.len()).max().unwrap_or(0).max(19)
    }

    fn sum(&self, counts: impl Fn(&File) -> bool) -> u64 {
        self.0.iter().filter(|file| counts(file)).map(|file| file.brotli).sum()
    }

    /// Holds the first visit against the design's measures.
    pub(crate) fn check(&self) -> Result<()> {
        let bytes = self.first_visit();
        if bytes > LIMIT {
            return Err(Failure::new(format!(
                "a first visit downloads {bytes} bytes (brotli), and {LIMIT} is the limit; \
                 the table above says which file it is"
            )));
        }
        if bytes > AIM {
            steps::say(&format!(
                "warning: a first visit downloads {bytes} bytes (brotli); the aim is {AIM}"
            ));
        }
        Ok(())
    }
}

/// The files alone.
#[derive(Debug)]
pub(crate) struct Table<'a>(&'a Sizes);

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.0.width();
        write!(f, "{:width$} {:>9} {:>9} {:>9}", "file", "raw", "gzip", "brotli")?;
        for File { name, raw, gzip, brotli } in &self.0.0 {
            write!(f, "\n{name:width$} {raw:>9} {gzip:>9} {brotli:>9}")?;
        }
        Ok(())
    }
}

/// The files, and what a reader downloads of them.
impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.width();
        self.table().fmt(f)?;
        for (name, bytes) in
            [("first visit", self.first_visit()), ("More of the machine", self.machine())]
        {
            write!(f, "\n{name:width$} {:>9} {:>9} {bytes:>9}", "", "")?;
        }
        Ok(())
    }
}

impl File {
    fn is_further_page(&self) -> bool {
        let is_page = Path::new(&self.name).extension().is_some_and(|kind| kind == "html");
        is_page && self.name != "index.html" || self.name.starts_with("articles")
    }

    fn is_of_machine(&self) -> bool {
        self.name.starts_with("machine-")
    }
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for (_, path) in entries(folder)? {
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}
