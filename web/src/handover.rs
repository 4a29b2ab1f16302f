//! The page as text: how the first engine gives the reader's work to the one with more of the machine.
//!
//! A line for what only a view needs to know, and then the session ([`lesson::trace`]). A help popup
//! is closed by it; everything else stands as it stood. It holds what was typed, passwords too, and
//! goes from one engine to the other within the page, nowhere else.

use crate::state::{Front, Page, Part, Parts, Script, Show, Target, Tree};
use lesson::trace::{self, Fields, TraceError, Writer};
use lesson::{Claim, Session};

/// The page as text.
pub fn pack(page: &Page) -> String {
    let mut text = Writer::default();
    text.line("page")
        .flag("revealed", Some(page.revealed))
        .flag("accountTools", Some(page.account_tools));
    if let Some(part) = page.parts.loading() {
        text.text("part", part.name());
    }
    if let Some(tree) = &page.tree {
        text.text("selected", tree.selected.as_str());
        for path in &tree.folded {
            text.text("folded", path.as_str());
        }
    }
    match &page.front {
        None => &mut text,
        Some(Front::Picker(account)) => text.text("picker", account),
        Some(Front::Confirm(typed)) => text.text("confirm", typed),
        Some(Front::Notice(sentence, back)) => {
            text.text("notice", sentence).text("back", back_name(*back))
        }
        // Not handed over: it is the other engine that has these.
        #[cfg(feature = "machine")]
        Some(Front::Question(_) | Front::Overrides(_)) => &mut text,
    };
    if let Some(show) = &page.show {
        let name = match show.script {
            Script::Claim(claim) => claim.name(),
            Script::FirstRun => "",
            // Not handed over: it is the other engine that has these.
            #[cfg(feature = "machine")]
            Script::Steps => "",
        };
        text.text("show", name)
            .number("played", show.played)
            .flag("pointing", Some(show.pointing))
            .flag("running", Some(show.running));
    }
    text.line(&trace::encode(&page.session));
    text.end()
}

/// The page that was packed, with the part open that its reader wanted.
///
/// # Errors
///
/// [`TraceError`] where the text is no page.
pub fn unpack(text: &str) -> Result<Page, TraceError> {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let session = trace::decode(rest)
        .map_err(|error| TraceError { line: error.line.saturating_add(1), ..error })?;
    let mut fields = Fields::parse(first, 1)?;
    if fields.word() != "page" {
        return Err(fields.expected("`page`"));
    }
    let page = Page {
        revealed: fields.flag("revealed")?,
        account_tools: fields.flag("accountTools")?,
        parts: match fields.maybe("part") {
            Some(name) => Part::ALL.into_iter().find(|part| part.name() == name).map(Parts::only),
            None => None,
        }
        .unwrap_or_default(),
        tree: read_tree(&mut fields)?,
        front: read_front(&mut fields)?,
        show: read_show(&mut fields, &session)?,
        ..Page::of(session)
    };
    fields.end()?;
    Ok(page)
}

fn read_tree(fields: &mut Fields<'_>) -> Result<Option<Tree>, TraceError> {
    let Some(selected) = fields.maybe_path("selected")? else { return Ok(None) };
    let mut folded = Vec::new();
    while let Some(path) = fields.maybe_path("folded")? {
        folded.push(path);
    }
    Ok(Some(Tree { selected, folded }))
}

/// Where the focus can go after a message box.
const BACK: [Target; 3] = [Target::Keep, Target::Browse, Target::Password];

fn back_name(back: Target) -> &'static str {
    if back == Target::Browse {
        "browse"
    } else if back == Target::Password {
        "password"
    } else {
        "keep"
    }
}

fn read_front(fields: &mut Fields<'_>) -> Result<Option<Front>, TraceError> {
    if let Some(account) = fields.maybe("picker") {
        return Ok(Some(Front::Picker(account)));
    }
    if let Some(text) = fields.maybe("confirm") {
        return Ok(Some(Front::Confirm(text)));
    }
    let Some(sentence) = fields.maybe("notice") else { return Ok(None) };
    Ok(Some(Front::Notice(sentence, fields.one_of("back", &BACK, back_name)?)))
}

fn read_show(fields: &mut Fields<'_>, session: &Session) -> Result<Option<Show>, TraceError> {
    let Some(name) = fields.maybe("show") else { return Ok(None) };
    let script = Claim::by_name(&name).map_or(Script::FirstRun, Script::Claim);
    let show = Show::of(script, session);
    Ok(Some(Show {
        played: fields.number("played")?,
        pointing: fields.flag("pointing")?,
        running: fields.flag("running")?,
        ..show
    }))
}
