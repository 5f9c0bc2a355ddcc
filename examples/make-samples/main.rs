//! Writes `samples/` again, byte for byte: `cargo run --example make-samples`.
//!
//! With `--convert` it makes the .xls and .ods samples anew as well, through LibreOffice, whose bytes differ each time.
//!
//! Every institution and every state in it is fictitious. `tests/samples.rs` proves that what is committed is what this
//! program writes.

mod generate;

use std::path::Path;

fn main() -> Result<(), generate::Failure> {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    if std::env::args().any(|argument| argument == "--convert") {
        generate::own_forms::convert(&samples)?;
    }
    generate::write_samples(&samples)
}
