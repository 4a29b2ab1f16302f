//! The whole page: head, stage, visitor, timeline, square, event log, player, announcer.

use super::controls::maybe;
use super::doors::doors;
use super::event_viewer::event_viewer;
use super::player::player;
use super::square::square;
use super::stage::stage;
use super::timeline::timeline;
use super::visitor::visitor;
use crate::hooks::{
    use_area_key, use_article_buttons, use_fix_link, use_focus, use_player, use_stage_geometry,
};
use crate::state::Page;
use crate::view::View;
use lesson::Forecast;
use simulator::Version;
use yew::prelude::*;

/// The live page.
#[component]
pub fn App() -> Html {
    let page = use_reducer_eq(|| Page::new(Version::default()));
    let send = page.dispatcher();
    let host = use_node_ref();
    use_focus(host.clone(), page.focus);
    use_player(page.show.clone(), send.clone());
    use_stage_geometry(host.clone());
    use_article_buttons(send.clone());
    let fix = use_fix_link();
    let area_key = use_area_key(host.clone());
    let head = use_memo((), |()| doors_host());

    let view = View::live(&page, &send);
    let head = head.as_ref().clone().map(|head| create_portal(doors(view, fix), head));
    html! {
        <div class="page_views" ref={host} onkeydown={area_key}>
            { maybe(head) }
            { views(view) }
            <p class="spoken" role="status" aria-live="polite">{ page.said.clone() }</p>
        </div>
    }
}

/// The picture of the first screen.
#[component]
pub fn Picture() -> Html {
    let page = Page::new(Version::default());
    html! { <div class="page_views">{ views(View::picture(&page)) }</div> }
}

fn views(view: View<'_>) -> Html {
    let forecast = Forecast::of(view.page.session.computer());
    let forecast = forecast.as_ref();
    html! {
        <>
            { stage(view, forecast) }
            { visitor(view, forecast) }
            <div class="panels">{ timeline(view) }{ square(view, forecast) }</div>
            { event_viewer(view) }
            { more(view) }
            { maybe(view.page.show.as_ref().map(|show| player(view, show))) }
        </>
    }
}

/// More of the machine, in the engine that has it.
#[cfg(feature = "machine")]
fn more(view: View<'_>) -> Html {
    super::machine::machine(view)
}

#[cfg(not(feature = "machine"))]
fn more(_view: View<'_>) -> Html {
    Html::default()
}

/// The place in the static head for the controls, emptied of what stood there for want of an engine.
fn doors_host() -> Option<web_sys::Element> {
    let host = web_sys::window()?.document()?.get_element_by_id("doors")?;
    host.set_text_content(None);
    Some(host)
}
