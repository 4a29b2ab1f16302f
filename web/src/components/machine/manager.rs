//! Internet Service Manager, or Internet Information Services: the tree from which property sheets
//! open; and those sheets, which stand on the desktop one in front of the other.

mod methods;
mod overrides;
mod question;
mod sheet;

use super::parts::moved;
use crate::components::controls::maybe;
use crate::components::window::still_title_bar;
use crate::state::{Front, Message};
use crate::texts::machine::manager as texts;
use crate::view::{Kept, View};
use lesson::{Managed, SheetCaptions, managed};
use simulator::{Action, Window, paths};
use yew::prelude::*;

/// The manager, where there is an engine to work it.
pub(super) fn manager(view: View<'_>) -> Html {
    maybe(view.kept().map(|kept| html! { <Manager ..kept /> }))
}

/// The windows of the way in, but for Anonymous User Account; `None` where nobody is on it.
pub(in crate::components) fn way_in(view: View<'_>) -> Option<Html> {
    let windows = view.page.session.computer().windows();
    if matches!(windows.as_slice(), [] | [Window::Account(_)]) {
        return None;
    }
    let draw = |(depth, window): (usize, &Window)| {
        let place = sheet::Place { depth, front: depth + 1 == windows.len() };
        match window {
            Window::Computer => sheet::computer(view, place),
            Window::Sheet(node) => sheet::sheet(view, node, place),
            Window::Methods(node) => methods::methods(view, node, place),
            Window::Account(_) => Html::default(),
        }
    };
    Some(html! { <>{ for windows.iter().enumerate().map(draw) }</> })
}

/// Whether Anonymous User Account is the window that a reader works in.
pub(in crate::components) fn shows_account(view: View<'_>) -> bool {
    matches!(view.page.session.computer().windows().last(), Some(Window::Account(_)))
}

/// What stands in front of them: the question that a box asks, or Inheritance Overrides.
pub(in crate::components) fn in_front(view: View<'_>, front: &Front) -> Html {
    match front {
        Front::Question(asked) => question::question(view, *asked),
        Front::Overrides(overrides) => overrides::overrides(view, overrides),
        Front::Picker(_) | Front::Confirm(_) | Front::Notice(..) => Html::default(),
    }
}

/// The tree, with one line chosen: the default web site at first, as most went there.
#[component]
fn Manager(props: &Kept) -> Html {
    let view = props.view();
    let chosen = use_state(paths::default_site);
    let computer = view.page.session.computer();
    let captions = SheetCaptions::of(computer.version());
    let lines = managed(computer);
    let place = lines.iter().position(|line| line.node == *chosen).unwrap_or_default();
    let is_busy = !computer.windows().is_empty();

    let open = lines.get(place).filter(|_| !is_busy).map(|line| line.node.clone());
    let open =
        view.maybe_on(move |()| open.clone().map(|node| Message::Do(Action::Properties { node })));
    let choose = {
        let (chosen, lines) = (chosen.clone(), lines.clone());
        move |index: usize| {
            if let Some(line) = lines.get(index) {
                chosen.set(line.node.clone());
            }
        }
    };
    let onkeydown = {
        let (choose, open, count) = (choose.clone(), open.clone(), lines.len());
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            if key == "Enter" {
                open.emit(());
            } else if let Some(index) = moved(&key, Some(place), count) {
                choose(index);
            } else {
                return;
            }
            event.prevent_default();
        })
    };
    let line = |(index, line): (usize, &Managed)| {
        let selected = index == place;
        let choose = choose.clone();
        let onclick = Callback::from(move |_: MouseEvent| choose(index));
        let ondblclick = open.reform(|_: MouseEvent| ());
        html! {
            <li class="row" role="treeitem" id={format!("managed-{index}")} aria-level={line.level.to_string()}
                aria-selected={selected.to_string()} data-level={line.level.to_string()} {onclick} {ondblclick}>
                { line.name.clone() }
            </li>
        }
    };
    html! {
        <section class="manager panel" data-area="" tabindex="-1" aria-label={captions.manager}>
            <div class="window" data-active="true">
                { still_title_bar(view, captions.manager) }
                <p class="root" aria-hidden="true">{ captions.root }</p>
                <ul class="list_view" role="tree" tabindex="0" aria-label={captions.root}
                    aria-activedescendant={format!("managed-{place}")} {onkeydown}>
                    { for lines.iter().enumerate().map(line) }
                </ul>
            </div>
            <p class="does">
                <button class="act" data-look="small" type="button" data-focus="properties"
                    aria-disabled={is_busy.then_some("true")} aria-describedby={is_busy.then_some("manager-busy")}
                    onclick={open.reform(|_: MouseEvent| ())}>
                    { texts::PROPERTIES }
                </button>
                { maybe(is_busy.then(|| busy(view))) }
            </p>
            <p class="caption">{ texts::SHEETS_OPEN }</p>
        </section>
    }
}

/// Why Properties… is greyed, and what helps.
fn busy(view: View<'_>) -> Html {
    html! {
        <>
            <span id="manager-busy">{ texts::BUSY }</span>
            <button class="act" data-look="link" type="button" onclick={view.send(Message::Do(Action::Cancel))}>
                { texts::CANCEL_FRONT }
            </button>
        </>
    }
}
