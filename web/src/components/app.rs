//! The whole page: head, stage, visitor, timeline, square, event log, player, announcer.

use super::controls::maybe;
use super::doors::doors;
use super::event_viewer::event_viewer;
#[cfg(feature = "machine")]
use super::learn::{heading, own_steps as on_paper, scene};
use super::more::{more, problem};
use super::player::player;
use super::square::square;
use super::stage::stage;
use super::timeline::timeline;
use super::visitor::visitor;
use crate::hooks::{
    use_area_key, use_article, use_fix_link, use_focus, use_machine, use_player, use_stage_geometry,
};
use crate::state::{Page, Part};
use crate::view::View;
use lesson::Forecast;
use simulator::Version;
use std::rc::Rc;
use yew::prelude::*;

/// What the live page begins with.
#[derive(Clone, Debug, Properties)]
pub struct AppProps {
    /// The page as it opens, or as another engine left it.
    pub page: Rc<Page>,
}

impl PartialEq for AppProps {
    /// It is given once: what the reader makes of the page is no concern of the one that began it.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.page, &other.page)
    }
}

/// The live page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let page = use_reducer(|| (*props.page).clone());
    let send = page.dispatcher();
    let host = use_node_ref();
    use_focus(host.clone(), page.focus);
    use_player(page.show.clone(), send.clone());
    use_stage_geometry(host.clone());
    use_article(&page.session, send.clone());
    use_machine(&page);
    let fix = use_fix_link();
    let area_key = use_area_key(host.clone());
    let head = use_memo((), |()| doors_host());

    let view = View::live(&page, &send);
    let head = head.as_ref().clone().map(|head| create_portal(doors(view), head));
    html! {
        <div class="page_views" ref={host} onkeydown={area_key}>
            { maybe(head) }
            { views(view, fix) }
            <p class="spoken" role="status" aria-live="polite">{ page.said.clone() }</p>
            { on_paper(view) }
        </div>
    }
}

/// The picture of the first screen.
#[component]
pub fn Picture() -> Html {
    let page = Page::new(Version::default());
    html! { <div class="page_views">{ views(View::picture(&page), Callback::noop()) }</div> }
}

fn views(view: View<'_>, fix: Callback<MouseEvent>) -> Html {
    let forecast = Forecast::of(view.page.session.computer());
    // What the reader is asked about stands nowhere, neither to be seen nor to be heard.
    let forecast = forecast.as_ref().filter(|_| !view.page.covers());
    html! {
        <>
            { heading(view) }
            { problem(view, fix) }
            { stage(view, forecast) }
            { visitor(view, forecast) }
            { scene(view) }
            <div class="panels">{ timeline(view) }{ square(view, forecast) }</div>
            { event_viewer(view) }
            { more(view, Part::Lesson) }
            { more(view, Part::Machine) }
            { maybe(view.page.show.as_ref().map(|show| player(view, show))) }
        </>
    }
}

/// What plays on the page of another article: the first engine knows no such pages.
#[cfg(not(feature = "machine"))]
fn heading(_: View<'_>) -> Html {
    Html::default()
}

#[cfg(not(feature = "machine"))]
fn scene(_: View<'_>) -> Html {
    Html::default()
}

/// What is there for paper alone. It comes last: the engine that takes over finds all else by its place.
#[cfg(not(feature = "machine"))]
fn on_paper(_: View<'_>) -> Html {
    Html::default()
}

/// The place in the static head for the controls, emptied of what stood there for want of an engine.
fn doors_host() -> Option<web_sys::Element> {
    let host = web_sys::window()?.document()?.get_element_by_id("doors")?;
    host.set_text_content(None);
    Some(host)
}
