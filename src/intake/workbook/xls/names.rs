//! The names that a workbook defines ([MS-XLS] 2.4.150), and the sheets that they refer to.
//!
//! In: the records of the workbook's globals. Out: names with the cells that they stand for. Never: cells of another workbook.

use super::records::{Record, Records};
use crate::intake::workbook::bytes::u16_at;
use crate::intake::workbook::reference::Area;

/// What the records have said so far.
#[derive(Default)]
pub(super) struct Names {
    /// The names of all sheets, those of charts too, in their order.
    pub(super) sheets: Vec<String>,
    /// For each workbook that is referred to, whether it is this one.
    books: Vec<bool>,
    /// The references to sheets: the workbook's rank, the first and the last sheet.
    references: Vec<(u16, u16, u16)>,
    /// The names of the whole workbook, then those of one sheet, with their formulas.
    of_book: Vec<(String, Option<Area>)>,
    of_sheets: Vec<(String, Option<Area>)>,
}

impl Names {
    /// Takes a record, whatever it is; nothing where it is too short for what it is.
    pub(super) fn take<'s>(&mut self, record: Record<'s>, records: &mut Records<'s>) -> Option<()> {
        let body = record.body;
        match record.kind {
            // SupBook: the mark in the place of a name's length says that it is this workbook.
            0x01ae => self.books.push(u16_at(body, 2) == Some(0x0401)),
            // ExternSheet
            0x0017 => {
                let mut pieces = records.continued(record);
                for _ in 0..pieces.u16()? {
                    self.references.push((pieces.u16()?, pieces.u16()?, pieces.u16()?));
                }
            }
            // Lbl
            0x0018 => self.name(record, records)?,
            _ => {}
        }
        Some(())
    }

    fn name<'s>(&mut self, record: Record<'s>, records: &mut Records<'s>) -> Option<()> {
        const HIDDEN: u16 = 1;
        const BUILT_IN: u16 = 1 << 5;
        let body = record.body;
        let (flags, characters, length, sheet) = (u16_at(body, 0)?, *body.get(3)?, u16_at(body, 4)?, u16_at(body, 8)?);
        let mut pieces = records.continued(record);
        pieces.skip(14)?;
        let is_wide = pieces.u8()? & 1 != 0;
        let name = pieces.text(usize::from(characters), is_wide)?;
        // A reference is short; a formula that is none need not be read.
        let formula: Option<Vec<u8>> = (0..length.min(64)).map(|_| pieces.u8()).collect();
        if flags & (HIDDEN | BUILT_IN) == 0 {
            let list = if sheet == 0 { &mut self.of_book } else { &mut self.of_sheets };
            list.push((name, Area::of_formula(&formula?, false)));
        }
        Some(())
    }

    /// The names with their cells as a spreadsheet shows them; empty where they stand for none of this workbook.
    pub(super) fn resolved(self) -> Vec<(String, String)> {
        let text = |area: Area| {
            let (book, first, last) = *self.references.get(area.sheet)?;
            let sheet = self.sheets.get(usize::from(first))?;
            (first == last && self.books.get(usize::from(book)) == Some(&true)).then(|| area.text(sheet))
        };
        let names = self.of_book.iter().chain(&self.of_sheets);
        names.map(|(name, area)| (name.clone(), area.and_then(text).unwrap_or_default())).collect()
    }
}
