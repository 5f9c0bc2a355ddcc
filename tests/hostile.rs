//! Files made to harm: each is run through the program itself, under two gibibytes of address space and twenty seconds. None
//! may panic, abort, hang, or pass as an empty success.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test fails as the test does"
)]
#![allow(clippy::similar_names, reason = "xls and xlsb are the names of formats")]
#![allow(clippy::format_push_string, clippy::format_collect, reason = "the inputs are few and written once")]

#[path = "common/binary.rs"]
mod binary;
#[path = "common/files.rs"]
mod files;

use std::fs::{self, File};
use std::io::{Cursor, Read as _, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use binary::{
    biff, biff_error, biff_number, biff_shared, biff_stream, biff_text, brt_cell, brt_row, brt_string, compound, xls,
    xlsb,
};
use files::{Rows, identification, with_parts, workbook, zip_of};
use serde_json::Value;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

///
/// A build without optimisation is some ten times slower; there the wall only tells a hang from work.
const WALL: Duration = Duration::from_secs(if cfg!(debug_assertions) { 200 } else { 20 });

/// What the program made of an input.
struct Outcome {
    code: i32,
    json: Value,
}

impl Outcome {
    /// How many submissions were judged.
    fn judged(&self) -> usize {
        self.json["submissions"].as_array().map_or(0, Vec::len)
    }

    /// The codes of what was rejected.
    fn rejected(&self) -> Vec<String> {
        codes(&self.json["rejected"])
    }

    /// The codes of what is told of the first submission.
    fn told(&self) -> Vec<String> {
        codes(&self.json["submissions"][0]["diagnostics"])
    }

    /// The figures of the first submission, by line, as the findings show them.
    fn figure(&self, line: &str) -> Option<String> {
        let findings = self.json["submissions"][0]["findings"].as_array()?;
        let mut figures = findings.iter().flat_map(|finding| finding["figures"].as_array().into_iter().flatten());
        figures.find(|figure| figure["line"] == line)?["value"].as_str().map(str::to_owned)
    }
}

fn codes(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect()
}

/// The program under its limits. Elsewhere than on Unix the address space is not limited.
fn limited(arguments: &[&str]) -> Command {
    let program = env!("CARGO_BIN_EXE_vigie");
    let mut command;
    if cfg!(unix) {
        command = Command::new("sh");
        command.args(["-c", "ulimit -v 2097152 && exec \"$0\" \"$@\"", program]);
    } else {
        command = Command::new(program);
    }
    command.args(arguments).env("RAYON_NUM_THREADS", "2").env("RUST_BACKTRACE", "0");
    command
}

/// Checks paths in a folder, and holds what no input may do.
fn check(folder: &Path, arguments: &[&str]) -> Outcome {
    let stdout = folder.join(".stdout");
    let stderr = folder.join(".stderr");
    let mut child = limited(&[&["check", "--format", "json", "--lang", "en"], arguments].concat())
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(File::create(&stdout).unwrap())
        .stderr(File::create(&stderr).unwrap())
        .spawn()
        .unwrap();
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if start.elapsed() > WALL {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("{arguments:?}: still running after {WALL:?}");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let said = fs::read_to_string(&stderr).unwrap();
    assert!(!said.contains("panicked") && !said.contains("failed on its content"), "{arguments:?}: {said}");
    let code = status.code().unwrap_or_else(|| panic!("{arguments:?}: ended by {status}: {said}"));
    assert!(matches!(code, 0 | 3), "{arguments:?}: {status}: {said}");
    let text = fs::read_to_string(&stdout).unwrap();
    let json: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {said}"));
    let outcome = Outcome { code, json };
    assert_eq!(code == 3, !outcome.rejected().is_empty(), "{arguments:?}: {said}");
    assert!(outcome.judged() > 0 || code == 3, "{arguments:?}: an empty success");
    outcome
}

/// Checks one file of these bytes.
fn check_bytes(name: &str, bytes: &[u8]) -> Outcome {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    check(folder.path(), &[name])
}

fn rejected(name: &str, bytes: &[u8]) -> Vec<String> {
    let outcome = check_bytes(name, bytes);
    assert_eq!(outcome.judged(), 0, "{name}");
    outcome.rejected()
}

fn lines() -> Rows {
    vec![
        row!["code", "value"],
        row!["total_assets", 5.0],
        row!["total_liabilities_and_equity", 6.0],
        row!["claims_median_days", "7"],
        row!["operating_charges", 8.0],
    ]
}

/// A sound workbook.
fn sound() -> Vec<u8> {
    workbook(&[("Identification", identification("XA-CNSS")), ("Bilan", lines())])
}

/// The sound workbook with its sheet of lines changed.
fn with_sheet(change: impl Fn(String) -> String) -> Vec<u8> {
    with_parts(&sound(), |name, text| if name == "xl/worksheets/sheet2.xml" { change(text) } else { text })
}

/// The sound workbook with a part written by a function.
fn with_written(book: &[u8], part: &str, write: impl Fn(&mut dyn Write, &str)) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    let mut changed = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(1));
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        changed.start_file(&*name, options).unwrap();
        if name == part {
            write(&mut changed, &String::from_utf8_lossy(&bytes));
        } else {
            changed.write_all(&bytes).unwrap();
        }
    }
    changed.finish().unwrap().into_inner()
}

