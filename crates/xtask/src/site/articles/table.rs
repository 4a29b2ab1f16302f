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
        scenarios: Some(format!("{name}.json")),
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
    for number in 1..=scenario.acts.len() {
        let found: Act<'_> = told
            .iter()
            .filter_map(|(version, rows)| {
                Some((*version, rows.iter().find(|row| row.act == number)?))
            })
            .collect();
        let only = found.len() < scenario.versions.len();
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

fn row(scenario: &str, number: usize, act: &Act<'_>, only: bool) -> String {
    let Some((_, first)) = act.first() else { return String::new() };
    let done = each(&first.done, |done| format!("<li>{}</li>", escaped(done)));
    let done = if done.is_empty() { done } else { format!("<ol class=\"done\">{done}</ol>") };
    let versions = |between: &str| {
        let versions: Vec<&str> = act.iter().map(|(version, _)| version.as_str()).collect();
        versions.join(between)
    };
    let only = if only {
        format!("<p class=\"in\">IIS {} only</p>", versions(", "))
    } else {
        String::new()
    };
    let told = merged(act, |row| row.told.as_slice());
    let told = each(told, |line| format!("<li{}</li>", in_words(&line)));
    let then = merged(act, |row| std::slice::from_ref(&row.visitor));
    let then = each(then, |line| format!("<p class=\"then\"{}</p>", in_words(&line)));
    format!(
        "<tr class=\"step\" role=\"row\" id=\"{scenario}-{number}\" data-versions=\"{}\"><th class=\"cell\" role=\"rowheader\" scope=\"row\">\
         <p class=\"say\">{number}. {}</p>{only}{done}</th><td class=\"cell\" role=\"cell\"><ul class=\"told\">{told}</ul>{then}</td>\
         <td class=\"cell\" role=\"cell\">{}</td></tr>\n",
        versions(" "),
        escaped(&first.say),
        bases(act)
    )
}

/// A line, and the version in which alone it is told.
type Line<'a> = (Option<Version>, &'a str);

/// The lines of the versions of an act, each once where they have it in common.
fn merged<'a>(act: &Act<'a>, lines: impl Fn(&'a Row) -> &'a [String]) -> Vec<Line<'a>> {
    let [(version, one), (other_version, other)] = act[..] else {
        let rows = act.iter().flat_map(|(_, row)| lines(row));
        return rows.map(|line| (None, line.as_str())).collect();
    };
    let mut merged = Vec::new();
    let mut left = lines(other).iter();
    for line in lines(one) {
        // Whatever the other has before the same line stands before it.
        if let Some(position) = left.as_slice().iter().position(|other| other == line) {
            let before = left.by_ref().take(position);
            merged.extend(before.map(|line| (Some(other_version), line.as_str())));
            left.next();
            merged.push((None, line.as_str()));
        } else {
            merged.push((Some(version), line.as_str()));
        }
    }
    merged.extend(left.map(|line| (Some(other_version), line.as_str())));
    merged
}

/// The rest of the tag, and the line.
fn in_words((version, line): &Line<'_>) -> String {
    let line = escaped(line);
    version.map_or_else(
        || format!("><span class=\"line\">{line}</span>"),
        |version| {
            let version = version.as_str();
            format!(" data-in=\"{version}\"><span class=\"in\">IIS {version}</span> <span class=\"line\">{line}</span>")
        },
    )
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
