//! "I have this problem now": one question at a time, what is left of all causes, and the way out.
//!
//! All of it is computed by `lesson::diagnosis`; here is only what stands where, and the focus.

mod copied;
mod paste;
mod result;

use crate::components::controls::{act, maybe};
use crate::state::{Learn, Message, Part};
use crate::texts::learn::diagnosis as texts;
use crate::view::{Kept, View};
use lesson::diagnosis::{Answer, Choice, Diagnosis, Observed, Question};
use paste::Paste;
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

/// How many causes are listed while there are questions.
const LISTED: usize = 6;

/// The questions.
pub(super) fn diagnosis(view: View<'_>) -> Html {
    view.kept().map(|kept| html! { <Questions ..kept /> }).unwrap_or_default()
}

/// What is asked, what was answered, and the answer that is chosen but not given yet.
#[derive(Clone, PartialEq)]
struct Asked {
    diagnosis: Rc<Diagnosis>,
    /// A number that is new for each change, for the focus to follow.
    stamp: u32,
    chosen: Answer,
}

impl Asked {
    fn new(diagnosis: Diagnosis, stamp: u32) -> Self {
        let chosen = match diagnosis.question() {
            Some(question) if question.number == 1 => {
                Answer::Is(Observed::Version(diagnosis.version()))
            }
            Some(_) | None => Answer::Unknown,
        };
        Self { diagnosis: Rc::new(diagnosis), stamp, chosen }
    }

    /// After something was done to the diagnosis.
    fn after(&self, change: impl FnOnce(&mut Diagnosis)) -> Self {
        let mut diagnosis = (*self.diagnosis).clone();
        change(&mut diagnosis);
        Self::new(diagnosis, self.stamp + 1)
    }
}

/// The panel with its own state: nobody else needs to know how far the questions are.
#[component]
fn Questions(kept: &Kept) -> Html {
    let view = kept.view();
    let installation = view.page.session.computer().installation().clone();
    let asked = use_state_eq(|| Asked::new(Diagnosis::new(&installation), 0));
    let head = use_node_ref();
    use_focus_when_asked(asked.stamp, head.clone());

    let say = view.on(|sentence: AttrValue| Message::Learn(Learn::Say(sentence)));
    let set = {
        let (asked, say) = (asked.clone(), say.clone());
        Callback::from(move |next: Asked| {
            let mut said = next.diagnosis.tally();
            let pasted = next.diagnosis.pasted();
            if let Some(pasted) = pasted.filter(|_| pasted != asked.diagnosis.pasted()) {
                said = [pasted.sentences().join(" "), said].join(" ");
            }
            say.emit(said.into());
            asked.set(next);
        })
    };
    let change = |change: fn(&Asked) -> Asked| {
        let (asked, set) = ((*asked).clone(), set.clone());
        Callback::from(move |_: MouseEvent| set.emit(change(&asked)))
    };
    let pasted = {
        let (asked, set) = ((*asked).clone(), set.clone());
        Callback::from(move |text: String| {
            set.emit(asked.after(|diagnosis| {
                diagnosis.paste(&text);
            }));
        })
    };
    let began = !asked.diagnosis.answers().is_empty();
    let question = use_memo(asked.diagnosis.clone(), |diagnosis| diagnosis.question());
    let over = question.is_none();
    let small = Some("small");
    let others = html! {
        <>
            { maybe(began.then(|| act(view, texts::BACK, small, true, change(back)))) }
            { maybe(began.then(|| act(view, texts::AGAIN, small, true, change(again)))) }
            { act(view, texts::CLOSE, small, true, view.send(Message::TogglePart(Part::Problem))) }
        </>
    };
    let body = match question.as_ref() {
        Some(question) => self::question(&asked, question, &head, &set, others),
        None => {
            html! { <><result::Found diagnosis={asked.diagnosis.clone()} head={head.clone()} kept={kept.clone()} /><div class="keys">{ others }</div></> }
        }
    };
    html! {
        <section class="panel diagnosis" data-area="" data-focus="problem" tabindex="-1" aria-label={Part::Problem.name()} data-over={over.then_some("")}>
            <h2 class="title">{ texts::TITLE }</h2>
            <div class="sides">
                <div class="asks">{ body }</div>
                { maybe((began && !over).then(|| html! { <Left diagnosis={asked.diagnosis.clone()} /> })) }
            </div>
            { maybe(began.then(|| html! { <Paste diagnosis={asked.diagnosis.clone()} read={pasted} {say} /> })) }
        </section>
    }
}