const ODS_BEGIN: &str = concat!(
    "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">",
    "<office:body><office:spreadsheet>"
);
const ODS_END: &str = "</office:spreadsheet></office:body></office:document-content>";

/// An `OpenDocument` cell.
fn ods_cell(text: &str) -> String {
    match text.parse::<f64>() {
        Ok(_) => format!("<table:table-cell office:value-type=\"float\" office:value=\"{text}\"/>"),
        Err(_) => format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"),
    }
}

fn ods_row(cells: &[&str]) -> String {
    let cells: String = cells.iter().map(|cell| ods_cell(cell)).collect();
    format!("<table:table-row>{cells}</table:table-row>")
}

/// An `OpenDocument` workbook: an identification, and a sheet of lines given as XML behind its header.
fn ods(lines: &str) -> Vec<u8> {
    ods_of(&ods_content(lines))
}

fn ods_content(lines: &str) -> String {
    let identification: String = [["institution_code", "XA-CNSS"], ["fiscal_year", "2023"], ["unit", "1"]]
        .iter()
        .map(|cells| ods_row(cells))
        .collect();
    let header = ods_row(&["code", "value"]);
    format!(
        "{ODS_BEGIN}<table:table table:name=\"Identification\">{identification}</table:table>\
         <table:table table:name=\"Bilan\">{header}{lines}</table:table>{ODS_END}"
    )
}

fn ods_of(content: &str) -> Vec<u8> {
    zip_of(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)])
}

const TEXTS: &[&str] =
    &["institution_code", "XA-CNSS", "fiscal_year", "unit", "code", "value", "total_assets", "claims_median_days"];

/// An .xls workbook with these cells in its sheet of lines.
fn xls_with(lines: Vec<u8>) -> Vec<u8> {
    xls_of("XA-CNSS", lines)
}

fn xls_of(institution: &str, lines: Vec<u8>) -> Vec<u8> {
    let identification = [
        biff_shared(0, 0, 0),
        biff_text(0, 1, institution),
        biff_shared(1, 0, 2),
        biff_number(1, 1, 2023.0),
        biff_shared(2, 0, 3),
        biff_number(2, 1, 1.0),
    ]
    .concat();
    xls(
        TEXTS,
        &[("Identification", identification), ("Bilan", [biff_shared(0, 0, 4), biff_shared(0, 1, 5), lines].concat())],
    )
}

/// An .xlsb workbook with these rows in its sheet of lines.
fn xlsb_with(lines: Vec<u8>) -> Vec<u8> {
    xlsb_of("XA-CNSS", lines)
}

fn xlsb_of(institution: &str, lines: Vec<u8>) -> Vec<u8> {
    let text = |column, index: u32| brt_cell(7, column, 0, &index.to_le_bytes());
    let number = |column, number: f64| brt_cell(5, column, 0, &number.to_le_bytes());
    let identification = [
        [brt_row(0), text(0, 0), brt_cell(6, 1, 0, &brt_string(institution))].concat(),
        [brt_row(1), text(0, 2), number(1, 2023.0)].concat(),
        [brt_row(2), text(0, 3), number(1, 1.0)].concat(),
    ];
    let bilan = [brt_row(0), text(0, 4), text(1, 5), lines].concat();
    xlsb(TEXTS, &[("Identification", identification.concat()), ("Bilan", bilan)])
}

#[test]
fn what_is_cut_short_is_rejected() {
    let ods = ods(&ods_row(&["claims_median_days", "5"]));
    let xls = xls_with([biff_shared(1, 0, 7), biff_number(1, 1, 5.0)].concat());
    let xlsb = xlsb_with([brt_row(1), brt_cell(7, 0, 0, &7u32.to_le_bytes())].concat());
    for (name, whole) in [("a.xlsx", sound()), ("a.ods", ods), ("a.xls", xls), ("a.xlsb", xlsb)] {
        assert_eq!(check_bytes(name, &whole).judged(), 1, "{name} is sound");
        for part in [2, 3, 10] {
            let cut = &whole[..whole.len() - whole.len() / part];
            assert_eq!(rejected(name, cut), ["file-damaged"], "{name}, {} of {} bytes", cut.len(), whole.len());
        }
    }
}

