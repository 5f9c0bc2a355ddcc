//! Rules and messages are embedded in the binary: a file added to either folder must rebuild it.

fn main() {
    println!("cargo:rerun-if-changed=rules");
    println!("cargo:rerun-if-changed=src/i18n/messages");
}
