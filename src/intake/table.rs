//! A wide table that is too large to be held as figures.
//!
//! In: a delimited text that was put aside. Out: a [`Table`], which knows where the rows of each institution stand in it, and gives
//! their submissions institution by institution. Never: the text in memory, nor the figures of two institutions at once.
//!
//! A table is read twice: once through, since what it says as a whole, what is rejected of it and whether it is a submission at
//! all show only at its end; then each row when it is its institution's turn.

use std::path::Path;
use std::sync::Arc;

use super::cell::Cell;
use super::delimited::{read_rows_by, read_spans, sniff};
use super::figures::Sheet;
use super::format::check_is_table;
use super::limits::Limits;
use super::sheet::{Collected, Lines, Mode, SheetReader};
use super::spool::Spool;
use super::submission::ReadSubmission;
use super::wide::WideHeader;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{InstitutionCode, Source, Submission};

/// How its rows are read.
const MODE: Mode = Mode { is_delimited: true, is_peek: false, keeps_mapping: false };

/// A wide table whose rows are read when they are asked for.
#[derive(Debug)]
pub struct Table {
    sheet: Sheet,
    text: Spool,
    delimiter: u8,
    header: WideHeader,
    /// Its sound rows, by institution; those of one institution as they stand in the file.
    rows: Vec<Row>,
    /// How many of them have been given.
    given: usize,
    /// The limits under which it was opened.
    limits: Limits,
    /// Why rows of it were rejected; reading may add to it.
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
    length: u32,
    start: u64,
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
    /// The table that a file is; `None` where it is anything else, or over a limit: then it is to be read as a whole.
    pub(super) fn open(path: &Path, shown: &Arc<str>, lines: &Lines<'_>, limits: &Limits) -> Option<Self> {
        let name = shown.rsplit('/').next().unwrap_or_default();
        let sheet = Sheet { path: Arc::clone(shown), name: Arc::from(name) };
        let text = Spool::of(path, limits)?;
        let Outline { delimiter, header, mut rows, rejected, diagnostics } = outline(&text, &sheet, lines, limits)?;
        // Rows of one institution keep their order.
        rows.sort_unstable_by(|one, other| (&one.code, one.number).cmp(&(&other.code, other.number)));
        Some(Self { sheet, text, delimiter, header, rows, given: 0, limits: *limits, rejected, diagnostics })
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
        let Self { rows, given, text, .. } = self;
        let mut unread = Vec::new();
        while let Some(row) = rows.get(*given).filter(|row| row.code == code) {
            *given += 1;
            match text.part(row.start..row.start.saturating_add(u64::from(row.length))) {
                Ok(part) => unread.push((row.number, part.to_owned())),
                Err(error) => {
                    // Where the copy fails, it fails for all rows: it is told of the first one.
                    if self.rejected.iter().all(|told| told.code != Code::FileUnreadable) {
                        let location = self.sheet.cell(row.number, 0, Box::default());
                        self.rejected.push(Diagnostic::new(Code::FileUnreadable, location).with("detail", &error));
                    }
                }
            }
        }
        for (number, part) in unread {
            match self.read(number, &part, lines) {
                Some(Ok(submission)) => read.push((number, submission)),
                Some(Err(told)) => self.rejected.extend(told),
                None => {}
            }
        }
        read
    }

    /// A row again; `None` where it is blank.
    fn read(&self, number: u32, part: &str, lines: &Lines<'_>) -> Option<Result<ReadSubmission, Vec<Diagnostic>>> {
        let mut read = None;
        let take = |_: u32, cells: &[Cell<'_>], _| {
            read = self.header.read(lines.dictionary, &self.sheet, number, cells, MODE);
            false
        };
        // The row was sound, and within the limits, when the table was opened; should it no longer be, it is told.
        if let Err(fault) = read_rows_by(self.delimiter, part, &self.limits, take) {
            return Some(Err(vec![fault.at(self.sheet.cell(number, 0, Box::default()))]));
        }
        let read = read?;
        let sha256 = self.text.sha256();
        let source = Source { path: self.sheet.path.as_ref().to_owned(), sha256, row: Some(read.number) };
        Some(read.read.map(|(identification, figures, diagnostics)| ReadSubmission {
            submission: Submission { source, identification, figures },
            diagnostics,
            mapping: None,
        }))
    }
}

/// Goes once through a text; `None` where it is no wide table and nothing else, or over a limit.
fn outline(text: &Spool, sheet: &Sheet, lines: &Lines<'_>, limits: &Limits) -> Option<Outline> {
    let head = text.head().ok()?;
    check_is_table(&head).ok()?;
    let delimiter = sniff(&head);
    drop(head);
    let mut collected = Collected::new(false);
    let mut reader = SheetReader::new(lines, sheet.clone(), MODE, &mut collected);
    let (mut rows, mut rejected): (Vec<Row>, Vec<Diagnostic>) = (Vec::new(), Vec::new());
    let read = read_spans(delimiter, text.whole().ok()?, text.length(), limits, |number, span, cells, fault| {
        let goes_on = match fault {
            Some(fault) => {
                reader.broken_row(number, cells, fault);
                true
            }
            None => reader.row(number, cells) && reader.told() <= limits.faults,
        };
        match reader.take_row().map(|row| row.read) {
            Some(Ok((identification, ..))) => {
                let length = u32::try_from(span.end.saturating_sub(span.start)).unwrap_or(u32::MAX);
                rows.push(Row { code: identification.code, number, length, start: span.start });
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
