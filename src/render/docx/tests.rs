//! What is read back of a document: its parts are well formed, its text is what was said, its tables repeat their headings.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

use std::io::{Cursor, Read};

use jiff::civil::date;
use proptest::prelude::{any, proptest};
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::render;
use crate::i18n::{Language, Message};
use crate::report::{Block, Cell, Column, Content, Emphasis, Fact, Facts, Paper, Part, Report, Row, Section, Table};

/// The parts of a package by name.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().to_string(), text)
        })
        .collect()
}

/// The texts of a part, a line for each paragraph; every element that is opened is closed.
fn paragraphs(part: &str) -> Vec<String> {
    let mut reader = Reader::from_str(part);
    reader.config_mut().check_end_names = true;
    let (mut lines, mut line, mut depth) = (Vec::new(), String::new(), 0_i32);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(_) => depth += 1,
            Event::End(end) => {
                depth -= 1;
                if end.name().as_ref() == "w:p" {
                    lines.push(std::mem::take(&mut line));
                }
            }
            Event::Text(text) => line.push_str(&text),
            Event::GeneralRef(reference) => {
                let known = match reference.as_ref() {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "#39" => '\'',
                    other => unreachable!("{other:?}"),
                };
                line.push(known);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    lines
}

fn paper(said: &str) -> Paper {
    let table = Table {
        columns: vec![Column::text("a", "level-note"), Column::number("b", "level-error")],
        group: None,
        detail: Some(Column::text("c", "level-warning")),
        rows: vec![
            Row::Group("group".into()),
            Row::Cells {
                cells: vec![said.into(), Content::number("1234.5").into()],
                detail: Some(Cell::new(said, Emphasis::Bad)),
            },
        ],
    };
    let facts = Facts { title: Some(said.into()), facts: vec![Fact::new("level-note", said)] };
    let blocks = vec![Block::Table(table), Block::Facts(facts), Block::Paragraphs(vec![said.into(), "last".into()])];
    let report = Report {
        title: Message::new("report-name").with("name", said),
        notes: vec![said.into()],
        sections: vec![Section { heading: Some(Message::new("level-error")), blocks }],
    };
    let mut paper = Paper::new(Part::new("paper", report), date(2024, 12, 31));
    paper.is_numbered = true;
    paper.head = vec![Message::new("site-marking")];
    paper.foot = Some(Message::new("report-name").with("name", said));
    paper.signatures = vec![Message::new("mission-signs-head")];
    paper
}

fn english() -> Language {
    Language::from_code("en").unwrap()
}

fn part<'p>(parts: &'p [(String, String)], name: &str) -> &'p str {
    &parts.iter().find(|(known, _)| known == name).unwrap().1
}

#[test]
fn a_document_says_what_was_said_in_its_styles() {
    let parts = parts(&render(&paper("x < y & \"z\""), english()).unwrap());
    let body = part(&parts, "word/document.xml");
    let said = paragraphs(body);
    let said: Vec<&str> = said.iter().map(|line| line.trim_start()).filter(|line| !line.is_empty()).collect();
    let x = "x < y & \"z\"";
    assert_eq!(said[..8], [x, x, "error", "note", "error", "group", x, "1,234.5"]);
    assert!(said.contains(&format!("warning · {x}").as_str()));
    // A row of headings that pages repeat, headings in their styles, numbered paragraphs, A4, the language.
    assert_eq!(body.matches("<w:tblHeader/>").count(), 1);
    for style in ["Title", "Heading1", "Heading2"] {
        assert_eq!(body.matches(&format!("w:val=\"{style}\"")).count(), 1, "{style}");
    }
    assert_eq!(body.matches("w:val=\"Numbered\"").count(), 2);
    assert!(body.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
    assert!(part(&parts, "word/styles.xml").contains("<w:lang w:val=\"en-GB\""));
    assert!(part(&parts, "docProps/core.xml").contains("<dc:language>en-GB</dc:language>"));
    assert!(part(&parts, "word/footer.xml").contains("NUMPAGES"));
    assert!(paragraphs(part(&parts, "word/header.xml"))[0].contains("not for publication"));
}

#[test]
fn what_could_hide_or_reorder_is_shown_and_what_xml_cannot_hold_is_replaced() {
    let said = "a\u{0}b\u{1b}[2J\u{202e}c\u{fffe}\u{ffff}";
    let parts = parts(&render(&paper(said), english()).unwrap());
    assert!(
        paragraphs(part(&parts, "word/document.xml"))
            .contains(&"a\u{fffd}b\u{fffd}[2J\u{fffd}c\u{fffd}\u{fffd}".to_owned())
    );
}

proptest! {
    #[test]
    fn whatever_is_said_the_parts_are_well_formed_and_the_bytes_the_same(said in any::<String>()) {
        let bytes = render(&paper(&said), english()).unwrap();
        for (_, text) in parts(&bytes) {
            paragraphs(&text);
            assert!(text.chars().all(|c| matches!(c, '\t' | '\n' | ' '..='\u{FFFD}' | '\u{10000}'..)));
        }
        assert_eq!(bytes, render(&paper(&said), english()).unwrap());
    }
}

#[test]
fn a_slip_goes_before_on_a_page_of_its_own_and_both_are_signed() {
    let note = paper("note").document.report;
    let sent = crate::report::transmission(note, crate::rulebook::Addressee::FinanceMinistry, None, date(2024, 12, 31));
    let parts = parts(&render(&sent, english()).unwrap());
    let body = part(&parts, "word/document.xml");
    let said = paragraphs(body);
    let at = |wanted: &str| said.iter().position(|line| line.trim_start() == wanted).unwrap();
    assert!(at("Transmission slip") < at("ministry of finance"));
    assert_eq!(body.matches("<w:pageBreakBefore/>").count(), 1);
    assert_eq!(said.iter().filter(|line| *line == "For the Supervisory Committee").count(), 2);
    // No number is made up.
    assert_eq!(said[at("Number") + 1], "………………………………");
}
