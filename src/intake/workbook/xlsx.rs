//! Office Open XML workbooks (.xlsx, .xlsm): the only place that knows calamine.
//!
//! In: the zip of a workbook. Out: its sheets by name, and the cells of each in calamine's stream. Never: a dense range sized
//! by its corners (two cells at opposite corners of a sheet would ask 512 GiB).
//!
//! calamine is given a zip that holds only the parts that it needs, stored, each looked through by `scan`. Each part is
//! inflated once, here, and never again: so the guard costs a copy and not a second inflation.

use std::borrow::Cow;
use std::io::{Cursor, Write as _};

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::SheetFault;
use super::container::{Container, plain, zip_fault, zip_says};
use super::rows::{Flow, Rows};
use super::scan::{Scanned, Tally, UNCALCULATED, scan};
use crate::diagnostic::Code;
use crate::i18n::Message;
use crate::intake::cell::Content;
use crate::intake::fault::Fault;
use crate::intake::layout::Merged;
use crate::intake::limits::Limits;
use crate::intake::number::is_error_text;

/// An open workbook.
pub(super) struct XlsxBook(Xlsx<Cursor<Vec<u8>>>);

impl XlsxBook {
    /// Opens a workbook.
    ///
    /// # Errors
    ///
    /// A fault when it is damaged, encrypted, or over a limit.
    pub(super) fn open(bytes: &[u8], limits: &Limits) -> Result<Self, Fault> {
        let mut tally = Tally::default();
        let mut packed = repack(bytes, limits, &mut tally)?;
        if tally.were_never_calculated() {
            tally = Tally { zero_is_none: true, ..Tally::default() };
            packed = repack(bytes, limits, &mut tally)?;
        }
        Ok(Self(Xlsx::new(Cursor::new(packed)).map_err(|error| xlsx_fault(&error))?))
    }

    /// The names of the sheets that hold cells, in their order.
    pub(super) fn sheet_names(&self) -> Vec<String> {
        let sheets = self.0.sheets_metadata().iter();
        sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet).map(|sheet| sheet.name.clone()).collect()
    }

    /// Whether a sheet is hidden.
    pub(super) fn is_hidden(&self, name: &str) -> bool {
        let known = self.0.sheets_metadata().iter().find(|sheet| sheet.name == name);
        known.is_some_and(|sheet| sheet.visible != SheetVisible::Visible)
    }

    /// The names that the workbook defines, each with the formula of its cells.
    pub(super) fn defined_names(&self) -> Vec<(String, String)> {
        self.0.defined_names().to_vec()
    }

    /// The cells of a sheet that are shown as one.
    pub(super) fn merged(&mut self, name: &str) -> Vec<Merged> {
        let regions = self.0.merge_cells_by_sheet_name(name).unwrap_or_default();
        regions.into_iter().map(|region| Merged { first: region.start, last: region.end }).collect()
    }

    /// Gives the cells of a sheet on.
    ///
    /// # Errors
    ///
    /// A fault of the sheet or of the file; the rows before it have been given.
    pub(super) fn read_sheet<'c>(&'c mut self, name: &str, mut rows: Rows<'_, 'c>) -> Result<(), SheetFault> {
        let is_1904 = self.0.has_1904_epoch();
        let mut reader = self.0.worksheet_cells_reader(name).map_err(|error| sheet_fault(&error))?;
        while let Some(cell) = reader.next_cell().map_err(|error| sheet_fault(&error))? {
            let (row, column) = cell.get_position();
            if rows.cell(row, column, content(cell.get_value(), is_1904))? == Flow::Stop {
                return Ok(());
            }
        }
        rows.finish()
    }
}

fn content<'a>(value: &DataRef<'a>, is_1904: bool) -> Content<'a> {
    match value {
        DataRef::Empty => Content::Empty,
        DataRef::Float(number) => Content::Number(*number),
        // xlsx has no integer cells; were there any, their text is exact.
        DataRef::Int(number) => Content::Text(Cow::Owned(number.to_string())),
        DataRef::SharedString(text) => Content::Text(Cow::Borrowed(text)),
        DataRef::String(text) if text == UNCALCULATED => Content::Uncalculated,
        DataRef::String(text) if is_error_text(text) => Content::Error(Cow::Owned(text.clone())),
        DataRef::String(text) => Content::Text(Cow::Owned(text.clone())),
        DataRef::Bool(truth) => Content::Bool(*truth),
        DataRef::DateTime(moment) => {
            Content::Serial { days: moment.as_f64(), is_1904, is_duration: moment.is_duration() }
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Content::IsoDate(text.clone()),
        DataRef::Error(error) => Content::Error(Cow::Owned(error.to_string())),
    }
}

/// Packs the parts of a workbook that calamine reads.
fn repack(bytes: &[u8], limits: &Limits, tally: &mut Tally) -> Result<Vec<u8>, Fault> {
    let mut container = Container::open(bytes, limits)?;
    // Sheets deflate to about a sixth; more room is taken as it is needed.
    let room = bytes.len().saturating_mul(6).min(16 << 20);
    let mut packed = ZipWriter::new(Cursor::new(Vec::with_capacity(room)));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut part = Vec::new();
    for index in 0..container.len() {
        let name = container.name(index)?;
        if !is_needed(&name) {
            continue;
        }
        container.inflate(index, &mut part)?;
        let scanned = scan(&part, tally, limits)?;
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
    let name = plain(name);
    let is_xml = name.rsplit_once('.').is_some_and(|(_, extension)| matches!(extension, "xml" | "rels"));
    is_xml && !UNREAD.iter().any(|unread| name.contains(unread))
}

fn xlsx_fault(error: &XlsxError) -> Fault {
    match error {
        XlsxError::Password => Fault::new(Code::FileEncrypted),
        other => Fault::damaged(calamine_says(other)),
    }
}

fn sheet_fault(error: &XlsxError) -> SheetFault {
    SheetFault::Sheet(Fault::new(Code::SheetUnreadable).with("detail", calamine_says(error)))
}

/// Calamine's own words, which are English whatever the language, marked as such.
fn calamine_says(error: &XlsxError) -> Message {
    Message::new("intake-detail-tool").with("text", error.to_string())
}
