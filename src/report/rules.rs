//! The rulebook for its readers: a list of its rules, what their cases give.

use super::explain::{hundredths, precision_requires};
use super::{Block, Cell, Column, Content, Emphasis, Report, Row, Section, Table, labels, quantity};
use crate::assessment::{COMPARATIVES_RULE, CaseReport, PRECISION_RULE};
use crate::i18n::{Arg, LocalText, Message};
use crate::rulebook::{Basis, Rule, Rulebook};

/// Every rule, by pillar.
#[must_use]
pub fn rules_list(rulebook: &Rulebook) -> Report {
    let mut rows = Vec::new();
    for pillar in &rulebook.grading.pillars {
        rows.push(Row::Group(Cell::new(&pillar.label, Emphasis::Strong)));
        rows.extend(rulebook.rules.iter().filter(|rule| rule.pillar == pillar.id).map(rule_row));
    }
    rows.push(Row::Group(Cell::new(Message::new("report-section-controls"), Emphasis::Strong)));
    rows.extend(rulebook.controls.iter().map(|control| {
        let within = Message::new("report-materiality").with("share", Arg::Percent(hundredths(&control.materiality)));
        list_row(control.id.as_str(), &control.name, None, Some(within.into()), Some(Basis::Identity))
    }));
    if rulebook.precision.is_some() || rulebook.comparatives.is_some() {
        rows.push(Row::Group(Cell::new(Message::new("report-pillar-none"), Emphasis::Strong)));
    }
    if let Some(norm) = &rulebook.comparatives {
        let severity = Some(labels::severity(norm.severity));
        let within = Message::new("report-materiality").with("share", Arg::Percent(hundredths(&norm.materiality)));
        rows.push(list_row(COMPARATIVES_RULE, &norm.name, severity, Some(within.into()), Some(Basis::Identity)));
    }
    if let Some(norm) = &rulebook.precision {
        let severity = Some(labels::severity(norm.severity));
        let requires = Some(precision_requires(norm).into());
        rows.push(list_row(PRECISION_RULE, &norm.name, severity, requires, Some(norm.basis)));
    }
    let table = Table {
        columns: list_columns(),
        group: Some(Column::text("pillar", "report-column-pillar")),
        detail: None,
        rows,
    };
    Report {
        title: rulebook_title(rulebook),
        notes: vec![basis_counts(rulebook).into()],
        sections: vec![Section { heading: None, blocks: vec![Block::Table(table)] }],
    }
}

/// How many thresholds of the rulebook are adopted, reported, proposed.
pub(super) fn basis_counts(rulebook: &Rulebook) -> Message {
    let count = |basis: Basis| rulebook.rules.iter().filter(|rule| rule.basis == Some(basis)).count();
    Message::new("report-basis-counts")
        .with("adopted", count(Basis::Adopted))
        .with("reported", count(Basis::Reported))
        .with("proposed", count(Basis::Proposed))
}

pub(super) fn rulebook_title(rulebook: &Rulebook) -> Message {
    Message::new("report-rulebook-title")
        .with("name", &rulebook.name)
        .with("id", rulebook.id.as_str())
        .with("edition", labels::edition(rulebook))
}

pub(super) fn rule_row(rule: &Rule) -> Row {
    let requires = quantity::schedule(rule);
    let severity = rule.severity.map(labels::severity);
    list_row(rule.id.as_str(), &rule.name, severity, requires, rule.basis)
}

/// The columns of a list of rules.
pub(super) fn list_columns() -> Vec<Column> {
    vec![
        Column::text("id", "report-column-id"),
        Column::text("name", "report-column-rule"),
        Column::text("severity", "report-column-severity"),
        Column::text("requires", "report-column-requires"),
        Column::text("basis", "report-column-basis"),
    ]
}

pub(super) fn list_row(
    id: &str,
    name: &LocalText,
    severity: Option<Message>,
    requires: Option<Content>,
    basis: Option<Basis>,
) -> Row {
    let requires = requires.map_or_else(
        || Cell::new(Message::new("report-no-threshold"), Emphasis::Muted),
        |requires| Cell::new(requires, Emphasis::Plain),
    );
    Row::new(vec![
        id.into(),
        name.into(),
        super::sentence::or_empty(severity).into(),
        requires,
        super::sentence::or_empty(basis.map(labels::basis)).into(),
    ])
}

/// An outcome in words; a value as it is.
fn in_words(text: &str) -> Content {
    use crate::assessment::Outcome;
    let outcome = Outcome::ALL.iter().find(|outcome| outcome.code() == text);
    outcome.map_or_else(|| text.into(), |outcome| outcome.label().into())
}

/// What the rules' own cases give: how many there are and those that contradict their rule.
#[must_use]
pub fn case_report(rulebook: &Rulebook, reports: &[CaseReport]) -> Report {
    let cases: usize = reports.iter().map(|report| report.cases).sum();
    let faults: usize = reports.iter().map(|report| report.faults.len()).sum();
    let counts = Message::new("report-cases-counts")
        .with("cases", cases)
        .with("rules", reports.iter().filter(|report| report.state.is_none()).count());
    let result = if faults == 0 {
        Cell::new(Message::new("report-cases-agree"), Emphasis::Good)
    } else {
        Cell::new(Message::new("report-cases-contradict").with("count", faults), Emphasis::Bad)
    };
    let rows = reports.iter().flat_map(|report| {
        report.faults.iter().map(|fault| {
            Row::new(vec![
                match &report.state {
                    Some(state) => format!("{} ({state})", report.rule).into(),
                    None => report.rule.as_str().into(),
                },
                in_words(&fault.expected).into(),
                Cell::new(in_words(&fault.found), Emphasis::Bad),
            ])
        })
    });
    let mut blocks = vec![Block::Paragraphs(vec![counts.into(), result])];
    if faults > 0 {
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::text("id", "report-column-id"),
                Column::text("expected", "report-column-expected"),
                Column::text("found", "report-column-found"),
            ],
            group: None,
            detail: None,
            rows: rows.collect(),
        }));
    }
    let title = Message::new("report-cases-title").with("rulebook", &rulebook.name);
    Report { title, notes: Vec::new(), sections: vec![Section { heading: None, blocks }] }
}
