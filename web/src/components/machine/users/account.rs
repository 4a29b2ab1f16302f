//! The windows of one account: New User, its properties, Set Password.

use super::super::parts::{
    attempt, complaint, entry, form_window, ok_and, setter, tick_box, use_first_focus,
};
use super::FrontProps;
use crate::components::controls::maybe;
use crate::components::icons;
use crate::texts::buttons;
use crate::texts::machine::users as texts;
use lesson::{WindowsCaptions, account_texts};
use simulator::{Account, AccountChange, Action, ActionError, Version};
use yew::prelude::*;

/// A password that has to be typed twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Twice {
    text: String,
    again: String,
    /// Whether anything was typed: else the account keeps what it has.
    touched: bool,
}

impl Twice {
    /// What was typed, if anything, and the same both times.
    fn agreed(&self) -> Result<Option<String>, ActionError> {
        match (self.touched, self.text == self.again) {
            (true, true) => Ok(Some(self.text.clone())),
            (true, false) => Err(ActionError::ConfirmMismatch),
            (false, _) => Ok(None),
        }
    }

    /// The two fields. `kept` is shown as long as nothing was typed.
    fn fields(&self, kept: Option<&'static str>, set: &Callback<Self>) -> Html {
        let kept = kept.filter(|_| !self.touched);
        let first = {
            let now = self.clone();
            set.reform(move |text| Self { text, touched: true, ..now.clone() })
        };
        let second = {
            let now = self.clone();
            set.reform(move |again| Self { again, touched: true, ..now.clone() })
        };
        html! {
            <>
                { entry(texts::PASSWORD_FIELD, &self.text, true, kept, first) }
                { entry(texts::CONFIRM_FIELD, &self.again, true, kept, second) }
            </>
        }
    }
}

/// User Manager always shows fourteen asterisks (Q171116).
const FOURTEEN: &str = "**************";

/// Makes an account, of this computer or, with DOMAIN\ or SERVER2\ before the name, of another.
#[component]
pub(super) fn NewUser(props: &FrontProps) -> Html {
    let view = props.page.view();
    let captions = WindowsCaptions::of(view.page.version());
    let name = use_state(String::new);
    let password = use_state(Twice::default);
    let refusal = use_state(|| None::<String>);
    let host = use_node_ref();
    use_first_focus(host.clone());
    let inside = html! {
        <>
            { entry(captions.new_user_name, &name, false, None, setter(&name)) }
            <p class="about">
                { texts::NAMES }
            </p>
            { password.fields(None, &setter(&password)) }
            { maybe(refusal.as_deref().map(complaint)) }
            <div class="buttons">
                <button class="button" type="submit" data-default="">{ captions.create }</button>
                <button class="button" type="button" aria-label={texts::CLOSE_NEW}
                    onclick={props.close.reform(|_: MouseEvent| None)}>
                    { buttons::CLOSE }
                </button>
            </div>
        </>
    };
    let close = props.close.clone();
    let page = props.page.clone();
    let submit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let view = page.view();
        let taken = view.page.session.computer().accounts().find(&name).is_some();
        let done = password.agreed().and_then(|password| {
            let change = AccountChange::create(&password.unwrap_or_default());
            if taken { Ok(()) } else { attempt(view, Action::set_account(&name, change)) }
        });
        match done {
            Err(error) => refusal.set(Some(error.to_string())),
            Ok(()) if taken => refusal.set(Some(texts::TAKEN.to_owned())),
            Ok(()) => close.emit(Some((*name).clone())),
        }
    });
    let close = props.close.reform(|()| None);
    form_window(view, captions.new_user, "new-user-title", host, submit, &close, inside)
}

/// The boxes of an account's properties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Boxes {
    disabled: bool,
    locked_out: bool,
    expired: bool,
}

impl Boxes {
    fn of(account: &Account) -> Self {
        let Account { disabled, locked_out, password_expired: expired, .. } = *account;
        Self { disabled, locked_out, expired }
    }

    /// What of the account they change.
    fn change(self, account: &Account) -> AccountChange {
        let old = Self::of(account);
        let differing = |new: bool, old: bool| (new != old).then_some(new);
        AccountChange {
            disabled: differing(self.disabled, old.disabled),
            locked_out: differing(self.locked_out, old.locked_out),
            password_expired: differing(self.expired, old.expired),
            ..AccountChange::default()
        }
    }

