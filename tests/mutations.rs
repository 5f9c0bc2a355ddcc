//! Good workbooks of every format, changed byte by byte and part by part inside the zip, where no checksum finds it: nothing
//! panics, nothing is silent, and no figure is read whose text or number does not stand in the changed file.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    clippy::float_cmp,
    reason = "a helper of a test fails as the test does; floats are compared as a binary file holds them"
)]

#[path = "common/binary.rs"]
mod binary;
mod common;
#[path = "common/tried.rs"]
mod tried;

use std::io::{Cursor, Read as _, Write as _};
use std::sync::LazyLock;

use binary::{brt_cell, brt_row, brt_string, xlsb};
use proptest::prelude::*;
use proptest::sample::Index;
use vigie::i18n::Language;
use vigie::intake::{ReadFile, Reader};
use vigie::model::{Figure, Reading};
use vigie::rulebook::Rulebook;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| common::rulebook("cipres"));

/// A workbook in its parts: those of its zip, or the file as a whole.
#[derive(Debug, Clone)]
struct Parts {
    is_zip: bool,
    parts: Vec<(String, Vec<u8>)>,
}

impl Parts {
    fn of(bytes: Vec<u8>) -> Self {
        let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes.as_slice())) else {
            return Self { is_zip: false, parts: vec![("file".to_owned(), bytes)] };
        };
        let parts = (0..archive.len())
            .map(|index| {
                let mut file = archive.by_index(index).unwrap();
                let mut part = Vec::new();
                file.read_to_end(&mut part).unwrap();
                (file.name().unwrap().into_owned(), part)
            })
            .filter(|(name, _)| !name.starts_with("Thumbnails") && !name.starts_with("Configurations"))
            .collect();
        Self { is_zip: true, parts }
    }

    fn file(&self) -> Vec<u8> {
        if !self.is_zip {
            return self.parts.first().map(|(_, bytes)| bytes.clone()).unwrap_or_default();
        }
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for (name, bytes) in &self.parts {
            zip.start_file(name.as_str(), options).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }
}

fn committed(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/files/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// An .xlsb workbook with the sorts of cells that there are.
fn binary_workbook() -> Vec<u8> {
    let texts = &["institution_code", "XA-CNPS", "fiscal_year", "unit", "code", "value", "value_n1", "total_assets"];
    let text = |column, index: u32| brt_cell(7, column, 0, &index.to_le_bytes());
    let real = |column, number: f64| brt_cell(5, column, 0, &number.to_le_bytes());
    let code = |code: &str| brt_cell(6, 0, 0, &brt_string(code));
    let identification = [
        [brt_row(0), text(0, 0), text(1, 1)].concat(),
        [brt_row(1), text(0, 2), real(1, 2023.0)].concat(),
        [brt_row(2), text(0, 3), brt_cell(2, 1, 0, &6u32.to_le_bytes())].concat(),
    ];
    let lines = [
        [brt_row(0), text(0, 4), text(1, 5), text(2, 6)].concat(),
        [brt_row(1), text(0, 7), real(1, 1_234_567.5), real(2, 25.0)].concat(),
        [brt_row(2), code("equity"), brt_cell(2, 1, 0, &((12_345u32 << 2) | 3).to_le_bytes()), real(2, -7.25)].concat(),
        [brt_row(3), code("staff"), brt_cell(8, 1, 0, &[brt_string("1 234"), vec![0; 10]].concat())].concat(),
        [brt_row(4), code("accounts_approved_on"), brt_cell(5, 1, 1, &45_382f64.to_le_bytes())].concat(),
        [brt_row(5), code("accounts_certified"), brt_cell(4, 1, 0, &[1])].concat(),
    ];
    xlsb(texts, &[("Identification", identification.concat()), ("Bilan", lines.concat())])
}

static GOOD: LazyLock<Vec<(&'static str, Parts)>> = LazyLock::new(|| {
    vec![
        ("xlsx", Parts::of(committed("etats.xlsx"))),
        ("xls", Parts::of(committed("etats.xls"))),
        ("ods", Parts::of(committed("etats.ods"))),
        ("xlsb", Parts::of(binary_workbook())),
    ]
});

/// A change of a part of a workbook.
#[derive(Debug, Clone)]
struct Change {
    part: Index,
    kind: Kind,
}

#[derive(Debug, Clone)]
enum Kind {
    Byte { at: Index, by: u8 },
    Bit { at: Index, bit: u8 },
    Cut { at: Index },
    Lost { at: Index, count: usize },
    Repeated { at: Index, count: usize, to: Index },
    Numeral { at: Index, by: u32 },
    PartLost,
    InPlaceOf { other: Index },
}

