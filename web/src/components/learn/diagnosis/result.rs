//! What was found: the cause, the ways out, and how it came to it.

use super::copied::Lines;
use crate::components::controls::maybe;
use crate::state::{Beginning, Learn, Message};
use crate::texts::learn::diagnosis as texts;
use crate::texts::page;
use crate::view::{Kept, View};
use lesson::Beat;
use lesson::diagnosis::{Candidate, Diagnosis, Fix, Way};
use simulator::{Action, Basis, Installation};
use std::rc::Rc;
use yew::prelude::*;

/// How many causes are told with all that belongs to them.
const TOLD: usize = 4;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) diagnosis: Rc<Diagnosis>,
    pub(super) head: NodeRef,
    pub(super) kept: Kept,
}

/// A cause with what was computed for it: for each fix, what is done before it and what is played.
struct Told {
    candidate: Candidate,
    fixes: Vec<(Fix, Vec<Action>, Rc<[Beat]>)>,
    ways: Vec<(Way, Rc<[Beat]>)>,
}

impl Told {
    fn of(candidate: Candidate) -> Self {
        let fixes = candidate.fixes().into_iter().map(|fix| {
            let (given, beats) = candidate.trial_of(&fix);
            (fix, given, beats.into())
        });
        let ways = candidate.ways().into_iter().map(|way| {
            let beats = candidate.beats_of(&way).into();
            (way, beats)
        });
        Self { fixes: fixes.collect(), ways: ways.collect(), candidate }
    }
}

/// All that fits.
#[component]
pub(super) fn Found(props: &Props) -> Html {
    let view = props.kept.view();
    let found = use_memo(props.diagnosis.clone(), |diagnosis| {
        diagnosis.candidates().into_iter().take(TOLD).map(Told::of).collect::<Vec<_>>()
    });
    let names = use_memo(props.diagnosis.clone(), |diagnosis| diagnosis.names());
    let contradiction = props.diagnosis.contradiction();
    let more = names.iter().filter(|name| found.iter().all(|told| told.candidate.name() != **name));
    let more: Vec<Html> = more.map(|name| html! { <li>{ name }</li> }).collect();
    let only = found.len() == 1;
    html! {
        <div class="found">
            <h3 class="heading" tabindex="-1" ref={props.head.clone()}>{ props.diagnosis.tally() }</h3>
            { maybe(contradiction.map(|sentence| html! { <p class="against">{ sentence }</p> })) }
            { for found.iter().enumerate().map(|(index, told)| cause(view, told, index, only)) }
            { maybe((!more.is_empty()).then(|| html! { <><p class="how">{ texts::OR }</p><ul class="names">{ more }</ul></> })) }
        </div>
    }
}

fn cause(view: View<'_>, told: &Told, index: usize, only: bool) -> Html {
    let candidate = &told.candidate;
    let name = candidate.name();
    let place = candidate.scope().filter(|_| only).map(|scope| texts::place(scope.words()));
    let basis = candidate.rule().map(simulator::Rule::basis);
    let say = view.on(|sentence: AttrValue| Message::Learn(Learn::Say(sentence)));
    let fixes = told.fixes.iter().map(|(fix, given, beats)| {
        self::fix(fix, say.clone(), play(view, candidate.installation(), given, beats))
    });
    let mut ways = told
        .ways
        .iter()
        .map(|(way, beats)| self::way(way, play(view, candidate.installation(), &[], beats)));
    let first = ways.next();
    let ways: Vec<Html> = ways.collect();
    let inside = html! {
        <>
            { maybe(place.map(|place| html! { <p class="place">{ place }</p> })) }
            { maybe(basis.map(|basis| html! { <p class="source">{ texts::TO_READ }{ source(basis) }</p> })) }
            { maybe((!told.fixes.is_empty()).then(|| html! { <><h4 class="part">{ texts::WAY_OUT }</h4><p class="how">{ candidate.stand_ins() }</p></> })) }
            <div class="fixes">{ for fixes }</div>
            { maybe(first.map(|way| html! { <><h4 class="part">{ texts::WAY_IN }</h4>{ way }</> })) }
            { maybe((!ways.is_empty()).then(|| html! {
                <details class="signs"><summary class="summary">{ texts::OTHER_WAYS }</summary><div class="ways">{ ways }</div></details>
            })) }
            <details class="signs">
                <summary class="summary">{ texts::SIGNS }</summary>
                <dl class="evidence">
                    { for candidate.signs().into_iter().map(|(ask, sign)| html! { <><dt>{ ask }</dt><dd>{ sign }</dd></> }) }
                </dl>
            </details>
        </>
    };
    if only {
        html! { <section class="cause" aria-label={name.clone()}><p class="name">{ name }</p>{ inside }</section> }
    } else {
        html! { <details class="cause" open={index == 0}><summary class="name">{ candidate.title() }</summary>{ inside }</details> }
    }
}

fn fix(fix: &Fix, say: Callback<AttrValue>, play: Callback<MouseEvent>) -> Html {
    let title = fix.caption();
    html! {
        <section class="fix" aria-label={title.clone()}>
            <h5 class="name">{ &title }</h5>
            <ol class="clicks">{ for fix.clicks.iter().map(|click| html! { <li>{ click }</li> }) }</ol>
            { maybe((!fix.lines.is_empty()).then(|| html! {
                <>
                    <p class="how">{ texts::AS_LINES }</p>
                    <Lines name={texts::lines_of(&title)} lines={fix.lines.clone()} say={say} />
                </>
            })) }
            { maybe(fix.remote.clone().map(|remote| html! { <p class="remote">{ remote }</p> })) }
            <p class="source">{ texts::SOURCES }{ for fix.rules.iter().map(|rule| source(rule.basis())) }</p>
            <button class="act" data-look="small" type="button" onclick={play} aria-label={texts::try_it(&title)}>
                { texts::TRY_IT }
            </button>
        </section>
    }
}

fn way(way: &Way, play: Callback<MouseEvent>) -> Html {
    let title = way.caption();
    html! {
        <section class="way" aria-label={title}>
            <h5 class="name">{ title }</h5>
            <p class="steps">{ way.steps().join(" → ") }</p>
            <button class="act" data-look="small" type="button" onclick={play} aria-label={texts::show_me(title)}>
                { texts::SHOW_ME }
            </button>
        </section>
    }
}

/// Plays something on a computer like the one that all this is about.
fn play(
    view: View<'_>,
    installation: &Installation,
    given: &[Action],
    beats: &Rc<[Beat]>,
) -> Callback<MouseEvent> {
    let (installation, given) = (installation.clone(), given.to_vec());
    let beginning = Beginning { installation, given, beats: Rc::clone(beats) };
    view.send(Message::Learn(Learn::Begin(Box::new(beginning))))
}

/// Where a rule comes from, and whether that is only how it was read.
fn source(basis: Basis) -> Html {
    html! {
        <span class="rule">
            { page::source(&basis) }
            { maybe(basis.inferred.map(|reason| html! { <>{ " " }<span class="inferred" title={reason}>{ page::INFERRED }</span></> })) }
        </span>
    }
}
