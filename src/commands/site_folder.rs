//! A folder that is complete or absent: it is made beside its place and moved there when all of it is written.
//!
//! # Decisions
//!
//! - What this program removes is a folder that it made in this run, or an earlier report that the user lets it replace: both hold
//!   the mark, which is the first file written. Nothing else beside the place is touched, whatever its name; what a run that was
//!   killed leaves there keeps its name with the number of the process, and is for the user to remove.
//! - Several runs may make the same folder at once: each makes its own, and they take turns in moving it to its place. With `--force`
//!   the last one stands, whole; without, the first one does, and the others say so.
//! - A folder that others write into too is added to ([`SiteFolder::add`]): of what stands there only files that are written again are
//!   replaced, each by one move, and those already replaced come back when a later one cannot be.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;

use super::Failure;
use super::load::shown;
use crate::diagnostic::{Code, Diagnostic, Location};

/// The file by which a folder is known to be a report that this program wrote: only such a one is replaced.
const MARK: &str = "vigie-report.txt";

/// A folder in the making.
pub(super) struct SiteFolder {
    /// Where it will stand, by its true path.
    place: PathBuf,
    /// How the user calls it.
    shown: PathBuf,
    /// Where it is made.
    making: PathBuf,
    /// The file by which it is known again.
    mark: &'static str,
    may_replace: bool,
    /// The paths of the files written, in their order; several threads write.
    written: Mutex<Vec<String>>,
}

impl SiteFolder {
    /// Begins a folder, by the text of the mark that it is known by. One that stands there must be empty, or an earlier report that may be
    /// replaced. A link to a folder stands for that folder.
    ///
    /// # Errors
    /// Something else stands there; nothing can be written beside it.
    pub(super) fn begin(place: &Path, may_replace: bool, text: &str) -> Result<Self, Failure> {
        Self::begin_as(place, may_replace, MARK, text)
    }

    /// The same for a folder of another sort, which is known by another file.
    ///
    /// # Errors
    /// As [`Self::begin`].
    pub(super) fn begin_as(place: &Path, may_replace: bool, mark: &'static str, text: &str) -> Result<Self, Failure> {
        let fault = |error| Failure::Write(shown(place), error);
        let truly = match place.canonicalize() {
            Ok(truly) => truly,
            Err(error) if error.kind() == ErrorKind::NotFound && place.symlink_metadata().is_err() => {
                let place = std::path::absolute(place).map_err(fault)?;
                let (Some(parent), Some(name)) = (place.parent(), place.file_name()) else {
                    return Err(fault(error));
                };
                fs::create_dir_all(parent).map_err(fault)?;
                parent.canonicalize().map_err(fault)?.join(name)
            }
            // A link that leads nowhere.
            Err(error) => return Err(fault(error)),
        };
        let mut folder = Self {
            making: PathBuf::new(),
            place: truly,
            shown: place.to_owned(),
            mark,
            may_replace,
            written: Mutex::default(),
        };
        folder.insist_on_free()?;
        folder.making = folder.beside("part", |path| fs::create_dir(path)).map_err(fault)?;
        folder.write(mark, text.as_bytes())?;
        Ok(folder)
    }

    /// Refuses a place where something stands that may not be replaced.
    fn insist_on_free(&self) -> Result<(), Failure> {
        if self.place.is_file() {
            return Err(Diagnostic::new(Code::FileExists, Location::File { path: shown(&self.shown).into() }).into());
        }
        let is_free = match fs::read_dir(&self.place) {
            Ok(mut entries) => entries.next().is_none(),
            Err(_) => self.place.symlink_metadata().is_err(),
        };
        let is_report = self.place.join(self.mark).is_file();
        if is_free || (is_report && self.may_replace) {
            return Ok(());
        }
        let location = Location::File { path: shown(&self.shown).into() };
        let force = if is_report { "--force" } else { "" };
        Err(Diagnostic::new(Code::FolderNotEmpty, location).with("force", force).into())
    }

