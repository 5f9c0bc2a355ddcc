//! Intake: files into submissions.
//!
//! In: the paths that the user names, the data dictionary, the Secretariat's own file. Out: submissions whose figures know
//! their cell, their raw text and their precision, and a diagnostic for everything that could not be read. Never: a
//! judgement on a figure, a write, a clock; no bad file stops another, panics or aborts.
//!
//! A file is told by its content, not by its name. It is read into memory once, so that its hash and its figures are of the
//! same bytes. One workbook is one submission (sheets of lines and an identification); a wide table, in a sheet or as CSV,
//! holds one per row.

mod adjustments;
mod cell;
mod cells;
mod date;
mod delimited;
mod entry;
mod fault;
mod figures;
mod find;
mod float;
mod format;
mod identification;
mod layout;
mod limits;
mod load;
mod mapping;
mod number;
mod population;
mod replies;
mod secretariat;
mod sheet;
mod spool;
mod submission;
mod suggest;
mod table;
#[cfg(test)]
mod tests;
mod value;
mod wide;
mod workbook;

pub use adjustments::{AdjustmentFile, load_adjustments};
pub use cells::{CellContent, RowCells, SheetCells, is_workbook, read_cells, read_cells_of};
pub use date::read_date;
pub use find::{FoundFiles, INSTITUTIONS, Input, find_files};
pub use float::decimal_of_float;
pub use layout::suggest::{SuggestedAccounts, SuggestedColumn, SuggestedLine, SuggestedTable, Suggestion};
pub use limits::{Limit, Limits};
pub use mapping::doubles::{BranchSum, Double, DoubleKind, Pair, doubles};
pub use mapping::{
    Candidate, Form, LackingLine, Mapped, MappedColumn, MappedFigure, MappedHeader, MappedKey, MappedSheet, Mapping,
    SheetUse, UnusedCell, mapped,
};
pub use number::{NumberFault, NumberText, read_number};
pub use population::load_population;
pub use replies::load_replies;
pub use secretariat::load_secretariat;
pub use submission::{Opened, Peek, ReadFile, ReadSubmission, Reader, read_file};
pub use suggest::suggest;
pub use table::Table;
