//! The same figures from every format, told by content and not by name.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test fails as the test does"
)]

#[path = "common/binary.rs"]
mod binary;
#[path = "common/files.rs"]
mod files;

use std::fmt::Write as _;
use std::path::Path;

use binary::{
    biff, biff_error, biff_formula, biff_number, biff_shared, biff_stream, biff_text, brt, brt_cell, brt_row,
    brt_string, compound, xls, xlsb,
};
use files::{vigie, with_parts};
use tempfile::TempDir;
use vigie::dictionary::Dictionary;
use vigie::intake::{ReadFile, Reader};
use vigie::model::{FigureKey, Reading, Value};
use vigie::rulebook::{load, select};

/// A committed workbook.
fn committed(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn dictionary() -> Dictionary {
    load(select("cipres").unwrap()).rulebook.unwrap().dictionary
}

/// What was read of a file: figures that are not empty cells, then faults and notes.
fn listed(bytes: &[u8]) -> String {
    let dictionary = dictionary();
    let ReadFile { submissions, rejected, .. } = Reader::new(&dictionary).read_bytes(bytes, "dossier");
    let mut text = String::new();
    for read in &submissions {
        for (FigureKey { line, branch, back }, figure) in read.submission.figures.iter() {
            let shown = match &figure.reading {
                Reading::Present(Value::Number(amount)) => amount.to_string(),
                Reading::Present(Value::Date(day)) => day.to_string(),
                Reading::Present(Value::Flag(flag)) => flag.to_string(),
                Reading::Missing(missing) if figure.raw.is_empty() && !format!("{missing:?}").contains("Formula") => {
                    continue;
                }
                Reading::Missing(missing) => format!("{missing:?}"),
            };
            let branch = branch.map(vigie::model::Branch::code).unwrap_or_default();
            let place = (figure.place.sheet().unwrap_or("?"), figure.place.cell().unwrap_or_default());
            let code = dictionary.code(line);
            writeln!(text, "{code}[{branch}]@-{back} = {shown} {:?} {}!{}", figure.raw, place.0, place.1).unwrap();
        }
    }
    let told = rejected.iter().chain(submissions.iter().flat_map(|read| &read.diagnostics));
    for told in told {
        let cell = told.location.cell().unwrap_or_default();
        writeln!(text, "{} {} {cell}", told.code.as_str(), told.location.sheet().unwrap_or("-")).unwrap();
    }
    text
}

#[test]
fn xlsx_xls_and_ods_of_one_origin_give_the_same_figures() {
    let xlsx = listed(&committed("etats.xlsx"));
    insta::assert_snapshot!(xlsx, @r##"
    net_result[]@-0 = 0.3 "0.3" Passif d'exploitation!D44
    net_result[]@-1 = -1234567.5 "-1234567.5" Passif d'exploitation!E44
    net_result[]@-2 = 12500 "12 500" Passif d'exploitation!F44
    real_estate[]@-0 = 1234567.89 "1 234 567,89" Passif d'exploitation!D46
    real_estate[]@-1 = NotAvailable "n.d." Passif d'exploitation!E46
    real_estate[]@-2 = Unreadable "deux\nlignes" Passif d'exploitation!F46
    total_assets[]@-0 = 1234567.5 "1234567.5" Passif d'exploitation!D43
    total_assets[]@-1 = 25 "25" Passif d'exploitation!E43
    total_assets[]@-2 = 25 "25" Passif d'exploitation!F43
    equity[]@-0 = ErrorCell("#DIV/0!") "#DIV/0!" Passif d'exploitation!D45
    equity[]@-1 = ErrorCell("#N/A") "#N/A" Passif d'exploitation!E45
    staff[]@-0 = 1073741824 "1073741824" Passif d'exploitation!D47
    staff[]@-1 = 7 "7" Passif d'exploitation!E47
    staff[]@-2 = 0 "0" Passif d'exploitation!F47
    accounts_approved_on[]@-0 = 2024-03-31 "2024-03-31" Passif d'exploitation!D50
    accounts_certified[]@-0 = true "TRUE" Passif d'exploitation!D48
    board_tripartite[]@-0 = false "FALSE" Passif d'exploitation!D49
    year_end[]@-0 = 2023-12-31 "2023-12-31" Identification!B6
    filed_on[]@-0 = 2024-05-15 "2024-05-15" Identification!B10
    sheet-ignored Cachée 
    cell-error Passif d'exploitation D45
    cell-error Passif d'exploitation E45
    number-unreadable Passif d'exploitation F46
    "##);
    assert_eq!(listed(&committed("etats.xls")), xlsx, ".xls");
    assert_eq!(listed(&committed("etats.ods")), xlsx, ".ods");
}

#[test]
fn a_workbook_with_macros_is_read_as_one_without() {
    let with_macros = with_parts(&committed("etats.xlsx"), |name, text| match name {
        "[Content_Types].xml" => text.replace(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        ),
        _ => text,
    });
    assert_eq!(listed(&with_macros), listed(&committed("etats.xlsx")));
}

#[test]
fn the_name_of_a_file_does_not_matter() {
    let folder = TempDir::new().unwrap();
    for (name, origin) in [("un.ods", "etats.xlsx"), ("deux.xlsx", "etats.xls"), ("trois.csv", "etats.ods")] {
        std::fs::write(folder.path().join(name), committed(origin)).unwrap();
        let run = vigie(folder.path(), &["check", name, "--format", "json"]);
        let json = run.json();
        assert_eq!((run.code, json["submissions"].as_array().unwrap().len()), (0, 1), "{name}: {}", run.stderr);
        assert_eq!(json["submissions"][0]["institution"]["code"], "XA-CNPS");
    }
}

/// The identification and a sheet of lines, as texts by their rank in a table and numbers.
const TEXTS: &[&str] =
    &["institution_code", "XA-CNPS", "fiscal_year", "unit", "code", "value", "total_assets", "équité", "staff"];

fn xlsb_of(lines: &[Vec<u8>]) -> Vec<u8> {
    let shared = |column, index: u32| brt_cell(7, column, 0, &index.to_le_bytes());
    let real = |column, number: f64| brt_cell(5, column, 0, &number.to_le_bytes());
    let identification = [
        brt_row(0),
        shared(0, 0),
        shared(1, 1),
        brt_row(1),
        shared(0, 2),
        real(1, 2023.0),
        brt_row(2),
        shared(0, 3),
        // 1, packed into 32 bits.
        brt_cell(2, 1, 0, &6u32.to_le_bytes()),
        brt_row(3),
        brt_cell(6, 0, 0, &brt_string("year_end")),
        brt_cell(5, 1, 1, &45_291f64.to_le_bytes()),
    ]
    .concat();
    let mut bilan = [brt_row(0), shared(0, 4), shared(1, 5)].concat();
    bilan.extend(lines.concat());
    xlsb(TEXTS, &[("Identification", identification), ("Bilan", bilan)])
}

#[test]
fn a_binary_workbook_is_read_record_by_record() {
    let code = |column, code: &str| brt_cell(6, column, 0, &brt_string(code));
    let formula = |kind, value: &[u8]| brt_cell(kind, 1, 0, &[value, &[0; 10]].concat());
    let book = xlsb_of(&[
        brt_row(4),
        brt_cell(7, 0, 0, &6u32.to_le_bytes()),
        brt_cell(5, 1, 0, &1_234_567.5f64.to_le_bytes()),
        // A packed hundredfold: 123.45.
        [brt_row(5), code(0, "equity"), brt_cell(2, 1, 0, &((12_345u32 << 2) | 3).to_le_bytes())].concat(),
        [brt_row(6), code(0, "real_estate"), formula(9, &0.3f64.to_le_bytes())].concat(),
        [brt_row(7), code(0, "net_result"), formula(11, &[0x07])].concat(),
        [brt_row(8), code(0, "staff"), formula(8, &brt_string("1 234"))].concat(),
        [brt_row(9), code(0, "accounts_certified"), formula(10, &[1])].concat(),
        [brt_row(10), code(0, "accounts_approved_on"), brt_cell(5, 1, 1, &45_382f64.to_le_bytes())].concat(),
        [brt_row(11), code(0, "technical_reserve"), brt_cell(3, 1, 0, &[0x2b])].concat(),
        // A record beside the cell before, which says no column, and a text with formatting.
        [brt_row(12), code(0, "pensioners"), brt(16, &[vec![0; 4], 17f64.to_le_bytes().to_vec()].concat())].concat(),
        [brt_row(1_000_000), code(0, "payroll"), brt_cell(62, 1, 0, &[vec![0], brt_string("12,5")].concat())].concat(),
    ]);
    insta::assert_snapshot!(listed(&book), @r##"
    payroll[]@-0 = 12.5 "12,5" Bilan!B1000001
    net_result[]@-0 = ErrorCell("#DIV/0!") "#DIV/0!" Bilan!B8
    real_estate[]@-0 = 0.3 "0.3" Bilan!B7
    total_assets[]@-0 = 1234567.5 "1234567.5" Bilan!B5
    equity[]@-0 = 123.45 "123.45" Bilan!B6
    technical_reserve[]@-0 = ErrorCell("#GETTING_DATA") "#GETTING_DATA" Bilan!B12
    pensioners[]@-0 = 17 "17" Bilan!B13
    staff[]@-0 = 1234 "1 234" Bilan!B9
    accounts_approved_on[]@-0 = 2024-03-31 "2024-03-31" Bilan!B11
    accounts_certified[]@-0 = true "TRUE" Bilan!B10
    year_end[]@-0 = 2023-12-31 "2023-12-31" Identification!B4
    cell-error Bilan B8
    cell-error Bilan B12
    "##);
}

#[test]
fn a_binary_workbook_agrees_with_what_calamine_reads_of_it() {
    use calamine::Reader as _;
    let book = xlsb_of(&[brt_row(4), brt_cell(7, 0, 0, &6u32.to_le_bytes()), brt_cell(5, 1, 0, &7.5f64.to_le_bytes())]);
    let mut workbook: calamine::Xlsb<_> = calamine::Xlsb::new(std::io::Cursor::new(book.as_slice())).unwrap();
    assert_eq!(workbook.sheet_names(), ["Identification", "Bilan"]);
    let range = workbook.worksheet_range("Bilan").unwrap();
    assert_eq!(range.get_value((4, 1)).map(ToString::to_string).as_deref(), Some("7.5"));
    let range = workbook.worksheet_range("Identification").unwrap();
    assert!(
        matches!(range.get_value((3, 1)), Some(calamine::Data::DateTime(day)) if (day.as_f64() - 45_291.0).abs() < 0.5)
    );
    assert!(listed(&book).contains("total_assets[]@-0 = 7.5 \"7.5\" Bilan!B5"), "{}", listed(&book));
}

#[test]
fn records_that_do_not_hold_what_they_state_are_told() {
    let code = brt_cell(7, 0, 0, &6u32.to_le_bytes());
    let short = xlsb_of(&[[brt_row(4), code.clone(), brt_cell(5, 1, 0, &[1, 2, 3])].concat()]);
    assert!(listed(&short).contains("sheet-unreadable Bilan"), "{}", listed(&short));
    let outside = xlsb_of(&[[brt_row(4), code.clone(), brt_cell(7, 1, 0, &99u32.to_le_bytes())].concat()]);
    assert_eq!(listed(&outside), "file-damaged - \n");
    let far = xlsb_of(&[[brt_row(u32::MAX), code].concat()]);
    assert_eq!(listed(&far), "limit-exceeded - \n");
}

/// The stream of an .xls workbook with an identification and cells of a sheet of lines.
fn biff_of(before: &[u8], lines: Vec<u8>) -> Vec<u8> {
    let identification = [
        biff_shared(0, 0, 0),
        biff_shared(0, 1, 1),
        biff_shared(1, 0, 2),
        biff_number(1, 1, 2023.0),
        biff_shared(2, 0, 3),
        biff_number(2, 1, 1.0),
    ]
    .concat();
    let bilan = [biff_shared(0, 0, 4), biff_shared(0, 1, 5), lines].concat();
    biff_stream(0x0600, before, TEXTS, &[("Identification", identification), ("Bilan", bilan)])
}

fn xls_of(lines: Vec<u8>) -> Vec<u8> {
    compound(&[("Workbook", biff_of(&[], lines))])
}

#[test]
fn cells_that_stand_column_by_column_are_put_in_order() {
    let lines = [
        biff_text(1, 0, "total_assets"),
        biff_text(2, 0, "equity"),
        biff_text(3, 0, "staff"),
        biff_number(1, 1, 10.0),
        biff_error(2, 1, 0x2b),
        biff_text(3, 1, "1 234"),
    ];
    insta::assert_snapshot!(listed(&xls_of(lines.concat())), @r##"
    total_assets[]@-0 = 10 "10" Bilan!B2
    equity[]@-0 = ErrorCell("#GETTING_DATA") "#GETTING_DATA" Bilan!B3
    staff[]@-0 = 1234 "1 234" Bilan!B4
    year_end[]@-0 = 2023-12-31 "2023" Identification!B2
    cell-error Bilan B3
    "##);
}

#[test]
fn a_cell_that_stands_twice_or_refers_to_no_text_costs_the_file() {
    let twice = [biff_text(1, 0, "staff"), biff_number(1, 1, 1.0), biff_number(1, 1, 2.0)].concat();
    assert_eq!(listed(&xls_of(twice)), "file-damaged - \n");
    let outside = [biff_shared(1, 0, 8), biff_shared(1, 1, 4_000_000)].concat();
    assert_eq!(listed(&xls_of(outside)), "file-damaged - \n");
}

#[test]
fn a_chart_within_a_sheet_is_no_cell_of_it() {
    let chart = [
        biff(0x0809, &[0x00, 0x06, 0x20, 0, 0, 0, 0, 0]),
        biff_text(1, 0, "equity"),
        biff_number(1, 1, 99.0),
        biff(0x000a, &[]),
    ];
    let lines = [
        biff_shared(1, 0, 8),
        biff_number(1, 1, 5.0),
        chart.concat(),
        biff_text(2, 0, "payroll"),
        biff_number(2, 1, 6.0),
    ];
    let read = listed(&xls_of(lines.concat()));
    assert!(read.contains("staff[]@-0 = 5") && read.contains("payroll[]@-0 = 6") && !read.contains("equity"), "{read}");
}

#[test]
fn formulas_that_were_never_calculated_are_told_from_results() {
    const EMPTY_TEXT: [u8; 8] = [3, 0, 0, 0, 0, 0, 0xff, 0xff];
    let line = |row, code: &str, result, flags| [biff_text(row, 0, code), biff_formula(row, 1, result, flags)].concat();
    let told = |lines: &[Vec<u8>]| {
        let read = listed(&xls_of(lines.concat()));
        read.lines().filter(|line| line.starts_with("formula-not-calculated")).count()
    };
    let zero = 0f64.to_le_bytes();
    assert_eq!(told(&[line(1, "equity", zero, 2), line(2, "staff", zero, 2)]), 2, "to be calculated on opening");
    assert_eq!(told(&[line(1, "equity", zero, 0), line(2, "staff", zero, 0)]), 0, "a result of 0");
    assert_eq!(told(&[line(1, "equity", zero, 2), line(2, "staff", 5f64.to_le_bytes(), 2)]), 0, "one result shows it");
    assert_eq!(told(&[line(1, "equity", EMPTY_TEXT, 0), line(2, "staff", EMPTY_TEXT, 0)]), 2);
    let text_to_come = line(1, "equity", [0, 0, 0, 0, 0, 0, 0xff, 0xff], 0);
    assert_eq!(told(&[text_to_come]), 1, "a text that does not come");
}

/// How many figures are told as formulas without a stored value, and whether the workbook is read as one without figures.
fn uncalculated(bytes: &[u8]) -> usize {
    listed(bytes).lines().filter(|line| line.starts_with("formula-not-calculated")).count()
}

#[test]
fn a_workbook_that_was_never_calculated_is_told_from_an_empty_one_in_every_format() {
    // As programs write .xlsx that leave calculating to the spreadsheet: zeros, and the wish to be calculated.
    let xlsx = |result: &str, elsewhere: &str| {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet().set_name("Identification").unwrap();
        for (row, (key, value)) in (0..).zip([("institution_code", "XA-CNPS"), ("fiscal_year", "2023"), ("unit", "1")])
        {
            sheet.write_string(row, 0, key).unwrap().write_string(row, 1, value).unwrap();
        }
        let sheet = book.add_worksheet().set_name("Bilan").unwrap();
        sheet.write_string(0, 0, "code").unwrap().write_string(0, 1, "value").unwrap();
        for (row, code) in [(1, "equity"), (2, "staff")] {
            let formula = rust_xlsxwriter::Formula::new("=1+1").set_result(result);
            sheet.write_string(row, 0, code).unwrap().write_formula(row, 1, formula).unwrap();
        }
        let formula = rust_xlsxwriter::Formula::new("=2+2").set_result(elsewhere);
        book.add_worksheet().set_name("Notes").unwrap().write_formula(0, 0, formula).unwrap();
        book.save_to_buffer().unwrap()
    };
    assert_eq!(uncalculated(&xlsx("0", "0")), 2, ".xlsx");
    assert_eq!(uncalculated(&xlsx("0", "4")), 0, ".xlsx, a result in another sheet");
    let without = with_parts(&xlsx("77", "77"), |_, text| text.replace("<v>77</v>", ""));
    assert_eq!(uncalculated(&without), 2, ".xlsx, no results at all");

    let binary = |is_due: bool, other: f64| {
        let formula = |number: f64| brt_cell(9, 1, 0, &[&number.to_le_bytes()[..], &[0; 10]].concat());
        let code = |code: &str| brt_cell(6, 0, 0, &brt_string(code));
        let lines =
            [[brt_row(1), code("equity"), formula(0.0)].concat(), [brt_row(2), code("staff"), formula(other)].concat()];
        let book = xlsb_of(&lines);
        if !is_due {
            return book;
        }
        // The flags of calculation are the last two bytes of their record.
        files::with_bytes(&book, |name, bytes| {
            if name == "xl/workbook.bin" {
                let at = bytes.windows(3).position(|window| window == [0x9d, 0x01, 26]).unwrap();
                bytes[at + 3 + 24] = 1;
            }
        })
    };
    assert_eq!(uncalculated(&binary(true, 0.0)), 2, ".xlsb");
    assert_eq!((uncalculated(&binary(true, 5.0)), uncalculated(&binary(false, 0.0))), (0, 0), ".xlsb, results");

    let ods = |formula: &str| {
        let committed = committed("etats.ods");
        with_parts_of(&committed, "content.xml", |text| {
            // The first number behind the code of a line loses its value.
            let (before, behind) = text.split_at(text.find("total_assets").unwrap());
            let (between, rest) = behind.split_once("office:value=\"1234567.5\"").unwrap();
            format!("{before}{between}{formula}{rest}")
        })
    };
    let lost = ods("table:formula=\"of:=1+1\"");
    assert_eq!(uncalculated(&lost), 1, ".ods");
    // An empty workbook has nothing to calculate.
    assert_eq!(uncalculated(&xlsb_of(&[])) + uncalculated(&xls_of(Vec::new())), 0);
}

/// A workbook with one part changed.
fn with_parts_of(bytes: &[u8], part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    files::with_bytes(bytes, |name, bytes| {
        if name == part {
            *bytes = change(String::from_utf8(bytes.clone()).unwrap()).into_bytes();
        }
    })
}

#[test]
fn older_and_encrypted_workbooks_are_named() {
    let old = biff_stream(0x0500, &[], &[], &[("Feuil1", Vec::new())]);
    assert_eq!(listed(&compound(&[("Book", old.clone())])), "file-foreign - \n", "Excel 5.0/95");
    assert_eq!(listed(&compound(&[("Workbook", old)])), "file-foreign - \n", "under a newer name");
    assert_eq!(listed(&compound(&[("WordDocument", vec![0; 64])])), "file-foreign - \n");
    assert_eq!(listed(&compound(&[("EncryptedPackage", vec![0; 64])])), "file-encrypted - \n", "xlsx, xlsb");
    let locked = biff_of(&biff(0x002f, &[1, 0, 1, 0]), Vec::new());
    assert_eq!(listed(&compound(&[("Workbook", locked)])), "file-encrypted - \n", "xls");
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    let manifest = "<m:manifest xmlns:m=\"m\"><m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>";
    let parts = [("mimetype", mimetype), ("META-INF/manifest.xml", manifest), ("content.xml", "\u{1}\u{2}")];
    assert_eq!(listed(&files::zip_of(&parts)), "file-encrypted - \n", "ods");
    let whole = [("mimetype", mimetype), ("encrypted-package", "\u{1}")];
    assert_eq!(listed(&files::zip_of(&whole)), "file-encrypted - \n", "ods, the package as a whole");
    let text = [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")];
    assert_eq!(listed(&files::zip_of(&text)), "file-foreign - \n", "odt");
}

#[test]
fn both_streams_of_a_workbook_for_old_and_new_programs_are_there_and_the_new_one_is_read() {
    let lines = [biff_shared(1, 0, 8), biff_number(1, 1, 5.0)].concat();
    let book = compound(&[("Book", vec![0; 64]), ("Workbook", biff_of(&[], lines))]);
    assert!(listed(&book).contains("staff[]@-0 = 5"));
    assert_eq!(xls(&[], &[]).len() % 512, 0);
}
