//! Binary workbooks of Excel 2007 and later (.xlsb, [MS-XLSB]), read record by record.
//!
//! In: the zip of a workbook. Out: its sheets by name, and the cells of each with their stored values; a sheet is inflated
//! when it is read. Never: a formula parsed, a value from a record that is too short for it. Every formula in this format holds a
//! result; in a workbook that asks to be calculated when it is opened, and in which all results are 0, they are none.

mod names;
mod records;

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::SheetFault;
use super::bytes::{error_text, f64_at, rk_at, size_at, u16_at, u32_at};
use super::container::Container;
use super::number_format::NumberFormat;
use super::relations::{lacking, relations};
use super::rows::{Flow, Rows};
use crate::diagnostic::Code;
use crate::i18n::Message;
use crate::intake::cell::Content;
use crate::intake::fault::Fault;
use crate::intake::layout::Merged;
use crate::intake::limits::{Limit, Limits};
use crate::model::cell_name;
use names::Names;
use records::{Record, Records, wide_text};

/// An open workbook.
pub(super) struct XlsbBook<'b> {
    container: Container<'b>,
    sheets: Vec<SheetPart>,
    names: Vec<(String, String)>,
    shared: Shared,
}

/// A sheet and the part that holds it.
struct SheetPart {
    name: String,
    path: String,
    is_hidden: bool,
}

/// What all sheets refer to.
#[derive(Default)]
struct Shared {
    texts: Vec<Box<str>>,
    /// What each cell format shows.
    formats: Vec<NumberFormat>,
    is_1904: bool,
    /// Whether the zeros that its formulas hold are no results.
    was_never_calculated: bool,
}

impl<'b> XlsbBook<'b> {
    /// Opens a workbook.
    ///
    /// # Errors
    ///
    /// A fault when it is damaged, or over a limit.
    pub(super) fn open(mut container: Container<'b>, limits: &Limits) -> Result<Self, Fault> {
        let relations = relations(&mut container, "xl/workbook.bin")?;
        let mut shared = Shared::default();
        for relation in relations.values() {
            match relation.kind.as_str() {
                "styles" => shared.formats = formats(&needed(&mut container, &relation.path)?)?,
                "sharedStrings" => shared.texts = texts(&needed(&mut container, &relation.path)?, limits)?,
                _ => {}
            }
        }
        let workbook = needed(&mut container, "xl/workbook.bin")?;
        let mut sheets = Vec::new();
        let mut names = Names::default();
        let mut is_due = false;
        let mut records = Records::new(&workbook);
        while let Some(record) = records.next().map_err(Fault::damaged)? {
            match record.kind {
                // BrtWbProp
                0x0099 => shared.is_1904 = record.body.first().is_some_and(|flags| flags & 1 != 0),
                // BrtCalcProp: to be calculated when it is opened, or not all of it calculated.
                0x009d => is_due = u16_at(record.body, 24).is_some_and(|flags| flags & 0x11 != 0),
                // BrtBundleSh
                0x009c => {
                    let (id, end) = wide_text(record.body, 8).ok_or_else(|| bad(record))?;
                    let (name, _) = wide_text(record.body, end).ok_or_else(|| bad(record))?;
                    let part = relations.get(&id).ok_or_else(|| bad(record))?;
                    let is_hidden = u32_at(record.body, 0).is_some_and(|state| state != 0);
                    names.sheets.push(name.clone());
                    if part.kind == "worksheet" {
                        sheets.push(SheetPart { name, path: part.path.clone(), is_hidden });
                    }
                    if names.sheets.len() > limits.sheets {
                        return Err(limits.exceeded(Limit::Sheets));
                    }
                }
                _ => names.take(record).ok_or_else(|| bad(record))?,
            }
        }
        if is_due {
            let paths = sheets.iter().map(|sheet: &SheetPart| sheet.path.as_str());
            shared.was_never_calculated = was_never_calculated(&mut container, paths)?;
        }
        Ok(Self { container, sheets, names: names.resolved(), shared })
    }

    /// The names of the sheets that hold cells, in their order.
    pub(super) fn sheet_names(&self) -> Vec<String> {
        self.sheets.iter().map(|sheet| sheet.name.clone()).collect()
    }

    /// Whether a sheet is hidden.
    pub(super) fn is_hidden(&self, name: &str) -> bool {
        self.sheets.iter().any(|sheet| sheet.name == name && sheet.is_hidden)
    }

    /// The names that the workbook defines.
    pub(super) fn defined_names(&self) -> &[(String, String)] {
        &self.names
    }

