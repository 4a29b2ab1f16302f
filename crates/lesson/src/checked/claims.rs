//! What is checked: the article's claims, and what else the page says of every state.

use super::{Step, node, store};
use crate::Visitor;
use simulator::reach::{DraftKey, Own, Password, State};
use simulator::{Action, Log, PasswordField, paths};

/// A claim, told as something that can be tried everywhere.
#[derive(Debug)]
pub(super) struct Claimed {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) concerns: Concerns,
}

/// What a claim is about. `None`: this one it does not concern.
#[derive(Clone, Copy, Debug)]
pub(super) enum Concerns {
    States(fn(&State) -> Option<bool>),
    Steps(fn(&Step<'_>) -> Option<bool>),
}

/// All, those of the article first.
pub(super) const CLAIMS: [Claimed; 13] = [
    Claimed {
        name: "M1",
        title: "A fresh installation has the box ticked, and stores a password.",
        concerns: Concerns::States(fresh_is_ticked_and_stores_a_password),
    },
    Claimed {
        name: "M2",
        title: "Where the box turns from ticked to cleared, and no other account or password was given, the stored password stays.",
        concerns: Concerns::Steps(clearing_keeps_the_password),
    },
    Claimed {
        name: "M3",
        title: "Where the box turns from cleared to ticked, the node’s AnonymousUserPass is deleted.",
        concerns: Concerns::Steps(ticking_deletes_the_password),
    },
    Claimed {
        name: "M4",
        title: "With the box cleared and no password stored, the field is blank until one is typed.",
        concerns: Concerns::States(nothing_stored_must_be_typed),
    },
    Claimed {
        name: "S1",
        title: "After Browse… the password field is blank.",
        concerns: Concerns::Steps(browse_blanks_the_field),
    },
    Claimed {
        name: "S2",
        title: "Clicking the box never changes the password field.",
        concerns: Concerns::Steps(the_box_leaves_the_field_alone),
    },
    Claimed {
        name: "S3",
        title: "With the box cleared and no password stored, a visitor is refused, and the System log gets a warning.",
        concerns: Concerns::States(refused_and_logged),
    },
    Claimed {
        name: "C1",
        title: "Once the box is cleared, the password has to be typed.",
        concerns: Concerns::States(cleared_must_be_typed),
    },
    Claimed {
        name: "C1",
        title: "Who was turned away gets in again only when a password was typed.",
        concerns: Concerns::Steps(only_typing_restores),
    },
    Claimed {
        name: "",
        title: "Only OK changes the metabase.",
        concerns: Concerns::Steps(only_ok_writes),
    },
    Claimed {
        name: "",
        title: "Only OK with the box ticked deletes a password.",
        concerns: Concerns::Steps(only_a_ticked_ok_deletes),
    },
    Claimed {
        name: "",
        title: "No step leads back to the metabase as installed.",
        concerns: Concerns::Steps(never_back_to_as_installed),
    },
    Claimed {
        name: "",
        title: "While the box is ticked nobody is turned away, whatever password is stored.",
        concerns: Concerns::States(ticked_lets_in),
    },
];

/// The dialog, and what holds at its node.
fn draft(state: &State) -> Option<(DraftKey, Own)> {
    state.key.draft.map(|draft| (draft, state.key.effective(draft.at_site)))
}

/// What holds at the dialog's node before a step and after it.
fn held(step: &Step<'_>) -> Option<[Own; 2]> {
    let at_site = step.before.key.draft?.at_site;
    Some([step.before, step.after].map(|state| state.key.effective(at_site)))
}

fn is_password(password: Option<Password>) -> bool {
    matches!(password, Some(Password::Of(_)))
}

fn fresh_is_ticked_and_stores_a_password(state: &State) -> Option<bool> {
    let is_start = state.came_from.is_none();
    let master = state.key.master;
    is_start.then_some(master.sync == Some(true) && is_password(master.password))
}

fn clearing_keeps_the_password(step: &Step<'_>) -> Option<bool> {
    let [before, after] = held(step)?;
    let (draft, _) = draft(step.before)?;
    let turns = before.sync == Some(true) && after.sync == Some(false);
    let plain = draft.password.is_none() && !draft.assigned;
    (turns && plain).then_some(before.password == after.password)
}

fn ticking_deletes_the_password(step: &Step<'_>) -> Option<bool> {
    let at_site = step.before.key.draft?.at_site;
    let [before, after] = held(step)?;
    let turns = before.sync == Some(false) && after.sync == Some(true);
    turns.then(|| step.after.key.own(at_site).password.is_none())
}

fn nothing_stored_must_be_typed(state: &State) -> Option<bool> {
    let (draft, stored) = draft(state)?;
    let concerned = !draft.sync && !is_password(stored.password) && !is_password(draft.password);
    concerned.then(|| state.computer.dialog().is_some_and(|dialog| dialog.must_enter_password))
}

fn browse_blanks_the_field(step: &Step<'_>) -> Option<bool> {
    let browsed = matches!(step.action, Action::Browse { .. });
    browsed.then(|| field(step.after) == Some(PasswordField::Blank))
}

fn field(state: &State) -> Option<PasswordField> {
    state.computer.dialog().map(|dialog| dialog.password)
}

fn the_box_leaves_the_field_alone(step: &Step<'_>) -> Option<bool> {
    let clicked = matches!(step.action, Action::SetSync { .. });
    clicked.then(|| field(step.before) == field(step.after))
}

/// What a visitor of the site meets, once no dialog is open.
fn met(state: &State) -> Option<Own> {
    state.key.draft.is_none().then(|| state.key.effective(true))
}

fn refused_and_logged(state: &State) -> Option<bool> {
    let met = met(state)?;
    let concerned = met.sync == Some(false) && met.password.is_none();
    concerned.then(|| {
        let done = state.computer.preview(&Action::request());
        done.is_ok_and(|(_, outcome)| {
            let refused = outcome.reply.is_some_and(|reply| !reply.is_granted());
            refused && outcome.events.iter().any(|event| event.log == Log::System)
        })
    })
}

fn cleared_must_be_typed(state: &State) -> Option<bool> {
    let (draft, _) = draft(state)?;
    let cleared = !draft.sync && !is_password(draft.password);
    cleared.then(|| state.computer.dialog().is_some_and(|dialog| dialog.must_enter_password))
}

fn only_typing_restores(step: &Step<'_>) -> Option<bool> {
    let (draft, stored) = draft(step.before)?;
    let concerned =
        step.wrote && stored.sync == Some(false) && matches!(step.action, Action::Ok(_));
    if !concerned {
        return None;
    }
    let node = node(step.before);
    let gets_in = |state: &State| Visitor::of(&state.computer, &node).is_granted();
    let restored = !gets_in(step.before) && gets_in(step.after);
    restored.then_some(is_password(draft.password))
}

fn only_ok_writes(step: &Step<'_>) -> Option<bool> {
    let changed = step.wrote || !step.outcome.changes.is_empty();
    changed.then_some(matches!(step.action, Action::Ok(_)))
}

fn only_a_ticked_ok_deletes(step: &Step<'_>) -> Option<bool> {
    let gone = [false, true].iter().any(|&at_site| {
        let own = [step.before, step.after].map(|state| state.key.own(at_site).password);
        matches!(own, [Some(_), None])
    });
    let ticked = step.before.key.draft.is_some_and(|draft| draft.sync);
    gone.then_some(ticked && matches!(step.action, Action::Ok(_)))
}

fn never_back_to_as_installed(step: &Step<'_>) -> Option<bool> {
    let [before, after] = [step.before, step.after].map(store);
    (before != after).then(|| !step.starts.contains(&after))
}

fn ticked_lets_in(state: &State) -> Option<bool> {
    let met = met(state)?;
    // A name that nobody has is another story.
    let known = met.name.is_some_and(|name| name < 2);
    let concerned = met.sync == Some(true) && known;
    concerned.then(|| Visitor::of(&state.computer, &paths::default_site()).is_granted())
}
