//! The register as a workbook that a person can fill in: one sheet for each kind of subject, one row for each act.
//!
//! In: the cells of a workbook, or events. Out: the acts that its rows say, or the rows that events fill; every wrong cell. Never: a format
//! of files (the cells come from `intake` and go to `render`), an act that is recorded.
//!
//! # The form
//!
//! A sheet is known by the column of its subject (`recommendation_code`, `report_code`…), whatever its name and its place. Its first row
//! holds the names of the columns for programs, the second for people; either is enough, in any of the languages. A row fills in the
//! columns of its act ([`BookSheet::acts`]) and leaves the others empty. The last columns ([`KEPT`]) are filled by an export alone: the
//! number, the name, the moment and the hashes of an event. With them, the export of a register taken into an empty one gives the
//! same log, byte for byte.
//!
//! # Decisions
//!
//! - Rows that a person adds are recorded in the order of their days, those of one day in the order of the sheets and rows: whoever fills in
//!   a sheet need not think of what stands in the others.
//! - A row with a number is an event as it was exported; changed by hand it no longer comes to its hash, and is refused. A new act is a
//!   new row, which leaves those columns empty.
//! - Exported rows stand or fall together, as the lines of an export do: without the head, which stands on the first sheet, nobody
//!   could say that none was cut off at the end.
//! - Where cells could not give the stored text again (an event that another version wrote otherwise, a name with a semicolon in a list),
//!   that text stands in a column of its own, and prevails; its cells must still say the same.
//! - A text that is longer than a cell can hold goes on in columns of the same name with `+1`, `+2`….

mod fields;
mod read;
mod row;
mod value;
pub mod words;

pub use fields::{ACT, ActFields, BookSheet, COMMON, Field, Form, KEPT};
pub use read::{Book, KeptRow, NewRow, Spot, UnknownColumn, WrongCell, read_book};
pub use row::{Row, is_spreadsheet_day, row_of, row_of_entry};
pub use value::{CellFault, Value};
pub use words::List;

/// The key under which the first sheet of an export holds the head of the log.
pub const HEAD_KEY: &str = "register_head";