    /// The cells of a sheet that are shown as one.
    pub(super) fn merged(&mut self, name: &str) -> Vec<Merged> {
        let Some(sheet) = self.sheets.iter().find(|sheet| sheet.name == name) else { return Vec::new() };
        let Ok(part) = needed(&mut self.container, &sheet.path) else { return Vec::new() };
        let mut merged = Vec::new();
        let mut records = Records::new(&part);
        while let Ok(Some(record)) = records.next() {
            // BrtMergeCell
            if record.kind == 0x00b0 {
                let at = |place| u32_at(record.body, place);
                let region = at(0).zip(at(4)).zip(at(8).zip(at(12)));
                merged.extend(region.map(|((first_row, last_row), (first, last))| Merged {
                    first: (first_row, first),
                    last: (last_row, last),
                }));
            }
        }
        merged
    }

    /// Gives the cells of a sheet on.
    ///
    /// # Errors
    ///
    /// A fault of the sheet or of the file; the rows before it have been given.
    pub(super) fn read_sheet<'c>(&'c mut self, name: &str, mut rows: Rows<'_, 'c>) -> Result<(), SheetFault> {
        let Some(sheet) = self.sheets.iter().find(|sheet| sheet.name == name) else { return Ok(()) };
        let part = needed(&mut self.container, &sheet.path).map_err(SheetFault::File)?;
        let mut records = Records::new(&part);
        // Cells stand between the two marks of the sheet's content, under the record of their row.
        let mut is_within = false;
        let mut row = None;
        let mut column = None;
        loop {
            let record = records.next().map_err(unreadable)?;
            let Some(record) = record else { return Err(unreadable(Message::new("intake-detail-cut"))) };
            match record.kind {
                BEGIN_SHEET_DATA => is_within = true,
                END_SHEET_DATA => break,
                ROW if is_within => {
                    row = Some(u32_at(record.body, 0).ok_or_else(|| bad_record(record))?);
                    column = None;
                }
                _ if is_within => {
                    let Some(cell) = CellRecord::of(record, column).ok_or_else(|| bad_record(record))? else {
                        continue;
                    };
                    column = Some(cell.column);
                    let row = row.ok_or_else(|| bad_record(record))?;
                    let content = cell.content(&self.shared).ok_or_else(|| match cell.sort {
                        Sort::SharedText => {
                            let cell = cell_name(row, cell.column);
                            let detail = Message::new("intake-detail-text-index").with("cell", cell);
                            SheetFault::File(Fault::damaged(detail))
                        }
                        _ => bad_record(record),
                    })?;
                    if content != Content::Empty && rows.cell(row, cell.column, content)? == Flow::Stop {
                        return Ok(());
                    }
                }
                _ => {}
            }
        }
        rows.finish()
    }
}

/// Whether formulas hold zeros and nothing else. What is damaged in a sheet is told when it is read.
fn was_never_calculated<'s>(
    container: &mut Container<'_>,
    paths: impl Iterator<Item = &'s str>,
) -> Result<bool, Fault> {
    let mut has_zero = false;
    for path in paths {
        let part = container.part(path)?.unwrap_or_default();
        let mut records = Records::new(&part);
        while let Ok(Some(record)) = records.next() {
            if matches!(record.kind, FIRST_FORMULA..=LAST_FORMULA)
                && let Some(Some(cell)) = CellRecord::of(record, None)
            {
                if !cell.is_zero() {
                    return Ok(false);
                }
                has_zero = true;
            }
        }
    }
    Ok(has_zero)
}

/// Formulas that hold a text, a number, a truth value, an error.
const FIRST_FORMULA: u16 = 0x0008;
const LAST_FORMULA: u16 = 0x000b;
const ROW: u16 = 0x0000;
const BEGIN_SHEET_DATA: u16 = 0x0091;
const END_SHEET_DATA: u16 = 0x0092;

/// A record that holds a cell.
struct CellRecord<'p> {
    column: u32,
    sort: Sort,
    is_formula: bool,
    style: usize,
    /// What stands behind column and style.
    value: &'p [u8],
}

/// How a cell's value is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Blank,
    Packed,
    Error,
    Bool,
    Real,
    Text,
    SharedText,
    RichText,
}

