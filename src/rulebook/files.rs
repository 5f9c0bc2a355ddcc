//! Where the texts of a rulebook come from: the editions shipped in the program, or a folder.
//!
//! In: `ID[@EDITION]` or a path. Out: the texts of one edition. Never: what they say.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use super::embedded;
use crate::diagnostic::{Code, Diagnostic, Location, RuleFile};
use crate::dictionary::suggestion;

/// The file without which a folder is no rulebook.
pub(super) const IDENTITY: &str = "rulebook.toml";

/// The largest rule file that is read; the longest shipped one has under a tenth of it.
const LARGEST_FILE: u64 = 1 << 20;
/// The most files that a rulebook's folder may hold.
const MOST_FILES: usize = 2000;

/// An edition that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RulebookReference {
    /// The rulebook's id, for example `cipres`.
    pub id: String,
    /// The edition, for example `2023`.
    pub edition: String,
}

impl std::fmt::Display for RulebookReference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}@{}", self.id, self.edition)
    }
}

/// The texts of one edition.
#[derive(Debug, Clone, Default)]
pub struct RulebookFiles {
    /// Its files in the order of their paths, which are relative to the edition's folder.
    pub files: Vec<Arc<RuleFile>>,
    /// The `rulebook.toml` of the other editions that it was chosen among.
    pub(super) siblings: Vec<Arc<RuleFile>>,
    /// What could not be read.
    pub(super) faults: Vec<Diagnostic>,
    /// The folder of the edition among others; empty for one that stands alone.
    pub(super) folder: String,
}

/// The texts of editions that stand side by side.
#[derive(Debug, Clone)]
pub struct Editions {
    /// The editions, in the order of their names.
    pub(super) editions: Vec<RulebookFiles>,
    /// The rank of the one that the user forced.
    pub(super) forced: Option<usize>,
}

impl Editions {
    /// The texts of the edition that the user forced, else of the newest.
    #[must_use]
    pub fn into_main(mut self) -> RulebookFiles {
        let at = self.forced.unwrap_or(self.editions.len().saturating_sub(1));
        if at < self.editions.len() { self.editions.swap_remove(at) } else { RulebookFiles::default() }
    }
}

impl RulebookFiles {
    /// The texts of one edition, without others beside it.
    #[must_use]
    pub fn new(mut files: Vec<Arc<RuleFile>>) -> Self {
        files.sort_by(|left, right| left.path.cmp(&right.path));
        Self { files, siblings: Vec::new(), faults: Vec::new(), folder: String::new() }
    }

    /// The texts of a folder: an edition's own, or one that holds editions, of which the latest is taken.
    ///
    /// # Errors
    /// The folder does not exist, cannot be read, or holds no rulebook. What cannot be read inside it is told when the
    /// rulebook is loaded.
    pub fn from_directory(directory: &Path) -> Result<Self, Diagnostic> {
        if directory.join(IDENTITY).is_file() {
            return read_edition(directory);
        }
        let mut editions = edition_folders(directory)?;
        editions.sort_by(|left, right| edition_order(&name_of(left), &name_of(right)));
        let Some(latest) = editions.pop() else {
            return Err(Diagnostic::new(Code::RuleFileMissing, whole(directory)).with("file", IDENTITY));
        };
        let mut files = read_edition(&latest)?;
        for path in editions {
            if let Ok(text) = fs::read_to_string(path.join(IDENTITY)) {
                files.siblings.push(Arc::new(RuleFile { path: format!("{}/{IDENTITY}", name_of(&path)), text }));
            }
        }
        Ok(files)
    }
}

/// The texts that a user's `ID[@EDITION]` or path means. A shipped id comes first; write `./cipres` for a folder of the
/// same name.
///
/// # Errors
/// Neither a shipped rulebook or edition nor a folder with one.
pub fn select(text: &str) -> Result<RulebookFiles, Diagnostic> {
    let shipped = embedded::shipped();
    let (id, edition) = text.split_once('@').map_or((text, None), |(id, edition)| (id, Some(edition)));
    let chosen = shipped
        .iter()
        .filter(|known| known.id == id && edition.is_none_or(|edition| known.edition == edition))
        .max_by(|left, right| edition_order(&left.edition, &right.edition));
    if let Some(chosen) = chosen {
        return Ok(embedded::files_of(chosen));
    }
    let path = Path::new(text);
    if path.is_dir() {
        return RulebookFiles::from_directory(path);
    }
    let names: Vec<String> = match edition {
        Some(_) => shipped.iter().map(ToString::to_string).collect(),
        None => shipped.iter().map(|known| known.id.clone()).collect(),
    };
    Err(Diagnostic::new(Code::RulebookUnknown, Location::File { path: Arc::from(text) })
        .with("raw", text)
        .with("nearest", suggestion(text, names.iter().map(String::as_str))))
}

