//! Verifying what somebody hostile hands in: signatures in the place of others, days that nothing proves, registers edited by hand.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

#[path = "common/certificates.rs"]
mod certificates;
#[path = "common/files.rs"]
mod files;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use certificates::{DAY, DECISION, NAME, certify, issued, key, notes, reasons, signature, trusted, verify};
use files::{Run, vigie};
use jiff::civil::date;
use serde_json::{Value, json};
use vigie::certificate::{
    Checked, DateProof, KeyRole, Note, Reason, Registered, Standing, TrustedKeys, Void, canonical,
    verify as verify_bytes,
};
use vigie::model::Sha256;

fn countersign(at: &Path, file: &str, by: &str) -> Run {
    let key = format!("{by}.test-key");
    let typed = ["certify", "--countersign", file, "--key", &key, "--trusted", "trusted.toml", "--as-of", "2025-01-15"];
    vigie(at, &[&typed[..], &["--force", "--lang", "en"]].concat())
}

#[test]
fn a_countersignature_is_never_the_signature_of_a_certificate() {
    let (folder, sound) = issued();
    let at = folder.path();
    let path = format!("out/{NAME}");
    assert_eq!(countersign(at, &path, "second").code, 0);
    fs::copy(at.join(format!("{path}.countersigned.minisig")), at.join(format!("{path}.minisig"))).unwrap();
    let run = verify(at, &[]);
    assert_eq!((run.code, reasons(&run)), (12, vec!["signed-otherwise".to_owned()]));
    // Nor is what nobody trusted has issued countersigned.
    let mut forged = sound.value().unwrap();
    forged["class"]["grade"] = json!("B");
    let bytes = canonical(&forged).unwrap();
    fs::write(at.join("out").join(NAME), &bytes).unwrap();
    for (by, purpose) in [("stranger", "certificate"), ("committee", "countersignature")] {
        fs::write(at.join(format!("{path}.minisig")), signature(&bytes, by, purpose, DAY)).unwrap();
        let run = countersign(at, &path, "second");
        assert_eq!(run.code, 2, "{by} {purpose}");
        assert!(run.stderr.contains("[countersign-refused]"), "{}", run.stderr);
    }
    fs::write(at.join(format!("{path}.minisig")), signature(b"another", "committee", "certificate", DAY)).unwrap();
    assert_eq!(countersign(at, &path, "second").code, 2);
    // Without keys that are trusted there is nothing to verify it by.
    let typed = ["certify", "--countersign", &path, "--key", "second.test-key"];
    assert_eq!(vigie(at, &typed).code, 2);
}

#[test]
fn the_name_of_a_file_states_no_day() {
    let (folder, _) = issued();
    let at = folder.path();
    let bytes = fs::read(at.join("out").join(NAME)).unwrap();
    // What a witness would have signed under such a name: two days, of which the first was read.
    let hash = Sha256::of(&bytes);
    let comment = format!("vigie countersignature\tfile:x\tdate:2025-01-01\t.json\tdate:2025-06-01\tsha256:{hash}");
    let countersigned = key("second").sign(&bytes, &comment).unwrap();
    fs::write(at.join(format!("out/{NAME}.countersigned.minisig")), countersigned).unwrap();
    let run = verify(at, &[]);
    let json = run.json();
    assert_eq!((run.code, &json["files"][0]["date_proof"]), (0, &Value::Null));
    let told = json["files"][0]["notes"].as_array().unwrap();
    assert!(told.contains(&json!({ "code": "countersignature-void", "because": "signed-otherwise" })), "{told:?}");
    #[cfg(unix)]
    {
        let name = "out/x\tdate:2025-01-01\t.json";
        fs::copy(at.join("out").join(NAME), at.join(name)).unwrap();
        fs::copy(at.join(format!("out/{NAME}.minisig")), at.join(format!("{name}.minisig"))).unwrap();
        assert_eq!(countersign(at, name, "second").code, 2);
        assert!(!at.join(format!("{name}.countersigned.minisig")).exists());
    }
}

