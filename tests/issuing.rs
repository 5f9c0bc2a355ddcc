//! Issuing into a folder and a register that hold something already: nothing is lost there, and nothing is undone by the way.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

#[path = "common/certificates.rs"]
mod certificates;
#[path = "common/files.rs"]
mod files;

use std::fs;
use std::path::Path;

use certificates::{DECISION, NAME, certify, folder, reasons, verify};
use files::{Run, vigie};

const REGISTER: [&str; 2] = ["--register", "r.sqlite"];

/// Certifies with the decision into the folder and the register, with more arguments.
fn certify_registered(at: &Path, more: &[&str]) -> Run {
    certify(at, "committee", &[&DECISION[..], &REGISTER[..], &["--force"], more].concat())
}

/// Records an act on the certificate in `out`.
fn act(at: &Path, what: &str, more: &[&str]) -> Run {
    let path = format!("out/{NAME}");
    vigie(at, &[&["certify", what, &path, "--lang", "en"][..], &REGISTER[..], more].concat())
}

fn with_register() -> tempfile::TempDir {
    let folder = folder();
    assert_eq!(vigie(folder.path(), &["followup", "init", "r.sqlite"]).code, 0);
    let run = certify_registered(folder.path(), &[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    folder
}

/// The files of `out` with their bytes.
fn out(at: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<_> = fs::read_dir(at.join("out"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect();
    all.sort();
    all
}

#[test]
fn issuing_again_replaces_the_files_it_writes_and_no_other() {
    let folder = folder();
    let at = folder.path();
    assert_eq!(certify(at, "committee", &DECISION).code, 0);
    let before = fs::read(at.join("out").join(NAME)).unwrap();
    for (name, text) in [("xb-cnss-2023.json", "another's"), ("procès-verbal.odt", "notes")] {
        fs::write(at.join("out").join(name), text).unwrap();
    }
    let run = certify(at, "committee", &[DECISION[0], DECISION[1], "--session", "53e session", "--force"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_ne!(fs::read(at.join("out").join(NAME)).unwrap(), before);
    assert_eq!(verify(at, &[]).code, 0);
    assert_eq!(fs::read(at.join("out/xb-cnss-2023.json")).unwrap(), b"another's");
    assert_eq!(fs::read(at.join("out/procès-verbal.odt")).unwrap(), b"notes");
    let left: Vec<_> = fs::read_dir(at).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().starts_with("out.")), "{left:?}");
}

#[test]
fn a_countersigned_certificate_keeps_its_countersignature_and_is_not_replaced_by_another() {
    let folder = folder();
    let at = folder.path();
    assert_eq!(certify(at, "committee", &DECISION).code, 0);
    let path = format!("out/{NAME}");
    let mut arguments = vec!["certify", "--countersign", &path, "--key", "second.test-key", "--as-of", "2025-01-02"];
    arguments.extend(["--trusted", "trusted.toml"]);
    let accepted = vigie(at, &arguments).code == 0;
    // Where no keys are asked for.
    assert!(accepted || vigie(at, &arguments[..7]).code == 0);
    assert_eq!(out(at).len(), 5);
    // The same document: its countersignature still holds.
    assert_eq!(certify(at, "committee", &[DECISION[0], DECISION[1], "--force"]).code, 0);
    let same = verify(at, &[]);
    assert_eq!((same.code, &same.json()["files"][0]["date_proof"]), (0, &"countersignature".into()));
    let before = out(at);
    let run = certify(at, "committee", &[DECISION[0], DECISION[1], "--session", "53e session", "--force"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("[certificate-countersigned]"), "{}", run.stderr);
    assert!(out(at) == before);
}

#[test]
fn what_the_register_refuses_is_not_put_in_its_place() {
    let folder = with_register();
    let at = folder.path();
    let because = ["--reason", "comptes repris", "--as-of", "2025-02-01"];
    assert_eq!(act(at, "--suspend", &because).code, 0);
    let before = out(at);
    // A suspension is decided on first: issuing does not lift it by the way.
    let again = certify_registered(at, &["--session", "53e session", "--as-of", "2025-03-01"]);
    assert_eq!(again.code, 2, "{}", again.stderr);
    assert!(again.stderr.contains("[act-refused]"), "{}", again.stderr);
    assert!(out(at) == before);
    assert_eq!(reasons(&verify(at, &REGISTER)), ["suspended"]);
    assert_eq!(vigie(at, &["followup", "audit", "--register", "r.sqlite"]).code, 0);
}

#[test]
fn in_place_of_a_withdrawn_certificate_one_is_issued_for_a_reason() {
    let folder = with_register();
    let at = folder.path();
    assert_eq!(act(at, "--withdraw", &["--reason", "comptes faux", "--as-of", "2025-02-01"]).code, 0);
    let former = out(at);
    let new = ["--session", "53e session", "--as-of", "2025-03-01"];
    let silent = certify_registered(at, &new);
    assert_eq!(silent.code, 2, "{}", silent.stderr);
    assert!(silent.stderr.contains("--reason"), "{}", silent.stderr);
    assert!(out(at) == former);
    let said = certify_registered(at, &[&new[..], &["--reason", "comptes redressés"]].concat());
    assert_eq!(said.code, 0, "{}", said.stderr);
    assert_eq!(verify(at, &REGISTER).code, 0);
    // The one before is still known for what it was.
    for (name, bytes) in former {
        fs::write(at.join("out").join(name), bytes).unwrap();
    }
    let withdrawn = verify(at, &REGISTER);
    assert_eq!((withdrawn.code, reasons(&withdrawn)), (11, vec!["withdrawn".to_owned(), "replaced".to_owned()]));
    assert_eq!(act(at, "--suspend", &["--reason", "x", "--as-of", "2025-04-01"]).code, 2, "it counts no more");
}

#[test]
fn a_certificate_that_another_took_the_place_of_is_told_as_replaced() {
    let folder = with_register();
    let at = folder.path();
    let former = out(at);
    let new = certify_registered(at, &["--session", "53e session", "--as-of", "2025-03-01"]);
    assert_eq!(new.code, 0, "{}", new.stderr);
    assert!(new.stderr.contains("XA-CNPS:2023: takes the place"), "{}", new.stderr);
    // The same again is recorded already, and replaces nothing.
    let same = certify_registered(at, &["--session", "53e session", "--as-of", "2025-03-01"]);
    assert_eq!(same.code, 0, "{}", same.stderr);
    assert!(same.stderr.contains("No new act"), "{}", same.stderr);
    for (name, bytes) in former {
        fs::write(at.join("out").join(name), bytes).unwrap();
    }
    let replaced = verify(at, &REGISTER);
    assert_eq!((replaced.code, reasons(&replaced)), (11, vec!["replaced".to_owned()]));
}

#[test]
fn an_experimental_document_takes_the_place_of_none_that_a_decision_bears() {
    let folder = with_register();
    let at = folder.path();
    let before = out(at);
    let run = certify(at, "committee", &["--force", REGISTER[0], REGISTER[1], "--as-of", "2025-03-01"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("experimental"), "{}", run.stderr);
    assert!(out(at) == before);
    assert_eq!(verify(at, &REGISTER).code, 0);
}

#[test]
fn what_would_have_expired_before_its_issue_is_not_signed() {
    let folder = folder();
    let at = folder.path();
    let run = certify(at, "committee", &[DECISION[0], DECISION[1], "--as-of", "2030-01-01"]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert!(run.stderr.contains("[validity-over]"), "{}", run.stderr);
    assert!(!at.join("out").exists());
}

#[test]
fn a_renewal_names_its_decision_as_an_issue_does_and_verifying_tells_the_new_last_day() {
    let folder = with_register();
    let at = folder.path();
    let until = ["--until", "2029-12-31", "--as-of", "2025-02-01", "--decision"];
    let vague = act(at, "--renew", &[&until[..], &["foo"]].concat());
    assert_eq!(vague.code, 2, "{}", vague.stderr);
    assert!(vague.stderr.contains("[argument-invalid]"), "{}", vague.stderr);
    let named = act(at, "--renew", &[&until[..], &["n° 14, 2025-01-20"]].concat());
    assert_eq!(named.code, 0, "{}", named.stderr);
    let json = verify(at, &[&REGISTER[..], &["--as-of", "2028-06-01"]].concat());
    assert_eq!(json.code, 0, "{}", json.stderr);
    let file = &json.json()["files"][0];
    assert_eq!(
        (file["valid_until"].as_str(), file["renewed_until"].as_str()),
        (Some("2027-11-20"), Some("2029-12-31"))
    );
    let mut table = vec!["verify", "out/xa-cnps-2023.json", "--trusted", "trusted.toml", "--as-of", "2028-06-01"];
    table.extend(["--lang", "en"]);
    table.extend(REGISTER);
    let said = vigie(at, &table).stdout;
    assert!(said.contains("31 December 2029") && said.contains("20 November 2027"), "{said}");
}

#[test]
fn an_act_on_a_certificate_goes_with_nothing_that_issues() {
    let folder = with_register();
    let at = folder.path();
    let path = format!("out/{NAME}");
    let act = ["certify", "--suspend", &path, "--reason", "x", REGISTER[0], REGISTER[1]];
    let more: [&[&str]; 6] = [
        &["dossiers"],
        &["--key", "committee.test-key"],
        &["-o", "other"],
        &["--session", "53e session"],
        &["--force"],
        &["--countersign", &path],
    ];
    for more in more {
        let run = vigie(at, &[&act[..], more].concat());
        assert_eq!(run.code, 2, "{more:?}: {}", run.stdout);
        assert!(!at.join("other").exists());
    }
    assert_eq!(verify(at, &REGISTER).code, 0, "nothing was recorded");
}

/// What the table of certificates of a package says: file, status, whether the register was asked, last day by renewal.
fn exported(at: &Path, more: &[&str]) -> (Run, Vec<[String; 4]>) {
    let mut arguments = vec!["export", "dossiers", "--secretariat", "secretariat.toml", "--as-of", "2025-06-30"];
    arguments.extend(["--to", "data", "--force", "--certificates", "out", "--trusted", "trusted.toml", "--lang", "en"]);
    arguments.extend(more);
    let run = vigie(at, &arguments);
    let mut reader = csv::Reader::from_path(at.join("data/certificates.csv")).unwrap();
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|column| column == name).unwrap();
    let columns = ["file", "status", "register_asked", "renewed_until"].map(column);
    let rows = reader.records().map(|row| columns.map(|column| row.as_ref().unwrap()[column].to_owned()));
    let rows = rows.collect();
    (run, rows)
}

#[test]
fn partners_get_certificates_that_verify_each_with_what_became_of_it() {
    let folder = with_register();
    let at = folder.path();
    let row = |status: &str, asked: &str, renewed: &str| vec![[NAME, status, asked, renewed].map(str::to_owned)];
    let (run, rows) = exported(at, &[]);
    assert_eq!((run.code, rows), (0, row("genuine", "false", "")), "{}", run.stderr);
    let until = ["--until", "2029-12-31", "--as-of", "2025-02-01", "--decision", "n° 14, 2025-01-20"];
    assert_eq!(act(at, "--renew", &until).code, 0);
    assert_eq!(exported(at, &REGISTER).1, row("genuine", "true", "2029-12-31"));
    assert_eq!(act(at, "--suspend", &["--reason", "x", "--as-of", "2025-03-01"]).code, 0);
    assert_eq!(exported(at, &REGISTER).1, row("suspended", "true", "2029-12-31"));
    assert_eq!(act(at, "--withdraw", &["--reason", "x", "--as-of", "2025-04-01"]).code, 0);
    assert_eq!(exported(at, &REGISTER).1, row("withdrawn", "true", "2029-12-31"));
}

#[test]
fn partners_get_no_certificate_that_nobody_who_is_trusted_has_issued() {
    let folder = folder();
    let at = folder.path();
    assert_eq!(certify(at, "committee", &DECISION).code, 0);
    let text = fs::read_to_string(at.join("out").join(NAME)).unwrap();
    let signature = fs::read(at.join("out").join(format!("{NAME}.minisig"))).unwrap();
    // Forged with a signature that is another's, and one that nobody signed; a file of another sort is passed over.
    fs::write(at.join("out/forged.json"), text.replacen("certified", "refused", 1)).unwrap();
    fs::write(at.join("out/forged.json.minisig"), signature).unwrap();
    fs::write(at.join("out/unsigned.json"), &text).unwrap();
    fs::write(at.join("out/settings.json"), "{}").unwrap();
    let (run, rows) = exported(at, &[]);
    let files: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!((run.code, files), (3, vec![NAME]), "{}", run.stderr);
    assert_eq!(run.stderr.matches("[certificate-left-out]").count(), 2, "{}", run.stderr);
    let without = vigie(at, &["export", "dossiers", "--to", "more", "--certificates", "out"]);
    assert_eq!(without.code, 2, "keys must be given");
}
