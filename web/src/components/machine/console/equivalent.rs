//! What the last OK did, as commands: to copy, or to run here.

use crate::components::controls::maybe;
use crate::hooks::copy;
use crate::texts::machine::console as texts;
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
                texts::COPIED
            } else {
                texts::NOT_COPIED
            }
        }
        _ => "",
    };
    let inside = match found {
        None => html! { <p class="note">{ texts::NOTHING_WRITTEN }</p> },
        Some(found) => lines(&found, &props.fill, {
            let (copied, text, step) = (copied.clone(), found.lines.join("\r\n"), found.step);
            Callback::from(move |_| {
                let copied = copied.clone();
                copy(&text, move |done| copied.set(Some((step, done))));
            })
        }),
    };
    html! {
        <section class="equivalent" aria-label={texts::EQUIVALENT}>
            <h3 class="heading">{ texts::EQUIVALENT }</h3>
            { inside }
            <p class="note" aria-live="polite">{ said }</p>
        </section>
    }
}

fn lines(found: &Equivalent, fill: &Callback<String>, copy: Callback<MouseEvent>) -> Html {
    let line = |line: &String| {
        let command = after_given(line).to_owned();
        let name = texts::fill(&command);
        let onclick = fill.reform(move |_: MouseEvent| command.clone());
        html! {
            <li class="line">
                <code class="code">{ line }</code>
                <button class="act" data-look="small" type="button" aria-label={name} {onclick}>{ texts::FILL }</button>
            </li>
        }
    };
    let without = texts::without_line(found.without_line);
    let secret = found.lines.iter().any(|line| line.contains("<password>"));
    html! {
        <>
            <p class="note">{ texts::step(found.step, &found.what) }</p>
            <ul class="commands">{ for found.lines.iter().map(line) }</ul>
            { maybe(without.map(|without| html! { <p class="note">{ without }</p> })) }
            { maybe(secret.then(|| html! { <p class="note">{ texts::TYPE_PASSWORD }</p> })) }
            <button class="act" data-look="small" type="button" onclick={copy}>{ texts::COPY }</button>
        </>
    }
}
