//! Keys and the file of those that are trusted: nothing that is made or changed costs what was there.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

#[path = "common/certificates.rs"]
mod certificates;
#[path = "common/files.rs"]
mod files;

use std::fs;
use std::path::Path;

use certificates::{DECISION, certify, folder, reasons, repository, verify};
use files::{Run, vigie};
use vigie::certificate::{TrustedKey, TrustedKeys};

fn keys(at: &Path, arguments: &[&str]) -> Run {
    vigie(at, &[&["keys"], arguments, &["--lang", "en"]].concat())
}

/// Makes a key without a passphrase, with more arguments.
fn new(at: &Path, file: &str, more: &[&str]) -> Run {
    keys(at, &[&["new", file, "--without-passphrase"], more].concat())
}

fn loaded(path: &Path) -> Vec<TrustedKey> {
    TrustedKeys::load(&fs::read_to_string(path).unwrap(), "k").unwrap().keys
}

/// The days of a key: its first, its last, that of its revocation.
fn days(key: &TrustedKey) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map_or("open".to_owned(), |day| day.to_string());
    format!("{} {} {}", key.valid_from, day(key.valid_to), day(key.revoked_on))
}

/// Makes a key that is valid from a day on and trusted in `k.toml`; its id.
fn trusted_from(at: &Path, day: &str) -> String {
    let run = new(at, "a.key", &["--name", "Commission", "--trusted", "k.toml", "--as-of", day]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    loaded(&at.join("k.toml"))[0].key.id()
}

#[test]
fn no_file_of_a_key_is_another_of_its_files() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    fs::create_dir(at.join("below")).unwrap();
    let refused: [(&str, &[&str]); 6] = [
        ("my.pub", &[]),
        ("MY.PUB", &[]),
        ("k.key", &["--name", "X", "--trusted", "k.key"]),
        ("k.key", &["--name", "X", "--trusted", "k.pub"]),
        ("k.key", &["--name", "X", "--trusted", "below/../K.key"]),
        ("below/k.key", &["--name", "X", "--trusted", "./below/k.pub"]),
    ];
    for (file, more) in refused {
        let run = new(at, file, more);
        assert_eq!(run.code, 2, "{file} {more:?}");
        assert!(run.stderr.contains("[argument-invalid]"), "{}", run.stderr);
        let made: Vec<_> = fs::read_dir(at).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(made, ["below"], "{file} {more:?}");
    }
    let id = trusted_from(at, "2024-01-01");
    let before = fs::read(at.join("k.toml")).unwrap();
    for file in ["k.toml", "b.pub", "a.key"] {
        let run = keys(at, &["rotate", &id, file, "--trusted", "k.toml", "--without-passphrase"]);
        assert_eq!(run.code, 2, "{file}: {}", run.stderr);
        assert_eq!(fs::read(at.join("k.toml")).unwrap(), before);
    }
}

#[cfg(unix)]
#[test]
fn a_link_leads_to_no_key() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::os::unix::fs::symlink("k.key", at.join("trusted.toml")).unwrap();
    let run = new(at, "k.key", &["--name", "X", "--trusted", "trusted.toml"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    let secret = fs::read_to_string(at.join("k.key")).unwrap();
    assert!(secret.contains("secret key"), "the key is whole");
}

#[test]
fn a_key_is_revoked_on_the_day_on_which_it_was_made() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let id = trusted_from(at, "2025-06-01");
    let rotate = ["rotate", &id, "b.key", "--trusted", "k.toml", "--without-passphrase", "--as-of", "2025-06-01"];
    let silent = keys(at, &rotate);
    assert_eq!(silent.code, 2);
    let said = silent.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains(&format!("key {id} begins on 1 June 2025")), "{said}");
    assert!(!at.join("b.key").exists());
    let run = keys(at, &[&rotate[..], &["--revoke"]].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    let all = loaded(&at.join("k.toml"));
    assert_eq!(days(&all[0]), "2025-06-01 2025-06-01 2025-06-01");
    assert_eq!(days(&all[1]), "2025-06-01 open open");
}

