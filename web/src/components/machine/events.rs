//! Event Viewer with both of its logs: the list, the entry that is chosen in full, and which step of the
//! reader wrote it (facts D.4, user interface 5).
//!
//! A log may have ten thousand entries. Two hundred are drawn, those around the one that is chosen.

mod detail;

use super::icons;
use super::parts::{moved, setter};
use crate::components::controls::{act, maybe};
use crate::components::event_viewer::{cells, columns, list_title};
use crate::components::window::still_title_bar;
use crate::texts::machine::events as texts;
use crate::view::{Kept, View};
use detail::detail;
use lesson::{WindowsCaptions, stamp};
use simulator::{Event, Log, Version};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// How many entries are drawn at once.
const PAGE: usize = 200;

/// The windows, where there is an engine to work them.
pub(super) fn events(view: View<'_>) -> Html {
    maybe(view.kept().map(|kept| html! { <Events ..kept /> }))
}

/// An entry with its number: entries count from 0, the oldest first, so that a number stays.
type Entry<'a> = (usize, &'a Event);

#[component]
fn Events(props: &Kept) -> Html {
    let view = props.view();
    let log = use_state(|| Log::System);
    let picked = use_state(|| None::<usize>);
    let in_words = use_state(|| false);
    let list = use_node_ref();

    let events = view.page.session.computer().events();
    let numbers = (0..events.len()).rev();
    let entries: Vec<Entry<'_>> =
        numbers.zip(events.newest_first()).filter(|(_, event)| event.log == *log).collect();
    // Whoever has chosen none looks at the newest.
    let place = picked.and_then(|picked| entries.iter().position(|(number, _)| *number == picked));
    let place = place.unwrap_or(0);
    use_row_in_sight(list.clone(), entries.get(place).map(|(number, _)| *number));

    let pick = {
        let numbers: Vec<usize> = entries.iter().map(|(number, _)| *number).collect();
        setter(&picked).reform(move |place: usize| numbers.get(place).copied())
    };
    let choose = {
        let (log, picked) = (setter(&log), setter(&picked));
        Callback::from(move |other: Log| {
            log.emit(other);
            picked.emit(None);
        })
    };
    let captions = WindowsCaptions::of(view.page.version());
    let first = place - place % PAGE;
    let to_newer = first.checked_sub(PAGE);
    let to_older = Some(first + PAGE).filter(|older| *older < entries.len());
    let turn = |text: &'static str, to: Option<usize>| {
        let onclick = pick.reform(move |_: MouseEvent| to.unwrap_or(place));
        maybe((entries.len() > PAGE).then(|| act(view, text, Some("small"), to.is_some(), onclick)))
    };
    let chosen = entries.get(place).map(|&(number, event)| {
        let last = place + 1 == entries.len();
        let up = place.checked_sub(1).map(|place| pick.reform(move |()| place));
        let down = (!last).then(|| pick.reform(move |()| place + 1));
        detail(view, number, event, [up, down], (*in_words, &setter(&in_words)))
    });
    html! {
        <section class="events panel" data-area="" tabindex="-1" aria-label={texts::BOTH_LOGS}>
            <div class="window" data-active="true">
                { still_title_bar(view, &list_title(view, *log)) }
                <div class="frame">
                    { logs(view, captions, *log, &choose) }
                    { rows(view, captions, *log, &entries, place, &pick, &list) }
                </div>
                <p class="total">{ texts::count(entries.len(), first, PAGE) }</p>
            </div>
            <div class="acts">
                { turn(texts::NEWER, to_newer) }
                { turn(texts::OLDER, to_older) }
            </div>
            { chosen.unwrap_or_else(|| html! { <p class="about">{ texts::EMPTY }</p> }) }
        </section>
    }
}

/// Which log: radio buttons in the menu bar of 4.0, in the tree of 5.0.
fn logs(
    view: View<'_>,
    captions: &'static WindowsCaptions,
    chosen: Log,
    choose: &Callback<Log>,
) -> Html {
    let is_4 = view.page.version() == Version::Iis4;
    let radio = |(log, name): (Log, &'static str)| {
        html! {
            <label class="check">
                <input class="glyph" type="radio" name="log" checked={log == chosen} onchange={choose.reform(move |_: yew::Event| log)} />
                { maybe((!is_4).then(icons::folder)) }
                <span class="words">{ name }</span>
            </label>
        }
    };
    let menus = captions.events_menus.iter().map(|menu| html! { <span>{ *menu }</span> });
    html! {
        <>
            <fieldset class={if is_4 { "menu" } else { "tree" }}>
                <legend class="legend">{ texts::logs(view.page.version()) }</legend>
                { for [Log::System, Log::Security].into_iter().zip(captions.logs).map(radio) }
            </fieldset>
            <p class="menu" aria-hidden="true">{ for menus }</p>
        </>
    }
}

fn rows(
    view: View<'_>,
    captions: &'static WindowsCaptions,
    log: Log,
    entries: &[Entry<'_>],
    place: usize,
    pick: &Callback<usize>,
    list: &NodeRef,
) -> Html {
    let is_4 = view.page.version() == Version::Iis4;
    let name = captions.logs.get(usize::from(log == Log::Security)).copied();
    let count = entries.len();
    let onkeydown = {
        let pick = pick.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(next) = moved(&event.key(), Some(place), count) {
                event.prevent_default();
                pick.emit(next);
            }
        })
    };
    let row = |(index, &(number, event)): (usize, &Entry<'_>)| {
        let kind = event.event_type.as_str();
        let spoken = html! { <span class={is_4.then_some("spoken")}>{ kind }</span> };
        let kind = html! { <>{ icons::event_type(event.event_type) }{ spoken }</> };
        let cells = cells(event)
            .into_iter()
            .map(|text| html! { <td class="cell" role="gridcell">{ text }</td> });
        let mut cells: Vec<Html> = cells.collect();
        // 4.0 has no column for the type: its sign stands before the date.
        if let (true, Some(date)) = (is_4, cells.first_mut()) {
            *date = html! { <td class="cell" role="gridcell">{ kind }{ stamp(event.time).0 }</td> };
        } else {
            cells.insert(0, html! { <td class="cell" role="gridcell">{ kind }</td> });
        }
        html! {
            <tr class="row" role="row" id={format!("event-{number}")} key={number}
                aria-selected={(index == place).to_string()} onclick={pick.reform(move |_: MouseEvent| index)}>
                { for cells }
            </tr>
        }
    };
    html! {
        <div class="list_view">
            <table class="rows" role="grid" ref={list} tabindex="0" aria-label={name}
                aria-activedescendant={entries.get(place).map(|(number, _)| format!("event-{number}"))} {onkeydown}>
                <thead role="rowgroup"><tr role="row">
                    { for columns(view).map(|column| html! { <th class="head" role="columnheader" scope="col">{ column }</th> }) }
                </tr></thead>
                <tbody role="rowgroup">{ for entries.iter().enumerate().skip(place - place % PAGE).take(PAGE).map(row) }</tbody>
            </table>
        </div>
    }
}

/// Keeps the row that was gone to with the keys in sight.
#[hook]
fn use_row_in_sight(list: NodeRef, number: Option<usize>) {
    use_effect_with(number, move |number| {
        let document = web_sys::window().and_then(|window| window.document());
        let (Some(document), Some(number)) = (document, number) else { return };
        let focused = document.active_element().map(web_sys::Node::from);
        let row = document.get_element_by_id(&format!("event-{number}"));
        if let Some(row) = row.filter(|_| focused.is_some() && focused == list.get()) {
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            row.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    });
}
