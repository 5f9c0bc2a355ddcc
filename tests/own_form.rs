//! A workbook of an institution's own form in every format: headers merged over years, names defined for cells, a hidden sheet.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails as the test does")]

#[path = "common/binary.rs"]
mod binary;

use std::fmt::Write as _;
use std::path::Path;

use binary::{biff, biff_number, biff_stream, biff_text, brt, brt_cell, brt_row, brt_string, compound, xlsb_of_parts};
use vigie::dictionary::load_layout;
use vigie::intake::Reader;
use vigie::model::{FigureKey, Reading, Value};
use vigie::rulebook::{load, select};

const LAYOUT: &str = r#"
id = "essai"
name = { fr = "Essai" }
source = "essai"
[identification]
institution_code = { value = "XA-CNSS" }
fiscal_year = { default = "2023" }
unit = { default = "1" }
[[table]]
sheet = "Prestations"
by = "label"
[[table]]
by = "name"
[[table.line]]
line = "staff"
name = "effectif"
[[table.line]]
line = "board_meetings_held"
name = "CONSEILS"
[[table.line]]
line = "total_assets"
name = "ETENDUE"
[[table.line]]
line = "equity"
name = "TAUX"
[[table.line]]
line = "payroll"
name = "ABSENT"
"#;

/// What the layout reads of a workbook: figures, then what is told.
fn listed(bytes: &[u8]) -> String {
    let dictionary = load(select("cipres").unwrap()).rulebook.unwrap().dictionary;
    let layout = load_layout(LAYOUT, "essai.toml", &dictionary, &[]).unwrap();
    let file = Reader::new(&dictionary).with_layouts(&[], Some(&layout)).read_bytes(bytes, "dossier");
    let mut text = String::new();
    for read in &file.submissions {
        for (FigureKey { line, branch, back }, figure) in read.submission.figures.iter() {
            let value = match &figure.reading {
                Reading::Present(Value::Number(amount)) => amount.to_string(),
                other => format!("{other:?}"),
            };
            let branch = branch.map(vigie::model::Branch::code).unwrap_or_default();
            let (sheet, cell) = (figure.place.sheet().unwrap_or("?"), figure.place.cell().unwrap_or_default());
            writeln!(text, "{}[{branch}]@-{back} = {value} {sheet}!{cell}", dictionary.code(line)).unwrap();
        }
    }
    for told in file.rejected.iter().chain(file.submissions.iter().flat_map(|read| &read.diagnostics)) {
        let (sheet, cell) = (told.location.sheet().unwrap_or("-"), told.location.cell().unwrap_or_default());
        writeln!(text, "{} {sheet} {cell}", told.code.as_str()).unwrap();
    }
    text
}

fn committed(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name)).unwrap()
}

/// The same workbook record by record, as no free program writes it. Names that the workbook hides, that are built in, or that
/// stand for cells of another workbook are there too.
fn binary_workbook() -> Vec<u8> {
    let text = |column, text: &str| brt_cell(6, column, 0, &brt_string(text));
    let number = |column, number: f64| brt_cell(5, column, 0, &number.to_le_bytes());
    let years = [number(1, 2023.0), number(2, 2022.0), number(3, 2023.0), number(4, 2022.0), number(6, 2022.0)];
    let cells = [
        [brt_row(0), text(0, "CNSS – Tableau des prestations – Exercice clos le 31/12/2023")].concat(),
        [brt_row(1), text(0, "Montants en milliers de FCFA")].concat(),
        [brt_row(2), text(0, "Rubrique"), text(1, "Prestations familiales"), text(3, "PVIS"), text(5, "Observations")]
            .concat(),
        [brt_row(3), years.concat()].concat(),
        [
            brt_row(4),
            text(0, "Prestations servies"),
            number(1, 500_000.0),
            text(2, "450 000"),
            number(3, 1_500_000.5),
            number(4, 1_400_000.0),
            text(5, "à revoir"),
            number(6, 31.0),
        ]
        .concat(),
    ];
    let staff = [
        [brt_row(0), text(0, "Effectif du personnel"), number(2, 321.0)].concat(),
        [brt_row(1), text(0, "Conseils tenus"), number(2, 4.0)].concat(),
    ];
    let merged = |regions: &[[u32; 4]]| {
        let cells: Vec<u8> = regions
            .iter()
            .flat_map(|region| brt(0xb0, &region.iter().flat_map(|at| at.to_le_bytes()).collect::<Vec<_>>()))
            .collect();
        [brt(0xb1, &[0; 4]), cells, brt(0xb2, &[])].concat()
    };
    let cell = |sheet: u16, row: u32, column: u16| {
        [vec![0x3a], sheet.to_le_bytes().to_vec(), row.to_le_bytes().to_vec(), column.to_le_bytes().to_vec()].concat()
    };
    let area = |sheet: u16, [first, last]: [u32; 2], [left, right]: [u16; 2]| {
        let rows = [first.to_le_bytes(), last.to_le_bytes()].concat();
        let columns = [left.to_le_bytes(), right.to_le_bytes()].concat();
        [vec![0x3b], sheet.to_le_bytes().to_vec(), rows, columns].concat()
    };
    let name = |flags: u32, name: &str, formula: &[u8]| {
        let length = u32::try_from(formula.len()).unwrap().to_le_bytes();
        let head = [flags.to_le_bytes().to_vec(), vec![0], u32::MAX.to_le_bytes().to_vec()].concat();
        brt(0x27, &[head, brt_string(name), length.to_vec(), formula.to_vec(), vec![0; 4]].concat())
    };
    let reference = |book: u32, sheet: u32| [book.to_le_bytes(), sheet.to_le_bytes(), sheet.to_le_bytes()].concat();
    let names = [
        brt(0x161, &[]),
        brt(0x165, &[]),
        brt(0x163, &brt_string("rId9")),
        brt(0x16a, &[3u32.to_le_bytes().to_vec(), reference(0, 0), reference(0, 1), reference(1, 0)].concat()),
        brt(0x162, &[]),
        // What stands before the true one: hidden, built in.
        name(1, "EFFECTIF", &cell(1, 1, 2)),
        name(1 << 5, "EFFECTIF", &cell(1, 1, 2)),
        name(0, "EFFECTIF", &cell(1, 0, 2)),
        name(0, "CONSEILS", &area(1, [1, 1], [2, 3])),
        name(0, "ETENDUE", &area(0, [4, 4], [1, 4])),
        name(0, "TAUX", &[0x1e, 5, 0]),
        name(0, "ABSENT", &cell(2, 0, 2)),
    ];
    xlsb_of_parts(
        &[],
        &[
            ("Prestations", 0, cells.concat(), merged(&[[0, 0, 0, 6], [2, 3, 0, 0], [2, 2, 1, 2], [2, 2, 3, 4]])),
            ("L'effectif 2023.1", 1, staff.concat(), merged(&[[1, 1, 2, 3]])),
        ],
        &names.concat(),
    )
}

