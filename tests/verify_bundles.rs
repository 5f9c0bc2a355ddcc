//! What somebody hostile puts into a bundle, or into a certificate that is made again: paths of this machine, wide limits, nothing at all.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

#[path = "common/certificates.rs"]
mod certificates;
#[path = "common/files.rs"]
mod files;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use certificates::{DAY, NAME, folder, issued, reasons, signature, verify};
use files::{Run, vigie};
use serde_json::{Value, json};
use vigie::certificate::{canonical, read_bundle};
use vigie::model::Sha256;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Puts a document in the place of the one issued, signed by the committee.
fn put(at: &Path, changed: &Value) {
    let bytes = canonical(changed).unwrap();
    fs::write(at.join("out").join(NAME), &bytes).unwrap();
    fs::write(at.join(format!("out/{NAME}.minisig")), signature(&bytes, "committee", "certificate", DAY)).unwrap();
}

/// A bundle of the folder's check, with its manifest and files changed by hand.
fn forged(at: &Path, change: impl FnOnce(&mut Value, &mut BTreeMap<String, Vec<u8>>)) {
    if !at.join("sound.zip").exists() {
        let typed = ["check", "dossiers", "--bundle", "sound.zip", "--as-of", DAY, "--year", "2023"];
        assert_eq!(vigie(at, &typed).code, 0);
    }
    let bundle = read_bundle(&fs::read(at.join("sound.zip")).unwrap()).unwrap();
    let (mut manifest, mut files) = (serde_json::to_value(&bundle.manifest).unwrap(), bundle.files);
    change(&mut manifest, &mut files);
    for file in manifest["files"].as_array_mut().unwrap() {
        let bytes = &files[file["path"].as_str().unwrap()];
        file["bytes"] = json!(bytes.len());
        file["sha256"] = json!(Sha256::of(bytes).to_string());
    }
    files.insert("manifest.json".to_owned(), canonical(&manifest).unwrap());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in &files {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    fs::write(at.join("forged.zip"), zip.finish().unwrap().into_inner()).unwrap();
}

fn replay(at: &Path, more: &[&str]) -> Run {
    vigie(at, &[&["verify", "forged.zip", "--replay", "--format", "json", "--lang", "en"], more].concat())
}

#[test]
fn a_stranger_names_no_file_of_this_machine() {
    let (folder, sound) = issued();
    let at = folder.path();
    fs::write(at.join("private"), "secret-line = \"of nobody's business\"\n").unwrap();
    let is_silent = |run: &Run| !run.stdout.contains("secret-line") && !run.stderr.contains("secret-line");
    for (named, code) in [("/etc/passwd", 12), ("./private", 12), ("private", 13)] {
        forged(at, |manifest, _| manifest["options"]["layout"] = json!(named));
        let run = replay(at, &[]);
        assert_eq!(run.code, code, "{named}: {}{}", run.stdout, run.stderr);
        assert!(is_silent(&run), "{}{}", run.stdout, run.stderr);
        // A certificate that somebody trusted has signed opens no more.
        let mut changed = sound.value().unwrap();
        changed["options"]["layout"] = json!(named);
        put(at, &changed);
        let run = verify(at, &["--inputs", ".", "--replay"]);
        assert_eq!(run.code, code, "{named}: {}", run.stdout);
        assert!(is_silent(&run), "{}{}", run.stdout, run.stderr);
    }
    let mut changed = sound.value().unwrap();
    changed["rulebook"]["id"] = json!("/etc");
    put(at, &changed);
    let run = verify(at, &["--inputs", ".", "--replay"]);
    assert_eq!((run.code, reasons(&run)), (12, vec!["invalid-content".to_owned()]));
}

#[test]
fn what_is_read_is_bounded_by_whoever_reads() {
    let (folder, sound) = issued();
    let at = folder.path();
    forged(at, |manifest, _| manifest["options"]["limits"] = json!(["cells=999999999999"]));
    assert_eq!(replay(at, &[]).code, 0);
    let bounded = replay(at, &["--limit", "cells=10"]);
    assert_eq!(bounded.code, 13, "{}", bounded.stdout);
    let mut changed = sound.value().unwrap();
    changed["options"]["limits"] = json!(["cells=999999999999"]);
    put(at, &changed);
    assert_eq!(verify(at, &["--inputs", ".", "--replay"]).code, 0);
    assert_eq!(verify(at, &["--inputs", ".", "--replay", "--limit", "cells=10"]).code, 13);
}

#[test]
fn a_bundle_is_called_no_more_than_it_proves() {
    let folder = folder();
    let at = folder.path();
    let standing = |run: &Run| (run.code, run.json()["files"][0]["standing"].as_str().unwrap().to_owned());
    let told = |code: i32, standing: &str| (code, standing.to_owned());
    forged(at, |_, _| ());
    let whole = vigie(at, &["verify", "forged.zip", "--format", "json"]);
    assert_eq!(standing(&whole), told(13, "unsigned"));
    assert_eq!(standing(&replay(at, &[])), told(0, "reproduced"));
    // No inputs, and the result of none.
    forged(at, |manifest, files| {
        files.retain(|path, _| path.starts_with("rulebook/"));
        let result = json!({ "schema": "vigie.result/1", "submissions": [], "rejected": [] });
        files.insert("result.json".to_owned(), canonical(&result).unwrap());
        manifest["files"].as_array_mut().unwrap().retain(|file| files.contains_key(file["path"].as_str().unwrap()));
    });
    let empty = replay(at, &[]);
    assert_eq!((standing(&empty), reasons(&empty)), (told(13, "not-replayable"), vec!["nothing-judged".to_owned()]));
    for (member, value) in [("as_of", json!("garbage")), ("basis", json!("none")), ("rulebook", json!("cipres@../.."))]
    {
        forged(at, |manifest, _| manifest[member] = value);
        assert_eq!(standing(&replay(at, &[])), told(12, "tampered"), "{member}");
    }
    forged(at, |manifest, _| manifest["files"][0]["role"] = json!("nonsense"));
    assert_eq!(standing(&replay(at, &[])), told(12, "tampered"));
}

#[test]
fn faults_of_a_bundle_are_told_by_its_own_names() {
    let folder = folder();
    let at = folder.path();
    let list = "inputs/1/institutions.toml";
    forged(at, |_, files| {
        assert!(files.insert(list.to_owned(), b"[list]\nnonsense = 1\n".to_vec()).is_some());
    });
    let run = replay(at, &[]);
    assert_eq!(run.code, 13, "{}{}", run.stdout, run.stderr);
    assert_eq!(run.json()["files"][0]["reasons"][0]["name"], list);
    let table = vigie(at, &["verify", "forged.zip", "--replay", "--lang", "en"]);
    assert!(table.stdout.contains(list), "{}", table.stdout);
    let scratch = std::env::temp_dir().join("vigie-");
    for text in [&run.stdout, &run.stderr, &table.stdout, &table.stderr] {
        assert!(!text.contains(scratch.to_str().unwrap()), "{text}");
    }
    // A device of Windows is no file of a bundle.
    forged(at, |manifest, files| {
        let bytes = files.remove("inputs/1/xa-cnps-2023.xlsx").unwrap();
        files.insert("inputs/1/CON.xlsx".to_owned(), bytes);
        for file in manifest["files"].as_array_mut().unwrap() {
            if file["path"] == "inputs/1/xa-cnps-2023.xlsx" {
                file["path"] = json!("inputs/1/CON.xlsx");
            }
        }
    });
    assert_eq!(replay(at, &[]).code, 12);
}

#[test]
fn a_difference_on_a_screen_is_no_whole_submission() {
    let folder = folder();
    let at = folder.path();
    forged(at, |_, files| {
        let mut result: Value = serde_json::from_slice(&files["result.json"]).unwrap();
        result["submissions"] = json!([]);
        files.insert("result.json".to_owned(), canonical(&result).unwrap());
    });
    let run = vigie(at, &["verify", "forged.zip", "--replay", "--lang", "en"]);
    assert_eq!(run.code, 13);
    assert!(run.stdout.contains('…') && run.stdout.len() < 2000, "{}", run.stdout);
}