    /// Writes a file, by its path inside the folder.
    ///
    /// # Errors
    /// It cannot be written; a file of that path was written before.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let whole = self.making.join(path);
        let written = whole.parent().map_or(Ok(()), fs::create_dir_all);
        // Nobody sees the folder before it is complete: a file can be written where it stands.
        let written = written.and_then(|()| File::create_new(&whole)?.write_all(bytes));
        if let (Ok(()), Ok(mut all)) = (&written, self.written.lock()) {
            all.push(path.to_owned());
        }
        written.map_err(|error| Failure::Write(shown(&self.shown.join(path)), error))
    }

    /// Where a file of it will stand, as the user calls the folder.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.shown.join(path)
    }

    /// The way from a file of the folder, where it will stand, to a file that was read; `None` where there is none, as on another drive.
    pub(super) fn way(&self, from: &str, read: &str) -> Option<String> {
        // Both by their true paths: a way that climbs over a link would lead elsewhere.
        let target = Path::new(read).canonicalize().ok().filter(|target| target.is_file())?;
        let place = self.place.join(from);
        let (mut up, mut down) = (place.parent()?.components().peekable(), target.components().peekable());
        while up.peek().is_some() && up.peek() == down.peek() {
            up.next();
            down.next();
        }
        let mut steps: Vec<String> = Vec::new();
        for step in up {
            // A drive or a root that the two do not share: no way leads from one to the other.
            matches!(step, Component::Normal(_)).then(|| steps.push("..".to_owned()))?;
        }
        for step in down {
            let Component::Normal(step) = step else { return None };
            steps.push(step.to_str()?.to_owned());
        }
        Some(steps.join("/"))
    }

    /// Moves it to its place. An earlier one stays until the new one stands there.
    ///
    /// # Errors
    /// Something came to stand there meanwhile; it cannot be moved.
    pub(super) fn finish(self) -> Result<(), Failure> {
        let _turn = self.turn();
        self.move_whole()
    }

    /// Adds the files written to those of its place: one of the same name is replaced, everything else there stays. Where nothing of ours stands
    /// yet, it is moved there whole.
    ///
    /// # Errors
    /// As [`Self::finish`]; then all files are again as they were.
    pub(super) fn add(self) -> Result<(), Failure> {
        let _turn = self.turn();
        if !self.place.join(self.mark).is_file() {
            return self.move_whole();
        }
        self.insist_on_free()?;
        let fault = |error| Failure::Write(shown(&self.shown), error);
        let former = self.making.join("former");
        fs::create_dir(&former).map_err(fault)?;
        let mut moved: Vec<&str> = Vec::new();
        let files = self.written.lock().map(|written| written.clone()).unwrap_or_default();
        for file in files.iter().filter(|file| *file != self.mark) {
            if let Err(error) = self.replace(file, &former) {
                // The first error is the one to tell.
                for file in moved {
                    let _ = fs::rename(former.join(file), self.place.join(file))
                        .or_else(|_| fs::remove_file(self.place.join(file)));
                }
                return Err(Failure::Write(shown(&self.shown.join(file)), error));
            }
            moved.push(file);
        }
        Ok(())
    }

    /// Moves a file over the one of its name, of which a copy is kept.
    fn replace(&self, file: &str, former: &Path) -> std::io::Result<()> {
        let target = self.place.join(file);
        for parent in [&target, &former.join(file)].into_iter().filter_map(|path| path.parent()) {
            fs::create_dir_all(parent)?;
        }
        if target.symlink_metadata().is_ok() {
            fs::copy(&target, former.join(file))?;
        }
        fs::rename(self.making.join(file), target)
    }

    /// One at a time. Where a folder cannot be locked, moving it fails without harm if another was faster.
    fn turn(&self) -> Option<File> {
        let parent = self.place.parent().and_then(|parent| File::open(parent).ok());
        parent.filter(|parent| parent.lock().is_ok())
    }

    fn move_whole(&self) -> Result<(), Failure> {
        let fault = |error| Failure::Write(shown(&self.shown), error);
        self.insist_on_free()?;
        let former = if self.place.join(self.mark).is_file() {
            Some(self.beside("former", |path| fs::rename(&self.place, path)).map_err(fault)?)
        } else {
            // An empty folder goes; one that is not empty stays, and is told.
            match fs::remove_dir(&self.place) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(fault(error)),
                _ => None,
            }
        };
        if let Err(error) = fs::rename(&self.making, &self.place) {
            if let Some(former) = &former {
                // The earlier report goes back to its place; the first error is the one to tell.
                let _ = fs::rename(former, &self.place);
            }
            return Err(fault(error));
        }
        former.map_or(Ok(()), |former| remove(&former, self.mark)).map_err(fault)
    }

    /// Makes something of a like name beside the place, one that nothing there bears yet.
    fn beside(&self, ending: &str, make: impl Fn(&Path) -> std::io::Result<()>) -> std::io::Result<PathBuf> {
        let name = self.place.file_name().unwrap_or_default();
        let mut taken = 0_u32;
        loop {
            let mut name = name.to_owned();
            name.push(format!(".{}-{taken}.{ending}", std::process::id()));
            let path = self.place.with_file_name(name);
            if path.symlink_metadata().is_ok() {
                taken += 1;
                continue;
            }
            match make(&path) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => taken += 1,
                ended => return ended.map(|()| path),
            }
        }
    }
}

