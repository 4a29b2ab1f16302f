//! What is to be seen of the metabase's tree of keys.

use lesson::Session;
use metabase::Path;

/// What is to be seen of the metabase's tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    /// The key whose records are shown.
    pub selected: Path,
    /// The keys that are folded.
    pub folded: Vec<Path>,
}

impl Tree {
    pub(super) fn of(session: &Session) -> Self {
        let folded = ["LM/MSFTPSVC", "LM/W3SVC/1", "LM/W3SVC/2"];
        Self {
            selected: session.focus(),
            folded: folded.iter().filter_map(|path| Path::parse(path).ok()).collect(),
        }
    }
}
