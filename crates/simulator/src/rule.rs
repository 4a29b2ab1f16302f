//! The rules of the model, each with its source.
//!
//! A rule is either documented, and then names the article and the part of it that says so, or
//! inferred, and then says why it is as it is. Nothing inferred is ever shown as documented.

/// A rule that the computer followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// The dialog shows what holds at the node.
    DialogShowsWhatIsStored,
    /// Fields are a draft: nothing is written before OK, and Cancel drops them.
    NothingIsWrittenBeforeOk,
    /// Clicking the box leaves the password field as it is (S2).
    BoxLeavesTheField,
    /// Browse… blanks the password field (S1).
    BrowseBlanksPassword,
    /// Another user name blanks the password field.
    RetypedNameBlanksPassword,
    /// The password is typed while the box is cleared.
    PasswordIsTypedWhileCleared,
    /// The account's name is written.
    AccountIsWritten,
    /// Clearing the box keeps the stored password (M2).
    ClearKeepsPassword,
    /// Ticking the box again sets sync, and deletes the stored password where the node holds one
    /// (M3).
    TickDeletesPassword,
    /// Clearing the box when nothing is stored leaves it so (M4).
    ClearFindsNoPassword,
    /// Clearing the box sets sync to 0, whatever the same OK makes of the password.
    ClearSetsSync,
    /// An account that was picked or retyped under a ticked box loses the stored password.
    AssignedAccountDeletesPassword,
    /// A typed password is stored.
    TypedPasswordIsStored,
    /// A blanked field is stored as the empty text, where a password was in force.
    BlankIsWritten,
    /// While the box is ticked the subauthenticator vouches for the account.
    SubauthenticatorVouches,
    /// While it is cleared, the stored password must be the account's, and is.
    StoredPasswordMatches,
    /// The stored password is not the account's.
    StoredPasswordDiffers,
    /// No password is stored (S3).
    NoPasswordIsStored,
    /// There is no such account.
    MissingAccountIsRefused,
    /// A token of an earlier logon still serves.
    TokenIsReused,
    /// A failed logon is written to the System log (S3).
    FailedLogonIsLogged,
    /// Restarting IIS drops its tokens.
    RestartDropsTokens,
    /// Changing a Windows account leaves the metabase as it is.
    AccountsAreApart,
    /// Each window on the way in hands its draft to the one around it.
    WayInIsNested,
    /// Authentication Methods, or Security Accounts, writes which boxes are ticked.
    MethodsAreWritten,
    /// Nodes chosen in Inheritance Overrides lose their own records.
    ChosenChildrenInherit,
    /// The subauthenticator's file is not there.
    SubauthenticatorIsMissing,
    /// It comes and goes with the web component.
    SubauthenticatorComesWithWeb,
    /// It vouches for accounts of this computer alone.
    SubauthenticatorKnowsLocalAccounts,
    /// A locked account is refused.
    LockedOutAccountIsRefused,
    /// A disabled account is refused.
    DisabledAccountIsRefused,
    /// A password that is too old is refused, where a password is looked at.
    ExpiredPasswordIsRefused,
    /// An account without the right that the logon takes is refused.
    MissingRightIsRefused,
    /// After anonymous access, the visitor's own name and password.
    VisitorsOwnAccountServes,
    /// The visitor's own password is wrong.
    VisitorsPasswordDiffers,
    /// Anonymous access is off, and no other scheme could be tried.
    NothingWasTried,
    /// The file's permissions leave the anonymous user out.
    PermissionsLeaveAnonymousOut,
    /// A network token is good on this computer only.
    NetworkTokenStaysHere,
    /// Another computer lets in whom it knows, by the same name and password.
    RemoteComputerKnowsAccount,
    /// A share of `NullSessionShares` takes every token.
    NullSessionShareTakesAll,
    /// A virtual directory with Connect As uses that account.
    ConnectAsServes,
    /// FTP takes no anonymous user where Allow Anonymous Connections is cleared.
    AnonymousFtpIsOff,
    /// FTP takes no other user where Allow only anonymous connections is ticked.
    OnlyAnonymousFtp,
    /// FTP refuses the Guest account.
    GuestIsRefusedByFtp,
    /// The home directory of the FTP site is not there.
    HomeDirectoryIsMissing,
    /// A service or a site that is stopped does not answer.
    StoppedServiceIsSilent,
    /// A logon is written to the Security log.
    LogonIsAudited,
    /// `adsutil.vbs` writes and deletes records at the node that it is given.
    ScriptWritesRecords,
    /// `adsutil.vbs` prints what it read or did.
    ScriptPrints,
}