#[test]
fn the_exit_code_is_the_verdict_whatever_becomes_of_what_is_printed() {
    let (folder, _) = issued();
    let at = folder.path();
    let run = |trusted: &str, closed: bool| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vigie"));
        command.args(["verify", &format!("out/{NAME}"), "--trusted", trusted, "--as-of", "2025-06-30"]);
        command.current_dir(at).stderr(Stdio::null());
        if closed {
            let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
            drop(child.stdout.take());
            return child.wait().unwrap().code();
        }
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        command.stdout(full).status().unwrap().code()
    };
    let text = fs::read_to_string(at.join("trusted.toml")).unwrap();
    let (_, witness) = text.split_once("[[key]] # 8E").unwrap();
    fs::write(at.join("others.toml"), format!("schema = \"vigie.trusted-keys/1\"\n[[key]] # 8E{witness}")).unwrap();
    assert_eq!(run("others.toml", true), Some(12));
    assert_eq!(run("trusted.toml", true), Some(0));
    if cfg!(target_os = "linux") {
        assert_eq!(run("others.toml", false), Some(12));
        assert_eq!(run("trusted.toml", false), Some(2), "a good verdict that nobody could read is a failure");
    }
}

/// What verifying the bytes of a sound certificate comes to.
fn checked(
    bytes: &[u8],
    countersignature: Option<&str>,
    trusted: &TrustedKeys,
    registered: Option<&Registered>,
) -> vigie::certificate::Verification {
    let signature = signature(bytes, "committee", "certificate", DAY);
    verify_bytes(Checked {
        bytes,
        name: NAME,
        signature: Some(&signature),
        countersignature,
        trusted,
        registered: registered.map(Some),
        as_of: date(2025, 6, 30),
    })
}

#[test]
fn a_countersignature_that_proves_nothing_takes_nothing_away() {
    let (_folder, sound) = issued();
    let bytes = sound.bytes().unwrap();
    let by = |by: &str, purpose: &str, day: &str| signature(&bytes, by, purpose, day);
    let mut revoked = trusted();
    revoked.keys[1].revoked_on = Some(date(2025, 5, 1));
    let mut issuer = trusted();
    issuer.keys[1].role = Some(KeyRole::Issuer);
    let usual = trusted();
    let stranger = key("stranger").public().id();
    for (text, keys, void) in [
        ("junk".to_owned(), &usual, Void::Malformed),
        (by("stranger", "countersignature", "2025-01-15"), &usual, Void::KeyUntrusted(stranger)),
        (by("committee", "countersignature", "2025-01-15"), &usual, Void::SameKey),
        (by("second", "countersignature", "2025-01-15"), &issuer, Void::KeyOfIssuer),
        (by("second", "certificate", "2025-01-15"), &usual, Void::SignedOtherwise),
        (signature(b"another", "second", "countersignature", "2025-01-15"), &usual, Void::Differs),
        (by("second", "countersignature", "2024-12-30"), &usual, Void::Day(date(2024, 12, 30))),
        (by("second", "countersignature", "2025-07-01"), &usual, Void::Day(date(2025, 7, 1))),
        (by("second", "countersignature", "2025-01-15"), &revoked, Void::KeyRevoked(date(2025, 5, 1))),
    ] {
        let found = checked(&bytes, Some(&text), keys, None);
        assert_eq!((found.standing(), &found.date_proof), (Standing::Genuine, &DateProof::None), "{void:?}");
        assert_eq!(found.notes, [Note::RegisterNotAsked, Note::CountersignatureVoid(void)]);
    }
}

