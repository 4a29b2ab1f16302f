//! What adsutil.vbs printed, instead of answers. The text leaves the field as soon as it is read, and is
//! kept nowhere: passwords may stand in it.

use super::copied::Lines;
use crate::components::controls::maybe;
use crate::texts::learn::diagnosis as texts;
use lesson::diagnosis::{Diagnosis, records_lines};
use std::rc::Rc;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) diagnosis: Rc<Diagnosis>,
    /// Reads what was pasted.
    pub(super) read: Callback<String>,
    pub(super) say: Callback<AttrValue>,
}

/// The lines to run, and the field for what they print.
#[component]
pub(super) fn Paste(props: &Props) -> Html {
    let field = use_node_ref();
    let read = {
        let (field, read) = (field.clone(), props.read.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                let text = field.value();
                field.set_value("");
                read.emit(text);
            }
        })
    };
    let said = props.diagnosis.pasted().map(|pasted| {
        html! { <ul class="read">{ for pasted.sentences().into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul> }
    });
    html! {
        <details class="paste">
            <summary class="summary">{ texts::OR_PASTE }</summary>
            <p class="how">{ texts::TO_RUN }</p>
            <Lines name={texts::TO_RUN_NAME} lines={records_lines(props.diagnosis.scope())} say={props.say.clone()} />
            <form class="printed" onsubmit={read}>
                <label class="label">
                    { texts::PRINTED }
                    <textarea class="text" rows="4" ref={field} autocomplete="off" autocapitalize="none" spellcheck="false" />
                </label>
                <p class="how">{ texts::WHAT_IS_READ }</p>
                <button class="act" data-look="small" type="submit">{ texts::READ }</button>
            </form>
            { maybe(said) }
        </details>
    }
}
