//! The cells of a workbook that is no submission, as they stand: sheets, rows, cells.
//!
//! In: the bytes of a workbook of any format that is read, the limits. Out: every sheet with its cells that are not empty. Never: a
//! meaning given to a cell, more than the limits admit, a panic.

use std::fs::File;
use std::io::Read as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use super::cell::{Cell, Content, is_space};
use super::date::date_of_serial;
use super::fault::Fault;
use super::float::text_of_float;
use super::format::{Format, format_of};
use super::limits::Limits;
use super::load::load;
use super::workbook::{SheetFault, Workbook};
use crate::diagnostic::{Diagnostic, Location};
use crate::i18n::Message;

/// A sheet with its cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetCells {
    /// Its name.
    pub name: Arc<str>,
    /// Its rows that are not empty, in order.
    pub rows: Vec<RowCells>,
}

/// A row with its cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowCells {
    /// Zero-based row.
    pub row: u32,
    /// Its cells that are not empty, each with its zero-based column, in order.
    pub cells: Vec<(u32, CellContent)>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellContent {
    /// A text, letter for letter.
    Text(String),
    /// A number, as the decimal that a spreadsheet shows.
    Number(String),
    /// A day.
    Day(Date),
    /// A truth value.
    Flag(bool),
    /// An error of a spreadsheet, or a formula whose result is not held: its text, if any.
    Error(String),
}

impl CellContent {
    /// Whether nothing that a reader could see stands in the cell.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Text(text) if text.chars().all(is_space))
    }

    /// As a text: of a day its ISO form.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Number(text) | Self::Error(text) => text.clone(),
            Self::Day(day) => day.to_string(),
            Self::Flag(flag) => if *flag { "TRUE" } else { "FALSE" }.to_owned(),
        }
    }
}

/// Whether a file is a workbook, told by its first bytes; one that cannot be opened is none.
#[must_use]
pub fn is_workbook(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(8).read_to_end(&mut head));
    read.is_ok() && matches!(format_of(&head), Ok(Format::Zip | Format::Compound))
}

/// Reads every cell of a workbook; `shown` is its path as it is shown.
///
/// # Errors
/// The file cannot be read, is no workbook, is over a limit, or has a sheet that cannot be read to its end.
pub fn read_cells(path: &Path, shown: &str, limits: &Limits) -> Result<Vec<SheetCells>, Diagnostic> {
    let of_file = |fault: Fault| fault.of_file(&Arc::from(shown));
    let bytes = load(path, limits).map_err(of_file)?;
    read_cells_of(&bytes, shown, limits)
}

/// The same of the bytes of a workbook.
///
/// # Errors
/// As [`read_cells`].
pub fn read_cells_of(bytes: &[u8], shown: &str, limits: &Limits) -> Result<Vec<SheetCells>, Diagnostic> {
    let path: Arc<str> = Arc::from(shown);
    // As for submissions: should a library panic on some bytes, the belt keeps it to this file.
    let read = catch_unwind(AssertUnwindSafe(|| {
        let workbook = match format_of(bytes) {
            Ok(Format::Zip) => Workbook::open_zip(bytes, limits),
            Ok(Format::Compound) => Workbook::open_compound(bytes, limits),
            Ok(Format::Text) => Err(Fault::foreign("intake-foreign-no-workbook")),
            Err(fault) => Err(fault),
        };
        workbook.map_err(|fault| fault.of_file(&path)).and_then(|workbook| sheets(workbook, &path))
    }));
    read.unwrap_or_else(|_| Err(Fault::damaged(Message::new("intake-detail-panic")).of_file(&path)))
}

fn sheets(mut workbook: Workbook<'_>, path: &Arc<str>) -> Result<Vec<SheetCells>, Diagnostic> {
    let names = workbook.sheet_names().to_vec();
    let mut sheets = Vec::with_capacity(names.len());
    for name in names {
        let mut rows: Vec<RowCells> = Vec::new();
        let read = workbook.read_sheet(&name, &mut |row, cells| {
            let cells: Vec<_> = cells.iter().map(content).collect();
            if !cells.is_empty() {
                rows.push(RowCells { row, cells });
            }
            true
        });
        let sheet: Arc<str> = Arc::from(name.as_str());
        read.map_err(|fault| match fault {
            SheetFault::File(fault) => fault.of_file(path),
            SheetFault::Sheet(fault) => {
                let place = Location::Sheet { path: Arc::clone(path), sheet: Arc::clone(&sheet) };
                fault.with("sheet", name.as_str()).at(place)
            }
        })?;
        sheets.push(SheetCells { name: sheet, rows });
    }
    Ok(sheets)
}

fn content(cell: &Cell<'_>) -> (u32, CellContent) {
    let content = match &cell.content {
        Content::Text(text) => CellContent::Text(text.clone().into_owned()),
        Content::Number(number) => CellContent::Number(text_of_float(*number)),
        Content::Bool(flag) => CellContent::Flag(*flag),
        Content::Serial { days, is_1904, .. } => match date_of_serial(*days, *is_1904) {
            Some(day) => CellContent::Day(day),
            None => CellContent::Number(text_of_float(*days)),
        },
        Content::IsoDate(text) => match super::date::read_date(text) {
            Some(day) => CellContent::Day(day),
            None => CellContent::Text(text.clone()),
        },
        Content::Error(text) => CellContent::Error(text.clone().into_owned()),
        Content::Empty | Content::Uncalculated => CellContent::Error(String::new()),
    };
    (cell.column, content)
}
