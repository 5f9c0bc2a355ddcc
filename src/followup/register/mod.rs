//! The register's file: one SQLite database that holds the log and, beside it, where each subject stands.
//!
//! In: acts to be recorded, the moment of recording. Out: the events in their order, the standings, the head, the verdict of an
//! audit. Never: an event changed or taken back, a standing that the log does not give, a file half written.
//!
//! # Decisions
//!
//! - An acknowledged event is on the disk: a transaction ends when the system has said so (`synchronous = FULL`), and each ends
//!   whole or leaves nothing.
//! - Writers take their turn at once, before they read the head (`BEGIN IMMEDIATE`), and wait for it: two that write at the same
//!   moment make one chain.
//! - The standings are a copy of what the log says. Each register notes by which reckoning they were made ([`RECKONING`]); those of
//!   another are made anew from the log, and never trusted.
//! - The file is told from other SQLite files by its `application_id`, and its form by its `user_version`.
//! - A name that another act bears is refused: it is never taken for that act.
//! - The audit holds the tables and triggers of the file against those that it was made with, when the log itself is sound: a
//!   safeguard that is gone has not yet changed anything.
//! - A folder stands for the file [`FILE_NAME`] in it.

mod across;
mod append;
mod audit;
mod backup;
mod book;
mod documents;
mod export;
mod fault;
mod import;
mod lines;
mod place;
mod read;
mod schema;

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;

pub use append::Recorded;
pub use audit::{Audit, AuditFault, Defect, DocumentCheck};
pub use book::{BookImported, WrongRow};
pub use documents::hash_documents;
pub use export::ExportHead;
pub use fault::{AppendFault, Cause, RegisterFault};
pub use import::{Imported, WrongLine};
pub use lines::{EXAMPLE, Line, Lines, read_entry};
pub use schema::Access;

/// The name of a register's file in a folder that is given in its place.
pub const FILE_NAME: &str = "register.sqlite";
/// How long a register waits for others that hold its file, unless told otherwise.
pub const PATIENCE: Duration = Duration::from_secs(30);
/// The version of what [`Standing::after`](super::Standing::after) makes of a log. Whoever changes its outcome or its shape raises this
/// number: the standings of existing registers are then made anew. A log that was admitted once must be admitted ever after.
pub const RECKONING: i64 = 4;

/// A register that is open.
#[derive(Debug)]
pub struct Register {
    path: PathBuf,
    access: Access,
    connection: Connection,
}

impl Register {
    /// Makes an empty register. A folder is given the file [`FILE_NAME`].
    ///
    /// # Errors
    /// There is a file already; the place cannot be written.
    pub fn create(path: &Path) -> Result<Self, RegisterFault> {
        let path = file_of(path);
        place::place(&path, schema::make)?;
        Self::open(&path, Access::Write)
    }

    /// Opens a register, or the one in a folder.
    ///
    /// # Errors
    /// The file is missing, is no register, is one of a later version, is damaged, is held by another program for longer than
    /// [`PATIENCE`], or may not be written where it is to be.
    pub fn open(path: &Path, access: Access) -> Result<Self, RegisterFault> {
        Self::open_waiting(path, access, PATIENCE)
    }

    /// [`Register::open`], with another patience with those that hold the file.
    ///
    /// # Errors
    /// As there.
    pub fn open_waiting(path: &Path, access: Access, wait: Duration) -> Result<Self, RegisterFault> {
        let path = file_of(path);
        let connection = schema::open(&path, access, wait)?;
        let mut register = Self { path, access, connection };
        if access == Access::Write && !register.is_reckoned()? {
            register.reckon()?;
        }
        Ok(register)
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The fault of an error of SQLite on this file.
    fn fault(&self, error: rusqlite::Error) -> RegisterFault {
        RegisterFault::of(&self.path, error)
    }
}

/// The file that a path stands for.
fn file_of(path: &Path) -> PathBuf {
    match path.to_str() {
        Some(".") => PathBuf::from(FILE_NAME),
        _ if path.is_dir() => path.join(FILE_NAME),
        _ => path.to_owned(),
    }
}