fn change() -> impl Strategy<Value = Change> {
    let index = any::<Index>;
    let kind = prop_oneof![
        4 => (index(), any::<u8>()).prop_map(|(at, by)| Kind::Byte { at, by }),
        4 => (index(), 0..8u8).prop_map(|(at, bit)| Kind::Bit { at, bit }),
        1 => index().prop_map(|at| Kind::Cut { at }),
        2 => (index(), 1..40usize).prop_map(|(at, count)| Kind::Lost { at, count }),
        2 => (index(), 1..200usize, index()).prop_map(|(at, count, to)| Kind::Repeated { at, count, to }),
        2 => (index(), prop_oneof![Just(u32::MAX), Just(0), Just(0x8000_0000), any::<u32>()])
            .prop_map(|(at, by)| Kind::Numeral { at, by }),
        1 => Just(Kind::PartLost),
        1 => index().prop_map(|other| Kind::InPlaceOf { other }),
    ];
    (index(), kind).prop_map(|(part, kind)| Change { part, kind })
}

fn apply(book: &mut Parts, Change { part, kind }: &Change) {
    if book.parts.is_empty() {
        return;
    }
    let rank = part.index(book.parts.len());
    if let Kind::InPlaceOf { other } = kind {
        book.parts[rank].1 = book.parts[other.index(book.parts.len())].1.clone();
        return;
    }
    if let Kind::PartLost = kind {
        book.parts.remove(rank);
        return;
    }
    let bytes = &mut book.parts[rank].1;
    let length = bytes.len();
    if length == 0 {
        return;
    }
    match kind {
        Kind::Byte { at, by } => bytes[at.index(length)] = *by,
        Kind::Bit { at, bit } => bytes[at.index(length)] ^= 1 << bit,
        Kind::Cut { at } => bytes.truncate(at.index(length)),
        Kind::Lost { at, count } => {
            let at = at.index(length);
            bytes.drain(at..(at + count).min(length));
        }
        Kind::Repeated { at, count, to } => {
            let at = at.index(length);
            let piece = bytes[at..(at + count).min(length)].to_vec();
            let to = to.index(length);
            bytes.splice(to..to, piece);
        }
        Kind::Numeral { at, by } => {
            let at = at.index(length);
            let end = (at + 4).min(length);
            bytes[at..end].copy_from_slice(&by.to_le_bytes()[..end - at]);
        }
        Kind::PartLost | Kind::InPlaceOf { .. } => {}
    }
}

/// All that a file holds, as texts and numbers may stand in it.
struct Held {
    bytes: Vec<u8>,
    /// Texts without tags and blanks, entities resolved.
    plain: String,
    /// Numbers written in digits.
    written: Vec<f64>,
    /// Numbers in binary form at any place.
    packed: Vec<f64>,
}

impl Held {
    fn of(book: &Parts) -> Self {
        let mut bytes: Vec<u8> = Vec::new();
        for (_, part) in &book.parts {
            bytes.extend(part);
            bytes.push(0);
        }
        if !book.is_zip {
            // What stands across the border of two sectors, in whatever order their chain puts them.
            let sectors: Vec<Vec<u8>> = bytes.chunks(512).map(<[u8]>::to_vec).collect();
            for first in &sectors {
                for second in &sectors {
                    bytes.extend(&first[first.len().saturating_sub(40)..]);
                    bytes.extend(&second[..second.len().min(40)]);
                }
            }
        }
        let lossy = String::from_utf8_lossy(&bytes);
        let mut plain = String::new();
        let mut is_tag = false;
        for letter in lossy.chars() {
            match letter {
                '<' => is_tag = true,
                '>' => is_tag = false,
                _ if !is_tag && !letter.is_whitespace() => plain.push(letter),
                _ => {}
            }
        }
        for (entity, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
            plain = plain.replace(entity, letter);
        }
        let is_numeral = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '-' | '+' | 'e' | 'E');
        let written = lossy.split(|letter| !is_numeral(letter)).filter_map(|text| text.parse().ok()).collect();
        let floats = bytes.windows(8).map(|window| f64::from_le_bytes(window.try_into().unwrap()));
        let packed = bytes.windows(4).map(|window| {
            let packed = u32::from_le_bytes(window.try_into().unwrap());
            let whole = f64::from(packed.cast_signed() >> 2);
            let float = f64::from_bits(u64::from(packed & !3) << 32);
            let number = if packed & 2 == 0 { float } else { whole };
            if packed & 1 == 0 { number } else { number / 100.0 }
        });
        let packed = floats.chain(packed).collect();
        Self { bytes, plain, written, packed }
    }

    fn has_text(&self, raw: &str) -> bool {
        let raw = raw.trim_end_matches('…');
        let wide: Vec<u8> = raw.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let narrow: Vec<u8> = raw.chars().filter_map(|letter| u8::try_from(u32::from(letter)).ok()).collect();
        let has = |wanted: &[u8]| !wanted.is_empty() && self.bytes.windows(wanted.len()).any(|window| window == wanted);
        let blankless: String = raw.chars().filter(|letter| !letter.is_whitespace()).collect();
        self.plain.contains(&blankless) || has(&wide) || (narrow.len() == raw.chars().count() && has(&narrow))
    }

    fn has_number(&self, is_it: impl Fn(f64) -> bool) -> bool {
        self.written.iter().chain(&self.packed).any(|number| is_it(*number))
    }

    /// Whether a figure's proof stands in the file.
    fn has(&self, figure: &Figure) -> bool {
        let raw = figure.raw.as_ref();
        if self.has_text(raw) || matches!(raw, "TRUE" | "FALSE") {
            // A truth value is one bit, which every file holds.
            return true;
        }
        if let Ok(number) = raw.parse::<f64>() {
            // Fifteen digits of it are shown.
            return self.has_number(|held| held == number || (held - number).abs() <= number.abs() * 1e-14);
        }
        if let Ok(day) = raw.parse::<jiff::civil::Date>() {
            let since = |year, month, of_month| {
                let days = jiff::civil::date(year, month, of_month).until(day).unwrap().get_days();
                f64::from(days)
            };
            let serials = [since(1899, 12, 30), since(1899, 12, 31), since(1904, 1, 1)];
            return self.has_number(|held| serials.contains(&held.floor()));
        }
        false
    }
}

