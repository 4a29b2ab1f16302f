//! What a computer is made from.

use super::{Garbled, Items, Writer};
use simulator::{CommitRule, Installation, Version};

/// What is not written: for ever, whatever becomes usual.
const COMPUTER: &str = "WEB01";
const SEED: u64 = 259_353;

/// Writes what is not as with most installations.
pub(crate) fn write(text: &mut Writer, installation: &Installation) {
    if installation.version == Version::Iis4 {
        text.item('i', &[]);
    }
    // An engine without the machine has only computers as its page opens with.
    if !simulator::HAS_MACHINE {
        return;
    }
    if installation.computer != COMPUTER {
        text.item('C', &[&installation.computer]);
    }
    if installation.seed != SEED {
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
    let mut installation = Installation {
        version: Version::Iis5,
        computer: COMPUTER.to_owned(),
        seed: SEED,
        commit_rule: CommitRule::OnOk,
        domain_controller: false,
    };
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
