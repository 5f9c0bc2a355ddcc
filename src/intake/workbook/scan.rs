//! A look at the raw XML of a workbook's part before calamine reads it, for what calamine takes silently amiss.
//!
//! In: the bytes of one part. Out: the same bytes, or bytes that say the same to calamine more plainly, or the reason why the
//! part is refused. Never: an understanding of the sheet; that is calamine's work.
//!
//! Refused are: a cell reference out of a spreadsheet's bounds (it wraps around), the index of a text that is no number
//! (it reads the first text), a value in pieces (its first piece is read), a document type (only it can declare entities),
//! more texts than there can be cells, and a count of texts that would reserve more memory than there can be texts. Rewritten are: error cells into texts, because `#SPILL!` and its like end the reading of a
//! cell before its place is known; formulas without a stored result into the text [`UNCALCULATED`], which is cheaper than asking
//! calamine for every formula; empty cells that only carry a format, which are left out.
//!
//! Every cell passes here, so what spreadsheets usually write is checked by [`plain_cell`] at a glance, and only what looks
//! otherwise is taken apart.

use super::glance::plain_cell;
use super::tags::{Tag, Tags, attributes};
use crate::i18n::Message;
use crate::intake::fault::Fault;
use crate::intake::limits::{Limit, Limits};

/// The text that stands for a formula without a stored result: its first letter is one that no keyboard writes.
pub(super) const UNCALCULATED: &str = "\u{e000}uncalculated";

/// What is to be done with a part.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Scanned {
    /// It can be read as it is.
    Sound,
    /// It can be read in this form.
    Rewritten(Vec<u8>),
}

/// What is counted over all sheets of a workbook: its cells, and what its formulas hold.
///
/// Some programs write formulas with the result 0 and ask the spreadsheet to calculate when it opens the file. Such zeros are
/// no figures; one result that is not zero shows that the workbook was calculated.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, seen or not")]
pub(super) struct Tally {
    /// Cells, those included that only carry a format.
    pub(super) cells: u64,
    /// Whether the workbook asks to be calculated when it is opened.
    pub(super) are_due: bool,
    /// Whether one holds the result 0.
    pub(super) has_zero: bool,
    /// Whether one holds another result.
    pub(super) has_result: bool,
    /// Whether a 0 is to be read as no result.
    pub(super) zero_is_none: bool,
}

impl Tally {
    /// Whether the zeros that were found are no results.
    pub(super) const fn were_never_calculated(self) -> bool {
        self.are_due && self.has_zero && !self.has_result
    }
}

/// Looks through a part.
///
/// # Errors
///
/// The fault of the whole file, where there is one.
pub(super) fn scan(bytes: &[u8], tally: &mut Tally, limits: &Limits) -> Result<Scanned, Fault> {
    // Every XML that a spreadsheet writes is UTF-8; in UTF-16 this scan would be blind where calamine is not.
    if bytes.starts_with(&[0xff, 0xfe])
        || bytes.starts_with(&[0xfe, 0xff])
        || bytes.iter().take(4).any(|byte| *byte == 0)
    {
        return Err(Fault::damaged(Message::new("intake-detail-encoding")));
    }
    let mut tags = Tags::new(bytes, 0);
    let Some(root) = tags.next() else { return Ok(Scanned::Sound) };
    if tags.has_document_type {
        return Err(Fault::damaged(Message::new("intake-detail-document-type")));
    }
    if is_bookkeeping(root) && u64::try_from(bytes.len()).is_ok_and(|length| length > limits.bookkeeping_bytes()) {
        return Err(limits.exceeded(Limit::Inflated));
    }
    match root.local {
        b"sst" => {
            check_count(root, bytes.len()).map_err(Fault::damaged)?;
            let texts = tags.filter(|tag| tag.local == b"si" && !tag.is_end).count();
            if u64::try_from(texts).is_ok_and(|texts| texts > limits.cells) {
                return Err(limits.exceeded(Limit::Cells));
            }
            Ok(Scanned::Sound)
        }
        b"workbook" => {
            let due = tags.find(|tag| tag.local == b"calcPr").is_some_and(|tag| {
                attributes(tag).any(|one| one.name == b"fullCalcOnLoad" && matches!(one.value, b"1" | b"true"))
            });
            tally.are_due |= due;
            Ok(Scanned::Sound)
        }
        b"styleSheet" | b"theme" | b"Relationships" | b"Types" => Ok(Scanned::Sound),
        _ => match tags.find(|tag| tag.local == b"sheetData" && !tag.is_end) {
            Some(start) if !start.is_empty => SheetScan::new(bytes, start.end, tally).scan(limits),
            _ => Ok(Scanned::Sound),
        },
    }
}

