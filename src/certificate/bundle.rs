//! Everything that a check was made of, in one file: inputs, rulebook, lists, options and result.
//!
//! In: files with their roles, options, a result. Out: a zip, the same bytes for the same content; and back, under bounds. Never: a file
//! written to a disk, a path that leads out of the bundle, more inflated than the bounds admit, a key.
//!
//! # Decisions
//! - A bundle is not signed: it is a means to make a result again. Who made it is told by the certificates, that name the same hashes.
//! - `manifest.json` stands first and names every other file with its role, length and hash; a zip with one file more, one less or
//!   another is refused as a whole.
//! - Times in the zip are all 1980-01-01, files stand in the order of their names, whatever the system. A bundle *is* its content, the bytes of
//!   each file under its name: what a zip says besides (times, rights, how hard it was packed) nobody reads, and a bundle in which only
//!   that was changed is the same one. It is not required to be packed as we pack, for another version may pack otherwise.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _, Write as _};

use serde_json::Value;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::canonical::{canonical, parse_within};
use super::manifest::{BUNDLE_SCHEMA, BundledFile, Manifest, RESULT};
use crate::model::Sha256;

/// The name of the file that names all others.
pub const MANIFEST: &str = "manifest.json";
/// The name and version of a result.
pub const RESULT_SCHEMA: &str = "vigie.result/1";
/// The most files of a bundle.
const MOST_FILES: usize = 20_000;
/// The most bytes that are inflated of a bundle.
const MOST_BYTES: u64 = 512 << 20;

/// The most bytes that a bundle may hold, for whoever tells that one has more.
#[must_use]
pub const fn most_of_bundle() -> u64 {
    MOST_BYTES
}

/// A bundle that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// What stands in it.
    pub manifest: Manifest,
    /// The bytes of each file, by its path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What the check came to, as it was packed.
    pub result: Value,
}

/// Why something is no sound bundle.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BundleFault {
    /// No zip, or a damaged one.
    #[error("no sound zip")]
    Damaged,
    /// It has no manifest of this contract.
    #[error("no manifest")]
    NoManifest,
    /// A name that could lead elsewhere, or stands twice.
    #[error("a name that could lead elsewhere: {0}")]
    Name(String),
    /// Too many files, or too much in them.
    #[error("more than the bounds admit")]
    TooLarge,
    /// A member of the manifest says what it cannot.
    #[error("what the manifest says under {0} cannot be said there")]
    Member(&'static str),
    /// The result is none.
    #[error("no result")]
    NoResult,
    /// A file that the manifest does not name as it is, or names and is not there.
    #[error("not as the manifest says: {0}")]
    Differs(String),
}

/// Packs files; the manifest's own list is made of them. The same content gives the same bytes.
///
/// # Errors
/// More than a bundle holds, or a name that could lead elsewhere.
pub fn write_bundle(
    mut manifest: Manifest,
    files: &BTreeMap<String, (String, Vec<u8>)>,
) -> Result<Vec<u8>, BundleFault> {
    let total: u64 = files.values().map(|(_, bytes)| length(bytes)).sum();
    if files.len() >= MOST_FILES || total > MOST_BYTES {
        return Err(BundleFault::TooLarge);
    }
    manifest.files = files
        .iter()
        .map(|(path, (role, bytes))| BundledFile {
            path: path.clone(),
            role: role.clone(),
            bytes: length(bytes),
            sha256: Sha256::of(bytes).to_string(),
        })
        .collect();
    if let Some(unsafe_name) = files.keys().find(|path| !is_safe(path) || *path == MANIFEST) {
        return Err(BundleFault::Name(unsafe_name.clone()));
    }
    let value = serde_json::to_value(&manifest).map_err(|_| BundleFault::NoManifest)?;
    // What could not be read back is not written.
    manifest.fault().map_or(Ok(()), |member| Err(BundleFault::Member(member)))?;
    let text = canonical(&value).map_err(|_| BundleFault::NoManifest)?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let all = std::iter::once((MANIFEST, text.as_slice()))
        .chain(files.iter().map(|(path, (_, bytes))| (path.as_str(), bytes.as_slice())));
    for (path, bytes) in all {
        zip.start_file(path, options).map_err(|_| BundleFault::Damaged)?;
        zip.write_all(bytes).map_err(|_| BundleFault::Damaged)?;
    }
    Ok(zip.finish().map_err(|_| BundleFault::Damaged)?.into_inner())
}

