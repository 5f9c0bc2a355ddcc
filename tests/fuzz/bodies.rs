//! What the fuzz targets hold of any input. `targets/` gives it to a fuzzer, `tests/corpus.rs` to the corpus and to inputs of
//! chance with the stable compiler, so that the targets cannot rot.

#![allow(clippy::panic, reason = "a target fails by a panic")]

use std::sync::LazyLock;

use vigie::dictionary::load_layout;
use vigie::formula::{parse, parse_applies};
use vigie::i18n::Language;
use vigie::intake::{Limits, NumberText, ReadFile, Reader, read_number};
use vigie::model::{Place, Reading};
use vigie::rulebook::{Rulebook, load, select};

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| {
    let shipped = select("cipres").ok().and_then(|source| load(source).rulebook);
    shipped.unwrap_or_else(|| panic!("the shipped rulebook"))
});

/// Between a layout and a table in an input of [`layout`].
const LAYOUT_END: &str = "\n====\n";

/// Numbers as people write them: what is read of a text does not depend on the blanks around it, and what is read is there.
pub(crate) fn number(text: &str) {
    let read = read_number(text);
    assert_eq!(read, read_number(&format!("\u{a0}{text} ")), "blanks around it");
    if let NumberText::Number(amount) = read {
        // Each digit of the number stands in the text, in its order: nothing is invented, nothing put in another place.
        let written = amount.to_string();
        let mut digits = text.chars().filter(char::is_ascii_digit).skip_while(|digit| *digit == '0');
        let wanted = written.chars().filter(char::is_ascii_digit).skip_while(|digit| *digit == '0');
        for digit in wanted {
            assert_eq!(digits.next(), Some(digit), "{text:?} read as {written}");
        }
    }
}

/// The rule language: any text is a formula or a fault with a place in the text.
pub(crate) fn formula(text: &str) {
    if let Err(fault) = parse(text) {
        assert!(fault.span.start <= fault.span.end && fault.span.end <= text.len(), "{fault:?} of {text:?}");
    }
    let _ = parse_applies(text);
}

/// The reader of layouts: any text is a layout or faults that can be told; a layout applied to any table, the shipped ones
/// too, takes nothing from it that is not there. The input is a layout, a line of `====`, and a table as CSV.
pub(crate) fn layout(text: &str) {
    let (written, table) = text.split_once(LAYOUT_END).unwrap_or((text, ""));
    let layout = load_layout(written, "essai.toml", &RULEBOOK.dictionary, &[]);
    if let Err(faults) = &layout {
        assert!(!faults.is_empty(), "refused without a reason");
        for fault in faults {
            assert!(!fault.message().render(Language::default()).is_empty());
        }
    }
    let reader = Reader::new(&RULEBOOK.dictionary).with_limits(small()).with_mapping();
    hold_table(&reader.with_layouts(&RULEBOOK.layouts, None).read_bytes(table.as_bytes(), "dossier.csv"), table);
    if let Ok(layout) = &layout {
        let reader = Reader::new(&RULEBOOK.dictionary).with_limits(small()).with_mapping();
        hold_table(&reader.with_layouts(&[], Some(layout)).read_bytes(table.as_bytes(), "dossier.csv"), table);
    }
}

/// The boundary of workbooks: any bytes give submissions or the reasons why there are none; no library below panics.
pub(crate) fn workbook(bytes: &[u8]) {
    let reader = Reader::new(&RULEBOOK.dictionary).with_limits(small());
    hold(&reader.with_layouts(&RULEBOOK.layouts, None).read_bytes(bytes, "dossier"));
}

/// Small limits, so that a run is not slow where a file would be refused all the same.
fn small() -> Limits {
    Limits { inflated_bytes: 16 << 20, cells: 100_000, kept_cells: 50_000, ..Limits::default() }
}

fn hold(file: &ReadFile) {
    assert!(!file.submissions.is_empty() || !file.rejected.is_empty(), "silence");
    for fault in &file.rejected {
        let text = fault.message().render(Language::default());
        assert!(!text.contains("a échoué sur son contenu"), "a panic was caught");
    }
}

/// Holds too that the digits of each figure's raw text stand in the table from which it was read.
fn hold_table(file: &ReadFile, table: &str) {
    hold(file);
    for read in &file.submissions {
        for (key, figure) in read.submission.figures.iter() {
            if !matches!(figure.reading, Reading::Present(_)) || matches!(figure.place, Place::Nowhere) {
                continue;
            }
            for digits in figure.raw.split(|letter: char| !letter.is_ascii_digit()) {
                assert!(table.contains(digits), "{key:?}: {:?} stands nowhere", figure.raw);
            }
        }
    }
}
