//! The cells of a sheet.
//!
//! In: the records of a sheet. Out: its cells with their stored values, in the order of rows. Never: a record of a chart
//! within the sheet taken for one of its cells.

use std::borrow::Cow;

use super::records::{Record, Records};
use super::{BOF, EOF, Globals, record_message};
use crate::diagnostic::Code;
use crate::i18n::Message;
use crate::intake::cell::Content;
use crate::intake::fault::Fault;
use crate::intake::layout::Merged;
use crate::intake::limits::{Limit, Limits};
use crate::intake::workbook::SheetFault;
use crate::intake::workbook::bytes::{error_text, f64_at, rk_at, size_at, u16_at};
use crate::intake::workbook::rows::{Flow, Rows};
use crate::model::cell_name;

const FORMULA: u16 = 0x0006;
const LABEL: u16 = 0x0204;
const LABEL_SST: u16 = 0x00fd;
const MUL_RK: u16 = 0x00bd;
const NUMBER: u16 = 0x0203;
const RK: u16 = 0x027e;
const RSTRING: u16 = 0x00d6;
const BOOL_ERR: u16 = 0x0205;
const STRING: u16 = 0x0207;
const UNCALCED: u16 = 0x005e;

/// What a first look at a sheet's records tells.
#[derive(Debug, Default, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, seen or not")]
pub(super) struct Survey {
    /// Whether the cells stand in the order of rows and columns.
    pub(super) is_ordered: bool,
    /// Whether a formula or the sheet asks to be calculated when it is opened.
    pub(super) is_due: bool,
    /// Whether a formula holds the number 0.
    pub(super) has_zero: bool,
    /// Whether a formula holds an empty text.
    pub(super) has_empty_text: bool,
    /// Whether a formula holds another result.
    pub(super) has_result: bool,
}

/// Looks at a sheet's records. One that is damaged is told when it is read.
pub(super) fn survey(stream: &[u8], start: usize) -> Survey {
    let mut survey = Survey { is_ordered: true, ..Survey::default() };
    let mut records = SheetRecords::new(stream, start);
    let mut last = None;
    while let Ok(Some(record)) = records.next() {
        let body = record.body;
        match record.kind {
            UNCALCED => survey.is_due = true,
            FORMULA => {
                survey.is_due |= u16_at(body, 14).is_some_and(|flags| flags & 3 != 0);
                match result(body) {
                    Some(Stored::Number(number)) if is_zero(number) => survey.has_zero = true,
                    Some(Stored::EmptyText) => survey.has_empty_text = true,
                    _ => survey.has_result = true,
                }
            }
            LABEL | LABEL_SST | MUL_RK | NUMBER | RK | RSTRING | BOOL_ERR => {}
            _ => continue,
        }
        if record.kind != UNCALCED {
            let place = (u16_at(body, 0), u16_at(body, 2));
            survey.is_ordered &= last.is_none_or(|last| last < place);
            last = Some(place);
        }
    }
    survey
}

/// The cells of a sheet that are shown as one.
pub(super) fn merged(stream: &[u8], start: usize) -> Vec<Merged> {
    const MERGE_CELLS: u16 = 0x00e5;
    let mut merged = Vec::new();
    let mut records = SheetRecords::new(stream, start);
    while let Ok(Some(record)) = records.next() {
        if record.kind == MERGE_CELLS {
            for region in record.body.get(2..).unwrap_or_default().chunks_exact(8) {
                let at = |place| u16_at(region, place).map_or(0, u32::from);
                merged.push(Merged { first: (at(0), at(4)), last: (at(2), at(6)) });
            }
        }
    }
    merged
}

/// What a formula's record holds as its result ([MS-XLS] 2.5.133).
enum Stored {
    Number(f64),
    /// The text stands in the next record of that sort.
    Text,
    Bool(bool),
    Error(u8),
    EmptyText,
}

fn result(body: &[u8]) -> Option<Stored> {
    let number = f64_at(body, 6)?;
    if u16_at(body, 12) != Some(0xffff) {
        return Some(Stored::Number(number));
    }
    let value = *body.get(8)?;
    match body.get(6)? {
        0 => Some(Stored::Text),
        1 => Some(Stored::Bool(value != 0)),
        2 => Some(Stored::Error(value)),
        3 => Some(Stored::EmptyText),
        _ => None,
    }
}

