//! What a submission files of what is expected of it, sheet by sheet, and what it restates of the year before.

use super::subject::Subject;
use super::{Block, Cell, Column, Content, Emphasis, Measure, Row, Section, Table};
use crate::assessment::{Comparatives, Finding, Outcome, Proof, Restatement};
use crate::formula::Exact;
use crate::i18n::{Arg, Message};
use crate::model::LineId;

/// What is filed of one group of lines.
struct Share<'p> {
    expected: usize,
    missing: Vec<&'p Proof>,
    repaired: Vec<&'p Proof>,
}

/// The table of what is filed, missing and interpreted; `None` where nothing is expected.
pub(super) fn filing_section(subject: &Subject<'_>) -> Option<Section> {
    let completeness = &subject.assessment.completeness;
    if completeness.expected.is_empty() {
        return None;
    }
    let dictionary = &subject.rulebook.dictionary;
    let of_group = |line: LineId, group: usize| dictionary.get(line).is_some_and(|line| line.group == group);
    let mut rows: Vec<Row> = Vec::new();
    for (rank, group) in dictionary.groups().iter().enumerate() {
        let share = Share {
            expected: completeness.expected.iter().filter(|key| of_group(key.line, rank)).count(),
            missing: completeness.missing.iter().filter(|proof| of_group(proof.key.line, rank)).collect(),
            repaired: completeness.repaired.iter().filter(|proof| of_group(proof.key.line, rank)).collect(),
        };
        if share.expected > 0 {
            let detail = share.detail(subject);
            rows.push(share.row(Cell::from(&group.label), Emphasis::Plain, detail));
        }
    }
    let total = Share {
        expected: completeness.expected.len(),
        missing: completeness.missing.iter().collect(),
        repaired: completeness.repaired.iter().collect(),
    };
    rows.push(total.row(Cell::new(Message::new("report-filing-total"), Emphasis::Strong), Emphasis::Strong, None));
    let table = Table {
        columns: vec![
            Column::text("sheet", "report-column-sheet"),
            Column::number("expected", "report-column-figures-expected"),
            Column::number("present", "report-column-present"),
            Column::number("missing", "report-column-missing"),
            Column::number("repaired", "report-column-repaired"),
        ],
        group: None,
        detail: Some(Column::text("which", "report-column-which")),
        rows,
    };
    let blocks = quality(subject).map(|quality| Block::Paragraphs(vec![quality])).into_iter();
    Some(Section {
        heading: Some(Message::new("report-section-filing")),
        blocks: blocks.chain([Block::Table(table)]).collect(),
    })
}

/// The quality of the filing with the counts that it is made of.
fn quality(subject: &Subject<'_>) -> Option<Cell> {
    let completeness = &subject.assessment.completeness;
    let finding = subject.assessment.quality(subject.rulebook)?;
    let value = finding.value.as_ref()?.number()?;
    let decimal = (value * &Exact::from(100)).to_decimal(1, false);
    let quality = Message::new("report-filing-quality")
        .with("quality", &Content::Number { decimal, measure: Measure::Percent })
        .with("present", completeness.present())
        .with("expected", completeness.expected.len())
        .with("clean", completeness.clean())
        .with("satisfied", completeness.controls_satisfied)
        .with("controls", completeness.controls_expected);
    Some(Cell::new(quality, super::labels::emphasis(finding.outcome)))
}

impl Share<'_> {
    fn row(&self, name: Cell, emphasis: Emphasis, detail: Option<Cell>) -> Row {
        let count = |count: usize, emphasis| Cell::new(Content::count(count), emphasis);
        let worse = |count: usize, emphasis| if count == 0 { Emphasis::Muted } else { emphasis };
        let (missing, repaired) = (self.missing.len(), self.repaired.len());
        let cells = vec![
            name,
            count(self.expected, emphasis),
            count(self.expected.saturating_sub(missing), emphasis),
            count(missing, worse(missing, Emphasis::Unknown)),
            count(repaired, worse(repaired, Emphasis::Watch)),
        ];
        Row::Cells { cells, detail }
    }

    /// Which figures are missing and which were interpreted, by line.
    fn detail(&self, subject: &Subject<'_>) -> Option<Cell> {
        let missing = (!self.missing.is_empty()).then(|| {
            if self.missing.len() == self.expected {
                return Message::new("report-filing-none");
            }
            Message::new("report-filing-missing").with("figures", lines(subject, &self.missing))
        });
        let repaired = (!self.repaired.is_empty())
            .then(|| Message::new("report-filing-repaired").with("figures", lines(subject, &self.repaired)));
        let detail = match (missing, repaired) {
            (Some(missing), Some(repaired)) => {
                Message::new("report-filing-both").with("first", missing).with("second", repaired)
            }
            (one, other) => one.or(other)?,
        };
        Some(Cell::new(detail, Emphasis::Muted))
    }
}

