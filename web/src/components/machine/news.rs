//! In the inspector: what the last change of the metabase did besides the pinned records, and who did
//! it. Scripts and property sheets write there too.

use super::parts::source;
use crate::components::controls::maybe;
use crate::components::metabase::{cells, is_secret};
use crate::texts::machine::news as texts;
use crate::view::View;
use ::metabase::{Change, schema};
use lesson::{News, news, shown_data};
use yew::prelude::*;

/// The most records that are listed: a key that goes can take hundreds with it.
const MOST: usize = 8;

/// The records elsewhere, struck through where they were deleted.
pub(in crate::components) fn elsewhere(view: View<'_>) -> Html {
    let Some(news) = news(&view.page.session).filter(|news| !news.elsewhere.is_empty()) else {
        return Html::default();
    };
    let rest = news.elsewhere.len().saturating_sub(MOST);
    let line = |text: String| {
        html! { <tr class="record" role="row"><td class="cell" role="gridcell" colspan="6">{ text }</td></tr> }
    };
    html! {
        <tbody class="others" role="rowgroup">
            { line(texts::elsewhere(news.step)) }
            { for news.elsewhere.iter().take(MOST).map(|(change, _)| row(view, change)) }
            { maybe((rest > 0).then(|| line(texts::more(rest)))) }
        </tbody>
    }
}

fn row(view: View<'_>, change: &Change) -> Html {
    let name = schema::by_id(change.id).map_or("", |property| property.name);
    let (state, heard) = if change.is_deletion() {
        ("deleted", texts::DELETED)
    } else {
        ("changed", texts::CHANGED)
    };
    let Some(record) = change.after.as_ref().or(change.before.as_ref()) else {
        return Html::default(); // not reached: a change has one of the two
    };
    let was = change.before.as_ref().filter(|was| !is_secret(was));
    let data = match (&change.after, was) {
        (None, _) => texts::DELETED.to_owned(),
        (Some(after), Some(was)) => texts::became(&shown_data(was), &shown_data(after)),
        (Some(after), None) => shown_data(after),
    };
    html! {
        <tr class="record" role="row" data-record={change.id.0.to_string()} data-state={state}
            aria-label={texts::record(name, change.path.as_str(), heard)}>
            <td class="cell id" role="gridcell">{ change.id.0 }</td>
            <th class="cell name" scope="row" role="rowheader">{ name }<span class="from">{ texts::at(change.path.as_str()) }</span></th>
            { cells(view, record, html! { data }) }
        </tr>
    }
}

/// Whether a script made the last change: it can do so under an open dialog.
pub(in crate::components) fn is_scripted(view: View<'_>) -> bool {
    news(&view.page.session).is_some_and(|news| news.script.is_some())
}

/// Who changed it, and where that is written; nothing where the pinned rows tell it. `told` says that
/// the reason for a deletion stands there already.
pub(in crate::components) fn cause(view: View<'_>, told: bool) -> Html {
    let news = news(&view.page.session).filter(|news| !told || !news.elsewhere.is_empty());
    maybe(news.as_ref().map(sentence))
}

fn sentence(news: &News<'_>) -> Html {
    let rule = news.elsewhere.first().and_then(|(_, rule)| *rule).or(news.script);
    html! {
        <p class="elsewhere">
            { texts::step(news.step, &news.what) }{ maybe(rule.map(source)) }
        </p>
    }
}