fn is_zero(number: f64) -> bool {
    number.to_bits() << 1 == 0
}

/// The records of a sheet without those of charts within it.
struct SheetRecords<'s> {
    records: Records<'s>,
    depth: u32,
}

impl<'s> SheetRecords<'s> {
    const fn new(stream: &'s [u8], start: usize) -> Self {
        Self { records: Records { stream, at: start }, depth: 0 }
    }

    /// The next record; nothing at the sheet's end.
    fn next(&mut self) -> Result<Option<Record<'s>>, Message> {
        loop {
            let record = self.records.next()?;
            match record.kind {
                BOF => self.depth = self.depth.saturating_add(1),
                // A sheet begins with its own mark.
                _ if self.depth == 0 => return Err(record_message(record.kind)),
                EOF if self.depth == 1 => return Ok(None),
                EOF => self.depth -= 1,
                _ if self.depth == 1 => return Ok(Some(record)),
                _ => {}
            }
        }
    }
}

/// The cells of a sheet.
pub(super) struct SheetCells<'b> {
    pub(super) stream: &'b [u8],
    pub(super) start: usize,
    pub(super) globals: &'b Globals,
}

/// A cell with its row and column.
struct PlacedCell<'b> {
    row: u16,
    column: u16,
    content: Content<'b>,
}

