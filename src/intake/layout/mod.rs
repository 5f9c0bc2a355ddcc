//! Workbooks of an institution's own form, read by a layout.
//!
//! In: a workbook that is not of the template's form, and layouts. Out: the same keys and figures that a submission of the
//! template's form gives, with what was found where. Never: a figure from a label, header or heading that is not understood; what is only
//! near is told and left.

mod account;
mod apply;
mod choose;
mod grid;
mod header;
mod heading;
mod heads;
mod identity;
mod keys;
mod label;
mod mapping;
pub(super) mod suggest;
mod sum;

use std::collections::BTreeSet;

use super::cell::Content;
use super::figures::FigureBuilder;
use super::mapping::{MappedColumn, MappedHeader, Mapping};
use super::sheet::KeptKey;
use crate::diagnostic::{Code, Diagnostic};
use crate::dictionary::YearWord;
use crate::model::{Branch, Figure, LineId};
use account::Entry;
pub(super) use choose::{Layouts, read, suggest_for};
pub(super) use grid::Merged;
use header::{HeaderCell, TableHeader};
pub(super) use heads::{Head, Heads, SEARCHED_ROWS};

/// What a layout has read of a workbook: as good as the sheets of a template.
#[derive(Debug)]
pub(super) struct LayoutRead {
    pub(super) keys: Vec<KeptKey>,
    pub(super) builder: FigureBuilder,
    pub(super) notes: Vec<Diagnostic>,
    /// Why the workbook must be rejected all the same.
    pub(super) faults: Vec<Diagnostic>,
    /// What was taken from where, if that is wanted.
    pub(super) mapping: Option<Box<Mapping>>,
}

/// A cell or a sum of cells of a line, before its year is known.
#[derive(Debug, Clone)]
struct Found {
    line: LineId,
    branch: Option<Branch>,
    year: Option<YearWord>,
    /// The rank of its sheet.
    sheet: usize,
    /// The label by which it was found.
    name: String,
    piece: Piece,
}

#[derive(Debug, Clone)]
enum Piece {
    Cell { content: Content<'static>, row: u32, column: u32 },
    Figure(Figure),
}

impl Piece {
    /// Whether there is anything in it.
    fn is_filed(&self) -> bool {
        match self {
            Self::Cell { content, .. } => !content.is_blank(),
            Self::Figure(_) => true,
        }
    }
}

/// A row with figures that was not used.
#[derive(Debug, Clone)]
struct Unknown {
    sheet: usize,
    row: u32,
    column: u32,
    label: String,
}

/// What one table of a layout has read, in all its sheets.
#[derive(Debug, Default)]
struct TableRead {
    found: Vec<Found>,
    entries: Vec<Entry>,
    unknown: Vec<Unknown>,
    notes: Vec<Diagnostic>,
    /// For each header found: its sheet, its first row and the first behind it.
    headers: Vec<(usize, u32, u32)>,
    /// The same with their columns, for a person to see.
    mapped_headers: Vec<(usize, MappedHeader)>,
    /// Headers of columns that were not used, with the code that says why.
    columns: Vec<Stated<Code>>,
    /// Columns that name lines, with their sheets.
    key_columns: BTreeSet<(usize, u32)>,
    /// Calendar years over value columns.
    years: Vec<Stated<i16>>,
}

/// Something that a cell states: a closing date, a fiscal year, a unit.
#[derive(Debug, Clone)]
struct Stated<T> {
    value: T,
    /// The rank of its sheet.
    sheet: usize,
    row: u32,
    column: u32,
    raw: Box<str>,
}

impl TableRead {
    fn header(&mut self, sheet: usize, header: &TableHeader) {
        self.headers.push((sheet, header.first_row, header.next_row));
        self.mapped_headers.push((sheet, mapped(header)));
        let stated = |column: &HeaderCell, code| Stated {
            value: code,
            sheet,
            row: column.row,
            column: column.column,
            raw: column.text.as_str().into(),
        };
        self.columns.extend(header.unknown.iter().map(|column| stated(column, Code::ColumnUnknown)));
        self.columns.extend(header.doubled.iter().map(|column| stated(column, Code::ColumnDuplicate)));
        self.key_columns.extend(header.areas.iter().filter_map(|area| Some((sheet, area.key?))));
        self.years.extend(header.years.iter().map(|(year, cell)| Stated {
            value: *year,
            sheet,
            row: cell.row,
            column: cell.column,
            raw: cell.text.as_str().into(),
        }));
    }
}

/// A header with its columns as a person is shown them.
fn mapped(header: &TableHeader) -> MappedHeader {
    let values = header.areas.iter().flat_map(|area| &area.values);
    let columns = values
        .map(|value| MappedColumn { column: value.column, line: None, branch: value.branch, year: value.year })
        .collect();
    MappedHeader { first: header.first_row, last: header.next_row.saturating_sub(1), columns }
}
