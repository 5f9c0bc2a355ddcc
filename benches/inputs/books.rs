//! One workbook in every format: sheets of lines that are wanted, and annexes that nothing wants.
//!
//! In: a dictionary, how large. Out: its bytes. Never: a format written by the program that reads it.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use rust_xlsxwriter::Workbook;
use vigie::dictionary::{Dictionary, SuppliedBy};
use vigie::i18n::Language;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::Failure;
use super::binary::{biff_number, biff_text, brt_cell, brt_row, brt_string, xls, xlsb};

/// What stands in a cell.
pub(crate) enum Put {
    Text(String),
    Number(f64),
}

/// A sheet with its rows.
pub(crate) type Sheet = (String, Vec<Vec<Put>>);

/// Lines of each wanted sheet.
const LINES: usize = 150;
/// How many sheets are wanted, and how many are not.
const SHEETS: usize = 6;
/// Columns of an annex.
const ANNEX_COLUMNS: usize = 10;

/// An identification, six sheets of lines, and six annexes of so many rows.
pub(crate) fn sheets(dictionary: &Dictionary, annex_rows: usize) -> Vec<Sheet> {
    let text = |text: &str| Put::Text(text.to_owned());
    let keys =
        [("institution_code", text("TG-BENCH-0001")), ("fiscal_year", Put::Number(2023.0)), ("unit", Put::Number(1.0))];
    let identification = keys.into_iter().map(|(key, value)| vec![text(key), value]).collect();
    let mut sheets = vec![("Identification".to_owned(), identification)];
    let lines: Vec<_> = dictionary.lines().iter().filter(|line| line.supplied_by == SuppliedBy::Filer).collect();
    for (number, lines) in lines.chunks(LINES).take(SHEETS).enumerate() {
        let header = ["code", "label", "value", "value_n1", "value_n2"].map(text);
        let mut rows = vec![header.into_iter().collect()];
        rows.extend((1u32..).zip(lines).map(|(rank, line)| {
            let figures = [1_000_003, 2_000_029, 3_000_017].map(|figure| Put::Number(f64::from(figure + rank)));
            let label = line.label.get(Language::default());
            [text(&line.code), text(label)].into_iter().chain(figures).collect()
        }));
        sheets.push((format!("État {number}"), rows));
    }
    for number in (0..SHEETS).filter(|_| annex_rows > 0) {
        let name = format!("Annexe {number}");
        let columns = || 0..u32::try_from(ANNEX_COLUMNS).unwrap_or_default();
        let mut rows = vec![columns().map(|column| text(&format!("Colonne {column}"))).collect()];
        rows.extend((0..u32::try_from(annex_rows).unwrap_or_default()).map(|row| {
            let number = |column| Put::Number(f64::from(row * 7919 + column));
            columns().map(|column| if column == 0 { text(&format!("Assuré {row}")) } else { number(column) }).collect()
        }));
        sheets.push((name, rows));
    }
    sheets
}

/// The workbook as .xlsx.
pub(crate) fn xlsx_of(sheets: &[Sheet]) -> Result<Vec<u8>, Failure> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(name)?;
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Put::Text(text) => sheet.write_string(row, column, text)?,
                    Put::Number(number) => sheet.write_number(row, column, *number)?,
                };
            }
        }
    }
    Ok(book.save_to_buffer()?)
}

/// The workbook as .xlsb, texts in their cells.
pub(crate) fn xlsb_of(sheets: &[Sheet]) -> Vec<u8> {
    let records = |rows: &[Vec<Put>]| {
        let mut bytes = Vec::new();
        for (row, cells) in (0..).zip(rows) {
            bytes.extend(brt_row(row));
            for (column, cell) in (0..).zip(cells) {
                bytes.extend(match cell {
                    Put::Text(text) => brt_cell(6, column, 0, &brt_string(text)),
                    Put::Number(number) => brt_cell(5, column, 0, &number.to_le_bytes()),
                });
            }
        }
        bytes
    };
    let sheets: Vec<_> = sheets.iter().map(|(name, rows)| (name.as_str(), records(rows))).collect();
    xlsb(&[], &sheets)
}

/// The workbook as .xls, texts in their cells.
pub(crate) fn xls_of(sheets: &[Sheet]) -> Vec<u8> {
    let records = |rows: &[Vec<Put>]| {
        let mut bytes = Vec::new();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                bytes.extend(match cell {
                    Put::Text(text) => biff_text(row, column, text),
                    Put::Number(number) => biff_number(row, column, *number),
                });
            }
        }
        bytes
    };
    let sheets: Vec<_> = sheets.iter().map(|(name, rows)| (name.as_str(), records(rows))).collect();
    xls(&[], &sheets)
}

/// The workbook as .ods, as LibreOffice writes its cells.
pub(crate) fn ods_of(sheets: &[Sheet]) -> Result<Vec<u8>, Failure> {
    let namespace = "urn:oasis:names:tc:opendocument:xmlns";
    let mut content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"{namespace}:office:1.0\" \
         xmlns:table=\"{namespace}:table:1.0\" xmlns:text=\"{namespace}:text:1.0\"><office:body><office:spreadsheet>"
    );
    for (name, rows) in sheets {
        write!(content, "<table:table table:name=\"{name}\">")?;
        for cells in rows {
            content += "<table:table-row>";
            for cell in cells {
                match cell {
                    Put::Text(text) => {
                        let text = text.replace('&', "&amp;").replace('<', "&lt;");
                        write!(
                            content,
                            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
                        )?;
                    }
                    Put::Number(number) => write!(
                        content,
                        "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number}</text:p></table:table-cell>"
                    )?,
                }
            }
            content += "</table:table-row>";
        }
        content += "</table:table>";
    }
    content += "</office:spreadsheet></office:body></office:document-content>";
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let manifest = format!(
        "<manifest:manifest xmlns:manifest=\"{namespace}:manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" \
         manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/></manifest:manifest>"
    );
    let parts = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", &manifest),
        ("content.xml", &content),
    ];
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