impl<'p> CellRecord<'p> {
    /// The cell in a record, `Ok(None)` where it holds none. `before` is the column of the cell before in the row: a short
    /// record stands beside it.
    #[expect(clippy::option_option, reason = "a record that is broken, one that holds no cell, one that does")]
    fn of(record: Record<'p>, before: Option<u32>) -> Option<Option<Self>> {
        let (sort, is_short) = match record.kind {
            1 => (Sort::Blank, false),
            2 => (Sort::Packed, false),
            3 | 11 => (Sort::Error, false),
            4 | 10 => (Sort::Bool, false),
            5 | 9 => (Sort::Real, false),
            6 | 8 => (Sort::Text, false),
            7 => (Sort::SharedText, false),
            12 => (Sort::Blank, true),
            13 => (Sort::Packed, true),
            14 => (Sort::Error, true),
            15 => (Sort::Bool, true),
            16 => (Sort::Real, true),
            17 => (Sort::Text, true),
            18 => (Sort::SharedText, true),
            62 => (Sort::RichText, false),
            _ => return Some(None),
        };
        let (column, rest) = if is_short {
            (before.map_or(Some(0), |before| before.checked_add(1))?, record.body)
        } else {
            (u32_at(record.body, 0)?, record.body.get(4..)?)
        };
        let style = size_at(rest, 0)? & 0x00ff_ffff;
        let is_formula = matches!(record.kind, FIRST_FORMULA..=LAST_FORMULA);
        Some(Some(Self { column, sort, is_formula, style, value: rest.get(4..)? }))
    }

    /// Whether it holds the number 0.
    fn is_zero(&self) -> bool {
        self.sort == Sort::Real && f64_at(self.value, 0).is_some_and(|number| number.to_bits() << 1 == 0)
    }

    fn content<'c>(&self, shared: &'c Shared) -> Option<Content<'c>> {
        let number =
            |number| shared.formats.get(self.style).copied().unwrap_or_default().content(number, shared.is_1904);
        Some(match self.sort {
            Sort::Blank => Content::Empty,
            Sort::Packed => number(rk_at(self.value, 0)?),
            Sort::Real if self.is_formula && shared.was_never_calculated && self.is_zero() => Content::Uncalculated,
            Sort::Real => number(f64_at(self.value, 0)?),
            Sort::Error => error_text(*self.value.first()?),
            Sort::Bool => Content::Bool(*self.value.first()? != 0),
            Sort::Text => Content::Text(Cow::Owned(wide_text(self.value, 0)?.0)),
            Sort::RichText => Content::Text(Cow::Owned(wide_text(self.value, 1)?.0)),
            Sort::SharedText => Content::Text(Cow::Borrowed(shared.texts.get(size_at(self.value, 0)?)?)),
        })
    }
}

fn needed(container: &mut Container<'_>, path: &str) -> Result<Vec<u8>, Fault> {
    let part = container.part(path)?;
    part.ok_or_else(|| Fault::damaged(lacking(path)))
}

/// What each cell format shows.
fn formats(part: &[u8]) -> Result<Vec<NumberFormat>, Fault> {
    let mut own: BTreeMap<u16, NumberFormat> = BTreeMap::new();
    let mut formats = Vec::new();
    let mut are_of_cells = false;
    let mut records = Records::new(part);
    while let Some(record) = records.next().map_err(Fault::damaged)? {
        match record.kind {
            // BrtFmt
            0x002c => {
                let number = u16_at(record.body, 0).ok_or_else(|| bad(record))?;
                let (code, _) = wide_text(record.body, 2).ok_or_else(|| bad(record))?;
                own.insert(number, NumberFormat::of_code(&code));
            }
            // BrtBeginCellXFs, BrtEndCellXFs
            0x0269 => are_of_cells = true,
            0x026a => are_of_cells = false,
            // BrtXF
            0x002f if are_of_cells => {
                let number = u16_at(record.body, 2).ok_or_else(|| bad(record))?;
                formats.push(own.get(&number).copied().unwrap_or_else(|| NumberFormat::of_number(number)));
            }
            _ => {}
        }
    }
    Ok(formats)
}

/// The texts that cells refer to by their rank.
fn texts(part: &[u8], limits: &Limits) -> Result<Vec<Box<str>>, Fault> {
    let mut texts: Vec<Box<str>> = Vec::new();
    let mut records = Records::new(part);
    while let Some(record) = records.next().map_err(Fault::damaged)? {
        // BrtSSTItem
        if record.kind == 0x0013 {
            if u64::try_from(texts.len()).is_ok_and(|count| count >= limits.cells) {
                return Err(limits.exceeded(Limit::Cells));
            }
            let (text, _) = wide_text(record.body, 1).ok_or_else(|| bad(record))?;
            texts.push(text.into_boxed_str());
        }
    }
    Ok(texts)
}

fn detail(record: Record<'_>) -> Message {
    Message::new("intake-detail-record").with("number", record.kind.to_string())
}

/// A record that does not hold what its type says.
fn bad(record: Record<'_>) -> Fault {
    Fault::damaged(detail(record))
}

fn bad_record(record: Record<'_>) -> SheetFault {
    unreadable(detail(record))
}

fn unreadable(detail: Message) -> SheetFault {
    SheetFault::Sheet(Fault::new(Code::SheetUnreadable).with("detail", detail))
}
