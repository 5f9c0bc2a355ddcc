//! A layout applied to a workbook.
//!
//! In: the sheets that were kept, a layout. Out: keys and figures as a template's sheets give them. Never: a year that is not
//! the submission's; last year's tab gives last year's figures, and a tab of another year none.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::super::cell::Content;
use super::super::figures::{FigureBuilder, Slot};
use super::super::sheet::{KeptKey, Lines};
use super::super::value::{day_of, raw_of};
use super::account::{self, Dated};
use super::grid::Grid;
use super::keys::{COVER_ROWS, by_layout, by_usual_names, given};
use super::{Found, LayoutRead, Piece, Stated, TableRead, heading, label};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::{CellName, FindBy, Gaps, Key, Layout, LayoutTable, Pattern, YearWord, nearest};
use crate::i18n::Arg;
use crate::model::{Branch, FigureKey, FiscalYear, LineKind, Unit};

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
    /// The cell of a defined name.
    pub(super) fn cell_of_name(&self, name: &str) -> Option<CellName> {
        let (_, formula) = self.names.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        CellName::parse(formula.trim_start_matches('='))
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
pub(super) fn apply(layout: &Layout, lines: &Lines<'_>, book: &Book) -> Applied {
    let mut applier = Applier {
        layout,
        lines,
        book,
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

struct Applier<'a, 'd> {
    layout: &'a Layout,
    lines: &'a Lines<'d>,
    book: &'a Book,
    /// What the name of each sheet says.
    gaps: Vec<Gaps>,
    tables: Vec<TableRead>,
    notes: Vec<Diagnostic>,
    faults: Vec<Diagnostic>,
}

/// What the headings of the workbook state.
#[derive(Debug, Default)]
struct Headings {
    closings: Vec<Stated<Date>>,
    years: Vec<Stated<FiscalYear>>,
    units: Vec<Stated<Unit>>,
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
            let sheet = cell.and_then(|cell| {
                self.book.grids.iter().position(|grid| cell.sheet.find(&grid.sheet.name).is_some())
            });
            let raw = line.name.clone().or_else(|| line.cell.as_ref().map(CellName::to_string)).unwrap_or_default();
            let (Some(cell), Some(sheet)) = (cell, sheet) else {
                let whole = Location::File { path: Arc::clone(&self.book.path) };
                let told = Diagnostic::new(Code::LayoutPlaceMissing, whole);
                self.notes.push(told.with("line", self.lines.dictionary.code(line.line)).with("raw", raw));
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
    fn has_table(&self, sheet: usize) -> bool {
        self.tables.iter().any(|read| {
            read.found.iter().any(|found| found.sheet == sheet && found.piece.is_filed())
                || read.entries.iter().any(|entry| entry.sheet == sheet)
        })
    }

    /// The first row of a sheet that is no heading: that of its first table.
    fn first_row(&self, sheet: usize) -> u32 {
        let rows = self.tables.iter().flat_map(|read| &read.headers).filter(|(rank, ..)| *rank == sheet);
        match rows.map(|(_, first, _)| *first).min() {
            Some(first) if self.has_table(sheet) => first,
            _ => COVER_ROWS,
        }
    }

    fn headings(&self) -> Headings {
        let mut all = Headings::default();
        for (rank, grid) in self.book.grids.iter().enumerate() {
            let headers = self.tables.iter().flat_map(|read| &read.headers).filter(|(sheet, ..)| *sheet == rank);
            let until = headers.map(|(_, _, next)| *next).min().filter(|_| self.has_table(rank)).unwrap_or(COVER_ROWS);
            for row in grid.rows.iter().take_while(|row| row.number < until) {
                for (column, text) in row.texts() {
                    if let Some(date) = heading::closing_date(text) {
                        all.closings.push(stated(date, rank, row.number, column, text));
                    } else if let Some(year) = heading::fiscal_year(text) {
                        all.years.push(stated(year, rank, row.number, column, text));
                    }
                    if let Some(unit) = heading::unit(text) {
                        all.units.push(stated(unit, rank, row.number, column, text));
                    }
                }
            }
        }
        all
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
        let fiscal_year = fiscal_year.unwrap_or(FiscalYear::EPOCH);
        let (builder, lines) = self.figures(fiscal_year, &years);
        self.columns();
        self.near_labels();
        let Self { notes, faults, .. } = self;
        Applied { read: LayoutRead { keys, builder, notes, faults }, lines }
    }

    /// The keys that the layout, a sheet of that name or the usual names of keys say.
    fn keys(&self) -> Vec<KeptKey> {
        let mut keys = Vec::new();
        for key in Key::ALL {
            let by_layout = self
                .layout
                .source_of(*key)
                .map(|source| by_layout(*key, source, self.book, |sheet| self.first_row(sheet)))
                .unwrap_or_default();
            if by_layout.is_empty() {
                keys.extend(self.book.keys.iter().filter(|kept| kept.key == *key && !kept.content.is_blank()).cloned());
            } else {
                keys.extend(by_layout);
            }
        }
        for (rank, grid) in self.book.grids.iter().enumerate() {
            for kept in by_usual_names(grid, self.first_row(rank)) {
                if !keys.iter().any(|known| known.key == kept.key && known.sheet.name != kept.sheet.name) {
                    keys.push(kept);
                }
            }
        }
        keys
    }

    /// A fiscal year or closing date beside a label of a sheet with a table is that sheet's, not the submission's.
    fn years_beside_labels(&self, keys: &mut Vec<KeptKey>, headings: &mut Headings) {
        let said_by_layout = |key| self.layout.source_of(key).is_some_and(|source| source.default.is_none());
        keys.retain(|kept| {
            let rank = self.book.grids.iter().position(|grid| grid.sheet.name == kept.sheet.name);
            let Some(rank) = rank.filter(|rank| self.has_table(*rank) && !said_by_layout(kept.key)) else { return true };
            let crate::model::Place::Cell { row, column, .. } = kept.place else { return true };
            let raw = raw_of(&kept.content);
            match kept.key {
                Key::FiscalYear => {
                    if let Some(year) = kept.content.text().parse().ok().and_then(FiscalYear::new) {
                        headings.years.push(stated(year, rank, row, column, &raw));
                    }
                    false
                }
                Key::YearEnd => {
                    if let Some(date) = day_of(&kept.content) {
                        headings.closings.push(stated(date, rank, row, column, &raw));
                    }
                    false
                }
                _ => true,
            }
        });
    }

    /// The calendar year of each sheet: what its headings state, else its name, else the latest year over its columns.
    fn sheet_years(&mut self, headings: &Headings) -> Vec<Option<YearWord>> {
        let mut years = Vec::with_capacity(self.book.grids.len());
        for (rank, grid) in self.book.grids.iter().enumerate() {
            let closings = headings.closings.iter().map(|stated| with(stated, stated.value.year()));
            let stated: Vec<Stated<i16>> = closings
                .chain(headings.years.iter().map(|stated| with(stated, stated.value.year())))
                .filter(|stated| stated.sheet == rank)
                .collect();
            let of_name = self.gaps.get(rank).and_then(|gaps| gaps.year).or_else(|| year_in(&grid.sheet.name));
            if let Some(first) = stated.first()
                && self.has_table(rank)
            {
                if let Some(other) = stated.iter().find(|other| other.value != first.value) {
                    self.contradictory(Key::FiscalYear, first, other);
                } else if let Some(YearWord::Calendar(year)) = of_name.filter(|year| *year != YearWord::Calendar(first.value)) {
                    let raw = format!("{year}");
                    let told = self.contradiction(Key::FiscalYear, first, &grid.sheet.name, &raw);
                    self.faults.push(told);
                }
            }
            let of_columns = || {
                let over = self.tables.iter().flat_map(|read| &read.years).filter(|year| year.sheet == rank);
                over.map(|year| year.value).max().map(YearWord::Calendar)
            };
            years.push(stated.first().map(|stated| YearWord::Calendar(stated.value)).or(of_name).or_else(of_columns));
        }
        years
    }

    /// The fiscal year: the one that is stated for the whole, else the latest of a sheet with a table, else of a cover.
    fn fiscal_year(
        &mut self,
        keys: &mut Vec<KeptKey>,
        headings: &Headings,
        years: &[Option<YearWord>],
    ) -> Option<FiscalYear> {
        if let Some(kept) = keys.iter().find(|kept| kept.key == Key::FiscalYear) {
            return kept.content.text().parse().ok().and_then(FiscalYear::new);
        }
        let calendar = |tables: bool| {
            years
                .iter()
                .enumerate()
                .filter(|(rank, _)| self.has_table(*rank) == tables)
                .filter_map(|(rank, year)| match year {
                    Some(YearWord::Calendar(year)) => Some((*year, rank)),
                    _ => None,
                })
                .max_by_key(|(year, rank)| (*year, std::cmp::Reverse(*rank)))
        };
        let closing = keys.iter().find(|kept| kept.key == Key::YearEnd);
        let by_closing = closing.and_then(|kept| Some((day_of(&kept.content)?, kept.sheet.clone(), kept.place.clone())));
        if let Some((date, sheet, place)) = by_closing {
            let year = FiscalYear::new(date.year())?;
            let content = Content::Text(year.to_string().into());
            keys.push(KeptKey { key: Key::FiscalYear, content, sheet, place });
            return Some(year);
        }
        let (year, rank) = calendar(true).or_else(|| calendar(false))?;
        let year = FiscalYear::new(year)?;
        let sheet = self.book.grids.get(rank)?.sheet.clone();
        let closing = headings.closings.iter().map(|stated| with(stated, stated.value.year()));
        let over_columns = self.tables.iter().flat_map(|read| read.years.iter().cloned());
        let stated = closing
            .chain(headings.years.iter().map(|stated| with(stated, stated.value.year())))
            .chain(over_columns)
            .find(|stated| stated.sheet == rank && stated.value == year.year());
        let content = Content::Text(year.to_string().into());
        match stated {
            Some(stated) => {
                self.told_heading(Key::FiscalYear, year.to_string(), &stated);
                let place = sheet.place(stated.row, stated.column);
                keys.push(KeptKey { key: Key::FiscalYear, content, sheet, place });
            }
            // The name of the sheet says it.
            None => {
                let told = Diagnostic::new(Code::HeadingRead, sheet.whole());
                let told = told.with("key", Key::FiscalYear.code()).with("value", year.to_string());
                self.notes.push(told.with("raw", sheet.name.as_ref()));
                keys.push(KeptKey { key: Key::FiscalYear, content, sheet, place: crate::model::Place::Nowhere });
            }
        }
        Some(year)
    }

    fn closing_date(&mut self, keys: &mut Vec<KeptKey>, headings: &Headings, year: Option<FiscalYear>) {
        let Some(year) = year.filter(|_| !keys.iter().any(|kept| kept.key == Key::YearEnd)) else { return };
        let of_year = || headings.closings.iter().filter(|stated| stated.value.year() == year.year());
        let in_tables = of_year().filter(|stated| self.has_table(stated.sheet)).next();
        if let Some(stated) = in_tables.or_else(|| of_year().next()) {
            if let Some(other) = of_year().find(|other| {
                other.value != stated.value && self.has_table(other.sheet) == self.has_table(stated.sheet)
            }) {
                self.contradictory(Key::YearEnd, stated, other);
            }
            self.told_heading(Key::YearEnd, stated.value.to_string(), stated);
            keys.extend(self.key_of(Key::YearEnd, stated, stated.value.to_string()));
        }
    }

    fn unit(&mut self, keys: &mut Vec<KeptKey>, headings: &Headings) {
        let has_money = |sheet: usize| {
            self.tables.iter().any(|read| {
                read.entries.iter().any(|entry| entry.sheet == sheet)
                    || read.found.iter().any(|found| {
                        let line = self.lines.dictionary.get(found.line);
                        let is_money = line.is_some_and(|line| line.kind == LineKind::Money);
                        found.sheet == sheet && is_money && found.piece.is_filed()
                    })
            })
        };
        let mut stated: Vec<&Stated<Unit>> = headings.units.iter().filter(|stated| has_money(stated.sheet)).collect();
        if stated.is_empty() {
            stated = headings.units.iter().filter(|stated| !self.has_table(stated.sheet)).collect();
        }
        let by_key = keys.iter().find(|kept| kept.key == Key::Unit);
        if let Some(kept) = by_key {
            let unit = kept.content.text().replace(|letter: char| letter.is_whitespace(), "").parse().ok().and_then(Unit::from_factor);
            let shown = match kept.place.cell() {
                Some(cell) => format!("{}!{cell}", kept.sheet.name),
                None => self.layout.id.clone(),
            };
            if let Some(other) = stated.iter().find(|stated| unit.is_some_and(|unit| unit != stated.value)) {
                let told = self.contradiction(Key::Unit, *other, &shown, &kept.content.text());
                self.faults.push(told);
            }
            return;
        }
        let Some(first) = stated.first().copied() else { return };
        if let Some(other) = stated.iter().find(|other| other.value != first.value) {
            self.contradictory(Key::Unit, first, *other);
        }
        self.told_heading(Key::Unit, first.value.factor().to_string(), first);
        keys.extend(self.key_of(Key::Unit, first, first.value.factor().to_string()));
    }

    /// Keys that nothing says and that the layout has a default for.
    fn defaults(&mut self, keys: &mut Vec<KeptKey>) {
        for (key, source) in &self.layout.identification {
            let Some(default) = source.default.as_deref().filter(|_| !keys.iter().any(|kept| kept.key == *key)) else {
                continue;
            };
            keys.push(given(*key, default, self.book));
            let told = Diagnostic::new(Code::KeyPresumed, Location::File { path: Arc::clone(&self.book.path) });
            let told = told.with("key", key.code()).with("value", default);
            self.notes.push(told.with("layout", self.layout.id.as_str()));
        }
    }

    fn missing_keys(&mut self, keys: &[KeptKey]) {
        for key in [Key::InstitutionCode, Key::FiscalYear, Key::Unit] {
            if !keys.iter().any(|kept| kept.key == key) {
                let told = Diagnostic::new(Code::LayoutKeyMissing, Location::File { path: Arc::clone(&self.book.path) });
                self.faults.push(told.with("key", key.code()).with("layout", self.layout.id.as_str()));
            }
        }
    }

    /// Puts all that was found at its year; says how many lines have something in them.
    fn figures(&mut self, fiscal_year: FiscalYear, years: &[Option<YearWord>]) -> (FigureBuilder, usize) {
        let mut builder = FigureBuilder::default();
        let mut filed = BTreeSet::new();
        let mut passed: BTreeMap<usize, BTreeSet<i16>> = BTreeMap::new();
        let tables = std::mem::take(&mut self.tables);
        for (read, table) in tables.iter().zip(&self.layout.tables) {
            for found in &read.found {
                let back = match back_of(found.year, years.get(found.sheet).copied().flatten(), fiscal_year) {
                    Ok(back) => back,
                    Err(year) => {
                        passed.entry(found.sheet).or_default().insert(year);
                        continue;
                    }
                };
                if found.piece.is_filed() {
                    filed.insert(found.line);
                }
                self.put(found, back, &mut builder);
            }
            let mut dated = Vec::with_capacity(read.entries.len());
            for entry in &read.entries {
                match back_of(entry.year, years.get(entry.sheet).copied().flatten(), fiscal_year) {
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
                filed.insert(found.key.line);
                builder.push(found.key, found.figure);
            }
        }
        for (rank, years) in passed {
            let Some(grid) = self.book.grids.get(rank) else { continue };
            let years: Vec<Arg> = years.into_iter().map(|year| Arg::from(year.to_string())).collect();
            let told = Diagnostic::new(Code::SheetOfOtherYear, grid.sheet.whole());
            self.notes.push(told.with("sheet", grid.sheet.name.as_ref()).with("years", years));
        }
        self.tables = tables;
        (builder, filed.len())
    }

    fn put(&self, found: &Found, back: u8, builder: &mut FigureBuilder) {
        let Some(line) = self.lines.dictionary.get(found.line) else { return };
        let Some(grid) = self.book.grids.get(found.sheet) else { return };
        let branch = found.branch.or_else(|| self.branch_of(found.sheet));
        let slot = Slot::new(line, branch, back);
        match &found.piece {
            Piece::Cell { content, row, column } if !content.is_blank() => {
                builder.read(slot, content, &grid.sheet, *row, *column, self.lines.dictionary);
            }
            // A branch column beside a line that is not asked by branch is no empty place.
            Piece::Cell { row, column, .. } if branch.is_none() || line.by_branch => {
                builder.empty(slot.key, &grid.sheet, *row, *column);
            }
            Piece::Cell { .. } => {}
            Piece::Figure(figure) => builder.push(FigureKey { back, branch, ..slot.key }, figure.clone()),
        }
    }

    fn branch_of(&self, sheet: usize) -> Option<Branch> {
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
    fn near_labels(&mut self) {
        const MOST: usize = 400;
        let found: BTreeSet<_> = self.tables.iter().flat_map(|read| &read.found).map(|found| found.line).collect();
        let mut wanted: Vec<(String, &str)> = Vec::new();
        for line in self.lines.dictionary.lines().iter().filter(|line| !found.contains(&line.id)) {
            let labels = line.label.iter().map(|(_, label)| label).chain(line.aliases.iter().map(String::as_str));
            wanted.extend(labels.map(|label| (label.to_owned(), line.code.as_str())));
        }
        let is_by_label = |table: &&LayoutTable| table.by == FindBy::Label;
        let tables = self.tables.iter().zip(&self.layout.tables).filter(|(_, table)| is_by_label(table));
        let mut told = Vec::new();
        for unknown in tables.flat_map(|(read, _)| &read.unknown).filter(|unknown| !unknown.label.is_empty()).take(MOST) {
            let Some(near) = nearest(&unknown.label, wanted.iter().map(|(label, _)| label.as_str())) else { continue };
            let Some((_, line)) = wanted.iter().find(|(label, _)| label == near) else { continue };
            let Some(grid) = self.book.grids.get(unknown.sheet) else { continue };
            let at = grid.sheet.cell(unknown.row, unknown.column, unknown.label.as_str().into());
            let near = Diagnostic::new(Code::LabelNear, at).with("raw", unknown.label.as_str()).with("label", near);
            told.push(near.with("line", *line));
        }
        self.notes.extend(told);
    }

    fn key_of<T>(&self, key: Key, stated: &Stated<T>, value: String) -> Option<KeptKey> {
        let sheet = self.book.grids.get(stated.sheet)?.sheet.clone();
        let place = sheet.place(stated.row, stated.column);
        Some(KeptKey { key, content: Content::Text(value.into()), sheet, place })
    }

    fn told_heading<T>(&mut self, key: Key, value: String, stated: &Stated<T>) {
        let Some(grid) = self.book.grids.get(stated.sheet) else { return };
        let at = grid.sheet.cell(stated.row, stated.column, stated.raw.clone());
        let told = Diagnostic::new(Code::HeadingRead, at).with("key", key.code()).with("value", value);
        self.notes.push(told.with("raw", stated.raw.as_ref()));
    }

    fn contradictory<T, U>(&mut self, key: Key, first: &Stated<T>, second: &Stated<U>) {
        let told = self.contradiction(key, second, &self.shown(first), &first.raw);
        self.faults.push(told);
    }

    /// Two statements that contradict each other, told at one of them.
    fn contradiction<T>(&self, key: Key, at: &Stated<T>, other: &str, other_raw: &str) -> Diagnostic {
        let location = self.book.grids.get(at.sheet).map_or_else(
            || Location::File { path: Arc::clone(&self.book.path) },
            |grid| grid.sheet.cell(at.row, at.column, at.raw.clone()),
        );
        Diagnostic::new(Code::HeadingContradictory, location)
            .with("key", key.code())
            .with("first", other)
            .with("second", self.shown(at))
            .with("first_raw", other_raw)
            .with("second_raw", at.raw.as_ref())
    }

    fn shown<T>(&self, stated: &Stated<T>) -> String {
        let place = self.book.grids.get(stated.sheet).map(|grid| grid.sheet.place(stated.row, stated.column));
        let cell = place.as_ref().and_then(crate::model::Place::cell).unwrap_or_default();
        format!("{}!{cell}", place.as_ref().and_then(crate::model::Place::sheet).unwrap_or_default())
    }
}

fn stated<T>(value: T, sheet: usize, row: u32, column: u32, raw: &str) -> Stated<T> {
    Stated { value, sheet, row, column, raw: raw.into() }
}

fn with<T, U>(stated: &Stated<T>, value: U) -> Stated<U> {
    Stated { value, sheet: stated.sheet, row: stated.row, column: stated.column, raw: stated.raw.clone() }
}

/// What stands in the gaps of a sheet's name, where a table is in such a sheet.
pub(super) fn gaps_of(patterns: &[Pattern], name: &str) -> Option<Gaps> {
    if patterns.is_empty() {
        return Some(Gaps::default());
    }
    patterns.iter().find_map(|pattern| pattern.find(name))
}

/// The only year in the name of a sheet.
fn year_in(name: &str) -> Option<YearWord> {
    let all = crate::dictionary::words(name);
    let mut years = all
        .iter()
        .filter(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
        .filter_map(|word| word.parse().ok().and_then(FiscalYear::new));
    let first = years.next()?;
    years.next().is_none().then_some(YearWord::Calendar(first.year()))
}

/// How many years before the fiscal year a value is; the calendar year where that is none of those of a submission.
fn back_of(of_value: Option<YearWord>, of_sheet: Option<YearWord>, fiscal_year: FiscalYear) -> Result<u8, i16> {
    let fiscal_year = fiscal_year.year();
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
