//! Event Viewer: the System log, and the newest entry in detail (facts D.4, windows-ui 5).

use super::controls::maybe;
use super::icons;
use super::why::why_line;
use super::window::still_title_bar;
use crate::texts::events as texts;
use crate::view::View;
use lesson::{Symptom, stamp};
use simulator::{Event, Log, Version};
use yew::prelude::*;

/// The disclosure with the log in it. It opens when the first entry comes.
pub(super) fn event_viewer(view: View<'_>) -> Html {
    let log = || view.page.session.computer().events().of(Log::System);
    let newest = log().next();
    let count = texts::warnings(log().count(), LISTED);
    let version = view.page.version();
    html! {
        <details class="disclosure" open={newest.is_some()}>
            <summary class="summary">{ texts::HEADING }{ maybe(newest.map(|_| html! { <span class="count">{ count }</span> })) }</summary>
            <div class="inside">
                <div class="event_viewer" data-area="" data-version={version.as_str()} role="region" tabindex="-1" aria-label={texts::VIEWER}>
                    { match newest {
                        None => html! { <p>{ texts::NO_ENTRIES }</p> },
                        Some(newest) => html! { <>{ list(view) }{ detail(view, newest) }{ maybe(why_line(view, Symptom::EventLogged)) }</> },
                    } }
                </div>
            </div>
        </details>
    }
}

/// The title of the window with a log in it.
pub(super) fn list_title(view: View<'_>, log: Log) -> String {
    let computer = &view.page.session.computer().installation().computer;
    texts::list_title(view.page.version(), log, computer)
}

/// The headings of the columns. 4.0 has none for the type.
pub(super) fn columns(view: View<'_>) -> impl Iterator<Item = &'static str> {
    texts::COLUMNS.into_iter().skip(usize::from(view.page.version() == Version::Iis4))
}

/// What stands in the columns, from the date on.
pub(super) fn cells(event: &Event) -> [String; 7] {
    let (date, time) = stamp(event.time);
    [
        date,
        time,
        event.source.to_owned(),
        event.category.to_owned(),
        event.event_id.to_string(),
        event.user.clone(),
        event.computer.clone(),
    ]
}

/// How many entries are listed: no reader goes through more, and a browser draws no more in a blink.
const LISTED: usize = 200;

fn list(view: View<'_>) -> Html {
    let page = view.page;
    let is_4 = page.version() == Version::Iis4;
    let title = list_title(view, Log::System);
    let columns = columns(view);
    let row = |event: &Event| {
        let rest = cells(event).into_iter().enumerate().map(|(index, text)| {
            html! {
                <td class="cell">{ maybe((is_4 && index == 0).then(icons::warning)) }{ text }</td>
            }
        });
        html! {
            <tr class="row">
                { maybe((!is_4).then(|| html! { <td class="cell">{ icons::warning() }{ event.event_type.as_str() }</td> })) }
                { for rest }
            </tr>
        }
    };
    html! {
        <div class="window" data-active="true">
            { still_title_bar(view, &title) }
            <div class="list_view" tabindex="0" role="group" aria-label={texts::SYSTEM_LOG}>
                <table class="rows" aria-label={texts::SYSTEM_LOG}>
                    <thead><tr>{ for columns.map(|column| html! { <th class="head" scope="col">{ column }</th> }) }</tr></thead>
                    <tbody>{ for page.session.computer().events().of(Log::System).take(LISTED).map(row) }</tbody>
                </table>
            </div>
        </div>
    }
}

fn detail(view: View<'_>, event: &Event) -> Html {
    let title = texts::detail(view.page.version());
    let bytes: Vec<String> = event.data.iter().map(|byte| format!("{byte:02x}")).collect();
    html! {
        <div class="window" data-active="true" role="group" aria-label={title}>
            { still_title_bar(view, title) }
            <div class="body">
                <dl class="facts">
                    { for facts(event).map(|(term, value)| html! { <><dt class="term">{ term }</dt><dd>{ value }</dd></> }) }
                </dl>
                <span class="label">{ texts::DESCRIPTION }</span>
                <p class="text">{ event.description.clone() }</p>
                <span class="label">{ texts::DATA }</span>
                <p class="text bytes">{ format!("0000: {}", bytes.join(" ")) }</p>
            </div>
        </div>
    }
}

/// What the window of one entry tells above its text.
pub(super) fn facts(event: &Event) -> impl Iterator<Item = (&'static str, String)> {
    let (date, time) = stamp(event.time);
    texts::TERMS.into_iter().zip([
        date,
        event.source.to_owned(),
        time,
        event.category.to_owned(),
        event.event_type.as_str().to_owned(),
        event.event_id.to_string(),
        event.user.clone(),
        event.computer.clone(),
    ])
}