#[test]
fn merged_headers_names_and_hidden_sheets_are_read_alike_from_every_format() {
    let xlsx = listed(&committed("prestations.xlsx"));
    insta::assert_snapshot!(xlsx, @r"
    benefits_paid[]@-1 = 31 Prestations!G5
    benefits_paid[family]@-0 = 500000 Prestations!B5
    benefits_paid[family]@-1 = 450000 Prestations!C5
    benefits_paid[pensions]@-0 = 1500000.5 Prestations!D5
    benefits_paid[pensions]@-1 = 1400000 Prestations!E5
    staff[]@-0 = 321 L'effectif 2023.1!C1
    board_meetings_held[]@-0 = 4 L'effectif 2023.1!C2
    year_end[]@-0 = Present(Date(2023-12-31)) Prestations!A1
    layout-used - 
    layout-place-missing - 
    layout-place-missing - 
    layout-place-missing - 
    heading-read Prestations A1
    heading-read Prestations A2
    sheet-hidden L'effectif 2023.1 
    ");
    for name in ["prestations.xls", "prestations.ods"] {
        assert_eq!(listed(&committed(name)), xlsx, "{name}");
    }
    assert_eq!(listed(&binary_workbook()), xlsx, ".xlsb");
}

/// An .xls workbook with a name defined for a cell of a workbook that is `is_own` or another, in a sheet of that rank.
fn xls_with_name(flags: u16, is_own: bool, sheet: u16) -> Vec<u8> {
    let book = if is_own { [1, 0, 0x01, 0x04] } else { [1, 0, 4, 0] };
    let formula = [vec![0x3a, 0, 0], vec![0, 0], vec![2, 0]].concat();
    let length = u16::try_from(formula.len()).unwrap();
    let head = [flags, 8 << 8, length, 0, 0, 0, 0].map(u16::to_le_bytes).concat();
    let name = biff(0x18, &[head, vec![0], b"EFFECTIF".to_vec(), formula].concat());
    let reference = [[1u16, 0], [sheet, sheet]].concat().into_iter().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let before = [biff(0x01ae, &book), biff(0x17, &reference), name].concat();
    let cells = [biff_text(0, 0, "Exercice clos le 31/12/2023"), biff_number(0, 2, 321.0), biff_text(1, 0, "en FCFA")];
    compound(&[("Workbook", biff_stream(0x0600, &before, &[], &[("Effectif", cells.concat())]))])
}

#[test]
fn a_name_of_another_workbook_or_one_that_is_hidden_stands_for_no_cell() {
    let named = |flags, is_own, sheet| listed(&xls_with_name(flags, is_own, sheet));
    let read = named(0, true, 0);
    assert!(read.contains("staff[]@-0 = 321 Effectif!C1"), "{read}");
    for (flags, is_own, sheet) in [(1, true, 0), (1 << 5, true, 0), (0, false, 0), (0, true, 7), (0, true, 0xfffe)] {
        let read = named(flags, is_own, sheet);
        assert!(!read.contains("321") && read.contains("layout-finds-nothing"), "{flags} {is_own} {sheet}: {read}");
    }
}
