//! Tells cargo that the embedded folders are part of the program: a file added to them rebuilds it.

#[allow(clippy::print_stdout, reason = "it is how a build script speaks to cargo")]
fn main() {
    println!("cargo::rerun-if-changed=src/i18n/messages");
    println!("cargo::rerun-if-changed=rules");
}