#[test]
fn the_earliest_proof_of_a_day_counts() {
    let (_folder, sound) = issued();
    let bytes = sound.bytes().unwrap();
    let countersigned = signature(&bytes, "second", "countersignature", "2025-01-15");
    let mut keys = trusted();
    keys.keys[0].revoked_on = Some(date(2025, 3, 1));
    let registered = |recorded_on| Registered::issued(Sha256::of(&bytes), recorded_on);
    let standing = |countersignature, known: &Registered| {
        let found = checked(&bytes, countersignature, &keys, Some(known));
        (found.standing(), found.date_proof.day().unwrap())
    };
    let (early, late) = (registered(date(2025, 1, 2)), registered(date(2025, 4, 1)));
    assert_eq!(standing(Some(&countersigned), &late), (Standing::Genuine, date(2025, 1, 15)));
    assert_eq!(standing(Some(&countersigned), &early), (Standing::Genuine, date(2025, 1, 2)));
    assert_eq!(standing(None, &late), (Standing::Revoked, date(2025, 4, 1)));
}

#[test]
fn a_key_out_of_use_proves_no_day() {
    let (_folder, sound) = issued();
    let bytes = sound.bytes().unwrap();
    let mut keys = trusted();
    let last = date(2025, 2, 1);
    keys.keys[0].valid_to = Some(last);
    let found = checked(&bytes, None, &keys, None);
    assert_eq!((found.standing(), found.notes.contains(&Note::KeyOutOfUse(last))), (Standing::Genuine, true));
    let countersigned = signature(&bytes, "second", "countersignature", "2025-01-15");
    assert!(!checked(&bytes, Some(&countersigned), &keys, None).notes.contains(&Note::KeyOutOfUse(last)));
}

#[test]
fn a_certificate_says_what_one_can_say_or_is_none() {
    let (_folder, sound) = issued();
    for (pointer, value, member) in [
        ("/valid_until", json!("soon"), "valid_until"),
        ("/valid_until", json!("2027-11-20T00:00"), "valid_until"),
        ("/cure_by", json!(""), "cure_by"),
        ("/issued_on", json!("20241231"), "issued_on"),
        ("/decision/date", json!("demain"), "decision"),
        ("/decision", Value::Null, "experimental"),
        ("/experimental", json!(true), "experimental"),
        ("/fiscal_year", json!(-1), "fiscal_year"),
        ("/opinion", json!("excellent"), "opinion"),
        ("/class/grade", json!("AAA"), "class"),
        ("/class/best", json!("A+"), "class"),
        ("/score", json!("99,6"), "score"),
        ("/findings/0/outcome", json!("fine"), "findings"),
        ("/inputs/0/sha256", json!("00"), "inputs"),
        ("/inputs/0/name", json!("../../etc/passwd"), "inputs"),
        ("/rulebook/sha256", json!("AB"), "rulebook"),
        ("/rulebook/editions/0", json!("2023"), "rulebook"),
        ("/options/limits", json!(["cells=all"]), "options"),
        ("/result_sha256", json!("none"), "result_sha256"),
        ("/institution/name", json!(" "), "institution"),
    ] {
        let mut changed = sound.value().unwrap();
        *changed.pointer_mut(pointer).unwrap() = value;
        let found = checked(&canonical(&changed).unwrap(), None, &trusted(), None);
        let malformed = (Standing::Tampered, vec![Reason::ContentInvalid(member)]);
        assert_eq!((found.standing(), found.reasons), malformed, "{pointer}");
    }
}

#[test]
fn another_institutions_files_make_no_certificate_false() {
    let (folder, _) = issued();
    let at = folder.path();
    fs::create_dir(at.join("others")).unwrap();
    fs::write(at.join("others/institutions.toml"), "another list").unwrap();
    let run = verify(at, &["--inputs", "others"]);
    assert_eq!((run.code, run.json()["files"][0]["standing"].as_str()), (13, Some("not-replayable")));
    let told = run.json()["files"][0]["reasons"].as_array().unwrap().clone();
    assert!(told.contains(&json!({ "code": "changed-input", "name": "institutions.toml" })), "{told:?}");
    assert!(told.contains(&json!({ "code": "absent-input", "name": "xa-cnps-2023.xlsx" })), "{told:?}");
}

