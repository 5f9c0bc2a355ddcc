//! Files that are cut, foreign, locked, or made to exhaust the machine.

use proptest::prelude::*;

use super::fixture::{dictionary, identification, listed, only, read, row, shown, with_parts, workbook};
use crate::diagnostic::Code;
use crate::intake::{Limits, Reader};

fn sound() -> Vec<u8> {
    workbook(&[
        ("Identification", identification()),
        (
            "Bilan",
            vec![row!["code", "value"], row!["staff", 5.0], row!["technical_income", 6.0], row!["net_result", "7"]],
        ),
    ])
}

fn rejected(bytes: &[u8]) -> Vec<Code> {
    let file = read(bytes);
    assert!(file.submissions.is_empty());
    file.rejected.iter().map(|fault| fault.code).collect()
}

/// The sheet of lines changed as raw XML.
fn with_sheet(change: impl Fn(String) -> String) -> Vec<u8> {
    with_parts(&sound(), |name, text| if name == "xl/worksheets/sheet2.xml" { change(text) } else { text })
}

#[test]
fn formats_that_are_not_read_are_named() {
    let mut compound = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    compound.resize(2048, 0);
    assert_eq!(rejected(&compound), [Code::FileDamaged]);
    assert_eq!(rejected(&[0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0, 0, 0]), [Code::FileForeign], "Excel 4");
    assert_eq!(rejected(b"%PDF-1.7 ..."), [Code::FileForeign]);
    assert_eq!(rejected(b""), [Code::FileEmpty]);
    for part in ["word/document.xml", "readme.txt"] {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        zip.start_file(part, zip::write::SimpleFileOptions::default()).unwrap();
        assert_eq!(rejected(&zip.finish().unwrap().into_inner()), [Code::FileForeign], "{part}");
    }
}

#[test]
fn a_file_cut_anywhere_is_rejected_and_nothing_panics() {
    let whole = sound();
    for length in (0..whole.len()).step_by(61) {
        let codes = rejected(&whole[..length]);
        let expected = [Code::FileEmpty, Code::FileDamaged, Code::FileForeign, Code::IdentificationMissing];
        assert!(codes.iter().all(|code| expected.contains(code)) && !codes.is_empty(), "{length}: {codes:?}");
    }
    assert_eq!(rejected(&whole[..whole.len() / 2]), [Code::FileDamaged]);
}

#[test]
fn a_byte_changed_anywhere_never_panics() {
    let whole = sound();
    let dictionary = dictionary();
    let reader = Reader::new(&dictionary);
    for at in (0..whole.len()).step_by(13) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let file = reader.read_bytes(&bytes, "x.xlsx");
        assert!(!file.submissions.is_empty() || !file.rejected.is_empty());
        assert!(!shown(&file.rejected).contains("intake-detail-panic"), "byte {at}");
    }
}

#[test]
fn what_inflates_beyond_the_limit_is_refused_whatever_its_header_says() {
    let limits = Limits { inflated_bytes: 64 << 10, ..Limits::default() };
    let dictionary = dictionary();
    let bomb = with_sheet(|text| text.replace("<v>5</v>", &format!("<v>{}</v>", "5".repeat(1 << 20))));
    assert!(bomb.len() < 32 << 10, "a small file");
    let file = Reader::new(&dictionary).with_limits(limits).read_bytes(&bomb, "x.xlsx");
    insta::assert_snapshot!(shown(&file.rejected), @r#"error limit-exceeded x.xlsx limit="<intake-limit-inflated>" most="65536" option="inflated""#);
    // The same with a header that claims a hundred bytes.
    let mut lying = bomb.clone();
    let size = u32::try_from(with_sheet_length(&bomb)).unwrap().to_le_bytes();
    let mut changed = 0;
    for at in 0..lying.len() - 4 {
        if lying[at..at + 4] == size {
            lying[at..at + 4].copy_from_slice(&100u32.to_le_bytes());
            changed += 1;
        }
    }
    assert!(changed >= 1);
    let file = Reader::new(&dictionary).with_limits(limits).read_bytes(&lying, "x.xlsx");
    assert!(file.submissions.is_empty());
    assert!(matches!(file.rejected[0].code, Code::LimitExceeded | Code::FileDamaged), "{}", shown(&file.rejected));
}

fn with_sheet_length(bytes: &[u8]) -> u64 {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    archive.by_name("xl/worksheets/sheet2.xml").unwrap().size()
}

#[test]
fn a_digit_that_was_changed_on_the_way_is_found_by_its_checksum() {
    use std::io::{Read as _, Write as _};
    let sound = sound();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(sound.as_slice())).unwrap();
    let mut stored = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        stored.start_file(&*part.name().unwrap().into_owned(), options).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        stored.write_all(&bytes).unwrap();
    }
    let mut bytes = stored.finish().unwrap().into_inner();
    assert_eq!(read(&bytes).submissions.len(), 1);
    let at = bytes.windows(8).position(|window| window == b"<v>5</v>").unwrap();
    bytes[at + 3] = b'6';
    assert!(shown(&read(&bytes).rejected).starts_with("error file-damaged"), "{}", shown(&read(&bytes).rejected));
}

#[test]
fn two_cells_at_opposite_corners_are_two_cells() {
    let corners = with_sheet(|text| {
        text.replace("</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")
    });
    let file = only(read(&corners));
    assert_eq!(file.submission.figures.len(), 5);
}

