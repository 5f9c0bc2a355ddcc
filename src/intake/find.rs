//! Which files the user's paths name.
//!
//! In: files and folders. Out: the files to read, in an order that depends on their names alone. Never: a file read, a link
//! followed twice.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Location};

/// A file to read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Input {
    /// Its path.
    pub path: PathBuf,
    /// Its path as it is shown, with `/` between its parts.
    pub shown: String,
}

/// What the user's paths name.
#[derive(Debug, Default)]
pub struct FoundFiles {
    /// The files that may hold submissions.
    pub inputs: Vec<Input>,
    /// The lists of institutions of the folders that are themselves among the paths given.
    pub institution_lists: Vec<Input>,
    /// Paths that are not there or cannot be read, and folders without a submission.
    pub diagnostics: Vec<Diagnostic>,
}

/// Extensions of files that are, or claim to be, tables. All are read by their content, so that what is not read is told.
const TABLES: &[&str] = &["csv", "ods", "tsv", "xls", "xlsb", "xlsm", "xlsx", "xltx"];

/// The name of a folder's own list of institutions.
const INSTITUTIONS: &str = "institutions.toml";

/// Finds the files that paths name: a file itself, the tables in a folder and below it. Hidden files and the lock files of
/// an open workbook (`~$…`) are passed over.
#[must_use]
pub fn find_files(paths: &[PathBuf]) -> FoundFiles {
    let mut walk = Walk::default();
    for path in paths {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => {
                let list = path.join(INSTITUTIONS);
                if list.is_file() {
                    walk.found.institution_lists.push(input(&list));
                }
                let before = walk.seen.len();
                walk.folder(path, 0);
                if walk.seen.len() == before {
                    walk.tell(Code::FolderEmpty, path, None);
                }
            }
            Ok(_) => walk.file(path),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => walk.tell(Code::FileNotFound, path, None),
            Err(error) => walk.tell(Code::FileUnreadable, path, Some(error.to_string())),
        }
    }
    walk.found
}

#[derive(Default)]
struct Walk {
    found: FoundFiles,
    /// Files met, by their true paths: a file named twice is read once.
    seen: BTreeSet<PathBuf>,
    /// Folders entered, by their true paths: a link to a folder above ends there.
    entered: BTreeSet<PathBuf>,
}

impl Walk {
    fn folder(&mut self, folder: &Path, depth: u8) {
        const MOST_DEPTH: u8 = 32;
        let entered = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
        if depth > MOST_DEPTH || !self.entered.insert(entered) {
            return;
        }
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut paths: Vec<PathBuf> = match entries {
            Ok(entries) => entries.into_iter().map(|entry| entry.path()).collect(),
            Err(error) => return self.tell(Code::FileUnreadable, folder, Some(error.to_string())),
        };
        paths.sort();
        for path in paths {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.starts_with('.') || name.starts_with("~$") {
                continue;
            }
            match fs::metadata(&path) {
                Ok(metadata) if metadata.is_dir() => self.folder(&path, depth + 1),
                Ok(_) if is_table(&path) => self.file(&path),
                Ok(_) => {}
                Err(error) if is_table(&path) => self.tell(Code::FileUnreadable, &path, Some(error.to_string())),
                Err(_) => {}
            }
        }
    }

    fn file(&mut self, path: &Path) {
        let seen = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
        if self.seen.insert(seen) {
            self.found.inputs.push(input(path));
        }
    }

    fn tell(&mut self, code: Code, path: &Path, detail: Option<String>) {
        let location = Location::File { path: Arc::from(shown(path)) };
        let diagnostic = Diagnostic::new(code, location);
        self.found.diagnostics.push(match detail {
            Some(detail) => diagnostic.with("detail", detail),
            None => diagnostic,
        });
    }
}

fn input(path: &Path) -> Input {
    Input { path: path.to_path_buf(), shown: shown(path) }
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn is_table(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    TABLES.contains(&extension.as_str())
}
