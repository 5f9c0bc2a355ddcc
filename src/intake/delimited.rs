//! Delimited text (CSV): its encoding, its delimiter, its rows.
//!
//! In: the bytes of a text file. Out: rows of cells that hold text, numbered as a spreadsheet that opens the file numbers
//! them. Never: a value read by the delimiter of another country; what cannot be told is refused.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Read};
use std::ops::Range;

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::cell::{Cell, Content};
use super::fault::Fault;
use super::limits::{Limit, Limits};
use crate::dictionary::{Column, Headers, Key};
use crate::i18n::Message;

/// The text of bytes: UTF-8 or UTF-16 by their mark, UTF-8 where they are valid in it, else Windows-1252, which every byte is.
///
/// # Errors
///
/// A fault where the bytes are no text.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Fault> {
    let encoding = encoding_of(bytes, bytes.contains(&0), std::str::from_utf8(bytes).is_ok())?;
    let (text, _, _) = encoding.decode(bytes);
    if text.contains('\0') {
        return Err(Fault::foreign("intake-foreign-binary"));
    }
    Ok(text)
}

/// The encoding of a text that begins with some bytes, by what is in all of them.
///
/// # Errors
///
/// A fault where the bytes are no text.
pub(super) fn encoding_of(head: &[u8], has_nul: bool, is_utf8: bool) -> Result<&'static Encoding, Fault> {
    if head.starts_with(&[0xff, 0xfe]) {
        Ok(UTF_16LE)
    } else if head.starts_with(&[0xfe, 0xff]) {
        Ok(UTF_16BE)
    } else if has_nul {
        Err(Fault::foreign("intake-foreign-binary"))
    } else {
        Ok(if is_utf8 { UTF_8 } else { WINDOWS_1252 })
    }
}

/// The delimiter that makes the most recognised names of one of the first rows; where none does, the one that makes the most
/// of the first rows equally wide, for an institution's own form has names of its own. Where two do, the comma is the one that
/// also stands inside numbers and labels.
pub(super) fn sniff(text: &str) -> u8 {
    const ROWS: usize = 64;
    // The line by which Excel is told the delimiter.
    if let Some([delimiter, b'\r' | b'\n', ..]) = text.strip_prefix("sep=").map(str::as_bytes) {
        return *delimiter;
    }
    let headers = Headers::embedded();
    let (mut named, mut even) = ((0, b','), (0, b','));
    for delimiter in *b"\t;," {
        let mut reader = reader(text.as_bytes(), delimiter);
        let mut record = StringRecord::new();
        let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
        for _ in 0..ROWS {
            if !reader.read_record(&mut record).unwrap_or(false) {
                break;
            }
            let is_header = record.iter().any(|field| {
                headers.key(field) == Some(Key::InstitutionCode) || headers.column(field) == Some(Column::Code)
            });
            if is_header && record.len() > named.0 {
                named = (record.len(), delimiter);
            }
            if record.len() > 1 {
                *widths.entry(record.len()).or_default() += 1;
            }
        }
        let rows = widths.into_values().max().unwrap_or_default();
        if rows > even.0 {
            even = (rows, delimiter);
        }
    }
    if named.0 > 0 { named.1 } else { even.1 }
}

fn reader<R: Read>(text: R, delimiter: u8) -> csv::Reader<R> {
    ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text)
}

