//! Hostile and damaged files, read and judged as `vigie check` does: nothing panics, nothing is silent, and no finding rests
//! on a number that the file does not hold.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod common;
#[path = "common/files.rs"]
mod files;
#[path = "common/tried.rs"]
mod tried;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use files::{Put, Rows, identification, with_parts, workbook};
use proptest::prelude::*;
use vigie::assessment::{Dossier, Outcome, assess};
use vigie::diagnostic::Code;
use vigie::dictionary::{InstitutionList, load_institutions};
use vigie::grading::{Context, Graded, grade};
use vigie::i18n::Language;
use vigie::intake::{Limits, ReadFile, Reader, decimal_of_float};
use vigie::model::{Amount, FigureKey, MissingFigure, Place, Reading, Value};
use vigie::record::submission_record;
use vigie::rulebook::Rulebook;

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| common::rulebook("cipres"));
static READER: LazyLock<Reader<'static>> = LazyLock::new(|| Reader::new(&RULEBOOK.dictionary));
static LIST: LazyLock<InstitutionList> = LazyLock::new(|| {
    let path = "samples/institutions.toml";
    load_institutions(&std::fs::read_to_string(path).unwrap(), path, &[], &[]).unwrap()
});
/// A sound submission.
static SOUND: LazyLock<Vec<u8>> = LazyLock::new(|| std::fs::read("samples/xa-cnps-2023.xlsx").unwrap());
/// What its findings rest on, key by key.
static SOUND_VALUES: LazyLock<BTreeMap<FigureKey, Value>> = LazyLock::new(|| {
    let file = read(&SOUND);
    let values: BTreeMap<_, _> = judge(&file).iter().flat_map(proved).collect();
    assert!(values.len() > 80, "{}", values.len());
    values
});

/// Reads bytes. The reader's last belt, which catches what panics below it, must not be needed.
fn read(bytes: &[u8]) -> ReadFile {
    read_within(bytes, Limits::default())
}

fn read_within(bytes: &[u8], limits: Limits) -> ReadFile {
    let file = Reader::new(&RULEBOOK.dictionary).with_limits(limits).read_bytes(bytes, "dossiers/essai.xlsx");
    for fault in file.rejected.iter().chain(&file.diagnostics) {
        let text =
            format!("{} {}", fault.message().render(Language::default()), fault.remedy().render(Language::default()));
        assert!(!text.contains("a échoué sur son contenu"), "a panic was caught: {text}");
    }
    assert!(!file.submissions.is_empty() || !file.rejected.is_empty(), "silence");
    file
}

/// Judges every submission of a file, and writes its record.
fn judge(file: &ReadFile) -> Vec<Graded> {
    file.submissions
        .iter()
        .map(|read| {
            let submission = &read.submission;
            let (institution, _) = LIST.resolve(&submission.identification, &submission.source.path, &RULEBOOK.kinds);
            let dossier = Dossier {
                submission,
                institution: &institution,
                previous: None,
                secretariat: None,
                overlay: None,
                documents_presumed: false,
            };
            let graded = grade(&RULEBOOK, assess(&RULEBOOK, &dossier, common::options()), &Context::default());
            let record = submission_record(
                &graded,
                &RULEBOOK,
                &RULEBOOK.institutions,
                &read.diagnostics,
                Language::default(),
                &|_| String::new(),
            );
            assert!(serde_json::to_string(&record).unwrap().contains("\"findings\""));
            graded
        })
        .collect()
}

/// The values that findings rest on and that stand in the file, key by key.
fn proved(graded: &Graded) -> Vec<(FigureKey, Value)> {
    let proofs = graded.assessment.findings.iter().flat_map(|finding| &finding.figures);
    proofs
        .filter_map(|proof| match (&proof.reading, &proof.place) {
            // What the Secretariat knows is presumed without its file, and stands in no workbook.
            (Reading::Present(value), Place::Cell { .. }) => Some((proof.key, *value)),
            _ => None,
        })
        .collect()
}

fn codes(file: &ReadFile) -> Vec<Code> {
    let own = file.submissions.iter().flat_map(|read| &read.diagnostics);
    file.rejected.iter().chain(own).chain(&file.diagnostics).map(|told| told.code).collect()
}

/// Every value that findings rest on stands in the sound file, at the same key.
fn assert_nothing_invented(file: &ReadFile) -> Result<(), TestCaseError> {
    for (key, value) in judge(file).iter().flat_map(proved) {
        prop_assert_eq!(SOUND_VALUES.get(&key), Some(&value), "{:?}", key);
    }
    Ok(())
}

