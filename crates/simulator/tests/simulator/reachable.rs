//! What holds in every state of the dialog and on every way between two, walked by [`graph`].
//!
//! [`graph`]: crate::graph

use crate::graph::{Arrival, Graph, ON_CLICK, ON_OK, keys};
use metabase::{Path, difference, schema::ANONYMOUS_USER_PASS};
use simulator::reach::{Key, Own, Password, State, confirmed};
use simulator::{Action, CommitRule, Confirmed, PasswordField, Rule, Subject, Version};
use std::collections::{BTreeMap, BTreeSet};

/// Asserts a claim for every step that is possible.
#[track_caller]
fn always(graph: &Graph, claim: impl Fn(&State, &Action, &State, &Arrival) -> bool) {
    let broken = graph.taken().find(|(from, action, to, how)| !claim(from, action, to, how));
    if let Some((from, action, to, how)) = broken {
        panic!("{action:?}\nfrom {:?}\nto   {:?}\n{how:?}", from.key, to.key);
    }
}

/// Asserts that something happens on at least one step.
#[track_caller]
fn sometimes(graph: &Graph, claim: impl Fn(&State, &Action, &State, &Arrival) -> bool) {
    assert!(graph.taken().any(|(from, action, to, how)| claim(from, action, to, how)));
}

fn open_dialogs(graph: &Graph) -> impl Iterator<Item = &State> {
    graph.states().iter().filter(|state| state.key.draft.is_some())
}

fn store(key: &Key) -> (Own, Own) {
    (key.master, key.site)
}

#[test]
#[expect(clippy::print_stderr, reason = "whoever runs it with --nocapture wants the time")]
fn every_state_is_reached_and_counted() {
    let counts = Graph::both().map(|(rule, graph)| {
        eprintln!("{rule:?}: {} states in {:?}", graph.states().len(), graph.took);
        let possible = graph.taken().count();
        let refused = graph.steps.len() - possible;
        (rule, graph.states().len(), graph.closed().count(), possible, refused)
    });
    // States, those of them without a dialog, actions that led somewhere, actions refused.
    assert_eq!(
        counts,
        [
            (CommitRule::OnOk, 30_740, 580, 317_840, 112_520),
            (CommitRule::OnClick, 14_823, 580, 164_135, 43_387),
        ]
    );
}

#[test]
fn both_versions_have_the_same_graph() {
    for (rule, newer) in Graph::both() {
        let older = Graph::walk(Version::Iis4, rule);
        assert!(keys(&older) == keys(newer), "{rule:?}: other states");
        assert!(older.steps == newer.steps, "{rule:?}: other steps");
    }
}

/// A corner of the square: the box, and whether a password is stored, at the master properties.
fn corner(key: &Key) -> &'static str {
    let stored = matches!(key.master.password, Some(Password::Of(_)));
    match (key.master.sync == Some(true), stored) {
        (true, true) => "as installed",
        (false, true) => "cleared",
        (true, false) => "armed",
        (false, false) => "broken",
    }
}

#[test]
fn no_sequence_of_the_dialog_leads_back_to_as_installed() {
    for (rule, graph) in Graph::both() {
        let ways: BTreeSet<_> = graph
            .taken()
            .filter(|(from, _, to, _)| store(&from.key) != store(&to.key))
            .map(|(from, _, to, _)| (corner(&from.key), corner(&to.key)))
            .filter(|(from, to)| from != to)
            .collect();
        let mut expected = vec![
            ("armed", "broken"),
            ("armed", "cleared"),
            ("as installed", "armed"),
            ("as installed", "broken"),
            ("as installed", "cleared"),
            ("broken", "armed"),
            ("broken", "cleared"),
            ("cleared", "armed"),
            ("cleared", "broken"),
        ];
        if rule == CommitRule::OnClick {
            // The click on the box is a commit of its own, so no OK does two things at once.
            expected
                .retain(|way| !matches!(way, ("armed", "cleared") | ("as installed", "broken")));
        }
        assert_eq!(ways.into_iter().collect::<Vec<_>>(), expected, "{rule:?}");
    }
}

#[test]
fn no_sequence_of_the_dialog_restores_the_installed_metabase() {
    for (_, graph) in Graph::both() {
        for start in &graph.states()[..2] {
            sometimes(graph, |from, _, to, _| {
                store(&from.key) == store(&start.key) && store(&to.key) != store(&start.key)
            });
            always(graph, |from, _, to, _| {
                store(&from.key) == store(&start.key) || store(&to.key) != store(&start.key)
            });
        }
    }
}

/// Whether the step deletes `AnonymousUserPass` at the master properties or at the site.
fn deletes(from: &State, to: &State) -> bool {
    [false, true].iter().any(|&at_site| {
        from.key.own(at_site).password.is_some() && to.key.own(at_site).password.is_none()
    })
}

