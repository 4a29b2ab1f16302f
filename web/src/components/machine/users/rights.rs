//! User Rights Policy of Windows NT 4.0, User Rights Assignment of Windows 2000: the three rights on
//! which the logon of an account depends (facts D.1, E).

use super::super::parts::{complaint, form_window, ok_and, setter, tick_box, use_first_focus};
use super::FrontProps;
use super::account::submit;
use crate::components::controls::{Push, maybe, still};
use crate::texts::buttons;
use crate::texts::machine::users as texts;
use crate::view::View;
use lesson::WindowsCaptions;
use simulator::{Account, AccountChange, Version};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The rights in the order of their names: log on locally, over the network, as a batch job.
type Granted = [bool; 3];

fn granted(account: &Account) -> Granted {
    let rights = account.rights;
    [rights.log_on_locally, rights.access_from_network, rights.log_on_as_batch]
}

/// What of the account the draft changes.
fn change(draft: Granted, account: &Account) -> AccountChange {
    let [local, network, batch] = draft;
    let [was_local, was_network, was_batch] = granted(account);
    let differing = |new: bool, old: bool| (new != old).then_some(new);
    AccountChange {
        log_on_locally: differing(local, was_local),
        access_from_network: differing(network, was_network),
        log_on_as_batch: differing(batch, was_batch),
        ..AccountChange::default()
    }
}

/// The draft with one right granted or taken.
fn with(mut draft: Granted, right: usize, value: bool) -> Granted {
    if let Some(place) = draft.get_mut(right) {
        *place = value;
    }
    draft
}

/// The window, for the account that is chosen.
#[component]
pub(super) fn Rights(props: &FrontProps) -> Html {
    let view = props.page.view();
    let captions = WindowsCaptions::of(view.page.version());
    let draft = use_state(|| granted(&props.account));
    let right = use_state(|| 0_usize);
    let advanced = use_state(|| false);
    let refusal = use_state(|| None::<String>);
    let host = use_node_ref();
    use_first_focus(host.clone());
    let body = match view.page.version() {
        Version::Iis4 => {
            let grant = Grant {
                account: &props.account,
                draft: &draft,
                right: &right,
                advanced: &advanced,
            };
            grant.view(view, captions)
        }
        Version::Iis5 => table(captions, *draft, granted(&props.account), &setter(&draft)),
    };
    let inside = html! {
        <>
            <p>{ texts::whose(&props.account.name) }</p>
            { body }
            { maybe(refusal.as_deref().map(complaint)) }
            { ok_and(buttons::OK, buttons::CANCEL, &props.close.reform(|()| None)) }
        </>
    };
    let submit = submit(props, refusal, move |account| Ok(change(*draft, account)));
    let close = props.close.reform(|()| None);
    form_window(view, captions.rights, "rights-title", host, submit, &close, inside)
}

/// Windows 2000: a line for each right, with what is set here and what comes of it (Q301428).
fn table(
    captions: &'static WindowsCaptions,
    draft: Granted,
    effective: Granted,
    set: &Callback<Granted>,
) -> Html {
    let row = |right: usize, name: &'static str| {
        let [value, effective] =
            [draft, effective].map(|rights| rights.get(right).copied().unwrap_or_default());
        let set = set.reform(move |value| with(draft, right, value));
        html! {
            <div class="line">
                { tick_box(name, value, None, set) }
                { still(effective, texts::EFFECTIVE) }
            </div>
        }
    };
    html! {
        <div class="rights" role="group" aria-label={texts::POLICY}>
            <p class="line" aria-hidden="true"><span>{ texts::LOCAL_SETTING }</span><span>{ texts::EFFECTIVE_SETTING }</span></p>
            { for captions.right_names.into_iter().enumerate().map(|(right, name)| row(right, name)) }
        </div>
    }
}

/// Windows NT 4.0: one right at a time, and to whom it is granted (Q264809).
struct Grant<'a> {
    account: &'a Account,
    draft: &'a UseStateHandle<Granted>,
    right: &'a UseStateHandle<usize>,
    advanced: &'a UseStateHandle<bool>,
}

impl Grant<'_> {
    fn view(&self, view: View<'_>, captions: &'static WindowsCaptions) -> Html {
        let Self { account, draft, right, advanced } = *self;
        let (now, chosen) = (**draft, **right);
        let shown = if **advanced { 3 } else { 2 };
        let option = |(index, name): (usize, &'static str)| {
            html! { <option value={index.to_string()} selected={index == chosen}>{ name }</option> }
        };
        let choose = {
            let set = setter(right);
            Callback::from(move |event: Event| {
                let list: Option<HtmlSelectElement> = event.target_dyn_into();
                set.emit(
                    list.and_then(|list| usize::try_from(list.selected_index()).ok()).unwrap_or(0),
                );
            })
        };
        let show = {
            let (advanced, right) = (setter(advanced), setter(right));
            Callback::from(move |show: bool| {
                right.emit(if show { chosen } else { chosen.min(1) });
                advanced.emit(show);
            })
        };
        let grant =
            |value: bool| setter(draft).reform(move |_: MouseEvent| with(now, chosen, value));
        let has = |other: &&Account| {
            let rights = if other.name == account.name { now } else { granted(other) };
            rights.get(chosen).copied().unwrap_or_default()
        };
        let holders = view.page.session.computer().accounts().iter().filter(has);
        html! {
            <div class="rights">
                <label class="pair">
                    <span class="label">{ texts::RIGHT }</span>
                    <select class="field" onchange={choose}>
                        { for captions.right_names.into_iter().enumerate().take(shown).map(option) }
                    </select>
                </label>
                <span class="label">{ texts::GRANT_TO }</span>
                <ul class="list_view" aria-label={texts::HOLDERS}>
                    { for holders.map(|holder| html! { <li class="cell">{ holder.name.clone() }</li> }) }
                </ul>
                <div class="buttons">
                    { Push::new(buttons::ADD, grant(true)).view(view) }
                    { Push::new(buttons::REMOVE, grant(false)).view(view) }
                </div>
                { tick_box(texts::SHOW_ADVANCED, **advanced, None, show) }
                <p class="about">
                    { texts::EVERYONE }
                </p>
            </div>
        }
    }
}