#[test]
fn a_file_cut_at_each_fiftieth_is_rejected() {
    for part in 0..50 {
        let length = SOUND.len() * part / 50;
        let file = read(&SOUND[..length]);
        assert!(file.submissions.is_empty(), "{part} fiftieths were enough");
        let code = file.rejected[0].code;
        assert!(matches!(code, Code::FileEmpty | Code::FileDamaged), "{part}: {code:?}");
    }
    assert_eq!(codes(&read(&SOUND)), [], "the whole file is sound");
}

proptest! {
    #![proptest_config(tried::cases(300))]

    #[test]
    fn a_byte_changed_anywhere_invents_no_number(at in 0..SOUND.len(), flip in 1..=255u8) {
        let mut bytes = SOUND.clone();
        bytes[at] ^= flip;
        let file = read(&bytes);
        assert_nothing_invented(&file)?;
    }

    #[test]
    fn bytes_lost_or_inserted_invent_no_number(at in 0..SOUND.len(), count in 1..64usize, is_lost: bool) {
        let mut bytes = SOUND.clone();
        if is_lost {
            bytes.drain(at..(at + count).min(SOUND.len()));
        } else {
            bytes.splice(at..at, vec![0u8; count]);
        }
        let file = read(&bytes);
        assert_nothing_invented(&file)?;
    }
}

/// The XML of the parts of the sound file, for changes that no checksum finds.
static PARTS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let mut parts = Vec::new();
    with_parts(&SOUND, |name, text| {
        if name.starts_with("xl/worksheets/sheet") || name == "xl/sharedStrings.xml" {
            parts.push((name.to_owned(), text.clone()));
        }
        text
    });
    parts
});

/// The texts of cells in the XML of a workbook: every `<v>` and `<t>`, as it stands.
fn cell_texts(bytes: &[u8]) -> (BTreeSet<String>, Vec<Amount>) {
    let mut texts = BTreeSet::new();
    with_parts(bytes, |_, text| {
        for tag in ["<v", "<t"] {
            for piece in text.split(tag).skip(1) {
                let inner = piece.split_once('>').map_or("", |(_, rest)| rest.split('<').next().unwrap_or_default());
                let inner =
                    inner.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
                texts.insert(inner.trim().to_owned());
            }
        }
        text
    });
    let amounts = texts.iter().filter_map(|text| decimal_of_float(text.parse().ok()?).ok()).collect();
    (texts, amounts)
}

proptest! {
    #![proptest_config(tried::cases(300))]

    /// A changed byte of XML may change a number: then the file holds that number.
    #[test]
    fn a_byte_of_xml_changed_changes_no_more_than_what_stands_there(
        part in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        by in 0x20..0x7fu8,
    ) {
        let (name, text) = part.get(&PARTS);
        let mut bytes = text.clone().into_bytes();
        let at = at.index(bytes.len());
        prop_assume!(bytes[at].is_ascii());
        bytes[at] = by;
        let changed = String::from_utf8(bytes).unwrap();
        let workbook = with_parts(&SOUND, |part, text| if part == name { changed.clone() } else { text });
        let file = read(&workbook);
        judge(&file);
        let (texts, amounts) = cell_texts(&workbook);
        for read in &file.submissions {
            for (key, figure) in read.submission.figures.iter() {
                let Reading::Present(Value::Number(amount)) = &figure.reading else { continue };
                let is_there = texts.contains(figure.raw.as_ref()) || amounts.contains(amount);
                prop_assert!(is_there, "{key:?} {figure:?} stands nowhere");
            }
        }
    }

    /// Text is not held together by checksums: any change gives a figure that is there, or a diagnostic.
    #[test]
    fn a_table_changed_anywhere_never_panics(at in any::<prop::sample::Index>(), by: u8, cut: bool) {
        let mut bytes = std::fs::read("samples/mutuelles-2023.csv").unwrap();
        let at = at.index(bytes.len());
        if cut {
            bytes.truncate(at);
        } else {
            bytes[at] = by;
        }
        judge(&read(&bytes));
    }
}

/// A submission whose sheet of lines is given.
fn with_rows(rows: Rows) -> Vec<u8> {
    workbook(&[("Identification", identification("XA-CNPS")), ("Comptes", rows)])
}

