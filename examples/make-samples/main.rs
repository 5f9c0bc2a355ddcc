//! Writes `samples/` again, byte for byte: `cargo run --example make-samples`.
//!
//! Every institution and every state in it is fictitious. `tests/samples.rs` proves that what is committed is what this
//! program writes.

mod generate;

use std::path::Path;

fn main() -> Result<(), generate::Failure> {
    generate::write_samples(&Path::new(env!("CARGO_MANIFEST_DIR")).join("samples"))
}
