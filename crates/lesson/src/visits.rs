//! A visitor of any kind: what the client shows before and around the answer, and what decided.

use crate::{Session, Step, obstacle};
use metabase::{Path, schema::SERVER_BINDINGS};
use simulator::{Action, Computer, LogonType, Reply, Request, Resource, Rule};

/// How often the browser asks its user before it shows the refusal (Q264921: up to three times).
const PROMPTS: usize = 3;

/// The last visit of the current path, with the number of its step.
pub fn last_visit(session: &Session) -> Option<(usize, &Step)> {
    session.done().rev().find(|(_, step)| step.outcome.reply.is_some())
}

/// How many times the browser has asked for a name and a password by now, this time included;
/// `None` where it doesn't ask. It asks where IIS offers a scheme besides anonymous access, and
/// again after a refusal of what was typed (Q190005, Q264921).
pub fn prompt(session: &Session) -> Option<usize> {
    let (number, step) = last_visit(session)?;
    let last = request_of(step)?;
    let reply = step.outcome.reply.as_ref()?;
    if reply.is_granted() || reply.schemes.is_empty() {
        return None;
    }
    let typed = |step: &Step| {
        request_of(step).is_some_and(|request| {
            request.visitor.is_some()
                && (&request.node, request.resource) == (&last.node, last.resource)
        })
    };
    let back = session.done().rev().skip_while(|(found, _)| *found > number);
    let typed = back.take_while(|(_, step)| typed(step));
    let asks = typed.count() + 1;
    (asks <= PROMPTS).then_some(asks)
}

fn request_of(step: &Step) -> Option<&Request> {
    if let Action::Request(request) = &step.action { Some(request) } else { None }
}

/// What `ftp.exe` shows of a session, line by line (Q240727, Q269241). The frame around the replies
/// is documented too; that a refused connection leads back to its prompt is inferred.
pub fn ftp_session(computer: &str, request: &Request, reply: &Reply) -> Vec<String> {
    let server = computer.to_ascii_lowercase();
    let name = request.visitor.as_ref().map_or("anonymous", |visitor| &visitor.user_name);
    let mut lines = vec![format!("C:\\>ftp {server}")];
    if reply.status.is_some() {
        lines.push(format!("Connected to {server}."));
    }
    for line in &reply.lines {
        lines.push(line.clone());
        if line.starts_with("220 ") {
            lines.push(format!("User ({server}:(none)): {name}"));
        } else if line.starts_with("331 ") {
            lines.push("Password:".to_owned()); // what is typed there is not shown
        }
    }
    lines.push("ftp>".to_owned());
    lines
}

/// Where a place of the web is, as its visitors write it: with the port, where that is not 80.
pub fn address(computer: &Computer, node: &Path) -> String {
    let server = computer.installation().computer.to_ascii_lowercase();
    let bindings = computer.metabase().effective(node, SERVER_BINDINGS.id);
    let bindings = bindings.map(|found| found.record.data.to_string()).unwrap_or_default();
    let port = match bindings.split(':').nth(1) {
        None | Some("" | "80") => String::new(),
        Some(port) => format!(":{port}"),
    };
    let folder: Vec<&str> = node.names().skip(4).collect(); // after LM, the service, the site, ROOT
    format!("http://{server}{port}/{}", folder.join("/"))
}

/// A kind of token, in words.
pub fn token(logon_type: LogonType) -> &'static str {
    match logon_type {
        LogonType::Network => "network logon, type 3: good on this computer only",
        LogonType::Interactive => "interactive logon, type 2: good on other computers too",
        LogonType::Batch => "batch logon, type 4: good on other computers too",
    }
}

/// What a page opens, in words.
pub fn resource_caption(resource: Resource) -> &'static str {
    match resource {
        Resource::Local => "Nothing else: a page that everybody may read",
        Resource::Restricted => "A file whose permissions leave the anonymous user out",
        Resource::Remote => "A file on SERVER2",
        Resource::NullSessionShare => "A file on SERVER2, on a share of NullSessionShares",
        Resource::ConnectAs => "A file on SERVER2, by Connect As",
    }
}

/// What a visit came to, by the rule that decided.
const DECISIONS: [(Rule, &str); 17] = [
    (
        Rule::SubauthenticatorVouches,
        "The box is ticked: IIS vouches for the account, no password is looked at.",
    ),
    (Rule::StoredPasswordMatches, "The box is cleared: the stored password is the account’s."),
    (Rule::StoredPasswordDiffers, "The stored password is not the account’s."),
    (Rule::NoPasswordIsStored, "No password is stored for IIS to log on with."),
    (Rule::MissingAccountIsRefused, "Windows has no account of that name."),
    (Rule::TokenIsReused, "The token of an earlier logon still serves."),
    (Rule::VisitorsOwnAccountServes, "The visitor’s own name and password let the visitor in."),
    (Rule::VisitorsPasswordDiffers, "The visitor’s own password is wrong."),
    (Rule::NothingWasTried, "Anonymous access is off, and nothing else could be tried."),
    (Rule::PermissionsLeaveAnonymousOut, "The file’s permissions leave the anonymous user out."),
    (
        Rule::NetworkTokenStaysHere,
        "A network token is good on this computer only: SERVER2 lets nobody in with it.",
    ),
    (
        Rule::RemoteComputerKnowsAccount,
        "SERVER2 lets in whom it knows by the same name and password.",
    ),
    (
        Rule::NullSessionShareTakesAll,
        "The share is listed in NullSessionShares: it takes every token.",
    ),
    (Rule::ConnectAsServes, "Connect As has an account of its own, whatever the visitor’s token."),
    (Rule::AnonymousFtpIsOff, "Allow Anonymous Connections is cleared."),
    (Rule::OnlyAnonymousFtp, "Only anonymous connections are allowed."),
    (Rule::StoppedServiceIsSilent, "The service is stopped: nobody answers."),
];

/// What a rule came to for a visitor, in a sentence; `None` for one that decides on no visit.
pub fn decision(rule: Rule) -> Option<&'static str> {
    let found = DECISIONS.iter().find(|(known, _)| *known == rule);
    found.map(|(_, sentence)| *sentence).or_else(|| obstacle(rule))
}
