//! What the cells of a filled workbook hold.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{Amount, Branch, FigureKey};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A number: a spreadsheet's own number where that keeps every digit, else text.
    Number(Amount),
    /// Text as it stands.
    Text(String),
    /// A day.
    Date(Date),
    /// Yes or no, in the language of the workbook.
    Flag(bool),
    /// A formula that divides by zero, as workbooks linked to others end up with: the error `#DIV/0!`.
    DivisionByZero,
}

/// The contents of a filled workbook. A cell that is not named stays empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled {
    /// Values of the `Identification` sheet by key.
    pub identification: BTreeMap<String, Content>,
    /// The branches and gestions that get a column; empty for all.
    pub branches: Vec<Branch>,
    /// The cells by line, branch and years back.
    pub cells: BTreeMap<FigureKey, Content>,
    /// Rows written once more below the others, one figure each: how a workbook comes to contradict itself.
    pub repeated: Vec<(FigureKey, Content)>,
    /// Ids of the groups whose sheet is missing.
    pub left_out: Vec<String>,
}
