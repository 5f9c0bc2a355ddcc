//! A sheet while its rows go by: what it turns out to be, and what its rows say.
//!
//! In: rows of cells, from a workbook or a delimited text. Out: figures and keys for the workbook's one submission, or one
//! submission per row of a wide table. Never: a second look at a row, nor more than a row in memory.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::cell::Cell;
use super::cell::Content;
use super::fault::Fault;
use super::figures::{FigureBuilder, Sheet, Slot};
use super::mapping::record::{Recorder, RowUse};
use super::mapping::{MappedColumn, MappedHeader, SheetUse};
use super::value::raw_of;
use super::value::reserved;
use super::wide::{WideHeader, WideRow};
use crate::diagnostic::{Code, Diagnostic};
use crate::dictionary::{Column, Dictionary, Headers, Key, Line, YearWord, fold, nearest, suggestion_of};
use crate::model::{LineId, Place};

/// So many unknown codes of a sheet are told with the nearest known one.
const MOST_SUGGESTED: usize = 500;

/// The dictionary with its codes as people may write them.
#[derive(Debug)]
pub(super) struct Lines<'d> {
    pub(super) dictionary: &'d Dictionary,
    /// Folded codes with their lines, sorted.
    folded: Vec<(String, LineId)>,
}

impl<'d> Lines<'d> {
    pub(super) fn new(dictionary: &'d Dictionary) -> Self {
        let mut folded: Vec<_> = dictionary.lines().iter().map(|line| (fold(&line.code), line.id)).collect();
        folded.sort();
        Self { dictionary, folded }
    }

    /// The line of a code, accents, case and spaces aside.
    pub(super) fn find(&self, code: &str) -> Option<&'d Line> {
        self.dictionary.find(code).or_else(|| {
            let folded = fold(code);
            let at = self.folded.binary_search_by(|(known, _)| known.as_str().cmp(&folded)).ok()?;
            self.folded.get(at).and_then(|(_, id)| self.dictionary.get(*id))
        })
    }

    /// The line of a code, looked for first behind the line before: rows mostly stand in the order of the dictionary.
    fn find_after(&self, before: Option<LineId>, code: &str) -> Option<&'d Line> {
        let next = before.and_then(|before| self.dictionary.get(LineId(before.0.saturating_add(1))));
        next.filter(|line| line.code == code).or_else(|| self.find(code))
    }

    /// The known codes.
    pub(super) fn codes(&self) -> impl Iterator<Item = &'d str> {
        self.dictionary.lines().iter().map(|line| line.code.as_str())
    }
}

/// A key of the identification, kept until the whole workbook is read.
#[derive(Debug, Clone)]
pub(super) struct KeptKey {
    pub(super) key: Key,
    pub(super) content: Content<'static>,
    /// All that its cell says, where the value was taken out of a heading.
    pub(super) heading: Option<Box<str>>,
    pub(super) sheet: Sheet,
    pub(super) place: Place,
}

/// What the sheets of one file have said so far.
#[derive(Debug, Default)]
pub(super) struct Collected {
    /// Figures of the workbook's own submission.
    pub(super) builder: FigureBuilder,
    /// Keys of sheets that are the identification by name.
    pub(super) keys: Vec<KeptKey>,
    /// Keys found elsewhere; they count only where there is no sheet of that name.
    pub(super) stray_keys: Vec<KeptKey>,
    /// Rows of wide tables.
    pub(super) rows: Vec<WideRow>,
    /// Whether a wide table was found.
    pub(super) has_wide: bool,
    /// Whether a sheet of lines was found.
    pub(super) has_lines: bool,
    /// What is to be told of the file's sheets.
    pub(super) notes: Vec<Diagnostic>,
    /// How much is to be told of rows of wide tables.
    told_of_rows: usize,
    /// What is kept for a person to see what was taken from where, where that is wanted.
    pub(super) recorder: Option<Box<Recorder>>,
}

impl Collected {
    /// Nothing yet; with or without a record of what is taken from where.
    pub(super) fn new(keeps_mapping: bool) -> Self {
        Self { recorder: keeps_mapping.then(Box::default), ..Self::default() }
    }

    /// Notes a sheet that cannot be read.
    pub(super) fn unreadable(&mut self, name: &Arc<str>) {
        let figures = self.builder.so_far().len();
        if let Some(recorder) = &mut self.recorder {
            recorder.sheet(name, SheetUse::Unreadable, figures);
        }
    }

