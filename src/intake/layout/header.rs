//! The header of a table: which row it is, what its columns hold.
//!
//! In: a grid, a row of it, what the layout says of columns. Out: the columns that name lines and those that hold values,
//! each with year, branch and side. Never: a column whose header says more than is understood ("Brut", "Budget 2023").
//!
//! A header may have up to five rows: the one that names the key column, two above it (branches, groups) and two below it
//! (years). A cell of an upper row applies to the columns on its right until the next cell of its row, or as far as it is
//! merged where the format tells that.

use std::collections::BTreeSet;

use super::super::cell::Content;
use super::grid::{Grid, GridRow};
use super::heading::{HeaderWord, unit};
use crate::dictionary::{
    Column, ColumnPlace, FindBy, Gaps, Headers, LayoutTable, Only, Pattern, Phrase, Side, YearWord,
};
use crate::model::Branch;

/// How many rows above or below the one with the key's header may belong to it.
const MORE_ROWS: u32 = 2;

/// A column that holds values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ValueColumn {
    pub(super) column: u32,
    pub(super) year: Option<YearWord>,
    pub(super) branch: Option<Branch>,
    pub(super) side: Side,
    /// Of which lines it has values; none: of all.
    pub(super) only: Option<Only>,
}

/// Columns that stand together: labels or accounts on the left, their values on the right.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Area {
    /// The first column in which lines may be named.
    pub(super) start: u32,
    /// The column that the header names for it.
    pub(super) key: Option<u32>,
    pub(super) values: Vec<ValueColumn>,
}

/// The lowest cell of a column's header, with all that stands over the column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HeaderCell {
    pub(super) row: u32,
    pub(super) column: u32,
    pub(super) text: String,
}

/// The columns of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct TableHeader {
    pub(super) areas: Vec<Area>,
    /// The column that names the branch of a row.
    pub(super) branch_key: Option<u32>,
    /// Columns with a header that is not understood.
    pub(super) unknown: Vec<HeaderCell>,
    /// Value columns of which another says the same; they are not among the areas.
    pub(super) doubled: Vec<HeaderCell>,
    /// Calendar years over value columns, with the cells that say them.
    pub(super) years: Vec<(i16, HeaderCell)>,
    /// The first row behind the header.
    pub(super) next_row: u32,
    /// The first row of the header.
    pub(super) first_row: u32,
}

/// The header that begins around a row, if there is one. `is_label` says whether a text names a line; such a row is no header.
pub(super) fn find(table: &LayoutTable, grid: &Grid, row: &GridRow, is_again: bool) -> Option<TableHeader> {
    let finder = Finder { table, grid };
    finder.find(row, is_again)
}

/// The columns of a table whose layout names all of them by letter.
pub(super) fn by_letters(table: &LayoutTable) -> Option<TableHeader> {
    let Some(ColumnPlace::Letter(key)) = table.key else { return None };
    let mut values = Vec::with_capacity(table.columns.len());
    for column in &table.columns {
        let ColumnPlace::Letter(letter) = column.place else { return None };
        let year = column.back.map(YearWord::Back);
        values.push(ValueColumn { column: letter, year, branch: column.branch, side: column.side, only: column.only });
    }
    if values.is_empty() {
        return None;
    }
    let branch_key = match table.branch_key {
        Some(ColumnPlace::Letter(letter)) => Some(letter),
        Some(ColumnPlace::Header(_)) => return None,
        None => None,
    };
    values.sort_by_key(|value| value.column);
    Some(TableHeader { areas: vec![Area { start: key, key: Some(key), values }], branch_key, ..TableHeader::default() })
}

struct Finder<'a> {
    table: &'a LayoutTable,
    grid: &'a Grid,
}

/// A row of a header that is being put together.
struct HeaderRow<'a> {
    row: &'a GridRow,
    /// Whether its cells apply to the empty ones on their right.
    extends: bool,
}

/// What stands over a column, from the top.
type Path = Vec<(String, HeaderWord)>;

