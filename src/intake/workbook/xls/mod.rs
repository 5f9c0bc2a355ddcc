//! Workbooks of Excel 97 to 2003 (.xls, BIFF8, [MS-XLS]), read record by record.
//!
//! In: a compound file. Out: its sheets by name, and the cells of each with their stored values. Never: a formula parsed,
//! memory sized by what a record claims, a value from a record that is too short for it.

mod names;
mod records;
mod sheet;

use std::collections::BTreeMap;

use super::SheetFault;
use super::bytes::{size_at, u16_at};
use super::number_format::NumberFormat;
use super::ole::Compound;
use super::rows::Rows;
use crate::diagnostic::Code;
use crate::i18n::Message;
use crate::intake::fault::Fault;
use crate::intake::layout::Merged;
use crate::intake::limits::{Limit, Limits};
use names::Names;
use records::{Record, Records};
use sheet::{SheetCells, Survey, merged, survey};

/// An open workbook.
pub(super) struct XlsBook {
    stream: Vec<u8>,
    globals: Globals,
    surveys: Vec<Survey>,
}

/// What holds for all sheets.
#[derive(Default)]
struct Globals {
    sheets: Vec<SheetEntry>,
    names: Vec<(String, String)>,
    texts: Vec<Box<str>>,
    /// What each cell format shows.
    formats: Vec<NumberFormat>,
    is_1904: bool,
    /// Whether the results that its formulas hold are none.
    was_never_calculated: bool,
}

/// A sheet and where it begins.
struct SheetEntry {
    name: String,
    start: usize,
    is_hidden: bool,
}

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000a;

impl XlsBook {
    /// Opens a workbook.
    ///
    /// # Errors
    ///
    /// A fault when it is damaged, encrypted, of an older or another format, or over a limit.
    pub(super) fn open(bytes: &[u8], limits: &Limits) -> Result<Self, Fault> {
        let compound = Compound::open(bytes)?;
        if compound.has("EncryptedPackage") {
            return Err(Fault::new(Code::FileEncrypted));
        }
        let Some(stream) = compound.stream("Workbook")? else {
            return Err(Fault::foreign(if compound.has("Book") {
                "intake-foreign-xls-old"
            } else if compound.has("WordDocument") || compound.has("PowerPoint Document") {
                "intake-foreign-document"
            } else {
                "intake-foreign-binary"
            }));
        };
        let mut globals = Globals::read(&stream, limits)?;
        let surveys: Vec<Survey> = globals.sheets.iter().map(|sheet| survey(&stream, sheet.start)).collect();
        globals.was_never_calculated = was_never_calculated(&surveys);
        Ok(Self { stream, globals, surveys })
    }

    /// The names of the sheets that hold cells, in their order.
    pub(super) fn sheet_names(&self) -> Vec<String> {
        self.globals.sheets.iter().map(|sheet| sheet.name.clone()).collect()
    }

    /// Whether a sheet is hidden.
    pub(super) fn is_hidden(&self, name: &str) -> bool {
        self.globals.sheets.iter().any(|sheet| sheet.name == name && sheet.is_hidden)
    }

    /// The names that the workbook defines.
    pub(super) fn defined_names(&self) -> &[(String, String)] {
        &self.globals.names
    }

    /// The cells of a sheet that are shown as one.
    pub(super) fn merged(&self, name: &str) -> Vec<Merged> {
        let sheet = self.globals.sheets.iter().find(|sheet| sheet.name == name);
        sheet.map(|sheet| merged(&self.stream, sheet.start)).unwrap_or_default()
    }

    /// Gives the cells of a sheet on.
    ///
    /// # Errors
    ///
    /// A fault of the sheet or of the file; the rows before it have been given.
    pub(super) fn read_sheet<'c>(&'c self, name: &str, limits: &Limits, rows: Rows<'_, 'c>) -> Result<(), SheetFault> {
        let sheets = self.globals.sheets.iter().zip(&self.surveys);
        let Some((sheet, survey)) = sheets.into_iter().find(|(sheet, _)| sheet.name == name) else { return Ok(()) };
        let cells = SheetCells { stream: &self.stream, start: sheet.start, globals: &self.globals };
        if survey.is_ordered { cells.stream(rows) } else { cells.sorted(limits, rows) }
    }
}

