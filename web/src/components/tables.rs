//! The tables of the article, drawn from the model when the page is built: what each step leaves, and
//! which claims hold under which rule of writing.

use lesson::{Claim, Session, Visitor, field_words};
use simulator::{Action, CommitRule, Installation};
use yew::prelude::*;

const COLUMNS: [&str; 6] = [
    "Step",
    "What is done",
    "AnonymousPasswordSync",
    "AnonymousUserPass",
    "Password field, opened again",
    "A visitor gets",
];

/// The table.
#[component]
pub fn States() -> Html {
    let column = |name: &'static str| html! { <th class="column" scope="col">{ name }</th> };
    let steps = [
        (Claim::M1, "Fresh installation"),
        (Claim::M2, "Clear the box, OK"),
        (Claim::M3, "Tick it again, OK"),
        (Claim::M4, "Clear it once more, OK"),
    ];
    html! {
        <table class="table">
            <caption class="spoken">{ "What each step leaves in the metabase, and what a visitor then gets" }</caption>
            <thead><tr>{ for COLUMNS.map(column) }</tr></thead>
            <tbody>{ for steps.map(|(claim, done)| row(claim, done)) }</tbody>
        </table>
    }
}

fn row(claim: Claim, done: &'static str) -> Html {
    let installation = Installation::default();
    let Ok(mut session) = Session::begin(&installation, claim.actions(&installation)) else {
        return Html::default(); // not reached: the default installation is a good one
    };
    let node = session.focus();
    let stored = session.computer().anonymous(&node);
    let granted = Visitor::of(session.computer(), &node).is_granted();
    // Where the dialog is still open it shows the same: nothing was done in it.
    let _ = session.dispatch(Action::open());
    let field = session.computer().dialog().map(|dialog| field_words(&dialog));
    html! {
        <tr>
            <th class="column" scope="row">{ claim.name() }</th>
            <td class="cell">{ done }</td>
            <td class="cell">{ u8::from(stored.sync) }</td>
            <td class="cell">{ if stored.password.is_some() { "stored" } else { "none: deleted" } }</td>
            <td class="cell">{ field }</td>
            <td class="cell" data-end={(!granted).then_some("red")}>
                { if granted { "the page, 200" } else { "turned away, 401.1" } }
            </td>
        </tr>
    }
}

/// The claims under both rules by which the dialog could write. Only under the first do all hold.
#[component]
pub fn Rules() -> Html {
    let rules = [
        ("nothing is written before OK", CommitRule::OnOk),
        ("the box is written at each click", CommitRule::OnClick),
    ];
    let verdict = |holds: bool| {
        html! {
            <td class="cell" data-end={(!holds).then_some("red")}>{ if holds { "holds" } else { "fails" } }</td>
        }
    };
    html! {
        <table class="table">
            <caption class="spoken">{ "Which claims the model bears out under which rule" }</caption>
            <thead>
                <tr>
                    <th class="column" scope="col">{ "If…" }</th>
                    { for Claim::ALL.map(|claim| html! { <th class="column" scope="col">{ claim.name() }</th> }) }
                </tr>
            </thead>
            <tbody>
                { for rules.map(|(words, rule)| html! {
                    <tr>
                        <th class="column" scope="row">{ words }</th>
                        { for Claim::ALL.map(|claim| verdict(claim.holds_under(rule))) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
