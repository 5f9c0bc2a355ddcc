//! What a layout took from where, for a person to look through before any judgement.
//!
//! In: what was found in each sheet. Out: a [`Mapping`]: sheets, headings, figures with the labels and accounts by which they were found,
//! lines that were not, cells that look like figures and were not used. Never: a judgement on any of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::super::mapping::{
    Candidate, Form, LackingLine, MOST_UNUSED, MappedFigure, MappedHeader, MappedKey, MappedSheet, Mapping, SheetUse,
    UnusedCell, looks_like_figure,
};
use super::super::sheet::KeptKey;
use super::super::value::raw_of;
use super::apply::{Applier, back_of};
use super::grid::Grid;
use super::label;
use crate::dictionary::{FindBy, SuppliedBy, YearWord, nearest};
use crate::model::{FiscalYear, LineId};

/// The most labels that are compared with those of lines that were not found.
const MOST_LABELS: usize = 400;

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
                usage: self.usage(
                    rank,
                    years,
                    fiscal_year,
                    of_sheet.get(grid.sheet.name.as_ref()).copied().unwrap_or_default(),
                ),
                headers: self.headers_of(rank),
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
            form: Form::Layout { id: self.layout.id.clone(), name: self.layout.name.clone() },
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

    fn headers_of(&self, sheet: usize) -> Vec<MappedHeader> {
        let all = self.tables.iter().flat_map(|read| &read.mapped_headers);
        let mut headers: Vec<MappedHeader> =
            all.filter(|(rank, _)| *rank == sheet).map(|(_, header)| header.clone()).collect();
        headers.sort_by_key(|header| header.first);
        // Two tables of a layout may look for their lines under one header.
        headers.dedup();
        headers
    }

    fn usage(
        &self,
        sheet: usize,
        years: &[Option<YearWord>],
        fiscal_year: Option<FiscalYear>,
        figures: usize,
    ) -> SheetUse {
        let of_values = self.tables.iter().flat_map(|read| {
            let found = read.found.iter().filter(|found| found.sheet == sheet).map(|found| found.year);
            found.chain(read.entries.iter().filter(|entry| entry.sheet == sheet).map(|entry| entry.year))
        });
        let of_sheet = years.get(sheet).copied().flatten();
        let is_of_other_year = || of_values.clone().all(|year| back_of(year, of_sheet, fiscal_year).is_err());
        let is_wanted = |table: &crate::dictionary::LayoutTable| match self.book.grids.get(sheet) {
            Some(grid) => super::apply::gaps_of(&table.sheets, &grid.sheet.name).is_some(),
            None => false,
        };
        if figures > 0 {
            SheetUse::Read(figures)
        } else if self.has_table(sheet) && is_of_other_year() {
            SheetUse::OtherYear
        } else if self.has_table(sheet)
            || self.tables.iter().any(|read| read.headers.iter().any(|(rank, ..)| *rank == sheet))
        {
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

/// The nearest texts on the left of a cell, the number of an account among them. What stands beyond a figure names that
/// figure: assets and liabilities stand side by side.
fn label_of(grid: &Grid, row: u32, column: u32) -> String {
    let Some(row) = grid.row(row) else { return String::new() };
    let left = row.cells.iter().take_while(|cell| cell.column < column);
    let left: Vec<(bool, String)> = left
        .map(|cell| (looks_like_figure(&cell.content), cell.content.text().trim().to_owned()))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let mut names: Vec<&str> = Vec::new();
    for (rank, (is_figure, text)) in left.iter().enumerate().rev() {
        // Of what looks like a figure only the first can name the row: the number of an account.
        if !is_figure || (rank == 0 && names.len() < 2) {
            names.push(text);
        } else if !names.is_empty() {
            break;
        }
    }
    names.reverse();
    names.join(" ")
}

/// The calendar year of a sheet.
fn calendar(year: Option<YearWord>, fiscal_year: Option<FiscalYear>) -> Option<i16> {
    match (year?, fiscal_year) {
        (YearWord::Calendar(year), _) => Some(year),
        (YearWord::Back(back), Some(fiscal_year)) => Some(fiscal_year.before(back).year()),
        (YearWord::Back(_), None) => None,
    }
}