#[test]
fn that_no_register_was_asked_is_told() {
    let (folder, _) = issued();
    let at = folder.path();
    assert_eq!(notes(&verify(at, &[])), ["without-register"]);
    assert_eq!(verify(at, &[]).json()["files"][0]["register_asked"], false);
    assert_eq!(vigie(at, &["followup", "init", "r.sqlite"]).code, 0);
    let register = ["--register", "r.sqlite"];
    assert_eq!(certify(at, "committee", &[DECISION[0], DECISION[1], "--force", register[0], register[1]]).code, 0);
    let asked = verify(at, &register);
    assert_eq!((asked.code, notes(&asked)), (0, vec![]));
    assert_eq!(asked.json()["files"][0]["register_asked"], true);
    // And the page promises no more.
    let page = fs::read_to_string(at.join("out/xa-cnps-2023.html")).unwrap();
    assert!(page.contains("with the register (--register), whether it was suspended, withdrawn or replaced"), "{page}");
    assert!(page.contains(&format!("-P {}", trusted().keys[0].key.to_base64())), "{page}");
}

#[test]
fn a_register_is_read_as_it_stood_on_the_day() {
    let (folder, _) = issued();
    let at = folder.path();
    assert_eq!(vigie(at, &["followup", "init", "r.sqlite"]).code, 0);
    let register = ["--register", "r.sqlite"];
    assert_eq!(certify(at, "committee", &[DECISION[0], DECISION[1], "--force", register[0], register[1]]).code, 0);
    let path = format!("out/{NAME}");
    for (act, day) in [("--suspend", "2025-02-01"), ("--resume", "2025-03-01"), ("--withdraw", "2025-05-01")] {
        let typed = ["certify", act, &path, "--reason", "comptes repris", "--as-of", day];
        assert_eq!(vigie(at, &[&typed[..], &register[..]].concat()).code, 0);
    }
    let on = |day: &str| {
        let run = verify(at, &[&register[..], &["--as-of", day]].concat());
        (run.code, reasons(&run))
    };
    assert_eq!(on("2025-01-31"), (0, vec![]));
    assert_eq!(on("2025-02-15"), (11, vec!["suspended".to_owned()]));
    assert_eq!(on("2025-03-01"), (0, vec![]));
    assert_eq!(on("2025-05-01"), (11, vec!["withdrawn".to_owned()]));
}

#[test]
fn a_register_edited_by_hand_is_not_believed() {
    let (folder, _) = issued();
    let at = folder.path();
    assert_eq!(vigie(at, &["followup", "init", "r.sqlite"]).code, 0);
    let register = ["--register", "r.sqlite"];
    assert_eq!(certify(at, "committee", &[DECISION[0], DECISION[1], "--force", register[0], register[1]]).code, 0);
    let path = format!("out/{NAME}");
    let typed = ["certify", "--suspend", &path, "--reason", "comptes repris", "--as-of", "2025-02-01"];
    assert_eq!(vigie(at, &[&typed[..], &register[..]].concat()).code, 0);
    assert_eq!(verify(at, &register).code, 11);
    let edit = |sql: &str| {
        let edited = rusqlite::Connection::open(at.join("r.sqlite")).unwrap();
        edited.execute_batch(sql).unwrap();
    };
    let kept = fs::read(at.join("r.sqlite")).unwrap();
    let tampered = [
        "UPDATE standing SET json = replace(json, '\"state\":\"suspended\"', '\"state\":\"issued\"')",
        "PRAGMA foreign_keys = OFF; DROP TRIGGER event_is_never_changed; \
         UPDATE event SET body = replace(body, 'suspended', 'resumed') WHERE number = 2",
    ];
    for sql in tampered {
        edit(sql);
        let run = verify(at, &register);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{sql}: {}", run.stderr);
        for name in ["r.sqlite", "r.sqlite-wal", "r.sqlite-shm"] {
            let _ = fs::remove_file(at.join(name));
        }
        fs::write(at.join("r.sqlite"), &kept).unwrap();
        assert_eq!(verify(at, &register).code, 11);
    }
    // A register that was made anew is sound in itself, and not the one whose head was noted.
    let noted = format!("2:{}", "0".repeat(64));
    let other = verify(at, &["--register", "r.sqlite", "--head", &noted]);
    assert!(other.code == 2 && other.stderr.contains("[head-differs]"), "{}", other.stderr);
}