#[test]
fn a_gibibyte_of_zeros_in_one_cell_is_not_inflated() {
    let zeros = vec![b'0'; 1 << 20];
    let bomb = |to: &mut dyn Write| (0..1024).for_each(|_| to.write_all(&zeros).unwrap());
    let xlsx = with_written(&sound(), "xl/worksheets/sheet2.xml", |to, text| {
        let (before, behind) = text.split_once("<v>5</v>").unwrap();
        write!(to, "{before}<v>").unwrap();
        bomb(to);
        write!(to, "</v>{behind}").unwrap();
    });
    assert!(xlsx.len() < 16 << 20, "a small file: {}", xlsx.len());
    let content = ods_content("@");
    let ods = with_written(&ods_of(&content), "content.xml", |to, text| {
        let (before, behind) = text.split_once('@').unwrap();
        write!(to, "{before}<table:table-row><table:table-cell><text:p>").unwrap();
        bomb(to);
        write!(to, "</text:p></table:table-cell></table:table-row>{behind}").unwrap();
    });
    let xlsb = with_written(&xlsb_with(Vec::new()), "xl/worksheets/sheet2.bin", |to, _| bomb(to));
    for (name, bytes) in [("a.xlsx", xlsx), ("a.ods", ods), ("a.xlsb", xlsb)] {
        let outcome = check_bytes(name, &bytes);
        assert_eq!(outcome.rejected(), ["limit-exceeded"], "{name}");
        let message = outcome.json["rejected"][0]["message"].to_string();
        assert!(message.contains("inflated content") && message.contains("--limit inflated=N"), "{message}");
    }
}

#[test]
fn sixteen_million_dense_cells_are_too_many() {
    let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(4000));
    let xlsx = with_written(&sound(), "xl/worksheets/sheet2.xml", |to, text| {
        let (before, behind) = text.split_once("</sheetData>").unwrap();
        to.write_all(before.as_bytes()).unwrap();
        (0..4000).for_each(|_| to.write_all(row.as_bytes()).unwrap());
        write!(to, "</sheetData>{behind}").unwrap();
    });
    let row = format!("<table:table-row>{}</table:table-row>", ods_cell("1").repeat(4000));
    let ods = with_written(&ods_of(&ods_content("@")), "content.xml", |to, text| {
        let (before, behind) = text.split_once('@').unwrap();
        to.write_all(before.as_bytes()).unwrap();
        (0..1500).for_each(|_| to.write_all(row.as_bytes()).unwrap());
        to.write_all(behind.as_bytes()).unwrap();
    });
    // Packed numbers of a row of 256 cells.
    let packed = |row: u16| {
        let cells: Vec<u8> = (0..256).flat_map(|_| [0, 0, 6, 0, 0, 0]).collect();
        biff(0x00bd, &[row.to_le_bytes().to_vec(), vec![0, 0], cells, vec![255, 0]].concat())
    };
    let xls = xls_with((1..25_000).flat_map(packed).collect());
    let cells: Vec<u8> = (0..4000).flat_map(|column| brt_cell(2, column, 0, &[6, 0, 0, 0])).collect();
    let xlsb = xlsb_with((1..4001).flat_map(|row| [brt_row(row), cells.clone()].concat()).collect());
    for (name, bytes) in [("a.xlsx", xlsx), ("a.ods", ods), ("a.xls", xls), ("a.xlsb", xlsb)] {
        assert_eq!(rejected(name, &bytes), ["limit-exceeded"], "{name}");
    }
}

