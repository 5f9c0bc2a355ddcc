//! What a layout took from where, for a person to look through before any judgement.
//!
//! In: what was found in each sheet. Out: a [`Mapping`]: sheets, headings, figures with the labels and accounts by which they were found,
//! lines that were not, cells that look like figures and were not used. Never: a judgement on any of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::super::cell::Content;
use super::super::number::{NumberText, read_number};
use super::super::sheet::KeptKey;
use super::super::value::raw_of;
use super::apply::Applier;
use super::grid::Grid;
use super::label;
use crate::dictionary::{FindBy, Key, SuppliedBy, YearWord, nearest};
use crate::i18n::LocalText;
use crate::model::{Branch, Figure, FigureKey, FiscalYear, LineId, Place};

/// The most cells that are listed as not used.
const MOST_UNUSED: usize = 2_000;
/// The most labels that are compared with those of lines that were not found.
const MOST_LABELS: usize = 400;

/// What a layout took from where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// The layout's id.
    pub layout: String,
    /// Its name.
    pub name: LocalText,
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
}

/// What became of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetUse {
    /// Figures were read from it, so many.
    Read(usize),
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

/// A label that is near to one of a line that was not found.
#[derive(Debug, Clone)]
pub(super) struct Near {
    pub(super) line: LineId,
    pub(super) known: String,
    pub(super) label: String,
    pub(super) sheet: usize,
    pub(super) row: u32,
    pub(super) column: u32,
}

impl Applier<'_, '_> {
    /// Labels of rows with figures that are near to one of a line that was not found.
    pub(super) fn near_labels(&self, found: &BTreeSet<LineId>) -> Vec<Near> {
        let mut wanted: Vec<(&str, LineId)> = Vec::new();
        for line in self.lines.dictionary.lines().iter().filter(|line| !found.contains(&line.id)) {
            let labels = line.label.iter().map(|(_, label)| label).chain(line.aliases.iter().map(String::as_str));
            wanted.extend(labels.map(|label| (label, line.id)));
        }
        let tables = self.tables.iter().zip(&self.layout.tables).filter(|(_, table)| table.by == FindBy::Label);
        let unknown = tables.flat_map(|(read, _)| &read.unknown).filter(|unknown| !unknown.label.is_empty());
        // What one table of a sheet does not look for, another one has read.
        let known = label::of_dictionary(self.lines.dictionary, &[]);
        let is_read = |label: &str| {
            label::forms(label).iter().any(|form| known.get(form).is_some_and(|line| found.contains(line)))
        };
        let unknown = unknown.filter(|unknown| !is_read(&unknown.label));
        // A label that stands in several rows or sheets is one question.
        let mut seen = BTreeSet::new();
        unknown
            .filter(|unknown| seen.insert(unknown.label.as_str()))
            .take(MOST_LABELS)
            .filter_map(|unknown| {
                let known = nearest(&unknown.label, wanted.iter().map(|(label, _)| *label))?;
                let (_, line) = wanted.iter().find(|(label, _)| *label == known)?;
                Some(Near {
                    line: *line,
                    known: known.to_owned(),
                    label: unknown.label.clone(),
                    sheet: unknown.sheet,
                    row: unknown.row,
                    column: unknown.column,
                })
            })
            .collect()
    }

    /// The lines that the layout leaves open.
    pub(super) fn open_lines(&self) -> BTreeSet<LineId> {
        let by_account = self.layout.tables.iter().filter(|table| table.by == FindBy::Account);
        let lines = by_account.flat_map(|table| &table.lines);
        let known: BTreeSet<LineId> =
            lines.clone().filter(|line| !line.accounts.is_empty()).map(|line| line.line).collect();
        lines.filter(|line| line.accounts.is_empty() && !known.contains(&line.line)).map(|line| line.line).collect()
    }

    /// All of it, once the figures are read.
    pub(super) fn mapping(
        &self,
        keys: &[KeptKey],
        years: &[Option<YearWord>],
        fiscal_year: Option<FiscalYear>,
        figures: Vec<MappedFigure>,
        near: &[Near],
    ) -> Mapping {
        let mut of_sheet: BTreeMap<&str, usize> = BTreeMap::new();
        for figure in figures.iter().filter_map(|figure| figure.figure.place.sheet()) {
            *of_sheet.entry(figure).or_default() += 1;
        }
        let sheets = self
            .book
            .grids
            .iter()
            .enumerate()
            .map(|(rank, grid)| MappedSheet {
                name: Arc::clone(&grid.sheet.name),
                is_hidden: grid.is_hidden,
                year: calendar(years.get(rank).copied().flatten(), fiscal_year),
                branch: self.branch_of(rank),
                usage: self.usage(rank, of_sheet.get(grid.sheet.name.as_ref()).copied().unwrap_or_default()),
            })
            .collect();
        let used: BTreeSet<(Arc<str>, u32, u32)> = figures
            .iter()
            .flat_map(|figure| figure.figure.place.cells())
            .chain(keys.iter().flat_map(|kept| kept.place.cells()))
            .map(|cell| (cell.sheet, cell.row, cell.column))
            .collect();
        let mut unused = self.unused(&used);
        let unused_beyond = unused.len().saturating_sub(MOST_UNUSED);
        unused.truncate(MOST_UNUSED);
        Mapping {
            layout: self.layout.id.clone(),
            name: self.layout.name.clone(),
            sheets,
            keys: keys
                .iter()
                .map(|kept| MappedKey {
                    key: kept.key,
                    value: kept.content.text().into_owned(),
                    sheet: Arc::clone(&kept.sheet.name),
                    place: kept.place.clone(),
                })
                .collect(),
            lacking: self.lacking(&figures, near),
            figures,
            unused,
            unused_beyond,
        }
    }

