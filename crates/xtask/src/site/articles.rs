//! The pages of the other articles: for each file of scenarios a page, its data beside it, and a gallery.
//!
//! A page is complete without an engine: its tables say what every step does and what follows, computed
//! here by the code that the live page runs (`lesson::Scenario`). With one, each scenario can be played.
//! The head is that of `index.html`, as the driver has finished it, seen from one folder below.
//!
//! | file                   | what it is                                              |
//! |------------------------|---------------------------------------------------------|
//! | `articles/index.html`  | the gallery                                             |
//! | `articles/Q….html`     | an article's page                                       |
//! | `articles/Q….json`     | its scenarios, which `articles.js` hands to the engine  |

mod gallery;
mod table;

use super::page::{edit, place_hashed};
use crate::check::{self, Exported};
use crate::failure::{Failure, Result, While};
use crate::steps;
use bindings::wire::Article;
use lesson::Scenario;
use lol_html::html_content::ContentType;
use std::fs;
use std::path::Path;

/// The style sheet of these pages, bundled.
const STYLE: &str = "target/site-assets/articles.css";
/// The folder of these pages in the site.
const FOLDER: &str = "articles";

/// An article, read.
#[derive(Debug)]
struct Told {
    group: Option<String>,
    article: Article,
    scenarios: Vec<Scenario>,
}

/// A page before it gets its head.
#[derive(Debug)]
struct Content {
    title: String,
    description: String,
    /// What stands in the body.
    body: String,
    /// The file with the scenarios that can be played here.
    scenarios: Option<String>,
}

/// Writes the pages into the folder of the site. `index` is its first page, finished.
pub(crate) fn write(index: &str, site: &Path) -> Result<()> {
    steps::say("writing the pages of the other articles …");
    let folder = site.join(FOLDER);
    fs::create_dir_all(&folder).or_fail(|| format!("create {}", folder.display()))?;
    let style = place_hashed(Path::new(STYLE), site)?;
    let small_print = fine_print(index)?;
    let articles: Vec<Told> =
        check::articles()?.into_iter().map(Told::read).collect::<Result<_>>()?;
    let put = |name: &str, text: String| {
        let file = folder.join(name);
        fs::write(&file, text).or_fail(|| format!("write {}", file.display()))
    };
    for told in &articles {
        let name = &told.article.article;
        put(&format!("{name}.json"), json(&told.article)?)?;
        let content = table::page(told, &articles, &small_print)?;
        put(&format!("{name}.html"), framed(index, &style, &content)?)?;
    }
    put("index.html", framed(index, &style, &gallery::page(&articles, &small_print))?)?;
    refuse_dead_links(index, &articles)
}

/// Writes the scenarios of each article into a folder, for the package.
pub(crate) fn write_data(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).or_fail(|| format!("create {}", folder.display()))?;
    for Exported { article, .. } in check::articles()? {
        let file = folder.join(format!("{}.json", article.article));
        fs::write(&file, json(&article)?).or_fail(|| format!("write {}", file.display()))?;
    }
    Ok(())
}

fn json(article: &Article) -> Result<String> {
    serde_json::to_string(article).or_fail(|| format!("write {} as JSON", article.article))
}

impl Told {
    fn read(exported: Exported) -> Result<Self> {
        let Exported { group, article } = exported;
        let scenarios = article
            .clone()
            .scenarios()
            .map_err(|fault| Failure::new(format!("{}: {}: {fault}", article.article, fault.at)))?;
        Ok(Self { group, article, scenarios })
    }

    /// The versions of IIS that its scenarios are about: `IIS 4.0, IIS 5.0`.
    fn versions(&self) -> String {
        let has = |version: &simulator::Version| {
            self.scenarios.iter().any(|scenario| scenario.versions.contains(version))
        };
        let versions = simulator::Version::ALL.into_iter().filter(has);
        let named: Vec<String> =
            versions.map(|version| format!("IIS {}", version.as_str())).collect();
        named.join(", ")
    }

    /// `1 scenario`, `3 scenarios`.
    fn count(&self) -> String {
        match self.scenarios.len() {
            1 => "1 scenario".to_owned(),
            count => format!("{count} scenarios"),
        }
    }

    /// Whether it is an article of the knowledge base, and no script.
    fn is_of_knowledge_base(&self) -> bool {
        let number = self.article.article.strip_prefix('Q');
        number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    }
}

/// A page with the head of the first one.
fn framed(index: &str, style: &str, content: &Content) -> Result<String> {
    let set = |html: &str, selector: &str, name: &str, value: &dyn Fn(&str) -> String| {
        edit(html, selector, |element| {
            let old = element.get_attribute(name).unwrap_or_default();
            let new = value(&old);
            element.set_attribute(name, &new).or_fail(|| format!("set {name}"))
        })
    };
    // What the first page fetches ahead is of no use here.
    let html = edit(index, "link[rel=modulepreload], link[rel=preload]", |link| {
        link.remove();
        Ok(())
    })?;
    let up = |url: &str| format!("../{}", url.strip_prefix("./").unwrap_or(url));
    let html = set(&html, "head link[href]", "href", &up)?;
    let html = set(&html, "head script[src]", "src", &up)?;
    let html = set(&html, "meta[name=description]", "content", &|_| escaped(&content.description))?;
    let html = edit(&html, "head title", |title| {
        title.set_inner_content(&content.title, ContentType::Text);
        Ok(())
    })?;
    let html = edit(&html, "script[data-js]", |script| {
        // The first engine is not for these pages, the other one is.
        script.remove_attribute("data-js");
        script.remove_attribute("data-wasm");
        for name in ["data-machine-js", "data-machine-wasm", "data-machine-css"] {
            let url = up(&script.get_attribute(name).unwrap_or_default());
            script.set_attribute(name, &url).or_fail(|| format!("set {name}"))?;
        }
        if let Some(file) = &content.scenarios {
            let player =
                format!("<script src=\"../articles.js\" defer data-scenarios=\"{file}\"></script>");
            script.after(&player, ContentType::Html);
        } else {
            script.remove();
        }
        Ok(())
    })?;
    let html = edit(&html, "head", |head| {
        let link = format!("<link rel=\"stylesheet\" href=\"../{style}\">");
        head.append(&link, ContentType::Html);
        Ok(())
    })?;
    edit(&html, "body", |body| {
        body.set_inner_content(&content.body, ContentType::Html);
        Ok(())
    })
}

