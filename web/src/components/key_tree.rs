//! The whole metabase as a tree of keys, with the keyboard of a tree view (facts B.3).

use super::controls::maybe;
use crate::state::{Message, Tree};
use crate::texts::metabase as texts;
use crate::view::View;
use metabase::{Path, schema::SERVER_COMMENT};
use yew::prelude::*;

/// The tree, with one key chosen.
pub(super) fn key_tree(view: View<'_>, tree: &Tree) -> Html {
    let metabase = view.page.session.computer().metabase();
    let roots = metabase.paths().into_iter().filter(|path| path.parent().is_none());
    html! {
        <div class="key_tree">
            <ul role="tree" aria-label={texts::KEYS} onkeydown={arrows(view, tree)}>
                { for roots.map(|path| item(view, tree, &path, 1)) }
            </ul>
        </div>
    }
}

fn item(view: View<'_>, tree: &Tree, path: &Path, level: usize) -> Html {
    let metabase = view.page.session.computer().metabase();
    let children = metabase.children(path);
    let open = !tree.folded.contains(path);
    let selected = *path == tree.selected;
    let expanded = (!children.is_empty()).then(|| open.to_string());
    let sign = match (children.is_empty(), open) {
        (true, _) => "",
        (false, true) => "▾",
        (false, false) => "▸",
    };
    let about = metabase.record(path, SERVER_COMMENT.id).map(|record| record.data.to_string());
    let select = view.send(Message::SelectKey(path.clone()));
    let fold = view.on({
        let path = path.clone();
        move |event: MouseEvent| {
            event.stop_propagation();
            Message::FoldKey(path.clone(), open)
        }
    });
    html! {
        <li class="item" role="treeitem" aria-level={level.to_string()} aria-expanded={expanded}
            aria-selected={selected.to_string()} tabindex={if selected { "0" } else { "-1" }}
            aria-label={path.name().to_owned()} data-path={path.to_string()}>
            <div class="key" onclick={select}>
                <span class="sign" aria-hidden="true" onclick={fold}>{ sign }</span>
                { path.name().to_owned() }
                { maybe(about.map(|about| html! { <>{ " " }<span class="about">{ about }</span></> })) }
            </div>
            { maybe((open && !children.is_empty()).then(|| html! {
                <ul class="branch" role="group">
                    { for children.iter().map(|child| item(view, tree, child, level + 1)) }
                </ul>
            })) }
        </li>
    }
}

/// Right opens or goes to the first child, Left closes or goes to the parent, Up and Down walk over
/// what is to be seen (windows-ui, keyboard).
fn arrows(view: View<'_>, tree: &Tree) -> Callback<KeyboardEvent> {
    let metabase = view.page.session.computer().metabase().clone();
    let tree = tree.clone();
    view.maybe_on(move |event: KeyboardEvent| {
        let shown =
            |path: &Path| !path.ancestry().skip(1).any(|above| tree.folded.contains(&above));
        let visible: Vec<Path> = metabase.paths().into_iter().filter(shown).collect();
        let now = visible.iter().position(|path| *path == tree.selected)?;
        let folded = tree.folded.contains(&tree.selected);
        let children = metabase.children(&tree.selected);
        let go = |index: usize| visible.get(index).cloned().map(Message::SelectKey);
        let message = match event.key().as_str() {
            "ArrowDown" => go(now + 1),
            "ArrowUp" => now.checked_sub(1).and_then(go),
            "Home" => go(0),
            "End" => go(visible.len() - 1),
            "ArrowRight" if folded => Some(Message::FoldKey(tree.selected.clone(), false)),
            "ArrowRight" => children.first().cloned().map(Message::SelectKey),
            "ArrowLeft" if !folded && !children.is_empty() => {
                Some(Message::FoldKey(tree.selected.clone(), true))
            }
            "ArrowLeft" => tree.selected.parent().map(Message::SelectKey),
            _ => return None,
        };
        event.prevent_default();
        message
    })
}