/// A submission whose sheet of lines is given as raw XML rows behind a header in row 1.
fn with_xml(rows: &str) -> Vec<u8> {
    let bytes = with_rows(vec![row!["code", "value"], row!["staff", 424_242.0]]);
    with_parts(&bytes, |name, text| {
        if name != "xl/worksheets/sheet2.xml" {
            return text;
        }
        let (before, rest) = text.split_once("<row r=\"2\"").unwrap();
        let (_, after) = rest.split_once("</row>").unwrap();
        format!("{before}{rows}{after}")
    })
}

/// A row of raw XML with a code and a cell.
fn xml_row(row: u32, code: &str, cell: &str) -> String {
    format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>{code}</t></is></c>{cell}</row>")
}

fn reading(file: &ReadFile, line: &str) -> Option<Reading> {
    let key = common::key(&RULEBOOK, line);
    file.submissions.first()?.submission.figures.get(key).map(|figure| figure.reading.clone())
}

/// What stands where a number was read.
#[expect(clippy::unnecessary_wraps, reason = "it is compared with what may not be there")]
fn number(text: &str) -> Option<Reading> {
    Some(Reading::Present(Value::Number(Amount::new(text.parse().unwrap()))))
}

const UNREADABLE: Option<Reading> = Some(Reading::Missing(MissingFigure::Unreadable));

#[test]
fn a_bomb_in_one_cell_is_refused_within_the_limits() {
    // 32 MiB of digits in one `<v>`, of text in one cell, and of blanks between cells: some tens of kilobytes of zip.
    let long = 32 << 20;
    let digits = xml_row(2, "staff", &format!("<c r=\"B2\"><v>{}</v></c>", "7".repeat(long)));
    let text = xml_row(2, "staff", &format!("<c r=\"B2\" t=\"inlineStr\"><is><t>{}</t></is></c>", "x".repeat(long)));
    let blanks = xml_row(2, "staff", &format!("<c r=\"B2\"><v>5</v></c>{}", " ".repeat(long)));
    let limits = Limits { inflated_bytes: 16 << 20, ..Limits::default() };
    for (name, rows) in [("digits", &digits), ("text", &text), ("blanks", &blanks)] {
        let bomb = with_xml(rows);
        assert!(bomb.len() < 256 << 10, "{name}: {}", bomb.len());
        assert_eq!(codes(&read_within(&bomb, limits)), [Code::LimitExceeded], "{name}");
    }
    // Within the limit of inflation, a text is still no longer than a cell can be, and a number no larger than can be held.
    assert_eq!(codes(&read(&with_xml(&text))), [Code::LimitExceeded]);
    let file = read(&with_xml(&digits));
    assert!(file.submissions.is_empty() || reading(&file, "staff") == UNREADABLE, "{:?}", codes(&file));
    assert_eq!(reading(&read(&with_xml(&blanks)), "staff"), number("5"));
}

#[test]
fn cells_at_opposite_corners_take_no_more_than_two_cells() {
    let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let file = read(&with_xml(&(xml_row(2, "staff", "<c r=\"B2\"><v>5</v></c>") + far)));
    assert_eq!(reading(&file, "staff"), number("5"));
    // One step further is out of any sheet.
    for beyond in
        ["<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>", "<row r=\"3\"><c r=\"XFE3\"><v>1</v></c></row>"]
    {
        let file = read(&with_xml(&(xml_row(2, "staff", "<c r=\"B2\"><v>5</v></c>") + beyond)));
        assert_eq!(codes(&file), [Code::LimitExceeded], "{beyond}");
    }
}

#[test]
fn the_index_of_a_text_that_is_not_there_reads_no_other_text() {
    for index in ["99999", "-1", "abc", "4294967296", "18446744073709551616", "0.5", ""] {
        let file = read(&with_xml(&xml_row(2, "staff", &format!("<c r=\"B2\" t=\"s\"><v>{index}</v></c>"))));
        let read = reading(&file, "staff");
        assert!(!matches!(read, Some(Reading::Present(_))), "{index:?} read as {read:?}");
        assert!(index.is_empty() || !codes(&file).is_empty(), "{index:?} is silent");
    }
}

