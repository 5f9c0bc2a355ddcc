//! Where the files that a certificate names are looked for: a folder, or a bundle, by their hashes.
//!
//! In: a folder or a bundle. Out: how each file is found; the bytes of those that are. Never: a file taken by its name alone, nor one
//! that was changed between its hashing and its reading.
//!
//! Decisions
//! - A folder is walked once, and a file hashed only when it is needed: those of the wanted name first, the others where that finds nothing.
//! - What could not be looked into (a folder that may not be read, what lies too deep, too many files) is passed over, and that it was is told.
//! - What is made again is made from copies, each hashed as it was copied: nobody can change a file between the two.

use std::cell::RefCell;
use std::collections::BTreeMap;
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
    /// In the order in which they were found.
    files: Vec<PathBuf>,
    /// The hashes of those that were read so far, by the rank of the file; `None` for one that could not be read.
    hashes: RefCell<BTreeMap<usize, Option<Sha256>>>,
    /// Whether something was passed over.
    pub(super) is_partial: bool,
    /// The rulebook of a bundle.
    pub(super) rulebook: Option<String>,
    /// Where the files of a bundle stand until this goes.
    unpacked_in: Option<TempDir>,
}

/// How an input was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// With the bytes stated.
    Same(PathBuf),
    /// A file of its name has other bytes.
    Changed,
    /// Nothing is there.
    Missing,
}

/// Copies of the inputs of a certificate, each with the bytes stated.
pub(super) struct Carried {
    folder: TempDir,
    /// Each with its path as it is shown, and the one of its copy.
    files: Vec<(InputRecord, String, PathBuf)>,
}

impl Carried {
    /// The copies of a role: the path as shown, and the one of the copy.
    pub(super) fn of_role(&self, role: crate::certificate::InputRole) -> impl Iterator<Item = (&str, &Path)> {
        let of_role = self.files.iter().filter(move |(input, ..)| input.role == role);
        of_role.map(|(_, shown, path)| (shown.as_str(), path.as_path()))
    }

    /// The folder that the copies stand in.
    pub(super) fn folder(&self) -> String {
        shown(self.folder.path())
    }
}

impl Sources {
    /// The files of a folder and below, or of a bundle.
    pub(super) fn of(path: &Path) -> Result<Self, Failure> {
        if path.is_dir() {
            // That the folder itself cannot be read is no gap but a fault.
            fs::read_dir(path).map_err(|error| unreadable(path, &error))?;
            let mut sources = Self::default();
            sources.folder(path, 0);
            return Ok(sources);
        }
        let (bundle, _) = open_bundle(path)?;
        let unpacked = unpack(&bundle)?;
        let mut sources = Self::default();
        sources.folder(unpacked.path(), 0);
        sources.rulebook = Some(rulebook_of(&bundle, unpacked.path()));
        sources.unpacked_in = Some(unpacked);
        Ok(sources)
    }

    /// The folder that a bundle was unpacked in.
    pub(super) fn unpacked(&self) -> Option<String> {
        self.unpacked_in.as_ref().map(|folder| shown(folder.path()))
    }

    /// How an input is found.
    pub(super) fn find(&self, input: &InputRecord) -> Found {
        let is_named = |path: &Path| name_of(&shown(path)) == input.name;
        let ranks = |of_name: bool| self.files.iter().enumerate().filter(move |(_, path)| is_named(path) == of_name);
        let same = ranks(true).chain(ranks(false)).find(|(rank, path)| self.is_of(*rank, path, input));
        match same {
            Some((_, path)) => Found::Same(path.clone()),
            None if self.files.iter().any(|path| is_named(path)) => Found::Changed,
            None => Found::Missing,
        }
    }

    /// Whether a file has the hash that an input states.
    fn is_of(&self, rank: usize, path: &Path, input: &InputRecord) -> bool {
        let mut hashes = self.hashes.borrow_mut();
        let hash = hashes.entry(rank).or_insert_with(|| fs::File::open(path).and_then(Sha256::of_reader).ok());
        hash.is_some_and(|hash| hash.to_string() == input.sha256)
    }

    /// Copies the inputs of a certificate; `None` where one is no longer what it was when it was found.
    pub(super) fn carry(&self, inputs: &[InputRecord]) -> Result<Option<Carried>, Failure> {
        let folder = scratch()?;
        let mut files = Vec::new();
        for (rank, input) in inputs.iter().enumerate() {
            let Found::Same(path) = self.find(input) else { return Ok(None) };
            let bytes = fs::read(&path).map_err(|error| unreadable(&path, &error))?;
            if Sha256::of(&bytes).to_string() != input.sha256 {
                return Ok(None);
            }
            // Its ending says what sort of file it is.
            let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
            let copy = folder.path().join(format!("{rank}{ending}"));
            fs::write(&copy, bytes).map_err(|error| Failure::Write(shown(&copy), error))?;
            let told = match &self.unpacked_in {
                Some(unpacked) => path.strip_prefix(unpacked.path()).map_or_else(|_| shown(&path), shown),
                None => shown(&path),
            };
            files.push((input.clone(), told, copy));
        }
        Ok(Some(Carried { folder, files }))
    }

