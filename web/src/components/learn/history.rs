//! Steps and branches: the list of what was done, the way to every branch, and what differs between any
//! two steps or between here and the end of a branch.

use crate::components::account_dialog::typed;
use crate::components::controls::{act, maybe};
use crate::state::{Learn, Message};
use crate::texts::learn::history as texts;
use crate::view::{Kept, View};
use lesson::{
    Branch, Difference, SeekError, Session, announce, as_installed, difference, difference_sentence,
};
use std::ops::RangeInclusive;
use yew::prelude::*;

/// How many steps are listed at once.
const LISTED: usize = 50;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compared {
    /// Two steps of the path that the reader is on; the second is where the reader is, if none is given.
    Steps(usize, Option<usize>),
    /// Where the reader is and the end of another path, by its number.
    End(usize),
}

/// The panel.
pub(super) fn history(view: View<'_>) -> Html {
    view.kept().map(|kept| html! { <History ..kept /> }).unwrap_or_default()
}

/// What is listed, and what is compared.
#[component]
fn History(kept: &Kept) -> Html {
    let view = kept.view();
    let session = &view.page.session;
    // Which part of the steps the reader leafed to; it holds until the reader moves in time.
    let leafed = use_state_eq(|| None);
    let here = (session.branch(), session.position(), session.len());
    let shown = leafed.filter(|(at, _)| *at == here).map_or_else(
        || session.position().saturating_sub(LISTED / 2),
        |(_, first): (_, usize)| first,
    );
    let shown = shown.min((session.len() + 1).saturating_sub(LISTED));
    let leaf = {
        let leafed = leafed.clone();
        move |first: usize| {
            let leafed = leafed.clone();
            Callback::from(move |_: MouseEvent| leafed.set(Some((here, first))))
        }
    };
    let compared = use_state_eq(|| Compared::Steps(0, None));
    let compare = {
        let (compared, say) = (compared.clone(), view.on(|says| Message::Learn(Learn::Say(says))));
        let session = session.clone();
        move |wanted: Compared| {
            compared.set(wanted);
            say.emit(AttrValue::from(found(&session, wanted).0));
        }
    };
    html! {
        <section class="panel history" data-area="" tabindex="-1" aria-label={texts::TITLE}>
            <h3 class="heading">{ texts::TITLE }</h3>
            <p class="intro">{ texts::INTRO }</p>
            <div class="sides">
                <div>
                    <h4 class="head">{ texts::STEPS }</h4>
                    { steps(view, shown, &leaf) }
                </div>
                <div>
                    <h4 class="head">{ texts::BRANCHES }</h4>
                    <ul class="branches" role="list" aria-label={texts::BRANCHES}>
                        { for session.branch_list().iter().map(|it| branch(view, it, compare.clone())) }
                    </ul>
                </div>
            </div>
            <h4 class="head">{ texts::DIFFERS }</h4>
            { comparison(view, *compared, compare) }
        </section>
    }
}

/// The steps from `first` on, as many as are listed at once.
fn steps(view: View<'_>, first: usize, leaf: &impl Fn(usize) -> Callback<MouseEvent>) -> Html {
    let session = &view.page.session;
    let last = session.len().min(first.saturating_add(LISTED - 1));
    let listed: RangeInclusive<usize> = first..=last;
    let item = |number: usize| {
        let current = (number == session.position()).then_some("step");
        let ahead = (number > session.position()).then_some("");
        html! {
            <li class="item" key={number}>
                <button class="step" type="button" aria-current={current} data-ahead={ahead}
                    onclick={view.send(Message::Learn(Learn::Go(number)))}>
                    <span class="number">{ number }{ " " }</span><span>{ caption(view, number) }</span>
                </button>
            </li>
        }
    };
    let long = session.len() >= LISTED;
    let small = Some("small");
    html! {
        <>
            <ol class="steps" role="list" aria-label={texts::STEPS}>{ for listed.map(item) }</ol>
            { maybe(long.then(|| html! {
                <p class="leaf">
                    { act(view, texts::EARLIER, small, first > 0, leaf(first.saturating_sub(LISTED))) }
                    { act(view, texts::LATER, small, last < session.len(), leaf(first.saturating_add(LISTED))) }
                    { texts::listed(first, last, session.len()) }
                </p>
            })) }
        </>
    }
}

/// What was done in a step and what came of it.
fn caption(view: View<'_>, number: usize) -> String {
    view.page.session.step(number).map_or_else(|| as_installed().to_owned(), announce)
}

