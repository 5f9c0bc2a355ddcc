//! A cell: where it stands and the value that it holds.
//!
//! In: the bytes of a cell. Out: its place and its content. Never: a text by an index that is none, a value in pieces.

use std::borrow::Cow;

use super::text::{text, text_within, unescaped};
use super::unreadable;
use crate::i18n::Message;
use crate::intake::cell::Content;
use crate::intake::fault::Fault;
use crate::intake::number::is_error_text;
use crate::intake::workbook::SheetFault;
use crate::intake::workbook::number_format::NumberFormat;
use crate::intake::workbook::tags::{Tag, Tags, attributes};
use crate::intake::workbook::xml::malformed;

/// What all sheets refer to.
#[derive(Default)]
pub(super) struct Shared {
    pub(super) texts: Vec<Box<str>>,
    /// What each cell format shows.
    pub(super) formats: Vec<NumberFormat>,
    pub(super) is_1904: bool,
}

/// A cell as it is written.
#[derive(Debug, Default, PartialEq)]
pub(super) struct RawCell<'a> {
    /// Its name; nothing where it stands beside the one before.
    pub(super) reference: Option<&'a [u8]>,
    /// The type of its value: a number where it says none.
    kind: &'a [u8],
    style: usize,
    /// What stands in `<v>`.
    pub(super) value: Option<&'a [u8]>,
    /// What stands in `<is>`.
    inline: Option<String>,
    pub(super) has_formula: bool,
}

impl<'a> RawCell<'a> {
    /// A cell of the form that spreadsheets write, `<c r="A1" s="2" t="s"><v>3</v></c>` or `<c r="A1" s="2"/>`, that begins here,
    /// and its length; nothing where the bytes are of any other form, which says nothing against them.
    pub(super) fn plain(bytes: &'a [u8]) -> Option<(Self, usize)> {
        let mut rest = bytes.strip_prefix(b"<c r=\"")?;
        let mut cell = Self { reference: Some(quoted(&mut rest)?), ..Self::default() };
        if let Some(style) = rest.strip_prefix(b" s=\"") {
            rest = style;
            cell.style = index(quoted(&mut rest)?)?;
        }
        if let Some(kind) = rest.strip_prefix(b" t=\"") {
            rest = kind;
            cell.kind = quoted(&mut rest)?;
            if !matches!(cell.kind, b"s" | b"n" | b"b") {
                return None;
            }
        }
        if let Some(behind) = rest.strip_prefix(b"/>") {
            return Some((cell, bytes.len() - behind.len()));
        }
        rest = rest.strip_prefix(b"><v>")?;
        let end = rest.iter().position(|byte| matches!(byte, b'<' | b'&'))?;
        let (value, behind) = rest.split_at_checked(end)?;
        cell.value = Some(value);
        let behind = behind.strip_prefix(b"</v></c>")?;
        Some((cell, bytes.len() - behind.len()))
    }

    /// The cell whose start tag was the last tag, read to its end; nothing where the bytes end before.
    ///
    /// # Errors
    ///
    /// A fault of the file where it is not written as a cell is.
    pub(super) fn read(start: Tag<'a>, tags: &mut Tags<'a>) -> Result<Option<Self>, Fault> {
        let mut cell = Self::default();
        for attribute in attributes(start) {
            match attribute.name {
                b"r" => cell.reference = Some(attribute.value),
                b"s" => cell.style = index(attribute.value).unwrap_or(usize::MAX),
                b"t" => cell.kind = attribute.value,
                _ => {}
            }
        }
        if start.is_empty {
            return Ok(Some(cell));
        }
        loop {
            let Some(part) = tags.next() else { return Ok(None) };
            match (part.local, part.is_end) {
                (b"c", true) => return Ok(Some(cell)),
                // A cell in a cell is one whose end is lost.
                (b"c" | b"row" | b"sheetData", _) => return Err(malformed()),
                (b"f", false) => cell.has_formula = true,
                (b"v", false) => {
                    let end = if part.is_empty { Some(part) } else { tags.next() };
                    let Some(end) = end else { return Ok(None) };
                    let value = if part.is_empty { Some(&b""[..]) } else { tags.bytes.get(part.end..end.start) };
                    let is_whole = part.is_empty || (end.is_end && end.local == b"v");
                    let value = value.filter(|value| is_whole && cell.value.is_none() && !value.contains(&b'<'));
                    cell.value = Some(value.ok_or_else(|| cell.bad("intake-detail-value"))?);
                }
                (b"is", false) if !part.is_empty => match inline(tags)? {
                    Some(text) => cell.inline = Some(text),
                    None => return Ok(None),
                },
                _ => {}
            }
        }
    }

    /// Whether the result of a formula lacks: there is none, or an empty one that is no text.
    pub(super) fn lacks_result(&self) -> bool {
        self.has_formula
            && self.inline.is_none()
            && self.value.is_none_or(|value| value.is_empty() && self.kind != b"str")
    }