    fn folder(&mut self, folder: &Path, depth: usize) {
        let Ok(entries) = fs::read_dir(folder) else {
            self.is_partial = true;
            return;
        };
        let mut paths: Vec<PathBuf> = Vec::new();
        for entry in entries {
            match entry {
                Ok(entry) => paths.push(entry.path()),
                Err(_) => self.is_partial = true,
            }
        }
        paths.sort();
        for path in paths {
            // A link is not followed: it could lead anywhere, and round.
            let Ok(metadata) = fs::symlink_metadata(&path) else { continue };
            if metadata.is_dir() && depth < MOST_DEPTH {
                self.folder(&path, depth + 1);
            } else if metadata.is_file() && self.files.len() < MOST_FILES {
                self.files.push(path);
            } else if metadata.is_dir() || metadata.is_file() {
                self.is_partial = true;
            }
        }
    }
}

/// A folder that goes when it is let go.
fn scratch() -> Result<TempDir, Failure> {
    let folder = tempfile::Builder::new().prefix("vigie-").tempdir();
    folder.map_err(|error| Failure::Write(shown(&std::env::temp_dir()), error))
}

/// Reads a bundle; the hash of its bytes.
pub(super) fn open_bundle(path: &Path) -> Result<(Bundle, Sha256), Failure> {
    let length = fs::metadata(path).map_err(|error| unreadable(path, &error))?.len();
    let fault = |fault: &BundleFault| Failure::from(invalid(path, fault));
    if length > most_of_bundle() {
        return Err(fault(&BundleFault::TooLarge));
    }
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    let bundle = read_bundle(&bytes).map_err(|found| fault(&found))?;
    Ok((bundle, Sha256::of(&bytes)))
}

/// Writes the files of a bundle into a folder that goes when it is let go.
pub(super) fn unpack(bundle: &Bundle) -> Result<TempDir, Failure> {
    let folder = scratch()?;
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
        BundleFault::Member(member) => Message::new("certify-bundle-member").with("name", *member),
        BundleFault::NoResult => Message::new("certify-bundle-result"),
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
        assert_eq!(sources.find(&input("one.csv", b"one")), Found::Same(folder.path().join("below/renamed.csv")));
        assert_eq!(sources.find(&input("two.csv", b"two")), Found::Changed);
        assert_eq!(sources.find(&input("three.csv", b"three")), Found::Missing);
        assert!(!sources.is_partial);
    }

    #[test]
    fn nothing_is_hashed_that_is_not_needed() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a.csv", "b.csv", "c.csv"] {
            std::fs::write(folder.path().join(name), name).unwrap();
        }
        let sources = Sources::of(folder.path()).unwrap_or_default();
        let sha256 = Sha256::of("c.csv").to_string();
        let input = InputRecord { role: InputRole::Submission, name: "c.csv".to_owned(), sha256 };
        assert!(matches!(sources.find(&input), Found::Same(_)));
        assert_eq!(sources.hashes.borrow().len(), 1);
    }

    #[test]
    fn a_file_changed_after_it_was_found_is_not_carried() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        std::fs::write(&path, "one").unwrap();
        let sources = Sources::of(folder.path()).unwrap_or_default();
        let sha256 = Sha256::of("one").to_string();
        let inputs = [InputRecord { role: InputRole::Submission, name: "a.csv".to_owned(), sha256 }];
        assert!(matches!(sources.carry(&inputs), Ok(Some(_))));
        std::fs::write(&path, "two").unwrap();
        assert!(matches!(sources.carry(&inputs), Ok(None)));
    }

    #[test]
    fn what_lies_too_deep_is_passed_over_and_told() {
        let folder = tempfile::tempdir().unwrap();
        let deep = (0..20).fold(folder.path().to_path_buf(), |path, _| path.join("d"));
        std::fs::create_dir_all(&deep).unwrap();
        std::fs::write(deep.join("a.csv"), "one").unwrap();
        assert!(Sources::of(folder.path()).is_ok_and(|sources| sources.is_partial && sources.files.is_empty()));
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_cannot_be_read_hides_nothing_else() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let closed = folder.path().join("closed");
        std::fs::create_dir(&closed).unwrap();
        std::fs::write(folder.path().join("open.csv"), "one").unwrap();
        std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o000)).unwrap();
        // Who may read everything finds no folder closed.
        let is_closed = std::fs::read_dir(&closed).is_err();
        let sources = Sources::of(folder.path()).unwrap_or_default();
        std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o700)).unwrap();
        assert_eq!((sources.files.len(), sources.is_partial), (1, is_closed));
    }
}