/// Where a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The article, such as `Q259353`, or another source.
    pub source: &'static str,
    /// The part of it.
    pub part: &'static str,
    /// Why the rule is as it is, where the source does not say it outright.
    pub inferred: Option<&'static str>,
}

/// What part of an outcome a citation is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The change of this index.
    Change(usize),
    /// The event of this index.
    Event(usize),
    /// The reply.
    Reply,
    /// The dialog's fields.
    Dialog,
    /// The computer around it: accounts, services, time.
    Computer,
    /// What a script printed.
    Output,
}

/// The rule behind a part of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    /// What it is for.
    pub subject: Subject,
    /// The rule.
    pub rule: Rule,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Self; 49] = [
        Self::DialogShowsWhatIsStored,
        Self::NothingIsWrittenBeforeOk,
        Self::BoxLeavesTheField,
        Self::BrowseBlanksPassword,
        Self::RetypedNameBlanksPassword,
        Self::PasswordIsTypedWhileCleared,
        Self::AccountIsWritten,
        Self::ClearKeepsPassword,
        Self::TickDeletesPassword,
        Self::ClearFindsNoPassword,
        Self::ClearSetsSync,
        Self::AssignedAccountDeletesPassword,
        Self::TypedPasswordIsStored,
        Self::BlankIsWritten,
        Self::SubauthenticatorVouches,
        Self::StoredPasswordMatches,
        Self::StoredPasswordDiffers,
        Self::NoPasswordIsStored,
        Self::MissingAccountIsRefused,
        Self::TokenIsReused,
        Self::FailedLogonIsLogged,
        Self::RestartDropsTokens,
        Self::AccountsAreApart,
        Self::WayInIsNested,
        Self::MethodsAreWritten,
        Self::ChosenChildrenInherit,
        Self::SubauthenticatorIsMissing,
        Self::SubauthenticatorComesWithWeb,
        Self::SubauthenticatorKnowsLocalAccounts,
        Self::LockedOutAccountIsRefused,
        Self::DisabledAccountIsRefused,
        Self::ExpiredPasswordIsRefused,
        Self::MissingRightIsRefused,
        Self::VisitorsOwnAccountServes,
        Self::VisitorsPasswordDiffers,
        Self::NothingWasTried,
        Self::PermissionsLeaveAnonymousOut,
        Self::NetworkTokenStaysHere,
        Self::RemoteComputerKnowsAccount,
        Self::NullSessionShareTakesAll,
        Self::ConnectAsServes,
        Self::AnonymousFtpIsOff,
        Self::OnlyAnonymousFtp,
        Self::GuestIsRefusedByFtp,
        Self::HomeDirectoryIsMissing,
        Self::StoppedServiceIsSilent,
        Self::LogonIsAudited,
        Self::ScriptWritesRecords,
        Self::ScriptPrints,
    ];

    /// Where the rule comes from.
    pub fn basis(self) -> Basis {
        match self {
            Self::DialogShowsWhatIsStored => documented("Q259353", "steps 1 and 4"),
            Self::NothingIsWrittenBeforeOk => inferred(
                "Q259353",
                "symptoms and steps",
                "the article never says when the dialog writes; only if nothing is written before OK do its symptoms and its steps agree",
            ),
            Self::BoxLeavesTheField => documented("Q259353", "symptoms, without Browse"),
            Self::BrowseBlanksPassword => inferred(
                "Q259353",
                "symptoms, with Browse",
                "the article says that the field ends up blank with Browse and keeps its entry without; that Browse itself blanks it, and not the box, is our reading of the two",
            ),
            Self::RetypedNameBlanksPassword => inferred(
                "Q259353",
                "symptoms, with Browse",
                "a typed name is a new account just as a picked one is, and the dialog knows neither's password",
            ),
            Self::PasswordIsTypedWhileCleared => documented("Q190005", "workaround, note"),
            Self::AccountIsWritten => documented("Q272206", "resolution"),
            Self::ClearKeepsPassword => documented("Q259353", "step 2"),
            Self::TickDeletesPassword => documented("Q259353", "step 3"),
            Self::ClearFindsNoPassword => documented("Q259353", "step 4"),
            Self::ClearSetsSync => documented("Q259353", "steps 2 and 4"),
            Self::AssignedAccountDeletesPassword => inferred(
                "Q272206",
                "resolution",
                "after Browse the field is blank, and with the box ticked the stored password belongs to no account any more",
            ),
            Self::TypedPasswordIsStored => documented("Q253204", "resolution, step 5"),
            Self::BlankIsWritten => inferred(
                "Q259353",
                "symptoms",
                "only if the blank field replaces the stored password can the article's own clicks, left so, lead to the event that it warns of",
            ),
            Self::SubauthenticatorVouches => documented("Q216828", "summary"),
            Self::StoredPasswordMatches => documented("Q218756", "summary"),
            Self::StoredPasswordDiffers | Self::AccountsAreApart => documented("Q190005", "cause"),
            Self::NoPasswordIsStored => documented("Q259353", "step 4 and symptoms"),
            Self::MissingAccountIsRefused => documented("Q253204", "resolution, step 4"),
            Self::TokenIsReused => inferred(
                "Q152526, Q143180",
                "token cache",
                "the articles give the 15 minutes and say that the anonymous user's token is cached too; that a token serves only for the very name and password presented is our reading",
            ),
            Self::FailedLogonIsLogged => documented("Q259353", "symptoms"),
            Self::RestartDropsTokens => documented("Q152526", "resolution"),
            Self::WayInIsNested => inferred(
                "Q201851, Q236909",
                "resolution, the count of OKs",
                "the articles count an OK for every window; that each hands its fields to the window around it, and the outermost writes, is how property sheets work",
            ),
            Self::MethodsAreWritten => documented("Q317478", "more information"),
            Self::ChosenChildrenInherit => documented("Q262233", "more information"),
            Self::SubauthenticatorIsMissing | Self::SubauthenticatorComesWithWeb => {
                documented("Q269241, Q306450", "cause and resolution")
            }
            Self::SubauthenticatorKnowsLocalAccounts => inferred(
                "Q207671",
                "more information",
                "the article says that only local accounts can be synchronized; which error another account leads to is not told, so it is that of an unknown one",
            ),
            Self::LockedOutAccountIsRefused => documented("KB 922730", "symptoms"),
            Self::DisabledAccountIsRefused => inferred(
                "Q171116, Q174073",
                "the list of events",
                "Q171116 prints the text of error 1326 for it; 1331 is what Windows calls a disabled account, and the Security log's reason agrees",
            ),
            Self::ExpiredPasswordIsRefused => inferred(
                "Q174073, Q201851",
                "the list of events; resolution",
                "that the age counts only where a password is looked at follows from the subauthenticator, which looks at none",
            ),
            Self::MissingRightIsRefused => documented("Q187506", "more information"),
            Self::VisitorsOwnAccountServes => documented("Q264921, Q267850", "more information"),
            Self::VisitorsPasswordDiffers => documented("Q264921", "more information"),
            Self::NothingWasTried => documented("Q253667", "symptoms"),
            Self::PermissionsLeaveAnonymousOut => {
                documented("Q187506, Q267850", "more information")
            }
            Self::NetworkTokenStaysHere => documented("Q216828, Q218756, Q207671", "summary"),
            Self::RemoteComputerKnowsAccount => documented("Q207671, Q207525", "more information"),
            Self::NullSessionShareTakesAll | Self::ConnectAsServes => {
                documented("Q207671", "more information")
            }
            Self::AnonymousFtpIsOff => documented("Q310723, Q318380", "more information"),
            Self::OnlyAnonymousFtp => inferred(
                "Q158186",
                "more information",
                "the article is about the Personal Web Server; the box has the same caption here",
            ),
            Self::GuestIsRefusedByFtp => documented("Q299256", "symptoms"),
            Self::HomeDirectoryIsMissing => documented("Q221934", "symptoms"),
            Self::StoppedServiceIsSilent => inferred(
                "facts A.3",
                "ServerState",
                "no article tells what a visitor of a stopped service gets: nobody listens, so the connection is refused",
            ),
            Self::LogonIsAudited => documented("Q174073, Q174074", "the list of events"),
            Self::ScriptWritesRecords | Self::ScriptPrints => {
                documented("facts B.1", "adsutil.vbs")
            }
        }
    }
}

const fn documented(source: &'static str, part: &'static str) -> Basis {
    Basis { source, part, inferred: None }
}

const fn inferred(source: &'static str, part: &'static str, reason: &'static str) -> Basis {
    Basis { source, part, inferred: Some(reason) }
}
