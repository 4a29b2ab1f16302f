//! The page as text: how the first engine gives the reader's work to the one with more of the machine.
//!
//! An item for each thing that only a view needs to know ([`lesson::shorthand`]), and then the session
//! ([`lesson::trace`]). A help popup is closed by it; everything else stands as it stood. It holds what
//! was typed, passwords too, and goes from one engine to the other within the page, nowhere else.

use crate::state::{Front, Page, Part, Parts, Script, Show, Target, Tree};
use lesson::shorthand::{Garbled, Item, Items, Writer};
use lesson::{Claim, trace};

/// The page as text.
pub fn pack(page: &Page) -> String {
    let mut text = Writer::default();
    let part = page.parts.loading().map_or("", Part::name);
    text.item('P', &[flag(page.revealed), flag(page.account_tools), part]);
    if let Some(tree) = &page.tree {
        text.list('T', &[tree.selected.as_str()], &tree.folded);
    }
    match &page.front {
        None => {}
        Some(Front::Picker(account)) => text.item('A', &[account]),
        Some(Front::Confirm(typed)) => text.item('C', &[typed]),
        Some(Front::Notice(sentence, back)) => text.item('N', &[sentence, back_name(*back)]),
        // Not handed over: it is the other engine that has these.
        #[cfg(feature = "machine")]
        Some(Front::Question(_) | Front::Overrides(_)) => {}
    }
    if let Some(show) = &page.show {
        let name = match show.script {
            Script::Claim(claim) => claim.name(),
            Script::FirstRun => "",
            // Not handed over: it is the other engine that has these.
            #[cfg(feature = "machine")]
            Script::Steps | Script::Scenario => "",
        };
        let played = show.played.to_string();
        text.item('S', &[name, &played, flag(show.pointing), flag(show.running)]);
    }
    trace::write(&mut text, &page.session);
    text.end()
}

/// The page that was packed, with the part open that its reader wanted.
///
/// # Errors
///
/// [`Garbled`] where the text is no page.
pub fn unpack(text: &str) -> Result<Page, Garbled> {
    let mut items = Items::of(text);
    let mut head = Vec::new();
    while items.peek().is_some_and(|letter| letter != trace::FIRST) {
        head.push(items.need("a page")?);
    }
    let mut page = Page::of(trace::read(&mut items)?);
    for mut item in head {
        read(&mut page, &mut item)?;
        item.end()?;
    }
    Ok(page)
}

fn read(page: &mut Page, item: &mut Item) -> Result<(), Garbled> {
    match item.letter() {
        'P' => {
            page.revealed = read_flag(item)?;
            page.account_tools = read_flag(item)?;
            let name = item.text("a part of the page")?;
            let part = Part::ALL.into_iter().find(|part| part.name() == name);
            page.parts = part.map(Parts::only).unwrap_or_default();
        }
        'T' => page.tree = Some(Tree { selected: item.path()?, folded: item.paths()? }),
        'A' => page.front = Some(Front::Picker(item.text("an account")?)),
        'C' => page.front = Some(Front::Confirm(item.text("a text")?)),
        'N' => {
            let sentence = item.text("a sentence")?;
            page.front = Some(Front::Notice(sentence, item.one_of(&BACK, back_name)?));
        }
        'S' => {
            let claim = Claim::by_name(&item.text("a claim")?);
            let script = claim.map_or(Script::FirstRun, Script::Claim);
            page.show = Some(Show {
                played: item.number("a number of beats")?,
                pointing: read_flag(item)?,
                running: read_flag(item)?,
                ..Show::of(script, &page.session)
            });
        }
        other => return Err(item.expected(&format!("a page, not `{other}`"))),
    }
    Ok(())
}

fn flag(value: bool) -> &'static str {
    if value { "t" } else { "" }
}

fn read_flag(item: &mut Item) -> Result<bool, Garbled> {
    item.one_of(&[true, false], flag)
}

/// Where the focus can go after a message box.
const BACK: [Target; 3] = [Target::Keep, Target::Browse, Target::Password];

fn back_name(back: Target) -> &'static str {
    if back == Target::Browse {
        "b"
    } else if back == Target::Password {
        "p"
    } else {
        ""
    }
}
