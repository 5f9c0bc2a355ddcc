//! Workbooks: the only place that knows calamine.
//!
//! In: the bytes of an .xlsx file. Out: its sheets by name, and the cells of each, row by row, in the order of their
//! columns. Never: a dense range sized by its corners (two cells at opposite corners of a sheet would ask 512 GiB), more
//! than the limits admit, a sheet dropped in silence.

use std::borrow::Cow;
use std::io::Cursor;

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};

use super::cell::{Cell, Content};
use super::container::repack;
use super::fault::Fault;
use super::layout::Merged;
use super::limits::Limits;
use super::scan::UNCALCULATED;
use crate::diagnostic::Code;
use crate::i18n::Message;

/// A workbook under limits.
pub(super) struct Workbook<'l> {
    xlsx: Xlsx<Cursor<Vec<u8>>>,
    sheets: Vec<String>,
    limits: &'l Limits,
    cells: u64,
}

impl<'l> Workbook<'l> {
    /// Opens the workbook in the bytes of a file.
    ///
    /// # Errors
    ///
    /// A fault when it is damaged, encrypted, of another format, or over a limit.
    pub(super) fn open(bytes: &[u8], limits: &'l Limits) -> Result<Self, Fault> {
        let xlsx = Xlsx::new(Cursor::new(repack(bytes, limits)?)).map_err(|error| xlsx_fault(&error))?;
        let sheets: Vec<String> = xlsx
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .map(|sheet| sheet.name.clone())
            .collect();
        if sheets.len() > limits.sheets {
            return Err(Fault::limit("intake-limit-sheets", u64::try_from(limits.sheets).unwrap_or(u64::MAX)));
        }
        // Sheets are read by name: of two with one name the second could not be reached.
        let mut sorted: Vec<&String> = sheets.iter().collect();
        sorted.sort();
        if let Some(twice) = sorted.windows(2).find_map(|pair| match pair {
            [first, second] if first == second => Some(first.as_str()),
            _ => None,
        }) {
            return Err(Fault::damaged(Message::new("intake-detail-sheet-twice").with("sheet", twice)));
        }
        Ok(Self { xlsx, sheets, limits, cells: 0 })
    }

    /// The names of the sheets that hold cells, in their order.
    pub(super) fn sheet_names(&self) -> &[String] {
        &self.sheets
    }

    /// The sheets that hold cells, each with whether it is hidden.
    pub(super) fn sheets_with_visibility(&self) -> Vec<(String, bool)> {
        let is_hidden = |name: &String| {
            let known = self.xlsx.sheets_metadata().iter().find(|sheet| sheet.name == *name);
            known.is_some_and(|sheet| sheet.visible != SheetVisible::Visible)
        };
        self.sheets.iter().map(|name| (name.clone(), is_hidden(name))).collect()
    }

    /// The names that the workbook defines, each with the formula of its cells.
    pub(super) fn defined_names(&self) -> &[(String, String)] {
        self.xlsx.defined_names()
    }

    /// The cells of a sheet that are shown as one; none where the format does not tell them.
    pub(super) fn merged(&mut self, name: &str) -> Vec<Merged> {
        let regions = self.xlsx.merge_cells_by_sheet_name(name).unwrap_or_default();
        regions.into_iter().map(|region| Merged { first: region.start, last: region.end }).collect()
    }

    /// Reads a sheet row by row: `each` is given the zero-based row and its cells that are not empty, in the order of their
    /// columns. It says whether to go on.
    ///
    /// # Errors
    ///
    /// A fault of the sheet or of the file; the rows before it have been given.
    pub(super) fn read_sheet(
        &mut self,
        name: &str,
        mut each: impl FnMut(u32, &[Cell<'_>]) -> bool,
    ) -> Result<(), SheetFault> {
        let limits = self.limits;
        let total = &mut self.cells;
        let is_1904 = self.xlsx.has_1904_epoch();
        let mut reader = self.xlsx.worksheet_cells_reader(name).map_err(|error| SheetFault::of(&error))?;
        let mut current: Option<u32> = None;
        let mut cells: Vec<Cell<'_>> = Vec::new();
        loop {
            let Some(cell) = reader.next_cell().map_err(|error| SheetFault::of(&error))? else { break };
            *total += 1;
            if *total > limits.cells {
                return Err(SheetFault::File(Fault::limit("intake-limit-cells", limits.cells)));
            }
            let (row, column) = cell.get_position();
            if row >= limits.rows {
                return Err(SheetFault::File(Fault::limit("intake-limit-rows", u64::from(limits.rows))));
            }
            if column >= limits.columns {
                return Err(SheetFault::File(Fault::limit("intake-limit-columns", u64::from(limits.columns))));
            }
            let content = content(cell.get_value(), is_1904);
            if let Content::Text(text) = &content
                && text.len() > limits.text_bytes
            {
                let most = u64::try_from(limits.text_bytes).unwrap_or(u64::MAX);
                return Err(SheetFault::File(Fault::limit("intake-limit-text", most)));
            }
            if current != Some(row) {
                if let Some(before) = current {
                    if before > row {
                        return Err(SheetFault::disordered());
                    }
                    if !give(before, &mut cells, &mut each)? {
                        return Ok(());
                    }
                }
                current = Some(row);
            }
            if content != Content::Empty {
                cells.push(Cell { column, content });
            }
        }
        if let Some(row) = current {
            give(row, &mut cells, &mut each)?;
        }
        Ok(())
    }
}

/// Gives a row's cells on in the order of their columns. A cell that stands twice is no sheet that a spreadsheet writes.
fn give<'c>(
    row: u32,
    cells: &mut Vec<Cell<'c>>,
    each: &mut impl FnMut(u32, &[Cell<'c>]) -> bool,
) -> Result<bool, SheetFault> {
    if cells.is_empty() {
        return Ok(true);
    }
    if !cells.is_sorted_by(|left, right| left.column < right.column) {
        cells.sort_by_key(|cell| cell.column);
        if !cells.is_sorted_by(|left, right| left.column < right.column) {
            return Err(SheetFault::disordered());
        }
    }
    let goes_on = each(row, cells);
    cells.clear();
    Ok(goes_on)
}

/// What went wrong in a sheet.
pub(super) enum SheetFault {
    /// The sheet cannot be read to its end.
    Sheet(Fault),
    /// The file cannot be trusted, or is over a limit.
    File(Fault),
}

impl SheetFault {
    fn of(error: &XlsxError) -> Self {
        Self::Sheet(Fault::new(Code::SheetUnreadable).with("detail", calamine_says(error)))
    }

    fn disordered() -> Self {
        Self::File(Fault::damaged(Message::new("intake-detail-disorder")))
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
        DataRef::String(text) => Content::Text(Cow::Owned(text.clone())),
        DataRef::Bool(truth) => Content::Bool(*truth),
        DataRef::DateTime(moment) => {
            Content::Serial { days: moment.as_f64(), is_1904, is_duration: moment.is_duration() }
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Content::IsoDate(text.clone()),
        DataRef::Error(error) => Content::Error(Cow::Owned(error.to_string())),
    }
}

fn xlsx_fault(error: &XlsxError) -> Fault {
    match error {
        XlsxError::Password => Fault::new(Code::FileEncrypted),
        other => Fault::damaged(calamine_says(other)),
    }
}

/// Calamine's own words, which are English whatever the language, marked as such.
fn calamine_says(error: &XlsxError) -> Message {
    Message::new("intake-detail-tool").with("text", error.to_string())
}
