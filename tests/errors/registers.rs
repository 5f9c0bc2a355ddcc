//! Registers that cannot be used, or that somebody wrote over.

use std::fs;
use std::path::Path;
use std::process::Command;

use rusqlite::Connection;
use sha2::Digest;
use vigie::followup::{Register, RegisterHead};
use vigie::model::Sha256;

use crate::acts;
use crate::files::Run;

/// A head that none of these registers has.
pub(crate) const ANOTHER_HEAD: &str = "2:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/// An empty register in a folder.
pub(crate) fn empty(folder: &Path) {
    drop(Register::create(folder).unwrap());
}

/// A register of a few recommendations.
pub(crate) fn of_acts(folder: &Path) {
    let entries: Vec<_> =
        (1..=40).map(|number| acts::draft(&format!("XA-2024-{number:02}"), "Faire certifier les comptes.")).collect();
    drop(acts::register(&folder.join("register.sqlite"), &entries));
}

/// A register of a recommendation that a document proves.
pub(crate) fn proved(folder: &Path) {
    let document = Sha256(sha2::Sha256::digest("les comptes certifiés").into());
    drop(acts::register(&folder.join("register.sqlite"), &acts::proved("XA-2024-01", document)));
}

/// A register that knows of a row notified to an institution.
pub(crate) fn notified(folder: &Path) {
    drop(acts::register(&folder.join("register.sqlite"), &[acts::notified("XA-CNSS", 2023)]));
}

/// The export of a register of two acts; an empty register stands beside it.
pub(crate) fn exported(folder: &Path) -> String {
    let entries =
        ["XA-2024-01", "XA-2024-02", "XA-2024-03"].map(|code| acts::draft(code, "Faire certifier les comptes."));
    let register = acts::register(&folder.join("register.sqlite"), &entries);
    let mut text = Vec::new();
    let head: RegisterHead = register.export(&mut text).unwrap().unwrap();
    assert_eq!(head.number, 3);
    drop(Register::create(&folder.join("autre.sqlite")).unwrap());
    String::from_utf8(text).unwrap()
}

/// The line of an act.
pub(crate) fn act(code: &str) -> String {
    acts::line(&acts::draft(code, "Faire certifier les comptes."))
}

/// A file over which SQL was written.
pub(crate) fn written_over(path: &Path, sql: &str) {
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

/// A register over whose log SQL was written, by somebody who knows how.
pub(crate) fn tampered(folder: &Path, sql: &str) {
    let triggers =
        "PRAGMA foreign_keys = OFF; DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_taken_back;";
    written_over(&folder.join("register.sqlite"), &format!("{triggers} {sql}"));
}

/// A register that another program holds until the end of the tests.
pub(crate) fn held(folder: &Path) {
    let holder = Connection::open(folder.join("register.sqlite")).unwrap();
    holder.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE").unwrap();
    std::mem::forget(holder);
}

/// A register that is protected against writing.
pub(crate) fn protected(folder: &Path) {
    let file = folder.join("register.sqlite");
    let mut permissions = fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).unwrap();
}

/// Runs the program where no file may grow beyond 40 KiB: the same write fails as on a full disk.
pub(crate) fn vigie_on_full_disk(folder: &Path, arguments: &[&str]) -> Run {
    // Without the trap the system ends the process at the limit, before it can say why.
    let script = "trap '' XFSZ; ulimit -f 80; exec \"$0\" \"$@\"";
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(script).arg(env!("CARGO_BIN_EXE_vigie")).args(arguments);
    let output = shell.current_dir(folder).env("COLUMNS", "100").env("LC_ALL", "C").output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code().unwrap_or(-1), stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// A register with a page of zeros in its middle.
pub(crate) fn scribbled(folder: &Path) {
    let file = folder.join("register.sqlite");
    let mut bytes = fs::read(&file).unwrap();
    let page = bytes.len() / 4096 / 2 * 4096;
    bytes[page..page + 4096].fill(0);
    fs::write(&file, bytes).unwrap();
}
