//! The data dictionary: lines, their names in every language, header names, and the list of institutions.
//!
//! In: the text of `lines.toml` and `institutions.toml`. Out: a [`Dictionary`] and an [`InstitutionList`]. Never: a file
//! system, a workbook.

mod institutions;
mod lines;

pub use institutions::{InstitutionList, ListedInstitution, State};
pub use lines::{Dictionary, Group, Line, SuppliedBy};
