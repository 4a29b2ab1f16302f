//! What the visitor's browser shows: the page, or the refusal of the version (facts D.3).

use super::window::still_title_bar;
use crate::texts::visitor as texts;
use crate::view::View;
use simulator::{Reply, Version};
use yew::prelude::*;

/// The recreated browser window.
pub(super) fn reply(view: View<'_>, reply: &Reply) -> Html {
    let version = view.page.version();
    let computer = view.page.session.computer().installation().computer.to_ascii_lowercase();
    html! {
        <section class="reply" aria-label={texts::ANSWER} data-version={version.as_str()}>
            <p class="top">{ lead(reply) }</p>
            { browser(view, reply, format!("http://{computer}/")) }
        </section>
    }
}

/// The browser with the page in it.
pub(super) fn browser(view: View<'_>, reply: &Reply, address: String) -> Html {
    let first = reply.lines.first().map(String::as_str).unwrap_or_default();
    let title = if reply.is_granted() { texts::WELCOME } else { first };
    html! {
        <div class="window" data-active="true">
            { still_title_bar(view, &texts::browser(title)) }
            <div class="address"><span>{ texts::ADDRESS }</span><span class="field">{ address }</span></div>
            <div class="sheet">{ sheet(reply, view.page.version()) }</div>
        </div>
    }
}

/// What stands above it: where IIS offers another scheme, the browser asks first.
fn lead(reply: &Reply) -> String {
    match reply.schemes.as_slice() {
        [] => texts::BROWSER_SHOWS.to_owned(),
        schemes => {
            let names: Vec<&str> = schemes.iter().map(|scheme| scheme.as_str()).collect();
            texts::asks_first(&names)
        }
    }
}

fn sheet(reply: &Reply, version: Version) -> Html {
    if reply.is_granted() {
        return html! {
            <><p data-big="">{ texts::WELCOME }</p><p>{ texts::PAGE }</p></>
        };
    }
    let lines = reply.lines.iter().enumerate().map(|(index, line)| {
        let is_strong = version == Version::Iis4 && line.starts_with("401");
        let text = if is_strong {
            html! { <strong>{ line }</strong> }
        } else {
            html! { line }
        };
        html! { <p data-big={(index == 0).then_some("")}>{ text }</p> }
    });
    html! { <>{ for lines }</> }
}
