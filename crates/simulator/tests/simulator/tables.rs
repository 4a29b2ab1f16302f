//! The tables that others rely on: rules with their sources, refusals with their codes and texts.

use crate::notation::made_up_password;
use metabase::Path;
use simulator::{
    AccountChange, Action, ActionError, CommitRule, Computer, Installation, InstallationError,
    Rule, Version,
};
use std::collections::BTreeSet;

#[test]
fn every_rule_names_a_source_and_a_part_of_it() {
    for rule in Rule::ALL.iter().copied() {
        let basis = rule.basis();
        assert!(!basis.part.is_empty(), "{rule:?}");
        for source in basis.source.split(", ") {
            // The script itself is a source: it is what an administrator has.
            let number = source.strip_prefix('Q').or_else(|| source.strip_prefix("KB "));
            let is_article = number.is_some_and(|number| {
                number.len() == 6 && number.bytes().all(|byte| byte.is_ascii_digit())
            });
            assert!(is_article || source == "adsutil.vbs", "{rule:?}: `{source}` is no source");
        }
        assert_ne!(basis.inferred, Some(""), "{rule:?} is inferred without a reason");
    }
}

#[test]
fn what_the_articles_do_not_say_is_marked_inferred() {
    let inferred: Vec<Rule> =
        Rule::ALL.iter().copied().filter(|rule| rule.basis().inferred.is_some()).collect();
    assert_eq!(
        inferred,
        [
            Rule::NothingIsWrittenBeforeOk,
            Rule::BrowseBlanksPassword,
            Rule::RetypedNameBlanksPassword,
            Rule::AssignedAccountDeletesPassword,
            Rule::BlankIsWritten,
            Rule::TokenIsReused,
            Rule::WayInIsNested,
            Rule::SubauthenticatorKnowsLocalAccounts,
            Rule::DisabledAccountIsRefused,
            Rule::ExpiredPasswordIsRefused,
            Rule::StoppedServiceIsSilent,
            Rule::ScriptIsFilledIn,
        ]
    );
    assert_eq!(Rule::ALL.len() - inferred.len(), 40, "documented");
}

#[test]
fn every_refusal_has_a_code_and_says_what_to_do() {
    let node = Path::parse("LM/W3SVC/Info").unwrap();
    let table = [
        (
            ActionError::NoDialog,
            "no-dialog",
            "No dialog is open: open Anonymous User Account first.",
        ),
        (
            ActionError::DialogOpen,
            "dialog-open",
            "A dialog is open already: press OK or Cancel before opening another.",
        ),
        (
            ActionError::UnknownNode(node),
            "unknown-node",
            "LM/W3SVC/Info is no such place: use LM/W3SVC, a site such as LM/W3SVC/1, a path below its ROOT, or LM/MSFTPSVC and its sites for FTP.",
        ),
        (
            ActionError::UnknownAccount("NOBODY".into()),
            "unknown-account",
            "No account is called \"NOBODY\": pick one that exists, or create it first.",
        ),
        (
            ActionError::PasswordDisabled,
            "password-disabled",
            "The password can't be typed while the box is ticked: clear the box first.",
        ),
        (
            ActionError::ConfirmRequired,
            "confirm-required",
            "A typed password is written only when it has been typed twice: confirm it.",
        ),
        (
            ActionError::ConfirmMismatch,
            "confirm-mismatch",
            "The two passwords differ: nothing was written. Type the same one twice.",
        ),
    ];
    for (error, code, text) in &table {
        assert_eq!((error.code(), error.to_string().as_str()), (*code, *text));
    }
    let codes: BTreeSet<&str> = table.iter().map(|(error, ..)| error.code()).collect();
    assert_eq!(codes.len(), table.len());
}

#[test]
fn a_computer_needs_a_name_that_windows_takes() {
    let install = |name: &str| {
        Computer::install(&Installation { computer: name.into(), ..Installation::default() })
    };
    for name in ["A", "WEB-01", "ABCDEFGHIJKLMNO"] {
        let computer = install(name).unwrap();
        assert!(computer.accounts().find(&format!("IUSR_{name}")).is_some());
    }
    for name in ["", "ABCDEFGHIJKLMNOP", "WEB 01", "WËB", "A/B"] {
        let error = install(name).unwrap_err();
        assert_eq!(error, InstallationError::BadComputerName(name.into()));
        assert_eq!(
            error.to_string(),
            format!(
                "\"{name}\" is not a computer name: use 1 to 15 letters, digits and \"-\", such as WEB01"
            )
        );
    }
}

#[test]
fn a_new_computer_writes_at_ok() {
    for version in Version::ALL {
        assert_eq!(Installation::of(version).commit_rule, CommitRule::OnOk);
    }
}

#[test]
fn the_same_actions_give_the_same_computer() {
    let build = || {
        let mut computer = Computer::install(&Installation::default()).unwrap();
        let create = AccountChange::create("x");
        for action in [
            Action::open(),
            Action::SetSync { checked: false },
            Action::ok(),
            Action::set_account("visitor", create),
            Action::request(),
            Action::Wait { seconds: 7 },
        ] {
            computer = computer.apply(&action).unwrap().0;
        }
        computer
    };
    assert_eq!(build(), build());
    // Links hold actions only: what they play on must be the same for ever.
    assert_eq!(made_up_password(&build()), "PgK423H3xdEn4E");
}
