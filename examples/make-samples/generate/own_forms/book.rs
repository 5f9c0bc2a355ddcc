//! A workbook cell by cell, and the files that it is written to.
//!
//! In: sheets of cells. Out: the bytes of an .xlsx, .xlsm or delimited text, the same for the same cells. Never: .xls or .ods,
//! which LibreOffice makes of the .xlsx.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use encoding_rs::WINDOWS_1252;
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::super::Failure;

/// What stands in a cell.
#[derive(Debug, Clone)]
pub(crate) enum Cell {
    Text(String),
    Number(i128),
    Day(Date),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// A sheet of a workbook.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) is_hidden: bool,
    pub(crate) cells: BTreeMap<(u32, u16), Cell>,
    /// Cells of one row that are merged: the row, the first and the last column.
    pub(crate) merged: Vec<(u32, u16, u16)>,
}

impl Sheet {
    pub(crate) fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// Puts something in a cell.
    pub(crate) fn put(&mut self, row: u32, column: u16, cell: impl Into<Cell>) {
        self.cells.insert((row, column), cell.into());
    }

    /// Puts a text in a cell merged with those on its right.
    pub(crate) fn merge(&mut self, row: u32, first: u16, last: u16, text: &str) {
        self.put(row, first, text);
        if last > first {
            self.merged.push((row, first, last));
        }
    }

    /// The first row below all that stands in the sheet.
    pub(crate) fn next_row(&self) -> u32 {
        self.cells.keys().next_back().map_or(0, |(row, _)| row + 1)
    }
}

/// How a text file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Windows1252,
    Utf16,
}

/// The bytes of an .xlsx file.
pub(crate) fn xlsx(sheets: &[Sheet]) -> Result<Vec<u8>, Failure> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2023, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let (amounts, days) = (Format::new().set_num_format("#,##0"), Format::new().set_num_format("dd/mm/yyyy"));
    let centred = Format::new().set_align(FormatAlign::Center);
    for sheet in sheets {
        let written = workbook.add_worksheet();
        written.set_name(&sheet.name)?.set_hidden(sheet.is_hidden).set_column_width(0, 44)?;
        for (row, first, last) in &sheet.merged {
            written.merge_range(*row, *first, *row, *last, "", &centred)?;
        }
        for ((row, column), cell) in &sheet.cells {
            match cell {
                Cell::Text(text) if sheet.merged.iter().any(|(at, first, _)| (at, first) == (row, column)) => {
                    written.write_string_with_format(*row, *column, text, &centred)?
                }
                Cell::Text(text) => written.write_string(*row, *column, text)?,
                Cell::Number(number) => {
                    let number = Decimal::try_from_i128_with_scale(*number, 0)?.to_f64().ok_or("no number")?;
                    written.write_number_with_format(*row, *column, number, &amounts)?
                }
                Cell::Day(day) => {
                    let (year, month, day) =
                        (u16::try_from(day.year())?, u8::try_from(day.month())?, u8::try_from(day.day())?);
                    let day = ExcelDateTime::from_ymd(year, month, day)?;
                    written.write_datetime_with_format(*row, *column, day, &days)?
                }
            };
        }
    }
    Ok(workbook.save_to_buffer()?)
}

/// The bytes of an .xlsm file: an .xlsx that says it may hold macros, and holds none.
pub(crate) fn xlsm(sheets: &[Sheet]) -> Result<Vec<u8>, Failure> {
    let plain = xlsx(sheets)?;
    let mut archive = ZipArchive::new(Cursor::new(plain))?;
    let mut changed = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut file = archive.by_index(index)?;
        let name = file.name()?.into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text)?;
        let text = text.replace(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        );
        changed.start_file(&*name, SimpleFileOptions::default())?;
        changed.write_all(text.as_bytes())?;
    }
    Ok(changed.finish()?.into_inner())
}

/// The bytes of delimited text, of the only sheet.
pub(crate) fn text(sheet: &Sheet, delimiter: char, encoding: Encoding) -> Result<Vec<u8>, Failure> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for ((row, column), cell) in &sheet.cells {
        let (row, column) = (usize::try_from(*row)?, usize::from(*column));
        rows.resize_with(rows.len().max(row + 1), Vec::new);
        let fields = rows.get_mut(row).ok_or("no such row")?;
        fields.resize(fields.len().max(column + 1), String::new());
        let shown = match cell {
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Day(day) => format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year()),
        };
        if shown.contains([delimiter, '"', '\n']) {
            return Err(format!("a field to be quoted: {shown}").into());
        }
        *fields.get_mut(column).ok_or("no such column")? = shown;
    }
    let text: String =
        rows.iter().map(|fields| fields.join(&delimiter.to_string()) + "\r\n").collect::<Vec<_>>().concat();
    Ok(match encoding {
        Encoding::Windows1252 => {
            let (bytes, _, is_lossy) = WINDOWS_1252.encode(&text);
            if is_lossy {
                return Err("a letter that Windows-1252 has not".into());
            }
            bytes.into_owned()
        }
        Encoding::Utf16 => "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
    })
}
