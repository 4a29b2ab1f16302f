//! Event Detail of 4.0, Event Properties of 5.0: one entry in full, and who wrote it.

use super::super::parts::source;
use crate::components::controls::{act, maybe};
use crate::components::event_viewer::facts;
use crate::components::window::still_title_bar;
use crate::state::Message;
use crate::texts::events as shared;
use crate::texts::machine::events as texts;
use crate::view::View;
use lesson::{WindowsCaptions, label, writer};
use simulator::{Event, Version};
use yew::prelude::*;

/// The window. `neighbours` go to the entries above and below, where there are any; `data` is whether the
/// data is read in words, and what changes that.
pub(super) fn detail(
    view: View<'_>,
    number: usize,
    event: &Event,
    neighbours: [Option<Callback<()>>; 2],
    data: (bool, &Callback<bool>),
) -> Html {
    let version = view.page.version();
    let captions = WindowsCaptions::of(version);
    let arrows = match version {
        Version::Iis4 => captions.neighbours,
        Version::Iis5 => ["▲", "▼"],
    };
    let steps = neighbours.into_iter().zip(arrows).zip(captions.neighbours).map(|((go, text), name)| {
        let disabled = go.is_none().then_some("true");
        let onclick = go.unwrap_or_default().reform(|_: MouseEvent| ());
        html! {
            <button class="button" type="button" aria-label={name} aria-disabled={disabled} {onclick}>{ text }</button>
        }
    });
    html! {
        <>
            <div class="window detail" data-active="true" role="group" aria-label={captions.event}>
                { still_title_bar(view, captions.event) }
                <div class="body">
                    <dl class="facts">
                        { for facts(event).map(|(term, value)| html! { <><dt class="term">{ term }</dt><dd>{ value }</dd></> }) }
                    </dl>
                    <span class="label">{ shared::DESCRIPTION }</span>
                    <p class="text description">{ event.description.clone() }</p>
                    { bytes(event, data.0, data.1) }
                    <div class="buttons">{ for steps }</div>
                </div>
            </div>
            { maybe(written(view, number)) }
        </>
    }
}

/// The data, as bytes or as words.
fn bytes(event: &Event, in_words: bool, set: &Callback<bool>) -> Html {
    let radio = |name: &'static str, words: bool| {
        html! {
            <label class="check">
                <input class="glyph" type="radio" name="event-data" checked={words == in_words}
                    onchange={set.reform(move |_: yew::Event| words)} />
                <span class="words">{ name }</span>
            </label>
        }
    };
    html! {
        <>
            <fieldset class="data">
                <legend class="label">{ shared::DATA }</legend>
                { radio(texts::BYTES, false) }
                { radio(texts::WORDS, true) }
            </fieldset>
            <p class="text bytes">{ dump(&event.data, in_words) }</p>
        </>
    }
}

/// Eight bytes a line, each with its letter, or two words (facts, user interface 5).
fn dump(data: &[u8], in_words: bool) -> String {
    let hex =
        |bytes: &[u8]| bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    let letter = |byte: &u8| if byte.is_ascii_graphic() { char::from(*byte) } else { '.' };
    let line = |(index, bytes): (usize, &[u8])| {
        let mut parts = vec![format!("{:04x}:", index * 8)];
        if in_words {
            let word = |bytes: &[u8]| hex(&bytes.iter().rev().copied().collect::<Vec<u8>>());
            parts.extend(bytes.chunks(4).map(word));
        } else {
            parts.extend(bytes.chunks(1).map(hex));
            parts.push("  ".to_owned() + &bytes.iter().map(letter).collect::<String>());
        }
        parts.join(" ")
    };
    data.chunks(8).enumerate().map(line).collect::<Vec<String>>().join("\n")
}

/// Which step of the reader wrote the entry, and where it stands that it is written.
fn written(view: View<'_>, number: usize) -> Option<Html> {
    let session = &view.page.session;
    let (step, rule) = writer(session, number)?;
    let what = session.step(step).map(|step| label(&step.action)).unwrap_or_default();
    let go = view.send(Message::Seek(step));
    Some(html! {
        <p class="about written">
            { texts::written(step, &what) }
            { act(view, texts::GO_TO_STEP, Some("link"), true, go) }
            { " " }
            { maybe(rule.map(source)) }
        </p>
    })
}

#[cfg(test)]
mod tests {
    use super::dump;

    #[test]
    fn data_is_read_as_bytes_with_their_letters_and_as_words() {
        let code = 1326_u32.to_le_bytes();
        assert_eq!(dump(&code, false), "0000: 2e 05 00 00   ....");
        assert_eq!(dump(&code, true), "0000: 0000052e");
        assert_eq!(dump(&[], false), "");
        assert_eq!(
            dump(b"abcdefgh\x01", false),
            "0000: 61 62 63 64 65 66 67 68   abcdefgh\n0008: 01   ."
        );
    }
}
