//! Lines, and a button that copies them.

use crate::hooks::copy;
use crate::texts::learn::diagnosis as texts;
use yew::prelude::*;

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
    let shown = use_state_eq(|| texts::COPY);
    let onclick = {
        let (shown, say, text) = (shown.clone(), props.say.clone(), props.lines.join("\r\n"));
        Callback::from(move |_: MouseEvent| {
            let (shown, say) = (shown.clone(), say.clone());
            copy(&text, move |done| {
                shown.set(if done { texts::COPIED } else { texts::NOT_COPIED });
                say.emit(if done { texts::HAVE_COPIED.into() } else { texts::SELECT.into() });
            });
        })
    };
    let name = texts::copies(*shown, &props.name);
    html! {
        <div class="lines">
            <pre class="commands" tabindex="0" role="region" aria-label={props.name.clone()}>{ props.lines.join("\n") }</pre>
            <button class="act" data-look="small" type="button" {onclick} aria-label={name}>{ *shown }</button>
        </div>
    }
}
