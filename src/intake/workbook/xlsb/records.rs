//! The records of a binary part ([MS-XLSB] 2.1.4).
//!
//! In: the bytes of a part. Out: records by their type. Never: a record that goes beyond the part.

use crate::i18n::Message;
use crate::intake::workbook::bytes::{size_at, utf16};

/// A record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'p> {
    pub(super) kind: u16,
    pub(super) body: &'p [u8],
}

/// The records of a part.
pub(super) struct Records<'p> {
    rest: &'p [u8],
}

impl<'p> Records<'p> {
    pub(super) const fn new(part: &'p [u8]) -> Self {
        Self { rest: part }
    }

    /// The next record; nothing at the part's end.
    ///
    /// # Errors
    ///
    /// The message that says that the part ends within it.
    pub(super) fn next(&mut self) -> Result<Option<Record<'p>>, Message> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        self.read().map(Some).ok_or_else(|| Message::new("intake-detail-cut"))
    }

    fn read(&mut self) -> Option<Record<'p>> {
        // Seven bits a byte, the low ones first, as long as the highest bit says that more follow.
        let kind = u16::try_from(self.number(2)?).ok()?;
        let length = usize::try_from(self.number(4)?).ok()?;
        let (body, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(Record { kind, body })
    }

    fn number(&mut self, most_bytes: u32) -> Option<u32> {
        let mut number = 0;
        for place in 0..most_bytes {
            let (byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            number |= u32::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                break;
            }
        }
        Some(number)
    }
}

/// A text with its count of characters before it, and where it ends.
pub(super) fn wide_text(body: &[u8], at: usize) -> Option<(String, usize)> {
    let start = at.checked_add(4)?;
    let end = size_at(body, at)?.checked_mul(2)?.checked_add(start)?;
    Some((utf16(body.get(start..end)?), end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_and_lengths_of_several_bytes() {
        let mut part = vec![0x01, 0x02, 7, 8, 0xe9, 0x04, 0x80, 0x01];
        part.extend([9; 128]);
        let mut records = Records::new(&part);
        let first = records.next().unwrap().unwrap();
        assert_eq!((first.kind, first.body), (1, &[7, 8][..]));
        let second = records.next().unwrap().unwrap();
        assert_eq!((second.kind, second.body.len()), (0x0269, 128));
        assert!(records.next().unwrap().is_none());
        assert!(Records::new(&part[..40]).next().is_ok());
        let mut cut = Records::new(&part[..40]);
        assert!(cut.next().is_ok() && cut.next().is_err());
    }

    #[test]
    fn a_text_that_claims_more_than_there_is_is_none() {
        assert_eq!(wide_text(&[2, 0, 0, 0, b'a', 0, 0xe9, 0], 0), Some(("aé".to_owned(), 8)));
        assert_eq!(wide_text(&[0xff, 0xff, 0xff, 0xff, b'a', 0], 0), None);
        assert_eq!(wide_text(&[1, 0], 0), None);
    }
}
