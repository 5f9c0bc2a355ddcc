//! The data dictionary: lines, their names in every language, header names, and the list of institutions.
//!
//! In: the text of `lines.toml` and `institutions.toml`. Out: a [`Dictionary`] and an [`InstitutionList`]. Never: a file
//! system, a workbook.

mod faults;
mod fold;
mod headers;
mod institutions;
mod lines;
mod nearest;
mod read_institutions;
mod read_lines;
mod table;

pub(crate) use faults::{Faults, Field};
pub use fold::fold;
pub(crate) use headers::split_year;
pub use headers::{Column, Headers, Key, Word};
pub use institutions::{InstitutionList, ListedInstitution, State};
pub use lines::{Dictionary, Group, Line, SuppliedBy};
pub use nearest::{nearest, suggestion, suggestion_of};
pub use read_institutions::load_institutions;
pub(crate) use read_institutions::read_institutions;
pub(crate) use read_lines::{LinesRead, read_lines};
pub(crate) use table::{Table, amount_of};
