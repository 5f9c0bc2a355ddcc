//! The identification of a workbook of an institution's own form.
//!
//! In: the sheets of a workbook and what a layout says of its keys. Out: keys with the cells that hold them. Never: an
//! institution, a year or a unit that nothing in the workbook or the layout says.

use super::super::cell::{Content, trim};
use super::super::figures::Sheet;
use super::super::sheet::KeptKey;
use super::apply::Book;
use super::grid::Grid;
use crate::dictionary::{CellName, Headers, Key, KeySource, fold};
use crate::model::Place;

/// How far right of its label a value may stand: a label merged over some columns has it a little farther.
const FARTHEST: u32 = 4;

/// The rows of a sheet without a table in which keys are sought.
pub(super) const COVER_ROWS: u32 = 60;

/// The keys that a sheet states by the usual names, in the rows before `until`: "Code OPS | XA-CNSS", "Exercice : 2023".
pub(super) fn by_usual_names(grid: &Grid, until: u32) -> Vec<KeptKey> {
    labelled(grid, until, |text| Headers::embedded().key(text))
}

/// The keys beside labels, in the rows before `until`.
fn labelled(grid: &Grid, until: u32, key_of: impl Fn(&str) -> Option<Key>) -> Vec<KeptKey> {
    let mut keys = Vec::new();
    for row in grid.rows.iter().take_while(|row| row.number < until) {
        for (column, text) in row.texts() {
            if let Some(key) = key_of(text) {
                if let Some((row, column, content)) = beside(grid, row.number, column, &key_of) {
                    let place = grid.sheet.place(row, column);
                    keys.push(KeptKey { key, content, heading: None, sheet: grid.sheet.clone(), place });
                }
            } else if let Some((label, value)) = text.split_once(':')
                && let Some(key) = key_of(label)
                && !trim(value).is_empty()
            {
                let content = Content::Text(trim(value).to_owned().into());
                let place = grid.sheet.place(row.number, column);
                keys.push(KeptKey { key, content, heading: None, sheet: grid.sheet.clone(), place });
            }
        }
    }
    keys
}

/// The cell right of a label, else the one below it, unless it is a label itself.
fn beside(
    grid: &Grid,
    row: u32,
    column: u32,
    key_of: &impl Fn(&str) -> Option<Key>,
) -> Option<(u32, u32, Content<'static>)> {
    let is_label = |content: &Content<'_>| matches!(content, Content::Text(text) if key_of(text).is_some());
    let right = grid
        .row(row)
        .and_then(|row| row.cells.iter().find(|cell| cell.column > column))
        .filter(|cell| cell.column <= column + FARTHEST);
    match right {
        Some(cell) if is_label(&cell.content) => None,
        Some(cell) => Some((row, cell.column, cell.content.clone())),
        None => {
            let below = grid.cell(row.checked_add(1)?, column)?;
            (!is_label(&below.content)).then(|| (row + 1, column, below.content.clone()))
        }
    }
}

/// The key that a layout says where to find, if it is there; `None` too where the layout only has a default for it.
pub(super) fn by_layout(key: Key, source: &KeySource, book: &Book, until: impl Fn(usize) -> u32) -> Vec<KeptKey> {
    if let Some(value) = &source.value {
        return vec![given(key, value, book)];
    }
    let named = source.name.as_deref().and_then(|name| book.cell_of_name(name));
    for cell in source.cell.iter().chain(&named) {
        if let Some(kept) = at(key, cell, book) {
            return vec![kept];
        }
    }
    let labels: Vec<String> = source.labels.iter().map(|label| fold(label)).collect();
    let key_of = |text: &str| labels.contains(&fold(text)).then_some(key);
    if labels.is_empty() {
        return Vec::new();
    }
    book.grids.iter().enumerate().flat_map(|(rank, grid)| labelled(grid, until(rank), key_of)).collect()
}

fn at(key: Key, cell: &CellName, book: &Book) -> Option<KeptKey> {
    let (grid, found) = book.cell(cell)?;
    let place = grid.sheet.place(cell.row, cell.column);
    Some(KeptKey { key, content: found.clone(), heading: None, sheet: grid.sheet.clone(), place })
}

/// A key that the layout itself gives.
pub(super) fn given(key: Key, value: &str, book: &Book) -> KeptKey {
    let sheet = Sheet { path: std::sync::Arc::clone(&book.path), name: std::sync::Arc::from("") };
    KeptKey { key, content: Content::Text(value.to_owned().into()), heading: None, sheet, place: Place::Nowhere }
}
