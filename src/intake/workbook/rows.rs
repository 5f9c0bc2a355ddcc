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

/// The rows of one sheet while its cells come in.
pub(super) struct Rows<'a, 'c> {
    limits: &'a Limits,
    /// Cells of the whole file so far.
    total: &'a mut u64,
    each: &'a mut Each<'a>,
    current: Option<u32>,
    cells: Vec<Cell<'c>>,
}

impl<'a, 'c> Rows<'a, 'c> {
    pub(super) fn new(limits: &'a Limits, total: &'a mut u64, each: &'a mut Each<'a>) -> Self {
        Self { limits, total, each, current: None, cells: Vec::new() }
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

    fn check(&mut self, row: u32, column: u32, content: &Content<'_>) -> Result<(), SheetFault> {
        *self.total = self.total.saturating_add(1);
        if *self.total > self.limits.cells {
            return Err(SheetFault::File(self.limits.exceeded(Limit::Cells)));
        }
        if row >= self.limits.rows {
            return Err(SheetFault::File(self.limits.exceeded(Limit::Rows)));
        }
        if column >= self.limits.columns {
            return Err(SheetFault::File(self.limits.exceeded(Limit::Columns)));
        }
        match content {
            Content::Text(text) | Content::Error(text) if text.len() > self.limits.text_bytes => {
                Err(SheetFault::File(self.limits.exceeded(Limit::Text)))
            }
            _ => Ok(()),
        }
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
