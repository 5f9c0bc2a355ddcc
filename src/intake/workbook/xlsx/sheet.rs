//! The cells of a sheet, as far as its bytes have been inflated.
//!
//! In: the first bytes of a sheet, then more of them. Out: its cells in the order in which they stand. Never: a cell whose end
//! has not been seen.

use super::cell::{RawCell, Shared, bad, place, row};
use super::never::NeverCalculated;
use super::text::{check_encoding, document_type};
use super::unreadable;
use crate::i18n::Message;
use crate::intake::cell::Content;
use crate::intake::limits::{Limit, Limits};
use crate::intake::workbook::SheetFault;
use crate::intake::workbook::rows::{Flow, Rows};
use crate::intake::workbook::tags::{Tag, Tags, attributes};

/// What a look at the bytes has come to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The cells have ended.
    Done,
    /// No more are wanted.
    Stopped,
    /// The bytes have ended before the cells.
    MoreNeeded,
}

/// Where the reading of a sheet stands.
pub(super) struct SheetScan<'s, 'c, 'b> {
    shared: &'c Shared,
    never_calculated: &'s mut NeverCalculated<'b>,
    limits: &'s Limits,
    /// Where the next tag is looked for.
    at: usize,
    /// Whether the cells have begun.
    is_within: bool,
    /// The rows that have begun: the number of the next one where it does not say its own.
    row: u32,
    column: u32,
    /// Cells, those included that only carry a format.
    cells: u64,
}

impl<'s, 'c, 'b> SheetScan<'s, 'c, 'b> {
    pub(super) const fn new(
        shared: &'c Shared,
        never_calculated: &'s mut NeverCalculated<'b>,
        limits: &'s Limits,
    ) -> Self {
        Self { shared, never_calculated, limits, at: 0, is_within: false, row: 0, column: 0, cells: 0 }
    }

    /// Gives on the cells that stand whole in the bytes, which begin as they did at the step before.
    ///
    /// # Errors
    ///
    /// A fault of the sheet or of the file.
    pub(super) fn step(&mut self, bytes: &[u8], rows: &mut Rows<'_, 'c>) -> Result<Step, SheetFault> {
        if self.at == 0 {
            check_encoding(bytes).map_err(SheetFault::File)?;
        }
        let mut tags = Tags::new(bytes, self.at);
        loop {
            self.at = tags.at;
            if self.is_within
                && let Some((cell, length)) = bytes.get(self.at..).and_then(RawCell::plain)
            {
                tags.at = self.at + length;
                if self.give(&cell, rows)? == Flow::Stop {
                    return Ok(Step::Stopped);
                }
                continue;
            }
            let Some(tag) = tags.next() else { return Ok(Step::MoreNeeded) };
            if tags.has_document_type {
                return Err(SheetFault::File(document_type()));
            }
            match (tag.local, tag.is_end) {
                (b"sheetData", false) if !tag.is_empty => self.is_within = true,
                (b"sheetData", _) => return Ok(Step::Done),
                (b"row", false) if self.is_within => self.begin_row(tag)?,
                (b"c", false) if self.is_within => {
                    let Some(cell) = RawCell::read(tag, &mut tags).map_err(SheetFault::File)? else {
                        return Ok(Step::MoreNeeded);
                    };
                    if self.give(&cell, rows)? == Flow::Stop {
                        return Ok(Step::Stopped);
                    }
                }
                _ => {}
            }
        }
    }

    /// The fault of a sheet whose bytes have all been seen and whose cells have not ended; a sheet may have none at all.
    ///
    /// # Errors
    ///
    /// Always, where the cells have begun.
    pub(super) fn cut(&self) -> Result<(), SheetFault> {
        if self.is_within { Err(unreadable(Message::new("intake-detail-cut"))) } else { Ok(()) }
    }

    fn begin_row(&mut self, tag: Tag<'_>) -> Result<(), SheetFault> {
        let number = attributes(tag).find(|attribute| attribute.name == b"r");
        let at = match number {
            Some(number) => {
                row(number.value).ok_or_else(|| SheetFault::File(bad("intake-detail-reference", number.value)))?
            }
            None => self.row,
        };
        self.row = at.saturating_add(1);
        self.column = 0;
        Ok(())
    }

    fn give(&mut self, cell: &RawCell<'_>, rows: &mut Rows<'_, 'c>) -> Result<Flow, SheetFault> {
        self.cells += 1;
        if self.cells > self.limits.cells {
            return Err(SheetFault::File(self.limits.exceeded(Limit::Cells)));
        }
        let (row, column) = match cell.reference {
            Some(reference) => {
                place(reference).ok_or_else(|| SheetFault::File(bad("intake-detail-reference", reference)))?
            }
            None => (self.row.saturating_sub(1), self.column),
        };
        self.column = column.saturating_add(1);
        let content = if cell.has_formula && (cell.lacks_result() || (cell.is_zero() && self.never_calculated.was()?)) {
            Content::Uncalculated
        } else {
            cell.content(self.shared)?
        };
        if content == Content::Empty {
            return Ok(Flow::On);
        }
        rows.cell(row, column, content)
    }
}
