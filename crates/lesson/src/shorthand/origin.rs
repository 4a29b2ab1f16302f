//! What a computer is made from.

use super::{Garbled, Items, Writer};
use simulator::{CommitRule, Installation, Version};

/// Writes what is not as with any other installation.
pub(crate) fn write(text: &mut Writer, installation: &Installation) {
    let usual = Installation::default();
    if installation.version == Version::Iis4 {
        text.item('i', &[]);
    }
    if installation.computer != usual.computer {
        text.item('C', &[&installation.computer]);
    }
    if installation.seed != usual.seed {
        text.item('G', &[&installation.seed.to_string()]);
    }
    if installation.domain_controller {
        text.item('d', &[]);
    }
    if installation.commit_rule == CommitRule::OnClick {
        text.item('x', &[]);
    }
}

/// Reads it; what comes next is the first action.
pub(crate) fn read(items: &mut Items<'_>) -> Result<Installation, Garbled> {
    let mut installation = Installation { version: Version::Iis5, ..Installation::default() };
    while matches!(items.peek(), Some('i' | 'C' | 'G' | 'd' | 'x')) {
        let Some(mut item) = items.take()? else { break };
        match item.letter() {
            'i' => installation.version = Version::Iis4,
            'C' => installation.computer = item.text("a computer's name")?,
            'G' => installation.seed = item.number("a seed, a whole number")?,
            'd' => installation.domain_controller = true,
            _ => installation.commit_rule = CommitRule::OnClick,
        }
        item.end()?;
    }
    Ok(installation)
}