/// The editions that a user's `ID[@EDITION]` or `PATH[@EDITION]` means: all of them, so that each fiscal year finds its own; with
/// an edition named, that one is forced. A folder that is itself an edition stands alone.
///
/// # Errors
/// Neither a shipped rulebook or edition nor a folder with one.
pub fn select_editions(text: &str) -> Result<Editions, Diagnostic> {
    let (name, edition) = text.rsplit_once('@').map_or((text, None), |(name, edition)| (name, Some(edition)));
    let shipped = embedded::shipped();
    let mut editions: Vec<RulebookFiles> = shipped
        .iter()
        .filter(|known| known.id == name)
        .map(|known| RulebookFiles { folder: known.edition.clone(), ..embedded::files_of(known) })
        .collect();
    let path = Path::new(name);
    if editions.is_empty()
        && path.is_dir()
        && !path.join(IDENTITY).is_file()
        && !Path::new(text).join(IDENTITY).is_file()
    {
        for folder in edition_folders(path)? {
            editions.push(RulebookFiles { folder: name_of(&folder), ..read_edition(&folder)? });
        }
    }
    editions.sort_by(|left, right| edition_order(&left.folder, &right.folder));
    let forced = edition.map(|edition| editions.iter().position(|known| known.folder == edition));
    match forced {
        None if !editions.is_empty() => Ok(Editions { editions, forced: None }),
        Some(Some(forced)) => Ok(Editions { editions, forced: Some(forced) }),
        Some(None) if !editions.is_empty() && !Path::new(text).is_dir() => {
            let known: Vec<String> = editions.iter().map(|known| format!("{name}@{}", known.folder)).collect();
            Err(Diagnostic::new(Code::RulebookUnknown, Location::File { path: Arc::from(text) })
                .with("raw", text)
                .with("nearest", suggestion(text, known.iter().map(String::as_str))))
        }
        _ => Ok(Editions { editions: vec![select(text)?], forced: None }),
    }
}

/// The folders of the editions that a folder holds.
fn edition_folders(directory: &Path) -> Result<Vec<std::path::PathBuf>, Diagnostic> {
    let folders: Vec<_> = fs::read_dir(directory)
        .map_err(|error| unreadable(directory, &error))?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.join(IDENTITY).is_file())
        .collect();
    Ok(folders)
}

