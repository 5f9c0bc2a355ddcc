//! The data dictionary: lines, their names in every language, header names, and the list of institutions.
//!
//! In: the text of `lines.toml` and `institutions.toml`. Out: a [`Dictionary`] and an [`InstitutionList`]. Never: a file
//! system, a workbook.

mod accounts;
mod faults;
mod figure;
mod fold;
mod headers;
mod institutions;
mod layout;
mod lines;
mod nearest;
mod pattern;
mod read_institutions;
mod read_layout;
mod read_lines;
mod table;

pub use accounts::{Account, AccountRange, AccountSign};
pub(crate) use faults::{Faults, Field};
pub use figure::{FigureFault, read_figure_name, read_figure_value};
pub use fold::fold;
pub use headers::{Column, Headers, Key, Phrase, Word};
pub(crate) use headers::{split_year, words};
pub use institutions::{InstitutionList, ListedInstitution, State};
pub use layout::{
    CellName, ColumnPlace, FindBy, KeySource, Layout, LayoutColumn, LayoutLine, LayoutTable, Only, Recognise, Repeated,
    Side,
};
pub use lines::{Definition, Dictionary, Group, KnownKind, Line, SuppliedBy, Tally};
pub use nearest::{nearest, suggestion, suggestion_of};
pub use pattern::{Gaps, Pattern, YearWord};
pub(crate) use read_institutions::read_institutions;
pub use read_institutions::{load_institutions, rulebook_of_list};
pub(crate) use read_layout::read_layout;
pub use read_layout::{is_layout, load_layout};
pub(crate) use read_lines::{LinesRead, is_line_code, read_lines};
pub(crate) use table::{Table, amount_of};
