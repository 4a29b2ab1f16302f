//! What OK would do: a caption for each wire, and what a visitor would get then. Right after OK, what
//! it did.

use super::stage::kind;
use crate::texts::preview as texts;
use crate::view::View;
use lesson::{Forecast, Visitor, Wire, effect_words};
use yew::prelude::*;

/// The captions.
pub(super) fn preview(
    view: View<'_>,
    wires: Option<&[Wire; 3]>,
    forecast: Option<&Forecast>,
) -> Html {
    let page = view.page;
    let session = &page.session;
    let now = Visitor::of(session.computer(), &session.focus());
    let then = forecast.map_or(&now, |forecast| &forecast.visitor);
    let (from, to) = (now.status_text(), then.status_text());
    let (lead, code) = match forecast {
        None if page.covers() => (texts::WOULD_GET, "?".to_owned()),
        None => (texts::GETS, to.to_owned()),
        Some(_) if from == to => (texts::WOULD_GET, texts::still(to)),
        Some(_) => (texts::WOULD_GET, texts::instead(from, to)),
    };
    let heading = match forecast {
        None if wires.is_some() => texts::DID,
        Some(forecast) if forecast.hands_up > 0 => texts::WILL_WRITE,
        None | Some(_) => texts::WOULD_DO,
    };
    let lines = wires.iter().flat_map(|wires| wires.iter()).map(|wire| {
        html! {
            <li class="line record" data-kind={kind(wire)}>
                <span class="spoken">{ texts::record(wire.property.name) }</span>
                { effect_words(wire, forecast.is_some()) }
            </li>
        }
    });
    let why = if page.covers() { texts::COVERED } else { texts::NO_DIALOG };
    let idle = wires.is_none().then_some(["", why, ""]).into_iter().flatten();
    let idle = idle.map(|text| html! { <li class="line record" data-kind="none">{ text }</li> });
    html! {
        <section class="preview" data-area="" tabindex={view.is_live().then_some("-1")} aria-label={texts::WOULD_DO}>
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
