//! The words of the contract: `'5.0'`, `'nullSessionShare'`, `'401.1'`.

use metabase::DataType;
use serde::{Serialize, Serializer};
use simulator::{CommitRule, Log, LogonType, Method, Resource, Scheme, Service, Status, Version};

/// A kind of thing of which the contract knows every one by a word.
pub trait Named: Copy + 'static {
    /// Every one.
    const ALL: &'static [Self];

    /// The contract's word for it.
    fn word(self) -> &'static str;
}

/// A thing that is sent and read as its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<T>(pub T);

impl<T: Named> Serialize for Word<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.word())
    }
}

/// One list for each kind: from it come the words, and the words that are allowed.
macro_rules! words {
    ($($kind:ident: $($variant:ident $word:literal),+;)+) => {
        $(
            impl Named for $kind {
                const ALL: &'static [Self] = &[$(Self::$variant),+];

                fn word(self) -> &'static str {
                    match self {
                        $(Self::$variant => $word),+
                    }
                }
            }
        )+
    };
}

words! {
    Version: Iis4 "4.0", Iis5 "5.0";
    CommitRule: OnOk "onOk", OnClick "onClick";
    Service: Web "web", Ftp "ftp";
    Method: Anonymous "anonymous", Basic "basic", Integrated "integrated", OnlyAnonymous "onlyAnonymous";
    Resource: Local "local", Restricted "restricted", Remote "remote", NullSessionShare "nullSessionShare", ConnectAs "connectAs";
    DataType: Dword "DWORD", String "STRING", Binary "BINARY", ExpandSz "EXPANDSZ", MultiSz "MULTISZ";
    Status: Ok "200", LogonFailed "401.1", ServerConfiguration "401.2", AccessList "401.3", ServerError "500", LoggedIn "230", NotLoggedIn "530";
    Scheme: Ntlm "NTLM", Basic "Basic";
    LogonType: Network "network", Interactive "interactive", Batch "batch";
    Log: System "System", Security "Security";
}
