//! The article's steps as a table of states, drawn from the model when the page is built.

use lesson::{Claim, Session, Visitor};
use simulator::{Installation, Version};
use yew::prelude::*;

/// The table.
#[component]
pub fn States() -> Html {
    let steps = [
        (Claim::M1, "Fresh installation"),
        (Claim::M2, "Clear the box, OK"),
        (Claim::M3, "Tick it again, OK"),
        (Claim::M4, "Clear it once more, OK"),
    ];
    html! {
        <table class="table">
            <caption class="title">{ "What each step leaves in the metabase, and what a visitor then gets" }</caption>
            <thead>
                <tr>
                    { for ["Step", "What is done", "AnonymousUserName", "AnonymousUserPass", "AnonymousPasswordSync", "A visitor gets"]
                        .map(|heading| html! { <th scope="col">{ heading }</th> }) }
                </tr>
            </thead>
            <tbody>{ for steps.map(|(claim, done)| row(claim, done)) }</tbody>
        </table>
    }
}

fn row(claim: Claim, done: &'static str) -> Html {
    let installation = Installation::of(Version::Iis5);
    let Ok(session) = Session::begin(&installation, claim.actions(&installation)) else {
        return Html::default(); // not reached: the default installation is a good one
    };
    let node = session.focus();
    let stored = session.computer().anonymous(&node);
    let visitor = Visitor::of(session.computer(), &node);
    html! {
        <tr>
            <th scope="row">{ claim.name() }</th>
            <td>{ done }</td>
            <td>{ stored.user_name }</td>
            <td>{ if stored.password.is_some() { "stored" } else { "deleted: there is none" } }</td>
            <td>{ u8::from(stored.sync) }</td>
            <td>{ if visitor.is_granted() { "the page, 200" } else { "401.1, turned away" } }</td>
        </tr>
    }
}
