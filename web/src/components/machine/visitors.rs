//! Visitors of every kind: what they ask for and with which name, what they see, and what decided it.

mod answer;
mod form;
mod methods;
mod prompt;

use super::parts::focus_in;
use crate::components::controls::maybe;
use crate::components::reply::reply;
use crate::state::Message;
use crate::texts::machine::visitors as texts;
use crate::texts::visitor;
use crate::view::{Kept, View};
use answer::{answer, session};
use form::{Wanted, form};
use lesson::{last_visit, prompt as asks};
use methods::methods;
use prompt::Prompt;
use simulator::{Action, Credentials, Request, Service};
use yew::prelude::*;

/// The visitors, where there is an engine to answer them.
pub(super) fn visitors(view: View<'_>) -> Html {
    maybe(view.kept().map(|kept| html! { <Visitors ..kept /> }))
}

/// What the strip of the anonymous visitor shows: the answer to what it asked for itself.
pub(in crate::components) fn own_answer(view: View<'_>, own: &Request) -> Option<Html> {
    let session_now = &view.page.session;
    let step = session_now.step(session_now.position())?;
    let Action::Request(request) = &step.action else { return None };
    let answer = step.outcome.reply.as_deref().filter(|_| request == own)?;
    Some(match answer.service {
        Service::Web => reply(view, answer),
        Service::Ftp => html! {
            <section class="reply" aria-label={visitor::ANSWER}>{ session(view, request, answer) }</section>
        },
    })
}

#[component]
fn Visitors(props: &Kept) -> Html {
    let view = props.view();
    let wanted = use_state(Wanted::default);
    let cancelled = use_state(|| None::<(usize, usize)>);
    // Whether a visitor was sent from here: only then a prompt may take the focus.
    let sent = use_mut_ref(|| false);
    let host = use_node_ref();
    let computer = view.page.session.computer();

    let change = {
        let wanted = wanted.clone();
        Callback::from(move |next: Wanted| wanted.set(next))
    };
    let send = view.on(|request: Request| Message::Do(Action::Request(request)));
    let send = {
        let sent = sent.clone();
        Callback::from(move |request: Request| {
            sent.replace(true);
            send.emit(request);
        })
    };
    let request = wanted.request(computer);
    let onsubmit = {
        let (send, request) = (send.clone(), request.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(request) = request.clone() {
                send.emit(request);
            }
        })
    };

    let visit = last_visit(&view.page.session);
    let seen = visit.map(|(number, step)| {
        let this = (view.page.session.branch(), number);
        let attempt = asks(&view.page.session).filter(|_| *cancelled != Some(this));
        let request = if let Action::Request(request) = &step.action { Some(request) } else { None };
        let prompt = attempt.zip(request).map(|(attempt, request)| {
            // The prompt goes, and with it the focus that it had. The next one takes it again.
            let leave = {
                let host = host.clone();
                move || focus_in(&host, ".form .act")
            };
            let again = {
                let (send, request, leave) = (send.clone(), request.clone(), leave.clone());
                Callback::from(move |visitor: Credentials| {
                    leave();
                    send.emit(Request { visitor: Some(visitor), ..request.clone() });
                })
            };
            let cancel = {
                let cancelled = cancelled.clone();
                Callback::from(move |()| {
                    leave();
                    cancelled.set(Some(this));
                })
            };
            let schemes = step.outcome.reply.as_ref().map(|reply| reply.schemes.clone());
            html! {
                <Prompt key={format!("{this:?}")} page={props.clone()} {attempt} schemes={schemes.unwrap_or_default()}
                    focus={*sent.borrow()} {again} {cancel} />
            }
        });
        answer(view, number, step, prompt)
    });
    html! {
        <section class="visitors panel" ref={host} data-area="" tabindex="-1" aria-label={texts::VISITORS}>
            <h3 class="heading">{ texts::VISITORS }</h3>
            <div class="sides">
                <div class="asks">
                    { form(computer, &wanted, &change, onsubmit) }
                    { maybe(request.as_ref().and_then(|request| methods(view, request))) }
                </div>
                { match seen {
                    Some(seen) => seen,
                    None => html! { <p class="none">{ texts::NONE_YET }</p> },
                } }
            </div>
        </section>
    }
}