    fn view(self, captions: &'static WindowsCaptions, set: &Callback<Self>) -> Html {
        let disabled = set.reform(move |disabled| Self { disabled, ..self });
        let locked_out = set.reform(move |locked_out| Self { locked_out, ..self });
        let expired = set.reform(move |expired| Self { expired, ..self });
        html! {
            <div class="boxes">
                { tick_box(captions.disabled, self.disabled, None, disabled) }
                { tick_box(captions.locked_out, self.locked_out, Some(texts::LOCKED_OUT), locked_out) }
                { tick_box(texts::HAS_EXPIRED, self.expired, Some(texts::EXPIRED), expired) }
            </div>
        }
    }
}

/// User Properties, with the password in it; or NAME Properties, without.
#[component]
pub(super) fn Properties(props: &FrontProps) -> Html {
    let view = props.page.view();
    let account = &props.account;
    let captions = WindowsCaptions::of(view.page.version());
    let boxes = use_state(|| Boxes::of(account));
    let password = use_state(Twice::default);
    let refusal = use_state(|| None::<String>);
    let host = use_node_ref();
    use_first_focus(host.clone());

    let [full, about] = account_texts(view.page.session.computer().installation(), &account.name);
    let texts = [(texts::FULL_NAME, full), (texts::DESCRIPTION, about)];
    let passwords = (view.page.version() == Version::Iis4)
        .then(|| password.fields(Some(FOURTEEN), &setter(&password)));
    let inside = html! {
        <>
            <p class="pair"><span class="label">{ icons::user() }</span><b>{ account.name.clone() }</b></p>
            { for texts.map(|(label, text)| html! {
                <p class="pair"><span class="label">{ label }</span><span>{ text }</span></p>
            }) }
            { maybe(passwords) }
            { boxes.view(captions, &setter(&boxes)) }
            <p class="about">{ texts::LEFT_OUT }</p>
            { maybe(refusal.as_deref().map(complaint)) }
            { ok_and(buttons::OK, buttons::CANCEL, &props.close.reform(|()| None)) }
        </>
    };
    let submit = submit(props, refusal, move |account| {
        Ok(AccountChange { password: password.agreed()?, ..boxes.change(account) })
    });
    let title = captions.properties(account.bare_name());
    let close = props.close.reform(|()| None);
    form_window(view, &title, "properties-title", host, submit, &close, inside)
}

/// Set Password of Windows 2000 (Q296851).
#[component]
pub(super) fn SetPassword(props: &FrontProps) -> Html {
    let view = props.page.view();
    let password = use_state(|| Twice { touched: true, ..Twice::default() });
    let refusal = use_state(|| None::<String>);
    let host = use_node_ref();
    use_first_focus(host.clone());
    let inside = html! {
        <>
            <p>{ texts::whose(&props.account.name) }</p>
            { password.fields(None, &setter(&password)) }
            { maybe(refusal.as_deref().map(complaint)) }
            { ok_and(buttons::OK, buttons::CANCEL, &props.close.reform(|()| None)) }
        </>
    };
    let submit = submit(props, refusal, move |_| {
        Ok(AccountChange { password: password.agreed()?, ..AccountChange::default() })
    });
    let close = props.close.reform(|()| None);
    form_window(view, texts::SET_PASSWORD, "set-password-title", host, submit, &close, inside)
}

/// OK: what is changed, is changed in one step, and the window closes.
pub(super) fn submit(
    props: &FrontProps,
    refusal: UseStateHandle<Option<String>>,
    change: impl Fn(&Account) -> Result<AccountChange, ActionError> + 'static,
) -> Callback<SubmitEvent> {
    let props = props.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let done = change(&props.account).and_then(|change| {
            if change == AccountChange::default() {
                return Ok(()); // nothing was touched
            }
            attempt(props.page.view(), Action::set_account(&props.account.name, change))
        });
        match done {
            Ok(()) => props.close.emit(None),
            Err(error) => refusal.set(Some(error.to_string())),
        }
    })
}
