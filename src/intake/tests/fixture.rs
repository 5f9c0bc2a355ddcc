//! A small dictionary and workbooks made on the spot.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write as _};

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::diagnostic::Diagnostic;
use crate::dictionary::{Dictionary, Group, Line, SuppliedBy};
use crate::i18n::{Arg, LocalText};
use crate::intake::{ReadFile, ReadSubmission, Reader};
use crate::model::{Branch, FigureKey, Figures, LineId, LineKind, Reading, Sign, Value};

pub(super) fn dictionary() -> Dictionary {
    let group = Group { id: "all".to_owned(), label: LocalText::default(), proof: None };
    let line = |code: &str, kind, sign, supplied_by| Line {
        id: LineId(0),
        code: code.to_owned(),
        group: 0,
        kind,
        sign,
        by_branch: code == "benefits_paid",
        supplied_by,
        needs_document: false,
        is_curable: true,
        label: LocalText::new(BTreeMap::new()),
        definition: LocalText::default(),
        aliases: Vec::new(),
        proof: None,
        unused_ok: None,
    };
    let filer = SuppliedBy::Filer;
    Dictionary::new(
        vec![group],
        vec![
            line("technical_income", LineKind::Money, Sign::NonNegative, filer),
            line("operating_charges", LineKind::Money, Sign::NonNegative, filer),
            line("benefits_paid", LineKind::Money, Sign::NonNegative, filer),
            line("net_result", LineKind::Money, Sign::Any, filer),
            line("staff", LineKind::Count, Sign::NonNegative, filer),
            line("claims_median_days", LineKind::Days, Sign::NonNegative, filer),
            line("accounts_approved_on", LineKind::Date, Sign::NonNegative, filer),
            line("accounts_certified", LineKind::Flag, Sign::NonNegative, filer),
            line("year_end", LineKind::Date, Sign::NonNegative, SuppliedBy::Identification),
            line("filed_on", LineKind::Date, Sign::NonNegative, SuppliedBy::Identification),
            line("received_on", LineKind::Date, Sign::NonNegative, SuppliedBy::Secretariat),
        ],
    )
}

/// What to write in a cell.
#[derive(Debug, Clone)]
pub(super) enum Put {
    Text(&'static str),
    Number(f64),
    Day(u16, u8, u8),
    Bool(bool),
    Formula(&'static str, &'static str),
    None,
}

impl From<&'static str> for Put {
    fn from(text: &'static str) -> Self {
        Self::Text(text)
    }
}
impl From<f64> for Put {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

macro_rules! row {
    ($($cell:expr),* $(,)?) => { vec![$($crate::intake::tests::fixture::Put::from($cell)),*] };
}
pub(super) use row;

pub(super) type Rows = Vec<Vec<Put>>;

/// A workbook of named sheets.
pub(super) fn workbook(sheets: &[(&str, Rows)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let day_format = Format::new().set_num_format("dd/mm/yyyy");
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Put::Text(text) => sheet.write_string(row, column, *text).map(drop),
                    Put::Number(number) => sheet.write_number(row, column, *number).map(drop),
                    Put::Day(year, month, day) => {
                        let day = ExcelDateTime::from_ymd(*year, *month, *day).unwrap();
                        sheet.write_datetime_with_format(row, column, day, &day_format).map(drop)
                    }
                    Put::Bool(truth) => sheet.write_boolean(row, column, *truth).map(drop),
                    Put::Formula(formula, result) => {
                        sheet.write_formula(row, column, Formula::new(*formula).set_result(*result)).map(drop)
                    }
                    Put::None => Ok(()),
                }
                .unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// The identification of a sound submission.
pub(super) fn identification() -> Rows {
    vec![
        row!["institution_code", "XA-CNSS"],
        row!["institution_name", "Caisse nationale"],
        row!["state", "XA"],
        row!["institution_kind", "general_scheme"],
        row!["fiscal_year", 2023.0],
        row!["year_end", Put::Day(2023, 12, 31)],
        row!["currency", "XOF"],
        row!["unit", 1000.0],
        row!["branches", "family; pensions"],
        row!["filed_on", "15/05/2024"],
    ]
}

/// A workbook with its parts changed: `change` is given the name and text of each part.
pub(super) fn with_parts(bytes: &[u8], mut change: impl FnMut(&str, String) -> String) -> Vec<u8> {
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

pub(super) fn read(bytes: &[u8]) -> ReadFile {
    Reader::new(&dictionary()).read_bytes(bytes, "dossiers/essai.xlsx")
}

pub(super) fn read_csv(text: &str) -> ReadFile {
    Reader::new(&dictionary()).read_bytes(text.as_bytes(), "dossiers/mutuelles.csv")
}

/// The only submission of a file from which nothing was rejected.
pub(super) fn only(mut read: ReadFile) -> ReadSubmission {
    assert_eq!(shown(&read.rejected), "");
    assert_eq!(read.submissions.len(), 1);
    read.submissions.remove(0)
}

/// Diagnostics, one per line: level, code, place, facts.
pub(super) fn shown(diagnostics: &[Diagnostic]) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics {
        let place = match (diagnostic.location.sheet(), diagnostic.location.cell()) {
            (Some(sheet), Some(cell)) => format!("{sheet}!{cell}"),
            (Some(sheet), None) => sheet.to_owned(),
            _ => diagnostic.location.path().to_owned(),
        };
        let _ = write!(text, "{} {} {place}", diagnostic.level().code(), diagnostic.code.as_str());
        for (name, arg) in diagnostic.message().args() {
            let arg = match arg {
                Arg::Text(text) | Arg::Number(text) | Arg::Percent(text) => text.clone(),
                Arg::Count(count) => count.to_string(),
                Arg::Message(message) => {
                    let args: Vec<_> = message.args().iter().map(|(_, arg)| format!("{arg:?}")).collect();
                    format!("<{} {}>", message.id(), args.join(" ")).replace('"', "'").replace(" >", ">")
                }
                Arg::List(items) => format!("<list of {}>", items.len()),
                other => format!("{other:?}"),
            };
            let _ = write!(text, " {name}={arg:?}");
        }
        text.push('\n');
    }
    text
}

/// Figures, one per line: code, branch, years before, what was read, raw text, cell.
pub(super) fn listed(figures: &Figures) -> String {
    let dictionary = dictionary();
    let mut text = String::new();
    for (FigureKey { line, branch, back }, figure) in figures.iter() {
        let read = match &figure.reading {
            Reading::Present(Value::Number(amount)) => amount.to_string(),
            Reading::Present(Value::Date(day)) => day.to_string(),
            Reading::Present(Value::Flag(flag)) => flag.to_string(),
            Reading::Missing(missing) => format!("{missing:?}"),
        };
        let branch = branch.map(Branch::code).unwrap_or_default();
        let cell = format!("{}!{}", figure.place.sheet().unwrap_or("?"), figure.place.cell().unwrap_or_default());
        let _ = writeln!(text, "{}[{branch}]@-{back} = {read} {:?} {cell}", dictionary.code(line), figure.raw);
    }
    text
}
