//! Authentication Methods, the window behind the dialog. Its Edit… opens the dialog again.

use super::controls::{Push, still};
use super::window::title_bar;
use crate::texts::{buttons, dialog as texts};
use crate::{state::Message, view::View};
use lesson::Captions;
use simulator::Action;
use yew::prelude::*;

/// The window, in front when no dialog is open.
pub(super) fn authentication_methods(view: View<'_>) -> Html {
    let page = view.page;
    let captions = Captions::of(page.version());
    let active = page.session.computer().draft().is_none();
    let edit = Push::new(
        buttons::EDIT,
        view.send(Message::Do(Action::Open { node: page.session.focus() })),
    )
    .named(texts::EDIT_ACCOUNT)
    .focused_as("edit")
    .default_button();
    let boxes = html! {
        <>
            { still(true, captions.anonymous_access) }
            <div class="line"><span>{ captions.account_used }</span>{ edit.view(view) }</div>
            { authenticated_access(view, captions) }
        </>
    };
    let window = html! {
        <>
            { title_bar(View::picture(page), captions.methods, None, Some(Callback::noop()), Some(Callback::noop())) }
            <div class="body">
                <div class="boxes">{ boxes }</div>
                <div class="buttons">
                    { for [buttons::OK, buttons::CANCEL, buttons::HELP].map(|caption| Push::disabled(caption).view(view)) }
                </div>
            </div>
        </>
    };
    let data_active = active.to_string();
    if view.is_live() {
        html! {
            <div class="window authentication_methods" data-active={data_active} role="group"
                aria-label={captions.methods} inert={!active}>
                { window }
            </div>
        }
    } else {
        html! { <div class="window authentication_methods" data-active={data_active}>{ window }</div> }
    }
}

fn authenticated_access(view: View<'_>, captions: &'static Captions) -> Html {
    let schemes = captions.schemes.iter().enumerate().map(|(index, &(words, ticked))| {
        let domain = (index == 0).then(|| {
            let edit = Push::disabled(buttons::EDIT).named(texts::EDIT_DOMAIN);
            html! { <div class="line"><span>{ captions.default_domain }</span>{ edit.view(view) }</div> }
        });
        html! { <>{ still(ticked, words) }{ domain }</> }
    });
    match captions.authenticated_access {
        Some(legend) => html! {
            <div class="group_box"><span class="legend">{ legend }</span>{ for schemes }</div>
        },
        None => html! { <>{ for schemes }</> },
    }
}
