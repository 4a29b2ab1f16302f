//! The inspector: the article's three records, pinned, and one click behind them the whole tree.

use super::citation::citation;
use super::controls::{act, maybe, unfold};
use super::key_tree::key_tree;
#[cfg(feature = "machine")]
use super::machine::news;
use super::stage::kind;
use crate::texts::metabase as texts;
use crate::{state::Message, view::View};
use ::metabase::schema::{self, ANONYMOUS_USER_PASS};
use ::metabase::{Path, Record};
use lesson::{Forecast, PinnedRow, RowState, deletion_clause, pinned_rows, shown_data};
use yew::prelude::*;

/// The inspector.
pub(super) fn metabase(view: View<'_>, forecast: Option<&Forecast>) -> Html {
    let page = view.page;
    let focus = page.session.focus();
    let rows = pinned_rows(&page.session);
    let others = page.tree.as_ref().map(|tree| other_records(view, &tree.selected));
    let because = rows.iter().find_map(|row| because(view, row));
    #[cfg(feature = "machine")]
    let (scripted, elsewhere, cause) =
        (news::is_scripted(view), news::elsewhere(view), news::cause(view, because.is_some()));
    #[cfg(not(feature = "machine"))]
    let (scripted, elsewhere, cause) = (false, Html::default(), Html::default());
    let tree_button = unfold(view, texts::WHOLE_TREE, page.tree.is_some(), Message::ToggleTree);
    let column = |name: &'static str| {
        html! { <th class="column" scope="col" role={role(view, "columnheader")}>{ name }</th> }
    };
    html! {
        <section class="metabase" data-area="" tabindex={view.is_live().then_some("-1")} aria-label={texts::METABASE}>
            <div class="head">
                <h2 class="heading">{ texts::HEADING }<span class="path">{ focus.to_string() }</span></h2>
                { tree_button }
            </div>
            <div class="below">
                <table class="records" role={role(view, "grid")} aria-label={texts::RECORDS}>
                    <thead class="columns" role={role(view, "rowgroup")}>
                        <tr role={role(view, "row")}>{ for texts::COLUMNS.map(column) }</tr>
                    </thead>
                    <tbody class="pinned" role={role(view, "rowgroup")}>
                        { for rows.iter().enumerate().map(|(index, row)| {
                            let wire = forecast.and_then(|forecast| forecast.wires.get(index));
                            pinned(view, row, wire.map(kind).or(page.covers().then_some("none")), &focus, scripted)
                        }) }
                    </tbody>
                    { elsewhere }
                    { maybe(others) }
                </table>
                { maybe(because) }
                { cause }
            </div>
            { maybe(page.tree.as_ref().map(|tree| key_tree(view, tree))) }
        </section>
    }
}

/// A role for the live page: a picture of a grid is a table.
fn role(view: View<'_>, role: &'static str) -> Option<&'static str> {
    view.is_live().then_some(role)
}

fn pinned(
    view: View<'_>,
    row: &PinnedRow,
    will: Option<&'static str>,
    focus: &Path,
    scripted: bool,
) -> Html {
    let (id, name) = (row.property.id.0, row.property.name);
    let (state, label, cells) = match &row.state {
        RowState::Present { record, from, changed, was } => {
            // Once the dialog is open again, what OK would do is the news; but for what a script did.
            let changed = *changed && (will.is_none() || scripted);
            let state = if changed { "changed" } else { "normal" };
            let mut data = data(view, record);
            if let Some(was) = was.as_ref().filter(|_| changed && !is_secret(record)) {
                data = html! { <>{ texts::was(&was.to_string()) }{ data }</> };
            }
            let inherited = (from != focus).then(|| {
                html! {
                    <span class="from">{ texts::from(from.as_str()) }</span>
                }
            });
            let data = html! { <>{ data }{ reveal(view, record) }{ maybe(inherited) }</> };
            (state, name.to_owned(), cells(view, record, data))
        }
        RowState::JustDeleted { record, .. } => {
            ("deleted", texts::deleted(name), cells(view, record, html! { texts::DELETED }))
        }
        RowState::Empty { deleted_at: Some(step) } => {
            let label = texts::deleted_before(name, *step);
            (
                "gone",
                label,
                slot(view, html! { <>{ texts::deleted_at(*step) }{ look(view, *step) }</> }),
            )
        }
        RowState::Empty { deleted_at: None } => {
            ("never", texts::no_record(name), slot(view, html! { texts::NEVER_STORED }))
        }
    };
    let will = will.filter(|kind| matches!(*kind, "write" | "delete"));
    let inherited = matches!(&row.state, RowState::Present { from, .. } if from != focus);
    html! {
        <tr class="record" role={role(view, "row")} data-record={id.to_string()} data-state={state} data-will={will}
            data-origin={if inherited { "inherited" } else { "own" }} aria-label={label}>
            <td class="cell id" role={role(view, "gridcell")}>{ id }</td>
            <th class="cell name" scope="row" role={role(view, "rowheader")}>{ name }</th>
            { cells }
        </tr>
    }
}

