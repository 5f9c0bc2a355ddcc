//! The first rows of the sheets of a workbook, kept while it is looked through for the template's form.
//!
//! In: rows as they go by. Out: for each sheet its first rows, or all of them where there are few. Never: a sheet read to its end
//! that nothing may want.

use super::super::cell::Cell;
use super::super::fault::Fault;
use super::super::figures::Sheet;
use super::super::limits::Limits;
use super::grid::{Grid, Room};

/// How many rows of a sheet are kept before it is known whether a layout wants it. Headers stand in them.
const HEAD_ROWS: u32 = 64;

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
    is_cut: bool,
}

impl Heads {
    pub(in super::super) const fn new(limits: Limits) -> Self {
        Self { sheets: Vec::new(), room: Room::of(limits), is_cut: false }
    }

    pub(super) const fn limits(&self) -> Limits {
        self.room.limits
    }

    /// An empty head for a sheet, to be put among the heads when it is read.
    pub(in super::super) const fn of_sheet(&self, sheet: Sheet, is_hidden: bool) -> Head {
        let _ = self;
        Head { grid: Grid::new(sheet, is_hidden), kept: Kept::Whole }
    }

    /// Whether rows of any sheet were left.
    pub(in super::super) const fn is_cut(&self) -> bool {
        self.is_cut
    }
}

impl Head {
    /// Keeps a row while nothing of the template's form was found in the sheet; says whether to go on. A fault goes to `full`.
    pub(in super::super) fn keep(
        &mut self,
        row: u32,
        cells: &[Cell<'_>],
        is_searching: bool,
        heads: &mut Heads,
        full: &mut Option<Fault>,
    ) -> bool {
        if !is_searching || self.kept == Kept::Beginning {
            self.kept = Kept::Beginning;
            return true;
        }
        if row >= HEAD_ROWS {
            self.kept = Kept::Cut;
            heads.is_cut = true;
            return false;
        }
        self.keep_all(row, cells, heads, full);
        full.is_none()
    }

    /// Keeps a row, whatever it is. A fault goes to `full`.
    pub(in super::super) fn keep_all(
        &mut self,
        row: u32,
        cells: &[Cell<'_>],
        heads: &mut Heads,
        full: &mut Option<Fault>,
    ) {
        if full.is_none() {
            *full = self.grid.keep(row, cells, &mut heads.room).err();
        }
    }
}