#[test]
fn what_no_spreadsheet_writes_is_refused() {
    let fault = |from: &'static str, to: &'static str| {
        let changed = with_sheet(|text| {
            assert!(text.contains(from), "{text}");
            text.replace(from, to)
        });
        shown(&read(&changed).rejected)
    };
    insta::assert_snapshot!(fault("r=\"B2\"", "r=\"ZZZZZZZ4294967295\""), @r#"error file-damaged dossiers/essai.xlsx detail="<intake-detail-reference Text('ZZZZZZZ4294967295')>""#);
    insta::assert_snapshot!(fault("t=\"s\"><v>", "t=\"s\"><v>-"), @r#"error file-damaged dossiers/essai.xlsx detail="<intake-detail-text-index Text('A1')>""#);
    insta::assert_snapshot!(fault("<v>5</v>", "<v>5<!-- --></v>"), @r#"error file-damaged dossiers/essai.xlsx detail="<intake-detail-value Text('B2')>""#);
    insta::assert_snapshot!(fault("r=\"B3\"", "r=\"B2\""), @r#"error file-damaged dossiers/essai.xlsx detail="<intake-detail-disorder>""#);
    insta::assert_snapshot!(fault("r=\"B3\"", "r=\"A3\""), @r#"error file-damaged dossiers/essai.xlsx detail="<intake-detail-disorder>""#);
}

#[test]
fn a_new_error_costs_its_cell_alone() {
    let spilled = with_sheet(|text| text.replace("<c r=\"B2\"><v>5</v>", "<c r=\"B2\" t=\"e\"><v>#SPILL!</v>"));
    let file = only(read(&spilled));
    insta::assert_snapshot!(shown(&file.diagnostics), @r##"error cell-error Bilan!B2 line="staff" raw="#SPILL!""##);
    assert!(listed(&file.submission.figures).contains("technical_income[]@-0 = 6"));
}

#[test]
fn a_formula_without_result_is_told() {
    let uncalculated = with_sheet(|text| text.replace("<v>5</v>", "<f>2+3</f>"));
    let file = only(read(&uncalculated));
    insta::assert_snapshot!(shown(&file.diagnostics), @r#"error formula-not-calculated Bilan!B2 line="staff" raw="""#);
}

#[test]
fn a_sheet_that_breaks_off_keeps_what_was_before_and_is_told() {
    let broken = with_sheet(|text| text.replace("<c r=\"B4\" t=\"s\"", "<c r=\"B4\" t=\"nonsense\""));
    let file = only(read(&broken));
    insta::assert_snapshot!(shown(&file.diagnostics), @r#"error sheet-unreadable Bilan detail="<intake-detail-cell-type Text('B4') Text('nonsense')>" sheet="Bilan""#);
    assert!(listed(&file.submission.figures).contains("technical_income[]@-0 = 6"));
}

#[test]
fn dates_of_1904() {
    let dated = workbook(&[
        ("Identification", identification()),
        ("Bilan", vec![row!["code", "value"], row!["accounts_approved_on", super::fixture::Put::Day(2024, 3, 31)]]),
    ]);
    let shifted = with_parts(&dated, |name, text| {
        if name == "xl/workbook.xml" { text.replace("<workbookPr", "<workbookPr date1904=\"1\"") } else { text }
    });
    let file = read(&shifted);
    // The closing date of the identification moves by four years and a day too, out of its fiscal year.
    insta::assert_snapshot!(shown(&file.rejected), @r#"error identification-invalid Identification!B6 key="<key-label-year-end>" raw="2028-01-01" why="<identification-why-year-end Text('2023')>""#);
}

#[test]
fn limits_are_told() {
    let dictionary = dictionary();
    let told = |limits| shown(&Reader::new(&dictionary).with_limits(limits).read_bytes(&sound(), "x.xlsx").rejected);
    let all = [
        Limits { cells: 20, ..Limits::default() },
        Limits { rows: 3, ..Limits::default() },
        Limits { columns: 1, ..Limits::default() },
        Limits { sheets: 1, ..Limits::default() },
        Limits { text_bytes: 10, ..Limits::default() },
        Limits { inflated_bytes: 10_000, ..Limits::default() },
        Limits { inflated_bytes: 3000, ..Limits::default() },
    ];
    insta::assert_snapshot!(all.map(told).concat(), @r#"
    error limit-exceeded x.xlsx limit="<intake-limit-cells>" most="20" option="cells"
    error limit-exceeded x.xlsx limit="<intake-limit-rows>" most="3" option="rows"
    error limit-exceeded x.xlsx limit="<intake-limit-columns>" most="1" option="columns"
    error limit-exceeded x.xlsx limit="<intake-limit-sheets>" most="1" option="sheets"
    error limit-exceeded x.xlsx limit="<intake-limit-text>" most="10" option="text"
    error limit-exceeded x.xlsx limit="<intake-limit-inflated>" most="10000" option="inflated"
    error limit-exceeded x.xlsx limit="<intake-limit-inflated>" most="3000" option="inflated"
    "#);
}

proptest! {
    #![proptest_config(crate::tried::cases(48))]

    #[test]
    fn no_sheet_panics(cells in "(<c r=\"[A-Z]{1,4}[0-9]{1,8}\"( t=\"(s|e|str|b|n|d|inlineStr)\")?>(<f>[A-Z0-9]{0,3}</f>)?<v>[-0-9a-zA-Z.#!]{0,6}</v></c>|<row r=\"[0-9]{1,3}\">|</row>|<!--|-->|<c>|</v>){0,8}") {
        let odd = with_sheet(|text| text.replace("</sheetData>", &format!("{cells}</sheetData>")));
        let file = read(&odd);
        prop_assert!(!file.submissions.is_empty() || !file.rejected.is_empty());
        prop_assert!(!shown(&file.rejected).contains("intake-detail-panic"), "{}", cells);
    }
}