type Sink<'s, 'b> = dyn FnMut(PlacedCell<'b>) -> Result<Flow, SheetFault> + 's;

impl<'b> SheetCells<'b> {
    /// Gives on cells that stand in order.
    pub(super) fn stream(&self, mut rows: Rows<'_, 'b>) -> Result<(), SheetFault> {
        let mut flow = Flow::On;
        self.each(&mut |cell| {
            flow = rows.cell(u32::from(cell.row), u32::from(cell.column), cell.content)?;
            Ok(flow)
        })?;
        if flow == Flow::On { rows.finish() } else { Ok(()) }
    }

    /// Gives on cells that some programs write column by column, in the order of rows.
    pub(super) fn sorted(&self, limits: &Limits, mut rows: Rows<'_, 'b>) -> Result<(), SheetFault> {
        let mut cells: Vec<PlacedCell<'b>> = Vec::new();
        let read = self.each(&mut |cell| {
            if u64::try_from(cells.len()).is_ok_and(|count| count >= limits.cells) {
                return Err(SheetFault::File(limits.exceeded(Limit::Cells)));
            }
            cells.push(cell);
            Ok(Flow::On)
        });
        if let Err(SheetFault::File(fault)) = read {
            return Err(SheetFault::File(fault));
        }
        cells.sort_by_key(|cell| (cell.row, cell.column));
        for cell in cells {
            if rows.cell(u32::from(cell.row), u32::from(cell.column), cell.content)? == Flow::Stop {
                return Ok(());
            }
        }
        rows.finish()?;
        read
    }

    /// Reads the cells in the order in which they stand.
    fn each(&self, sink: &mut Sink<'_, 'b>) -> Result<(), SheetFault> {
        let mut records = SheetRecords::new(self.stream, self.start);
        // A formula whose text is still to come.
        let mut pending: Option<(u16, u16)> = None;
        while let Some(record) = records.next().map_err(unreadable)? {
            let is_cell =
                matches!(record.kind, FORMULA | LABEL | LABEL_SST | MUL_RK | NUMBER | RK | RSTRING | BOOL_ERR);
            if !is_cell && record.kind != STRING {
                continue;
            }
            let bad = || unreadable(record_message(record.kind));
            if record.kind == STRING {
                let text = records.records.continued(record).counted_text(true).ok_or_else(bad)?;
                if let Some((row, column)) = pending.take()
                    && sink(PlacedCell { row, column, content: Content::Text(Cow::Owned(text)) })? == Flow::Stop
                {
                    return Ok(());
                }
                continue;
            }
            if let Some((row, column)) = pending.take()
                && sink(PlacedCell { row, column, content: Content::Uncalculated })? == Flow::Stop
            {
                return Ok(());
            }
            let row = u16_at(record.body, 0).ok_or_else(bad)?;
            let column = u16_at(record.body, 2).ok_or_else(bad)?;
            if record.kind == MUL_RK {
                for (column, content) in (column..).zip(self.packed_numbers(record).ok_or_else(bad)?) {
                    if sink(PlacedCell { row, column, content })? == Flow::Stop {
                        return Ok(());
                    }
                }
                continue;
            }
            let content = if record.kind == FORMULA {
                match result(record.body).ok_or_else(bad)? {
                    Stored::Text => {
                        pending = Some((row, column));
                        continue;
                    }
                    stored => self.stored(&stored, record),
                }
            } else {
                self.content(record, &mut records.records).map_err(|fault| fault.unwrap_or_else(bad))?
            };
            if sink(PlacedCell { row, column, content })? == Flow::Stop {
                return Ok(());
            }
        }
        match pending {
            Some((row, column)) => sink(PlacedCell { row, column, content: Content::Uncalculated }).map(|_| ()),
            None => Ok(()),
        }
    }

    fn stored(&self, stored: &Stored, record: Record<'b>) -> Content<'b> {
        match *stored {
            Stored::Number(number) if self.globals.was_never_calculated && is_zero(number) => Content::Uncalculated,
            Stored::Number(number) => self.number(number, record.body, 4),
            Stored::Bool(truth) => Content::Bool(truth),
            Stored::Error(code) => error_text(code),
            Stored::EmptyText if self.globals.was_never_calculated => Content::Uncalculated,
            Stored::EmptyText | Stored::Text => Content::Text(Cow::Borrowed("")),
        }
    }

    /// The content of a cell that is no formula. No fault where the record is too short.
    fn content(&self, record: Record<'b>, records: &mut Records<'b>) -> Result<Content<'b>, Option<SheetFault>> {
        let body = record.body;
        match record.kind {
            NUMBER => Ok(self.number(f64_at(body, 6).ok_or(None)?, body, 4)),
            RK => Ok(self.number(rk_at(body, 6).ok_or(None)?, body, 4)),
            BOOL_ERR => match (body.get(6), body.get(7)) {
                (Some(code), Some(1)) => Ok(error_text(*code)),
                (Some(truth), Some(_)) => Ok(Content::Bool(*truth != 0)),
                _ => Err(None),
            },
            LABEL_SST => {
                let index = size_at(body, 6).ok_or(None)?;
                let text = self.globals.texts.get(index).ok_or_else(|| {
                    let place = |at| u16_at(body, at).map_or(0, u32::from);
                    let cell = cell_name(place(0), place(2));
                    SheetFault::File(Fault::damaged(Message::new("intake-detail-text-index").with("cell", cell)))
                })?;
                Ok(Content::Text(Cow::Borrowed(text)))
            }
            // Label and RString; the formatting behind the text is passed over.
            _ => {
                let mut pieces = records.continued(record);
                let text = pieces.skip(6).and_then(|()| pieces.counted_text(true)).ok_or(None)?;
                Ok(Content::Text(Cow::Owned(text)))
            }
        }
    }

    /// A number in its cell's format, whose number stands at a place of the record.
    fn number(&self, number: f64, body: &[u8], format_at: usize) -> Content<'b> {
        let format = u16_at(body, format_at).and_then(|format| self.globals.formats.get(usize::from(format)));
        format.copied().unwrap_or_default().content(number, self.globals.is_1904)
    }

    /// The numbers of a record that holds several cells of a row, up to the number of the last column.
    fn packed_numbers(&self, record: Record<'b>) -> Option<Vec<Content<'b>>> {
        let inner = record.body.get(4..record.body.len().checked_sub(2)?)?;
        let pairs = inner.chunks_exact(6);
        let last = u16_at(record.body, record.body.len() - 2)?;
        let columns = usize::from(last.checked_sub(u16_at(record.body, 2)?)?) + 1;
        if !pairs.remainder().is_empty() || pairs.len() != columns {
            return None;
        }
        pairs.map(|pair| Some(self.number(rk_at(pair, 2)?, pair, 0))).collect()
    }
}

fn unreadable(detail: Message) -> SheetFault {
    SheetFault::Sheet(Fault::new(Code::SheetUnreadable).with("detail", detail))
}
