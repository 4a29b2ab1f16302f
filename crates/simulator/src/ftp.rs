//! The FTP session, as the client saw it (facts D.3, Q269241, Q240727).

use crate::logon::{Attempt, Presenter};
use crate::{
    ActionError, Computer, Credentials, LogonType, Outcome, Reply, Rule, Service, Status, Subject,
    default_metabase,
};
use metabase::Path;
use metabase::schema::{ALLOW_ANONYMOUS, ANONYMOUS_ONLY, PATH, Property};

/// What a client sends for a visitor without a name who was not asked for one here.
const IDENTITY: &str = "guest@example.com";

/// How a session ended.
struct End {
    /// The server's last line.
    line: String,
    rule: Rule,
    account: Option<String>,
    /// The type of the token, for who got in.
    token: Option<LogonType>,
}

impl Computer {
    /// The answer to a visitor of an FTP site.
    pub(crate) fn answer_ftp(
        &mut self,
        node: &Path,
        visitor: Option<&Credentials>,
        outcome: &mut Outcome,
    ) -> Result<Reply, ActionError> {
        if cfg!(not(feature = "machine")) {
            return Err(ActionError::NotLoaded);
        }
        let named = visitor.filter(|visitor| !is_anonymous(&visitor.user_name));
        let is_anonymous = named.is_none() && self.is_on(node, ALLOW_ANONYMOUS, true);
        let user = visitor.map_or("anonymous", |visitor| &visitor.user_name);
        let end = match named {
            // An anonymous user's password is an identity, and a refusal names that (Q269241).
            None if is_anonymous => {
                let typed = visitor.map_or(IDENTITY, |visitor| &visitor.password);
                let shown = if typed.is_empty() { user } else { typed };
                // `LogonMethod` is a property of the web service alone (facts A.3).
                let attempt = Attempt::anonymous(&self.anonymous(node), LogonType::Interactive);
                self.log_on_to_ftp(node, attempt, shown, "Anonymous user", outcome)
            }
            None => End::refused(user, Rule::AnonymousFtpIsOff, None),
            Some(visitor) => {
                let attempt = Attempt {
                    account: self.full_name(user, node),
                    password: Some(visitor.password.clone()),
                    logon_type: LogonType::Interactive,
                    by: Presenter::Visitor,
                };
                if self.is_on(node, ANONYMOUS_ONLY, false) {
                    End::refused(user, Rule::OnlyAnonymousFtp, Some(attempt.account))
                } else {
                    self.log_on_to_ftp(node, attempt, user, &format!("User {user}"), outcome)
                }
            }
        };
        outcome.cite(Subject::Reply, end.rule);
        let computer = self.installation().computer.to_ascii_lowercase();
        let version = self.version().as_str();
        let mut lines = vec![
            format!("220 {computer} Microsoft FTP Service (Version {version})."),
            if is_anonymous {
                "331 Anonymous access allowed, send identity (e-mail name) as password.".to_owned()
            } else {
                format!("331 Password required for {user}.")
            },
            end.line,
        ];
        let granted = end.token.is_some();
        if !granted {
            lines.push("Login failed.".to_owned()); // by ftp.exe, the client
        }
        Ok(Reply {
            service: Service::Ftp,
            node: node.clone(),
            status: Some(if granted { Status::LoggedIn } else { Status::NotLoggedIn }),
            schemes: Vec::new(),
            lines,
            account: end.account,
            logon_type: end.token,
        })
    }

    /// `shown` is whom a refusal names, `who` whom a welcome does.
    fn log_on_to_ftp(
        &mut self,
        node: &Path,
        attempt: Attempt,
        shown: &str,
        who: &str,
        outcome: &mut Outcome,
    ) -> End {
        let verdict = self.log_on(Service::Ftp, node, &attempt, outcome);
        let account = self.accounts().find(&attempt.account);
        let is_guest =
            account.is_some_and(|account| account.bare_name().eq_ignore_ascii_case("Guest"));
        let has_home = self.has_home_directory(node);
        let account = Some(attempt.account);
        if verdict.result.is_err() {
            return End::refused(shown, verdict.rule, account);
        }
        let (line, rule) = if is_guest {
            let line = "530 User Cannot Login, Guest Access Not Allowed.".to_owned();
            (line, Rule::GuestIsRefusedByFtp)
        } else if has_home {
            (format!("230 {who} logged in."), verdict.rule)
        } else {
            let line = format!("530 User {shown} cannot log in, home Directory Inaccessible.");
            (line, Rule::HomeDirectoryIsMissing)
        };
        let token = (has_home && !is_guest).then_some(attempt.logon_type);
        End { line, rule, account, token }
    }

    /// Whether the folder of an FTP site is there: one of those that Setup makes.
    fn has_home_directory(&self, node: &Path) -> bool {
        let root = self.site_of(node).and_then(|site| site.join("ROOT").ok());
        let folder = self.text(&root.unwrap_or_else(|| node.clone()), PATH);
        folder.is_some_and(default_metabase::is_a_folder)
    }

    fn is_on(&self, node: &Path, property: Property, unset: bool) -> bool {
        self.number(node, property).map_or(unset, |number| number != 0)
    }
}

impl End {
    fn refused(shown: &str, rule: Rule, account: Option<String>) -> Self {
        Self { line: format!("530 User {shown} cannot log in."), rule, account, token: None }
    }
}

/// The names by which a client says that it has none.
fn is_anonymous(name: &str) -> bool {
    ["anonymous", "ftp"].iter().any(|word| word.eq_ignore_ascii_case(name))
}
