//! Routes: the shortest clicks from where the reader is into a symptom, or out of it, to be played.

use super::symptom::sign;
use crate::components::controls::{act, maybe};
use crate::state::{Learn, Message};
use crate::texts::learn::routes as texts;
use crate::view::{Kept, View};
use lesson::{Goal, Session, move_label, route, told};
use metabase::Path;
use simulator::{Action, Computer};
use yew::prelude::*;

/// The panel.
pub(super) fn routes(view: View<'_>) -> Html {
    view.kept().map(|kept| html! { <Routes ..kept /> }).unwrap_or_default()
}

/// Which goal is chosen.
#[component]
fn Routes(kept: &Kept) -> Html {
    let view = kept.view();
    let chosen = use_state_eq(|| Goal::PasswordDeleted);
    let session = &view.page.session;
    let (computer, node) = (session.computer(), session.focus());
    let is_out = |goal: &Goal| goal.symptom().is_none();
    let group = |legend: &'static str, goals: Vec<Goal>| {
        html! {
            <fieldset class="goals">
                <legend class="part">{ legend }</legend>
                { for goals.into_iter().map(|goal| choice(goal, &chosen, computer, &node)) }
            </fieldset>
        }
    };
    let (out, into): (Vec<Goal>, Vec<Goal>) = Goal::ALL.into_iter().partition(is_out);
    html! {
        <section class="panel routes" data-area="" tabindex="-1" aria-label={texts::ROUTES}>
            <h3 class="heading">{ texts::ROUTES }</h3>
            <p class="intro">{ texts::INTRO }</p>
            <div class="sides">
                <div>{ group(texts::INTO, into) }{ group(texts::OUT, out) }</div>
                <Way session={session.clone()} goal={*chosen} kept={kept.clone()} />
            </div>
        </section>
    }
}

/// A goal to choose, and whether it is reached already.
fn choice(goal: Goal, chosen: &UseStateHandle<Goal>, computer: &Computer, node: &Path) -> Html {
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |_: Event| chosen.set(goal))
    };
    let here =
        goal.holds(computer, node).then(|| html! { <span class="here">{ texts::HERE }</span> });
    html! {
        <label class="choice">
            <input class="radio" type="radio" name="route-goal" checked={**chosen == goal} {onchange} />
            { maybe(goal.symptom().map(sign)) }
            <span>{ goal.title() }{ maybe(here) }</span>
        </label>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct WayProps {
    session: Session,
    goal: Goal,
    kept: Kept,
}

/// The way to the goal that is chosen. Searched anew only where the reader or the goal is another.
#[component]
fn Way(props: &WayProps) -> Html {
    let session = &props.session;
    let key = (session.branch(), session.position(), session.len(), props.goal);
    let found = {
        let session = session.clone();
        use_memo(key, move |(_, _, _, goal)| route(session.computer(), &session.focus(), *goal))
    };
    let view = props.kept.view();
    let title = props.goal.title();
    let content = match found.as_deref() {
        None => html! { <p>{ texts::NO_WAY }</p> },
        Some([]) => html! { <p>{ texts::ALREADY }</p> },
        Some(actions) => steps(view, session, title, actions),
    };
    html! {
        <div class="way" role="group" aria-label={texts::WAY}>
            <h4 class="part">{ title }</h4>
            { content }
        </div>
    }
}

/// The clicks in words, and what plays them.
fn steps(view: View<'_>, session: &Session, title: &str, actions: &[Action]) -> Html {
    let node = session.focus();
    let mut computer = session.computer().clone();
    let mut labels = Vec::new();
    for action in actions {
        labels.push(move_label(&computer, &node, action));
        match computer.apply(action) {
            Ok((next, _)) => computer = next,
            Err(_) => break, // not reached: the search has taken these very steps
        }
    }
    let beats = told(session.computer(), &node, texts::plays(title), actions);
    let play = view.send(Message::Learn(Learn::Play(beats.into())));
    html! {
        <>
            <p class="length">{ texts::count(actions.len()) }</p>
            <ol class="steps">{ for labels.into_iter().map(|label| html! { <li>{ label }</li> }) }</ol>
            { act(view, texts::PLAY, None, true, play) }
        </>
    }
}