/// Reads a bundle: whole and as its manifest says, or not at all.
///
/// # Errors
/// See [`BundleFault`].
pub fn read_bundle(bytes: &[u8]) -> Result<Bundle, BundleFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BundleFault::Damaged)?;
    if archive.len() > MOST_FILES {
        return Err(BundleFault::TooLarge);
    }
    let mut left = MOST_BYTES;
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    // Systems that do not tell capitals apart would write one file over another.
    let mut folded: BTreeSet<String> = BTreeSet::new();
    for rank in 0..archive.len() {
        let mut file = archive.by_index(rank).map_err(|_| BundleFault::Damaged)?;
        let name = file.name().map_err(|_| BundleFault::Damaged)?.into_owned();
        if !is_safe(&name) || !folded.insert(name.to_lowercase()) || file.is_dir() || file.is_symlink() {
            return Err(BundleFault::Name(name));
        }
        let mut content = Vec::new();
        // What the header says of the length is not believed.
        let read = file.by_ref().take(left + 1).read_to_end(&mut content).map_err(|_| BundleFault::Damaged)?;
        left = left.checked_sub(u64::try_from(read).unwrap_or(u64::MAX)).ok_or(BundleFault::TooLarge)?;
        files.insert(name, content);
    }
    let manifest = files.remove(MANIFEST).ok_or(BundleFault::NoManifest)?;
    let most = usize::try_from(MOST_BYTES).unwrap_or(usize::MAX);
    let value = parse_within(&manifest, most).map_err(|_| BundleFault::NoManifest)?;
    let manifest: Manifest = serde_json::from_value(value).map_err(|_| BundleFault::NoManifest)?;
    if manifest.schema != BUNDLE_SCHEMA {
        return Err(BundleFault::NoManifest);
    }
    manifest.fault().map_or(Ok(()), |member| Err(BundleFault::Member(member)))?;
    let mut named: BTreeSet<&str> = BTreeSet::new();
    for file in &manifest.files {
        let differs = || BundleFault::Differs(file.path.clone());
        let content = files.get(&file.path).ok_or_else(differs)?;
        if length(content) != file.bytes || Sha256::of(content).to_string() != file.sha256 || !named.insert(&file.path)
        {
            return Err(differs());
        }
    }
    if let Some(stranger) = files.keys().find(|path| !named.contains(path.as_str())) {
        return Err(BundleFault::Differs(stranger.clone()));
    }
    // Of many submissions a result is larger than any certificate.
    let result = files.get(RESULT).and_then(|bytes| parse_within(bytes, most).ok());
    let result = result.filter(|result| result.get("schema").and_then(Value::as_str) == Some(RESULT_SCHEMA));
    Ok(Bundle { manifest, files, result: result.ok_or(BundleFault::NoResult)? })
}

impl Bundle {
    /// The files of a role, with their paths.
    pub fn of_role<'a>(&'a self, role: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        let of_role = self.manifest.files.iter().filter(move |file| file.role == role);
        of_role.filter_map(|file| Some((file.path.as_str(), self.files.get(&file.path)?.as_slice())))
    }
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

/// Whether a path stays where it is put, on every system.
fn is_safe(path: &str) -> bool {
    let is_part = |part: &str| {
        let is_usual = !part.is_empty() && part != "." && part != ".." && part.len() <= 255;
        is_usual && !part.ends_with([' ', '.']) && !is_device(part)
    };
    let is_sign = |c: char| !c.is_control() && !"\\:*?\"<>|".contains(c);
    path.len() <= 1000 && path.chars().all(is_sign) && path.split('/').all(is_part)
}

