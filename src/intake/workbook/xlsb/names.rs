//! The names that a binary workbook defines ([MS-XLSB] 2.4.712), and the sheets that they refer to.
//!
//! In: the records of the workbook's own part. Out: names with the cells that they stand for. Never: cells of another workbook.

use super::records::{Record, wide_text};
use crate::intake::workbook::bytes::{size_at, u32_at};
use crate::intake::workbook::reference::Area;

/// What the records have said so far.
#[derive(Default)]
pub(super) struct Names {
    /// The names of all sheets, those of charts too, in their order.
    pub(super) sheets: Vec<String>,
    /// For each workbook that is referred to, whether it is this one.
    books: Vec<bool>,
    /// The references to sheets: the workbook's rank, the first and the last sheet.
    references: Vec<(usize, u32, u32)>,
    /// The names of the whole workbook, then those of one sheet, with their formulas.
    of_book: Vec<(String, Option<Area>)>,
    of_sheets: Vec<(String, Option<Area>)>,
}

impl Names {
    /// Takes a record, whatever it is; nothing where it is too short for what it is.
    pub(super) fn take(&mut self, record: Record<'_>) -> Option<()> {
        const HIDDEN: u32 = 1;
        const BUILT_IN: u32 = 1 << 5;
        const WHOLE_BOOK: u32 = u32::MAX;
        let body = record.body;
        match record.kind {
            // BrtSupBookSrc, BrtSupSame, BrtSupAddin
            0x0163 | 0x0166 | 0x029b => self.books.push(false),
            // BrtSupSelf
            0x0165 => self.books.push(true),
            // BrtExternSheet
            0x016a => {
                for reference in body.get(4..)?.chunks_exact(12) {
                    self.references.push((size_at(reference, 0)?, u32_at(reference, 4)?, u32_at(reference, 8)?));
                }
            }
            // BrtName
            0x0027 => {
                let (flags, sheet) = (u32_at(body, 0)?, u32_at(body, 5)?);
                let (name, end) = wide_text(body, 9)?;
                let start = end.checked_add(4)?;
                let formula = body.get(start..start.checked_add(size_at(body, end)?)?)?;
                if flags & (HIDDEN | BUILT_IN) == 0 {
                    let list = if sheet == WHOLE_BOOK { &mut self.of_book } else { &mut self.of_sheets };
                    list.push((name, Area::of_formula(formula, true)));
                }
            }
            _ => {}
        }
        Some(())
    }

    /// The names with their cells as a spreadsheet shows them; empty where they stand for none of this workbook.
    pub(super) fn resolved(self) -> Vec<(String, String)> {
        let text = |area: Area| {
            let (book, first, last) = *self.references.get(area.sheet)?;
            let sheet = self.sheets.get(usize::try_from(first).ok()?)?;
            (first == last && self.books.get(book) == Some(&true)).then(|| area.text(sheet))
        };
        let names = self.of_book.iter().chain(&self.of_sheets);
        names.map(|(name, area)| (name.clone(), area.and_then(text).unwrap_or_default())).collect()
    }
}
