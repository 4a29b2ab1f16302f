//! `index.html`: the part of Trunk's `data-trunk` that it may use, done as Trunk does it.
//!
//! | in `index.html`                                              | in the site                         |
//! |--------------------------------------------------------------|-------------------------------------|
//! | `<link data-trunk rel="rust" href="…" data-wasm-opt="0">`    | the patterns of `Trunk.toml`        |
//! | `<link data-trunk rel="css" href="…">`                       | a style sheet, named after content  |
//! | `<link data-trunk rel="icon" href="…">`                      | an icon, named after its content    |
//! | `<link data-trunk rel="copy-file" href="…">`                 | the file                            |
//! | `<link data-trunk rel="copy-dir" href="…">`                  | the folder                          |
//!
//! Everything else is refused: Trunk would act on it, and the two drivers would make different pages.

use super::engine::Engine;
use super::{copy_file, copy_folder};
use crate::config::Build;
use crate::failure::{Failure, Result, While};
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::fs;
use std::path::{Path, PathBuf};

/// What the page asks for, in the order of the page.
pub(crate) type Assets = Vec<Asset>;

/// One `data-trunk` element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Asset {
    Rust { manifest: PathBuf },
    Css(PathBuf),
    Icon(PathBuf),
    CopyFile(PathBuf),
    CopyFolder(PathBuf),
}

/// Reads what the page asks for.
pub(crate) fn assets(source: &str) -> Result<Assets> {
    let mut assets = Vec::new();
    rewrite(source, |element| {
        assets.push(read(element)?);
        Ok(())
    })?;
    Ok(assets)
}

/// Writes the page and its files into a folder.
pub(crate) fn write(
    source: &str,
    assets: &Assets,
    engine: &Engine,
    build: &Build,
    folder: &Path,
) -> Result<()> {
    place_engine(engine, folder)?;
    let mut markup = Vec::new();
    for asset in assets {
        markup.push(place(asset, engine, build, folder)?);
    }
    let mut markup = markup.into_iter();
    let html = rewrite(source, |element| {
        element.replace(&markup.next().unwrap_or_default(), ContentType::Html);
        Ok(())
    })?;
    let preload = build.fill(&build.pattern_preload, &engine.js_name, &engine.wasm_name);
    let html = edit(&html, "html head", |head| {
        head.append(&preload, ContentType::Html);
        Ok(())
    })?;
    fs::write(folder.join("index.html"), html).or_fail(|| "write the page".to_owned())
}

