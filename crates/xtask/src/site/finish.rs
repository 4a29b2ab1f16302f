//! The last step of both drivers: the engine with more of the machine added, both engines shrunk, the
//! static twin filled in, the policy written into the page, the pages of the other articles made after it.

use super::page::{self, edit};
use super::{articles, assets, engine};
use crate::config::Config;
use crate::failure::{Failure, Result, While};
use crate::{steps, tools, twin};
use lol_html::html_content::ContentType;
use std::fs;
use std::path::Path;

/// Who built what is to be finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Driver {
    Xtask,
    TrunkRelease,
    /// Not shrunk: a debug build is made for live reload, where seconds count and bytes don't.
    TrunkDebug,
}

/// Finishes the page in a folder.
pub(crate) fn finish(folder: &Path, driver: Driver) -> Result<()> {
    let file = folder.join("index.html");
    let html = fs::read_to_string(&file).or_fail(|| format!("read {}", file.display()))?;
    let html = add_machine(&html, folder, driver)?;
    if driver != Driver::TrunkDebug {
        shrink(folder)?;
    }
    let html = fill_twins(&html)?;
    let html = state_policy(&html, Config::read()?.policy()?)?;
    let html = move_reload_script(&html, folder)?;
    refuse_inline(&html)?;
    articles::write(&html, folder)?;
    fs::write(&file, html).or_fail(|| format!("write {}", file.display()))
}

/// Adds the engine with more of the machine, and its style sheet. The start script, which fetches them
/// when a reader asks for them, finds their names in its own attributes.
fn add_machine(html: &str, folder: &Path, driver: Driver) -> Result<String> {
    let source = fs::read_to_string("index.html").or_fail(|| "read index.html".to_owned())?;
    let engine = engine::build_machine(&page::assets(&source)?, driver != Driver::TrunkDebug)?;
    page::place_engine(&engine, folder)?;
    let style = page::place_hashed(Path::new(assets::MACHINE_STYLE), folder)?;
    name_machine(html, &[("js", &engine.js_name), ("wasm", &engine.wasm_name), ("css", &style)])
}

/// Names the files beside those of the first engine, where the page says that its files are.
fn name_machine(html: &str, names: &[(&str, &str)]) -> Result<String> {
    let mut found = false;
    let html = edit(html, "script[data-js]", |script| {
        let first = script.get_attribute("data-js").unwrap_or_default();
        let base = first.rsplit_once('/').map_or("", |(base, _)| base);
        let slash = if base.is_empty() { "" } else { "/" };
        for (kind, name) in names {
            script
                .set_attribute(&format!("data-machine-{kind}"), &format!("{base}{slash}{name}"))
                .or_fail(|| format!("name {name} in the page"))?;
        }
        found = true;
        Ok(())
    })?;
    if found {
        Ok(html)
    } else {
        Err(Failure::new(
            "the page has no <script data-js>: pattern_script in Trunk.toml writes it",
        ))
    }
}

/// Runs wasm-opt on the engines and minifies their glue, in place.
fn shrink(folder: &Path) -> Result<()> {
    steps::say("making the engines small …");
    for (name, wasm) in super::entries(folder)? {
        let Some(stem) = name.strip_suffix("_bg.wasm") else {
            continue;
        };
        optimise(&wasm)?;
        let glue = folder.join(format!("{stem}.js"));
        let mut esbuild = tools::node("esbuild/bin/esbuild");
        esbuild.arg(&glue).args(["--minify", "--format=esm", "--allow-overwrite"]);
        esbuild.arg("--log-level=warning").arg(format!("--outfile={}", glue.display()));
        steps::run_quietly(&mut esbuild)?;
    }
    Ok(())
}

/// Runs wasm-opt on an engine, in place.
pub(crate) fn optimise(wasm: &Path) -> Result<()> {
    // What rustc and wasm-bindgen use. Named, since not every step keeps the section that says so.
    const FEATURES: [&str; 7] = [
        "--enable-bulk-memory",
        "--enable-bulk-memory-opt",
        "--enable-multivalue",
        "--enable-mutable-globals",
        "--enable-nontrapping-float-to-int",
        "--enable-reference-types",
        "--enable-sign-ext",
    ];
    // Chosen by what is left after brotli. A big function that is called once stays one of its own:
    // inlined, its code resembles no other's. The lowest kilobyte is the far end of the stack.
    const SMALL: [&str; 3] =
        ["-Oz", "--one-caller-inline-max-function-size=100", "--low-memory-unused"];
    let mut wasm_opt = tools::node("binaryen/bin/wasm-opt");
    wasm_opt.args(SMALL).args(["--strip-debug", "--strip-producers"]).args(FEATURES);
    steps::run_quietly(wasm_opt.arg(wasm).arg("--output").arg(wasm)).map(drop)
}

