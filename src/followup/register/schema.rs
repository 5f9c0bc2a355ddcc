//! The file: how it is told from others, made, opened and brought to the newest form.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, MAIN_DB, OpenFlags};
use rusqlite_migration::{M, Migrations};

use super::fault::{Cause, RegisterFault};
use super::place::with_suffix;
use crate::i18n::Message;

/// What tells a register from other SQLite files: "VIGI".
const APPLICATION_ID: i32 = 0x5649_4749;
/// The first bytes of every SQLite file.
const MAGIC: &[u8] = b"SQLite format 3\0";
/// How many bytes the head of an SQLite file has.
const HEAD: u64 = 100;
/// How often a file that seems cut short is looked at.
const SECOND_LOOKS: u8 = 5;
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
        return Err(RegisterFault::new(path, Cause::Unwritable("journal_mode".into())));
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
    let (mut connection, application) = match connect(path, access, wait) {
        // On a medium that cannot be written, SQLite has nowhere to tell other readers of itself; nobody writes there either.
        Err(_) if access == Access::Read && is_settled(path) && !is_writable_beside(path) => immutable(path, wait)?,
        connected => connected.map_err(told)?,
    };
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
        // A copy that another program made may have lost it.
        connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(())).map_err(told)?;
        if form < FORM {
            migrate(&mut connection, path)?;
        }
    }
    Ok(connection)
}

/// A connection, and whose file it is by its own word: its first reading, so that a file that is none, or is held, is told here.
fn connect(path: &Path, access: Access, wait: Duration) -> rusqlite::Result<(Connection, i32)> {
    let flags = match access {
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    application(Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?, wait)
}

/// A connection to a file that nobody can write.
fn immutable(path: &Path, wait: Duration) -> Result<(Connection, i32), RegisterFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(uri(path), flags)
        .and_then(|connection| application(connection, wait))
        .map_err(|error| RegisterFault::of(path, error))
}

fn application(connection: Connection, wait: Duration) -> rusqlite::Result<(Connection, i32)> {
    connection.busy_timeout(wait)?;
    let application = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    Ok((connection, application))
}

/// The path as SQLite's URI of a file that never changes.
fn uri(path: &Path) -> String {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).display().to_string().replace('\\', "/");
    let mut uri = String::from(if path.starts_with('/') { "file://" } else { "file:///" });
    for c in path.chars() {
        match c {
            '%' => uri.push_str("%25"),
            '?' => uri.push_str("%3f"),
            '#' => uri.push_str("%23"),
            c => uri.push(c),
        }
    }
    uri.push_str("?immutable=1");
    uri
}

/// Whether all that was written is in the file itself, and not in a log beside it.
fn is_settled(path: &Path) -> bool {
    fs::metadata(with_suffix(path, "-wal")).map_or(true, |log| log.len() == 0)
}

/// Whether a file can be made beside this one.
fn is_writable_beside(path: &Path) -> bool {
    let probe = with_suffix(path, &format!(".{}.probe", std::process::id()));
    let is_made = File::create_new(&probe).is_ok();
    is_made && fs::remove_file(&probe).is_ok()
}

/// The tables, indexes, triggers and views of a file by kind and name, each with its table and its text. What SQLite makes for itself
/// (its statistics, the indexes of keys) is left out; it can never be a trigger.
pub(super) type Objects = BTreeMap<(String, String), (String, Option<String>)>;

/// Those of a file.
pub(super) fn objects_of(connection: &Connection) -> rusqlite::Result<Objects> {
    let mut query = connection.prepare(
        r"SELECT type, name, tbl_name, sql FROM sqlite_master
         WHERE type NOT IN ('table', 'index') OR name NOT LIKE 'sqlite\_%' ESCAPE '\'",
    )?;
    let rows = query.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?))))?;
    rows.collect()
}

/// Those of a register of the newest form.
pub(super) fn objects() -> rusqlite::Result<Objects> {
    let connection = Connection::open_in_memory()?;
    connection.execute_batch(include_str!("schema.sql"))?;
    objects_of(&connection)
}

/// Brings the tables to the newest form, all or none of it.
fn migrate(connection: &mut Connection, path: &Path) -> Result<(), RegisterFault> {
    MIGRATIONS.to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => RegisterFault::of(path, err),
        other => RegisterFault::new(path, Cause::Damaged(other.to_string().into())),
    })
}

/// What can be told of a file before SQLite opens it, which takes an empty file for an empty database, and a file cut short for
/// a sound one until it reads what is missing.
fn examine(path: &Path) -> Result<(), RegisterFault> {
    let told = |error| RegisterFault::reading(path, &error);
    if fs::metadata(path).map_err(told)?.is_dir() {
        return Err(RegisterFault::new(path, Cause::Foreign));
    }
    for _ in 0..SECOND_LOOKS {
        let mut head = Vec::new();
        let mut file = File::open(path).map_err(told)?;
        file.by_ref().take(HEAD).read_to_end(&mut head).map_err(told)?;
        if !head.starts_with(MAGIC) {
            return Err(RegisterFault::new(path, Cause::Foreign));
        }
        if !is_settled(path) || file.metadata().map_err(told)?.len() >= length_of(&head) {
            return Ok(());
        }
        // Another program may be moving its log into the file at this very moment.
        std::thread::sleep(Duration::from_millis(20));
    }
    Err(RegisterFault::new(path, Cause::Damaged(Message::new("register-cut").into())))
}

/// How many bytes a file must have by its first ones (<https://www.sqlite.org/fileformat.html>, 1.3): the size of a page at 16, where
/// 1 stands for 65,536, and the number of pages at 28, which holds where the counters at 24 and 92 agree.
fn length_of(head: &[u8]) -> u64 {
    let at = |from: usize, bytes: usize| {
        let number = head.get(from..from + bytes).unwrap_or_default();
        number.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte))
    };
    if head.len() < 100 {
        return HEAD;
    }
    let page = if at(16, 2) == 1 { 1 << 16 } else { at(16, 2) };
    if at(24, 4) == at(92, 4) { page * at(28, 4) } else { HEAD }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::time::Duration;

    use super::{FORM, MIGRATIONS, immutable, uri};
    use crate::followup::Register;

    #[test]
    fn the_tables_can_be_made_and_are_of_the_newest_form() {
        MIGRATIONS.validate().unwrap();
        assert_eq!(MIGRATIONS.pending_migrations(&rusqlite::Connection::open_in_memory().unwrap()), Ok(FORM));
    }

    #[test]
    fn a_file_on_a_medium_that_cannot_be_written_is_read_whatever_it_is_called() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("50 % de quoi ? #1 – été.sqlite");
        drop(Register::create(&path).unwrap());
        let before: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
        let (connection, _) = immutable(&path, Duration::ZERO).unwrap();
        let count: i64 = connection.query_row("SELECT count(*) FROM event", [], |row| row.get(0)).unwrap();
        assert_eq!(count, 0);
        let after: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert_eq!(after, before, "a reader of such a medium leaves nothing beside the file");
        assert!(uri(Path::new("/a b?#%.sqlite")).ends_with("/a b%3f%23%25.sqlite?immutable=1"));
    }
}