#[test]
fn a_key_is_revoked_without_another_also_once_it_was_replaced_and_the_file_stays_its_owners() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let path = at.join("k.toml");
    let id = trusted_from(at, "2024-01-01");
    let commented = format!("# Published in the official journal.\n{}", fs::read_to_string(&path).unwrap())
        .replace("2024-01-01", "2024-01-01 # 52nd session");
    fs::write(&path, &commented).unwrap();
    let run =
        keys(at, &["rotate", &id, "b.key", "--trusted", "k.toml", "--without-passphrase", "--as-of", "2025-06-01"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    // Stolen after it was replaced.
    let revoke = |on: &str| keys(at, &["revoke", &id.to_lowercase(), "--trusted", "k.toml", "--on", on]);
    assert_eq!(revoke("2025-09-01").code, 0);
    assert_eq!(days(&loaded(&path)[0]), "2024-01-01 2025-05-31 2025-09-01");
    // Later, it turns out, and not earlier than was thought: no.
    let later = revoke("2025-10-01");
    assert!(later.code == 2 && later.stderr.contains("is revoked since"), "{}", later.stderr);
    assert_eq!(revoke("9999-01-01").code, 2, "a day to come");
    assert_eq!(revoke("2025-03-01").code, 0);
    assert_eq!(days(&loaded(&path)[0]), "2024-01-01 2025-05-31 2025-03-01");
    let unknown = keys(at, &["revoke", "0000000000000000", "--trusted", "k.toml"]);
    assert!(unknown.code == 2 && unknown.stderr.contains("no key of this id"), "{}", unknown.stderr);
    let text = fs::read_to_string(&path).unwrap();
    let kept: Vec<&str> = commented.lines().filter(|line| !text.lines().any(|own| own == *line)).collect();
    assert!(kept.is_empty(), "lost: {kept:?}");
}

#[test]
fn what_the_file_of_trusted_keys_cannot_hold_is_refused_before_there_is_a_key() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    fs::write(at.join("fixed.toml"), "schema = \"vigie.trusted-keys/1\"\nkey = []\n").unwrap();
    let refused: [(&[&str], &str); 4] = [
        (&["--name", " ", "--trusted", "k.toml"], "[argument-invalid]"),
        (&["--name", "A\nB", "--trusted", "k.toml"], "[argument-invalid]"),
        (&["--name", "X", "--trusted", "k.toml", "--as-of=-009999-01-01"], "[argument-invalid]"),
        (&["--name", "X", "--trusted", "fixed.toml"], "[trusted-fixed]"),
    ];
    for (more, code) in refused {
        let run = new(at, "a.key", more);
        assert!(run.code == 2 && run.stderr.contains(code), "{more:?}: {}", run.stderr);
        assert!(!at.join("a.key").exists() && !at.join("k.toml").exists(), "{more:?}");
    }
}

#[test]
fn a_key_that_is_trusted_to_countersign_issues_nothing() {
    let folder = folder();
    let at = folder.path();
    let path = at.join("trusted.toml");
    let text = fs::read_to_string(&path).unwrap();
    let with_role = |role: &str| text.replacen("valid_from", &format!("role = \"{role}\"\nvalid_from"), 1);
    assert_eq!(certify(at, "committee", &DECISION).code, 0);
    fs::write(&path, with_role("issuer")).unwrap();
    assert_eq!(verify(at, &[]).code, 0);
    fs::write(&path, with_role("witness")).unwrap();
    let run = verify(at, &[]);
    assert_eq!((run.code, reasons(&run)), (12, vec!["witness-key".to_owned()]));
    let made = new(at, "w.key", &["--name", "Court", "--trusted", "trusted.toml", "--role", "witness"]);
    assert_eq!(made.code, 0, "{}", made.stderr);
    assert!(made.stdout.contains("countersigning"), "{}", made.stdout);
    assert_eq!(loaded(&path).last().unwrap().role.map(vigie::certificate::KeyRole::code), Some("witness"));
}

#[cfg(unix)]
#[test]
fn a_passphrase_that_others_may_read_is_told_and_the_mark_before_it_is_no_part_of_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    let at = folder.path();
    let passphrase = fs::read_to_string(repository("tests/keys/locked.passphrase")).unwrap();
    fs::write(at.join("phrase.txt"), format!("\u{feff}{}\r\n", passphrase.trim())).unwrap();
    let with = |rights: u32| {
        fs::set_permissions(at.join("phrase.txt"), fs::Permissions::from_mode(rights)).unwrap();
        certify(at, "locked", &["--passphrase-file", "phrase.txt", "--force"])
    };
    let told = with(0o640);
    assert!(told.code == 0 && told.stderr.contains("[passphrase-exposed]"), "{}", told.stderr);
    let quiet = with(0o600);
    assert!(quiet.code == 0 && !quiet.stderr.contains("exposed"), "{}", quiet.stderr);
}

#[test]
fn why_an_argument_does_not_suit_is_said() {
    let folder = folder();
    let at = folder.path();
    let run = certify(at, "committee", &["--decision", "n° 12, 2025-01-20"]);
    let said = run.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(run.code == 2 && said.contains("later than the day of judgement, 31 December 2024 (--as-of)"), "{said}");
    fs::write(at.join("empty.txt"), "\n").unwrap();
    let run = keys(at, &["new", "a.key", "--passphrase-file", "empty.txt"]);
    assert!(run.code == 2 && run.stderr.contains("the passphrase is empty"), "{}", run.stderr);
}
