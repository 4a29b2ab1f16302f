//! Where a rule is written, and how sure that is.

use super::controls::maybe;
use crate::texts::page as texts;
use crate::view::View;
use simulator::Rule;
use yew::prelude::*;

/// The source. Where the article on this page says it, a press leads to the sentence: the hook
/// `use_article` knows the attribute.
pub(super) fn citation(view: View<'_>, rule: Rule) -> Html {
    let basis = rule.basis();
    let source = texts::source(&basis);
    let leads = view.is_live() && view.page.is_beside_article();
    let source = match lesson::sentence(rule).filter(|_| leads) {
        Some(name) => html! {
            <button class="act" data-look="link" type="button" data-cites={name}>{ source }</button>
        },
        None => html! { source },
    };
    html! { <span class="citation">{ source }{ maybe(basis.inferred.map(inferred)) }</span> }
}

/// The mark of what no source says outright; it unfolds the reason.
pub(super) fn inferred(reason: &'static str) -> Html {
    html! {
        <details class="inferred"><summary class="mark">{ texts::INFERRED }</summary>{ reason }</details>
    }
}

/// The same for a rule, if it is one.
pub(super) fn doubt(rule: Option<Rule>) -> Html {
    maybe(rule.and_then(|rule| rule.basis().inferred).map(inferred))
}