/// Whether a name is that of a device on Windows, whatever stands behind its first point.
#[must_use]
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_uppercase();
    let numbered = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    let is_one = |rest: &str| matches!(rest, "¹" | "²" | "³") || matches!(rest.as_bytes(), [b'0'..=b'9']);
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") || numbered.is_some_and(is_one)
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::BTreeMap;
    use std::io::{Cursor, Write as _};

    use proptest::prelude::*;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::{BundleFault, MANIFEST, is_device, read_bundle, write_bundle};
    use crate::certificate::{BUNDLE_SCHEMA, Manifest, OptionsRecord};

    pub(in crate::certificate) fn manifest() -> Manifest {
        Manifest {
            schema: BUNDLE_SCHEMA.to_owned(),
            version: "1".to_owned(),
            as_of: "2024-11-20".to_owned(),
            year: None,
            state: None,
            basis: "all".to_owned(),
            decision: None,
            given: Vec::new(),
            options: OptionsRecord::default(),
            rulebook: "cipres".to_owned(),
            files: Vec::new(),
        }
    }

    pub(in crate::certificate) fn files() -> BTreeMap<String, (String, Vec<u8>)> {
        let file = |path: &str, role: &str, text: &str| (path.to_owned(), (role.to_owned(), text.as_bytes().to_vec()));
        BTreeMap::from([
            file("inputs/b.csv", "submission", "b"),
            file("inputs/a.csv", "submission", "aaaaaaaaaaaaaaaaaaaa"),
            file("rulebook/2023/rulebook.toml", "rulebook", "rules"),
            file("result.json", "result", "{\"schema\":\"vigie.result/1\"}"),
        ])
    }

    fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in entries {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn a_bundle_comes_back_and_is_the_same_bytes_each_time() {
        let bytes = write_bundle(manifest(), &files()).unwrap();
        assert_eq!(bytes, write_bundle(manifest(), &files()).unwrap());
        let bundle = read_bundle(&bytes).unwrap();
        assert_eq!(
            bundle.of_role("submission").map(|(path, _)| path).collect::<Vec<_>>(),
            ["inputs/a.csv", "inputs/b.csv"]
        );
    }

    #[test]
    fn names_that_lead_elsewhere_are_refused() {
        for name in [
            "../x",
            "/x",
            "a/../x",
            "a\\x",
            "C:x",
            "a//x",
            "./x",
            "x\u{0}",
            "x.",
            "a/ /x",
            "inputs/CON.csv",
            "inputs/lpt1",
        ] {
            let fault = read_bundle(&zip(&[(name, b"x")])).unwrap_err();
            assert!(matches!(fault, BundleFault::Name(_) | BundleFault::Damaged), "{name}: {fault}");
        }
        let fault = read_bundle(&zip(&[("x", b"1"), ("X", b"2")])).unwrap_err();
        assert_eq!(fault, BundleFault::Name("X".to_owned()));
    }

    #[test]
    fn a_bomb_is_left_unopened() {
        let bomb = vec![0_u8; 64 << 20];
        let entries: Vec<(String, &[u8])> = (0..9).map(|rank| (format!("x{rank}"), bomb.as_slice())).collect();
        let entries: Vec<(&str, &[u8])> = entries.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
        assert_eq!(read_bundle(&zip(&entries)).unwrap_err(), BundleFault::TooLarge);
    }

    #[test]
    fn what_the_manifest_does_not_name_as_it_is_is_refused() {
        let bundle = read_bundle(&write_bundle(manifest(), &files()).unwrap()).unwrap();
        let text = super::canonical(&serde_json::to_value(&bundle.manifest).unwrap()).unwrap();
        let long: &[u8] = b"aaaaaaaaaaaaaaaaaaaa";
        let (result, rules): (&[u8], &[u8]) = (b"{\"schema\":\"vigie.result/1\"}", b"rules");
        let sound = [
            (MANIFEST, text.as_slice()),
            ("result.json", result),
            ("rulebook/2023/rulebook.toml", rules),
            ("inputs/a.csv", long),
            ("inputs/b.csv", b"b".as_slice()),
        ];
        assert_eq!(read_bundle(&zip(&sound)), Ok(bundle));
        let changed = [sound[0], sound[1], sound[2], sound[3], ("inputs/b.csv", b"c")];
        assert_eq!(read_bundle(&zip(&changed)).unwrap_err(), BundleFault::Differs("inputs/b.csv".to_owned()));
        assert_eq!(read_bundle(&zip(&sound[..4])).unwrap_err(), BundleFault::Differs("inputs/b.csv".to_owned()));
        let more = [sound[0], sound[1], sound[2], sound[3], sound[4], ("extra", b"")];
        assert_eq!(read_bundle(&zip(&more)).unwrap_err(), BundleFault::Differs("extra".to_owned()));
        assert_eq!(read_bundle(&zip(&sound[1..])).unwrap_err(), BundleFault::NoManifest);
        assert_eq!(read_bundle(b"PK").unwrap_err(), BundleFault::Damaged);
    }

    #[test]
    fn a_result_may_be_larger_than_any_certificate() {
        let mut files = files();
        let long = format!("{{\"schema\":\"vigie.result/1\",\"submissions\":[\"{}\"]}}", "x".repeat(5 << 20));
        files.insert("result.json".to_owned(), ("result".to_owned(), long.into_bytes()));
        let bundle = read_bundle(&write_bundle(manifest(), &files).unwrap()).unwrap();
        assert_eq!(bundle.result["submissions"][0].as_str().unwrap().len(), 5 << 20);
        // What is none is told, and not taken for an empty one.
        for none in ["", "{}", "{\"schema\":\"vigie.result/2\"}", "{\"schema\": \"vigie.result/1\"}"] {
            files.insert("result.json".to_owned(), ("result".to_owned(), none.as_bytes().to_vec()));
            let fault = read_bundle(&write_bundle(manifest(), &files).unwrap()).unwrap_err();
            assert_eq!(fault, BundleFault::NoResult, "{none}");
        }
    }

    #[test]
    fn devices_of_windows_are_no_files() {
        for name in ["CON", "con.csv", "Nul.tar.gz", "COM1", "lpt9.txt", "COM¹.csv", "aux .csv"] {
            assert!(is_device(name), "{name}");
        }
        for name in ["CONGO.csv", "com.csv", "COM10", "lptx", "auxiliaire.xlsx", ".con"] {
            assert!(!is_device(name), "{name}");
        }
    }

    proptest! {
        #![proptest_config(crate::tried::cases(200))]
        #[test]
        fn whatever_is_done_to_a_bundle_its_content_is_the_same_or_it_is_refused(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
            let bytes = write_bundle(manifest(), &files()).unwrap();
            let mut changed = bytes.clone();
            let at = at.index(changed.len());
            changed[at] = byte;
            if let Ok(bundle) = read_bundle(&changed) {
                prop_assert_eq!(bundle, read_bundle(&bytes).unwrap());
            }
        }
    }
}
