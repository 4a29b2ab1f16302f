//! The entries of the Security log, with the auditing of logons on (Q174073, facts D.4).

use crate::event::{Event, EventType, Log};
use crate::logon::{Attempt, Presenter};
use crate::{Computer, LogonError, LogonType, Version};

impl Event {
    /// What an attempt to log on leaves in the Security log.
    pub(crate) fn audit(
        on: &Computer,
        attempt: &Attempt,
        result: Result<(), LogonError>,
    ) -> Vec<Self> {
        let (domain, name) = names(on, &attempt.account);
        let entry = |event_id, category, first: &str, lines: &[(&str, &str)]| {
            let success = result.is_ok();
            let mut description = first.to_owned();
            for (label, value) in lines {
                for part in ["\n", *label, ": ", *value] {
                    description.push_str(part);
                }
            }
            Self {
                time: on.clock(),
                log: Log::Security,
                event_type: if success { EventType::SuccessAudit } else { EventType::FailureAudit },
                source: "Security",
                category,
                event_id,
                user: if success { format!("{domain}\\{name}") } else { SYSTEM.to_owned() },
                computer: on.installation().computer.clone(),
                description,
                data: Vec::new(),
            }
        };
        let logon_type = attempt.logon_type.number().to_string();
        let process = match attempt.by {
            Presenter::Iis | Presenter::Visitor => "IIS", // Q287537; by the subauthenticator too (facts D.1)
            Presenter::Challenge => "NtLmSsp",            // Q260835
        };
        let computer = on.installation().computer.as_str();
        let who = [("User Name", name.as_str()), ("Domain", domain.as_str())];
        let id = format!("(0x0,0x{:X})", 0x3F0D6 + on.events().len());
        let id = [("Logon ID", id.as_str())];
        let how = [
            ("Logon Type", logon_type.as_str()),
            ("Logon Process", process),
            ("Authentication Package", PACKAGE),
            ("Workstation Name", computer),
        ];
        let mut entries = Vec::new();
        match result {
            Ok(()) => {
                let network = attempt.logon_type == LogonType::Network;
                let event_id = if network && on.version() == Version::Iis5 { 540 } else { 528 };
                let first =
                    if event_id == 540 { "Successful Network Logon:" } else { "Successful Logon:" };
                entries.push(entry(event_id, LOGON, first, &[who.as_slice(), &id, &how].concat()));
            }
            Err(error) => {
                let (event_id, reason) = error.audited();
                let reason = [("Reason", reason)];
                let lines = [reason.as_slice(), &who, &how].concat();
                entries.push(entry(event_id, LOGON, "Logon Failure:", &lines));
                if error == LogonError::AccountLockedOut && on.version() == Version::Iis5 {
                    let first = format!(
                        "The logon to account: {name}\nby: {PACKAGE}\nfrom workstation: \\\\{computer}\nfailed. The error code was: 3221226036"
                    );
                    entries.push(entry(681, "Account Logon", &first, &[]));
                }
            }
        }
        entries
    }
}

const LOGON: &str = "Logon/Logoff";
const PACKAGE: &str = "MICROSOFT_AUTHENTICATION_PACKAGE_V1_0";
const SYSTEM: &str = "NT AUTHORITY\\SYSTEM";

/// The domain and the name of an account, as the entries print them: an account of this computer
/// has the computer's name as its domain.
fn names(on: &Computer, account: &str) -> (String, String) {
    let known = on.accounts().find(account).map_or(account, |known| &known.name);
    let (domain, name) =
        known.split_once('\\').unwrap_or((on.installation().computer.as_str(), known));
    (domain.to_owned(), name.to_owned())
}

impl LogonError {
    /// The number of the entry, and the reason that it gives (Q174073).
    fn audited(self) -> (u32, &'static str) {
        match self {
            Self::UnknownUserNameOrBadPassword => (529, "Unknown user name or bad password"),
            Self::AccountDisabled => (531, "Account currently disabled"),
            Self::LogonTypeNotGranted => {
                (534, "The user has not been granted the requested logon type at this machine")
            }
            Self::PasswordExpired => (535, "The specified account's password has expired"),
            Self::ModuleNotFound => (537, "An unexpected error occurred during logon"),
            Self::AccountLockedOut => (539, "Account locked out"),
            #[cfg(feature = "counterfactual")]
            Self::MadeUp => (537, "Made up for a test"),
        }
    }
}
