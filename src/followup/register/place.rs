//! How a file comes to stand under its name: whole, where there was none, or not at all.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::{Cause, RegisterFault};

/// Builds a file beside its place and moves it there, unless a file stands there by then. Whatever fails, nothing is left.
pub(super) fn place(path: &Path, build: impl FnOnce(&Path) -> Result<(), RegisterFault>) -> Result<(), RegisterFault> {
    if path.symlink_metadata().is_ok() {
        return Err(RegisterFault::new(path, Cause::Exists));
    }
    let part = beside(path);
    let moved = remove(&part)
        .map_err(|error| RegisterFault::writing(path, &error))
        .and_then(|()| build(&part))
        .and_then(|()| settle(&part, path).map_err(|error| RegisterFault::writing(path, &error)));
    // The part is gone, or of no use; the first fault is the one to tell.
    let _ = remove(&part);
    moved.map_err(|fault| RegisterFault { path: path.to_owned(), ..fault })
}

/// Moves a file that is on the disk under its name, which must be free.
fn settle(part: &Path, path: &Path) -> io::Result<()> {
    File::open(part)?.sync_all()?;
    match fs::hard_link(part, path) {
        Ok(()) => fs::remove_file(part)?,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error),
        // A medium without links (a USB stick): the name is free but for the blink of an eye.
        Err(_) if path.symlink_metadata().is_err() => fs::rename(part, path)?,
        Err(error) => return Err(error),
    }
    // The folder remembers the name; Windows has no such step, and opens no folder as a file.
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Removes a file with what SQLite keeps beside it, if they are there.
fn remove(path: &Path) -> io::Result<()> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        match fs::remove_file(with_suffix(path, suffix)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// The name under which this process builds a file.
fn beside(path: &Path) -> PathBuf {
    with_suffix(path, &format!(".{}.part", std::process::id()))
}

/// A path with something behind its name.
pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