/// Figures by line: a line of which several are meant, with their number.
fn lines(subject: &Subject<'_>, proofs: &[&Proof]) -> Vec<Arg> {
    proofs
        .chunk_by(|one, other| one.key.line == other.key.line)
        .filter_map(|of_line| {
            let first = of_line.first()?;
            if of_line.len() == 1 {
                return Some(subject.figure_name(first.key).into());
            }
            let label = &subject.rulebook.dictionary.get(first.key.line)?.label;
            Some(Message::new("report-filing-several").with("label", label).with("count", of_line.len()).into())
        })
        .collect()
}

/// The figures of last year that were restated, with both cells; `None` where there is none.
pub(super) fn restated_section(subject: &Subject<'_>) -> Option<Section> {
    let comparatives = subject.assessment.comparatives.as_ref()?;
    if comparatives.restated.is_empty() {
        return None;
    }
    let rows = comparatives.restated.iter().map(|restatement| row(subject, restatement)).collect();
    let table = Table {
        columns: vec![
            Column::text("figure", "report-column-figure"),
            Column::number("before", "report-column-before"),
            Column::number("now", "report-column-now"),
            Column::number("difference", "report-column-difference"),
        ],
        group: None,
        detail: Some(Column::text("cells", "report-column-cells")),
        rows,
    };
    let heading = Message::new("report-section-restated").with("count", comparatives.restated.len());
    let currency = subject.currency().map(|currency| {
        let note = Message::new("report-amounts-in").with("currency", currency);
        Block::Paragraphs(vec![Cell::new(note, Emphasis::Muted)])
    });
    Some(Section { heading: Some(heading), blocks: currency.into_iter().chain([Block::Table(table)]).collect() })
}

fn row(subject: &Subject<'_>, restatement: &Restatement) -> Row {
    let Restatement { before, now, difference, is_tolerated } = restatement;
    // The currency stands above the table.
    let bare = |content: Content| match content {
        Content::Money { decimal, .. } => Content::number(decimal),
        other => other,
    };
    let value = |proof: &Proof| {
        let value = proof.value.as_ref().map_or(Content::Empty, |value| bare(subject.computed(proof.kind, value)));
        let mut cell = Cell::from(value);
        cell.proof = subject.anchors(std::slice::from_ref(proof));
        cell
    };
    let difference =
        difference.as_ref().map_or(Content::Empty, |difference| bare(subject.amount(now.kind, &difference.reported)));
    let emphasis = if *is_tolerated { Emphasis::Watch } else { Emphasis::Bad };
    let place = |proof: &Proof| Subject::place(proof).map_or_else(|| Arg::from(""), Arg::from);
    let cells = Message::new("report-restated-cells").with("before", place(before)).with("now", place(now));
    Row::Cells {
        cells: vec![
            Cell::from(subject.figure_name(now.key)),
            value(before),
            value(now),
            Cell::new(difference, emphasis),
        ],
        detail: Some(Cell::new(cells, Emphasis::Muted)),
    }
}

impl Subject<'_> {
    /// How many figures were restated, or not repeated.
    pub(super) fn says_of_comparatives(&self, finding: &Finding) -> Option<Message> {
        let Comparatives { compared, restated, missing } = self.assessment.comparatives.as_ref()?;
        let message = match finding.underlying() {
            Outcome::NotAssessable => Message::new("report-says-not-repeated").with("count", missing.len()),
            _ if restated.is_empty() => Message::new("report-says-repeated"),
            _ => Message::new("report-says-restated").with("count", restated.len()),
        };
        Some(message.with("compared", *compared))
    }
}