/// Puts an asset into the folder and returns what stands for it in the page.
fn place(asset: &Asset, engine: &Engine, build: &Build, folder: &Path) -> Result<String> {
    let base = &build.public_url;
    match asset {
        Asset::Rust { .. } => {
            Ok(build.fill(&build.pattern_script, &engine.js_name, &engine.wasm_name))
        }
        Asset::Css(file) => {
            let name = place_hashed(file, folder)?;
            Ok(format!(r#"<link rel="stylesheet" href="{base}{name}"/>"#))
        }
        Asset::Icon(file) => {
            let name = place_hashed(file, folder)?;
            Ok(format!(r#"<link rel="icon" href="{base}{name}"/>"#))
        }
        Asset::CopyFile(file) => {
            copy_file(file, &folder.join(file.file_name().unwrap_or_default()))?;
            Ok(String::new())
        }
        Asset::CopyFolder(from) => {
            copy_folder(from, &folder.join(from.file_name().unwrap_or_default()))?;
            Ok(String::new())
        }
    }
}

/// Copies an engine's files.
pub(crate) fn place_engine(engine: &Engine, folder: &Path) -> Result<()> {
    copy_file(&engine.js_file, &folder.join(&engine.js_name))?;
    copy_file(&engine.wasm_file, &folder.join(&engine.wasm_name))
}

/// Copies a file under a name that changes with its content.
pub(crate) fn place_hashed(file: &Path, folder: &Path) -> Result<String> {
    let bytes = fs::read(file).or_fail(|| format!("read {}", file.display()))?;
    let part =
        |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let name = format!(
        "{}-{:x}.{}",
        part(file.file_stem()),
        seahash::hash(&bytes),
        part(file.extension())
    );
    fs::write(folder.join(&name), bytes).or_fail(|| format!("write {name}"))?;
    Ok(name)
}

/// Reads one element, or says what is wrong with it.
fn read(element: &Element<'_, '_>) -> Result<Asset> {
    let tag = element.tag_name();
    let attribute = |name: &str| element.get_attribute(name);
    let rel = attribute("rel").unwrap_or_default();
    let allowed: &[&str] = match (tag.as_str(), rel.as_str()) {
        ("link", "rust") => &["href", "data-wasm-opt"],
        ("link", "css" | "icon" | "copy-file" | "copy-dir") => &["href"],
        _ => {
            return Err(Failure::new(format!(
                "index.html: <{tag} data-trunk rel=\"{rel}\"> is not among the uses of data-trunk that \
                 cargo xtask knows (a <link> with rel rust, css, icon, copy-file or copy-dir)"
            )));
        }
    };
    for given in element.attributes() {
        let name = given.name();
        if !["data-trunk", "rel"].contains(&name.as_str()) && !allowed.contains(&name.as_str()) {
            return Err(Failure::new(format!(
                "index.html: <link data-trunk rel=\"{rel}\"> has the attribute `{name}`, which cargo \
                 xtask does not know there; it knows {}",
                allowed.join(", ")
            )));
        }
    }
    let required = |name: &str| {
        attribute(name).ok_or_else(|| {
            Failure::new(format!(
                "index.html: <link data-trunk rel=\"{rel}\"> needs the attribute `{name}`"
            ))
        })
    };
    let href = PathBuf::from(required("href")?);
    Ok(match rel.as_str() {
        "rust" if attribute("data-wasm-opt").as_deref() == Some("0") => {
            Asset::Rust { manifest: href }
        }
        "rust" => {
            return Err(Failure::new(
                "index.html: <link data-trunk rel=\"rust\"> needs data-wasm-opt=\"0\": the engine is \
                 shrunk by `cargo xtask trunk after`, so that both drivers shrink it alike",
            ));
        }
        "css" => Asset::Css(href),
        "icon" => Asset::Icon(href),
        "copy-file" => Asset::CopyFile(href),
        _ => Asset::CopyFolder(href),
    })
}

/// Visits every `data-trunk` element.
fn rewrite(html: &str, visit: impl FnMut(&mut Element<'_, '_>) -> Result<()>) -> Result<String> {
    edit(html, "[data-trunk]", visit)
}

/// Visits every element that a selector finds.
pub(crate) fn edit(
    html: &str,
    selector: &str,
    mut visit: impl FnMut(&mut Element<'_, '_>) -> Result<()>,
) -> Result<String> {
    let mut failure = None;
    let handler = element!(selector, |element| {
        visit(element).map_err(|error| {
            let text = error.to_string();
            failure = Some(error);
            text.into()
        })
    });
    let visited =
        rewrite_str(html, RewriteStrSettings::new().append_element_content_handler(handler));
    match failure {
        Some(failure) => Err(failure),
        None => visited.or_fail(|| "rewrite the page".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_known_uses_are_read_in_order() {
        let page = r#"<head>
            <link data-trunk rel="css" href="a/page.css">
            <link rel="canonical" href="x">
            <link data-trunk rel="copy-dir" href="a/fonts">
            <link data-trunk rel="rust" href="web/Cargo.toml" data-wasm-opt="0"></head>"#;
        assert_eq!(
            assets(page).unwrap(),
            [
                Asset::Css("a/page.css".into()),
                Asset::CopyFolder("a/fonts".into()),
                Asset::Rust { manifest: "web/Cargo.toml".into() },
            ]
        );
    }

    #[test]
    fn every_other_use_is_refused_by_name() {
        for (page, named) in [
            (r#"<script data-trunk src="x.js"></script>"#, "<script data-trunk"),
            (r#"<link data-trunk rel="sass" href="x.scss">"#, "rel=\"sass\""),
            (r#"<link data-trunk rel="css">"#, "needs the attribute `href`"),
            (r#"<link data-trunk rel="css" href="x" data-inline>"#, "`data-inline`"),
            (r#"<link data-trunk rel="rust" href="x">"#, "data-wasm-opt=\"0\""),
        ] {
            let text = assets(page).unwrap_err().to_string();
            assert!(text.contains(named), "{page}: {text}");
        }
    }
}
