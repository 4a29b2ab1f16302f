//! What a visitor sees, as whom, and what decided it.

use super::super::parts::source;
use crate::components::reply::browser;
use crate::components::window::still_title_bar;
use crate::texts::machine::visitors as texts;
use crate::view::View;
use lesson::{Step, address, announce, decision, ftp_session, token};
use simulator::{Action, Reply, Request, Service, Subject};
use yew::prelude::*;

/// The answer to a visit; the prompt stands in its place as long as the browser asks.
pub(super) fn answer(view: View<'_>, number: usize, step: &Step, prompt: Option<Html>) -> Html {
    let Some((Action::Request(request), reply)) =
        Some(&step.action).zip(step.outcome.reply.as_deref())
    else {
        return Html::default();
    };
    let computer = view.page.session.computer();
    let shown = prompt.unwrap_or_else(|| match reply.service {
        Service::Web => html! {
            <div class="reply" data-version={view.page.version().as_str()}>
                { browser(view, reply, address(computer, &request.node)) }
            </div>
        },
        Service::Ftp => session(view, request, reply),
    });
    html! {
        <section class="seen" aria-label={texts::SEES}>
            <p class="lead">{ texts::came(number, &announce(step)) }</p>
            { shown }
            { decided(step, reply) }
        </section>
    }
}

/// An FTP session, as its client showed it (Q240727).
pub(super) fn session(view: View<'_>, request: &Request, reply: &Reply) -> Html {
    let computer = &view.page.session.computer().installation().computer;
    let lines = ftp_session(computer, request, reply);
    html! {
        <div class="window ftp_session" data-active="true" role="group" aria-label={texts::FTP_SESSION}>
            { still_title_bar(view, texts::FTP_WINDOW) }
            <ol class="lines" tabindex="0" role="list" aria-label={texts::FTP_LINES}>
                { for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }
            </ol>
        </div>
    }
}

/// Account, token, and the rules that decided, each with its source.
fn decided(step: &Step, reply: &Reply) -> Html {
    let rules = step.outcome.citations.iter().filter(|cited| cited.subject == Subject::Reply);
    let rule = |cited: &simulator::Citation| {
        decision(cited.rule).map(|sentence| {
            html! { <li>{ sentence }{ " " }{ source(cited.rule) }</li> }
        })
    };
    let token = reply.logon_type.map_or(texts::NO_TOKEN, token);
    html! {
        <dl class="facts">
            <dt class="term">{ texts::ACCOUNT }</dt>
            <dd>{ reply.account.clone().unwrap_or_else(|| texts::NO_ACCOUNT.to_owned()) }</dd>
            <dt class="term">{ texts::TOKEN }</dt>
            <dd>{ token }</dd>
            <dt class="term">{ texts::DECIDED }</dt>
            <dd><ul class="rules">{ for rules.filter_map(rule) }</ul></dd>
        </dl>
    }
}