#[test]
fn two_cells_far_apart_are_two_cells() {
    let xlsx_at =
        |cells: &'static str| with_sheet(move |text| text.replace("</sheetData>", &format!("{cells}</sheetData>")));
    let corner = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let million = "<row r=\"1000000\"><c r=\"A1000000\"><v>1</v></c></row>";
    let ods_at = |row: u32, column: u32| {
        ods(&format!(
            "{}<table:table-row table:number-rows-repeated=\"{}\"/><table:table-row><table:table-cell table:number-columns-repeated=\"{column}\"/>{}</table:table-row>",
            ods_row(&["claims_median_days", "7"]),
            row - 3,
            ods_cell("1")
        ))
    };
    let days = [biff_shared(1, 0, 7), biff_number(1, 1, 7.0)].concat();
    let xls = xls_with([days, biff_number(65_535, 255, 1.0)].concat());
    let days = [brt_row(1), brt_cell(7, 0, 0, &7u32.to_le_bytes()), brt_cell(5, 1, 0, &7f64.to_le_bytes())].concat();
    let xlsb = xlsb_with([days, brt_row(1_048_575), brt_cell(5, 16_383, 0, &1f64.to_le_bytes())].concat());
    let all = [
        ("corners.xlsx", xlsx_at(corner)),
        ("million.xlsx", xlsx_at(million)),
        ("corners.ods", ods_at(1_048_576, 16_383)),
        ("million.ods", ods_at(1_000_000, 1)),
        ("corners.xls", xls),
        ("corners.xlsb", xlsb),
    ];
    for (name, bytes) in all {
        let outcome = check_bytes(name, &bytes);
        assert_eq!((outcome.code, outcome.judged()), (0, 1), "{name}");
        assert_eq!(outcome.figure("claims_median_days").as_deref(), Some("7"), "{name}");
    }
}

#[test]
fn repeats_that_multiply_are_not_written_out() {
    let repeated = |cell: &str| {
        format!(
            "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\"{cell}</table:table-row>"
        )
    };
    // Seventeen thousand million cells: empty, they are nothing; with a value they are too many.
    let empty = check_bytes("a.ods", &ods(&(ods_row(&["claims_median_days", "7"]) + &repeated("/>"))));
    assert_eq!((empty.code, empty.figure("claims_median_days").as_deref()), (0, Some("7")));
    let value = " office:value-type=\"float\" office:value=\"1\"/>";
    assert_eq!(rejected("b.ods", &ods(&repeated(value))), ["limit-exceeded"]);
    let spaces = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"4294967295\"/></text:p></table:table-cell></table:table-row>";
    assert_eq!(rejected("c.ods", &ods(spaces)), ["limit-exceeded"]);
    let beyond = "<table:table-row table:number-rows-repeated=\"99999999999999999999\"/>".to_owned()
        + &ods_row(&["claims_median_days", "7"]);
    assert_eq!(rejected("d.ods", &ods(&beyond)), ["limit-exceeded"], "a row number that overflows");
}

