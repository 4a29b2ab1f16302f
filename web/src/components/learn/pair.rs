//! The sharpest pair: two lanes under one set of clicks, which differ in one OK.

use crate::components::controls::{act, maybe};
use crate::components::tables::Rules;
use crate::state::{Beginning, Learn, Message};
use crate::texts::article;
use crate::texts::learn::pair as texts;
use crate::view::{Kept, View};
use lesson::{Held, LANES, Lane, Moment, Pair, rule_sentence};
use simulator::{Action, CommitRule, Installation};
use yew::prelude::*;

/// The rules by which the dialog could write, the first of which is ours.
const RULES: [(CommitRule, &str); 2] =
    [(CommitRule::OnOk, article::ON_OK), (CommitRule::OnClick, article::ON_CLICK)];

/// The two lanes.
pub(super) fn pair(view: View<'_>) -> Html {
    view.kept().map(|kept| html! { <Lanes ..kept /> }).unwrap_or_default()
}

/// The lanes, how far the reader has clicked, and the rule by which the dialog writes in them.
#[component]
fn Lanes(kept: &Kept) -> Html {
    let view = kept.view();
    let now = use_state_eq(|| 0_usize);
    let rule = use_state_eq(CommitRule::default);
    let session = &view.page.session;
    let installation =
        Installation { commit_rule: *rule, ..session.computer().installation().clone() };
    let pair = use_memo(installation.clone(), Pair::of);
    let Some(pair) = pair.as_ref() else { return Html::default() };
    let Some(moment) = pair.moments.get(*now) else { return Html::default() };
    let last = pair.moments.len().saturating_sub(1);

    let say = view.on(|sentence: AttrValue| Message::Learn(Learn::Say(sentence)));
    let go = |to: usize| {
        let (now, say) = (now.clone(), say.clone());
        let says = pair.moments.get(to).map(|moment| AttrValue::from(moment.says()));
        Callback::from(move |_: MouseEvent| {
            now.set(to);
            if let Some(says) = &says {
                say.emit(says.clone());
            }
        })
    };
    let play = |lane: usize| play(view, pair, lane, &installation);
    let small = Some("small");
    html! {
        <section class="panel pair" data-area="" tabindex="-1" aria-label={texts::TITLE}>
            <h3 class="heading">{ texts::TITLE }</h3>
            <p class="intro">
                { texts::INTRO }
            </p>
            <div class="keys">
                { act(view, texts::NEXT, small, *now < last, go((*now + 1).min(last))) }
                { act(view, texts::BACK, small, *now > 0, go(now.saturating_sub(1))) }
                { for texts::PLAY.into_iter().enumerate().map(|(lane, name)| act(view, name, small, true, play(lane))) }
            </div>
            <p class="says">
                { moment.says() }{ " " }<span class="of">{ texts::clicked(*now, last) }</span>
            </p>
            <div class="sides">
                { state(moment) }
                { clicks(pair, *now) }
            </div>
            { maybe((*now == last).then(|| html! { <p class="verdict">{ pair.verdict() }</p> })) }
            { known(&rule, pair) }
        </section>
    }
}

/// Plays a lane on a computer as Setup left it.
fn play(
    view: View<'_>,
    pair: &Pair,
    lane: usize,
    installation: &Installation,
) -> Callback<MouseEvent> {
    let beats = pair.beats(lane).into();
    let installation = installation.clone();
    let beginning = Beginning { installation, given: vec![Action::open()], beats };
    view.send(Message::Learn(Learn::Begin(Box::new(beginning))))
}

fn heads() -> Html {
    html! { <>{ for LANES.map(|name| html! { <th class="column" scope="col">{ name }</th> }) }</> }
}

/// Dialog, records and visitor of both lanes, as they are now.
fn state(moment: &Moment) -> Html {
    let both = |aspect: fn(&Lane) -> String| moment.lanes.each_ref().map(aspect);
    let told = |name: &'static str, texts: [String; 2]| {
        let differs = texts.first() != texts.last();
        row(name, None, texts.map(Html::from), differs)
    };
    let record = |index: usize, [first, second]: [&Held; 2]| {
        let property = first.property;
        row(property.name, Some(property.id.0), [held(first), held(second)], moment.differs(index))
    };
    let [first, second] = moment.lanes.each_ref().map(Lane::records);
    let box_words = both(|lane| lane.dialog().map_or(texts::CLOSED, |(words, _)| words).to_owned());
    let field_words =
        both(|lane| lane.dialog().map_or(texts::CLOSED, |(_, words)| words).to_owned());
    let visits = moment.lanes.each_ref().map(|lane| {
        let granted = lane.visitor().is_granted();
        html! { <span data-end={(!granted).then_some("red")}>{ lane.visitor_sentence() }</span> }
    });
    let sentences = both(Lane::visitor_sentence);
    html! {
        <table class="table state" aria-label={texts::NOW}>
            <thead><tr><td class="column" />{ heads() }</tr></thead>
            <tbody>
                { told(texts::BOX, box_words) }
                { told(texts::FIELD, field_words) }
                { for first.iter().zip(&second).enumerate().map(|(index, (one, other))| record(index, [one, other])) }
                { row(texts::VISITOR, None, visits, sentences.first() != sentences.last()) }
            </tbody>
        </table>
    }
}

