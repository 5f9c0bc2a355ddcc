//! The format of a file, told by its content.
//!
//! In: the bytes of a file. Out: which reader they are for, or what they are where none reads them. Never: a look at the
//! file's name, which says what somebody wished it to be.

use super::fault::Fault;
use super::workbook::OLE_MAGIC;
use crate::diagnostic::Code;

/// The formats that are read, by their envelope.
pub(super) enum Format {
    /// A zip: .xlsx, .xlsm, .xlsb, .ods.
    Zip,
    /// A compound file: .xls, and workbooks with a password.
    Compound,
    /// Delimited text.
    Text,
}

/// The format of a file, told by its first bytes.
///
/// # Errors
///
/// A fault when it is empty or of a format that is not read.
pub(super) fn format_of(bytes: &[u8]) -> Result<Format, Fault> {
    /// How workbooks of Excel 2, 3 and 4 begin: they have no envelope.
    const XLS_BARE: [&[u8]; 3] = [&[0x09, 0x00, 0x04, 0x00], &[0x09, 0x02, 0x06, 0x00], &[0x09, 0x04, 0x06, 0x00]];
    if bytes.iter().all(u8::is_ascii_whitespace) {
        Err(Fault::new(Code::FileEmpty))
    } else if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        Ok(Format::Zip)
    } else if bytes.starts_with(OLE_MAGIC) {
        Ok(Format::Compound)
    } else if XLS_BARE.iter().any(|magic| bytes.starts_with(magic)) {
        Err(Fault::foreign("intake-foreign-xls-old"))
    } else if bytes.starts_with(b"%PDF") {
        Err(Fault::foreign("intake-foreign-pdf"))
    } else {
        Ok(Format::Text)
    }
}

/// Refuses texts that are clearly no table.
///
/// # Errors
///
/// A fault that names what the text is.
pub(super) fn check_is_table(text: &str) -> Result<(), Fault> {
    let start = text.trim_start();
    let begins = |tag: &str| start.get(..tag.len()).is_some_and(|head| head.eq_ignore_ascii_case(tag));
    if begins("<?xml") || begins("<html") || begins("<!doctype") || begins("<table") {
        return Err(Fault::foreign("intake-foreign-markup"));
    }
    if begins("{\\rtf") {
        return Err(Fault::foreign("intake-foreign-document"));
    }
    Ok(())
}
