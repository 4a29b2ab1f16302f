//! Event Viewer: the System log, and the newest entry in detail (facts D.4, windows-ui 5).

use super::controls::maybe;
use super::icons;
use super::why::why_line;
use super::window::still_title_bar;
use crate::view::View;
use lesson::Symptom;
use simulator::{Event, Log, Version};
use yew::prelude::*;

/// The disclosure with the log in it. It opens when the first entry comes.
pub(super) fn event_viewer(view: View<'_>) -> Html {
    let log = || view.page.session.computer().events().of(Log::System);
    let newest = log().next();
    let count = match log().count() {
        0 => String::new(),
        1 => "1 warning".to_owned(),
        many if many > LISTED => format!("{many} warnings, the newest {LISTED} listed"),
        many => format!("{many} warnings"),
    };
    let version = view.page.version();
    html! {
        <details class="disclosure" open={newest.is_some()}>
            <summary class="summary">{ "Event Viewer " }{ maybe(newest.map(|_| html! { <span class="count">{ count }</span> })) }</summary>
            <div class="inside">
                <div class="event_viewer" data-area="" data-version={version.as_str()} role="region" tabindex="-1" aria-label="Event Viewer">
                    { match newest {
                        None => html! { <p>{ "No entries yet: a failed logon of the anonymous user is written here." }</p> },
                        Some(newest) => html! { <>{ list(view) }{ detail(view, newest) }{ maybe(why_line(view, Symptom::EventLogged)) }</> },
                    } }
                </div>
            </div>
        </details>
    }
}

/// The title of the window with a log in it.
pub(super) fn list_title(view: View<'_>, log: Log) -> String {
    match view.page.version() {
        Version::Iis4 => {
            let computer = &view.page.session.computer().installation().computer;
            format!("Event Viewer - {} Log on \\\\{computer}", log.as_str())
        }
        Version::Iis5 => "Event Viewer".to_owned(),
    }
}

/// The headings of the columns. 4.0 has none for the type.
pub(super) fn columns(view: View<'_>) -> impl Iterator<Item = &'static str> {
    let columns = ["Type", "Date", "Time", "Source", "Category", "Event", "User", "Computer"];
    columns.into_iter().skip(usize::from(view.page.version() == Version::Iis4))
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
            <div class="list_view" tabindex="0" role="group" aria-label="System Log">
                <table class="rows" aria-label="System Log">
                    <thead><tr>{ for columns.map(|column| html! { <th class="head" scope="col">{ column }</th> }) }</tr></thead>
                    <tbody>{ for page.session.computer().events().of(Log::System).take(LISTED).map(row) }</tbody>
                </table>
            </div>
        </div>
    }
}

fn detail(view: View<'_>, event: &Event) -> Html {
    let title = match view.page.version() {
        Version::Iis4 => "Event Detail",
        Version::Iis5 => "Event Properties",
    };
    let bytes: Vec<String> = event.data.iter().map(|byte| format!("{byte:02x}")).collect();
    html! {
        <div class="window" data-active="true" role="group" aria-label={title}>
            { still_title_bar(view, title) }
            <div class="body">
                <dl class="facts">
                    { for facts(event).map(|(term, value)| html! { <><dt class="term">{ format!("{term}:") }</dt><dd>{ value }</dd></> }) }
                </dl>
                <span class="label">{ "Description:" }</span>
                <p class="text">{ event.description.clone() }</p>
                <span class="label">{ "Data:" }</span>
                <p class="text bytes">{ format!("0000: {}", bytes.join(" ")) }</p>
            </div>
        </div>
    }
}

/// What the window of one entry tells above its text.
pub(super) fn facts(event: &Event) -> [(&'static str, String); 8] {
    let (date, time) = stamp(event.time);
    [
        ("Date", date),
        ("Source", event.source.to_owned()),
        ("Time", time),
        ("Category", event.category.to_owned()),
        ("Type", event.event_type.as_str().to_owned()),
        ("Event ID", event.event_id.to_string()),
        ("User", event.user.clone()),
        ("Computer", event.computer.clone()),
    ]
}

/// Date and time of a second of the computer's clock, which starts on the day of the article at nine.
/// The day is made up; that it is the same for everybody is not.
pub(super) fn stamp(seconds: u64) -> (String, String) {
    let start = js_sys::Date::utc(2001.0, 0.0);
    #[expect(clippy::cast_precision_loss, reason = "a clock of 2^53 seconds is nobody's")]
    let since = (4.0 * 86_400.0 + 9.0 * 3600.0 + seconds as f64) * 1000.0;
    let date = js_sys::Date::new(&(start + since).into());
    let hour = date.get_utc_hours();
    let half = if hour < 12 { "AM" } else { "PM" };
    (
        format!(
            "{}/{}/{}",
            date.get_utc_month() + 1,
            date.get_utc_date(),
            date.get_utc_full_year()
        ),
        format!(
            "{}:{:02}:{:02} {half}",
            (hour + 11) % 12 + 1,
            date.get_utc_minutes(),
            date.get_utc_seconds()
        ),
    )
}