#[test]
fn only_ok_with_the_box_ticked_deletes_the_password() {
    // With the box ticked, and from a stored 0 or for an account that was assigned. Then always.
    always(&ON_OK, |from, action, to, _| {
        let cause = from.key.draft.is_some_and(|draft| {
            let stored = from.key.effective(draft.at_site);
            let reason = stored.sync == Some(false) || draft.assigned;
            let owns = from.key.own(draft.at_site).password.is_some();
            matches!(action, Action::Ok(_)) && draft.sync && reason && owns
        });
        deletes(from, to) == cause
    });
    sometimes(&ON_OK, |from, _, to, _| deletes(from, to));
}

#[test]
fn if_each_click_were_written_the_click_would_delete_the_password() {
    always(&ON_CLICK, |from, action, to, _| {
        let by_click = matches!(action, Action::SetSync { checked: true });
        let by_ok = matches!(action, Action::Ok(_))
            && from.key.draft.is_some_and(|draft| draft.sync && draft.assigned);
        !deletes(from, to) || by_click || by_ok
    });
    sometimes(&ON_CLICK, |from, action, to, _| {
        matches!(action, Action::SetSync { .. }) && deletes(from, to)
    });
}

#[test]
fn a_cancelled_draft_changes_nothing() {
    let only_ok_writes = |from: &State, action: &Action, to: &State, how: &Arrival| {
        let wrote = how.wrote || store(&from.key) != store(&to.key);
        !wrote || matches!(action, Action::Ok(_))
    };
    always(&ON_OK, only_ok_writes);
    always(&ON_OK, |_, action, to, _| *action != Action::Cancel || to.key.draft.is_none());
    sometimes(&ON_CLICK, |from, action, to, how| !only_ok_writes(from, action, to, how));
}

#[test]
fn clicking_the_box_never_touches_the_password_field() {
    let field = |state: &State| state.computer.dialog().map(|view| view.password);
    let touched = |from: &State, action: &Action, to: &State, _: &Arrival| {
        matches!(action, Action::SetSync { .. }) && field(from) != field(to)
    };
    always(&ON_OK, |from, action, to, how| !touched(from, action, to, how));
    sometimes(&ON_CLICK, touched); // and so S2 fails
}

#[test]
fn an_account_picked_or_newly_typed_blanks_the_field_and_the_same_name_typed_does_not() {
    for (_, graph) in Graph::both() {
        always(graph, |from, action, to, _| {
            let Some(draft) = to.key.draft else { return true };
            let blanked = draft.password == Some(Password::Blank) && draft.assigned;
            let renamed = from.key.draft.is_some_and(|old| old.name != draft.name);
            match action {
                Action::TypeUserName { .. } if !renamed => from.key == to.key,
                Action::TypeUserName { .. } | Action::Browse { .. } => blanked,
                Action::TypePassword { .. } => draft.assigned == from.key.draft.unwrap().assigned,
                Action::Open { .. } => !draft.assigned && draft.password.is_none(),
                Action::SetSync { .. } | Action::Ok(_) | Action::Cancel => true,
                _ => false,
            }
        });
    }
}

#[test]
fn opening_the_dialog_and_pressing_ok_writes_nothing() {
    for (_, graph) in Graph::both() {
        for state in graph.closed() {
            for open in &graph.alphabet()[..2] {
                let opened = state.computer.apply(open).unwrap().0;
                let (after, outcome) = opened.apply(&Action::ok()).unwrap();
                assert_eq!(outcome.changes, [], "{:?}", state.key);
                assert!(after == state.computer, "{:?}", state.key);
            }
        }
    }
}

#[test]
fn after_ok_the_node_holds_what_the_dialog_showed() {
    always(&ON_OK, |from, action, to, _| {
        let (Action::Ok(_), Some(draft)) = (action, from.key.draft) else { return true };
        let (before, after) = (from.key.effective(draft.at_site), to.key.effective(draft.at_site));
        let password = match draft.password {
            _ if draft.sync => true, // deleted or not: the test of deletion says when
            None => after.password == before.password,
            Some(Password::Blank) => !matches!(after.password, Some(Password::Of(_))),
            typed => after.password == typed,
        };
        (after.name, after.sync) == (Some(draft.name), Some(draft.sync)) && password
    });
}

#[test]
fn the_other_node_keeps_its_own_records() {
    for (_, graph) in Graph::both() {
        always(graph, |from, _, to, _| {
            let other = from.key.draft.is_some_and(|draft| !draft.at_site);
            let open = from.key.draft.is_some();
            !open || from.key.own(other) == to.key.own(other)
        });
    }
}

#[test]
fn a_blank_field_under_a_cleared_box_is_what_must_be_typed() {
    for (_, graph) in Graph::both() {
        let mut seen = BTreeSet::new();
        for state in open_dialogs(graph) {
            let draft = state.key.draft.unwrap();
            let view = state.computer.dialog().unwrap();
            let stored = state.key.effective(draft.at_site).password;
            let shown = draft.password.or(stored);
            let blank = !matches!(shown, Some(Password::Of(_)));
            assert_eq!(view.password == PasswordField::Blank, blank, "{:?}", state.key);
            assert_eq!(view.password.text().is_empty(), blank, "{:?}", state.key);
            assert_eq!(view.must_enter_password, !draft.sync && blank, "{:?}", state.key);
            seen.insert((draft.sync, blank));
        }
        assert_eq!(seen.len(), 4, "C1 is too broad: the field may be blank or not");
    }
}

