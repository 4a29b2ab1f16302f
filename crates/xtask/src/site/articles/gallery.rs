//! The gallery: every article that has scenarios, in groups.

use super::{Content, Told, escaped};
use std::fmt::Write;

/// The heading of those that name no group.
const OTHERS: &str = "Other articles";
/// The article of the first page, whose group comes first.
const OWN: &str = "Q259353";

/// The page.
pub(super) fn page(articles: &[Told], fine: &str) -> Content {
    let scenarios: usize = articles.iter().map(|told| told.scenarios.len()).sum();
    let count = articles.len();
    let mut body = format!(
        "<header class=\"masthead\">\n<div class=\"intro\">\n<p class=\"qno\">Q259353 Live · IIS 4.0, IIS 5.0</p>\n\
         <h1 class=\"headline\">All articles that can be played</h1>\n\
         <p class=\"lede\">{scenarios} scenarios of {count} sources about the anonymous user of IIS: what their readers do, and what follows. \
         Each page has them as tables, computed from the same model as <a class=\"link\" href=\"../index.html\">the main page</a>, and plays them.</p>\n</div>\n\
         <nav class=\"doors\" aria-label=\"Other pages\"><a class=\"act\" href=\"../index.html\">Q259353 Live</a></nav>\n</header>\n\
         <main>\n<article class=\"article\">\n"
    );
    for (group, members) in groups(articles) {
        let _ = write!(
            body,
            "<section class=\"section\">\n<h2 class=\"heading\">{}</h2>\n<ul class=\"gallery\">\n",
            escaped(group)
        );
        for told in members {
            let name = escaped(&told.article.article);
            let _ = writeln!(
                body,
                "<li class=\"exhibit\"><a class=\"link\" href=\"{name}.html\"><span class=\"number\">{name}</span> {}</a>\
                 <span class=\"in\">{} · {}</span></li>",
                escaped(&told.article.title),
                told.count(),
                told.versions()
            );
        }
        body.push_str("</ul>\n</section>\n");
    }
    let _ = write!(body, "{fine}\n</article>\n</main>\n");
    Content {
        title: "All articles that can be played: Q259353 Live".to_owned(),
        description: format!(
            "{scenarios} scenarios of {count} articles about the anonymous user of IIS 4.0 and 5.0, as tables and to be played."
        ),
        body,
        scenarios: None,
    }
}

/// The groups: that of the first page's article, then the larger before the smaller.
fn groups(articles: &[Told]) -> Vec<(&str, Vec<&Told>)> {
    let mut groups: Vec<(&str, Vec<&Told>)> = Vec::new();
    for told in articles {
        let name = told.group.as_deref().unwrap_or(OTHERS);
        match groups.iter_mut().find(|(group, _)| *group == name) {
            Some((_, members)) => members.push(told),
            None => groups.push((name, vec![told])),
        }
    }
    for (_, members) in &mut groups {
        members.sort_by_key(|told| told.article.article != OWN);
    }
    groups.sort_by_key(|(group, members)| {
        let own = members.iter().any(|told| told.article.article == OWN);
        (!own, *group == OTHERS, usize::MAX - members.len())
    });
    groups
}
