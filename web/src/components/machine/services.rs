//! Services: those of IIS with their buttons, the subauthenticator that comes with one of them, and the
//! clock, which stands still until the reader moves it.

use super::icons;
use super::parts::{attempt, complaint, entry, moved, setter, source};
use crate::components::controls::{Push, act, maybe};
use crate::components::window::still_title_bar;
use crate::state::Message;
use crate::texts::machine as shared;
use crate::texts::machine::services as texts;
use crate::view::{Kept, View};
use lesson::{WindowsCaptions, clock_sentence, service_status, stamp, subauthenticator_sentence};
use simulator::{Action, Service, Version};
use yew::prelude::*;

/// The window, where there is an engine to work it.
pub(super) fn services(view: View<'_>) -> Html {
    maybe(view.kept().map(|kept| html! { <ServicesView ..kept /> }))
}

#[component]
fn ServicesView(props: &Kept) -> Html {
    let view = props.view();
    let chosen = use_state(|| Service::Web);
    let refusal = use_state(|| None::<String>);
    let computer = view.page.session.computer();
    let (sentence, rule) = subauthenticator_sentence(computer.services());
    let state = computer.services().get(*chosen);
    let button = |text: &'static str, message: Message| {
        act(view, text, Some("small"), true, view.send(message))
    };
    let run = {
        let (page, service) = (props.clone(), *chosen);
        setter(&refusal).reform(move |running: bool| {
            let action = Action::SetService { service, installed: None, running: Some(running) };
            attempt(page.view(), action).err().map(|error| error.to_string())
        })
    };
    let component = texts::component(*chosen, state.installed);
    let install =
        Action::SetService { service: *chosen, installed: Some(!state.installed), running: None };
    html! {
        <section class="services panel" data-area="" tabindex="-1" aria-label={texts::SERVICES}>
            { window(view, *chosen, &setter(&chosen), &run) }
            { maybe(refusal.as_deref().map(complaint)) }
            <div class="acts">
                { button(shared::RESTART, Message::Do(Action::Restart)) }
                { button(component, Message::Do(install)) }
            </div>
            <p class="about">{ sentence }{ " " }{ source(rule) }</p>
            <Clock ..props.clone() />
        </section>
    }
}

fn window(
    view: View<'_>,
    chosen: Service,
    choose: &Callback<Service>,
    run: &Callback<bool>,
) -> Html {
    let version = view.page.version();
    let captions = WindowsCaptions::of(version);
    let services = view.page.session.computer().services();
    let place = Service::ALL.iter().position(|service| *service == chosen);
    let onkeydown = {
        let choose = choose.clone();
        Callback::from(move |event: KeyboardEvent| {
            let next = moved(&event.key(), place, Service::ALL.len());
            if let Some(service) = next.and_then(|index| Service::ALL.get(index)) {
                event.prevent_default();
                choose.emit(*service);
            }
        })
    };
    let row = |(index, service): (usize, Service)| {
        let state = services.get(service);
        let rest = match version {
            Version::Iis4 => 1,
            Version::Iis5 => texts::STARTED_AS.len(),
        };
        let rest = if state.installed { rest } else { 0 };
        let onclick = choose.reform(move |_: MouseEvent| service);
        html! {
            <div class="row" role="option" id={format!("service-{index}")} {onclick}
                aria-selected={(service == chosen).to_string()}
                aria-label={texts::row(service, service_status(state))}>
                <span class="cell">{ icons::service() }{ texts::name(service) }</span>
                <span class="cell" data-state={service_status(state)}>{ service_status(state) }</span>
                { for texts::STARTED_AS.into_iter().take(rest).map(|text| html! { <span class="cell">{ text }</span> }) }
            </div>
        }
    };
    // Neither is ever greyed: a button that loses its focus to its own effect strands the keyboard.
    let buttons = [(texts::START, true), (texts::STOP, false)].map(|(caption, running)| {
        Push::new(caption, run.reform(move |_: MouseEvent| running)).view(view)
    });
    html! {
        <div class="window" data-active="true" role="group" aria-label={texts::OF_WINDOWS} data-columns={captions.services_columns.len().to_string()}>
            { still_title_bar(view, texts::SERVICES) }
            <div class="body">
                <div class="list_view" role="listbox" tabindex="0" aria-label={texts::OF_IIS} {onkeydown}
                    aria-activedescendant={place.map(|place| format!("service-{place}"))}>
                    <div class="heads" role="presentation">
                        { for captions.services_columns.iter().map(|column| html! { <span class="head">{ *column }</span> }) }
                    </div>
                    { for Service::ALL.into_iter().enumerate().map(row) }
                </div>
                <div class="buttons">{ for buttons }</div>
            </div>
        </div>
    }
}

/// The clock of the computer. It goes on by what the reader lets pass.
#[component]
fn Clock(props: &Kept) -> Html {
    let view = props.view();
    let text = use_state(|| "30".to_owned());
    let wrong = use_state(|| false);
    let clock = view.page.session.computer().clock();
    let (date, time) = stamp(clock);
    let wait = |text: &'static str, seconds: u32| {
        act(view, text, Some("small"), true, view.send(Message::Do(Action::Wait { seconds })))
    };
    let onsubmit = {
        let (text, wrong, page) = (text.clone(), setter(&wrong), props.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let seconds = text.trim().parse::<u32>();
            wrong.emit(seconds.is_err());
            if let Ok(seconds) = seconds {
                page.view().send(Message::Do(Action::Wait { seconds })).emit(());
            }
        })
    };
    html! {
        <div class="clock" role="group" aria-label={texts::CLOCK}>
            <p><span class="time">{ format!("{date} {time}") }</span>{ clock_sentence(clock) }</p>
            <form class="acts" novalidate=true {onsubmit}>
                { wait(texts::WAIT_1, 60) }
                { wait(shared::WAIT_15, 900) }
                { wait(texts::WAIT_60, 3600) }
                { entry(texts::SECONDS, &text, false, None, setter(&text)) }
                <button class="act" data-look="small" type="submit">{ texts::WAIT }</button>
            </form>
            { maybe(wrong.then(|| complaint(&texts::not_seconds()))) }
        </div>
    }
}
