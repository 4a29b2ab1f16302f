//! The three wires from the dialog's fields to their records. What is drawn here has no place yet: the
//! hook `use_stage_geometry` measures field and record, and sets the paths.

use yew::prelude::*;

/// The wires.
///
/// `kinds`: what OK does to each record. `loose`: no dialog is open, so no field holds the other end.
/// `snapped`: OK was just pressed, so that a cut wire snaps.
pub(super) fn wires(kinds: [&'static str; 3], loose: bool, snapped: bool) -> Html {
    let records = ["6020", "6021", "6022"];
    let wire = records.into_iter().zip(kinds).map(|(record, kind)| {
        let cut = kind == "delete";
        let snaps = snapped && cut;
        let strands: &[&str] = if cut { &["start", "end"] } else { &["start"] };
        let strand = |look: &'static str| {
            strands.iter().map(move |part| html! { <path class="strand" data-look={look} data-part={*part} /> })
        };
        html! {
            <g class="wire" data-record={record} data-kind={kind} data-snapped={snaps.then_some("")}
                data-loose={(loose && !snaps).then_some("")}>
                { for strand("coat") }
                { for strand("line") }
                { for (!loose || snaps).then(|| html! { <circle class="port" r="3.5" /> }) }
                { for cut.then(|| html! { <><path class="cross" data-look="coat" /><path class="cross" /></> }) }
                { for (kind == "write").then(|| html! { <path class="head" /> }) }
            </g>
        }
    });
    html! { <svg class="wires" aria-hidden="true" focusable="false">{ for wire }</svg> }
}
