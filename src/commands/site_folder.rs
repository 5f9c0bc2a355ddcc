//! A folder that is complete or absent: it is made beside its place and moved there when all of it is written.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::Failure;
use super::console::write_file;
use super::load::shown;
use crate::diagnostic::{Code, Diagnostic, Location};

/// The file by which a folder is known to be one that this program wrote: only such a one is replaced.
const MARK: &str = "vigie-report.txt";

/// A folder in the making.
pub(super) struct SiteFolder {
    /// Where it will stand.
    place: PathBuf,
    /// Where it is made.
    making: PathBuf,
    /// The file by which it is known again.
    mark: &'static str,
}

impl SiteFolder {
    /// Begins a folder. One that stands there must be empty, or an earlier report that may be replaced.
    ///
    /// # Errors
    /// Something else stands there; nothing can be written beside it.
    pub(super) fn begin(place: &Path, may_replace: bool) -> Result<Self, Failure> {
        Self::begin_as(place, may_replace, MARK)
    }

    /// The same for a folder of another sort, which is known by another file.
    ///
    /// # Errors
    /// As [`Self::begin`].
    pub(super) fn begin_as(place: &Path, may_replace: bool, mark: &'static str) -> Result<Self, Failure> {
        let is_free = match fs::read_dir(place) {
            Ok(mut entries) => entries.next().is_none(),
            Err(_) => !place.exists(),
        };
        if !is_free {
            let is_report = place.join(mark).is_file();
            if !(is_report && may_replace) {
                let location = Location::File { path: shown(place).into() };
                let force = if is_report { "--force" } else { "" };
                return Err(Diagnostic::new(Code::FolderNotEmpty, location).with("force", force).into());
            }
        }
        let making = beside(place, "part");
        let fault = |error| Failure::Write(shown(&making), error);
        // What an interrupted run has left there is of no use to anybody.
        if making.exists() {
            fs::remove_dir_all(&making).map_err(fault)?;
        }
        fs::create_dir_all(&making).map_err(fault)?;
        Ok(Self { place: place.to_owned(), making, mark })
    }

    /// Writes a file, by its path inside the folder.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = self.making.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|error| Failure::Write(shown(parent), error))?;
        }
        write_file(&path, bytes)
    }

    /// The way from a file of the folder, where it will stand, to a file that was read; `None` where there is none, as on another drive.
    pub(super) fn way(&self, from: &str, read: &str) -> Option<String> {
        let whole = |path: &Path| std::path::absolute(path).ok();
        let target = whole(Path::new(read)).filter(|target| target.is_file())?;
        let place = whole(&self.place)?.join(from);
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
    pub(super) fn finish(self, mark: &str) -> Result<(), Failure> {
        self.write(self.mark, mark.as_bytes())?;
        let fault = |error| Failure::Write(shown(&self.place), error);
        let former = beside(&self.place, "former");
        let has_former = self.place.exists();
        if has_former {
            if former.exists() {
                fs::remove_dir_all(&former).map_err(fault)?;
            }
            fs::rename(&self.place, &former).map_err(fault)?;
        }
        if let Err(error) = fs::rename(&self.making, &self.place) {
            if has_former {
                // The earlier report goes back to its place; the first error is the one to tell.
                let _ = fs::rename(&former, &self.place);
            }
            return Err(fault(error));
        }
        if has_former {
            fs::remove_dir_all(&former).map_err(fault)?;
        }
        Ok(())
    }
}

impl Drop for SiteFolder {
    fn drop(&mut self) {
        // After a move there is nothing left; after a failure what was made is of no use.
        let _ = fs::remove_dir_all(&self.making);
    }
}

/// A folder of a like name beside a place.
fn beside(place: &Path, ending: &str) -> PathBuf {
    let name = place.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    place.with_file_name(format!("{name}.{ending}"))
}
