//! Cells into rows, under limits: what every format gives its cells to.
//!
//! In: cells with their places, row by row. Out: each row once, its cells in the order of their columns. Never: more than the
//! limits admit, nor a row again that has been given.

use super::{Fault, SheetFault};
use crate::i18n::Message;
use crate::intake::cell::{Cell, Content};
use crate::intake::limits::{Limit, Limits};

/// Is given the zero-based row and its cells that are not empty, and says whether to go on.
pub(in crate::intake) type Each<'e> = dyn FnMut(u32, &[Cell<'_>]) -> bool + 'e;

/// Whether more cells are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flow {
    On,
    Stop,
}

/// What has been read of a sheet, or of all sheets.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Volume {
    pub(super) cells: u64,
    /// Bytes of text, counted as often as a text stands in a cell: a small file may repeat a long one many times.
    pub(super) text: u64,
}

impl std::ops::AddAssign for Volume {
    fn add_assign(&mut self, other: Self) {
        self.cells = self.cells.saturating_add(other.cells);
        self.text = self.text.saturating_add(other.text);
    }
}

/// The rows of one sheet while its cells come in.
pub(super) struct Rows<'a, 'c> {
    limits: &'a Limits,
    /// What has been read of the file so far.
    volume: &'a mut Volume,
    each: &'a mut Each<'a>,
    current: Option<u32>,
    cells: Vec<Cell<'c>>,
}

impl<'a, 'c> Rows<'a, 'c> {
    pub(super) fn new(limits: &'a Limits, volume: &'a mut Volume, each: &'a mut Each<'a>) -> Self {
        Self { limits, volume, each, current: None, cells: Vec::new() }
    }

    /// Takes a cell. Empty ones count against the limits and are not given on.
    ///
    /// # Errors
    ///
    /// A fault when a limit is passed, or the cell stands before its row.
    pub(super) fn cell(&mut self, row: u32, column: u32, content: Content<'c>) -> Result<Flow, SheetFault> {
        self.check(row, column, &content)?;
        if self.current != Some(row) {
            if self.current.is_some_and(|before| before > row) {
                return Err(disordered());
            }
            if self.give()? == Flow::Stop {
                return Ok(Flow::Stop);
            }
            self.current = Some(row);
        }
        if content != Content::Empty {
            self.cells.push(Cell { column, content });
        }
        Ok(Flow::On)
    }

    /// Takes a whole row, its cells in the order of their columns.
    ///
    /// # Errors
    ///
    /// A fault when a limit is passed.
    pub(super) fn row(&mut self, row: u32, cells: &[Cell<'_>]) -> Result<Flow, SheetFault> {
        for cell in cells {
            self.check(row, cell.column, &cell.content)?;
        }
        Ok(if (self.each)(row, cells) { Flow::On } else { Flow::Stop })
    }

    fn check(&mut self, row: u32, column: u32, content: &Content<'_>) -> Result<(), SheetFault> {
        let exceeded = |limit| Err(SheetFault::File(self.limits.exceeded(limit)));
        if row >= self.limits.rows {
            return exceeded(Limit::Rows);
        }
        if column >= self.limits.columns {
            return exceeded(Limit::Columns);
        }
        let length = match content {
            Content::Text(text) | Content::Error(text) => text.len(),
            Content::IsoDate(text) => text.len(),
            _ => 0,
        };
        if length > self.limits.text_bytes {
            return exceeded(Limit::Text);
        }
        *self.volume += Volume { cells: 1, text: u64::try_from(length).unwrap_or(u64::MAX) };
        if self.volume.cells > self.limits.cells {
            return exceeded(Limit::Cells);
        }
        if self.volume.text > self.limits.inflated_bytes {
            return exceeded(Limit::Inflated);
        }
        Ok(())
    }

    /// Gives the last row on.
    ///
    /// # Errors
    ///
    /// A fault when a cell stands twice.
    pub(super) fn finish(mut self) -> Result<(), SheetFault> {
        self.give().map(|_| ())
    }

    /// Gives a row's cells on in the order of their columns. A cell that stands twice is no sheet that a spreadsheet writes.
    fn give(&mut self) -> Result<Flow, SheetFault> {
        let Some(row) = self.current.filter(|_| !self.cells.is_empty()) else { return Ok(Flow::On) };
        let is_ordered = |cells: &[Cell<'_>]| cells.is_sorted_by(|left, right| left.column < right.column);
        if !is_ordered(&self.cells) {
            self.cells.sort_by_key(|cell| cell.column);
            if !is_ordered(&self.cells) {
                return Err(disordered());
            }
        }
        let goes_on = (self.each)(row, &self.cells);
        self.cells.clear();
        Ok(if goes_on { Flow::On } else { Flow::Stop })
    }
}

fn disordered() -> SheetFault {
    SheetFault::File(Fault::damaged(Message::new("intake-detail-disorder")))
}
