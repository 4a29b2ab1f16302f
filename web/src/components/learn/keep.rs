//! Keep and share: a ticket and a trace to take away, and the way back from a trace. On paper, what the
//! reader has done.

use crate::components::controls::{act, maybe};
use crate::hooks::{copy, download, read_file};
use crate::state::{Learn, Message};
use crate::texts::learn::keep as texts;
use crate::view::{Kept, View};
use bindings::wire::json;
use lesson::{Session, announce, ticket};
use web_sys::{Document, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// No trace is larger, in bytes: ten thousand steps take a tenth of it.
const LARGEST: f64 = 8_000_000.0;

/// How many steps are on paper.
const PRINTED: usize = 100;

/// The panel.
pub(super) fn keep(view: View<'_>) -> Html {
    view.kept().map(|kept| html! { <Keep ..kept /> }).unwrap_or_default()
}

/// What can be taken away and brought back, and what came of the last that was tried.
#[component]
fn Keep(kept: &Kept) -> Html {
    let view = kept.view();
    let session = &view.page.session;
    let field = use_node_ref();
    let said = use_state_eq(AttrValue::default);
    let tell = {
        let (said, say) = (said.clone(), view.on(|says| Message::Learn(Learn::Say(says))));
        Callback::from(move |sentence: AttrValue| {
            said.set(sentence.clone());
            say.emit(sentence);
        })
    };
    let open = {
        let enter = view.on(|session: Box<Session>| Message::Learn(Learn::Open(session)));
        tell.reform(move |text: String| match json::read(&text) {
            Ok(session) => {
                let arrived = texts::opened(session.position(), session.len());
                enter.emit(Box::new(session));
                arrived.into()
            }
            Err(error) => texts::not_opened(&error.to_string()).into(),
        })
    };
    let pasted = {
        let (field, open, tell) = (field.clone(), open.clone(), tell.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(field) = field.cast::<HtmlTextAreaElement>() else { return };
            match field.value().trim() {
                "" => tell.emit(texts::NOTHING_PASTED.into()),
                text => open.emit(text.to_owned()),
            }
        })
    };
    let small = Some("small");
    html! {
        <section class="panel keep" data-area="" tabindex="-1" aria-label={texts::TITLE}>
            <h3 class="heading">{ texts::TITLE }</h3>
            <p class="how">{ texts::INTRO }</p>
            <div class="sides">
                <div class="side">
                    <h4 class="head">{ texts::FOR_A_TICKET }</h4>
                    <p class="how">{ texts::WHAT_IT_SAYS }</p>
                    { act(view, texts::COPY_TICKET, small, true, copied(session, markdown, texts::COPIED_TICKET, &tell)) }
                    <h4 class="head">{ texts::AS_A_TRACE }</h4>
                    <p class="how">{ texts::WHAT_A_TRACE_IS }</p>
                    { act(view, texts::DOWNLOAD, small, true, downloaded(session, &tell)) }
                    { act(view, texts::COPY_TRACE, small, true, copied(session, json::write, texts::COPIED_TRACE, &tell)) }
                </div>
                <div class="side">
                    <h4 class="head">{ texts::BACK }</h4>
                    <p class="how">{ texts::WHAT_HAPPENS }</p>
                    <label class="label">
                        { texts::OPEN_FILE }
                        <input class="file" type="file" accept=".json,application/json" onchange={chosen(open, tell)} />
                    </label>
                    <label class="label">
                        { texts::PASTE_HERE }
                        <textarea class="text" rows="4" ref={field} autocomplete="off" autocapitalize="none" spellcheck="false" />
                    </label>
                    { act(view, texts::OPEN_PASTED, small, true, pasted) }
                </div>
            </div>
            <p class="said">{ (*said).clone() }</p>
        </section>
    }
}

/// Copies what is written of the session.
fn copied(
    session: &Session,
    write: fn(&Session) -> String,
    done: &'static str,
    tell: &Callback<AttrValue>,
) -> Callback<MouseEvent> {
    let (session, tell) = (session.clone(), tell.clone());
    Callback::from(move |_| {
        let tell = tell.clone();
        copy(&write(&session), move |could| {
            tell.emit(if could { done.into() } else { texts::NOT_COPIED.into() });
        });
    })
}

/// The ticket, with the address of this page.
fn markdown(session: &Session) -> String {
    let document: Option<Document> = web_sys::window().and_then(|window| window.document());
    let page = document.and_then(|document| document.url().ok());
    ticket(session, page.as_deref())
}

fn downloaded(session: &Session, tell: &Callback<AttrValue>) -> Callback<MouseEvent> {
    let session = session.clone();
    tell.reform(move |_| {
        let could = download(texts::FILE, texts::JSON, &json::write(&session));
        if could { texts::DOWNLOADED.into() } else { texts::NOT_DOWNLOADED.into() }
    })
}

/// Reads the file that was chosen. The same may be chosen again.
fn chosen(open: Callback<String>, tell: Callback<AttrValue>) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        input.set_value("");
        if file.size() > LARGEST {
            return tell.emit(texts::TOO_LARGE.into());
        }
        let (open, tell) = (open.clone(), tell.clone());
        read_file(&file, move |text| match text {
            Some(text) => open.emit(text),
            None => tell.emit(texts::NOT_READ.into()),
        });
    })
}

/// What the reader has done, on paper alone.
pub(in crate::components) fn own_steps(view: View<'_>) -> Html {
    view.kept().map(|kept| html! { <OwnSteps ..kept /> }).unwrap_or_default()
}

/// Drawn anew only when something has changed.
#[component]
fn OwnSteps(kept: &Kept) -> Html {
    let session = &kept.view().page.session;
    let before = session.position().saturating_sub(PRINTED);
    let item = |(number, step)| html! { <li key={number}>{ announce(step) }</li> };
    html! {
        <section class="own_steps" aria-label={texts::OWN_STEPS}>
            <h2 class="title">{ texts::OWN_STEPS }</h2>
            { maybe((before > 0).then(|| html! { <p>{ texts::left_out(before) }</p> })) }
            <ol class="steps" start={(before + 1).to_string()}>{ for session.done().skip(before).map(item) }</ol>
        </section>
    }
}
