//! Who gets in: the lamp, the sentence, and the path of a visitor through 6021 or past it.

use super::citation::doubt;
use super::controls::{act, maybe};
use super::icons::lamp;
use super::why::why_line;
use super::windows_account::windows_account;
use crate::texts::visitor as texts;
use crate::{state::Message, view::View};
use lesson::{Forecast, Gate, Symptom, Visitor, visitor_remark, visitor_sentence};
use simulator::{Action, Request, Service};
use yew::prelude::*;

/// The strip of the visitor.
pub(super) fn visitor(view: View<'_>, forecast: Option<&Forecast>) -> Html {
    let session = &view.page.session;
    let visitor = Visitor::of(session.computer(), &session.focus());
    let granted = visitor.is_granted();
    let chain = why_line(view, Symptom::AnonymousFails);
    let remark = visitor_remark(session, &visitor, forecast);
    let then = forecast.filter(|forecast| !forecast.is_idle());
    let rule = then.map_or(visitor.rule, |then| then.visitor.rule);
    let request = lesson::asked(&session.focus());
    let caption = if request.service == Service::Ftp { texts::LOG_ON } else { texts::REQUEST_PAGE };
    let answer = answer(view, &request);
    html! {
        <section class="visitor" data-area="" tabindex={view.is_live().then_some("-1")}
            aria-label={texts::VISITOR} data-lamp={if granted { "green" } else { "red" }}>
            { lamp(granted) }
            <div class="say">
                <p class="sentence">{ visitor_sentence(&visitor) }</p>
                <div class="after">{ remark }{ doubt(Some(rule)) }</div>
                { maybe(chain) }
            </div>
            <ol class="path" aria-label={texts::PATH}>{ path(view, &visitor) }</ol>
            { act(view, caption, None, true, view.send(Message::Do(Action::Request(request)))) }
            { maybe(answer) }
        </section>
    }
}

/// What the visitor’s browser shows, when one has just asked.
#[cfg(not(feature = "machine"))]
fn answer(view: View<'_>, _request: &Request) -> Option<Html> {
    let session = &view.page.session;
    let step = session.step(session.position())?;
    step.outcome.reply.as_deref().map(|answer| super::reply::reply(view, answer))
}

/// The same; other visitors are answered elsewhere.
#[cfg(feature = "machine")]
fn answer(view: View<'_>, request: &Request) -> Option<Html> {
    super::machine::own_answer(view, request)
}

fn path(view: View<'_>, visitor: &Visitor) -> Html {
    let account =
        |state: &'static str| html! { <li>{ windows_account(view, visitor, state) }</li> };
    let start = html! { <li class="stop">{ texts::START }</li> };
    let arrow = html! { <li class="hop" aria-hidden="true">{ "→" }</li> };
    let stored = html! { <li class="stop">{ texts::RECORD_HOLDS }<span class="mask">{ "********" }</span></li> };
    let relation = |relation: &'static str, spoken: &'static str, sign: &'static str| {
        html! {
            <li class="hop" data-relation={relation}>
                <span class="spoken">{ spoken }</span><span aria-hidden="true">{ sign }</span>
            </li>
        }
    };
    match visitor.gate {
        Gate::NotLookedAt => html! {
            <>
                <li class="past">
                    <span class="stop">{ texts::START }</span>
                    <span class="stop" data-state="unread">{ texts::RECORD }<span class="spoken">{ texts::IS }</span>{ texts::NOT_LOOKED_AT }</span>
                </li>
                <li class="hop" data-relation="unread" aria-hidden="true">{ "→" }</li>
                { account("") }
            </>
        },
        Gate::Equal => {
            html! { <>{ start }{ arrow }{ stored }{ relation("equal", texts::EQUALS, "= →") }{ account("") }</> }
        }
        Gate::Differs => html! {
            <>{ start }{ arrow }{ stored }{ relation("different", texts::DIFFERS, "≠") }{ account("unreached") }</>
        },
        Gate::Missing => html! {
            <>
                { start }{ arrow }
                <li class="stop" data-state="missing">{ texts::RECORD_MISSING }</li>
                { relation("missing", texts::NEVER_REACHES, "✕") }
                { account("unreached") }
            </>
        },
        Gate::Unfit => {
            html! { <>{ start }{ arrow }{ relation("missing", texts::IS_REFUSED, "✕") }{ account("unreached") }</> }
        }
        Gate::Off => {
            html! { <>{ start }{ arrow }<li class="stop" data-state="missing">{ texts::ACCESS_OFF }</li></> }
        }
        Gate::Silent => {
            html! { <>{ start }{ arrow }<li class="stop" data-state="missing">{ texts::SERVICE_STOPPED }</li></> }
        }
        Gate::NoAccount => {
            html! { <>{ start }{ arrow }{ relation("missing", texts::FINDS_NONE, "✕") }{ account("unreached") }</> }
        }
    }
}
