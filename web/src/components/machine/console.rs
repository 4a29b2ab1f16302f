//! The console, in which adsutil.vbs runs (facts B.1, windows-ui 5). What stands in it is computed
//! from the session; only the line that is being typed is its own.

mod command_line;
mod equivalent;
mod log;

use crate::components::controls::act;
use crate::components::window::still_title_bar;
use crate::state::Message;
use crate::texts::machine::console as texts;
use crate::view::{Kept, View};
use command_line::CommandLine;
use equivalent::Commands;
use lesson::console::{Console, run};
use yew::prelude::*;

/// How many lines the console shows before it is asked for more.
const LINES: usize = 500;

/// The window.
pub(super) fn console(view: View<'_>) -> Html {
    view.kept().map(|kept| html! { <Window ..kept /> }).unwrap_or_default()
}

/// The window, what to type into it, and what the last OK comes to in it.
#[component]
fn Window(kept: &Kept) -> Html {
    let view = kept.view();
    let session = &view.page.session;
    let version = view.page.version();
    let input = CommandLine::new(use_node_ref(), use_mut_ref(|| 0));
    let shown = use_state_eq(|| LINES);
    let bottom = use_node_ref();
    let newest = session.done().rfind(|(_, step)| step.outcome.exit_code.is_some());
    let newest = (session.branch(), version, newest.map(|(number, _)| number));
    use_effect_with((newest, bottom.clone()), |(_, bottom)| log::scroll_to_end(bottom));

    let send = view.on(Message::Do);
    let enter = {
        let (input, shown) = (input.clone(), shown.clone());
        Callback::from(move |()| {
            shown.set(LINES);
            send.emit(run(&input.take()));
        })
    };
    let submit = enter.reform(|event: SubmitEvent| event.prevent_default());
    let console = Console::of(version);
    let suggestion = |command: &'static str| {
        let input = input.clone();
        act(view, command, Some("small"), true, Callback::from(move |_| input.fill(command)))
    };
    html! {
        <section class="console" data-area="" tabindex="-1" aria-label={texts::CONSOLE}>
            <div class="window" data-active="true">
                { still_title_bar(view, console.title) }
                <div class="screen">
                    { log::log(session, *shown, &bottom, Callback::from({
                        let shown = shown.clone();
                        move |_| shown.set(*shown + LINES)
                    })) }
                    { input.view(console, session, submit) }
                </div>
            </div>
            <div class="keys">
                { act(view, texts::RUN, Some("small"), true, enter.reform(|_: MouseEvent| ())) }
                <span class="note">{ texts::KEYS }</span>
            </div>
            <div class="suggestions" role="group" aria-label={texts::TO_TRY}>
                { for texts::SUGGESTIONS.map(suggestion) }
            </div>
            { log::sources(session) }
            <Commands session={session.clone()} fill={Callback::from(move |line: String| input.fill(&line))} />
        </section>
    }
}
