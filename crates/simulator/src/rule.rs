//! The rules of the model, each with its source.
//!
//! A rule is either documented, and then names the article and the part of it that says so, or
//! inferred, and then says why it is as it is. Nothing inferred is ever shown as documented.

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

const fn documented(source: &'static str, part: &'static str) -> Basis {
    Basis { source, part, inferred: None }
}

const fn inferred(source: &'static str, part: &'static str, reason: &'static str) -> Basis {
    Basis { source, part, inferred: Some(reason) }
}

macro_rules! rules {
    ($($(#[doc = $doc:literal])* $(#[cfg($cfg:meta)])? $name:ident = $basis:expr;)*) => {
        /// A rule that the computer followed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule {
            $($(#[doc = $doc])* $(#[cfg($cfg)])? $name,)*
        }

        impl Rule {
            /// Every rule.
            pub const ALL: &[Self] = &[$($(#[cfg($cfg)])? Self::$name),*];

            /// Where the rule comes from.
            pub fn basis(self) -> Basis {
                match self {
                    $($(#[cfg($cfg)])? Self::$name => $basis,)*
                }
            }
        }
    };
}

rules! {
    /// The dialog shows what holds at the node.
    DialogShowsWhatIsStored = documented("Q259353", "steps 1 and 4");
    /// Fields are a draft: nothing is written before OK, and Cancel drops them.
    NothingIsWrittenBeforeOk = inferred(
                "Q259353",
                "symptoms and steps",
                "the article never says when the dialog writes; only if nothing is written before OK do its symptoms and its steps agree",
            );
    /// Clicking the box leaves the password field as it is (S2).
    BoxLeavesTheField = documented("Q259353", "symptoms, without Browse");
    /// Browse… blanks the password field (S1).
    BrowseBlanksPassword = inferred(
                "Q259353",
                "symptoms, with Browse",
                "the article says that the field ends up blank with Browse and keeps its entry without; that Browse itself blanks it, and not the box, is our reading of the two",
            );
    /// Another user name blanks the password field.
    RetypedNameBlanksPassword = inferred(
                "Q259353",
                "symptoms, with Browse",
                "a typed name is a new account just as a picked one is, and the dialog knows neither's password",
            );
    /// The password is typed while the box is cleared.
    PasswordIsTypedWhileCleared = documented("Q190005", "workaround, note");
    /// The account's name is written.
    AccountIsWritten = documented("Q272206", "resolution");
    /// Clearing the box keeps the stored password (M2).
    ClearKeepsPassword = documented("Q259353", "step 2");
    /// Ticking the box again sets sync, and deletes the stored password where the node holds one
    /// (M3).
    TickDeletesPassword = documented("Q259353", "step 3");
    /// Clearing the box when nothing is stored leaves it so (M4).
    ClearFindsNoPassword = documented("Q259353", "step 4");
    /// Clearing the box sets sync to 0, whatever the same OK makes of the password.
    ClearSetsSync = documented("Q259353", "steps 2 and 4");
    /// An account that was picked or retyped under a ticked box loses the stored password.
    AssignedAccountDeletesPassword = inferred(
                "Q272206",
                "resolution",
                "after Browse the field is blank, and with the box ticked the stored password belongs to no account any more",
            );
    /// A typed password is stored.
    TypedPasswordIsStored = documented("Q253204", "resolution, step 5");
    /// A blanked field is stored as the empty text, where a password was in force.
    BlankIsWritten = inferred(
                "Q259353",
                "symptoms",
                "only if the blank field replaces the stored password can the article's own clicks, left so, lead to the event that it warns of",
            );
    /// While the box is ticked the subauthenticator vouches for the account.
    SubauthenticatorVouches = documented("Q216828", "summary");
    /// While it is cleared, the stored password must be the account's, and is.
    StoredPasswordMatches = documented("Q218756", "summary");
    /// The stored password is not the account's.
    StoredPasswordDiffers = documented("Q190005", "cause");
    /// No password is stored (S3).
    NoPasswordIsStored = documented("Q259353", "step 4 and symptoms");
    /// There is no such account.
    MissingAccountIsRefused = documented("Q253204", "resolution, step 4");
    /// A token of an earlier logon still serves.
    TokenIsReused = inferred(
                "Q152526, Q143180",
                "token cache",
                "the articles give the 15 minutes and say that the anonymous user's token is cached too; that a token serves only for the very name and password presented is our reading",
            );
    /// A failed logon is written to the System log (S3).
    FailedLogonIsLogged = documented("Q259353", "symptoms");
    /// Restarting IIS drops its tokens.
    RestartDropsTokens = documented("Q152526", "resolution");
    /// Tokens run out.
    TokensRunOut = documented("Q152526", "more information");
    /// Changing a Windows account leaves the metabase as it is.
    AccountsAreApart = documented("Q190005", "cause");
    /// Each window on the way in hands its draft to the one around it.
    WayInIsNested = inferred("Q201851, Q236909, Q262233", "resolution; more information", "the articles count one OK for every window, and Inheritance Overrides comes up when the property sheet closes; that the windows inside hand up their fields and write nothing is our reading");
    /// Authentication Methods, or Security Accounts, writes which boxes are ticked.
    MethodsAreWritten = documented("Q262233, Q317478", "the steps; the values of AuthFlags");
    /// Nodes chosen in Inheritance Overrides lose their own records.
    ChosenChildrenInherit = documented("Q262233, Q192116", "Inheritance Overrides");
    /// The subauthenticator's file is not there.
    SubauthenticatorIsMissing = documented("Q269241, Q306450", "cause, told of IIS 4.0");
    /// It comes and goes with the web component.
    SubauthenticatorComesWithWeb = documented("Q269241, Q306450", "more information and resolution, told of IIS 4.0");
    /// It vouches for accounts of this computer alone.
    SubauthenticatorKnowsLocalAccounts = inferred("Q207671, Q191138", "token types; note", "the articles say that only accounts of this computer can be synchronized; which error another account leads to is not told, so it is that of an unknown one");
    /// A locked account is refused.
    LockedOutAccountIsRefused = documented("Q160150, KB 922730", "the text of error 1909; symptoms");
    /// A disabled account is refused.
    DisabledAccountIsRefused = inferred("Q171116, Q174074, Q154135", "the list of events; the text of error 1331", "Q171116 prints the text of error 1326 for it; 1331 is what Windows calls a disabled account, and the reason in the Security log agrees");
    /// A password that is too old is refused, where a password is looked at.
    ExpiredPasswordIsRefused = inferred("Q174074, Q201851", "the list of events; resolution", "that the age counts only where a password is looked at follows from the subauthenticator, which looks at none");
    /// An account without the right that the logon takes is refused.
    MissingRightIsRefused = documented("Q187506", "the table of rights");
    /// After anonymous access, the visitor's own name and password.
    VisitorsOwnAccountServes = documented("Q264921, Q267850", "orders of precedence");
    /// The visitor's own password is wrong.
    VisitorsPasswordDiffers = documented("Q264921", "orders of precedence");
    /// Anonymous access is off, and no other scheme could be tried.
    NothingWasTried = documented("Q253667", "symptoms");
    /// The file's permissions leave the anonymous user out.
    PermissionsLeaveAnonymousOut = documented("Q187506, Q247603, Q267850", "cause");
    /// A network token is good on this computer only.
    NetworkTokenStaysHere = documented("Q216828, Q218756, Q207671", "token types");
    /// Another computer lets in whom it knows, by the same name and password.
    RemoteComputerKnowsAccount = documented("Q207671, Q207525", "token types; resolution");
    /// A share of `NullSessionShares` takes every token.
    NullSessionShareTakesAll = documented("Q207671", "null sessions");
    /// A virtual directory with Connect As uses that account.
    ConnectAsServes = documented("Q207671", "virtual directories");
    /// FTP takes no anonymous user where Allow Anonymous Connections is cleared.
    AnonymousFtpIsOff = documented("Q318380, Q310723", "common FTP status codes; the steps");
    /// FTP takes no other user where Allow only anonymous connections is ticked.
    OnlyAnonymousFtp = documented("Q318380, Q200475", "common FTP status codes; cause");
    /// FTP refuses the Guest account.
    GuestIsRefusedByFtp = documented("Q299256", "symptoms");
    /// The home directory of the FTP site is not there.
    HomeDirectoryIsMissing = documented("Q221934", "symptoms");
    /// A service or a site that is stopped does not answer.
    StoppedServiceIsSilent = inferred("Q318380", "status codes", "no article tells what a visitor of a stopped service gets: nobody listens, so there is no answer");
    /// A logon is written to the Security log.
    LogonIsAudited = documented("Q174073, Q174074", "the list of events");
    /// `adsutil.vbs` writes and deletes records at the node that it is given.
    ScriptWritesRecords = documented("adsutil.vbs", "SET, DELETE, CREATE and the others that write");
    /// `adsutil.vbs` prints what it read or did.
    ScriptPrints = documented("adsutil.vbs", "what it echoes");
    /// Commands of the script that the sources name without printing all that they say and write.
    ScriptIsFilledIn = inferred(
        "adsutil.vbs",
        "commands on keys and servers, HELP",
        "the sources name these commands and print some of their lines; the others follow those",
    );
    /// A refusal that there never was: a test asks what tells of it without having been told.
    #[cfg(feature = "counterfactual")]
    MadeUpRefusal = inferred("no article", "made up", "so that a test can see a cause of failure that nobody has written about");
    /// `PasswordCacheTTL` 0: no token of the anonymous user is kept.
    TokenCacheIsOff = documented("Q188895, Q188903", "more information");
}
