//! A layout applied to a workbook.
//!
//! In: the sheets that were kept, a layout. Out: keys and figures as a template's sheets give them. Never: a year that is not
//! the submission's; last year's tab gives last year's figures, and a tab of another year none.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::super::cell::Content;
use super::super::figures::{FigureBuilder, Slot};
use super::super::mapping::MappedFigure;
use super::super::sheet::{KeptKey, Lines};
use super::account::{self, Dated};
use super::grid::Grid;
use super::keys::COVER_ROWS;
use super::mapping::Near;
use super::{Found, LayoutRead, Piece, TableRead, label};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::{CellName, FindBy, Gaps, Layout, LayoutTable, Pattern, YearWord};
use crate::i18n::Arg;
use crate::model::{Branch, FiscalYear, LineId};

/// A workbook as far as layouts need it.
#[derive(Debug)]
pub(super) struct Book {
    pub(super) path: Arc<str>,
    pub(super) grids: Vec<Grid>,
    /// Defined names with the cells that they stand for.
    pub(super) names: Vec<(String, String)>,
    /// The keys of a sheet that is the identification by name.
    pub(super) keys: Vec<KeptKey>,
}

impl Book {
    /// The cell of a defined name: one cell, or cells that are shown as one.
    pub(super) fn cell_of_name(&self, name: &str) -> Option<CellName> {
        let (first, last) = self.corners_of_name(name)?;
        let corner = (first.row, first.column);
        let is_one = corner == last
            || self
                .grids
                .iter()
                .filter(|grid| first.sheet.find(&grid.sheet.name).is_some())
                .any(|grid| grid.merged.iter().any(|merged| (merged.first, merged.last) == (corner, last)));
        is_one.then_some(first)
    }

    /// The first cell that a defined name stands for, and the row and column of the last.
    pub(super) fn corners_of_name(&self, name: &str) -> Option<(CellName, (u32, u32))> {
        let (_, formula) = self.names.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        let formula = formula.trim_start_matches('=');
        let Some((first, last)) = formula.rsplit_once(':') else {
            let cell = CellName::parse(formula)?;
            let corner = (cell.row, cell.column);
            return Some((cell, corner));
        };
        let first = CellName::parse(first)?;
        let last = CellName::parse(&format!("{}!{last}", first.sheet.text()))?;
        Some((first, (last.row, last.column)))
    }

    /// What stands in a cell, if anything does.
    pub(super) fn cell(&self, cell: &CellName) -> Option<(&Grid, &Content<'static>)> {
        let grid = self.grids.iter().find(|grid| cell.sheet.find(&grid.sheet.name).is_some())?;
        Some((grid, &grid.cell(cell.row, cell.column)?.content))
    }
}

/// What a layout came to.
#[derive(Debug)]
pub(super) struct Applied {
    pub(super) read: LayoutRead,
    /// How many lines were found with something in them.
    pub(super) lines: usize,
}

/// Applies a layout.
pub(super) fn apply(layout: &Layout, lines: &Lines<'_>, book: &Book, keeps_mapping: bool) -> Applied {
    let mut applier = Applier {
        layout,
        lines,
        book,
        keeps_mapping,
        gaps: vec![Gaps::default(); book.grids.len()],
        tables: Vec::with_capacity(layout.tables.len()),
        notes: Vec::new(),
        faults: Vec::new(),
    };
    for table in &layout.tables {
        let read = applier.table(table);
        applier.tables.push(read);
    }
    applier.finish()
}

/// A layout being applied.
pub(super) struct Applier<'a, 'd> {
    pub(super) layout: &'a Layout,
    pub(super) lines: &'a Lines<'d>,
    pub(super) book: &'a Book,
    keeps_mapping: bool,
    /// What the name of each sheet says.
    pub(super) gaps: Vec<Gaps>,
    pub(super) tables: Vec<TableRead>,
    pub(super) notes: Vec<Diagnostic>,
    pub(super) faults: Vec<Diagnostic>,
}

/// The figures of a workbook.
#[derive(Debug, Default)]
struct Figures {
    builder: FigureBuilder,
    /// By what each figure of the builder was found.
    names: Vec<String>,
    /// The lines that have something in them.
    filed: BTreeSet<LineId>,
}

impl Applier<'_, '_> {
    fn table(&mut self, table: &LayoutTable) -> TableRead {
        let mut read = TableRead::default();
        match table.by {
            FindBy::Cell | FindBy::Name => self.direct(table, &mut read),
            FindBy::Code | FindBy::Label | FindBy::Account => {
                for (rank, grid) in self.book.grids.iter().enumerate() {
                    let Some(gaps) = gaps_of(&table.sheets, &grid.sheet.name) else { continue };
                    if table.by == FindBy::Account {
                        account::read(table, grid, rank, &mut read);
                    } else {
                        label::read(table, self.lines, grid, rank, &mut read);
                    }
                    if let Some(known) = self.gaps.get_mut(rank) {
                        *known = Gaps { year: known.year.or(gaps.year), branch: known.branch.or(gaps.branch) };
                    }
                }
            }
        }
        read
    }

