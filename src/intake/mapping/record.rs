//! The mapping of a submission of the template's form, or of the rows of a wide table.
//!
//! In: the rows of sheets, beside the reader that takes figures from them. Out: a [`Mapping`] of the workbook's own submission and
//! one per row of a wide table. Never: a second reading; what is shown is what was taken.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::super::cell::Cell;
use super::super::figures::{FigureBuilder, Sheet};
use super::super::sheet::{KeptKey, Lines};
use super::super::value::raw_of;
use super::{
    Form, LackingLine, MOST_UNUSED, MappedFigure, MappedHeader, MappedKey, MappedSheet, Mapping, SheetUse, UnusedCell,
    looks_like_figure,
};
use crate::dictionary::{Dictionary, SuppliedBy};
use crate::model::{Figure, FigureKey, LineId};

/// What the rows of a file's sheets are seen to be, while they are read.
#[derive(Debug, Default)]
pub(in super::super) struct Recorder {
    sheets: Vec<MappedSheet>,
    headers: Vec<MappedHeader>,
    unused: Unused,
    /// Cells that were not used of the rows of wide tables, by the rank of the row among all of them.
    rows: BTreeMap<usize, Unused>,
    /// How many rows of wide tables the sheet has so far.
    wide: usize,
    /// How many figures stood in the builder when the sheet began.
    before: usize,
}

#[derive(Debug, Clone, Default)]
struct Unused {
    cells: Vec<UnusedCell>,
    beyond: usize,
}

/// What a row was read as.
pub(in super::super) enum RowUse {
    /// The header of a table.
    Header(MappedHeader),
    /// A row of a wide table by its rank among all of them, with the columns that are used.
    Wide(usize, BTreeSet<u32>),
    /// A row of which these columns are used.
    Used(BTreeSet<u32>),
}

/// A key with the cell that says it and a row's figures, before those that stand twice are merged.
#[derive(Debug, Default)]
pub(in super::super) struct MappedRow {
    pub(in super::super) keys: Vec<MappedKey>,
    pub(in super::super) figures: Vec<(FigureKey, Figure)>,
}

impl Recorder {
    /// Notes a row.
    pub(in super::super) fn row(&mut self, sheet: &Sheet, row: u32, cells: &[Cell<'_>], usage: RowUse) {
        let (used, unused) = match usage {
            RowUse::Header(header) => {
                self.headers.push(header);
                return;
            }
            RowUse::Wide(rank, used) => {
                let known = self.rows.len();
                let unused = self.rows.entry(rank).or_default();
                self.wide += usize::from(known <= rank);
                (used, unused)
            }
            RowUse::Used(used) => (used, &mut self.unused),
        };
        for (at, cell) in cells.iter().enumerate() {
            if used.contains(&cell.column) || !looks_like_figure(&cell.content) {
                continue;
            }
            if unused.cells.len() == MOST_UNUSED {
                unused.beyond += 1;
                continue;
            }
            let left = cells.iter().take(at).filter(|left| !looks_like_figure(&left.content));
            let label: Vec<String> =
                left.map(|left| left.content.text().into_owned()).filter(|t| !t.is_empty()).collect();
            unused.cells.push(UnusedCell {
                place: sheet.place(row, cell.column),
                raw: raw_of(&cell.content),
                label: label.join(" "),
            });
        }
    }

    /// Ends a sheet. `figures` is how many stand in the builder now.
    pub(in super::super) fn sheet(&mut self, name: &Arc<str>, usage: SheetUse, figures: usize) {
        let read = figures.saturating_sub(self.before);
        let usage = match usage {
            SheetUse::Wide(_) => SheetUse::Wide(std::mem::take(&mut self.wide)),
            SheetUse::Read(_) if read == 0 => SheetUse::NoLine,
            SheetUse::Read(_) => SheetUse::Read(read),
            other => other,
        };
        self.before = figures;
        self.sheets.push(MappedSheet {
            name: Arc::clone(name),
            is_hidden: false,
            year: None,
            branch: None,
            usage,
            headers: std::mem::take(&mut self.headers),
        });
    }

    /// Says which sheets are hidden.
    pub(in super::super) fn hidden(&mut self, is_hidden: impl Fn(&str) -> bool) {
        for sheet in &mut self.sheets {
            sheet.is_hidden = is_hidden(&sheet.name);
        }
    }

    /// The mapping of the workbook's own submission.
    pub(in super::super) fn mapping(&self, keys: &[KeptKey], builder: &FigureBuilder, lines: &Lines<'_>) -> Mapping {
        let keys = keys.iter().map(|kept| MappedKey {
            key: kept.key,
            value: kept.content.text().into_owned(),
            sheet: Arc::clone(&kept.sheet.name),
            place: kept.place.clone(),
        });
        let has_lines = |sheet: &MappedSheet| matches!(sheet.usage, SheetUse::Read(_) | SheetUse::NoLine);
        let form = if self.sheets.iter().any(has_lines) { Form::Template } else { Form::Unknown };
        self.assemble(form, keys.collect(), builder.so_far(), self.unused.clone(), lines.dictionary)
    }

    /// The mapping of a row of a wide table, by its rank among all such rows.
    pub(in super::super) fn mapping_of_row(
        &self,
        rank: usize,
        number: u32,
        row: MappedRow,
        lines: &Lines<'_>,
    ) -> Mapping {
        let unused = self.rows.get(&rank).cloned().unwrap_or_default();
        self.assemble(Form::Wide(number), row.keys, &row.figures, unused, lines.dictionary)
    }

    fn assemble(
        &self,
        form: Form,
        keys: Vec<MappedKey>,
        figures: &[(FigureKey, Figure)],
        unused: Unused,
        dictionary: &Dictionary,
    ) -> Mapping {
        let found: BTreeSet<LineId> = figures.iter().map(|(key, _)| key.line).collect();
        let lacking = dictionary
            .lines()
            .iter()
            .filter(|line| line.supplied_by == SuppliedBy::Filer && !found.contains(&line.id))
            .map(|line| LackingLine { line: line.id, is_open: false, candidates: Vec::new() });
        let figures = figures.iter().map(|(key, figure)| MappedFigure {
            key: *key,
            name: dictionary.code(key.line).to_owned(),
            figure: figure.clone(),
        });
        Mapping {
            form,
            sheets: self.sheets.clone(),
            keys,
            lacking: lacking.collect(),
            figures: figures.collect(),
            unused: unused.cells,
            unused_beyond: unused.beyond,
        }
    }
}
