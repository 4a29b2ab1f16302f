//! Lines, and a button that copies them.

use crate::hooks::copy;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// What they are, for who hears the names of things.
    pub(super) name: AttrValue,
    pub(super) lines: Vec<String>,
}

/// The lines.
#[component]
pub(super) fn Lines(props: &Props) -> Html {
    let said = use_state_eq(|| "");
    let onclick = {
        let (said, text) = (said.clone(), props.lines.join("\r\n"));
        Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            copy(&text, move |done| {
                said.set(if done {
                    "Copied"
                } else {
                    "The browser lets nothing be copied: select the lines"
                });
            });
        })
    };
    html! {
        <div class="lines">
            <pre class="commands" tabindex="0" role="region" aria-label={props.name.clone()}>{ props.lines.join("\n") }</pre>
            <button class="act" data-look="small" type="button" {onclick} aria-label={format!("Copy: {}", props.name)}>
                { if said.is_empty() { "Copy" } else { *said } }
            </button>
        </div>
    }
}