    /// Lines that stand each in a cell.
    fn direct(&mut self, table: &LayoutTable, read: &mut TableRead) {
        for line in &table.lines {
            let named = line.name.as_deref().and_then(|name| self.book.cell_of_name(name));
            let cell = line.cell.as_ref().or(named.as_ref());
            let sheet = cell
                .and_then(|cell| self.book.grids.iter().position(|grid| cell.sheet.find(&grid.sheet.name).is_some()));
            let raw = line.name.clone().or_else(|| line.cell.as_ref().map(CellName::to_string)).unwrap_or_default();
            let (Some(cell), Some(sheet)) = (cell, sheet) else {
                let whole = Location::File { path: Arc::clone(&self.book.path) };
                let told = Diagnostic::new(Code::LayoutPlaceMissing, whole);
                self.notes.push(told.with("line", self.lines.dictionary.named(line.line)).with("raw", raw));
                continue;
            };
            let content = self.book.cell(cell).map_or(Content::Empty, |(_, content)| content.clone());
            read.found.push(Found {
                line: line.line,
                branch: line.branch,
                year: Some(YearWord::Back(line.back)),
                sheet,
                name: raw,
                piece: Piece::Cell { content, row: cell.row, column: cell.column },
            });
        }
    }

    /// Whether a table was read in a sheet.
    pub(super) fn has_table(&self, sheet: usize) -> bool {
        self.tables.iter().any(|read| {
            read.found.iter().any(|found| found.sheet == sheet && found.piece.is_filed())
                || read.entries.iter().any(|entry| entry.sheet == sheet)
        })
    }

    /// The first row of a sheet that is no heading: that of its first table.
    pub(super) fn first_row(&self, sheet: usize) -> u32 {
        let rows = self.tables.iter().flat_map(|read| &read.headers).filter(|(rank, ..)| *rank == sheet);
        match rows.map(|(_, first, _)| *first).min() {
            Some(first) if self.has_table(sheet) => first,
            _ => COVER_ROWS,
        }
    }

    fn finish(mut self) -> Applied {
        let mut keys = self.keys();
        let mut headings = self.headings();
        self.years_beside_labels(&mut keys, &mut headings);
        let years = self.sheet_years(&headings);
        let fiscal_year = self.fiscal_year(&mut keys, &headings, &years);
        self.closing_date(&mut keys, &headings, fiscal_year);
        self.unit(&mut keys, &headings);
        self.defaults(&mut keys);
        self.missing_keys(&keys);
        let Figures { builder, names, filed } = self.figures(fiscal_year, &years);
        self.columns();
        let found: BTreeSet<LineId> = builder.so_far().iter().map(|(key, _)| key.line).collect();
        let near = self.near_labels(&found);
        self.tell_near(&near);
        self.tell_open();
        let mapping = self.keeps_mapping.then(|| {
            let figures = builder.so_far().iter().zip(names);
            let figures =
                figures.map(|((key, figure), name)| MappedFigure { key: *key, name, figure: figure.clone() }).collect();
            Box::new(self.mapping(&keys, &years, fiscal_year, figures, &near))
        });
        let Self { notes, faults, .. } = self;
        Applied { read: LayoutRead { keys, builder, notes, faults, mapping }, lines: filed.len() }
    }

    /// Puts all that was found at its year.
    fn figures(&mut self, fiscal_year: Option<FiscalYear>, years: &[Option<YearWord>]) -> Figures {
        let mut all = Figures::default();
        let mut passed: BTreeMap<usize, BTreeSet<i16>> = BTreeMap::new();
        let tables = std::mem::take(&mut self.tables);
        let back = |year, sheet: usize| back_of(year, years.get(sheet).copied().flatten(), fiscal_year);
        for (read, table) in tables.iter().zip(&self.layout.tables) {
            for found in &read.found {
                match back(found.year, found.sheet) {
                    Ok(back) => self.put(found, back, &mut all),
                    Err(year) => {
                        passed.entry(found.sheet).or_default().insert(year);
                    }
                }
            }
            let mut dated = Vec::with_capacity(read.entries.len());
            for entry in &read.entries {
                match back(entry.year, entry.sheet) {
                    Ok(back) => {
                        let Some(grid) = self.book.grids.get(entry.sheet) else { continue };
                        let branch = entry.branch.or_else(|| self.branch_of(entry.sheet));
                        dated.push(Dated { entry, sheet: &grid.sheet, branch, back });
                    }
                    Err(year) => {
                        passed.entry(entry.sheet).or_default().insert(year);
                    }
                }
            }
            let (figures, told) = account::figures(table, self.lines, &dated);
            self.notes.extend(told);
            for found in figures {
                all.filed.insert(found.key.line);
                all.builder.push(found.key, found.figure);
                all.names.push(found.name);
            }
        }
        for (rank, years) in passed {
            let Some(grid) = self.book.grids.get(rank) else { continue };
            let years: Vec<Arg> = years.into_iter().map(|year| Arg::from(year.to_string())).collect();
            let told = Diagnostic::new(Code::SheetOfOtherYear, grid.sheet.whole());
            self.notes.push(told.with("sheet", grid.sheet.name.as_ref()).with("years", years));
        }
        self.tables = tables;
        all
    }