/// Editions in time: by their numbers where they have some, so that 2023 stands before 2023-2 and 9 before 10.
pub(super) fn edition_order(left: &str, right: &str) -> std::cmp::Ordering {
    let numbers = |edition: &str| -> Vec<u64> {
        edition.split(|letter: char| !letter.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
    };
    numbers(left).cmp(&numbers(right)).then_with(|| left.cmp(right))
}

fn read_edition(directory: &Path) -> Result<RulebookFiles, Diagnostic> {
    let mut edition = RulebookFiles::default();
    read_folder(directory, "", &mut edition)?;
    edition.files.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(edition)
}

/// Reads the TOML files of a folder and, below an edition's own folder, of its subfolders.
fn read_folder(directory: &Path, prefix: &str, edition: &mut RulebookFiles) -> Result<(), Diagnostic> {
    for entry in fs::read_dir(directory).map_err(|error| unreadable(directory, &error))? {
        let entry = entry.map_err(|error| unreadable(directory, &error))?;
        let path = entry.path();
        let name = name_of(&path);
        if path.is_dir() {
            if prefix.is_empty() && !name.starts_with('.') {
                read_folder(&path, &format!("{name}/"), edition)?;
            }
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            if edition.files.len() == MOST_FILES {
                let limit = Diagnostic::new(Code::LimitExceeded, whole(directory));
                return Err(limit.with("limit", "files").with("most", MOST_FILES));
            }
            match read_file(&path) {
                Ok(text) => edition.files.push(Arc::new(RuleFile { path: format!("{prefix}{name}"), text })),
                Err(fault) => edition.faults.push(fault),
            }
        }
    }
    Ok(())
}

fn read_file(path: &Path) -> Result<String, Diagnostic> {
    let size = fs::metadata(path).map_err(|error| unreadable(path, &error))?.len();
    if size > LARGEST_FILE {
        let limit = Diagnostic::new(Code::LimitExceeded, whole(path)).with("limit", "bytes");
        return Err(limit.with("most", usize::try_from(LARGEST_FILE).unwrap_or(usize::MAX)));
    }
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    String::from_utf8(bytes).map_err(|_| {
        Diagnostic::new(Code::TomlInvalid, whole(path)).with("detail", crate::i18n::Message::new("toml-not-utf8"))
    })
}

fn unreadable(path: &Path, error: &std::io::Error) -> Diagnostic {
    let code = if error.kind() == ErrorKind::NotFound { Code::FileNotFound } else { Code::FileUnreadable };
    Diagnostic::new(code, whole(path)).with("detail", error)
}

fn whole(path: &Path) -> Location {
    Location::File { path: Arc::from(path.to_string_lossy().replace('\\', "/")) }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{RulebookFiles, edition_order, select};
    use crate::diagnostic::Code;
    use crate::rulebook::{Loaded, load};

    /// Writes the shipped edition to a folder.
    fn write_shipped(folder: &Path) {
        for file in select("cipres@2023").unwrap().files {
            let path = folder.join(&file.path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, &file.text).unwrap();
        }
    }

    fn codes(loaded: &Loaded) -> Vec<(&str, Code)> {
        loaded.diagnostics.iter().map(|told| (told.location.path(), told.code)).collect()
    }

    #[test]
    fn a_copy_of_the_shipped_edition_is_the_same_rulebook() {
        let folder = tempfile::tempdir().unwrap();
        write_shipped(folder.path());
        fs::write(folder.path().join("notes.md"), "not a rule").unwrap();
        let copy = load(select(folder.path().to_str().unwrap()).unwrap()).rulebook.unwrap();
        let shipped = load(select("cipres").unwrap()).rulebook.unwrap();
        assert_eq!(copy.sha256, shipped.sha256);
        let changed = folder.path().join("ratios/operating-cost.toml");
        let text = fs::read_to_string(&changed).unwrap().replace("\"30 %\"", "\"31 %\"");
        fs::write(&changed, text).unwrap();
        let edited = load(RulebookFiles::from_directory(folder.path()).unwrap()).rulebook.unwrap();
        assert_ne!(edited.sha256, shipped.sha256);
    }

    #[test]
    fn of_a_folder_of_editions_the_latest_is_taken_and_its_dates_must_be_its_own() {
        let folder = tempfile::tempdir().unwrap();
        for edition in ["9", "10"] {
            write_shipped(&folder.path().join(edition));
        }
        let both_open = load(RulebookFiles::from_directory(folder.path()).unwrap());
        assert_eq!(codes(&both_open), [("rulebook.toml", Code::DatesOverlap)]);
        let change = |edition: &str, to: &str| {
            let path = folder.path().join(edition).join("rulebook.toml");
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.contains("{ from = 2001-02-08 }"));
            fs::write(path, text.replace("{ from = 2001-02-08 }", to)).unwrap();
        };
        change("9", "{ from = 2001-02-08, to = 2024-12-31 }");
        change("10", "{ from = 2025-01-01 }");
        let loaded = load(RulebookFiles::from_directory(folder.path()).unwrap());
        assert_eq!(codes(&loaded), []);
        assert_eq!(loaded.rulebook.unwrap().in_force.from, jiff::civil::date(2025, 1, 1));
    }

    #[test]
    fn what_is_no_rulebook_is_told() {
        let unknown = |text: &str| select(text).unwrap_err();
        assert_eq!(unknown("cipre").code, Code::RulebookUnknown);
        let nearest = format!("{:?}", unknown("cipre").remedy());
        assert!(nearest.contains("nearest-name") && nearest.contains("\"cipres\""), "{nearest}");
        assert!(format!("{:?}", unknown("cipres@2022").remedy()).contains("cipres@2023"));
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(unknown(folder.path().to_str().unwrap()).code, Code::RuleFileMissing);
    }

    #[test]
    fn a_file_that_cannot_be_read_costs_the_rulebook_and_hides_no_other_fault() {
        let folder = tempfile::tempdir().unwrap();
        write_shipped(folder.path());
        fs::write(folder.path().join("ratios/yield.toml"), b"id = \"\xff\"").unwrap();
        fs::write(folder.path().join("lines.toml"), vec![b'#'; 1 << 21]).unwrap();
        fs::write(folder.path().join("ratios/life-proof.toml"), "id = ").unwrap();
        let loaded = load(RulebookFiles::from_directory(folder.path()).unwrap());
        assert!(loaded.rulebook.is_none());
        let mut codes: Vec<_> = loaded.diagnostics.iter().map(|told| told.code).collect();
        codes.sort_unstable();
        assert_eq!(codes, [Code::LimitExceeded, Code::TomlInvalid, Code::TomlInvalid]);
    }

    #[test]
    fn editions_follow_their_numbers() {
        let mut editions = ["10", "2023-2", "9", "2023"];
        editions.sort_by(|left, right| edition_order(left, right));
        assert_eq!(editions, ["9", "10", "2023", "2023-2"]);
    }
}