pub(super) fn is_secret(record: &Record) -> bool {
    record.attributes.contains(::metabase::Attributes::SECURE)
}

pub(super) fn cells(view: View<'_>, record: &Record, data: Html) -> Html {
    let role = role(view, "gridcell");
    html! {
        <>
            <td class="cell" {role}>{ record.attributes.to_string() }</td>
            <td class="cell" {role}>{ record.user_type.as_str() }</td>
            <td class="cell" {role}>{ record.data.data_type().as_str() }</td>
            <td class="cell data" {role}>{ data }</td>
        </>
    }
}

fn slot(view: View<'_>, text: Html) -> Html {
    html! { <td class="cell slot" role={role(view, "gridcell")} colspan="4">{ text }</td> }
}

fn data(view: View<'_>, record: &Record) -> Html {
    if view.page.revealed && record.id == ANONYMOUS_USER_PASS.id {
        html! { record.data.to_string() }
    } else {
        html! { shown_data(record) }
    }
}

fn reveal(view: View<'_>, record: &Record) -> Html {
    if record.id != ANONYMOUS_USER_PASS.id || !view.is_live() {
        return Html::default();
    }
    html! {
        <button class="act reveal" data-look="link" type="button" aria-label={texts::REVEAL_PASSWORD}
            aria-pressed={view.page.revealed.to_string()} onclick={view.send(Message::Reveal)}>
            { if view.page.revealed { texts::HIDE } else { texts::REVEAL } }
        </button>
    }
}

fn look(view: View<'_>, step: usize) -> Html {
    act(view, texts::SHOW_ME, Some("link"), true, view.send(Message::Seek(step)))
}

/// Why a record was just deleted, and who says so.
fn because(view: View<'_>, row: &PinnedRow) -> Option<Html> {
    let RowState::JustDeleted { rule: Some(rule), .. } = &row.state else { return None };
    Some(
        html! { <div class="because">{ deletion_clause(*rule) }{ " " }{ citation(view, *rule) }</div> },
    )
}

/// The records of the key that is chosen in the tree, but for the pinned ones where they stand above.
fn other_records(view: View<'_>, selected: &Path) -> Html {
    let page = view.page;
    let pinned_here = *selected == page.session.focus();
    let is_pinned = |record: &Record| (6020..=6022).contains(&record.id.0);
    let metabase = page.session.computer().metabase();
    let rows = metabase.records(selected).filter(|record| !(pinned_here && is_pinned(record))).map(
        |record| {
            let name = schema::by_id(record.id).map_or("", |property| property.name);
            let role = role(view, "gridcell");
            let label =
                if pinned_here { name.to_owned() } else { texts::record(name, selected.as_str()) };
            html! {
                <tr class="record" role="row" aria-label={label}>
                    <td class="cell id" {role}>{ record.id.0 }</td>
                    <th class="cell name" scope="row" role="rowheader">{ name }</th>
                    { cells(view, record, html! { shown_data(record) }) }
                </tr>
            }
        },
    );
    html! {
        <tbody class="others" role="rowgroup">
            <tr class="record" role="row"><td class="cell" role="gridcell" colspan="6">{ texts::records_of(selected.as_str()) }</td></tr>
            { for rows }
        </tbody>
    }
}
