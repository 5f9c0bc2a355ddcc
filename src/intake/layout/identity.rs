//! Who a workbook of an institution's own form speaks for, of which year, in which unit.
//!
//! In: the headings and labels of its sheets, and what the layout says. Out: the keys of an identification, each with the cell that
//! says it. Never: a choice between two headings that contradict each other; the workbook is rejected, and both are told.

use std::sync::Arc;

use jiff::civil::Date;

use super::super::cell::Content;
use super::super::sheet::KeptKey;
use super::super::value::{day_of, raw_of};
use super::apply::Applier;
use super::keys::{COVER_ROWS, by_layout, by_usual_names, given};
use super::{Stated, heading};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::{Key, YearWord};
use crate::model::{FiscalYear, LineKind, Place, Unit};

/// What the headings of the workbook state.
#[derive(Debug, Default)]
pub(super) struct Headings {
    closings: Vec<Stated<Date>>,
    years: Vec<Stated<FiscalYear>>,
    units: Vec<Stated<Unit>>,
}

impl Applier<'_, '_> {
    pub(super) fn headings(&self) -> Headings {
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

    /// The keys that the layout, a sheet of that name or the usual names of keys say.
    pub(super) fn keys(&self) -> Vec<KeptKey> {
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
    pub(super) fn years_beside_labels(&self, keys: &mut Vec<KeptKey>, headings: &mut Headings) {
        let said_by_layout = |key| self.layout.source_of(key).is_some_and(|source| source.default.is_none());
        keys.retain(|kept| {
            let rank = self.book.grids.iter().position(|grid| grid.sheet.name == kept.sheet.name);
            let Some(rank) = rank.filter(|rank| self.has_table(*rank) && !said_by_layout(kept.key)) else {
                return true;
            };
            let Place::Cell { row, column, .. } = kept.place else { return true };
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
    pub(super) fn sheet_years(&mut self, headings: &Headings) -> Vec<Option<YearWord>> {
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
                } else if let Some(YearWord::Calendar(year)) =
                    of_name.filter(|year| *year != YearWord::Calendar(first.value))
                {
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
    pub(super) fn fiscal_year(
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
        let by_closing =
            closing.and_then(|kept| Some((day_of(&kept.content)?, kept.sheet.clone(), kept.place.clone())));
        if let Some((date, sheet, place)) = by_closing {
            let year = FiscalYear::new(date.year())?;
            let content = Content::Text(year.to_string().into());
            keys.push(KeptKey { key: Key::FiscalYear, content, heading: None, sheet, place });
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
        let place = if let Some(stated) = stated {
            let is_closing = headings.closings.iter().any(|closing| {
                (closing.sheet, closing.row, closing.column) == (stated.sheet, stated.row, stated.column)
            });
            // A closing date is told as such.
            if !is_closing {
                self.told_heading(Key::FiscalYear, &year.to_string(), &stated);
            }
            sheet.place(stated.row, stated.column)
        } else {
            // The name of the sheet says it.
            let told = Diagnostic::new(Code::HeadingRead, sheet.whole());
            let told = told.with("key", Key::FiscalYear.label()).with("value", year.to_string());
            self.notes.push(told.with("raw", sheet.name.as_ref()).with("code", Key::FiscalYear.code()));
            Place::Nowhere
        };
        keys.push(KeptKey { key: Key::FiscalYear, content, heading: None, sheet, place });
        Some(year)
    }

    pub(super) fn closing_date(&mut self, keys: &mut Vec<KeptKey>, headings: &Headings, year: Option<FiscalYear>) {
        let Some(year) = year.filter(|_| !keys.iter().any(|kept| kept.key == Key::YearEnd)) else { return };
        let of_year = || headings.closings.iter().filter(|stated| stated.value.year() == year.year());
        let in_tables = of_year().find(|stated| self.has_table(stated.sheet));
        if let Some(stated) = in_tables.or_else(|| of_year().next()) {
            if let Some(other) = of_year().find(|other| {
                other.value != stated.value && self.has_table(other.sheet) == self.has_table(stated.sheet)
            }) {
                self.contradictory(Key::YearEnd, stated, other);
            }
            self.told_heading(Key::YearEnd, &stated.value.to_string(), stated);
            keys.extend(self.key_of(Key::YearEnd, stated, stated.value.to_string()));
        }
    }

    pub(super) fn unit(&mut self, keys: &mut Vec<KeptKey>, headings: &Headings) {
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
            let unit = kept
                .content
                .text()
                .replace(|letter: char| letter.is_whitespace(), "")
                .parse()
                .ok()
                .and_then(Unit::from_factor);
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
        self.told_heading(Key::Unit, &first.value.factor().to_string(), first);
        keys.extend(self.key_of(Key::Unit, first, first.value.factor().to_string()));
    }

    /// Keys that nothing says and that the layout has a default for.
    pub(super) fn defaults(&mut self, keys: &mut Vec<KeptKey>) {
        for (key, source) in &self.layout.identification {
            let Some(default) = source.default.as_deref().filter(|_| !keys.iter().any(|kept| kept.key == *key)) else {
                continue;
            };
            keys.push(given(*key, default, self.book));
            let told = Diagnostic::new(Code::KeyPresumed, Location::File { path: Arc::clone(&self.book.path) });
            let told = told.with("key", key.label()).with("value", key.shown(default));
            self.notes.push(told.with("layout", self.layout.named()));
        }
    }

    pub(super) fn missing_keys(&mut self, keys: &[KeptKey]) {
        for key in [Key::InstitutionCode, Key::FiscalYear, Key::Unit] {
            if !keys.iter().any(|kept| kept.key == key) {
                let told =
                    Diagnostic::new(Code::LayoutKeyMissing, Location::File { path: Arc::clone(&self.book.path) });
                self.faults
                    .push(told.with("key", key.label()).with("code", key.code()).with("layout", self.layout.named()));
            }
        }
    }

    /// Puts all that was found at its year; says how many lines have something in them.
    fn key_of<T>(&self, key: Key, stated: &Stated<T>, value: String) -> Option<KeptKey> {
        let sheet = self.book.grids.get(stated.sheet)?.sheet.clone();
        let place = sheet.place(stated.row, stated.column);
        let heading = Some(stated.raw.clone());
        Some(KeptKey { key, content: Content::Text(value.into()), heading, sheet, place })
    }

    fn told_heading<T>(&mut self, key: Key, value: &str, stated: &Stated<T>) {
        let Some(grid) = self.book.grids.get(stated.sheet) else { return };
        let at = grid.sheet.cell(stated.row, stated.column, stated.raw.clone());
        let told = Diagnostic::new(Code::HeadingRead, at).with("key", key.label()).with("value", key.shown(value));
        self.notes.push(told.with("raw", stated.raw.as_ref()).with("code", key.code()));
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
            .with("key", key.label())
            .with("code", key.code())
            .with("first", other)
            .with("second", self.shown(at))
            .with("first_raw", other_raw)
            .with("second_raw", at.raw.as_ref())
    }

    fn shown<T>(&self, stated: &Stated<T>) -> String {
        let place = self.book.grids.get(stated.sheet).map(|grid| grid.sheet.place(stated.row, stated.column));
        let cell = place.as_ref().and_then(Place::cell).unwrap_or_default();
        format!("{}!{cell}", place.as_ref().and_then(Place::sheet).unwrap_or_default())
    }
}

fn stated<T>(value: T, sheet: usize, row: u32, column: u32, raw: &str) -> Stated<T> {
    Stated { value, sheet, row, column, raw: raw.into() }
}

fn with<T, U>(stated: &Stated<T>, value: U) -> Stated<U> {
    Stated { value, sheet: stated.sheet, row: stated.row, column: stated.column, raw: stated.raw.clone() }
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
