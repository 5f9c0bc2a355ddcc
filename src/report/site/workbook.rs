//! The tables of a State, or of all of them, for a workbook: one thing to a cell, each breach with the cells that prove it.

use std::borrow::Cow;

use super::super::subject::Subject;
use super::super::{Cell, Column, Content, Emphasis, Row, labels, quantity};
use super::{Digest, institution::Year};
use crate::assessment::Finding;
use crate::i18n::Message;
use crate::model::Place;

/// A table with the name of its sheet. What is said of a row stands in a cell of its own, the last one.
#[derive(Debug, Clone)]
pub struct NamedTable<'d> {
    /// The name.
    pub name: Message,
    /// The columns, that of what is said of a row among them.
    pub columns: Vec<Column>,
    /// The rows: those of a session over many years are too many to be held twice.
    pub rows: Vec<Cow<'d, Row>>,
}

/// The tables of some institutions: how they were classed, what they break, what proves it.
#[must_use]
pub fn tables<'d>(digests: &[&'d Digest]) -> Vec<NamedTable<'d>> {
    // What the rulebook does not judge has neither class nor score to count.
    let judged = digests.iter().filter(|digest| !digest.row.is_out_of_scope());
    let institution = || Column::text("institution", "report-column-institution");
    let year = || Column::number("year", "report-column-year");
    vec![
        NamedTable {
            name: Message::new("site-section-compliance"),
            columns: vec![
                institution(),
                Column::text("name", "report-column-name"),
                year(),
                Column::text("class", "report-column-class"),
                Column::text("class-best", "site-column-class-best"),
                Column::number("score", "ranking-column-score"),
                Column::number("score-best", "site-column-score-best"),
                Column::text("certification", "report-column-certification"),
                Column::number("critical", "ranking-column-critical"),
                Column::number("major", "ranking-column-major"),
                Column::number("controls", "report-column-controls"),
            ],
            rows: judged.map(|digest| Cow::Owned(digest.row.typed())).collect(),
        },
        NamedTable {
            name: Message::new("site-sheet-breaches"),
            columns: vec![
                institution(),
                year(),
                Column::text("severity", "report-column-severity"),
                Column::text("addressee", "report-fact-addressee"),
                Column::text("finding", "report-fact-finding"),
            ],
            rows: digests.iter().flat_map(|digest| digest.breaches.iter().map(Cow::Borrowed)).collect(),
        },
        NamedTable {
            name: Message::new("site-sheet-proofs"),
            columns: vec![
                institution(),
                year(),
                Column::text("rule", "report-column-rule"),
                Column::number("ratio", "report-column-value"),
                Column::text("requires", "report-column-requires"),
                Column::text("figure", "site-column-figure"),
                Column::number("value", "site-column-amount"),
                Column::text("raw", "site-column-raw"),
                Column::text("file", "site-column-file"),
                Column::text("cell", "site-column-cell"),
            ],
            rows: digests.iter().flat_map(|digest| digest.proofs.iter().map(Cow::Borrowed)).collect(),
        },
    ]
}

/// The figures that a breach rests on, each with the cell where it stands.
pub(super) fn proofs(year: &Year<'_>, subject: &Subject<'_>, finding: &Finding) -> Vec<Row> {
    let assessment = &year.graded.assessment;
    let rulebook = subject.rulebook;
    let rule = rulebook.rules.iter().find(|rule| rule.id == finding.rule);
    let value = rule.zip(finding.value.as_ref()).map(|(rule, value)| quantity::value(rulebook, rule, value));
    let requires = rule.and_then(|rule| quantity::requirement(rule, Some(assessment.year_end)));
    let or_empty = |content: Option<Content>| content.map_or_else(Cell::empty, Cell::from);
    let row = |proof: &crate::assessment::Proof| {
        let says = match (&proof.value, proof.missing()) {
            (Some(value), _) => subject.computed(proof.kind, value),
            (None, Some(missing)) => labels::missing(missing).into(),
            (None, None) => Content::Empty,
        };
        let anchors = subject.anchors(std::slice::from_ref(proof));
        let (file, address) = match (&proof.place, anchors.first()) {
            (Place::Secretariat, _) => (Cell::empty(), Message::new("report-place-secretariat").into()),
            (_, Some(anchor)) => {
                let address = if anchor.sheet.is_empty() {
                    anchor.cell.clone()
                } else {
                    format!("{}!{}", anchor.sheet, anchor.cell)
                };
                (anchor.path.to_string().into(), Cell { proof: anchors.clone(), ..Cell::from(address) })
            }
            (_, None) => (Cell::empty(), Cell::empty()),
        };
        Row::new(vec![
            Cell::new(assessment.institution.code.to_string(), Emphasis::Strong),
            Content::number(assessment.fiscal_year.to_string()).into(),
            Cell::from(Message::new("ranking-said").with("said", subject.rule_name(&finding.rule))),
            or_empty(value.clone()),
            or_empty(requires.clone()),
            subject.figure_name(proof.key).into(),
            says.into(),
            proof.raw.to_string().into(),
            file,
            address,
        ])
    };
    finding.figures.iter().map(row).collect()
}