    /// Whether the file is of the template's form: it has a wide table, or a sheet of lines in which a line is known. To a
    /// peek, which reads no lines, a sheet of lines beside a key of an identification is enough.
    pub(super) fn is_of_template(&self, is_peek: bool) -> bool {
        let has_key = !self.keys.is_empty() || !self.stray_keys.is_empty();
        self.has_wide || (self.has_lines && (!self.builder.is_empty() || (is_peek && has_key)))
    }
}

/// How a sheet is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mode {
    /// Whether rows come from a delimited text, where a cell too many shifts the others.
    pub(super) is_delimited: bool,
    /// Whether only identifications are wanted: figures are passed over, and what they are of is not told.
    pub(super) is_peek: bool,
    /// Whether what is taken from where is kept for a person to see.
    pub(super) keeps_mapping: bool,
}

/// What a sheet has turned out to be.
enum State {
    /// Not known yet; the keys found in its first column so far.
    Searching(Vec<KeptKey>),
    /// The identification.
    Identification,
    /// A sheet of lines, under a header.
    Lines(LinesHeader),
    /// A wide table, under a header.
    Wide(WideHeader),
}

/// The columns of a sheet of lines.
struct LinesHeader {
    code: u32,
    /// Columns that hold figures, in their order.
    slots: Vec<(u32, Column)>,
    /// The line of the row before.
    last: Option<LineId>,
}

/// Reads one sheet.
pub(super) struct SheetReader<'a, 'd> {
    lines: &'a Lines<'d>,
    sheet: Sheet,
    /// What kind of reading this is.
    mode: Mode,
    state: State,
    /// The row of the last header.
    header_row: Option<u32>,
    collected: &'a mut Collected,
}

impl<'a, 'd> SheetReader<'a, 'd> {
    pub(super) fn new(lines: &'a Lines<'d>, sheet: Sheet, mode: Mode, collected: &'a mut Collected) -> Self {
        let state = if !mode.is_delimited && Headers::embedded().is_identification(&sheet.name) {
            State::Identification
        } else {
            State::Searching(Vec::new())
        };
        Self { lines, sheet, mode, state, header_row: None, collected }
    }

    /// Whether the sheet is not known to be anything yet.
    pub(super) const fn is_searching(&self) -> bool {
        matches!(self.state, State::Searching(_))
    }

