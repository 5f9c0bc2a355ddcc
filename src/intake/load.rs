//! A file's bytes.
//!
//! In: a path. Out: all bytes of the file, as they were at one moment. Never: more than the limit admits, nor a mixture of
//! what stood there before and after a change.

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;
use std::time::SystemTime;

use super::fault::Fault;
use super::limits::{Limit, Limits};
use crate::diagnostic::Code;
use crate::i18n::Message;

/// Reads a file.
///
/// # Errors
///
/// A fault when it is not there, cannot be read, is too large, or changes meanwhile.
pub(super) fn load(path: &Path, limits: &Limits) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    copy(path, &mut bytes, limits)?;
    Ok(bytes)
}

/// Copies a file.
///
/// # Errors
///
/// As [`load`], and where it cannot be written.
pub(super) fn copy(path: &Path, to: &mut impl Write, limits: &Limits) -> Result<(), Fault> {
    let file = File::open(path).map_err(unreadable)?;
    let declared = file.metadata().map_err(unreadable)?;
    if !declared.is_file() {
        return Err(Fault::foreign("intake-foreign-no-file"));
    }
    read_at_rest(&file, State::of(&declared), || file.metadata().map(|now| State::of(&now)), to, limits)
}

/// What changes when a file is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct State {
    length: u64,
    modified: Option<SystemTime>,
}

impl State {
    fn of(metadata: &Metadata) -> Self {
        Self { length: metadata.len(), modified: metadata.modified().ok() }
    }
}

/// Copies all bytes of a file whose state stays as it was before.
fn read_at_rest(
    file: impl Read,
    before: State,
    now: impl FnOnce() -> io::Result<State>,
    to: &mut impl Write,
    limits: &Limits,
) -> Result<(), Fault> {
    if before.length > limits.file_bytes {
        return Err(limits.exceeded(Limit::Bytes));
    }
    let length = io::copy(&mut file.take(limits.file_bytes.saturating_add(1)), to).map_err(unreadable)?;
    if length > limits.file_bytes {
        return Err(limits.exceeded(Limit::Bytes));
    }
    if length != before.length || now().map_err(unreadable)? != before {
        return Err(Fault::new(Code::FileUnreadable).with("detail", Message::new("intake-detail-changed")));
    }
    Ok(())
}

#[expect(clippy::needless_pass_by_value, reason = "as `map_err` gives it")]
fn unreadable(error: io::Error) -> Fault {
    match error.kind() {
        ErrorKind::NotFound => Fault::new(Code::FileNotFound),
        _ => Fault::new(Code::FileUnreadable).with("detail", &error),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    /// Writes to the file once its first bytes are read.
    struct Meddler<'p> {
        file: File,
        path: &'p Path,
        change: Option<&'static [u8]>,
    }

    impl Read for Meddler<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let most = buffer.len().min(3);
            let read = self.file.read(&mut buffer[..most])?;
            if let Some(change) = self.change.take() {
                let mut file = File::options().append(true).open(self.path)?;
                file.write_all(change)?;
                file.set_modified(SystemTime::UNIX_EPOCH)?;
            }
            Ok(read)
        }
    }

    #[test]
    fn a_file_that_changes_while_it_is_read_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        for (change, is_told) in [(None, false), (Some(&b""[..]), true), (Some(b"more"), true)] {
            std::fs::write(&path, "code,value").unwrap();
            let file = File::open(&path).unwrap();
            let before = State::of(&file.metadata().unwrap());
            let now = || std::fs::metadata(&path).map(|now| State::of(&now));
            let mut bytes = Vec::new();
            let meddler = Meddler { file, path: &path, change };
            match read_at_rest(meddler, before, now, &mut bytes, &Limits::default()) {
                Ok(()) => assert!(!is_told && bytes == b"code,value"),
                Err(fault) => assert!(is_told && fault.detail() == Some("intake-detail-changed")),
            }
        }
    }

    #[test]
    fn a_file_over_the_limit_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        std::fs::write(&path, "code,value").unwrap();
        let told = |most| {
            load(&path, &Limits { file_bytes: most, ..Limits::default() }).err().and_then(|fault| fault.detail())
        };
        assert_eq!((told(9), told(10)), (Some("intake-limit-file"), None));
    }
}
