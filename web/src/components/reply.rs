//! What the visitor's browser shows: the page, or the refusal of the version (facts D.3).

use super::window::still_title_bar;
use crate::view::View;
use simulator::{Reply, Status, Version};
use yew::prelude::*;

/// The recreated browser window.
pub(super) fn reply(view: View<'_>, reply: &Reply) -> Html {
    let version = view.page.version();
    let computer = view.page.session.computer().installation().computer.to_ascii_lowercase();
    let title = match reply.status {
        Status::Ok => "Welcome",
        Status::LogonFailed => reply.lines.first().copied().unwrap_or_default(),
    };
    html! {
        <section class="reply" aria-label="Answer" data-version={version.as_str()}>
            <p class="top">{ lead(reply) }</p>
            <div class="window" data-active="true">
                { still_title_bar(view, &format!("{title} - Microsoft Internet Explorer")) }
                <div class="address">
                    <span>{ "Address" }</span><span class="field">{ format!("http://{computer}/") }</span>
                </div>
                <div class="sheet">{ sheet(reply, version) }</div>
            </div>
        </section>
    }
}

/// Where IIS offers another scheme, the browser's user is asked for a name first (Q190005).
fn lead(reply: &Reply) -> String {
    match reply.schemes.as_slice() {
        [] => "What the visitor’s browser shows".to_owned(),
        schemes => {
            let names: Vec<&str> = schemes.iter().map(|scheme| scheme.as_str()).collect();
            format!(
                "The browser first asks for a name and a password, since IIS offers {}. After Cancel it shows:",
                names.join(", ")
            )
        }
    }
}

fn sheet(reply: &Reply, version: Version) -> Html {
    if reply.status == Status::Ok {
        return html! {
            <><p class="big">{ "Welcome" }</p><p>{ "The page that was asked for, whoever asks." }</p></>
        };
    }
    let (first, rest) = reply.lines.split_first().unwrap_or((&"", &[]));
    let strong = |line: &&'static str| match version {
        Version::Iis4 if line.starts_with("401") => html! { <p><strong>{ *line }</strong></p> },
        Version::Iis4 | Version::Iis5 => html! { <p>{ *line }</p> },
    };
    html! { <><p class="big">{ *first }</p>{ for rest.iter().map(strong) }</> }
}