    /// Whether a formula's result is the number 0.
    pub(super) fn is_zero(&self) -> bool {
        self.value
            .is_some_and(|value| value.first() == Some(&b'0') && value.iter().all(|byte| matches!(byte, b'0' | b'.')))
    }

    /// What it holds.
    ///
    /// # Errors
    ///
    /// A fault of the file where it refers to a text that is not there; of the sheet where its text is none.
    pub(super) fn content<'c>(&self, shared: &'c Shared) -> Result<Content<'c>, SheetFault> {
        if let Some(text) = &self.inline {
            let is_error = is_error_text(text);
            let text = Cow::Owned(text.clone());
            return Ok(if is_error { Content::Error(text) } else { Content::Text(text) });
        }
        let Some(value) = self.value.filter(|_| !matches!(self.kind, b"inlineStr" | b"is")) else {
            return Ok(Content::Empty);
        };
        let said = || text(value).map(Cow::into_owned).map_err(SheetFault::File);
        Ok(match self.kind {
            b"" | b"n" | b"s" if value.is_empty() => Content::Empty,
            b"s" => {
                let text = index(value).and_then(|index| shared.texts.get(index));
                let text = text.ok_or_else(|| SheetFault::File(self.bad("intake-detail-text-index")))?;
                Content::Text(Cow::Borrowed(text))
            }
            b"str" => {
                let text = Cow::Owned(unescaped(Cow::Owned(said()?)).into_owned());
                if is_error_text(&text) { Content::Error(text) } else { Content::Text(text) }
            }
            b"e" if !value.is_empty() => Content::Error(said()?.into()),
            b"e" => Content::Error("#?".into()),
            b"d" => Content::IsoDate(said()?),
            b"b" if matches!(value, b"1" | b"true") => Content::Bool(true),
            b"b" if matches!(value, b"0" | b"false") => Content::Bool(false),
            b"" | b"n" => match std::str::from_utf8(value).ok().and_then(|digits| digits.trim().parse().ok()) {
                Some(number) => {
                    let format = shared.formats.get(self.style).copied().unwrap_or_default();
                    format.content(number, shared.is_1904)
                }
                // It is told where it is wanted as a number.
                None => Content::Text(said()?.into()),
            },
            b"b" => Content::Text(said()?.into()),
            other => {
                let shown = String::from_utf8_lossy(other.get(..24).unwrap_or(other)).into_owned();
                let reference = String::from_utf8_lossy(self.reference.unwrap_or_default()).into_owned();
                let detail = Message::new("intake-detail-cell-type").with("cell", reference).with("text", shown);
                return Err(unreadable(detail));
            }
        })
    }

    fn bad(&self, id: &'static str) -> Fault {
        bad(id, self.reference.unwrap_or_default())
    }
}

/// The text in `<is>`, read to its end.
fn inline(tags: &mut Tags<'_>) -> Result<Option<String>, Fault> {
    let mut inline = String::new();
    let mut is_phonetic = false;
    loop {
        let Some(tag) = tags.next() else { return Ok(None) };
        match (tag.local, tag.is_end) {
            (b"is", true) => return Ok(Some(inline)),
            (b"c" | b"row" | b"sheetData", _) => return Err(malformed()),
            (b"rPh", is_end) => is_phonetic = !is_end && !tag.is_empty,
            (b"t", false) if !tag.is_empty => match text_within(tag, tags)? {
                Some(text) if !is_phonetic => inline.push_str(&text),
                Some(_) => {}
                None => return Ok(None),
            },
            _ => {}
        }
    }
}

/// What stands before the next quotation mark, which is passed over.
fn quoted<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let end = rest.iter().take(32).position(|byte| *byte == b'"')?;
    let (value, behind) = rest.split_at_checked(end)?;
    *rest = behind.get(1..)?;
    Some(value)
}

/// A rank written in at most nine digits.
fn index(digits: &[u8]) -> Option<usize> {
    let is_index = (1..=9).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    is_index.then(|| digits.iter().fold(0, |number, digit| number * 10 + usize::from(digit - b'0')))
}

/// The zero-based row of its number, 1 to 9999999.
pub(super) fn row(digits: &[u8]) -> Option<u32> {
    let is_row = digits.len() <= 7 && digits.first().is_some_and(|digit| *digit != b'0');
    is_row.then(|| index(digits)).flatten().and_then(|row| u32::try_from(row).ok()?.checked_sub(1))
}

/// The zero-based row and column of a cell's name: one to three letters and the number of a row.
pub(super) fn place(reference: &[u8]) -> Option<(u32, u32)> {
    let letters = reference.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let (letters, digits) = reference.split_at_checked(letters)?;
    if !(1..=3).contains(&letters.len()) {
        return None;
    }
    let rank = |letter: &u8| u32::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = letters.iter().fold(0, |column, letter| column * 26 + rank(letter));
    Some((row(digits)?, column - 1))
}

pub(super) fn bad(id: &'static str, at: &[u8]) -> Fault {
    let shown: String = String::from_utf8_lossy(at).chars().take(24).collect();
    Fault::damaged(Message::new(id).with("cell", shown))
}
