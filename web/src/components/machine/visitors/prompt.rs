//! Enter Network Password: the browser asks its user, where IIS offers a scheme (Q190005, Q264921).

use super::super::parts::{entry, focus_in, form_window, ok_and};
use crate::components::controls::maybe;
use crate::texts::buttons;
use crate::texts::machine::visitors as texts;
use crate::view::Kept;
use simulator::{Credentials, Scheme};
use yew::prelude::*;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct PromptProps {
    pub(super) page: Kept,
    /// How many times it has asked, this time included.
    pub(super) attempt: usize,
    /// What IIS offers.
    pub(super) schemes: Vec<Scheme>,
    /// Whether it takes the focus.
    pub(super) focus: bool,
    /// Tries again with a name.
    pub(super) again: Callback<Credentials>,
    /// Shows the refusal.
    pub(super) cancel: Callback<()>,
}

/// The window. That there is a box for a domain where Challenge/Response is offered follows Q317627.
#[component]
pub(super) fn Prompt(props: &PromptProps) -> Html {
    let view = props.page.view();
    let host = use_node_ref();
    let [user, password, domain] =
        [use_state(String::new), use_state(String::new), use_state(String::new)];
    let takes_focus = props.focus;
    use_effect_with(host.clone(), move |host| {
        if takes_focus {
            focus_in(host, "input");
        }
    });
    let into = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text: String| state.set(text))
    };
    let submit = {
        let (user, password, domain) = (user.clone(), password.clone(), domain.clone());
        props.again.reform(move |event: SubmitEvent| {
            event.prevent_default();
            let user_name =
                if domain.is_empty() { (*user).clone() } else { format!("{}\\{}", *domain, *user) };
            Credentials { user_name, password: (*password).clone() }
        })
    };
    let has_domain = props.schemes.contains(&Scheme::Ntlm);
    let names: Vec<&str> = props.schemes.iter().map(|scheme| scheme.as_str()).collect();
    let inside = html! {
        <>
            <p>{ texts::PLEASE_TYPE }</p>
            { entry(texts::PROMPT_USER_NAME, &user, false, None, into(&user)) }
            { entry(texts::PASSWORD, &password, true, None, into(&password)) }
            { maybe(has_domain.then(|| entry(texts::DOMAIN, &domain, false, None, into(&domain)))) }
            { ok_and(buttons::OK, buttons::CANCEL, &props.cancel) }
            <p class="about">{ texts::NOBODY_KNOWS }</p>
        </>
    };
    html! {
        <>
            <p class="lead">
                { texts::asks(&names, props.attempt) }
            </p>
            { form_window(view, texts::PROMPT, "prompt-title", host, submit, &props.cancel, inside) }
        </>
    }
}
