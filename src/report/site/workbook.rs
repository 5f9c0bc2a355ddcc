//! The tables of a State, or of all of them, for a workbook: one thing to a cell, each breach with the cells that prove it.

use std::borrow::Cow;

use super::super::subject::Subject;
use super::super::summary::effect;
use super::super::{Anchor, Cell, Column, Content, Emphasis, Row, Setting, SummaryRow, labels, quantity};
use super::{Digest, institution::Year};
use crate::assessment::{Computed, Finding};
use crate::i18n::Message;
use crate::model::Place;

/// A table with the name of its sheet. What is said of a row stands in a cell of its own, the last one.
#[derive(Debug, Clone)]
pub struct NamedTable<'d> {
    /// The name.
    pub name: Message,
    /// What must be known before reading it.
    pub notes: Vec<Cell>,
    /// The columns, that of what is said of a row among them.
    pub columns: Vec<Column>,
    /// The rows: those of a session over many years are too many to be held twice.
    pub rows: Vec<Cow<'d, Row>>,
}

/// The tables of some institutions: how they were classed, what they break, what proves it.
#[must_use]
pub fn tables<'d>(digests: &[&'d Digest], setting: &Setting<'_>) -> Vec<NamedTable<'d>> {
    // What the rulebook does not judge has neither class nor score to count.
    let judged: Vec<&SummaryRow> =
        digests.iter().map(|digest| &digest.row).filter(|row| !row.is_out_of_scope()).collect();
    let effect = effect(&judged, setting).into_iter().map(Cell::from).collect();
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
                Column::text("provisional", "site-column-provisional"),
            ],
            notes: effect,
            rows: judged.into_iter().map(|row| Cow::Owned(row.typed())).collect(),
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
            notes: Vec::new(),
            rows: digests.iter().flat_map(|digest| digest.breaches.iter().map(counted)).collect(),
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
            notes: Vec::new(),
            rows: digests.iter().flat_map(|digest| digest.proofs.iter().map(Cow::Borrowed)).collect(),
        },
    ]
}

/// A breach whose year can be counted with.
fn counted(row: &Row) -> Cow<'_, Row> {
    let mut row = row.clone();
    if let Row::Cells { cells, .. } = &mut row
        && let Some(Cell { content: year @ Content::Text(_), .. }) = cells.get_mut(1)
        && let Content::Text(text) = &*year
    {
        *year = Content::number(text.clone());
    }
    Cow::Owned(row)
}

/// The figures that a breach rests on, each with the cell where it stands.
pub(super) fn proofs(year: &Year<'_>, subject: &Subject<'_>, finding: &Finding) -> Vec<Row> {
    let assessment = &year.graded.assessment;
    let rulebook = subject.rulebook;
    let rule = rulebook.rules.iter().find(|rule| rule.id == finding.rule);
    let told = |rule, value: &Computed| quantity::value(rulebook, rule, value);
    let value = rule.and_then(|rule| match (&finding.interval, &finding.value) {
        // Rounded figures: what the ratio may be, since it is judged by that.
        (Some(interval), _) => {
            let [low, high] = [&interval.low, &interval.high].map(|end| told(rule, &Computed::Number(end.clone())));
            Some(quantity::range(&low, &high))
        }
        (None, value) => value.as_ref().map(|value| told(rule, value)),
    });
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
                // Where cells contradict one another, each of them.
                let addresses: Vec<String> = anchors.iter().map(Anchor::address).collect();
                (anchor.path.to_string().into(), Cell { proof: anchors.clone(), ..Cell::from(addresses.join("; ")) })
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
