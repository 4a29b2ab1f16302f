//! What the last OK did, as commands: to copy, or to run here.

use crate::components::controls::maybe;
use crate::hooks::copy;
use lesson::Session;
use lesson::console::{Equivalent, after_given, equivalent};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) session: Session,
    /// Puts a line into the console.
    pub(super) fill: Callback<String>,
}

#[component]
pub(super) fn Commands(props: &Props) -> Html {
    // Which commit was copied, and whether that worked.
    let copied = use_state_eq(|| None);
    let found = equivalent(&props.session);
    let said = match (&found, *copied) {
        (Some(found), Some((step, done))) if step == found.step => {
            if done {
                "Copied."
            } else {
                "The browser lets nothing be copied: select the lines."
            }
        }
        _ => "",
    };
    let inside = match found {
        None => html! { <p class="note">{ "Nothing was written by a dialog yet." }</p> },
        Some(found) => lines(&found, &props.fill, {
            let (copied, text, step) = (copied.clone(), found.lines.join("\r\n"), found.step);
            Callback::from(move |_| {
                let copied = copied.clone();
                copy(&text, move |done| copied.set(Some((step, done))));
            })
        }),
    };
    html! {
        <section class="equivalent" aria-label="What the last OK did, as commands">
            <h3 class="heading">{ "What the last OK did, as commands" }</h3>
            { inside }
            <p class="note" aria-live="polite">{ said }</p>
        </section>
    }
}

fn lines(found: &Equivalent, fill: &Callback<String>, copy: Callback<MouseEvent>) -> Html {
    let line = |line: &String| {
        let command = after_given(line).to_owned();
        let name = format!("Put into the console: {command}");
        let onclick = fill.reform(move |_: MouseEvent| command.clone());
        html! {
            <li class="line">
                <code class="code">{ line }</code>
                <button class="act" data-look="small" type="button" aria-label={name} {onclick}>{ "Put into the console" }</button>
            </li>
        }
    };
    let without = match found.without_line {
        0 => None,
        1 => Some("One of its changes no command can make.".to_owned()),
        many => Some(format!("{many} of its changes no command can make.")),
    };
    let secret = found.lines.iter().any(|line| line.contains("<password>"));
    html! {
        <>
            <p class="note">{ format!("Step {}: {}", found.step, found.what) }</p>
            <ul class="commands">{ for found.lines.iter().map(line) }</ul>
            { maybe(without.map(|without| html! { <p class="note">{ without }</p> })) }
            { maybe(secret.then(|| html! { <p class="note">{ "Type the password in the place of <password>." }</p> })) }
            <button class="act" data-look="small" type="button" onclick={copy}>{ "Copy" }</button>
        </>
    }
}