/// The focus goes to the question, or to what was found, whenever there is a new one. Where the panel
/// opens the page has put it already.
#[hook]
fn use_focus_when_asked(stamp: u32, head: NodeRef) {
    use_effect_with(stamp, move |stamp| {
        if let Some(element) = head.cast::<HtmlElement>().filter(|_| *stamp > 0) {
            let _ = element.focus();
        }
    });
}

fn back(asked: &Asked) -> Asked {
    let mut given = None;
    let next = asked.after(|diagnosis| given = diagnosis.back());
    Asked { chosen: given.unwrap_or(Answer::Unknown), ..next }
}

fn again(asked: &Asked) -> Asked {
    Asked::new(Diagnosis::new(asked.diagnosis.installation()), asked.stamp + 1)
}

fn question(
    asked: &UseStateHandle<Asked>,
    question: &Question,
    head: &NodeRef,
    set: &Callback<Asked>,
    others: Html,
) -> Html {
    let submit = {
        let (asked, set) = ((**asked).clone(), set.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let answer = asked.chosen.clone();
            set.emit(asked.after(|diagnosis| diagnosis.answer(answer)));
        })
    };
    let radio = |(index, (answer, choice)): (usize, (Answer, Choice))| {
        let checked = answer == asked.chosen;
        let onchange = {
            let asked = asked.clone();
            Callback::from(move |_: Event| {
                asked.set(Asked { chosen: answer.clone(), ..(*asked).clone() });
            })
        };
        let key = format!("{:?} {index}", question.ask);
        html! {
            <label class="choice" {key}>
                <input class="radio" type="radio" name="diagnosis" {checked} {onchange} />
                <span class="words">
                    { choice.words }
                    { maybe(choice.detail.map(|detail| html! { <span class="detail">{ " " }{ detail }</span> })) }
                </span>
            </label>
        }
    };
    html! {
        <form class="question" onsubmit={submit}>
            <fieldset class="choices">
                <legend class="legend" tabindex="-1" ref={head.clone()}>
                    <span class="of">{ question.progress() }</span>{ " " }
                    <span class="what">{ question.ask.words() }</span>
                </legend>
                { maybe(question.ask.how(asked.diagnosis.version()).map(|how| html! { <p class="how">{ how }</p> })) }
                { for question.answers().into_iter().enumerate().map(radio) }
            </fieldset>
            <div class="keys">
                <button class="act" data-look="primary" type="submit">{ texts::NEXT }</button>
                { others }
            </div>
        </form>
    }
}

/// What is left.
#[derive(Clone, PartialEq, Properties)]
struct LeftProps {
    diagnosis: Rc<Diagnosis>,
}

#[component]
fn Left(props: &LeftProps) -> Html {
    let names = use_memo(props.diagnosis.clone(), |diagnosis| diagnosis.names());
    let more = names.len().saturating_sub(LISTED);
    html! {
        <aside class="left" aria-label={texts::LEFT}>
            <h3 class="heading">{ texts::LEFT }</h3>
            <p class="tally">{ props.diagnosis.tally() }</p>
            <ul class="names">
                { for names.iter().take(LISTED).map(|name| html! { <li>{ name }</li> }) }
                { maybe((more > 0).then(|| html! { <li class="more_of">{ texts::more(more) }</li> })) }
            </ul>
        </aside>
    }
}
