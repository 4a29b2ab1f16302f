//! An article's page: each scenario as a table of its steps, with what follows and how that is known.

use super::{Content, Told, each, escaped};
use crate::failure::{Failure, Result};
use bindings::wire::Scenario as Written;
use lesson::{Row, Scenario};
use simulator::{CommitRule, Installation, Rule, Version};
use std::fmt::Write;

/// An act, in each version that has it.
type Act<'a> = Vec<(Version, &'a Row)>;

/// The page of an article.
pub(super) fn page(told: &Told, all: &[Told], fine: &str) -> Result<Content> {
    let name = &told.article.article;
    let title = &told.article.title;
    let mut body = head(told);
    body.push_str("<main>\n<div id=\"app\" class=\"app\"></div>\n<article class=\"article\">\n");
    let all_written = told.article.scenarios.iter().zip(&told.scenarios);
    for (index, (written, scenario)) in all_written.enumerate() {
        body.push_str(&section(name, index, written, scenario)?);
    }
    body.push_str(&more(told, all));
    let _ = write!(body, "{fine}\n</article>\n</main>\n");
    Ok(Content {
        title: format!("{name}: {title}"),
        description: format!(
            "{title}. {} for {}, step by step: what is done, what changes in the metabase, what a visitor gets.",
            told.count(),
            told.versions()
        ),
        body,
        plays: true,
    })
}

fn head(told: &Told) -> String {
    let name = escaped(&told.article.article);
    let source = if told.is_of_knowledge_base() {
        let folder = name.get(1..4).unwrap_or_default();
        format!(
            "What the readers of {name} do and see, in our words. The article itself is in the public archive: <code class=\"code\">kb/{folder}/{name}/</code>"
        )
    } else {
        "What who types these commands does and sees, in our words.".to_owned()
    };
    format!(
        "<header class=\"masthead\">\n<div class=\"intro\">\n<p class=\"qno\">{name} · {}</p>\n\
         <h1 class=\"headline\">{}</h1>\n<p class=\"lede\">{source}</p>\n</div>\n\
         <nav class=\"doors\" aria-label=\"Other pages\"><a class=\"act\" href=\"../index.html\">Q259353 Live</a>\
         <a class=\"act\" href=\"index.html\">All articles</a></nav>\n\
         <p id=\"engine-status\" class=\"status\" role=\"status\"></p>\n</header>\n",
        told.versions(),
        escaped(&told.article.title)
    )
}

fn section(article: &str, index: usize, written: &Written, scenario: &Scenario) -> Result<String> {
    let rows = |version: Version| {
        let rows = scenario
            .rows(version)
            .map_err(|error| Failure::new(format!("{article}, `{}`: {error}", scenario.name)))?;
        Ok((version, rows))
    };
    let told: Vec<(Version, Vec<Row>)> =
        scenario.versions.iter().copied().map(rows).collect::<Result<_>>()?;
    let name = escaped(&scenario.name);
    let title = escaped(&scenario.title);
    let mut html = format!(
        "<section class=\"section scenario\" id=\"{name}\" aria-labelledby=\"{name}-title\">\n\
         <h2 class=\"heading\" id=\"{name}-title\">{title}</h2>\n\
         <p class=\"reason\">{}</p>\n\
         <button class=\"act\" data-look=\"primary\" type=\"button\" hidden data-scenario=\"{index}\" aria-label=\"Play: {title}\">\
         <span aria-hidden=\"true\">▶ </span>Play</button>\n\
         <table class=\"table scenes\" role=\"table\" aria-labelledby=\"{name}-title\">\n\
         <thead role=\"rowgroup\"><tr role=\"row\"><th class=\"column\" role=\"columnheader\" scope=\"col\">Step</th>\
         <th class=\"column\" role=\"columnheader\" scope=\"col\">What happens</th>\
         <th class=\"column\" role=\"columnheader\" scope=\"col\">How we know</th></tr></thead>\n<tbody role=\"rowgroup\">\n",
        about(written, scenario)
    );
    for (position, act) in scenario.acts.iter().enumerate() {
        let number = position + 1;
        let found: Act<'_> = told
            .iter()
            .filter_map(|(version, rows)| {
                Some((*version, rows.iter().find(|row| row.act == number)?))
            })
            .collect();
        let only = (found.len() < scenario.versions.len()).then_some(&act.versions);
        html.push_str(&row(&scenario.name, number, &found, only));
    }
    html.push_str("</tbody>\n</table>\n</section>\n");
    Ok(html)
}

