//! A sheet held in memory, so that a header can be sought before its rows are read.
//!
//! In: the rows of a sheet, one by one. Out: a [`Grid`] of the cells that are not blank. Never: more cells or text than the
//! limits admit, nor a cell that is not there.

use super::super::cell::{Cell, Content};
use super::super::fault::Fault;
use super::super::figures::Sheet;
use super::super::limits::{Limit, Limits};
use super::super::sheet::owned;

/// The most of a text that is kept: no label is longer, and no number.
const MOST_TEXT: usize = 400;

/// A rectangle of cells that the file shows as one, zero-based, the last ones included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) struct Merged {
    pub(in super::super) first: (u32, u32),
    pub(in super::super) last: (u32, u32),
}

/// A row with its cells in the order of their columns; it has at least one.
#[derive(Debug, Clone)]
pub(super) struct GridRow {
    pub(super) number: u32,
    pub(super) cells: Vec<Cell<'static>>,
}

impl GridRow {
    /// The cell of a column, if it is not blank.
    pub(super) fn cell(&self, column: u32) -> Option<&Cell<'static>> {
        let at = self.cells.binary_search_by_key(&column, |cell| cell.column).ok()?;
        self.cells.get(at)
    }

    /// The cells that hold text.
    pub(super) fn texts(&self) -> impl Iterator<Item = (u32, &str)> {
        self.cells.iter().filter_map(|cell| match &cell.content {
            Content::Text(text) => Some((cell.column, super::super::cell::trim(text))),
            _ => None,
        })
    }
}

/// The cells of a sheet.
#[derive(Debug, Clone)]
pub(super) struct Grid {
    pub(super) sheet: Sheet,
    pub(super) is_hidden: bool,
    /// Rows in their order, those without cells left out.
    pub(super) rows: Vec<GridRow>,
    /// Cells that are shown as one, where the format tells them.
    pub(super) merged: Vec<Merged>,
}

impl Grid {
    pub(super) const fn new(sheet: Sheet, is_hidden: bool) -> Self {
        Self { sheet, is_hidden, rows: Vec::new(), merged: Vec::new() }
    }

    /// Keeps the cells of a row.
    pub(super) fn keep(&mut self, number: u32, cells: &[Cell<'_>], room: &mut Room) -> Result<(), Fault> {
        let mut kept = Vec::with_capacity(cells.len());
        for cell in cells.iter().filter(|cell| !cell.content.is_blank()) {
            let content = shortened(&cell.content);
            room.take(&content)?;
            kept.push(Cell { column: cell.column, content });
        }
        if !kept.is_empty() {
            self.rows.push(GridRow { number, cells: kept });
        }
        Ok(())
    }

    /// The row of a number, if it has a cell.
    pub(super) fn row(&self, number: u32) -> Option<&GridRow> {
        let at = self.rows.binary_search_by_key(&number, |row| row.number).ok()?;
        self.rows.get(at)
    }

    /// A cell that is not blank.
    pub(super) fn cell(&self, row: u32, column: u32) -> Option<&Cell<'static>> {
        self.row(row)?.cell(column)
    }
}

/// How much may still be kept of a file.
#[derive(Debug)]
pub(super) struct Room {
    cells: u64,
    /// Bytes of text.
    text: u64,
    pub(super) limits: Limits,
}

impl Room {
    /// The text that is kept of a cell on average, at most, in bytes.
    const TEXT_OF_CELL: u64 = 32;

    pub(super) const fn of(limits: Limits) -> Self {
        let text = limits.kept_cells.saturating_mul(Self::TEXT_OF_CELL);
        Self { cells: limits.kept_cells, text, limits }
    }

    fn take(&mut self, content: &Content<'_>) -> Result<(), Fault> {
        let length = match content {
            Content::Text(text) | Content::Error(text) => u64::try_from(text.len()).unwrap_or(u64::MAX),
            _ => 0,
        };
        match (self.cells.checked_sub(1), self.text.checked_sub(length)) {
            (Some(cells), Some(text)) => {
                self.cells = cells;
                self.text = text;
                Ok(())
            }
            _ => Err(self.limits.exceeded(Limit::Kept)),
        }
    }
}

fn shortened(content: &Content<'_>) -> Content<'static> {
    match content {
        Content::Text(text) if text.len() > MOST_TEXT => {
            // A cut text can be no number and no label: its end is marked.
            Content::Text(text.chars().take(MOST_TEXT / 4).chain(['…']).collect::<String>().into())
        }
        content => owned(content),
    }
}
