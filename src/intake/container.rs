//! The zip around a workbook, opened under limits and packed again for calamine.
//!
//! In: the bytes of a file that begins as a zip does. Out: the bytes of a zip that holds only the parts that calamine needs,
//! stored, each looked through by `scan`. Never: more inflated bytes than the limits admit, whatever the zip's headers say.
//!
//! Each part is inflated once, here, and never again: calamine reads stored parts. So the guard costs a copy and not a second
//! inflation.

use std::io::{Cursor, Read as _, Write as _};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::fault::Fault;
use super::limits::Limits;
use super::scan::{Scanned, is_bookkeeping, scan};
use crate::diagnostic::Code;
use crate::i18n::Message;

/// Packs the parts of a workbook that calamine reads.
///
/// # Errors
///
/// A fault when the zip is damaged, encrypted, no workbook, or over a limit.
pub(super) fn repack(bytes: &[u8], limits: &Limits) -> Result<Vec<u8>, Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| zip_fault(&error))?;
    check_is_workbook(&archive)?;
    // Sheets deflate to about a sixth; more room is taken as it is needed.
    let room = bytes.len().saturating_mul(6).min(16 << 20);
    let mut packed = ZipWriter::new(Cursor::new(Vec::with_capacity(room)));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut total = 0u64;
    let mut part = Vec::new();
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|error| zip_fault(&error))?;
        let name = file.name().map_err(|error| zip_fault(&error))?.into_owned();
        if !is_needed(&name) {
            continue;
        }
        part.clear();
        let most = limits.part_bytes.min(limits.total_bytes.saturating_sub(total));
        file.take(most.saturating_add(1)).read_to_end(&mut part).map_err(|error| Fault::damaged(zip_says(&error)))?;
        let length = u64::try_from(part.len()).unwrap_or(u64::MAX);
        if length > most {
            return Err(Fault::limit("intake-limit-inflated", most));
        }
        if length > limits.small_part_bytes && is_bookkeeping(&part) {
            return Err(Fault::limit("intake-limit-inflated", limits.small_part_bytes));
        }
        total = total.saturating_add(length);
        let scanned = scan(&part).map_err(Fault::damaged)?;
        let sound = match &scanned {
            Scanned::Sound => &part,
            Scanned::Rewritten(rewritten) => rewritten,
        };
        packed.start_file(name, options).map_err(|error| zip_fault(&error))?;
        packed.write_all(sound).map_err(|error| Fault::damaged(zip_says(&error)))?;
    }
    packed.finish().map(Cursor::into_inner).map_err(|error| zip_fault(&error))
}

/// Whether calamine reads a part to give the values of cells.
fn is_needed(name: &str) -> bool {
    const UNREAD: [&str; 13] = [
        "docprops/",
        "/calcchain.xml",
        "/charts/",
        "/chartsheets/_rels/",
        "/comments",
        "/ctrlprops/",
        "/customxml/",
        "customxml/",
        "/drawings/",
        "/externallinks/",
        "/pivot",
        "/printersettings/",
        "/threadedcomments/",
    ];
    let name = name.to_ascii_lowercase().replace('\\', "/");
    let is_xml = name.rsplit_once('.').is_some_and(|(_, extension)| matches!(extension, "xml" | "rels"));
    is_xml && !UNREAD.iter().any(|unread| name.contains(unread))
}

/// What kind of document the zip is, told by the names in it.
fn check_is_workbook(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<(), Fault> {
    let names: Vec<String> =
        archive.file_names().flatten().map(|name| name.to_ascii_lowercase().replace('\\', "/")).collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let begins = |wanted: &str| names.iter().any(|name| name.starts_with(wanted));
    if has("xl/workbook.bin") {
        Err(Fault::foreign("intake-foreign-xlsb"))
    } else if has("content.xml") && has("mimetype") {
        Err(Fault::foreign("intake-foreign-opendocument"))
    } else if begins("word/") || begins("ppt/") {
        Err(Fault::foreign("intake-foreign-document"))
    } else if !names.iter().any(|name| name.ends_with("workbook.xml")) {
        Err(Fault::foreign("intake-foreign-zip"))
    } else {
        Ok(())
    }
}

fn zip_fault(error: &ZipError) -> Fault {
    match error {
        ZipError::UnsupportedArchive(detail) if *detail == ZipError::PASSWORD_REQUIRED => {
            Fault::new(Code::FileEncrypted)
        }
        ZipError::InvalidArchive(_) => Fault::damaged(Message::new("intake-detail-zip")),
        other => Fault::damaged(zip_says(other)),
    }
}

/// The zip library's own words, which are English whatever the language, marked as such.
fn zip_says(error: &impl ToString) -> Message {
    Message::new("intake-detail-tool").with("text", error.to_string())
}
