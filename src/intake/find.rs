//! Which files the user's paths name.
//!
//! In: files and folders. Out: the files to read, in an order that depends on their names alone. Never: a file read, a link
//! followed twice.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::rulebook_of_list;
use crate::i18n::{Arg, Message};

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
    /// What was passed over on purpose.
    pub notes: Vec<Diagnostic>,
    /// Paths that are not there or cannot be read, and folders without a submission.
    pub diagnostics: Vec<Diagnostic>,
}

/// Extensions of files that are, or claim to be, tables. All are read by their content, so that what is not read is told.
const TABLES: &[&str] = &["csv", "ods", "tsv", "xls", "xlsb", "xlsm", "xlsx", "xltx"];

/// The name of a folder's own list of institutions.
const INSTITUTIONS: &str = "institutions.toml";
/// The largest list that is looked into, in bytes.
const LARGEST_LIST: u64 = 1 << 20;

/// Finds the files that paths name: a file itself, the tables in a folder and below it. Hidden files and the lock files of
/// an open workbook (`~$…`) are passed over; so is, and that is told, a folder below whose own list is bound to a rulebook:
/// it is read when it is named itself.
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
            Err(error) => walk.tell(Code::FileUnreadable, path, Some((&error).into())),
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
        if !self.entered.insert(entered) {
            return;
        }
        if depth > MOST_DEPTH {
            return self.tell(Code::FileUnreadable, folder, Some(Message::new("intake-detail-depth").into()));
        }
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut paths: Vec<PathBuf> = match entries {
            Ok(entries) => entries.into_iter().map(|entry| entry.path()).collect(),
            Err(error) => return self.tell(Code::FileUnreadable, folder, Some((&error).into())),
        };
        paths.sort();
        for path in paths {
            if self.passes_over(&path) {
                continue;
            }
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.starts_with('.') || name.starts_with("~$") {
                continue;
            }
            match fs::metadata(&path) {
                Ok(metadata) if metadata.is_dir() => self.folder(&path, depth + 1),
                Ok(_) if is_table(&path) => self.file(&path),
                Ok(_) => {}
                // It may be a folder of submissions: nothing is passed over in silence.
                Err(error) => self.tell(Code::FileUnreadable, &path, Some((&error).into())),
            }
        }
    }

    /// Whether a folder below the one named is bound to a rulebook by its own list.
    fn passes_over(&mut self, folder: &Path) -> bool {
        let list = folder.join(INSTITUTIONS);
        // Most entries are files, in which there is nothing to look for.
        let is_small = fs::metadata(&list).is_ok_and(|metadata| metadata.len() <= LARGEST_LIST);
        let text = if is_small { fs::read_to_string(&list).ok() } else { None };
        let Some(rulebook) = text.as_deref().and_then(rulebook_of_list) else { return false };
        let location = Location::File { path: Arc::from(shown(folder)) };
        self.found.notes.push(Diagnostic::new(Code::FolderPassedOver, location).with("rulebook", rulebook));
        true
    }

    fn file(&mut self, path: &Path) {
        let seen = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
        if self.seen.insert(seen) {
            self.found.inputs.push(input(path));
        }
    }

    fn tell(&mut self, code: Code, path: &Path, detail: Option<Arg>) {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn touch(path: &Path) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "x").unwrap();
    }

    /// The paths found, without the temporary folder before them.
    fn shown_in(root: &Path, inputs: &[Input]) -> Vec<String> {
        let root = shown(root);
        inputs.iter().map(|input| input.shown.strip_prefix(&root).unwrap().to_owned()).collect()
    }

    #[test]
    fn a_folder_gives_its_tables_in_the_order_of_their_names() {
        let root = tempfile::tempdir().unwrap();
        let names = [
            "b.xlsx",
            "a.CSV",
            "c/d.xls",
            "c/~$d.xlsx",
            "c/.hidden.xlsx",
            "c/readme.md",
            "c/institutions.toml",
            "institutions.toml",
            ".git/x.xlsx",
            "ancien.ods",
        ];
        for name in names {
            touch(&root.path().join(name));
        }
        let found = find_files(&[root.path().to_path_buf()]);
        assert_eq!(shown_in(root.path(), &found.inputs), ["/a.CSV", "/ancien.ods", "/b.xlsx", "/c/d.xls"]);
        assert_eq!(
            shown_in(root.path(), &found.institution_lists),
            ["/institutions.toml"],
            "that of the folder given alone"
        );
        assert!(found.diagnostics.is_empty());
    }

    #[test]
    fn a_folder_bound_to_a_rulebook_is_read_when_it_is_named() {
        let root = tempfile::tempdir().unwrap();
        touch(&root.path().join("a.csv"));
        touch(&root.path().join("states/b.csv"));
        let list = root.path().join("states/institutions.toml");
        fs::write(&list, "[list]\nrulebook = \"ilo-c102\"\nname = 1\n").unwrap();
        let found = find_files(&[root.path().to_path_buf()]);
        assert_eq!(shown_in(root.path(), &found.inputs), ["/a.csv"]);
        assert_eq!(found.notes.iter().map(|note| note.code).collect::<Vec<_>>(), [Code::FolderPassedOver]);
        assert!(found.diagnostics.is_empty());
        let named = find_files(&[root.path().join("states")]);
        assert_eq!(shown_in(root.path(), &named.inputs), ["/states/b.csv"]);
        assert!(named.notes.is_empty());
        fs::write(&list, "[list]\nname = 1\n").unwrap();
        assert_eq!(find_files(&[root.path().to_path_buf()]).inputs.len(), 2);
    }

    #[test]
    fn a_file_named_is_taken_whatever_its_name_and_once() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("comptes.bin");
        touch(&file);
        touch(&root.path().join("a.xlsx"));
        let found = find_files(&[file.clone(), root.path().join("a.xlsx"), root.path().to_path_buf(), file]);
        assert_eq!(shown_in(root.path(), &found.inputs), ["/comptes.bin", "/a.xlsx"]);
    }

    #[test]
    fn what_is_not_there_and_what_is_empty_are_told() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("vide")).unwrap();
        let found = find_files(&[root.path().join("nulle-part"), root.path().join("vide")]);
        let codes: Vec<_> = found.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!(codes, [Code::FileNotFound, Code::FolderEmpty]);
        assert!(found.inputs.is_empty());
    }

    #[test]
    fn folders_nested_beyond_all_use_are_told() {
        let root = tempfile::tempdir().unwrap();
        let deep = root.path().join(["d"; 40].join("/"));
        touch(&deep.join("a.xlsx"));
        touch(&root.path().join("b.xlsx"));
        let found = find_files(&[root.path().to_path_buf()]);
        assert_eq!(shown_in(root.path(), &found.inputs), ["/b.xlsx"]);
        assert_eq!(found.diagnostics.iter().map(|told| told.code).collect::<Vec<_>>(), [Code::FileUnreadable]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_folder_above_ends_there() {
        let root = tempfile::tempdir().unwrap();
        touch(&root.path().join("a/b.xlsx"));
        std::os::unix::fs::symlink(root.path(), root.path().join("a/loop")).unwrap();
        std::os::unix::fs::symlink(root.path().join("gone.xlsx"), root.path().join("a/dangling.xlsx")).unwrap();
        std::os::unix::fs::symlink("itself", root.path().join("itself")).unwrap();
        let found = find_files(&[root.path().to_path_buf()]);
        assert_eq!(shown_in(root.path(), &found.inputs), ["/a/b.xlsx"]);
        assert_eq!(
            found.diagnostics.iter().map(|diagnostic| diagnostic.code).collect::<Vec<_>>(),
            [Code::FileUnreadable, Code::FileUnreadable]
        );
    }
}