/// Whether a part holds neither cells nor texts, but what a workbook says of itself. Such parts take many times their size in
/// memory.
fn is_bookkeeping(root: Tag<'_>) -> bool {
    matches!(root.local, b"styleSheet" | b"theme" | b"workbook" | b"Relationships" | b"Types")
}

/// The count of texts that a table of texts declares is reserved at once: it must be one that the part can hold.
fn check_count(root: Tag<'_>, length: usize) -> Result<(), Message> {
    const SHORTEST: usize = b"<si/>".len();
    for attribute in attributes(root) {
        if attribute.name == b"uniqueCount" {
            let count = std::str::from_utf8(attribute.value).ok().and_then(|text| text.trim().parse::<usize>().ok());
            if count.is_some_and(|count| count > length / SHORTEST + 1) {
                return Err(Message::new("intake-detail-text-count"));
            }
        }
    }
    Ok(())
}

/// The scan of a sheet's cells.
struct SheetScan<'a, 'f> {
    tags: Tags<'a>,
    tally: &'f mut Tally,
    /// Stretches of the part, in their order, with what stands in their place.
    edits: Vec<(usize, usize, &'static str)>,
    /// Empty cells, in their order: left out only where every cell says where it stands.
    empty: Vec<(usize, usize)>,
    has_unplaced: bool,
}

impl<'a, 'f> SheetScan<'a, 'f> {
    fn new(bytes: &'a [u8], at: usize, tally: &'f mut Tally) -> Self {
        Self { tags: Tags::new(bytes, at), tally, edits: Vec::new(), empty: Vec::new(), has_unplaced: false }
    }

    fn scan(mut self, limits: &Limits) -> Result<Scanned, Fault> {
        while self.tally.cells <= limits.cells {
            let at = self.tags.at;
            if let Some(plain) = self.tags.bytes.get(at..).and_then(plain_cell) {
                self.tags.at = at + plain.length;
                self.tally.cells += 1;
                if plain.is_empty {
                    self.empty.push((at, at + plain.length));
                }
                continue;
            }
            let Some(tag) = self.tags.next() else { return Ok(self.rewrite()) };
            match (tag.local, tag.is_end) {
                (b"sheetData", true) => return Ok(self.rewrite()),
                (b"row", false) => check_row(tag).map_err(Fault::damaged)?,
                (b"c", false) => {
                    self.tally.cells += 1;
                    self.cell(tag).map_err(Fault::damaged)?;
                }
                _ => {}
            }
        }
        Err(limits.exceeded(Limit::Cells))
    }

    /// Takes a cell apart that is not of the usual form.
    fn cell(&mut self, tag: Tag<'a>) -> Result<(), Message> {
        let cell = CellTag::of(tag)?;
        self.has_unplaced |= cell.reference.is_empty();
        if tag.is_empty {
            return Ok(());
        }
        let mut has_value = false;
        // Where a value of 0 or of nothing stands, tags and all.
        let mut zero: Option<(usize, usize)> = None;
        let mut blank: Option<(usize, usize)> = None;
        let mut has_result = false;
        let mut formula: Option<(usize, usize)> = None;
        while let Some(part) = self.tags.next() {
            match (part.local, part.is_end) {
                (b"c", true) => break,
                (b"is", false) => has_value = true,
                (b"f", false) => formula = Some((part.start, part.end)),
                (b"f", true) => {
                    if let Some((_, end)) = &mut formula {
                        *end = part.end;
                    }
                }
                (b"v", false) => {
                    if std::mem::replace(&mut has_value, true) {
                        return Err(bad("intake-detail-value", cell.reference));
                    }
                    if part.is_empty {
                        blank = Some((part.start, part.end));
                        continue;
                    }
                    let (value, end) = self.value(part, &cell)?;
                    let whole = Some((part.start, end));
                    match value {
                        b"" => blank = whole,
                        value if is_zero(value) => zero = whole,
                        _ => has_result = true,
                    }
                }
                _ => {}
            }
        }
        if formula.is_some() {
            self.tally.has_zero |= zero.is_some();
            self.tally.has_result |= has_result;
        }
        // The result of a formula may be a text of no letters, but no number is.
        let no_result = if self.tally.zero_is_none { zero.or(blank) } else { blank };
        let lacks_value = !has_value || (no_result.is_some() && !cell.is_text);
        if let (Some((start, end)), true) = (formula, lacks_value) {
            // `<c t="str">` with a value, whatever type the cell was of.
            match cell.kind {
                Some((from, to)) => self.edits.push((from, to, "str")),
                None => self.edits.push((tag.end - 1, tag.end - 1, " t=\"str\"")),
            }
            let mut edits = vec![(start, end, concat!("<v>", "\u{e000}uncalculated", "</v>"))];
            edits.extend(no_result.map(|(start, end)| (start, end, "")));
            edits.sort_unstable();
            self.edits.extend(edits);
        } else if cell.is_error
            && let Some((from, to)) = cell.kind
        {
            self.edits.push((from, to, "str"));
        }
        Ok(())
    }

