//! What was taken from where, for a person to look through before any judgement.
//!
//! In: what was read of a file, by whichever form. Out: a [`Mapping`]: sheets, keys, figures with what they were found by, lines that
//! were not found, cells that look like figures and were not used; and the figures that stand in it twice. Never: a judgement on any
//! of it, nor a word on a file that nobody asked to see.

pub(super) mod doubles;
pub(super) mod record;

use std::sync::Arc;

use super::cell::Content;
use super::number::{NumberText, read_number};
use super::submission::ReadFile;
use crate::diagnostic::Diagnostic;
use crate::dictionary::{Key, YearWord};
use crate::i18n::LocalText;
use crate::model::{Branch, Figure, FigureKey, FiscalYear, LineId, Place, Submission, Unit};
use doubles::{BranchSum, Double, doubles};

/// The most cells that are listed as not used.
pub(super) const MOST_UNUSED: usize = 2_000;

/// What was taken from where of one submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// The form that it was read by.
    pub form: Form,
    /// The sheets, in their order.
    pub sheets: Vec<MappedSheet>,
    /// The keys of the identification, with the cells that say them.
    pub keys: Vec<MappedKey>,
    /// Every figure that was found, in the order in which it was; a line, branch and year that was mapped twice stands here
    /// twice.
    pub figures: Vec<MappedFigure>,
    /// The lines that were not found.
    pub lacking: Vec<LackingLine>,
    /// Cells that look like figures and were not used.
    pub unused: Vec<UnusedCell>,
    /// How many more of them there are.
    pub unused_beyond: usize,
}

/// The form that a submission was read by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// The template's: an identification, sheets of lines by their codes.
    Template,
    /// None that is known: neither the template's nor that of a layout.
    Unknown,
    /// A row of a wide table, by its one-based number.
    Wide(u32),
    /// An institution's own, by a layout.
    Layout {
        /// The layout's id.
        id: String,
        /// Its name.
        name: LocalText,
    },
}

/// What became of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappedSheet {
    /// Its name.
    pub name: Arc<str>,
    /// Whether it is hidden.
    pub is_hidden: bool,
    /// The calendar year that it is of, where that is known.
    pub year: Option<i16>,
    /// The branch that its name says.
    pub branch: Option<Branch>,
    /// What became of it.
    pub usage: SheetUse,
    /// The headers of tables that were found in it.
    pub headers: Vec<MappedHeader>,
}

/// A header of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappedHeader {
    /// Its first row, zero-based.
    pub first: u32,
    /// Its last row.
    pub last: u32,
    /// The columns whose values were read, in their order.
    pub columns: Vec<MappedColumn>,
}

/// A column whose values were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappedColumn {
    /// Zero-based column.
    pub column: u32,
    /// The line that it is of, in a wide table.
    pub line: Option<LineId>,
    /// The branch that its header says.
    pub branch: Option<Branch>,
    /// The year that its header says.
    pub year: Option<YearWord>,
}

/// What became of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetUse {
    /// Figures were read from it, so many.
    Read(usize),
    /// It is the identification.
    Identification,
    /// It is a wide table, with so many rows.
    Wide(usize),
    /// It could not be read.
    Unreadable,
    /// The layout looks for nothing in a sheet of that name.
    NotWanted,
    /// No header of a table was found in it.
    NoHeader,
    /// A table was found, and no line in it that is known.
    NoLine,
    /// It is of a year that is not the submission's nor one of the two before.
    OtherYear,
}

/// A key of the identification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappedKey {
    /// The key.
    pub key: Key,
    /// What it says, or what was read from what it says.
    pub value: String,
    /// The sheet; empty where the layout itself says it.
    pub sheet: Arc<str>,
    /// Where it stands; nowhere where the layout itself says it.
    pub place: Place,
}

/// A figure with what it was found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappedFigure {
    /// Line, branch and year.
    pub key: FigureKey,
    /// The label, accounts, cell or defined name by which it was found.
    pub name: String,
    /// What was read, and where.
    pub figure: Figure,
}

/// A line that was not found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LackingLine {
    /// The line.
    pub line: LineId,
    /// Whether the layout leaves it open.
    pub is_open: bool,
    /// Labels that are near to one of the line's.
    pub candidates: Vec<Candidate>,
}

/// A label that is near to one of a line's, and was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The label as it stands.
    pub label: String,
    /// The known label that it is near to.
    pub near: String,
    /// Its cell.
    pub place: Place,
}

/// A cell that looks like a figure and was not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnusedCell {
    /// Its place.
    pub place: Place,
    /// Its text.
    pub raw: Box<str>,
    /// The text on its left.
    pub label: String,
}

/// What is shown of one submission before it is judged.
#[derive(Debug)]
pub struct Mapped {
    /// The path of its file, as shown.
    pub path: String,
    /// The submission; none where it was rejected.
    pub submission: Option<Submission>,
    /// What was taken from where.
    pub mapping: Mapping,
    /// What stands or is counted twice in it.
    pub doubles: Vec<Double>,
    /// What the reading told.
    pub diagnostics: Vec<Diagnostic>,
}

impl Mapped {
    /// The fiscal year, where it is known.
    #[must_use]
    pub fn fiscal_year(&self) -> Option<FiscalYear> {
        let stated = || self.mapping.keys.iter().find(|kept| kept.key == Key::FiscalYear && !kept.value.is_empty());
        let submission = self.submission.as_ref().map(|submission| submission.identification.fiscal_year);
        submission.or_else(|| stated()?.value.parse().ok().and_then(FiscalYear::new))
    }

    /// Whether a figure is the one that stands in the submission: of two that contradict each other neither does. None where there is
    /// no submission.
    #[must_use]
    pub fn is_taken(&self, figure: &MappedFigure) -> Option<bool> {
        let submission = self.submission.as_ref()?;
        Some(submission.figures.get(figure.key).is_some_and(|taken| taken.reading == figure.figure.reading))
    }

    /// The unit of its money; none where the submission was rejected: nothing is scaled by a unit that may be wrong.
    #[must_use]
    pub fn unit(&self) -> Option<Unit> {
        self.submission.as_ref().map(|submission| submission.identification.unit)
    }
}

/// All that was read of a file, to be shown; what its wide table as a whole told stays behind.
#[must_use]
pub fn mapped(file: ReadFile, path: &str, sums: &[BranchSum]) -> Vec<Mapped> {
    let of = |submission, mapping: Mapping, diagnostics| Mapped {
        path: path.to_owned(),
        submission,
        doubles: doubles(&mapping, sums),
        mapping,
        diagnostics,
    };
    let filed = file
        .submissions
        .into_iter()
        .filter_map(|read| Some(of(Some(read.submission), *read.mapping?, read.diagnostics)));
    let mut all: Vec<Mapped> = filed.collect();
    all.extend(file.unfiled.into_iter().map(|mapping| of(None, mapping, Vec::new())));
    all
}

/// Whether a cell looks like a figure.
pub(super) fn looks_like_figure(content: &Content<'_>) -> bool {
    match content {
        Content::Number(_) => true,
        Content::Text(text) => matches!(read_number(text), NumberText::Number(_)),
        _ => false,
    }
}