/// Where a scenario is from, for which versions it holds, and how it begins.
fn about(written: &Written, scenario: &Scenario) -> String {
    let mut parts = vec![format!("Source: {}.", scenario.source)];
    if let [version] = scenario.versions[..] {
        parts.push(format!("IIS {} only.", version.as_str()));
    }
    let Installation { computer, commit_rule, domain_controller, .. } = &scenario.installation;
    let kind = if *domain_controller { "a domain controller" } else { "a server" };
    if written.given.is_empty() {
        parts.push(format!("It begins on {kind}, {computer}, right after Setup."));
    } else {
        let before: Vec<&str> = scenario.given.iter().map(|act| act.say.as_str()).collect();
        parts.push(format!("On {kind}, {computer}, this was done before: {}", before.join(" ")));
    }
    if *commit_rule == CommitRule::OnClick {
        parts.push("Here the dialog writes at each click, which the real one does not.".to_owned());
    }
    escaped(&parts.join(" "))
}

fn row(scenario: &str, number: usize, act: &Act<'_>, only: Option<&Vec<Version>>) -> String {
    let Some((_, first)) = act.first() else { return String::new() };
    let done = each(&first.done, |done| format!("<li>{}</li>", escaped(done)));
    let done = if done.is_empty() { done } else { format!("<ol class=\"done\">{done}</ol>") };
    let only = only.map_or(String::new(), |versions| {
        let versions: Vec<&str> = versions.iter().map(|version| version.as_str()).collect();
        format!("<p class=\"in\">IIS {} only</p>", versions.join(", "))
    });
    let mut happens = String::new();
    for (versions, row) in alike(act) {
        let named: Vec<&str> = versions.iter().map(|version| version.as_str()).collect();
        let named = named.join(" ");
        if versions.len() < act.len() {
            let _ = write!(happens, "<p class=\"in\">IIS {named}</p>");
        }
        let told = each(&row.told, |told| format!("<li>{}</li>", escaped(told)));
        let _ = write!(
            happens,
            "<ul class=\"told\" data-told=\"{named}\">{told}</ul><p class=\"then\">{}</p>",
            escaped(&row.visitor)
        );
    }
    format!(
        "<tr class=\"scene\" role=\"row\" id=\"{scenario}-{number}\"><th class=\"cell\" role=\"rowheader\" scope=\"row\">\
         <p class=\"say\">{number}. {}</p>{only}{done}</th><td class=\"cell\" role=\"cell\">{happens}</td>\
         <td class=\"cell\" role=\"cell\">{}</td></tr>\n",
        escaped(&first.say),
        bases(act)
    )
}

/// The versions in which the same happens, with it.
fn alike<'a>(act: &Act<'a>) -> Vec<(Vec<Version>, &'a Row)> {
    let mut groups: Vec<(Vec<Version>, &Row)> = Vec::new();
    for (version, row) in act {
        let same = |other: &Row| other.told == row.told && other.visitor == row.visitor;
        match groups.iter_mut().find(|(_, other)| same(other)) {
            Some((versions, _)) => versions.push(*version),
            None => groups.push((vec![*version], row)),
        }
    }
    groups
}

/// Where what happens is written, and why what is not written is taken to be so.
fn bases(act: &Act<'_>) -> String {
    let mut rules: Vec<Rule> = Vec::new();
    for rule in act.iter().flat_map(|(_, row)| &row.rules) {
        if !rules.contains(rule) {
            rules.push(*rule);
        }
    }
    let mut items: Vec<String> = Vec::new();
    for rule in rules {
        let basis = rule.basis();
        let source = format!("{}, {}", escaped(basis.source), escaped(basis.part));
        let item = basis.inferred.map_or_else(
            || format!("<li>{source}</li>"),
            |reason| {
                format!(
                    "<li>{source} <span class=\"inferred\">inferred</span> {}</li>",
                    escaped(reason)
                )
            },
        );
        if !items.contains(&item) {
            items.push(item);
        }
    }
    if items.is_empty() {
        String::new()
    } else {
        format!("<ul class=\"bases\">{}</ul>", items.concat())
    }
}

/// The articles of the same group.
fn more(told: &Told, all: &[Told]) -> String {
    let beside = all
        .iter()
        .filter(|other| other.group == told.group && other.article.article != told.article.article);
    let links = each(beside, |other| {
        let name = escaped(&other.article.article);
        let title = escaped(&other.article.title);
        format!("<li><a class=\"link\" href=\"{name}.html\">{name}</a>, {title}</li>\n")
    });
    let list =
        if links.is_empty() { links } else { format!("<ul class=\"bullets\">\n{links}</ul>\n") };
    format!(
        "<nav class=\"section\" aria-labelledby=\"more\">\n<h2 class=\"heading\" id=\"more\">More articles</h2>\n{list}\
         <p><a class=\"link\" href=\"index.html\">All articles</a> that can be played, and \
         <a class=\"link\" href=\"../index.html\">Q259353</a>, which they are all about.</p>\n</nav>\n"
    )
}
