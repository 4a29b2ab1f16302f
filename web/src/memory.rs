//! What gives out memory in the engines. That of Rust's library is three times as much to download.

use rlsf::{GlobalTlsf, GlobalTlsfOptions};

#[global_allocator]
static MEMORY: GlobalTlsf<Options> = GlobalTlsf::new();

#[derive(Debug)]
struct Options;

impl GlobalTlsfOptions for Options {
    /// Growing a block where it stands: 400 bytes of code, for what is seldom.
    const ENABLE_REALLOCATION: bool = false;
    /// A long history needs blocks of more than a page, and these join pages.
    const COALESCE_POOLS: bool = true;
}