#[test]
fn a_long_text_that_stands_many_times_is_not_multiplied() {
    let long = "x".repeat(120_000);
    let name = format!("institution_name{}", " ".repeat(100_000));
    let every_column = "table:number-columns-repeated=\"16384\"";
    let every_row = "table:number-rows-repeated=\"1048576\"";
    let text = |attributes: &str, text: &str| {
        format!(
            "<table:table-cell {attributes} office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |attributes: &str, cells: &str| format!("<table:table-row {attributes}>{cells}</table:table-row>");
    for (what, lines) in [
        ("a row of one text", row("", &text(every_column, &long))),
        ("a row of blanks", row("", &text(every_column, &format!("{}<text:s/>", " ".repeat(120_000))))),
        ("a column of one text", row(every_row, &text("", &long))),
        (
            "a value of an attribute",
            row(
                "",
                &format!(
                    "<table:table-cell {every_column} office:value-type=\"string\" office:string-value=\"{long}\"/>"
                ),
            ),
        ),
        (
            "a date of no length known",
            row(
                every_row,
                &format!("<table:table-cell {every_column} office:value-type=\"date\" office:date-value=\"{long}\"/>"),
            ),
        ),
        ("a key of the identification", row(every_row, &(text("", &name) + &text("", &long)))),
        ("names of columns", row("", &(text("", "code") + &text("table:number-columns-repeated=\"16000\"", &long)))),
        ("codes", row(every_row, &text("table:number-columns-repeated=\"2\"", &long))),
    ] {
        assert_eq!(rejected("a.ods", &ods(&lines)), ["limit-exceeded"], "{what}");
    }
    // The same with the table of texts of .xlsx: one text of a hundred kilobytes in each of a hundred thousand cells.
    let cells: String =
        (6..100_006).map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>")).collect();
    let book = with_parts(&sound(), |name, text| match name {
        "xl/worksheets/sheet2.xml" => text.replace("</sheetData>", &format!("{cells}</sheetData>")),
        "xl/sharedStrings.xml" => text.replacen("institution_code", &format!("institution_code{long}"), 1),
        _ => text,
    });
    assert_eq!(rejected("a.xlsx", &book), ["limit-exceeded"]);
}

#[test]
fn a_file_of_nothing_but_faults_is_refused() {
    let unknown = "<table:table-row table:number-rows-repeated=\"200000\">".to_owned()
        + &ods_cell("total_asset")
        + &ods_cell("1")
        + "</table:table-row>";
    let outcome = check_bytes("a.ods", &ods(&unknown));
    assert_eq!(outcome.rejected(), ["limit-exceeded"]);
    let message = outcome.json["rejected"][0]["message"].to_string();
    assert!(message.contains("--limit faults=N"), "{message}");
    let header = "institution_code;fiscal_year;unit;total_assets;equity;staff\n".to_owned();
    let table = header + &"XA-CNSS;2023;1;abc;def;-5\n".repeat(20_000);
    assert_eq!(rejected("a.csv", table.as_bytes()), ["limit-exceeded"]);
}

#[test]
fn row_numbers_that_overflow_are_refused() {
    for reference in ["ZZZZZZZ4294967295", "B4294967298", "B18446744073709551618", "B0", "B-1", "2", "B"] {
        let book = with_sheet(|text| text.replace("r=\"B2\"", &format!("r=\"{reference}\"")));
        assert_eq!(rejected("a.xlsx", &book), ["file-damaged"], "{reference}");
    }
    let row = with_sheet(|text| text.replace("<row r=\"2\"", "<row r=\"4294967298\""));
    assert_eq!(rejected("b.xlsx", &row), ["file-damaged"]);
    let beyond = with_sheet(|text| {
        text.replace("</sheetData>", "<row r=\"9999999\"><c r=\"A9999999\"><v>1</v></c></row></sheetData>")
    });
    assert_eq!(rejected("c.xlsx", &beyond), ["limit-exceeded"]);
    let xlsb = xlsb_with([brt_row(u32::MAX), brt_cell(5, 0, 0, &1f64.to_le_bytes())].concat());
    assert_eq!(rejected("a.xlsb", &xlsb), ["limit-exceeded"]);
    let wide = xlsb_with([brt_row(1), brt_cell(5, u32::MAX, 0, &1f64.to_le_bytes())].concat());
    assert_eq!(rejected("b.xlsb", &wide), ["limit-exceeded"]);
}

/// A document type whose entities multiply to thousands of millions.
fn laughs() -> String {
    let mut text = String::from("<!DOCTYPE lolz [<!ENTITY a0 \"lol\">");
    for level in 1..11 {
        text += &format!("<!ENTITY a{level} \"{}\">", format!("&a{};", level - 1).repeat(10));
    }
    text + "]>"
}

#[test]
fn entities_are_not_expanded() {
    let head = "?>";
    for part in ["xl/sharedStrings.xml", "xl/worksheets/sheet2.xml", "xl/workbook.xml", "xl/styles.xml"] {
        let declared =
            with_parts(
                &sound(),
                |name, text| {
                    if name == part { text.replacen(head, &format!("?>{}", laughs()), 1) } else { text }
                },
            );
        assert_eq!(rejected("a.xlsx", &declared), ["file-damaged"], "{part}");
    }
    let undeclared = with_parts(&sound(), |_, text| text.replace("<t>total_assets</t>", "<t>&a10;total_assets</t>"));
    assert_ne!(check_bytes("b.xlsx", &undeclared).figure("total_assets").as_deref(), Some("5"));
    let content = ods_content(&ods_row(&["claims_median_days", "7"]));
    let declared = content.replacen("?>", &format!("?>{}", laughs()), 1);
    assert_eq!(rejected("a.ods", &ods_of(&declared)), ["file-damaged"]);
    assert_eq!(rejected("b.ods", &ods_of(&content.replace(">claims_median_days<", ">&a10;<"))), ["file-damaged"]);
    let deep = "<text:span>".repeat(1_000_000);
    let nested = content.replace("<text:p>claims_median_days</text:p>", &format!("<text:p>{deep}</text:p>"));
    assert_eq!(rejected("c.ods", &ods_of(&nested)), ["file-damaged"], "a million elements in one another");
}

#[test]
fn the_index_of_a_text_that_is_none_is_refused() {
    for index in ["-1", "abc", "999999", "4294967296", "1.5", ""] {
        let book = with_sheet(|text| {
            let (before, behind) = text.split_once("t=\"s\"><v>").unwrap();
            let (_, behind) = behind.split_once('<').unwrap();
            format!("{before}t=\"s\"><v>{index}<{behind}")
        });
        let outcome = check_bytes("a.xlsx", &book);
        let said = [outcome.rejected(), if outcome.judged() > 0 { outcome.told() } else { Vec::new() }].concat();
        let is_told = |wanted: &[&str]| said.iter().any(|code| wanted.contains(&code.as_str()));
        // The name of the first column is lost with its text, so that no figure of the sheet is read by its code. Its label
        // still stands beside the figure, and by that a layout may read it.
        let by_label = is_told(&["layout-used"]);
        assert_eq!(outcome.figure("total_assets").as_deref(), by_label.then_some("5"), "{index}");
        assert!(by_label || is_told(&["file-damaged", "sheet-unreadable", "sheet-ignored"]), "{index}: {said:?}");
    }
    assert_eq!(rejected("a.xls", &xls_with(biff_shared(1, 0, u32::MAX))), ["file-damaged"]);
    let xlsb = xlsb_with([brt_row(1), brt_cell(7, 0, 0, &u32::MAX.to_le_bytes())].concat());
    assert_eq!(rejected("a.xlsb", &xlsb), ["file-damaged"]);
}

#[test]
fn numbers_that_are_none_cost_one_figure() {
    for (number, code) in [
        ("NaN", "number-unreadable"),
        ("INF", "number-unreadable"),
        ("-inf", "number-unreadable"),
        ("1e999", "number-unreadable"),
        ("1e308", "number-too-long"),
        ("1e-30", "number-too-long"),
        ("-1e308", "number-too-long"),
    ] {
        let book = with_sheet(|text| text.replace("<v>5</v>", &format!("<v>{number}</v>")));
        let outcome = check_bytes("a.xlsx", &book);
        let is_told = outcome.told().iter().any(|told| told == code || told == "sheet-unreadable");
        assert!(is_told, "{number}: {:?}", outcome.told());
        assert_eq!(outcome.figure("total_assets"), None, "{number}");
        let lines = ods_row(&["claims_median_days", "7"])
            + &format!(
                "<table:table-row>{}<table:table-cell office:value-type=\"float\" office:value=\"{number}\"/></table:table-row>",
                ods_cell("total_assets")
            );
        let outcome = check_bytes("a.ods", &ods(&lines));
        assert!(outcome.told().iter().any(|told| told == code), "{number}: {:?}", outcome.told());
        assert_eq!(
            (outcome.figure("total_assets"), outcome.figure("claims_median_days").as_deref()),
            (None, Some("7")),
            "{number}"
        );
    }
    for number in [f64::NAN, f64::INFINITY, 1e308, 1e-30] {
        let xls = [biff_shared(1, 0, 6), biff_number(1, 1, number), biff_shared(2, 0, 7), biff_number(2, 1, 7.0)];
        let xlsb = [
            brt_row(1),
            brt_cell(7, 0, 0, &[6, 0, 0, 0]),
            brt_cell(5, 1, 0, &number.to_le_bytes()),
            brt_row(2),
            brt_cell(7, 0, 0, &[7, 0, 0, 0]),
            brt_cell(5, 1, 0, &7f64.to_le_bytes()),
        ];
        for (name, bytes) in [("a.xls", xls_with(xls.concat())), ("a.xlsb", xlsb_with(xlsb.concat()))] {
            let outcome = check_bytes(name, &bytes);
            assert!(outcome.told().iter().any(|told| told.starts_with("number-")), "{number}: {:?}", outcome.told());
            assert_eq!(
                (outcome.figure("total_assets"), outcome.figure("claims_median_days").as_deref()),
                (None, Some("7")),
                "{number}"
            );
        }
    }
    // Twenty digits are what a spreadsheet makes of them, fifteen and zeros; as text they are all kept.
    let digits = "12345678901234567890";
    let number = check_bytes("a.xlsx", &with_sheet(|text| text.replace("<v>5</v>", &format!("<v>{digits}</v>"))));
    assert_eq!(number.figure("total_assets").as_deref(), Some("12345678901234600000"));
    let csv = format!("institution_code;fiscal_year;unit;total_assets\nXA-CNSS;2023;1;{digits}\n");
    assert_eq!(check_bytes("a.csv", csv.as_bytes()).figure("total_assets").as_deref(), Some(digits));
}

#[test]
fn an_error_cell_costs_its_figure_and_not_its_sheet() {
    for error in ["#SPILL!", "#CALC!", "#GETTING_DATA", "#BLOCKED!", "#N/A"] {
        let book = with_sheet(|text| text.replace("r=\"B2\"><v>5</v>", &format!("r=\"B2\" t=\"e\"><v>{error}</v>")));
        let lines = format!(
            "<table:table-row>{}<table:table-cell table:formula=\"of:=X\" office:value-type=\"string\" office:string-value=\"\" xmlns:calcext=\"c\" calcext:value-type=\"error\"><text:p>{error}</text:p></table:table-cell></table:table-row>",
            ods_cell("total_assets")
        );
        for (name, bytes) in [("a.xlsx", book), ("a.ods", ods(&(lines + &ods_row(&["claims_median_days", "7"]))))] {
            let outcome = check_bytes(name, &bytes);
            assert_eq!(
                (outcome.code, outcome.figure("total_assets"), outcome.figure("claims_median_days").as_deref()),
                (0, None, Some("7")),
                "{name} {error}"
            );
            assert!(outcome.told().iter().any(|told| told == "cell-error"), "{name} {error}: {:?}", outcome.told());
        }
    }
    for code in [0x2b, 0x07, 0xee] {
        let xls = [biff_shared(1, 0, 6), biff_error(1, 1, code), biff_shared(2, 0, 7), biff_number(2, 1, 7.0)];
        let xlsb = [
            brt_row(1),
            brt_cell(7, 0, 0, &[6, 0, 0, 0]),
            brt_cell(3, 1, 0, &[code]),
            brt_row(2),
            brt_cell(7, 0, 0, &[7, 0, 0, 0]),
            brt_cell(5, 1, 0, &7f64.to_le_bytes()),
        ];
        for (name, bytes) in [("a.xls", xls_with(xls.concat())), ("a.xlsb", xlsb_with(xlsb.concat()))] {
            let outcome = check_bytes(name, &bytes);
            assert_eq!(
                (outcome.figure("total_assets"), outcome.figure("claims_median_days").as_deref()),
                (None, Some("7")),
                "{name} {code}"
            );
            assert!(outcome.told().iter().any(|told| told == "cell-error"), "{name} {code}: {:?}", outcome.told());
        }
    }
}

#[test]
fn encrypted_workbooks_are_named_so() {
    let locked = biff_stream(0x0600, &biff(0x002f, &[1, 0, 1, 0, 1, 0]), TEXTS, &[("Bilan", Vec::new())]);
    let manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    let ods = zip_of(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", "\u{3}\u{7}"),
    ]);
    let all = [
        ("a.xlsx", compound(&[("EncryptionInfo", vec![4; 248]), ("EncryptedPackage", vec![7; 9000])])),
        ("a.xls", compound(&[("Workbook", locked)])),
        ("a.ods", ods),
    ];
    for (name, bytes) in all {
        assert_eq!(rejected(name, &bytes), ["file-encrypted"], "{name}");
    }
}

/// Bytes that follow no rule, the same at each run.
fn garbage(length: usize, mut seed: u64) -> Vec<u8> {
    std::iter::repeat_with(|| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u8::try_from(seed >> 56).unwrap()
    })
    .take(length)
    .collect()
}

