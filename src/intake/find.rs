//! Which files the user's paths name.
//!
//! In: files and folders. Out: the files to read, in an order that depends on their names alone, and what of the folders was
//! passed over. Never: accounts read, a link followed twice.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::{is_layout, rulebook_of_list};
use crate::i18n::{Arg, Message};

/// A file to read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Input {
    /// Its path.
    pub path: PathBuf,
    /// Its path as it is shown, with `/` between its parts.
    pub shown: String,
}

impl Input {
    /// Its path from the one of these paths that it was found under; its name alone where it is one of them.
    #[must_use]
    pub fn within(&self, paths: &[PathBuf]) -> String {
        let under = paths.iter().filter_map(|path| self.path.strip_prefix(path).ok());
        let shortest =
            under.filter(|rest| rest.components().next().is_some()).min_by_key(|rest| rest.components().count());
        let parts =
            shortest.map(|rest| rest.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>());
        parts.map_or_else(
            || self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            |parts| parts.join("/"),
        )
    }
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
pub const INSTITUTIONS: &str = "institutions.toml";
/// The largest list or layout that is looked into, in bytes.
const LARGEST_LIST: u64 = 1 << 20;
/// So many of the files and folders that were passed over are named, the others counted.
const MOST_NAMED: usize = 6;

/// Finds the files that paths name: a file itself, the tables in a folder and below it. Hidden files and the lock files of
/// an open workbook (`~$…`) are passed over. So are, and that is told, files that are no tables, but for those that the user gave
/// `beside` the paths; and a folder below whose own list is bound to a rulebook: it is read when it is named itself.
#[must_use]
pub fn find_files(paths: &[PathBuf], beside: &[&Path]) -> FoundFiles {
    let mut walk =
        Walk { beside: beside.iter().filter_map(|path| fs::canonicalize(path).ok()).collect(), ..Walk::default() };
    for path in paths {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => {
                let list = path.join(INSTITUTIONS);
                if list.is_file() {
                    walk.found.institution_lists.push(input(&list));
                }
                // A folder named twice, or below one that was named, is read once.
                if fs::canonicalize(path).is_ok_and(|true_path| walk.entered.contains(&true_path)) {
                    continue;
                }
                let before = walk.seen.len();
                walk.folder(path, 0);
                walk.tell_passed_over(path);
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
    /// Files that the user gave for something else than accounts, by their true paths.
    beside: BTreeSet<PathBuf>,
    /// Folders of the path at hand that are bound to a rulebook: how to name each of them.
    bound: Vec<BoundFolder>,
    /// Files of the path at hand that are no tables.
    no_tables: Vec<PathBuf>,
}

/// A folder that is bound to a rulebook by its own list.
struct BoundFolder {
    folder: PathBuf,
    rulebook: String,
    /// The layouts that stand in it.
    layouts: Vec<PathBuf>,
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
            if let Some(bound) = bound_folder(&path) {
                self.bound.push(bound);
                continue;
            }
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.starts_with('.') || name.starts_with("~$") {
                continue;
            }
            match fs::metadata(&path) {
                Ok(metadata) if metadata.is_dir() => self.folder(&path, depth + 1),
                Ok(_) if is_table(&path) => self.file(&path),
                Ok(_) => self.pass_over(path, depth),
                // It may be a folder of submissions: nothing is passed over in silence.
                Err(error) => self.tell(Code::FileUnreadable, &path, Some((&error).into())),
            }
        }
    }

    /// Keeps a file that is no table, to be told; the list of the folder named is read, and so is what the user gave beside.
    fn pass_over(&mut self, path: PathBuf, depth: u8) {
        let is_own_list = depth == 0 && path.file_name().is_some_and(|name| name == INSTITUTIONS);
        let is_beside =
            !self.beside.is_empty() && fs::canonicalize(&path).is_ok_and(|path| self.beside.contains(&path));
        if !is_own_list && !is_beside {
            self.no_tables.push(path);
        }
    }

    /// Tells what of a folder that the user named was passed over: once each, however many there are.
    fn tell_passed_over(&mut self, named: &Path) {
        let location = || Location::File { path: Arc::from(shown(named)) };
        let inside = |path: &Path| Arg::from(shown(path.strip_prefix(named).unwrap_or(path)));
        let bound = std::mem::take(&mut self.bound);
        if !bound.is_empty() {
            let folders: Vec<Arg> = bound.iter().take(MOST_NAMED).map(|bound| inside(&bound.folder)).collect();
            let commands: Vec<Arg> = bound.iter().take(MOST_NAMED).map(BoundFolder::command).collect();
            self.found.notes.push(
                Diagnostic::new(Code::FolderPassedOver, location())
                    .with("count", bound.len())
                    .with("folders", folders)
                    .with("more", bound.len().saturating_sub(MOST_NAMED))
                    .with("commands", commands),
            );
        }
        let files = std::mem::take(&mut self.no_tables);
        if !files.is_empty() {
            let first: Vec<Arg> = files.iter().take(MOST_NAMED).map(|path| inside(path)).collect();
            self.found.notes.push(
                Diagnostic::new(Code::FilePassedOver, location())
                    .with("count", files.len())
                    .with("names", first)
                    .with("more", files.len().saturating_sub(MOST_NAMED)),
            );
        }
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

impl BoundFolder {
    /// What names the folder on a command line, with the rulebook that its list is for and the layouts that it holds.
    fn command(&self) -> Arg {
        let layouts: Vec<String> = self.layouts.iter().map(|layout| shown(layout)).collect();
        let id = if layouts.is_empty() { "folder-command" } else { "folder-command-layout" };
        let command = Message::new(id).with("folder", shown(&self.folder)).with("rulebook", self.rulebook.as_str());
        // One layout is named at a time.
        command.with("layout", layouts.join("|")).into()
    }
}

/// A folder whose own list is bound to a rulebook; `None` for any other and for files.
fn bound_folder(folder: &Path) -> Option<BoundFolder> {
    // Most entries are files, in which there is nothing to look for.
    let rulebook = rulebook_of_list(&small_text(&folder.join(INSTITUTIONS))?)?;
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_toml = |path: &PathBuf| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"));
    let mut layouts: Vec<PathBuf> =
        entries.filter(|path| is_toml(path) && small_text(path).as_deref().is_some_and(is_layout)).collect();
    layouts.sort();
    Some(BoundFolder { folder: folder.to_path_buf(), rulebook, layouts })
}

/// The text of a file that is not too large to be looked into.
fn small_text(path: &Path) -> Option<String> {
    let is_small = fs::metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.len() <= LARGEST_LIST);
    if is_small { fs::read_to_string(path).ok() } else { None }
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
        let found = find_files(&[root.path().to_path_buf()], &[]);
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
        let found = find_files(&[root.path().to_path_buf()], &[]);
        assert_eq!(shown_in(root.path(), &found.inputs), ["/a.csv"]);
        assert_eq!(found.notes.iter().map(|note| note.code).collect::<Vec<_>>(), [Code::FolderPassedOver]);
        assert!(found.diagnostics.is_empty());
        let named = find_files(&[root.path().join("states")], &[]);
        assert_eq!(shown_in(root.path(), &named.inputs), ["/states/b.csv"]);
        assert!(named.notes.is_empty());
        fs::write(&list, "[list]\nname = 1\n").unwrap();
        assert_eq!(find_files(&[root.path().to_path_buf()], &[]).inputs.len(), 2);
    }

    fn said(found: &FoundFiles) -> Vec<String> {
        let english = crate::i18n::Language::from_code("en").unwrap();
        found
            .notes
            .iter()
            .map(|note| format!("{} {}", note.message().render(english), note.remedy().render(english)))
            .collect()
    }

    #[test]
    fn folders_passed_over_are_told_together_each_as_it_is_to_be_named() {
        let root = tempfile::tempdir().unwrap();
        touch(&root.path().join("a.csv"));
        for (folder, rulebook) in [("b", "cipres"), ("c", "ilo-c102")] {
            touch(&root.path().join(folder).join("b.csv"));
            let list = root.path().join(folder).join(INSTITUTIONS);
            fs::write(list, format!("[list]\nrulebook = \"{rulebook}\"\n")).unwrap();
        }
        fs::write(root.path().join("b/form.toml"), "id = \"form\"\n[[table]]\nby = \"account\"\n").unwrap();
        fs::write(root.path().join("b/secretariat.toml"), "[[reception]]\ninstitution = \"x\"\n").unwrap();
        let told = said(&find_files(&[root.path().to_path_buf()], &[]));
        assert_eq!(told.len(), 1, "{told:?}");
        let shown = shown(root.path());
        assert!(told[0].contains(&format!("{shown}/b --rulebook cipres --layout {shown}/b/form.toml")), "{told:?}");
        assert!(told[0].contains(&format!("{shown}/c --rulebook ilo-c102”")), "{told:?}");
    }

    #[test]
    fn files_that_are_no_tables_are_counted_and_the_first_named_but_for_those_given_otherwise() {
        let root = tempfile::tempdir().unwrap();
        let names =
            ["a.xlsx", "b/rapport.pdf", "b/institutions.toml", "institutions.toml", "secretariat.toml", ".hidden.pdf"];
        for name in
            names.iter().map(|name| (*name).to_owned()).chain((0..9).map(|rank| format!("c/annexe-{rank}.docx")))
        {
            touch(&root.path().join(name));
        }
        let found = find_files(&[root.path().to_path_buf()], &[&root.path().join("secretariat.toml")]);
        assert_eq!(found.notes.iter().map(|note| note.code).collect::<Vec<_>>(), [Code::FilePassedOver]);
        let told = said(&found).remove(0);
        assert!(told.starts_with("11 files "), "{told}");
        assert!(
            told.contains("b/institutions.toml, b/rapport.pdf, c/annexe-0.docx") && told.contains("5 more"),
            "{told}"
        );
        let all = said(&find_files(&[root.path().to_path_buf()], &[])).remove(0);
        assert!(all.starts_with("12 files "), "{all}");
        let none = find_files(&[root.path().join("a.xlsx")], &[]);
        assert!(none.notes.is_empty());
    }

    #[test]
    fn a_file_named_is_taken_whatever_its_name_and_once() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("comptes.bin");
        touch(&file);
        touch(&root.path().join("a.xlsx"));
        let found = find_files(&[file.clone(), root.path().join("a.xlsx"), root.path().to_path_buf(), file], &[]);
        assert_eq!(shown_in(root.path(), &found.inputs), ["/comptes.bin", "/a.xlsx"]);
    }

    #[test]
    fn what_is_not_there_and_what_is_empty_are_told() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("vide")).unwrap();
        let found = find_files(&[root.path().join("nulle-part"), root.path().join("vide")], &[]);
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
        let found = find_files(&[root.path().to_path_buf()], &[]);
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
        let found = find_files(&[root.path().to_path_buf()], &[]);
        assert_eq!(shown_in(root.path(), &found.inputs), ["/a/b.xlsx"]);
        assert_eq!(
            found.diagnostics.iter().map(|diagnostic| diagnostic.code).collect::<Vec<_>>(),
            [Code::FileUnreadable, Code::FileUnreadable]
        );
    }
}
