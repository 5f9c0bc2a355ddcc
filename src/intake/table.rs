//! A wide table that is too large to be held as figures.
//!
//! In: the bytes of a delimited text. Out: a [`Table`], which holds the text and where the rows of each institution stand in it,
//! and gives their submissions institution by institution. Never: the figures of two institutions at once.
//!
//! A table is read twice: once through, since what it says as a whole, what is rejected of it and whether it is a submission at
//! all show only at its end; then each row when it is its institution's turn.

use std::ops::Range;
use std::sync::Arc;

use super::cell::Cell;
use super::delimited::{decode, read_rows_by, read_spans, sniff};
use super::figures::Sheet;
use super::format::check_is_table;
use super::limits::Limits;
use super::sheet::{Collected, Lines, Mode, SheetReader};
use super::submission::ReadSubmission;
use super::wide::WideHeader;
use crate::diagnostic::Diagnostic;
use crate::model::{InstitutionCode, Sha256, Source, Submission};

/// How its rows are read.
const MODE: Mode = Mode { is_delimited: true, is_peek: false, keeps_mapping: false };

/// A wide table whose rows are read when they are asked for.
#[derive(Debug)]
pub struct Table {
    sheet: Sheet,
    sha256: Sha256,
    text: Text,
    delimiter: u8,
    header: WideHeader,
    /// Its sound rows, by institution; those of one institution as they stand in the file.
    rows: Vec<Row>,
    /// How many of them have been given.
    given: usize,
    /// Why rows of it were rejected.
    pub rejected: Vec<Diagnostic>,
    /// What is to be told of it as a whole.
    pub diagnostics: Vec<Diagnostic>,
}

/// Where a row stands.
#[derive(Debug)]
struct Row {
    code: InstitutionCode,
    /// Zero-based.
    number: u32,
    start: usize,
    length: u32,
}

/// A text as it was loaded, or as it had to be decoded.
#[derive(Debug)]
enum Text {
    /// UTF-8 from a place on: behind its mark, if it has one.
    Loaded(Vec<u8>, usize),
    Decoded(String),
}

impl Text {
    fn part(&self, at: Range<usize>) -> &str {
        match self {
            Self::Loaded(bytes, from) => {
                let part = bytes.get(from.saturating_add(at.start)..from.saturating_add(at.end));
                part.and_then(|part| std::str::from_utf8(part).ok()).unwrap_or_default()
            }
            Self::Decoded(text) => text.get(at).unwrap_or_default(),
        }
    }
}

/// What going once through a text has found.
struct Outline {
    delimiter: u8,
    header: WideHeader,
    rows: Vec<Row>,
    rejected: Vec<Diagnostic>,
    diagnostics: Vec<Diagnostic>,
}

impl Table {
    /// The table that a text is; its bytes again where it is anything else, or over a limit: then it is to be read as a whole.
    pub(super) fn open(bytes: Vec<u8>, shown: &Arc<str>, lines: &Lines<'_>, limits: &Limits) -> Result<Self, Vec<u8>> {
        let name = shown.rsplit('/').next().unwrap_or_default();
        let sheet = Sheet { path: Arc::clone(shown), name: Arc::from(name) };
        let sha256 = Sha256::of(&bytes);
        let (outline, text) = {
            let Ok(text) = decode(&bytes) else { return Err(bytes) };
            let Some(outline) = outline(&text, &sheet, lines, limits) else { return Err(bytes) };
            let decoded = match text {
                std::borrow::Cow::Borrowed(text) => Err(bytes.len().saturating_sub(text.len())),
                std::borrow::Cow::Owned(text) => Ok(text),
            };
            (outline, decoded)
        };
        let text = text.map_or_else(|from| Text::Loaded(bytes, from), Text::Decoded);
        let Outline { delimiter, header, mut rows, rejected, diagnostics } = outline;
        // Rows of one institution keep their order.
        rows.sort_by(|one, other| one.code.cmp(&other.code));
        rows.shrink_to_fit();
        Ok(Self { sheet, sha256, text, delimiter, header, rows, given: 0, rejected, diagnostics })
    }

    /// The institution whose submissions come next.
    #[must_use]
    pub fn next_code(&self) -> Option<&InstitutionCode> {
        self.rows.get(self.given).map(|row| &row.code)
    }

    /// How many submissions are still to be given.
    #[must_use]
    pub fn left(&self) -> usize {
        self.rows.len().saturating_sub(self.given)
    }

    /// The submissions of the next institution, each with its zero-based row.
    pub(super) fn next(&mut self, lines: &Lines<'_>) -> Vec<(u32, ReadSubmission)> {
        let Some(code) = self.next_code().cloned() else { return Vec::new() };
        let mut read = Vec::new();
        while let Some(row) = self.rows.get(self.given).filter(|row| row.code == code) {
            self.given += 1;
            read.extend(self.read(row, lines).map(|submission| (row.number, submission)));
        }
        read
    }

    fn read(&self, row: &Row, lines: &Lines<'_>) -> Option<ReadSubmission> {
        let end = row.start.saturating_add(usize::try_from(row.length).unwrap_or(usize::MAX));
        let mut read = None;
        let take = |_: u32, cells: &[Cell<'_>], _| {
            read = self.header.read(lines.dictionary, &self.sheet, row.number, cells, MODE);
            false
        };
        // The row was sound, and within the limits of the whole, when the table was opened.
        read_rows_by(self.delimiter, self.text.part(row.start..end), &Limits::default(), take).ok()?;
        let read = read?;
        let (identification, figures, diagnostics) = read.read.ok()?;
        let source = Source { path: self.sheet.path.as_ref().to_owned(), sha256: self.sha256, row: Some(read.number) };
        Some(ReadSubmission { submission: Submission { source, identification, figures }, diagnostics, mapping: None })
    }
}

/// Goes once through a text; `None` where it is no wide table and nothing else, or over a limit.
fn outline(text: &str, sheet: &Sheet, lines: &Lines<'_>, limits: &Limits) -> Option<Outline> {
    check_is_table(text).ok()?;
    let delimiter = sniff(text);
    let mut collected = Collected::new(false);
    let mut reader = SheetReader::new(lines, sheet.clone(), MODE, &mut collected);
    let (mut rows, mut rejected): (Vec<Row>, Vec<Diagnostic>) = (Vec::new(), Vec::new());
    let read = read_spans(delimiter, text, limits, |number, span, cells, fault| {
        let goes_on = match fault {
            Some(fault) => {
                reader.broken_row(number, cells, fault);
                true
            }
            None => reader.row(number, cells) && reader.told() <= limits.faults,
        };
        match reader.take_row().map(|row| row.read) {
            Some(Ok((identification, ..))) => {
                let length = u32::try_from(span.len()).unwrap_or(u32::MAX);
                rows.push(Row { code: identification.code, number, start: span.start, length });
            }
            Some(Err(faults)) => rejected.extend(faults),
            None => {}
        }
        goes_on
    });
    read.ok()?;
    if reader.told() > limits.faults {
        return None;
    }
    let header = reader.into_wide()?;
    let Collected { keys, stray_keys, has_lines, notes, .. } = collected;
    let is_nothing_else = !has_lines && keys.is_empty() && stray_keys.is_empty();
    (is_nothing_else && !rows.is_empty()).then_some(Outline { delimiter, header, rows, rejected, diagnostics: notes })
}