#[test]
fn garbage_is_rejected_whatever_its_name_and_its_first_bytes() {
    let magics: [&[u8]; 7] = [
        b"",
        b"PK\x03\x04",
        &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
        &[0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00],
        b"\x89PNG\r\n\x1a\n",
        b"%PDF-1.7\n",
        &[0xff, 0xfe],
    ];
    for (seed, magic) in (1..).zip(magics) {
        for name in ["a.xls", "a.xlsx", "a.ods", "a.csv"] {
            let bytes = [magic, &garbage(5000, seed)].concat();
            let codes = rejected(name, &bytes);
            assert!(
                ["file-damaged", "file-foreign", "identification-missing"].contains(&codes[0].as_str()),
                "{name} {magic:?}: {codes:?}"
            );
        }
    }
    // A sound envelope around records of garbage, and garbage within sound records.
    for seed in 0..20 {
        let inner = compound(&[("Workbook", garbage(9000, seed))]);
        assert_eq!(rejected("a.xls", &inner).len(), 1);
        let records: Vec<u8> = (0..200u16)
            .flat_map(|at| {
                biff(
                    [0x0006, 0x00bd, 0x00fd, 0x0203, 0x0204, 0x0207][usize::from(at) % 6],
                    &garbage(usize::from(at % 29), seed + u64::from(at)),
                )
            })
            .collect();
        assert!(check_bytes("b.xls", &xls_with(records)).code <= 3);
        let mut header = xls_with(Vec::new());
        let noise = garbage(436, seed);
        header[76..512].copy_from_slice(&noise);
        assert_eq!(rejected("c.xls", &header), ["file-damaged"]);
    }
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("chain.xls"), chain_that_bites_its_tail()).unwrap();
    assert_eq!(check(folder.path(), &["chain.xls"]).rejected(), ["file-damaged"]);
}