    fn put(&self, found: &Found, back: u8, all: &mut Figures) {
        let Some(line) = self.lines.dictionary.get(found.line) else { return };
        let Some(grid) = self.book.grids.get(found.sheet) else { return };
        let branch = found.branch.or_else(|| self.branch_of(found.sheet));
        let slot = Slot::new(line, branch, back);
        match &found.piece {
            Piece::Cell { content, row, column } if !content.is_blank() => {
                all.builder.read(slot, content, &grid.sheet, *row, *column, self.lines.dictionary);
            }
            // A branch column beside a line that is not asked by branch is no empty place.
            Piece::Cell { row, column, .. } if branch.is_none() || line.by_branch => {
                all.builder.empty(slot.key, &grid.sheet, *row, *column);
            }
            Piece::Cell { .. } => return,
            Piece::Figure(figure) => all.builder.push(slot.key, figure.clone()),
        }
        all.names.push(found.name.clone());
        if found.piece.is_filed() {
            all.filed.insert(found.line);
        }
    }

    pub(super) fn branch_of(&self, sheet: usize) -> Option<Branch> {
        self.gaps.get(sheet).and_then(|gaps| gaps.branch)
    }

    /// Tells the columns of headers that were not used.
    fn columns(&mut self) {
        for stated in self.tables.iter().flat_map(|read| &read.columns) {
            if !self.has_table(stated.sheet) {
                continue;
            }
            let Some(grid) = self.book.grids.get(stated.sheet) else { continue };
            let at = grid.sheet.cell(stated.row, stated.column, stated.raw.clone());
            self.notes.push(Diagnostic::new(stated.value, at).with("column", stated.raw.as_ref()));
        }
        let notes: Vec<Diagnostic> = self.tables.iter().flat_map(|read| &read.notes).cloned().collect();
        self.notes.extend(notes);
    }

    /// Tells labels that are near to one of a line that was not found.
    fn tell_near(&mut self, near: &[Near]) {
        for near in near {
            let Some(grid) = self.book.grids.get(near.sheet) else { continue };
            let at = grid.sheet.cell(near.row, near.column, near.label.as_str().into());
            self.notes.push(
                Diagnostic::new(Code::LabelNear, at)
                    .with("raw", near.label.as_str())
                    .with("label", near.known.as_str())
                    .with("line", self.lines.dictionary.named(near.line)),
            );
        }
    }

    /// Tells the lines that the layout leaves open.
    fn tell_open(&mut self) {
        let open: Vec<Arg> = self.open_lines().into_iter().map(|line| self.lines.dictionary.named(line)).collect();
        if !open.is_empty() {
            let told = Diagnostic::new(Code::LayoutOpen, Location::File { path: Arc::clone(&self.book.path) });
            self.notes.push(told.with("layout", self.layout.named()).with("lines", open));
        }
    }
}

/// What stands in the gaps of a sheet's name, where a table is in such a sheet.
pub(super) fn gaps_of(patterns: &[Pattern], name: &str) -> Option<Gaps> {
    if patterns.is_empty() {
        return Some(Gaps::default());
    }
    patterns.iter().find_map(|pattern| pattern.find(name))
}

/// How many years before the fiscal year a value is; the calendar year where that is none of those of a submission. While the
/// fiscal year is not known, a sheet is of it.
pub(super) fn back_of(
    of_value: Option<YearWord>,
    of_sheet: Option<YearWord>,
    fiscal_year: Option<FiscalYear>,
) -> Result<u8, i16> {
    let fiscal_year = match (fiscal_year, of_sheet) {
        (Some(year), _) => year.year(),
        (None, Some(YearWord::Calendar(year))) => year,
        (None, _) => FiscalYear::EPOCH.year(),
    };
    let sheet = match of_sheet {
        Some(YearWord::Calendar(year)) => year,
        Some(YearWord::Back(back)) => fiscal_year - i16::from(back),
        None => fiscal_year,
    };
    let year = match of_value {
        Some(YearWord::Calendar(year)) => year,
        Some(YearWord::Back(back)) => sheet - i16::from(back),
        None => sheet,
    };
    u8::try_from(fiscal_year - year).ok().filter(|back| *back <= 2).ok_or(year)
}
