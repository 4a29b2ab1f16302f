//! Inheritance Overrides: which nodes further down give up their own value (Q262233, Q192116, facts A.5).

use super::super::parts::moved;
use crate::components::account_picker::front_keys;
use crate::components::controls::Push;
use crate::components::window::title_bar;
use crate::state::{Message, Overrides, Walk};
use crate::texts::buttons;
use crate::texts::machine::manager as texts;
use crate::view::{Kept, View};
use lesson::node_name;
use metabase::Path;
use yew::prelude::*;

/// The window.
pub(super) fn overrides(view: View<'_>, overrides: &Overrides) -> Html {
    let all = Push::new(texts::SELECT_ALL, view.send(Message::Walk(Walk::ChooseAll)));
    let ok = Push::new(buttons::OK, view.send(Message::FrontOk)).default_button();
    let cancel = view.send(Message::FrontCancel);
    let list = view.kept().map(|page| {
        html! { <ChildNodes {page} nodes={overrides.nodes.clone()} chosen={overrides.chosen.clone()} /> }
    });
    html! {
        <div class="window front overrides" role="dialog" aria-label={texts::OVERRIDES} data-active="true"
            onkeydown={front_keys(view)}>
            { title_bar(view, texts::OVERRIDES, None, None, Some(cancel.clone())) }
            <div class="body">
                <p class="about">{ texts::ABOUT_OVERRIDES }</p>
                <span class="label" id="child-nodes">{ texts::CHILD_NODES }</span>
                { list }
                <div class="buttons">
                    { all.view(view) }
                    { ok.view(view) }
                    { Push::new(buttons::CANCEL, cancel).view(view) }
                </div>
                <p class="about">{ texts::ABOUT_CANCEL }</p>
            </div>
        </div>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct ListProps {
    page: Kept,
    nodes: Vec<Path>,
    chosen: Vec<Path>,
}

/// The list, in which any number can be chosen: a click or Space chooses, and gives up again.
#[component]
fn ChildNodes(props: &ListProps) -> Html {
    let view = props.page.view();
    let at = use_state(|| 0_usize);
    let computer = view.page.session.computer();
    let turn =
        |node: &Path| Message::Walk(Walk::Choose(node.clone(), !props.chosen.contains(node)));
    let row = |(index, node): (usize, &Path)| {
        let (here, at) = (index == *at, at.clone());
        let send = view.send(turn(node));
        let onclick = Callback::from(move |event: MouseEvent| {
            at.set(index);
            send.emit(event);
        });
        html! {
            <div class="row" role="option" id={format!("child-{index}")} data-here={here.then_some("")}
                aria-selected={props.chosen.contains(node).to_string()} {onclick}>
                <span class="cell">{ format!("{} ({node})", node_name(computer, node)) }</span>
            </div>
        }
    };
    let space = props.nodes.get(*at).map(|node| view.send(turn(node)));
    let onkeydown = {
        let (at, count) = (at.clone(), props.nodes.len());
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            if let (" ", Some(space)) = (key.as_str(), &space) {
                space.emit(());
            } else if let Some(index) = moved(&key, Some(*at), count) {
                at.set(index);
            } else {
                return;
            }
            event.prevent_default();
        })
    };
    html! {
        <div class="list_view" role="listbox" aria-multiselectable="true" tabindex="0" data-focus="front"
            aria-labelledby="child-nodes" aria-activedescendant={format!("child-{}", *at)} {onkeydown}>
            { for props.nodes.iter().enumerate().map(row) }
        </div>
    }
}
