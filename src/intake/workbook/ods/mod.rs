//! `OpenDocument` workbooks (.ods), read from their XML cell by cell.
//!
//! In: the zip of a workbook. Out: its sheets by name, and the cells of each with their stored values. Never: a repeat of
//! empty cells or rows written out, more copies of a repeated cell than the limits admit.

mod cell;
mod tables;

use std::ops::Range;

use quick_xml::events::Event;

use super::SheetFault;
use super::container::Container;
use super::rows::{Flow, Rows};
use super::xml::{Xml, attribute, local, text_of};
use crate::diagnostic::Code;
use crate::i18n::Message;
use crate::intake::cell::{Cell, Content};
use crate::intake::fault::Fault;
use crate::intake::layout::Merged;
use crate::intake::limits::{Limit, Limits};
use cell::CellReader;
use tables::{Table, merged_regions, tables};

/// An open workbook.
pub(super) struct OdsBook {
    content: String,
    sheets: Vec<Table>,
    names: Vec<(String, String)>,
}

impl OdsBook {
    /// Opens a workbook.
    ///
    /// # Errors
    ///
    /// A fault when it is damaged, encrypted, no spreadsheet, or over a limit.
    pub(super) fn open(mut container: Container<'_>, limits: &Limits) -> Result<Self, Fault> {
        const SPREADSHEET: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
        let mimetype = container.part("mimetype")?.unwrap_or_default();
        if !mimetype.starts_with(SPREADSHEET) {
            return Err(Fault::foreign("intake-foreign-document"));
        }
        if let Some(manifest) = container.part("META-INF/manifest.xml")?
            && is_encrypted(&text_of(manifest)?)?
        {
            return Err(Fault::new(Code::FileEncrypted));
        }
        let Some(content) = container.part("content.xml")? else {
            return Err(Fault::damaged(Message::new("intake-detail-part").with("part", "content.xml")));
        };
        let content = text_of(content)?;
        let (sheets, names) = tables(&content, limits)?;
        Ok(Self { content, sheets, names })
    }

    /// The names of the sheets, in their order.
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
    pub(super) fn merged(&self, name: &str) -> Vec<Merged> {
        let start = self.sheets.iter().find(|sheet| sheet.name == name).and_then(|sheet| sheet.start);
        let Some(rest) = start.and_then(|start| self.content.get(start..)) else { return Vec::new() };
        merged_regions(rest).unwrap_or_default()
    }

    /// Gives the cells of a sheet on.
    ///
    /// # Errors
    ///
    /// A fault of the file; the rows before it have been given.
    pub(super) fn read_sheet(&self, name: &str, limits: &Limits, mut rows: Rows<'_, '_>) -> Result<(), SheetFault> {
        let start = self.sheets.iter().find(|sheet| sheet.name == name).and_then(|sheet| sheet.start);
        let Some(rest) = start.and_then(|start| self.content.get(start..)) else { return Ok(()) };
        let mut xml = Xml::within(rest);
        // Wide enough for all that repeats can add up to, so that no row is lost by overflow.
        let mut row = 0u64;
        loop {
            match xml.next().map_err(SheetFault::File)? {
                Event::Start(tag) => match local(&tag) {
                    "table-row" => {
                        let repeats =
                            repeat(attribute(&tag, "number-rows-repeated").map_err(SheetFault::File)?.as_deref());
                        let spans = row_spans(&mut xml, limits).map_err(SheetFault::File)?;
                        let cells: Vec<Cell<'_>> = spans.iter().flat_map(Span::cells).collect();
                        if !cells.is_empty() {
                            for row in row..row.saturating_add(repeats) {
                                let row = u32::try_from(row).unwrap_or(u32::MAX);
                                if rows.row(row, &cells)? == Flow::Stop {
                                    return Ok(());
                                }
                            }
                        }
                        row = row.saturating_add(repeats);
                    }
                    "table-row-group" | "table-rows" | "table-header-rows" => {}
                    _ => xml.skip().map_err(SheetFault::File)?,
                },
                Event::End(tag) if tag.name().local_name().as_ref() == "table" => break,
                _ => {}
            }
        }
        Ok(())
    }
}

/// A cell that is not empty, in the columns in which it is repeated.
struct Span<'c> {
    columns: Range<u32>,
    content: Content<'c>,
}

impl Span<'_> {
    /// The cells, which share one text.
    fn cells(&self) -> impl Iterator<Item = Cell<'_>> {
        self.columns.clone().map(|column| Cell { column, content: self.content.borrowed() })
    }
}

/// The cells of a row that are not empty.
fn row_spans<'c>(xml: &mut Xml<'c>, limits: &Limits) -> Result<Vec<Span<'c>>, Fault> {
    let mut spans = Vec::new();
    let mut column = 0u64;
    loop {
        match xml.next()? {
            Event::Start(tag) => match local(&tag) {
                "table-cell" | "covered-table-cell" => {
                    let repeats = repeat(attribute(&tag, "number-columns-repeated")?.as_deref());
                    let content = CellReader::of(&tag)?.read(xml, limits)?;
                    let end = column.saturating_add(repeats);
                    if content != Content::Empty {
                        let columns = u32::try_from(column).ok().zip(u32::try_from(end).ok());
                        let Some((start, end)) = columns.filter(|(_, end)| *end <= limits.columns) else {
                            return Err(limits.exceeded(Limit::Columns));
                        };
                        spans.push(Span { columns: start..end, content });
                    }
                    column = end;
                }
                _ => xml.skip()?,
            },
            Event::End(tag) if tag.name().local_name().as_ref() == "table-row" => return Ok(spans),
            _ => {}
        }
    }
}

/// How often a row or cell stands there: once where nothing is said; more than can be counted is as often as can.
fn repeat(text: Option<&str>) -> u64 {
    const MOST: u64 = u32::MAX as u64;
    match text.map(str::trim) {
        Some(digits) if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            digits.parse().unwrap_or(MOST).max(1)
        }
        _ => 1,
    }
}

/// Whether a manifest says that parts are encrypted.
fn is_encrypted(manifest: &str) -> Result<bool, Fault> {
    let mut xml = Xml::whole(manifest);
    loop {
        match xml.next()? {
            Event::Start(tag) if local(&tag) == "encryption-data" => return Ok(true),
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::repeat;

    #[test]
    fn repeats_that_overflow_are_as_many_as_can_be_counted() {
        assert_eq!(repeat(None), 1);
        assert_eq!(repeat(Some("3")), 3);
        assert_eq!(repeat(Some("0")), 1);
        assert_eq!(repeat(Some("-5")), 1);
        assert_eq!(repeat(Some("99999999999999999999")), u64::from(u32::MAX));
    }
}