impl Finder<'_> {
    fn find(&self, row: &GridRow, is_again: bool) -> Option<TableHeader> {
        let keys = self.key_cells(row);
        let needs_key = matches!(self.table.by, FindBy::Account | FindBy::Code) && self.key_letter().is_none();
        if keys.is_empty() && (needs_key || !row.cells.iter().any(|cell| self.is_value_word(&cell.content.text()))) {
            return None;
        }
        if is_again && keys.is_empty() {
            return None;
        }
        let from = keys.first().copied().or(self.key_letter());
        let mut rows = self.upper_rows(row, from);
        let first_row = rows.first().map_or(row.number, |upper| upper.row.number);
        let lower = self.lower_rows(row, &keys, from);
        let last = lower.last().map_or(row.number, |lower| lower.row.number);
        rows.push(HeaderRow { row, extends: !lower.is_empty() });
        rows.extend(lower);
        if let Some(last) = rows.last_mut() {
            last.extends = false;
        }
        let header = self.columns(&rows, &keys);
        header.areas.iter().any(|area| !area.values.is_empty()).then_some(TableHeader {
            next_row: last.saturating_add(1),
            first_row,
            ..header
        })
    }

    fn key_letter(&self) -> Option<u32> {
        match self.table.key {
            Some(ColumnPlace::Letter(letter)) => Some(letter),
            _ => None,
        }
    }

    /// The columns of a row whose header is that of a key column.
    fn key_cells(&self, row: &GridRow) -> Vec<u32> {
        row.texts().filter(|(_, text)| is_key(self.table, text)).map(|(column, _)| column).collect()
    }

    /// Whether a cell's text could stand over a value column.
    fn is_value_word(&self, text: &str) -> bool {
        let said = HeaderWord::of(text);
        said.is_known() || self.is_of_layout(text, &said)
    }

    /// Whether a text fits a part of a header that the layout names.
    fn is_of_layout(&self, text: &str, said: &HeaderWord) -> bool {
        self.table.columns.iter().any(|column| match &column.place {
            ColumnPlace::Header(headers) => headers.iter().flatten().any(|part| fits(part, text, said).is_some()),
            ColumnPlace::Letter(_) => false,
        })
    }

    /// Rows directly above that belong to the header: they name a branch, a year or a part of the layout's headers, or
    /// have several cells over the values, whose meaning must not be missed.
    fn upper_rows(&self, row: &GridRow, from: Option<u32>) -> Vec<HeaderRow<'_>> {
        let mut rows = Vec::new();
        for above in 1..=MORE_ROWS {
            let Some(upper) = row.number.checked_sub(above).and_then(|number| self.grid.row(number)) else { break };
            let over_values: Vec<String> = upper
                .cells
                .iter()
                .filter(|cell| from.is_none_or(|from| cell.column > from))
                .map(|cell| cell.content.text().into_owned())
                .filter(|text| unit(text).is_none())
                .collect();
            let known = over_values.iter().filter(|text| self.is_value_word(text)).count();
            if known == 0 && over_values.len() < 2 {
                break;
            }
            rows.push(HeaderRow { row: upper, extends: true });
        }
        rows.reverse();
        rows
    }

    /// Rows directly below that belong to the header: nothing stands in their key columns, and what stands in the others
    /// is words for values.
    fn lower_rows(&self, row: &GridRow, keys: &[u32], from: Option<u32>) -> Vec<HeaderRow<'_>> {
        let mut rows = Vec::new();
        for below in 1..=MORE_ROWS {
            let Some(lower) = row.number.checked_add(below).and_then(|number| self.grid.row(number)) else { break };
            let is_over_values = lower.cells.iter().all(|cell| from.is_none_or(|from| cell.column > from));
            let names_line = keys.iter().any(|key| lower.cell(*key).is_some());
            let is_words = lower.cells.iter().all(|cell| match &cell.content {
                Content::Text(_) => true,
                content => HeaderWord::of(&content.text()).is_known(),
            });
            let known = lower.cells.iter().filter(|cell| self.is_value_word(&cell.content.text())).count();
            let has_key = !self.key_cells(lower).is_empty();
            if !is_over_values || names_line || has_key || !is_words || known == 0 {
                break;
            }
            rows.push(HeaderRow { row: lower, extends: true });
        }
        rows
    }

    fn columns(&self, rows: &[HeaderRow<'_>], keys: &[u32]) -> TableHeader {
        let columns: BTreeSet<u32> = rows.iter().flat_map(|row| row.row.cells.iter().map(|cell| cell.column)).collect();
        let mut header = TableHeader::default();
        let mut area = Area::default();
        let mut last_value: Option<u32> = None;
        for column in columns {
            if keys.contains(&column) {
                if area.values.is_empty() {
                    // Left of the first key stand numbers and notes of lines.
                    if area.key.is_some() {
                        area.start = column;
                    }
                } else {
                    header.areas.push(std::mem::take(&mut area));
                    area.start = column;
                }
                area.key.get_or_insert(column);
                last_value = None;
                continue;
            }
            let path = self.path(rows, keys, column);
            let Some(shown) = shown(rows, &path, column) else { continue };
            if self.is_branch_key(&path) {
                header.branch_key = Some(column);
                continue;
            }
            let Some(value) = self.value_column(column, &path) else {
                let names = |text: &str| {
                    matches!(Headers::embedded().column(text), Some(Column::Label | Column::Ignored | Column::Code))
                };
                let is_left = area.values.is_empty() && area.key.is_none();
                if self.key_letter() != Some(column) && !is_left && !path.iter().any(|(text, _)| names(text)) {
                    header.unknown.push(shown);
                }
                continue;
            };
            let says_same = |other: &ValueColumn| {
                (other.year, other.branch, other.side, other.only) == (value.year, value.branch, value.side, value.only)
            };
            if area.values.iter().any(says_same) {
                let has_gap = last_value.is_some_and(|last| last + 1 < column);
                if has_gap && self.table.by != FindBy::Account {
                    let start = last_value.map_or(column, |last| last + 1);
                    header.areas.push(std::mem::replace(&mut area, Area { start, ..Area::default() }));
                } else {
                    header.doubled.push(shown);
                    continue;
                }
            }
            last_value = Some(column);
            if let Some(YearWord::Calendar(year)) = value.year {
                header.years.push((year, shown));
            }
            area.values.push(value);
        }
        header.areas.push(area);
        for area in header.areas.iter_mut().filter(|area| area.key.is_none()) {
            // Without a header for labels, they stand in a column before the values.
            let start = area.start;
            area.values.retain(|value| value.column > start || self.key_letter().is_some());
        }
        header.areas.retain(|area| !area.values.is_empty());
        if let (Some(letter), [only]) = (self.key_letter(), header.areas.as_mut_slice()) {
            only.start = letter;
            only.key = Some(letter);
        }
        header
    }

    /// What stands over a column, from the top.
    fn path(&self, rows: &[HeaderRow<'_>], keys: &[u32], column: u32) -> Path {
        let mut path: Path = Vec::with_capacity(rows.len());
        for row in rows {
            let text = match row.row.cell(column) {
                Some(cell) => Some(cell.content.text().into_owned()),
                None if row.extends => self.cell_on_left(row.row, keys, column),
                None => None,
            };
            if let Some(text) = text.filter(|text| path.last().is_none_or(|(last, _)| last != text)) {
                let said = HeaderWord::of(&text);
                path.push((text, said));
            }
        }
        path
    }

    /// The cell on the left in the same row that applies to an empty one.
    fn cell_on_left(&self, row: &GridRow, keys: &[u32], column: u32) -> Option<String> {
        let left = row.cells.iter().rev().find(|cell| cell.column < column)?;
        let has_key_between = keys.iter().any(|key| (left.column..column).contains(key));
        let is_left_of_all = keys.iter().min().is_some_and(|first| left.column < *first);
        if has_key_between || is_left_of_all {
            return None;
        }
        let covers = |merged: &&super::grid::Merged| {
            (merged.first.0..=merged.last.0).contains(&row.number)
                && (merged.first.1..=merged.last.1).contains(&left.column)
        };
        let reaches =
            match self.grid.merged.iter().find(covers) {
                Some(merged) => merged.last.1 >= column,
                // A cell that is not merged in a row in which others are speaks for itself alone.
                None => !self.grid.merged.iter().any(|merged| {
                    merged.first.1 < merged.last.1 && (merged.first.0..=merged.last.0).contains(&row.number)
                }),
            };
        reaches.then(|| left.content.text().into_owned())
    }

    fn is_branch_key(&self, path: &Path) -> bool {
        match &self.table.branch_key {
            Some(ColumnPlace::Header(headers)) => headers.iter().any(|parts| along(parts, path).is_some()),
            _ => false,
        }
    }

    /// What the values of a column are, if its header is understood to the last word.
    fn value_column(&self, column: u32, path: &Path) -> Option<ValueColumn> {
        let mut year = None;
        let mut branch = None;
        // The lowest word counts: under "2023" and "2022" of two tables, its own.
        for (_, said) in path.iter().rev() {
            year = year.or(said.year);
            branch = branch.or(said.branch);
        }
        for of_layout in &self.table.columns {
            let gaps = match &of_layout.place {
                ColumnPlace::Letter(letter) if *letter == column => Gaps::default(),
                ColumnPlace::Letter(_) => continue,
                ColumnPlace::Header(headers) => match headers.iter().find_map(|parts| along(parts, path)) {
                    Some(gaps) => gaps,
                    None => continue,
                },
            };
            return Some(ValueColumn {
                column,
                year: of_layout.back.map(YearWord::Back).or(gaps.year).or(year),
                branch: of_layout.branch.or(gaps.branch).or(branch),
                side: of_layout.side,
                only: of_layout.only,
            });
        }
        let has_letters = self.table.columns.iter().any(|column| matches!(column.place, ColumnPlace::Letter(_)));
        let is_plain = !path.is_empty() && path.iter().all(|(text, said)| said.is_known() || unit(text).is_some());
        (is_plain && !has_letters && self.table.by != FindBy::Account).then_some(ValueColumn {
            column,
            year,
            branch,
            side: Side::Value,
            only: None,
        })
    }
}

/// What stands over a column, as it is shown: "Mouvements / Débit".
fn shown(rows: &[HeaderRow<'_>], path: &Path, column: u32) -> Option<HeaderCell> {
    let row = rows.iter().rev().find(|row| row.row.cell(column).is_some()).map(|row| row.row.number)?;
    let texts: Vec<&str> = path.iter().map(|(text, _)| text.as_str()).collect();
    (!texts.is_empty()).then(|| HeaderCell { row, column, text: texts.join(" / ") })
}

/// Whether a text is the header of a table's key column.
fn is_key(table: &LayoutTable, text: &str) -> bool {
    match &table.key {
        Some(ColumnPlace::Header(headers)) => {
            let said = HeaderWord::of(text);
            headers.iter().any(|parts| matches!(parts.as_slice(), [part] if fits(part, text, &said).is_some()))
        }
        Some(ColumnPlace::Letter(_)) => false,
        None => match table.by {
            FindBy::Account => Headers::embedded().is_phrase(text, Phrase::Account),
            FindBy::Code => Headers::embedded().column(text) == Some(Column::Code),
            _ => Headers::embedded().column(text) == Some(Column::Label),
        },
    }
}

/// What stands in the gaps of a pattern that fits a header's text, with its year and unit or without them.
fn fits(part: &Pattern, text: &str, said: &HeaderWord) -> Option<Gaps> {
    part.find(text).or_else(|| part.find(&said.base).filter(|_| !said.base.is_empty()))
}

/// Fits the parts of a layout's header to what stands over a column. Words that are understood by themselves (years,
/// branches) may stand between; a word that is not must be a part.
fn along(parts: &[Pattern], path: &Path) -> Option<Gaps> {
    let mut parts = parts.iter().peekable();
    let mut all = Gaps::default();
    for (text, said) in path {
        if let Some(gaps) = parts.peek().and_then(|part| fits(part, text, said)) {
            parts.next();
            all = Gaps { year: gaps.year.or(all.year), branch: gaps.branch.or(all.branch) };
        } else if !said.is_known() && unit(text).is_none() {
            return None;
        }
    }
    parts.next().is_none().then_some(all)
}
