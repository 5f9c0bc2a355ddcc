//! Where the files that a certificate names are looked for: a folder, or a bundle, by their hashes.
//!
//! In: a folder or a bundle. Out: a path for each hash. Never: a file taken by its name alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::super::Failure;
use super::super::load::{shown, unreadable};
use super::name_of;
use crate::certificate::{Bundle, BundleFault, InputRecord, most_of_bundle, read_bundle};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::i18n::Message;
use crate::model::Sha256;

/// How deep folders are looked into, and how many files are.
const MOST_DEPTH: usize = 16;
const MOST_FILES: usize = 100_000;

/// The files that are at hand.
#[derive(Default)]
pub(super) struct Sources {
    by_hash: BTreeMap<String, PathBuf>,
    names: BTreeSet<String>,
    /// The rulebook of a bundle.
    pub(super) rulebook: Option<String>,
    /// Where the files of a bundle stand until this goes.
    unpacked_in: Option<TempDir>,
}

/// How an input was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found<'s> {
    /// With the bytes stated.
    Same(&'s Path),
    /// A file of its name has other bytes.
    Changed,
    /// Nothing is there.
    Missing,
}

impl Sources {
    /// The files of a folder and below, or of a bundle.
    pub(super) fn of(path: &Path) -> Result<Self, Failure> {
        if path.is_dir() {
            let mut sources = Self::default();
            sources.folder(path, 0)?;
            return Ok(sources);
        }
        let bundle = open_bundle(path)?;
        let unpacked = unpack(&bundle)?;
        let mut sources = Self::default();
        sources.folder(unpacked.path(), 0)?;
        sources.rulebook = Some(rulebook_of(&bundle, unpacked.path()));
        sources.unpacked_in = Some(unpacked);
        Ok(sources)
    }

    /// How an input is found.
    pub(super) fn find(&self, input: &InputRecord) -> Found<'_> {
        match self.by_hash.get(&input.sha256) {
            Some(path) => Found::Same(path),
            None if self.names.contains(&input.name) => Found::Changed,
            None => Found::Missing,
        }
    }

    fn folder(&mut self, folder: &Path, depth: usize) -> Result<(), Failure> {
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut paths: Vec<PathBuf> =
            entries.map_err(|error| unreadable(folder, &error))?.into_iter().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            // A link is not followed: it could lead anywhere, and round.
            let Ok(metadata) = fs::symlink_metadata(&path) else { continue };
            if metadata.is_dir() && depth < MOST_DEPTH {
                self.folder(&path, depth + 1)?;
            } else if metadata.is_file() && self.names.len() < MOST_FILES {
                self.names.insert(name_of(&shown(&path)));
                if let Ok(hash) = fs::File::open(&path).and_then(Sha256::of_reader) {
                    self.by_hash.entry(hash.to_string()).or_insert(path);
                }
            }
        }
        Ok(())
    }
}

/// Reads a bundle.
pub(super) fn open_bundle(path: &Path) -> Result<Bundle, Failure> {
    let length = fs::metadata(path).map_err(|error| unreadable(path, &error))?.len();
    let fault = |fault: &BundleFault| Failure::from(invalid(path, fault));
    if length > most_of_bundle() {
        return Err(fault(&BundleFault::TooLarge));
    }
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    read_bundle(&bytes).map_err(|found| fault(&found))
}

/// Writes the files of a bundle into a folder that goes when it is let go.
pub(super) fn unpack(bundle: &Bundle) -> Result<TempDir, Failure> {
    let folder = tempfile::Builder::new().prefix("vigie-").tempdir();
    let folder = folder.map_err(|error| Failure::Write(shown(&std::env::temp_dir()), error))?;
    for (path, bytes) in &bundle.files {
        // Names were looked at when the bundle was read: none leads elsewhere.
        let target = folder.path().join(path);
        let written = target.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&target, bytes));
        written.map_err(|error| Failure::Write(shown(&target), error))?;
    }
    Ok(folder)
}

/// The rulebook of an unpacked bundle, as it is named on the command line.
pub(super) fn rulebook_of(bundle: &Bundle, unpacked: &Path) -> String {
    let folder = unpacked.join("rulebook");
    match bundle.manifest.rulebook.split_once('@') {
        Some((_, edition)) => format!("{}@{edition}", folder.display()),
        None => folder.display().to_string(),
    }
}

/// What is wrong with a bundle.
fn invalid(path: &Path, fault: &BundleFault) -> Diagnostic {
    let detail = match fault {
        BundleFault::Damaged => Message::new("certify-bundle-damaged"),
        BundleFault::NoManifest => Message::new("certify-bundle-foreign"),
        BundleFault::Name(name) => Message::new("certify-bundle-name").with("name", name.as_str()),
        BundleFault::TooLarge => Message::new("certify-bundle-large"),
        BundleFault::Differs(name) => Message::new("certify-bundle-differs").with("name", name.as_str()),
    };
    Diagnostic::new(Code::BundleInvalid, Location::File { path: shown(path).into() }).with("detail", detail)
}

#[cfg(test)]
mod tests {
    use super::{Found, Sources};
    use crate::certificate::{InputRecord, InputRole};
    use crate::model::Sha256;

    #[test]
    fn a_file_is_found_by_its_bytes_and_a_changed_one_is_told_from_one_that_is_not_there() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("below")).unwrap();
        std::fs::write(folder.path().join("below/renamed.csv"), b"one").unwrap();
        std::fs::write(folder.path().join("two.csv"), b"other").unwrap();
        let sources = Sources::of(folder.path()).unwrap_or_default();
        let input = |name: &str, bytes: &[u8]| InputRecord {
            role: InputRole::Submission,
            name: name.to_owned(),
            sha256: Sha256::of(bytes).to_string(),
        };
        assert!(matches!(sources.find(&input("one.csv", b"one")), Found::Same(_)));
        assert_eq!(sources.find(&input("two.csv", b"two")), Found::Changed);
        assert_eq!(sources.find(&input("three.csv", b"three")), Found::Missing);
    }
}