/// Puts the twin into the elements that ask for it: `<div data-twin="first-screen">`.
fn fill_twins(html: &str) -> Result<String> {
    edit(html, "[data-twin]", |element| {
        let name = element.get_attribute("data-twin").unwrap_or_default();
        let content = twin::render(&name).map_err(|why| {
            Failure::new(format!("index.html has data-twin=\"{name}\", but {why}"))
        })?;
        element.set_inner_content(&content, ContentType::Html);
        Ok(())
    })
}

/// States the policy in the page itself, for static hosts that send no headers of their own.
fn state_policy(html: &str, policy: &str) -> Result<String> {
    let meta = format!("\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let mut stated = false;
    let html = edit(html, "head > meta[charset]", |charset| {
        charset.after(&meta, ContentType::Html);
        stated = true;
        Ok(())
    })?;
    if stated {
        Ok(html)
    } else {
        Err(Failure::new(
            "index.html has no <meta charset> in its head, after which the policy goes",
        ))
    }
}

/// `trunk serve` appends its reload script to the body, inline, where the policy forbids it. In a file of its
/// own it may run; the two marks that Trunk's server would have replaced in the page are replaced here.
fn move_reload_script(html: &str, folder: &Path) -> Result<String> {
    const MARK: &str = "{{__TRUNK_ADDRESS__}}";
    let Some(mark) = html.find(MARK) else {
        return Ok(html.to_owned());
    };
    let (before, after) = html.split_at(mark);
    let found = before.rfind("<script").zip(after.find("</script>"));
    let (start, length) = found.ok_or_else(|| {
        Failure::new(
            "Trunk's reload script is not where it was in Trunk 0.21.14; see site/finish.rs",
        )
    })?;
    let end = mark + length;
    let (page, script) =
        (html.get(..start).unwrap_or_default(), html.get(start..end).unwrap_or_default());
    let body = script.split_once('>').map_or("", |(_, body)| body);
    let body = body
        .replace(&format!("'{MARK}'"), "window.location.host")
        .replace("{{__TRUNK_WS_BASE__}}", "/");
    fs::write(folder.join("trunk-reload.js"), body)
        .or_fail(|| "write trunk-reload.js".to_owned())?;
    let rest = html.get(end..).unwrap_or_default();
    Ok(format!("{page}<script src=\"./trunk-reload.js\">{rest}"))
}

/// The policy would block them in the reader's browser; better to hear it here.
fn refuse_inline(html: &str) -> Result<()> {
    let refuse = |what: &str| {
        Failure::new(format!("the page has {what}, which its Content Security Policy forbids"))
    };
    edit(html, "script:not([src]), style", |element| {
        Err(refuse(&format!("an inline <{}>", element.tag_name())))
    })?;
    edit(html, "*", |element| {
        let inline = |name: &str| name == "style" || name.starts_with("on");
        match element.attributes().iter().find(|given| inline(&given.name())) {
            Some(given) => {
                Err(refuse(&format!("a `{}` attribute on <{}>", given.name(), element.tag_name())))
            }
            None => Ok(()),
        }
    })
    .map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_stands_right_after_the_character_set() {
        let html = "<html><head><meta charset=\"utf-8\"><title>x</title></head></html>";
        assert_eq!(
            state_policy(html, "default-src 'none'").unwrap(),
            "<html><head><meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" \
             content=\"default-src 'none'\"><title>x</title></head></html>"
        );
        state_policy("<head></head>", "x").unwrap_err();
    }

    #[test]
    fn the_start_script_is_told_where_more_of_the_machine_is() {
        let html = "<script src=\"./start.js\" defer data-js=\"./web-1.js\"></script>";
        assert_eq!(
            name_machine(html, &[("js", "machine-2.js"), ("css", "machine-3.css")]).unwrap(),
            "<script src=\"./start.js\" defer data-js=\"./web-1.js\" \
             data-machine-js=\"./machine-2.js\" data-machine-css=\"./machine-3.css\"></script>"
        );
        name_machine("<script src=\"./start.js\"></script>", &[]).unwrap_err();
    }

    #[test]
    fn an_unknown_twin_is_named() {
        let error = fill_twins("<p data-twin=\"nothing\"></p>").unwrap_err();
        assert!(error.to_string().contains("data-twin=\"nothing\""), "{error}");
    }

    #[test]
    fn nothing_inline_passes() {
        refuse_inline("<p class=\"a\" data-style=\"b\">x</p><script src=\"a.js\"></script>")
            .unwrap();
        for html in
            ["<script>1</script>", "<style></style>", "<p style=\"a\">", "<p onclick=\"a\">"]
        {
            refuse_inline(html).unwrap_err();
        }
    }
}