#[test]
fn under_another_name_it_is_the_same_certificate_and_the_name_is_told() {
    let (folder, _) = issued();
    let at = folder.path();
    for ending in ["", ".minisig"] {
        fs::rename(at.join(format!("out/{NAME}{ending}")), at.join(format!("out/renamed.json{ending}"))).unwrap();
    }
    let typed = ["verify", "out/renamed.json", "--trusted", "trusted.toml", "--as-of", "2025-06-30"];
    let run = vigie(at, &[&typed[..], &["--format", "json"]].concat());
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert_eq!(run.json()["files"][0]["notes"][0], json!({ "code": "renamed", "name": NAME }));
}

#[test]
fn one_file_that_cannot_be_read_hides_no_other() {
    let (folder, _) = issued();
    let at = folder.path();
    let path = format!("out/{NAME}");
    let typed = ["verify", "absent.json", &path, "--trusted", "trusted.toml", "--as-of", "2025-06-30"];
    let run = vigie(at, &[&typed[..], &["--format", "json"]].concat());
    let json = run.json();
    let standings: Vec<&str> =
        json["files"].as_array().unwrap().iter().map(|file| file["standing"].as_str().unwrap()).collect();
    assert_eq!((run.code, standings), (2, vec!["unread", "genuine"]));
    assert_eq!(json["files"][0]["reasons"][0], json!({ "code": "file-not-found", "name": "absent.json" }));
    // What is graver decides.
    fs::write(at.join("none.json"), "{}").unwrap();
    assert_eq!(vigie(at, &["verify", "absent.json", "none.json", &path, "--trusted", "trusted.toml"]).code, 12);
}

#[test]
fn reasons_say_what_they_speak_of() {
    let (folder, _) = issued();
    let at = folder.path();
    let reason = |run: &Run| run.json()["files"][0]["reasons"][0].clone();
    let expired = verify(at, &["--as-of", "2027-11-21"]);
    assert_eq!(reason(&expired), json!({ "code": "expired", "day": "2027-11-20" }));
    let nobody = vigie(at, &["verify", &format!("out/{NAME}"), "--format", "json"]);
    assert_eq!(reason(&nobody), json!({ "code": "untrusted-key", "key_id": trusted().keys[0].key.id() }));
}

#[test]
fn a_public_key_alone_may_be_trusted() {
    let (folder, _) = issued();
    let at = folder.path();
    let keys = trusted();
    fs::write(at.join("committee.pub"), keys.keys[0].key.to_file()).unwrap();
    fs::write(at.join("second.pub"), keys.keys[1].key.to_file()).unwrap();
    let run = verify(at, &["--trusted", "committee.pub"]);
    assert_eq!((run.code, run.json()["files"][0]["signed_by"].as_str()), (0, Some("committee.pub")));
    assert_eq!(verify(at, &["--trusted", "second.pub"]).code, 12);
    // The signature of somebody whose system ends lines otherwise.
    let signature = at.join(format!("out/{NAME}.minisig"));
    fs::write(&signature, fs::read_to_string(&signature).unwrap().replace('\n', "\r\n")).unwrap();
    assert_eq!(verify(at, &[]).code, 0);
}
