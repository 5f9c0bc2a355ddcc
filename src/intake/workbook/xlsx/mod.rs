//! Office Open XML workbooks (.xlsx, .xlsm, ECMA-376).
//!
//! In: the zip of a workbook. Out: its sheets by name, and the cells of each with their stored values. Never: a formula parsed, a
//! sheet inflated beyond the rows that are wanted of it, a value in a place that its cell does not name.

mod book;
mod cell;
mod never;
mod sheet;
mod text;

use memchr::memmem;

use super::SheetFault;
use super::container::Container;
use super::relations::{lacking, relations};
use super::rows::Rows;
use super::tags::{Tags, attributes};
use crate::diagnostic::Code;
use crate::i18n::Message;
use crate::intake::fault::Fault;
use crate::intake::layout::Merged;
use crate::intake::limits::Limits;
use book::{SheetEntry, formats, read_workbook};
use cell::{Shared, place};
use never::NeverCalculated;
use sheet::{SheetScan, Step};
use text::texts;

/// How much of a sheet is inflated before it is known whether more rows are wanted: some hundred cells.
const FIRST_BYTES: usize = 16 << 10;

/// An open workbook.
pub(super) struct XlsxBook<'b> {
    container: Container<'b>,
    sheets: Vec<SheetEntry>,
    names: Vec<(String, String)>,
    shared: Shared,
    never_calculated: NeverCalculated<'b>,
}

impl<'b> XlsxBook<'b> {
    /// Opens a workbook.
    ///
    /// # Errors
    ///
    /// A fault when it is damaged, encrypted, or over a limit.
    pub(super) fn open(mut container: Container<'b>, limits: &Limits) -> Result<Self, Fault> {
        let roots = relations(&mut container, "")?;
        let root = roots.into_values().find(|root| root.kind == "officeDocument").map(|root| root.path);
        let path = match root {
            Some(path) => path,
            None => container.name_that_ends("workbook.xml").unwrap_or_default(),
        };
        let relations = relations(&mut container, &path)?;
        let workbook = container.bookkeeping(&path)?.ok_or_else(|| Fault::damaged(lacking(&path)))?;
        let book = read_workbook(workbook, &relations, limits)?;
        let mut shared = Shared { is_1904: book.is_1904, ..Shared::default() };
        for relation in relations.values() {
            let needed = || Fault::damaged(lacking(&relation.path));
            match relation.kind.as_str() {
                "styles" => {
                    shared.formats = formats(container.bookkeeping(&relation.path)?.ok_or_else(needed)?)?;
                }
                "sharedStrings" => shared.texts = texts(&container.part(&relation.path)?.ok_or_else(needed)?, limits)?,
                _ => {}
            }
        }
        let paths = book.sheets.iter().map(|sheet| sheet.path.clone()).collect();
        let never_calculated = NeverCalculated::new(container.clone(), paths, book.is_due);
        Ok(Self { container, sheets: book.sheets, names: book.names, shared, never_calculated })
    }

    /// The names of the sheets that hold cells, in their order.
    pub(super) fn sheet_names(&self) -> Vec<String> {
        self.sheets.iter().map(|sheet| sheet.name.clone()).collect()
    }

    /// Whether a sheet is hidden.
    pub(super) fn is_hidden(&self, name: &str) -> bool {
        self.sheets.iter().any(|sheet| sheet.name == name && sheet.is_hidden)
    }

    /// The names that the workbook defines.
    pub(super) fn defined_names(&self) -> &[(String, String)] {
        &self.names
    }

    /// The cells of a sheet that are shown as one.
    pub(super) fn merged(&mut self, name: &str) -> Vec<Merged> {
        let Some(sheet) = self.sheets.iter().find(|sheet| sheet.name == name) else { return Vec::new() };
        let Ok(Some(part)) = self.container.part(&sheet.path) else { return Vec::new() };
        // They stand behind the cells, which hold no such tag.
        let begins = |tag: &[u8]| memmem::find(&part, tag);
        let Some(start) =
            begins(b"<mergeCells").or_else(|| begins(b":mergeCells").map(|colon| colon.saturating_sub(1)))
        else {
            return Vec::new();
        };
        let start = part.get(..=start).and_then(|before| memchr::memrchr(b'<', before)).unwrap_or(start);
        let mut merged = Vec::new();
        for tag in Tags::new(&part, start) {
            match (tag.local, tag.is_end) {
                (b"mergeCell", false) => {
                    let region = attributes(tag).find(|attribute| attribute.name == b"ref");
                    merged.extend(region.and_then(|region| corners(region.value)));
                }
                (b"mergeCells", true) => break,
                _ => {}
            }
        }
        merged
    }

    /// Gives the cells of a sheet on, inflating it as far as they are wanted.
    ///
    /// # Errors
    ///
    /// A fault of the sheet or of the file; the rows before it have been given.
    pub(super) fn read_sheet<'c>(
        &'c mut self,
        name: &str,
        limits: &Limits,
        mut rows: Rows<'_, 'c>,
    ) -> Result<(), SheetFault> {
        let Some(sheet) = self.sheets.iter().find(|sheet| sheet.name == name) else { return Ok(()) };
        let Some(mut part) = self.container.open_part(&sheet.path).map_err(SheetFault::File)? else {
            return Err(unreadable(lacking(&sheet.path)));
        };
        let mut scan = SheetScan::new(&self.shared, &mut self.never_calculated, limits);
        let mut wanted = FIRST_BYTES;
        loop {
            let is_whole = part.inflate_to(wanted).map_err(SheetFault::File)?;
            match scan.step(part.bytes(), &mut rows)? {
                Step::Done => {
                    rows.finish()?;
                    // The checksum stands at the end: without it, a digit that was changed on the way would pass for a figure.
                    return part.inflate_to(usize::MAX).map(drop).map_err(SheetFault::File);
                }
                Step::Stopped => return Ok(()),
                Step::MoreNeeded if is_whole => return scan.cut(),
                Step::MoreNeeded => wanted = wanted.saturating_mul(4),
            }
        }
    }
}

/// The corners of `A1:C3`.
fn corners(region: &[u8]) -> Option<Merged> {
    let colon = memchr::memchr(b':', region)?;
    let (first, last) = region.split_at_checked(colon)?;
    Some(Merged { first: place(first)?, last: place(last.get(1..)?)? })
}

fn unreadable(detail: Message) -> SheetFault {
    SheetFault::Sheet(Fault::new(Code::SheetUnreadable).with("detail", detail))
}

#[cfg(test)]
mod tests;