/// Programs that write formulas without calculating store an empty text or, where the workbook is to be calculated when it is
/// opened, the number 0. One other result shows that the workbook was calculated.
fn was_never_calculated(surveys: &[Survey]) -> bool {
    let any = |is: fn(&Survey) -> bool| surveys.iter().any(is);
    let has_zero = any(|survey| survey.has_zero);
    let has_empty = any(|survey| survey.has_empty_text);
    !any(|survey| survey.has_result)
        && if any(|survey| survey.is_due) { has_zero || has_empty } else { has_empty && !has_zero }
}

impl Globals {
    fn read(stream: &[u8], limits: &Limits) -> Result<Self, Fault> {
        let mut globals = Self::default();
        let mut formats: BTreeMap<u16, NumberFormat> = BTreeMap::new();
        let mut cell_formats: Vec<u16> = Vec::new();
        let mut names = Names::default();
        let mut records = Records { stream, at: 0 };
        let first = records.next().map_err(Fault::damaged)?;
        match (first.kind, u16_at(first.body, 0)) {
            (BOF, Some(0x0600)) => {}
            (BOF | 0x0009 | 0x0209 | 0x0409, _) => return Err(Fault::foreign("intake-foreign-xls-old")),
            _ => return Err(bad_record(first)),
        }
        loop {
            let record = records.next().map_err(Fault::damaged)?;
            let body = record.body;
            match record.kind {
                EOF => break,
                // FilePass
                0x002f => return Err(Fault::new(Code::FileEncrypted)),
                // Date1904
                0x0022 => globals.is_1904 = u16_at(body, 0) == Some(1),
                // BoundSheet8
                0x0085 => {
                    let name = globals.sheet(record, &mut records).ok_or_else(|| bad_record(record))?;
                    names.sheets.push(name);
                    if names.sheets.len() > limits.sheets {
                        return Err(limits.exceeded(Limit::Sheets));
                    }
                }
                // Format
                0x041e => {
                    let number = u16_at(body, 0).ok_or_else(|| bad_record(record))?;
                    let mut pieces = records.continued(record);
                    let code = pieces.skip(2).and_then(|()| pieces.counted_text(true));
                    formats.insert(number, NumberFormat::of_code(&code.ok_or_else(|| bad_record(record))?));
                }
                // XF
                0x00e0 => cell_formats.push(u16_at(body, 2).ok_or_else(|| bad_record(record))?),
                // SST
                0x00fc => globals.texts(record, &mut records, limits)?,
                _ => names.take(record, &mut records).ok_or_else(|| bad_record(record))?,
            }
        }
        let of_number = |number: &u16| formats.get(number).copied().unwrap_or_else(|| NumberFormat::of_number(*number));
        globals.names = names.resolved();
        globals.formats = cell_formats.iter().map(of_number).collect();
        Ok(globals)
    }

    /// Takes the entry of a sheet, and gives its name.
    fn sheet<'s>(&mut self, record: Record<'s>, records: &mut Records<'s>) -> Option<String> {
        const WORKSHEET: u8 = 0;
        let start = size_at(record.body, 0)?;
        let is_hidden = *record.body.get(4)? & 3 != 0;
        let kind = *record.body.get(5)?;
        let mut pieces = records.continued(record);
        pieces.skip(6)?;
        let name = pieces.counted_text(false)?;
        if kind == WORKSHEET {
            self.sheets.push(SheetEntry { name: name.clone(), start, is_hidden });
        }
        Some(name)
    }

    fn texts<'s>(&mut self, record: Record<'s>, records: &mut Records<'s>, limits: &Limits) -> Result<(), Fault> {
        let mut pieces = records.continued(record);
        let count = pieces.u32().and_then(|_| pieces.u32()).ok_or_else(|| bad_record(record))?;
        for _ in 0..count {
            if pieces.is_done() {
                break;
            }
            if u64::try_from(self.texts.len()).is_ok_and(|texts| texts >= limits.cells) {
                return Err(limits.exceeded(Limit::Cells));
            }
            let text = pieces.rich_text().ok_or_else(|| bad_record(record))?;
            self.texts.push(text.into_boxed_str());
        }
        Ok(())
    }
}

/// A record that does not hold what its type says.
fn bad_record(record: Record<'_>) -> Fault {
    Fault::damaged(record_message(record.kind))
}

fn record_message(kind: u16) -> Message {
    Message::new("intake-detail-record").with("number", format!("0x{kind:04X}"))
}
