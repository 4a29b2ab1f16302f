//! "Checked": the claims, tried in every state that the dialog can lead to, in front of the reader.

use crate::components::controls::{act, maybe};
use crate::hooks::{Work, Working, use_work};
use crate::state::{Beginning, Learn, Message};
use crate::texts::{learn::checked as texts, number};
use crate::view::{Kept, View};
use lesson::checked::{Check, Checked, Verdict};
use simulator::{CommitRule, Installation};
use yew::prelude::*;

/// How many actions are tried before the clock is looked at.
const BUDGET: usize = 200;

/// The panel.
pub(super) fn checked(view: View<'_>) -> Html {
    view.kept().map(|kept| html! { <Claims ..kept /> }).unwrap_or_default()
}

/// What came of a whole check.
#[derive(Debug, PartialEq)]
pub(crate) struct Found {
    claims: Vec<Checked>,
    states: usize,
    transitions: usize,
}

impl Work for Check {
    type Done = Found;

    fn advance(&mut self) -> Option<Found> {
        let more = Self::advance(self, BUDGET);
        (!more).then(|| Found {
            claims: self.results(),
            states: self.states(),
            transitions: self.transitions(),
        })
    }

    fn reached(&self) -> usize {
        self.looked_at()
    }
}

/// What is being checked, if anything: it takes a second or two, so it waits for its button.
#[component]
fn Claims(kept: &Kept) -> Html {
    let view = kept.view();
    let rule = use_state_eq(CommitRule::default);
    let begun = use_state_eq(|| None::<Installation>);
    let installation = Installation {
        commit_rule: *rule,
        ..Installation::of(view.page.session.computer().version())
    };
    // What was found is of one version and one rule, and no answer for another.
    let wanted = (*begun).clone().filter(|begun| *begun == installation);
    let working = use_work(wanted.clone(), |wanted: &Option<Installation>| {
        wanted.as_ref().and_then(|installation| Check::new(installation).ok())
    });
    let begin = {
        let installation = installation.clone();
        let begun = begun.clone();
        Callback::from(move |_: MouseEvent| begun.set(Some(installation.clone())))
    };
    let choice = |value: CommitRule, words: &'static str| {
        let onchange = {
            let rule = rule.clone();
            Callback::from(move |_: Event| rule.set(value))
        };
        html! {
            <label class="choice">
                <input class="radio" type="radio" name="checked-rule" checked={*rule == value} {onchange} />
                { words }
            </label>
        }
    };
    let done = working.done.as_ref().filter(|_| wanted.is_some());
    html! {
        <section class="panel checked" data-area="" tabindex="-1" data-focus="checked" aria-label={texts::CHECKED}>
            <h3 class="heading">{ texts::CHECKED }</h3>
            <p class="intro">{ texts::INTRO }</p>
            <fieldset class="rules">
                <legend class="part">{ texts::RULE }</legend>
                { choice(CommitRule::OnOk, texts::ON_OK) }
                { choice(CommitRule::OnClick, texts::ON_CLICK) }
            </fieldset>
            { act(view, texts::CHECK, None, wanted.is_none(), begin) }
            <p class="figures">{ maybe(wanted.is_some().then(|| figures(&working).into())) }</p>
            { maybe(done.map(|found| table(view, found, &installation))) }
        </section>
    }
}

/// How far it is, or how much was looked at in how long.
fn figures(working: &Working<Found>) -> String {
    match &working.done {
        None => texts::looking(&number(working.reached)),
        Some(found) => texts::looked(
            found.claims.len(),
            &number(found.states),
            &number(found.transitions),
            &super::figures::millis(working.millis),
        ),
    }
}

/// Each claim, and what came of it.
fn table(view: View<'_>, found: &Found, installation: &Installation) -> Html {
    let row = |claim: &Checked| {
        let holds = claim.verdict == Verdict::Holds;
        let verdict = if holds { texts::HOLDS } else { texts::NOT_ALWAYS };
        html! {
            <tr>
                <th class="column name" scope="row">{ claim.name }</th>
                <td class="cell">{ claim.title }</td>
                <td class="cell tried">{ number(claim.tried) }</td>
                <td class="cell" data-end={(!holds).then_some("red")}>
                    <span class="verdict">{ verdict }</span>{ " " }
                    { maybe(play(view, claim, installation)) }
                </td>
            </tr>
        }
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={texts::CLAIMS}>
            <table class="table">
                <thead>
                    <tr>{ for texts::COLUMNS.map(|column| html! { <th class="column" scope="col">{ column }</th> }) }</tr>
                </thead>
                <tbody>{ for found.claims.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// The button that shows why a claim is not always so.
fn play(view: View<'_>, claim: &Checked, installation: &Installation) -> Option<Html> {
    let (open, beats) = claim.counterexample(installation)?;
    let beginning =
        Beginning { installation: installation.clone(), given: vec![open], beats: beats.into() };
    let begin = view.send(Message::Learn(Learn::Begin(Box::new(beginning))));
    Some(act(view, texts::PLAY, Some("link"), true, begin))
}
