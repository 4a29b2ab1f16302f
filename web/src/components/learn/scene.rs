//! On the page of another article: which scenario plays, in which version, and what has happened in it.

use crate::components::controls::maybe;
use crate::hooks::use_scenes;
use crate::state::{Learn, Message, Scenes};
use crate::texts::learn::scene as texts;
use crate::texts::page;
use crate::view::{Kept, View};
use lesson::{Row, Scenario};
use simulator::Version;
use yew::prelude::*;

/// The title of the scenario that plays, or played last, and its version; nothing on any other page.
pub(in crate::components) fn heading(view: View<'_>) -> Html {
    let scenario = view.page.scenes.as_ref().and_then(Scenes::scenario);
    maybe(scenario.map(|scenario| {
        html! {
            <div class="scene" data-part="heading">
                <h2 class="title">{ scenario.title.clone() }</h2>
                { versions(view, scenario) }
            </div>
        }
    }))
}

/// What has happened in it.
pub(in crate::components) fn scene(view: View<'_>) -> Html {
    let kept = view.kept().filter(|_| view.page.scenes.is_some());
    maybe(kept.map(|kept| html! { <Scene ..kept /> }))
}

#[component]
fn Scene(props: &Kept) -> Html {
    let view = props.view();
    use_scenes(view.page, view.on(|index| Message::Learn(Learn::Scenario(index))));
    let scenes = view.page.scenes.as_ref();
    maybe(scenes.map(|scenes| happened(view, scenes)))
}

fn happened(view: View<'_>, scenes: &Scenes) -> Html {
    let progress = scenes.progress(view.page);
    let left = progress.left && view.page.show.is_none();
    html! {
        <section class="scene panel" data-area="" tabindex="-1" aria-label={texts::HAPPENED}>
            <h2 class="caption">{ texts::HAPPENED }</h2>
            <ol class="acts">{ for progress.rows.iter().map(act) }</ol>
            { maybe(progress.rows.is_empty().then(|| html! { <p class="caption">{ texts::NOTHING_YET }</p> })) }
            { maybe(left.then(|| html! { <p class="caption">{ texts::LEFT }</p> })) }
        </section>
    }
}

/// The versions of the scenario, where there is a choice.
fn versions(view: View<'_>, scenario: &Scenario) -> Html {
    if scenario.versions.len() < 2 {
        let only = page::version(view.page.version());
        return html! { <p class="only">{ only }</p> };
    }
    let radio = |version: &Version| {
        html! {
            <label class="version">
                <input class="radio" type="radio" name="version" checked={view.page.version() == *version}
                    onchange={view.send(Message::Version(*version))} />
                { page::version(*version) }
            </label>
        }
    };
    html! {
        <fieldset class="versions">
            <legend class="legend">{ page::VERSIONS }</legend>
            { for scenario.versions.iter().map(radio) }
        </fieldset>
    }
}

fn act(row: &Row) -> Html {
    html! {
        <li class="act_told" key={row.act} data-act={row.act.to_string()}>
            <p class="say">{ texts::act(row.act, &row.say) }</p>
            <ul class="told">{ for row.told.iter().map(|line| html! { <li>{ line.clone() }</li> }) }</ul>
        </li>
    }
}
