//! Authentication Methods as a window that works (facts C.3).

use super::sheet::{Place, box_of, buttons, frame};
use crate::components::controls::{Push, maybe};
use crate::state::Message;
use crate::texts::machine::manager as texts;
use crate::texts::{buttons, dialog};
use crate::view::View;
use lesson::Captions;
use metabase::Path;
use simulator::{Action, Method, Window};
use yew::prelude::*;

/// The window.
pub(super) fn methods(view: View<'_>, node: &Path, place: Place) -> Html {
    let computer = view.page.session.computer();
    let captions = Captions::of(computer.version());
    let anonymous = computer.has_method(node, Method::Anonymous);
    let edit = Push::new(buttons::EDIT, view.send(Message::Do(Action::Edit { service: None })))
        .named(dialog::EDIT_ACCOUNT)
        .focused_as(if anonymous { "window" } else { "" });
    let edit = Push { disabled: !anonymous, ..edit };
    // Without the account's Edit… the focus finds the box that greys it.
    let first = (!anonymous).then_some("window");
    let inside = html! {
        <>
            <div class="boxes">
                { box_of(view, Method::Anonymous, captions.anonymous_access, anonymous, first) }
                <div class="line"><span>{ captions.account_used }</span>{ edit.view(view) }</div>
                { maybe((!anonymous).then(|| html! { <p class="about">{ texts::EDIT_GREYED }</p> })) }
                { authenticated_access(view, node, captions) }
            </div>
            { buttons(view, None) }
        </>
    };
    frame(view, &Window::Methods(node.clone()), "authentication_methods", place, inside)
}

fn authenticated_access(view: View<'_>, node: &Path, captions: &'static Captions) -> Html {
    let computer = view.page.session.computer();
    let last = captions.schemes.len().saturating_sub(1);
    let scheme = |(index, &(words, _)): (usize, &(&'static str, bool))| {
        if index == 0 {
            let ticked = computer.has_method(node, Method::Basic);
            let edit = Push::disabled(buttons::EDIT).named(dialog::EDIT_DOMAIN);
            html! {
                <>
                    { box_of(view, Method::Basic, words, ticked, Some("asked")) }
                    <div class="line"><span>{ captions.default_domain }</span>{ edit.view(view) }</div>
                </>
            }
        } else if index == last {
            let ticked = computer.has_method(node, Method::Integrated);
            box_of(view, Method::Integrated, words, ticked, None)
        } else {
            html! {
                <label class="check">
                    <input class="glyph" type="checkbox" disabled=true />
                    <span class="words">{ words }</span>
                </label>
            }
        }
    };
    let schemes = captions.schemes.iter().enumerate().map(scheme);
    match captions.authenticated_access {
        Some(legend) => html! {
            <div class="group_box" role="group" aria-label={legend}>
                <span class="legend">{ legend }</span>
                { for schemes }
                <p class="about">{ texts::NO_DIGEST }</p>
            </div>
        },
        None => {
            html! { <>{ for schemes }<p class="about">{ texts::NO_DOMAIN }</p></> }
        }
    }
}