/// Where an action is not possible, as designed: the code, or `None` where it is possible.
fn refusal(state: &State, action: &Action) -> Option<&'static str> {
    let Some(draft) = state.key.draft else {
        let Action::Open { node } = action else { return Some("no-dialog") };
        let known = ["LM/W3SVC", "LM/W3SVC/1"].contains(&node.as_str());
        return (!known).then_some("unknown-node");
    };
    let asked = !draft.sync && matches!(draft.password, Some(Password::Of(_)));
    match action {
        Action::Open { .. } => Some("dialog-open"),
        Action::Browse { account } => (account == "NOBODY").then_some("unknown-account"),
        Action::TypePassword { .. } => draft.sync.then_some("password-disabled"),
        Action::Ok(Confirmed { password: None, .. }) => asked.then_some("confirm-required"),
        Action::Ok(_) => asked.then_some("confirm-mismatch"),
        Action::SetSync { .. } | Action::TypeUserName { .. } | Action::Cancel => None,
        _ => panic!("{action:?} is not in the alphabet"),
    }
}

#[test]
fn an_impossible_action_is_refused_and_changes_nothing() {
    let open = |node| Action::Open { node: Path::parse(node).unwrap() };
    let further = [
        open("LM/MSFTPSVC/1/ROOT"),
        open("LM/W3SVC/9"),
        Action::browse("NOBODY"),
        Action::ok_confirmed("else"),
    ];
    for (_, graph) in Graph::both() {
        let mut codes = BTreeSet::new();
        for state in graph.states() {
            let before = state.computer.clone();
            for action in graph.alphabet().iter().chain(&further) {
                let code = before.apply(action).err().map(|error| error.code());
                assert_eq!(code, refusal(state, action), "{action:?} in {:?}", state.key);
                codes.extend(code);
            }
            assert!(before == state.computer);
        }
        assert_eq!(codes.len(), 7, "{codes:?}");
    }
}

#[test]
fn the_preview_of_ok_is_what_ok_then_does() {
    for (_, graph) in Graph::both() {
        for state in open_dialogs(graph) {
            let promised = state.computer.preview(&Action::ok()).unwrap();
            let done = state.computer.apply(&confirmed(&Action::ok(), &state.computer)).unwrap();
            assert!(promised == done, "{:?}", state.key);
        }
    }
}

#[test]
fn the_reported_changes_are_the_difference_of_the_metabases() {
    // Many drafts lead from one store to another: what differs between these is looked up once.
    let mut differences = BTreeMap::new();
    for (_, graph) in Graph::both() {
        for (from, action, to, how) in graph.taken() {
            let mut changes = how.outcome.as_ref().map_or(vec![], |how| how.changes.clone());
            assert_eq!(how.wrote, !changes.is_empty(), "{action:?} in {:?}", from.key);
            if how.wrote {
                let [before, after] = [from, to].map(|state| state.computer.metabase());
                let found = differences
                    .entry((from.key.without_draft(), to.key.without_draft()))
                    .or_insert_with(|| difference(before, after));
                changes.sort_by_key(|change| (change.path.clone(), change.id));
                assert_eq!(changes, *found, "{action:?} in {:?}", from.key);
            }
        }
    }
}

#[test]
fn a_clear_is_told_to_keep_the_password_only_where_it_does() {
    for (_, graph) in Graph::both() {
        for (from, action, to, how) in graph.taken() {
            let Some(outcome) = &how.outcome else { continue };
            let cites = |rule| outcome.citations.iter().any(|citation| citation.rule == rule);
            let writes = outcome.changes.iter().any(|change| change.id == ANONYMOUS_USER_PASS.id);
            let keeps = cites(Rule::ClearKeepsPassword);
            let finds_none = cites(Rule::ClearFindsNoPassword);
            let context = format!("{action:?} in {:?}", from.key);
            assert!(!writes || !(keeps || finds_none), "{context}");
            if keeps || finds_none {
                let node = &from.computer.draft().unwrap().node;
                assert_eq!(to.computer.anonymous(node).has_password(), keeps, "{context}");
            }
        }
    }
}

#[test]
fn every_change_has_one_citation_that_fits_it() {
    for (_, graph) in Graph::both() {
        for (from, action, _, how) in graph.taken() {
            let Some(outcome) = &how.outcome else { continue };
            for (index, change) in outcome.changes.iter().enumerate() {
                let subject = Subject::Change(index);
                let rules = outcome.citations.iter().filter(|cite| cite.subject == subject);
                assert_eq!(rules.count(), 1, "{action:?} in {:?}", from.key);
                let deletion = matches!(
                    outcome.rule(subject),
                    Some(Rule::TickDeletesPassword | Rule::AssignedAccountDeletesPassword)
                );
                if change.id == ANONYMOUS_USER_PASS.id {
                    assert_eq!(change.is_deletion(), deletion, "{action:?} in {:?}", from.key);
                }
            }
            assert!(outcome.events.is_empty() && outcome.reply.is_none());
        }
    }
}