/// The last paragraph of the first page, which says whose it is.
fn fine_print(index: &str) -> Result<String> {
    let begin = "<p class=\"fine\">";
    let found = index.rsplit_once(begin).and_then(|(_, rest)| rest.split_once("</p>"));
    found.map(|(text, _)| format!("{begin}{text}</p>")).ok_or_else(|| {
        Failure::new(format!("index.html has no {begin}, which the other pages repeat"))
    })
}

/// Every page that the first one links to is there.
fn refuse_dead_links(index: &str, articles: &[Told]) -> Result<()> {
    edit(index, "a[href]", |link| {
        let href = link.get_attribute("href").unwrap_or_default();
        let Some(page) = href.trim_start_matches("./").strip_prefix("articles/") else {
            return Ok(());
        };
        let name = page.strip_suffix(".html").unwrap_or(page);
        if name.is_empty()
            || name == "index"
            || articles.iter().any(|told| told.article.article == name)
        {
            return Ok(());
        }
        Err(Failure::new(format!(
            "index.html links to {href}, and crates/lesson/scenarios has no {name}.toml"
        )))
    })
    .map(drop)
}

/// Items as HTML, one after the other.
fn each<T>(items: impl IntoIterator<Item = T>, html: impl Fn(T) -> String) -> String {
    items.into_iter().map(html).collect::<Vec<_>>().concat()
}

/// A text as HTML.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            letter => html.push(letter),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    const INDEX: &str = "<html><head><meta charset=\"utf-8\"><title>x</title>\
        <meta name=\"description\" content=\"x\"><link rel=\"stylesheet\" href=\"./page-1.css\">\
        <script src=\"./start.js\" defer data-js=\"./web-1.js\" data-wasm=\"./web-1.wasm\" \
        data-machine-js=\"./m.js\" data-machine-wasm=\"./m.wasm\" data-machine-css=\"./m.css\"></script>\
        <link rel=\"modulepreload\" href=\"./web-1.js\"></head><body class=\"page\"><p>x</p></body></html>";

    fn content(scenarios: Option<&str>) -> Content {
        let [title, description] = ["A & B", "what \"it\" is"].map(str::to_owned);
        let scenarios = scenarios.map(str::to_owned);
        Content { title, description, body: "<p>y</p>".to_owned(), scenarios }
    }

    #[test]
    fn a_page_sees_the_files_of_the_first_from_one_folder_below() {
        assert_eq!(
            framed(INDEX, "articles-2.css", &content(Some("Q1.json"))).unwrap(),
            "<html><head><meta charset=\"utf-8\"><title>A &amp; B</title>\
             <meta name=\"description\" content=\"what &quot;it&quot; is\">\
             <link rel=\"stylesheet\" href=\"../page-1.css\">\
             <script src=\"../start.js\" defer data-machine-js=\"../m.js\" \
             data-machine-wasm=\"../m.wasm\" data-machine-css=\"../m.css\"></script>\
             <script src=\"../articles.js\" defer data-scenarios=\"Q1.json\"></script>\
             <link rel=\"stylesheet\" href=\"../articles-2.css\"></head>\
             <body class=\"page\"><p>y</p></body></html>"
        );
    }

    #[test]
    fn a_page_on_which_nothing_plays_has_no_script() {
        assert!(!framed(INDEX, "articles-2.css", &content(None)).unwrap().contains("<script"));
    }

    #[test]
    fn a_link_to_an_article_that_is_not_there_is_named() {
        let error = refuse_dead_links("<a href=\"articles/Q1.html\">Q1</a>", &[]).unwrap_err();
        assert!(error.to_string().contains("no Q1.toml"), "{error}");
        refuse_dead_links("<a href=\"articles/index.html\">all</a><a href=\"#fix\">x</a>", &[])
            .unwrap();
    }

    #[test]
    fn every_act_of_every_scenario_is_told_in_each_of_its_versions() {
        std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).unwrap();
        for exported in check::articles().unwrap() {
            let told = Told::read(exported).unwrap();
            let html = table::page(&told, &[], "").unwrap().body;
            for scenario in &told.scenarios {
                for (index, act) in scenario.acts.iter().enumerate() {
                    let id = format!("id=\"{}-{}\"", scenario.name, index + 1);
                    assert!(html.contains(&id), "{}: {id}", told.article.article);
                    assert!(html.contains(&escaped(&act.say)), "{}", act.say);
                }
            }
        }
    }
}