/// Reads the rows of a text: `each` is given the zero-based row, its cells that are not empty, and for the last row the fault
/// of a text that breaks off in it; it says whether to go on.
///
/// # Errors
///
/// A fault when a limit is passed; the rows before it have been given.
pub(super) fn read_rows(
    text: &str,
    limits: &Limits,
    each: impl FnMut(u32, &[Cell<'_>], Option<Fault>) -> bool,
) -> Result<(), Fault> {
    read_rows_by(sniff(text), text, limits, each)
}

/// [`read_rows`] of a text whose delimiter is known.
pub(super) fn read_rows_by(
    delimiter: u8,
    text: &str,
    limits: &Limits,
    mut each: impl FnMut(u32, &[Cell<'_>], Option<Fault>) -> bool,
) -> Result<(), Fault> {
    let length = u64::try_from(text.len()).unwrap_or(u64::MAX);
    read_spans(delimiter, text.as_bytes(), length, limits, |row, _, cells, fault| each(row, cells, fault))
}

/// [`read_rows_by`] of a text of so many bytes that need not be in memory, with the bytes in which each row stands, blank lines
/// before it among them.
pub(super) fn read_spans(
    delimiter: u8,
    text: impl Read,
    length: u64,
    limits: &Limits,
    mut each: impl FnMut(u32, Range<u64>, &[Cell<'_>], Option<Fault>) -> bool,
) -> Result<(), Fault> {
    let mut reader = reader(Tape { text, kept: Vec::new(), from: 0 }, delimiter);
    let mut record = StringRecord::new();
    let mut total = 0u64;
    let mut row = 0u32;
    let mut width = 0;
    loop {
        let start = reader.position().byte();
        reader.get_mut().forget(start);
        if !reader
            .read_record(&mut record)
            .map_err(|error| Fault::damaged(Message::new("intake-detail-tool").with("text", error.to_string())))?
        {
            return Ok(());
        }
        // The reader passes over blank lines; a spreadsheet counts them.
        row = row.saturating_add(reader.get_ref().blank_lines(start));
        if row >= limits.rows {
            return Err(limits.exceeded(Limit::Rows));
        }
        total = total.saturating_add(u64::try_from(record.len()).unwrap_or(u64::MAX));
        if total > limits.cells {
            return Err(limits.exceeded(Limit::Cells));
        }
        if u32::try_from(record.len()).is_ok_and(|length| length > limits.columns) {
            return Err(limits.exceeded(Limit::Columns));
        }
        let mut cells = Vec::with_capacity(record.len());
        for (column, field) in (0..).zip(&record) {
            if field.len() > limits.text_bytes {
                return Err(limits.exceeded(Limit::Text));
            }
            if !field.is_empty() {
                cells.push(Cell { column, content: Content::Text(Cow::Borrowed(field)) });
            }
        }
        let end = reader.position().byte();
        let is_short = record.len() < width;
        let fault = if end >= length { broken_off(reader.get_ref().behind(start), delimiter, is_short) } else { None };
        width = record.len();
        if !each(row, start..end, &cells, fault) {
            return Ok(());
        }
        row = row.saturating_add(1);
    }
}

/// A text that is read once, and what was read of it last.
struct Tape<R> {
    text: R,
    kept: Vec<u8>,
    /// Where what is kept begins.
    from: u64,
}

impl<R: Read> Read for Tape<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.text.read(buffer)?;
        self.kept.extend_from_slice(buffer.get(..read).unwrap_or_default());
        Ok(read)
    }
}

impl<R> Tape<R> {
    /// What was read behind a place.
    fn behind(&self, place: u64) -> &[u8] {
        let place = usize::try_from(place.saturating_sub(self.from)).unwrap_or(usize::MAX);
        self.kept.get(place..).unwrap_or_default()
    }

    /// Forgets what stands before a place but for the byte before it.
    fn forget(&mut self, place: u64) {
        /// Fewer bytes are not worth the move.
        const LEAST: usize = 1 << 16;
        let before = usize::try_from(place.saturating_sub(1).saturating_sub(self.from)).unwrap_or_default();
        if before >= LEAST {
            self.kept.drain(..before.min(self.kept.len()));
            self.from = place.saturating_sub(1);
        }
    }

    /// The blank lines at a place where a record begins.
    fn blank_lines(&self, start: u64) -> u32 {
        let mut rest = self.behind(start).iter().copied().peekable();
        // The second half of the line break of the record before.
        if start > 0 && self.behind(start - 1).first() == Some(&b'\r') {
            rest.next_if_eq(&b'\n');
        }
        let mut lines = 0;
        while let Some(byte) = rest.next_if(|byte| matches!(byte, b'\r' | b'\n')) {
            lines += 1;
            if byte == b'\r' {
                rest.next_if_eq(&b'\n');
            }
        }
        lines
    }
}

/// The fault of the last record of a text, if it breaks off: a quotation mark that nothing closes has swallowed all rows
/// behind it, and a row that is shorter than the one before and has no line end may be cut inside a number.
fn broken_off(record: &[u8], delimiter: u8, is_short: bool) -> Option<Fault> {
    if has_open_quote(record, delimiter) {
        return Some(Fault::damaged(Message::new("intake-detail-quote")));
    }
    let has_end = record.last().is_none_or(|byte| matches!(byte, b'\r' | b'\n'));
    (is_short && !has_end).then(|| Fault::damaged(Message::new("intake-detail-cut-row")))
}

/// Whether a record ends inside a quoted field. A quotation mark opens only at the start of a field.
fn has_open_quote(record: &[u8], delimiter: u8) -> bool {
    let (mut is_start, mut is_open) = (true, false);
    let mut bytes = record.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        if is_open {
            // Two marks inside a quoted field stand for one.
            is_open = byte != b'"' || bytes.next_if_eq(&b'"').is_some();
        } else {
            is_open = is_start && byte == b'"';
            is_start = byte == delimiter || matches!(byte, b'\r' | b'\n');
        }
    }
    is_open
}
