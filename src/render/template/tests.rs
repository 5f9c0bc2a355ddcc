use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{Data, DataType, Reader, Xlsx};
use jiff::civil::date;

use super::{Content, Filled, IDENTIFICATION_SHEET, as_spreadsheet_number, fit, write_template};
use crate::dictionary::{Dictionary, Group, Line, SuppliedBy};
use crate::i18n::{Language, LocalText};
use crate::model::{Amount, Branch, FigureKey, LineId, LineKind, Sign};

fn local(fr: &str, pt: &str) -> LocalText {
    LocalText::new([("fr", fr), ("pt", pt)].map(|(code, text)| (code.to_owned(), text.to_owned())).into())
}

fn line(code: &str, group: usize, kind: LineKind, by_branch: bool, supplied_by: SuppliedBy) -> Line {
    Line {
        id: LineId(0),
        code: code.to_owned(),
        group,
        kind,
        sign: Sign::NonNegative,
        by_branch,
        supplied_by,
        needs_document: false,
        is_curable: true,
        label: local(&format!("{code} en français"), &format!("{code} em português")),
        definition: local("Ce qu’il faut compter.", "O que contar."),
        aliases: Vec::new(),
        proof: None,
        unused_ok: None,
    }
}

fn dictionary() -> Dictionary {
    let group = |id: &str, fr, pt| Group { id: id.to_owned(), label: local(fr, pt), proof: None };
    Dictionary::new(
        vec![group("income", "Produits", "Rendimentos"), group("board", "Conseil", "Conselho")],
        vec![
            line("technical_income", 0, LineKind::Money, true, SuppliedBy::Filer),
            line("other_income", 0, LineKind::Money, false, SuppliedBy::Filer),
            line("approved_on", 1, LineKind::Date, false, SuppliedBy::Filer),
            line("audited", 1, LineKind::Flag, false, SuppliedBy::Filer),
            line("filed_on", 1, LineKind::Date, false, SuppliedBy::Identification),
            line("received_on", 1, LineKind::Date, false, SuppliedBy::Secretariat),
        ],
    )
}

fn language(code: &str) -> Language {
    Language::from_code(code).unwrap()
}