/// A compound file whose chain of sectors goes round.
fn chain_that_bites_its_tail() -> Vec<u8> {
    let mut book = xls_with(Vec::new());
    // The table of sectors follows the header; its third entry begins the stream's chain.
    for entry in 2..8 {
        let at = 512 + 4 * entry;
        book[at..at + 4].copy_from_slice(&2u32.to_le_bytes());
    }
    book
}

#[cfg(unix)]
#[test]
fn links_that_go_round_end() {
    use std::os::unix::fs::symlink;
    let folder = TempDir::new().unwrap();
    let root = folder.path().join("dossiers");
    fs::create_dir_all(root.join("a/b")).unwrap();
    fs::write(root.join("a/sain.xlsx"), sound()).unwrap();
    symlink(&root, root.join("a/b/rond")).unwrap();
    symlink("../..", root.join("a/b/haut")).unwrap();
    let outcome = check(folder.path(), &["dossiers"]);
    assert_eq!((outcome.code, outcome.judged()), (0, 1));
    // A link to itself is no file and no folder: it is told.
    symlink("soi", root.join("soi")).unwrap();
    symlink("soi.xlsx", root.join("soi.xlsx")).unwrap();
    let outcome = check(folder.path(), &["dossiers"]);
    assert_eq!((outcome.judged(), outcome.rejected()), (1, vec!["file-unreadable".to_owned(); 2]));
}