/// Reads a changed workbook and holds what no change may do.
fn hold(format: &str, book: &Parts) -> Result<ReadFile, TestCaseError> {
    let file = Reader::new(&RULEBOOK.dictionary).read_bytes(&book.file(), "dossier");
    for fault in file.rejected.iter().chain(&file.diagnostics) {
        let text = fault.message().render(Language::default());
        prop_assert!(!text.contains("a échoué sur son contenu"), "{format}: a panic was caught: {text}");
    }
    prop_assert!(!file.submissions.is_empty() || !file.rejected.is_empty(), "{format}: silence");
    if !file.submissions.is_empty() {
        let held = Held::of(book);
        for read in &file.submissions {
            for (key, figure) in read.submission.figures.iter() {
                if matches!(figure.reading, Reading::Present(_)) {
                    prop_assert!(held.has(figure), "{format}: {key:?} {figure:?} stands nowhere");
                }
            }
        }
    }
    Ok(file)
}

#[test]
fn unchanged_they_give_figures_that_stand_in_them() {
    for (format, book) in GOOD.iter() {
        let file = hold(format, book).unwrap();
        let figures = file.submissions[0].submission.figures.iter();
        let present = figures.filter(|(_, figure)| matches!(figure.reading, Reading::Present(_))).count();
        assert!(present >= 8, "{format}: {present}");
        // The net must be fine enough to find what is not there.
        let held = Held::of(book);
        let mut invented = file.submissions[0].submission.figures.iter().next().unwrap().1.clone();
        for raw in ["987654.25", "1 234 568,89", "2011-07-19"] {
            invented.raw = raw.into();
            assert!(!held.has(&invented), "{format}: {raw}");
        }
    }
}

proptest! {
    #![proptest_config(tried::cases(400))]

    #[test]
    fn changed_they_never_panic_and_invent_nothing(
        which in any::<Index>(),
        changes in prop::collection::vec(change(), 1..4),
    ) {
        let (format, book) = which.get(&GOOD);
        let mut book = book.clone();
        for change in &changes {
            apply(&mut book, change);
        }
        hold(format, &book)?;
    }

    /// The envelope itself: its headers, lengths, checksums and tables.
    #[test]
    fn an_envelope_changed_anywhere_never_panics(
        which in any::<Index>(),
        changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..4),
    ) {
        let (_, book) = which.get(&GOOD);
        let mut bytes = book.file();
        for (at, by) in &changes {
            let at = at.index(bytes.len());
            bytes[at] = *by;
        }
        let file = Reader::new(&RULEBOOK.dictionary).read_bytes(&bytes, "dossier");
        prop_assert!(!file.submissions.is_empty() || !file.rejected.is_empty(), "silence");
        for fault in file.rejected {
            let text = fault.message().render(Language::default());
            prop_assert!(!text.contains("a échoué sur son contenu"), "a panic was caught: {text}");
        }
    }
}