fn read(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

/// The cells of a sheet by row and column from A1.
fn cells(bytes: &[u8], sheet: &str) -> BTreeMap<(u32, u32), Data> {
    let range = read(bytes).worksheet_range(sheet).unwrap();
    let (row, column) = range.start().unwrap();
    let used = range.used_cells().filter(|(_, _, cell)| !cell.is_empty());
    used.map(|(r, c, cell)| ((row + u32::try_from(r).unwrap(), column + u32::try_from(c).unwrap()), cell.clone()))
        .collect()
}

fn text_at(cells: &BTreeMap<(u32, u32), Data>, at: (u32, u32)) -> String {
    cells.get(&at).map(ToString::to_string).unwrap_or_default()
}

/// The text of a part of the workbook's container.
fn part(bytes: &[u8], name: &str) -> String {
    let mut container = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    container.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn key(dictionary: &Dictionary, code: &str, branch: Option<Branch>, back: u8) -> FigureKey {
    FigureKey { line: dictionary.find(code).unwrap().id, branch, back }
}

fn amount(text: &str) -> Amount {
    Amount::new(text.parse().unwrap())
}

#[test]
fn every_line_that_the_filer_supplies_has_one_row_and_no_other_line_has() {
    let bytes = write_template(&dictionary(), language("fr"), None).unwrap();
    assert_eq!(read(&bytes).sheet_names(), [IDENTIFICATION_SHEET, "Produits", "Conseil"]);
    let codes = |sheet| -> Vec<String> {
        let cells = cells(&bytes, sheet);
        (0..10).map(|row| text_at(&cells, (row, 0))).filter(|code| !code.is_empty()).collect()
    };
    assert_eq!(codes("Produits"), ["code", "technical_income", "other_income"]);
    assert_eq!(codes("Conseil"), ["code", "approved_on", "audited"]);
}

#[test]
fn the_first_row_holds_codes_in_every_language_and_the_second_one_no_code() {
    for (code, sheet) in [("fr", "Produits"), ("pt", "Rendimentos")] {
        let cells = cells(&write_template(&dictionary(), language(code), None).unwrap(), sheet);
        let heads: Vec<_> = (0..17).map(|column| text_at(&cells, (0, column))).collect();
        let branches = Branch::ALL.iter().map(|branch| branch.code());
        let expected: Vec<_> =
            ["code", "label", "nature", "value", "value_n1", "value_n2"].into_iter().chain(branches).collect();
        assert_eq!(heads, expected);
        assert_eq!(text_at(&cells, (1, 0)), "", "a reader would take the headings for a line");
        assert_eq!(
            text_at(&cells, (2, 1)),
            format!("technical_income {}", if code == "fr" { "en français" } else { "em português" })
        );
    }
}

#[test]
fn a_group_that_is_never_asked_by_branch_has_no_branch_columns() {
    let cells = cells(&write_template(&dictionary(), language("fr"), None).unwrap(), "Conseil");
    assert_eq!(text_at(&cells, (0, 6)), "definition");
}

#[test]
fn the_same_input_makes_the_same_bytes() {
    let write = || write_template(&dictionary(), language("fr"), None).unwrap();
    let first = write();
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    assert!(first == write());
}

#[test]
fn what_is_filled_in_reads_back() {
    let dictionary = dictionary();
    let mut filled = Filled { branches: vec![Branch::Pensions], ..Filled::default() };
    filled.identification.insert("fiscal_year".to_owned(), Content::Number(amount("2023")));
    filled.identification.insert("filed_on".to_owned(), Content::Date(date(2024, 3, 26)));
    let contents = [
        ("technical_income", None, 0, Content::Number(amount("123456789012.25"))),
        ("technical_income", None, 1, Content::Number(amount("12345678901234567"))),
        ("technical_income", None, 2, Content::DivisionByZero),
        ("technical_income", Some(Branch::Pensions), 0, Content::Text("1\u{202f}234,50".to_owned())),
        ("other_income", None, 0, Content::Number(amount("-0.1"))),
        ("approved_on", None, 0, Content::Date(date(2024, 2, 29))),
        ("audited", None, 0, Content::Flag(true)),
    ];
    for (code, branch, back, content) in contents {
        filled.cells.insert(key(&dictionary, code, branch, back), content);
    }
    let bytes = write_template(&dictionary, language("pt"), Some(&filled)).unwrap();

    let identification = cells(&bytes, IDENTIFICATION_SHEET);
    assert_eq!(text_at(&identification, (4, 0)), "fiscal_year");
    assert_eq!(text_at(&identification, (4, 1)), "2023");
    assert!(matches!(identification.get(&(9, 1)), Some(Data::DateTime(day)) if day.as_f64().to_string() == "45377"));

    let income = cells(&bytes, "Rendimentos");
    assert_eq!(income.get(&(2, 3)), Some(&Data::Float("123456789012.25".parse().unwrap())));
    assert_eq!(income.get(&(2, 4)), Some(&Data::String("12345678901234567".to_owned())), "no digit may be lost");
    assert_eq!(income.get(&(2, 5)), Some(&Data::Error(calamine::CellErrorType::Div0)));
    assert_eq!(text_at(&income, (0, 6)), "pensions");
    assert_eq!(income.get(&(2, 6)), Some(&Data::String("1\u{202f}234,50".to_owned())));
    assert_eq!(income.get(&(3, 3)), Some(&Data::Float("-0.1".parse().unwrap())));
    assert_eq!(income.get(&(3, 4)), None, "what is not named stays empty");

    let board = cells(&bytes, "Conselho");
    assert!(matches!(board.get(&(2, 3)), Some(Data::DateTime(day)) if day.as_f64().to_string() == "45351"));
    assert_eq!(text_at(&board, (3, 3)), "sim");
}

#[test]
fn a_repeated_row_holds_the_repeated_figure_alone_and_a_sheet_can_be_left_out() {
    let dictionary = dictionary();
    let mut filled = Filled { left_out: vec!["board".to_owned()], ..Filled::default() };
    let twice = key(&dictionary, "technical_income", None, 0);
    filled.cells.insert(twice, Content::Number(amount("7")));
    filled.cells.insert(FigureKey { back: 1, ..twice }, Content::Number(amount("6")));
    filled.repeated.push((twice, Content::Number(amount("8"))));
    let bytes = write_template(&dictionary, language("fr"), Some(&filled)).unwrap();
    assert_eq!(read(&bytes).sheet_names(), [IDENTIFICATION_SHEET, "Produits"]);
    let cells = cells(&bytes, "Produits");
    assert_eq!([text_at(&cells, (2, 3)), text_at(&cells, (2, 4))], ["7", "6"]);
    assert_eq!(text_at(&cells, (4, 0)), "technical_income");
    assert_eq!([text_at(&cells, (4, 3)), text_at(&cells, (4, 4))], ["8", ""]);
}

#[test]
fn sheets_are_protected_without_a_password_and_cells_are_validated() {
    let bytes = write_template(&dictionary(), language("fr"), None).unwrap();
    let identification = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(identification.contains("1,1000,1000000"), "the unit is picked from a list");
    let board = part(&bytes, "xl/worksheets/sheet3.xml");
    assert!(board.contains("<sheetProtection ") && !board.contains("password"));
    assert!(board.contains("oui,non"), "flags are picked from a list");
    assert!(board.contains(r#"type="date""#));
    assert!(part(&bytes, "xl/styles.xml").contains(r#"<protection locked="0"/>"#), "value cells can be typed in");
}

#[test]
fn a_number_is_a_spreadsheet_number_only_where_no_digit_is_lost() {
    for kept in ["0", "0.15", "-0.1", "123456789012345", "1234567890123.45", "1.10"] {
        let number = as_spreadsheet_number(amount(kept)).unwrap();
        assert_eq!(number.to_string().parse(), Ok(amount(kept).decimal()), "{kept}");
    }
    for lost in ["1234567890123456", "12345678901234.567", "0.1234567890123456789"] {
        assert_eq!(as_spreadsheet_number(amount(lost)), None, "{lost}");
    }
}

#[test]
fn a_text_too_long_for_a_prompt_is_cut_with_a_mark() {
    assert_eq!(fit("Réserve", 7), "Réserve");
    assert_eq!(fit("Réserves", 7), "Réserv…");
}