#[test]
fn a_file_that_changes_while_it_is_read_gives_its_one_state_or_is_told() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.csv");
    let state = |total: u32| {
        let header = "institution_code;fiscal_year;unit;total_assets\n";
        header.to_owned() + &format!("XA-CNSS;2023;1;{total}\n").repeat(1) + &";;;\n".repeat(200_000)
    };
    let states = [state(111_111), state(222_222)];
    fs::write(&path, &states[0]).unwrap();
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut at = 0;
            while !is_over.load(Ordering::Relaxed) {
                at = 1 - at;
                fs::write(&path, &states[at]).unwrap();
                std::thread::sleep(Duration::from_millis(2));
            }
        });
        for _ in 0..10 {
            let outcome = check(folder.path(), &["a.csv"]);
            match outcome.figure("total_assets").as_deref() {
                Some("111111" | "222222") => {}
                Some(other) => panic!("{other} stood in no state"),
                None => assert!(
                    ["file-unreadable", "file-empty", "identification-missing"]
                        .contains(&outcome.rejected()[0].as_str())
                ),
            }
        }
        is_over.store(true, Ordering::Relaxed);
    });
}

#[test]
fn folders_that_cannot_be_read_are_told() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("sain.xlsx"), sound()).unwrap();
    let long = "x".repeat(300);
    for path in ["sain.xlsx/dedans", "nulle-part", long.as_str()] {
        let outcome = check(folder.path(), &[path, "sain.xlsx"]);
        assert_eq!(outcome.judged(), 1, "{path}: the others are still judged");
        assert!(["file-unreadable", "file-not-found"].contains(&outcome.rejected()[0].as_str()), "{path}");
    }
    fs::create_dir(folder.path().join("vide")).unwrap();
    assert_eq!(check(folder.path(), &["vide"]).rejected(), ["folder-empty"]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_gone_is_told() {
    let folder = TempDir::new().unwrap();
    let script = "mkdir gone && cd gone && rmdir ../gone && \"$0\" check . --lang en";
    let output = Command::new("sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_vigie")])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn one_bad_file_among_good_ones_stops_none() {
    let folder = TempDir::new().unwrap();
    let root = folder.path().join("dossiers");
    fs::create_dir(&root).unwrap();
    let lines = ods_row(&["claims_median_days", "7"]);
    let days = [brt_row(1), brt_cell(7, 0, 0, &[7, 0, 0, 0]), brt_cell(6, 1, 0, &brt_string("7"))];
    // Each of an institution of its own.
    fs::write(root.join("un.xlsx"), sound()).unwrap();
    fs::write(root.join("deux.ods"), ods_of(&ods_content(&lines).replace("XA-CNSS", "XA-DEUX"))).unwrap();
    fs::write(root.join("trois.xls"), xls_of("XA-TROIS", [biff_shared(1, 0, 7), biff_number(1, 1, 7.0)].concat()))
        .unwrap();
    fs::write(root.join("quatre.xlsb"), xlsb_of("XA-QUATRE", days.concat())).unwrap();
    let many = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>";
    fs::write(root.join("bombe.ods"), ods(many)).unwrap();
    fs::write(root.join("bruit.xls"), garbage(5000, 9)).unwrap();
    fs::write(root.join("coupe.xlsx"), &sound()[..2000]).unwrap();
    fs::write(root.join("fermé.xlsx"), compound(&[("EncryptedPackage", vec![7; 9000])])).unwrap();
    let outcome = check(folder.path(), &["dossiers"]);
    assert_eq!(outcome.judged(), 4);
    assert_eq!(outcome.rejected(), ["limit-exceeded", "file-foreign", "file-damaged", "file-encrypted"]);
}
