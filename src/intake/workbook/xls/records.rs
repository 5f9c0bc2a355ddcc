//! The records of a BIFF8 stream ([MS-XLS] 2.1.4), and the texts in them.
//!
//! In: the bytes of a stream. Out: records by their type, texts across the records that continue them. Never: a record that
//! goes beyond the stream, nor a byte of it taken for zero.

use crate::i18n::Message;
use crate::intake::workbook::bytes::{u16_at, u32_at};

/// The record that continues the one before.
const CONTINUE: u16 = 0x003c;

/// A record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'s> {
    pub(super) kind: u16,
    pub(super) body: &'s [u8],
    /// Where the next record begins.
    pub(super) end: usize,
}

/// The records of a stream from a place on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Records<'s> {
    pub(super) stream: &'s [u8],
    pub(super) at: usize,
}

impl<'s> Records<'s> {
    /// The next record.
    ///
    /// # Errors
    ///
    /// The message that says that the stream ends before it.
    pub(super) fn next(&mut self) -> Result<Record<'s>, Message> {
        let record = self.peek().ok_or_else(|| Message::new("intake-detail-cut"))?;
        self.at = record.end;
        Ok(record)
    }

    fn peek(&self) -> Option<Record<'s>> {
        let kind = u16_at(self.stream, self.at)?;
        let start = self.at.checked_add(4)?;
        let end = start.checked_add(usize::from(u16_at(self.stream, self.at + 2)?))?;
        Some(Record { kind, body: self.stream.get(start..end)?, end })
    }

    /// A record's body with those that continue it.
    pub(super) fn continued(&mut self, record: Record<'s>) -> Pieces<'s> {
        let mut pieces = vec![record.body];
        while let Some(more) = self.peek().filter(|more| more.kind == CONTINUE) {
            self.at = more.end;
            pieces.push(more.body);
        }
        Pieces { all: pieces, piece: 0, at: 0 }
    }
}

/// The bytes of a record and of those that continue it.
pub(super) struct Pieces<'s> {
    all: Vec<&'s [u8]>,
    piece: usize,
    at: usize,
}

impl<'s> Pieces<'s> {
    /// What is left of the current piece.
    fn rest(&self) -> &'s [u8] {
        self.all.get(self.piece).and_then(|piece| piece.get(self.at..)).unwrap_or_default()
    }

    fn next_piece(&mut self) -> Option<()> {
        self.piece += 1;
        self.at = 0;
        (self.piece < self.all.len()).then_some(())
    }

    /// Whether no byte is left.
    pub(super) fn is_done(&self) -> bool {
        self.rest().is_empty() && self.all.iter().skip(self.piece + 1).all(|piece| piece.is_empty())
    }

    pub(super) fn u8(&mut self) -> Option<u8> {
        while self.rest().is_empty() {
            self.next_piece()?;
        }
        let byte = self.rest().first().copied();
        self.at += 1;
        byte
    }

    pub(super) fn u16(&mut self) -> Option<u16> {
        u16_at(&[self.u8()?, self.u8()?], 0)
    }

    pub(super) fn u32(&mut self) -> Option<u32> {
        u32_at(&[self.u8()?, self.u8()?, self.u8()?, self.u8()?], 0)
    }

    pub(super) fn skip(&mut self, mut bytes: usize) -> Option<()> {
        loop {
            let here = self.rest().len();
            if bytes <= here {
                self.at += bytes;
                return Some(());
            }
            bytes -= here;
            self.next_piece()?;
        }
    }

    /// A text of so many characters, of one byte each (Latin-1) or two (UTF-16). Where a piece ends within it, the next one
    /// begins with a byte that says anew how wide its characters are.
    pub(super) fn text(&mut self, characters: usize, mut is_wide: bool) -> Option<String> {
        let mut units: Vec<u16> = Vec::new();
        while units.len() < characters {
            let rest = self.rest();
            if rest.is_empty() {
                self.next_piece()?;
                is_wide = self.u8()? & 1 != 0;
                continue;
            }
            let width = if is_wide { 2 } else { 1 };
            let here = (rest.len() / width).min(characters - units.len());
            let bytes = rest.get(..here * width).filter(|bytes| !bytes.is_empty())?;
            if is_wide {
                units.extend(bytes.chunks_exact(2).filter_map(|pair| u16_at(pair, 0)));
            } else {
                units.extend(bytes.iter().map(|byte| u16::from(*byte)));
            }
            self.at += bytes.len();
        }
        let letters = char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
        Some(letters.collect())
    }

    /// A text with its count of characters before it, in two bytes (`XLUnicodeString`) or in one.
    pub(super) fn counted_text(&mut self, is_long: bool) -> Option<String> {
        let characters = if is_long { self.u16()? } else { u16::from(self.u8()?) };
        if characters == 0 {
            return Some(String::new());
        }
        let flags = self.u8()?;
        self.text(usize::from(characters), flags & 1 != 0)
    }

    /// A text of the table of texts, its formatting and phonetics passed over (`XLUnicodeRichExtendedString`).
    pub(super) fn rich_text(&mut self) -> Option<String> {
        const RICH: u8 = 0x08;
        const EXTENDED: u8 = 0x04;
        let characters = self.u16()?;
        let flags = self.u8()?;
        let runs = if flags & RICH != 0 { usize::from(self.u16()?) } else { 0 };
        let extension = if flags & EXTENDED != 0 { usize::try_from(self.u32()?).ok()? } else { 0 };
        let text = self.text(usize::from(characters), flags & 1 != 0)?;
        self.skip(runs * 4)?;
        self.skip(extension)?;
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, body: &[u8]) -> Vec<u8> {
        let mut bytes = kind.to_le_bytes().to_vec();
        bytes.extend(u16::try_from(body.len()).unwrap().to_le_bytes());
        bytes.extend(body);
        bytes
    }

    #[test]
    fn a_text_goes_on_in_the_record_that_continues_it_in_another_width() {
        let mut stream = record(0xfc, &[5, 0, 0, b'a', b'b']);
        stream.extend(record(CONTINUE, &[1, 0xe9, 0, b'c', 0, b'd', 0]));
        let mut records = Records { stream: &stream, at: 0 };
        let first = records.next().unwrap();
        let mut pieces = records.continued(first);
        assert_eq!(pieces.rich_text().as_deref(), Some("abécd"));
        assert!(pieces.is_done());
        assert!(records.next().is_err());
    }

    #[test]
    fn formatting_is_passed_over() {
        let body = [2, 0, 0x0c, 1, 0, 3, 0, 0, 0, b'a', b'b', 9, 9, 9, 9, 8, 8, 8, 1, 0, 0, b'c'];
        let stream = record(0xfc, &body);
        let mut records = Records { stream: &stream, at: 0 };
        let first = records.next().unwrap();
        let mut pieces = records.continued(first);
        assert_eq!(pieces.rich_text().as_deref(), Some("ab"));
        assert_eq!(pieces.rich_text().as_deref(), Some("c"));
        assert_eq!(pieces.rich_text(), None);
    }

    #[test]
    fn what_is_cut_is_told() {
        let stream = record(0xfc, &[200, 0, 1, b'a', 0, b'b']);
        for length in 0..stream.len() {
            assert!(Records { stream: &stream[..length], at: 0 }.next().is_err());
        }
        let mut records = Records { stream: &stream, at: 0 };
        let first = records.next().unwrap();
        assert_eq!(records.continued(first).rich_text(), None);
    }
}
