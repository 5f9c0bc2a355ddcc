//! Every finding of a submission in one flat table, for programs and spreadsheets: codes and exact decimals, as the JSON
//! contract has them, with a sentence for people at the end.

use super::alternative::{class_codes, finding_codes};
use super::restated;
use super::sentence::finding_message;
use super::subject::{Setting, Subject};
use super::{Align, Anchor, Block, Cell, Column, Content, Priority, Report, Row, Section, Table};
use crate::assessment::{Computed, Finding};
use crate::formula::Exact;
use crate::grading::{Graded, Mark};
use crate::i18n::Message;

/// The identifiers of the columns, with whether they hold numbers. They are the same in every language.
const COLUMNS: &[(&str, Align)] = &[
    ("institution", Align::Left),
    ("fiscal_year", Align::Left),
    ("path", Align::Left),
    ("class", Align::Left),
    ("class_best", Align::Left),
    ("score", Align::Right),
    ("score_best", Align::Right),
    ("certification", Align::Left),
    ("rule", Align::Left),
    ("kind", Align::Left),
    ("pillar", Align::Left),
    ("severity", Align::Left),
    ("basis", Align::Left),
    ("addressee", Align::Left),
    ("outcome", Align::Left),
    ("reason", Align::Left),
    ("value", Align::Right),
    ("low", Align::Right),
    ("high", Align::Right),
    ("requires", Align::Left),
    ("mark", Align::Right),
    ("cells", Align::Left),
    ("remedy_line", Align::Left),
    ("remedy_change", Align::Right),
    ("remedy_to", Align::Right),
    ("restated", Align::Left),
    ("hypotheses", Align::Left),
    ("alternatives", Align::Left),
    ("class_alternatives", Align::Left),
    ("message", Align::Left),
];

/// The reason beside the outcome of an institution whose kind is outside the rulebook.
const OUT_OF_SCOPE: &str = "out-of-scope";

/// The findings of a submission. An institution out of scope has one row, which says that it is.
#[must_use]
pub fn findings(graded: &Graded, setting: &Setting<'_>) -> Report {
    let subject = Subject::new(setting, &graded.assessment);
    let mut rows: Vec<Row> = graded
        .assessment
        .findings
        .iter()
        .zip(&graded.marks)
        .map(|(finding, mark)| Row::new(row(&subject, graded, finding, mark.as_ref())))
        .collect();
    if graded.assessment.is_out_of_scope {
        rows.push(Row::new(out_of_scope(&subject)));
    }
    let columns = COLUMNS
        .iter()
        .map(|(id, align)| Column {
            id,
            heading: Message::new("report-column-code").with("code", *id),
            align: *align,
            priority: Priority::Always,
        })
        .collect();
    let table = Table { columns, group: None, detail: None, rows };
    Report {
        title: Message::new("report-compliance-title")
            .with("name", graded.assessment.institution.name.as_str())
            .with("year", graded.assessment.fiscal_year.to_string()),
        notes: Vec::new(),
        sections: vec![Section { heading: None, blocks: vec![Block::Table(table)] }],
    }
}

/// The row of an institution that is out of scope: no rule concerns it.
fn out_of_scope(subject: &Subject<'_>) -> Vec<Cell> {
    let assessment = subject.assessment;
    let message = Message::new("report-class-out-of-scope");
    COLUMNS
        .iter()
        .map(|(id, _)| match *id {
            "institution" => assessment.institution.code.as_str().into(),
            "fiscal_year" => assessment.fiscal_year.to_string().into(),
            "path" => assessment.source.path.as_str().into(),
            "outcome" => crate::assessment::Outcome::NotApplicable.code().into(),
            "reason" => OUT_OF_SCOPE.into(),
            "message" => message.clone().into(),
            _ => Cell::empty(),
        })
        .collect()
}

fn row(subject: &Subject<'_>, graded: &Graded, finding: &Finding, mark: Option<&Mark>) -> Vec<Cell> {
    let code = |code: &str| Cell::from(code);
    let maybe = |code: Option<&str>| code.map_or_else(Cell::empty, Cell::from);
    let number = |value: Option<&Exact>, places| {
        value.map_or_else(Cell::empty, |value| Content::number(value.to_decimal(places, true)).into())
    };
    let assessment = &graded.assessment;
    let value = match &finding.value {
        None => Cell::empty(),
        Some(Computed::Number(value)) => number(Some(value), 6),
        Some(Computed::Date(date)) => (*date).into(),
        Some(Computed::Flag(flag)) => code(if *flag { "yes" } else { "no" }),
    };
    let requires = subject.rule(finding).and_then(|rule| rule.requires.as_ref()).map(ToString::to_string);
    let remedy = finding.remedies.first();
    let interval = finding.interval.as_ref();
    let cells: Vec<String> = subject.anchors(&finding.figures).iter().map(Anchor::address).collect();
    let certification = graded.certification.as_ref().map(|certification| certification.proposal.code());
    vec![
        code(assessment.institution.code.as_str()),
        assessment.fiscal_year.to_string().into(),
        code(&assessment.source.path),
        maybe(graded.class.grade.map(crate::rulebook::Grade::code)),
        maybe(graded.class.best.map(crate::rulebook::Grade::code)),
        number(graded.score.as_ref().map(|score| &score.worst), 1),
        number(graded.score.as_ref().map(|score| &score.best), 1),
        maybe(certification),
        code(finding.rule.as_str()),
        code(finding.kind.code()),
        maybe(finding.pillar.as_ref().map(|pillar| pillar.0.as_ref())),
        maybe(finding.severity.map(crate::rulebook::Severity::code)),
        maybe(finding.basis.map(crate::rulebook::Basis::code)),
        code(finding.addressee.code()),
        code(finding.outcome.code()),
        maybe(finding.reason.map(crate::assessment::Reason::code)),
        value,
        number(interval.map(|interval| &interval.low), 6),
        number(interval.map(|interval| &interval.high), 6),
        maybe(requires.as_deref()),
        number(mark.map(|mark| &mark.worst), 1),
        cells.join("; ").into(),
        maybe(remedy.map(|remedy| remedy.line.as_ref())),
        number(remedy.map(|remedy| &remedy.change), 6),
        number(remedy.map(|remedy| &remedy.to), 6),
        restated::codes(finding).into(),
        restated::hypothesis_codes(&assessment.hypotheses).into(),
        finding_codes(graded, finding).into(),
        class_codes(graded).into(),
        finding_message(subject.setting, assessment, finding).into(),
    ]
}
