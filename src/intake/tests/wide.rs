//! Wide tables, as CSV and as sheets.

use super::fixture::{listed, only, read, read_csv, row, shown, workbook};
use proptest::prelude::*;

use crate::diagnostic::Code;
use crate::intake::{ReadFile, Reader};

const TABLE: &str = "\
institution_code;fiscal_year;unit;state;technical_income;benefits_paid.pensions;benefits_paid.n1;benefits_paid.Prestations familiales.n1;staff;inconnue
M-001;2023;1;XA;1 234,5;10;20;30;5;x
M-002;2023;1;XA;n.d.;;-;#N/A;-1;
";

#[test]
fn each_row_is_a_submission() {
    let read = read_csv(TABLE);
    assert_eq!(shown(&read.rejected), "");
    assert_eq!(read.submissions.len(), 2);
    assert_eq!(read.submissions[0].submission.source.row, Some(2));
    assert_eq!(read.submissions[1].submission.source.row, Some(3));
    insta::assert_snapshot!(listed(&read.submissions[0].submission.figures), @r#"
    technical_income[]@-0 = 1234.5 "1 234,5" mutuelles.csv!E2
    benefits_paid[]@-1 = 20 "20" mutuelles.csv!G2
    benefits_paid[family]@-1 = 30 "30" mutuelles.csv!H2
    benefits_paid[pensions]@-0 = 10 "10" mutuelles.csv!F2
    staff[]@-0 = 5 "5" mutuelles.csv!I2
    year_end[]@-0 = 2023-12-31 "2023" mutuelles.csv!B2
    "#);
    insta::assert_snapshot!(listed(&read.submissions[1].submission.figures), @r##"
    technical_income[]@-0 = NotAvailable "n.d." mutuelles.csv!E3
    benefits_paid[]@-1 = Dash "-" mutuelles.csv!G3
    benefits_paid[family]@-1 = ErrorCell("#N/A") "#N/A" mutuelles.csv!H3
    benefits_paid[pensions]@-0 = Empty "" mutuelles.csv!F3
    staff[]@-0 = Unreadable "-1" mutuelles.csv!I3
    year_end[]@-0 = 2023-12-31 "2023" mutuelles.csv!B3
    "##);
    insta::assert_snapshot!(shown(&read.submissions[1].diagnostics), @r##"
    error cell-error mutuelles.csv!H3 line="benefits_paid" raw="#N/A"
    error value-negative mutuelles.csv!I3 line="staff" raw="-1"
    "##);
    insta::assert_snapshot!(shown(&read.diagnostics), @r#"note column-unknown mutuelles.csv!J1 column="inconnue""#);
}

/// Codes, years and values of a file, however it was written.
fn gist(read: &ReadFile) -> String {
    read.submissions
        .iter()
        .map(|read| {
            let id = &read.submission.identification;
            format!(
                "{} {} {}\n{}",
                id.code,
                id.fiscal_year,
                id.name.clone().unwrap_or_default(),
                listed(&read.submission.figures)
            )
        })
        .collect::<Vec<_>>()
        .concat()
}

#[test]
fn encodings_and_delimiters_do_not_matter() {
    let table = "Code de l’organisme;Nom;Exercice;Unité;technical_income;institution_name\nÉ-1;;2023;1000;12,5;Caisse d’épargne\n";
    let plain = gist(&read_csv(table));
    assert!(plain.starts_with("É-1 2023 Caisse d’épargne\n"), "{plain}");
    let dictionary = super::fixture::dictionary();
    let read = |bytes: &[u8]| gist(&Reader::new(&dictionary).read_bytes(bytes, "dossiers/mutuelles.csv"));
    let mut with_mark = vec![0xef, 0xbb, 0xbf];
    with_mark.extend_from_slice(table.as_bytes());
    assert_eq!(read(&with_mark), plain);
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(table);
    assert_eq!(read(&windows), plain);
    let little: Vec<u8> = "\u{feff}".encode_utf16().chain(table.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&little), plain);
    let big: Vec<u8> = "\u{feff}".encode_utf16().chain(table.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    assert_eq!(read(&big), plain);
    assert_eq!(read(table.replace(';', "\t").as_bytes()), plain);
    assert_eq!(read(table.replace("12,5", "\"12,5\"").replace(';', ",").as_bytes()), plain);
    assert_eq!(read(table.replace('\n', "\r\n").as_bytes()), plain);
}

#[test]
fn a_bad_row_rejects_itself_alone() {
    let read = read_csv(
        "institution_code,fiscal_year,unit,staff,technical_income\n\
         A,2023,1,5,1\n\
         B,vingt,1,5,1\n\
         ,2023,1,5,1\n\
         C,2023,7,5,1\n\
         D,2023,1,12,5,1\n\
         E,2023,1,5\n",
    );
    let codes: Vec<_> =
        read.submissions.iter().map(|read| read.submission.identification.code.as_str().to_owned()).collect();
    assert_eq!(codes, ["A", "E"]);
    insta::assert_snapshot!(shown(&read.rejected), @r#"
    error fiscal-year-invalid mutuelles.csv!B3 key="<key-label-fiscal-year>" raw="vingt"
    error identification-incomplete mutuelles.csv!A4 key="<key-label-institution-code>"
    error unit-invalid mutuelles.csv!C5 key="<key-label-unit>" raw="7"
    error row-misaligned mutuelles.csv!F6 cells="6" columns="5"
    "#);
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_numbers_them() {
    for end in ["\n", "\r\n"] {
        let text = "Mutuelles\n\ninstitution_code;fiscal_year;unit;institution_name;staff\n\n\nA;2023;1;\"deux\nlignes\";5\n;;;;\nB;2023;1;x;6\n".replace('\n', end);
        let read = read_csv(&text);
        assert_eq!(shown(&read.rejected), "");
        let rows: Vec<_> = read.submissions.iter().map(|read| read.submission.source.row).collect();
        assert_eq!(rows, [Some(6), Some(8)], "{end:?}");
    }
}

#[test]
fn a_sheet_can_be_a_wide_table() {
    let bytes = workbook(&[
        ("Lisez-moi", vec![row!["Tableau des mutuelles"]]),
        (
            "Mutuelles",
            vec![
                row!["Code de l’organisme", "Exercice", "Unité", "staff", "year_end", "benefits_paid.pensions.n1"],
                row!["M-1", 2023.0, 1.0, 5.0, "30/06/2023", 7.0],
                row!["M-2", "2023", "1000", "6"],
            ],
        ),
    ]);
    let file = read(&bytes);
    assert_eq!(shown(&file.rejected), "");
    assert_eq!(file.submissions.len(), 2);
    assert_eq!(file.submissions[0].submission.identification.year_end.to_string(), "2023-06-30");
    insta::assert_snapshot!(gist(&file), @r#"
    M-1 2023 
    benefits_paid[pensions]@-1 = 7 "7" Mutuelles!F2
    staff[]@-0 = 5 "5" Mutuelles!D2
    year_end[]@-0 = 2023-06-30 "30/06/2023" Mutuelles!E2
    M-2 2023 
    benefits_paid[pensions]@-1 = Empty "" Mutuelles!F3
    staff[]@-0 = 6 "6" Mutuelles!D3
    year_end[]@-0 = 2023-12-31 "2023" Mutuelles!B3
    "#);
    insta::assert_snapshot!(shown(&file.diagnostics), @r#"note sheet-ignored Lisez-moi sheet="Lisez-moi""#);
}

#[test]
fn a_text_that_is_no_table_is_refused() {
    let code = |text: &str| read_csv(text).rejected.iter().map(|fault| fault.code).collect::<Vec<_>>();
    assert_eq!(code("Bonjour,\nvoici nos comptes."), [Code::IdentificationMissing]);
    assert_eq!(code(" \n\n"), [Code::FileEmpty]);
    assert_eq!(code(""), [Code::FileEmpty]);
    assert_eq!(code("<html><table></table></html>"), [Code::FileForeign]);
    assert_eq!(code("a\0b"), [Code::FileForeign]);
    assert_eq!(code("code;value\nstaff;5\n"), [Code::IdentificationMissing]);
}

#[test]
fn an_english_number_in_a_comma_table_is_not_guessed() {
    let file = only(read_csv("institution_code,fiscal_year,unit,technical_income,staff\nA,2023,1,\"1,234\",1234.0\n"));
    insta::assert_snapshot!(shown(&file.diagnostics), @r#"error number-ambiguous mutuelles.csv!D2 line="technical_income" raw="1,234""#);
}

#[test]
fn a_quotation_mark_that_is_never_closed_swallows_no_row_in_silence() {
    let text = "institution_code;institution_name;fiscal_year;unit\nA;x;2023;1\nB;\"y;2023;1\nC;z;2023;1\n";
    insta::assert_snapshot!(shown(&read_csv(text).rejected), @r#"error file-damaged mutuelles.csv!B3 detail="<intake-detail-quote>""#);
}

#[test]
fn the_delimiter_that_excel_is_told_is_taken() {
    let file = only(read_csv("sep=|\ninstitution_code|fiscal_year|unit|staff\nA|2023|1|5\n"));
    assert_eq!(file.submission.source.row, Some(3));
}

proptest! {
    #![proptest_config(crate::tried::cases(64))]

    #[test]
    fn the_order_of_rows_and_columns_is_irrelevant(
        rows in Just(vec![["A", "1", "5", "n.d."], ["B", "1000", "-", "7"], ["C", "1", "(3)", "1 000"], ["D", "9", "1", "1"]]).prop_shuffle(),
        columns in Just(vec![0usize, 1, 2, 3]).prop_shuffle(),
    ) {
        let names = ["institution_code", "unit", "net_result", "technical_income.n1"];
        let line = |cells: &[&str; 4]| {
            let arranged: Vec<_> = columns.iter().map(|at| cells[*at]).collect();
            format!("2023;{}\n", arranged.join(";"))
        };
        let header = line(&names).replace("2023", "fiscal_year");
        let text = header + &rows.iter().map(line).collect::<Vec<_>>().concat();
        let file = read_csv(&text);
        prop_assert_eq!(file.rejected.len(), 1);
        let mut found: Vec<_> = file.submissions.iter().map(|read| {
            let figures = &read.submission.figures;
            let readings: Vec<_> = figures.iter().map(|(_, figure)| format!("{:?}", figure.reading)).collect();
            format!("{} {}", read.submission.identification.code, readings.join(" "))
        }).collect();
        found.sort();
        let plain = read_csv("fiscal_year;institution_code;unit;net_result;technical_income.n1\n2023;A;1;5;n.d.\n2023;B;1000;-;7\n2023;C;1;(3);1 000\n");
        let expected: Vec<_> = plain.submissions.iter().map(|read| {
            let readings: Vec<_> = read.submission.figures.iter().map(|(_, figure)| format!("{:?}", figure.reading)).collect();
            format!("{} {}", read.submission.identification.code, readings.join(" "))
        }).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn no_text_panics(text in "(institution_code;fiscal_year;unit;staff\n)?[A-Za-z0-9;,\"\\\\ \n\r\t.é-]{0,200}") {
        let read = read_csv(&text);
        prop_assert!(!shown(&read.rejected).contains("intake-detail-panic"));
    }
}
