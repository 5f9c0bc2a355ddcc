//! Where a result may not go: over what was read, or over a register.
//!
//! In: where a result is to be written, and all that the command reads. Out: a refusal before any work, or nothing. Never: a file
//! that is touched.
//!
//! # Decisions
//!
//! - A result is never written over an SQLite database, whichever it is, nor over what SQLite keeps beside one: no command of ours
//!   makes a database by `-o`, and a register that is lost is lost for good.
//! - A file under a folder that is read as a rulebook counts as read when it holds TOML, as all files of a rulebook do.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::Failure;
use super::load::shown;
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::intake::Input;

/// The first bytes of every SQLite file.
const DATABASE: &[u8] = b"SQLite format 3\0";
/// What SQLite keeps beside a file.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// What a command reads.
pub(super) struct Evidence<'a> {
    /// The rulebooks, as they were typed.
    pub(super) rulebooks: &'a [&'a str],
    /// The files that the user named for something else than accounts.
    pub(super) named: &'a [&'a Path],
    /// The accounts and the lists of institutions.
    pub(super) inputs: &'a [&'a [Input]],
}

impl Evidence<'_> {
    /// Refuses an output that is one of the files read: evidence is never written over.
    pub(super) fn refuse_file(&self, output: Option<&Path>) -> Result<(), Failure> {
        let Some(output) = output else { return Ok(()) };
        refuse_database(output)?;
        let Ok(target) = output.canonicalize() else { return Ok(()) };
        let is_rule = |folder: PathBuf| target.starts_with(folder) && target.extension().is_some_and(|it| it == "toml");
        if self.files().any(|path| path == target) || self.rulebooks().any(is_rule) {
            return Err(refused(Code::OutputIsInput, output));
        }
        Ok(())
    }

    /// Refuses a folder that is to be replaced and in which something lies that is read.
    pub(super) fn refuse_folder(&self, output: &Path) -> Result<(), Failure> {
        let Ok(target) = output.canonicalize() else { return Ok(()) };
        match self.files().chain(self.rulebooks()).find(|path| path.starts_with(&target)) {
            Some(_) => Err(refused(Code::OutputIsInput, output)),
            None => Ok(()),
        }
    }

    /// Every file that is there, by its true path.
    fn files(&self) -> impl Iterator<Item = PathBuf> {
        let inputs = self.inputs.iter().copied().flatten().map(|input| input.path.as_path());
        inputs.chain(self.named.iter().copied()).filter_map(|path| path.canonicalize().ok())
    }

    /// The folders among the rulebooks.
    fn rulebooks(&self) -> impl Iterator<Item = PathBuf> {
        let folders = self.rulebooks.iter().map(Path::new).filter(|path| path.is_dir());
        folders.filter_map(|path| path.canonicalize().ok())
    }
}

/// Refuses an output that is an SQLite database, or belongs to one.
pub(super) fn refuse_database(output: &Path) -> Result<(), Failure> {
    let whole = output.to_string_lossy();
    let owner = BESIDE.iter().find_map(|suffix| whole.strip_suffix(suffix)).map(PathBuf::from);
    if is_database(output) || owner.is_some_and(|owner| is_database(&owner)) {
        return Err(refused(Code::OutputIsRegister, output));
    }
    Ok(())
}

/// Whether a file begins as an SQLite database does. What is no file is not opened: a pipe would wait for a writer.
fn is_database(path: &Path) -> bool {
    let mut head = [0; DATABASE.len()];
    path.is_file() && File::open(path).and_then(|mut file| file.read_exact(&mut head)).is_ok() && head == DATABASE
}

fn refused(code: Code, output: &Path) -> Failure {
    Diagnostic::new(code, Location::File { path: shown(output).into() }).into()
}
