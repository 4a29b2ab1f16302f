//! Services: those of IIS with their buttons, the subauthenticator that comes with one of them, and the
//! clock, which stands still until the reader moves it.

use super::icons;
use super::parts::{attempt, complaint, entry, moved, setter, source};
use crate::components::controls::{Push, act, maybe};
use crate::components::window::still_title_bar;
use crate::state::Message;
use crate::view::{Kept, View};
use lesson::{WindowsCaptions, clock_sentence, stamp, subauthenticator_sentence};
use simulator::{Action, Service, ServiceState, Version};
use yew::prelude::*;

/// The window, where there is an engine to work it.
pub(super) fn services(view: View<'_>) -> Html {
    maybe(view.kept().map(|kept| html! { <ServicesView ..kept /> }))
}

/// What Windows calls a service (Q269241; facts C.1).
fn name(service: Service) -> &'static str {
    match service {
        Service::Web => "World Wide Web Publishing Service",
        Service::Ftp => "FTP Publishing Service",
    }
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
    let component = match (*chosen, state.installed) {
        (Service::Web, true) => "Remove the component World Wide Web Server",
        (Service::Web, false) => "Install the component World Wide Web Server",
        (Service::Ftp, true) => "Remove the component FTP Server",
        (Service::Ftp, false) => "Install the component FTP Server",
    };
    let install =
        Action::SetService { service: *chosen, installed: Some(!state.installed), running: None };
    html! {
        <section class="services panel" data-area="" tabindex="-1" aria-label="Services">
            { window(view, *chosen, &setter(&chosen), &run) }
            { maybe(refusal.as_deref().map(complaint)) }
            <div class="acts">
                { button("Restart IIS", Message::Do(Action::Restart)) }
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
        let rest: &[&str] = match version {
            Version::Iis4 => &["Automatic"],
            Version::Iis5 => &["Automatic", "LocalSystem"],
        };
        let rest: &[&str] = if state.installed { rest } else { &[] };
        let onclick = choose.reform(move |_: MouseEvent| service);
        html! {
            <div class="row" role="option" id={format!("service-{index}")} {onclick}
                aria-selected={(service == chosen).to_string()}
                aria-label={format!("{}, {}", name(service), status(state))}>
                <span class="cell">{ icons::service() }{ name(service) }</span>
                <span class="cell" data-state={status(state)}>{ status(state) }</span>
                { for rest.iter().map(|text| html! { <span class="cell">{ *text }</span> }) }
            </div>
        }
    };
    // Neither is ever greyed: a button that loses its focus to its own effect strands the keyboard.
    let buttons = [("Start", true), ("Stop", false)].map(|(caption, running)| {
        Push::new(caption, run.reform(move |_: MouseEvent| running)).view(view)
    });
    html! {
        <div class="window" data-active="true" role="group" aria-label="Services of Windows" data-columns={captions.services_columns.len().to_string()}>
            { still_title_bar(view, "Services") }
            <div class="body">
                <div class="list_view" role="listbox" tabindex="0" aria-label="Services of IIS" {onkeydown}
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

/// The real window leaves the place of "stopped" empty, and shows nothing of what is not installed.
fn status(state: ServiceState) -> &'static str {
    match (state.installed, state.running) {
        (false, _) => "removed",
        (true, true) => "Started",
        (true, false) => "stopped",
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
        <div class="clock" role="group" aria-label="Clock">
            <p><span class="time">{ format!("{date} {time}") }</span>{ clock_sentence(clock) }</p>
            <form class="acts" novalidate=true {onsubmit}>
                { wait("Wait 1 minute", 60) }
                { wait("Wait 15 minutes", 900) }
                { wait("Wait 1 hour", 3600) }
                { entry("Seconds", &text, false, None, setter(&text)) }
                <button class="act" data-look="small" type="submit">{ "Wait" }</button>
            </form>
            { maybe(wrong.then(|| complaint("Type a whole number of seconds, at most 4294967295."))) }
        </div>
    }
}
