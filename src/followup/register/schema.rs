//! The file: how it is told from others, made, opened and brought to the newest form.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, MAIN_DB, OpenFlags};
use rusqlite_migration::{M, Migrations};

use super::fault::{Cause, RegisterFault};

/// What tells a register from other SQLite files: "VIGI".
const APPLICATION_ID: i32 = 0x5649_4749;
/// The first bytes of every SQLite file.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// Each form of the file, the first one first; the number of those applied is the file's `user_version`.
const STEPS: &[M<'static>] = &[M::up(include_str!("schema.sql"))];
const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);
/// The newest form of the file that this program knows.
pub(super) const FORM: i32 = 1;

/// For what a register is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// To be read: the file is never touched.
    Read,
    /// To be added to.
    Write,
}

/// Writes the tables of an empty register into a new file.
pub(super) fn make(path: &Path) -> Result<(), RegisterFault> {
    let told = |error| RegisterFault::of(path, error);
    let mut connection = Connection::open(path).map_err(told)?;
    let journal: String =
        connection.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0)).map_err(told)?;
    if journal != "wal" {
        return Err(RegisterFault::new(path, Cause::Unwritable("journal_mode".to_owned())));
    }
    connection.pragma_update(None, "synchronous", "full").map_err(told)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID).map_err(told)?;
    migrate(&mut connection, path)?;
    // Closing moves what the write-ahead log holds into the file.
    connection.close().map_err(|(_, error)| RegisterFault::of(path, error))
}

/// Opens a file that is a register, of a form that is known; waits so long at most for others to let go of it.
pub(super) fn open(path: &Path, access: Access, wait: Duration) -> Result<Connection, RegisterFault> {
    let told = |error| RegisterFault::of(path, error);
    examine(path)?;
    if access == Access::Write && fs::metadata(path).is_ok_and(|file| file.permissions().readonly()) {
        return Err(RegisterFault::new(path, Cause::ReadOnly));
    }
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX
        | match access {
            Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
            Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        };
    let mut connection = Connection::open_with_flags(path, flags).map_err(told)?;
    connection.busy_timeout(wait).map_err(told)?;
    // A pragma about the whole file is its first reading: a file that is none, or is held by another, is told here.
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0)).map_err(told)?;
    if application != APPLICATION_ID {
        return Err(RegisterFault::new(path, Cause::Foreign));
    }
    let form: i32 = connection.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(told)?;
    if form > FORM {
        return Err(RegisterFault::new(path, Cause::Newer { form, known: FORM }));
    }
    connection.pragma_update(None, "foreign_keys", true).map_err(told)?;
    if access == Access::Write {
        if connection.is_readonly(MAIN_DB).map_err(told)? {
            return Err(RegisterFault::new(path, Cause::ReadOnly));
        }
        connection.pragma_update(None, "synchronous", "full").map_err(told)?;
        if form < FORM {
            migrate(&mut connection, path)?;
        }
    }
    Ok(connection)
}

/// Brings the tables to the newest form, all or none of it.
fn migrate(connection: &mut Connection, path: &Path) -> Result<(), RegisterFault> {
    MIGRATIONS.to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => RegisterFault::of(path, err),
        other => RegisterFault::new(path, Cause::Damaged(other.to_string().into())),
    })
}

/// What can be told of a file before SQLite opens it, which takes an empty file for an empty database.
fn examine(path: &Path) -> Result<(), RegisterFault> {
    let told = |error| RegisterFault::reading(path, &error);
    if fs::metadata(path).map_err(told)?.is_dir() {
        return Err(RegisterFault::new(path, Cause::Foreign));
    }
    let mut head = Vec::new();
    File::open(path).and_then(|file| file.take(16).read_to_end(&mut head)).map_err(told)?;
    if head == MAGIC { Ok(()) } else { Err(RegisterFault::new(path, Cause::Foreign)) }
}

#[cfg(test)]
mod tests {
    use super::{FORM, MIGRATIONS};

    #[test]
    fn the_tables_can_be_made_and_are_of_the_newest_form() {
        MIGRATIONS.validate().unwrap();
        assert_eq!(MIGRATIONS.pending_migrations(&rusqlite::Connection::open_in_memory().unwrap()), Ok(FORM));
    }
}