#[test]
fn numbers_that_are_none_or_too_long_are_no_figures() {
    let written = |content: &str| {
        let cell = format!("<c r=\"B2\"><v>{content}</v></c>");
        let text = format!("<c r=\"B3\" t=\"inlineStr\"><is><t>{content}</t></is></c>");
        let file = read(&with_xml(&(xml_row(2, "staff", &cell) + &xml_row(3, "technical_income", &text))));
        (reading(&file, "staff"), reading(&file, "technical_income"), codes(&file))
    };
    for none in ["NaN", "inf", "-inf", "Infinity", "1e308", "1e999", "-1e308", "0x10", "1_000"] {
        let (cell, text, codes) = written(none);
        assert!(!matches!(cell, Some(Reading::Present(_))), "<v>{none}</v> read as {cell:?}");
        assert!(!matches!(text, Some(Reading::Present(_))), "\"{none}\" read as {text:?}");
        assert!(!codes.is_empty(), "{none} is silent");
    }
    // A spreadsheet's number has 15 significant digits; a text keeps all of its own.
    let (cell, text, codes) = written("12345678901234567890");
    assert_eq!((cell, text), (number("12345678901234600000"), number("12345678901234567890")));
    assert_eq!(codes, []);
    // A text too long to be kept exactly is told, never cut.
    let (_, text, codes) = written("123456789012345678901234567890123");
    assert_eq!(text, UNREADABLE);
    assert!(codes.contains(&Code::NumberTooLong), "{codes:?}");
    // 1e-30 is not zero.
    let (cell, text, _) = written("1e-30");
    assert!(
        !matches!(cell, Some(Reading::Present(_))) && !matches!(text, Some(Reading::Present(_))),
        "{cell:?} {text:?}"
    );
}

#[test]
fn a_sheet_as_wide_as_a_sheet_can_be_is_read() {
    let mut header: Vec<Put> = row!["code", "value"];
    header.extend((2..16_384).map(|column| Put::from(format!("note {column}"))));
    let mut line = row!["staff", 5.0];
    line.resize(16_383, Put::Nothing);
    line.push(Put::from(7.0));
    let file = read(&with_rows(vec![header, line]));
    assert_eq!(reading(&file, "staff"), number("5"));
    assert!(codes(&file).iter().all(|code| *code == Code::ColumnUnknown));

    let table = |columns: usize| {
        let extra = ";x".repeat(columns - 4);
        format!("institution_code;fiscal_year;unit;staff{extra}\nXA-CNPS;2023;1;5\n")
    };
    assert_eq!(reading(&read(table(16_384).as_bytes()), "staff"), number("5"));
    assert_eq!(codes(&read(table(16_385).as_bytes())), [Code::LimitExceeded]);
}

#[test]
fn a_formula_without_its_result_is_missing_and_not_zero() {
    for cell in ["<c r=\"B2\"><f>1+1</f></c>", "<c r=\"B2\"><f>1+1</f><v></v></c>", "<c r=\"B2\"><f>1+1</f><v/></c>"] {
        let file = read(&with_xml(&xml_row(2, "staff", cell)));
        assert!(matches!(reading(&file, "staff"), Some(Reading::Missing(_))), "{cell}: {:?}", reading(&file, "staff"));
        assert!(codes(&file).contains(&Code::FormulaNotCalculated), "{cell}: {:?}", codes(&file));
    }
}

#[test]
fn a_cell_twice_or_out_of_order_is_never_half_read() {
    let row = xml_row(2, "staff", "<c r=\"B2\"><v>5</v></c>");
    let twice = xml_row(2, "staff", "<c r=\"B2\"><v>5</v></c><c r=\"B2\"><v>6</v></c>");
    let back = xml_row(3, "technical_income", "<c r=\"B3\"><v>6</v></c>") + &row;
    for rows in [twice, back] {
        assert_eq!(codes(&read(&with_xml(&rows))), [Code::FileDamaged]);
    }
}

#[test]
fn the_samples_themselves_hold_nothing_of_this() {
    let folder = std::fs::read_dir(Path::new("samples")).unwrap();
    let mut judged = 0;
    for entry in folder.map(Result::unwrap).filter(|entry| entry.path().extension().is_some_and(|kind| kind != "toml"))
    {
        if entry.path().extension().is_some_and(|kind| kind == "md") {
            continue;
        }
        let file = READER.read(&entry.path(), &entry.path().to_string_lossy());
        assert_eq!(file.rejected, [], "{}", entry.path().display());
        judged += judge(&file).iter().filter(|graded| !graded.assessment.findings.is_empty()).count();
        let bad = judge(&file)
            .iter()
            .flat_map(|graded| graded.assessment.findings.clone())
            .any(|finding| finding.outcome == Outcome::NotAssessable && finding.reason.is_none());
        assert!(!bad, "{}: not assessable without a reason", entry.path().display());
    }
    assert!(judged >= 14, "{judged}");
}