    /// Checks the value of a cell, which must stand between its tags in one piece; gives it with where its end tag ends.
    fn value(&mut self, start: Tag<'a>, cell: &CellTag<'a>) -> Result<(&'a [u8], usize), Message> {
        let whole = || bad("intake-detail-value", cell.reference);
        let end = self.tags.next().filter(|end| end.is_end && end.local == b"v").ok_or_else(whole)?;
        let value = self.tags.bytes.get(start.end..end.start).ok_or_else(whole)?;
        if value.contains(&b'<') {
            return Err(whole());
        }
        if cell.is_shared && !value.is_empty() && !is_index(value) {
            return Err(bad("intake-detail-text-index", cell.reference));
        }
        Ok((value, end.end))
    }

    fn rewrite(self) -> Scanned {
        let mut edits = self.edits;
        if !self.has_unplaced {
            edits.extend(self.empty.into_iter().map(|(start, end)| (start, end, "")));
        }
        edits.sort_unstable();
        if edits.is_empty() {
            return Scanned::Sound;
        }
        let bytes = self.tags.bytes;
        let mut rewritten = Vec::with_capacity(bytes.len() + 32 * edits.len());
        let mut from = 0;
        for (start, end, text) in edits {
            rewritten.extend_from_slice(bytes.get(from..start).unwrap_or_default());
            rewritten.extend_from_slice(text.as_bytes());
            from = end;
        }
        rewritten.extend_from_slice(bytes.get(from..).unwrap_or_default());
        Scanned::Rewritten(rewritten)
    }
}

/// What the scan keeps of a cell's tag.
struct CellTag<'a> {
    reference: &'a [u8],
    is_shared: bool,
    is_error: bool,
    is_text: bool,
    /// Where the value of its attribute `t` stands.
    kind: Option<(usize, usize)>,
}

impl<'a> CellTag<'a> {
    fn of(tag: Tag<'a>) -> Result<Self, Message> {
        let mut cell = CellTag { reference: b"", is_shared: false, is_error: false, is_text: false, kind: None };
        for attribute in attributes(tag) {
            match attribute.name {
                b"r" if !is_reference(attribute.value) => return Err(bad("intake-detail-reference", attribute.value)),
                b"r" => cell.reference = attribute.value,
                b"t" => {
                    cell.is_shared = attribute.value == b"s";
                    cell.is_error = attribute.value == b"e";
                    cell.is_text = attribute.value == b"str";
                    cell.kind = Some((attribute.at, attribute.at + attribute.value.len()));
                }
                _ => {}
            }
        }
        Ok(cell)
    }
}

fn check_row(tag: Tag<'_>) -> Result<(), Message> {
    match attributes(tag).find(|attribute| attribute.name == b"r" && !is_row(attribute.value)) {
        Some(attribute) => Err(bad("intake-detail-reference", attribute.value)),
        None => Ok(()),
    }
}

fn bad(id: &'static str, at: &[u8]) -> Message {
    let shown: String = String::from_utf8_lossy(at).chars().take(24).collect();
    Message::new(id).with("cell", shown)
}

/// Whether the bytes are the number of a row: 1 to 9999999.
fn is_row(bytes: &[u8]) -> bool {
    (1..=7).contains(&bytes.len()) && bytes.first() != Some(&b'0') && bytes.iter().all(u8::is_ascii_digit)
}

/// Whether the bytes are the name of a cell: one to three letters and the number of a row.
fn is_reference(bytes: &[u8]) -> bool {
    let letters = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    (1..=3).contains(&letters) && bytes.get(letters..).is_some_and(is_row)
}

/// Whether the bytes are the number 0.
fn is_zero(bytes: &[u8]) -> bool {
    bytes.first() == Some(&b'0') && bytes.iter().all(|byte| matches!(byte, b'0' | b'.'))
}

/// Whether the bytes are the index of a text.
fn is_index(bytes: &[u8]) -> bool {
    (1..=9).contains(&bytes.len()) && bytes.iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests;
