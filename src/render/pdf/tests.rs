//! What a PDF holds to whatever is put into it: all signs are drawn, the same paper gives the same bytes, text is text.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jiff::civil::date;
use proptest::prelude::{any, proptest};

use super::fonts::drawable;
use super::{SIZES, render};
use crate::i18n::{Language, Message};
use crate::report::{
    Axis, Block, Cell, Chart, Column, Content, Emphasis, Fact, Facts, Figure, Measure, Paper, Part, Report, Row,
    ScaleRow, Section, Table,
};

/// A paper in which a text stands everywhere where text from outside may stand.
fn paper(text: &str) -> Paper {
    let cell = |emphasis| Cell::new(text, emphasis);
    let table = Table {
        columns: vec![
            Column::text("a", "level-note"),
            Column::code("c", "level-warning"),
            Column::number("b", "level-error"),
        ],
        group: None,
        detail: Some(Column::text("d", "level-warning")),
        rows: vec![
            Row::Group(cell(Emphasis::Plain)),
            Row::Cells {
                cells: vec![cell(Emphasis::Bad), cell(Emphasis::Plain), Content::number("1234567.8").into()],
                detail: Some(cell(Emphasis::Muted)),
            },
            Row::new(vec![cell(Emphasis::Good)]),
        ],
    };
    let scale = ScaleRow { label: text.into(), interval: None, value: Some("3".to_owned()), limits: Vec::new() };
    let figure = Figure {
        caption: Message::new("diag-argument-invalid").with("raw", text).with("argument", text),
        chart: Chart::Scale { rows: vec![scale], axis: Axis { from: None, to: None, measure: Measure::Percent } },
        table: table.clone(),
    };
    let facts =
        Facts { title: Some(cell(Emphasis::Strong)), facts: vec![Fact::new("level-note", cell(Emphasis::Watch))] };
    let blocks = vec![
        Block::Facts(facts),
        Block::Table(table),
        Block::Figure(figure),
        Block::Paragraphs(vec![cell(Emphasis::Unknown)]),
    ];
    let report = |id| Report {
        title: Message::new("diag-argument-invalid").with("raw", text).with("argument", text),
        notes: vec![cell(Emphasis::Plain)],
        sections: vec![Section { heading: Some(Message::new(id)), blocks: blocks.clone() }],
    };
    let parts = ["one", "two"].map(|anchor| Part::new(anchor, report("level-note")));
    Paper {
        cover: Some(report("level-error")),
        head: vec![Message::new("site-marking")],
        foot: Some(Message::new("diag-argument-invalid").with("raw", text).with("argument", text)),
        is_numbered: true,
        signatures: vec![Message::new("letter-signs"); 3],
        ..Paper::new(Part::new("all", report("level-warning")).with(parts), date(2024, 12, 31))
    }
}

/// Every sign of the message files, of the rulebooks and of what charts and tables put in themselves can be drawn.
#[test]
fn no_sign_that_papers_use_is_without_a_drawing() {
    fn texts(folder: &Path, into: &mut BTreeSet<char>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                texts(&path, into);
            } else if path.extension().is_some_and(|ending| ending == "ftl" || ending == "toml") {
                into.extend(fs::read_to_string(path).unwrap().chars().filter(|c| !c.is_control()));
            }
        }
    }
    let mut signs: BTreeSet<char> = "✓☐●≥≤≠≈−→…·—–\u{202f}\u{a0}\u{fffd}".chars().collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    texts(&root.join("src/i18n/messages"), &mut signs);
    texts(&root.join("rules"), &mut signs);
    assert!(signs.len() > 120, "{signs:?}");
    let without: Vec<char> = signs.into_iter().filter(|c| drawable(&c.to_string()) != c.to_string()).collect();
    assert_eq!(without, [] as [char; 0]);
}

#[test]
fn what_no_font_draws_and_what_means_nothing_to_others_is_shown_as_such() {
    assert_eq!(drawable("a\u{1f600}b\u{e000}c\u{fe0f}ع"), "a\u{fffd}b\u{fffd}cع");
}

#[test]
fn the_same_paper_gives_the_same_bytes_also_beside_others() {
    let languages = Language::all();
    let once: Vec<Vec<u8>> = languages.iter().map(|language| render(&paper("Ça va"), *language).unwrap()).collect();
    assert!(once.iter().all(|bytes| bytes.starts_with(b"%PDF-1.7")));
    let beside: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            languages.iter().map(|language| scope.spawn(|| render(&paper("Ça va"), *language).unwrap())).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(once == beside);
    assert!(once[0] != render(&paper("Ça va bien"), languages[0]).unwrap());
}

#[test]
fn text_from_outside_is_set_as_text_whatever_it_is() {
    let long = "x".repeat(300);
    let wide = "W".repeat(3000);
    for text in [
        "#let x = 1 #panic(\"x\") $x^2$ *b* _i_ `r` @ref <label> // c /* d */ = h - l + e \\u{41} #read(\"/etc/passwd\")",
        "<script>alert(1)</script> & \" ' {page} {pages}",
        "\u{202e}abc\u{2066} שלום عَرَبِيّ 12 ٣٤ \u{200f}",
        "😀👩‍👩‍👧‍👦🇹🇬 中文 ไทย हिन्दी",
        "Z̸̡̢̛͖̬a̵͔̳͗l̷̺̏g̸̨͌o",
        "\u{0}\u{1}\u{7f}\u{ad}\u{200b}\u{200d}\u{feff}\u{fffe}\u{ffff}\u{10ffff}",
        "ﬁﬂ ﷽ ½ ¼ Ǆ ŉ",
        &long,
        &wide,
        "",
        " ",
    ] {
        let bytes = render(&paper(text), Language::all()[0]);
        assert!(bytes.is_ok(), "{text}: {:?}", bytes.err());
    }
}

proptest! {
    #![proptest_config(crate::tried::cases(24))]
    #[test]
    fn any_text_is_set(text in any::<String>()) {
        render(&paper(&text), Language::all()[0]).unwrap();
    }
}

#[test]
fn a_paper_of_one_page_takes_smaller_type_until_it_is_one() {
    let lines = |count: usize| {
        let cells = (0..count).map(|_| Cell::from("Une ligne de texte")).collect();
        let sections = vec![Section { heading: None, blocks: vec![Block::Paragraphs(cells)] }];
        let report = Report { title: Message::new("level-note"), notes: Vec::new(), sections };
        Paper { is_one_page: true, ..Paper::new(report, date(2024, 12, 31)) }
    };
    let pages = |paper: &Paper| {
        let mut values = super::Values::of(paper, Language::all()[0]);
        let (document, _) = super::set(&mut values, true, super::Care::All).unwrap();
        (document.pages().len(), values.size)
    };
    assert_eq!(pages(&lines(10)), (1, SIZES[0]));
    let (count, size) = pages(&lines(60));
    assert!(count == 1 && size < SIZES[0], "{count} pages of {size}");
    // What is too much for one page is not made unreadable, and nothing of it is lost.
    let (count, size) = pages(&lines(200));
    assert!(count > 1 && size == SIZES[SIZES.len() - 1], "{count} pages of {size}");
}
