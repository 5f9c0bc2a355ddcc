//! Parse, run, exit code; nothing else.

use std::process::ExitCode;

use mimalloc::MiMalloc;

// A check makes small texts by the million, and gives them back: with the allocators of the systems that took a quarter of its time.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    vigie::commands::main()
}
