//! Workbooks made cell by cell, and the program run on them: what the tests of input build on.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot set itself up must fail")]

use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::process::Command;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::Value;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What is put in a cell.
#[derive(Debug, Clone)]
pub(crate) enum Put {
    Text(String),
    Number(f64),
    Day(u16, u8, u8),
    Flag(bool),
    Nothing,
}

impl From<&str> for Put {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Put {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Put {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// A row of cells.
#[macro_export]
macro_rules! row {
    ($($cell:expr),* $(,)?) => { vec![$($crate::files::Put::from($cell)),*] };
}

pub(crate) type Rows = Vec<Vec<Put>>;

/// A workbook of named sheets.
pub(crate) fn workbook(sheets: &[(&str, Rows)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let day_format = Format::new().set_num_format("dd/mm/yyyy");
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Put::Text(text) => sheet.write_string(row, column, text).map(drop),
                    Put::Number(number) => sheet.write_number(row, column, *number).map(drop),
                    Put::Day(year, month, day) => {
                        let day = ExcelDateTime::from_ymd(*year, *month, *day).unwrap();
                        sheet.write_datetime_with_format(row, column, day, &day_format).map(drop)
                    }
                    Put::Flag(truth) => sheet.write_boolean(row, column, *truth).map(drop),
                    Put::Nothing => Ok(()),
                }
                .unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// A sound identification of an institution.
pub(crate) fn identification(code: &str) -> Rows {
    vec![
        row!["institution_code", code],
        row!["institution_name", "Caisse fictive"],
        row!["state", "XA"],
        row!["institution_kind", "general_scheme"],
        row!["fiscal_year", 2023.0],
        row!["year_end", Put::Day(2023, 12, 31)],
        row!["currency", "XOF"],
        row!["unit", 1.0],
        row!["branches", "family; pensions"],
        row!["filed_on", Put::Day(2024, 5, 15)],
    ]
}

/// A workbook with its parts changed: `change` is given the name and text of each part.
pub(crate) fn with_parts(bytes: &[u8], mut change: impl FnMut(&str, String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut changed = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        changed.start_file(&*name, SimpleFileOptions::default()).unwrap();
        changed.write_all(change(&name, text).as_bytes()).unwrap();
    }
    changed.finish().unwrap().into_inner()
}

/// A workbook with its parts changed as bytes.
pub(crate) fn with_bytes(bytes: &[u8], mut change: impl FnMut(&str, &mut Vec<u8>)) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut changed = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut part = Vec::new();
        file.read_to_end(&mut part).unwrap();
        change(&name, &mut part);
        changed.start_file(&*name, SimpleFileOptions::default()).unwrap();
        changed.write_all(&part).unwrap();
    }
    changed.finish().unwrap().into_inner()
}

/// A zip of named texts.
pub(crate) fn zip_of(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What a run of the program left.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    /// The standard output as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}\n{}\n{}", self.stdout, self.stderr))
    }
}

/// Runs the program in a folder, 100 columns wide.
pub(crate) fn vigie(folder: &Path, arguments: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_vigie"))
        .args(arguments)
        .current_dir(folder)
        .env("COLUMNS", "100")
        .env("LC_ALL", "C")
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code().unwrap_or(-1), stdout: text(output.stdout), stderr: text(output.stderr) }
}
