//! A report as it is sent: with the slip that goes before it (bordereau de transmission), numbered and ready for a signature.
//!
//! In: any report, to whom it goes, the number that the register of letters gives it. Out: a paper. Never: a number of its own making.

use jiff::civil::Date;

use super::{Block, Cell, Column, Content, Emphasis, Fact, Facts, Paper, Report, Row, Section, Table, labels};
use crate::i18n::Message;
use crate::rulebook::Addressee;

/// A report with its slip. `number` is that of the register of letters: where there is none, its place stays open.
#[must_use]
pub fn transmission(report: Report, to: Addressee, number: Option<&str>, day: Date) -> Paper {
    let number = match number {
        Some(number) => Cell::new(number, Emphasis::Strong),
        None => Cell::new(Message::new("letter-open"), Emphasis::Muted),
    };
    let facts = vec![
        Fact::new("letter-number", number),
        Fact::new("letter-day", Content::Date(day)),
        Fact::new("letter-from", Message::new("letter-committee")),
        Fact::new("letter-to", labels::addressee(to)),
    ];
    let enclosed = Table {
        columns: vec![
            Column::text("rank", "mission-column-rank"),
            Column::text("document", "letter-column-document"),
            Column::number("copies", "letter-column-copies"),
            Column::text("remark", "letter-column-remark"),
        ],
        group: None,
        detail: None,
        rows: vec![Row::new(vec![
            "1".into(),
            report.title.clone().into(),
            Content::count(1).into(),
            Message::new("letter-for-action").into(),
        ])],
    };
    let open = |id: &'static str| Fact::new(id, Cell::new(Message::new("letter-open"), Emphasis::Muted));
    let received = Facts {
        title: None,
        facts: vec![open("letter-received-on"), open("letter-received-by"), open("letter-received-seal")],
    };
    let section = |heading, blocks| Section { heading, blocks };
    let slip = Report {
        title: Message::new("letter-slip"),
        notes: Vec::new(),
        sections: vec![
            section(None, vec![Block::Facts(Facts { title: None, facts })]),
            section(Some(Message::new("letter-section-documents")), vec![Block::Table(enclosed)]),
            section(Some(Message::new("letter-section-received")), vec![Block::Facts(received)]),
        ],
    };
    let mut paper = Paper::new(report, day);
    paper.cover = Some(slip);
    paper.is_numbered = true;
    paper.signatures = vec![Message::new("letter-signs")];
    paper
}
