//! The figures of one submission while it is read.
//!
//! In: cells that hold figures, in any order. Out: [`Figures`], each key once, with what was wrong. Never: a choice between
//! two different values of one figure.

use std::sync::Arc;

use super::cell::Content;
use super::value::{raw_of_said, read_value};
use crate::diagnostic::{Code, Diagnostic, Location, is_own_sheet};
use crate::dictionary::{Dictionary, Line};
use crate::i18n::Arg;
use crate::model::{Branch, Figure, FigureKey, Figures, LineKind, MissingFigure, Place, Reading, Sign, Value};

/// Where the cells of a sheet are.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    /// The path of the file, as shown.
    pub(super) path: Arc<str>,
    /// The name of the sheet.
    pub(super) name: Arc<str>,
}

impl Sheet {
    /// A cell as a place.
    pub(super) fn place(&self, row: u32, column: u32) -> Place {
        Place::Cell { sheet: Arc::clone(&self.name), row, column }
    }

    /// A cell as a location.
    pub(super) fn cell(&self, row: u32, column: u32, raw: Box<str>) -> Location {
        Location::Cell { path: Arc::clone(&self.path), place: self.place(row, column), raw }
    }

    /// Whether it is a delimited text, in which every cell is text.
    pub(super) fn is_delimited(&self) -> bool {
        is_own_sheet(&self.path, &self.name)
    }

    /// The sheet as a location.
    pub(super) fn whole(&self) -> Location {
        Location::Sheet { path: Arc::clone(&self.path), sheet: Arc::clone(&self.name) }
    }
}

/// What a column holds figures of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub(super) key: FigureKey,
    pub(super) kind: LineKind,
    pub(super) sign: Sign,
}

impl Slot {
    pub(super) const fn new(line: &Line, branch: Option<Branch>, back: u8) -> Self {
        Self { key: FigureKey { line: line.id, branch, back }, kind: line.kind, sign: line.sign }
    }
}

/// Figures in the order in which they were read.
#[derive(Debug, Default)]
pub(super) struct FigureBuilder {
    figures: Vec<(FigureKey, Figure)>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl FigureBuilder {
    /// A builder with room for a number of figures.
    pub(super) fn with_capacity(figures: usize) -> Self {
        Self { figures: Vec::with_capacity(figures), diagnostics: Vec::new() }
    }

    /// The figures read so far, in their order.
    pub(super) fn so_far(&self) -> &[(FigureKey, Figure)] {
        &self.figures
    }

    /// Whether no place for a figure was found yet.
    pub(super) fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }

    /// Reads the figure of a cell.
    pub(super) fn read(
        &mut self,
        slot: Slot,
        content: &Content<'_>,
        sheet: &Sheet,
        row: u32,
        column: u32,
        dictionary: &Dictionary,
    ) {
        let said = read_value(content, slot.kind, slot.sign);
        let raw = raw_of_said(content, &said);
        if let Some(code) = said.told {
            let line = dictionary.named(slot.key.line);
            self.diagnostics.push(
                Diagnostic::new(code, sheet.cell(row, column, raw.clone()))
                    .with("line", line)
                    .with("raw", raw.as_ref()),
            );
        }
        let is_repaired = said.is_repaired(sheet.is_delimited());
        self.figures
            .push((slot.key, Figure { reading: said.reading, raw, place: sheet.place(row, column), is_repaired }));
    }

    /// Notes that the file has an empty place for a figure.
    pub(super) fn empty(&mut self, key: FigureKey, sheet: &Sheet, row: u32, column: u32) {
        let reading = Reading::Missing(MissingFigure::Empty);
        self.figures
            .push((key, Figure { reading, raw: Box::default(), place: sheet.place(row, column), is_repaired: false }));
    }

    /// Adds a figure that is already read.
    pub(super) fn push(&mut self, key: FigureKey, figure: Figure) {
        self.figures.push((key, figure));
    }

    /// Each figure once: of several, a value stands before the ways of missing, and two values that differ are
    /// contradictory.
    pub(super) fn finish(mut self, path: &Arc<str>, dictionary: &Dictionary) -> (Figures, Vec<Diagnostic>) {
        // By their keys alone: figures are large. Those of one key stay in the order in which they were read.
        self.figures.sort_by_cached_key(|(key, _)| *key);
        if self.figures.is_sorted_by(|(left, _), (right, _)| left < right) {
            return (self.figures.into_iter().collect(), self.diagnostics);
        }
        let mut merged: Vec<(FigureKey, Figure)> = Vec::with_capacity(self.figures.len());
        for (key, figure) in self.figures {
            match merged.last_mut() {
                Some((last, kept)) if *last == key => {
                    self.diagnostics.extend(merge(kept, figure, dictionary.named(key.line), path));
                }
                _ => merged.push((key, figure)),
            }
        }
        (merged.into_iter().collect(), self.diagnostics)
    }
}

/// Merges a second figure of one key into the first, and says what there is to say.
fn merge(first: &mut Figure, second: Figure, line: Arg, path: &Arc<str>) -> Option<Diagnostic> {
    match (&first.reading, &second.reading) {
        (Reading::Present(one), Reading::Present(other)) => {
            let code = if one == other { Code::FigureRepeated } else { Code::FigureContradictory };
            let location =
                Location::Cell { path: Arc::clone(path), place: second.place.clone(), raw: second.raw.clone() };
            let diagnostic = Diagnostic::new(code, location)
                .with("line", line)
                .with("first", shown(&first.place, path))
                .with("second", shown(&second.place, path))
                .with("first_raw", first.raw.as_ref())
                .with("second_raw", second.raw.as_ref());
            if code == Code::FigureContradictory {
                first.reading = Reading::Missing(MissingFigure::Contradictory);
            } else {
                // A cell that says it plainly proves one that had to be interpreted.
                let is_repaired = first.is_repaired && second.is_repaired;
                if places(&second) < places(first) {
                    // Of 149.9 and 149.90 the coarser stands, whichever comes first: the order of rows decides nothing.
                    *first = second;
                }
                first.is_repaired = is_repaired;
            }
            Some(diagnostic)
        }
        // A third value beside two that contradict each other changes nothing.
        (Reading::Missing(MissingFigure::Contradictory), _) => None,
        // A value stands before any way of missing, and any other way before an empty cell.
        (Reading::Missing(_), Reading::Present(_)) | (Reading::Missing(MissingFigure::Empty), Reading::Missing(_)) => {
            *first = second;
            None
        }
        _ => None,
    }
}

/// How many places a number was written with.
fn places(figure: &Figure) -> u32 {
    match figure.reading {
        Reading::Present(Value::Number(amount)) => amount.places(),
        _ => 0,
    }
}

/// A cell with its sheet, as a spreadsheet names it; a delimited text has no sheet but itself.
fn shown(place: &Place, path: &str) -> String {
    let (sheet, cell) = (place.sheet().unwrap_or_default(), place.cell().unwrap_or_default());
    if is_own_sheet(path, sheet) { cell } else { format!("{sheet}!{cell}") }
}
