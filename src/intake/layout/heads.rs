//! The first rows of the sheets of a workbook, kept while it is looked through for the template's form.
//!
//! In: rows as they go by. Out: for each sheet its first rows, or all of them where there are few. Never: a sheet read to its end
//! that nothing may want.

use super::super::cell::Cell;
use super::super::delimited::read_rows;
use super::super::fault::Fault;
use super::super::figures::Sheet;
use super::super::limits::Limits;
use super::grid::{Grid, Room};

/// How many rows of a sheet are kept before it is known whether a layout wants it. Headers stand in them.
const HEAD_ROWS: u32 = 64;

/// In so many rows of a sheet a header of the template's form is sought. A sheet that has none by then is left, so that the
/// annexes of a workbook, however long they are, cost next to nothing.
pub(in super::super) const SEARCHED_ROWS: u32 = 256;

/// How much of a sheet is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// All of it.
    Whole,
    /// The first rows; the others were left.
    Cut,
    /// What stands before a header of the template's form.
    Beginning,
}

/// The first rows of a sheet.
#[derive(Debug)]
pub(in super::super) struct Head {
    pub(super) grid: Grid,
    pub(super) kept: Kept,
}

/// The first rows of all sheets.
#[derive(Debug)]
pub(in super::super) struct Heads {
    pub(in super::super) sheets: Vec<Head>,
    pub(super) room: Room,
}

impl Heads {
    pub(in super::super) const fn new(limits: Limits) -> Self {
        Self { sheets: Vec::new(), room: Room::of(limits) }
    }

    pub(super) const fn limits(&self) -> Limits {
        self.room.limits
    }

    /// Keeps the whole of a table that is text, whatever form it has.
    ///
    /// # Errors
    ///
    /// A fault where it cannot be read or there is no room for it.
    pub(in super::super) fn keep_text(&mut self, text: &str, sheet: Sheet) -> Result<(), Fault> {
        let limits = self.limits();
        let mut head = Head::of(sheet, false);
        let mut full = None;
        read_rows(text, &limits, |row, cells, _| {
            head.keep_all(row, cells, self, &mut full);
            full.is_none()
        })?;
        if let Some(fault) = full {
            return Err(fault);
        }
        self.sheets.push(head);
        Ok(())
    }
}

impl Head {
    /// The empty head of a sheet, to be put among the heads when it is read.
    pub(in super::super) const fn of(sheet: Sheet, is_hidden: bool) -> Self {
        Self { grid: Grid::new(sheet, is_hidden), kept: Kept::Whole }
    }

    /// Keeps a row while nothing of the template's form was found in the sheet; says whether there was room for it. A fault goes
    /// to `full`.
    pub(in super::super) fn keep(
        &mut self,
        row: u32,
        cells: &[Cell<'_>],
        is_searching: bool,
        heads: &mut Heads,
        full: &mut Option<Fault>,
    ) -> bool {
        if !is_searching || self.kept == Kept::Beginning {
            if self.kept == Kept::Whole {
                self.kept = Kept::Beginning;
            }
            return true;
        }
        if row >= HEAD_ROWS {
            self.kept = Kept::Cut;
            return true;
        }
        self.keep_all(row, cells, heads, full);
        full.is_none()
    }

    /// Keeps a row, whatever it is. A fault goes to `full`.
    fn keep_all(&mut self, row: u32, cells: &[Cell<'_>], heads: &mut Heads, full: &mut Option<Fault>) {
        if full.is_none() {
            *full = self.grid.keep(row, cells, &mut heads.room).err();
        }
    }
}