    fn usage(&self, sheet: usize, figures: usize) -> SheetUse {
        let is_wanted = |table: &crate::dictionary::LayoutTable| match self.book.grids.get(sheet) {
            Some(grid) => super::apply::gaps_of(&table.sheets, &grid.sheet.name).is_some(),
            None => false,
        };
        if figures > 0 {
            SheetUse::Read(figures)
        } else if self.has_table(sheet) {
            SheetUse::OtherYear
        } else if self.tables.iter().any(|read| read.headers.iter().any(|(rank, ..)| *rank == sheet)) {
            SheetUse::NoLine
        } else if self.layout.tables.iter().any(is_wanted) {
            SheetUse::NoHeader
        } else {
            SheetUse::NotWanted
        }
    }

    fn lacking(&self, figures: &[MappedFigure], near: &[Near]) -> Vec<LackingLine> {
        let found: BTreeSet<LineId> = figures.iter().map(|figure| figure.key.line).collect();
        let open = self.open_lines();
        let lines = self.lines.dictionary.lines().iter();
        lines
            .filter(|line| line.supplied_by == SuppliedBy::Filer && !found.contains(&line.id))
            .map(|line| LackingLine {
                line: line.id,
                is_open: open.contains(&line.id),
                candidates: near
                    .iter()
                    .filter(|near| near.line == line.id)
                    .filter_map(|near| {
                        let grid = self.book.grids.get(near.sheet)?;
                        let place = grid.sheet.place(near.row, near.column);
                        Some(Candidate { label: near.label.clone(), near: near.known.clone(), place })
                    })
                    .collect(),
            })
            .collect()
    }

    /// The cells that look like figures, headers and the columns that name lines aside, and were not used.
    fn unused(&self, used: &BTreeSet<(Arc<str>, u32, u32)>) -> Vec<UnusedCell> {
        let mut unused = Vec::new();
        for (rank, grid) in self.book.grids.iter().enumerate() {
            let headers: Vec<(u32, u32)> = self
                .tables
                .iter()
                .flat_map(|read| &read.headers)
                .filter(|(sheet, ..)| *sheet == rank)
                .map(|(_, first, next)| (*first, *next))
                .collect();
            let names = |column: u32| self.tables.iter().any(|read| read.key_columns.contains(&(rank, column)));
            for row in &grid.rows {
                if headers.iter().any(|(first, next)| (*first..*next).contains(&row.number)) {
                    continue;
                }
                for cell in row.cells.iter().filter(|cell| looks_like_figure(&cell.content) && !names(cell.column)) {
                    if used.contains(&(Arc::clone(&grid.sheet.name), row.number, cell.column)) {
                        continue;
                    }
                    unused.push(UnusedCell {
                        place: grid.sheet.place(row.number, cell.column),
                        raw: raw_of(&cell.content),
                        label: label_of(grid, row.number, cell.column),
                    });
                }
            }
        }
        unused
    }
}

fn looks_like_figure(content: &Content<'_>) -> bool {
    match content {
        Content::Number(_) => true,
        Content::Text(text) => matches!(read_number(text), NumberText::Number(_)),
        _ => false,
    }
}

/// The texts on the left of a cell, the number of an account among them.
fn label_of(grid: &Grid, row: u32, column: u32) -> String {
    let Some(row) = grid.row(row) else { return String::new() };
    let left = row.texts().filter(|(at, text)| *at < column && !text.is_empty());
    left.map(|(_, text)| text).collect::<Vec<_>>().join(" ")
}

/// The calendar year of a sheet.
fn calendar(year: Option<YearWord>, fiscal_year: Option<FiscalYear>) -> Option<i16> {
    match (year?, fiscal_year) {
        (YearWord::Calendar(year), _) => Some(year),
        (YearWord::Back(back), Some(fiscal_year)) => Some(fiscal_year.before(back).year()),
        (YearWord::Back(_), None) => None,
    }
}
