//! The tables of the article, drawn from the model when the page is built: what each step leaves, and
//! which claims hold under which rule of writing.

use crate::texts::article as texts;
use lesson::{Claim, Session, Visitor, field_words};
use simulator::{Action, CommitRule, Installation};
use yew::prelude::*;

/// The table.
#[component]
pub fn States() -> Html {
    let column = |name: &'static str| html! { <th class="column" scope="col">{ name }</th> };
    let steps = [
        (Claim::M1, texts::INSTALLED),
        (Claim::M2, texts::CLEARED),
        (Claim::M3, texts::TICKED),
        (Claim::M4, texts::CLEARED_AGAIN),
    ];
    html! {
        <table class="table">
            <caption class="spoken">{ texts::STATES }</caption>
            <thead><tr>{ for texts::STATES_COLUMNS.map(column) }</tr></thead>
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
            <td class="cell">{ if stored.password.is_some() { texts::STORED } else { texts::DELETED } }</td>
            <td class="cell">{ field }</td>
            <td class="cell" data-end={(!granted).then_some("red")}>
                { if granted { texts::GETS_IN } else { texts::TURNED_AWAY } }
            </td>
        </tr>
    }
}

/// The claims under both rules by which the dialog could write. Only under the first do all hold.
#[component]
pub fn Rules() -> Html {
    let rules = [(texts::ON_OK, CommitRule::OnOk), (texts::ON_CLICK, CommitRule::OnClick)];
    let verdict = |holds: bool| {
        html! {
            <td class="cell" data-end={(!holds).then_some("red")}>{ if holds { texts::HOLDS } else { texts::FAILS } }</td>
        }
    };
    html! {
        <table class="table">
            <caption class="spoken">{ texts::RULES }</caption>
            <thead>
                <tr>
                    <th class="column" scope="col">{ texts::IF }</th>
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