impl Drop for SiteFolder {
    fn drop(&mut self) {
        // After a move there is nothing left; after a failure what was made is of no use.
        let _ = remove(&self.making, self.mark);
    }
}

/// Removes a folder that holds the mark; any other stays.
fn remove(folder: &Path, mark: &str) -> std::io::Result<()> {
    if folder.join(mark).is_file() { fs::remove_dir_all(folder) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{MARK, SiteFolder};

    fn begun(place: &std::path::Path, may_replace: bool) -> Option<SiteFolder> {
        SiteFolder::begin(place, may_replace, "mark").ok()
    }

    #[test]
    fn what_others_keep_beside_the_place_stays() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("site");
        for name in ["site.part", "site.former"] {
            fs::create_dir(folder.path().join(name)).unwrap();
            fs::write(folder.path().join(name).join("dossier.xlsx"), "kept").unwrap();
        }
        begun(&place, false).unwrap().finish().ok().unwrap();
        begun(&place, true).unwrap().finish().ok().unwrap();
        let mut names: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        assert_eq!(names, ["site", "site.former", "site.part"]);
        assert!(folder.path().join("site.part/dossier.xlsx").is_file());
        assert!(folder.path().join("site.former/dossier.xlsx").is_file());
        assert!(place.join(MARK).is_file());
    }

    #[test]
    fn of_two_runs_the_first_stands_and_the_other_fails_unless_it_may_replace() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("site");
        let (one, other) = (begun(&place, false).unwrap(), begun(&place, false).unwrap());
        one.write("of", b"one").ok().unwrap();
        other.write("of", b"other").ok().unwrap();
        assert!(one.finish().is_ok());
        assert!(other.finish().is_err());
        assert_eq!(fs::read(place.join("of")).unwrap(), b"one");
        let (third, fourth) = (begun(&place, true).unwrap(), begun(&place, true).unwrap());
        fourth.write("of", b"fourth").ok().unwrap();
        assert!(third.finish().is_ok() && fourth.finish().is_ok());
        assert_eq!(fs::read(place.join("of")).unwrap(), b"fourth");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside the place");
    }

    #[test]
    fn what_is_added_replaces_files_of_its_name_alone() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("certificates");
        let first = begun(&place, false).unwrap();
        for (name, bytes) in [("a", "old a"), ("b", "old b")] {
            first.write(name, bytes.as_bytes()).ok().unwrap();
        }
        first.add().ok().unwrap();
        fs::write(place.join("notes.odt"), "theirs").unwrap();
        let second = begun(&place, true).unwrap();
        for (name, bytes) in [("b", "new b"), ("c", "new c")] {
            second.write(name, bytes.as_bytes()).ok().unwrap();
        }
        second.add().ok().unwrap();
        let read = |name: &str| fs::read_to_string(place.join(name)).unwrap();
        assert_eq!(["a", "b", "c", "notes.odt"].map(read), ["old a", "new b", "new c", "theirs"]);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside the place");
    }

    #[test]
    fn what_cannot_be_added_whole_leaves_all_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("certificates");
        let first = begun(&place, false).unwrap();
        first.write("b", b"old b").ok().unwrap();
        first.add().ok().unwrap();
        // A folder stands where a file is to go.
        fs::create_dir(place.join("c")).unwrap();
        let second = begun(&place, true).unwrap();
        for name in ["a", "b", "c"] {
            second.write(name, b"new").ok().unwrap();
        }
        assert!(second.add().is_err());
        assert!(!place.join("a").exists() && place.join("c").is_dir());
        assert_eq!(fs::read(place.join("b")).unwrap(), b"old b");
    }

    #[test]
    fn a_path_is_written_once() {
        let folder = tempfile::tempdir().unwrap();
        let site = begun(&folder.path().join("site"), false).unwrap();
        assert!(site.write("fr/xa.html", b"one").is_ok());
        assert!(site.write("fr/xa.html", b"other").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stands_for_its_folder_and_stays_one() {
        let folder = tempfile::tempdir().unwrap();
        let (true_place, link) = (folder.path().join("true"), folder.path().join("link"));
        fs::create_dir(&true_place).unwrap();
        std::os::unix::fs::symlink(&true_place, &link).unwrap();
        begun(&link, false).unwrap().finish().ok().unwrap();
        assert!(link.symlink_metadata().unwrap().is_symlink());
        assert!(true_place.join(MARK).is_file());
        std::os::unix::fs::symlink(folder.path().join("nowhere"), folder.path().join("dangling")).unwrap();
        assert!(begun(&folder.path().join("dangling"), true).is_none());
    }
}
