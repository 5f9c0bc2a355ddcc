//! Why a register cannot be used, and what is told of it.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use super::super::{Refusal, Subject};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::i18n::{Arg, Message};

/// A register that cannot be used: which, and why. Nothing in it has changed.
#[derive(Debug)]
pub struct RegisterFault {
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub cause: Cause,
}

/// Why a register cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// There is no such file.
    Absent,
    /// There is a file already where one is to be made.
    Exists,
    /// The file is no register.
    Foreign,
    /// A later version of the program made it.
    Newer {
        /// The form of the file.
        form: i32,
        /// The newest form that is known.
        known: i32,
    },
    /// The file is cut short, or was written over.
    Damaged(Arg),
    /// Another program holds the file for longer than one waits.
    Locked,
    /// The file may not be written.
    ReadOnly,
    /// The disk is full, or a quota is.
    Full,
    /// The file cannot be read.
    Unreadable(String),
    /// The file cannot be written.
    Unwritable(String),
}

/// Why acts were not recorded. None of them was.
#[derive(Debug)]
pub enum AppendFault {
    /// The register cannot be used.
    Register(RegisterFault),
    /// Acts that may not be recorded, each by its place among those handed in, from 0.
    Refused(Vec<(usize, Refusal)>),
}

impl From<RegisterFault> for AppendFault {
    fn from(fault: RegisterFault) -> Self {
        Self::Register(fault)
    }
}

impl RegisterFault {
    pub(super) fn new(path: &Path, cause: Cause) -> Self {
        Self { path: path.to_owned(), cause }
    }

    /// The fault of an error of SQLite.
    pub(super) fn of(path: &Path, error: rusqlite::Error) -> Self {
        let detail = error.to_string();
        let cause = match error.sqlite_error() {
            Some(error) => match error.code {
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => {
                    Cause::Locked
                }
                ErrorCode::ReadOnly => Cause::ReadOnly,
                ErrorCode::DiskFull => Cause::Full,
                ErrorCode::NotADatabase => Cause::Foreign,
                ErrorCode::CannotOpen | ErrorCode::PermissionDenied => Cause::Unreadable(detail),
                ErrorCode::SystemIoFailure if is_writing(error.extended_code) => Cause::Full,
                ErrorCode::DatabaseCorrupt => Cause::Damaged(Message::new("register-malformed").into()),
                _ => Cause::Damaged(detail.into()),
            },
            // A column that is missing, or of another type than was written.
            None => Cause::Damaged(detail.into()),
        };
        Self::new(path, cause)
    }

    /// The fault of an error in reading the file.
    pub(super) fn reading(path: &Path, error: &io::Error) -> Self {
        let cause = match error.kind() {
            io::ErrorKind::NotFound => Cause::Absent,
            _ => Cause::Unreadable(error.to_string()),
        };
        Self::new(path, cause)
    }

    /// The fault of an error in writing a file.
    pub(super) fn writing(path: &Path, error: &io::Error) -> Self {
        let cause = match error.kind() {
            io::ErrorKind::AlreadyExists => Cause::Exists,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Cause::Full
            }
            io::ErrorKind::ReadOnlyFilesystem => Cause::ReadOnly,
            _ => Cause::Unwritable(error.to_string()),
        };
        Self::new(path, cause)
    }

    /// An event that is none, or that may not stand where it stands.
    pub(super) fn of_event(path: &Path, number: impl ToString) -> Self {
        let event = Message::new("register-damaged-event").with("event", number.to_string());
        Self::new(path, Cause::Damaged(event.into()))
    }

    /// A standing that cannot be read.
    pub(super) fn of_standing(path: &Path, subject: &Subject) -> Self {
        let standing = Message::new("register-damaged-standing").with("subject", subject.to_string());
        Self::new(path, Cause::Damaged(standing.into()))
    }
}

/// Whether an extended code of SQLite tells that something could not be put on the disk: a limit on the size of files and
/// a quota are told so, and not as a full disk.
fn is_writing(extended: i32) -> bool {
    use rusqlite::ffi;
    matches!(
        extended,
        ffi::SQLITE_IOERR_WRITE | ffi::SQLITE_IOERR_FSYNC | ffi::SQLITE_IOERR_TRUNCATE | ffi::SQLITE_IOERR_SHMSIZE
    )
}

impl From<RegisterFault> for Diagnostic {
    fn from(fault: RegisterFault) -> Self {
        let shown = fault.path.display().to_string().replace('\\', "/");
        let told = |code| Self::new(code, Location::File { path: shown.as_str().into() });
        match fault.cause {
            Cause::Absent => told(Code::RegisterAbsent),
            Cause::Exists => told(Code::RegisterExists),
            Cause::Foreign => told(Code::RegisterForeign),
            Cause::Newer { form, known } => {
                told(Code::RegisterNewer).with("form", form.to_string()).with("known", known.to_string())
            }
            Cause::Damaged(detail) => told(Code::RegisterDamaged).with("detail", detail),
            Cause::Locked => told(Code::RegisterLocked),
            Cause::ReadOnly => told(Code::RegisterReadOnly),
            Cause::Full => told(Code::DiskFull),
            Cause::Unreadable(detail) => told(Code::FileUnreadable).with("detail", detail),
            Cause::Unwritable(detail) => told(Code::FileUnwritable).with("detail", detail),
        }
    }
}
