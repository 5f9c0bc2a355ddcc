//! Workbooks of an institution's own form, and what layouts read of them.

#![allow(
    clippy::format_push_string,
    clippy::match_wildcard_for_single_variants,
    reason = "what a test shows is written once"
)]

mod balances;
mod statements;

use std::sync::Arc;

use rust_xlsxwriter::{Workbook, Worksheet};

use crate::diagnostic::{Diagnostic, RuleFile};
use crate::dictionary::{Dictionary, Layout, load_layout, read_lines};
use crate::i18n::Arg;
use crate::intake::{ReadFile, Reader};
use crate::model::{Branch, FigureKey, Figures, Reading, Value};

/// The lines that the program ships.
pub(super) fn dictionary() -> Dictionary {
    let text = include_str!("../../../../rules/cipres/2023/lines.toml").to_owned();
    let file = Arc::new(RuleFile { path: "lines.toml".to_owned(), text });
    let (read, faults) = read_lines(&file, &["fr".to_owned(), "en".to_owned(), "pt".to_owned()]);
    assert!(faults.is_empty());
    read.unwrap().dictionary
}

pub(super) fn layout(text: &str) -> Layout {
    let head = "id = \"essai\"\nname = { fr = \"Essai\" }\nsource = \"essai\"\n";
    load_layout(&format!("{head}{text}"), "essai.toml", &dictionary(), &[])
        .unwrap_or_else(|faults| panic!("{}", shown(&faults)))
}

/// Writes rows of texts; what begins with `=` is a number.
pub(super) fn write(sheet: &mut Worksheet, first: u32, rows: &[&[&str]]) {
    for (row, cells) in (first..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            match text.strip_prefix('=') {
                Some(number) => sheet.write_number(row, column, number.parse::<f64>().unwrap()).map(drop),
                None if text.is_empty() => Ok(()),
                None => sheet.write_string(row, column, *text).map(drop),
            }
            .unwrap();
        }
    }
}

pub(super) fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        write(sheet, 0, rows);
    }
    book.save_to_buffer().unwrap()
}

pub(super) fn read(bytes: &[u8], layout: &Layout) -> ReadFile {
    Reader::new(&dictionary()).with_layouts(&[], Some(layout)).read_bytes(bytes, "dossiers/propre.xlsx")
}

/// What was read: identification, figures, diagnostics, one per line.
pub(super) fn told(read: &ReadFile) -> String {
    let mut text = String::new();
    for read in &read.submissions {
        let id = &read.submission.identification;
        text.push_str(&format!("{} {} {} unit {}\n", id.code, id.fiscal_year, id.year_end, id.unit.factor()));
        text.push_str(&listed(&read.submission.figures));
        text.push_str(&shown(&read.diagnostics));
    }
    text + &shown(&read.rejected)
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
        let facts: Vec<String> =
            diagnostic.message().args().iter().map(|(name, arg)| format!("{name}={:?}", plain(arg))).collect();
        let (level, code) = (diagnostic.level().code(), diagnostic.code.as_str());
        text.push_str(&format!("{level} {code} {place} {}\n", facts.join(" ")));
    }
    text
}

pub(super) fn plain(arg: &Arg) -> String {
    match arg {
        Arg::Text(text) | Arg::Number(text) | Arg::Percent(text) => text.clone(),
        Arg::Count(count) => count.to_string(),
        Arg::Local(text) => text.iter().next().map(|(_, text)| text.to_owned()).unwrap_or_default(),
        // A line is named by its code.
        Arg::Message(message) => message.args().last().map(|(_, arg)| plain(arg)).unwrap_or_default(),
        Arg::List(items) => items.iter().take(4).map(plain).collect::<Vec<_>>().join(", "),
        other => format!("{other:?}"),
    }
}

pub(super) fn listed(figures: &Figures) -> String {
    let dictionary = dictionary();
    let mut text = String::new();
    for (FigureKey { line, branch, back }, figure) in figures.iter() {
        let read = match &figure.reading {
            Reading::Present(Value::Number(amount)) => amount.to_string(),
            Reading::Present(other) => format!("{other:?}"),
            Reading::Missing(missing) => format!("{missing:?}"),
        };
        let branch = branch.map(Branch::code).unwrap_or_default();
        let cell = format!("{}!{}", figure.place.sheet().unwrap_or("?"), figure.place.cell().unwrap_or_default());
        text.push_str(&format!("{}[{branch}]@-{back} = {read} {:?} {cell}\n", dictionary.code(line), figure.raw));
    }
    text
}
