//! What is decided before the first action: version, computer name, seed, commit rule.

use crate::CommitRule;
use std::fmt;

/// A version of IIS that the article is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// Internet Information Server 4.0, on Windows NT 4.0.
    Iis4,
    /// Internet Information Services 5.0, on Windows 2000.
    #[default]
    Iis5,
}

/// What a computer is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Installation {
    /// The version of IIS.
    pub version: Version,
    /// The computer's name: 1 to 15 ASCII letters, digits and `-`.
    pub computer: String,
    /// The seed of the made-up passwords. The same seed gives the same passwords.
    pub seed: u64,
    /// When the dialog writes.
    pub commit_rule: CommitRule,
    /// Whether the computer is a domain controller, whose accounts are the domain's (Q207671).
    pub domain_controller: bool,
}

/// Why no computer can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InstallationError {
    /// The text given is not a computer name.
    BadComputerName(String),
}

impl Version {
    /// Both, the older first.
    pub const ALL: [Self; 2] = [Self::Iis4, Self::Iis5];

    /// `"4.0"` or `"5.0"`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Iis4 => "4.0",
            Self::Iis5 => "5.0",
        }
    }
}

impl Default for Installation {
    fn default() -> Self {
        Self {
            version: Version::default(),
            computer: "WEB01".to_owned(),
            seed: 259_353,
            commit_rule: CommitRule::default(),
            domain_controller: false,
        }
    }
}

impl Installation {
    /// The default installation of a version.
    pub fn of(version: Version) -> Self {
        Self { version, ..Self::default() }
    }

    /// The name of the account that Setup makes for anonymous visitors (Q259353 M1).
    pub fn anonymous_account(&self) -> String {
        format!("IUSR_{}", self.computer)
    }

    /// The name of the account for out-of-process applications (facts E).
    pub fn application_account(&self) -> String {
        format!("IWAM_{}", self.computer)
    }

    pub(crate) fn check(&self) -> Result<(), InstallationError> {
        let name = &self.computer;
        let fits = (1..=15).contains(&name.len())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if fits { Ok(()) } else { Err(InstallationError::BadComputerName(name.clone())) }
    }

    /// The `index`-th made-up password: 14 letters and digits, as Setup of IIS 5.0 makes them
    /// ("IIS Insider", November 2002; for 4.0 the length is inferred, facts G.24).
    pub(crate) fn made_up_password(&self, index: u64) -> String {
        const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        // SplitMix64: small, well spread, and the same on every machine.
        let mut state = self.seed.wrapping_add(index.wrapping_mul(0x5851_F42D_4C95_7F2D));
        let mut next = || {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut mixed = state;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            mixed ^ (mixed >> 31)
        };
        let letter = |number: u64| ALPHABET.iter().cycle().nth((number % 62) as usize);
        (0..14).filter_map(|_| letter(next())).map(|&byte| char::from(byte)).collect()
    }
}

impl fmt::Display for InstallationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadComputerName(name) => write!(
                f,
                "\"{name}\" is not a computer name: use 1 to 15 letters, digits and \"-\", such as WEB01"
            ),
        }
    }
}

impl std::error::Error for InstallationError {}
