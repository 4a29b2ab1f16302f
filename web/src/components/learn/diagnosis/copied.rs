//! Lines, and a button that copies them.

use crate::hooks::copy;
use yew::prelude::*;

const COPIED: &str = "Copied.";
const REFUSED: &str = "The browser lets nothing be copied: select the lines.";

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// What they are, for who hears the names of things.
    pub(super) name: AttrValue,
    pub(super) lines: Vec<String>,
    /// Who says that they were copied.
    pub(super) say: Callback<AttrValue>,
}

/// The lines.
#[component]
pub(super) fn Lines(props: &Props) -> Html {
    let shown = use_state_eq(|| "Copy");
    let onclick = {
        let (shown, say, text) = (shown.clone(), props.say.clone(), props.lines.join("\r\n"));
        Callback::from(move |_: MouseEvent| {
            let (shown, say) = (shown.clone(), say.clone());
            copy(&text, move |done| {
                shown.set(if done { "Copied" } else { "Not copied" });
                say.emit(if done { COPIED.into() } else { REFUSED.into() });
            });
        })
    };
    let name = format!("{}: {}", *shown, props.name);
    html! {
        <div class="lines">
            <pre class="commands" tabindex="0" role="region" aria-label={props.name.clone()}>{ props.lines.join("\n") }</pre>
            <button class="act" data-look="small" type="button" {onclick} aria-label={name}>{ *shown }</button>
        </div>
    }
}
