//! What OK would do: a caption for each wire, and what a visitor would get then. Right after OK, what
//! it did.

use super::controls::maybe;
use super::stage::kind;
use crate::view::View;
use lesson::{Effect, Forecast, Visitor, Wire};
use metabase::Data;
use metabase::schema::ANONYMOUS_USER_PASS;
use yew::prelude::*;

/// The captions.
pub(super) fn preview(
    view: View<'_>,
    wires: Option<&[Wire; 3]>,
    forecast: Option<&Forecast>,
) -> Html {
    let session = &view.page.session;
    let now = Visitor::of(session.computer(), &session.focus());
    let then = forecast.map_or(&now, |forecast| &forecast.visitor);
    let (from, to) = (now.status_text(), then.status_text());
    let (lead, code) = match forecast {
        None => ("A visitor gets", to.to_owned()),
        Some(_) if from == to => ("A visitor would get", format!("still {to}")),
        Some(_) => ("A visitor would get", format!("{from} → {to}")),
    };
    let heading = match forecast {
        None if wires.is_some() => "What OK did",
        Some(forecast) if forecast.hands_up > 0 => "At the OK that writes",
        None | Some(_) => "What OK would do",
    };
    let lines = wires.iter().flat_map(|wires| wires.iter()).map(|wire| {
        html! {
            <li class="line record" data-kind={kind(wire)}>
                <span class="spoken">{ format!("{}: ", wire.property.name) }</span>
                { words(wire, forecast.is_some()) }
                { maybe(wire.rule.and_then(|rule| rule.basis().inferred).map(|reason| html! {
                    <span class="mark" title={reason}>{ "inferred" }</span>
                })) }
            </li>
        }
    });
    let covered = session.computer().draft().is_some();
    let why = if covered { "covered until you answer" } else { "no dialog is open" };
    let idle = wires.is_none().then_some(["", why, ""]).into_iter().flatten();
    let idle = idle.map(|text| html! { <li class="line record" data-kind="none">{ text }</li> });
    html! {
        <section class="preview" data-area="" tabindex={view.is_live().then_some("-1")} aria-label="What OK would do">
            <h2 class="heading">{ heading }</h2>
            <ul class="lines">
                { for lines }
                { for idle }
                <li class="line for_visitor" data-result={if then.is_granted() { "granted" } else { "refused" }}>
                    { lead }{ " " }<span class="code">{ code }</span>
                </li>
                { others(forecast) }
            </ul>
        </section>
    }
}

#[cfg(not(feature = "machine"))]
fn others(_forecast: Option<&Forecast>) -> Html {
    Html::default()
}

/// The records besides the three that OK would change: property sheets have some.
#[cfg(feature = "machine")]
fn others(forecast: Option<&Forecast>) -> Html {
    let others = forecast.into_iter().flat_map(Forecast::others);
    html! { <>{ for others.map(|said| html! { <li class="line other" data-kind="write">{ said }</li> }) }</> }
}

fn words(wire: &Wire, ahead: bool) -> String {
    let secret = wire.property.id == ANONYMOUS_USER_PASS.id;
    match &wire.effect {
        Effect::Same => "same".to_owned(),
        Effect::NothingToWrite => "nothing to write".to_owned(),
        Effect::Deleted if ahead => "will be deleted".to_owned(),
        Effect::Deleted => "deleted".to_owned(),
        Effect::Emptied if ahead => "will be written as empty text".to_owned(),
        Effect::Emptied => "written as empty text".to_owned(),
        Effect::Written { .. } if secret && ahead => "will be written".to_owned(),
        Effect::Written { .. } if secret => "written".to_owned(),
        Effect::Written { before, after } => {
            let before = before.as_ref().map_or("none".to_owned(), Data::to_string);
            format!("{before} → {after}")
        }
    }
}