    /// Reads a row: its cells that are not empty, in the order of their columns. Says whether more rows are wanted.
    pub(super) fn row(&mut self, row: u32, cells: &[Cell<'_>]) -> bool {
        let before = self.collected.builder.so_far().len();
        let goes_on = self.read_row(row, cells);
        if let Some(mut recorder) = self.collected.recorder.take() {
            recorder.row(&self.sheet, row, cells, self.usage(row, cells, before));
            self.collected.recorder = Some(recorder);
        }
        goes_on
    }

    /// What a row that was just read was used for; `before` is how many figures there were.
    fn usage(&self, row: u32, cells: &[Cell<'_>], before: usize) -> RowUse {
        if self.header_row == Some(row) {
            return RowUse::Header(MappedHeader { first: row, last: row, columns: self.columns() });
        }
        let figures = self.collected.builder.so_far().iter().skip(before);
        let mut used: BTreeSet<u32> =
            figures.filter_map(|(_, figure)| figure.place.position()).map(|(_, column)| column).collect();
        match &self.state {
            State::Lines(header) => {
                used.insert(header.code);
                RowUse::Used(used)
            }
            State::Wide(header) => {
                let rank = self.collected.rows.len().saturating_sub(1);
                RowUse::Wide(rank, header.columns().map(|(column, _)| column).collect())
            }
            State::Identification | State::Searching(_) => {
                used.extend(key_of(&self.sheet, row, cells).and_then(|kept| kept.place.position()).map(|(_, at)| at));
                RowUse::Used(used)
            }
        }
    }

    /// The columns with figures under the header that stands.
    fn columns(&self) -> Vec<MappedColumn> {
        match &self.state {
            State::Lines(header) => header
                .slots
                .iter()
                .filter_map(|(column, meaning)| match meaning {
                    Column::Figures { branch, back } => Some(MappedColumn {
                        column: *column,
                        line: None,
                        branch: *branch,
                        year: Some(YearWord::Back(*back)),
                    }),
                    _ => None,
                })
                .collect(),
            State::Wide(header) => header
                .columns()
                .filter_map(|(column, slot)| Some((column, slot?.key)))
                .map(|(column, key)| MappedColumn {
                    column,
                    line: Some(key.line),
                    branch: key.branch,
                    year: Some(YearWord::Back(key.back)),
                })
                .collect(),
            State::Identification | State::Searching(_) => Vec::new(),
        }
    }

    fn read_row(&mut self, row: u32, cells: &[Cell<'_>]) -> bool {
        match &mut self.state {
            State::Identification => {
                if let Some(kept) = key_of(&self.sheet, row, cells) {
                    self.collected.keys.push(kept);
                }
            }
            State::Searching(_) => self.search(row, cells),
            State::Lines(header) => {
                let repeats = read_line(header, self.lines, &self.sheet, row, cells, &mut self.collected.builder);
                if repeats {
                    self.search(row, cells);
                }
            }
            State::Wide(header) => {
                if let Some(read) = header.read(self.lines.dictionary, &self.sheet, row, cells, self.mode) {
                    self.collected.told_of_rows += match &read.read {
                        Ok((_, _, told)) | Err(told) => told.len(),
                    };
                    self.collected.rows.push(read);
                }
            }
        }
        !(self.mode.is_peek && matches!(self.state, State::Lines(_)))
    }

    /// Takes out the row of a wide table that was read last.
    pub(super) fn take_row(&mut self) -> Option<WideRow> {
        self.collected.rows.pop()
    }

    /// The header of the wide table that the sheet has turned out to be.
    pub(super) fn into_wide(self) -> Option<WideHeader> {
        match self.state {
            State::Wide(header) => Some(header),
            _ => None,
        }
    }

    /// How much there is to tell of the file so far.
    pub(super) const fn told(&self) -> usize {
        let Collected { builder, notes, told_of_rows, .. } = &*self.collected;
        builder.diagnostics.len() + notes.len() + *told_of_rows
    }

    /// Notes a row in which the text breaks off: of a wide table it is rejected, and elsewhere there is nothing to lose.
    pub(super) fn broken_row(&mut self, row: u32, cells: &[Cell<'_>], fault: Fault) {
        if matches!(self.state, State::Wide(_)) {
            let (column, raw) = cells.last().map_or((0, Cow::Borrowed("")), |cell| (cell.column, cell.content.text()));
            let fault = fault.at(self.sheet.cell(row, column, raw.as_ref().into()));
            self.collected.rows.push(WideRow { number: row.saturating_add(1), read: Err(vec![fault]), mapped: None });
        } else {
            self.row(row, cells);
        }
    }

    /// Looks whether a row is a header or a key of an identification.
    fn search(&mut self, row: u32, cells: &[Cell<'_>]) {
        if let Some(header) = WideHeader::find(self.lines, cells) {
            self.collected.has_wide = true;
            self.header_row = Some(row);
            self.collected.notes.extend(header.notes(self.lines, &self.sheet, row, cells));
            self.state = State::Wide(header);
        } else if let Some(header) = self.lines_header(row, cells) {
            self.collected.has_lines = true;
            self.header_row = Some(row);
            if let State::Searching(kept) = std::mem::replace(&mut self.state, State::Lines(header)) {
                self.collected.stray_keys.extend(kept);
            }
        } else if let State::Searching(kept) = &mut self.state {
            kept.extend(key_of(&self.sheet, row, cells));
        }
    }

    fn lines_header(&mut self, row: u32, cells: &[Cell<'_>]) -> Option<LinesHeader> {
        let named = |cell: &Cell<'_>| match &cell.content {
            Content::Text(text) => Headers::embedded().column(text),
            _ => None,
        };
        let code = cells.iter().find(|cell| named(cell) == Some(Column::Code))?.column;
        let mut slots: Vec<(u32, Column)> = Vec::new();
        for cell in cells.iter().filter(|cell| cell.column != code && !cell.content.is_blank()) {
            let told = match named(cell) {
                Some(found @ Column::Figures { .. }) => {
                    let stands = slots.iter().any(|(_, known)| *known == found);
                    slots.push((cell.column, found));
                    stands.then_some(Code::ColumnDuplicate)
                }
                Some(Column::Code) => Some(Code::ColumnDuplicate),
                Some(Column::Label | Column::Ignored) => None,
                None => Some(Code::ColumnUnknown),
            };
            if let Some(code) = told {
                let name = raw_of(&cell.content);
                let location = self.sheet.cell(row, cell.column, name.clone());
                self.collected.notes.push(Diagnostic::new(code, location).with("column", name.as_ref()));
            }
        }
        Some(LinesHeader { code, slots, last: None })
    }

    /// Ends the sheet: one that has turned out to be nothing is told.
    pub(super) fn finish(self) {
        let figures = self.collected.builder.so_far().len();
        if let Some(recorder) = &mut self.collected.recorder {
            let is_identification = |kept: &[KeptKey]| kept.iter().any(|kept| kept.key == Key::InstitutionCode);
            let usage = match &self.state {
                State::Identification => SheetUse::Identification,
                State::Searching(kept) if is_identification(kept) => SheetUse::Identification,
                State::Searching(_) => SheetUse::NoHeader,
                State::Lines(_) => SheetUse::Read(0),
                State::Wide(_) => SheetUse::Wide(0),
            };
            recorder.sheet(&self.sheet.name, usage, figures);
        }
        if let State::Searching(kept) = self.state {
            if kept.iter().any(|kept| kept.key == Key::InstitutionCode) {
                self.collected.stray_keys.extend(kept);
            } else {
                let note =
                    Diagnostic::new(Code::SheetIgnored, self.sheet.whole()).with("sheet", self.sheet.name.as_ref());
                self.collected.notes.push(note);
            }
        }
    }
}

/// A key in the first cell of a row with the cell behind it.
fn key_of(sheet: &Sheet, row: u32, cells: &[Cell<'_>]) -> Option<KeptKey> {
    let (first, rest) = cells.split_first()?;
    let Content::Text(name) = &first.content else { return None };
    let key = Headers::embedded().key(name)?;
    let column = first.column + 1;
    let content = rest.first().filter(|cell| cell.column == column).map_or(Content::Empty, |cell| owned(&cell.content));
    Some(KeptKey { key, content, heading: None, sheet: sheet.clone(), place: sheet.place(row, column) })
}

pub(super) fn owned(content: &Content<'_>) -> Content<'static> {
    match content {
        Content::Empty => Content::Empty,
        Content::Text(text) => Content::Text(text.as_ref().to_owned().into()),
        Content::Number(number) => Content::Number(*number),
        Content::Bool(truth) => Content::Bool(*truth),
        Content::Serial { days, is_1904, is_duration } => {
            Content::Serial { days: *days, is_1904: *is_1904, is_duration: *is_duration }
        }
        Content::IsoDate(text) => Content::IsoDate(text.clone()),
        Content::Error(text) => Content::Error(text.as_ref().to_owned().into()),
        Content::Uncalculated => Content::Uncalculated,
    }
}

/// Reads a row of a sheet of lines. Returns whether it is no line but a header again.
fn read_line(
    header: &mut LinesHeader,
    lines: &Lines<'_>,
    sheet: &Sheet,
    row: u32,
    cells: &[Cell<'_>],
    builder: &mut FigureBuilder,
) -> bool {
    let Ok(at) = cells.binary_search_by_key(&header.code, |cell| cell.column) else { return false };
    let Some(cell) = cells.get(at).filter(|cell| !cell.content.is_blank()) else { return false };
    let code = cell.content.text();
    let Some(line) = lines.find_after(header.last, &code) else {
        if Headers::embedded().column(&code) == Some(Column::Code) {
            return true;
        }
        // A title among the lines has no value beside it; a mistyped code is told even so.
        let has_value = cells.iter().any(|cell| {
            !cell.content.is_blank() && header.slots.binary_search_by_key(&cell.column, |(column, _)| *column).is_ok()
        });
        // To look for the nearest is dear: in a sheet of nothing but unknown codes it helps nobody.
        let is_sought = builder.diagnostics.len() < MOST_SUGGESTED;
        let near = if is_sought { nearest(&code, lines.codes()) } else { None };
        if has_value || near.is_some() {
            let raw = raw_of(&cell.content);
            builder.diagnostics.push(
                Diagnostic::new(Code::LineUnknown, sheet.cell(row, cell.column, raw.clone()))
                    .with("raw", raw.as_ref())
                    .with("nearest", suggestion_of(near)),
            );
        }
        return false;
    };
    if let Some(code) = reserved(line) {
        builder.diagnostics.push(
            Diagnostic::new(code, sheet.cell(row, cell.column, raw_of(&cell.content))).with("line", line.named()),
        );
        return false;
    }
    header.last = Some(line.id);
    let mut cells = cells.iter().peekable();
    for (column, meaning) in &header.slots {
        let Column::Figures { branch, back } = meaning else { continue };
        let slot = Slot::new(line, *branch, *back);
        while cells.next_if(|cell| cell.column < *column).is_some() {}
        match cells.peek().filter(|cell| cell.column == *column && !cell.content.is_blank()) {
            Some(cell) => builder.read(slot, &cell.content, sheet, row, *column, lines.dictionary),
            // A branch column beside a line that is not asked by branch is no empty place.
            None if branch.is_none() || line.by_branch => builder.empty(slot.key, sheet, row, *column),
            None => {}
        }
    }
    false
}