fn row(name: &'static str, id: Option<u32>, cells: [Html; 2], differs: bool) -> Html {
    html! {
        <tr class="aspect" data-differs={differs.then_some("")}>
            <th class="column" scope="row">
                { maybe(id.map(|id| html! { <span class="id">{ id }{ " " }</span> })) }
                { breakable(name) }
                { maybe(differs.then(|| html! { <span class="differs">{ texts::DIFFERS }</span> })) }
            </th>
            { for cells.map(|cell| html! { <td class="cell">{ cell }</td> }) }
        </tr>
    }
}

/// A name of several words written as one, which may be broken between them.
fn breakable(name: &'static str) -> Html {
    let mut words: Vec<String> = Vec::new();
    for letter in name.chars() {
        match words.last_mut() {
            Some(word) if !letter.is_uppercase() => word.push(letter),
            Some(_) | None => words.push(letter.to_string()),
        }
    }
    html! { <>{ for words.into_iter().map(|word| html! { <>{ word }<wbr /></> }) }</> }
}

fn held(held: &Held) -> Html {
    let changed = held.changed.then_some("");
    if let Some(data) = &held.data {
        return html! { <span class="data" data-changed={changed}>{ data.clone() }</span> };
    }
    let words = if held.changed { texts::DELETED } else { texts::NONE };
    html! { <span class="gone" data-changed={changed}>{ words }</span> }
}

/// What was clicked, and what came of it, moment by moment. What is still to come says only the clicks.
fn clicks(pair: &Pair, now: usize) -> Html {
    let parting = pair.parting();
    let cell = |number: usize, index: usize, lane: &Lane| {
        let parts = parting.is_some_and(|at| (at.moment, at.lane) == (number, index));
        let came = (number <= now && !lane.clicks.is_empty()).then(|| lane.came());
        let parts = parts && came.is_some();
        html! {
            <td class="cell" data-parts={parts.then_some("")}>
                if lane.clicks.is_empty() {
                    <span class="waits">{ texts::NO_CLICK }</span>
                } else {
                    <span class="click">{ lane.done() }</span>
                }
                { maybe(came.map(|came| html! { <span class="came">{ came }</span> })) }
            </td>
        }
    };
    let moments = pair.moments.iter().enumerate().skip(1);
    html! {
        <table class="table clicks" aria-label={texts::CLICKS}>
            <thead><tr><th class="column" scope="col">{ texts::CLICK }</th>{ heads() }</tr></thead>
            <tbody>
                { for moments.map(|(number, moment)| html! {
                    <tr data-ahead={(number > now).then_some("")} aria-current={(number == now).then_some("step")}>
                        <th class="column" scope="row">{ number }</th>
                        { for moment.lanes.iter().enumerate().map(|(index, lane)| cell(number, index, lane)) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// The same under the other rule, and what the article's claims make of each.
fn known(rule: &UseStateHandle<CommitRule>, pair: &Pair) -> Html {
    let choice = |(value, words): (CommitRule, &'static str)| {
        let onchange = {
            let rule = rule.clone();
            Callback::from(move |_: Event| rule.set(value))
        };
        html! {
            <label class="choice">
                <input class="radio" type="radio" name="pair-rule" checked={**rule == value} {onchange} />
                { words }
            </label>
        }
    };
    html! {
        <details class="known">
            <summary class="ask">{ texts::HOW_KNOWN }</summary>
            <fieldset class="rules">
                <legend>{ texts::SUPPOSE }</legend>
                { for RULES.map(choice) }
            </fieldset>
            <p>{ rule_sentence(**rule) }</p>
            <p>{ pair.verdict() }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={texts::CLAIMS}><Rules /></div>
        </details>
    }
}