/// One branch, with the way to it.
fn branch(view: View<'_>, branch: &Branch, compare: impl Fn(Compared) + 'static) -> Html {
    let number = branch.number;
    let disabled = branch.is_current.then_some("true");
    let go = view.maybe_on({
        let possible = !branch.is_current;
        move |_: MouseEvent| possible.then_some(Message::Learn(Learn::Branch(number)))
    });
    let possible = !branch.is_current;
    let with_end = Callback::from(move |_: MouseEvent| {
        if possible {
            compare(Compared::End(number));
        }
    });
    html! {
        <li class="branch" key={number} aria-current={branch.is_current.then_some("true")}>
            <p class="what"><span class="number">{ number }{ " " }</span><span>{ branch.what.clone() }</span></p>
            <p class="parting">{ branch.parting() }</p>
            <button class="act" data-look="small" type="button" aria-disabled={disabled} onclick={go}>
                { texts::go_to(number) }
            </button>
            <button class="act" data-look="small" type="button" aria-disabled={disabled} onclick={with_end}>
                { texts::compare_with(number) }
            </button>
        </li>
    }
}

/// What is compared, the sentence that says so, and the table.
fn comparison(
    view: View<'_>,
    compared: Compared,
    compare: impl Fn(Compared) + Clone + 'static,
) -> Html {
    let session = &view.page.session;
    let (one, other) = match compared {
        Compared::Steps(one, other) => (one, other.unwrap_or(session.position())),
        Compared::End(_) => (0, session.position()),
    };
    let field = |name: &'static str,
                 value: usize,
                 wanted: fn(usize, (usize, usize)) -> Compared| {
        let compare = compare.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            if let Ok(step) = typed(&event).parse() {
                compare(wanted(step, (one, other)));
            }
        });
        html! {
            <label class="asked">
                { name }{ " " }
                <input class="number_box" type="number" min="0" max={session.len().to_string()} value={value.to_string()} {oninput} />
            </label>
        }
    };
    let (sentence, names, rows) = found(session, compared);
    let [before, after] = names;
    html! {
        <>
            <div class="fields">
                { field(texts::BETWEEN, one, |step, (_, other)| Compared::Steps(step, Some(other))) }
                { field(texts::AND, other, |step, (one, _)| Compared::Steps(one, Some(step))) }
            </div>
            <p class="sentence">{ sentence }</p>
            { maybe((!rows.is_empty()).then(|| table(&before, &after, &rows))) }
        </>
    }
}

fn table(before: &str, after: &str, rows: &[Difference]) -> Html {
    let row = |it: &Difference| {
        html! {
            <tr>
                <th class="column" scope="row"><span class="realm">{ it.realm.name() }</span>{ " " }{ it.what.clone() }</th>
                <td class="cell">{ it.before.clone() }</td>
                <td class="cell">{ it.after.clone() }</td>
            </tr>
        }
    };
    html! {
        <table class="table" aria-label={texts::DIFFERS}>
            <thead>
                <tr>
                    <th class="column" scope="col">{ texts::WHAT }</th>
                    <th class="column" scope="col">{ before }</th>
                    <th class="column" scope="col">{ after }</th>
                </tr>
            </thead>
            <tbody>{ for rows.iter().map(row) }</tbody>
        </table>
    }
}

/// The sentence, the names of both sides, and what differs between them. A step that is none is said to be.
fn found(session: &Session, compared: Compared) -> (String, [String; 2], Vec<Difference>) {
    let names = match compared {
        Compared::Steps(one, other) => [one, other.unwrap_or(session.position())].map(texts::step),
        Compared::End(number) => [texts::HERE.to_owned(), texts::end_of(number)],
    };
    let at = |step: usize| session.computer_at(step).ok_or(SeekError { step, last: session.len() });
    let both = match compared {
        Compared::Steps(one, other) => {
            at(one).and_then(|one| Ok((one, at(other.unwrap_or(session.position()))?)))
        }
        Compared::End(number) => {
            Ok((session.computer(), session.branch_tip(number).unwrap_or(session.computer())))
        }
    };
    match both {
        Ok((before, after)) => {
            let rows = difference(before, after, &session.focus());
            let [one, other] = &names;
            (difference_sentence(one, other, &rows), names, rows)
        }
        Err(error) => (error.to_string(), names, Vec::new()),
    }
}
