//! Workbooks of an institution's own form.

use std::sync::Arc;

use rust_xlsxwriter::{Format, Workbook, Worksheet};

use super::fixture::shown;
use crate::diagnostic::RuleFile;
use crate::dictionary::{Dictionary, Layout, load_layout, read_lines};
use crate::intake::{ReadFile, Reader};
use crate::model::{Branch, FigureKey, Figures, Reading, Value};

/// The lines that the program ships.
fn dictionary() -> Dictionary {
    let text = include_str!("../../../rules/cipres/2023/lines.toml").to_owned();
    let file = Arc::new(RuleFile { path: "lines.toml".to_owned(), text });
    let (read, faults) = read_lines(&file, &["fr".to_owned(), "en".to_owned(), "pt".to_owned()]);
    assert!(faults.is_empty());
    read.unwrap().dictionary
}

fn layout(text: &str) -> Layout {
    let head = "id = \"essai\"\nname = { fr = \"Essai\" }\nsource = \"essai\"\n";
    load_layout(&format!("{head}{text}"), "essai.toml", &dictionary(), &[]).unwrap_or_else(|faults| panic!("{}", shown(&faults)))
}

/// Writes rows of texts; what begins with `=` is a number.
fn write(sheet: &mut Worksheet, first: u32, rows: &[&[&str]]) {
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

fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        write(sheet, 0, rows);
    }
    book.save_to_buffer().unwrap()
}

fn read(bytes: &[u8], layout: &Layout) -> ReadFile {
    Reader::new(&dictionary()).with_layouts(&[], Some(layout)).read_bytes(bytes, "dossiers/propre.xlsx")
}

/// What was read: identification, figures, diagnostics, one per line.
fn told(read: &ReadFile) -> String {
    let mut text = String::new();
    for read in &read.submissions {
        let id = &read.submission.identification;
        text.push_str(&format!("{} {} {} unit {}\n", id.code, id.fiscal_year, id.year_end, id.unit.factor()));
        text.push_str(&listed(&read.submission.figures));
        text.push_str(&shown(&read.diagnostics));
    }
    text + &shown(&read.rejected)
}

fn listed(figures: &Figures) -> String {
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

const BY_LABEL: &str = "[identification]\ninstitution_code = { value = \"XA-CNSS\" }\n[[table]]\nby = \"label\"\n";

#[test]
fn a_simple_statement_is_read_by_its_labels() {
    let bytes = book(&[(
        "Résultat",
        &[
            &["CAISSE NATIONALE"],
            &["Compte de résultat – Exercice clos le 31/12/2023"],
            &["(en milliers de FCFA)"],
            &[],
            &["Libellé", "Exercice N", "Exercice N-1"],
            &["PRODUITS"],
            &["I. Produits techniques", "1 234 567", "=1100000"],
            &["Charges de fonctionnemant", "=5", "=6"],
            &["Sous-total divers", "=99", "=98"],
            &["Total des charges (II)", "=1000", ""],
        ],
    )]);
    insta::assert_snapshot!(told(&read(&bytes, &layout(BY_LABEL))), @"");
}

#[test]
fn branches_stand_over_years_in_merged_headers() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Prestations").unwrap();
    write(
        sheet,
        0,
        &[
            &["CNSS – Tableau des prestations", "", "", "", "", "", "Page 1"],
            &["Montants en FCFA"],
            &["Rubrique", "", "", "", "", "Total général", ""],
            &["", "2023", "2022", "2023", "2022", "2023", "2022"],
            &["Prestations servies", "500 000", "450 000", "1 500 000", "1 400 000", "2 000 000", "1 850 000"],
            &["Pensionnés", "", "", "=120", "=110", "=120", "=110"],
        ],
    );
    let format = Format::new();
    sheet.merge_range(2, 1, 2, 2, "Prestations familiales", &format).unwrap();
    sheet.merge_range(2, 3, 2, 4, "PVIS", &format).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    insta::assert_snapshot!(told(&read(&bytes, &layout(BY_LABEL))), @"");
}
