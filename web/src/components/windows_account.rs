//! The Windows account that a visitor acts as, and the tools to change it.

use super::account_dialog::typed;
use super::controls::{maybe, unfold};
use crate::texts::visitor as texts;
use crate::{state::Message, view::View};
use lesson::{Gate, Visitor};
use simulator::Action;
use yew::prelude::*;

/// The account, as the end of a visitor's path.
pub(super) fn windows_account(view: View<'_>, visitor: &Visitor, state: &'static str) -> Html {
    let missing = visitor.gate == Gate::NoAccount;
    let page = view.page;
    let toggle = unfold(view, texts::TOOLS, page.account_tools, Message::ToggleAccountTools);
    let [seen, heard] = if missing { texts::ACCOUNT_MISSING } else { texts::ACCOUNT_THERE };
    html! {
        <section class="windows_account" aria-label={texts::ACCOUNT} data-state={state}>
            <span class="who">
                { texts::account(&visitor.account) }
                <span class="mask" role="img" aria-label={heard}>{ seen }</span>
            </span>
            <br />
            { toggle }
            { maybe((view.is_live() && page.account_tools).then(|| html! { <Tools account={visitor.account.clone()} set={password_setter(view, visitor)} restart={view.send(Message::Do(Action::Restart))} wait={view.send(Message::Do(Action::Wait { seconds: 900 }))} /> })) }
        </section>
    }
}

fn password_setter(view: View<'_>, visitor: &Visitor) -> Callback<String> {
    let account = visitor.account.clone();
    view.on(move |password: String| Message::Do(Action::set_password(&account, &password)))
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct ToolsProps {
    account: String,
    set: Callback<String>,
    restart: Callback<MouseEvent>,
    wait: Callback<MouseEvent>,
}

/// What an administrator does in Windows. What is typed here counts only when it is set.
#[component]
fn Tools(props: &ToolsProps) -> Html {
    let text = use_state(String::new);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(typed(&event)))
    };
    let set = {
        let (text, set) = (text.clone(), props.set.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            set.emit((*text).clone());
            text.set(String::new());
        })
    };
    html! {
        <form class="tools" onsubmit={set}>
            <label>
                <span class="label">{ texts::NEW_PASSWORD }</span>
                <input class="entry" type="text" autocomplete="off" spellcheck="false" autocapitalize="none"
                    value={(*text).clone()} {oninput} />
            </label>
            <button class="act" data-look="small" type="submit">{ texts::SET_PASSWORD }</button>
            <button class="act" data-look="small" type="button" onclick={&props.restart}>{ texts::RESTART }</button>
            <button class="act" data-look="small" type="button" onclick={&props.wait}>{ texts::WAIT_15 }</button>
        </form>
    }
}
